"""What a run and its workers say to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.facts.ports import Reading, Unavailable
    from listinglint.loaders.feeds.read import FeedFrame, Product
    from listinglint.loaders.source import Source
    from listinglint.model.listing import Picture
    from listinglint.model.wording import Wording
    from listinglint.pipeline.workers.recipe import Recipe


class NewRecipe(Struct, frozen=True):
    """To a worker: what the tasks of this number are checked with."""

    number: int
    recipe: Recipe


class NewFeed(Struct, frozen=True):
    """To a worker: what the products of the feed of this number share."""

    number: int
    frame: FeedFrame


class Barred(Struct, frozen=True):
    """What has broken a worker before, and is passed over with its reason."""

    pictures: Mapping[str, Wording] = field(default_factory=dict)
    listings: Mapping[str, Wording] = field(default_factory=dict)


class ListingTask(Struct, frozen=True):
    """To a worker: check these listings."""

    recipe: int
    source: Source
    feed: int | None
    product: Product | None
    barred: Barred = Barred()


class PictureTask(Struct, frozen=True):
    """To a worker: read a picture, or judge it with what was read in it."""

    kind: Literal["read", "judge"]
    picture: Picture
    reading: Reading | Unavailable | None = None


class Ready(Struct, frozen=True):
    """From a worker: it waits for a task."""


class Begun(Struct, frozen=True):
    """From a worker: it has read a listing and begins to judge it."""

    path: str
    title: str


class Looking(Struct, frozen=True):
    """From a worker: it begins to look at a picture; None: it has looked."""

    picture: str | None


class Result(Struct, frozen=True):
    """From a worker: what became of one listing, or of a picture."""

    value: object


class Finished(Struct, frozen=True):
    """From a worker: the task is done."""
