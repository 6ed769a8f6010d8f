"""What happens around the sale: when someone answers, help after it, the parcel and what is in it."""

from __future__ import annotations

from listinglint.facts.text.matcher import Phrase, any_of
from listinglint.facts.text.mention import mention_finder

_CLOCK = any_of(
    "\\d{1,2}[:点时]\\d{0,2}分?\\s*(?:[-~–—至到]|到)\\s*(?:次日|晚上?|下午|凌晨|隔天)?\\d{1,2}[:点时]?|(?:早上?|上午|"
    "早晨)[^,。]{0,6}\\d{1,2}点?[^,。]{0,8}(?:晚|下午|夜)[^,。]{0,4}\\d{1,2}|"
    "24小时|全天候?|周[一1]至|周[一1][^,。]{0,3}周[五六日]|工作日|7[*x×]?24",
    r"\b\d{1,2}(?::\d{2})? ?(?:am|a\.m|pm|p\.m)?\s*(?:-|–|—|to|until)\s*\d{1,2}(?::\d{2})? ?(?:am|a\.m|pm|p\.m)\b|"
    r"\b24/7\b|"
    r"\b24 hours\b|\bmon(?:day)?s?\b[^.]{0,10}\bfri(?:day)?s?\b|\bwithin (?:\d+|one|two) (?:business )?(?:hours?|"
    r"days?)\b",
)
_STAFF = any_of(
    "客服|在线(?:时间|服务)|服务时间|工作时间|上班时间|值班|营业时间|回复|旺旺|咨询时间|接待时间|小编|line(?:客服|@)",
    r"\b(?:customer (?:service|support|care)|support team|service hours|opening hours|office hours|our team|"
    r"live chat|we (?:reply|respond|"
    r"answer)|get back to you|messages?|response time|available)\b",
)
_NOT_STAFF = any_of(
    "发货|发出|寄出|内退|退款|签收后|收到[^,。]{0,4}后|出货|瑕疵|破损",
    r"\b(?:ships?|shipped|dispatch\w*|deliver\w*|refund\w*|returns?|after receiving)\b",
)
_AFTER_SALES = any_of(
    "售后|质保|保修|保固|三包|包[退换]|退[换货款]|换货|无理由|运费险|联保|以换代修|免费(?:维修|更换|补发)|(?:质量|尺码)问题[^,。]{0,12}(?:联系|换|退|补|解决|处理|负责)|"
    "(?:有|任何)[^,。]{0,4}问题[^,。]{0,8}(?:联系|咨询|客服|找我)|鉴赏期|犹豫期|不满意[^,。]{0,8}(?:退|换|联系)",
    r"\b(?:warrant\w+|guarantee (?:period|card)|after[- ]sales?|money[- ]back|returns?|exchanges?|refunds?|"
    r"replacements?)\b|"
    r"\b(?:any (?:problems?|issues?|questions?)|not satisfied|unhappy)\b[^.]{0,50}\b(?:contact|message|email|"
    r"let us know|get in touch)\b",
)
_HEADING = any_of(
    "^[^,。]{0,4}(?:售后|退货|退款|换货|退换货?)(?:政策|说明|须知|流程|服务|保障|无忧)?[^,。]{0,2}$",
    r"^(?:\w+ )?(?:returns?|refunds?|exchanges?|warranty)(?: (?:and|&) (?:returns?|refunds?|exchanges?))?(?: policy|"
    r" policies)?$",
)
_DAMAGE = any_of(
    "破损|损坏|压坏|摔坏|碰坏|变形|漏液|漏发|少件|缺件|外[箱包]装?[^,。]{0,6}(?:破|损|完好|完整)|开箱|验货|当面(?:检查|验|打开|开)|签收[前时]",
    r"\b(?:damaged?|broken|missing (?:parts?|items?|pieces?)|arrives? (?:damaged|broken|faulty)|faulty on arrival|"
    r"inspect)\b",
)
_ADVICE = any_of(
    "拒[收签]|联系|拍照|照片|录像|视频|客服|补[发寄]|赔|换新|退|包退|理赔|再签收|当面|检查|核对|24小时|48小时|第一时间|告知|反馈",
    r"\b(?:contact|photos?|pictures?|message|email|let us know|replace\w*|refund\w*|refuse|within|report|claim|"
    r"resend)\b",
)
_NOT_DAMAGE = any_of(
    "(?:防|不易|不会|不怕|抗|耐)[^,。]{0,4}(?:破损|损坏|变形|摔)|人为|吊牌|洗涤|二次销售|使用(?:后|过程)",
    r"\b(?:worn|washed|tags?|prevents?|protects?)\b",
)
_CONTENTS = any_of(
    "包装(?:清单|内容|内含|包含|明细|配置)|(?:配件|装箱|发货|商品|产品|物品|标准)清单|清单(?:如下|:)|装箱单|(?:盒|箱|包|袋|套装)内(?:有|含|包含|物|配)|内含(?:物|:|"
    "\\d|[一二三四五六])|标配|"
    "(?:套装|包裹|每[套份盒]|商品|产品|内容物|组合)(?:内容|包含|包括|含|内含|:)[^。]{0,30}(?:[*x×]\\s*\\d|\\d\\s*[个件条只支套双包片份盒]|"
    "[一两二三四][个件条只支套双包片份盒])|"
    "(?:上衣|裤|裙|主机|机身|本体|鞋|包|壶|灯)[^,。]{0,4}[*x×]\\s*\\d|需?另(?:外|行)?购|不含[^,。]{1,8}(?:配件|道具|饰品|腰带|内搭)|(?:腰带|内搭|项链|配饰|道具|"
    "饰品)[^,。]{0,4}(?:不含|不送|不包含|另购)|附(?:赠|送|带)[^,。]{1,12}",
    r"\b(?:what'?s (?:in|included)|in the box|package (?:includes?|contents?|contains?|list)|packing list|"
    r"box contents?|contents? of the (?:box|package|pack))\b|"
    r"\b(?:set|pack|kit|package|bundle) (?:includes?|contains?|comes with|of \d)\b|\bcomes with\b|\b(?:not|"
    r"does not) include\w*\b|\b(?:includes?|included) ?: ?|^\d+ ?x (?:\d+(?:\.\d+)? ?(?:cm|mm|m|ml|l|kg|g|oz|"
    r"inch) )?[a-z]{4,}",
)
_NOT_CONTENTS = any_of("退[换货]|寄回|完整(?:包装)?退", r"\breturns?\b|\boriginal packaging\b")

HOURS = (Phrase((_STAFF, _CLOCK), _NOT_STAFF, reach=26),)
AFTER_SALES = (Phrase((_AFTER_SALES,), _HEADING, confidence=0.85),)
PARCEL_ADVICE = (Phrase((_DAMAGE, _ADVICE), _NOT_DAMAGE, reach=40),)
CONTENTS = (Phrase((_CONTENTS,), _NOT_CONTENTS),)
PHRASES = (*HOURS, *AFTER_SALES, *PARCEL_ADVICE, *CONTENTS)

service_hours = mention_finder(HOURS)
after_sales = mention_finder(AFTER_SALES)
parcel_advice = mention_finder(PARCEL_ADVICE)
parcel_contents = mention_finder(CONTENTS)
