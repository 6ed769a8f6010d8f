"""Blunt notes are said kindly, on request, and what else the seller says stays."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.fixes.fixing import SHOP, found, judged, mended, proposed

from listinglint.config.shop import Tone
from listinglint.fixes import rephrase
from listinglint.fixes.page_source import PageSource

KIND = "因屏幕显示和拍摄光线不同，实物颜色与图片可能略有差别，请以实物为准。"


def softened(words: str, title: str = "女士衬衫") -> str:
    page = f"<h1>{title}</h1>{words}"
    assert "colour-note-blunt" in found(page)
    fixed = mended(page, with_unsafe=True, only="colour-note-blunt")
    assert {"colour-note-blunt", "colour-note-missing"}.isdisjoint(found(fixed))
    return fixed.removeprefix(f"<h1>{title}</h1>")


@pytest.mark.parametrize(
    ("blunt", "kind"),
    [
        # Only the blunt clause gives way where the rest still is a note.
        ("<p>色差在所难免，介意的请慎拍！</p>", "<p>色差在所难免，如有疑问可以先咨询客服！</p>"),
        (
            "<p>柔软亲肤。不同显示器都有色差，完美主义者请慎拍。欢迎选购。</p>",
            "<p>柔软亲肤。不同显示器都有色差，如有疑问可以先咨询客服。欢迎选购。</p>",
        ),
        # Or it gives way to a whole note, so that nothing else is lost.
        ("<p>商品均为实物拍摄，色差党慎拍！</p>", f"<p>商品均为实物拍摄，{KIND.rstrip('。')}！</p>"),
        # A sentence that says already what the note says gives way as a whole.
        ("<p>柔软亲肤。图片仅供参考，以实物为准，介意色差慎拍。</p>", f"<p>柔软亲肤。{KIND}</p>"),
        # Else the whole sentence, and blunt ones right beside it.
        ("<p>柔软亲肤。介意色差者慎拍！玻璃心勿扰！</p>", f"<p>柔软亲肤。{KIND.rstrip('。')}！</p>"),
        ("<p>柔软亲肤。欢迎选购。玻璃心勿扰，谢谢。介意色差者慎拍！</p>", f"<p>柔软亲肤。欢迎选购。{KIND}</p>"),
    ],
)
def test_colour(blunt: str, kind: str) -> None:
    assert softened(blunt) == kind


def test_a_note_of_two_sentences_is_no_clause() -> None:
    warm = replace(SHOP, tone=Tone.WARM)
    page = "<h1>女士衬衫</h1><p>商品均为实物拍摄，色差党慎拍</p>"
    fixed = mended(page, shop=warm, with_unsafe=True, only="colour-note-blunt")
    assert fixed == f"<h1>女士衬衫</h1><p>商品均为实物拍摄，{KIND.rstrip('。')}</p>"


def test_traditional_characters() -> None:
    fixed = softened("<p>螢幕多少會有色差，無法接受者請勿下標。</p>", "針織上衣")
    assert fixed == "<p>螢幕多少會有色差，若有疑問可以先詢問客服。</p>"


def test_english() -> None:
    page = "<p>Soft cotton. Colors may vary from the pictures due to your monitor. If you are picky about color, please do not buy.</p>"
    fixed = softened(page, "Cotton dress")
    assert "do not buy" not in fixed
    assert fixed.startswith("<p>Soft cotton. Color")


def test_a_note_about_sizes_keeps_the_number_of_the_page() -> None:
    fixed = mended("<h1>女士衬衫</h1><p>介意1-3cm误差的慎拍，手工测量。</p>", with_unsafe=True, only="size-note-blunt")
    assert "可能有3厘米以内的误差" in fixed


def test_tags_entities_and_line_ends_inside_a_note() -> None:
    blunt = "<p>柔软&nbsp;亲肤。<b>介意色差&amp;</b><i>色差党\n慎拍</i><br>！</p>"
    fixed = softened(blunt)
    assert fixed.startswith("<p>柔软&nbsp;亲肤。<b>因屏幕显示")
    assert fixed.endswith("</p>")
    assert "慎拍" not in fixed


def test_a_draft_says_what_the_mended_page_must_say() -> None:
    evidence, report = judged("<h1>女士衬衫</h1><p>柔软亲肤。介意色差者慎拍！</p>".encode())
    (blunt,) = (finding for finding in report.findings if finding.rule == "colour-note-blunt")
    (draft, *_) = rephrase.softened(evidence, PageSource(evidence.listing), blunt, SHOP, "zh-Hans")
    assert draft.news == (f"柔软亲肤。{KIND.rstrip('。')}！",)
    assert draft.lost == ("柔软亲肤。介意色差者慎拍！",)


def test_it_is_not_done_unasked() -> None:
    page = "<h1>女士衬衫</h1><p>色差在所难免，介意的请慎拍！</p>"
    assert mended(page, only="colour-note-blunt") == page
    assert [fix.is_safe for fix in proposed(page) if fix.rule == "colour-note-blunt"] == [False]


def test_honest_words_about_flaws_stay() -> None:
    page = "<h1>女士衬衫</h1><p>色差在所难免，介意的请慎拍！外盒有压痕，介意慎拍。</p>"
    assert "外盒有压痕，介意慎拍。" in mended(page, with_unsafe=True, only="colour-note-blunt")


@pytest.mark.parametrize(
    ("blunt", "kind"),
    [
        ("<p>介意色差者<br>\n慎拍！玻璃心\n勿扰！</p>", f"<p>{KIND.rstrip('。')}！</p>"),
        ("<p>柔软。<b>介意色差</b>者<br>慎拍</p><p>欢迎</p>", f"<p>柔软。<b>{KIND.rstrip('。')}</b></p><p>欢迎</p>"),
    ],
)
def test_line_breaks_amid_a_note_go_with_it(blunt: str, kind: str) -> None:
    assert softened(blunt) == kind
