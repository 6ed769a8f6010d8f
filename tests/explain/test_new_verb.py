"""A verb that nothing else has heard of is told in its own words: in traces, messages and the scaffold's list alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from listinglint.explain.trace import trace
from listinglint.explain.trace_text import as_data, as_text
from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Hit
from listinglint.model.wording import Wording
from listinglint.rulebook import loader
from listinglint.rulebook.verb import Look, Verb

if TYPE_CHECKING:
    from collections.abc import Iterator


class First(Verb, frozen=True, kw_only=True, tag_field="kind", tag="first_of_all"):
    """Such a value is the first thing the page says."""

    rule: ClassVar = Wording("it stands in line `line`", "它在第 `line` 行")
    asks: ClassVar = Wording("Wants at the start", "要求在开头")

    line: int = 1

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        return (Hit(seen.where, seen.quote) for seen in self.of(evidence) if seen.where.line != self.line)

    def looks(self) -> Iterator[Look]:
        yield Look(self.name(), self.asks, self, (Wording("in line 1", "在第 1 行"),))


def test_a_new_verb_is_told_in_its_own_words() -> None:
    import msgspec

    old = next(rule for rule in loader.load() if rule.id == "arrival-guarantee")
    words = msgspec.structs.replace(old.message, en="not in line {line}: {quote}", zh="不在第 {line} 行：{quote}")
    check = First(fact="arrival_promises")
    rule = msgspec.structs.replace(old, check=check, message=words)
    one = trace(Evidence(read_page("<h1>衬衫</h1>\n<p>保证三天内送到</p>", "page.html")), rule)
    assert "Wants at the start: arrival_promises (when the parcel arrives: guaranteed or estimated) [in line 1]" in (
        as_text(one, "en")
    )
    assert "要求在开头：arrival_promises" in as_text(one, "zh")
    assert [look["purpose"] for look in as_data(one, "en")["looks"]] == ["first_of_all"]
    assert [finding.message.en for finding in one.findings] == ["not in line 1: 保证三天内送到"]
    assert check.options() == ("line",)
