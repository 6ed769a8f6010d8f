"""What sentences say, and no more: the facts of which a phrase file tells everything."""

from __future__ import annotations

from typing import Final

from listinglint.model.wording import Wording

MENTIONED: Final[dict[str, Wording]] = {
    "after_sales": Wording("what the seller does when something is wrong", "出了问题店家怎么处理"),
    "authenticity_claims": Wording("the seller's word that the product is genuine", "承诺正品的话"),
    "authenticity_proofs": Wording("what lets a buyer check that the product is genuine", "能让买家验证正品的凭证"),
    "body_promises": Wording(
        "that the product takes off or adds pounds, centimetres or cup sizes", "用数字承诺显瘦、增高、丰胸的话"
    ),
    "care_notes": Wording("how to wash and look after the product", "洗涤和保养方法"),
    "charts_shown": Wording(
        "that sizes stand in a chart or picture that the words point at", "让人看尺码图、尺码表的话"
    ),
    "colour_promises": Wording("that colours are exactly as pictured", "保证颜色与图片完全一致的话"),
    "couriers": Wording("who carries the parcel", "发什么快递"),
    "delivery_areas": Wording("where the shop delivers to", "配送范围"),
    "fit_notes": Wording("how it fits, and who wears which size", "版型和穿着效果、谁穿哪个码"),
    "flat_measures": Wording("that measurements are taken laid flat", "平铺测量的说明"),
    "foreign_origins": Wording("that the product or its parts come from outside the USA", "商品或材料来自美国以外"),
    "function_claims": Wording(
        "what the cloth is said to do that only a laboratory can show, such as antibacterial",
        "抗菌、防晒等要检测才能证明的功能宣称",
    ),
    "function_proofs": Wording(
        "the report, standard or laboratory behind such a claim", "功能宣称的检测报告、标准号或检测机构"
    ),
    "generated_designs": Wording("that the design on sale was made by AI", "商品本身的图案由 AI 生成"),
    "generated_notes": Wording("that pictures were made by AI", "图片由 AI 生成的说明"),
    "green_proofs": Wording("the public eco-label that recognises excellent performance", "官方认可的环保标志"),
    "handmade_claims": Wording("that the seller made it by hand", "手工制作的话"),
    "known_limits": Wording("the product's weak points", "商品的不足之处"),
    "measure_guides": Wording("how a buyer finds the right size", "教买家选尺码的说明"),
    "medical_registrations": Wording(
        "the number under which a medicine, a medical device or a health food is registered",
        "药品、医疗器械、保健食品的批准或备案文号",
    ),
    "model_measures": Wording("how tall the model is, or which size she wears", "模特的身高体重或所穿尺码"),
    "off_platform_contacts": Wording(
        "that buyers should talk or pay outside of the platform", "引导买家加微信、私下交易的话"
    ),
    "open_lists": Wording("a list of materials that ends in “and so on”", "以“等”结尾、没有说完的材质"),
    "parcel_advice": Wording("what to do when the parcel is damaged", "包裹破损怎么办"),
    "parcel_contents": Wording("what is in the parcel", "包裹里有什么"),
    "placeholders": Wording("words of a template that nobody has filled in", "模板里没有填写的占位文字"),
    "pressures": Wording("that the buyer must hurry or will regret it", "催买家下单的话"),
    "private_sales": Wording("that somebody sells what was his own, or hands it over", "个人转让自用之物，或当面交易"),
    "printed_works": Wording("that a book, a magazine or a disc is sold", "卖的是书刊、光盘"),
    "real_shot_claims": Wording("that the pictures show the real goods", "声明实物拍摄的话"),
    "review_incentives": Wording("a reward for praise", "给好评的回报"),
    "scoldings": Wording("words that scold the buyer or send him away", "训斥、赶走买家的话"),
    "service_hours": Wording("when somebody answers", "客服在线时间"),
    "single_pieces": Wording("that there is one piece only, the one in the photos", "只有一件、照片拍的就是这一件"),
    "suitable_uses": Wording("what and whom the product is for, and when", "适用的场合和人群"),
    "told_sizes": Wording("which size the clothes or shoes are, in any words", "写明是几码、多大的话"),
    "transit_refusals": Wording(
        "that the seller answers for nothing that happens on the way", "声明运输途中破损、丢失概不负责的话"
    ),
    "us_origin_claims": Wording("that the product is made in the USA, without more", "不带限定的“美国制造”"),
    "worn_goods": Wording("that the very piece in the photos was used before", "图中单件商品是二手、中古"),
}
"""What each `phrases/NAME.yaml` is about."""
