"""`listinglint columns`: how a table of no known format may be read, to be pasted into the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli.console import refuse, write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.model.wording import COLON, LISTED, Wording

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
MORE = Wording(
    "{file} is {name}: it is read as it is; only with this map these columns too: {columns}",
    "{file} 是{name}，可直接检查；写上下面的列对应关系，还会读取：{columns}",
)
NO_FILE = Wording("no such file", "找不到这个文件")
NO_TABLE = Wording("is no table", "不是表格")
PAGE = Wording(
    "is a page, no table: `listinglint check FILE` checks it", "是网页，不是表格：请用 listinglint check 文件 检查"
)
REVIEWS = Wording(
    "is a table of reviews or returns: `listinglint complaints FILE` sorts them by reason, no map is needed",
    "是评价或退货记录：请用 listinglint complaints 文件 按原因归类，不需要列对应关系",
)
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
    from listinglint.loaders.feeds.formats import holds_reviews
    from listinglint.loaders.feeds.guess import propose
    from listinglint.loaders.load_error import LoadError, listed, unreadable
    from listinglint.loaders.source import PAGES

    language = spoken(lang)
    name = file.as_posix()
    if not file.is_file():
        refuse(f"{name}{COLON.of(language)}{NO_FILE.of(language)}")
    try:
        blob = of_file(name, file)
        head = blob.head(512).lstrip(b"\xef\xbb\xbf \r\n\t").lower()
        if file.name.lower().endswith(PAGES) or (head.startswith(b"<") and not head.startswith(b"<?xml")):
            refuse(f"{name}{COLON.of(language)}{PAGE.of(language)}")
        proposal = propose(blob)
    except LoadError as error:
        refuse(f"{error.path}{COLON.of(language)}{error.why.of(language)}")
    except OSError as error:
        refuse(f"{name}{COLON.of(language)}{unreadable(error).of(language)}")
    if proposal is None:
        refuse(f"{name}{COLON.of(language)}{NO_TABLE.of(language)}")
    if holds_reviews([*proposal.left, *(one for held in proposal.columns.values() for one in held)]):
        refuse(f"{name}{COLON.of(language)}{REVIEWS.of(language)}")
    if proposal.known is not None:
        read = {column.name.strip() for column in proposal.known.columns}
        more = [name for held in proposal.columns.values() for name in held if name not in read]
        told = {"file": file.name, "name": proposal.known.format.name, "columns": listed(more)}
        write((MORE if more else KNOWN).filled(**told).of(language) + "\n", error=True)
        if not more:
            return
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
        lines.append(
            LEFT.of(language).format(
                columns=LISTED.of(language).join(name.replace("\n", " ") for name in proposal.left)
            )
        )
    return "\n".join(lines) + "\n"
