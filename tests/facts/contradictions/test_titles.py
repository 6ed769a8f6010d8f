"""What title, rows of attributes, options and text say against each other; drawn listings, as many near misses as findings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions


def _options(*names: str) -> str:
    return "<select>" + "".join(f"<option>{name}</option>" for name in names) + "</select>"


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("真皮女士单肩包", "<p>材质：PU</p>", "真皮"),
        ("头层牛皮男士皮带", rows("材质|合成革"), "头层牛皮"),
        ("头层牛皮女包", rows("材质|PU皮", "颜色|黑"), "头层牛皮"),
        ("真皮肩背包", "<p>材質：人造皮革</p>", "真皮"),
        ("Genuine leather tote", "<p>Material: faux leather</p>", "Genuine leather"),
        ("Full grain leather wallet", rows("Material|PU leather"), "Full grain leather"),
        ("925纯银项链", "<p>材质：锌合金</p>", "925"),
        ("925纯银项链", "<p>材质：合金镀银</p>", "925"),
        ("s925银手链", "<p>材质：铜镀18K金</p>", "925"),
        ("純銀手鍊", "<p>材質：合金</p>", "純銀"),
        ("Sterling silver ring", "<p>Material: zinc alloy</p>", "Sterling silver"),
        ("实木餐桌", "<p>材质：密度板</p>", "实木餐桌"),
        ("Solid oak desk", rows("Material|MDF"), "Solid oak"),
        ("白鸭绒羽绒服女", "<p>填充物：聚酯纤维100%</p>", "白鸭绒"),
        ("Goose down jacket", "<p>Filling: 100% polyester</p>", "Goose down jacket"),
        ("猫咪帆布袋", "<p>材质：天鹅绒布<br>尺寸：30x35cm</p>", "帆布"),
        ("文青帆布托特包", "<p>尺寸：30公分<br>材質：牛津布</p>", "帆布"),
        ("Canvas tote", rows("Material|Nylon"), "Canvas"),
        ("冬季加厚PU皮衣男", "<p>皮衣材质：山羊皮</p>", "PU皮衣"),
        ("仿皮夾克", rows("材質|牛皮"), "仿皮夾克"),
        ("Faux leather jacket", rows("Material|Genuine leather"), "Faux leather jacket"),
        ("双面羊绒呢大衣", rows("面料材质|羊毛"), "羊绒呢大衣"),
        ("女士长款羊绒毛呢外套", rows("面料材质|羊毛"), "羊绒毛呢外套"),
        ("Cashmere scarf", rows("Material|Acrylic"), "Cashmere scarf"),
        ("真皮女士单肩包", "<p>容量大，好搭配<br>材质：PU<br>产地：广州</p>", "真皮"),
    ],
)
def test_a_row_denies_the_substance_of_the_title(title: str, body: str, said: str) -> None:
    (seen,) = (one for one in contradictions(evidence(body, title)) if one.value.about == "material")
    assert said in str(seen.value.said) or str(seen.value.said) in said


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("真皮女鞋", "<p>鞋面材质：牛皮</p><p>材质：PU</p>"),
        ("仿真皮单肩包", "<p>材质：PU</p>"),
        ("PU皮衣", "<p>材质：PU皮</p>"),
        ("PU皮衣 真皮可选", "<p>皮衣材质：绵羊皮</p>"),
        ("Faux leather jacket", rows("Material|Faux leather")),
        ("羊绒混纺大衣", rows("面料材质|羊毛")),
        ("仿羊绒围巾", rows("材质|腈纶")),
        ("羊绒大衣", rows("面料材质|羊绒")),
        ("Cashmere-feel scarf", rows("Material|Acrylic")),
        ("真皮质感手提包", "<p>材质：PU</p>"),
        ("女士单肩包", "<p>材质：PU</p>"),
        ("真皮沙发", "<p>材质：头层牛皮+PU</p>"),
        ("Faux leather tote", "<p>Material: PU leather</p>"),
        ("Genuine leather trim canvas bag", "<p>Material: PU</p>"),
        ("纯银耳针珍珠耳环", "<p>材质：合金</p>"),
        ("镀925银手镯", "<p>材质：铜</p>"),
        ("925银项链", "<p>材质：925银镀白金</p>"),
        ("Earrings with sterling silver posts", "<p>Material: alloy</p>"),
        ("实木脚电视柜", "<p>材质：密度板</p>"),
        ("实木颗粒板衣柜", "<p>材质：颗粒板</p>"),
        ("Desk with solid oak legs", "<p>Material: MDF</p>"),
        ("仿羽绒棉服", "<p>填充物：聚酯纤维</p>"),
        ("羽绒服", "<p>填充物：白鸭绒</p><p>里料：聚酯纤维</p>"),
        ("Down alternative comforter", "<p>Filling: polyester</p>"),
        ("帆布鞋", "<p>鞋面材质：帆布<br>材质：PU</p>"),
        ("油画帆布包", "<p>材质：尼龙</p>"),
        ("Canvas wall art", "<p>Material: paper</p>"),
        ("Canvas tote", "<p>Material: cotton</p>"),
    ],
)
def test_near_misses_of_substance(title: str, body: str) -> None:
    assert not list(contradictions(evidence(body, title)))


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("复古碎花衬衫", "<p>图案：纯色</p>", "碎花"),
        ("Garden diary, hardcover, ruled", "<p>Softcover diary of 120 pages.</p>", "hardcover"),
        ("园艺日记精装本", "<p>装帧：平装</p>", "精装本"),
        ("條紋針織衫", "<p>圖案：素色</p>", "條紋"),
        ("Striped cotton shirt", rows("Pattern|Solid"), "Striped"),
    ],
)
def test_a_row_denies_the_pattern_of_the_title(title: str, body: str, said: str) -> None:
    (seen,) = (one for one in contradictions(evidence(body, title)) if one.value.about == "pattern")
    assert seen.value.said == said


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("复古碎花衬衫", "<p>图案：碎花</p>"),
        ("Garden diary, hardcover", "<p>Hardcover, 120 pages.</p><p>Paperback editions cost less.</p>"),
        ("Garden diary, hardcover", "<p>There is a paperback of it, too.</p>"),
        ("复古碎花衬衫", "<p>图案：植物花卉</p>"),
        ("碎花拼接衬衫", "<p>图案：纯色</p>"),
        ("女士衬衫", "<p>图案：纯色</p>"),
        ("条纹衬衫", "<p>图案：纯色</p><p>图案：条纹</p>"),
        ("Striped cotton shirt", rows("Pattern|Striped")),
        ("Cotton shirt with floral trim", rows("Pattern|Solid")),
    ],
)
def test_patterns_that_agree(title: str, body: str) -> None:
    assert not [one for one in contradictions(evidence(body, title)) if one.value.about == "pattern"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("均码针织衫", _options("S", "M", "L")),
        ("均码连衣裙 宽松", _options("M", "L", "XL", "2XL")),
        ("均碼上衣", _options("S", "M")),
        ("One size cardigan", _options("Small", "Medium", "Large")),
        ("Free size kaftan, one size fits all", _options("M", "XL")),
    ],
)
def test_one_size_with_several_sizes_on_sale(title: str, body: str) -> None:
    assert [one.value.about for one in contradictions(evidence(body, title))] == ["size"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("均码针织衫", _options("均码")),
        ("均码针织衫", _options("均码", "L")),
        ("针织衫", _options("S", "M", "L")),
        ("均码针织衫", _options("黑色", "白色")),
        ("Order one size up: slim jeans", _options("S", "M", "L")),
        ("均码帽子", _options("M")),
    ],
)
def test_near_misses_of_size(title: str, body: str) -> None:
    assert not [one for one in contradictions(evidence(body, title)) if one.value.about == "size"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("弹力牛仔裤女", "<p>弹力：无弹</p>"),
        ("高弹打底裤", rows("弹性|无弹")),
        ("四面弹西裤", "<p>面料弹性：无</p>"),
        ("彈力窄裙", "<p>彈性：無彈性</p>"),
        ("Stretch chinos", "<p>Elasticity: none</p>"),
        ("Stretchy leggings", rows("Stretch|No stretch")),
    ],
)
def test_a_row_denies_the_stretch_of_the_title(title: str, body: str) -> None:
    assert [one.value.about for one in contradictions(evidence(body, title))] == ["elasticity"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("牛仔裤女", "<p>弹力：无弹</p>"),
        ("弹力牛仔裤女", "<p>弹力：微弹</p>"),
        ("无弹力直筒裤", "<p>弹力：无弹</p>"),
        ("弹力绳发圈", "<p>弹力：无弹</p>"),
        ("Elasticated waist skirt", "<p>Elasticity: none</p>"),
        ("Stretch chinos", "<p>Elasticity: slight</p>"),
    ],
)
def test_near_misses_of_stretch(title: str, body: str) -> None:
    assert not [one for one in contradictions(evidence(body, title)) if one.value.about == "elasticity"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>本店支持七天无理由退换。</p><p>售出概不退换。</p>",
        "<p>享7天无理由退货</p><p>一经售出，不退不换</p>",
        "<p>享七天鑑賞期。</p><p>售出後恕不退換。</p>",
        "<p>We offer 30-day returns.</p><p>All sales are final.</p>",
        "<p>Free returns.</p><p>No returns, no refunds.</p>",
    ],
)
def test_returns_granted_and_refused(body: str) -> None:
    assert [one.value.about for one in contradictions(evidence(body, "女士衬衫"))] == ["returns"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>本店支持七天无理由退换。</p><p>定制款不退不换。</p>",
        "<p>支持七天无理由退货</p><p>特价商品不退不换</p>",
        "<p>支持七天无理由退货</p><p>吊牌剪掉不退不换</p>",
        "<p>售出概不退换。</p><p>不支持七天无理由退换。</p>",
        "<p>30-day returns on everything</p><p>Sale items are final sale</p>",
        "<p>Free returns.</p><p>Worn items are not refundable.</p>",
        "<p>本店支持七天无理由退换。</p>",
    ],
)
def test_near_misses_of_returns(body: str) -> None:
    assert not [one for one in contradictions(evidence(body, "女士衬衫")) if one.value.about == "returns"]


@pytest.mark.parametrize(
    ("title", "body", "about"),
    [
        ("红色连衣裙", "<p>颜色：黑色</p>", ["colour"]),
        ("白色衬衫", rows("颜色|蓝色"), ["colour"]),
        ("綠色外套", "<p>顏色：黑色</p>", ["colour"]),
        ("Red dress", "<p>Colour: black</p>", ["colour"]),
        ("Blue mug", rows("Color|Green"), ["colour"]),
        ("红色连衣裙", "<p>颜色：酒红色</p>", []),
        ("红色连衣裙", "<p>颜色：见图</p>", []),
        ("Nail polish, red", "<p>Colour: cherry, looks black in thin light</p>", []),
        ("Nail polish, red", "<p>Colour: black</p>", ["colour"]),
        ("红黑色连衣裙", "<p>颜色：黑色</p>", []),
        ("连衣裙 红色XL", "<p>颜色：黑色</p>", []),
        ("连衣裙 红色 大摆", "<p>颜色：黑色</p>", ["colour"]),
        ("Red dress", "<p>Colour: dark red</p>", []),
        ("Red dress", "<p>Colour: burgundy</p>", []),
        ("Red dress", "<p>The colour: not black at all, but warm</p>", []),
        ("White noise machine", "<p>Colour: black</p>", []),
        ("Green tea mug", "<p>Colour: white, 350 ml</p>", []),
        ("Black & Decker drill", "<p>Colour: orange</p>", []),
        ("Pink lampshade", "<p>Colour: black</p>", ["colour"]),
    ],
)
def test_a_row_names_another_colour(title: str, body: str, about: list[str]) -> None:
    assert [one.value.about for one in contradictions(evidence(body, title))] == about
