"""Rewards for praise: 好评返现, "leave a 5-star review, get a gift" (unlawful in China since 2024-09-01)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class ReviewIncentive:
    """A reward is offered for a review."""


_REVIEW = any_of(
    "好评|五星|5星|[五5]颗星|全[五5]分|满分|评[价论语]|留个?[好]?评|追评|晒(?:个|张|下|一下)?[图单照]|留言[^,。]{0,2}[带配]图|[带配]图留言|种草[^,。]{0,2}(?:笔记|帖|图|视频)|返图|买家秀|带图评?|带字|视频评|★{3,}|收藏加[购粉]|加收藏|"
    "评分|心得|测评|小红书|美照|开箱文?|(?:发|写|晒)[^,。]{0,4}(?:笔记|朋友圈|抖音|微博)|标[记注]我们|@(?:我们|本店|小店)|加购收藏|(?:上传|分享)[^,。]{0,4}照片",
    r"\breviews?\b|\breviewers?\b|\btestimonials?\b|\bfeedback\b|\b(?:5|five)[- ]?stars?\b|\bratings?\b|\brate (?:us|"
    r"this|our|it)\b|"
    r"\b(?:positive|good|nice) comments?\b|\btag (?:us|@\w+)|\btell us what you think\b|\b(?:photo|picture|selfie|video)s?\b[^.]{0,24}\bwearing\b|"
    r"\b(?:upload|post|share) an? (?:photo|picture|video|selfie)\b",
)
_REWARD = any_of(
    "返(?:现|[利还]|\\d|红包|[一二三五十]|[^,。]{0,3}元|京豆|券)|返现|立返|现金|红包|优惠券|代金券|抵用券|"
    "购物金|折扣|折价券|回馈金|积分|点数|红利|京豆|金币|虾币|奖励|好礼|有礼|礼[品物包券]|赠品|小[样礼]|抽奖|优惠|[元无门槛费免]券|话费|"
    "免单|惊喜|优惠码|折[扣价]码|打\\d?折|回馈|返全|报销|[=]\\d+元|购物券|转[您你账]|加倍|下[^,。]{0,3}单[^,。]{0,2}免运|兑换|换小样|\\d折|返[^,。]{0,2}[\\d一二三两]|送[^,。]{0,4}(?:正装|小样|小卡)|(?:减|折|抵|补贴?|退还?|领|返)[^,。]{0,5}(?:\\d+|"
    "[一二两三五十])(?:元|块|%|$)|[送赠][^,。]{0,2}(?:价值|[一两]|\\d)|(?:即|就|再|另)?[送赠](?:您|你)?[^,。达货到]{1,8}[一两1-9][个条份双只瓶枚张次]",
    r"\bpoints?\b|\bfreebies?\b|\brebates?\b|\b(?:return|give|pay|send) you (?:back )?\d+|\bprize draws?\b|"
    r"\b\d+ dollars?\b|\brewards?\b|\brewarded\b|\bdiscounts?\b|\bgifts?\b|\bcoupons?\b|\bvouchers?\b|\bcash ?back\b|"
    r"\bcredits?\b|\bfree\b|\b\d+ ?% (?:off|back)\b|[$£€]\s?\d+|\b(?:entered|enters?) (?:\w+ )?(?:in)?to (?:win|our)\b|"
    r"\bgiveaway\b|\brefund\b|\bbonus\b|"
    r"\b(?:small|little|surprise|free) (?:present|surprise)\b|\bprizes?\b|\bchance to win\b|\bsavings?\b|"
    r"\bstore credit\b",
)
_NOT = any_of(
    "不(?:做|搞|参与|支持|提供)[^,。]{0,4}返|不返现|不参与|已结束|无返现|没有返现|拒绝|禁止|系统|五星(?:级)?酒店|买家(?:评论|反馈):|抽检|抵制|好评率|杜绝",
    r"\b(?:no|not|never) (?:\w+ ){0,4}(?:reviews?|incentive)|\bgift (?:receipt|wrap)|\bcredit card|"
    r"\bfree (?:shipping|returns?|delivery)|\bstyle points?|\breview (?:your|the|our) (?:order|cart|polic)|"
    r"\bout of (?:5|five)\b|/ ?5\b",
)
_EARN = any_of(
    "走起|发(?:您|你|个|放|红包|[^,。货]{0,3}红包)|拿|转|报销|=|打折|返|送|馈|领|赠|得|换|抽|减|享|奖|获|补|免|退|折|有|可",
    r"\b(?:earns?|get|receive|win|gives?|offer|results?|eligible|gain|collect|claim|grab|wins?|enjoy|worth|for|"
    r"in exchange|we'll|"
    r"rewarded|yours|enter(?:s|ed)?|unlock|score|submit|and save|send you|\+\d+)\b|\+ ?\d+|=|->|→|: ?[$£€]",
)

_AT_ONCE = any_of(
    f"{_REVIEW}(?:[^,。]{{0,6}}[赠返领抽奖]|[^,。]{{0,4}}有[礼奖豆]|(?:[^,。]{{0,5}}[^,。配寄外运派])?送)(?:[^货达到出上给您回还]|$)",
    rf"{_REVIEW}[^.]{{0,20}}?\b\d+ (?:\w+ )?points?\b|\b\d+ (?:\w+ )?points? (?:\w+ ){{0,4}}{_REVIEW}",
)

PHRASES = (
    Phrase((_AT_ONCE,), _NOT),
    Phrase((_REVIEW, _REWARD, _EARN), _NOT, reach=40),
)


def review_incentives(passages: Iterable[Passage]) -> list[Observation[ReviewIncentive]]:
    """Find the offers of a reward for a review; a plain request for praise is none."""
    return [match.seen(ReviewIncentive()) for match in find_phrases(PHRASES, passages)]
