"""Whether the goods give: elastic fibres, elastic words and their negations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases
from listinglint.facts.text.sentences import spans
from listinglint.facts.text.substances import ELASTIC_FIBRE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.goods_kind import GoodsKind
    from listinglint.model.listing import Passage

Answer = Literal["yes", "no", "unknown"]

# Other goods and other things that give: gym bands, screens, packing.
_OTHER = any_of(
    "拉力器|拉力绳|弹力绳|弹力带|弹力球|弹簧|双指|屏幕|松紧(?:收纳|带捆)|书脊|弹性(?:工作|时间|退|上班|沟通|"
    "素)|弹性蛋白|沙发|床垫|坐垫|鞋底|键盘",
    r"\bresistance band|\bflexible (?:hours|payment)|\bsofa|\bcushion|\belastic(?:ated)? (?:straps?|pocket|loop)",
)
_NONE = any_of(
    "(?:无|没有?|不|零|不具|缺乏|没什么|几乎没有?)(?:任何|添?加|含有?|使用|带|是)*弹(?:力|性)?|不弹|弹[力性](?:指数|"
    "程度)?[\\s:】\\])]*无(?:弹[力性]?)?",
    r"\b(?:no|non|without|zero|not|minimal)[- ](?:any |much |a lot of )?(?:stretch(?:y)?|elastic(?:ity)?|"
    r"spandex|elastane)\b|\bdoes(?:n't| not) stretch\b",
)
_SOME = any_of(
    "(?:微|轻微|略有?|稍有?|中|高|超|强|大|小|有|富有?|富含|四面|双面|两面|舒适|良好|足够|优异)(?:度|"
    "高)?(?:的)?弹(?:力|性)?|弹力(?:大|好|强|适中|十足|面料|布|棉|牛仔|裤|腰|紧身|罗纹|网纱|修身|针织|蕾丝)|"
    "弹性(?:好|佳|大|强|适中|十足|极|很|面料|腰|裤|伸缩|良好|橡筋)|弹[力性](?:指数|程度)?[\\s:】\\])]*(?:微|"
    "适中|一般|中|高|超|强|大|有|好)|松紧(?:腰|裤|带|袖|裙|收|口|设计|绳|带?头)|橡筋|弹力|罗纹|坑条|氨纶|莱卡|"
    "紧身裤|打底裤|瑜伽裤|塑身|泳[衣裤装]|针织|毛衣|毛线|撑开",
    ELASTIC_FIBRE,
    r"\bstretch(?:y|able|es)?\b|\belastic(?:ated|ised|ized|ity)?\b|\brib(?:bed)?[- ]knit\b|\bbodycon\b|"
    r"\bleggings?\b|\bjeggings?\b|\bshapewear\b|\bswimsuit\b|\bbikini\b|\bknitted\b",
)

PHRASES = (
    Phrase((_NONE,), _OTHER, name="no"),
    Phrase((_SOME,), _OTHER, name="yes", confidence=0.85),
)
# A knit gives without saying so; words of the cloth itself weigh more.
_PLAIN = any_of("弹|氨纶|莱卡|松紧|撑开", ELASTIC_FIBRE, r"\bstretch|\belastic")


def elasticity(
    passages: Iterable[Passage], goods: GoodsKind | None = None
) -> tuple[Answer, Observation[Answer] | None]:
    """Tell whether the goods give, and what says so; a row of all grades from none to high says nothing.

    Goods that nobody wears don't give, whatever their cushions or straps do.
    """
    if goods is not None and goods.category not in {"apparel", "shoes", "sports", "other"}:
        return "no", None
    found = [match for match in find_phrases(PHRASES, passages) if not _is_scale(match)]
    found.sort(key=lambda match: not spans(_PLAIN, match.clauses))
    if not found:
        return "unknown", None
    decisive = found[0]
    answer: Answer = "no" if decisive.phrase.name == "no" else "yes"
    return answer, decisive.seen(answer)


def _is_scale(match: Match) -> bool:
    """Tell whether the words list every grade of a scale, of which only the picture marks one."""
    return len({words for words in ("无弹", "微弹", "高弹", "超弹", "中弹") if words in match.sentence.words}) > 1
