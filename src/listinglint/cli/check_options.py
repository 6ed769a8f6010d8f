"""The options of `check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from listinglint.cli import completion
from listinglint.cli.language import say
from listinglint.config.enums import FailOn

Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        help=say(
            "Forms of output, such as text or text,html=report.html,sarif=out.sarif.",
            "输出格式，例如 text，或 text,html=report.html,sarif=out.sarif。",
        ),
        autocompletion=completion.formats,
    ),
]
Threshold = Annotated[
    FailOn | None,
    typer.Option(
        help=say(
            "The least finding that makes the exit status 1 (default: error); unknown: also what could not be looked at.",
            "达到哪个级别时退出码为 1（默认 error）；unknown 表示无法检查的也算。",
        )
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "Only these rules (comma-separated; colour-* is all whose names begin so).",
            "只用这些规则（逗号分隔；colour-* 表示所有以此开头的规则）。",
        ),
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(help=say("All rules but these.", "不用这些规则。"), autocompletion=completion.rules),
]
Profiles = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "Profiles to run, such as standard (default), strict, legal-cn, taobao,google-merchant.",
            "检查方案，例如 standard（默认）、strict、legal-cn，或 taobao,google-merchant。",
        ),
        autocompletion=completion.profiles,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        help=say("Judge dated notes as of this day (default: today).", "按这一天判断有日期的说明（默认今天）。")
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help=say("Print errors and nothing else; the exit status is as always.", "只显示错误；退出码不变。"),
    ),
]
Statistics = Annotated[
    bool,
    typer.Option(
        "--statistics",
        help=say(
            "Print totals for each rule instead of findings (text or json).", "只显示每条规则的统计（text 或 json）。"
        ),
    ),
]
ExitZero = Annotated[
    bool,
    typer.Option(
        "--exit-zero",
        help=say(
            "Exit with 0 whatever is found (2 if something could not be checked at all).",
            "无论发现什么，退出码都为 0（无法运行时仍为 2）。",
        ),
    ),
]
Untrusted = Annotated[
    bool,
    typer.Option(
        "--untrusted",
        help=say(
            "For pages of strangers: tighter limits, no settings or silencing of theirs, less memory and fewer rights.",
            "用于他人提供的页面：限制更严，不采用其中的配置和屏蔽注释，并降低内存与权限。",
        ),
    ),
]
Pictures = Annotated[
    list[Path] | None,
    typer.Option(
        "--pictures",
        help=say("A folder where the pictures of exports are looked for.", "商品导出文件的图片所在的文件夹。"),
    ),
]
PagesOfPictures = Annotated[
    bool,
    typer.Option(
        "--pages-of-pictures",
        help=say(
            "Check the pages that show a picture, instead of the picture (for hooks).",
            "给出图片时，检查用到它的页面（用于提交钩子）。",
        ),
    ),
]
