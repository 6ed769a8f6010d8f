"""What a page may show: what lies in the folder that was given, or in its repository; where the shell stands says nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from listinglint.loaders.find import find, load, root_of
from listinglint.loaders.html.saved import PictureFolders, local_file

HERE = "site/page/p.html"


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A site, with pictures in it and around it."""
    (tmp_path / "site/page").mkdir(parents=True)
    (tmp_path / "secret").mkdir()
    for name in ("secret/secret.jpg", "outside.jpg", "site/in.jpg", "site/page/own.jpg"):
        Image.new("RGB", (300, 300), "red").save(tmp_path / name)
    return tmp_path


def shown(top: Path, given: str, *addresses: str) -> list[str]:
    """Give the pictures that a page shows with these addresses, when this path is given."""
    images = "".join(f'<img src="{address}">' for address in addresses)
    (top / HERE).write_text(f'<h1>衬衫</h1><div class="description">{images}</div>', "utf-8")
    (source,) = [source for source in find([given]) if source.path.endswith("p.html")]
    (listing,) = load(source)
    return [Path(picture.file).resolve().relative_to(top).as_posix() for picture in listing.pictures if picture.file]


OUT = ("own.jpg", "../in.jpg", "../../outside.jpg", "../../secret/secret.jpg")


@pytest.mark.parametrize(("stand", "given"), [("site/page", "p.html"), ("site", "page/p.html"), (".", HERE), ("/", "")])
def test_a_page_given_by_name_shows_what_lies_beside_it_wherever_the_shell_stands(
    top: Path, monkeypatch: pytest.MonkeyPatch, stand: str, given: str
) -> None:
    monkeypatch.chdir(top / stand)
    assert shown(top, given or str(top / HERE), *OUT) == ["site/page/own.jpg"]


def test_a_folder_that_is_given_is_shown_as_a_whole(top: Path) -> None:
    assert shown(top, str(top / "site"), *OUT) == ["site/page/own.jpg", "site/in.jpg"]


def test_a_repository_is_shown_as_a_whole(top: Path) -> None:
    (top / "site" / ".git").mkdir()
    assert shown(top, str(top / HERE), *OUT) == ["site/page/own.jpg", "site/in.jpg"]
    assert root_of(top / "site/page", in_repository=False) == (top / "site/page").resolve()


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_no_link_pipe_or_device_leads_out(top: Path) -> None:
    page = top / "site/page"
    (page / "link.jpg").symlink_to("../../secret/secret.jpg")
    (page / "folder").symlink_to("../../secret")
    (page / "zero.jpg").symlink_to("/dev/zero")
    (page / "loop.jpg").symlink_to("loop.jpg")
    os.mkfifo(page / "pipe.jpg")
    secret = (top / "secret/secret.jpg").as_posix()
    addresses = (
        "link.jpg", "folder/secret.jpg", "zero.jpg", "loop.jpg", "pipe.jpg", secret, f"file://{secret}", f"file:{secret}",
        f"FILE://{secret}", f"file://localhost{secret}", "..\\..\\outside.jpg", "%2e%2e/%2e%2e/outside.jpg", "..%5c..%5coutside.jpg",
        "/proc/self/environ", "/dev/stdin", "CON", "C:\\x.jpg", "\\\\?\\C:\\x.jpg", "nul\0.jpg", "a" * 5_000 + ".jpg", "....//outside.jpg",
    )  # fmt: skip
    assert shown(top, str(top / "site"), *addresses) == []


@pytest.mark.parametrize(
    "address", ["\\\\host\\share\\x.jpg", "\\\\.\\pipe\\x", "file:////host/share/x.jpg", "/\\host\\x.jpg"]
)
def test_no_share_of_the_network_is_asked_for_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Path, "is_file", lambda path: asked.append(str(path)))
    local_file(address, PictureFolders(tmp_path, tmp_path))
    assert [path for path in asked if path.startswith(("//", "\\\\"))] == []


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_pack_reads_no_text_and_no_picture_through_a_link(top: Path) -> None:
    pack = top / "pack"
    (pack / "主图").mkdir(parents=True)
    for number in (1, 2):
        Image.new("RGB", (300, 300), "red").save(pack / "主图" / f"{number}.jpg")
    (top / "secret/words.txt").write_text("secret", "utf-8")
    (pack / "words.txt").symlink_to(top / "secret/words.txt")
    os.mkfifo(pack / "pipe.txt")
    (pack / "主图/3.jpg").symlink_to(top / "secret/secret.jpg")
    (source,) = find([str(pack)])
    (listing,) = load(source)
    assert ([picture.path for picture in listing.pictures], listing.passages) == (["主图/1.jpg", "主图/2.jpg"], ())


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_the_pictures_of_an_export_are_no_links_out_of_their_folder(top: Path) -> None:
    (top / "site/images").mkdir()
    (top / "site/images/hat.jpg").symlink_to(top / "secret/secret.jpg")
    (top / "site/images/cap.jpg").symlink_to("../in.jpg")
    Image.new("RGB", (300, 300), "red").save(top / "site/images/bag.jpg")
    rows = "".join(f"{name},{name},felt,{name}.jpg\n" for name in ("hat", "bag"))
    (top / "site/export.csv").write_text(f"Handle,Title,Body (HTML),Image Src\n{rows}", "utf-8")
    found = {
        listing.title: [picture.file for picture in listing.pictures]
        for source in find([str(top / "site/export.csv")])
        for listing in load(source)
    }
    assert found == {"hat": [None], "bag": [top / "site/images/bag.jpg"]}
