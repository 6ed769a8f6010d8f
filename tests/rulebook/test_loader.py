"""Rule files are read strictly, with file and line of what is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

import pytest

from listinglint.rulebook import loader
from listinglint.rulebook.verbs import CHECKS

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
id: shouting
summary: {en: Loud, zh: 太吵}
why: {en: It annoys, zh: 惹人烦}
fix: {en: Calm down, zh: 冷静}
message: {en: loud, zh: 太吵}
severity: advice
complaint: trust
check: {kind: absent, fact: absolute_claims}
references: [{title: none, read: '2026-11-22'}]
since: 0.1.0
examples:
  good: [{name: calm, html: <h1>裙</h1>}]
  bad: [{name: loud, html: <h1>全国第一的裙</h1>}]
"""


def write(folder: Path, text: str, name: str = "shouting.yaml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_good_rule_is_read(tmp_path: Path) -> None:
    assert [rule.id for rule in loader.load([write(tmp_path, GOOD)])] == ["shouting"]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: advice", "severity: advise", 6, "'advise' can't stand here; did you mean 'advice'?"),
        ("since: 0.1.0", "since: 0.1.0\nextra: 1", 11, "unknown key 'extra'"),
        (
            "fact: absolute_claims",
            "fact: absolute_claim",
            8,
            "unknown fact 'absolute_claim'; did you mean 'absolute_claims'?",
        ),
        (
            "kind: absent",
            "kind: missing",
            8,
            f"'missing' can't stand here; there are: {', '.join(sorted(check.name() for check in CHECKS))}",
        ),
        ("fact: absolute_claims}", "fact: absolute_claims, having: {tone: x}}", 8, "has no attribute 'tone'"),
        ("absolute_claims}", "absolute_claims, having: {teir: rank}}", 8, "'teir'; did you mean 'tier'?"),
        ("absolute_claims}", "absolute_claims, having:\n    {tier: rang}}", 9, "never 'rang'; did you mean 'rank'?"),
        ("kind: absent", "kind: within, attribute: words, at_most: 3", 8, "words of absolute_claims is no number"),
        ("{kind: absent, fact: absolute_claims}", "{kind: within, fact: goods, attribute: kind}", 8, "is no number"),
        ("{kind: absent, fact: absolute_claims}", "{kind: within, fact: small_photos, attribute: side}", 8, "at_least"),
        ("since: 0.1.0", "since: 0.1.0\nprofiles: [standart, strict]", 11, "did you mean 'standard'?"),
        ("since: 0.1.0", "since: 0.1.0\nprofiles: [standard]", 11, "belongs to the profile strict"),
        ("since: 0.1.0", "since: 0.1.0\nprofiles: []", 11, "a rule belongs to a profile"),
        ("since: 0.1.0", "since: 0.1.0\nconfidence: much", 11, "expected a number, got a text"),
        ("'2026-11-22'", "'22.11.2026'", 9, "expected a day such as 2026-11-22"),
        ("since: 0.1.0\n", "", 1, "the key 'since' is missing"),
        ("zh: 太吵}\nwhy", "zh: ''}\nwhy", 2, "both the en and the zh text"),
        ("id: shouting", "id: whispering", 1, "is not the file's name"),
        ("message: {en: loud", "message: {en: 'loud {value.__class__}'", 5, "the message asks for {value.__class__}"),
        ("message: {en: loud", "message: {en: 'loud {quote:>999999999}'", 5, "without a format"),
        ("message: {en: loud", "message: {en: 'loud {'", 5, "not closed"),
        ("severity: advice", "severity: advice\nseverity: error", 7, "stands here twice"),
        ("since: 0.1.0", "since: [", 12, "did not find expected"),
        (
            "good: [{name: calm, html: <h1>裙</h1>}]",
            "good: [{name: calm, htm: x}]",
            12,
            "unknown key 'htm'; did you mean 'html'?",
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    with pytest.raises(loader.RuleError) as error:
        loader.load([write(tmp_path, GOOD.replace(old, new))])
    assert f"shouting.yaml:{line}: " in str(error.value)
    assert says in str(error.value)
    assert f"shouting.yaml:{line}：规则文件有误：" in error.value.why.zh
    told = error.value.why.zh.partition("规则文件有误：")[2]
    assert re.search(r"[\u4e00-\u9fff]{2}", told), told
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "{a: " * 5_000,
        "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 900)),
        "#" * 300_000,
        "- " * 50_000,
        "? " * 50_000,
        "- ? " * 20_000,
    ],
)
def test_hostile_files_are_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(
        loader.RuleError, match=r"shouting\.yaml:\d+: (?:is too long or nested too deeply|a key must be a word)$"
    ):
        loader.load([write(tmp_path, text)])


def test_a_link_that_leads_nowhere_is_no_rule(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "gone.yaml")
    assert [rule.id for rule in loader.load([write(tmp_path, GOOD)], tmp_path / "cache")] == ["shouting"]


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(loader.RuleError, match="no rule in"):
        loader.load([tmp_path])


def test_two_rules_of_one_name(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, GOOD)
    with pytest.raises(loader.RuleError, match=r"b/shouting\.yaml:1: two rules have .* is in .*a/shouting\.yaml"):
        loader.load([tmp_path])


def test_a_built_in_rule_is_not_hidden_by_another_of_its_name(tmp_path: Path) -> None:
    folder = write(tmp_path, GOOD.replace("id: shouting", "id: colour-note-missing"), "colour-note-missing.yaml")
    with pytest.raises(loader.RuleError, match=r"colour-note-missing\.yaml:1: .* one is built in"):
        loader.load([loader.rules_dir(), folder])


def test_a_folder_may_name_profiles_of_its_own(tmp_path: Path) -> None:
    folder = write(tmp_path, GOOD.replace("since: 0.1.0", "since: 0.1.0\nprofiles: [our-shop]"))
    (folder / "profiles.yaml").write_text("our-shop: {en: Ours, zh: 本店}\n", "utf-8")
    rules = loader.load([loader.rules_dir(), folder])
    assert [rule.id for rule in loader.for_profiles(rules, ["our-shop"])] == ["shouting"]
    assert loader.profiles([folder])["our-shop"].zh == "本店"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: b: c", "这一行多了一个冒号"),
        ("a:\n\t- b", "缩进请用空格"),
        ("a: 'x", "引号没有闭合"),
        ("a: {b", "括号没有闭合"),
        ("- a\nb: c", "混写"),
        ("a: *x", "以 * 开头"),
        ("\x00", "控制字符"),
    ],
)
def test_slips_of_yaml_are_told_in_chinese(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(loader.RuleError) as error:
        loader.load([write(tmp_path, text)])
    assert says in error.value.why.zh


def test_compiled_rules_are_kept_and_renewed(tmp_path: Path) -> None:
    folder, cache = write(tmp_path, GOOD), tmp_path / "cache"
    first = loader.load([folder], cache)
    assert loader.load([folder], cache) == first
    write(folder, GOOD.replace("severity: advice", "severity: error"))
    assert loader.load([folder], cache)[0].severity == "error"
    kept = list(cache.glob("*.msgpack"))
    assert len(kept) == 2
    for file in kept:
        file.write_bytes(b"{broken")
    assert loader.load([folder], cache)[0].severity == "error"


def test_words_of_yaml_stay_words(tmp_path: Path) -> None:
    rule = loader.load([write(tmp_path, GOOD.replace("name: calm", "name: NO"))])[0]
    assert rule.examples.good[0].name == "NO"


def test_a_compiled_pack_is_decoded_and_no_rule_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = loader.load([loader.rules_dir()], tmp_path)

    def refuse(file: Path) -> NoReturn:
        raise AssertionError(file)

    monkeypatch.setattr(loader, "read", refuse)
    assert loader.load([loader.rules_dir()], tmp_path) == first


def test_some_compiled_rulebooks_are_kept_for_folders_that_take_turns(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for name in "abcdefghijkl":
        (tmp_path / name).mkdir()
        loader.load([write(tmp_path / name, GOOD)], cache)
    assert len(list(cache.glob("rules-*.msgpack"))) == 8


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "expected keys and values, got nothing"),
        ("- a\n- b", "expected keys and values, got a list"),
        ("? [a, b]\n: c\n", "a key must be a word"),
        (GOOD.replace("since: 0.1.0", "since: &a [*a]"), "expected a text, got a list"),
        (GOOD.replace("examples:\n", "examples: &x\n  unknown: *x\n"), "expected a list, got keys and values"),
        (GOOD + "<<: {a: b}\n", "unknown key '<<'"),
    ],
)
def test_odd_yaml_is_refused_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(loader.RuleError) as error:
        loader.load([write(tmp_path, text)])
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_what_an_alias_names_stands_there_twice(tmp_path: Path) -> None:
    text = GOOD.replace("why: {", "why: &w {").replace("fix: {en: Calm down, zh: 冷静}", "fix: *w")
    (rule,) = loader.load([write(tmp_path, text)])
    assert rule.why == rule.fix
