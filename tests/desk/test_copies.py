"""Copies: what is mended in them, what is told of the rest, and that they lie where they may."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from listinglint.desk import copies
from listinglint.desk.copies import ALL, SAFE
from listinglint.desk.session import Asked, Session
from listinglint.desk.state import state

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listinglint.desk.job import Job

PAGE = '<meta charset="utf-8"><h1>女士亚麻衬衫 {}</h1><div><p>色差难免，介意者慎拍</p><p>面料透气。</p>{}</div>'


@pytest.fixture
def session(tmp_path: Path, kept_rules: Path) -> Iterator[Session]:
    """A desk without its page."""
    del kept_rules
    folder = tmp_path / "desk"
    folder.mkdir()
    session = Session(folder, Asked())
    yield session
    session.close()
    assert not folder.exists()


def checked(session: Session, files: dict[str, bytes], shop: dict[str, object] | None = None) -> Job:
    drop = session.begin()
    for name, data in files.items():
        target = drop.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    job = session.check([], shop or {})
    assert job
    job._thread.join(120)
    assert job.failure is None
    return job


def page(name: str, more: str = "") -> bytes:
    return PAGE.format(name, more).encode()


def test_only_what_changes_no_words_of_the_seller_is_safe(session: Session) -> None:
    job = checked(session, {"page.html": page("白色")}, {"dispatch-hours": 48})
    assert job.outcome
    found = job.outcome.copies
    name, safe = found.saved(SAFE) or ("", b"")
    assert name == "page-fixed.html"
    assert "介意者慎拍" in safe.decode()
    assert "48" in safe.decode()
    _, whole = found.saved(ALL) or ("", b"")
    assert "介意者慎拍" not in whole.decode()
    assert "48" in whole.decode()


def test_what_the_shop_has_to_tell_is_counted(session: Session) -> None:
    told = state(checked(session, {"page.html": page("白色")}))
    assert ("dispatch-hours", 1) in told["fixes"]["settings"]


def test_a_photo_in_other_colours_is_converted_beside_its_page(session: Session) -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.effect_noise((400, 300), 90).convert("CMYK").save(out, "JPEG")
    files = {"shop/page.html": page("白色", '<img src="images/1.jpg">'), "shop/images/1.jpg": out.getvalue()}
    job = checked(session, files)
    assert job.outcome
    assert job.outcome.copies.pictures == ["shop/images/1.jpg"]
    _, data = job.outcome.copies.saved(ALL) or ("", b"")
    with zipfile.ZipFile(io.BytesIO(data)) as saved:
        assert saved.namelist() == ["shop/images/1.jpg", "shop/page.html"]
        with Image.open(io.BytesIO(saved.read("shop/images/1.jpg"))) as converted:
            assert converted.mode == "RGB"


def test_pages_beyond_the_limit_are_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "MOST", 1)
    told = state(checked(session, {f"shop/{number}.html": page(str(number)) for number in range(3)}))
    assert len(told["fixes"]["all"]) == 1
    assert told["fixes"]["over"] == 2


def test_what_lies_in_a_feed_is_told_to_be_changed_where_it_comes_from(session: Session) -> None:
    csv = (
        "Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price\na,女士衬衫,<p>色差难免，介意者慎拍</p>,我们,1,20\n"
    )
    told = state(checked(session, {"products_export.csv": csv.encode()}))
    assert told["stage"] == "done"
    assert told["fixes"]["all"] == []


def test_a_second_check_of_one_drop_leaves_no_copy_of_the_first(session: Session) -> None:
    first = checked(session, {"page.html": page("白色")}, {"dispatch-hours": 48})
    assert first.outcome
    assert first.outcome.copies.saved(SAFE) is not None
    second = session.check([], {})
    assert second
    second._thread.join(120)
    assert second.outcome
    assert second.outcome.copies.saved(SAFE) is None
