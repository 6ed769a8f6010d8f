"""`listinglint init`: two questions, and a configuration file to go on from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli.check_options import Profiles
from listinglint.cli.console import refuse, write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.cli.output_files import NOT_WRITTEN
from listinglint.cli.setup import names
from listinglint.config.enums import UiLanguage
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.model.wording import Language

HELP = say("Write a configuration file.", "生成配置文件。")
LANGUAGE = Wording("Which language shall messages be in?", "提示用哪种语言？")
CHECKED = Wording("What shall be checked? Several are joined by commas.", "检查哪些内容？可多选，用逗号分隔。")
ANSWER = Wording("Number, or Enter for {default}: ", "请输入编号，直接回车表示 {default}：")
NO_CHOICE = Wording(
    "{answer} is none of these: give a number from 1 to {most}, or a name above",
    "“{answer}”不在其中：请输入 1 到 {most} 的编号，或上面的名称",
)
THERE = Wording("{file} is there already, and is left as it is", "{file} 已经存在，未作改动")
NO_PROFILE = Wording("there is no profile {name}; there are: {known}", "没有名为 {name} 的检查方案，可用的有：{known}")
WRITTEN = Wording(
    "wrote {file}; look it over, then run: listinglint check {folder}",
    "已生成 {file}；请看一遍，然后运行：listinglint check {folder}",
)
TONGUES = {"en": "English", "zh": "中文"}


def init(
    folder: Annotated[Path, typer.Argument(help=say("Folder of your pages.", "页面所在的文件夹。"))] = Path(),
    lang: Lang = None,
    profile: Profiles = None,
) -> None:
    """Ask what is not given, if somebody is there to answer, and write the file; what is there is never overwritten."""
    from listinglint.config import files, starter
    from listinglint.config.settings import based
    from listinglint.rulebook import loader

    language = spoken(lang)
    try:
        there = files.in_folder(folder.absolute())
    except files.ConfigError as error:
        refuse(error.why.of(language))
    if there:
        refuse(THERE.filled(file=files.shown(there)).of(language))
    known = {name: words.wording.of(language) for name, words in loader.profiles().items()}
    profiles = names(profile)
    for name in profiles or ():
        if name not in known:
            refuse(NO_PROFILE.filled(name=name, known=", ".join(known)).of(language))
    if lang is None:
        language = UiLanguage(_asked(LANGUAGE, TONGUES, language, language)[0]).value
        known = {name: words.wording.of(language) for name, words in loader.profiles().items()}
    profiles = profiles or _asked(CHECKED, known, next(iter(known)), language)
    file = folder / files.NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(starter.text(language, based(profiles)))
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file, why=reason_of(error)).of(language))
    write(WRITTEN.filled(file=file.as_posix(), folder=folder.as_posix()).of(language) + "\n")


def _asked(question: Wording, choices: Mapping[str, str], default: str, language: Language) -> list[str]:
    """Ask until the answer can be understood; without a person at the terminal the default is taken."""
    if sys.stdin is None or not sys.stdin.isatty():
        return [default]
    keys = list(choices)
    listed = "".join(f"  {number} {key}: {words}\n" for number, (key, words) in enumerate(choices.items(), 1))
    write(f"{question.of(language)}\n{listed}")
    while True:
        write(ANSWER.filled(default=default).of(language))
        answer = sys.stdin.readline()
        parts = [part.strip().lower() for part in answer.replace("，", ",").split(",") if part.strip()]
        if not parts:
            return [default]
        chosen = [keys[int(part) - 1] if part.isdecimal() and 0 < int(part) <= len(keys) else part for part in parts]
        lost = next((key for key in chosen if key not in choices), None)
        if lost is None:
            return list(dict.fromkeys(chosen))
        write(NO_CHOICE.filled(answer=lost, most=len(keys)).of(language) + "\n")
