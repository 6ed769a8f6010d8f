"""Who carries the parcel, and where to: couriers and delivery areas."""

from __future__ import annotations

from listinglint.facts.text.matcher import Phrase, any_of
from listinglint.facts.text.mention import mention_finder

_NAMED = any_of(
    "顺丰|[申中圆]通|韵达|百世|极兔|德邦|京东(?:快递|物流)|邮政(?:ems|快递|包裹|小包|平邮|国内)|\\bems\\b|天天快递|宅急送|菜鸟|丰巢|"
    "黑猫|新竹(?:货运|物流)|嘉里|宅配通?|邮局|便利商?店(?:取货|店到店)|超商(?:取货)?|店到店|7-?11|全家(?:取货|店到店)|莱尔富",
    r"\b(?:usps|ups|fedex|dhl|tnt|dpd|hermes|evri|royal mail|australia post|auspost|canada post|parcelforce|yodel|gls|"
    r"an post|sf express|yunexpress|china post|aramex|purolator|ontrac|postnord|la poste|colissimo|postnl)\b",
)
_WHO = any_of(
    "(?:默认|一般|指定|合作|统一|随机)[^,。]{0,6}(?:快递|物流|货运)|(?:快递|物流)(?:公司|默认|一般|:|为)|发[^,。]{1,6}快递|走[^,。]{1,6}(?:快递|物流)",
    r"\b(?:shipped|sent|ship|send|deliver\w*|dispatched) (?:\w+ ){0,3}(?:via|by|with|using) (?:\w+ ){0,3}(?:mail|"
    r"post|courier|"
    r"carrier|express|air|freight)\b|\bour (?:courier|carrier)s?\b",
)
_NOT_WHO = any_of(
    "退[换货]|寄回|破损|拒收|理赔|ups电源|不间断|指定快递员",
    r"\breturn\w*|\bups (?:and downs|power|battery)|\bset ?ups\b|\bpush[- ]ups\b|\bclose[- ]ups\b|\bpin[- ]ups\b",
)
_AREA = any_of(
    "(?:全国|大陆|内地|江浙沪|港澳台?|海外|全球|全台|本岛|外岛|离岛|台湾|偏远(?:地区|省份)?|新疆|西藏|内蒙古?|青海|宁夏)[^,。]{0,14}"
    "(?:包邮|发货|配送|不发|除外|补?运?费|邮费|免运|运送|寄送|送货|到达|可发|加收|补差)|(?:除|不含|不包)[^,。]{0,10}(?:偏远|新疆|西藏|港澳台|离岛|外岛)|"
    "(?:配送|发货|送货|运送|寄送|服务)(?:范围|区域|地区)|(?:仅|只)(?:限|发|送|寄|配送)[^,。]{0,8}(?:地区|境内|大陆|台湾|本岛|全国)|包邮区域",
    r"\b(?:ship|ships|shipping|deliver|delivers|delivery|dispatch|post) (?:\w+ ){0,4}(?:to|within|across|"
    r"throughout|outside|only) "
    r"(?:\w+ ){0,4}(?:uk|us|usa|u\.s|united|eu|europe\w*|australia|canada|china|taiwan|japan|worldwide|countries|"
    r"addresses|"
    r"states|mainland|internationally|alaska|hawaii|po boxes|hong kong|singapore|abroad|overseas)\b|"
    r"\bworldwide (?:shipping|delivery)\b|"
    r"\b(?:ship|ships|shipping|deliver|delivers|delivery) (?:\w+ ){0,2}(?:worldwide|internationally|nationwide)\b|"
    r"\b(?:do not|don't|cannot|can't) (?:ship|deliver|post) (?:\w+ ){0,3}to\b|\b(?:shipping|delivery) (?:areas?|"
    r"destinations?|countries|zones?)\b",
)

COURIERS = (Phrase((_NAMED,), _NOT_WHO), Phrase((_WHO,), _NOT_WHO, confidence=0.7))
AREAS = (Phrase((_AREA,), any_of("全国联保|全国统一|全国[^,。]{0,4}(?:第一|销量|门店)|新疆棉|西藏牦")),)
PHRASES = (*COURIERS, *AREAS)

couriers = mention_finder(COURIERS)
delivery_areas = mention_finder(AREAS)
