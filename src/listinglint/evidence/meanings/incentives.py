"""Rewards for praise: 好评返现, "leave a 5-star review, get a gift" (unlawful in China since 2024-09-01)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.meanings.meaning import Meaning, any_of, hear

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class ReviewIncentive:
    """A reward is offered for a review."""


_REVIEW = any_of(
    "好评|五星|5星|全五分|满分评|评[价论语]|晒[图单照]|买家秀|追评|带图评?|带字|★{3,}|收藏加[购粉]|加收藏|评分",
    r"\breviews?\b|\btestimonials?\b|\bfeedback\b|\b(?:5|five)[- ]?stars?\b|\bratings?\b|\brate (?:us|this|our)\b",
)
_REWARD = any_of(
    "返(?:现|[利还]|\\d|红包|[一二三五十]|[^,。]{0,3}元|京豆|券)|返现|立返|现金|红包|优惠券|代金券|抵用券|"
    "购物金|折扣|折价券|回馈金|积分|点数|京豆|金币|奖励|好礼|有礼|礼[品物包券]|赠品|小[样礼]|抽奖|优惠|[元无门槛]券",
    r"\bpoints?\b|\brewards?\b|\bdiscounts?\b|\bgifts?\b|\bcoupons?\b|\bvouchers?\b|\bcash ?back\b|"
    r"\bcredits?\b|\bfree\b|\b\d+% off\b|\$\s?\d+|\bentered (?:in)?to win\b|\bgiveaway\b|\brefund\b|\bbonus\b",
)
_NOT = any_of(
    "不(?:做|搞|参与|支持|提供)[^,。]{0,4}返|无返现|没有返现|拒绝|禁止|系统|抽检",
    r"\b(?:no|not|never) (?:\w+ ){0,4}(?:reviews?|incentive)|\bgift (?:receipt|wrap)|\bcredit card|"
    r"\bfree (?:shipping|returns?|delivery)|\bstyle points?|\breview (?:your|the|our) (?:order|cart|polic)",
)
_EARN = any_of(
    "返|送|领|赠|得|换|抽|减|享|奖|获",
    r"\b(?:earn|get|receive|win|give|offer|results?|eligible|gain|collect|claim|worth|for|in exchange|we'll|"
    r"\+\d+)\b|\+ ?\d+",
)

_AT_ONCE = any_of(
    f"{_REVIEW}(?:[^,。]{{0,6}}[赠返领抽奖]|[^,。]{{0,4}}有[礼奖]|(?:[^,。]{{0,5}}[^,。配寄外运派])?送)(?:[^货达到出上给您回还]|$)",
    rf"{_REVIEW}[^.]{{0,20}}?\b\d+ (?:\w+ )?points?\b|\b\d+ (?:\w+ )?points? (?:\w+ ){{0,4}}{_REVIEW}",
)

MEANINGS = (
    Meaning((_AT_ONCE,), _NOT),
    Meaning((_REVIEW, _REWARD, _EARN), _NOT, reach=40),
)


def review_incentives(passages: Iterable[Passage]) -> list[Seen[ReviewIncentive]]:
    """Find the offers of a reward for a review; a plain request for praise is none."""
    return [heard.seen(ReviewIncentive()) for heard in hear(MEANINGS, passages)]
