"""A trace told to people, in either language, and as data for programs."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.facts.observation import SURE
from listinglint.facts.registry import fact_named
from listinglint.model import labels
from listinglint.model.labels import SILENCERS, VERDICTS, shows
from listinglint.model.report import Verdict
from listinglint.model.wording import ASIDE, COLON, COMMA, SEMICOLON, Wording
from listinglint.reporters.entries import LEVELS
from listinglint.rulebook.selection import as_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listinglint.explain.trace import FactLook, Trace
    from listinglint.facts.observation import Observation
    from listinglint.model.wording import Language
    from listinglint.rulebook.verb import Look

SCHEMA = "listinglint/trace@1"
_ORDER = (Verdict.FAIL, Verdict.REVIEW, Verdict.ERROR, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE, Verdict.PASS)
"""Verdicts in the order in which they matter."""
_COUNTED = Wording("{count} of {total} places or pictures counted", "共 {total} 处（张），其中 {count} 处（张）计入")
_NOTHING = Wording("nothing of it was found", "没有找到")
_NONE_SO = Wording("none of it is as asked", "找到的都不符合要求")
_UNSEEN = Wording("there may be more: {why}", "可能还有没看到的：{why}")
_SURE = Wording("{share} % sure", "置信度 {share}%")
_THIN = Wording("too little to count", "置信度不足，不算数")
_IN_PAGE = Wording("in the page", "页面文字")
_IN_PICTURE = Wording("read in the picture", "图片文字识别")
_OF_PICTURE = Wording("seen in the picture", "查看图片")
_PAGE = Wording(
    "Read on the page: {own} passages of the seller's own ({parts}); reviews and other products are never asked",
    "看过的页面文字：商家自己写的 {own} 段（{parts}）；买家评价和其他商品不作依据",
)
_PICTURES = Wording("Looked at {read} of {all} product pictures:", "看过 {all} 张商品图片中的 {read} 张：")
_NO_PICTURES = Wording(
    "No picture was looked at: there is none, the page itself decided, or the rule asks none",
    "没有看图片：页面没有图片、页面文字已经足够，或这条规则不需要看图",
)
_LINES = Wording("{count} lines read", "识别出 {count} 行文字")
_NO_WORDS = Wording("no words in it", "没有文字")
_UNLOOKED = Wording("could not be looked at: {why}", "无法查看：{why}")
_GAP = Wording("Missing part of the page: {why}", "页面缺少的部分：{why}")
_SO = Wording("So the rule says: {verdict}", "结论：{verdict}")
_BECAUSE = Wording("because: {why}", "原因：{why}")
_SILENCED = Wording("(left out by {by}: {reason})", "（{by}要求忽略：{reason}）")
_LONGEST = 80
_MOST_SHOWN = 12
"""Values and pictures that are told one by one."""
_AND_MORE = Wording("… and {count} more", "……另有 {count} 条")


def as_text(trace: Trace, language: Language) -> str:
    """Tell a trace in plain words."""
    return "\n".join(_lines(trace, language)) + "\n"


def overview(traces: Sequence[Trace], language: Language) -> str:
    """Tell the verdicts of many rules on one page: findings one by one, the rest by verdict and reason."""
    lines = [f"{traces[0].path}  {traces[0].title}".rstrip()] if traces else []
    for verdict in _ORDER:
        there = [trace for trace in traces if trace.result.verdict is verdict]
        if there:
            lines += ["", f"{VERDICTS[verdict.value].of(language)}{COLON.of(language).rstrip()}"]
        told = [trace for trace in there if trace.findings]
        lines += [
            f"  {one.rule.id} {first.where} {first.message.of(language)}" for one in told for first in one.findings[:1]
        ]
        reasons: dict[str, list[str]] = {}
        for trace in there:
            if not trace.findings:
                reason = trace.result.reason
                reasons.setdefault(reason.of(language) if reason else "", []).append(trace.rule.id)
        lines += [
            f"  {', '.join(names)}" + (_aside(reason, language) if reason else "") for reason, names in reasons.items()
        ]
    return "\n".join(lines) + "\n"


def as_data(trace: Trace, language: Language) -> dict[str, Any]:
    """Give a trace as data; words in one language, everything else the same in all."""
    reason = trace.result.reason
    return {
        "rule": trace.rule.id,
        "path": trace.path,
        "verdict": trace.result.verdict,
        "reason": reason.of(language) if reason else None,
        "looks": [_look_data(look, language) for look in trace.looks],
        "findings": [
            {"where": str(one.where), "message": one.message.of(language), "confidence": one.confidence}
            for one in trace.findings
        ],
        "silenced": [{"where": str(one.finding.where), "by": one.by, "reason": one.reason} for one in trace.silenced],
        "passages": {part.value: count for part, count in trace.parts.items()},
        "pictures": [
            {
                "path": one.path,
                "lines": one.lines,
                "shows": list(one.shows),
                "reason": one.reason.of(language) if one.reason else None,
            }
            for one in trace.pictures
        ],
        "gaps": [gap.of(language) for gap in trace.gaps],
    }


def _look_data(look: FactLook, language: Language) -> dict[str, Any]:
    return {
        "purpose": look.look.purpose,
        "fact": look.look.selection.fact,
        "having": {name: as_list(wanted) for name, wanted in look.look.selection.having.items()},
        "holds": look.holds,
        "unseen": look.unseen.of(language) if look.unseen else None,
        "found": [
            {
                "where": str(seen.where),
                "quote": seen.quote,
                "confidence": seen.confidence,
                "counts": look.counts(seen),
                "value": {
                    name: one.of(language) if isinstance(one, Wording) else one for name, one in _attributes(seen.value)
                },
            }
            for seen in look.seen
        ],
    }


def _lines(trace: Trace, language: Language) -> Iterator[str]:
    rule = trace.rule
    yield f"{trace.path}  {trace.title}".rstrip()
    yield f"{rule.id}{COLON.of(language)}{rule.summary.wording.of(language)} [{LEVELS[rule.severity].of(language)}]"
    yield ""
    for look in trace.looks:
        yield from _told(look, trace.path, language)
    yield from _where(trace, language)
    yield ""
    yield _SO.filled(verdict="{verdict}").of(language).format(verdict=VERDICTS[trace.result.verdict.value].of(language))
    if trace.result.reason:
        yield "  " + _BECAUSE.of(language).format(why=trace.result.reason.of(language))
    for finding in trace.findings:
        yield f"  {finding.where}{COLON.of(language)}{finding.message.of(language)}"
    for one in trace.silenced:
        told = _SILENCED.of(language).format(by=SILENCERS[one.by.value].of(language), reason=one.reason)
        yield f"  {one.finding.where}{COLON.of(language)}{one.finding.message.of(language)} {told}"


def _told(look: FactLook, page: str, language: Language) -> Iterator[str]:
    yield f"{look.look.asks.of(language)}{COLON.of(language)}{_asked(look.look, language)}"
    if not look.seen:
        yield "  – " + _NOTHING.of(language)
    elif not look.holds:
        yield "  – " + _NONE_SO.of(language)
    for seen in look.seen[:_MOST_SHOWN]:
        yield f"  {'✓' if look.counts(seen) else '✗'} {_evidence(seen, page, language)}"
    if len(look.seen) > _MOST_SHOWN:
        yield "  " + _AND_MORE.filled(count=len(look.seen) - _MOST_SHOWN).of(language)
    if look.look.is_counted:
        count, total = look.places
        yield "  = " + _COUNTED.filled(count=count, total=total).of(language)
    if look.unseen:
        yield "  ? " + _UNSEEN.of(language).format(why=look.unseen.of(language))


def _asked(look: Look, language: Language) -> str:
    """Name the fact, what it is, and what is asked of its values."""
    selection = look.selection
    terms = [_pair(name, as_list(wanted), language) for name, wanted in selection.having.items()]
    terms += [term.of(language) for term in look.terms]
    more = f" [{SEMICOLON.of(language).join(terms)}]" if terms else ""
    return f"{selection.fact}{_aside(fact_named(selection.fact).summary.of(language), language)}{more}"


def _evidence(seen: Observation[object], page: str, language: Language) -> str:
    """Tell one thing found: place, words, who saw it, how sure, its attributes."""
    where = seen.where
    source = _IN_PAGE if where.file == page and where.box is None else _IN_PICTURE if where.box else _OF_PICTURE
    quote = f" “{_short(seen.quote)}”" if seen.quote.strip() else ""
    sure = _SURE.filled(share=round(100 * seen.confidence)).of(language)
    if seen.confidence < SURE:
        sure += COMMA.of(language) + _THIN.of(language)
    told = SEMICOLON.of(language).join(
        _pair(name, [_short(one) if isinstance(one, str) else one], language)
        for name, one in _attributes(seen.value)
        if not _is_empty(one)
    )
    aside = _aside(source.of(language) + COMMA.of(language) + sure, language)
    return f"{where}{quote}{aside}" + (f" {told}" if told else "")


def _is_empty(one: object) -> bool:
    """Tell whether a value says nothing, such as a list of names that are all blank."""
    if isinstance(one, list):
        return not any(one)
    return one.en == "" if isinstance(one, Wording) else one == ""


def _pair(name: str, values: Iterable[object], language: Language) -> str:
    """Name an attribute, and what it is or may be, in the reader's words."""
    told = " | ".join(labels.value(name, one).of(language) for one in values)
    return f"{labels.attribute(name).of(language)}{COLON.of(language)}{told}"


def _attributes(value: object) -> Iterator[tuple[str, Any]]:
    """Give the attributes of a value that can be told in a word or a number."""
    if not isinstance(value, Struct):
        return
    for name in value.__struct_fields__:
        one = getattr(value, name)
        if isinstance(one, Enum):
            one = one.value
        if isinstance(one, (frozenset, set)) and all(isinstance(item, str) for item in one):
            one = sorted(one)
        if isinstance(one, (tuple, list)) and all(isinstance(item, str) for item in one):
            one = list(one)
        if isinstance(one, (str, int, float, list, Wording)):
            yield name, one


def _where(trace: Trace, language: Language) -> Iterator[str]:
    """Tell where was looked, and where nobody could."""
    yield ""
    yield _PAGE.of(language).format(own=trace.parts.total(), parts=_parts(trace.parts, language))
    for gap in trace.gaps:
        yield _GAP.of(language).format(why=gap.of(language))
    if not trace.pictures:
        yield _NO_PICTURES.of(language)
        return
    read = [one for one in trace.pictures if one.reason is None]
    yield _PICTURES.filled(read=len(read), all=len(trace.pictures)).of(language)
    for one in trace.pictures:
        if one.reason:
            yield f"  ? {one.path}{COLON.of(language)}" + _UNLOOKED.of(language).format(why=one.reason.of(language))
        else:
            told = (_LINES.filled(count=one.lines) if one.lines else _NO_WORDS).of(language)
            kinds = COMMA.of(language).join(shows(kind).of(language) for kind in one.shows)
            yield f"  ✓ {one.path}{COLON.of(language)}{told}" + (f"{COMMA.of(language)}{kinds}" if kinds else "")


def _parts(parts: Mapping[Any, int], language: Language) -> str:
    return COMMA.of(language).join(f"{labels.PARTS[part.value].of(language)} {count}" for part, count in parts.items())


def _aside(words: str, language: Language) -> str:
    return ASIDE.filled(words=words).of(language)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
