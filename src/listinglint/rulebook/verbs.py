"""The verbs of rules: a new one is a class here and its name in `Check`; all that speaks of verbs goes by these."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, ClassVar, get_args

from msgspec.structs import replace

from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.ports import PartlyUnavailable
from listinglint.facts.summary import places
from listinglint.model import labels
from listinglint.model.report import WHOLE, Hit
from listinglint.model.wording import LISTED, Wording, joined
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.hits import by_place, confidence_of, given_or, hit_at, looks_instead, told_instead
from listinglint.rulebook.limits import refuse_limits, told_limits
from listinglint.rulebook.said_once import told_once
from listinglint.rulebook.selection import Selection, is_one_of, owner
from listinglint.rulebook.verb import Instead, Look, Verb, answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation

OR_BESIDE = Wording("… or there is", "……或者有")
NO_NUMBER = Wording(
    "{name} of {fact} is no number, so nothing can be said to be within", "{fact} 的 {name} 不是数字，不能用 within"
)
NOT_BEYOND = Wording(
    "{name} lies outside the limits: below at_least or above at_most, which must be there",
    "{name} 要在界限之外：低于 at_least 或高于 at_most，且要同时写出",
)
SURELY_BELOW = Wording("surely wrong below {limit}", "低于 {limit} 才算确定")
SURELY_ABOVE = Wording("surely wrong above {limit}", "高于 {limit} 才算确定")
OF = Wording("{name} {limit}", "{name} {limit}")
IS = Wording("{name}: {words}", "{name}：{words}")


class Present(Verb, frozen=True, kw_only=True, tag_field="kind", tag="present"):
    """The listing has at least one such value."""

    rule: ClassVar = Wording(
        "the listing has at least one such value; with `instead: {fact: …, by: …}`, the message may say `{instead}`: what there "
        "is of that, counted by an attribute; `beside: [{fact: …}]` names what will do as well",
        "页面里至少有一处；写了 `instead: {fact: …, by: …}` 时，提示语里可用 `{instead}` 说明现有的内容，按某个属性分类计数；`beside: [{fact: …}]` 写明有哪些也算",
    )
    asks: ClassVar = Wording("Asks that there is", "要求页面有")
    tells_value: ClassVar = False
    tells: ClassVar = ("instead",)

    instead: Instead | None = None
    beside: list[Selection] = []
    """What answers it as well."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit on the listing when it has none; the likeliest of doubtful values makes the hit doubtful."""
        doubtful: Observation[object] | None = None
        rest: PartlyUnavailable | None = None
        try:
            for seen in answers([self, *self.beside], evidence):
                if seen.confidence >= SURE:
                    return
                if doubtful is None or seen.confidence > doubtful.confidence:
                    doubtful = seen
        except PartlyUnavailable as unseen:
            rest = unseen
        data = told_instead(self.instead, evidence)
        if doubtful is not None:
            yield Hit(doubtful.where, doubtful.quote, SURE / 2, data, core=doubtful.core, perhaps=doubtful.quote)
        else:
            is_partly = rest is not None
            data = {name: words for name, words in data.items() if not (is_partly and name == WHOLE)}
            yield Hit(evidence.title_place, confidence=SURE / 2 if is_partly else 1.0, data=data, is_partly=is_partly)
        if rest is not None:
            raise rest

    def looks(self) -> Iterator[Look]:
        """Ask for the values, then for what answers it as well, then for what there is instead."""
        yield from super().looks()
        for selection in self.beside:
            yield Look("beside", OR_BESIDE, selection)
        yield from looks_instead(self.instead)


class Absent(Verb, frozen=True, tag_field="kind", tag="absent"):
    """The listing has no such value."""

    rule: ClassVar = Wording("the listing has none; each one is a finding", "页面里不能有，每一处都会报告")
    asks: ClassVar = Wording("Asks that there is no", "要求页面没有")

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value, where it stands; what is said again is the same hit, with all its places."""
        found, unseen = collected(self.of(evidence))
        for surest, others in told_once(found):
            yield replace(hit_at(surest), also=others)
        if unseen is not None:
            raise unseen


class Needs(Verb, frozen=True, kw_only=True, tag_field="kind", tag="needs"):
    """Where there is such a value there is what it needs as well (a listing without the first is not judged)."""

    rule: ClassVar = Wording(
        "where there is one, there must be one of `need`, too", "有了它，就还要有 `need` 里的任意一种"
    )
    asks: ClassVar = Wording("Only where there is", "只要有")
    tells: ClassVar = ("instead",)

    need: list[Selection]
    """Any of these answers it."""
    instead: Instead | None = None

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit where the first such value stands when nothing answers its need; doubtful when the answer is."""
        first = next(self.of(evidence), None)
        if first is None:
            return
        found, rest = collected(answers(self.need, evidence))
        if rest is not None and not isinstance(rest, PartlyUnavailable):
            raise rest
        answer = max(found, default=None, key=confidence_of)
        if answer is None or answer.confidence < SURE:
            is_sure = answer is None and rest is None
            data = {"value": first.value, **told_instead(self.instead, evidence)}
            confidence = first.confidence if is_sure else SURE / 2
            maybe = answer.quote if answer is not None else ""
            yield Hit(
                first.where, first.quote, confidence, data, is_partly=rest is not None, core=first.core, perhaps=maybe
            )
            if rest is not None:
                raise rest

    def looks(self) -> Iterator[Look]:
        """Ask for the first, then for what it needs."""
        yield Look("first", self.asks, self)
        for selection in self.need:
            yield Look("need", Wording("… there must be, too", "……就还要有"), selection)
        yield from looks_instead(self.instead)


class Within(Verb, frozen=True, kw_only=True, tag_field="kind", tag="within"):
    """A number of each such value stays inside its limits; a little outside asks for a look if a second bound says so."""

    rule: ClassVar = Wording(
        "the number `attribute` is not below `at_least` and not above `at_most`; with `surely_below` or `surely_above`, a "
        "number between the two bounds asks a person to look",
        "数值 `attribute` 不低于 `at_least`、不高于 `at_most`；写了 `surely_below` 或 `surely_above` 时，介于两个界限之间的只请人工确认",
    )
    asks: ClassVar = Wording("Measures", "测量")

    attribute: str
    at_least: float | None = None
    at_most: float | None = None
    surely_below: float | None = None
    surely_above: float | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if NUMBER not in (words_of(owner(self.fact, self.attribute, "attribute"), self.attribute) or ()):
            raise RuleFault(NO_NUMBER.filled(fact=self.fact, name=self.attribute), "attribute")
        refuse_limits(self.name(), self.at_least, self.at_most)
        if self.surely_below is not None and (self.at_least is None or self.surely_below > self.at_least):
            raise RuleFault(NOT_BEYOND.filled(name="surely_below"), "surely_below")
        if self.surely_above is not None and (self.at_most is None or self.surely_above < self.at_most):
            raise RuleFault(NOT_BEYOND.filled(name="surely_above"), "surely_above")

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value whose number is outside; one that has none is not measured."""
        low, high = given_or(self.at_least, -inf), given_or(self.at_most, inf)
        below, above = given_or(self.surely_below, low), given_or(self.surely_above, high)
        for seen in self.of(evidence):
            number = getattr(seen.value, self.attribute)
            if number is not None and not low <= number <= high:
                yield hit_at(
                    seen, seen.confidence if number < below or number > above else min(seen.confidence, SURE / 2)
                )

    def terms(self) -> tuple[Wording, ...]:
        """Say the limits."""
        limits = [*told_limits(self.at_least, self.at_most)]
        limits += [SURELY_BELOW.filled(limit=f"{self.surely_below:g}")] if self.surely_below is not None else []
        limits += [SURELY_ABOVE.filled(limit=f"{self.surely_above:g}")] if self.surely_above is not None else []
        return (OF.filled(name=labels.attribute(self.attribute), limit=joined(LISTED, limits)),)


class OneOf(Verb, frozen=True, kw_only=True, tag_field="kind", tag="one_of"):
    """An attribute of each such value is one of the words."""

    rule: ClassVar = Wording("`attribute` is one of `words`", "`attribute` 是 `words` 中的一个")
    asks: ClassVar = Wording("Asks what it is", "查看")

    attribute: str
    words: list[str]

    def __post_init__(self) -> None:
        super().__post_init__()
        owner(self.fact, self.attribute, "attribute")

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give a hit for each value that is something else."""
        for seen in self.of(evidence):
            if not is_one_of(getattr(seen.value, self.attribute), self.words):
                yield hit_at(seen)

    def terms(self) -> tuple[Wording, ...]:
        """Say which words."""
        told = joined(Wording(" | ", " | "), [labels.value(self.attribute, word) for word in self.words])
        return (IS.filled(name=labels.attribute(self.attribute), words=told),)


class Count(Verb, frozen=True, kw_only=True, tag_field="kind", tag="count"):
    """There are not too few and not too many such values: each place, or each picture, counts once."""

    rule: ClassVar = Wording(
        "not fewer than `at_least` and not more than `at_most` places or pictures have such a value; with `beside`, only where "
        "any of those is there, too",
        "有这种内容的地方或图片不少于 `at_least`、不多于 `at_most`；写了 `beside` 时，只在其中任意一种也有时才检查",
    )
    asks: ClassVar = Wording("Counts", "统计")
    tells_value: ClassVar = False
    tells: ClassVar = ("count", "total", "names")

    at_least: int | None = None
    at_most: int | None = None
    beside: list[Selection] = []

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_limits(self.name(), self.at_least, self.at_most)

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give one hit at the first of too many, or on the listing when there are too few; doubtful as those that decide it."""
        if self.beside and not any(seen.confidence >= SURE for seen in answers(self.beside, evidence)):
            return
        all_of_it, unseen = collected(self.all(evidence))
        found = by_place(filter(self.holds, all_of_it))
        data = {"count": len(found), "total": len(by_place(all_of_it)), "names": places(found)}
        odds = sorted(map(confidence_of, found), reverse=True)
        if self.at_most is not None and len(found) > self.at_most:
            yield Hit(found[0].where, found[0].quote, odds[self.at_most], data)
        elif self.at_least is not None and sum(one >= SURE for one in odds) < self.at_least:
            if unseen is not None:
                raise unseen
            yield Hit(evidence.title_place, confidence=SURE / 2 if len(found) >= self.at_least else 1.0, data=data)
        elif unseen is not None and self.at_most is not None:
            raise unseen

    def looks(self) -> Iterator[Look]:
        """Ask what must be there beside it, then for what is counted."""
        for selection in self.beside:
            yield Look("beside", Wording("Counted only where there is", "有以下内容时才统计"), selection)
        yield Look(self.name(), self.asks, self, self.terms(), is_counted=True)

    def terms(self) -> tuple[Wording, ...]:
        """Say the limits."""
        return tuple(told_limits(self.at_least, self.at_most))


Check = Present | Absent | Needs | Within | OneOf | Count
CHECKS: tuple[type[Check], ...] = get_args(Check)
"""The closed set of verbs; a rule file names one as `check: {kind: …}`."""
