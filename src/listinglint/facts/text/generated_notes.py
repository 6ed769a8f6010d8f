"""The note that pictures were made or changed by a program: 图片由AI生成, "images generated with AI"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, any_of, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class GeneratedNote:
    """The seller says that pictures are made by AI."""


_NOTE = any_of(
    "(?:ai|人工智能|算法)(?:技术|工具|软件)?[^,。]{0,4}(?:生成|合成|制作|绘[制图]|作图|换[装脸]|渲染|辅助|模特|虚拟|创作|修图)|aigc|"
    "虚拟(?:模特|试穿)",
    r"\b(?:ai|artificial intelligence)[ -]?(?:generated|made|created|assisted|enhanced|edited|rendered|models?|"
    r"images?|pictures?)\b|"
    r"\b(?:generated|created|made|rendered|edited) (?:\w+ )?(?:by|with|using) (?:ai|artificial intelligence)\b|"
    r"\bvirtual models?\b",
)
_NOT = any_of(
    "(?:非|不是|并非|绝非|没有?|无|拒绝|不用|不使用|未使?用)(?:使用|经过?|用|由)?(?:任何)?(?:ai|aigc|人工智能|虚拟|算法)",
    r"\b(?:no|not|never|without|nothing|isn't|aren't)\b",
)

PHRASES = (Phrase((_NOTE,), _NOT),)


def generated_notes(passages: Iterable[Passage]) -> list[Observation[GeneratedNote]]:
    """Find the notes that say so."""
    return [match.seen(GeneratedNote()) for match in find_phrases(PHRASES, passages)]
