import pytest
from tests.facts.photos.sights import picture, reading, region, sight

from listinglint.facts.photos import judge_picture, sections
from listinglint.facts.ports import PhotoRegion, PhotoSight, Reading
from listinglint.model.listing import Box


def shows(
    seen: PhotoSight, read: Reading | None = None, heading: str = "", title: str = "", path: str = "a.jpg"
) -> set[str]:
    shown = picture(path, heading)
    held = sections([(shown, read)])[path]
    return set(judge_picture(shown, read, seen, held, title).shows)


def test_a_plain_look_needs_no_words() -> None:
    assert shows(sight(region(packshot=0.9))) == {"packshot"}


def test_a_scene_is_a_magazine_or_the_shops_own() -> None:
    assert [shows(sight(region(scene=0.7, model=0.2, magazine=odds))) for odds in (0.95, 0.6, 0.1)] == [
        {"magazine"},
        {"magazine", "model"},
        {"model"},
    ]


def test_a_scene_without_a_person_is_a_magazine() -> None:
    assert shows(sight(region(scene=0.7, packshot=0.2, magazine=0.1))) == {"magazine"}


def test_words_printed_on_the_goods_say_nothing_of_the_photo() -> None:
    box = reading(("ULTRA QUIET CPU COOLER", 300), ("For Intel and AMD", 400), ("Model 9500", 500))
    assert shows(sight(region(real_shot=0.6, packshot=0.3)), box) == {"real-shot"}


def test_words_beside_photos_make_snapshots_less_likely() -> None:
    photo = sight(region(Box(0, 0, 750, 500), real_shot=0.48, packshot=0.42))
    words = reading(("轻盈面料亲肤透气", 600), ("四季百搭不挑身材", 700))
    assert shows(photo, words) == {"packshot"}


def test_thin_evidence_shows_nothing_and_is_unsure() -> None:
    judged = judge_picture(picture(), None, sight(region(real_shot=0.35, packshot=0.35)))
    assert (judged.shows, judged.is_unsure) == (frozenset(), True)


def test_a_graphic_is_no_photo_and_nothing_to_be_unsure_of() -> None:
    judged = judge_picture(picture(), None, sight(region(graphic=0.9)))
    assert (judged.shows, judged.is_unsure) == (frozenset(), False)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("细节展示", "detail"),
        ("DETAILS", "detail"),
        ("買家秀", "real-shot"),
        ("挂拍实拍", "real-shot"),
        ("雜誌大片", "magazine"),
        ("模特展示", "model"),
    ],
)
def test_a_heading_decides_a_doubtful_look(heading: str, kind: str) -> None:
    doubtful = region(real_shot=0.27, detail=0.27, scene=0.4, magazine=0.5)
    assert kind in shows(sight(doubtful), heading=heading)


def test_a_heading_does_not_turn_a_studio_picture_into_a_real_shot() -> None:
    assert shows(sight(region(model=0.95)), heading="实拍展示") == {"model"}


def test_a_printed_heading_holds_for_the_photos_below_it_only() -> None:
    upper, lower = (
        region(Box(0, 100, 750, 300), detail=0.3, packshot=0.6),
        region(Box(0, 700, 750, 300), detail=0.3, packshot=0.6),
    )
    shown, read = picture(), reading(("细节展示", 600))
    judged = judge_picture(shown, read, sight(upper, lower), sections([(shown, read)])["a.jpg"])
    assert [set(one.shows) for one in judged.regions] == [{"packshot"}, {"detail"}]


def test_a_printed_heading_holds_in_the_next_slice() -> None:
    first, second = picture("1.jpg"), picture("2.jpg")
    held = sections([(first, reading(("细节展示", 900))), (second, None)])["2.jpg"]
    judged = judge_picture(second, None, sight(region(detail=0.4, packshot=0.4)), held)
    assert judged.shows == {"detail"}


def test_a_sentence_is_no_heading() -> None:
    assert shows(
        sight(region(packshot=0.6, detail=0.3)), reading(("我们精心打磨每一处细节只为给您带来更好的穿着体验", 10))
    ) >= {"packshot"}


def test_the_file_of_a_phone_helps_a_doubtful_look() -> None:
    doubtful = region(real_shot=0.35, packshot=0.4)
    assert shows(sight(doubtful, camera="Apple iPhone 12")) == {"real-shot"}


def test_the_credit_of_an_agency_speaks_against_a_real_shot() -> None:
    judged = judge_picture(
        picture(), None, sight(region(real_shot=0.5, scene=0.4, magazine=0.5), credit="Getty Images")
    )
    assert (judged.owner, "real-shot" in judged.shows, "magazine" in judged.shows) == ("Getty Images", False, True)


def test_words_beside_a_photo_make_it_a_panel_as_well() -> None:
    seen = sight(region(Box(0, 500, 750, 500), packshot=0.9))
    assert shows(
        seen,
        reading(
            ("产品名称修身连衣裙夏季新款", 50), ("面料成分聚酯纤维百分之九十五", 150), ("洗涤方式手洗不可漂白", 250)
        ),
    ) == {"packshot", "text"}


def test_offers_make_a_banner() -> None:
    assert "banner" in shows(sight(), reading(("满199减20 领券立减", 50), ("限时抢购", 200)))


def test_a_section_title_alone_is_a_banner() -> None:
    assert shows(sight(), reading(("细节展示", 30), height=150)) == {"banner"}


def test_ornamental_latin_lines_on_a_chinese_page_are_no_panel() -> None:
    words = reading(("NATURAL COTTON", 50), ("MODEL SHOW", 150), ("You are in the field of new light", 250))
    seen = sight(region(Box(0, 500, 750, 500), model=0.9))
    assert shows(seen, words, title="纯棉睡衣女") == {"model"}
    care = reading(("Machine wash cold with like colours", 50), ("Do not bleach or tumble dry", 150))
    assert [shows(seen, care, title=title) for title in ("纯棉睡衣女", "Cotton pyjamas")] == [
        {"model"},
        {"model", "text"},
    ]


def test_captions_that_name_two_parts_belong_to_close_ups() -> None:
    seen = sight(region(Box(0, 0, 750, 800), model=0.95))
    parts, praise, once = (
        reading(*((line, 60 + 120 * at) for at, line in enumerate(lines)))
        for lines in (
            ("简约领口", "金属拉链"),
            ("超大毛领尽显奢华品质", "腰带修饰腰身曲线迷人"),
            ("简约领口", "立体领口"),
        )
    )
    assert [("detail" in shows(seen, words)) for words in (parts, praise, once)] == [True, False, False]


def test_a_row_of_specifications_is_no_picture_of_the_parcel() -> None:
    seen = sight(region(Box(0, 500, 750, 500), packshot=0.9))
    found = ["packaging" in shows(seen, reading((line, 50))) for line in ("包装清单", "包装清单：主商品、防尘袋")]
    assert found == [True, False]


@pytest.mark.parametrize(
    ("line", "is_parcel"),
    [
        ("送", True),
        ("贈品", True),
        ("配件清单", True),
        ("Included:", True),
        ("买就送围巾", False),
        ("复古金色金属配件", False),
        ("送礼自用两相宜", False),
        ("VAT included", False),
    ],
)
def test_what_comes_with_the_goods_is_told_by_a_heading_of_its_own(line: str, is_parcel: bool) -> None:  # noqa: FBT001
    seen = sight(region(Box(0, 500, 750, 500), packshot=0.9))
    assert ("packaging" in shows(seen, reading((line, 50)))) == is_parcel


def test_urging_buyers_makes_a_banner() -> None:
    seen = sight(region(model=0.9))
    assert [("banner" in shows(seen, reading((line, 50)))) for line in ("您还在等什么", "全网独家658元", "658元")] == [
        True,
        True,
        False,
    ]


def test_a_thin_picture_is_a_spacer() -> None:
    assert shows(sight(width=750, height=4)) == {"spacer"}


def test_tables_read_by_others_are_shown() -> None:
    judged = judge_picture(picture(), reading(("尺码 胸围", 10)), sight(), tables=frozenset({"size-chart"}))
    assert judged.shows >= {"size-chart"}


def test_reasons_name_the_look_and_the_words() -> None:
    judged = judge_picture(
        picture(heading="细节展示"),
        None,
        sight(region(detail=0.9)),
        sections([(picture(heading="细节展示"), None)])["a.jpg"],
    )
    assert [str(reason) for reason in judged.reasons] == ["looks like detail (98%)", "near the words “细节展示”"]


def test_words_with_a_comma_are_no_heading() -> None:
    assert "detail" not in shows(sight(region(packshot=0.5, detail=0.3)), reading(("细节颜色都很难拍，请您见谅", 10)))


@pytest.mark.parametrize(
    ("line", "title", "expected"),
    [
        ("店主强烈推荐", "女士风衣", True),
        ("搭配推荐购", "女士风衣", True),
        ("You may also like", "Linen coat", True),
        ("品牌故事", "女士风衣", True),
        ("夜景样张", "全面屏手机", True),
        ("Camera samples", "Smartphone 128 GB", True),
        ("夜景样张", "女士风衣", False),
        ("实拍展示", "女士风衣", False),
        ("领口细节", "女士风衣", False),
    ],
)
def test_photos_of_others_do_not_count(line: str, title: str, expected: bool) -> None:  # noqa: FBT001 - what is expected
    judged = judge_picture(picture(), reading((line, 20)), sight(region(real_shot=0.95)), title=title)
    assert (judged.is_of_others, "real-shot" in judged.shows, judged.photos) == (
        expected,
        True,
        frozenset() if expected else {"real-shot"},
    )


def test_a_card_counts_by_its_photo() -> None:
    words = reading(("扫一扫关注公众号", 40))
    stamp, large = (region(Box(500, 700, side, side), packshot=0.95) for side in (200, 700))
    assert [judge_picture(picture(), words, sight(one)).is_of_others for one in (stamp, large)] == [True, False]


def test_a_strip_with_words_is_a_banner_rather_than_a_close_up() -> None:
    seen = sight(region(Box(300, 0, 450, 240), detail=0.6), height=240)
    words = reading(("本款三天必达", 40), height=240)
    assert [bool(judge_picture(picture(), read, seen).photos) for read in (words, None)] == [False, True]


def test_words_set_beside_a_photo_speak_against_a_snapshot() -> None:
    doubtful = sight(region(Box(0, 400, 750, 600), real_shot=0.55, packshot=0.42))
    designed = reading(("酸甜可口", 40), ("颗颗饱满", 140))
    marked = reading(("@linjie", 40), ("shop34.taobao.com", 140))
    assert [shows(doubtful, words) for words in (designed, marked, None)] == [
        {"packshot"},
        {"real-shot"},
        {"real-shot"},
    ]


UNCLEAR = region(Box(0, 150, 750, 600), real_shot=0.4, packshot=0.3)
DETAILS = (("细节展示", 20), ("底座旋钮: 转动调亮度", 800))


@pytest.mark.parametrize(
    ("lines", "seen", "is_detail"),
    [
        pytest.param(DETAILS, UNCLEAR, True, id="a part is named below a heading over details"),
        pytest.param(DETAILS[:1], UNCLEAR, False, id="no part is named"),
        pytest.param(DETAILS[1:], UNCLEAR, False, id="no heading over details"),
        pytest.param(
            DETAILS, region(Box(0, 150, 750, 600), packshot=0.6), True, id="it looks a little like a packshot"
        ),
        pytest.param(DETAILS, region(Box(0, 150, 750, 600), packshot=0.95), False, id="it surely is a packshot"),
        pytest.param(DETAILS, region(Box(0, 150, 750, 600), real_shot=0.95), False, id="it looks like a real shot"),
        pytest.param(DETAILS, region(Box(0, 150, 750, 600), real_shot=0.8), False, id="a little like a real shot"),
        pytest.param(DETAILS, region(Box(0, 150, 750, 600), graphic=0.9), False, id="it looks drawn"),
    ],
)
def test_a_caption_is_believed_where_the_pixels_allow_what_it_names(
    lines: tuple[tuple[str, int], ...], seen: PhotoRegion, *, is_detail: bool
) -> None:
    judged = judge_picture(picture(), reading(*lines), sight(seen))
    assert ("detail" in judged.shows, judged.is_unsure) == (
        is_detail,
        not judged.shows & {"detail", "real-shot"} and seen is UNCLEAR,
    )
