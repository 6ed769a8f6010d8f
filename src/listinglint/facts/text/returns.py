"""The return policy, and whether it refuses what the law grants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Match, Phrase, any_of, find_phrases
from listinglint.facts.text.sentences import holds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class ReturnPolicy:
    """What is said about giving goods back."""

    is_refused: bool
    """Returns are refused where no legal exception (made to order, perishable, opened, digital) is given."""


_REFUSED = any_of(
    "(?:签收|售出|出门|离柜)[^,。]{0,4}(?:概|恕)不负责|(?:概|恕|一[律概]|均|都|皆)?不(?:再)?(?:予|能|可以?|支持|接受|提供|受理|参[与加]|得|"
    "给)?(?:任何)?(?:无理由)?(?:的)?退(?:货|款|换|还|不换)|(?:恕|概|一[律概])不(?:办理|接受|负责|受理|支持|提供)?[退换]|不退(?:货|"
    "款)?,?(?:也)?不[换退]|(?:不|无|无法|没有|谢绝|拒绝|恕不)(?:支持|接受|提供|受理|办理|享受?|适用|参[与加]|"
    "享有|在)?(?:任何(?:理由|形式)?的?)?(?:七|7)[天日](?:无理由|鉴赏|犹豫)|(?:恕|谢绝|拒绝|"
    "无法)[^,。]{0,6}退[货换款]|(?:售出|付款|下[单标]|拍下|离柜|出门|成交|购买)[^,。]{0,8}(?:不退|不换)|"
    "不接受[^,。]{0,6}退|(?:就|则|都|也|均|一?[律概])不(?:能|可|可以|给|再)?(?:退|换)(?:了|的|哦|$|[,!换货])|不退(?:了|的|哦|喔|$|[,!])|不(?:能|可以?|给|予|让)(?:再)?[退换](?:了|的|哦|喔|咯|啦|哈|呢|$|[,!])|(?:七|7)[天日]无理由(?:退[换货]*)?(?:的)?(?:商品)?(?:除外|范围外|不适用)|"
    "(?:无法|不能|不可|"
    "不可以)(?:办理)?(?:退|换)[货换款]",
    r"\b(?:all )?(?:sales?|items?|purchases?|orders?) (?:(?:are|is) )?(?:\w+ )?final\b|\bfinal sale\b|"
    r"\bno (?:returns?|refunds?|exchanges?)\b|\b(?:not|cannot|can't|don't|unable to|"
    r"won't|never) (?:\w+ ){0,5}(?:returns?|refunds?|exchanges?|refunded|returned|exchanged)\b",
    r"\b(?:not|cannot|can't|don't|won't|unable to) (?:take|accept) (?:\w+ ){0,5}back\b|"
    r"\bnon[- ]?(?:return|refund|exchange)able\b|\breturns?:? (?:are )?(?:not accepted|no\b)\b|\bnot (?:return|"
    r"refund|exchange)able\b|\b(?:returns?|refunds?|exchanges?) (?:and \w+ |or \w+ )?(?:are|is|will) (?:not|"
    r"never)\b|\bas[- ]is\b[^.]{0,20}no returns",
)
# Consumer law lets a shop refuse these: made to order, perishable, opened food or discs, digital goods, dated tickets.
_EXEMPT = any_of(
    "[定订客][制做]|刻字|量身|私人|预订款|生鲜|鲜活|易腐|食品|食物|水果|拆封|开封|拆开|激活|虚拟|数字|下载|"
    "充值|点卡|卡密|门票|票券|软件|音像|电子书|报纸|期刊|内衣裤?|泳[衣装]|贴身|卫生|耳环|耳饰|拆[了掉下]?吊牌|吊牌[^,。]{0,4}(?:拆|剪|丢|损)|过时|过期|[剪拆]标|"
    "丢失|遗失|缺少|洗过|水洗|下水|穿过|使用过|人为|影响二次|超过|逾期|非本店|报关|海关|运费|邮费|[订定]金|手续费|耳[钉针夹]",
    r"\b(?:custom\w*|personali[sz]ed|engraved|made[- ]to[- ]order|bespoke|monogram\w*|perishable|food|flowers?|"
    r"opened|unsealed|digital|downloads?|software|gift cards?|e-?gift|tickets?|underwear|swimwear|earrings|pierced|"
    r"hygien\w+|cosmetics|intimates?|worn|washed|used|after \d+|past|shipping|postage|handling|deposits?|fees?|charges?|"
    r"without (?:a |an |prior |original )?(?:authori\w+|rma|receipt|packaging|tags))\b",
)
_OFFERED = any_of(
    "(?:七|7|八|十|15|十五|30|三十|\\d+)[天日][^,。]{0,8}(?:退|鉴赏|犹豫|试[用穿]|[可能]换(?:$|[,!货新码]))|无理由|退[换货]|换货|包退|包换|"
    "退款|运费险|退回|寄回|满意保证|鉴赏期|犹豫期|(?:可以?|能|随时|直接|给|支持|都)退(?:$|[,!换货款回哦的呢])|免费(?:更?换|退)|"
    "换货|(?:可以?|免费|能)换(?:码|尺[寸码])|换码|(?:免费|包|给|直接|尺[寸码][^,。]{0,8})换(?:新|一次|大小|尺[寸码]|码)|(?:来回|往返|双程|退货)[^,。]{0,2}[运邮]费|"
    "(?:尽管|无条件|放心|直接)退(?:$|[,!换货款回])|(?:支持|提供|办理|申请|享受?|协助)[^,。]{0,6}退换|(?:质量|尺[寸码])(?:有|出现|存在|不合)?问题?[^,。]{0,10}(?:换|退|运费|负责|承担)|[可能]退(?:也|又|还|或)?[可能]换|(?:不合[适身]|不喜欢|大小|尺[寸码]|颜色)[^,。]{0,6}(?:可以?|能|免费|包|给)换(?:$|[,!货新码的])|只换不修|以换代修|"
    # Broken or faulty goods are made good.
    "(?:破[损了裂]|损坏|碰坏|摔坏|坏[果单件了]|[破摔压]碎|碎了|瑕疵|漏液|漏发|发错|错发|少[发件]|缺件)[^。]{0,14}(?:[包免全]赔|补[发寄]|重[新]?[发寄]|换新(?:[^颜]|$)|换货(?:[^架]|$)|包换|免费换|[给帮][您你]补|免费补|帮您换|给您?换|[理按]赔|按[^,。]{0,4}赔|赔付)",
    r"\b(?:easy|free|hassle-free|no[- ]quibble) returns?\b|\breturns?\b[^.]{0,40}\b(?:within|days?|accepted|free|"
    r"window|until|by|label|eligible|easy|"
    r"hassle|questions asked|in original)\b|\breturn (?:it|them|the \w+|your \w+)\b|\b\d+ days to (?:change your mind|"
    r"return|decide)\b|\brefunds? (?:given|issued|if|"
    r"will|within)\b|\breturn (?:postage|shipping)\b|\bwill refund\b|\bexchanges? only\b|\b(?:send|mail|ship|"
    r"post) (?:it|them|the \w+|this|your \w+|items?|goods) back\b|\b(?:sent|send) back\b|\bneed to return(?: it\b| them\b| your\b| the (?:item|goods|product)|$)|\brefunds? or (?:a )?(?:replacement|exchange)|\bexchanges? for (?:\w+ )?(?:sizes?|colou?rs?)\b|\bwe(?:'ll| will) (?:gladly |happily )?(?:swap|exchange) (?:it|them|for|your|the)\b|\breturns? (?:are|is) (?:always )?welcome\b|\b(?:open|start|request)(?:ing)? a return\b|"
    r"\b(?:free|easy) (?:exchanges?|returns?)\b|\bexchanges? (?:are |is )?(?:free|welcome|accepted|available|within|"
    r"offered)\b|\b(?:\d+|thirty|fourteen)[- ]days?[^.]{0,30}\b(?:returns?|refunds?|exchanges?|money[- ]back|"
    r"right of)\b",
    r"\b(?:accept|offer|welcome)s? (?:\w+ ){0,3}(?:returns?|exchanges?|refunds?)\b|\breturnable\b|"
    r"\beligible for (?:\w+ ){0,2}(?:exchange|returns?|refunds?)\b|\b(?:broken|damaged|faulty|defective|wrong)\b[^.]{0,40}\b(?:we(?:'ll| will)|get) (?:\w+ ){0,2}(?:replac\w+|refund|"
    r"resend|new one)|\b(?:full|free|money) (?:replacement|back guarantee)\b|"
    r"\bfree returns?\b|\b(?:can|may|must) be returned\b|\b(?:full|get a) refund\b",
)

# "If you don't like it, you can return it" refuses nothing.
_WELCOME = r"\b(?:you (?:can|may)|we(?:'ll| will)|please|just|simply|feel free to) (?:\w+ ){0,2}(?:returns?|refund|exchange|send) (?:it|them|for|within|the)\b"
# A heading or a tab announces a policy and states none.
_HEADING = any_of(
    "^[^,。可包能天日内不享支因\\d]{0,4}(?:退货|退款|换货|退换货?)(?:政策|说明|须知|流程|服务|保障|规则)?[^,。]{0,2}$",
    r"^(?:our |the |shipping |and |& )*returns?(?: policy| policies)?$|\b(?:see|read|check|view) (?:our|"
    r"the) (?:\w+ )?(?:returns?|refund)",
    "质量问题反馈|换新包装|兑换码",
    r"\breturn address\b",
)

PHRASES = (
    Phrase((_REFUSED,), any_of(r"\breturn address\b", _WELCOME), name="refused"),
    Phrase((_OFFERED,), _HEADING, name="offered", confidence=0.8),
)


def return_policies(passages: Iterable[Passage]) -> list[Observation[ReturnPolicy]]:
    """Find what is said about returns; a refusal where the law allows one is a policy, not a refusal."""
    return [match.seen(ReturnPolicy(_is_refused(match))) for match in find_phrases(PHRASES, passages)]


def _is_refused(match: Match) -> bool:
    return match.phrase.name == "refused" and not holds(_EXEMPT, match.sentence.words)
