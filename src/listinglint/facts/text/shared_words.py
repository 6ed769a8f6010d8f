"""The vocabulary that several facts share, as composed patterns in folded form (simplified characters, lower case)."""

from __future__ import annotations

from typing import Literal

from listinglint.facts.text.matcher import any_of
from listinglint.facts.text.sentences import holds, pattern

Tone = Literal["kind", "neutral", "blunt"]

# How sellers soften a statement: may, slightly, hard to avoid; Taiwan says 或会, 些微, 难免.
MAY = any_of(
    "可能|或许|也许|难免|不免|难以?避免|无法(?:完全)?避免|不可避免|不能避免|避免不了|在所难免|多少|有时|容易|"
    "或会|或有|恐",
    "会(?:有|存在|出现|产生|造成|与|和|跟|因|随|略|稍|些)|[略稍](?:有|微|许|存)|存在|轻微|细微|些微|些许|少许|"
    "微小|小小|一定的?",
    r"\b(?:may|might|can|could|a little|a bit|possib(?:le|ly)|slight(?:ly)?|minor|please allow|(?:should|"
    r"must) be allowed|"
    r"not always|subject to)\b",
)
# "That is normal, please understand": the other half of most notes.
NORMAL = any_of(
    "正常|合理|属于?.{0,6}(?:现象|范围)|允许|请?(?:多多|敬请|请|还请|望)(?:理解|谅解|见谅|包涵|体谅|知悉|悉知|"
    "留意|注意)|谅解|见谅|包涵|体谅|误差范围|不(?:属于?|是|算|视为)[^,]{0,4}(?:瑕疵|质量问题)",
    r"\b(?:normal|acceptable|understand(?:ing)?|bear in mind|keep in mind|please note|tolerance|allow(?:ance)?)\b",
)
DIFFERS = any_of(
    "差异|差别|差距|出入|偏差|误差|不同|不一|不尽相同|区别|相差|不符|落差|而异|有别|(?:会|是|有|点|总|还)差|差一?[点丢些]|"
    "(?:无法|不能|不会|很难|难以|未必|不可能|不太|不大|不)[^,]{0,6}(?:相同|一致|一样|还原|呈现)",
    r"\b(?:differ(?:s|ent|ently|ence|ences)?|var(?:y|ies|ied|iation|iations|iance)|deviat\w+|discrepanc\w+)\b",
    r"\bnot (?:[\w%]+ ){0,3}(?:exact(?:ly)?|accurate(?:ly)?|reflect|match|same|true|identical|represent)\b",
    r"\b(?:appear|look)s? (?:\w+ )?(?:different(?:ly)?|lighter|darker|brighter)\b|\bslightly off\b",
)
MONITOR = any_of(
    "显示[器屏幕]|显示设备|显示设定|屏幕|萤幕|荧幕|荧光?屏|银幕|电脑|手机|浏览(?:器|装置)|装置|设备|解析度|"
    "分辨率|色温|液晶",
    r"\b(?:monitors?|screens?|displays?|devices?|computers?|browsers?|smartphones?|phones?|resolution)\b",
)
LIGHT = any_of(
    "光线|灯光|光源|闪光|光影|采光|打光|补光|布光|自然光|拍摄|拍照|摄影|摄像|相机|照相|角度",
    r"\b(?:lights?|light(?:ing|ning)|photograph(?:y|ic|s|ing)?|cameras?|flash|photo ?shoot)\b",
)
BECAUSE = any_of(
    "由于|由於|因为?|受|导致|造成|引起|影响", r"\b(?:due to|because|depend\w*|based on|caused by|owing to|result of)\b"
)
PICTURE = any_of(
    "图片|照片|相片|图像|影像|图示|图文|网图|商品图|产品图|宝贝图|主图|图案",
    r"\b(?:images?|photos?|photographs?|pictures?|illustrations?)\b",
)
ACTUAL = any_of("实物|实品|实货|实际|实体|收到的?|真实", r"\b(?:actual|real|in person|received?|physical)\b")
COLOUR = any_of(
    "颜色|色彩|色泽|色调|色系|彩度|花色|偏色|色差|色偏|色[羞着]", r"\b(?:colou?rs?|colou?ration|shades?|hues?|tones?)\b"
)

# The seller puts the risk on the buyer.
BLUNT = any_of(
    "介意|慎[拍买购重入]|谨慎|[勿莫别][拍买购扰入来]|[勿莫别]下[单标]|请?(?:绕[道行路]|移步)|三思|想(?:清楚|好)|零容忍|考虑(?:清楚|好|后)|考量|"
    "完美(?:主义|者)|(?:追求|要求)[^,]{0,2}完美|要求(?:较|很|太|过|特别)?[高严]|严格者?|挑剔|玻璃心|较真|洁癖|"
    "(?:接受不了|无法接受|不能接受|不接受)(?:的|者|$|[,!])|(?:接受|能接受)[^,]{0,2}再[拍买下]|"
    "(?:勿|莫|别|不要|请不要)(?:再)?[^,]{0,6}(?:下[单标]|购买|拍下?|买|差评|说事)|说事|走开|勿扰|左转",
    # "No quality defect, please understand" only explains; refusing returns for it does not.
    "不(?:能|可|得)?(?:作为|接受|予|支持|给|受|[列计纳]入|列为|算作|构成)[^,。]{0,12}(?:退|换货|赔|理|差评|中评|投诉|售后)|概不|恕不|恕无法|无法因此|不(?:予|负)|在意|"
    "不(?:处理|理(?:会|$|[,!]))|(?:不是|不算|不构成|不属于?)[^,。]{0,6}(?:退|换)货?[^,。]{0,4}理由|(?:别|不要|勿)(?:因为?|拿|以)[^,。]{0,8}(?:退|找|差评|"
    "投诉)|"
    "不退(?:不换|[换货款]|$|[,!])|不包退|去实体店|拉黑|拒收[^,]{0,4}自",
    r"\b(?:not|won't|don't|cannot|can't) (?:be )?(?:responsible|liable|accept\w*|guaranteed?|issue|refund\w*|"
    r"take returns|entertain|be held (?:responsible|liable))\b|\bdo not accept\b|\bno complaints?\b|\b(?:look|"
    r"shop) elsewhere\b|"
    r"\b(?:do not|don't|please don't|not to) (?:buy|order|purchase|bid)\b|\bno (?:returns?|refunds?|exchanges?)\b|"
    r"\bat your own risk\b|\bif you (?:mind|are (?:\w+ )?(?:picky|fussy|particular|strict)|can't (?:accept|live with)|"
    r"need an? (?:exact|perfect))\b|\bbothers? you\b|"
    r"\bnot (?:be )?(?:considered |accepted (?:as )?)?(?:an? )?(?:\w+ )?(?:reason|defect|fault|grounds)\b",
)
# The seller takes care of the buyer.
KIND = any_of(
    "谅解|见谅|理解|包涵|体谅|放心|尽量|尽力|力求|努力|接近|支持退|可以?退|包退|客服|咨询|亲|哦|喔|呦|谢谢|感谢|抱歉",
    r"\b(?:thank|understand(?:ing)?|sorry|apologi\w+|feel free|we (?:try|strive|do our best|make every effort)|"
    r"as close(?:ly)? as|as accurate(?:ly)? as|contact us|message us|happy to)\b",
)


# "Ask us first if you mind" sends nobody away.
_ASK_FIRST = "(?:在意|介意)(?:色差)?的?(?:话|者|亲|买家|朋友|宝宝)?[,]?(?:可以?|请|欢迎|建议)(?:随时|事?先|提前)?(?:来|找)?(?:问|咨询|联系|私[讯信]|聊聊|询问|看实拍|退)"


def tone_of(sentence: str, around: str = "") -> Tone:
    """Tell how a note speaks to the buyer: "blunt" (the blame or the risk is theirs), "kind" or "neutral"."""
    if holds(BLUNT, pattern(_ASK_FIRST).sub("", sentence)):
        return "blunt"
    return "kind" if holds(KIND, around or sentence) else "neutral"
