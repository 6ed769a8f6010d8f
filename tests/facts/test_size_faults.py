"""Faults of size tables: odd numbers, odd codes, gaps, tables that disagree."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.size_faults import size_faults
from listinglint.facts.size_faults.ranks import name, rank

HEAD = "尺码|衣长|胸围"


def faults(body: str, title: str = "女士衬衫") -> list[tuple[str, str]]:
    return [(seen.value.kind, seen.value.what) for seen in size_faults(evidence(body + "<p>单位cm</p>", title))]


@pytest.mark.parametrize(
    ("lines", "odd"),
    [
        (("S|62|88", "M|63|29", "L|64|96"), ["M 胸围 29"]),
        (("S|62|88", "M|63|920", "L|64|96"), ["M 胸围 920"]),
        (("S|62|88", "M|83|92", "L|64|96", "XL|65|100"), ["M 衣长 83"]),
        (("XL|65|100", "L|64|69", "M|63|92", "S|62|88"), ["L 胸围 69"]),
        (("S|62|88", "M|62|92", "L|61|96"), []),
        (("S|62|88", "M|63|29"), []),
        (("S|62|88-92", "M|63|80-84", "L|64|96-100"), ["M 胸围 80-84"]),
        (("S|62|88-92", "M|63|92-96", "L|64|96-100"), []),
        (("S|62|36-36", "M|63|38-40", "L|64|42-44"), ["S 胸围 36-36"]),
        (("S|62|34-36", "M|63|40-38", "L|64|42-44"), ["M 胸围 40-38"]),
        (("S|62|34-36", "M|63|38-40", "L|64|42-44", "XL|65|52-54"), ["XL 胸围 52-54"]),
        (("S|62|34-36", "M|63|38-40", "L|64|42-44", "3XL|65|50-52"), []),
        (("S|62|34", "M|63|36", "L|64|38", "XL|65|36"), ["XL 胸围 36"]),
        (("S|62|30", "M|63|32", "L|64|34", "XL|65|36", "2XL|66|34"), ["2XL 胸围 34"]),
        (("S|62|38½", "M|63|26¼", "L|64|42 1/2"), ["M 胸围 26¼"]),
        (("S|62|38½", "M|63|40¼", "L|64|42 1/2"), []),
        (("S|62|38-1/2", "M|63|40-1/4", "L|64|42"), []),
        (("S|62|38-1/2", "M|63|26-1/4", "L|64|42"), ["M 胸围 26-1/4"]),
        (("S|62|90-90", "M|63|94-94", "L|64|98-98"), []),
        (("甲款|62|88", "乙款|63|29", "丙款|64|96"), []),
    ],
)
def test_the_value_that_breaks_a_row(lines: tuple[str, ...], odd: list[str]) -> None:
    assert [words for kind, words in faults(rows(HEAD, *lines)) if kind == "value-odd"] == odd


MATRIX = "身高/体重|90-100斤|100-110斤|110-120斤|120-130斤"


@pytest.mark.parametrize(
    ("lines", "odd"),
    [
        ((MATRIX, "150-155|S|S|M|L", "155-160|S|M|M|L", "160-165|M|M|L|XL"), []),
        ((MATRIX, "150-155|S|S|M|L", "155-160|S|L|M|L", "160-165|M|M|L|XL"), ["155-160 100-110斤 L"]),
        ((MATRIX.replace("110-120", "120-110"), "150-155|S|S|M|L", "155-160|S|M|M|L", "160-165|M|M|L|XL"), ["120-110斤"]),
        ((MATRIX.replace("100-", "95-"), "150-155|S|S|M|L", "155-160|S|M|M|L", "160-165|M|M|L|XL"), []),
        ((MATRIX, "150-155|S|S|M|L", "155-160|S|M|M|L", "150-165|M|M|L|XL", "165-170|M|L|L|XL"), ["150-165"]),
        ((MATRIX, "150-155|S|S|M|L", "155-160|S|-|M|L", "160-165|M|M|L|"), []),
        ((MATRIX.replace("120-130", "150-160"), "150-155|S|S|M|L", "155-160|S|M|M|L", "160-165|M|M|L|XL"), ["150-160斤"]),
        (("尺码|身高|体重", "S|155-160|80-95斤", "M|158-165|95-110斤", "L|163-170|105-125斤"), []),
        (("尺码|身高|体重", "S|155-160|80-95斤", "M|158-165|110-95斤", "L|163-170|105-125斤"), ["M 体重 110-95斤"]),
        (("尺码|身高|体重", "S|155-160|80-95斤", "M|158-165|95-110斤", "L|163-170|90-125斤", "XL|168-175|120-135斤"), ["L 体重 90-125斤"]),
    ],
)  # fmt: skip
def test_advice_out_of_order(lines: tuple[str, ...], odd: list[str]) -> None:
    assert [words for kind, words in faults(rows(*lines)) if kind == "value-odd"] == odd


@pytest.mark.parametrize(
    ("lines", "odd"),
    [
        ("80-95斤穿S码|95-105斤穿M码|105-120斤穿L码|120-135斤穿XL码", []),
        ("80-95斤穿S码|95-105斤穿M码|105-120斤穿L码|150-165斤穿XL码", ["150-165斤穿XL"]),
        ("S碼 40-45公斤，M碼 45-50公斤，L碼 35-40公斤，XL碼 55-60公斤", ["L碼 35-40公斤"]),
        ("S: 40-45 kg, M: 45-50 kg, L: 60-55 kg, XL: 55-60 kg", ["L: 60-55 kg"]),
        ("S: 40-45 kg, M: 45-50 kg, L: 50-55 kg, XL: 55-60 kg", []),
        ("S: 40-45 kg, M: 90-100 lb, L: 35-40 kg, XL: 55-60 kg", []),
        ("A men's L, 40-45 kg, wears S, M and L; 20-30 kg", []),
        ("S: 40-45 kg, M: 45-50 kg, L: 35-40 kg, M: 55-60 kg, XL: 55-60 kg", []),
        ("S: 40-45 kg, M: 45-50 kg, L: 35-40 kg", []),
        ("S: 40-45 kg, M: 45-50 kg, 35-40 kg L, 55-60 kg XL", ["35-40 kg L"]),
        ("S 40-45 kg, M 45-50 kg, L XL 35-40 kg 55-60 kg, XXL 60-65 kg", []),
        ("S 80-95斤，M 95-105斤，L 105-120斤，XL 60-65公斤", []),
    ],
)
def test_advice_in_running_lines_out_of_order(lines: str, odd: list[str]) -> None:
    body = "".join(f"<p>{line}</p>" for line in lines.split("|"))

    assert [words for kind, words in faults(body) if kind == "value-odd"] == odd


@pytest.mark.parametrize(
    ("words", "title", "odd"),
    [
        ("155/80A 160/84A 173/82A", "女士衬衫", ["173/82A"]),
        ("165/88A 170/90A 175/96A", "男士衬衫", ["170/90A"]),
        ("165/70A 170/74A 175/78A", "男士西裤", []),
        ("155/58A 160/62A 165/66A", "女士上衣", []),
        ("73/48A 80/48A 90/52A", "童装上衣", []),
        ("编号173/82 第2/3页", "女士衬衫", []),
    ],
)
def test_codes_the_standard_does_not_know(words: str, title: str, odd: list[str]) -> None:
    assert [found for kind, found in faults(f"<p>{words}</p>", title) if kind == "code-odd"] == odd


def test_a_code_is_placed_where_it_stands() -> None:
    (seen,) = size_faults(evidence("\n<p>尺码 173/82A</p>"))
    assert (seen.quote, str(seen.where)) == ("173/82A", "page.html:2:7")


def test_what_the_tables_leave_out() -> None:
    options = "<select><option>S</option><option>M</option><option>2XL</option></select>"
    body = options + rows("尺码|衣长|肩宽", "S|62|38", "M|63|39", "L|64|40")
    assert faults(body) == [("column-missing", "chest"), ("row-missing", "2XL")]


@pytest.mark.parametrize(
    ("title", "lines", "missing"),
    [
        # Whom it fits: ranges that go on, the figure of a woman, what the page calls a body's.
        ("Linen dress", ("Size|Bust|Waist", "S|84-88|66-70", "M|88-92|70-74", "L|92-96|74-78"), []),
        ("Linen dress", ("Size|Bust|Waist|Hips", "S|86|68|92", "M|90|72|96"), []),
        ("女士连衣裙", ("尺码|胸围|腰围|臀围", "S|86|68|92", "M|90|72|96"), ["length"]),
        ("Linen dress", ("Size|Bust|Waist", "S|86|68", "M|90|72"), ["length"]),
        ("Linen dress", ("Size|Shoulder|Waist|Hips", "S|38|68|92", "M|39|72|96"), ["chest", "length"]),
        # Other names of a length.
        ("男士衬衫", ("尺码|长度|胸围", "M|70|104", "L|72|108"), []),
        ("Linen dress", ("Size|Bust|Shortest length", "S|86|90", "M|90|92"), []),
        ("Linen dress", ("Size|Bust|Strap drop", "S|86|30", "M|90|32"), ["length"]),
    ],
)
def test_what_is_no_gap_of_a_chart(title: str, lines: tuple[str, ...], missing: list[str]) -> None:
    assert [what for kind, what in faults(rows(*lines), title) if kind == "column-missing"] == missing


def test_a_chart_that_the_page_calls_one_of_a_body() -> None:
    chart = rows("Size|Bust|Waist", "S|86|68", "M|90|72")
    told = faults("<p>Body measurements in cm</p>" + chart, "Linen dress")
    assert "column-missing" not in [kind for kind, _ in told]


def test_a_skirt_whose_chest_is_measured_is_a_dress() -> None:
    told = faults(rows("尺码|衣长|胸围", "110码|45cm|56cm", "120码|48cm|60cm"), "女童芭蕾裙")
    assert "column-missing" not in [kind for kind, _ in told]
    told = faults(rows("尺码|裙长|下摆", "M|62cm|130cm", "L|64cm|134cm"), "半身裙")
    assert "column-missing" in [kind for kind, _ in told]


def test_a_table_without_a_unit_anywhere() -> None:
    table = rows(HEAD, "S|25|36", "M|26|38")
    assert [seen.value.kind for seen in size_faults(evidence(table))] == ["unit-missing"]
    conversion = rows("Size|UK|EU|US", "S|3-5|36-38|5-7", "M|6-8|39-42|8-10")
    assert "unit-missing" not in [seen.value.kind for seen in size_faults(evidence(conversion, "Socks"))]


@pytest.mark.parametrize(
    ("head", "row", "is_asked"),
    [
        ("尺码|衣长|胸围", "M|63|92", False),
        ("尺码|衣长|胸宽", "M|64|48", False),  # no shirt is 64 inches long
        ("尺码|肩宽|袖长", "M|38|22", False),  # no shoulder is 38 inches wide
        ("尺码|衣长|胸围", "M|28|42", True),
        ("尺码|衣长|胸围", "M|630|920", True),
        ("Size|Length|Bust", "M|63|92", True),
    ],
)
def test_numbers_that_can_be_nothing_but_centimetres(head: str, row: str, *, is_asked: bool) -> None:
    table = rows(head, row, row.replace("M", "L"))
    assert ("unit-missing" in [seen.value.kind for seen in size_faults(evidence(table))]) is is_asked


@pytest.mark.parametrize(
    ("body", "title", "is_asked"),
    [
        (rows("尺码|衣长|胸围", "90码|38|58", "100码|41|62"), "童装T恤", False),
        (rows("尺码|内长", "36|23.5", "37|24"), "帆布鞋", False),
        (rows("尺码|下胸围", "75B|73", "80B|78"), "文胸", False),
    ],
)
def test_the_numbers_of_children_feet_and_bras(body: str, title: str, *, is_asked: bool) -> None:
    assert ("unit-missing" in [kind for kind, _ in faults(body, title)]) is is_asked


@pytest.mark.parametrize(
    ("second", "found"), [("S|62|88", []), ("S|62|91", ["S 胸围 88 ≠ S 胸围 91"]), ("S|62|44", [])]
)
def test_two_tables_that_disagree(second: str, found: list[str]) -> None:
    body = rows(HEAD, "S|62|88", "M|63|92", "L|64|96") + "<p>参考</p>" + rows(HEAD, second, "M|63|92", "L|64|96")
    assert [words for kind, words in faults(body) if kind == "conflict"] == found


def test_sentences_that_name_no_size_do_not_contradict_each_other() -> None:
    said = ("腰围70厘米，臀围90厘米，裤长98厘米，脚口20厘米", "腰围74厘米，臀围94厘米，裤长98厘米，脚口20厘米")
    body = "".join(f"<p>这一件{one}。</p>" for one in said)
    assert "conflict" not in [kind for kind, _ in faults(body, "古着长裤")]


def test_sizes_are_ranked_and_named_alike() -> None:
    sizes = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL"]
    assert sorted(sizes, key=lambda size: rank(size) or 0.0) == sizes
    assert len({name(size) for size in ("XXL", "2XL", "2xl码", "XXL(180/96A)")}) == 1


def _radio(name: str, *sizes: str, inside: bool = False) -> str:
    field = '<input type="radio" name="{0}" value="{1}" id="x{1}">'
    each = "<label>" + field + "{1}</label>" if inside else field + '<label for="x{1}">{1}</label>'
    return f"<fieldset><legend>Choose</legend>{''.join(each.format(name, size) for size in sizes)}</fieldset>"


@pytest.mark.parametrize(
    ("offer", "missing"),
    [
        ("<p>尺码：S M L XL</p>", ["L", "XL"]),
        ("<p>可選尺碼：S、M、L</p>", ["L"]),
        ("<p>Sizes: S, M, L</p>", ["L"]),
        ("<p>Available in: S / M / L</p>", ["L"]),
        ("<p>尺码：S M</p>", []),
        ("<p>模特尺码：S M L</p>", []),
        ("<p>尺码：S M L 任选其一</p>", []),
        (_radio("Size", "S", "M", "L"), ["L"]),
        (_radio("options[Size]", "S", "M", "XL", inside=True), ["XL"]),
        (_radio("尺码", "S", "M", "L"), ["L"]),
        (_radio("shipping_method", "S", "M", "L", inside=True), []),
        (_radio("gift-card", "S", "M", "L"), []),
    ],
)
def test_sizes_on_sale_are_seen_in_text_and_beside_round_buttons(offer: str, missing: list[str]) -> None:
    told = faults(offer + rows(HEAD, "S|62|88", "M|63|92"))
    assert [what for kind, what in told if kind == "row-missing"] == missing


def test_a_size_that_a_picture_nobody_saw_may_list_is_for_a_person_to_see() -> None:
    body = "<p>尺码：S M L</p>" + rows(HEAD, "S|62|88", "M|63|92") + "<p>单位cm</p>" + '<img src="gone.jpg">' * 2
    seen, unseen = collected(size_faults(evidence(body)))
    assert [(one.value.what, one.confidence < SURE) for one in seen if one.value.kind == "row-missing"] == [("L", True)]
    assert unseen is not None


SHIRTS = ("S|88|70", "M|92|72", "L|96|74")
DRESSES = ("S|88|70|95", "M|92|72|97", "L|96|74|99")


@pytest.mark.parametrize(
    ("head", "title", "missing"),
    [
        ("尺码|胸围|拉链长", "女士衬衫", ["length"]),
        ("尺码|胸围|系绳长", "女士衬衫", ["length"]),
        ("尺码|衣长|口袋宽", "女士衬衫", ["chest"]),
        ("Size|Chest|Zip length", "Linen shirt", ["length"]),
        ("Size|Length|Pocket width", "Linen shirt", ["chest"]),
        ("尺码|胸围|最短处长", "女士衬衫", []),
        ("Size|Chest|Shortest length", "Linen shirt", []),
    ],
)
def test_the_length_of_a_part_is_not_that_of_the_garment(head: str, title: str, missing: list[str]) -> None:
    assert [what for kind, what in faults(rows(head, *SHIRTS), title) if kind == "column-missing"] == missing


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("We measured the dress itself: numbers of the garment, not your body.", ["length"]),
        ("Garment measurements, taken flat and then doubled.", ["length"]),
        ("Measure your body with a tape held flat.", []),
        ("Body measurements in centimetres.", []),
    ],
)
def test_a_figure_that_is_told_to_be_of_the_garment_needs_a_length(words: str, missing: list[str]) -> None:
    found = faults(rows("Size|Bust|Waist|Hips", *DRESSES) + f"<p>{words}</p>", "Linen dress")
    assert [what for kind, what in found if kind == "column-missing"] == missing


@pytest.mark.parametrize(
    ("title", "body", "is_asked"),
    [
        ("Wool cardigan", "<p>Pit to pit: 22</p><p>Length: 27</p>", False),  # no chest is 22 cm wide
        ("Mens jeans", "<p>Waist: 34</p><p>Inseam: 31</p>", False),
        ("Kids wool cardigan", "<p>Pit to pit: 22</p><p>Length: 27</p>", True),
        ("Three-quarter trousers", "<p>Waist: 34</p><p>Inseam: 31</p>", True),
        ("Wool cardigan", "<p>Pit to pit: 52</p><p>Length: 67</p>", True),
    ],
)
def test_numbers_of_one_piece_that_can_be_nothing_but_inches(title: str, body: str, *, is_asked: bool) -> None:
    told = [seen.value.kind for seen in size_faults(evidence(body, title))]
    assert ("unit-missing" in told) is is_asked


def test_the_lengths_of_legs_may_be_told_beside_a_table_of_waists() -> None:
    table = "<table><tr><th>Size</th><th>Waist (in)</th></tr><tr><td>30</td><td>31</td></tr><tr><td>32</td><td>33</td></tr></table>"
    lengths = '<p>Inside leg: Short = 29" Regular = 31" Long = 33"</p>'
    assert ("column-missing", "trousers-length") not in faults(table + lengths, "Cotton chinos")
    assert ("column-missing", "trousers-length") in faults(table, "Cotton chinos")
    assert ("column-missing", "trousers-length") in faults(
        table + '<p>The model wears an inside leg of 32".</p>', "Cotton chinos"
    )
