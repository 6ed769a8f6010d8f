"""A rule's message filled with what a check found, in each reader's own words."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.registry import fact_named
from listinglint.model import labels
from listinglint.model.report import WHOLE
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from listinglint.model.report import Hit
    from listinglint.model.wording import Language
    from listinglint.rulebook.verb import Verb

ASKED = Wording(
    "the message asks for {asked}; it may use {known}, without a format",
    "提示语里的 {asked} 无法填写；可用 {known}，且不能带格式",
)
BRACES = Wording("a brace of the message is not closed", "提示语里的花括号没有配对")
BY_GOODS = ("real_shot",)
"""Placeholders whose words depend on what is sold: `{real_shot}` is how a plain photo shows such goods."""
_OF_OLD = {"en": "what", "zh": "what", "said": "expected"}
"""What attributes were called in release 0.1, beside those with `_zh` at their end; messages of shops may say so until the next."""


def refuse_fields(message: str, check: Verb) -> None:
    """Refuse placeholders a message can't fill, or that reach further into the program than the fact's own attributes.

    Raises RuleFault.
    """
    attributes = fact_named(check.fact).attributes if check.tells_value else {}
    known = {"quote", "where", *BY_GOODS, *check.tells, *check.numbers(), *(f"value.{name}" for name in attributes)}
    for _, name, form, conversion in _fields(message):
        if name is None:
            continue
        is_known = name in known or f"value.{_now(name.removeprefix('value.'), attributes)}" in known
        if not is_known or form or conversion:
            asked = name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            raise RuleFault(ASKED.filled(asked="{" + asked + "}", known=", ".join(sorted(known))), "message")


def filled(message: Wording, check: Verb, hit: Hit, by_goods: Mapping[str, Wording] = {}) -> Wording:
    """Fill a message; values are told as the table of words has them, and what fits the goods as `by_goods` says."""
    whole = hit.data.get(WHOLE)
    if isinstance(whole, Wording):
        return whole
    data = {"quote": " ".join(hit.quote.split()), "where": hit.where, **by_goods, **check.numbers(), **hit.data}
    return Wording(*(_told(message.of(language), data, language) for language in ("en", "zh")))


def uses_goods(message: Wording) -> bool:
    """Tell whether a message has words that depend on what is sold."""
    return any("{" + name + "}" in message.en + message.zh for name in BY_GOODS)


def _told(message: str, data: dict[str, object], language: Language) -> str:
    named = {name: one.of(language) if isinstance(one, Wording) else one for name, one in data.items()}
    told = message.format(**named | {"value": _Value(data.get("value"), language)})
    quote = f"“{data['quote']}”"
    brief = told.removesuffix(quote).rstrip(": ：")
    # Where the word that is named is all that is quoted, it is said once.
    return brief if told.endswith(quote) and quote in brief else told


class _Value(Struct, frozen=True):
    """A value of a fact whose attributes are told in one language."""

    of: object
    language: Language

    def __getattr__(self, name: str) -> str:
        there = {one for one in dir(self.of) if not one.startswith("_")}
        now = _now(name, there)
        return labels.value(now, getattr(self.of, now)).of(self.language)


def _now(name: str, there: Container[str]) -> str:
    """Give what an attribute is called now."""
    plain = name.removesuffix("_zh")
    return next((one for one in (name, plain, _OF_OLD.get(plain, "")) if one in there), name)


def _fields(message: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(message))
    except ValueError as error:
        raise RuleFault(BRACES, "message") from error
