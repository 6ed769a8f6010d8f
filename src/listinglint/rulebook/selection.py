"""Choose the values of a fact that a rule speaks about: `{fact: colour_notes, having: {tone: blunt}}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.registry import FACTS, NOUNS, fact_named, known_facts
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation

NO_FACT = Wording("unknown fact {fact!r}", "没有名为 {fact!r} 的事实")
NO_KEY = Wording(
    "{fact} needs having: {{{key}: …}}, which says what is looked for", "{fact} 要写 having: {{{key}: …}}，说明要找什么"
)
NO_ATTRIBUTE = Wording("{fact} has no attribute {name!r}", "{fact} 没有属性 {name!r}")
NEVER_SO = Wording("{name} of {fact} is never {word!r}", "{fact} 的 {name} 不会是 {word!r}")


class RuleStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The one base of what stands in a rule file: frozen, and a key it does not know is an error."""


class Selection(RuleStruct, frozen=True):
    """Some values of one fact; `having` gives the attributes they must have (one value or several to choose from)."""

    fact: str
    having: dict[str, str | list[str]] = {}

    def __post_init__(self) -> None:
        if self.fact not in known_facts():
            known = known_facts().difference(FACTS).union(NOUNS)
            raise unknown(NO_FACT.filled(fact=self.fact), self.fact, known, "fact")
        for name, wanted in self.having.items():
            kind = owner(self.fact, name, "having", name)
            for word in as_list(wanted):
                _refuse_impossible(self.fact, kind, name, word)
        self._refuse_key()

    def of(self, evidence: Evidence) -> Iterator[Observation[object]]:
        """Give the chosen values; raises Unavailable at the end when part of the listing could not be looked at."""
        return (seen for seen in self.all(evidence) if self.holds(seen))

    def all(self, evidence: Evidence) -> Iterator[Observation[object]]:
        """Give the values of the fact, also those that are not as `having` asks; raises as `of` does."""
        fact = fact_named(self.fact)
        if fact.key is None:
            yield from evidence.look(fact.find)
        else:
            for word in as_list(self.having[fact.key.attribute]):
                yield from fact.key.find(evidence, word)

    def holds(self, seen: Observation[object]) -> bool:
        """Tell whether a value has the wanted attributes."""
        return all(is_one_of(getattr(seen.value, name), as_list(wanted)) for name, wanted in self.having.items())

    def _refuse_key(self) -> None:
        """Refuse a fact that is looked for by an attribute which is not given, or can't be looked for."""
        key = fact_named(self.fact).key
        if key is None:
            return
        if not as_list(self.having.get(key.attribute, [])):
            raise RuleFault(NO_KEY.filled(fact=self.fact, key=key.attribute), "having")
        for word in as_list(self.having[key.attribute]):
            why = key.fault(word)
            if why is not None:
                raise RuleFault(why, "having", key.attribute)


def owner(fact: str, name: str, *path: str) -> type:
    """Give the class of a fact's values that has an attribute. Raises Fault, with the path of its key, when none has it."""
    attributes = fact_named(fact).attributes
    if name not in attributes:
        raise unknown(NO_ATTRIBUTE.filled(fact=fact, name=name), name, attributes, *path)
    return attributes[name]


def as_list(wanted: str | list[str]) -> list[str]:
    """Take one word as a list of one."""
    return [wanted] if isinstance(wanted, str) else wanted


def is_one_of(value: object, wanted: list[str]) -> bool:
    """Compare as words: YAML is read as words, so that `no` stays a word and sizes keep their zeros; a number is worth what it says, 3 or 3.0."""
    values = value if isinstance(value, (tuple, list, set, frozenset)) else [value]
    words = {word.lower() for word in wanted}
    numbers = {float(word) for word in wanted if _is_number(word)}
    return any(str(item).lower() in words or (isinstance(item, float) and item in numbers) for item in values)


def _refuse_impossible(fact: str, kind: type, name: str, word: str) -> None:
    """Refuse a word that an attribute can never be, so that a slip is no rule that never fires."""
    words = words_of(kind, name)
    if words is None or word.lower() in words or (NUMBER in words and _is_number(word)):
        return
    raise unknown(NEVER_SO.filled(fact=fact, name=name, word=word), word.lower(), words, "having", name)


def _is_number(word: str) -> bool:
    return word.strip().lstrip("-").replace(".", "", 1).isdecimal()
