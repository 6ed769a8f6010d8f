"""What is read off a sentence: hours, centimetres, tones, shares, and the place and words that say it."""

from __future__ import annotations

import pytest

from listinglint.facts import text
from listinglint.facts.text.materials import Material
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Box, Medium, Part, Passage, Place, Span
from listinglint.phrasebook.builtin import builtin


def page(words: str, part: Part = Part.DESCRIPTION) -> list[Passage]:
    return [Passage(words, (Span(0, Place("page.html", 3, 5)),), part)]


@pytest.mark.parametrize(
    ("words", "hours_min", "hours_max", "is_business_days", "scope"),
    [
        ("拍下后48小时内发货", None, 48, False, "all"),
        ("付款后24-48小时发货", 24, 48, False, "all"),
        ("下单后3至5个工作日内寄出", 72, 120, True, "all"),
        ("訂單成立後一至三個工作天即會出貨", 24, 72, True, "all"),
        ("下午四点前付款，当天发货", None, 24, False, "all"),
        ("拍下后第二天发货", None, 48, False, "all"),
        ("预售款，付款后15天内发货", None, 360, False, "presale"),
        ("现货24小时内发货", None, 24, False, "some"),
        ("下单后两周发货", None, 336, False, "all"),
        ("Ships in one business day", None, 24, True, "all"),
        ("Your order ships within 2-3 business days", 48, 72, True, "all"),
        ("Made to order, ships in two to three weeks", 336, 504, False, "presale"),
        ("Same-day dispatch before 2pm", None, 24, False, "all"),
        ("上午拍下午就发", None, 24, False, "all"),
        ("拍下后3天左右能发", None, 72, False, "all"),
        ("48小时之内出仓", None, 48, False, "all"),
        ("默认两天内安排快递", None, 48, False, "all"),
        ("接單後開始製作，約需7個工作天", None, 168, True, "all"),
        ("預購約14~21天，到貨後馬上寄給您", 336, 504, False, "presale"),
        ("最晚不超过48小时发货", None, 48, False, "all"),
        ("等个三五天，做好就发", 72, 120, False, "all"),
        ("接单制作，15天左右", None, 360, False, "all"),
        ("16点前的单当天出", None, 24, False, "all"),
        ("一般隔天就发了", None, 48, False, "all"),
        ("Your order leaves us in 2 days", None, 48, False, "all"),
        ("Allow 1-2 weeks before dispatch", 168, 336, False, "all"),
        ("We'll have your parcel in the mail within 24 hrs", None, 24, False, "all"),
        ("We will send the goods in 3 days after receive your payment", None, 72, False, "all"),
        ("Please allow 9-10 weeks for your order to be filled", 1512, 1680, False, "all"),
        ("下单后顺延3小时配送", None, 3, False, "all"),
        ("付款后24小时内未发货，赔付3元", None, 24, False, "all"),
        ("拍下的第六天寄出", None, 144, False, "all"),
        ("付款次日起三个工作日内发货", None, 72, True, "all"),
        ("付款後1~2工作天(不含付款當日)寄出", 24, 48, True, "all"),
        ("陶土花盆 72内小时发货", None, 72, False, "all"),
        ("今晚付款明早发", None, 24, False, "all"),
        ("How soon do you ship? Within two working days.", None, 48, True, "all"),
        ("最快发货日期：3月4日至3月9日", None, None, False, "all"),
        ("Weekend orders are dispatched on Monday", None, None, False, "all"),
        ("14點後的訂單於下一個工作日出貨", None, 48, True, "all"),
        ("非预售的款式七天内发货", None, 168, False, "some"),
        ("這款無現貨，追加需等待7-21個工作天出貨", 168, 504, True, "presale"),
        ("Back-ordered lamps ship within two weeks", None, 336, False, "presale"),
        ("Ready-to-ship pieces will be shipped within 1-5 business days", 24, 120, True, "some"),
    ],
)
def test_a_dispatch_promise_is_parsed_into_hours(
    *, words: str, hours_min: int | None, hours_max: int | None, is_business_days: bool, scope: str
) -> None:
    (seen,) = text.dispatch_promises(page(words))

    assert (hours_min, hours_max, is_business_days, scope) == (
        seen.value.hours_min,
        seen.value.hours_max,
        seen.value.is_business_days,
        seen.value.scope,
    )


@pytest.mark.parametrize("words", ["付款后我们会尽快发货", "Ships as soon as possible", "第一时间为您安排发货"])
def test_a_vague_promise_is_marked(words: str) -> None:
    assert [(x.value.is_vague, x.value.hours_max) for x in text.dispatch_promises(page(words))] == [(True, None)]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Parcels go out the door every Tuesday", True),
        ("Shipping happens first thing", True),
        ("每周三打包", True),
        ("Posted, Monday sale", False),
        ("Back in stock Monday, shipping fast", False),
        ("周三上新，发货快", False),
    ],
)
def test_a_day_is_that_of_the_verb_in_its_own_clause(words: str, *, is_told: bool) -> None:
    assert bool(text.dispatch_promises(page(words))) is is_told


def test_the_sentence_behind_a_heading_tells_itself_for_which_goods_it_holds() -> None:
    found = text.dispatch_promises(page("Handling time! Pre-orders take two weeks."))
    assert [(x.value.hours_max, x.value.scope) for x in found] == [(336, "presale")]


@pytest.mark.parametrize(
    ("between", "scope"),
    [("全场通用请放心选购我们都会按", "presale"), ("全场通用请放心选购我们都会按照顺序为每位顾客仔细", "all")],
)
def test_goods_that_are_named_far_from_the_promise_are_not_those_it_is_about(between: str, scope: str) -> None:
    (found,) = text.dispatch_promises(page(f"预售款{between}付款后15天内发货"))
    assert found.value.scope == scope


def test_what_is_promised_of_the_arrival_is_a_guarantee_behind_the_time_of_another_deed() -> None:
    found = [text.arrival_promises(page(f"保证24小时内发货{word}三天左右送到"))[0].value for word in ("承诺", "预计")]
    assert [one.kind for one in found] == ["guarantee", "estimate"]


@pytest.mark.parametrize(
    ("words", "is_evasive"),
    [("全网销量第①", True), ("第①品牌", True), ("①全网第一的好价", False), ("第①步：拧开盖子", False)],
)
def test_a_first_place_in_a_circle_is_an_evasion(words: str, *, is_evasive: bool) -> None:
    assert bool(text.evasions(page(words))) is is_evasive


def test_two_promises_of_one_paragraph_are_both_read() -> None:
    found = text.dispatch_promises(page("现货商品付款后24小时内发货，定制商品7天内发货。"))

    assert [(x.value.hours_max, x.value.scope) for x in found] == [(24, "some"), (168, "presale")]


@pytest.mark.parametrize(
    ("words", "low_cm", "high_cm", "tone"),
    [
        ("手工测量，误差1-3cm属正常范围", 1.0, 3.0, "neutral"),
        ("人工測量，正負2公分屬於合理誤差範圍", None, 2.0, "neutral"),
        ("Please allow 1-2 inches difference due to manual measurement", 2.54, 5.08, "neutral"),
        ("测量难免有误差，请亲谅解", None, None, "kind"),
        ("介意尺寸误差的慎拍", None, None, "blunt"),
    ],
)
def test_a_size_tolerance_is_read_in_centimetres(
    words: str, low_cm: float | None, high_cm: float | None, tone: str
) -> None:
    assert [(low_cm, high_cm, tone)] == [
        (x.value.low_cm, x.value.high_cm, x.value.tone) for x in text.size_tolerances(page(words))
    ]


@pytest.mark.parametrize(
    ("words", "tone"),
    [
        ("因显示器不同，可能存在色差，请亲们谅解", "kind"),
        ("因显示器不同，可能存在色差，以实物为准", "neutral"),
        ("色差难免，介意者勿拍", "blunt"),
        ("Colors may vary slightly. Thank you for understanding!", "kind"),
        ("We are not responsible for any color difference due to your monitor", "blunt"),
    ],
)
def test_a_colour_note_has_a_tone(words: str, tone: str) -> None:
    assert tone in {x.value.tone for x in text.colour_notes(page(words))}


@pytest.mark.parametrize(
    ("words", "tones"),
    [
        ("Not responsible for colour differences. If you are fussy about shades, please do not order.", ["blunt"]),
        ("Colours may differ slightly. We don't accept returns because of this.", ["blunt"]),
        ("颜色会有轻微差异，请谅解。介意色差的请勿下单。", ["kind", "blunt"]),
        ("颜色会有轻微差异，请谅解。尺码见表。屏幕不同颜色略有不同，请谅解。", ["kind", "kind"]),
    ],
)
def test_a_note_that_goes_on_is_one_note(words: str, tones: list[str]) -> None:
    assert tones == [seen.value.tone for seen in text.colour_notes(page(words))]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("腰围自然68cm，拉伸后可达90cm", "measured"), ("弹力指数：微弹", "scale"), ("适合体重80-120斤", "body-range")],
)
def test_stretch_has_a_kind(words: str, kind: str) -> None:
    assert [kind] == [x.value.kind for x in text.stretches(page(words))]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("江浙沪次日达", ["guarantee"]),
        ("一般次日达，以快递为准", ["estimate"]),
        ("Arrives: Dec 9 - 12", ["estimate"]),
        ("We cannot guarantee next day delivery", []),
        ("Delivered in 2-4 days or postage is free above 60.", ["estimate"]),
        ("Delivered in 4 days or postage is free.", ["guarantee"]),
        ("Roasted fresh, guaranteed. Next-day delivery on orders before noon.", ["estimate"]),
        ("Order by Tuesday for Friday delivery. We commit to ripe fruit.", ["estimate"]),
        ("We make sure your bouquet arrives on Saturday.", ["guarantee"]),
    ],
)
def test_only_a_promise_without_a_hedge_is_a_guarantee(words: str, kinds: list[str]) -> None:
    assert kinds == [x.value.kind for x in text.arrival_promises(page(words))]


@pytest.mark.parametrize(
    ("words", "fibres", "is_elastic"),
    [
        ("面料：95%棉 5%氨纶", (("棉", 95.0), ("氨纶", 5.0)), True),
        ("成分：聚酯纤维100%", (("聚酯纤维", 100.0),), False),
        ("Fabric: 92% polyester, 8% spandex", (("polyester", 92.0), ("spandex", 8.0)), True),
        ("纯棉面料", (("纯棉", None),), False),
        ("Denim: 98% cotton, 2% elastane", (("cotton", 98.0), ("elastane", 2.0)), True),
        ("Cotton: 60%, polyester: 40%", (("cotton", 60.0), ("polyester", 40.0)), False),
    ],
)
def test_fibres_are_read_with_their_shares(
    *, words: str, fibres: tuple[tuple[str, float | None], ...], is_elastic: bool
) -> None:
    (seen,) = text.materials(page(words))

    assert (Material(fibres), is_elastic) == (seen.value, seen.value.is_elastic)


@pytest.mark.parametrize(
    ("words", "tier"),
    [("全国销量第一", "rank"), ("国家级品质", "statutory"), ("Unbeatable quality", "level"), ("永不褪色", "guarantee")],
)
def test_a_claim_has_a_tier(words: str, tier: str) -> None:
    assert [tier] == [x.value.tier for x in text.absolute_claims(page(words))]


@pytest.mark.parametrize(
    ("words", "is_promise"),
    [
        ("Unbeatable quality", False),
        ("The ultimate gift, one of a kind", False),
        ("Unbeatable quality that never wears out", True),
        ("The ultimate protection for your screen", True),
        ("无与伦比的品质", True),
    ],
)
def test_praise_that_is_a_way_to_talk_promises_nothing(*, words: str, is_promise: bool) -> None:
    assert is_promise is any(claim.value.is_promise for claim in text.absolute_claims(page(words)))


def test_a_quote_begins_behind_the_conjunction() -> None:
    (seen,) = text.absolute_claims(page("It is light, and it is the best lamp in the world"))

    assert "it is the best lamp in the world" == seen.quote


def test_all_claims_of_a_clause_too_long_to_quote_are_told() -> None:
    words = "AS STRONG AS STEEL - our frame goes through nine steps of hardening and polishing in our own workshop before it becomes the most durable chair you can sit on"

    assert {"AS STRONG AS STEEL", "the most durable"} == {x.quote for x in text.absolute_claims(page(words))}


@pytest.mark.parametrize(
    ("title", "category", "kind", "needs_sizes"),
    [
        ("夏季新款修身显瘦雪纺连衣裙女", "apparel", "dress", True),
        ("男士真皮手机包斜挎小包", "bags", "bag", False),
        ("女士雪地靴加绒短靴", "shoes", "shoes", True),
        ("智能手机 8+256GB 全网通", "electronics", "device", False),
        ("弹力拉力器家用健身器材", "sports", "sports", False),
        ("Women's slim fit jeans", "apparel", "trousers", True),
        ("Silver hoop earrings", "other", "jewellery", False),
        ("Ceramic plant pot", "home", "furniture", False),
        ("Cast-iron frying pan, 28 cm", "home", "houseware", False),
        ("铸铁煎锅 28厘米", "home", "houseware", False),
        ("Wall hook, black", "home", "houseware", False),
        ("全棉四件套 1.8米床", "home", "furniture", False),
        ("Linen curtains, 2 m", "home", "furniture", False),
        ("Unstitched suit, three pieces", "apparel", "accessory", False),
        ("Something else entirely", "other", "unknown", False),
    ],
)
def test_goods_are_named_by_their_title(*, title: str, category: str, kind: str, needs_sizes: bool) -> None:
    goods = text.goods_kind(title, []).value

    assert (category, kind, needs_sizes) == (goods.category, goods.kind, goods.needs_size_table)


@pytest.mark.parametrize(
    ("title", "is_chosen"),
    [("Grey two-seat sofa", True), ("女士针织衫", True), ("皮卡包", True), ("Hand trowel", False), ("保鲜盒", False), ("洗衣液", False), ("Vanilla candle", False)],
)  # fmt: skip
def test_what_is_bought_to_be_used_is_not_chosen_by_its_colour(*, title: str, is_chosen: bool) -> None:
    assert is_chosen is text.goods_kind(title, []).value.is_chosen_by_colour


@pytest.mark.parametrize("words", ["Three pieces. UNSTITCHED SUIT.", "面料未缝制，需自行裁剪"])
def test_clothes_to_be_sewn_come_in_no_size(words: str) -> None:
    assert text.goods_kind("Festive suit set 套装", page(words)).value.needs_size_table is False


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("不同的显示器看着会有一点色差，请以实物为准", "other"),
        ("Colors may look different on your monitor.", "other"),
        ("这款显示器颜色偏暖。27寸显示器，带音箱", "electronics"),
        ("素色手提袋。不同的手机拍出来颜色会不一样", "bags"),
        ("1.7升电热水壶", "electronics"),
    ],
)
def test_a_screen_that_changes_colours_is_not_the_goods(words: str, category: str) -> None:
    assert category == text.goods_kind("", page(words)).value.category


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("高弹力面料", "yes"),
        ("面料：95%棉 5%氨纶", "yes"),
        ("无弹力牛仔布", "no"),
        ("Non-stretch denim", "no"),
        ("弹力拉力器", "unknown"),
        ("面料弹性 无弹 微弹 高弹", "unknown"),
        ("纯棉面料", "unknown"),
        ("Cropped jacket with elasticated hem and cuffs", "unknown"),
        ("下摆松紧收口的夹克", "unknown"),
    ],
)
def test_elasticity_is_told_by_words_fibres_and_negations(words: str, answer: str) -> None:
    assert answer == text.elasticity(page(words))[0]


def test_a_note_is_quoted_in_its_own_words_at_its_own_place() -> None:
    words = "歡迎光臨。因螢幕設定不同，商品可能產生些微色差，請見諒。謝謝"
    (seen,) = text.colour_notes(page(words))

    assert seen.quote == "因螢幕設定不同，商品可能產生些微色差"
    assert Place("page.html", 3, 5 + words.index("因螢幕")) == seen.where


def test_a_note_in_a_picture_is_placed_in_the_box_of_its_lines() -> None:
    lines = (Span(0, Place("a.jpg", box=Box(0, 0, 90, 10))), Span(5, Place("a.jpg", box=Box(0, 40, 80, 10))))
    (seen,) = text.colour_notes([Passage("细节展示。可能存在色差", lines, medium=Medium.PICTURE, confidence=0.5)])

    assert Place("a.jpg", box=Box(0, 40, 80, 10)) == seen.where
    assert seen.confidence < 0.5


def test_the_gate_lets_every_occurring_pattern_through() -> None:
    words = "手工测量误差1-3cm,48小时内发货,好评返现,best price ever,colors may vary,made of cotton"
    said = [
        (fact, phrase)
        for fact, phrases in builtin().all_phrases.items()
        for phrase in phrases
        if all(holds(source, words) for source in phrase.says)
    ]

    assert len(said) > 5
    assert [one for one in said if one[1] not in builtin().sought(one[0]).likely(builtin().possible(words))] == []


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("", []),
        ("。" * 5000, []),
        ("1" * 20000, []),
        ("可能色差" * 4000, ["可能色差"]),
        ("a " * 20000, []),
        ("\ufffd\x00\u200b", []),
        ("可能存在色差\ud800", ["可能存在色差"]),
    ],
    ids=["empty", "stops", "digits", "one sentence", "letters", "odd", "half a character"],
)
def test_hostile_words_are_read_as_any_others(words: str, quotes: list[str]) -> None:
    assert [note.quote for note in text.colour_notes(page(words))] == quotes
    assert list(text.size_tolerances(page(words))) == []


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ("全國銷量第一的蠟燭", "全國銷量第一"),
        ("全国销量第一的蜡烛", "全国销量第一"),
        ("The BEST candle in the world", "BEST candle in the world"),
    ],
)
def test_what_is_claimed_is_told_in_the_script_of_the_page(words: str, claimed: str) -> None:
    assert [claimed] == [seen.value.words for seen in text.absolute_claims(page(words))]


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("全网最低价", "全网最低价"),
        ("承诺全網最低價，老客可比", "全網最低價"),
        ("永不生锈", "永不生锈"),
        ("独家毛领", "独家"),
        ("送礼最佳礼物", "最佳礼物"),
        ("全台最便宜的毛巾", "全台最便宜"),
        ("本店绝对优惠", "绝对优惠"),
        ("【竹席里的清凉之王】", "清凉之王"),
        ("堪称吸汗之王哦", "堪称吸汗之王"),
        ("這是平底鍋裡的耐磨之王喔", "耐磨之王"),
    ],
)
def test_praise_is_quoted_by_the_whole_word(words: str, word: str) -> None:
    assert [seen.value.words for seen in text.absolute_claims(page(words))] == [word]


@pytest.mark.parametrize(
    ("words", "told"),
    [("L码【宽松版，优先发货】", "优先发货"), ("今日订单【优先发货】", "今日订单【优先发货】")],
)
def test_a_quote_closes_no_bracket_that_it_does_not_open(words: str, told: str) -> None:
    (seen,) = text.dispatch_promises(page(words))
    assert seen.quote == told
