"""What is said of a path that holds no listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.system_reason import reason_of
from listinglint.model.wording import LISTED, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

UNREADABLE = Wording("can't be read: {why}", "无法读取：{why}")


class LoadError(Exception):
    """A path holds no listing we can read; `why` says it in one line."""

    def __init__(self, path: str, why: Wording) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: {why.en}")


class NotGoodsError(LoadError):
    """A path holds something readable that is no listing, such as orders: in a folder it is passed over."""


class UnknownTableError(NotGoodsError):
    """A path holds a table whose columns nobody knows: it may hold goods once the user says what they are."""


class ReviewsError(NotGoodsError):
    """A path holds reviews, after-sales or returns: `complaints` reads them, and no check does."""


def unreadable(error: Exception) -> Wording:
    """Word an error of the system or of a library."""
    return UNREADABLE.filled(why=reason_of(error))


def listed(items: Iterator[str] | list[str], most: int = 5) -> Wording:
    """Give the first of several names, quoted, for the end of a sentence."""
    names = list(items)
    told = joined(LISTED, (Wording(f"“{name}”", f"“{name}”") for name in names[:most]))
    return Wording(f"{told.en} …", f"{told.zh}等") if len(names) > most else told
