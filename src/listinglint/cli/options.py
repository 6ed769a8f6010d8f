"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from listinglint.cli.language import say
from listinglint.config.enums import UiLanguage


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
