"""The colours by which a listing names its goods."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.named_colours import are_muted, are_plain, has_told_muted, has_told_shades, named_colours


@pytest.mark.parametrize(
    ("title", "body", "names"),
    [
        ("红色连衣裙", "", {"红色"}),
        ("连衣裙", '<ul class="sku"><li>黑色</li><li>白色</li></ul>', {"黑色", "白色"}),
        ("连衣裙", '<ul class="sku"><li>黑色拼红色</li></ul>', {"黑色拼红色"}),
        ("连衣裙", f'<ul class="sku"><li>黑色{"拼接" * 30}</li><li>白色</li></ul>', {"白色"}),
        ("连衣裙", rows("颜色|米白/黑"), {"米白", "黑"}),
        ("连衣裙", "<p>黑色的裙子最百搭。</p>", set()),
        ("3C收納包 黑", "", {"黑"}),
        ("羊毛圍巾（駝/灰）", "", {"驼", "灰"}),
        ("白領襯衫 小黑裙", "", set()),
        ("Mint Tea Towel", "", set()),
        ("Olive Wood Bowl", "", set()),
        ("Lavender Pillow Spray", "", set()),
    ],
)
def test_options_title_and_rows_name_colours_and_sentences_do_not(title: str, body: str, names: set[str]) -> None:
    assert named_colours(evidence(body, title)) == names


def test_black_and_white_are_plain_and_nothing_else_is() -> None:
    assert are_plain(frozenset({"黑色", "white"}))
    assert not are_plain(frozenset({"黑色", "红色"}))
    assert not are_plain(frozenset({"黑色拼红色"}))


def test_one_dark_tone_is_muted_and_a_choice_of_tones_is_not() -> None:
    assert are_muted(frozenset({"navy"}))
    assert are_muted(frozenset({"black", "grey"}))
    assert are_muted(frozenset({"藏青色", "白色"}))
    assert not are_muted(frozenset({"navy", "grey"}))
    assert not are_muted(frozenset({"green"}))
    assert not are_muted(frozenset({"black"}))


@pytest.mark.parametrize(
    ("body", "muted"),
    [
        ("<p>A dark blue skirt with white stitching.</p>", True),
        ("<p>Front is grey, back is black.</p>", True),
        ("<p>深灰色，略带纹理。</p>", True),
        ("<p>Grey with a red stripe.</p>", False),
        ("<p>Grey, and it comes in four shades.</p>", False),
        ("<p>A soft skirt.</p>", False),
    ],
)
def test_sentences_tell_of_one_tone_that_nobody_chooses(body: str, *, muted: bool) -> None:
    assert has_told_muted(evidence(body, "Skirt")) is muted


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("The bag comes in four shades, as you see above.", True),
        ("共五种颜色，见图。", True),
        ("Comes in two colours, black and white.", False),
        ("The shade of a tree in the yard.", False),
        ("两色线缝制。", False),
    ],
)
def test_several_shades_are_told_without_their_names(*, words: str, is_told: bool) -> None:
    assert has_told_shades(evidence(f"<p>{words}</p>", "Leather tote")) == is_told


def test_a_row_amid_lines_names_colours_of_several_words() -> None:
    assert named_colours(evidence("<p>Sizes: S M L<br>Colour: dark green/cream<br>Origin: Peru</p>", "Poncho")) == {
        "dark green",
        "cream",
    }
    assert named_colours(evidence("<p>尺码：M<br>颜色：墨绿、米白</p>", "毛衣")) == {"墨绿", "米白"}
