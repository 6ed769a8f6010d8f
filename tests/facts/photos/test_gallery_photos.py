"""Titles and galleries are measured as marketplaces do it; what is not in the page is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos.gallery_photos import GalleryPhoto, ground_level
from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.titles import Title, promotion_in
from listinglint.loaders.html.page import read_page
from listinglint.pipeline import verify
from listinglint.rulebook.rule import Example, File, Print

if TYPE_CHECKING:
    from listinglint.facts.observation import Observation


def seen(fact: str, html: str, given: dict[str, Print]) -> list[Observation[Any]]:
    """Look at a page whose pictures are given, as examples of rules are looked at."""
    return list(FACTS[fact].find(verify.evidence_of(Example(name="x", html=html, given=given))))


def gallery(*names: str) -> str:
    return '<h1>女士衬衫</h1><div class="gallery">' + "".join(f'<img src="{name}">' for name in names) + "</div>"


@pytest.mark.parametrize(
    ("words", "length", "width", "letters"),
    [("女士衬衫", 4, 8, 4), ("Linen shirt", 11, 11, 10), ("T恤 M-3XL!", 9, 10, 6), ("ＡＢ", 2, 4, 2)],
)
def test_titles_are_counted_as_platforms_count(words: str, length: int, width: int, letters: int) -> None:
    title = Title(words)
    assert (length, width, letters) == (title.length, title.width, title.letters)


def test_repeated_words_are_counted_but_small_ones() -> None:
    title = Title("Shirt for women, shirt for work, SHIRT for summer")
    assert (title.most_repeated, title.repetitions) == ("shirt", 3)
    assert Title("女士衬衫").repetitions == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("全国包邮 女士衬衫", "包邮"), ("限時特價", "限時"), ("买二送一", "买二送"), ("满200减30", "满200减"), ("3.5折", "3.5折"),
        ("20 % off today", "20 % off"), ("BEST-SELLER", "BEST-SELLER"), ("Free shipping", "Free shipping"),
        ("折叠伞", ""), ("折边口袋", ""), ("free-moving sleeves", ""), ("office shirt", ""), ("wholesale lot", ""), ("discovery kit", ""),
    ],
)  # fmt: skip
def test_promotions_are_told_from_names(words: str, found: str) -> None:
    assert found == promotion_in(words)


def test_previews_of_a_gallery_are_no_photos_of_their_own() -> None:
    large, small = Print(size=(1200, 1200), file=File(motif="front")), Print(size=(240, 240), file=File(motif="front"))
    given = {"t.jpg": small, "1.jpg": large, "2.jpg": Print(size=(900, 1200)), "button.jpg": Print(size=(60, 60))}
    found = seen("gallery_photos", gallery("t.jpg", "1.jpg", "button.jpg", "2.jpg"), given)
    assert [(one.value.position, one.where.file, one.value.shape) for one in found] == [
        (1, "1.jpg", "1:1"),
        (2, "2.jpg", "3:4"),
    ]
    assert seen("gallery_sizes", gallery("1.jpg", "2.jpg"), given)[0].value.shapes == 2


def test_main_pictures_are_known_by_the_name_of_their_folder() -> None:
    html = '<h1>女士衬衫</h1><img src="主图/1.jpg"><img src="详情/1.jpg">'
    found = seen("gallery_photos", html, {"主图/1.jpg": Print(), "详情/1.jpg": Print()})
    assert [one.where.file for one in found] == ["主图/1.jpg"]


@pytest.mark.parametrize("fact", ["gallery_photos", "gallery_sizes", "overlays", "main_grounds"])
def test_without_a_gallery_or_with_a_lost_picture_nothing_is_known(fact: str) -> None:
    for html in ('<h1>女士衬衫</h1><img src="a.jpg">', gallery("gone.jpg")):
        with pytest.raises(Unavailable):
            seen(fact, html, {"a.jpg": Print()})


def test_numbers_of_a_photo() -> None:
    photo = GalleryPhoto(1, 4000, 3000, "JPEG")
    assert (photo.side, photo.longest, photo.megapixels, photo.shape) == (3000, 4000, 12.0, "4:3")


@pytest.mark.parametrize(("ground", "level"), [("white", 255), ((250, 250, 250), 250), ("skyblue", 135), ("black", 0)])
def test_a_ground_is_told_at_the_edge(ground: str | tuple[int, int, int], level: int) -> None:
    image = Image.new("RGB", (400, 300), ground)
    image.paste("red", (0, 100, 300, 200))  # goods may touch the edge
    assert level == ground_level(image)


def test_a_title_that_only_the_tab_shows_counts_little() -> None:
    (shown,) = FACTS["titles"].find(Evidence(read_page("<h1>女士衬衫</h1>", "page.html")))
    (tab,) = FACTS["titles"].find(Evidence(read_page("<title>女士衬衫-某店</title><p>x</p>", "page.html")))
    assert (shown.confidence, tab.confidence) == (1.0, 0.3)


def test_only_rules_of_platforms_ask_for_these() -> None:
    asked = {rule.check.fact for rule in RULES if rule.group != "platforms"}
    assert asked.isdisjoint({"titles", "gallery_photos", "gallery_sizes", "overlays", "main_grounds"})
