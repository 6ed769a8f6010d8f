"""The records of one product → a Listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.blank_brand import is_blank_brand
from listinglint.loaders.feeds import cells, syntax
from listinglint.loaders.html.missing_content import NOTHING
from listinglint.loaders.language import language_of
from listinglint.model.listing import (
    Cell,
    Gap,
    Listing,
    Medium,
    Part,
    Passage,
    Picture,
    Place,
    Role,
    Span,
    Status,
    Table,
)
from listinglint.model.topic import Topic
from listinglint.model.wording import LISTED, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.loaders.feeds.cells import FeedCell
    from listinglint.loaders.feeds.formats import Layout
    from listinglint.loaders.feeds.pictures import PictureFiles
    from listinglint.loaders.feeds.record import Record

NOT_EXPORTED = Wording("there is no column for it in this export ({what})", "这个导出文件里没有对应的列（{what}）")
ONLY_A_FEED = Wording(
    "this feed is not the whole page that buyers see, and the matter may stand there",
    "这份数据不是买家看到的完整页面，相关内容可能写在页面上",
)
_TOPICS = {
    Topic.PICTURES: Wording("pictures", "图片"),
    Topic.DESCRIPTION: Wording("description", "商品描述"),
    Topic.DISPATCH: Wording("dispatch", "发货时间"),
    Topic.DELIVERY: Wording("delivery", "配送"),
    Topic.RETURNS: Wording("returns", "退换货"),
    Topic.SERVICE: Wording("service hours", "客服时间"),
    Topic.MATERIAL: Wording("material", "材质"),
    Topic.SIZES: Wording("size table", "尺码表"),
}
_LABELS = {
    "material": ("Material", "材质"),
    "colour": ("Color", "颜色"),
    "size": ("Size", "尺码"),
    "care": ("Care", "洗涤说明"),
    "origin": ("Country of origin", "产地"),
    "brand": ("Brand", "品牌"),
    "dispatch": ("Dispatch", "发货时间"),
    "delivery": ("Delivery", "配送"),
    "returns": ("Returns", "退换货"),
}
_TERMS = ("dispatch", "delivery", "returns")
_NO_OPTION = frozenset({"default title", "default"})


class Composer(Struct, frozen=True):
    """Makes the listings of one feed."""

    layout: Layout
    files: PictureFiles

    def listing(self, path: str, key: str, records: Sequence[Record]) -> Listing:
        """Put together what the records of a product say; its path is `file#key`."""
        reader = cells.Reader(self.layout, path)
        held = [reader.cells(record) for record in records]
        title, body = self._title(held), self._body(held)
        passages = [Passage(title.words, (Span(0, title.place),), Part.TITLE)] if title else []
        passages += [passage for page in body for passage in page.passages if passage.part.is_own]
        told = " ".join(passage.words for passage in passages)
        language = language_of("", told)
        passages += self._attributes(held, language)
        passages += self._options(held)
        pictures = self._pictures(held, body, key)
        alts = (Passage(shown.alt, (Span(0, shown.place),), medium=Medium.ALT) for shown in pictures if shown.alt)
        known = {passage.words for passage in passages}
        passages += [alt for alt in alts if alt.words not in known]
        tables = (table for page in body for table in page.tables)
        return Listing(
            path,
            title.words if title else "",
            language,
            tuple(passages),
            (*tables, *self._size_tables(held)),
            tuple(pictures),
            (*self._gaps(body, Place(path, records[0].line)), *_cut(held)),
            line=records[0].line,
        )

    def _title(self, held: list[list[FeedCell]]) -> FeedCell | None:
        found = (cell for record in held for cell in record if cell.column.role == "title" and cell.words.strip())
        cell = next(found, None)
        return replace(cell, words=syntax.one_line(cell.words)) if cell else None

    def _body(self, held: list[list[FeedCell]]) -> list[Listing]:
        """Read the texts as pages: a description, and attributes that hold tables or paragraphs of their own."""
        pages: dict[str, Listing] = {}
        for cell in _of(held, "text", "subtitle", "attribute", "care", "delivery", "returns"):
            is_text = cell.column.role in {"text", "subtitle"}
            words = cell.words if is_text else syntax.readable(cell.words)
            if words.strip() and (is_text or syntax.is_html(words)) and words not in pages:
                pages[words] = cells.page(replace(cell, words=words), self.files)
        return list(pages.values())

    def _attributes(self, held: list[list[FeedCell]], language: str) -> Iterator[Passage]:
        """Give structured columns as `key: value`, as the rows of a page's table of attributes."""
        told: dict[str, None] = {}
        for cell, words in self._said(held, language.lower().startswith("zh")):
            if words not in told:
                told[words] = None
                part = Part.SERVICE if cell.column.role in _TERMS else Part.ATTRIBUTES
                yield Passage(words, (Span(0, cell.place),), part)

    def _said(self, held: list[list[FeedCell]], is_chinese: bool) -> Iterator[tuple[FeedCell, str]]:  # noqa: FBT001 - of the language
        for record in held:
            names = {cell.column.number: cell.words.strip() for cell in _of([record], "attribute name")}
            for cell in _of([record], *_LABELS, "attribute", "attribute value", "attributes"):
                words = syntax.readable(cell.words)
                if not words or (cell.column.role != "attributes" and syntax.is_html(words)):
                    continue
                if cell.column.role == "brand" and not is_blank_brand(words):
                    continue
                for name, value in cell.values(words):
                    label = name or names.get(cell.column.number, "") or self._label(cell, is_chinese)
                    sentence = self._sentence(cell, value, is_chinese)
                    if sentence is None:
                        yield cell, f"{label}: {syntax.one_line(value)}"
                    elif sentence:
                        yield cell, sentence

    def _label(self, cell: FeedCell, is_chinese: bool) -> str:  # noqa: FBT001
        file = self.layout.format.file
        if cell.column.pattern in file.labels:
            return file.labels[cell.column.pattern]["zh" if is_chinese else "en"]
        common = _LABELS.get(cell.column.role)
        return common[is_chinese] if common else cell.column.label or cell.column.name

    def _sentence(self, cell: FeedCell, value: str, is_chinese: bool) -> str | None:  # noqa: FBT001
        """Give what the format says that a value means; None where it says nothing about the column, empty for no meaning."""
        said = self.layout.format.file.says.get(cell.column.pattern)
        if said is None:
            return None
        told = said.get(value.strip().casefold()) or (said.get("*") if value.strip() not in {"", "0"} else None)
        return told["zh" if is_chinese else "en"].replace("{value}", value.strip()) if told else ""

    def _options(self, held: list[list[FeedCell]]) -> Iterator[Passage]:
        found: dict[str, Place] = {}
        for record in held:
            for value, place in _choices(record):
                found.setdefault(value, place)
        return (Passage(value, (Span(0, place),), Part.OPTIONS) for value, place in found.items())

    def _pictures(self, held: list[list[FeedCell]], body: list[Listing], key: str) -> list[Picture]:
        found: dict[str, Picture] = {}
        for page in body:
            for shown in page.pictures:
                found.setdefault(shown.path, self.files.looked_up(shown, key))
        options: dict[str, dict[str, None]] = {}
        names = {code: name for cell in _of(held, "option names") for code, name in cell.values(cell.words)}
        for number, record in enumerate(held):
            alts = {cell.column.number: cell.words.strip() for cell in _of([record], "alt")}
            chosen = [value for value, _ in _choices(record)]
            for cell in _of([record], "picture", "option picture"):
                is_choice = cell.column.role == "option picture" or (number > 0 and self._is_variation(record))
                for code, address in cell.values(cell.words):
                    role = Role.OPTION if is_choice or code else Role.GALLERY
                    alt = alts.get(cell.column.number, "") if cell.column.role == "picture" else ""
                    shown = self.files.picture(address, cell.place, role, key=key, alt=alt)
                    found.setdefault(shown.path, shown)
                    named = [names.get(code, code)] if code else chosen if is_choice else []
                    options.setdefault(shown.path, {}).update(dict.fromkeys(named))
        pictures = [replace(one, option=", ".join(options.get(one.path, ()))) for one in found.values()]
        return pictures if any(one.status is Status.READ for one in pictures) else [*pictures, *self._own(held, key)]

    def _own(self, held: list[list[FeedCell]], key: str) -> Iterator[Picture]:
        """Give the pictures that lie beside the feed under the name of the goods, where it names none that is there."""
        keys = dict.fromkeys([key, *(cell.words.strip() for cell in _of(held, "key"))])
        place = next((cell.place for record in held for cell in record), Place(""))
        for name in keys:
            files = self.files.of_key(name)
            for file in files:
                yield Picture(file.name, place, Status.READ, None, Role.GALLERY, file=file)
            if files:
                return

    def _is_variation(self, record: list[FeedCell]) -> bool:
        kinds = {kind.casefold() for kind in self.layout.format.file.variations}
        return any(cell.column.role == "kind" and cell.words.strip().casefold() in kinds for cell in record)

    def _size_tables(self, held: list[list[FeedCell]]) -> Iterator[Table]:
        """Make a table of measures that stand in one cell: sizes down, what is measured across."""
        for cell in _of(held, "size table"):
            measures = {tuple(name.split("\t")): value for name, value in cell.values(cell.words) if "\t" in name}
            sizes, sides = dict.fromkeys(size for size, _ in measures), dict.fromkeys(side for _, side in measures)
            if measures:
                head = (
                    Cell("尺码", cell.place, is_header=True),
                    *(Cell(f"{one}(cm)", cell.place, is_header=True) for one in sides),
                )
                rows = (
                    (
                        Cell(size, cell.place),
                        *(Cell(measures.get((size, one), ""), cell.place) for one in sides),
                    )
                    for size in sizes
                )
                yield Table((head, *rows), cell.place)

    def _gaps(self, body: list[Listing], place: Place) -> Iterator[Gap]:
        for page in body:  # a cell without words is an empty cell
            yield from (gap for gap in page.gaps if gap.reason != NOTHING)
        file = self.layout.format.file
        is_silent = not self.layout.has("text", "subtitle")
        if not is_silent and file.is_part:
            yield Gap(ONLY_A_FEED, place)
        lost = [Topic.DESCRIPTION] if is_silent else []
        lost += [] if self.layout.has("picture", "option picture") else [Topic.PICTURES]
        lost += file.lacks
        # One reason for all of it, so that it is told in one line.
        why = NOT_EXPORTED.filled(what=joined(LISTED, (_TOPICS[topic] for topic in lost)))
        yield from (Gap(why, place, frozenset({topic})) for topic in lost)


def _cut(held: list[list[FeedCell]]) -> Iterator[Gap]:
    cut = next((cell for record in held for cell in record if cell.is_cut), None)
    if cut is not None:
        yield Gap(cells.TOO_LONG.filled(most=f"{cells.LONGEST:,}"), cut.place)


def _of(held: list[list[FeedCell]], *roles: str) -> Iterator[FeedCell]:
    return (cell for record in held for cell in record if cell.column.role in roles)


def _choices(record: list[FeedCell]) -> Iterator[tuple[str, Place]]:
    """Give the options of a record, one by one."""
    for cell in _of([record], "option", "option names"):
        for name, value in cell.values(cell.words):
            words = syntax.one_line(value)
            if words and words.casefold() not in _NO_OPTION and not words.startswith("gid://"):
                yield words, cell.place
            del name
