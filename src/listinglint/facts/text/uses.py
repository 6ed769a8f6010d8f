"""What the goods are for and how they sit: occasions, seasons, people; cut, fit, who wears which size."""

from __future__ import annotations

from listinglint.facts.text.matcher import Phrase, any_of
from listinglint.facts.text.mention import mention_finder

_USE = any_of(
    "适[合用宜](?:于|人群|场[合景所]|季节|年龄|对象|性别|范围|空间|肤质|[^,。]{1,14})|(?:使用|应用|穿着|搭配|穿搭)(?:场[合景所]|季节|对象)|(?:日常|通勤|上班|居家|户外|"
    "运动|约会|度假|旅行|"
    "聚会|婚礼|面试|校园|办公|健身)[^,。]{0,8}(?:都?可|适|穿|用|皆宜|均可|必备|场[合景])|(?:春|夏|秋|冬|四季|春秋|秋冬|春夏)[季天]?[^,。]{0,4}(?:穿|可穿|适|皆宜|必备)|"
    "(?:不|非)(?:建议|适合|适用|推荐|宜)[^,。]{2,16}",
    r"\b(?:suitable|ideal|perfect|great|designed|made|recommended|good|best) for (?:\w+ ){0,4}\w+|\b(?:for|"
    r"on) (?:everyday|daily|casual|formal|outdoor|indoor|office|"
    r"summer|winter|spring|autumn|fall|parties|weddings|travel|work)\b|\b(?:not|un)[- ]?suitable\b|\bwear (?:it|"
    r"them) (?:to|with|for|on)\b|\boccasions\b|\b(?:any|every|special) occasion\b",
)
_NOT_USE = any_of(
    "适合(?:身高|体重|胸围|腰围|脚长|\\d)|适用(?:优惠|券|活动|规则|条款|法律|税)|尺码",
    r"\b(?:return|refund|shipping|delivery)\b|\bfor (?:details|more|free|returns)\b",
)
_FIT = any_of(
    "版型|修身|宽松|合身|直筒|阔腿|廓形|紧身|贴身|常规款|显瘦|标准码|正码|(?:尺码|码数|版型|鞋码)[^,。]{0,6}(?:偏|标准|正常|适中)|偏[大小](?:半|一|1)?码|"
    "[拍选]大?小?(?:一|半|1)[码号]|"
    "(?:模特|试穿|麻豆)[^,。]{0,14}(?:身高|体重|穿|cm|\\d{3}|[sml]码)|(?:身高|体重)[^,。]{0,10}\\d[^。]{0,16}(?:穿|码|[sml]\\b|合适|适合)|"
    "适合(?:身高|体重)|(?:脚|足)(?:宽|背高|胖)[^,。]{0,8}(?:大|选|拍)",
    r"\btrue to size\b|\b(?:runs|fits|run|fit) (?:\w+ ){0,2}(?:small|large|big|true|snug\w*|loose\w*|tight|slim|"
    r"well|to size|like)\b|\b(?:slim|regular|relaxed|loose|oversized|tailored|fitted|boxy|"
    r"straight|classic|comfort|athletic|skinny|wide|easy|standard)[- ](?:fit|leg|cut)\b|\bmodel (?:is|wears?|"
    r"wearing|height)\b|\bsize (?:up|down)\b|\bfit ?:|\bwearing (?:a )?size\b|\bhalf a size\b",
)
_NOT_FIT = any_of(
    "宽松(?:的)?(?:退|政策|环境)|修身养性", r"\bbenefit|\bprofit|\bfits? (?:iphone|all models|most (?:cars|models))\b"
)

USES = (Phrase((_USE,), _NOT_USE, confidence=0.8),)
FITS = (Phrase((_FIT,), _NOT_FIT, confidence=0.85),)
PHRASES = (*USES, *FITS)

suitable_uses = mention_finder(USES)
fit_notes = mention_finder(FITS)
