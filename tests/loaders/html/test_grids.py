"""Size charts without `<table>`."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.page import read_page

ROWS = [["Size", "Chest (cm)", "Length (cm)"], ["S", "96", "62"], ["M", "100", "64"]]


def rows(html: str) -> list[list[str]]:
    tables = read_page(f"<h1>Shirt</h1>{html}", "page.html").tables
    return [[cell.words for cell in row] for row in tables[0].rows] if tables else []


def boxes(row: str, cell: str, holder: str = "div") -> str:
    inner = "".join(
        f"<{row}>{''.join(f'<{cell}>{words}</{cell.split(maxsplit=1)[0]}>' for words in line)}</{row.split(maxsplit=1)[0]}>"
        for line in ROWS
    )
    return f"<{holder}>{inner}</{holder.split(maxsplit=1)[0]}>"


@pytest.mark.parametrize(
    "html",
    [
        boxes("div class=row", "span"),
        boxes("div", "div"),
        boxes("ul", "li", "section"),
        boxes('div role="row"', 'div role="cell"', 'div role="table"'),
        boxes('div role="row"', 'span role="gridcell"', 'div role="grid"'),
        f"<div style='display:grid;grid-template-columns:repeat(3, 1fr)'>{''.join(f'<span>{words}</span>' for line in ROWS for words in line)}</div>",
        f"<div class='size-grid'>{''.join(f'<p>{words}</p>' for line in ROWS for words in line)}</div>".replace(
            "<p>S<", "<p>36<"
        ).replace("<p>M<", "<p>38<"),
        "<template id='size-chart'><table>" + boxes("tr", "td", "tbody") + "</table></template>",
    ],
)
def test_a_grid_of_measures_is_a_table(html: str) -> None:
    assert [row[1:] for row in rows(html)] == [row[1:] for row in ROWS]


@pytest.mark.parametrize(
    "lines",
    [
        "Size  Chest (cm)  Length (cm)\nS     96          62\nM     100         64",
        "Size\tChest (cm)\tLength (cm)\nS\t96\t62\nM\t100\t64",
        "Garment sizes:\n\nSize | Chest (cm) | Length (cm)\nS | 96 | 62\nM | 100 | 64\nby hand",
        "Size　　Chest (cm)　　Length (cm)\nS　　96　　62\nM　　100　　64",
    ],
)
def test_columns_of_preformatted_lines_are_a_table(lines: str) -> None:
    assert rows(f"<pre>{lines}</pre>") == ROWS


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("Label Size|Waist|Hip|3-6M|44|46|6-9M|46|48", 3),
        ("尺碼|衣長|胸圍|S號|60|92|M號|62|96", 3),
        ("Size|Chest|Length|Small|19|26|Medium|20|27", 3),
        ("Measurements|XS|S|M|Bust (in)|32|34|36|Waist (in)|25|27|29", 4),
    ],
)
def test_cells_in_lines_of_their_own_are_a_table(words: str, width: int) -> None:
    cells = words.split("|")
    html = "".join(f"<p>{cell}</p>" for cell in cells)
    assert rows(f"<div>{html}</div>") == [cells[at : at + width] for at in range(0, len(cells), width)]


def test_a_cell_of_preformatted_lines_has_its_own_place() -> None:
    table = read_page("<p>a</p>\n<pre>Size  Chest\nS     96cm\nM     100cm</pre>", "page.html").tables[0]
    assert ["page.html:2:6", "page.html:3:7"] == [str(table.rows[0][0].place), str(table.rows[1][1].place)]


@pytest.mark.parametrize(
    "html",
    [
        "<div><div><span>Home</span><span>Shop</span></div><div><span>Help</span><span>Cart</span></div></div>",
        "<ul><li><b>Soft</b><i>Light</i></li><li><b>Warm</b><i>Strong</i></li></ul>",
        "<div><div><p>Delivery</p><p>Free</p></div><div><p>Returns</p><p>30 days</p><p>Gift</p></div></div>",
        "<pre>def f(x):\n    return  x</pre>",
        "<div><p>Size S</p><p>Chest 96</p></div>",
        "<nav><div class=row><span>Sizes</span><span>2024</span></div><div class=row><span>S</span><span>96</span></div></nav>",
    ],
)
def test_other_rows_of_words_are_no_table(html: str) -> None:
    assert rows(html) == []


def test_a_size_guide_called_a_menu_is_of_the_goods() -> None:
    html = "<div class='menu-drawer size-guide-menu'><table><tr><th>Size<th>Chest<tr><td>S<td>96</table></div>"
    assert rows(html) == [["Size", "Chest"], ["S", "96"]]
