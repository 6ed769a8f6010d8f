"""What nouns of the last release found, their names find as well until the next."""

from __future__ import annotations

from typing import Any

import pytest
from tests.facts.photos.sights import region, sight
from tests.facts.photos.test_picture_faults import seen_in

from listinglint.facts.ports import PhotoSight, Unavailable
from listinglint.facts.registry import FACTS, NOUNS
from listinglint.rulebook import loader
from listinglint.yaml_source.reader import read_yaml

REAL, DETAIL, MODEL = region(real_shot=0.95), region(detail=0.95), region(model=0.95)
MAGAZINE, PACKSHOT = region(scene=0.97, magazine=0.97), region(packshot=0.95)


def found(fact: str, *sights: PhotoSight | Unavailable, name: str = "count") -> list[tuple[str, Any, bool]]:
    values = FACTS[fact].find(seen_in(*sights))
    return [(str(seen.where), getattr(seen.value, name), seen.confidence >= 0.5) for seen in values]


@pytest.mark.parametrize(
    ("shows", "width", "height", "expected"),
    [
        (REAL, 499, 900, [("0.jpg", 499, True)]),
        (REAL, 500, 900, []),
        (DETAIL, 460, 460, []),
        (REAL, 790, 300, []),
        (REAL, 80, 80, []),
        (MAGAZINE, 400, 600, [("0.jpg", 400, True)]),
    ],
)
def test_small_photos(shows: Any, width: int, height: int, expected: list[tuple[str, int, bool]]) -> None:
    assert found("small_photos", sight(shows, width=width, height=height), name="side") == expected


@pytest.mark.parametrize(("sharpness", "counts"), [(0.0, []), (1.0, [True]), (3.9, [False]), (4.0, [])])
def test_blurred_photos(sharpness: float, counts: list[bool]) -> None:
    values = found("blurred_photos", sight(REAL, sharpness=sharpness), name="sharpness")
    assert values == [("0.jpg", sharpness, one) for one in counts]


@pytest.mark.parametrize(
    ("name", "share", "counts"),
    [("clipped", 0.5, [False]), ("saturation", 0.9, [False]), ("clipped", 0.3, []), ("clipped", 0.95, [True])],
)
def test_overprocessed_photos(name: str, share: float, counts: list[bool]) -> None:
    values = found("overprocessed_photos", sight(REAL, **{name: share}), name=name)
    assert values == [("0.jpg", 100 * share, one) for one in counts]


def test_galleries() -> None:
    styled = [sight(one) for one in (MAGAZINE, MAGAZINE, MAGAZINE, MODEL, PACKSHOT, MAGAZINE)]
    ((where, shown, is_sure),) = found("glossy_galleries", *styled, name="shown")
    assert (where, is_sure) == ("0.jpg", True)
    assert shown.en == "4 look-book: 0.jpg … 2.jpg, 5.jpg; 1 model: 3.jpg; 1 white background: 4.jpg"
    assert shown.zh == "画报图 4 张：0.jpg … 2.jpg, 5.jpg；模特图 1 张：3.jpg；白底图 1 张：4.jpg"
    names = (
        "glossy_galleries",
        "galleries_without_real_shot",
        "galleries_without_detail",
        "galleries_without_full_view",
    )
    two = [sight(one) for one in (MAGAZINE, DETAIL)]
    assert [len(found(name, *two)) for name in names] == [0, 1, 0, 1]
    assert [len(found(name, sight())) for name in names] == [0, 1, 1, 0]


def test_magazine_crowds() -> None:
    pages = [[sight(REAL), *[sight(MAGAZINE)] * count] for count in (2, 3)]
    assert [found("magazine_crowds", *page) for page in pages] == [[], [("1.jpg", 3, True)]]
    assert found("magazine_crowds", *[sight(MAGAZINE)] * 4) == []
    with pytest.raises(Unavailable):
        found("magazine_crowds", *pages[0], Unavailable("damaged"))


RULE = """id: whole-photo-lacking
summary: {en: No whole view, zh: 没有全图}
why: {en: Why, zh: 原因}
fix: {en: Fix, zh: 修改}
message: {en: 'we saw {value.shown}', zh: '只有{value.shown_zh}'}
severity: warning
complaint: looks
check: {kind: absent, fact: galleries_without_full_view}
applies_when: [{fact: tongue, having: {code: zh}}]
references: [{title: Ours, read: '2026-11-22'}]
since: 0.1.0
examples:
  good: [{name: a coat, html: '<h1>女士风衣</h1><img src="1.jpg">', given: {1.jpg: {shows: [model]}}}]
  bad: [{name: parts, html: '<h1>女士风衣</h1><img src="1.jpg">', given: {1.jpg: {shows: [detail]}}}]
"""


def test_a_shops_rule_in_the_old_words_holds_and_is_told_the_new_ones(tmp_path: Any) -> None:
    from listinglint.pipeline import verify

    (tmp_path / "whole-photo-lacking.yaml").write_text(RULE, "utf-8")
    (rule,) = loader.load([tmp_path])
    assert [outcome.problem for outcome in verify.run(rule)] == [None, None]
    (finding,) = verify.report_on(rule, rule.examples.bad[0]).findings
    assert (finding.message.en, finding.message.zh) == ("we saw 1 close-up: 1.jpg", "只有细节图 1 张：1.jpg")
    assert [note.en for note in loader.renamed([rule])] == [
        (
            "whole-photo-lacking: galleries_without_full_view is now {kind: present, fact: full_views, "
            "instead: {fact: photos, by: kind}}; the old name is understood until the next release"
        ),
        "whole-photo-lacking: tongue is now page_language; the old name is understood until the next release",
    ]


def test_new_words_are_sentences_that_a_rule_file_may_say(tmp_path: Any) -> None:
    import msgspec

    from listinglint.rulebook.verbs import Check

    for name in FACTS.keys() - NOUNS.keys() - {"tongue"}:
        file = tmp_path / f"{name}.yaml"
        file.write_text(FACTS[name].now, "utf-8")
        check = msgspec.convert(read_yaml(file).data, Check, strict=False)
        assert check.fact in NOUNS
