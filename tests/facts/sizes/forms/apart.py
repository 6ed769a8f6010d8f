"""Forms kept apart: the reader is measured on them, never built on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.facts.sizes.forms.content import Content, Truth, Words, content, folded, with_header
from tests.facts.sizes.forms.written import Written, _clothes, _html

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


def stacked_units(chance: random.Random, words: Words) -> Written:
    """Both units in each cell: 96cm/37.8in."""
    one = content(chance, words, "en")
    values = tuple(tuple(f'{value}cm/{float(value) / 2.54:.1f}"' for value in row) for row in one.values)
    made = Content(one.sizes, one.measures, values, one.corner)
    return Written(_html(made.rows, first="th"), [made.truth], "en", "Linen shirt")


def sectioned_by_column(chance: random.Random, words: Words) -> Written:
    """Two genders, each a merged cell on the left of its rows."""
    one = content(chance, words, "zh-cn")
    rows = f"<tr><td></td>{''.join(f'<td>{cell}</td>' for cell in one.rows[0])}</tr>"
    truths = []
    for name, add in (("男款", 6), ("女款", 0)):
        values = tuple(tuple(f"{float(value) + add:.1f}" for value in row) for row in one.values)
        made = Content(one.sizes, one.measures, values, one.corner)
        truths.append(made.truth)
        for at, row in enumerate(made.rows[1:]):
            lead = f'<td rowspan="{len(one.sizes)}">{name}</td>' if at == 0 else ""
            rows += f"<tr>{lead}{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
    return Written(f"<table>{rows}</table>", truths, title="情侣款衬衫")


def measure_first(chance: random.Random, words: Words) -> Written:
    """Lines that begin with the measure: 胸围：S 90 / M 94 / L 98."""
    language = chance.choice(("zh-cn", "zh-tw", "en"))
    one = content(chance, words, language)
    mark, gap = chance.choice(((" ", " / "), ("-", "，"), (":", "、"))) if language != "en" else (" ", ", ")
    mark = ":" if mark == "-" and one.sizes[0].isdigit() else mark  # 110-89cm is a range to anybody
    colon = ": " if language == "en" else "："
    typed = []
    for at, measure in enumerate(one.measures):
        cells = gap.join(f"{size}{mark}{row[at]}cm" for size, row in zip(one.sizes, one.values, strict=True))
        typed.append(f"{measure}{colon}{cells}")
    truth = {key: f"{value}cm" for key, value in one.truth.items()}
    return Written("".join(f"<p>{line}</p>" for line in typed), [truth], language, _clothes(language))


def piped(chance: random.Random, words: Words) -> Written:
    """A table typed with bars."""
    language = chance.choice(("zh-cn", "en", "zh-tw"))
    one = content(chance, words, language)
    typed = ["| " + " | ".join(row) + " |" for row in one.rows]
    if chance.random() < 0.5:
        typed.insert(1, "|" + "---|" * len(one.rows[0]))
    return Written("<p>" + "<br>".join(typed) + "</p>", [one.truth], language, _clothes(language))


def letters_on_a_drawing(chance: random.Random, words: Words) -> Written:
    """Columns A, B, C, explained beside the table."""
    one = content(chance, words, "en")
    made = with_header(one, lambda measure: f"{'ABCDEFG'[one.measures.index(measure)]}. {measure}")
    return Written(_html(made.across, first="th") + "<p>All measurements in inches, taken flat.</p>", [made.truth], "en", "Linen shirt")  # fmt: skip


def flat_blocks(chance: random.Random, words: Words) -> Written:
    """A grid of blocks, one after the other, laid out by its style."""
    one = content(chance, words, chance.choice(("en", "zh-cn")))
    cells = "".join(f"<div>{cell}</div>" for row in one.rows for cell in row)
    return Written(f'<div style="display:grid;grid-template-columns:repeat({len(one.rows[0])},1fr)">{cells}</div>', [one.truth], "en" if one.sizes[0].isascii() else "zh-CN", "女士衬衫")  # fmt: skip


def rings(chance: random.Random, words: Words) -> Written:
    """Ring sizes: diameter and circumference in millimetres."""
    del words
    if chance.random() < 0.5:
        rows = [["US Size", "Inside Diameter (mm)", "Inside Circumference (mm)"], *([str(6 + at), f"{16.5 + 0.4 * at:.1f}", f"{51.8 + 1.3 * at:.1f}"] for at in range(5))]  # fmt: skip
        title, language = "Silver ring", "en"
    else:
        rows = [["手寸号", "内直径mm", "内周长mm"], *([f"{11 + at}号", f"{16 + 0.3 * at:.1f}", f"{51 + at}"] for at in range(5))]  # fmt: skip
        title, language = "纯银戒指", "zh-CN"
    made = Content(tuple(row[0] for row in rows[1:]), tuple(rows[0][1:]), tuple(tuple(row[1:]) for row in rows[1:]))
    return Written(_html(rows), [made.truth], language, title)


def furniture(chance: random.Random, words: Words) -> Written:
    """A desk or a plant: sides with letters, a pot's opening, in mm, cm or inches."""
    del words
    a, b, c = chance.randint(60, 180), chance.randint(40, 90), chance.randint(40, 120)
    way = chance.randrange(5)
    if way == 0:
        return Written(f'<p>Overall: {a}"W x {b}"D x {c}"H</p>', [{("", "w"): f'{a}"', ("", "d"): f'{b}"', ("", "h"): f'{c}"'}], "en", "Oak desk", "dimensions")  # fmt: skip
    if way == 1:
        return Written(f"<p>产品尺寸：长{a}0mm×宽{b}0mm×高{c}0mm</p>", [{("", "长"): f"{a}0mm", ("", "宽"): f"{b}0mm", ("", "高"): f"{c}0mm"}], "zh-CN", "实木书桌", "dimensions")  # fmt: skip
    if way == 2:
        rows = [["盆径", "株高", "冠幅"], [f"{b}cm", f"{c}cm", f"{a}cm"]]
        return Written(_html(rows), [{("", "盆径"): f"{b}cm", ("", "株高"): f"{c}cm", ("", "冠幅"): f"{a}cm"}], "zh-CN", "龟背竹盆栽", "dimensions")  # fmt: skip
    if way == 3:
        return Written(f"<ul><li>座高：{b}厘米</li><li>座宽：{c}厘米</li><li>总高：{a}厘米</li></ul>", [{("", "座高"): f"{b}厘米", ("", "座宽"): f"{c}厘米", ("", "总高"): f"{a}厘米"}], "zh-CN", "实木餐椅", "dimensions")  # fmt: skip
    return Written(f"<ul><li>Diameter: {b} cm</li><li>Height: {c} cm</li></ul>", [{("", "diameter"): f"{b}cm", ("", "height"): f"{c}cm"}], "en", "Ceramic plant pot", "dimensions")  # fmt: skip


def shoes_across(chance: random.Random, words: Words) -> Written:
    """Shoe sizes of several countries across, foot lengths below: no garment."""
    del words
    start = chance.randint(35, 39)
    sizes = tuple(str(start + at) for at in range(5))
    rows = [["EU", *sizes], ["US", *(f"{start - 31 + at}" for at in range(5))], ["脚长(mm)", *(str(225 + 5 * at) for at in range(5))]]  # fmt: skip
    truth: Truth = {}
    for row in rows[1:]:
        truth.update({(folded(size), folded(row[0])): cell for size, cell in zip(sizes, row[1:], strict=True)})
    return Written(_html(rows), [truth], title="女士帆布鞋")


def ranges_and_body(chance: random.Random, words: Words) -> Written:
    """Body measures as ranges, then the garment's own."""
    one = content(chance, words, "en")
    bodies = Content(one.sizes, ("Bust", "Waist", "Hips"), tuple((f"{32 + 2 * at}-{33 + 2 * at}", f"{24 + 2 * at}-{25 + 2 * at}", f"{35 + 2 * at}–{36 + 2 * at}") for at in range(len(one.sizes))), one.corner)  # fmt: skip
    body = f"<h3>Body measurements (in)</h3>{_html(bodies.rows)}<h3>Garment measurements (in)</h3>{_html(one.rows)}"
    return Written(body, [bodies.truth, one.truth], "en", "Linen shirt")


APART_FORMS: tuple[Callable[[random.Random, Words], Written], ...] = (stacked_units, sectioned_by_column, measure_first, piped, letters_on_a_drawing, flat_blocks, rings, furniture, shoes_across, ranges_and_body)  # fmt: skip
