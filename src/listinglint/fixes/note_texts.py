"""The sentences a fix can add: for which rule, in which words, beside what, and which setting of the shop they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.registry import FACTS
from listinglint.fixes.care import care_for
from listinglint.fixes.texts import counted, text, word
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.texts import TextVariety

_DAYS_FROM = 72
"""Hours from which whole days are told as days."""


class AddedSentence(Struct, frozen=True):
    """A sentence, and whether it may be added without asking."""

    words: str
    is_safe: bool = True


class NoteTemplate(Struct, frozen=True):
    """How to answer a rule that misses a sentence."""

    title: Wording
    say: Callable[[Evidence, Shop, TextVariety], AddedSentence | None]
    """Gives None while the shop has not settled `setting`."""
    beside: tuple[str, ...] = ()
    """Facts after which the sentence is in place, if the page has one of them."""
    setting: str = ""


def _plain(key: str) -> Callable[[Evidence, Shop, TextVariety], AddedSentence | None]:
    """Say a text that needs no setting."""
    return lambda _, shop, variety: AddedSentence(text(key, variety, shop.tone))


def colour_note(evidence: Evidence, shop: Shop, variety: TextVariety) -> str:
    """Say that colours may differ, in the spelling of the page."""
    words = text("colour-note", variety, shop.tone)
    page = " ".join(passage.words for passage in evidence.passages).lower()
    return words.replace("olour", "olor") if "color" in page and "colour" not in page else words


def size_note(shop: Shop, variety: TextVariety, cm: float | None) -> str:
    """Say by how much measures may be off; without a number when nobody has told one."""
    if cm is None:
        return text("size-note-without-number", variety, shop.tone)
    return text("size-note", variety, shop.tone, cm=f"{cm:g}")


def _tolerance(_: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence | None:
    return None if shop.tolerance_cm is None else AddedSentence(size_note(shop, variety, shop.tolerance_cm))


def _dispatch(_: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence | None:
    hours = shop.dispatch_hours
    if hours is None:
        return None
    days, rest = divmod(hours, 24)
    time = counted("hours", variety, hours) if rest or hours < _DAYS_FROM else counted("days", variety, days)
    return AddedSentence(text("dispatch", variety, shop.tone, time=time))


def _courier(_: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence | None:
    names = word("units", "or", variety).join(shop.couriers)
    return AddedSentence(text("courier", variety, shop.tone, couriers=names)) if names else None


def _after_sales(_: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence | None:
    if not shop.return_days:
        return None
    return AddedSentence(text("after-sales", variety, shop.tone, days=counted("days", variety, shop.return_days)))


def _service_hours(_: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence | None:
    return (
        AddedSentence(text("service-hours", variety, shop.tone, hours=shop.service_hours))
        if shop.service_hours
        else None
    )


def _guide(evidence: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence:
    return AddedSentence(text(f"guide-{garment(evidence)}", variety, shop.tone))


def garment(evidence: Evidence) -> str:
    """Tell which measures matter: top, trousers, skirt, dress, shoes, or clothes for all others."""
    kind = next(FACTS["goods"].find(evidence)).value.kind
    return {"outerwear": "top"}.get(kind, kind if kind in {"top", "trousers", "skirt", "dress", "shoes"} else "clothes")


def _care(evidence: Evidence, shop: Shop, variety: TextVariety) -> AddedSentence:
    key, is_told = care_for(evidence, next(FACTS["goods"].find(evidence)).value.category)
    return AddedSentence(text(key, variety, shop.tone), is_safe=is_told)


_SERVICES = ("after_sales", "parcel_advice", "service_hours", "couriers", "dispatch_promises")
NOTES = {
    "size-tolerance-missing": NoteTemplate(
        Wording("Add a note on measuring errors", "加一句测量误差说明"),
        _tolerance,
        ("size_tables",),
        "shop.tolerance-cm",
    ),
    "measure-guide-missing": NoteTemplate(
        Wording("Tell how to find the right size", "加一段选码方法"), _guide, ("size_tolerances", "size_tables")
    ),
    "colour-note-missing": NoteTemplate(
        Wording("Add a friendly colour note", "加一句友好的色差说明"), lambda *given: AddedSentence(colour_note(*given))
    ),
    "care-missing": NoteTemplate(Wording("Add care instructions", "加一句洗护说明"), _care, ("materials",)),
    "dispatch-time-missing": NoteTemplate(
        Wording("Say when the parcel leaves", "写明发货时间"),
        _dispatch,
        ("couriers", "delivery_areas"),
        "shop.dispatch-hours",
    ),
    "courier-missing": NoteTemplate(
        Wording("Name the courier", "写明默认快递"), _courier, ("dispatch_promises", "delivery_areas"), "shop.couriers"
    ),
    "damaged-parcel-advice-missing": NoteTemplate(
        Wording("Say what to do about a damaged parcel", "写明包裹破损怎么办"), _plain("damaged-parcel"), _SERVICES
    ),
    "after-sales-missing": NoteTemplate(
        Wording("Say how long returns are accepted", "写明退货期限"), _after_sales, _SERVICES, "shop.return-days"
    ),
    "service-hours-missing": NoteTemplate(
        Wording("Say when somebody answers", "写明客服时间"), _service_hours, _SERVICES, "shop.service-hours"
    ),
}
"""By rule, in the order in which the sentences stand when they meet at one place."""
