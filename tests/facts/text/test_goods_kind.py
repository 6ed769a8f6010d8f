"""What goods are: from the title's head, the shop's own filing, labels; a story's words outweigh none of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from listinglint.facts.evidence import Evidence
from listinglint.facts.goods import goods
from listinglint.facts.observation import SURE
from listinglint.facts.text import goods_kind
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Part, Passage, Place, Span

TITLES = Path(__file__).with_name("goods_titles.tsv")


def said(words: str, part: Part = Part.DESCRIPTION) -> Passage:
    return Passage(words, (Span(0, Place("page.html", 1, 1)),), part)


def titles(split: str) -> list[tuple[str, str]]:
    with TITLES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return [(row["title"], row["category"]) for row in rows if row["split"] == split]


def test_each_title_that_names_were_written_after_is_understood() -> None:
    found = {title: goods_kind(title, []).value.category for title, _ in titles("train")}

    assert dict(titles("train")) == found


def test_of_titles_that_no_name_was_written_after_nine_in_ten_are_understood_and_hardly_one_is_taken_for_another() -> (
    None
):
    seen = [(category, goods_kind(title, [])) for title, category in titles("kept-apart")]
    right = [one for category, one in seen if one.value.category == category and one.confidence >= SURE]
    wrong = [one for category, one in seen if one.value.category != category and one.confidence >= SURE]

    assert len(right) >= 0.9 * len(seen)
    assert len(wrong) <= 0.02 * len(seen)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("实木猫爬架大型", "furniture"),
        ("貓跳台 劍麻柱", "furniture"),
        ("狗狗窝可拆洗四季通用", "furniture"),
        ("貓砂 豆腐砂 6L", "toy"),
        ("UGG 短筒经典款 海军蓝", "shoes"),
        ("澳洲直邮UGG", "shoes"),
        ("UGG羊皮手套", "accessory"),
        ("彪马厚底板鞋松糕底", "shoes"),
        ("霧面壓褶造型提袋", "bag"),
        ("Pottery class, Saturday", "digital"),
        ("Logo design: three drafts", "digital"),
    ],
)
def test_where_pets_sleep_is_furniture_and_a_maker_of_boots_names_boots(title: str, kind: str) -> None:
    assert goods_kind(title, []).value.kind == kind


def test_a_parcel_that_is_wrapped_and_sent_for_free_is_no_handbag() -> None:
    assert goods_kind("旧硬盘两块", [said("两块一起打包包邮。")]).value.category != "bags"
    assert goods_kind("厨房用纸大礼包", []).value.category != "bags"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("声波牙刷套装 送刷头", "beauty"),
        ("毛巾浴巾礼盒套装", "furniture"),
        ("彩铅套装 24色", "toy"),
        ("珐琅锅三件套", "houseware"),
        ("登机箱两件套", "bag"),
        ("耳钉项链四件套", "jewellery"),
        ("玻尿酸补水保湿套装", "beauty"),
        ("人参水乳礼盒套装 滋养", "beauty"),
        ("蕾丝内裤三件套", "underwear"),
        ("分体泳衣三件套 罩衫", "swimwear"),
        ("牛仔外套两件套", "suit"),
        ("四件套 全棉床上用品", "furniture"),
    ],
)
def test_a_set_is_of_what_the_title_names_and_not_a_suit(title: str, kind: str) -> None:
    seen = goods_kind(title, [])

    assert seen.value.kind == kind
    assert seen.confidence >= SURE


def test_what_is_given_besides_is_not_what_is_sold() -> None:
    assert goods_kind("书桌 学习桌 赠笔筒 赠收纳盒 赠挂钩", []).value.kind == "furniture"


def test_a_set_of_nothing_named_is_one_of_clothes_or_sheets_only_where_it_is_spoken_of_so() -> None:
    assert goods_kind("小个子显瘦套装", []).value.kind == "suit"
    assert goods_kind("小个子显瘦套装", []).confidence >= SURE
    assert goods_kind("新年限定套装", []).confidence < SURE
    assert goods_kind("素雅灰水洗棉四件套", []).value.kind == "furniture"
    assert goods_kind("素雅灰水洗棉四件套", []).confidence >= SURE
    assert goods_kind("中秋七件套", []).confidence < SURE
    assert goods_kind("新年限定套装", [said("内含桂花乌龙茶两罐")]).value.kind == "food"


@pytest.mark.parametrize(
    "title", ["羊毛大衣除毛器", "西服防尘罩 加厚", "羽绒服干洗剂", "裤子折叠板", "内衣收纳盒 分格", "衬衫扣子 树脂"]
)
def test_what_clothes_are_looked_after_with_is_chosen_by_no_size(title: str) -> None:
    assert not goods_kind(title, []).value.needs_size_table


@pytest.mark.parametrize(
    "title", ["轻薄羽绒服送收纳袋", "毛衣珍珠扣子开衫", "大衣羊角扣子中长款", "防晒衣带收纳袋", "裤子扣子装饰高腰阔腿"]
)
def test_what_comes_with_clothes_or_sits_on_them_leaves_them_clothes(title: str) -> None:
    assert goods_kind(title, []).value.needs_size_table


@pytest.mark.parametrize("title", ["内存条两根 黑色马甲", "DDR4 3200 8G 两根"])
def test_the_metal_jacket_of_a_part_of_a_computer_is_not_worn(title: str) -> None:
    assert goods_kind(title, [said("马甲有轻微划痕。")]).value.category not in {"apparel", "shoes"}


@pytest.mark.parametrize(
    ("title", "story", "category"),
    [
        ("450 g bag of rolled oats", "Pour them into a bowl at your table.", "food"),
        ("山羊奶手工皂", "放在书桌上、挂在衣架旁都好看，送一条裙子都比不上。", "beauty"),
        ("羊绒披肩", "配手机拍照很好看，放在沙发上当毯子。", "apparel"),
        ("Rattan pendant lamp", "Looks good over a desk, beside your books.", "home"),
        ("陶瓷摆件", "手机拍摄，颜色可能不同。", "home"),
    ],
)
def test_a_story_never_outweighs_the_title(title: str, story: str, category: str) -> None:
    seen = goods_kind(title, [said(story)])

    assert category == seen.value.category
    assert seen.confidence >= SURE


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("Clear case for iPhone 15", "electronics"),
        ("Wool shawl, fits in any bag", "apparel"),
        ("Acoustic guitar with soft case", "other"),
        ("Jacket with phone pocket", "apparel"),
        ("可放电脑的公文包", "bags"),
        ("钢化膜 适用于华为手机", "electronics"),
        ("Table-tested wool jumper", "apparel"),
        ("Box of 24 sparkling water cans", "food"),
    ],
)
def test_what_goes_with_goods_or_holds_them_is_not_the_goods(title: str, category: str) -> None:
    assert category == goods_kind(title, []).value.category


def test_what_nothing_names_is_left_open() -> None:
    seen = goods_kind("Nordstjerna 26", [said("A gift for everybody.")])

    assert ("other", "unknown") == (seen.value.category, seen.value.kind)
    assert seen.confidence < SURE


def test_a_story_alone_leaves_it_in_doubt() -> None:
    seen = goods_kind(
        "", [said("我们店开了十年，客人常常坐在桌旁喝着店里的饮品聊天，今天也欢迎您来坐一坐，慢慢挑选您喜欢的东西。")]
    )

    assert seen.confidence < SURE


@pytest.mark.parametrize(
    ("title", "category"), [("Nordstjerna", "Kitchen & Dining"), ("静谧时光 新款", "家居"), ("Model 7", "Lamps")]
)
def test_where_the_title_names_nothing_the_shops_own_filing_does(title: str, category: str) -> None:
    seen = goods_kind(title, [said(category, Part.CATEGORY)])

    assert seen.value.category == "home"
    assert seen.confidence >= SURE


def test_a_row_called_category_files_goods_too() -> None:
    assert goods_kind("Nordstjerna", [said("Category: Bicycles", Part.ATTRIBUTES)]).value.category == "sports"
    assert goods_kind("静谧时光", [said("品类：连衣裙", Part.ATTRIBUTES)]).value.category == "apparel"


def test_a_title_of_two_kinds_is_in_doubt() -> None:
    seen = goods_kind("Scarf / mug", [])

    assert seen.confidence < goods_kind("Wool scarf", []).confidence


def test_a_trail_of_categories_is_no_word_of_the_seller() -> None:
    listing = read_page(
        '<html lang="en"><nav class="breadcrumb"><a>Home</a><a>Kitchen</a><a>Nordstjerna</a></nav><h1>Nordstjerna</h1></html>',
        "page.html",
    )

    assert ["Kitchen"] == [passage.words for passage in listing.passages if passage.part is Part.CATEGORY]
    assert "Kitchen" not in [passage.words for passage in listing.own_passages()]
    assert next(goods(Evidence(listing))).value.category == "home"


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "Product", "name": "Nordstjerna", "category": "Home > Lamps"}',
        '{"@type": "BreadcrumbList", "itemListElement": [{"item": {"name": "Home"}}, {"name": "Lamps"}]}',
    ],
)
def test_what_a_page_tells_machines_files_goods(data: str) -> None:
    page = f'<html lang="en"><script type="application/ld+json">{data}</script><h1>Nordstjerna</h1></html>'

    assert next(goods(Evidence(read_page(page, "page.html")))).value.category == "home"


def test_words_of_a_language_that_is_not_read_name_goods_with_doubt() -> None:
    page = '<html lang="fr"><h1>Montre Casio</h1><p>Top confort, vos cookies.</p></html>'
    seen = next(goods(Evidence(read_page(page, "page.html"))))

    assert seen.confidence < SURE


@pytest.mark.parametrize(
    ("page", "quote"),
    [
        (
            '<h1>Linen</h1><div class="description"><p>soft</p></div><div class="shipping"><p>Every dress ships free.</p></div>',
            "",
        ),
        ('<div class="description"><img src="https://x/p.jpg"></div><div class="service"><p>dress</p></div>', ""),
        ("<div class='service'><p>dress</p></div>", ""),
        ("<footer><p>dress, shirt, shoes</p></footer>", ""),
        ("<h1>dress for dress</h1>", "dress"),
    ],
)
def test_goods_that_only_the_shops_terms_name_are_unknown_and_break_nothing(page: str, quote: str) -> None:
    seen = next(goods(Evidence(read_page(page, "page.html"))))
    assert (seen.confidence >= SURE, seen.quote) == (bool(quote), quote)


@pytest.mark.parametrize("words", ["下單後約 7 個工作天完成", "付款后3个工作日内发出", "工作时间早九晚六"])
def test_days_and_hours_of_work_are_no_clothes(words: str) -> None:
    assert goods_kind("手工羊毛氈貓咪", [said(words)]).value.category == "other"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("『預購送圍巾』 羊毛大衣", "outerwear"),
        ("预售送帽子 男士夹克", "outerwear"),
        ("轻薄羽绒服 可拆卸帽", "outerwear"),
        ("迷你家具套装", "toy"),
        ("不锈钢餐具套装", "furniture"),
        ("青柠水乳套装", "beauty"),
        ("補水護膚套盒", "beauty"),
        ("Cowboy Boot Flower Arrangement | Mini Sunflowers", "furniture"),
        ("Garden Bench Plans | PDF", "digital"),
        ("Cotton dress with PDF care guide", "dress"),
        ("收纳柜设计图纸", "digital"),
        ("工作不忘喝水 保温杯", "furniture"),
    ],
)
def test_gifts_parts_and_shapes_are_not_what_is_sold(title: str, kind: str) -> None:
    assert kind == goods_kind(title, []).value.kind


@pytest.mark.parametrize(
    ("title", "story"),
    [
        ("Navy suit", "A made-to-measure suit, crafted from your exact measurements."),
        ("新郎西装", "量体定制，按您的尺寸裁剪。"),
        ("樱花和服套装", "适合1/6 BJD，约27cm。"),
        ("Winter coat", "Doll clothes for 14 inch dolls."),
    ],
)
def test_what_is_made_by_its_buyers_measures_or_worn_by_a_doll_comes_in_no_sizes(title: str, story: str) -> None:
    assert not goods_kind(title, [said(story)]).value.needs_size_table


def test_sizes_on_offer_are_sizes_although_the_buyers_own_measures_are_taken_as_well() -> None:
    options = said("US 6", Part.OPTIONS)

    assert goods_kind("Wedding dress", [said("Made to measure as well."), options]).value.needs_size_table


@pytest.mark.parametrize(
    ("trail", "category", "kind"),
    [
        ("Product Category: Apparel & Accessories > Jewelry > Earrings", "other", "jewellery"),
        ("Product Category: Apparel & Accessories > Clothing > Skirts", "apparel", "skirt"),
        ("Product Category: Apparel & Accessories", "apparel", "accessory"),
        ("Product Category: Home & Garden › Lawn & Garden › Pots & Planters", "home", "furniture"),
        ("类目：服饰配件", "apparel", "accessory"),
    ],
)
def test_the_last_step_of_a_trail_in_one_cell_tells_what_goods_of_no_name_are(
    trail: str, category: str, kind: str
) -> None:
    seen = goods_kind("Nordstjerna 26", [said(trail, Part.ATTRIBUTES)])

    assert (category, kind) == (seen.value.category, seen.value.kind)


@pytest.mark.parametrize(("title", "kind"), [("银耳钉", "jewellery"), ("通江银耳 250g", "food")])
def test_a_mushroom_that_sounds_like_silver_for_the_ear_is_food(title: str, kind: str) -> None:
    assert kind == goods_kind(title, []).value.kind


def test_what_cleans_a_curtain_is_no_curtain() -> None:
    seen = goods_kind("Mould remover, pack of 2", [said("For tiles and shower curtains. Keep off rugs and curtains.")])

    assert seen.value.kind == "care"


def test_a_race_against_the_clock_sells_no_clock() -> None:
    seen = goods_kind("Rosie and the Red Kite", [said("Fly against the clock over three islands.")])

    assert seen.value.kind == "unknown"


@pytest.mark.parametrize(
    ("title", "category"), [("Name patch, sewn edge", "other"), ("Enamel pin with a fox", "other")]
)
def test_what_is_pinned_or_ironed_on_is_no_clothing(title: str, category: str) -> None:
    assert category == goods_kind(title, []).value.category


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("Tiny sipper, microwave safe", "other"),
        ("Tiny sipper, microwave and dishwasher safe", "other"),
        ("Casserole, oven-proof", "home"),
        ("Lunch box, freezer safe", "home"),
        ("Family microwave oven, easy to clean", "electronics"),
        ("Paisley midi dress black cream size 12", "apparel"),
        ("Pleated skirt, navy cream, size M", "apparel"),
        ("Linen blazer cream US size 8", "apparel"),
        ("Hand cream, size 50 ml", "beauty"),
        ("Square-mouth shovel", "home"),
        ("Linked hoops. Top loop is smooth", "other"),
        ("Tall rack, top shelf of oak", "home"),
        ("Satchel of top-grain leather", "bags"),
        ("Top handle bag", "bags"),
        ("Top quality yoga mat", "sports"),
        ("Striped cotton top", "apparel"),
        ("Ribbed top with straps", "apparel"),
    ],
)
def test_a_property_and_a_shade_are_no_goods(title: str, category: str) -> None:
    assert goods_kind(title, ()).value.category == category


@pytest.mark.parametrize(
    "title",
    [
        "Wooden coat hangers, pack of 10",
        "Shoe polish, black, 50 ml",
        "Vehicle wraps, gloss, for a van",
        "Car wrap film",
        "Boot tray for the hall",
        "Brake shoes, rear, for a small van",
        "Cable ties 200 mm",
        "Lens cap 58 mm",
        "Timing belt kit",
        "Dust jackets for hardbacks",
        "Valance bed skirt, king size",
        "T-shirt printing press",
        "Sweater drying rack",
        "Cardigan clip",
        "Wedding dress box",
        "Wedding dress illustration",
        "Poncho liner pattern",
        "Vintage shirt advert 1955",
        "Football shirt frame",
        "Pyjama case",
        "Kimono fabric, 1 m",
        "Top coat stirrer",
        "衬衫夹",
        "外套图案刺绣贴",
        "衬衫领撑",
        "童装模特",
        "Glove box organiser",
        "Oil for a shiny, manageable coat",
        "Skin & coat chews",
        "Bubble wrap, 50 m",
        "Hat stand, cast iron",
        "Tie rod end",
        "Shirt stays, pair",
        "Dress pattern 9357",
        "Tea bags, 80",
        "Lawn sand, 10 kg bag",
        "A coat of arms, hand painted",
    ],
)
def test_what_only_bears_the_name_of_something_worn_is_not_worn(title: str) -> None:
    assert goods_kind(title, []).value.category not in {"apparel", "shoes", "bags"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Shiny puffer jacket", "outerwear"),
        ("Long coat with belt", "outerwear"),
        ("Tie dye T-shirt", "top"),
        ("Wrap dress with flowers", "dress"),
        ("Christmas socks", "socks"),
        ("Jersey dress", "dress"),
        ("Canvas bag, 10 l", "bag"),
        ("Skirt with a side slit", "skirt"),
    ],
)
def test_what_is_worn_is_so_beside_words_that_elsewhere_are_not(title: str, kind: str) -> None:
    assert kind == goods_kind(title, []).value.kind


@pytest.mark.parametrize(
    "story",
    [
        "The glass is clean, without fungus or scratches, and the focus works as it should on my body; the cap is missing.",
        "Greens the ground within five days. Spread it before it rains and keep the children off until it is dry, one bag at a time.",
        "For collectors of old advertising; there is a little rust at the hinge, nothing more. Comes in a wrap of tissue.",
    ],
)
def test_what_a_story_names_once_and_late_is_not_sold(story: str) -> None:
    assert goods_kind("Nordstjerna 26", [said(story)]).value.kind == "unknown"


def test_what_a_story_opens_with_may_be_sold() -> None:
    seen = goods_kind(
        "Nordstjerna 26",
        [said("A bag of waxed canvas that our grandfather would have carried to the quay every single day.")],
    )

    assert ("bags", True) == (seen.value.category, seen.confidence < SURE)


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("Goat milk & oat soap bar", "beauty"),
        ("Lavender honey hand balm", "beauty"),
        ("Sea salt body scrub, 200 g", "beauty"),
        ("Zinc picolinate, 90 capsules", "food"),
        ("Capsule wardrobe jacket", "apparel"),
        ("Avocado oil, 500 ml", "food"),
        ("Wheel nuts M12, set of 20", "other"),
        ("Red lentils 1 kg", "food"),
        ("Wet food in gravy, 12 pouches", "food"),
        ("Curtain rod, brass", "other"),
        ("Bench grinder 150 mm", "home"),
        ("Pillow mist, chamomile", "other"),
        ("Ottoman covers, stretch", "home"),
        ("Sofa legs, oak, set of 4", "other"),
        ("Blind rivets 4.8 x 12", "home"),
        ("Table saw stand", "home"),
        ("Fish tank filter", "other"),
        ("Drawer slides 450 mm", "other"),
        ("Golf tees, bamboo", "sports"),
        ("Stool softener, 30 tablets", "other"),
        ("Disposable gloves, box of 100", "home"),
        ("Latch hook cushion kit", "other"),
        ("Spice rack, beech", "home"),
        ("Slim fit bumper phone case", "electronics"),
        ("Emergency blanket", "sports"),
        ("Quilted dog coat with fleece", "other"),
        ("Bandana for dogs", "other"),
        ("Rain jackets for dogs and cats", "other"),
        ("Horse turnout blanket", "other"),
        ("Dog coat - pack of 2", "other"),
        ("Blouse pattern, sizes 8 to 20", "other"),
        ("TOP 10 畅销洗衣珠", "home"),
        ("大地色九色眼影盘", "beauty"),
        ("128G 金属优盘", "electronics"),
        ("滚筒洗衣机 8公斤", "electronics"),
        ("微波炉清洁剂", "home"),
        ("晾衣伸缩杆 4米", "home"),
        ("水管疏通棒 柠檬香", "home"),
        ("小米手环 智能计步", "electronics"),
        ("三文鱼刺身拼盘", "food"),
        ("皮带男士学生表", "other"),
        ("女士内衣清洁皂", "home"),
        ("红酒杯 水晶玻璃", "home"),
        ("水果盘 客厅", "home"),
        ("显卡包邮 8G", "electronics"),
        ("宠物狗狗衣服 秋冬", "other"),
        ("家用理疗烤灯", "other"),
        ("团扇古风女式汉服旗袍走秀", "other"),
        ("床头夹扇 静音", "electronics"),
        ("茶叶罐 锡制", "home"),
        ("卸妆湿巾 60片", "beauty"),
        ("游戏棋 亲子互动", "other"),
        ("專櫃正品 羊毛大衣", "apparel"),
        ("柔護洗髮精 500ml", "beauty"),
        ("空氣清淨機 濾網", "electronics"),
        ("抽取式衛生紙 一箱", "home"),
    ],
)
def test_what_stands_before_a_head_is_its_scent_its_use_or_its_packaging(title: str, category: str) -> None:
    seen = goods_kind(title, [])

    assert category == (seen.value.category if seen.confidence >= SURE else "other")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Cat print dress", "dress"),
        ("Dog walking jacket for women", "outerwear"),
        ("Ribbed tank in cotton", "top"),
        ("Leather pumps, black", "shoes"),
        ("Suede slides", "shoes"),
        ("Men's white brief", "underwear"),
        ("Roller blind, grey", "furniture"),
        ("Swim trunks, navy", "swimwear"),
        ("帽子围巾两件套", "accessory"),
        ("葡萄紫蕾丝文胸", "underwear"),
        ("Zip pouch, canvas", "bag"),
        ("Velvet cushion cover", "furniture"),
        ("Linen fabric by the metre", "accessory"),
        ("泰迪绒外套 女", "outerwear"),
        ("猫咪印花卫衣", "top"),
        ("醋酸面料衬衫", "top"),
        ("灯芯绒背带裤", "trousers"),
        ("法式显瘦神器连衣裙", "dress"),
        ("餐桌椅组合", "furniture"),
        ("露营折叠椅", "furniture"),
        ("情侣杯 刻字", "furniture"),
        ("书包小学生", "bag"),
        ("Maxi dress light green", "dress"),
        ("Quilted jacket zip front", "outerwear"),
        ("Pleated skirt elastic back", "skirt"),
        ("Poplin blouse stand neck", "top"),
        ("Suede sandals strap ankle", "shoes"),
        ("Wool rug light beige", "furniture"),
        ("Sofa legs walnut", "furniture"),
        ("Crossbody tote bag zip closure", "bag"),
        ("Swim shorts liner", "swimwear"),
        ("Tee for dog dads", "top"),
        ("Ankle boots for horse riding", "shoes"),
        ("Dress for cat people", "dress"),
        ("Pony fleece jacket ladies", "outerwear"),
        ("Satin dress in two shades", "dress"),
        ("Bridesmaid dress ribbons", "dress"),
        ("Silver necklace beads", "jewellery"),
        ("Tunic charm of the south", "top"),
        ("Peas in a pod dress", "dress"),
        ("Medical scrubs uniform", "clothes"),
        ("VW polo shirt ladies", "top"),
        ("Wrap with tassels, cashmere", "accessory"),
        ("收纳女包 帆布", "bag"),
        ("紫砂壶景德镇", "furniture"),
        ("登山鞋油泥色", "shoes"),
        ("扁平鞋帶組", "accessory"),
    ],
)
def test_what_is_worn_carried_or_furnished_with_stays_so_beside_words_that_elsewhere_are_not(
    title: str, kind: str
) -> None:
    seen = goods_kind(title, [])

    assert (kind, True) == (seen.value.kind, seen.confidence >= SURE)


def test_the_story_of_what_is_made_for_something_does_not_make_it_that() -> None:
    story = "Curtains glide well on it; long curtains and heavy curtains hang straight, and curtains with eyelets fit."

    assert goods_kind("Curtain rod, brass", [said(story)]).value.kind == "unknown"


def test_clothes_of_a_cloth_that_is_sold_by_its_length_come_in_no_sizes() -> None:
    story = "Sold by the half metre; cut in one continuous piece."

    assert not goods_kind("Cotton voile, sheer, for a summer dress", [said(story)]).value.needs_size_table
    assert not goods_kind("Cotton sateen dusty blue dress", [said(story)]).value.needs_size_table


@pytest.mark.parametrize(
    ("title", "story"),
    [
        ("Linen skirt", "The width of fabric at the hem lets it sway."),
        ("Linen skirt", "Cut from one continuous piece of cloth, in sizes S, M and L."),
        ("Patchwork skirt", "Pieced from fat quarters. Sizes 10 to 16."),
        ("Linen skirt", "We sew it by the yard of patience."),
        ("半身裙", "用按米计价的布料缝成。"),
        ("Linen skirt", "The cloth alone is sold by the metre. Skirts in sizes 8, 10 and 12."),
    ],
)
def test_words_on_cloth_leave_finished_clothes_in_sizes(title: str, story: str) -> None:
    assert goods_kind(title, [said(story)]).value.needs_size_table


@pytest.mark.parametrize(
    ("title", "story", "kind"),
    [
        ("Set of 3 wall art, printable", "Hang them where you like.", "digital"),
        ("Boho wall art, set of 3", "Instant download: no physical item will be shipped.", "digital"),
        ("装饰画 三联", "拍下发网盘链接，不寄实物。", "digital"),
        ("Set of 3 wall art, framed", "Printed on cotton paper and shipped in a tube.", "furniture"),
        ("Linen shirt", "A care guide as a PDF comes with every order.", "top"),
        ("Linen shirt", "No items will be sent to parcel lockers.", "top"),
        ("Wide trousers", "Nothing is shipped before the first of June.", "trousers"),
        ("Wide trousers", "No product is sent without a tracking number.", "trousers"),
        ("Apron dress", "The sewing guide is a file: no physical copy. The dress leaves us tomorrow.", "dress"),
        ("Pine bookcase", "This is a digital download of the building plan; the bookcase comes by van.", "furniture"),
        ("Set of 3 wall art, framed", "Nothing will be sent on public holidays.", "furniture"),
        ("亚麻衬衫", "赠品无实物发货，衬衫次日发出。", "top"),
        ("装饰画 三联", "邮箱发货通知会在当天送达。", "furniture"),
    ],
)
def test_what_is_only_downloaded_is_no_furnishing(title: str, story: str, kind: str) -> None:
    assert kind == goods_kind(title, [said(story)]).value.kind


def test_a_figure_wears_what_its_title_names() -> None:
    for words in ("已涂装完成品，高25cm", "附有底座，無外盒", "30个可动关节"):
        assert goods_kind("船長的披風", [said(words)]).value.kind == "toy"
    assert goods_kind("船长披风模型", [said("船长披风模型", Part.TITLE)]).value.kind == "toy"
    assert goods_kind("連帽披風", [said("肩寬不限，買就送汽車模型")]).value.category == "apparel"


def test_rows_that_only_clothes_have_name_what_no_title_does() -> None:
    rows = [said("领型: 圆领"), said("袖型: 常规"), said("颜色: 黑色")]
    assert goods_kind("个性公子撞色", rows).value.category == "apparel"
    assert goods_kind("个性公子撞色", rows[1:]).value.category == "other"
    assert goods_kind("陶瓷马克杯", rows).value.category == "home"
