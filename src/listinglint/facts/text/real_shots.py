"""The claim that the pictures show the goods themselves: 实物拍摄, "photos of the actual item you will receive"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class RealShotClaim:
    """The seller says the pictures show the actual goods."""


_REAL_SHOT = any_of(
    "实[拍柏]|(?:实[物品货体际]|真[实品]|本[店家]|亲自|随手|自[己行家]|原创|店主|掌柜|手机随手|"
    "手机原相机)[^,。]{0,6}拍[摄照]?|拍摄?(?:于|自)实物|所见即(?:为|是)?所得|(?:无|未|没有?|"
    "不)(?:经过?)?[^,。]{0,6}(?:修图|后[期制]|[pｐ]图|滤镜|图片处理|美[化颜]|磨皮|精修|调色|后期)|原图直出|实物(?:图|照)片?|实景拍|原图|无修图?|"
    "(?:拍|看)到?的(?:就|即)是?[^,。]{0,4}(?:您|你|要)?[^,。]{0,3}(?:收到|发)|(?:看到|图上)[^,。]{0,2}(?:啥|什么)样|收到[^,。]{0,4}(?:就是|即)图|"
    "(?:拍的|现场拍摄)[^,。]{0,4}(?:现货|实物|真货)|(?:手机|仓库|实物|现场|原相机)直拍|不是盗图|没有?用?滤镜|都是现拍|现拍(?:$|[,!的])|未修(?:图|$|[,!])|纯手机拍|"
    "就是图[上中片]这|(?:照片|图片?)[^,。]{0,6}(?:本人|"
    "自己|我们|店家)[^,。]{0,4}(?:拍|穿)|图片?(?:与|和|跟)?实物(?:完全)?(?:一致|相符|一样)|自拍(?:实物)?图|自拍自修|实物视频|手机拍(?:的|摄)?图?(?:$|[,!的摄])|图(?:片|都|全|均)*是真的|拍的[都就全]?是[^,。]{0,6}(?:现货|在售|这批|店里)|(?:照片|图片?)[^,。]{0,3}[没未](?:有)?(?:修|p|调色)|(?:真人|本人|亲自|实物)(?:上身|试穿|佩戴|上脚)?[^,。]{0,2}拍|真实的?(?:照片|拍摄)|图(?:片|中|上|示)?(?:即|就|均|皆|都)?(?:为|是)(?:实[物品际]|真实)(?:商品|产品|货品|$|[,!])|"
    "[实真]人实穿|实穿照",
    r"\b(?:actual|real|exact) (?:product |item )?(?:photos?|pictures?|pics|images?|shots?)\b|\b(?:photos?|"
    r"pictures?|pics|images?|shots?|videos?)\b[^.]{0,40}\b(?:of|show|shows|represent|depict|are|"
    r"is) (?:\w+ )?(?:the )?(?:actual|exact|real) (?:item|product|piece|garment|goods|one|dress|article|thing|"
    r"pair|unit)s?\b",
    r"\b(?:photos?|pictures?|images?|videos?)\b[^.]{0,30}\btaken by (?:us|me|our)\b|\bi (?:take|took|"
    r"shot) (?:all )?(?:the |these |my )?(?:photos?|pictures?)\b|\bno (?:stock|catalogu?e|library) (?:photos?|images?|"
    r"pictures?)\b|\bwe (?:take|took|shoot|"
    r"photograph)\b[^.]{0,30}\b(?:photos?|pictures?|ourselves|own)\b|\bour own (?:photos?|pictures?|images?)\b",
    r"\b(?:actual|exact) (?:item|product|piece|one)s? (?:\w+ ){0,3}(?:pictured|shown|photographed|"
    r"in the (?:photo|picture)s?)\b|\b(?:item|piece|one) (?:pictured|shown|in the (?:photo|"
    r"picture)s?) is the (?:exact |actual )?(?:one|item)\b|\bun(?:edited|retouched|filtered)\b|"
    r"\bno (?:filters?|photoshop|retouching|editing)\b|\bwhat you see (?:\w+ ){0,4}is (?:exactly )?what you|"
    r"\b(?:my|our) own (?:photo(?:graph)?s?|pictures?|images?)\b|\bactual items? (?:\w+ )?(?:in|on) (?:the )?(?:photos?|"
    r"pictures?)\b|\bexactly what(?:'s| is) (?:pictured|shown)\b|\b(?:pictured|shown|photographed) is the (?:actual|"
    r"exact|real)\b|\bphotos? (?:\w+ ){0,6}of the (?:actual|exact|real) \w+|\breal[- ]life (?:photos?|pictures?)\b|"
    r"\bbuying the (?:exact |actual |very )?(?:one|item|"
    r"piece)\b|\byou(?:'ll| will| are going to)? (?:be )?(?:receiv\w+|get|getting) (?:exactly )?the (?:exact |actual |"
    r"very )?(?:\w+ )?(?:pictured|shown|photographed|in the (?:photo|picture)s?)\b|"
    r"\bthe (?:actual|exact|very) \w+ (?:you're|you are|you will|you'll|for sale)\b|\bnot (?:a )?(?:stock|catalogu?e|"
    r"library) (?:photos?|images?|pictures?)\b|"
    r"\b(?:real|actual|physical) (?:shot|shoot(?:ing)?)\b|\b(?:shot|shooting|taken|photographed) (?:in kind|(?:from|"
    r"of|by) (?:the )?(?:real|actual|physical) (?:products?|items?|objects?|goods))\b|"
    r"\b(?:photos?|pictures?|images?) (?:are|is) (?:all )?(?:my|our) own\b|\b(?:shot|photographed|taken) (?:by us |here |entirely )?(?:in|at) (?:our|my) (?:own )?(?:\w+ )?(?:studio|shop|store|home|workshop|garden)\b|"
    r"\bi photograph (?:all|every|each|my)\b|\b(?:taken|shot|photographed) (?:\w+ )?(?:on|with) (?:my|our|an?) (?:\w+ )?(?:i?phone|camera)\b",
)
_NOT = any_of(
    "非实[物拍]|不是实[物拍]|并非实|仅供|示意|概念|渲染|官[方网]图|厂家提供|供应商|统一图|模特图|买家秀|"
    "买家实[拍物]|实拍(?:请)?看评|欢迎[^,。]{0,4}(?:拍|晒)|实拍(?:买家|晒)|(?:请|需|须|并)[^,。]{0,6}(?:提供|上传)|以实物(?:为|颜|的)|(?:与|和)实物|视频实拍请|实拍(?:效果|画质|样张|功能)|真实照片(?:素材|质感)|实物图案|道具|教程|索取",
    r"\b(?:may|might|can|could) (?:\w+ )?(?:differ|vary|look|not)|\bnot (?:of )?(?:the |an? )?(?:actual|exact|real)|"
    r"\b(?:is|are|uses?|using|the|be|some) (?:an? )?(?:stock|sample|example) (?:photo|picture|image)|"
    r"\btake (?:real|actual) \w+ with\b|"
    r"^(?:an? )?(?:stock|sample|example) |\bpinned\b|\bsend us\b|\byour (?:photos?|pictures?)",
)

PHRASES = (Phrase((_REAL_SHOT,), _NOT),)


def real_shot_claims(passages: Iterable[Passage]) -> list[Observation[RealShotClaim]]:
    """Find the claims of real shots; a claim is no proof, the pictures are."""
    return [match.seen(RealShotClaim()) for match in find_phrases(PHRASES, passages)]
