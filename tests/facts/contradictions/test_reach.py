"""Who is said to fit in, against the weights of the size table; drawn listings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions

TABLE = rows("尺码|身高|体重", "S|155-160|80-95斤", "M|160-165|95-110斤", "L|165-170|110-120斤")
ONE_SIZE = rows("尺码|胸围|建议体重(斤)", "均码|88|85-115")
KILOGRAMS = rows("尺碼|體重(kg)", "M|45-52", "L|52-60")
ENGLISH = rows("Size|Weight", "S|45-52 kg", "M|52-60 kg")


def _seen(body: str, title: str = "女士针织衫") -> list[tuple[str, str]]:
    return [
        (str(one.value.said), one.quote) for one in contradictions(evidence(body, title)) if one.value.about == "size"
    ]


@pytest.mark.parametrize(
    ("body", "said", "quote"),
    [
        (TABLE + "<p>弹力大，150斤以内都能穿</p>", "L 110-120斤", "150斤以内都能穿"),
        (TABLE + "<p>弹力好，可以穿到140斤。</p>", "L 110-120斤", "可以穿到140斤"),
        (ONE_SIZE + "<p>均码，80-160斤都可穿</p>", "均码 85-115", "160斤都可穿"),
        (KILOGRAMS + "<p>彈性佳，75公斤以下都可穿</p>", "L 52-60", "75公斤以下都可穿"),
        (
            ENGLISH + "<p>The knit is stretchy and fits everybody up to 180 lbs.</p>",
            "M 52-60 kg",
            "fits everybody up to 180 lbs",
        ),
    ],
)
def test_a_promise_beyond_the_table_is_named(body: str, said: str, quote: str) -> None:
    assert _seen(body) == [(said, quote)]


@pytest.mark.parametrize(
    "body",
    [
        TABLE + "<p>弹力大，120斤以内都能穿</p>",
        TABLE + "<p>弹力大，125斤以内都能穿</p>",
        TABLE + "<p>另有3XL码，150斤以内都能穿</p>",
        ONE_SIZE + "<p>均码，80-120斤都可穿</p>",
        KILOGRAMS + "<p>120斤以内都能穿</p>",
        ENGLISH + "<p>Size XL fits people up to 90 kg.</p>",
        "<p>150斤以内都能穿</p>",
        rows("尺码|胸围", "均码|88") + "<p>150斤以内都能穿</p>",
        rows("款式|重量", "小|350g", "大|600g") + "<p>150斤以内都能穿</p>",
        TABLE + "<p>承重150斤</p>",
        rows("尺码|胸围|重量(kg)", "M|88|0.35", "L|92|0.40") + "<p>150斤以内都能穿</p>",
        rows("Size|Chest|Weight (kg)", "M|88 cm|1.25", "L|92 cm|1.30") + "<p>It fits everybody up to 180 lbs.</p>",
        rows("尺码|身高|体重", "S|155-160|40-45", "M|160-165|45-50", "L|165-170|50-55") + "<p>150斤以内都能穿</p>",
    ],
)
def test_what_the_table_allows_is_no_contradiction(body: str) -> None:
    assert _seen(body) == []
