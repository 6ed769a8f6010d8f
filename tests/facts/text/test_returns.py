"""What a page sells decides whether a refusal of returns is one; invented shops."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.text import return_policies


def _refused(body: str, title: str) -> list[bool]:
    return [seen.value.is_refused for seen in return_policies(evidence(body, title).passages)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("旅行网卡五日", "<p>本品为数字商品。</p><p>二维码发出后恕不接受退货。</p>"),
        ("旅行網卡五日", "<p>二維碼寄出後恕不接受退貨。</p><p>本店販售的是虛擬商品。</p>"),
        ("Knitting pattern", "<p>This is an instant download.</p><p>No refunds.</p>"),
        ("高山草莓 现摘 3斤", "<p>非质量问题，不退不换。</p>"),
        ("六吋提拉米蘇蛋糕", "<p>訂單完成後便無法取消、退款。</p>"),
        ("扭蛋公仔", "<p>出貨後一律不接受個人因素退貨。</p><p>本服務屬依消費者要求之客製化給付。</p>"),
    ],
)
def test_what_has_no_body_spoils_or_was_bought_to_order_may_be_kept_from_coming_back(title: str, body: str) -> None:
    assert not any(_refused(body, title))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("针织开衫", "<p>发出后恕不接受退货。</p>"),
        ("針織開衫", "<p>本店不提供因個人因素的退貨。</p>"),
        ("草莓印花蛋糕裙", "<p>发出后恕不接受退货。</p>"),
        ("生日蛋糕模具 6寸", "<p>发出后恕不接受退货。</p>"),
        ("苹果手机壳 2个装", "<p>发出后恕不接受退货。</p>"),
        ("不鏽鋼水果刀", "<p>發出後恕不接受退貨。</p>"),
        ("Knitted cardigan", "<p>A pattern with instant charm.</p><p>No refunds.</p>"),
    ],
)
def test_goods_with_a_body_are_refused(title: str, body: str) -> None:
    assert any(_refused(body, title))


@pytest.mark.parametrize(
    "body",
    [
        "<p>Sale dresses are final sale, but we gladly swap sizes.</p>",
        "<p>All sales are final. Exchanges are welcome within 14 days.</p>",
        "<p>Final sale: exchange or store credit only.</p>",
        "<p>All sales final except for size exchanges.</p>",
    ],
)
def test_a_final_sale_that_may_be_exchanged_is_no_refusal(body: str) -> None:
    assert not any(_refused(body, "Linen dress"))


@pytest.mark.parametrize(
    "body",
    [
        "<p>After the security label is removed, this coat cannot be returned.</p>",
        "<p>Once the security label is removed from the coat; it cannot be returned.</p>",
    ],
)
def test_a_refusal_in_a_case_of_its_own_is_no_refusal(body: str) -> None:
    assert not any(_refused(body, "Wool coat"))


@pytest.mark.parametrize(
    "body",
    [
        "<p>All sales are final. No exchanges are allowed.</p>",
        "<p>Final sale, we do not exchange or refund.</p>",
        "<p>All sales are final and exchanges are not accepted.</p>",
        "<p>All sales are final. Items cannot be exchanged.</p>",
    ],
)
def test_a_final_sale_without_exchange_is_a_refusal(body: str) -> None:
    assert any(_refused(body, "Linen dress"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("针织帽", "<p>按消保法第19条，生鲜等不适用鉴赏期。</p><p>帽子售出，概不退换。</p>"),
        ("针织帽", "<p>按消保法第19条，生鲜等不适用鉴赏期。帽子售出，概不退换。</p>"),
        ("Wool hat", "<p>By the Consumer Rights Act tailored suits are an exception. Hats: no returns.</p>"),
        ("Wool hat", "<p>Made to order for every mood. Leaves us fast. All sales are final.</p>"),
    ],
)
def test_a_reason_for_other_goods_is_none_for_these(title: str, body: str) -> None:
    assert any(_refused(body, title))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("餐券", "<p>本商品依消保法第19条属例外。寄出后恕不退货。</p>"),
        ("Wool hat", "<p>These are excluded from the Consumer Contracts Regulations. No returns.</p>"),
        ("Wool hat", "<p>Hats are made to order. Allow 9 days until yours leaves us. No returns.</p>"),
    ],
)
def test_the_law_that_names_these_goods_is_a_reason(title: str, body: str) -> None:
    assert not any(_refused(body, title))


def test_a_fee_that_is_kept_refuses_no_goods() -> None:
    assert not any(_refused("<p>试穿费用不退，押金原路退回。</p>", "礼服"))
    assert any(_refused("<p>礼服售出不退。</p>", "礼服"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("刻名蠟燭", "<p>每顆蠟燭都在付款後才開始澆注。</p><p>恕不接受退貨。</p>"),
        ("冰鎮鮮魚片", "<h3>退換貨說明</h3><p>本品屬冷凍食品。</p><p>寄出後恕不退換。</p>"),
        ("木手串", "<p>按手围穿制。</p><p>非质量问题不退不换。</p>"),
        ("烤鳗鱼饭团", "<p>售出不退。</p><p>饭团当天现做，保质期短。</p>"),
        ("Oak name board", "<p>Every board is engraved once you order.</p><p>All sales are final.</p>"),
        ("Portrait of a pet", "<p>We paint from your photo.</p><h3>Returns</h3><p>No refunds.</p>"),
        ("Loaf of rye", "<p>No returns.</p><p>It is perishable.</p>"),
    ],
)
def test_a_reason_in_the_paragraph_beside_is_one(title: str, body: str) -> None:
    assert not any(_refused(body, title))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("純棉上衣", "<p>客製印字請洽客服。</p><p>售出概不退換。</p>"),
        ("纯棉上衣", "<p>本店衣服均为定制面料。</p><p>特价商品售出后，恕不接受退换。</p>"),
        ("冰丝凉席", "<p>按床的尺寸选购。</p><p>收货后不退不换。</p>"),
        ("纯棉上衣", "<p>本款均为定制。</p><p>纯棉亲肤。</p><p>春秋可穿。</p><p>收货后不退不换。</p>"),
        ("Linen shirt", "<p>Our shirts are made in Portugal.</p><p>No refunds.</p>"),
        ("Linen shirt", "<p>Gift wrap can carry your name.</p><p>All sales are final.</p>"),
        ("Bread knife", "<p>Cut fresh loaves with ease.</p><p>All sales are final.</p>"),
    ],
)
def test_what_is_said_beside_of_something_else_is_no_reason(title: str, body: str) -> None:
    assert any(_refused(body, title))
