"""Tables as pages write them: cells, blocks, lists, lines. Each form gives a page and the tables that stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from tests.facts.sizes.forms.content import APART, KNOWN, Content, Truth, Words, content, folded, with_header

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence


class Written(Struct, frozen=True):
    """A page, what kind of goods it is about, and the tables in it."""

    body: str
    tables: list[Truth]
    language: str = "zh-CN"
    title: str = "女士衬衫"
    kind: str = "size"
    """size: garments and bodies; dimensions: goods that are not worn; advice: what only helps to choose."""
    also: list[Truth] = field(default_factory=list)
    """Tables that stand there too and must not be taken for measurements."""

    @property
    def page(self) -> str:
        """The whole page."""
        return (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8"><title>{self.title}</title></head>'
            f'<body><h1>{self.title}</h1><div id="description">{self.body}</div></body></html>'
        )


def _html(rows: Sequence[Sequence[str]], *, first: str = "td") -> str:
    lines = [
        "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"
        for tag, row in zip([first, *["td"] * (len(rows) - 1)], rows, strict=True)
    ]
    return f"<table>{''.join(lines)}</table>"


def _clothes(language: str) -> str:
    return {"en": "Linen shirt", "zh-tw": "女款亞麻襯衫"}.get(language, "女士亚麻衬衫")


def codes(chance: random.Random, words: Words) -> Written:
    """Sizes by height and girth, beside letters: M | 165/88A."""
    one = content(chance, words, "zh-cn")
    heights = [155 + 5 * at for at in range(len(one.sizes))]
    code = [f"{height}/{80 + 4 * at}A" for at, height in enumerate(heights)]
    named = chance.random() < 0.5
    sizes = tuple(code) if named else tuple(f"{size}({mark})" for size, mark in zip(one.sizes, code, strict=True))
    made = Content(sizes, one.measures, one.values, "号型" if named else one.corner)
    return Written(_html(made.rows) + "<p>单位：cm，手工平铺测量</p>", [made.truth], title=_clothes("zh-cn"))


def across_with_units(chance: random.Random, words: Words) -> Written:
    """Sizes across, and a column for the unit between the measure and its values."""
    one = content(chance, words, "zh-cn")
    rows = [[row[0], "单位" if at == 0 else "cm", *row[1:]] for at, row in enumerate(one.across)]
    return Written(_html(rows), [one.truth], title=_clothes("zh-cn"))


def two_garments(chance: random.Random, words: Words) -> Written:
    """Two garments in one table, each under a row that names it."""
    first = content(chance, words, "zh-cn")
    second = Content(first.sizes, ("裤长", "腰围") if words is KNOWN else ("外侧长", "平腰"), tuple((str(90 + at), str(64 + 2 * at)) for at in range(len(first.sizes))), first.corner)  # fmt: skip
    names = chance.choice((("上衣", "裤子"), ("男款", "女款"), ("外套 Jacket", "裤子 Pants")))
    width = max(len(first.measures), len(second.measures)) + 1
    rows = ""
    for name, one in zip(names, (first, second), strict=True):
        rows += f'<tr><td colspan="{width}">{name}</td></tr>'
        for row in one.rows:
            rows += "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
    return Written(f"<table>{rows}</table>", [first.truth, second.truth], title="女士两件套装")


def definition_list(chance: random.Random, words: Words) -> Written:
    """A list of sizes, each with its measures in one line."""
    language = chance.choice(("zh-cn", "en", "zh-tw"))
    one = content(chance, words, language)
    colon, gap = (": ", ", ") if language == "en" else chance.choice((("：", "，"), ("", " "), (":", "/")))
    lines = [(size, gap.join(f"{measure}{colon}{value}cm" for measure, value in zip(one.measures, row, strict=True))) for size, row in zip(one.sizes, one.values, strict=True)]  # fmt: skip
    body = "<dl>" + "".join(f"<dt>{size}</dt><dd>{line}</dd>" for size, line in lines) + "</dl>"
    truth = {key: f"{value}cm" for key, value in one.truth.items()}
    return Written(body, [truth], language, _clothes(language))


def lines(chance: random.Random, words: Words) -> Written:
    """Lines such as "S: 胸围 90 衣长 65", as sellers type them."""
    language = chance.choice(("zh-cn", "zh-tw", "en"))
    one = content(chance, words, language)
    size_mark = chance.choice((": ", " - ")) if language == "en" else chance.choice(("：", ":", "码：" if one.sizes[0] in {"S", "M", "L", "XL"} and language == "zh-cn" else "："))  # fmt: skip
    pair, gap = chance.choice(((" ", ", "), (": ", " / "))) if language == "en" else chance.choice(((" ", " "), ("", " "), ("", "/"), ("：", "，")))  # fmt: skip
    typed = [f"{size}{size_mark}{gap.join(f'{measure}{pair}{value}' for measure, value in zip(one.measures, row, strict=True))}" for size, row in zip(one.sizes, one.values, strict=True)]  # fmt: skip
    body = "<p>" + "<br>".join(typed) + "</p>" if chance.random() < 0.5 else "".join(f"<p>{line}</p>" for line in typed)
    sizes = tuple(f"{size}{'码' if size_mark.startswith('码') else ''}" for size in one.sizes)
    return Written(body, [Content(sizes, one.measures, one.values).truth], language, _clothes(language))


def conversions(chance: random.Random, words: Words) -> Written:
    """Sizes of other countries beside the measurements."""
    one = content(chance, words, "en")
    systems = chance.choice((("US", "UK", "EU"), ("EU", "US"), ("UK", "AU", "US")))
    start = {"US": 2, "UK": 6, "EU": 34, "AU": 6}
    rows = [[one.corner, *systems, *(f"{measure} (cm)" for measure in one.measures)]]
    for at, (size, row) in enumerate(zip(one.sizes, one.values, strict=True)):
        rows.append([size, *(str(start[system] + 2 * at) for system in systems), *row])
    made = Content(tuple(row[0] for row in rows[1:]), tuple(rows[0][1:]), tuple(tuple(row[1:]) for row in rows[1:]))
    return Written(_html(rows, first="th"), [made.truth], "en", "Linen shirt")


def two_units(chance: random.Random, words: Words) -> Written:
    """Centimetres and inches under each measure, the header in two rows."""
    one = content(chance, words, "en")
    top = f'<tr><th rowspan="2">{one.corner}</th>' + "".join(f'<th colspan="2">{measure}</th>' for measure in one.measures) + "</tr>"  # fmt: skip
    low = "<tr>" + "<th>cm</th><th>in</th>" * len(one.measures) + "</tr>"
    body, truth = "", Truth()
    for size, row in zip(one.sizes, one.values, strict=True):
        cells = [cell for value in row for cell in (value, f"{float(value) / 2.54:.1f}")]
        body += f"<tr><td>{size}</td>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        for measure, value in zip(one.measures, row, strict=True):
            truth[folded(size), folded(f"{measure} cm")] = value
            truth[folded(size), folded(f"{measure} in")] = f"{float(value) / 2.54:.1f}"
    return Written(f"<table>{top}{low}{body}</table>", [truth], "en", "Linen shirt")


def fractions(chance: random.Random, words: Words) -> Written:
    """Inches with fractions, as signs or as typed."""
    signs = chance.random() < 0.5

    def spell(value: float) -> str:
        part = chance.choice(("", "½", "¼", "¾") if signs else ("", " 1/2", " 1/4", " 3/8"))
        return f"{value:.0f}{part}"

    one = content(chance, words, "en", number=spell)
    made = with_header(one, lambda measure: f"{measure} (in)")
    return Written(_html(made.rows if chance.random() < 0.5 else made.across), [made.truth], "en", "Linen shirt")


def half_widths(chance: random.Random, words: Words) -> Written:
    """Half widths beside lengths: 1/2 胸围, 平铺半胸, pit to pit."""
    del words
    measures = chance.choice((("衣长", "1/2胸围", "1/2下摆"), ("衣长", "平铺半胸", "肩宽"), ("Length", "Pit to pit", "Shoulder"), ("衣长", "胸围(平铺)", "袖长"), ("衣长", "胸围*2", "肩宽")))  # fmt: skip
    sizes = ("S", "M", "L")
    values = tuple((str(60 + at), str(45 + 2 * at), str(38 + at)) for at in range(3))
    made = Content(sizes, measures, values, "Size" if measures[0] == "Length" else "尺码")
    return Written(_html(made.rows) + "<p>单位: cm</p>", [made.truth], title="T恤")


def cards(chance: random.Random, words: Words) -> Written:
    """A box for each size, its measures listed below its name."""
    language = chance.choice(("zh-cn", "en"))
    one = content(chance, words, language)
    body = ""
    for size, row in zip(one.sizes, one.values, strict=True):
        items = "".join(f"<li>{measure}: {value} cm</li>" for measure, value in zip(one.measures, row, strict=True))
        body += f"<div class='card'><h4>{size}</h4><ul>{items}</ul></div>"
    truth = {key: f"{value}cm" for key, value in one.truth.items()}
    return Written(body, [truth], language, _clothes(language))


def advice_and_table(chance: random.Random, words: Words) -> Written:
    """A matrix of height and weight above the measurements."""
    one = content(chance, words, "zh-cn")
    weights = [45, 50, 55, 60]
    matrix = [["身高/体重", *(f"{weight}kg" for weight in weights)]]
    for at, height in enumerate((155, 160, 165)):
        matrix.append([f"{height}cm", *("SMLX"[min(at + step, 2)] for step in range(4))])
    bodies = _html(matrix), _html(one.rows)
    return Written("<h3>尺码推荐</h3>" + bodies[0] + "<h3>尺码表</h3>" + bodies[1], [one.truth], title="女士亚麻衬衫")


def bag(chance: random.Random, words: Words) -> Written:
    """The sides of a bag: as a table of sizes, or in lines."""
    del words
    long, high, deep = chance.randint(20, 40), chance.randint(12, 30), chance.randint(5, 15)
    way = chance.randrange(4)
    truth: Truth
    if way == 0:
        rows = [["规格", "长", "高", "宽"], ["小号", f"{long}cm", f"{high}cm", f"{deep}cm"], ["大号", f"{long + 8}cm", f"{high + 6}cm", f"{deep + 3}cm"]]  # fmt: skip
        truth = Content(tuple(row[0] for row in rows[1:]), tuple(rows[0][1:]), tuple(tuple(row[1:]) for row in rows[1:])).truth  # fmt: skip
        return Written(_html(rows), [truth], title="女士手提包", kind="dimensions")
    if way == 1:
        truth = {("", "长"): f"{long}cm", ("", "高"): f"{high}cm", ("", "宽"): f"{deep}cm"}
        return Written(f"<p>长：{long}cm 高：{high}cm 宽：{deep}cm</p>", [truth], title="女士手提包", kind="dimensions")
    if way == 2:
        truth = {("", "length"): f"{long}cm", ("", "height"): f"{high}cm", ("", "depth"): f"{deep}cm"}
        items = f"<li>Length: {long} cm</li><li>Height: {high} cm</li><li>Depth: {deep} cm</li>"
        return Written(f"<ul>{items}</ul>", [truth], "en", "Leather tote bag", "dimensions")
    truth = {("", "尺寸"): f"{long}*{high}*{deep}cm"}
    return Written(f"<p>尺寸：{long}*{high}*{deep}cm</p>", [truth], title="女士手提包", kind="dimensions")


WRITTEN: tuple[Callable[[random.Random, Words], Written], ...] = (codes, across_with_units, two_garments, definition_list, lines, conversions, two_units, fractions, half_widths, cards, advice_and_table, bag)  # fmt: skip
"""Forms the reader is built on."""


def written(form: Callable[[random.Random, Words], Written], chance: random.Random) -> Written:
    """Write one page of a form in the words that go with it."""
    return form(chance, KNOWN if form in WRITTEN else APART)
