"""A trace told to people, in either language, and as data for programs."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from listinglint.explain import attribute_labels
from listinglint.facts.observation import SURE
from listinglint.facts.registry import fact_named
from listinglint.model.labels import SILENCERS, shows
from listinglint.model.report import Verdict
from listinglint.model.wording import ASIDE, COLON, COMMA, SEMICOLON, Wording
from listinglint.reporters.entries import LEVELS
from listinglint.rulebook.selection import as_list
from listinglint.rulebook.verbs import OneOf, Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listinglint.explain.trace import FactLook, Purpose, Trace
    from listinglint.facts.observation import Observation
    from listinglint.model.wording import Language
    from listinglint.rulebook.selection import Selection

SCHEMA = "listinglint/trace@1"
VERDICTS = {
    Verdict.FAIL: Wording("fails", "有问题"),
    Verdict.REVIEW: Wording("a person should look", "请人工确认"),
    Verdict.ERROR: Wording("the rule broke", "规则出错"),
    Verdict.UNKNOWN: Wording("can't be known", "无法判断"),
    Verdict.NOT_APPLICABLE: Wording("does not apply", "不适用"),
    Verdict.PASS: Wording("passes", "通过"),
}
"""In the order in which they matter."""
_ASKED: Mapping[Purpose, Wording] = {
    "condition": Wording("Concerns the listing only if there is", "仅当有以下内容时才检查"),
    "present": Wording("Asks that there is", "要求页面有"),
    "absent": Wording("Asks that there is no", "要求页面没有"),
    "first": Wording("Only where there is", "只要有"),
    "need": Wording("… there must be, too", "……就还要有"),
    "within": Wording("Measures", "测量"),
    "one_of": Wording("Asks what it is", "查看"),
}
_LEAST = Wording("at least {limit:g}", "至少 {limit:g}")
_MOST = Wording("at most {limit:g}", "最多 {limit:g}")
_NOTHING = Wording("nothing of it was found", "没有找到")
_NONE_SO = Wording("none of it is as asked", "找到的都不符合要求")
_UNSEEN = Wording("there may be more: {why}", "可能还有没看到的：{why}")
_SURE = Wording("{share} % sure", "把握 {share}%")
_THIN = Wording("too little to count", "把握不足，不算数")
_IN_PAGE = Wording("in the page", "页面文字")
_IN_PICTURE = Wording("read in the picture", "图片文字识别")
_OF_PICTURE = Wording("seen in the picture", "查看图片")
_PAGE = Wording(
    "Read on the page: {own} passages of the seller's own ({parts}); reviews and other goods are never asked",
    "看过的页面文字：商家自己写的 {own} 段（{parts}）；买家评价和其他商品不作依据",
)
_PICTURES = Wording("Looked at {read} of {all} pictures of the goods:", "看过 {all} 张商品图片中的 {read} 张：")
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
_PARTS = {
    "title": Wording("title", "标题"),
    "description": Wording("description", "描述"),
    "attributes": Wording("attributes", "属性"),
    "options": Wording("options", "规格选项"),
    "service": Wording("service", "服务说明"),
}
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
    for verdict, words in VERDICTS.items():
        there = [trace for trace in traces if trace.result.verdict is verdict]
        if there:
            lines += ["", f"{words.of(language)}{COLON.of(language).rstrip()}"]
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
        "purpose": look.purpose,
        "fact": look.selection.fact,
        "having": {name: as_list(wanted) for name, wanted in look.selection.having.items()},
        "holds": look.holds,
        "unseen": look.unseen.of(language) if look.unseen else None,
        "found": [
            {
                "where": str(seen.where),
                "quote": seen.quote,
                "confidence": seen.confidence,
                "counts": look.counts(seen),
                "value": dict(_attributes(seen.value)),
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
    yield _SO.filled(verdict="{verdict}").of(language).format(verdict=VERDICTS[trace.result.verdict].of(language))
    if trace.result.reason:
        yield "  " + _BECAUSE.of(language).format(why=trace.result.reason.of(language))
    for finding in trace.findings:
        yield f"  {finding.where}{COLON.of(language)}{finding.message.of(language)}"
    for one in trace.silenced:
        told = _SILENCED.of(language).format(by=SILENCERS[one.by.value].of(language), reason=one.reason)
        yield f"  {one.finding.where}{COLON.of(language)}{one.finding.message.of(language)} {told}"


def _told(look: FactLook, page: str, language: Language) -> Iterator[str]:
    yield f"{_ASKED[look.purpose].of(language)}{COLON.of(language)}{_asked(look.selection, language)}"
    if not look.seen:
        yield "  – " + _NOTHING.of(language)
    elif not look.holds:
        yield "  – " + _NONE_SO.of(language)
    for seen in look.seen[:_MOST_SHOWN]:
        yield f"  {'✓' if look.counts(seen) else '✗'} {_evidence(seen, page, language)}"
    if len(look.seen) > _MOST_SHOWN:
        yield "  " + _AND_MORE.filled(count=len(look.seen) - _MOST_SHOWN).of(language)
    if look.unseen:
        yield "  ? " + _UNSEEN.of(language).format(why=look.unseen.of(language))


def _asked(selection: Selection, language: Language) -> str:
    """Name the fact, what it is, and the attributes asked for."""
    having = [_pair(name, as_list(wanted), language) for name, wanted in selection.having.items()]
    if isinstance(selection, Within):
        limits = [
            form.of(language).format(limit=limit)
            for form, limit in ((_LEAST, selection.at_least), (_MOST, selection.at_most))
            if limit is not None
        ]
        having.append(
            f"{attribute_labels.attribute(selection.attribute).of(language)} {COMMA.of(language).join(limits)}"
        )
    if isinstance(selection, OneOf):
        having.append(_pair(selection.attribute, selection.words, language))
    more = f" [{SEMICOLON.of(language).join(having)}]" if having else ""
    return f"{selection.fact}{_aside(fact_named(selection.fact).summary.of(language), language)}{more}"


def _evidence(seen: Observation[object], page: str, language: Language) -> str:
    """Tell one thing found: place, words, who saw it, how sure, its attributes."""
    where = seen.where
    source = _IN_PAGE if where.file == page and where.box is None else _IN_PICTURE if where.box else _OF_PICTURE
    quote = f" “{_short(seen.quote)}”" if seen.quote else ""
    sure = _SURE.filled(share=round(100 * seen.confidence)).of(language)
    if seen.confidence < SURE:
        sure += COMMA.of(language) + _THIN.of(language)
    known = {name: str(one) for name, one in _attributes(seen.value) if one != ""}
    told = SEMICOLON.of(language).join(
        _pair(name, [_short(word)], language)
        for name, word in known.items()
        if attribute_labels.is_in(language, name, known)
    )
    aside = _aside(source.of(language) + COMMA.of(language) + sure, language)
    return f"{where}{quote}{aside}" + (f" {told}" if told else "")


def _pair(name: str, words: Iterable[str], language: Language) -> str:
    """Name an attribute, and what it is or may be, in the reader's words."""
    told = " | ".join(attribute_labels.value(name, word).of(language) for word in words)
    return f"{attribute_labels.attribute(name).of(language)}{COLON.of(language)}{told}"


def _attributes(value: object) -> Iterator[tuple[str, Any]]:
    """Give the attributes of a value that can be told in a word or a number."""
    if not is_dataclass(value):
        return
    for name in (field.name for field in fields(value)):
        one = getattr(value, name)
        if isinstance(one, Enum):
            one = one.value
        if isinstance(one, (frozenset, set, tuple, list)) and all(isinstance(item, str) for item in one):
            one = ", ".join(sorted(one) if isinstance(one, (frozenset, set)) else one)
        if isinstance(one, (str, int, float)):
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
    return COMMA.of(language).join(f"{_PARTS[part.value].of(language)} {count}" for part, count in parts.items())


def _aside(words: str, language: Language) -> str:
    return ASIDE.filled(words=words).of(language)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
