"""What typer says by itself, in the user's language: the headings of its help, and what is wrong with a command line.

Typer carries a click of its own that speaks English only. Its texts are short and few; one that is not listed here stays as it is.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.models import TyperPath

from listinglint.cli.language import say

if TYPE_CHECKING:
    from typer._click.core import Command as AnyCommand
    from typer._click.core import Context, Parameter
    from typer._click.exceptions import ClickException
    from typer._click.formatting import HelpFormatter

_HEADINGS = {
    "Usage: ": "用法：",
    "Options:": "选项：",
    "Arguments:": "参数：",
    "Commands:": "命令：",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "[required]": "[必填]",
    "[default: ": "[默认：",
    "<str>": "<值> ",
    "<path>": "<路径>",
    "<int range>": "<整数>     ",
    "RULE | PAGE::RULE | PAGE": "规则 | 页面::规则 | 页面 ",
    "NAME=NUMBER,…": "名称=数值,…  ",
    "REVISION": "版本    ",
    "ADDRESS": "地址   ",
    "FILE": "文件",
}
"""Parts of the help. What is narrower in Chinese is followed by spaces, so that columns stay columns."""
_ERRORS = {
    "No such option: {1} (Possible options: {2})": "没有选项 {1}，是不是{2}？",
    "No such option: {1}": "没有选项 {1}",
    "No such command {1}. Did you mean {2}?": "没有命令{1}，是不是{2}？",
    "No such command {1}.": "没有命令{1}",
    "Missing command.": "没有写命令",
    "Missing argument {1}.": "没有写参数{1}",
    "Missing option {1}.": "没有写选项{1}",
    "Got unexpected extra argument(s) ({1})": "多写了参数：{1}",
    "Option {1} requires an argument.": "选项{1}后面要写一个值",
    "Option {1} requires {2} arguments.": "选项{1}后面要写 {2} 个值",
    "Option {1} does not take a value.": "选项{1}后面不能写值",
    "Invalid value for {1}: {2}": "{1}的值不对：{2}",
    "Invalid value: {1}": "值不对：{1}",
    "{1} is not a valid int range.": "{1} 不是整数",
    "{1} is not a valid float range.": "{1} 不是数字",
    "{1} is not a valid int.": "{1} 不是整数",
    "{1} is not a valid float.": "{1} 不是数字",
    "{1} is not one of {2}.": "{1}不在可选的值里：{2}",
    "{1} is not in the range {2}.": "{1} 超出了范围 {2}",
    "{1}<=x<={2}": "{1} 到 {2}",
}
"""What typer says, with its numbered words, and the same in Chinese; the first that fits is taken, and its words are looked at in turn."""
_ARGUMENTS = {
    "paths": "路径",
    "files": "文件",
    "file": "文件",
    "folder": "文件夹",
    "name": "名称",
    "old": "旧结果",
    "new": "新结果",
}
_BRACED = re.compile(r"\{(\w+(?:\.\.\.)?)\}")
"""How typer writes an argument that must be given."""
_CHOICES = frozenset({"No such option: {1} (Possible options: {2})", "No such command {1}. Did you mean {2}?"})
"""Texts whose last words are to be chosen from."""
_QUOTED = re.compile(r"'([^']*)'(?:, | / )?")
_OPTIONS = re.compile(r"(--?[\w-]+)(?:, )?")
"""Names in such texts, each with what joins it to the next."""


class Command(TyperCommand):
    """A command whose help speaks the user's language, and which takes no empty path: a variable of a script may not be set."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words of a command line. Raises BadParameter for an empty path, which would mean the working folder."""
        from typer._click.exceptions import BadParameter

        given = (
            {} if ctx.resilient_parsing or "" not in _values(args) else self.make_parser(ctx).parse_args(list(args))[0]
        )
        for param in self.get_params(ctx):
            value = given.get(param.name or "")
            if isinstance(param.type, TyperPath) and "" in (value if isinstance(value, list | tuple) else (value,)):
                raise BadParameter(say("it is empty; write a path", "是空的，请写路径"), ctx, param)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Give its options and arguments."""
        return _explained(super().get_params(ctx))

    def get_help(self, ctx: Context) -> str:
        """Give its help."""
        return _told(super().get_help(ctx))


class Commands(TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Give its options and arguments."""
        return _explained(super().get_params(ctx))

    def get_help(self, ctx: Context) -> str:
        """Give its help."""
        return _told(super().get_help(ctx))

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """List its commands, each with all that is said of it: a line that breaks off tells nothing."""
        there = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.help or "") for name, one in there if one is not None and not one.hidden])


def _values(words: list[str]) -> set[str]:
    """Give the words of a command line, and what stands behind an equals sign in them."""
    return {*words, *(word.partition("=")[2] for word in words if "=" in word)}


def _explained(params: list[Parameter]) -> list[Parameter]:
    """Explain the options that typer adds, and name arguments, which it calls what the code does."""
    told = {
        "help": say("Show this help and exit.", "显示这份帮助。"),
        "install_completion": say("Let the shell complete what is typed.", "让命令行补全输入。"),
        "show_completion": say("Print the completion script.", "显示用于补全的脚本。"),
    }
    for param in params:
        if isinstance(param, TyperOption):
            param.help = told.get(param.name or "", param.help)
        elif param.metavar is None and param.name is not None:
            several = "..." if param.nargs == -1 else ""
            param.metavar = say(param.name.upper(), _ARGUMENTS.get(param.name, param.name)) + several
    return params


def run(command: AnyCommand, words: list[str]) -> NoReturn:
    """Run a command line and leave with its status; what is wrong with it is told in the user's language, with status 2."""
    from typer._click.exceptions import ClickException

    try:
        ended = command.main(args=words, standalone_mode=False)
    except ClickException as error:
        tell(error)
        sys.exit(error.exit_code)
    except typer.Abort:
        sys.stderr.write(say("Stopped: nothing more can be read.", "已停止：没有更多输入。") + "\n")
        sys.exit(1)
    sys.exit(ended if isinstance(ended, int) else 0)


def tell(error: ClickException) -> None:
    """Say on the error stream how a command line is used and what is wrong with it."""
    context = getattr(error, "ctx", None)
    said = error.format_message()
    if type(error).__name__ == "NoArgsIsHelpError":  # its message is the help
        sys.stderr.write(f"{said}\n")
        return
    if context is not None:
        hint = say("Try '{0} --help' for help.", "查看帮助：{0} --help").format(context.command_path)
        sys.stderr.write(f"{_told(context.get_usage())}\n{hint}\n\n")
    sys.stderr.write(f"{say('Error: ', '错误：')}{error_in_words(said)}\n")


def _told(text: str) -> str:
    for english, chinese in _HEADINGS.items():
        text = text.replace(english, say(english, chinese))
    return _BRACED.sub(r"\1", text)


def error_in_words(said: str) -> str:
    """Give an error of typer's in the user's language."""
    for english, chinese in _ERRORS.items():
        fits = re.fullmatch(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(english)), said, re.DOTALL)
        if fits:
            words = list(fits.groups())
            if english in _CHOICES:
                words[-1] = _likest_first(words[0], words[-1])
            told = [_quoted(error_in_words(word), are_choices=False) for word in words[:-1]]
            told += [_quoted(error_in_words(word), are_choices=english in _CHOICES) for word in words[-1:]]
            return say(english, chinese).format("", *told)
    return said


def _likest_first(meant: str, names: str) -> str:
    """Put the names first that are most like what was typed."""
    from difflib import SequenceMatcher

    return ", ".join(sorted(names.split(", "), key=lambda name: -SequenceMatcher(None, meant, name).ratio()))


def _quoted(words: str, *, are_choices: bool) -> str:
    """Give names in the marks of the user's language, and several of them joined by its own comma, or by "or"."""
    pattern = _QUOTED if words.startswith("'") else _OPTIONS if are_choices else None
    names = pattern.findall(words) if pattern else []
    if not names or pattern is None or pattern.sub("", words):
        return words
    if say("en", "zh") == "en":
        return words
    return ("或" if are_choices else "、").join(f"“{name}”" for name in names)
