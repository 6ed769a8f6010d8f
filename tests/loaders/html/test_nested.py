"""Pages inside a page are read where they stand: shadow trees, frames, areas that a script unpacks, drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html import missing_content
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from pathlib import Path

SAID = "付款后48小时内发货"


def own(html: str, folder: Path | None = None) -> list[str]:
    return [passage.words for passage in read_page(html, "page.html", folder, folder).own_passages()]


@pytest.mark.parametrize(
    "html",
    [
        f'<x-info><template shadowrootmode="open"><p>{SAID}</p></template></x-info>',
        f'<x-info><template shadowroot="open"><p>{SAID}</p></template></x-info>',
        f'<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="closed"><p>{SAID}</p></template></x-b></template></x-a>',
        f'<iframe srcdoc="&lt;p&gt;{SAID}&lt;/p&gt;"></iframe>',
        f'<iframe srcdoc="&lt;iframe srcdoc=&quot;&amp;lt;p&gt;{SAID}&quot;&gt;"></iframe>',
        f'<textarea class="ks-datalazyload"><p>{SAID}</p></textarea>',
        f'<textarea class="area-lazyload">&lt;p&gt;{SAID}&lt;/p&gt;</textarea>',
        f"<svg><text x=1>{SAID}</text></svg>",
        f"<svg><g><text><tspan>{SAID}</tspan></text></g></svg>",
        f"<svg><foreignObject><div>{SAID}</div></foreignObject></svg>",
    ],
)
def test_words_that_a_shopper_sees_are_read(html: str) -> None:
    assert own(html) == [SAID]


@pytest.mark.parametrize(
    "html",
    [
        f"<template><p>{SAID}</p></template>",
        f"<s>{SAID}</s>",
        f"<p><del>{SAID}</del></p>",
        f"<p><strike>{SAID}</strike></p>",
        f'<p style="text-decoration: line-through">{SAID}</p>',
        f"<svg><title>{SAID}</title></svg>",
        f"<textarea>{SAID}</textarea>",
        f'<div class="reviews"><iframe srcdoc="{SAID}"></iframe></div>',
    ],
)
def test_words_that_nobody_says_are_not(html: str) -> None:
    assert own(html) == []


def test_words_around_what_is_struck_out_stay() -> None:
    assert own("<p>原价<s>199</s>现价99</p>") == ["原价现价99"]


def test_the_frame_that_was_saved_beside_the_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "desc.html").write_text(f"<p>x</p>\n<p>{SAID}</p><img src='1.jpg'>", encoding="utf-8")
    page = read_page('<iframe id="desc_ifr" src="./page_files/desc.html"></iframe>', "page.html", tmp_path, tmp_path)
    said = page.passages[-1]
    assert (said.words, said.place().line, page.gaps) == (SAID, 2, ())


@pytest.mark.parametrize("source", ["https://vi.example/desc", "./gone/desc.html", "../../outside/desc.html"])
def test_a_frame_that_is_not_here_is_a_gap(source: str, tmp_path: Path) -> None:
    page = read_page(f'<iframe id="desc_ifr" src="{source}"></iframe>', "page.html", tmp_path, tmp_path)
    assert [missing_content.DESCRIPTION_IN_FRAME] == [gap.reason for gap in page.gaps]


def test_frames_inside_themselves_end(tmp_path: Path) -> None:
    (tmp_path / "desc.html").write_text(f'<p>{SAID}</p><iframe id="desc" src="desc.html"></iframe>', encoding="utf-8")
    assert own('<iframe id="desc" src="desc.html"></iframe>', tmp_path).count(SAID) == 4


@pytest.mark.parametrize(
    ("html", "place"),
    [
        (f'<p>a</p>\n<x-info><template shadowrootmode="open"><p>{SAID}', "page.html:2:44"),
        (f'<p>a</p>\n<textarea class="datalazyload"><p>{SAID}</textarea>', "page.html:2:35"),
        (f'<p>a</p>\n<iframe id=x srcdoc="<p>{SAID}"></iframe>', "page.html:2:14"),
        (f"<p>a</p>\n<svg><text>{SAID}</text></svg>", "page.html:2:12"),
        (f"<p>a</p>\n<table><tr>{SAID}<td>S</table>", "page.html:2:12"),
        (f"<p>a</p>\n<div>b</div> <table><tr><td>S</td></tr>\n\n{SAID}</table>", "page.html:4:1"),
        (f"<p>a</p>\n<table>{SAID}<tr><td>S</table>", "page.html:2:8"),
    ],
)
def test_words_are_placed_where_they_stand(html: str, place: str) -> None:
    said = next(passage for passage in read_page(html, "page.html").passages if SAID in passage.words)
    assert str(said.place(said.words.index(SAID))) == place
