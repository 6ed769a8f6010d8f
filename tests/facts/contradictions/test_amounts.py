"""Net content, units and origin that a page gives twice, and differently; drawn listings, more near misses than findings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions


@pytest.mark.parametrize(
    ("title", "body", "about", "said", "quote"),
    [
        ("卤味拼盘 鸡爪+鸭翅（3袋共 1.2kg）", rows("总净含量|≤150g"), "amount", "1.2kg", "≤150g"),
        ("燕麦粉 1.4斤装", "<p>总净含量：1.01-2kg</p>", "amount", "1.4斤", "1.01-2kg"),
        ("玉米糁杂粮4斤", "<p>净含量：500g-1kg</p>", "amount", "4斤", "500g-1kg"),
        ("酱萝卜300g", "<p>总净含量：&lt;150g(mL)</p>", "amount", "300g", "150g"),
        ("柔軟面紙90抽x60包", "<p>商品重(容)量/規格：100抽x10包x6串/箱</p>", "amount", "90抽", "100抽"),
        ("Ground coffee 500 g", "<p>Net weight: 340 g</p>", "amount", "500 g", "340 g"),
        ("牛肉干100g", "<p>净含量：≥250g</p>", "amount", "100g", "≥250g"),
        ("饼干3g", "<p>净含量：303g</p>", "amount", "3g", "303g"),
        ("乳清蛋白粉500g", "<p>净含量：340g</p>", "amount", "500g", "340g"),
        ("Protein powder 500 g", "<p>Net weight: 340 g</p>", "amount", "500 g", "340 g"),
        ("护手霜50ml", "<p>净含量：30ml</p>", "amount", "50ml", "30ml"),
        ("云南蒙自甜石榴9个装 单果4两左右", rows("净含量|1800g", "净含量|2.5kg(含)-5kg(不含)"), "amount", "1800g", "2.5kg"),
        ("番茄干", rows("净含量|501g-1kg", "净含量|200克"), "amount", "501g-1kg", "200克"),
        ("Linen dress", "<p>Length<br>40 cm</p><p>Chest 20 inches<br>Length 40 inches</p>", "dimension", "40 cm", "40 inches"),
        ("竹编收纳篮", "<p>高度：32cm</p><p>高度32毫米，直径20cm</p>", "dimension", "32cm", "32毫米"),
        ("智利车厘子礼盒", rows("商品产地|中国大陆", "国产/进口|进口", "原产地|智利"), "origin", "智利", "中国大陆"),
        ("奶酪棒", rows("国产/进口|进口", "产地|中国"), "origin", "进口", "中国"),
        ("日本原裝便當盒", "<p>產地：中國</p>", "origin", "日本原裝", "中國"),
        ("Scarf made in Italy", rows("Country of origin|China"), "origin", "made in Italy", "China"),
        ("挪威冰鲜鳕鱼块", rows("产地|中国东海"), "origin", "挪威冰鲜", "中国东海"),
        ("台灣製 兒童襪 3雙入", rows("產地|越南"), "origin", "台灣製", "越南"),
        ("韓製高腰牛仔褲", "<p>商品產地：台灣</p>", "origin", "韓製", "台灣"),
        ("日本製不鏽鋼保溫瓶", "<p>產地：泰國</p>", "origin", "日本製", "泰國"),
        ("中国制造螺丝刀", "<p>产地：德国</p>", "origin", "中国制造", "德国"),
        ("Mug made in England", rows("Country of origin|Thailand"), "origin", "made in England", "Thailand"),
        ("美國製 維他命C 100錠", "<p>3.原產地(國)：加拿大</p>", "origin", "美國製", "加拿大"),
        ("鳳梨酥 12入", "<p>保存期限：30天<br>保存期限：90天</p>", "amount", "30天", "90天"),
        ("果醬 230g", "<p>有效期限：1年</p><p>賞味期限：兩年</p>", "amount", "1年", "兩年"),
        ("月饼 500g", rows("保质期|半年", "保质期|45天"), "amount", "半年", "45天"),
        ("Oat bar", rows("Shelf life|12 months", "Shelf life|6 months"), "amount", "12 months", "6 months"),
        ("冻带鱼段1300g 水产", rows("商品毛重|0.4kg"), "amount", "1300g", "0.4kg"),
        ("Frozen prawns 2 kg", rows("Gross weight|1.5 kg"), "amount", "2 kg", "1.5 kg"),
    ],
)  # fmt: skip
def test_two_numbers_or_two_lands_for_one_thing(title: str, body: str, about: str, said: str, quote: str) -> None:
    (seen,) = (one for one in contradictions(evidence(body, title)) if one.value.about == about)
    assert said in seen.value.said
    assert quote in seen.quote


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("带壳花生100g*6袋礼盒", "<p>净含量：600g</p>"),
        ("风味鱼干200g", "<p>净含量：2kg</p>"),
        ("饼干300g", "<p>净含量：600g</p>"),
        ("饼干3g", "<p>净含量：300g</p>"),
        ("牛肉干300g", "<p>净含量：≥250g</p>"),
        ("尝鲜装 10g 20g 30g 40g 50g 60g 70g", "<p>净含量：517g</p>"),
        ("0g蔗糖饼干", "<p>净含量：300g</p>"),
        ("代餐奶昔 膳食纤维6.5g", "<p>净含量：400g</p>"),
        ("高蛋白22g能量棒", "<p>净含量：350g</p>"),
        ("酸奶 5.6g优质蛋白 早餐", "<p>净含量：135g</p>"),
        ("Protein bar, 21 g protein", "<p>Net weight: 60 g</p>"),
        ("Cola with 0 g sugar", "<p>Net weight: 330 g</p>"),
        ("香米5kg 10斤装", "<p>总净含量：2.6-5kg</p>"),
        ("盐焗鸡980g整只", "<p>总净含量：501g-1kg</p>"),
        ("河蟹10只 2-3两", "<p>总净含量：1000-1999g</p>"),
        ("鳳梨乾 1斤", "<p>淨重：600克</p>"),
        ("滚筒洗衣机10公斤", "<p>净重：62kg</p>"),
        ("大容量电炖锅4L", "<p>净重：3.2kg</p>"),
        ("承重50kg置物架", "<p>规格：3kg</p>"),
        ("Tea 250 g", "<p>Net weight: 8.8 oz</p>"),
        ("抽取式衛生紙110抽x12包x6串", "<p>商品規格：110抽x12包x6串/箱</p>"),
        ("牛肉干100g 送50g", "<p>净含量：100g</p>"),
        ("饼干三盒装 300g", "<p>净含量：900g</p>"),
        ("红心柚2个装 单果3斤左右", "<p>净含量：2500g</p>"),
        ("芒果 每个约400g", rows("净含量|2kg")),
        ("番茄干", rows("净含量|501g-1kg", "净含量|600克")),
        ("洗护两件套", rows("净含量|120g", "净含量|100ml")),
        ("洗护两件套", rows("净含量|120g", "净含量|80g")),
        ("Handmade soap, 3 bars of about 90 g each", "<p>Net weight: 280 g</p>"),
        ("蛋白粉 每100g含蛋白80g", "<p>净含量：500g</p>"),
        ("咖啡豆", "<p>净含量：250g</p>"),
        ("咖啡豆500g", "<p>规格：250g / 500g / 1kg</p>"),
        ("棉裙", "<p>长度：55cm<br>宽度：55mm</p>"),
        ("Coat", "<p>Length 55 cm (21.6 inches)</p>"),
        ("Belt", "<p>Width 3 cm. Length 100 cm or 110 cm.</p>"),
        ("苹果5斤", "<p>产地：中国<br>国产/进口：国产</p>"),
        ("澳洲牛排", "<p>原产地：澳大利亚<br>国产/进口：进口</p>"),
        ("日本进口抹茶粉", "<p>产地：日本</p>"),
        ("德国品牌电水壶", "<p>产地：中国</p>"),
        ("车厘子礼盒", rows("产地|智利、中国", "国产/进口|国产")),
        ("车厘子礼盒", rows("产地|智利/中国", "原产地|中国")),
        ("Tea sampler", rows("Country of origin|India, China", "Made in|China")),
        ("Tea sampler", rows("Country of origin|India and China", "Origin|China")),
        ("意大利制造手表", "<p>产地：意大利<br>包装产地：中国</p>"),
        ("Scarf designed in Italy", "<p>Country of origin: China</p>"),
        ("挪威冰鲜鳕鱼块", rows("产地|挪威")),
        ("日本製機芯 石英錶", "<p>產地：越南</p>"),
        ("德國製冰機", "<p>產地：越南</p>"),
        ("台灣製 米餅", "<p>產地：彰化縣</p>"),
        ("台製保溫瓶", "<p>產地：中國台灣</p>"),
        ("日本製菜刀", "<p>產地：大阪府堺市</p>"),
        ("襪子 台灣製/越南製 隨機出貨", "<p>產地：越南</p>"),
        ("不是台灣製，便宜賣", "<p>產地：越南</p>"),
        ("日本設計 泰國製 保溫瓶", "<p>產地：越南</p>"),
        ("韓製外套", "<p>產地：依吊牌標示</p>"),
        ("韓製外套", "<p>產地：韓國、越南</p>"),
        ("韓製外套", rows("產地|韓國", "產地|越南")),
        ("Watch made in Japan movement", "<p>Country of origin: Vietnam</p>"),
        ("餅乾", "<p>保存期限：12個月<br>賞味期限：一年</p>"),
        ("餅乾", "<p>保存期限：360天<br>保存期限：1年</p>"),
        ("蛋糕", "<p>保存期限：冷藏3天<br>保存期限：冷凍30天</p>"),
        ("牛軋餅", "<p>保存期限：30天（常溫）<br>保存期限：60天（冷藏）</p>"),
        ("乳液", "<p>保存期限：3年<br>有效期限：開封後12個月</p>"),
        ("乳液", "<p>保存期限：3年<br>有效日期：2028/05/01</p>"),
        ("中秋禮盒", "<p>保存期限：30天<br>保存期限：90天</p>"),
        ("三種餅", "<p>保存期限：30天<br>保存期限：60天<br>保存期限：90天</p>"),
        ("日本风味冷冻乌冬面", rows("产地|中国")),
        ("冻带鱼段1300g 水产", rows("商品毛重|1.5kg")),
        ("冻带鱼段1300g 水产", rows("商品毛重|1.27kg")),
        ("虾仁500g*4袋", rows("商品毛重|0.52kg")),
        ("20kg手提行李秤", rows("商品毛重|0.2kg")),
        ("活蟹 约5斤", rows("商品毛重|2kg")),
    ],
)  # fmt: skip
def test_near_misses(title: str, body: str) -> None:
    assert not [
        one for one in contradictions(evidence(body, title)) if one.value.about in {"amount", "dimension", "origin"}
    ]
