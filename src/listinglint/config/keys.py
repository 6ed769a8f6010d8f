"""The keys of a configuration file. Names are those of the options of the command line."""

from __future__ import annotations

from typing import Annotated

import msgspec

from listinglint.config.enums import FailOn, Level, UiLanguage  # noqa: TC001 - msgspec reads annotations at run time
from listinglint.config.limits import Limits  # noqa: TC001
from listinglint.config.shop import Shop  # noqa: TC001

Names = list[str]
OneOrMore = Annotated[list[str], msgspec.Meta(extra={"one": True}, extra_json_schema={"type": ["array", "string"]})]
"""A list that may be written as its one word."""


class ConfigStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a file may say; a key that is not written leaves the matter open."""


def _told(text: str) -> msgspec.Meta:
    return msgspec.Meta(description=text)


class Columns(ConfigStruct, frozen=True, kw_only=True):
    """Which columns of a table hold what; names as the table has them, one or several."""

    key: Annotated[OneOrMore | None, _told("What each product is called; rows with the same one belong together.")] = (
        None
    )
    title: Annotated[OneOrMore | None, _told("The title.")] = None
    text: Annotated[OneOrMore | None, _told("The description: HTML or plain text.")] = None
    pictures: Annotated[OneOrMore | None, _told("Addresses or file names of pictures, one or several in a cell.")] = (
        None
    )
    option_pictures: Annotated[OneOrMore | None, _told("Pictures of the colour or option of the row.")] = None
    alt: Annotated[OneOrMore | None, _told("What the picture shows, in words.")] = None
    options: Annotated[OneOrMore | None, _told("Colours, sizes and other choices on sale.")] = None
    attributes: Annotated[OneOrMore | None, _told("Facts that are read as `name of the column: value`.")] = None
    material: Annotated[OneOrMore | None, _told("What the goods are made of.")] = None
    colour: Annotated[OneOrMore | None, _told("The colour.")] = None
    size: Annotated[OneOrMore | None, _told("The size.")] = None
    care: Annotated[OneOrMore | None, _told("How to wash and keep the goods.")] = None
    origin: Annotated[OneOrMore | None, _told("Where the goods are made.")] = None
    dispatch: Annotated[OneOrMore | None, _told("When the goods are sent.")] = None
    delivery: Annotated[OneOrMore | None, _told("How and how fast the goods are delivered.")] = None
    returns: Annotated[OneOrMore | None, _told("On what terms goods may come back.")] = None


class OfPage(ConfigStruct, frozen=True, kw_only=True):
    """What may differ from page to page."""

    profiles: Annotated[Names, _told("Rules to run: standard, strict, legal-cn, or a platform's, such as taobao.")] = []
    select: Annotated[Names, _told("Only these rules.")] = []
    ignore: Annotated[Names, _told("Rules that are not run; adds to what was said before.")] = []
    severity: Annotated[dict[str, Level], _told("How much a rule matters here, by its id; off: it is not run.")] = {}
    fail_on: Annotated[FailOn | None, _told("The least finding that makes the exit status 1.")] = None
    ocr: Annotated[bool | None, _told("Whether the words in pictures are read.")] = None
    shop: Annotated[Shop | None, _told("What the shop promises and how it speaks.")] = None
    limits: Annotated[
        Limits | None, _told("How much of a page is read and told; docs/limits.md says what each limit is for.")
    ] = None
    columns: Annotated[
        Columns | None, _told("How a table of no known format is read; `listinglint columns FILE` proposes it.")
    ] = None


class Override(OfPage, frozen=True, kw_only=True):
    """What holds for some pages."""

    files: Annotated[
        Names, msgspec.Meta(min_length=1, description="Patterns of pages, such as legacy/** or *-old.html.")
    ]


class Config(OfPage, frozen=True, kw_only=True):
    """A configuration file."""

    extends: Annotated[Names, _told("Files whose settings hold first, relative to this file.")] = []
    rules: Annotated[Names, _told("Folders of your own rules, relative to this file.")] = []
    phrases: Annotated[Names, _told("Folders of your own phrases, relative to this file.")] = []
    lang: Annotated[UiLanguage | None, _told("Language of messages.")] = None
    baseline: Annotated[str | None, _told("File of known findings, relative to this file.")] = None
    exclude: Annotated[Names, _told("Patterns of pages that are not checked.")] = []
    fetch_hosts: Annotated[
        Names, _told("Hosts that --fetch may fetch from, such as cdn.shopify.com or *.alicdn.com.")
    ] = []
    overrides: Annotated[list[Override], _told("What holds for some pages; the later wins.")] = []
