"""What a run and its workers say to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.facts.ports import Reading, Unavailable
    from listinglint.loaders.feeds.read import FeedFrame, Product
    from listinglint.loaders.source import Source
    from listinglint.model.listing import Picture
    from listinglint.model.wording import Wording
    from listinglint.pipeline.workers.recipe import Recipe


@dataclass(frozen=True, slots=True)
class NewRecipe:
    """To a worker: what the tasks of this number are checked with."""

    number: int
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class NewFeed:
    """To a worker: what the products of the feed of this number share."""

    number: int
    frame: FeedFrame


@dataclass(frozen=True, slots=True)
class Barred:
    """What has broken a worker before, and is passed over with its reason."""

    pictures: Mapping[str, Wording] = field(default_factory=dict)
    listings: Mapping[str, Wording] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListingTask:
    """To a worker: check these listings."""

    recipe: int
    source: Source
    feed: int | None
    product: Product | None
    barred: Barred = Barred()


@dataclass(frozen=True, slots=True)
class PictureTask:
    """To a worker: read a picture, or judge it with what was read in it."""

    kind: Literal["read", "judge"]
    picture: Picture
    reading: Reading | Unavailable | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """From a worker: it waits for a task."""


@dataclass(frozen=True, slots=True)
class Begun:
    """From a worker: it has read a listing and begins to judge it."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Looking:
    """From a worker: it begins to look at a picture; None: it has looked."""

    picture: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """From a worker: what became of one listing, or of a picture."""

    value: object


@dataclass(frozen=True, slots=True)
class Finished:
    """From a worker: the task is done."""


Answer = Ready | Begun | Looking | Result | Finished
