"""Counts what a page holds while it is read, and says when that is more than a page of a shop has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.config.limits import Limits
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

TOO_MUCH = Wording(
    "the page has more than {most} {what} (limits.{key}), and only its beginning was read",
    "页面的{what}超过 {most}（limits.{key}），只读取了开头部分",
)
_WHAT = {
    "elements": Wording("elements", "元素"),
    "nesting": Wording("elements inside each other", "元素嵌套层数"),
    "passages": Wording("pieces of text", "文字段落"),
    "characters": Wording("characters of words", "文字字符"),
    "cells": Wording("cells of tables", "表格单元格"),
    "pictures": Wording("pictures", "图片"),
}


def _go_on() -> None:
    """Never stop a reading."""


class Meter(Struct):
    """What was counted in one page, the pages in its frames included."""

    limits: Limits = field(default_factory=Limits)
    go_on: Callable[[], None] = _go_on
    """Called at every element; raises what ends the reading of a text that nobody waits for any more."""
    over: Wording | None = None
    """Why the page was not read to its end; None as long as it is."""
    _elements: int = 0
    _depth: int = 0
    _cells: int = 0

    def enter(self, passages: int, characters: int, pictures: int) -> bool:
        """Count an element that is entered, beside what was found so far; tell whether the page is read on."""
        if self.go_on is not _go_on:
            self.go_on()
        self._elements += 1
        self._depth += 1
        limits = self.limits
        if self._elements > limits.elements:
            self.stop("elements", limits.elements)
        elif self._depth > limits.nesting:
            self.stop("nesting", limits.nesting)
        elif pictures > limits.pictures:
            self.stop("pictures", limits.pictures)
        elif passages > limits.passages or characters > limits.characters:
            self.has_room_beside(passages, characters)
        return self.over is None

    def has_room_beside(self, passages: int, characters: int) -> bool:
        """Tell whether more words may be taken beside those that were."""
        if passages > self.limits.passages:
            self.stop("passages", self.limits.passages)
        elif characters > self.limits.characters:
            self.stop("characters", self.limits.characters)
        return self.over is None

    def leave(self) -> None:
        """Count an element that is left."""
        self._depth -= 1

    def has_room_for(self, cells: int) -> bool:
        """Count the cells of a table; tell whether it may be kept."""
        self._cells += cells
        if self._cells > self.limits.cells:
            self.stop("cells", self.limits.cells)
        return self.over is None

    def stop(self, key: str, most: int) -> None:
        """Note that a page has more than so many of something, and is not read on."""
        self.over = self.over or TOO_MUCH.filled(most=most, what=_WHAT[key], key=key)
