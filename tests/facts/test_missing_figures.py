"""The figure by which goods are chosen: which goods are asked for which, what tells it, and what only looks like it."""

from __future__ import annotations

from typing import get_args

import pytest
from tests.facts.pages import evidence

from listinglint.facts.missing_figures import FigureKind, missing_figures

ASKED = [
    ("ring-size", "银戒指女", "圈口：12号", "925银，不易褪色"),
    ("ring-size", "純銀戒指", "活口設計，可微調", "附防潮夾鏈袋"),
    ("ring-size", "Sterling silver ring", "The band is adjustable", "Bright and smooth"),
    ("wrist-size", "翡翠手镯", "圈口56-58，条宽约一指", "色泽温润，送妈妈很合适"),
    ("wrist-size", "紅繩手鍊", "手圍約16公分", "本命年開運"),
    ("wrist-size", "Leather bracelet", "Fits wrists of 6 to 7 inches", "Ages well"),
    ("chain-length", "珍珠项链", "链长40+5厘米", "光泽柔和，佩戴优雅"),
    ("chain-length", "Pearl necklace", 'It is 18" long', "Soft lustre"),
    ("device-model", "透明手机壳", "适用华为Mate60", "四角加厚，防摔耐磨"),
    ("device-model", "Clear phone case", "Please tell us the model of your phone", "Raised edges"),
    ("net-content", "枣花蜂蜜", "两斤装，玻璃瓶", "山里放养的土蜂，一年取一次蜜"),
    ("net-content", "高山烏龍茶", "內容量：20包", "手工採摘，回甘悠長"),
    ("net-content", "幼犬狗粮", "2.5kg一袋", "奶糕质地，小嘴也好咬"),
    ("net-content", "花露水", "195ml玻璃瓶", "清香醒神，夏天擦一擦"),
    ("net-content", "綜合果乾", "每包40克", "酸甜酥脆"),
    ("net-content", "Lamb liver dog treats", "8 oz bag", "Air-dried in small batches"),
    ("net-content", "Wildflower honey", "In a half pint jar", "Raw and unfiltered"),
    ("down-fill", "短款羽绒服", "90%白鸭绒，充绒量120克", "轻薄保暖，防风不钻绒"),
    ("down-fill", "羽絨保暖背心", "白鴨絨90%、羽毛10%", "輕巧好收納"),
    ("net-content", "多效修容BB霜", "45ml一支", "遮瑕自然，不卡粉"),
    ("net-content", "抹茶冰淇淋蛋糕", "6吋，約4人份", "小火熬煮的紅豆餡"),
    ("down-fill", "輕量羽絨外套", "羽絨90%、羽毛10%", "保暖不臃腫"),
    ("down-fill", "Down jacket", "700 fill power", "Warm without the weight"),
    ("quilt-weight", "桑蚕丝被", "填充重量3斤", "盖着轻，贴身不闷"),
    ("bed-size", "纯棉床单", "适合1.8米床", "可承受床垫厚度35厘米"),
    ("bed-size", "精梳棉床包組", "雙人加大", "產地：台灣"),
    ("bed-size", "Linen duvet cover", "King size", "Hidden buttons"),
    ("pet-size", "狗狗衣服秋冬", "胸围40厘米", "手工测量，有2-3厘米误差"),
    ("rated-energy", "双口充电宝", "额定容量：5800mAh(5V/3A)", "出门三天不断电"),
    ("rated-energy", "行動電源", "可帶上飛機", "雙孔快充"),
    ("rated-energy", "Slim power bank", "74 Wh, allowed on airlines", "Keeps you going all week"),
    ("baby-weight", "婴儿纸尿裤", "L码适合9-14kg", "薄而透气，整夜不漏"),
    ("lifted-weight", "烤漆杠铃", "单片10公斤", "手感扎实"),
    ("head-size", "渔夫帽", "帽围56-58cm", "日系百搭"),
    ("head-size", "骑行头盔", "M码适合头围56-58", "通风好，重量轻"),
    ("head-size", "Bucket hat", "One size", "Wide brim"),
    ("shade", "哑光口红", "色号：烂番茄", "持久不沾杯"),
    ("shade", "Matte lipstick", "Shade: dusty rose", "Lasts all day"),
    ("cable-length", "快充数据线", "线长1.2米", "编织外皮，弯折不断"),
    ("cable-length", "USB-C cable", "6 ft long", "Braided"),
    ("ring-size", "Opal ring in silver", "The open band adjusts a little", "The stone measures 6 mm"),
    ("wrist-size", "Gold plated bracelet", "17 cm and an extender", "With a small pearl"),
    ("device-model", "Phone case with daisies", "For iPhone 14 and 15", "Dried flowers in resin"),
    ("net-content", "Rose face serum", "A bottle of 30 ml", "Light and quickly absorbed"),
    ("down-fill", "Long down coat", "Filled with 90% goose down", "Warm on the coldest days"),
    ("soft-toy-size", "Plush fox", "Sits 30 cm tall", "For the very young"),
    ("soft-toy-size", "毛绒玩具小熊", "坐高30厘米", "柔软不掉毛"),
    ("soft-toy-size", "毛绒玩具小兔", "大小28cm左右误差", "柔软不掉毛"),
    ("soft-toy-size", "Plush teddy bear", "About 8 inches tall", "Made of cotton yarn"),
    ("pet-size", "猫咪项圈", "颈围20-30cm", "铃铛清脆"),
    ("candle-size", "Rose soy candle", "Burns for 30 hours", "Poured by hand"),
    ("soap-weight", "Nettle soap", "Each bar weighs 100 g", "Olive oil and nettle leaf"),
    ("board-size", "Beech bread board", "40 x 20 cm", "Oiled by hand"),
    ("earring-size", "Gold hoop earrings", "25 mm across", "With a latch back"),
    ("earring-size", "Walnut leaf earrings", 'They hang 2" below the ear', "Oiled by hand, steel hooks"),
    ("ornament-size", "Enamel swallow brooch", "4 cm from wing to wing", "The clasp closes well"),
    ("earring-size", "Silver moon studs", "6 mm across", "For every day"),
    ("ornament-size", "Opal pendant", "12 x 8 mm", "Set in silver"),
    ("ornament-size", "Labradorite pendant", "The stone is 2 cm tall", "On a cord of silk, 18 inch ribbon included"),
    (
        "plant-size",
        "Philodendron micans",
        "Comes in a 4 inch nursery pot",
        "Let the top 2 inches of soil dry; it grows to 6 feet",
    ),
    ("plant-size", "Hoya carnosa", "A rooted cutting", "Leaves up to 8 cm long"),
    ("plant-size", "Anthurium", "Sold as one stem", "Its flowers last, and the plant reaches 50 cm"),
    ("chain-length", "Onyx necklace", "Princess length", "It is a long one on a thin chain"),
    ("net-content", "Nettle salve", "A tin of 2 oz", "Beeswax and nettle leaf"),
    ("net-content", "Lime lip balm", "0.15 oz tube", "Beeswax and lime"),
    ("net-content", "Lemon verbena tea", "A bag of 50 g", "Whole leaves, no caffeine"),
    ("net-content", "Apple chutney", "Net weight 8 oz", "Apples, onions, vinegar"),
]


def _asked(title: str, text: str) -> list[str]:
    return [seen.value.kind for seen in missing_figures(evidence(f"<p>{text}</p>", title))]


@pytest.mark.parametrize(("kind", "title", "told", "untold"), ASKED)
def test_goods_are_asked_for_their_figure(kind: str, title: str, told: str, untold: str) -> None:
    assert _asked(title, untold) == [kind]
    assert _asked(title, told) == []


def test_sizes_to_choose_from_do_not_tell_the_down() -> None:
    def asked(option: str) -> list[str]:
        page = f"<select><option>{option}</option></select><p>白色毛领</p>"
        return [seen.value.kind for seen in missing_figures(evidence(page, "女士羽绒服"))]

    assert asked("XL") == ["down-fill"]
    assert asked("充绒量120克") == []


def test_every_figure_is_tried() -> None:
    assert {kind for kind, *_ in ASKED} == set(get_args(FigureKind))


@pytest.mark.parametrize(
    "title",
    [
        "手机壳收纳挂袋",
        "珍珠奶茶图案帆布包",
        "连帽外套 帽子可拆",
        "润唇膏",
        "针织帽",
        "加绒卫衣 送手链",
        "首饰盒 戒指收纳",
        "牛奶蜂蜜护手霜",
        "羽绒服清洗剂",
        "床单固定夹",
        "数据线保护套",
        "狗粮桶",
        "Ring dish in blue glaze",
        "O-ring collar",
        "Key ring with bottle opener",
        "Shower curtain rings",
        "Ring binder A4",
        "Onion rings",
        "Hex nuts, galvanised",
        "Bee balm",
        "Embroidery hoops in beech",
        "Dress shirt studs",
        "Tea towel with hens",
        "Tea light holder in clay",
        "Afternoon tea",
        "Earring backs in steel",
        "Brooch converter",
        "Pendant lamp in brass",
        "Cardigan in mustard",
        "钻戒定制",
        "Honey soap dish",
        "Quilting hoop in birch",
        "Candle bulb, E27 warm white",
        "Candle extinguisher in brass",
        "Soap wort powder",
        "Bread board for a dolls' house",
        "Cheese board hire for weddings",
        "Candle holder in brass",
        "Board wax for bread boards",
        "Rubber feet for chopping boards",
        "Cutting board cleaner",
        "Rice cooker",
        "Lipstick case",
        "Dumbbell rack",
        "Bracelet making kit",
        "Honey dipper",
        "Honey oak bookshelf",
        "Coffee table in walnut",
        "Perfume bottle, vintage crystal",
        "Olive oil cruet",
        "Moonstone ring box",
        "Key ring with fox",
        "Wedding ring quilt pattern",
        "Button down shirt dress",
        "Down alternative comforter",
        "Dog collar bow tie",
        "Puppy biscuits cutter",
        "Halter neck bikini",
        "Rocking horse with bridle",
        "Plush rug for the nursery",
        "Teddy fleece hoodie",
        "Crochet cow blanket pattern",
        "Power bank holder for belts",
        "Necklace display bust",
        "Wool coat with detachable hat",
        "Portable air conditioner",
        "Leather conditioner",
        "Laser printer toner",
        "Replacement toner",
        "Boots in chocolate",
        "Armchair in olive and honey",
        "Leather bag, honey",
        "Wallpaper in matcha",
        "Traffic jam game",
        "Asimov's Foundation",
        "Garage foundation",
        "Tongue barbell",
        "Trapeze rings",
        "Pull-up rings",
        "Egg rings",
        "Teak rings",
        "Metal macrame rings",
        "Bird leg rings",
        "Tree ring",
        "Silver rings for curtains",
        "Adult diapers",
        "Cord concealer",
        "橱柜贴膜",
        "汽车贴膜",
        "家具贴膜",
        "指甲贴膜",
        "沙发保护套",
        "推车气垫",
        "鞋气垫",
        "老人纸尿裤",
        "狗狗纸尿裤",
        "护胸背带",
        "拉胸背训练器",
        "猫砂铲",
        "文玩核桃",
        "黑胡桃核桃木",
        "乳液泵头",
        "木耳边连衣裙",
        "窗帘戒指环",
        "手机指环",
        "医院识别手环",
    ],
)
def test_what_only_names_such_goods_is_not_asked(title: str) -> None:
    assert _asked(title, "做工细致，送礼自用都好 / nicely made") == []


def test_options_tell_it() -> None:
    assert not list(
        missing_figures(evidence("<select><option>iPhone 15</option><option>Mate 60</option></select>", "防摔手机壳"))
    )


TOLD = [
    ("Plaited gold necklace", "Twenty-two inches"),
    ("翡翠手镯", "圈55.5，条宽一指"),
    ("翡翠手镯", "戴57的姑娘合适"),
    ("紅繩手鍊", "繩子可伸縮"),
    ("珍珠项链", "戴上到锁骨"),
    ("钢化膜", "14/15/16都能贴"),
    ("纯棉四件套", "适合1.5/1.8"),
    ("充电宝", "20000"),
    ("宠物衣服", "背长28"),
    ("Coral necklace", "50 centimetres"),
    ("Soft toy", "Twenty-five centimetres"),
    ("Iron kettlebell", "Twelve kilos"),
    ("Slim power bank", "5000 milliamp hours"),
    ("Slim power bank", "Eight thousand mAh"),
    ("HDMI cable", "10 foot"),
    ("Opal ring", "18 mm inside"),
    ("Opal ring", "Diameter 1.8 cm"),
    ("Opal ring", "Diameter / L: 16.1"),
    ("Opal ring", "Choose yours in the drop-down menu"),
    ("Opal ring", "L: 16.4 mm"),
    ("Opal ring", "Made to your finger"),
    ("Gold bracelet", "19"),
    ("Shampoo", "A quarter of a litre"),
    ("Felt fedora", "59"),
    ("Felt fedora", "6 7/8"),
    ("Felt fedora", "7½"),
    ("Wool beret", "Fits most"),
    ("Wool beanie", "3 to 6 months"),
    ("Cat collar", "Small"),
    ("Nappies", "Size 4"),
    ("Nappies", "Newborn"),
    ("Fitted sheet", "For a 140 by 200 mattress"),
    ("Matte lipstick", "Scarlet / Taupe / Old ruby"),
    ("Matte lipstick", "Dark cherry"),
    ("Oat cookies", "Thirty in a tin"),
    ("Oat cookies", "Box of ten"),
    ("Egg pasta", "Serves four"),
    ("Raw honey", "A kilo jar"),
    ("Raw honey", "Weight in grams: 250"),
    ("Face serum", "Volume (ml): 50"),
    ("Screen protector", "For the Garmin Venu 3"),
    ("Screen protector", "For the Canon R6"),
    ("Phone case", "For the Fairphone 4"),
    ("Phone case", "Honor 70"),
    ("Phone case", '6.7" screens'),
    ("哑光口红", "复古红"),
    ("土蜂蜜", "300公克"),
    ("蠶絲被", "3台斤"),
    ("蚕丝被", "两千克"),
    ("珍珠项链", "五十公分"),
    ("毛绒玩具", "四十厘米"),
    ("充电线", "三米"),
    ("银戒指", "内圈16毫米"),
    ("羽绒服", "绒重120g"),
    ("翡翠手镯", "58圈"),
    ("粉底液", "N2"),
    ("纸尿裤", "初生NB码"),
    ("充电宝", "10000毫安时"),
    ("行動電源", "兩萬毫安"),
]


@pytest.mark.parametrize(("title", "told"), TOLD)
def test_numbers_and_units_in_words_tell_it(title: str, told: str) -> None:
    assert _asked(title, told) == []


UNTOLD = [
    ("翡翠手镯", "优惠58元"),
    ("充电宝", "已售20000元"),
    ("Opal ring", "Stamped inside with 925"),
    ("Matte lipstick", "Light texture and a scent of honey"),
    ("Hot sauce", "Quantity: 1"),
    ("Screen protector", "Keeps the surface clean"),
    ("Phone case", "Passed falls of 2 metres"),
    ("Wool beanie", "A warranty of 6 months"),
    ("Aloe conditioner", "Soft hair"),
    ("Rose water toner", "Fresh"),
    ("Liquid foundation", "Lasts all day"),
    ("镶钻银戒指", "镶嵌一圈碎钻"),
    ("土蜂蜜", "一两天就发货"),
    ("双口充电宝", "月销2万"),
    ("粉底液", "持妆12小时"),
    ("哑光口红", "不沾色"),
]


@pytest.mark.parametrize(("title", "text"), UNTOLD)
def test_other_numbers_and_words_do_not_tell_it(title: str, text: str) -> None:
    assert len(_asked(title, text)) == 1


@pytest.mark.parametrize(
    ("title", "options"),
    [
        ("Opal ring", ("6", "7 1/2")),
        ("Opal ring", ("L", "N")),
        ("Phone case", ("Venu 3", "R6")),
        ("Matte lipstick", ("Barely there", "Old velvet")),
        ("渔夫帽", ("56", "58")),
    ],
)
def test_bare_options_tell_it(title: str, options: tuple[str, ...]) -> None:
    listed = "".join(f"<option>{option}</option>" for option in options)
    assert _asked(title, f"</p><select>{listed}</select><p>") == []


def test_options_of_something_else_do_not_tell_it() -> None:
    assert _asked("Opal ring", "</p><select><option>Gift box</option><option>No gift box</option></select><p>")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Rice", "A card game for two"),
        ("Foundation", "Paperback, second edition"),
        ("Barbell", "16 gauge, surgical steel"),
        ("Toner", "For laser printers"),
    ],
)
def test_what_the_page_says_is_something_else_is_not_asked(title: str, text: str) -> None:
    assert _asked(title, text) == []
