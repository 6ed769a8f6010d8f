"""The promise that colours are exactly as pictured: 零色差, "true to the photo"."""

from __future__ import annotations

from listinglint.facts.text.matcher import Phrase, any_of
from listinglint.facts.text.mention import mention_finder

_EXACT = any_of(
    "(?:零|0|绝无|绝对无|绝对没有?|毫无|保证(?:无|没有?|零|不会有)|承诺(?:无|零)|完全(?:无|没有?))(?:任何|一点|丝毫)?(?:色差|偏色)|"
    "(?:^|[,!])无(?:任何)?色差(?:$|[,!])|色差(?:为)?(?:零|0)(?:$|[,!])",
    "(?:100%|百分之?百|完全|绝对|1[:比]1|保证|精准|真实)(?:还原|一致|呈现)[^,。]{0,6}(?:颜色|色彩|本色|实物)|"
    "(?:颜色|色彩)[^,。]{0,8}(?:100%|百分之?百|完全|绝对|保证|分毫不差)(?:[^,。]{0,4})(?:一致|一样|相同|还原|无差)|"
    "颜色(?:与|和|跟)(?:图片|照片|实物)(?:完全|绝对|100%|分毫)[^,。]{0,4}(?:一致|一样|不差|相同)",
    r"\b(?:zero|absolutely no) colou?r (?:difference|deviation|variation)\b|"
    r"\bcolou?rs? (?:is|are|will be|shown is|shown are)? ?(?:\w+ )?(?:exactly|100 ?%|completely|identical|precisely) "
    r"(?:\w+ ){0,3}(?:as|same|to|like|match\w*|true|accurate)\b|\bexact (?:same )?colou?rs? (?:as|you see)\b|"
    r"\b(?:100 ?%|perfect(?:ly)?|exact) (?:\w+ )?colou?r[- ](?:accura\w+|match\w*|true)\b|"
    r"\bguarantee\w* (?:\w+ ){0,4}colou?rs? (?:\w+ ){0,4}(?:match|same|exact\w*)\b",
)
# Denied, hedged, a buyer's praise, or the screen that is sold.
_NOT = any_of(
    "(?:不|未|难|无法|并非|不能|不可能|不会|很难|未必|没法|做不到|尽量|尽力|力求|力争|争取|努力|尽可能)[^,。]{0,10}(?:零色差|0色差|无色差|"
    "没有?色差|一致|一样|还原|呈现)|显示(?:器|屏)|屏幕|投影|打印|色准|色域|delta|相机|镜头|\\(\\d+\\)|买家|评[价论]",
    r"\b(?:not|cannot|can't|can not|no|never|unable|may|might|try|strive|aim|difficult|hard|don't|doesn't|won't)\b|"
    r"\b(?:display|screen|monitor|panel|printer|lens|camera|lamp|led)\b",
)

PHRASES = (Phrase((_EXACT,), _NOT),)

colour_promises = mention_finder(PHRASES)
