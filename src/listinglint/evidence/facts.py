"""The nouns a rule may use: each fact with what it is, its attributes and how it is found."""

from __future__ import annotations

from listinglint.evidence import meanings
from listinglint.evidence.attributes import names as _names
from listinglint.evidence.contradictions import Contradiction, contradictions
from listinglint.evidence.dispatching import DispatchConflict, Pause, dispatch_conflicts, dispatch_pauses
from listinglint.evidence.fact import Fact
from listinglint.evidence.fact import told as _told
from listinglint.evidence.faults import SizeFault, size_faults
from listinglint.evidence.goods import Goods, goods
from listinglint.evidence.measures import dimensions, scales, size_advice, size_tables, stretches
from listinglint.evidence.measuring import flat_tables
from listinglint.evidence.notes import Note, notes
from listinglint.evidence.picture_facts import PICTURE_FACTS
from listinglint.evidence.sizes import SizeTable
from listinglint.evidence.sizes.scales import Scale
from listinglint.evidence.titles import Title, titles
from listinglint.evidence.tongues import Tongue, tongue
from listinglint.wording import Wording

_FACTS: dict[str, Fact] = {
    "absolute_claims": Fact(
        Wording(
            "a superlative, first-in-rank or guarantee about the goods or the shop",
            "关于商品或店铺的极限词、第一、保证之类的说法",
        ),
        _told(meanings.absolute_claims),
        _names(meanings.AbsoluteClaim),
    ),
    "after_sales": Fact(
        Wording("what the seller does when something is wrong", "出了问题店家怎么处理"), _told(meanings.after_sales)
    ),
    "arrival_promises": Fact(
        Wording("when the goods reach the buyer: guaranteed or estimated", "到货时间：保证或预计"),
        _told(meanings.arrival_promises),
        _names(meanings.ArrivalPromise),
    ),
    "authenticity_claims": Fact(
        Wording("the seller's word that the goods are genuine", "承诺正品的话"), _told(meanings.authenticity_claims)
    ),
    "authenticity_proofs": Fact(
        Wording("what lets a buyer check that the goods are genuine", "能让买家验证正品的凭证"),
        _told(meanings.authenticity_proofs),
    ),
    "borrowed_names": Fact(
        Wording("a celebrity's or brand's name that sells other goods", "借明星或其他品牌的名字卖货"),
        _told(meanings.borrowed_names),
        _names(meanings.BorrowedName),
    ),
    "care_notes": Fact(
        Wording("how to wash and keep the goods", "洗涤和保养方法"),
        _told(meanings.care_notes),
        _names(meanings.CareNote),
    ),
    "colour_notes": Fact(
        Wording("that colours may differ from the pictures, and in which tone", "颜色可能与图片有差别的说明及其语气"),
        _told(meanings.colour_notes),
        _names(meanings.ColourNote),
    ),
    "colour_promises": Fact(
        Wording("that colours are exactly as pictured", "保证颜色与图片完全一致的话"), _told(meanings.colour_promises)
    ),
    "contradictions": Fact(
        Wording("what the listing says twice, and differently", "页面里前后不一致的说法"),
        contradictions,
        _names(Contradiction),
    ),
    "couriers": Fact(Wording("who carries the parcel", "发什么快递"), _told(meanings.couriers)),
    "delivery_areas": Fact(Wording("where the shop delivers to", "配送范围"), _told(meanings.delivery_areas)),
    "dimensions": Fact(
        Wording("the sides of goods that are not worn, such as a bag", "包等不穿着商品的长宽高"),
        dimensions,
        _names(SizeTable),
    ),
    "dispatch_conflicts": Fact(
        Wording("a promise of dispatch longer than the shortest one shown", "比页面上最短发货时间更长的承诺"),
        dispatch_conflicts,
        _names(DispatchConflict),
    ),
    "dispatch_pauses": Fact(
        Wording("holidays on which nothing is sent, and whether they are over", "停发货的放假通知，以及是否已过期"),
        dispatch_pauses,
        _names(Pause),
    ),
    "dispatch_promises": Fact(
        Wording("when the seller hands the goods over", "什么时候发货"),
        _told(meanings.dispatch_promises),
        _names(meanings.DispatchPromise),
    ),
    "fit_notes": Fact(
        Wording("how the goods sit, and who wears which size", "版型和穿着效果、谁穿哪个码"), _told(meanings.fit_notes)
    ),
    "flat_measures": Fact(
        Wording("that goods are measured laid flat", "平铺测量的说明"),
        _told(meanings.flat_measures),
        _names(meanings.FlatMeasure),
    ),
    "flat_tables": Fact(
        Wording("size tables that say themselves how the goods were laid", "自己写明测量方式的尺码表"),
        flat_tables,
        _names(SizeTable),
    ),
    "generated_notes": Fact(
        Wording("that pictures were made by AI", "图片由 AI 生成的说明"), _told(meanings.generated_notes)
    ),
    "goods": Fact(Wording("what is sold", "卖的是什么"), goods, _names(Goods)),
    "known_limits": Fact(
        Wording("what the goods are not good at", "商品的不足之处"),
        _told(meanings.known_limits),
        _names(meanings.KnownLimit),
    ),
    "materials": Fact(
        Wording("what the goods are made of", "材质成分"), _told(meanings.materials), _names(meanings.Material)
    ),
    "measure_guides": Fact(
        Wording("how a buyer finds the right size", "教买家选尺码的说明"),
        _told(meanings.measure_guides),
        _names(meanings.MeasureGuide),
    ),
    "notes": Fact(
        Wording("what the buyer is asked to allow for, and in which tone", "请买家谅解的说明及其语气"),
        notes,
        _names(Note),
    ),
    "parcel_advice": Fact(
        Wording("what to do when the parcel is damaged", "包裹破损怎么办"), _told(meanings.parcel_advice)
    ),
    "parcel_contents": Fact(Wording("what is in the parcel", "包裹里有什么"), _told(meanings.parcel_contents)),
    "pressures": Fact(
        Wording("that the buyer must hurry or will regret it", "催买家下单的话"), _told(meanings.pressures)
    ),
    "real_shot_claims": Fact(
        Wording("that the pictures show the real goods", "声明实物拍摄的话"),
        _told(meanings.real_shot_claims),
        _names(meanings.RealShotClaim),
    ),
    "return_policies": Fact(
        Wording("on what terms goods can be returned", "退货条件"),
        _told(meanings.return_policies),
        _names(meanings.ReturnPolicy),
    ),
    "review_incentives": Fact(
        Wording("a reward for praise", "给好评的回报"),
        _told(meanings.review_incentives),
        _names(meanings.ReviewIncentive),
    ),
    "scales": Fact(
        Wording("a scale of which one word is marked, such as elasticity or thickness", "弹力、厚薄等勾选指数"),
        scales,
        _names(Scale),
    ),
    "service_hours": Fact(Wording("when somebody answers", "客服在线时间"), _told(meanings.service_hours)),
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
        _told(meanings.size_tolerances),
        _names(meanings.SizeTolerance),
    ),
    "stretches": Fact(
        Wording(
            "how far elastic goods stretch: measured, on a scale, or as a body range",
            "能拉伸多少：实测、等级或适合体型",
        ),
        stretches,
        _names(meanings.Stretch),
    ),
    "suitable_uses": Fact(
        Wording("what, when and whom the goods are for", "适用的场合和人群"), _told(meanings.suitable_uses)
    ),
    "titles": Fact(Wording("the title, as marketplaces count it", "商品标题及其字数"), titles, _names(Title)),
    "tongue": Fact(Wording("the language of the page", "页面的语言"), tongue, _names(Tongue)),
}

FACTS: dict[str, Fact] = dict(sorted((_FACTS | PICTURE_FACTS).items()))
