"""The grammars of addresses of resized and repacked pictures."""

from __future__ import annotations

import pytest

from listinglint.fetching.originals import Grammar, grammars, original_of


@pytest.mark.parametrize("grammar", grammars(), ids=lambda grammar: grammar.name)
def test_each_grammar_gives_the_original_of_its_example(grammar: Grammar) -> None:
    original, applied = original_of(grammar.given)
    assert original == grammar.original
    assert grammar.name in applied


@pytest.mark.parametrize("grammar", grammars(), ids=lambda grammar: grammar.name)
def test_an_original_has_no_other_original(grammar: Grammar) -> None:
    assert original_of(grammar.original) == (grammar.original, ())


@pytest.mark.parametrize(
    ("given", "original"),
    [
        ("https://img.alicdn.com/i1/TB1.jpg_.webp", "https://img.alicdn.com/i1/TB1.jpg"),
        ("https://img.alicdn.com/i1/TB1.jpg_Q75.jpg_.webp", "https://img.alicdn.com/i1/TB1.jpg"),
        ("https://gw.alicdn.com/i1/TB1.png_640x0q85s150_.webp", "https://gw.alicdn.com/i1/TB1.png"),
        ("https://cbu01.alicdn.com/img/ibank/O1.jpg_sum.jpg", "https://cbu01.alicdn.com/img/ibank/O1.jpg"),
        ("https://ae01.alicdn.com/kf/S1.jpg_220x220xz.jpg_.webp", "https://ae01.alicdn.com/kf/S1.jpg"),
        ("https://my-live.slatic.net/p/0a.jpg_720x720q80.jpg_.webp", "https://my-live.slatic.net/p/0a.jpg"),
        ("https://s11.mogucdn.com/mlcdn/c4/a_750x1000.jpg_468x468.jpg", "https://s11.mogucdn.com/mlcdn/c4/a_750x1000.jpg"),
        ("https://img12.360buyimg.com/n12/jfs/t1/9/a.jpg.avif", "https://img12.360buyimg.com/n0/jfs/t1/9/a.jpg"),
        ("https://img30.360buyimg.com/sku/jfs/t1/9/a.jpg!q70.dpg.webp", "https://img30.360buyimg.com/sku/jfs/t1/9/a.jpg"),
        ("https://img.pddpic.com/a.jpeg?imageView2/2/w/1300/q/80/format/webp", "https://img.pddpic.com/a.jpeg"),
        ("https://cos.example/a.png?imageMogr2/thumbnail/300x/format/webp&v=2", "https://cos.example/a.png?v=2"),
        ("https://shop.example/a.jpg@300w_300h_1l.webp", "https://shop.example/a.jpg"),
        ("https://shop.example/cdn/shop/products/a_grande.png?v=1", "https://shop.example/cdn/shop/products/a.png?v=1"),
        ("https://cdn.shopify.com/s/files/1/1/a_600x600_crop_center@2x.progressive.jpg", "https://cdn.shopify.com/s/files/1/1/a.jpg"),
        ("https://cdn.shopify.com/s/files/1/1/a_x400.jpg?width=3&v=1", "https://cdn.shopify.com/s/files/1/1/a.jpg?v=1"),
        ("https://images-na.ssl-images-amazon.com/images/I/61a.__AC_SX300_SY300_QL70_ML2_.jpg", "https://images-na.ssl-images-amazon.com/images/I/61a.jpg"),
        ("https://images-eu.ssl-images-amazon.com/images/I/61a._SL1500_.jpg", "https://images-eu.ssl-images-amazon.com/images/I/61a.jpg"),
        ("https://i.ebayimg.com/thumbs/images/g/x~Y/s-l225.webp", "https://i.ebayimg.com/images/g/x~Y/s-l1600.webp"),
        ("https://i.etsystatic.com/9/c/2000/1589/0/12/il/ab/7/il_340x270.7_ef.jpg", "https://i.etsystatic.com/9/r/il/ab/7/il_fullxfull.7_ef.jpg"),
        ("https://i.etsystatic.com/9/r/il/ab/7/il_794xN.7_ef.jpg", "https://i.etsystatic.com/9/r/il/ab/7/il_fullxfull.7_ef.jpg"),
        ("https://m.example/media/catalog/product/cache/1/image/700x700/0123456789abcdef0123456789abcdef/a/b/c.jpg", "https://m.example/media/catalog/product/a/b/c.jpg"),
        ("https://res.cloudinary.com/s/image/upload/q_auto/shoes/a.jpg", "https://res.cloudinary.com/s/image/upload/shoes/a.jpg"),
    ],
)  # fmt: skip
def test_forms_that_shops_write(given: str, original: str) -> None:
    assert original_of(given)[0] == original


@pytest.mark.parametrize(
    "address",
    [
        "https://img.alicdn.com/bao/O1CN01_!!12-0-item_pic.jpg",
        "https://shop.example/photo.jpg_2.jpg",
        "https://shop.example/dress_800x.jpg",
        "https://shop.example/dress-300x300.jpg",
        "https://shop.example/dress.jpg?width=300&w=200",
        "https://shop.example/images/I/71._AC_SX466_.jpg",
        "https://shop.example/image/upload/w_300/a.jpg",
        "https://i.ebayimg.com/images/g/x/s-l1600.jpg",
        "https://shop.example/a.jpg?mail=me@x.example",
        "https://shop.example/",
        "https://shop.example/_next/image?url=https%3A%2F%2F%5B&w=640",
        "https://[broken",
        "",
    ],
)
def test_addresses_that_are_no_resized_ones_stay(address: str) -> None:
    assert original_of(address) == (address, ())


@pytest.mark.parametrize(
    "address",
    [
        "https://shop.oss-cn-beijing.aliyuncs.com/a.jpg?x-oss-process=image/resize,w_9&Expires=1&Signature=ab",
        "https://shop.imgix.net/a.jpg?w=400&s=0123456789abcdef",
        "https://cdn.shopify.com/s/files/1/1/a_x400.jpg?token=1",
    ],
)
def test_signed_addresses_stay_as_changed_they_would_be_refused(address: str) -> None:
    assert original_of(address) == (address, ())
