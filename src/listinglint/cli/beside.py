"""What folders hold besides listings, told in a line for each kind when all else has been said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.cli.console import write
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.model.wording import Language

SKIPPED = Wording("not listings, passed over: {what}", "不是商品，已跳过：{what}")
REVIEWS = Wording(
    "reviews or returns, passed over: {files}; `listinglint complaints` sorts them by reason",
    "评价或退货记录，已跳过：{files}；可用 listinglint complaints 按原因归类",
)
TABLES = Wording(
    "tables of no known format, passed over: {files}; `listinglint columns FILE` proposes how to read one",
    "表格的格式未知，已跳过：{files}；可用 listinglint columns 文件 生成列对应关系",
)
_MOST_KINDS = 8


def tell_beside(skipped: Mapping[str, int], tables: Sequence[str], reviews: Sequence[str], language: Language) -> None:
    """Name tables that nobody knows and files of reviews, and count what else was passed over, on standard error."""
    from listinglint.loaders.load_error import listed
    from listinglint.reporters.skipped import passed_over

    for files, words in ((tables, TABLES), (reviews, REVIEWS)):
        if files:
            write(words.filled(files=listed(list(files), _MOST_KINDS)).of(language) + "\n", error=True)
    if skipped:
        write(SKIPPED.filled(what=passed_over(skipped, _MOST_KINDS)).of(language) + "\n", error=True)
