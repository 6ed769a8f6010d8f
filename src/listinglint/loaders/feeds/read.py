"""A file → the listings of the feed it is, told by what is in it and never by what it is called."""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders.feeds import binaries, formats, markup, objects, table_format, tables
from listinglint.loaders.feeds.compose import Composer
from listinglint.loaders.feeds.groups import grouped
from listinglint.loaders.feeds.options import FeedOptions
from listinglint.loaders.feeds.pictures import picture_files
from listinglint.loaders.load_error import LoadError, NotGoodsError, ReviewsError, UnknownTableError, listed
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Gap, Place
from listinglint.model.listing_path import inside
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from listinglint.config.limits import Limits
    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout
    from listinglint.loaders.feeds.record import Record
    from listinglint.model.listing import Listing

REFUSED = Wording(
    "is {what}, not listings: give the export of products instead", "是{what}，不是商品数据：请改用商品导出文件"
)
REVIEWS = Wording(
    "is a list of reviews or returns, not listings: `listinglint complaints FILE` sorts them by reason",
    "是评价或退货记录，不是商品数据：请用 listinglint complaints 文件 按原因归类",
)
NAME_COLUMNS = Wording(
    "`listinglint columns FILE` proposes how to read it", "可用 listinglint columns 文件 生成列对应关系"
)
UNKNOWN = Wording(
    f"is a table of no known format: {{columns}}; {NAME_COLUMNS.en}",
    f"是表格，但格式未知：{{columns}}；{NAME_COLUMNS.zh}",
)
UNLIKE = Wording(
    f"has some columns of {{name}}, but none for {{lost}} ({{columns}}); {NAME_COLUMNS.en}",
    f"有些列像{{name}}，但缺少{{lost}}（{{columns}}）；{NAME_COLUMNS.zh}",
)
NO_FEED = Wording("is XML ({root}), but no product feed that is known", "是 XML（{root}），但不是已知的商品数据格式")
BROKEN_LINE = Wording("has a broken line of JSON ({line})", "第 {line} 行不是有效的 JSON")
TOO_MANY_ROWS = Wording(
    "only the first {most} of {count} rows of this product were read (limits.rows)",
    "该商品有 {count} 行，只读取了前 {most} 行（limits.rows）",
)
LARGEST = 256 * 1024 * 1024
"""Bytes of a feed that must be held as a whole."""
MOST_HELD = 768 * 1024 * 1024
"""Bytes that such a feed may take in memory, about."""
TOO_HEAVY = Wording(
    "takes more than {most} MB of memory; give it as CSV or as JSON lines, which are read row by row",
    "读取时占用内存超过 {most} MB；请改用 CSV 或 JSON Lines，这两种可以逐行读取",
)
TABLE_OF_MARKUP = Wording(
    "is called a workbook and is a web page with a table: open it in Excel and save it as .xlsx",
    "扩展名是工作簿，内容却是网页表格：请用 Excel 打开，另存为 .xlsx",
)
_WORKBOOKS = (".xls", ".xlsx", ".xlsm")
_TABLE = lazy_pattern(rb"<(?:table|workbook)\b", re.IGNORECASE)
_LOOKED_AT = 64 * 1024


class Feed(Struct, frozen=True):
    """A file that is a feed: how to read it, record by record, as often as needed."""

    layout: Layout
    records: Callable[[], Iterable[Record]]


class FeedFrame(Struct, frozen=True):
    """What all listings of a feed are put together by; it can be handed to another process."""

    layout: Layout
    place: tuple[Path | None, Path | None, Path | None]
    """Its file, the folder of its pictures and the one that is never left."""
    pictures: tuple[Path, ...] = ()
    """Folders where pictures are looked for first."""

    def composer(self) -> Composer:
        """Look once where the pictures lie, and give what puts listings together."""
        return Composer(self.layout, picture_files(*self.place, self.pictures))


class Product(Struct, frozen=True):
    """A product of a feed that is not yet put together."""

    path: str
    """The path of its listing: `file#key`."""
    key: str
    records: tuple[Record, ...]
    left_out: int = 0
    """Rows that were not read, as there are more than a product may have."""


def feed_of(blob: Blob, options: FeedOptions | None = None) -> Feed | None:
    """Recognise a feed; None for what is none, such as a page. Raises LoadError for a feed that can't be read, and says why."""
    options = options or FeedOptions()
    head = blob.head(_LOOKED_AT)
    if (read := binaries.reader_of(head)) is not None:
        sheet = read(blob)
        return _fit(blob.path, sheet.names, sheet.layout, sheet.records, options) if sheet else None
    start = start_of(head)
    if start.startswith("<"):
        if blob.path.lower().endswith(_WORKBOOKS) and _TABLE.search(head):
            raise LoadError(blob.path, TABLE_OF_MARKUP)
        return _markup(blob)
    if start.startswith(("{", "[")):
        return _objects(blob)
    return _table(blob, options)


def listings(
    blob: Blob, feed: Feed, options: FeedOptions, place: tuple[Path | None, Path | None, Path | None], limits: Limits
) -> Iterator[Listing]:
    """Give the listings of a feed one by one; `place` is its file, the folder of its pictures and the one never left."""
    composer = FeedFrame(feed.layout, place, options.pictures).composer()
    for product in products(blob, feed, limits):
        yield composed(composer, product)


def composed(composer: Composer, product: Product) -> Listing:
    """Put a product together; rows that were not read are a gap."""
    listing = composer.listing(product.path, product.key, product.records)
    if not product.left_out:
        return listing
    read = len(product.records)
    gap = Gap(TOO_MANY_ROWS.filled(most=f"{read:,}", count=f"{read + product.left_out:,}"), Place(product.path))
    return replace(listing, gaps=(*listing.gaps, gap))


def products(blob: Blob, feed: Feed, limits: Limits) -> Iterator[Product]:
    """Give the products of a feed one by one, which costs little beside putting them together. Raises LoadError."""
    for one in grouped(feed.layout, feed.records, blob.path, limits):
        yield Product(inside(blob.path, one.name), one.name, one.records, one.left_out)


def _markup(blob: Blob) -> Feed | None:
    tree = markup.tree_of(blob)
    if tree is None:
        return None
    if tree.layout is None:
        raise NotGoodsError(blob.path, NO_FEED.filled(root=tree.root))
    found = tree
    return _accepted(blob.path, tree.layout, lambda: markup.records(blob, found))


def _objects(blob: Blob) -> Feed | None:
    """Recognise JSON lines by their first line, else a list of goods in JSON."""
    first = _first_line(blob)
    if first is not None:
        names = sorted({name for name, _ in objects.flat(first)})
        layout = objects.laid_out([first])
        if formats.holds_reviews(names) and (layout is None or layout.format.file.is_refused):
            raise ReviewsError(blob.path, REVIEWS)
        return _accepted(blob.path, layout, lambda: _json_lines(blob)) if layout else None
    text = text_of(blob)
    goods = objects.goods_in(objects.parsed(text))
    return _accepted(blob.path, goods.layout, lambda: objects.records(goods, text)) if goods else None


def _first_line(blob: Blob) -> dict[str, Any] | None:
    """Give the first object of JSON lines; None where the first line is no object, or nothing follows it."""
    with io.TextIOWrapper(blob.open(), "utf-8-sig", errors="replace") as text:
        lines = objects.lines(text)
        first, second = next(lines, (0, None)), next(lines, (0, None))
    return first[1] if isinstance(first[1], dict) and second[0] else None


def _json_lines(blob: Blob) -> Iterator[Record]:
    with io.TextIOWrapper(blob.open(), "utf-8-sig", errors="replace") as text:
        for number, one in objects.lines(text):
            if not isinstance(one, dict):
                raise LoadError(blob.path, BROKEN_LINE.filled(line=number))
            yield objects.record(one, number)


def _table(blob: Blob, options: FeedOptions) -> Feed | None:
    dialect = tables.dialect_of(blob)
    if dialect is None or (dialect.layout is None and not dialect.is_regular and not options.columns):
        return None
    return _fit(blob.path, dialect.names, dialect.layout, lambda: tables.records(blob, dialect, whole=True), options)


def _fit(
    path: str,
    names: tuple[str, ...],
    layout: Layout | None,
    records: Callable[[], Iterable[Record]],
    options: FeedOptions,
) -> Feed:
    """Choose the user's map where it fits, else the format that is known. Raises LoadError where there is neither."""
    if options.columns:
        lost = table_format.missing(options.columns, names)
        if lost is None:
            return Feed(table_format.mapped(options.columns, names), records)
        if layout is None and not table_format.is_other(options.columns, names):
            told = {"key": lost[0], "column": lost[1], "columns": listed(list(names), 12)}
            raise LoadError(path, table_format.NO_COLUMN.filled(**told))
    if formats.holds_reviews(names) and (layout is None or layout.format.file.is_refused):
        raise ReviewsError(path, REVIEWS)
    if layout is None:
        raise UnknownTableError(path, _unlike(names))
    return _accepted(path, layout, records)


def _accepted(path: str, layout: Layout, records: Callable[[], Iterable[Record]]) -> Feed:
    if layout.format.file.is_refused:
        name = layout.format.name
        raise NotGoodsError(
            path, Wording(*(REFUSED.of(tongue).format(what=name.of(tongue)) for tongue in ("en", "zh")))
        )
    return Feed(layout, records)


def _unlike(names: tuple[str, ...]) -> Wording:
    """Say which format a table is nearest to, and what it lacks."""
    near = formats.nearest(names)
    columns = listed([name for name in names if name.strip()])
    if near is None or not near.lost or near.format.file.is_refused:
        return UNKNOWN.filled(columns=columns)
    told = {"lost": ", ".join(near.lost), "columns": columns}
    name = near.format.name
    return Wording(*(UNLIKE.of(tongue).format(name=name.of(tongue), **told) for tongue in ("en", "zh")))


def is_data(head: bytes) -> bool:
    """Tell whether a text begins like JSON, or like a script that sets or hands over data."""
    return (
        start_of(head).startswith(("{", "[")) or objects.CALL.match(head[:2000].decode("utf-8", "replace")) is not None
    )


def text_of(blob: Blob) -> str:
    """Give all of a JSON text. Raises LoadError where it is too large, or would be once it is read."""
    from listinglint.loaders import charset

    data = blob.all(LARGEST)
    if objects.weight_of_text(data) <= MOST_HELD:
        text = charset.decode(data).text
        if objects.weight_of(text) <= MOST_HELD:
            return text
    raise LoadError(blob.path, TOO_HEAVY.filled(most=MOST_HELD // 1024**2))


def start_of(head: bytes) -> str:
    """Give the first characters that say something, in whatever width they are written."""
    for bom, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(bom):
            return head[2:400].decode(name, "replace").lstrip()
    return re.sub(r"[\0\s]", "", head.removeprefix(codecs.BOM_UTF8)[:400].decode("latin-1"))
