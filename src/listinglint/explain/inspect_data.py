"""The evidence about a listing as data, in the words of its public contract, before any rule judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.perhaps import perhaps
from listinglint.facts.photos.photo_kinds import gallery, judgements
from listinglint.facts.ports import Reading, Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.size_faults.coverage import sizes_on_sale
from listinglint.facts.variants import colour_options
from listinglint.model.listing import Status
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listinglint.facts import text
    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage, Picture, Place
    from listinglint.model.ownership import Ownership
    from listinglint.model.wording import Language

SCHEMA = "listinglint/inspect@1"
NOT_GOODS = Wording("it does not show the product ({role})", "与商品无关（{role}）")
PERHAPS = Wording("the quoted sentence perhaps says it; a person should read it", "引用的这句话也许说到了，请人工确认")
BROKEN = Wording("looking it up broke: {error}", "查找时出错：{error}")
_PRESENCE = {
    "flat_measure": "flat_measures",
    "measure_guide": "measure_guides",
    "size_tolerance": "size_tolerances",
    "review_incentive": "review_incentives",
    "return_policy": "return_policies",
    "care": "care_notes",
    "material": "materials",
    "known_limits": "known_limits",
    "real_shot_claim": "real_shot_claims",
}
"""Facts of which the contract tells no more than whether they are there, and the noun that finds each."""


def inspect(evidence: Evidence, language: Language = "en") -> dict[str, Any]:
    """Look at everything there is to see in one listing."""
    goods = next(FACTS["goods"].find(evidence)).value
    return {
        "path": evidence.listing.path,
        "title": evidence.listing.title,
        "language": evidence.listing.language,
        "category": goods.category,
        "elastic": goods.is_elastic,
        "passages": [_passage(passage, language) for passage in evidence.listing.passages],
        "images": [_image(evidence, picture, language) for picture in evidence.listing.pictures],
        "facts": {name: _or_unknown(evidence, look, language) for name, look in _LOOKS.items()},
        "photos": _photos(evidence, language),
    }


def _passage(passage: Passage, language: Language) -> dict[str, Any]:
    """Give words of the page, and whose they are."""
    return {
        "words": passage.words,
        "where": str(passage.place()),
        "part": passage.part.value,
        **_owner(passage.ownership, language),
    }


def _owner(ownership: Ownership | None, language: Language) -> dict[str, Any]:
    """Give whose a piece is and why; null where nobody asked, as in a feed."""
    if ownership is None:
        return {"owner": None, "confidence": None, "why": None}
    told = {"owner": ownership.owner.value, "confidence": ownership.confidence}
    return {**told, "why": ownership.reason.of(language)}


def _image(evidence: Evidence, picture: Picture, language: Language) -> dict[str, Any]:
    reading = evidence.readings.get(picture.path)
    reason = picture.reason.of(language) if picture.reason else None
    status, words = picture.status, ""
    if isinstance(reading, Reading):
        words = "\n".join(line.words for line in reading.lines)
    elif not picture.role.is_of_goods:
        status = status if status is not Status.READ else Status.SKIPPED
        reason = reason or NOT_GOODS.filled(role=picture.role.value).of(language)
    elif isinstance(reading, Unavailable) and status is Status.READ:
        status = Status.UNREADABLE if evidence.tools.reader is not None else Status.SKIPPED
        reason = reading.why.of(language)
    seen = {"shows": [], "scores": {}, "regions": [], **_seen(evidence, picture)}
    owner = _owner(picture.ownership, language)
    return {"path": picture.path, "status": status, "reason": reason, **owner, **seen, "text": words}


def _seen(evidence: Evidence, picture: Picture) -> dict[str, Any]:
    """Give what a picture shows; what is set apart is named by its role."""
    if not picture.role.is_of_goods:
        return {"shows": [picture.role.value] if picture.role.value in {"spacer", "banner"} else []}
    judged = evidence.memo(judgements)[picture.path]
    if isinstance(judged, Unavailable):
        return {}
    regions = [
        {
            "box": [r.box.left, r.box.top, r.box.width, r.box.height],
            "shows": sorted(r.shows),
            "scores": _rounded(r.scores),
        }
        for r in judged.regions
    ]
    return {"shows": sorted(judged.shows), "scores": _rounded(judged.scores), "regions": regions}


def _rounded(scores: Mapping[str, float]) -> dict[str, float]:
    return {kind: round(odds, 2) for kind, odds in scores.items() if odds >= 0.01}


def _photos(evidence: Evidence, language: Language) -> dict[str, Any]:
    facts = evidence.memo(gallery)
    return {
        "magazine_only": facts.magazine_only,
        "glossy_only": facts.glossy_only,
        "real_shot": list(facts.real_shot),
        "detail": list(facts.detail),
        "full_view": list(facts.full_view),
        "colours": [
            {"name": option.name, "photos": list(option.photos), "told": option.told}
            for option in evidence.memo(colour_options)
        ],
        "reason": facts.reason.of(language) if facts.reason else None,
    }


def _or_unknown(evidence: Evidence, look: Callable[[Evidence], Any], language: Language) -> Any:
    try:
        told = look(evidence)
    except Unavailable as unavailable:
        return {"state": "unknown", "reason": unavailable.why.of(language)}
    except Exception as error:  # noqa: BLE001 - one fact that breaks must not hide the others
        return {"state": "unknown", "reason": BROKEN.filled(error=f"{type(error).__name__}: {error}").of(language)}
    reason = told.get("reason") if isinstance(told, dict) else None
    return {**told, "reason": reason.of(language)} if isinstance(reason, Wording) else told


def _all(evidence: Evidence, fact: str) -> list[Observation[Any]]:
    """Give every value that counts; raise Unavailable when there is none and something could not be looked at."""
    seen: list[Observation[Any]] = []
    try:
        for item in FACTS[fact].find(evidence):
            seen.append(item)  # noqa: PERF402 - what was seen before the look failed counts
    except Unavailable:
        if not any(item.confidence >= SURE for item in seen):
            raise
    return [item for item in seen if item.confidence >= SURE]


def _perhaps(evidence: Evidence, fact: str, **unknown: None) -> dict[str, Any]:
    """Give what is told of a fact that no phrase has found: absent, or unknown with the sentence that perhaps says it."""
    seen = next(perhaps(evidence, fact), None)
    if seen is None:
        return {"state": "absent", **unknown, "where": [], "quote": ""}
    return {**_told(evidence, [seen]), **unknown, "state": "unknown", "reason": PERHAPS}


def _told(evidence: Evidence, seen: list[Observation[Any]]) -> dict[str, Any]:
    return {
        "state": "present",
        "where": list(dict.fromkeys(_where(evidence, item.where) for item in seen)),
        "quote": seen[0].quote,
    }


def _where(evidence: Evidence, place: Place) -> str:
    return "html" if place.file == evidence.listing.path and place.box is None else place.file


def _presence(fact: str) -> Callable[[Evidence], dict[str, Any]]:
    def look(evidence: Evidence) -> dict[str, Any]:
        seen = _all(evidence, fact)
        return _told(evidence, seen) if seen else _perhaps(evidence, fact)

    return look


def _of_sized(evidence: Evidence, fact: str) -> tuple[list[Observation[Any]], str]:
    """Give what is seen of a fact that only goods with sizes need, and what to call it where nothing is. Raises Unavailable."""
    needs_it = next(FACTS["goods"].find(evidence)).value.needs_size_table
    try:
        return _all(evidence, fact), "absent" if needs_it else "not-needed"
    except Unavailable:
        if needs_it:
            raise
        return [], "not-needed"


def _size_table(evidence: Evidence) -> dict[str, Any]:
    goods = next(FACTS["goods"].find(evidence)).value
    seen, state = _of_sized(evidence, "dimensions" if goods.category == "bags" else "size_tables")
    if not seen and state == "absent" and len(sizes_on_sale(evidence)) <= 1:
        seen, _ = collected(FACTS["size_tables"].find(evidence))  # of the only piece on sale, whatever its size
    if not seen:
        return {"state": state, "where": [], "columns": [], "rows": [], "unit": ""}
    table = max((item.value for item in seen), key=lambda table: len(table.rows) * len(table.columns))
    return {
        **_told(evidence, seen),
        "columns": list(table.columns),
        "rows": [list(row) for row in table.rows],
        "unit": table.unit,
    }


def _stretch(evidence: Evidence) -> dict[str, Any]:
    seen, state = _of_sized(evidence, "stretches")
    if not seen:
        return {"state": state, "where": [], "quote": ""}
    rank = ["measured", "scale", "body-range"]
    best = min(seen, key=lambda item: rank.index(item.value.kind))
    return {**_told(evidence, [best]), "state": best.value.kind}


def _colour_note(evidence: Evidence) -> dict[str, Any]:
    seen: list[Observation[text.ColourNote]] = _all(evidence, "colour_notes")
    if not seen:
        return _perhaps(evidence, "colour_notes", tone=None)
    tones = {item.value.tone for item in seen}
    return {**_told(evidence, seen), "tone": next(tone for tone in ("blunt", "kind", "neutral") if tone in tones)}


def _dispatch(evidence: Evidence) -> dict[str, Any]:
    seen = [item for item in _all(evidence, "dispatch_promises") if not item.value.is_vague]
    if not seen:
        return _perhaps(evidence, "dispatch_promises", hours_min=None, hours_max=None)
    # Several promises bind the seller to the shortest one shown.
    shortest = min((item.value for item in seen), key=lambda promise: promise.hours_max or 10_000)
    return {**_told(evidence, seen), "hours_min": shortest.hours_min, "hours_max": shortest.hours_max}


def _arrival(evidence: Evidence) -> dict[str, Any]:
    seen = _all(evidence, "arrival_promises")
    if not seen:
        return {"state": "absent", "where": [], "quote": ""}
    guarantees = [item for item in seen if item.value.kind == "guarantee"]
    return {**_told(evidence, guarantees or seen), "state": "guarantee" if guarantees else "estimate"}


def _claims(evidence: Evidence) -> list[dict[str, str]]:
    return list(
        _unique(
            {"quote": item.quote, "where": _where(evidence, item.where)} for item in _all(evidence, "absolute_claims")
        )
    )


def _unique(claims: Iterator[dict[str, str]]) -> Iterator[dict[str, str]]:
    told: set[str] = set()
    for claim in claims:
        if claim["quote"] not in told:
            told.add(claim["quote"])
            yield claim


_LOOKS: dict[str, Callable[[Evidence], Any]] = {
    "size_table": _size_table,
    "stretch": _stretch,
    "colour_note": _colour_note,
    "dispatch_promise": _dispatch,
    "arrival_promise": _arrival,
    "absolute_claims": _claims,
    **{name: _presence(fact) for name, fact in _PRESENCE.items()},
}
