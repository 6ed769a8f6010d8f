import pytest

from listinglint.facts.photos.colour_names import colour_name, colours_in, families_in, family


@pytest.mark.parametrize(
    ("option", "name", "kind"),
    [
        ("酒红色", "酒红色", "red"),
        ("M 深蓝色", "深蓝色", "navy"),
        ("粉蓝", "粉蓝", "blue"),
        ("XL/Black", "black", "black"),
        ("Space Gray", "space gray", "grey"),
        ("Rose Gold", "rose gold", "yellow"),
        ("黑白拼色", "黑白拼色", ""),
        ("卡其色（现货）", "卡其色(现货)", "beige"),
        ("駝色", "驼色", "brown"),
    ],
)
def test_colours_on_sale(option: str, name: str, kind: str) -> None:
    assert (colour_name(option), family(name)) == (name, kind)


@pytest.mark.parametrize("option", ["S", "均码", "颜色", "All Categories", "Goldfish", "128 GB", ""])
def test_other_options_are_no_colours(option: str) -> None:
    assert colour_name(option) == ""


def test_a_title_names_colours_and_not_words_that_contain_them() -> None:
    assert [
        sorted(colours_in(title)) for title in ("红色连衣裙", "白领蓝牙红豆连衣裙", "Little black dress, redone")
    ] == [
        ["red"],
        [],
        ["black"],
    ]


def test_the_name_of_a_file_names_colours() -> None:
    assert families_in("coat_navy_2") == {"navy"}
