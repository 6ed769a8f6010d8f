"""Absolute claims: superlatives, first ranks and guarantees (Advertising Law art. 9(3) and kin).

Each tier is a pattern of claims and a pattern of what looks like one and is none: grades of a standard, tips on
method and time, fibre shares, generation names, capacities. A single character such as 最 claims nothing by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases
from listinglint.facts.text.mention import mention_finder
from listinglint.facts.text.sentences import QUOTE_LENGTH, holds, spans
from listinglint.facts.text.substances import FIBRE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class AbsoluteClaim:
    """A claim a reader takes as superlative, first in rank or guaranteed."""

    tier: Annotated[str, Literal["statutory", "superlative", "rank", "level", "unique", "guarantee", "authority"]]
    words: str
    """The folded words that claim it."""


# OCR and pinyin dodges read alike: zui红 is 最红.
_MOST = "(?:最|zui)(?:为)?"
_PRAISE = (
    "好(?:的|品质|质量|材|面料|效果|产品|服务|选择|礼物|[看用吃穿听玩喝](?:的|$|[,!])|$|[,!])|优(?:质|秀|惠|的|$)?|"
    "强(?:的|大|悍|$|[^度光烈风震音,。])|完美|完整|先进|便宜|低(?:价|折)|划算|实惠|受欢迎|受[^,]{0,6}(?:欢迎|喜爱|追捧|青睐)|时尚|"
    "时髦|流行|潮|舒适|舒服|热[销卖门]|畅销|正宗|地道|"
    "奢[侈华]|豪华|高(?:端|品质|质量|标准|级的|级别|等级|档|境界)|专业|齐全|美(?:的|味|丽|$)|漂亮|迷人|性感|"
    "成熟|精[细致湛]|锋利|厚实|柔软|细腻|亲肤|超值|过硬|凉[爽席]|耐造|吸睛|亮眼|百搭|显瘦|耀眼|靓|棒|赞|牛|实用|保暖|透气|结实|坚固|耐穿|火|红|爆|酷|炫|顶|尖端|权威|可靠|靠谱|耐[用磨]|安全|健康|环保|天然|纯正|新鲜|好喝|浪漫|"
    "具[^,。]{1,8}(?:的|度|性|力|感|弧)|能(?:体现|展现|彰显|凸显|代表)|佳(?:的|选择|品质|伴侣|拍档|礼|之选|$)|"
    "有(?:效|力|名)|科学|高效|经典|值得|贴心|优雅|人性化|极致|薄的|轻的|快的"
)
_SUPERLATIVE = any_of(
    f"{_MOST}(?:{_PRAISE})|(?:世界|全球|全国|国内|亚洲|业界|行业|史上|全网|国际|宇宙)(?:范围内?)?{_MOST}|"
    f"最新(?:技术|科技|工艺)|(?:地表|市面上?|同类|同级|全台|全城|业内)最|(?:cp值|性价比|品质|质量|口碑|评价|颜值|服务|回购率?)最(?:高|好|佳|强)|"
    f"性价比之王|天花板(?:级|$|[,!])|(?:全网|同行|业内|网上)(?:底价|最便宜)|(?:同行|业内|网上|全网|史上|全国|历史|全年|底价|市场)最低|{_MOST}低价|顶配",
    r"\bworld'?s (?:\w+ )?(?:best|first|finest|leading|most|largest|biggest|number|no\b|#|lightest|thinnest|"
    r"fastest|smallest|strongest|softest|greatest|only|top)",
    r"\b(?:the|our|your|simply|absolute(?:ly)?|very) best\b|\bbest(?:[- ](?:quality|price|prices|value|seller|"
    r"sellers|selling|in|on the market|of all|ever|online|rated|possible))\b",
    r"\b(?:highest|finest|greatest|top[- ]?most)[- ](?:possible )?(?:quality|standards?|grade)\b|"
    # Where a price was found is news; that nobody sells for less is a claim.
    r"\b(?:our|the|always|at|for|guaranteed) (?:lowest|cheapest)[- ](?:possible )?(?:prices?|cost|rates?)\b|"
    r"\b(?:lowest|cheapest)[- ]"
    r"(?:prices?|cost|rates?) (?:guarantee\w*|ever|anywhere|online|possible|in the|promise)\b|"
    r"\b(?:\w{3,}iest|best|softest|strongest|warmest|lightest) (?:\w+ ){0,4}(?:on the planet|in the (?:world|universe)|on earth)\b|"
    r"\b(?:cheapest|greatest|finest) (?:\w+ ){1,4}(?:in|on|of|ever|available)\b|"
    r"\blow(?:est)? price guarantee|\b(?:\w+est|best) (?:\w+ ){1,3}(?:money can buy|you(?:'ll| will| can)? (?:ever|"
    r"buy|find))\b|"
    r"\bnothing (?:else )?(?:\w+ ){0,4}comes (?:even )?close\b",
    r"\b(?:most|toughest|strongest|lightest|fastest|softest|safest) (?:\w+ ){0,4}(?:in the world|on the market|"
    r"on earth|ever|available|of all)\b|\bthe most (?:advanced|protective|comfortable|durable|powerful|"
    r"effective|profitable|reliable|beautiful|accurate|popular|trusted|luxurious|innovative|complete|sought|"
    r"stylish)\b",
    r"\bin (?:the whole|the entire|all) (?:\w+ )?world\b|\btests in the world\b",
)
_NO_SUPERLATIVE = any_of(
    "(?:不|非|并非|没有|未必)(?:是)?最|尽最|最大(?:承重|容量|可|程度|限度|努力|尺寸|直径|功率|输出|载|码)|"
    "最好(?:手洗|不|先|使用|在|干洗|冷|别|提前)|最(?:小|长|短|多|少|近|后|终|初|低(?:温|水位|消费|起|限|配)|"
    "高(?:温|可|达|时速|转速|水位|限))|力求|真实的信息|尽量|努力|为了|感觉|(?:女人|女孩|女生|男人|妈妈|孩子|自信|微笑|青春|爱情|[你您她他我])[^,。]{0,6}最(?:美|帅|酷|可爱|好看)|"
    "最佳(?:食用|赏味|饮用|使用|保存|"
    "口感期|时间|温度|观|拍|储)|最新(?:上架|款|消息|公告)|最低价[^,。\\d]?\\d|最适合|最合[适身]",
    r"\b(?:for|at) (?:the )?best results?\b|\b(?:do|does|try|doing|done|did|tried|trying) (?:\w+ ){0,2}best\b|"
    r"\bbest[- ](?:suited|before|used|if|when|wishes|regards|fit|results?|practice|friends?|man|estimate|way|"
    r"worn|served|by|kept|enjoyed|offer)\b|\bis best\b|\bone of (?:the|our) (?:most|first|best)\b|"
    r"\bfor the most part\b|"
    r"\bat most\b|\bnot the\b|\bbest possible (?:price|service) for\b|\bour best (?:estimate|guess|efforts?)\b|"
    r"\bknowledge\b|\bbest[- ]?sellers? (?:rank|list|in)\b|\b(?:check|see|browse|shop|view|discover|explore|more|"
    r"also) (?:\w+ ){0,2}"
    r"best\b|\blowest price (?:\w+ ){0,3}(?:on|is|was|found|here|at)\b|\b(?:lowest|best) price (?:of|"
    r"for) [^.]{0,60}\bis\b|"
    r"\bfits? (?:you )?(?:the )?best\b|\bbest (?:fans|phones|laptops) under\b",
)
_RANK = any_of(
    "(?:销[量售]|全[网国球]|世界|排[名行]|人气|口碑|品质|质量|亚洲|行业|市[占场](?:率|占有率)?|热销|国内|"
    "评[价分]|份额|全台|日本|韩国|台湾|美国)[^,。]{0,6}(?:第一|第1(?:名|位|$)|no\\.? ?1|top ?1|冠军)",
    "[界内国球网台省市区业类行洲][^,。]{0,2}第一(?:[^次步时个眼感印届季代天层线]|$)|全台(?:唯一|独家)|"
    "天下第一(?:$|[^次天])|销冠(?:$|[单款产品,!])|第一(?:品牌|人气|名牌|大牌|选择|家|的(?:品牌|电商|店)|位的|销量)|"
    "第一[^,。步次时个感眼印件天层]{0,6}(?:品牌|领导|电商)|连续[^,。]{0,6}(?:第一|冠军)|(?:销量|销售|"
    "人气)(?:冠军|之[王冠]|no|top)|[^帝国君大小霸女魔天龙兽狮亲]之王(?:[^者子国朝牌]|$)|王牌|领[导军](?:品牌|者)|"
    "领袖|(?:稳[居坐]|位居|高居|蝉联|霸占|占据|登顶|荣登|问鼎|勇夺)[^,。]{0,10}(?:榜首|榜单|首位|第一|冠军|前列)|(?:行业|业界|业内|类目|同行|"
    "品类|界|圈)[^,。]{0,3}(?:领头羊|标杆|霸主|鼻祖|老大|一哥|风向标|佼佼者)|世界领先|国际领先|全球领先|行业领先|遥遥领先|排行榜?第|no\\.? ?1(?:[^0-9.]|$)|龙头",
    r"\b(?:number|no\.|#) ?(?:one|1)\b(?:[^0-9.,:/#-]|$)|\bno 1\b(?:[^0-9.,:/#-]|$)|\bworld(?:'?s)? lead(?:er|ers|"
    r"ing)\b|\b(?:industry|"
    r"market)[- ]lead(?:er|ing)\b|\branked (?:first|#?1)\b|\btop[- ](?:selling|rated|ranked)\b|\bnumber one\b|"
    r"(?:^|[^a-z#])#1(?:[^0-9#a-z]|$)",
)
_NO_RANK = any_of(
    "第一(?:时间|次|步|个月|感觉|眼|印象|天|层|件|章|季|代|联|批|排|行|列)|no\\.? ?1[0-9-]|货号|型号|款号|编号|步骤|王牌(?:飞行|对|特工|律师)",
    r"\b(?:item|model|style|ref|part|lot|step|figure|fig|table|size|photo|picture|option|rule) (?:number|no\.?|"
    r"#) ?(?:one|1)\b|\b(?:number|no\.?|#) ?(?:one|1) (?:size|step|tips?|rule|question|reason|mistake|thing|(?:on|"
    r"in) (?:the|our|this) (?:drawing|picture|photo|diagram|list|table|chart))|\btop[- ]rated (?:plus|seller)\b",
)
_LEVEL = any_of(
    "国家级|最高级|最佳(?:品|选|拍|伴|礼|材|状|的|性|音|画|效|体验|$)|世界级|宇宙级|殿堂级|大师级|国际级|"
    "顶[级尖]|极品|极致|终极|至尊|巅峰|绝佳|完美|吊打|秒杀同|无与伦比|没有对手|找不到对手|甩[^,。]{1,5}条街|独门[秘配]方|(?:品质|口碑|颜值)之巅|无人能[及比敌]|(?:世界|国际|全球|国内|业内|行业)一流|"
    "(?:无法|难以|不可|无人可?|无可|无人能)(?:超越|企及|匹敌|复制|取代|撼动)|(?:完[爆胜]|碾压|秒杀|甩开|吊打|打败)(?:了)?(?:所有|一切|同[行类款价]|其[他它]|市面)|"
    "无敌|无可(?:比拟|挑剔|替代)|极尽|无比的?(?:高贵|尊贵|奢华|舒适|柔软|惊艳|优越)|登峰造极|绝美",
    r"\bas (?:strong|hard|tough) as (?:a )?(?:diamonds?|steel|nails|rock)\b|\bthe (?:\w+ )?ultimate\b|\bunbeatable\b|"
    r"\b(?:can't|cannot|won't) be (?:beat(?:en)?|bettered|matched)\b|\bwon't find (?:a |any(?:thing)? )?(?:better|softer|cheaper|finer)\b|"
    r"\bunrivall?ed\b|\bunmatched\b|\bunparallel?led\b|"
    r"\bunsurpassed\b|\bsecond to none\b|\bworld[- ]class\b|\bflawless\b|\babsolute (?:fidelity|perfection|"
    r"comfort)\b",
)
_NO_LEVEL = any_of(
    "(?:不|非|并非|不够|没有|难以|不可能|未必|追求|不太)(?:够|是)?最?(?:完美|极致)|完美(?:主义|的象征|者)|"
    "完美(?:收官|世界)|无敌(?:破坏王|浩克)|顶级域名|终极版|国际级别|极致的?服务态度|不完美|没有?[谁人][^,。]{0,3}完美|(?:接|将|趋)近(?:于)?完美|近乎完美",
    r"\bultimate edition\b|\bnot (?:\w+ )?flawless\b|\bunmatched (?:colou?rs?|pairs?|socks?|buttons?|sets?|pieces?)\b",
)
_UNIQUE = any_of(
    "找不[出到][^,。]{0,3}(?:第二|更|比)|没有?(?:谁|人|哪[家个])[^,。]{0,4}(?:打得过|比得[过上]|赶得?上|做得[到出])|"
    "(?:谁|别家|别人|同行|哪家|其[他它]家?)[^,。]{0,3}(?:比不[过上了]|做不[到出]|打不过|没法比|学不来|仿不[来了]|跟不上)|比(?:任何|所有|谁|哪)[^,。时]{0,6}[都更]|独创|"
    "[^,。说]到没朋友|绝世好|举世无双|冠绝|独步|首屈一指|独占鳌头|业[界内]公认|没有比[^,。]{1,12}更|没有之一|别无分[店号]|唯一|独一无二|绝无仅有|绝无二家|独此一家|史无前例|前无古人|空前绝后|独家|首家|首创|全网首[发款]|全网独[^立]|全国首|全球首[个款发创]|"
    "业界首|行业首|国内首|填补[^,。]{0,6}空白|仅此一家|绝版",
    r"\b(?:the )?only (?:\w+ ){1,4}(?:in the world|on the market|of its kind)\b|"
    r"\bone[- ]of[- ]its[- ]kind in the world\b|\bnothing (?:else )?(?:compares|like it)\b|"
    r"\bfirst (?:\w+ ){0,3}in the world\b|\bof all time\b",
)
_NO_UNIQUE = (
    "唯一(?:编|码|标|id|性|序|凭|指定|官方|联系|客服|网址|不同|区别|缺点|不足|入口|的?id)|(?:每|手工|天然|纹理|"
    "木纹|定制|您|你)[^。]{0,24}独一无二|独一无二的(?:你|手工|您|纹|印记)|非独家|首家(?:店|公司)成立|\\b(?:one|some) of the (?:first|only)\\b"
)
_SHARE_OF = rf"(?:{FIBRE}|纤维|聚|皮|毛|绒|棉|麻|丝|recycled|organic|pure|natural|cotton|plant|bamboo)"
_PROPERTY = (
    "正品|真品|满意|保证|有效|无效|纯?天然|好评|安全|防水|防伪|防晒|不|无(?:添加|毒|甲醛)|原装|进口|成功|治愈|"
    "去除|杀菌|有货|合格|正宗|纯正|退款|放心|新鲜"
)
_GUARANTEE = any_of(
    f"(?:100%|百分之?百|百分百)(?:{_PROPERTY})|绝对(?:是|正|不|超|优|好|值|划|物|回|看|让|会|能|可|保|的|可以|"
    f"真|安|有|领|实|原|舒|没)|永(?:久|不)(?:不?(?:变|褪|掉|脱|生|磨|损|过时|断|保修|保固|质保|免费|使用|有效|"
    f"防|性|消))|(?:包|保准?|保证)[你您](?:用了|穿了|吃了)?[^,。]{{0,3}}(?:满意|喜欢|爱上|不后悔|再也不|瘦|变白)|再也不(?:想|用)(?:换|买)别|治百病|(?:百|十)年如新|[洗用穿](?:[一几上]?[十百千万]|\\d{{2,}})多?[次遍回][也都]?不|"
    f"(?:终[身生]|一辈子|永远|永久|万年|一生|[十百几]年|\\d{{1,2}}年)[也都]?不(?:会|用|怕|易)?(?:再)?(?:变|褪|掉|脱|生|磨|坏|烂|断|松|塌|换|过时|起球|堵)|"
    f"万能(?:的|膏|药|清洁)|零风险|0风险|无风险|零(?:副作用|缺陷|瑕疵|色差|差评|投诉)|纯天然|特效|神效|"
    f"奇效|根治|包治|一[次洗擦抹]见效|保证有效|包有效|[七7]天品质满意|满意保证|不惧(?:对比|比较|任何)|(?:不怕|敢)(?:对比|比较)|从此消失|满足一切|绝不能(?:缺少|错过|没有)",
    r"\b100 ?% (?:guarantee\w*|satisf\w*|safe|waterproof|authentic|genuine|effective|natural|pure|risk[- ]free|"
    r"(?:\w+[- ]){0,2}proof|\w+[- ]free|money[- ]back|original|secure|accurate|reliable)\b",
    r"\b(?:satisfaction|results?|quality|authenticity|prices?|lowest prices?) (?:is |"
    r"are )?(?:100% )?guarantee[d]?\b|\bguaranteed (?:results?|satisfaction|quality|authentic|to (?:work|fit|"
    r"last|please|love))\b|\bnever (?:fades?|breaks?|rusts?|wears? out|needs?|fails?|lets? you down)\b|"
    r"\brisk[- ]free\b|\bthe (?:last|only) (?:\w+ ){1,3}you(?:'ll| will)? ever (?:need|buy|own)\b|\bstays? \w+ forever\b|\bperfect in every way\b|\bworld'?s favou?rite\b|"
    r"\b(?:truly|completely|totally) \w+[- ]proof\b|\bfor the rest of your life\b|\bmiracle\b|"
    r"\bcures? (?:\w+ ){0,2}(?:acne|pain|cancer|disease\w*|insomnia|eczema|baldness|hair loss|wrinkles|diabetes|"
    r"arthritis|anxiety)\b",
)
_NO_GUARANTEE = any_of(
    f"100%\\s*{_SHARE_OF}|(?:无法|不能|不会|难以|不可能|未必|不保证)[^,。]{{0,6}}(?:100%|百分百|绝对|保证)|"
    f"绝对(?:值|湿度|不(?:要|能|可以|得|可|建议)|禁止|压力|高度|误差)|万能(?:胶|充|表|角|遥控|转换|插)|"
    f"特效(?:字|镜头|化妆|视频|相机)|永久(?:地址|性?关闭|封)|非绝对",
    r"\b(?:not|cannot|can't|no|never|nor) (?:\w+ ){0,3}(?:guarantee\w*|100 ?%)|\b(?:delivery|arriv\w*|ship\w*)\b",
)
_AUTHORITY = any_of(
    "国家免检|质量免检|免检产品|驰名商标|(?:人民大会堂|国宴|军队|部队|国家机关|央视)(?:特供|专供|专用|推荐)|"
    "特供(?:酒|烟|品)|专家推荐|国家机关推荐|中华老字号|国家领导人|权威认证|央视上榜"
)
_PRESSURE = any_of(
    "疯抢|再不抢|错过(?:不再|等一年|后悔|就没)|仅此一次|最后一[波天轮批]|随时涨价|马上涨价|即将涨价|不再降价|"
    "史低|亏本|跳楼价|点击领奖",
    r"\b(?:last chance|never again|won't last|once in a lifetime|act now|selling out fast)\b",
)

_TIERS = (
    ("superlative", _SUPERLATIVE, _NO_SUPERLATIVE),
    ("rank", _RANK, _NO_RANK),
    ("level", _LEVEL, _NO_LEVEL),
    ("unique", _UNIQUE, _NO_UNIQUE),
    ("guarantee", _GUARANTEE, _NO_GUARANTEE),
    ("authority", _AUTHORITY, ""),
)
# A seller who says what the shop is not claims nothing.
_MODEST = any_of(
    "(?:不是|并非|算不上|称不上|谈不上|不敢[说称]|不自称|不吹|从不说)[^,。]{0,8}(?:第一|最|顶级|唯一|绝对|完美|极致|独家|100%)",
    r"\b(?:not|nobody'?s|nobody is|never claim\w*|don't claim\w*) (?:\w+ ){0,3}(?:best|perfect|number one|#1|"
    r"ultimate)\b",
)
CLAIMS = tuple(
    Phrase((claim,), any_of(*filter(None, (unless, _MODEST))), name=tier, confidence=0.85)
    for tier, claim, unless in _TIERS
)
PRESSURES = (Phrase((_PRESSURE,), confidence=0.85),)
PHRASES = (*CLAIMS, *PRESSURES)
# Art. 9(3) names three words; the others are read into "and the like".
_STATUTORY = "国家级|最高级|最佳"
# Facts an advertiser can prove in place and time, with their source, are exempt (guide of the market regulator).
_PROVEN = any_of("数据来源|来源[:于]|据[^,。]{2,16}(?:统计|数据|报告|显示)|证书编?号", r"\bsource: |\baccording to\b")


def absolute_claims(passages: Iterable[Passage]) -> list[Observation[AbsoluteClaim]]:
    """Find the absolute claims; one with its source stated is a provable fact and none, one that is said again is the same."""
    found: dict[str, list[Observation[AbsoluteClaim]]] = {}
    for match in (claim for first in find_phrases(CLAIMS, passages) for claim in (first, *_further(first))):
        claim = _claim(match)
        said = found.setdefault(claim.value.words, [])
        if not holds(_PROVEN, match.sentence.words) and not any(_is_within(claim.quote, one.quote) for one in said):
            said.append(claim)
    return [claim for said in found.values() for claim in said]


pressures = mention_finder(PRESSURES)


def _is_within(one: str, other: str) -> bool:
    """Tell whether one quote only repeats another, or a part of it."""
    return one in other or other in one


def _further(first: Match) -> Iterator[Match]:
    """Give the other claims of a sentence that holds one: one of each clause, and all of a clause too long to be quoted whole."""
    sentence = first.sentence
    told = [_told(sentence, first.start - sentence.start, first.stop - sentence.start)]
    for phrase in CLAIMS:
        for start, stop in spans(phrase.says[0], sentence.words):
            clause = sentence.clauses(start, stop)
            piece = _told(sentence, start, stop)
            if piece not in told and not holds(phrase.unless, sentence.words[slice(*clause)]):
                told.append(piece)
                yield Match(first.passage, phrase, sentence, start + sentence.start, stop + sentence.start)


def _told(sentence: Sentence, start: int, stop: int) -> tuple[int, int]:
    """Give the range that a quote of these words shows."""
    clause = sentence.clauses(start, stop)
    return clause if clause[1] - clause[0] <= QUOTE_LENGTH else (start, stop)


def _claim(match: Match) -> Observation[AbsoluteClaim]:
    offset = match.sentence.start
    words = match.sentence.words[match.start - offset : match.stop - offset]
    tier = "statutory" if holds(_STATUTORY, words) else match.phrase.name
    return match.seen(AbsoluteClaim(tier, words))
