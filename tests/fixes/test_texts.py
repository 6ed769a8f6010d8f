"""Every text, in each tongue and tone, is heard as what its rule asks for, and as nothing that another rule minds."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest
from msgspec.structs import replace
from tests.fixes.fixing import SHOP, book, found, mended

from listinglint.config.shop import Shop, Tone
from listinglint.facts.evidence import Evidence
from listinglint.facts.registry import FACTS
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.texts import TextVariety, counted, text, tongue_of
from listinglint.loaders.html.page import read_page

TONGUES: tuple[TextVariety, ...] = get_args(TextVariety)
SHIRTS = {
    "zh-Hans": "<h1>女士衬衫</h1><div class='desc'><p>{}</p><table><tr><td>尺码</td><td>衣长</td><td>胸围</td></tr>"
    "<tr><td>S</td><td>62</td><td>88</td></tr><tr><td>M</td><td>63</td><td>92</td></tr></table></div>",
    "zh-Hant": "<h1>女生襯衫</h1><div class='desc'><p>{}</p><table><tr><td>尺碼</td><td>衣長</td><td>胸圍</td></tr>"
    "<tr><td>S</td><td>62</td><td>88</td></tr><tr><td>M</td><td>63</td><td>92</td></tr></table></div>",
    "en": "<h1>Women's shirt</h1><div class='desc'><p>{}</p><table><tr><th>Size</th><th>Length (cm)</th><th>Bust (cm)</th></tr>"
    "<tr><td>S</td><td>62</td><td>88</td></tr><tr><td>M</td><td>63</td><td>92</td></tr></table></div>",
}
SAID = {"zh-Hans": "面料为纯棉，柔软亲肤。", "zh-Hant": "布料為純棉，柔軟親膚。", "en": "Made of soft pure cotton."}
VASES = {
    "zh-Hans": "<h1>陶瓷花瓶</h1><p>手工拉坯，柔和的釉色。</p>",
    "zh-Hant": "<h1>陶瓷花瓶</h1><p>手工拉坯，溫潤的釉色。</p>",
    "en": "<h1>Ceramic vase</h1><p>Thrown by hand in our workshop.</p>",
}
TEXTS = tomllib.loads(files("listinglint.fixes").joinpath("texts.toml").read_text("utf-8"))
GOODS = {
    "guide-top": {"zh-Hans": "女士衬衫", "zh-Hant": "女生襯衫", "en": "Women's shirt"},
    "guide-trousers": {"zh-Hans": "男士休闲裤", "zh-Hant": "男生休閒褲", "en": "Men's trousers"},
    "guide-skirt": {"zh-Hans": "百褶半身裙", "zh-Hant": "百褶半身裙", "en": "Pleated skirt"},
    "guide-dress": {"zh-Hans": "针织连衣裙", "zh-Hant": "針織洋裝", "en": "Knitted dress"},
    "guide-shoes": {"zh-Hans": "女士帆布鞋", "zh-Hant": "女生帆布鞋", "en": "Canvas shoes"},
}


def page_for(rule: str, tongue: TextVariety) -> str:
    return VASES[tongue] if rule == "damaged-parcel-advice-missing" else SHIRTS[tongue].format(SAID[tongue])


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("rule", NOTES)
def test_a_note_answers_its_rule_and_offends_no_other(rule: str, tongue: TextVariety, tone: Tone) -> None:
    page = page_for(rule, tongue)
    couriers = ("FedEx", "UPS") if tongue == "en" else ("中通", "顺丰")
    shop = replace(SHOP, tone=tone, couriers=couriers)
    assert rule in found(page)
    fixed = mended(page, shop=shop, only=rule)
    # Who says by how many centimetres measures may be off has said their unit; who says what to do with a damaged parcel, what then happens.
    also = {"size-tolerance-missing": "size-unit-missing", "damaged-parcel-advice-missing": "after-sales-missing"}
    answered = [rule, *([also[rule]] if rule in also else [])]
    assert Counter(found(fixed)) == Counter(found(page)) - Counter(answered)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("tongue", TONGUES)
def test_all_notes_stand_together(tongue: TextVariety, tone: Tone) -> None:
    fixed = mended(page_for("", tongue), shop=replace(SHOP, tone=tone))
    left = set(found(fixed))
    assert left.isdisjoint(NOTES)
    assert left <= set(found(page_for("", tongue)))


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("key", [key for key in TEXTS if key.startswith("guide-")])
def test_guides_are_heard(key: str, tongue: TextVariety, tone: Tone) -> None:
    assert match("measure_guides", text(key, tongue, tone))
    assert not match("flat_measures", text(key, tongue, tone))


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("key", [key for key in TEXTS if key.startswith("care-")])
def test_care_is_heard(key: str, tongue: TextVariety, tone: Tone) -> None:
    assert match("care_notes", text(key, tongue, tone))


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("key", GOODS)
def test_guides_suit_the_goods(key: str, tongue: TextVariety) -> None:
    page = page_for("", tongue).replace(page_for("", tongue).split("h1>")[1].removesuffix("</"), GOODS[key][tongue])
    assert text(key, tongue, Tone.PLAIN) in mended(page)


@pytest.mark.parametrize(
    ("said", "care"),
    [
        ("面料：棉60% 聚酯纤维40%", "care-synthetic"),
        ("面料：羊毛70% 聚酯纤维30%", "care-wool"),
        ("面料：桑蚕丝100%", "care-silk"),
        ("面料：棉100%", "care-cotton"),
    ],
)
def test_the_most_delicate_fibre_decides_on_care(said: str, care: str) -> None:
    page = SHIRTS["zh-Hans"].format(said)
    assert text(care, "zh-Hans", Tone.PLAIN) in mended(page)


@pytest.mark.parametrize("said", ["柔软亲肤。", "填充物：白鸭绒90%，面料：聚酯纤维100%"])
def test_care_that_is_guessed_is_not_safe(said: str) -> None:
    page = SHIRTS["zh-Hans"].format(said)
    guess = text("care-clothes", "zh-Hans", Tone.PLAIN)
    assert guess not in mended(page)
    assert guess in mended(page, with_unsafe=True)


@pytest.mark.parametrize(("hours", "time"), [(1, "1 hour"), (48, "48 hours"), (72, "3 days"), (80, "80 hours")])
def test_times_are_told_in_hours_or_whole_days(hours: int, time: str) -> None:
    assert f"Dispatched within {time} after" in mended(SHIRTS["en"], shop=replace(SHOP, dispatch_hours=hours))


def test_one_day_is_no_days() -> None:
    assert counted("days", "en", 1) == "1 day"
    assert counted("days", "zh-Hans", 1) == "1天"


def test_american_pages_are_spelt_so() -> None:
    page = SHIRTS["en"].format("Soft cotton in a warm color.")
    assert "Colors may look slightly different" in mended(page, only="colour-note-missing")


@pytest.mark.parametrize(
    ("html", "tongue"),
    [
        ("<html lang=zh-CN><h1>女生襯衫</h1><p>布料為純棉，這款的顏色為米白。</p>", "zh-Hant"),
        ("<html lang=zh-TW><h1>女士衬衫</h1><p>面料为纯棉，这款的颜色为米白。</p>", "zh-Hans"),
        ("<html lang=zh-TW><h1>T恤</h1><p>白色 棉</p>", "zh-Hant"),
        ("<h1>T恤</h1><p>白色 棉</p>", "zh-Hans"),
        ("<html lang=en><h1>Linen shirt</h1><p>Soft and cool.</p>", "en"),
        ("<html lang=de><h1>Leinenhemd</h1><p>Weich und kühl für den Sommer.</p>", None),
    ],
)
def test_letters_decide_on_the_script(html: str, tongue: TextVariety | None) -> None:
    assert tongue_of(Evidence(read_page(html, "page.html"))) == tongue


def test_all_tongues_and_tones_are_there() -> None:
    small = {"units", "table", "measures"}
    for key, texts in TEXTS.items():
        for tongue in set(TONGUES) - ({"en"} if key == "ask" else set()):
            assert set(texts[tongue]) >= (set() if key in small else {tone.value for tone in Tone}), (key, tongue)
    assert all(TEXTS[key]["en"].keys() == TEXTS[key]["zh-Hant"].keys() == TEXTS[key]["zh-Hans"].keys() for key in small)


def test_the_rules_of_notes_exist() -> None:
    assert set(NOTES) <= {rule.id for rule in book()}


def test_settings_are_written_as_text() -> None:
    shop = Shop(service_hours="9:00-22:00 <b>&copy;")
    assert "9:00-22:00 &lt;b&gt;&amp;copy;" in mended(SHIRTS["en"], shop=shop)


def match(fact: str, words: str) -> bool:
    return any(FACTS[fact].find(Evidence(read_page(f"<p>{words}</p>", "page.html"))))
