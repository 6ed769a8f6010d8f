from __future__ import annotations

from listinglint.facts.ports import Line
from listinglint.images.ocr.reading_order import in_order
from listinglint.model.listing import Box


def line(words: str, left: int, top: int, width: int = 100, height: int = 30) -> Line:
    return Line(words, Box(left, top, width, height), 1.0)


def words(lines: list[Line]) -> list[str]:
    return [each.words for each in lines]


def test_rows_of_a_table_are_read_cell_by_cell() -> None:
    cells = [line(f"{row}{column}", 150 * column, 40 * row + column) for column in range(3) for row in range(3)]
    assert words(in_order(cells)) == ["00", "01", "02", "10", "11", "12", "20", "21", "22"]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [line(f"左边这一栏的第{row}行文字", 0, 40 * row, 300) for row in range(4)]
    right = [line(f"右边那一栏的第{row}行文字", 400, 40 * row, 300) for row in range(4)]
    both = [each for row in zip(left, right, strict=True) for each in row]
    assert in_order(both) == [*left, *right]


def test_columns_whose_rows_do_not_meet_are_kept_apart() -> None:
    left = [line(f"左边这一栏的第{row}行文字", 0, 30 * row) for row in range(4)]
    right = [line(f"右边那一栏的第{row}行文字", 300, 15 + 30 * row) for row in range(4)]
    assert in_order([*right, *left]) == [*left, *right]


def test_keys_stand_before_their_long_values() -> None:
    rows = [
        [line(f"面料{row}", 0, 40 * row), line(f"聚酯纤维与棉的第{row}种混纺织物", 150, 40 * row, 300)]
        for row in range(3)
    ]
    assert in_order([each for row in rows for each in reversed(row)]) == [each for row in rows for each in row]


def test_what_is_stamped_over_the_page_comes_last() -> None:
    stamps = [line("某某旗舰店", 0, 100 * row) for row in range(3)]
    text = [line("请以实物", 50, 60), line("为准", 50, 90)]
    slanted = [line("盗图必究", 0, 70)]
    assert words(in_order([*stamps, *text], slanted)) == ["请以实物", "为准", *["某某旗舰店"] * 3, "盗图必究"]


def test_nothing_is_lost() -> None:
    lines = [line(str(number), 37 * number % 500, 53 * number % 700) for number in range(60)]
    assert sorted(in_order(lines), key=repr) == sorted(lines, key=repr)
