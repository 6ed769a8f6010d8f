"""What is taken of a drop, what is not, and that nothing of the latter is left."""

from __future__ import annotations

import asyncio
import stat
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from listinglint.desk import drop as drops
from listinglint.desk import names
from listinglint.desk.drop import Drop, FullError, Limits, NotTakenError
from listinglint.loaders.zips import LOCKED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PAGE = "<h1>亚麻衬衫</h1><p>三天内发货</p>".encode()
SMALL = Limits(files=5, file_bytes=2_000, all_bytes=5_000)


@pytest.fixture
def drop(tmp_path: Path) -> Drop:
    """An empty drop with small limits."""
    folder = tmp_path / "drop" / "files"
    folder.mkdir(parents=True)
    return Drop(folder, SMALL)


def put(drop: Drop, name: str, *pieces: bytes) -> None:
    async def told() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    asyncio.run(drop.receive(name, told()))


def kept(drop: Drop) -> dict[str, bytes]:
    files = (file for file in drop.folder.parent.rglob("*") if file.is_file())
    return {file.relative_to(drop.folder).as_posix(): file.read_bytes() for file in files}


def packed(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def unpacked(drop: Drop, data: bytes) -> dict[str, object]:
    """Unpack a zip file and give what was refused, by name."""
    put(drop, "pack.zip", data)
    drop.unpack()
    assert not (drop.folder.parent / "packed.zip").exists()
    return {one.name: one.why for one in drop.refused}


def test_files_are_kept_below_the_folder(drop: Drop) -> None:
    put(drop, "shop/page.html", PAGE[:10], PAGE[10:])
    assert kept(drop) == {"shop/page.html": PAGE}
    assert drop.entries() == ["shop"]


@pytest.mark.parametrize("name", ["../page.html", "/page.html", "a\\b.html", "nul", "a\0b"])
def test_a_bad_name_is_refused_and_told(drop: Drop, name: str) -> None:
    with pytest.raises(NotTakenError):
        put(drop, name, PAGE)
    assert kept(drop) == {}
    assert [one.name for one in drop.refused] == [name]


def test_no_file_takes_the_place_of_another(drop: Drop) -> None:
    put(drop, "page.html", PAGE)
    with pytest.raises(NotTakenError) as refused:
        put(drop, "page.html", b"other")
    assert refused.value.why == drops.TWICE
    with pytest.raises(NotTakenError):
        put(drop, "page.html/inside.html", b"other")
    assert kept(drop) == {"page.html": PAGE}


def test_limits_hold_while_files_arrive(drop: Drop) -> None:
    with pytest.raises(NotTakenError) as refused:
        put(drop, "large.csv", b"x" * 1_500, b"x" * 501)
    assert refused.value.why == drops.ONE_TOO_LARGE.filled(most=0)
    put(drop, "a.csv", b"x" * 2_000)
    with pytest.raises(FullError):
        put(drop, "b.csv", b"x" * 1_500)
    assert set(kept(drop)) == {"a.csv"}


def test_no_more_files_than_the_limit(drop: Drop) -> None:
    for number in range(5):
        put(drop, f"{number}.html", PAGE)
    with pytest.raises(FullError) as refused:
        put(drop, "6.html", PAGE)
    assert refused.value.why == drops.TOO_MANY.filled(most=5)


def test_what_does_not_arrive_whole_is_not_kept(drop: Drop) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"<h1>"
        raise ConnectionError

    with pytest.raises(NotTakenError):
        asyncio.run(drop.receive("page.html", broken()))
    assert kept(drop) == {}


def test_a_zip_becomes_a_folder(drop: Drop) -> None:
    assert unpacked(drop, packed(("shop/page.html", PAGE), ("shop\\images\\1.txt", b"x"))) == {}
    assert kept(drop) == {"pack.zip/shop/page.html": PAGE, "pack.zip/shop/images/1.txt": b"x"}


def test_a_file_called_like_a_folder_of_its_zip_leaves_the_folder_whole(drop: Drop) -> None:
    assert unpacked(drop, packed(("hat", b"x"), ("hat/page.html", PAGE))) == {"pack.zip/hat": drops.FOLDER}
    assert kept(drop) == {"pack.zip/hat/page.html": PAGE}


def test_names_that_windows_packed_in_chinese_are_read(drop: Drop) -> None:
    data = packed(("XXXXXXXX.html", PAGE)).replace(b"XXXXXXXX", "商品页面".encode("gbk"))
    assert unpacked(drop, data) == {}
    assert kept(drop) == {"pack.zip/商品页面.html": PAGE}


def test_names_in_a_zip_that_lead_elsewhere_are_refused_and_the_rest_is_kept(drop: Drop) -> None:
    data = packed(("../out.html", PAGE), ("..\\out.html", PAGE), ("page.html", PAGE), ("aux.html", PAGE))
    assert unpacked(drop, data) == {
        "pack.zip/../out.html": names.OUTSIDE,
        "pack.zip/aux.html": names.DEVICE,
    }
    assert kept(drop) == {"pack.zip/page.html": PAGE}


@pytest.mark.parametrize(("name", "why"), [("/out.html", names.NO_NAME), ("C:/out.html", names.STRANGE)])
def test_whole_paths_in_a_zip_are_refused(drop: Drop, name: str, why: object) -> None:
    assert list(unpacked(drop, packed((name, PAGE), ("page.html", PAGE))).values()) == [why]
    assert kept(drop) == {"pack.zip/page.html": PAGE}


def test_links_in_a_zip_are_refused(drop: Drop) -> None:
    link = zipfile.ZipInfo("link.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert unpacked(drop, packed((link, b"/elsewhere"), ("page.html", PAGE))) == {"pack.zip/link.html": drops.LINK}
    assert kept(drop) == {"pack.zip/page.html": PAGE}


def test_a_zip_in_a_zip_is_refused(drop: Drop) -> None:
    assert unpacked(drop, packed(("inner.zip", packed(("page.html", PAGE))))) == {"pack.zip/inner.zip": drops.NESTED}
    assert kept(drop) == {}


def test_a_zip_that_unpacks_to_more_than_the_limit_is_given_up_whole(drop: Drop) -> None:
    data = packed(*((f"{number}.csv", b"x" * 1_900) for number in range(3)))
    assert len(data) < 600
    assert unpacked(drop, data) == {"pack.zip": drops.ALL_TOO_LARGE.filled(most=0)}
    assert kept(drop) == {}


def test_one_file_of_a_zip_that_is_too_large_is_refused(drop: Drop) -> None:
    assert unpacked(drop, packed(("large.csv", b"x" * 2_001), ("page.html", PAGE))) == {
        "pack.zip/large.csv": drops.ONE_TOO_LARGE.filled(most=0)
    }
    assert kept(drop) == {"pack.zip/page.html": PAGE}


def test_a_zip_of_more_files_than_the_limit_is_given_up(drop: Drop) -> None:
    data = packed(*((f"{number}.csv", b"x") for number in range(6)))
    assert unpacked(drop, data) == {"pack.zip": drops.TOO_MANY.filled(most=5)}
    assert kept(drop) == {}


def test_locked_and_broken_zips_are_told(drop: Drop) -> None:
    locked = bytearray(packed(("page.html", PAGE)))
    for signature, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        locked[locked.index(signature) + at] |= 1  # the flag that says so
    assert unpacked(drop, bytes(locked)) == {"pack.zip": LOCKED}
    put(drop, "broken.zip", packed(("page.html", PAGE))[:60])
    drop.unpack()
    assert drop.refused[-1].name == "broken.zip"
    assert kept(drop) == {}


def test_a_workbook_is_no_zip_to_unpack(drop: Drop) -> None:
    data = packed(("[Content_Types].xml", b"<Types/>"))
    put(drop, "list.xlsx", data)
    drop.unpack()
    assert kept(drop) == {"list.xlsx": data}


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_damaged_file_of_a_zip_is_refused_and_the_rest_is_kept(drop: Drop, method: int) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("bad.html", PAGE * 20)
    start = out.getvalue().index(b"bad.html") + len(b"bad.html")
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("good.html", PAGE)
    data = bytearray(out.getvalue())
    data[start + 12 : start + 32] = b"\xff" * 20
    assert list(unpacked(drop, bytes(data))) == ["pack.zip/bad.html"]
    assert kept(drop) == {"pack.zip/good.html": PAGE}


def test_an_empty_zip_is_told(drop: Drop) -> None:
    assert unpacked(drop, packed()) == {"pack.zip": drops.EMPTY}
    assert kept(drop) == {}
