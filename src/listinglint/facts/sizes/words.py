"""The header words of size tables in zh-CN, zh-TW (folded to simplified) and en, and what each one means.

Spellings are folded (lower case, simplified, no space beside Chinese) and separated by commas.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listinglint.facts.sizes.table import MeasureMark
from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from re import Pattern

MEASURES = {
    "length": "衣长,上衣长度,上衣长,身长,前衣长,后衣长,后中长,前中长,前长,后长,后中,后背长,背长,外套长,悬挂衣长,衣服长度,总长,全长,"
    "总衣长,body length,garment length,full length,total length,top length,shirt length,dress length,back length,"
    "front length,length,hps,len,bodylength",
    "shoulder": "肩宽,总肩宽,小肩宽,小肩,肩膀,肩阔,shoulder width,shoulders,shoulder,shoulder to shoulder,across shoulder",
    "shoulder-sleeve": "肩袖长,连肩袖,连肩袖长,插肩袖长,颈袖长,raglan sleeve,neck to sleeve",
    "chest": "胸围,胸宽,身宽,胸阔,半胸围,半胸,净胸围,成衣胸围,衣胸围,chest width,chest girth,half chest,chest,bust,"
    "bust girth,bust size,pit to pit,armpit to armpit,across chest,width,ptp",
    "upper-bust": "上胸围,上围,over bust,overbust,upper bust",
    "underbust": "下胸围,底围,下围,underbust,under bust,band,band size",
    "cup": "罩杯,杯型,cup,cup size",
    "sleeve": "袖长,长袖长,短袖长,外袖长,内袖长,袖子长,sleeve length,sleeves,sleeve,sleeve from shoulder,arm length",
    "upper-arm": "袖肥,袖宽,臂围,上臂围,大臂围,袖围,袖根围,袖根肥,bicep,biceps,upper arm,arm width,sleeve width",
    "cuff": "袖口,袖口围,袖口宽,袖口肥,cuff,cuffs,sleeve opening,wrist",
    "armhole": "夹圈,袖笼,袖窿,挂肩,夹围,armhole",
    "waist": "腰围,腰宽,腰阔,裤腰,裤腰围,裙腰围,净腰围,半腰围,平腰围,腰头,腰,waistline,waist girth,waist width,waist,waist size",
    "hip": "臀围,臀宽,坐围,净臀围,臀阔,半臀围,hip girth,hips,hip,seat",
    "hem": "下摆围,下摆,摆围,下摆宽,脚围,衣摆,衣摆围,裙摆,裙摆围,摆宽,底摆,下摆围度,hem,sweep,bottom hem,bottom width,hem width",
    "trousers-length": "裤长,外长,裤子长,外侧长,下衣长度,长裤长,裤外长,outseam,pants length,trousers length,pant length,"
    "trouser length,bottom length,out seam,side length,shorts length",
    "inseam": "内长,内裆长,裤内长,内侧长,裤裆内长,内缝长,内缝,inseam,inside leg,in seam,inner leg,inside leg length",
    "skirt-length": "裙长,裙子长,裙衣长,连衣裙长,半裙长,skirt length",
    "thigh": "大腿围,腿围,大腿宽,大腿,腿宽,横裆,髀围,腿根围,thigh width,thigh,thighs",
    "knee": "膝围,膝盖围,膝宽,中腿围,knee,knees",
    "calf": "小腿围,筒围,靴筒围,腿肚围,calf,shaft circumference",
    "front-rise": "前裆,前浪,直裆,立裆,裆长,裤裆,裤档,前档,浪长,rise,front rise,crotch",
    "back-rise": "后裆,后浪,后档,back rise",
    "leg-opening": "裤脚,脚口,裤口,裤脚围,脚口围,裤脚口,裤口围,裤口宽,裤脚宽,脚口宽,小脚围,leg opening,ankle,bottom opening",
    "neck": "领围,领宽,颈围,领口,领大,前领深,领深,领高,后领宽,领口围,脖围,neck,collar,neck width,neck drop,neckline",
    "height": "身高,适合身高,参考身高,建议身高,推荐身高,适合高度,height",
    "weight": "体重,适合体重,参考体重,建议体重,推荐体重,适穿体重,weight",
    "age": "年龄,适合年龄,参考年龄,建议年龄,月龄,岁数,age,ages",
    "foot-length": "脚长,足长,内长cm,适合脚长,参考脚长,脚长尺寸,foot length,heel to toe",
    "foot-width": "脚宽,足宽,脚掌宽,脚掌围,跖围,foot width,ball girth",
    "insole": "内里长,鞋内长,鞋垫长,鞋内里长,insole,insole length,inner length",
    "heel": "跟高,鞋跟高,后跟高,heel height,heel",
    "shaft": "筒高,靴筒高,鞋筒高,shaft height,boot height",
    "head": "头围,帽围,帽圈,head,head circumference,head size,hat circumference",
    "brim": "帽檐,帽沿,帽檐宽,帽深,帽高,brim,brim width,crown height",
    "palm": "掌围,手掌围,掌宽,手掌宽,手围,手掌,palm,hand circumference,palm circumference,palm width,hand girth,hand width",
    "finger": "指围,手指围,指圈,中指长,手指周长,finger,finger circumference,middle finger",
    "hand-length": "手长,手掌长,手套长,hand length,palm length",
    "inner-diameter": "内径,内直径,直径,圈口,内圈直径,戒指直径,inner diameter,inside diameter,diameter",
    "circumference": "周长,内周长,内圈周长,戒指周长,circumference,girth,inside circumference",
    "torso": "躯干围,躯干,裆到肩,torso",
}
DIMENSIONS = {
    "long": "长,长度,产品长度,包长",
    "wide": "宽,宽度,包宽,底宽,上宽,depth",
    "high": "高,高度,包高",
    "deep": "厚,厚度,深,深度,侧宽",
    "strap": "肩带,肩带长,肩带长度,手提高,提手高,手柄高,背带长,strap,strap length,strap drop,handle drop",
}
SIZE_SYSTEMS = {
    "size": "尺码/部位,部位/尺码,尺寸/部位,部位/尺寸,尺码/尺寸,尺码,尺寸,码数,"
    "型号,号型,规格,号码,吊牌尺码,尺码表,码号,国际码,国际尺码,国际型号,鞋码,码子,码,款号尺码,标码,"
    "标签尺码,"
    "尺码号型,部位,商品尺码,裤码,衣服尺码,尺码选择,参考尺码,选码,国标码,国码,标准尺码,戒指号,手寸,号数,手寸号,拍下尺码,大小,"
    "size,sizes,tag size,label size,asian size,ring size,our size,size chart,letter size,international,int",
    "size-eu": "欧码,欧洲码,欧,欧美码,欧洲,eur,eu,eu size,eur size,europe,european size",
    "size-us": "美码,美国码,美,美国,us,usa,us size",
    "size-uk": "英码,英国码,英,英国,uk,uk size",
    "size-cn": "中国码,国内码,中国,中国尺码,cn,cn size,china,china size,中码",
    "size-jp": "日码,日本码,日本,jp,jpn,jp size,japan",
    "size-it": "意大利码,法国码,法码,意码,it,fr,france,italy",
}
TRY_ON = "试穿人,试穿,试穿尺码,试穿效果,试穿感受,试穿者,试穿员,穿着感受,穿着效果,体验者,体验师,模特,姓名,昵称,上身效果,试穿报告,三围,model"
"""Headers that only tables of people who tried the goods on have."""

UNITS = {"cm": "cm,厘米,公分", "mm": "mm,毫米", "inch": 'inches,inch,英寸,in,",”,寸,吋'}
BODY_UNITS = "kg,公斤,斤,lbs,lb,磅"
MARKS = {
    MeasureMark.HALF_WIDTH: "1/2,1⁄2,/2,÷2,半围,半,单面,pit to pit,armpit to armpit,half,胸宽,身宽,胸阔,腰宽,臀宽,×2,x2,*2",
    MeasureMark.FLAT: "平铺测量,平铺,平量,平放测量,平放,单面平放,单面,laid flat,lay flat,flat",
    MeasureMark.RELAXED: "自然状态,自然,未拉伸,不拉伸,拉伸前,松量,放松,松紧前,不拉,未拉,relaxed,unstretched,not stretched",
    MeasureMark.STRETCHED: "最大拉伸,拉伸后,拉伸,拉开,撑开,拉开后,可拉至,可拉到,拉长,最大,弹开,max,stretched,stretch",
}
FILLER = "参考,约,左右,单位,前后,尺寸,大小,成衣,净,实际,测量,产品,女,男,的,围度,to,fit,of,the,your,approx,size,适合,建议,推荐,around,girth,(不含肩带),不含肩带"


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a column or row means."""

    measure: str
    marks: frozenset[MeasureMark] = frozenset()
    unit: str = ""

    @property
    def is_size(self) -> bool:
        """Whether sizes stand under it, not measures."""
        return self.measure in SIZE_SYSTEMS


@lru_cache(maxsize=4096)
def header(words: str) -> Header | None:
    """Understand a header such as 胸围(cm), 1/2胸围, Bust/胸围 or "A 肩宽"; None when it holds anything else."""
    folded = normalised_words(words)
    if not folded or len(folded) > 40:
        return None
    found = _measures().search(folded)
    if found is None:
        bare = folded.strip(" ():：/.")
        return Header("foot-length", unit=bare) if bare in {"cm", "mm"} else None
    rest = _fillings().sub(" ", _measures().sub(" ", _reference().sub("", folded)))
    if "".join(_noise().sub("", rest).split()):
        return None
    measure = _meanings()[found.group(0)]
    if measure in SIZE_SYSTEMS:  # "尺码/胸围" in a corner, "胸围尺寸" as a header: the measure is what counts
        others = [_meanings()[word] for word in _measures().findall(folded)]
        measure = next((one for one in others if one not in SIZE_SYSTEMS), measure)
        if "/" in folded and measure not in SIZE_SYSTEMS and others[0] in SIZE_SYSTEMS:
            measure = others[0]
    return Header(measure, marks_in(folded), unit_in(folded))


def is_try_on_header(words: str) -> bool:
    """Tell whether a header belongs to a table of people who tried the goods on."""
    return normalised_words(words).strip(":：()") in _spellings(TRY_ON)


def marks_in(words: str) -> frozenset[MeasureMark]:
    """Read how a measure was taken, off its header or the caption of its table."""
    folded = normalised_words(words)
    found = {mark for mark, pattern in _mark_patterns().items() if pattern.search(folded)}
    if (
        MeasureMark.RELAXED in found
        and _mark_patterns()[MeasureMark.STRETCHED].search(_mark_patterns()[MeasureMark.RELAXED].sub("", folded))
        is None
    ):
        found.discard(MeasureMark.STRETCHED)  # 未拉伸 holds 拉伸
    return frozenset(found)


def unit_in(words: str) -> str:
    """Find the first unit of length in folded or printed words, as cm, mm or inch; empty when there is none."""
    found = _units().search(normalised_words(words))
    return _unit_names()[found.group(1)] if found else ""


def header_count(words: str) -> int:
    """Count the header words in words: "chest width" is one, "bust waist" two."""
    return len(_measures().findall(normalised_words(words)))


def header_words_in(words: str) -> tuple[str, ...]:
    """Cut words that are nothing but headers without space between them (型号衣长肩宽) into those headers."""
    folded = normalised_words(words)
    if len(folded) > 60 or _joined().fullmatch(folded) is None:
        return ()
    return tuple(found.group(0) for found in _one_of_joined().finditer(folded))


def _spellings(words: str) -> frozenset[str]:
    return frozenset(words.split(","))


@cache
def _meanings() -> dict[str, str]:
    tables = (DIMENSIONS, SIZE_SYSTEMS, MEASURES)
    return {word: name for table in tables for name, words in table.items() for word in words.split(",")}


@cache
def _unit_names() -> dict[str, str]:
    return {word: name for name, words in UNITS.items() for word in words.split(",")}


def any_of(words: str) -> str:
    """Give a pattern for any of the comma-separated words, the longest first, Latin ones as whole words."""
    import re2

    ordered = sorted(words.split(","), key=len, reverse=True)
    return "|".join(
        rf"\b{re2.escape(word)}\b" if word.isascii() and word.isalpha() else re2.escape(word)
        for word in map(str, ordered)
    )


def compiled(pattern: str) -> Pattern[str]:
    """Compile a linear-time pattern."""
    import re2

    return re2.compile(pattern)  # type: ignore[no-any-return]


@cache
def _measures() -> Pattern[str]:
    words = sorted(_meanings(), key=len, reverse=True)
    latin = "|".join(word for word in words if word.isascii())
    chinese = "|".join(word for word in words if not word.isascii())
    return compiled(rf"{chinese}|\b(?:{latin})\b")


@cache
def _fillings() -> Pattern[str]:
    marks = "|".join(any_of(words) for words in MARKS.values())
    units = any_of(",".join((*UNITS.values(), BODY_UNITS)))
    return compiled(f"{marks}|{units}|{any_of(FILLER)}")


@cache
def _reference() -> Pattern[str]:
    """Match the letter or number before a header that a drawing refers to: A 肩宽, 1.衣长."""
    return compiled(r"^(?:[a-h1-9]\b|[①-⑳])[.、:： )]*")


@cache
def _noise() -> Pattern[str]:
    """Match what may stand beside a header: punctuation, and the letter a drawing refers to."""
    return compiled(r"\b[a-h] *$|[^\p{L}\p{N}]")


@cache
def _units() -> Pattern[str]:
    words = "|".join(sorted(_unit_names(), key=len, reverse=True))
    return compiled(rf"(?:^|[^a-z尺])({words})(?:$|[^a-z])")


@cache
def _mark_patterns() -> dict[MeasureMark, Pattern[str]]:
    return {mark: compiled(any_of(words)) for mark, words in MARKS.items()}


@cache
def _one_of_joined() -> Pattern[str]:
    words = sorted((word for word in _meanings() if len(word) > 1 and not word.isascii()), key=len, reverse=True)
    return compiled(rf"(?:1/2|平铺|半|净)?(?:{'|'.join(words)})(?:\((?:cm|厘米|公分|mm|/2|1/2|平铺|拉伸)\))?")


@cache
def _joined() -> Pattern[str]:
    return compiled(rf"(?:{_one_of_joined().pattern}){{2,}}")
