"""An example of a rule as a person reads it: words, tables, and what stands in its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from listinglint.loaders.html.page import read_page
from listinglint.model import labels
from listinglint.model.labels import shows
from listinglint.model.listing import Medium, Part
from listinglint.model.wording import LISTED, SEMICOLON, Wording
from listinglint.rulebook.rule import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Listing, Place, Table
    from listinglint.model.wording import Language
    from listinglint.rulebook.rule import Example, Print

_LOST = Wording("picture {path}, which is missing", "图片 {path}（文件缺失）")
_PICTURE = Wording("picture {path}, {width} × {height} px", "图片 {path}（{width}×{height} 像素）")
_SHOWS = Wording("showing: {kinds}", "画面：{kinds}")
_PRINTED = Wording("with the words “{words}”", "图上文字：“{words}”")
_ALT = Wording("described as “{words}”", "图片说明：“{words}”")
_FILE = Wording("file: {told}", "文件信息：{told}")
_TO_CHOOSE = Wording("to choose from", "规格选项")
_OF_FILE = {
    "mode": Wording("colour mode", "颜色模式"),
    "profile": Wording("colour profile", "色彩配置文件"),
    "credit": Wording("credit", "版权信息"),
    "clipped": Wording("share of lost light", "过曝或死黑比例"),
    "saturation": Wording("share of loud colours", "过艳比例"),
    "motif": Wording("motif", "画面内容"),
    "colour": Wording("colour of the product", "商品颜色"),
    "ground": Wording("ground", "背景"),
}
"""What an example's file tells and no fact does, or in another unit."""
_NOTHING = Wording("(an empty page)", "（空白页面）")
_AS_OF = Wording("as of {day}", "检查日期：{day}")
_BESIDE = Wording("in the same run: {path}", "同次检查中还有：{path}")
_LONGEST = 400
"""Characters of a passage that are shown; only examples of long titles are longer."""


def as_quote(example: Example, language: Language) -> list[str]:
    """Write an example as a quotation in Markdown."""
    blocks = _page(read_page(example.html, "page.html"), example, language) or [[_NOTHING.of(language)]]
    for path, html in example.beside.items():
        blocks.append([f"*{_BESIDE.filled(path=path).of(language)}*"])
        blocks += _page(read_page(html, path), example, language)
    if example.as_of:
        blocks.append([f"*{_AS_OF.filled(day=example.as_of).of(language)}*"])
    lines = [line for block in blocks for line in (*block, "")]
    return [f"> {line}".rstrip() for line in lines[:-1]]


def _page(listing: Listing, example: Example, language: Language) -> list[list[str]]:
    items = [*_words(listing, language), *_tables(listing), *_pictures(listing, example, language)]
    return [lines for _, lines in sorted(items, key=lambda item: item[0])]


def _at(place: Place) -> tuple[int, int]:
    return place.line or 0, place.column or 0


def _words(listing: Listing, language: Language) -> Iterator[tuple[tuple[int, int], list[str]]]:
    """Give what the page says outside of tables; the part of the page is named where it matters."""
    rows = [[cell.words.strip() for cell in row] for table in listing.tables for row in table.rows]
    cells = {*(words for row in rows for words in row), *map(": ".join, rows)}  # rows of two are read as `name: value`
    for passage in listing.passages:
        if passage.words.strip() in cells or passage.medium is Medium.ALT:
            continue
        words = plain(passage.words[:_LONGEST])
        if passage.part is Part.TITLE:
            words = f"**{words}**"
        elif passage.part is Part.OPTIONS:
            words = f"*[{_TO_CHOOSE.of(language)}]* {words}"
        yield _at(passage.place()), [words]


def _tables(listing: Listing) -> Iterator[tuple[tuple[int, int], list[str]]]:
    for table in listing.tables:
        yield _at(table.place), list(_rows(table))


def _rows(table: Table) -> Iterator[str]:
    width = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    for number, row in enumerate(table.rows):
        cells = [
            words
            for cell in row
            for words in (
                f"**{plain(cell.words)}**" if cell.is_marked else plain(cell.words),
                *[""] * (cell.columns - 1),
            )
        ]
        yield f"| {' | '.join(cells + [''] * (width - len(cells)))} |"
        if number == 0:
            yield "|" + " --- |" * width


def _pictures(listing: Listing, example: Example, language: Language) -> Iterator[tuple[tuple[int, int], list[str]]]:
    for picture in listing.pictures:
        if not picture.role.is_of_goods:
            continue
        given = example.given.get(picture.path)
        told = _picture(picture.path, given, language) if given else _LOST.filled(path=picture.path).of(language)
        if picture.alt:
            told += SEMICOLON.of(language) + _ALT.of(language).format(words=plain(picture.alt))
        yield _at(picture.place), [f"🖼 {told}"]


def _picture(path: str, given: Print, language: Language) -> str:
    parts = [_PICTURE.filled(path=path, width=given.size[0], height=given.size[1]).of(language)]
    if given.shows:
        kinds = (shows(kind).of(language) for kind in given.shows)
        parts.append(_SHOWS.of(language).format(kinds=LISTED.of(language).join(kinds)))
    if given.lines:
        parts.append(_PRINTED.of(language).format(words=plain(" / ".join(given.lines))))
    usual = msgspec.structs.asdict(File())
    odd = {name: value for name, value in msgspec.structs.asdict(given.file).items() if value != usual[name]}
    if odd:
        told = LISTED.of(language).join(
            f"{(_OF_FILE.get(name) or labels.attribute(name)).of(language)} {plain(str(value))}"
            for name, value in odd.items()
        )
        parts.append(_FILE.of(language).format(told=told))
    return SEMICOLON.of(language).join(parts)


def plain(words: str) -> str:
    """Write words so that Markdown leaves them as they are."""
    for sign in "\\*_[]<>|`":
        words = words.replace(sign, "\\" + sign)
    return words
