"""Known limits: what the seller admits the goods cannot do or do badly (shrinks, bleeds, smells, runs small)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases
from listinglint.facts.text.shared_words import MAY, NORMAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class KnownLimit:
    """An honest word about what may disappoint."""


_FLAW = any_of(
    "(?:缩|掉|起|褪|脱)(?:一?点点?|一?些|少量|小|轻微|微|几[根个]|少许)+的?[色毛粉渣漆屑水球褶皱]|残胶|起褶|褶子|毛刺|倒刺|木刺|飞边|掉[色毛粉渣漆屑]|褪色|浮色|染色|串色|脱色|沾色|缩水|收缩|起[球毛皱静]|静电|勾丝|抽丝|脱线|线头|跳[线纱]|"
    "毛边|接头|节点|绒丝|飞毛|钻绒|跑绒|变形|松垮|易皱|褶皱|皱褶|折痕|压痕",
    "异味|气味|味道|醋酸味|[香酸臭腥胶]味|瑕疵|色斑|斑点|黑点|刮[痕花伤]|划痕|凹凸|气泡|裂[痕纹缝]|污[渍点]|"
    "胶[水渍痕]|针[孔眼]|虫眼|疤|粗糙|歪斜?|溢胶|脱胶|开胶|布结|结节|粗纱|色块|不会?(?:很|太|特别)[^,。]{1,4}|"
    "落毛|干裂|[沾粘显掉]毛|[沾显招]灰|[显易]脏|不耐脏|噪[音声]|异响|声音|微瑕|疲乏|松弛|发黄|受潮|晕[色染开]|[粗厚]细?不一|保质期短|发霉|变[色黑硬]|发黑|开裂|节[眼疤]|结疤|棉絮|冰裂|刮衣|"
    "[针钉]痕|[皮革油漆木]味|毛屑|棉絮|"
    "浮毛|粘毛|易碎|过敏|扎|怕[水火热]|(?:木|天然|"
    "石)?纹[理路]?[^,。]{0,4}(?:不同|不一|各异)|"
    "纹[理路]|不(?:太|很|够)?(?:平整|均匀|规则|完美|对称|整齐|光滑|笔直|圆|居中)|深浅不一|浓淡|(?:大小|形状|"
    "纹[理路])[^,。]{0,6}(?:不一|不同|不均|不尽)|磨损|磨痕|泛黄|氧化|生锈|打滑|漏水",
    r"\b(?:colou?rs?|dyes?) (?:may|can|will|might) run\b|\bshrink\w*|\bbleed(?:s|ing)?\b|\bfad(?:e|es|ing)\b|\bcracks?\b|\bcracked\b|\bchip(?:s|ped)?\b|"
    r"\bscratch\w*|\bscuffs?\b|\bstain(?:s|ed|ing)?\b|\bholes?\b|\btears?\b|\b(?:signs? of|some|slight|minor|"
    r"normal|light|is|surface|edge|shows?) wear\b|\b(?:is|are|slightly|edges?|corners?) worn\b|\bpill(?:s|"
    r"ing)?\b|\bsmell\w*|\bodou?r\b|\bimperfections?\b|\birregularit\w+|\bblemish\w*|\bflaws?\b|\bdefects?\b|"
    r"\bdents?\b|\brust\w*|\btarnish\w*|\bwrinkl\w+|\bshed(?:s|ding)?\b|\bfray\w*|\bloose threads?\b|"
    r"\bmarks?\b|\bdiscolou?r\w*|\byellowing\b|\bpatina\b|\bfabric balls?\b|\bpeel\w*|\bmissing\b|\bbroken\b|"
    r"\btorn\b|\bripped\b|\bloose\b|\bsnags?\b|\bpulls\b|\bspots?\b|\bindentations?\b|\bwarp\w*|\buneven\w*|"
    r"\bsmudge\w*|\bfaded\b|\baged?\b|\bcreas\w+|\bfragile\b|\bfoxing\b|\bsunned\b|\btoned\b|\bmusty\b|"
    r"\bbobbl\w+|\bitchy\b|\bscratchy\b|\bpin ?holes?\b|\bdrips\b|\bmoth\b|\bsticks?\b|\brubs? off\b|\brepairs?\b|"
    r"\bmend(?:ed|s)?\b|\bdarn(?:ed|s)?\b|\brun threads\b|\bstrained\b|\bsqueak\w*|\bvariations? in (?:texture|grain|"
    r"pattern|glaze|shape)|\bknots?\b|\bglue\b|\brub(?:bing)?\b",
)
_ADMITS = any_of(
    MAY,
    NORMAL,
    "会|自带|带有|初次|首次|第一次|前几次|前两次|难免|介意|由于|特性|少量|微|现象|不影响[^,。]{0,4}(?:使用|穿|美观|质量|品质|佩戴|效果|功能)|散味|通风|清洗后|熨烫?即可|都这样|很正常|"
    "有(?:一?点|些|个|小)|更明显|(?:一下|两天|几天)就(?:平|好|没|散)",
    r"\b(?:will|does|has|have|there(?:'s| is| are)|some|few|tendency|please note|due to|natural|vintage|handmade|"
    r"on the|shows?|signs?|a bit|but|only (?:thing|flaw|issue)|one small|small|tiny|faint|minor)\b",
)
_DENIED = any_of(
    "(?:不(?:会|易|容易|怕|起|掉|褪|缩|变|勾)|无(?:任何)?|没有?|零|防|抗|避免|防止|拒绝|去除|告别|杜绝|解决|除|"
    "减少|[^难不]免)[^,。]{0,6}(?:掉|褪|染|缩|起|异|气味|味|瑕|变|静|皱|生锈|磨|勾|裂|划|色|线头|毛?刺|飞边)|退[换货款]|换货|"
    "反馈|联系|客服|拒收|赔|签收|如有|若有|如果|人为|保修|质保|改善|修复|遮|淡化",
    r"\b(?:no|without|free of|resist\w*|prevent\w*|against|anti|won't|(?:will|do|does|did|is|are) not|never|"
    r"doesn't|don't|isn't|avoid|protects?|remov\w*|hides?|reduces?|minimi[sz]e)\b[^.]{0,30}\b(?:shrink|bleed|"
    r"fad|crack|chip|scratch|stain|hole|tear|wear|pill|smell|odou?r|flaw|defect|rust|tarnish|wrinkl|fray|rip|"
    r"blemish|discolou?r)|\b(?:return|refund|exchange|replace|contact us|warranty|if (?:you|the|there))\b|"
    r"\b(?:easy|to|evening|casual|every ?day|can be|women's|men's|ready to|comfortable) (?:\w+ )?w(?:ear|"
    r"orn)\b|-resistant|-proof|-free|"
    r"\b\w+ resistan(?:t|ce)\b|\buneven (?:terrain|ground|surfaces?|roads?)\b|\bwear and tear\b|\b(?:frayed|raw|"
    r"distressed) (?:edges?|hems?)\b|"
    r"\bstains? (?:can|may) be (?:easily )?(?:removed|wiped|cleaned)\b|\bnot intended to diagnose\b",
)
_FIT = any_of(
    "(?:尺?码|版型|尺寸|鞋码|款)[^,。]{0,6}偏[小大瘦肥紧窄宽]|偏[小大瘦窄紧](?:半|一|1)?码?|[拍选买订](?:大|"
    "小)(?:半|一|1|两)[码号]",
    r"\bruns? (?:\w+ ){0,2}(?:small|large|big|tight|narrow|true)\b|\bsizing? (?:up|down)\b|\bfits? (?:small|"
    r"large|tight)\b|\border (?:a |one )?size (?:up|larger|bigger)\b",
)
_CANNOT = any_of(
    "(?:不|无法|不能|不可|不得|不会)(?:支持|防水|包含|含|附|适用|适合|放入|放下|兼容|透气|保暖|耐|"
    "机洗烘)[^,。]{0,10}|天然[^,。]{0,10}(?:不同|不一|各异)|不防[水摔火油泼]|(?:不等于|不代表|≠)(?:完全|绝对)?(?:防[水摔]|保暖|不|没有|可以|能)|(?:并非|不是)(?:完全|百分百)?(?:防[水摔]|隔音|遮光|静音)|手工[^,。]{0,10}(?:不同|差异|不一)|"
    "不(?:可以?|能|要|宜|得|适合)(?:直接)?(?:放?[进入]|用于?|使用|放|上)?(?:微波|烤箱|洗碗机|电磁炉|明火|消毒柜|蒸锅|蒸箱)|颜色随机|款式随机|随机发|实际容量|不含[^,。]{1,8}|需另购|需自备|另行购买|仅(?:供|适用|支持|限)|"
    "偏[薄厚透硬重]|(?:有点|比较|会|略|较)(?:透|薄|厚|硬|重|短)|不建议|需自行|非全新|使用痕迹|福利品|ng品|即期|"
    "临期|展示品|二手|盒损|弹性疲乏",
    r"\bnot (?:included|suitable|waterproof|intended|compatible|recommended for|dishwasher|microwave|(?:machine )?washable|oven|submersible|breathable|adjustable|rechargeable)\b|"
    r"\bdoes not (?:include|come with|fit|support)\b|\bsold separately\b|\bunlined\b|\bsee[- ]through\b|\bsheer\b|"
    r"\brandom (?:colou?r|pattern)\b|\bas[- ]is\b|\bslippery\b|\bsome assembly\b|\bpre-?owned\b|"
    r"\bpre-?loved\b|\b(?:needs?|will need) a new\b|\b(?:material|fabric) is (?:\w+ )?thin\b|\bsecond[- ]?hand\b|"
    r"\b(?:signs|evidence|traces) of (?:use|age|wear)\b|\b(?:vintage|used) condition\b|"
    r"\buntested\b|\b(?:not|isn.t|aren.t) perfect\b|\bdoes(?: not|n.t) work\b|\bcan be (?:\w+ )?(?:slippery|"
    r"noisy|heavy)\b|\bslips? when\b",
)
# What nature, hands and time do to goods.
_BY_NATURE = any_of(
    "(?:手工|手作|天然|纯手)[^。]{0,16}(?:无法|不可能|不会|难以)[^,。]{0,10}(?:一模一样|一致|相同)|天然的?没有完美",
    r"\bany two (?:\w+ )?(?:are|will be|look)\b|\bnatural \w+ are (?:all )?unique\b|"
    r"\bvariations? in (?:[\w-]+,? ){1,8}(?:are|is) (?:to be )?(?:expected|normal|natural|part)\b",
    "(?:天然|原木|木头|实木|手工|手作|皮革|石头|玉石|羊皮|牛皮|纯手)[^。]{0,20}(?:都这样|无法挑选|不能挑|每[块只件个张条]都?(?:不|有)|独一无二|生长纹|毛孔|结疤|小孔|不可避免)|"
    "每[匹批件块]都?有深浅|(?:每[块只件个张条])[^,。]{0,6}(?:都?不(?:太|完全|会|尽)?(?:一样|相同)|略有不同|有差异)",
    "(?:久了|时间(?:久|长)了?|长期|长时间|用久|放久|日久|[洗穿用戴坐](?:多|久|几次))了?[^,。]{0,8}会[^,。]{1,5}|(?:亚麻|棉麻|真丝|麻料)[^,。]{0,6}(?:会|易|容易|难免)皱|(?:会|易|容易)皱(?:$|"
    "[,!])",
    r"\b(?:natural|wood|leather|stone|handmade|hand-?\w+)\b[^.]{0,40}\b(?:no two|each (?:one|piece|\w+) (?:is|"
    r"will be) (?:unique|different|slightly different)|vary from piece)\b|"
    r"\bno two (?:pieces|are|will be)\b",
)
# A whiff, a sound, a sheen: small and there.
_A_LITTLE = any_of(
    "(?:有|带)(?:一?点|一?些|些[许微]|轻微|股|淡淡|少许|点点)的?[^,。]{0,6}(?:味|声|响|噪)(?:道|音)?",
    r"\b(?:a |some |has |have )?(?:slight|light|little|faint|bit of)(?: of)? (?:\w+ ){0,2}(?:smell|odou?r|scent|noise|"
    r"sound)\b",
)
_ONLY_FOR = any_of(
    "[大小胖瘦高宽粗厚重]的(?:人|亲|宝宝|朋友|姐妹)?(?:不太?|并不)(?:合适|适合|建议)|不(?:太)?适合[^,。]{0,4}(?:宽脚|胖|高脚背|脚[宽背胖]|大胸|孕妇)|"
    "(?:声音|噪音|味道|气味|体积)(?:会)?(?:有点|比较|略|稍|挺|偏|较)(?:微)?(?:大|重|浓|响|明显)|(?:无|没有|不带|不具备?|不含)(?:防水|保温|静音|隔音|遮光|降噪|充电|加热|防滑|"
    "记忆|定时)(?:功能|效果|作用)|只能(?:装|放|容纳|塞|用于|用在|在室内|搭配|适配|室内)|[放装塞挤]不[下进了]|不(?:适用|适合|支持)(?:于)?(?:ih|电磁炉|洗碗机|微波|烤箱|明火|户外|雨天)|夠?不够(?:保暖|暖|厚|长)|"
    "没有(?:内里|里衬|内衬|口袋)|无(?:内里|里衬)|"
    "(?:风力|续航|吸力|音量|声音|容量|空间|功率|厚度|保暖)[^,。]{0,4}(?:不算|没有[^,。]{0,8}那么|没那么|一般|有限)|承重有限|(?:不太|不怎么|不大)(?:够用?|好洗|透气|保暖|"
    "耐[用磨脏]|结实|平整)|蹭到|(?:随|过)(?:着)?(?:时间|使用)[^,。]{0,4}会|需要?自[己行](?:打孔|[安组]?装|打|缝|配)|"
    "不(?:带|配|含)(?:电池|螺丝|充电|插头|数据线|支架|工具|内胆|滤芯|灯泡|内搭|腰带|胸垫)|(?:丰满|胯[大宽]|脚[宽背]|肩宽|偏?胖|大码|腿粗)[^,。]{0,10}(?:考虑|慎|[拍选拿]大|"
    "不适合|大一)|"
    "有(?:轻微|些许|一?点|一?些|几处|小|明显)?(?:压痕|划痕|刮痕|磕碰?|磨损|污渍|折痕|掉漆|泛黄|裂[痕纹])|(?:瑕疵|微瑕|福利|出清|样|展示|陈列)品(?:$|[,!])|"
    "(?:会|略|稍微?|有点|微微?)(?:透[肤肉]|显[胖黑肉]|磨脚|勒|扎[人皮])|磨(?:脚|后跟)|扎(?:皮肤|人|脖)|最大可?(?:容纳|放|装)",
    r"\b(?:can|may|might|will) (?:\w+ )?transfer\b|\blost (?:some|a little|a bit|much|most) of its\b|"
    r"\bnot waterproof\b|\bcan ?not be (?:microwaved|washed|ironed|submerged)\b|\bnot (?:for|meant for|designed for|"
    r"rated for|safe for) (?:\w+ ){0,2}(?:outdoor|use|heavy|dishwashers?|microwaves?|children|swimming|rain|wet)\b|"
    r"\bwill not (?:survive|stand up|hold up|withstand|fit)\b|\bwon't (?:survive|stand up|hold up|withstand|fit)\b|"
    r"\bonly fits?\b|\bindoors? (?:use )?only\b|\bon bare skin\b|\bon the (?:\w+ )?(?:thin|small|heavy|short|large|thick|snug|stiff|narrow|"
    r"long|bulky|sheer|tight|big) side\b|\b(?:can ?not|can't|won't|does not|doesn't) (?:hold|support|carry|bear) (?:\w+ )?(?:more than \d|over \d|above \d|heavy|much weight)",
)
# A little too stiff, tight, thin…: the degree makes it an admission and not praise.
_TOO = any_of(
    "(?:有一?点|略|稍微?|比较|较|会|偏|微微)[^,。]{0,2}(?:烫|热|闷|沉|笨重|凉|硬|紧|薄|厚重|重|短|透|滑|粗糙|涩|扎|勒|磨脚|吵|粗|暗|毛躁)",
    r"\b(?:a (?:bit|little)|slightly|quite|rather|may feel|somewhat|fairly) (?:\w+ )?"
    r"(?:stiff|snug|tight|thin|heavy|short|long|loose|sheer|rough|noisy|scratchy|itchy|see[- ]through|narrow|wide|"
    r"bulky)\b",
)
# What cannot be helped: remains, traces, unevenness that show.
_REMAINS = any_of(
    "(?:不可避免|难以?避免|无法(?:完全)?避免|避免不了|在所难免)[^,。]{0,8}(?:有|会|出现|存在|留|残)|"
    "(?:有|会)[^,。]{0,6}(?:残留|留有|留下|沾有|附着)",
    r"\b(?:may|might|can|will) (?:still )?be (?:\w+ ){0,3}(?:visible|noticeable|seen|felt|present)\b",
)
_MIND = any_of(
    "介意(?:者|的|勿|慎|请|亲)|慎[拍买购]|完美主义|追求完美|(?:接受不了|怕[^,。]{1,4})的?(?:请|就|别|勿|慎|选|考虑)",
    r"\bif you (?:mind|are picky)\b",
)
# Silk snags easily: whoever warns of it names the harm behind the ease.
_EASILY = any_of(
    "(?:^|[^不轻])[易爱](?:被|受)?(?:勾|皱|起[球毛皱褶静]|掉|褪|染|脏|碎|断|裂|变[形色黄]|氧化|生锈|刮|沾|粘)|娇[贵气]|(?:^|[^不])(?:会|容易|可能|易)被?(?:坏|烂|断裂?|塌|起壳|开线|冻裂|炸裂)(?:$|[,掉])|(?:比较|很|较|非常|略|有点)脆弱|(?:小心|当心|注意)[^,。]{0,3}(?:勾[到丝破]|刮[到花破]|碰[到坏伤]|磕碰|夹手)|"
    "(?:有|存在)[^,。]{0,6}(?:破损|破裂|损坏|变形|[掉褪]色|开裂|氧化)的?(?:风险|几率|概率|可能)|"
    "(?:会|可能|或|容易|恐)[^,。]{0,4}(?:[染沾蹭掉印]到|[染沾蹭]在|沾染)",
    r"\b(?:wrinkles?|creases?|scratch(?:es)?|snags?|dents?|chips?|breaks?|tears?|fades?|marks?|tarnish(?:es)?|shows? \w+) (?:\w+ )?easily\b|"
    r"\b(?:prone|tends?|liable) to (?:\w+ )?(?:wrinkl|creas|scratch|snag|fray|pill|shrink|fad|tarnish|stain|shed)\w*",
)
# What others sell badly is praise of one's own.
_OTHERS = "(?:其[他它]|别[家人]|普通|劣质|山寨|市面上?|传统|同行)的?[^,。]{0,6}(?:品牌|面料|产品|棉|绒|皮|拉链|商家|店|家|款|货)"
_POLICY = any_of("色差|尺寸|误差|客服|退换|瑕疵请", r"\bcolou?rs?\b")

PHRASES = (
    Phrase((_FLAW, _ADMITS), any_of(_DENIED, _OTHERS), reach=30),
    Phrase(
        (_MIND, any_of("由于|因为?|自带|会|有|难免|手工|临期|包装|日期|气味|味|瑕疵|随机|二手|微|不")),
        _POLICY,
        reach=36,
    ),
    Phrase(
        (_REMAINS,), any_of("色差|颜色|误差|偏差|测量|物流|快递|延误|发货", r"\bcolou?rs?\b|\bdelay"), confidence=0.6
    ),
    Phrase(
        (_BY_NATURE,),
        any_of(_DENIED, _OTHERS, "色差|颜色|爱上|喜欢|感情|习惯|上瘾|更(?:加|为)?[舒柔好美亮香贴合]|会不会"),
    ),
    Phrase(
        (_EASILY,),
        any_of(_DENIED, _OTHERS, "头发|发质|发丝|肌肤|皮肤|头皮|宠物|不再|告别|怎么办"),
        confidence=0.8,
    ),
    Phrase((_A_LITTLE,), any_of(_DENIED, _OTHERS), confidence=0.85),
    Phrase(
        (_ONLY_FOR,),
        any_of(
            "[如若][^,。]{0,6}有|如果|没有?[^,。]{0,2}[划压磨]|无[^,。]{0,4}痕|退|换货|优惠|活动|不磨|不扎|不勒",
            r"\b(?:returns?|refunds?)\b",
        ),
        confidence=0.8,
    ),
    # A list of what may be wrong, to tick, and a scale of grades say nothing of these goods.
    Phrase((_FIT,), "偏?[大小]或(?:者)?偏|性价比|适中", confidence=0.85),
    Phrase((_TOO,), any_of("适中|指数|不会?|打折|优惠|色|误差", r"\bnot\b|\bcolou?r"), confidence=0.6),
    Phrase(
        (_CANNOT,),
        any_of(
            "货到付款|议价|自提|退[货款换]?|换货|不含(?:下单|[^,。]{0,4}[日假])|质保|保修|优惠|活动|发票|运费|适中|指数|仅供参考|如有|无法保证|发货|色差|不含(?:税|邮|运费|当日|例假|"
            "假日|荧光|甲醛|酒精|添加|防腐|糖|脂|任何)|不含[^,。]{0,4}假",
            r"\bintended to diagnose\b",
        ),
        confidence=0.6,
    ),
)


def known_limits(passages: Iterable[Passage]) -> list[Observation[KnownLimit]]:
    """Find the honest words about limits; "no holes" and "if damaged, contact us" are none."""
    return [match.seen(KnownLimit()) for match in find_phrases(PHRASES, passages)]
