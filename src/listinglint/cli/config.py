"""`listinglint config`: what holds for a page and where it was said, and the schema of configuration files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import usage
from listinglint.cli.console import refusing, write, write_utf8
from listinglint.cli.language import say
from listinglint.cli.options import ConfigFile, Format, Formatted, Lang, NoConfig
from listinglint.cli.setup import page_of, set_up
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.config.settings import Settings
    from listinglint.pipeline.plan import Planner
    from listinglint.rulebook.rule import Rule

HELP = say("Show what is configured.", "查看配置。")
SHOW_HELP = say(
    "Show every setting of a page, and where each comes from.", "显示某个页面的全部设置，以及每项设置的来源。"
)
SCHEMA_HELP = say(
    "Print the JSON Schema of configuration files, for editors.", "输出配置文件的 JSON Schema，供编辑器使用。"
)
NO_FILE = Wording("no configuration file", "没有配置文件")
EXCLUDED = Wording("not checked: excluded by {place}", "不检查：已被 {place} 排除")
RUN = Wording("{run} of {all} rules are run", "共 {all} 条规则，使用 {run} 条")
LAWLESS = Wording("against the law, but not checked here: {names}", "属于违法违规，但此处不检查：{names}")

app = typer.Typer(cls=usage.Commands, help=HELP, no_args_is_help=True, rich_markup_mode=None)


@app.command("show", cls=usage.Command, help=SHOW_HELP)
def show(
    path: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help=say("A page, which need not be there.", "页面路径（可以不存在）。"),
            show_default=False,
        ),
    ],
    form: Formatted = Format.TEXT,
    lang: Lang = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Print the settings of a page."""
    from listinglint.config.render import SCHEMA, as_data, as_rows

    (planner, language), page = set_up(path, {"lang": lang}, named=config, is_isolated=no_config), page_of(path)
    with refusing(language):
        settings = planner.settings_for(page)
        book, rules = planner.book(settings), planner.rules_for(page, settings)
        file, excluded = _file(page, planner), planner.excluded(page, settings)
    if form is Format.JSON:
        data = {
            "schema": SCHEMA,
            "path": path,
            "file": file or None,
            "excluded": excluded or None,
            "settings": as_data(settings),
            "rules": {rule.id: rule.severity for rule in rules},
        }
        write_utf8(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return
    told = [EXCLUDED.filled(place=excluded)] if excluded else []
    told += [RUN.filled(run=len(rules), all=len(book)), *_lawless(settings, book, rules)]
    write(f"{path}  ({file or NO_FILE.of(language)})\n")
    write(_table(list(as_rows(settings))))
    write("".join(f"{line.of(language)}\n" for line in told))


@app.command("schema", cls=usage.Command, help=SCHEMA_HELP)
def schema(lang: Lang = None, config: ConfigFile = None, no_config: NoConfig = False) -> None:
    """Print the schema; the rules it offers are the built-in ones and those the working folder's configuration names."""
    from listinglint.config.json_schema import config_schema

    planner, language = set_up(".", {"lang": lang}, named=config, is_isolated=no_config)
    with refusing(language):
        book = planner.book(planner.settings_for("page.html"))
    profiles = {profile for rule in book for profile in rule.profiles}
    write_utf8(json.dumps(config_schema((rule.id for rule in book), profiles), ensure_ascii=False, indent=1) + "\n")


def _table(rows: list[tuple[str, str, str]]) -> str:
    """Set key, value and origin in columns, by the cells they take; a Chinese character takes two."""
    from rich.cells import cell_len

    widths = [max(cell_len(row[column]) for row in rows) for column in (0, 1)]
    return "".join(
        f"  {key}{' ' * (widths[0] - cell_len(key))}  {value}{' ' * (widths[1] - cell_len(value))}  {origin}\n"
        for key, value, origin in rows
    )


def _file(page: str, planner: Planner) -> str:
    """Name the configuration file that holds for a page; empty when none does."""
    from listinglint.config.files import shown

    file = planner.lookup.file_for(page)
    return shown(file) if file else ""


def _lawless(settings: Settings, book: Sequence[Rule], rules: Sequence[Rule]) -> Iterator[Wording]:
    """Name the rules of the law that settings leave out."""
    run = {rule.id for rule in rules}
    names = [
        f"{rule.id} ({settings.origin(f'{key}.{rule.id}')})"
        for key, ids in (("ignore", settings.ignore), ("severity", settings.severity))
        for rule in book
        if rule.is_legal and rule.id in ids and rule.id not in run
    ]
    if names:
        yield LAWLESS.filled(names=", ".join(names))
