"""Files that hold something else than reviews, after-sales or returns: goods, orders, stock, programs, pages. They are refused by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.complaints.columns import ROLES, role_by_name
from listinglint.loaders.feeds import formats, guess
from listinglint.loaders.load_error import LoadError
from listinglint.loaders.not_pages import PROGRAM, is_program
from listinglint.loaders.source import PAGES
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.complaints.columns import Columns
    from listinglint.loaders.feeds.record import Record

GOODS = Wording(
    "is a table of goods, not of reviews or returns: `listinglint check FILE` checks it",
    "是商品表格，不是评价或退货记录：请用 listinglint check 文件 检查",
)
OTHER = Wording(
    "is {what}, not reviews or returns: give their export instead",
    "是{what}，不是评价或退货记录：请改用评价或售后的导出文件",
)
PAGE = Wording(
    "is a web page, not a table of reviews or returns: `listinglint check FILE` checks it",
    "是网页，不是评价或退货记录的表格：请用 listinglint check 文件 检查",
)
DATA = Wording(
    "holds no reviews: no name in it is a word for what buyers say. If they do speak in it, name the column: --column text=NAME",
    "没有评价内容：其中没有表示评价或原因的字段。如果里面确有买家的话，请指明：--column text=列名",
)
_OPINIONS = frozenset({"rating", "reason"})
"""What a table of goods has no column for."""


class NotReviewsError(LoadError):
    """A path holds something else than what buyers say: in a folder it is passed over."""


def refuse_files(path: str, head: bytes) -> None:
    """Refuse by its name and beginning what is no table and no list of reviews. Raises LoadError."""
    if is_program(path, head):
        raise NotReviewsError(path, PROGRAM)
    if path.lower().endswith(PAGES) or head.lstrip(b"\xef\xbb\xbf \r\n\t")[:64].lower().startswith(
        (b"<!doctype", b"<html")
    ):
        raise NotReviewsError(path, PAGE)


def refuse_tables(path: str, names: Sequence[str], head: Sequence[Record], columns: Columns) -> None:
    """Refuse a table by its columns, if nothing in it is plainly said by buyers. Raises LoadError."""
    if formats.holds_reviews(names):
        return
    layout = formats.recognise(names)
    if layout is not None and layout.format.file.is_refused:
        if not {"text", "reason", "rating"} & {role_by_name(name) for name in names}:
            raise NotReviewsError(path, OTHER.filled(what=layout.format.name))
        return
    held = {role for role in ROLES if columns.of.get(role)}
    if _OPINIONS & held or (layout is None and ("date" in held or not _are_goods(names, head, columns))):
        return
    raise NotReviewsError(path, GOODS)


def refuse_data(path: str, names: Sequence[str]) -> None:
    """Refuse JSON without a name for what buyers say: unlike a table, that of any program may have a list in it. Raises LoadError."""
    if not {"text", *_OPINIONS} & {role_by_name(name) for name in names}:
        raise NotReviewsError(path, DATA)


def _are_goods(names: Sequence[str], head: Sequence[Record], columns: Columns) -> bool:
    """Tell whether a table of no known format names and describes goods, and what seems to be said of them is their description."""
    proposal = guess.proposed(names, head)
    used = {name for held in proposal.columns.values() for name in held}
    return proposal.may_be_goods and all(names[index].strip() in used for index in columns.said)
