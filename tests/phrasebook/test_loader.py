"""Phrase files → a phrasebook: slots filled in, what is wrong told at its place in both languages, shops add their own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from listinglint.facts import text
from listinglint.model.listing import Passage, Place, Span
from listinglint.phrasebook import loader
from listinglint.phrasebook.builtin import builtin
from listinglint.phrasebook.errors import PhraseError
from listinglint.phrasebook.folder import phrases_dir
from listinglint.yaml_source import compiled

if TYPE_CHECKING:
    from pathlib import Path

GIFTS = r"""
slots:
  gift:
    zh:
      - 小礼品
      - 赠品
    en:
      - \bgifts?\b
      - \bfreebies\b
phrases:
  - says:
      - '{gift}'
      - zh: [送]
        en: [\bfree\b]
    unless: 不送
    reach: 20
    confidence: 0.8
"""


def written(folder: Path, **files: str) -> Path:
    for name, words in files.items():
        (folder / f"{name}.yaml").write_text(words, "utf-8")
    return folder


def page(words: str) -> list[Passage]:
    return [Passage(words, (Span(0, Place("page.html", 1, 1)),))]


def refusal(folder: Path) -> tuple[str, str]:
    with pytest.raises(PhraseError) as refused:
        loader.load([folder])
    place = folder.as_posix()
    return refused.value.why.en.removeprefix(f"{place}/"), refused.value.why.zh.removeprefix(f"{place}/")


def test_slots_are_filled_and_neighbouring_words_share_their_borders(tmp_path: Path) -> None:
    (phrase,) = loader.load([written(tmp_path, gift_offers=GIFTS)]).phrases("gift_offers")
    assert phrase.says == (r"(?:小礼品|赠品|\b(?:gifts?|freebies)\b)", r"送|\bfree\b")
    assert (phrase.unless, phrase.reach, phrase.name, phrase.confidence) == ("不送", 20, "", 0.8)


def test_two_slots_in_one_pair_of_braces_are_either(tmp_path: Path) -> None:
    words = "slots: {a: x|y, b: {zh: [送, 赠]}}\nphrases: [{says: '{a|b}[^,]{0,4}{a}'}]"
    (phrase,) = loader.load([written(tmp_path, own=words)]).phrases("own")
    assert phrase.says == ("(?:x|y|送|赠)[^,]{0,4}(?:x|y)",)


@pytest.mark.parametrize(
    ("pattern", "filled"),
    [(r"\p{han}{2,3}", r"\p{han}{2,3}"), (r"\x{ab}", r"\x{ab}"), ("ba{0,4}", "ba{0,4}")],
)
def test_braces_of_re2_are_no_slots(tmp_path: Path, pattern: str, filled: str) -> None:
    words = f"slots: {{han: 汉, ab: x}}\nphrases: [{{says: '{pattern}'}}]"
    (tmp_path / "own.yaml").write_text(words.replace(r"\p{han}", r"\p{Han}"), "utf-8")
    (phrase,) = loader.load([tmp_path]).phrases("own")
    assert phrase.says == (filled.replace(r"\p{han}", r"\p{Han}"),)


def test_an_alternative_with_a_bar_of_its_own_keeps_its_borders(tmp_path: Path) -> None:
    words = "phrases:\n  - says: {en: ['\\bone|two\\b', '\\bthree\\b', '\\bfo(?:u|o)r\\b']}"
    (phrase,) = loader.load([written(tmp_path, own=words)]).phrases("own")
    assert phrase.says == (r"\bone|two\b|\b(?:three|fo(?:u|o)r)\b",)


@pytest.mark.parametrize(
    ("words", "en", "zh"),
    [
        ("phrases:\n  - says: '{giftt} a'\nslots: {gift: a}", "2:11: there is no slot 'giftt'; did you mean 'gift'?", "没有名为 'giftt' 的词槽"),
        ("phrases:\n  - says: {zh: ['送(?=礼)']}", "2:17: RE2 refuses this pattern: invalid perl operator: (?=", "RE2 不接受这个模式"),
        ("phrases:\n  - says: 送\n    unless: {zh: [好, '坏(']}", "3:22: RE2 refuses this pattern: missing ): 坏(", "RE2 不接受"),
        ("phrases:\n  - says: {zh: [送, '']}", "2:20: an alternative is empty; it would stand everywhere", "有一种说法是空的"),
        ("slots:\n  a: '{b}'\n  b: 'x{a}'\nphrases: [{says: '{a}'}]", "2:3: the slot 'a' would hold itself", "词槽 'a' 会包含它自己"),
        ("phrases:\n  - say: a", "2:5: unknown key 'say'; did you mean 'says'?", "没有名为 'say' 的键，是不是想写 'says'"),
        ("phrases:\n  - unless: a", "2:5: the key 'says' is missing", "缺少 'says' 这一项"),
        ("phrases:\n  - says: {zhh: [a]}", "2:12: 'zhh' is no language that phrases are written in; did you mean 'zh'?", "'zhh' 不是可用的语言"),
        ("phrases:\n  - says: a\n    reach: -1", "3:12: expected a number above 0 up to 1000", "这里应写数字"),
        ("phrases:\n  - says: a\n    confidence: 2", "3:17: expected a number above 0 up to 1", "这里应写数字"),
        ("phrases:\n  - says: []", "2:11: `says` needs a pattern", "says 里至少要有一个模式"),
        ("phrases:\n  - says: {zh: 送}", "2:16: expected a list of alternatives, one a line", "这里应写一列说法"),
        ("phrases:\n  - says: {}", "2:11: expected a pattern, or alternatives by language such as `zh: [色差, 偏色]`", "这里应写一个模式"),
        ("phrases: {a: b}", "1:10: expected a list, such as [one, two]", "这里应写列表"),
        ("slots: {Gift: a}", "1:9: 'Gift' is no name: lower-case letters, digits and underscores", "'Gift' 不能作名称"),
        ("slots: {a: b}\nslots: {c: d}", "2:1: the key 'slots' stands here twice", "键 'slots' 重复出现"),
        ("phrases: [{says: '(?:送)?'}]", "1:18: this pattern stands everywhere: it matches nothing at all, too", "这个模式处处匹配"),
        ("phrases: [", "2:1: is not YAML", "不是有效的 YAML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place_in_both_languages(tmp_path: Path, words: str, en: str, zh: str) -> None:
    told = refusal(written(tmp_path, own=words))
    assert told[0].startswith(f"own.yaml:{en}")
    assert told[1].startswith(f"own.yaml:{':'.join(en.split(':')[:2])}：短语文件有误：{zh}")


def test_slots_that_double_at_every_step_are_refused_in_time(tmp_path: Path) -> None:
    slots = "".join(f"  a{step}: '{{a{step + 1}}}{{a{step + 1}}}'\n" for step in range(60))
    told, _ = refusal(written(tmp_path, own=f"slots:\n{slots}  a60: word\n"))
    assert "with its slots filled in this pattern is longer than 50000 characters" in told


def test_a_name_that_is_none_of_a_facts_kinds_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, borrowed_names="phrases:\n  - says: 老友同款\n    name: friend")
    assert refusal(folder)[0] == (
        "borrowed_names.yaml:3:11: 'friend' is none of the names that phrases of borrowed_names have; "
        "there are: brand, celebrity, copy"
    )


def test_two_files_of_one_folder_about_one_fact_are_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        written(tmp_path / name, own="phrases: [{says: x}]")
    assert "is about own as well; one file a fact" in refusal(tmp_path)[0]


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_phrases_is_refused(tmp_path: Path, *, there: bool) -> None:
    folder = tmp_path if there else tmp_path / "missing"
    with pytest.raises(PhraseError, match="no phrase"):
        loader.load([folder])


def test_a_shop_adds_phrases_and_exceptions_to_a_fact(tmp_path: Path) -> None:
    folder = written(tmp_path, couriers="unless: {zh: [不发顺丰]}\nphrases: [{says: 飞云速运}]")
    book, find = loader.load([folder]), text.mentions("couriers")
    found = {words: (bool(find(page(words))), bool(find(page(words), book))) for words in ("飞云速运发货", "本店不发顺丰", "默认顺丰")}  # fmt: skip
    assert found == {"飞云速运发货": (False, True), "本店不发顺丰": (True, False), "默认顺丰": (True, True)}


def test_a_shops_files_use_the_tools_slots_and_its_own_shared_ones(tmp_path: Path) -> None:
    folder = written(tmp_path, shared="slots: {lamp: 台灯}", colour_notes="phrases: [{says: ['{lamp}', '{differs}']}]")
    added = loader.load([folder]).phrases("colour_notes")[-1]
    assert added.says == ("(?:台灯)", builtin().slot("shared", "differs"))


def test_a_new_fact_is_known_as_the_shops_own(tmp_path: Path) -> None:
    book = loader.load([written(tmp_path, gift_offers=GIFTS)])
    assert book.own_facts == ("gift_offers",)
    assert [seen.quote for seen in text.mentions("gift_offers")(page("满百送小礼品，先到先得"), book)] == [
        "满百送小礼品"
    ]


def test_slots_alone_are_no_fact(tmp_path: Path) -> None:
    assert loader.load([written(tmp_path, helpers="slots: {a: b}")]).own_facts == ()


def test_the_compiled_book_is_kept_until_a_file_changes(tmp_path: Path) -> None:
    folder, cache = written(tmp_path, gift_offers=GIFTS), tmp_path / "cache"
    loader.load([folder], cache)
    (kept,) = cache.glob("phrases-*.msgpack")
    first = kept.read_bytes()
    loader._book.cache_clear()
    assert loader.load([folder], cache).phrases("gift_offers") == loader.load([folder]).phrases("gift_offers")
    assert kept.read_bytes() == first
    file = folder / "gift_offers.yaml"
    file.write_text(GIFTS.replace("reach: 20", "reach: 25"), "utf-8")
    os.utime(file, ns=(1, 1))
    assert loader.load([folder], cache).phrases("gift_offers")[0].reach == 25


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    folder, cache = written(tmp_path, gift_offers=GIFTS), tmp_path / "cache"
    files = [file for room in (phrases_dir(), folder) for file in loader.files_of(room)]
    kept = compiled.file_for(cache, "phrases", files, installed=phrases_dir())
    cache.mkdir()
    kept.write_bytes(b"{")
    loader._book.cache_clear()
    assert loader.load([folder], cache).own_facts == ("gift_offers",)


def test_a_cache_that_lost_a_byte_where_nobody_looks_yet_is_made_anew(tmp_path: Path) -> None:
    folder, cache = written(tmp_path, gift_offers=GIFTS), tmp_path / "cache"
    whole = loader.load([folder], cache).phrases("gift_offers")
    (kept,) = cache.glob("phrases-*.msgpack")
    said = kept.read_bytes()
    at = said.rindex(b"gift_offers") + len("gift_offers")
    kept.write_bytes(said[:at] + b"\xc1" + said[at + 1 :])
    loader._book.cache_clear()
    assert loader.load([folder], cache).phrases("gift_offers") == whole
    assert kept.read_bytes() == said


@pytest.mark.parametrize("name", ["phrases", "slots", "words", "starts", "needs"])
def test_what_is_kept_is_what_was_compiled(tmp_path: Path, name: str) -> None:
    folder, cache = written(tmp_path, gift_offers=GIFTS), tmp_path / "cache"
    made = getattr(loader.load([folder], cache)._compiled, name)
    loader._book.cache_clear()
    kept = getattr(loader.load([folder], cache)._compiled, name)
    assert kept is not made
    assert dict(kept) == made


def test_long_patterns_know_words_of_which_they_need_one() -> None:
    food = builtin().slot("goods", "food")
    assert {"零食", "食品"} <= {*builtin().needs(food)}
    assert builtin().needs("a pattern nobody wrote") == ()


def test_every_pattern_of_the_tools_own_can_be_read_by_re2() -> None:
    loader.try_patterns(phrases_dir())


def test_an_unknown_slot_or_fact_is_an_error() -> None:
    with pytest.raises(LookupError, match="mayy"):
        builtin().slot("shared", "mayy")
    with pytest.raises(LookupError, match="nothing"):
        builtin().phrases("nothing")


def test_phrases_and_rules_are_told_apart(tmp_path: Path, root: Path) -> None:
    assert loader.holds_phrases(written(tmp_path, own="phrases: [{"))
    assert not loader.holds_phrases(root / "rules")


def test_a_phrase_file_of_no_fact_is_told_where_to_name_it(tmp_path: Path) -> None:
    from listinglint.pipeline import verify_phrases

    (tmp_path / "gift_notes.yaml").write_text(GIFTS + "examples: [{voice: a, said: {en: A free gift}}]\n", "utf-8")
    with pytest.raises(
        PhraseError, match=r"gift_notes\.yaml:1:1: there is no fact gift_notes: facts/registry\.py must"
    ):
        list(verify_phrases.listen(tmp_path / "gift_notes.yaml", builtin()))
