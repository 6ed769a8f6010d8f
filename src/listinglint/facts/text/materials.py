"""What the goods are made of, with fibres and shares where they are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases
from listinglint.facts.text.sentences import holds, pattern
from listinglint.facts.text.substances import ELASTIC_FIBRE, SUBSTANCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class Material:
    """What goods are made of: names as the page gives them (folded), each with its share in percent or None."""

    fibres: tuple[tuple[str, float | None], ...]

    @property
    def is_elastic(self) -> bool:
        """Whether an elastic fibre is part of it."""
        return any(holds(ELASTIC_FIBRE, name) for name, _ in self.fibres)


_LABEL = any_of(
    "面料|材质|材料|质地|成[分份]|里料|填充物?|用料|布料|外壳|鞋面|鞋底|内里|质料|采用|选用|制作|制成|打造|含量",
    r"\b(?:fabrics?|materials?|composition|content|shell|lining|lined|fill(?:ing)?|upper|outsole|sole|"
    r"made (?:of|from|with|in|by|out of)|(?:turned|carved|cut|forged|woven|knitted|sewn|cast|mou?lded|machined) (?:from|out of)|crafted (?:from|of|in|with)|blend|constructed)\b",
)
_SHARE = r"\d{1,3}(?:\.\d+)?\s*%"
# Words that only borrow the name of a substance, or speak of something else than these goods.
_BORROWED = any_of(
    "棉[衣服袄被签]|[皮革木油绒胶]味|[棉麻丝绒皮]感|羽绒[服衣]|毛领|皮草|玫瑰金|银色|金色|银灰|香槟金|玻璃心|羊皮卷|(?:搪瓷|陶瓷)白|[紫古青红黄]铜色|全铜版|(?:竹子?|草编|木头?|皮革?|大理石|藤编?)[^,。]{0,2}(?:图案|纹理|印花|花纹|纹路)|金属色|木色|钢琴|铁粉|皮肤|水晶泥|棉花糖|羽绒服清洗|奶油色|"
    "材质[^,。]{0,8}(?:不同|为示例|示例)|种类繁多|质感|单品推荐|推荐款|搭配推荐",
    r"\b(?:leather|wood|bamboo|marble|metal|silk|linen|suede|denim|glass|steel|velvet|concrete)[- ](?:look|effect|like|feel|style|scented|print)\b|\bcotton (?:candy|swabs?|buds?|balls?|pads?)\b|\brubber duck|\bsteel toe style|"
    r"\b(?:perfect|suitable|ideal|great|safe|works?|use) (?:for|on|with) (?:\w+ ){0,2}(?:glass|wood(?:en)?|leather|metal|plastic|ceramic|tile)\b|"
    r"\b(?:steel|denim|silver|gold|copper|bronze) (?:blue|gr[ea]y|rush)\b|\bsilky? smooth\b|"
    r"\bmodal (?:window|dialog)|\bmagnifying glass|\bsilk ?screen|\bstained glass|\bdry on\b|\bcolou?r ?: ?\w+$|"
    r"\bbefore washing\b|\bshrink\b|\bno (?:plastic|leather)|\bpaper (?:receipt|"
    r"invoice|pattern)|\bglass (?:cleaner|of)\b|\bsilver member|\bgold member|\bfabric has been\b|"
    r"\bcovered buttons?\b|^(?:clay|copper|turquoise|brass|bronze|denim|bamboo|canvas|cardboard)$|\b(?:must be|"
    r"be) returned\b|\bintact\b|\bsee more\b|\bleather seats?\b|\b(?:cover|corner|screen) glass\b|\bcopper (?:hair|"
    r"brown)\b|"
    r"\b(?:for|on|to) (?:wooden|wood|leather|ceramic|glass) (?:floors?|surfaces?|furniture|tables?|doors?)\b",
)

# A cell or a bullet that holds nothing but the substance.
_SHORT = r"^(?:\w+ ){0,2}[^,。:]{2,24}(?: \w+)?$"

# Names of substances that are hardly ever said of anything but the goods.
_PLAIN = any_of(
    "(?:纯|全|精梳|长绒)棉|真丝|桑蚕丝|羊[毛绒]|真皮|[牛羊]皮|涤纶|锦纶|氨纶|腈纶|聚酯|莫代尔|天丝|雪纺|"
    "亚麻|醋酸|冰丝|牛仔布|不锈钢|304钢|316钢|铜制|铜质|铝合金|锌合金|实木|橡胶木|陶瓷|硅胶|亚克力|和纸|牛皮纸|帆布|尼龙|pu皮|毛呢|"
    "呢料|法兰绒|皮革|羽绒|纯银|足金|925银|海绵|乳胶|(?:钢化|昆仑|高硼硅|蓝宝石)玻璃",
    r"\b(?:cotton|polyester|nylon|viscose|linen|silk|wool|cashmere|lambswool|leather|suede|denim|velvet|flannel|merino|"
    r"stainless steel|alumini?um|sterling silver|ceramic|clay|copper|brass|cardboard|bamboo|fleece|twill|canvas|"
    r"wicker|rattan|wooden|"
    r"fib(?:er|re)glass|latex|turquoise|solid (?:oak|wood|pine|walnut|teak|mahogany)|14k gold|18k gold|spandex|"
    r"elastane|polypropylene|polyurethane)\b",
    # Gold and silver are colours as well; of jewellery they are the metal.
    r"\b(?:gold|silver)(?: \w+){0,2} (?:necklace|bracelet|bangle|earrings?|ring|pendant|chain|choker|anklet)\b",
)
# Short names that mean a substance only behind its label: 材质：PU.
_SHORTHAND = any_of(
    "(?:材质|面料|材料|鞋面|鞋底|质地|内里|里料|内胆|[杯锅壶刀瓶][身盖体]|外壳|面板|边框|支架|底座|手柄|把手|表带)[^,。]{0,3}[:/】 ]?(?:304|316l?|tritan|pu|abs|pc|pp|pe|pvc|eva|tpu|tpr|pet|peva|wpc|mdf)(?:$|[^a-z])",
    r"\b(?:material|fabric|upper|sole|outsole|lining|shell)(?: material)?\s*[:/-]\s*(?:pu|abs|pc|pp|pe|pvc|eva|tpu|"
    r"tpr|pet|peva|mdf)\b",
)

# "The frame is steel": a part of the goods and what it is.
_PART = (
    r"\b(?:frame|body|base|legs?|handle|lid|strap|housing|case|cover|seat|blade|band|chain|clasp|hardware|insole|"
    r"zips?|buttons?)s? (?:is|are|in|of)\b"
)

PHRASES = (
    Phrase((SUBSTANCE, "[:/=】]"), _BORROWED, reach=10, confidence=0.8),
    Phrase((SUBSTANCE, _SHARE), "(?:无法|不能)", reach=12, confidence=0.95),
    Phrase((SUBSTANCE, _LABEL), _BORROWED, reach=22),
    Phrase((_PLAIN,), _BORROWED, confidence=0.7),
    Phrase((SUBSTANCE, _PART), _BORROWED, reach=14, confidence=0.75),
    Phrase((_SHORTHAND,), "", confidence=0.85),
    Phrase(
        (
            any_of(r"^[^,。]{0,6}(?:材质|面料|成[分份]|质地|材料)\s*[:/】\]=]|\b(?:material|fabric|composition)\s*:"),
            SUBSTANCE,
        ),
        _BORROWED,
        reach=30,
    ),
    # A list: "Steel, powder coating".
    Phrase((f"^{SUBSTANCE}(?:,|/|&| and | with )",), _BORROWED, confidence=0.75),
    # What is left is a cell or a bullet that may name the goods as well as what they are made of.
    Phrase((SUBSTANCE, _SHORT), _BORROWED, reach=12, confidence=0.45),
)


def materials(passages: Iterable[Passage]) -> list[Observation[Material]]:
    """Find what the goods are made of."""
    return [match.seen(Material(_fibres(match))) for match in find_phrases(PHRASES, passages)]


def _fibres(match: Match) -> tuple[tuple[str, float | None], ...]:
    """Read names and shares off a sentence; a list writes all its shares before the names, or all behind."""
    words = match.sentence.words
    found: dict[str, float | None] = {}
    first_share, first_name = pattern(_SHARE).search(words), pattern(SUBSTANCE).search(words)
    is_leading = bool(first_share and first_name and first_share.start() < first_name.start())
    order = (
        rf"({_SHARE})\s*(?:的|以上|recycled |organic |pure |of )*({SUBSTANCE})"
        if is_leading
        else rf"({SUBSTANCE})[:\s(]*({_SHARE})"
    )
    for pair in pattern(order).finditer(words):
        share, name = pair.groups() if is_leading else reversed(pair.groups())
        found.setdefault(name, float(share.rstrip("% ")))
    if not found:
        found = dict.fromkeys(match.group() for match in pattern(SUBSTANCE).finditer(words))
    return tuple(found.items())
