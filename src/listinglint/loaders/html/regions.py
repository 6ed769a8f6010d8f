"""What a region of a page is for, told from its tag, its class and id names and its heading."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.phrasebook import builtin as phrasebook
from listinglint.phrasebook.as_written import slot_as_written

_WORD = lazy_pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NAMED = (
    Part.REVIEWS,
    Part.OTHER_GOODS,
    Part.CHROME,
    Part.SERVICE,
    Part.OPTIONS,
    Part.ATTRIBUTES,
    Part.DESCRIPTION,
)
"""Parts that names of elements tell, the first that fits first; their words stand in `phrases/page_regions.yaml`."""
_NO_PARTS = frozenset({"html", "body", "main", "img"})
"""Elements that hold the goods, or are no region at all."""
_TAGS = {"nav": Part.CHROME, "footer": Part.CHROME, "h1": Part.TITLE, "option": Part.OPTIONS}
_FILE = "page_regions"
_SIZE_CHART = slot_as_written("page_regions", "size_chart")
_PICTURE_PLACE = slot_as_written("page_regions", "picture_place")
_SITE_NAME: Final = slot_as_written("page_regions", "site_name")
_GOODS_NAME: Final = slot_as_written("page_regions", "goods_name")
_CHOICE: Final = slot_as_written("page_regions", "choice")
"""Names of the buttons by which goods are chosen."""
_WRITTEN = frozenset({"email", "password", "search", "tel"})
_FILLED_IN = _WRITTEN | {"text", "date", "time", "number", "url"}
_MOST_FIELDS = 60
_NEAR = 4
"""Nodes before and behind a label among which its field is."""
_HIDING = lazy_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_NAMES = slot_as_written("page_regions", "for_readers")
LASTING = frozenset({Part.REVIEWS, Part.OTHER_GOODS, Part.CHROME})
"""Parts that nothing inside them leaves: a description of a recommended product is not ours."""


class Named(NamedTuple):
    """What the classes and the id of an element say."""

    names: str
    """Both, in small letters."""
    part: Part | None
    is_for_readers: bool
    """Whether the element holds words for screen readers only."""


NAMELESS: Final = Named(" ", None, is_for_readers=False)
"""What an element says that has neither classes nor an id."""


def named(element: Any) -> Named:
    """Read the classes and the id of an element."""
    return _named(element.attr("class"), element.attr("id"))


def part_of(element: Any, named: Named, around: Part) -> Part:
    """Give the part an element opens, or the part around it when its names say nothing."""
    if around in LASTING:
        return around
    tag = element.tag
    if tag in _NO_PARTS:
        return around
    if tag in _TAGS:
        return Part.CHROME if tag == "h1" and is_logo(named.names) else _TAGS[tag]
    is_choice = tag == "label" and _chooses_goods(element)
    is_field = tag == "label" and (element.find("input") is not None or _names_field(element))
    if is_choice or is_field or (tag == "header" and _is_site_header(element)):
        return (
            Part.OPTIONS if is_choice else Part.CHROME
        )  # a choice the buyer makes at checkout, such as a courier's service, is no promise
    if named.part is None or named.part is around:
        return around
    # A page-wide wrapper that happens to be called "…-reviews", "service" or "sku" must not swallow the goods themselves.
    return around if named.part is not Part.DESCRIPTION and element.find("h1") is not None else named.part


def _chooses_goods(label: Any) -> bool:
    """Tell whether a label belongs to a button by which the size or the colour of the goods is chosen, as most themes draw them."""
    field = label.find("input")
    if field is None and (group := label.closest("fieldset")) is not None:
        field = group.find("input")
    kind = field is not None and str(field.attrs.get("type") or "").lower()
    return kind == "radio" and _CHOICE.search(str(field.attrs.get("name") or "")) is not None


def _names_field(label: Any) -> bool:
    """Tell whether a label names a field of a form in which the buyer writes about himself; it stands beside its field."""
    written = label.attrs.get("for")
    if not written or label.closest("form") is None:
        return False
    beside = (*islice(label.next_siblings, _NEAR), *islice(label.previous_siblings, _NEAR))
    fields = (one for one in beside if getattr(one, "tag", "") in {"input", "textarea"})
    return any(
        field.attrs.get("id") == written and str(field.attrs.get("type") or "text").lower() in _FILLED_IN
        for field in fields
    )


def is_size_chart(names: str) -> bool:
    """Tell whether classes and ids speak of a size chart."""
    return _SIZE_CHART.search(names) is not None


@lru_cache(maxsize=4096)
def is_logo(names: str) -> bool:
    """Tell whether classes and ids of a heading say that it is the site's name."""
    return _SITE_NAME.search(names) is not None


def heading_as(tag: str, names: str, part: Part, *, is_hidden: bool, is_card: bool) -> str:
    """Give as which tag a heading may be the name of the goods: one that is called so as a first heading, a logo or a low one that is not shown as none."""
    if (tag == "h1" and is_logo(names)) or (tag in _LOW and is_hidden):
        return ""
    is_name = tag == "h2" and part not in LASTING and not is_card and _GOODS_NAME.search(names) is not None
    return "h1" if is_name else tag


@lru_cache(maxsize=4096)
def is_picture_place(names: str) -> bool:
    """Tell whether backgrounds of elements called so are photos of the goods; elsewhere they are decoration."""
    return _PICTURE_PLACE.search(names) is not None


def is_letter_form(form: Any) -> bool:
    """Tell whether a form is for writing to the site or searching it; one around the goods is for buying them."""
    fields = form.find_all("input")[:_MOST_FIELDS]
    is_written = form.find("textarea") is not None or any(
        str(field.attrs.get("type") or "") in _WRITTEN for field in fields
    )
    return is_written and form.find("h1") is None


def is_hidden(attributes: Any, style: str) -> bool:
    """Tell whether an element is not shown as the page stands, such as a closed tab."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return bool(style) and _HIDING.search(style) is not None


_LOW: Final = frozenset({"h2", "h3", "h4"})
_BESIDE: Final = frozenset({"a", "button", "form", "label", "select", "dialog", "menu"})
"""What stands in a heading and is none of its words: a heart to click, a link to log in, a dialog that waits."""
_BLOCKS: Final = frozenset({"div", "p", "li", "section"})
_LONGEST_HEADING: Final = 2000
"""Characters of a heading that are sorted out; a longer one is a part of the page."""


def seen_text(element: Any) -> str:
    """Give the words of an element, white space made one, without those for screen readers and what is there to be clicked.

    A heading that is nothing but a link keeps its words; boxes in it are words apart.
    """
    words = element.text
    if len(words) > _LONGEST_HEADING or "<" not in element.inner_html:
        return " ".join(words.split())
    inside = [one for one in element.iter_elements() if one.text.strip()]
    for one in inside:
        if named(one).is_for_readers:
            words = words.replace(one.text, " ", 1)
    own = words
    for one in inside:
        if one.tag in _BESIDE or one.attrs.get("aria-hidden") == "true":
            own = own.replace(one.text, " ", 1)
        elif one.tag in _BLOCKS:
            own = own.replace(one.text, f" {one.text} ", 1)
    return " ".join((own if own.strip() else words).split())


def _is_site_header(element: Any) -> bool:
    """Tell whether a header is the head of the page, and not that of an article or a section in it."""
    return element.find("h1") is None and element.closest("main, article, section") is None


def part_after_heading(words: str) -> Part | None:
    """Give the part that a heading opens for what follows it: reviews, other goods, or None."""
    return next((part for part, pattern in _headings() if pattern.search(words)), None) if len(words) <= 80 else None


@lru_cache(maxsize=8192)
def _named(written: str | None, identity: str | None) -> Named:
    classes, identity = " ".join((written or "").split()), identity or ""
    part = _part_named(classes, identity)
    if part is Part.CHROME and is_size_chart(f"{classes} {identity}"):
        part = Part.DESCRIPTION  # a size guide often opens as a drawer or a menu
    return Named(f"{classes} {identity}".lower(), part, _UNSEEN_NAMES.search(classes) is not None)


_MESSAGES: Final = frozenset({"message", "messages", "msg", "notice", "hint"})
"""Words of a name that make it a sentence's: an `upsell-message` lists no other goods."""


def _part_named(classes: str, identity: str) -> Part | None:
    split = [[word.lower() for word in _WORD.findall(name)] for name in (*classes.split(), *identity.split())]
    words = [word for name in split if not _MESSAGES.intersection(name) for word in name]
    if _pairs().intersection(map(" ".join, pairwise(words))):
        return Part.OTHER_GOODS
    return next((part for part, names in _words() if names.intersection(words)), None)


@cache
def _words() -> tuple[tuple[Part, frozenset[str]], ...]:
    return tuple((part, frozenset(phrasebook.words(_FILE, part))) for part in _NAMED)


@cache
def _pairs() -> frozenset[str]:
    return frozenset(phrasebook.words(_FILE, "other-goods-pairs"))


@cache
def _headings() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    parts = ((Part.REVIEWS, "reviews_heading"), (Part.OTHER_GOODS, "other_goods_heading"))
    return tuple((part, re.compile(phrasebook.slot(_FILE, name), re.IGNORECASE)) for part, name in parts)
