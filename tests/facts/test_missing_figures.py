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
    ("net-content", "Wildflower honey", "In a half pint jar", "Raw and unfiltered"),
    ("down-fill", "短款羽绒服", "90%白鸭绒，充绒量120克", "轻薄保暖，防风不钻绒"),
    ("down-fill", "輕量羽絨外套", "羽絨90%、羽毛10%", "保暖不臃腫"),
    ("down-fill", "Down jacket", "700 fill power", "Warm without the weight"),
    ("quilt-weight", "桑蚕丝被", "填充重量3斤", "盖着轻，贴身不闷"),
    ("bed-size", "纯棉床单", "适合1.8米床", "可承受床垫厚度35厘米"),
    ("bed-size", "精梳棉床包組", "雙人加大", "產地：台灣"),
    ("bed-size", "Linen duvet cover", "King size", "Hidden buttons"),
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
    ("soft-toy-size", "Plush teddy bear", "About 8 inches tall", "Made of cotton yarn"),
    ("pet-size", "猫咪项圈", "颈围20-30cm", "铃铛清脆"),
]


def _asked(title: str, text: str) -> list[str]:
    return [seen.value.kind for seen in missing_figures(evidence(f"<p>{text}</p>", title))]


@pytest.mark.parametrize(("kind", "title", "told", "untold"), ASKED)
def test_goods_are_asked_for_their_figure(kind: str, title: str, told: str, untold: str) -> None:
    assert _asked(title, untold) == [kind]
    assert _asked(title, told) == []


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
        "钻戒定制",
        "Honey soap",
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
        "Halter neck bikini",
        "Rocking horse with bridle",
        "Plush rug for the nursery",
        "Teddy fleece hoodie",
        "Crochet cow blanket pattern",
        "Power bank holder for belts",
        "Necklace display bust",
        "Wool coat with detachable hat",
    ],
)
def test_what_only_names_such_goods_is_not_asked(title: str) -> None:
    assert _asked(title, "做工细致，送礼自用都好 / nicely made") == []


def test_options_tell_it() -> None:
    assert not list(
        missing_figures(evidence("<select><option>iPhone 15</option><option>Mate 60</option></select>", "防摔手机壳"))
    )
