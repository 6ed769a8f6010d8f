"""Two statements that can't both be right; drawn listings, a near miss beside each."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.contradictions import contradictions


def _seen(title: str, body: str) -> list[str]:
    return [one.quote for one in contradictions(evidence(body, title))]


@pytest.mark.parametrize(
    ("title", "body", "quote"),
    [
        ("蓝牙音箱", "<p>整机质保1年</p><p>质保三年，只换不修</p>", "质保三年"),
        ("Bluetooth speaker", "<p>1 year warranty</p><p>Backed by a 3-year warranty.</p>", "3-year warranty"),
        ("头戴耳机", "<p>蓝牙版本：蓝牙5.1</p><p>参数：</p><p>蓝牙：5.4版</p>", "蓝牙：5.4"),
        ("电煮锅", "<p>容量：3L</p><p>3.5L大容量，一家四口够用</p>", "3.5L大容量"),
        ("電煮鍋", "<p>標稱容量：3公升</p><p>容量：4公升</p>", "容量：4公升"),
        ("大屏手机", "<p>144Hz刷新率</p><p>屏幕刷新率：120Hz</p>", "屏幕刷新率：120Hz"),
        ("Over-ear headphones", "<p>Bluetooth 5.1</p><p>Bluetooth version: 5.4</p>", "Bluetooth version: 5.4"),
        ("二手平板", "<p>无拆无修</p><p>屏幕换过</p>", "屏幕换过"),
        ("二手平板", "<p>99新</p><p>边框有划痕</p>", "边框有划痕"),
        ("白色洋裝", "<p>商品狀況：全新</p><p>幾乎全新，只穿過一次</p>", "幾乎全新"),
        ("吹风机", "<p>成色：全新</p><p>用过两次，声音不大</p>", "用过两次"),
        ("平板電腦", "<p>近全新</p><p>快壞了，便宜賣</p>", "快壞了"),
        ("修身牛仔裤", "<p>版型：宽松</p>", "版型：宽松"),
        ("寬鬆襯衫", "<p>版型：修身型</p>", "版型：修身型"),
        ("新西兰进口全脂牛奶", "<p>产地：中国</p>", "产地：中国"),
        ("电煮锅", "<p>3.5L大容量</p><table><tr><td>容量</td><td>3L</td></tr></table>", "容量: 3L"),
        ("小说", "<p>正版图书</p><p>本书为影印版</p>", "本书为影印版"),
        ("手提包", "<p>采用柔软牛皮打造</p><p>材质：PU</p>", "材质：PU"),
        ("滑板鞋", "<p>選用頭層牛皮製作</p><p>鞋面材質：合成皮革</p>", "鞋面材質：合成皮革"),
        ("素食調理包", "<p>添加黨參、鹿茸等藥材</p>", "添加黨參、鹿茸等藥材"),
        ("Cotton dress", "<p>Runs small, order one size up.</p><p>Fits true to size.</p>", "Runs small"),
        ("無糖餅乾", "<p>配料：麵粉、白砂糖、植物油</p>", "配料：麵粉、白砂糖、植物油"),
        (
            "Sugar-free biscuits",
            "<p>Ingredients: flour, cane sugar, butter</p>",
            "Ingredients: flour, cane sugar, butter",
        ),
        ("Leather bag for women", "<p>Material: PU</p>", "Material: PU"),
        ("925 silver ring", "<p>Material: plated brass</p>", "Material: plated brass"),
        ("Headlamp, 1,000 lumens", "<p>Lights the path with 800 lumens.</p>", "800 lumens"),
        ("Hand blender 800W", "<p>A 600 W motor crushes ice.</p>", "600 W motor"),
        ("Power bank 20000mAh", "<p>Battery: 10000 mAh</p>", "10000 mAh"),
        ("Steel bottle 750 ml", "<p>Capacity: 500 ml</p>", "Capacity: 500 ml"),
        ("3-seater sofa", "<p>A roomy two-seater in grey.</p>", "two-seater"),
        (
            "Stand mixer",
            "<p>With 11 distinct speeds you have power and control.</p><p>10 optimized speeds</p>",
            "10 optimized speeds",
        ),
        ("Helios 58 mm lens for Canon EF", "<p>M42 mount, clean glass.</p>", "M42"),
        ("Linen dress, new with tags", "<p>Worn once to a wedding.</p>", "Worn once"),
        ("Hand-knotted wool runner", "<p>This is a hand-tufted rug.</p>", "This is a hand-tufted"),
        ("Leather biker jacket", "<p>A faux leather jacket with zips.</p>", "faux leather"),
        ("18k gold necklace", "<p>Gold plated brass, 45 cm.</p>", "Gold plated"),
        ("Solid wood desk", "<p>MDF with oak veneer.</p>", "MDF"),
        ("Leather tote bag", "<p>It is faux leather and, with care, will see years.</p>", "faux leather"),
        ("Leather biker jacket", "<p>Cut from PU leather, not from real hide.</p>", "PU leather"),
        ("Solid oak sideboard", "<p>Built of MDF, available in three stains.</p>", "MDF"),
        ("女士半身裙 全新", "<p>穿过两次</p>", "穿过两次"),
        ("二手相机 95新", "<p>无法开机</p>", "无法开机"),
        ("【95新】平板", "<p>屏幕完好，（无法开机）</p>", "无法开机"),
        ("Helios 58 mm lens for Canon EF", "<p>M42 mount, clean glass.</p><p>Mount: M42</p>", "M42"),
        ("Linen dress, new with tags", "<p>Lightly worn.</p>", "Lightly worn"),
        ("Wool cape", "<p>No flaws.</p><p>A faint stain on the lining.</p>", "faint stain on"),
        ("Corduroys", "<p>Good condition, zero defects</p><p>Tiny snag near the cuff</p>", "Tiny snag near"),
    ],
)
def test_the_statement_that_denies_another_is_named(title: str, body: str, quote: str) -> None:
    assert quote in _seen(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("蓝牙音箱", "<p>整机质保1年</p><p>电池质保三年</p>"),
        ("Wool cape", "<p>No flaws but a faint stain on the lining.</p>"),
        ("Wool cape", "<p>No flaws.</p><p>Light wear, as one expects of its age.</p>"),
        ("Agate slice", "<p>Free of defects.</p><p>Small chips at the edge may occur.</p>"),
        ("Bluetooth speaker", "<p>1 year warranty</p><p>Extended 3-year warranty available</p>"),
        ("头戴耳机", "<p>蓝牙5.4</p><p>兼容蓝牙5.0设备</p>"),
        ("手把配件組", "<p>狀況良好</p><p>收納包為全新，手把有使用痕跡</p>"),
        ("吹风机", "<p>成色：全新</p><p>如有使用痕迹，恕不退货</p>"),
        ("球鞋", "<p>九成新</p><p>只穿過兩次</p>"),
        ("修身显瘦宽松卫衣", "<p>版型：宽松</p>"),
        ("澳洲进口羊毛围巾", "<p>产地：中国</p>"),
        ("美国进口机芯咖啡机", "<p>产地：中国</p>"),
        ("大屏手机", "<p>最高144Hz刷新率</p><p>默认60Hz刷新率</p>"),
        ("对开门冰箱", "<p>冷藏容量：320L</p><p>冷冻容量：180L</p>"),
        ("电煮锅", "<p>额定容量：3L</p><p>3.0L容量</p>"),
        ("开水煲2L大容量", "<p>额定容量：1.8L</p>"),
        ("炸锅 6L大容量", "<p>实际容量：5.1L</p>"),
        ("Kettle, 2 l capacity", "<p>Rated capacity: 1.8 l</p>"),
        ("沙滩排球5号", "<p>随单的打气泵也适用3号排球</p>"),
        ("学生篮球5号", "<p>另带一个足球包，4号足球放得进</p>"),
        ("训练足球5号", "<p>篮球：7号</p>"),
        ("训练用5号足球", "<p>室内成人场打4号足球</p>"),
        ("二手平板", "<p>无拆无修</p><p>如屏幕换过会注明</p>"),
        ("手提包", "<p>提手采用头层牛皮制作</p><p>材质：PU</p>"),
        ("手提包", "<p>选用头层牛皮制作</p><p>材质：牛皮</p><p>里料材质：PU</p>"),
        ("素食餃子", "<p>添加香菇、杏鮑菇</p>"),
        ("素食水饺", "<p>配料：素鸡骨、香菇</p>"),
        ("手机壳", "<p>无划痕</p><p>边框有防磕碰设计</p>"),
        ("女装", "<p>标准尺码</p><p>衣服偏大一码的可以联系换</p>"),
        ("Cotton dress", "<p>Runs small in the shoulders but true to size elsewhere.</p>"),
        ("无糖饼干", "<p>配料：小麦粉、麦芽糖醇、不添加白砂糖</p>"),
        ("无蔗糖酸奶", "<p>配料：生牛乳、蜂蜜</p>"),
        ("Faux leather bag", "<p>Material: PU</p>"),
        ("Silver plated ring", "<p>Material: plated brass</p>"),
        ("Torch, 1000 lumens", "<p>High 1000 lumens, medium 400 lumens, low 50 lumens</p>"),
        ("Torch, 1000 lumens", "<p>Red light: 80 lumens</p>"),
        ("Headlamp, 1000 lumens", "<p>It gives 1000 lumens when new.</p><p>Lights the path with 800 lumens.</p>"),
        ("Helios 58 mm lens for Canon EF", "<p>Canon EF mount.</p><p>M42 mount, clean glass.</p>"),
        ("Helios 58 mm lens for Canon EF", "<p>Mount: Canon EF.</p>"),
        ("LED bulb 20W", "<p>Replaces a bulb with a power of 100 W.</p>"),
        ("Kettle 1500W", "<p>Rated power: 1350-1500W</p>"),
        ("Power bank 20000mAh", "<p>Each cell has 5000 mAh.</p>"),
        ("Steel bottle 750 ml", "<p>The lid holds 100 ml.</p>"),
        ("3-seater sofa", "<p>Also made as a two-seater.</p>"),
        ("Blender", "<p>5 speeds plus pulse</p><p>Two-speed motors wear out; this has 5 speeds.</p>"),
        ("Takumar 50 mm lens, M42", "<p>M42 mount; with an adapter it fits Canon EF.</p>"),
        ("Linen dress, new with tags", "<p>Other dresses in my shop are gently used.</p>"),
        ("Leather jacket", "<p>Real leather, with faux leather trim.</p>"),
        ("Genuine leather bag", "<p>Unlike faux leather it lasts.</p>"),
        ("14k gold pendant", "<p>On a gold plated chain.</p>"),
        ("Gold hoops", "<p>Gold plated brass.</p>"),
        ("Solid oak desk", "<p>The top is solid oak, the back panel MDF.</p>"),
        # Imitations of others.
        ("14k gold bracelet", "<p>Stamped 585.</p><p>Gold plated chains lose their shine.</p>"),
        ("14k gold bracelet", "<p>Gold plated jewellery fades within a year.</p>"),
        ("Leather satchel bag", "<p>Some who see it mistake it for vegan leather.</p>"),
        ("Leather satchel bag", "<p>It has never been near vegan leather, and is soft.</p>"),
        ("Leather satchel bag", "<p>Faux leather does not age like this.</p>"),
        ("Solid walnut table", "<p>I make veneered shelves too, write to me.</p>"),
        ("Solid walnut table", "<p>MDF furniture swells in damp rooms.</p>"),
        ("Hand-knotted wool rug", "<p>A hand-tufted rug is done in a week.</p><p>Hand-tufted rugs shed more.</p>"),
        ("Hand-knotted macrame bag", "<p>The buckle is machine-made brass.</p>"),
        ("Leather satchel bag", "<p>Whoever comes from vegan leather notices the smell.</p>"),
        ("Leather satchel bag", "<p>Say goodbye to pleather.</p>"),
        ("Solid oak table", "<p>Veneer would chip where these planks stay whole.</p>"),
        ("14k gold pendant", "<p>Sent in a gold plated tin.</p>"),
        # What the seller shoots with, and other lenses.
        ("Fujinon 35 mm f/2 lens, Fuji X", "<p>Selling because I moved on to Nikon Z mount.</p>"),
        (
            "Fujinon 35 mm f/2 lens, Fuji X",
            "<p>Now with a Sony E mount, so it sits in a drawer.</p><p>Sold: my L-mount kit</p>",
        ),
        ("Canon FD 50 mm lens", "<p>For years I shot it on Sony E-mount bodies.</p>"),
        ("Takumar 50 mm lens, M42", "<p>Sharper and better than the Nikon AF, with a screw for 49 mm filters.</p>"),
        # New goods, beside a shop's, a part's and somebody else's.
        ("Linen dress NWT", "<p>I sell new and gently used clothes.</p>"),
        ("Linen dress NWT", "<p>Gently used clothes are on my other page.</p>"),
        ("Wool coat, unworn", "<p>My shop: good second hand shoes at fair prices.</p>"),
        ("Bag, new with tags", "<p>Lightly used dust bag.</p>"),
        ("电热水壶 全新", "<p>我自己用了一年同款，不发黄</p>"),
        ("电热水壶 全新", "<p>朋友家的用了三年</p>"),
        ("电热水壶 全新", "<p>老家的用了两年还很好</p>"),
        ("全新系列 连衣裙", "<p>穿过两次</p>"),
        ("连衣裙 全新 升级面料", "<p>穿过两次</p>"),
        ("衬衫 全新带吊牌", "<p>只试穿过一次</p>"),
        # Good ones, beside what goes with them.
        ("台灯", "<p>几乎全新</p><p>灯泡无法使用遥控</p>"),
        ("游戏手柄", "<p>9成新</p><p>手柄不能使用第三方电池</p>"),
        ("数码相机", "<p>9成新</p><p>附赠的旧电池已经坏了</p>"),
        ("小提琴", "<p>9成新</p><p>原来的琴包已经坏了，不送</p>"),
        ("玩具车", "<p>9成新</p><p>不能充电，装五号电池</p>"),
        ("机械表", "<p>9成新</p><p>走时准，不需要维修</p>"),
        # Modes, halves and siblings of a fan.
        ("Tower fan", "<p>3 speeds</p><p>At night it uses 2 speeds only.</p>"),
        ("Hand blender", "<p>5 speeds</p><p>You only need two speeds for smoothies.</p>"),
        ("Fan heater", "<p>Three speeds. Two speeds warm, one blows cold.</p>"),
        ("Hand blender", "<p>5 speeds</p><p>Its little brother has 3 speeds.</p>"),
        ("Fan", "<p>4 speeds</p><p>Set it two speeds slower at night.</p>"),
        # Numbers of a mode, of a part, of another.
        ("Kettle 2200W", "<p>Keep warm function, power 75 W</p>"),
        ("Slow cooker 250W", "<p>Power: 90 W when simmering</p>"),
        ("Stand mixer 1200W", "<p>Its predecessor had an 800 watts motor.</p>"),
        ("Vacuum cleaner 600W", "<p>The brush roll has a 50 W motor.</p>"),
        ("Soy candle 8 oz", "<p>The tin has a capacity of 10 oz</p>"),
        ("Lunch box 1200 ml", "<p>The sauce pot has a volume of 60 ml</p>"),
        ("Glass teapot 600 ml", "<p>Capacity: 500 ml of tea with the strainer in</p>"),
        ("3-seater sofa", "<p>For comparison, a two-seater measures 170 cm</p>"),
        ("Garden bench, two-seater", "<p>Our 3-seat bench is on its own page.</p>"),
        ("Bluetooth speaker 5000mAh", "<p>As a charger it gives out 3,600 mAh.</p>"),
    ],
)
def test_what_does_not_deny_it_is_silent(title: str, body: str) -> None:
    assert _seen(title, body) == []


def test_what_is_denied_is_told_in_the_script_of_the_page() -> None:
    (seen,) = contradictions(evidence("<p>標稱容量：3公升</p><p>容量：4公升</p>", "電煮鍋"))
    assert seen.value.said == "標稱容量：3公升"
