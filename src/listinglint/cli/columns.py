"""`listinglint columns`: how a table of no known format may be read, to be pasted into the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli.console import refuse, write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.loaders.feeds.guess import Proposal
    from listinglint.model.wording import Language

HELP = say(
    "Propose how the columns of a table are read, for `columns:` in listinglint.yaml.",
    "为表格生成列对应关系，可粘贴到 listinglint.yaml 的 columns: 下。",
)
KNOWN = Wording(
    "{file} is {name}: it is read as it is, no map is needed.", "{file} 是{name}，可直接检查，不需要列对应关系。"
)
NO_FILE = Wording("no such file", "找不到这个文件")
NO_TABLE = Wording("is no table", "不是表格")
NO_TITLE = Wording(
    "# Nothing looks like a title or a description here; name the columns yourself.",
    "# 没有找到像标题或描述的列，请自己填写列名。",
)
HEAD = Wording(
    "# Look it over, and paste it into listinglint.yaml beside {file}.",
    "# 核对后粘贴到 {file} 旁边的 listinglint.yaml。",
)
LEFT = Wording("# Not used: {columns}", "# 未使用的列：{columns}")

File = Annotated[
    Path,
    typer.Argument(
        help=say("A table: CSV, TSV, Excel or Parquet.", "表格：CSV、TSV、Excel 或 Parquet。"), show_default=False
    ),
]


def columns(file: File, lang: Lang = None) -> None:
    """Print a map of columns as YAML; a table of a known format needs none."""
    from listinglint.loaders.feeds.blob import of_file
    from listinglint.loaders.feeds.guess import propose
    from listinglint.loaders.load_error import LoadError, unreadable

    language = spoken(lang)
    name = file.as_posix()
    if not file.is_file():
        refuse(f"{name}: {NO_FILE.of(language)}")
    try:
        proposal = propose(of_file(name, file))
    except LoadError as error:
        refuse(f"{error.path}: {error.why.of(language)}")
    except OSError as error:
        refuse(f"{name}: {unreadable(error).of(language)}")
    if proposal is None:
        refuse(f"{name}: {NO_TABLE.of(language)}")
    if proposal.known is not None:
        known = proposal.known.format.name.of(language)
        write(KNOWN.of(language).format(file=file.name, name=known) + "\n", error=True)
    write(_yaml(file, proposal, language))


def _yaml(file: Path, proposal: Proposal, language: Language) -> str:
    import json

    lines = [HEAD.filled(file=file.name).of(language)]
    if not {"title", "text"} & proposal.columns.keys():
        lines.append(NO_TITLE.of(language))
    lines.append("columns:")
    for key, names in proposal.columns.items():
        quoted = [json.dumps(name, ensure_ascii=False) for name in names]
        lines.append(f"  {key}: {quoted[0]}" if len(quoted) == 1 else f"  {key}: [{', '.join(quoted)}]")
    if proposal.left:
        lines.append(LEFT.of(language).format(columns=", ".join(name.replace("\n", " ") for name in proposal.left)))
    return "\n".join(lines) + "\n"
