"""Comments in a page: how far each reaches, and what is said about those that can't be understood."""

from __future__ import annotations

from datetime import date

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.suppressions.comments import _moved, read


def stretches(html: str) -> list[tuple[str, str]]:
    """Give the words each suppression of a page reaches over."""
    suppressions, slips = read(read_page(html, "page.html"))
    assert slips == []
    return [(one.rule, _cut(html, one.stretch)) for one in suppressions]


def _cut(html: str, stretch: tuple[tuple[int, int], tuple[int, int]] | None) -> str:
    if stretch is None:
        return "page"
    starts = [0]
    for line in html.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    start, end = (starts[min(line, len(starts)) - 1] + column - 1 for line, column in stretch)
    return html[start:end]


def slips(html: str) -> list[str]:
    return [
        f"{found.where.line}:{found.where.column} {found.message.en}" for found in read(read_page(html, "page.html"))[1]
    ]


def test_a_page_is_silenced_from_anywhere_in_it() -> None:
    assert stretches("<p>衬衫\n<b>\n<!-- listinglint-disable size-table-missing: one size -->") == [
        ("size-table-missing", "page")
    ]


def test_half_a_character_in_the_page_hides_no_suppression() -> None:
    assert stretches("<p>衬衫\ud83d<!-- listinglint-disable care-missing: x -->") == [("care-missing", "page")]


@pytest.mark.parametrize(
    ("html", "reach"),
    [
        ("{next}<p>介意者慎拍</p><p>b</p>", "<p>介意者慎拍</p>"),
        ("<p>a</p>\n{next}\n  <div><p>b<p>c</div><p>d</p>", "<div><p>b<p>c</div>"),
        ("{next}<p>b<p>c", "<p>b"),
        ("<div>{next}<b>介意者慎拍</b> and words behind it</div>", "<b>介意者慎拍</b>"),
        ("<div>{next}\n<b>介意者慎拍</b>\n and words behind it\n<i>x</i></div>", "<b>介意者慎拍</b>"),
        ("<ul>{next}<li>b</ul><li>c", "<li>b"),
        ("{next}<img src=a.jpg><img src=b.jpg>", "<img src=a.jpg>"),
        ("{next}{next}<p>b</p>", "<p>b</p>"),
        ("{next}<!-- words -->\n<p>b</p>", "<p>b</p>"),
        ("<div>{next}\n 介意者慎拍 <br>x</div>", "介意者慎拍 "),
        ("<table><tr>{next}<td>b<td>c</table>", "<td>b"),
        ("<table>{next}<b>x<tr><td>c</table>", "<b>x"),
    ],
)
def test_next_is_the_element_or_the_words_that_follow(html: str, reach: str) -> None:
    html = html.replace("{next}", "<!-- listinglint-disable-next colour-note-blunt: redrawn -->")
    assert {("colour-note-blunt", reach)} == set(stretches(html))


def test_begin_and_end_pair_like_brackets() -> None:
    html = (
        "<!-- listinglint-disable-begin rule-a: x -->A<!-- listinglint-disable-begin rule-b, rule-c: y -->B"
        "<!-- listinglint-disable-end -->C<!-- listinglint-disable-end -->D"
    )
    inner = html[html.index("B<!") : html.index("<!-- listinglint-disable-end -->C")]
    outer = html[html.index("A<!") : html.index("<!-- listinglint-disable-end -->D")]
    assert [("rule-b", inner), ("rule-c", inner), ("rule-a", outer)] == stretches(html)


@pytest.mark.parametrize(
    ("words", "rules", "until", "reason"),
    [
        ("rule-a: why", ["rule-a"], None, "why"),
        ("rule-a, rule-b until 2027-01-31: see: the note", ["rule-a", "rule-b"], date(2027, 1, 31), "see: the note"),
        ("rule-a、rule-b，rule-c：供应商改图中", ["rule-a", "rule-b", "rule-c"], None, "供应商改图中"),
        ("rule-a:\n  in two\n  lines", ["rule-a"], None, "in two lines"),
        ("rule-a", ["rule-a"], None, ""),
        ("rule-a:", ["rule-a"], None, ""),
        ("rule-a, rule-a: twice", ["rule-a"], None, "twice"),
    ],
)
def test_rules_day_and_reason(words: str, rules: list[str], until: date | None, reason: str) -> None:
    found, slips = read(read_page(f"<p>a<!--listinglint-disable {words}-->", "page.html"))
    assert ([], rules) == (slips, [one.rule for one in found])
    assert {(until, reason)} == {(one.until, one.reason) for one in found}


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("listinglint-disable", "it names no rule"),
        ("listinglint-disable: hats", "it names no rule"),
        ("listinglint-disable size-table-missing hats come in one size", "a colon and the reason are missing"),
        ("listinglint-disable size-table-missing -- hats", "a colon and the reason are missing"),
        ("listinglint-disable a until tomorrow: b", "'tomorrow' is no day; write it as until 2027-01-31"),
        ("listinglint-disable a until: b", "'' is no day; write it as until 2027-01-31"),
        ("listinglint-disable-next-line a: b", "there is no 'listinglint-disable-next-line'"),
        ("listinglint-disabel a: b", "there is no 'listinglint-disabel'"),
        ("listinglint-enable a", "there is no 'listinglint-enable'"),
        ("ListingLint-Disable a: b", "there is no 'ListingLint-Disable'"),
        ("listinglint: ignore a", "there is no 'listinglint'"),
        ("listinglint-disable-begin a: b", "no listinglint-disable-end follows"),
        ("listinglint-disable-end", "no listinglint-disable-begin stands before it"),
        ("listinglint-disable a: " + "b" * 2_000, "it is too long"),
    ],
)
def test_what_only_resembles_a_suppression_is_told(comment: str, problem: str) -> None:
    assert slips(f"<p>a\n <!-- {comment} --><p>b") == [f"2:2 this suppression silences nothing: {problem}"]


def test_nothing_may_follow_next() -> None:
    html = "<div>a<!-- listinglint-disable-next rule-a: why --></div><p>b"
    assert slips(html) == ["1:7 this suppression silences nothing: nothing follows it in the element it stands in"]


@pytest.mark.parametrize(
    "html",
    [
        "<script>'<!-- listinglint-disable rule-a: why -->'</script>",
        "<textarea><!-- listinglint-disable rule-a: why --></textarea>",
        "<p title='<!-- listinglint-disable rule-a: why -->'>",
        "&lt;!-- listinglint-disable rule-a: why -->",
        "<!-- checked with listinglint -->",
        "<!-- listinglint is a linter -->",
        "<!-- eslint-disable rule-a: why -->",
    ],
)
def test_what_is_no_comment_of_ours_is_left_alone(html: str) -> None:
    assert read(read_page(f"<p>衬衫</p>{html}", "page.html")) == ([], [])


def test_a_hostile_page_takes_no_time_and_says_so_once() -> None:
    html = "<div>" * 5_000 + "<!-- listinglint-disable-next rule-a: why --><p>" * 5_000
    found, slips = read(read_page(html, "page.html"))
    assert (500, ["this suppression silences nothing: the page has too many suppressions"]) == (
        len(found),
        [slip.message.en for slip in slips],
    )


@pytest.mark.parametrize(
    ("words", "end"),
    [("x", (3, 7)), ("   x", (3, 10)), ("\nx", (4, 1)), (" \n  x", (4, 3)), ("\n\n x", (5, 2)), ("", (3, 7))],
)
def test_the_next_words_begin_behind_blanks(words: str, end: tuple[int, int]) -> None:
    assert _moved((3, 7), words) == end
