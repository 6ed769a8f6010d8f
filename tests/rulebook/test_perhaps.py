"""Where nothing says what a rule asks for, a sentence that perhaps does makes a question of the finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.book import RULES
from tests.facts.pages import evidence, rows

from listinglint.explain.inspect_data import inspect
from listinglint.facts import perhaps as module
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook.selection import Selection
from listinglint.rulebook.verb import answers

if TYPE_CHECKING:
    import pytest

BY_ID = {rule.id: rule for rule in RULES}
MAYBE = "这只碗边上有点毛,摸得出来,介意别买"
LAID = "裙子是放床上量的宽度,没撑开"
TABLE = rows("尺码|胸围|衣长", "S|46|60", "M|48|61", "L|50|62")


def found(rule: str, body: str) -> list[tuple[Verdict, str, str]]:
    report = judge(evidence(body, title="针织衫"), [BY_ID[rule]])
    return [(one.verdict, one.quote, one.message.en) for one in report.findings]


def test_a_missing_fact_becomes_a_question_with_the_words() -> None:
    ((sure, _, silent),) = found("known-limits-missing", "<p>圈圈纱织成,手感蓬松。</p>")
    ((asked, quote, message),) = found("known-limits-missing", f"<p>圈圈纱织成,手感蓬松。</p><p>{MAYBE}</p>")
    assert (sure, asked) == (Verdict.FAIL, Verdict.REVIEW)
    assert quote == MAYBE
    assert message == f"{silent} – perhaps said here: “{MAYBE}”"


def test_so_does_what_something_needs() -> None:
    ((sure, quote, silent),) = found("flat-measure-missing", TABLE)
    ((asked, same, message),) = found("flat-measure-missing", f"{TABLE}<p>{LAID}</p>")
    assert (sure, asked, quote) == (Verdict.FAIL, Verdict.REVIEW, same)
    assert message == f"{silent} – perhaps said here: “{LAID}”"


def test_a_handful_of_words_says_nothing_else() -> None:
    ((sure, _, _),) = found("known-limits-missing", f"<p>{MAYBE[:14]}</p>")
    assert sure is Verdict.FAIL


def test_whoever_says_it_is_not_judged_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_said", None)
    assert found("known-limits-missing", "<p>深色初次洗涤会轻微掉色。</p>") == []


def test_it_answers_no_question_about_a_kind() -> None:
    page = evidence(f"<p>圈圈纱织成,手感蓬松。</p><p>{MAYBE}</p>")
    assert [one.quote for one in answers([Selection(fact="known_limits")], page)] == [MAYBE]
    assert not [*answers([Selection(fact="dispatch_promises", having={"is_vague": "false"})], page)]


def test_inspect_does_not_know_and_quotes_it() -> None:
    page = evidence(f"<p>圈圈纱织成,手感蓬松。</p><p>{MAYBE}</p>", title="针织衫")
    facts = inspect(page)["facts"]
    why = "the quoted sentence perhaps says it; a person should read it"
    assert facts["known_limits"] == {"state": "unknown", "where": ["html"], "quote": MAYBE, "reason": why}
    assert facts["size_tolerance"] == {"state": "absent", "where": [], "quote": ""}
    assert inspect(page, language="zh")["facts"]["known_limits"]["reason"].startswith("引用的这句话")
