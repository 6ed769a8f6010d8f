"""Options that several commands share, and what they turn into."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from listinglint.cli.language import language, say
from listinglint.config.enums import UiLanguage
from listinglint.model.wording import Wording
from listinglint.yaml_source.compiled import cache_dir

if TYPE_CHECKING:
    from datetime import date

    from listinglint.facts.ports import Tools
    from listinglint.model.wording import Language
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.rulebook.rule import Rule


NO_DAY = Wording("{text} is no day; write it as 2026-11-22", "{text} 不是日期，请写成 2026-11-22 的形式")


TAKEN = Wording(
    "{name}.yaml: {name} is a fact that is not found by phrases; give the file another name",
    "{name}.yaml：{name} 这个事实不是靠短语找到的，请换一个文件名",
)


class Format(StrEnum):
    """Forms of output."""

    TEXT = "text"
    JSON = "json"


Lang = Annotated[
    UiLanguage | None, typer.Option("--lang", help=say("Language of messages: en or zh.", "提示语言：en 或 zh。"))
]
Formatted = Annotated[Format, typer.Option("--format", "-f", help=say("Form of the output.", "输出格式。"))]
Paths = Annotated[
    list[str],
    typer.Argument(
        help=say(
            "Pages, folders of pages, pictures, or - for standard input.",
            "页面文件、文件夹、图片，或用 - 表示标准输入。",
        ),
        show_default=False,
    ),
]
NoOcr = Annotated[bool, typer.Option("--no-ocr", help=say("Don't read the words in pictures.", "不识别图片里的文字。"))]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help=say("Don't use or keep earlier readings.", "不使用也不保存缓存。"))
]
StdinName = Annotated[
    str,
    typer.Option(
        "--stdin-filename", help=say("Name (and folder) of the page on standard input.", "标准输入页面的文件名。")
    ),
]
RulesFolder = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules",
        help=say(
            "A folder of your own rules, besides the built-in ones.", "您自己的规则文件夹（与内置规则一起使用）。"
        ),
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        help=say(
            "The configuration file for all pages (default: the nearest listinglint.yaml or pyproject.toml).",
            "所有页面都用这个配置文件（默认使用离页面最近的 listinglint.yaml 或 pyproject.toml）。",
        ),
    ),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help=say("Read no configuration file.", "不读取任何配置文件。"))]


def spoken(lang: UiLanguage | None) -> Language:
    """Give the language to speak."""
    return language(lang.value if lang else None)


def day(text: str | None, language: Language) -> date | None:
    """Read a day such as 2026-11-22; anything else ends the run."""
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(NO_DAY.filled(text=text).of(language))


def tools(*, no_ocr: bool, no_cache: bool, as_of: date | None = None) -> Tools:
    """Lay out the tools of the run; weights are loaded when the first picture is read."""
    from listinglint.facts.ports import Tools

    if no_ocr:
        return Tools(as_of=as_of)
    from listinglint.images import DecodedImageCache, ocr, photos

    decoded_images, kept = DecodedImageCache(), None if no_cache else cache_dir()
    judge = photos.open_photo_service(decoded_images=decoded_images)
    judge = judge if kept is None else photos.remembering(judge, kept)
    return Tools(ocr.open_reader(cache=kept, decoded_images=decoded_images), decoded_images.image, judge, as_of)


def rulebook(
    folders: list[Path] | None, language: Language, *, own_facts: tuple[str, ...] = (), no_cache: bool = False
) -> list[Rule]:
    """Load the built-in rules and the user's; a wrong rule file ends the run with its place."""
    from listinglint.rulebook import loader as book

    try:
        return book.load([book.rules_dir(), *(folders or [])], None if no_cache else cache_dir(), own_facts)
    except book.RuleError as error:
        refuse(error.why.of(language))


def phrasebook(folders: list[Path], language: Language, *, no_cache: bool = False) -> Phrasebook:
    """Load the built-in phrases and the user's; a wrong phrase file ends the run with its place."""
    from listinglint.phrasebook.errors import PhraseError
    from listinglint.phrasebook.loader import load

    try:
        book = load(folders, None if no_cache else cache_dir())
    except PhraseError as error:
        refuse(error.why.of(language))
    refuse_taken(book, language)
    return book


def refuse_taken(book: Phrasebook, language: Language) -> None:
    """End the run where a shop's phrases would never be asked for."""
    from listinglint.facts.registry import taken

    for name in taken(book.own_facts):
        refuse(TAKEN.filled(name=name).of(language))


class Refused(typer.Exit):
    """The end of a run that could not be; `message` has been written already."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(2)


def refuse(message: str) -> NoReturn:
    """End the run with one line on standard error: usage, configuration or load error."""
    write(message + "\n", error=True)
    raise Refused(message)


def write(text: str, *, error: bool = False) -> None:
    """Write to the console; characters that its charset lacks (a GBK console, a pipe) are replaced, never fatal."""
    stream = sys.stderr if error else sys.stdout
    if stream is None:  # closed by the caller
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
    stream.flush()


def write_utf8(text: str) -> None:
    """Write data for programs: UTF-8, whatever the console speaks."""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()
