"""That the goods are genuine: the seller's word for it, and what a buyer can check."""

from __future__ import annotations

from listinglint.facts.text.matcher import Phrase, any_of
from listinglint.facts.text.mention import mention_finder

_GENUINE = any_of(
    "(?:官方|品牌|专柜|原装|100%|百分百|绝对|保证|承诺|均为|都是|全部?是|确保|海外|大牌|国行)(?:[^,。]{0,6})正品|"
    "正品(?:保[证障]|承诺|销售|直邮|包|行货|代购|$|[,!])|[假真]一[赔罚]|[假真]一?赔[十三四\\d]|全新行货|"
    "(?:保证|承诺|确保|都是|均为)[^,。]{0,4}(?:真[品货]|正货)|公司货|正版授权|专柜(?:验货|同步|正货)",
    r"\b(?:100 ?% |guaranteed |fully |completely )(?:authentic|genuine|original)\b|"
    r"\bauthenticity (?:is )?guarante\w+|\bguarantee\w* (?:of )?authentic\w*|"
    r"\b(?:authentic|genuine) (?:brand|designer|luxury|goods|products?|items?)\b",
)
_NOT_GENUINE = any_of(
    "(?:真皮|牛皮|材质|面料)[^,。]{0,4}(?:假一|保证)|非正品|正品(?:零售)?价|不是正品|认准正品|谨防|仿冒|盗版|盗图",
    r"\bgenuine (?:leather|interest|parts? number)\b|\bnot (?:\w+ )?(?:authentic|genuine)\b",
)
# Something a buyer, a counter or an authority can check.
_PROOF = any_of(
    "防伪|扫码(?:验|查)|序列号|授权(?:书|证|经销|店|编号|函|代理|销售)|品牌授权|进货(?:单|凭证)|报关单|购买?(?:小票|凭证)|"
    "(?:专柜|官方)(?:小票|验货|可验|查验|鉴定)|支持(?:专柜)?(?:验货|鉴定|查验)|(?:检测|质检|检验|鉴定)(?:报告|证书|中心|机构)|"
    "(?:正规|机打|增值税)?发票|吊牌(?:齐全|条码)|官方旗舰店|品牌直营|厂家直[营销]|自有品牌|原创设计|"
    "(?:ccc|3c|rohs)认证|备案号|合格证",
    r"\b(?:authori[sz]ed|official) (?:dealer|retailer|reseller|stockist|distributor|store|partner)\b|"
    r"\bserial numbers?\b|\bcertificate of authenticity\b|\b(?:authenticity|hologram) (?:card|certificate|code|tag)\b|"
    r"\b(?:proof of purchase|original receipt|invoice included|authenticated by|verification code)\b|"
    r"\bour own brand\b|\bwe (?:design|make) (?:it|them|everything|all)\b",
)

CLAIMS = (Phrase((_GENUINE,), _NOT_GENUINE),)
PROOFS = (
    Phrase(
        (_PROOF,),
        any_of("(?:无|没有?|不提供|不开)[^,。]{0,4}(?:发票|授权|防伪)|退[款货回还换]", r"\bno (?:invoice|receipt)\b"),
    ),
)
PHRASES = (*CLAIMS, *PROOFS)

authenticity_claims = mention_finder(CLAIMS)
authenticity_proofs = mention_finder(PROOFS)
