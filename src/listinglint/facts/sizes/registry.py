"""The nouns about sizes: tables and scales, what they lack, and what words say of how large goods are and whom they fit."""

from __future__ import annotations

from listinglint.facts import text
from listinglint.facts.attributes import names as _names
from listinglint.facts.extents import extents
from listinglint.facts.fact import Fact
from listinglint.facts.fact import in_text as _told
from listinglint.facts.flat_tables import flat_tables
from listinglint.facts.size_faults import SizeFault, size_faults
from listinglint.facts.size_tables import dimensions, scales, sides_of_sizes, size_advice, size_tables, stretches
from listinglint.facts.sizes.named_sizes import NamedSizes, named_sizes
from listinglint.facts.sizes.pair_sizes import pair_sizes
from listinglint.facts.sizes.piece_measures import piece_measures
from listinglint.facts.sizes.scales import Scale
from listinglint.facts.sizes.shoe_fits import shoe_fits
from listinglint.facts.sizes.table import SizeTable
from listinglint.model.wording import Wording

SIZE_FACTS: dict[str, Fact] = {
    "dimensions": Fact(
        Wording("the dimensions of products that are not worn, such as a bag", "包等不穿着商品的长宽高"),
        dimensions,
        _names(SizeTable),
    ),
    "extents": Fact(
        Wording("how large the product is, in whatever words", "商品有多大（尺寸、容量或通用规格）"),
        extents,
        _names(text.Mention),
    ),
    "flat_tables": Fact(
        Wording("size tables that say themselves how they were measured", "自己写明测量方式的尺码表"),
        flat_tables,
        _names(SizeTable),
    ),
    "named_sizes": Fact(
        Wording("sizes that are only called small or large", "只写大号、小号而没有尺寸的规格"),
        named_sizes,
        _names(NamedSizes),
    ),
    "one_size_ranges": Fact(
        Wording("for which body weights one size is said to do", "均码适合的体重范围"),
        _told(text.one_size_ranges),
        _names(text.OneSizeRange),
    ),
    "one_size_spans": Fact(
        Wording("instead of which sizes one size is said to do", "均码号称能代替的尺码"),
        _told(text.one_size_spans),
        _names(text.OneSizeSpan),
    ),
    "pair_sizes": Fact(
        Wording("the size of the one pair of shoes on sale", "单双出售的鞋写明的鞋码"),
        pair_sizes,
        _names(text.Mention),
    ),
    "piece_measures": Fact(
        Wording("how the one piece on sale is measured, in words", "用文字写出的单件衣物尺寸"),
        piece_measures,
        _names(text.Mention),
    ),
    "scales": Fact(
        Wording("a scale of which one word is marked, such as elasticity or thickness", "弹力、厚薄等勾选指数"),
        scales,
        _names(Scale),
    ),
    "shoe_fits": Fact(
        Wording("which size of a shoe to take against the usual one", "鞋子与平时的码数相比该拿哪一码"),
        shoe_fits,
        _names(text.Mention),
    ),
    "sides_of_sizes": Fact(
        Wording("the sides of clothes, beside their size or their only one", "衣物每个尺码或唯一尺码的长宽"),
        sides_of_sizes,
        _names(SizeTable),
    ),
    "size_advice": Fact(
        Wording("a table from height and weight to a size, or who wore which size", "身高体重选码表或试穿记录"),
        size_advice,
        _names(SizeTable),
    ),
    "size_faults": Fact(
        Wording("what is wrong with size tables and size codes", "尺码表和号型里的错误"), size_faults, _names(SizeFault)
    ),
    "size_tables": Fact(Wording("sizes with measurements", "带尺寸数据的尺码表"), size_tables, _names(SizeTable)),
    "size_tolerances": Fact(
        Wording("that measurements may be a little off", "测量误差的说明"),
        _told(text.size_tolerances),
        _names(text.SizeTolerance),
    ),
    "stretches": Fact(
        Wording(
            "how far stretchy products stretch: measured, on a scale, or as a body range",
            "能拉伸多少：实测、等级或适合体型",
        ),
        stretches,
        _names(text.Stretch),
    ),
}
