"""`listinglint desk`: a page in the browser for people who do not use terminals; `listinglint-desk` starts it by a double click."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from listinglint.cli.check_options import Profiles
from listinglint.cli.console import refuse, refusing, write
from listinglint.cli.language import OWN, language, said_by, say
from listinglint.cli.options import Lang, NoOcr
from listinglint.cli.setup import names
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

HELP = say("Open a page in the browser to check listings in, without a terminal.", "在浏览器中打开检查页面，不用终端。")
NOT_INSTALLED = Wording(
    "the desk needs two more packages: pip install 'listinglint[desk]'",
    "检查页面还需要安装：pip install 'listinglint[desk]'",
)
OPEN = Wording(
    "the desk is at {address}\nOnly this computer can open it. Ctrl+C closes it and deletes what was dropped.",
    "检查页面：{address}\n只有这台电脑能打开。按 Ctrl+C 关闭，并删除拖入的内容。",
)
NOT_STARTED = Wording("the desk can't be started: {why}", "无法打开检查页面：{why}")
_NEEDED = {"starlette", "uvicorn", "anyio", "h11", "click"}
NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help=say("Print the address only.", "只显示网址，不打开浏览器。"))
]
DroppedConfig = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="<path>",
        help=say(
            "The configuration file for all that is dropped (default: none is read, not even one in a dropped folder).",
            "拖入的内容都用这个配置文件（默认不读取任何配置，拖入的文件夹里有也不读）。",
        ),
    ),
]


def desk(
    lang: Lang = None,
    profile: Profiles = None,
    no_ocr: NoOcr = False,
    config: DroppedConfig = None,
    no_browser: NoBrowser = False,
) -> None:
    """Serve the page until it is closed."""
    variable = said_by(OWN)
    spoken = language(lang.value if lang else None)
    try:
        from listinglint.desk.server import serve
        from listinglint.desk.session import Asked
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        refuse(NOT_INSTALLED.of(spoken))
    profiles = tuple(names(profile) or ())
    named = Path(config).resolve() if config else None
    with refusing(spoken):
        _look_over(profiles, named)
    asked = Asked(spoken if lang or variable else None, profiles, named, not no_ocr)
    try:
        serve(
            asked, lambda address: write(OPEN.filled(address=address).of(spoken) + "\n"), opens_browser=not no_browser
        )
    except OSError as error:
        refuse(NOT_STARTED.filled(why=reason_of(error)).of(spoken))


def _look_over(profiles: tuple[str, ...], config: Path | None) -> None:
    """Tell what is wrong with the options now and not at the first drop. Raises ConfigError and RuleError."""
    from listinglint.config.lookup import Lookup
    from listinglint.config.settings import Layer
    from listinglint.pipeline.plan import Planner
    from listinglint.yaml_source.compiled import cache_dir

    given = {"profiles": list(profiles)} if profiles else {}
    planner = Planner(
        Lookup(above=[Layer(given, lambda _: "--profile")], named=config, is_isolated=config is None), cache_dir()
    )
    planner.rules_for("page.html", planner.settings_for("page.html"))


def start() -> None:
    """Start the desk by a double click. Where there is no console, what goes wrong is told in a window (on Windows) at the end."""
    from listinglint.cli.app import run

    told = io.StringIO()
    has_console = sys.stderr is not None
    if not has_console:
        sys.stderr = told
    try:
        run(["desk", *sys.argv[1:]])
    except Exception as error:  # noqa: BLE001 - without a console the program would end without a word
        told.write(NOT_STARTED.filled(why=f"{type(error).__name__}: {error}").of(language()))
    finally:
        if told.getvalue():
            _tell(told.getvalue(), has_console=has_console)


def _tell(words: str, *, has_console: bool) -> None:
    if has_console:
        write(words + "\n", error=True)
        sys.exit(2)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, words, "listinglint", 0x10)
