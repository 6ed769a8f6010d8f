"""`--fetch` as a user meets it: on request only, and what is missing says how to get it."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.fetching.servers import QUICK, answer, leads_to, photo, serving
from typer.testing import CliRunner

from listinglint.cli.app import commands
from listinglint.fetching.address_policy import AddressPolicy
from listinglint.fetching.fetcher import Fetcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.fetching.servers import Server
    from typer.testing import Result

pytest.importorskip("pycurl")
PAGE = (
    "<html lang=en><h1>Linen dress</h1><div class=description><p>A dress of washed linen.</p><img src='{0}/a.jpg'>"
    "<img src='img/b.jpg'></div></html>"
)
BLUNT = "<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p>"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LISTINGLINT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Serve a shop on this computer, which only a test can let through."""
    with serving({}) as shop:
        opened = []

        def open_fetcher(cache: Path | None, hosts: Sequence[str], _limit: int | None) -> Fetcher:
            opened.append(Fetcher(cache, QUICK, AddressPolicy(tuple(hosts), opened=frozenset({shop.number}))))
            return opened[-1]

        monkeypatch.setattr("listinglint.cli.setup.open_fetcher", open_fetcher)
        yield shop
        for fetcher in opened:
            fetcher.close()


def run(*words: str) -> Result:
    return CliRunner().invoke(commands(), [*words])


def images(*words: str) -> list[dict[str, Any]]:
    out = run("inspect", "-f", "json", *words)
    assert out.exception is None, out.stderr
    found: list[dict[str, Any]] = json.loads(out.stdout)["listings"][0]["images"]
    return found


def test_nothing_touches_the_network_unless_asked(server: Server) -> None:
    server.pages["/a.jpg"] = answer(photo())
    Path("page.html").write_text(PAGE.format(server.address))
    (first, _) = images("page.html")
    assert (first["status"], first["reason"]) == ("remote", "on the web and not fetched (use --fetch)")
    assert server.paths == []


def test_pictures_of_a_page_are_fetched_on_request(server: Server) -> None:
    server.pages["/a.jpg"] = answer(photo(side=300))
    Path("page.html").write_text(PAGE.format(server.address))
    first, second = images("page.html", "--fetch")
    assert (first["status"], first["reason"]) == ("read", None)
    assert second["status"] == "missing"  # a file that should lie beside the page is not looked for on the web
    assert server.paths == ["/a.jpg"]


def test_what_can_not_be_fetched_says_why_in_the_users_language(server: Server) -> None:
    Path("page.html").write_text(PAGE.format(server.address))
    assert images("page.html", "--fetch")[0]["reason"] == "the server answered 404 (not found)"
    assert images("page.html", "--fetch", "--lang", "zh")[0]["reason"] == "服务器应答 404（找不到）"


def test_pictures_that_nobody_looks_at_are_not_fetched(server: Server) -> None:
    Path("page.html").write_text(PAGE.format(server.address))
    images("page.html", "--fetch", "--no-ocr")
    assert server.paths == []


def test_an_address_without_fetch_is_one_sentence() -> None:
    out = run("check", "https://shop.example/item?id=7")
    assert out.exit_code == 2
    assert out.stderr == ""
    assert "https://shop.example/item?id=7: is on the web; open it in a browser and save it (Ctrl+S" in out.stdout
    assert "网址，请用浏览器打开后保存" in run("check", "HTTPS://shop.example/item", "--lang", "zh").stdout


def test_a_page_is_fetched_by_its_address_with_the_pictures_it_names(server: Server) -> None:
    page = PAGE.replace("{0}", "//" + server.address.partition("//")[2])
    server.pages |= {"/item": leads_to("/shop/item/7"), "/shop/item/7": answer(page.encode())}
    server.pages |= {"/a.jpg": answer(photo()), "/shop/item/img/b.jpg": answer(photo("red"))}
    found = images(f"{server.address}/item", "--fetch")
    assert [(image["path"].removeprefix("//"), image["status"]) for image in found] == [
        (f"{server.address.partition('//')[2]}/a.jpg", "read"),
        ("img/b.jpg", "read"),
    ]


def test_a_page_from_the_web_shows_no_file_of_this_computer(server: Server, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(photo())
    (tmp_path / "cache_files").mkdir()
    (tmp_path / "cache_files" / "secret.jpg").write_bytes(photo())
    sources = ("secret.jpg", f"{tmp_path}/secret.jpg", f"file://{tmp_path}/secret.jpg", "../secret.jpg")
    page = "<h1>Dress</h1>" + "".join(f"<p>x</p><img src='{source}'>" for source in sources)
    server.pages["/item"] = answer(page.encode())
    assert {image["status"] for image in images(f"{server.address}/item", "--fetch")} == {"remote"}


def test_findings_of_a_fetched_page_name_its_address(server: Server) -> None:
    server.pages["/item"] = answer(BLUNT.encode(), Content_Type="text/html; charset=utf-8")
    out = run("check", f"{server.address}/item", "--fetch", "--select", "colour-note-blunt")
    assert f"{server.address}/item:2:4 warning [colour-note-blunt]" in out.stdout
    assert out.exit_code == 0


def test_a_page_that_can_not_be_fetched_is_a_problem_of_the_run(server: Server) -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    out = run(
        "check", f"{server.address}/gone", "page.html", "--fetch", "--select", "colour-note-blunt", "-f", "concise"
    )
    assert out.exit_code == 2
    assert f"{server.address}/gone: can't be fetched: the server answered 404 (not found)" in out.stdout
    assert "page.html:2:4" in out.stdout


def test_a_page_on_the_web_is_not_mended(server: Server) -> None:
    server.pages["/item"] = answer(BLUNT.encode())
    out = run("check", f"{server.address}/item", "--fetch", "--fix", "--unsafe-fixes", "--select", "colour-note-blunt")
    assert f"{server.address}/item: is on the web; save it and fix the copy" in out.stderr


def test_what_was_found_in_fetched_pictures_is_explained_with_them(server: Server) -> None:
    server.pages["/a.jpg"] = answer(photo(side=300))
    Path("page.html").write_text(PAGE.format(server.address).replace("<img src='img/b.jpg'>", ""))
    alone, fetched = (
        json.loads(run("explain", "page.html::size-table-missing", "-f", "json", *words).stdout)
        for words in ((), ("--fetch",))
    )
    assert "--fetch" in json.dumps(alone)
    assert "--fetch" not in json.dumps(fetched)
    assert server.paths == ["/a.jpg"]


def test_hosts_are_named_by_the_option_or_the_configuration(server: Server) -> None:
    server.pages["/a.jpg"] = answer(photo())
    Path("page.html").write_text(PAGE.format(server.address))
    Path("listinglint.yaml").write_text("fetch-hosts: [cdn.shop.example]\n")
    assert images("page.html", "--fetch")[0]["reason"] == "127.0.0.1 is not among the hosts to fetch from"
    assert images("page.html", "--fetch", "--fetch-hosts", "cdn.shop.example,127.0.0.1")[0]["status"] == "read"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--fetch-hosts", "a.example"], "--fetch-hosts goes with --fetch"),
        (["--fetch-limit", "3"], "--fetch-limit goes with --fetch"),
        (["--fetch", "--fetch-hosts", "https://a.example/"], "'https://a.example/' is no host; write the name alone"),
    ],
)
def test_options_that_make_no_sense_end_the_run(words: list[str], why: str) -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    out = run("check", "page.html", *words)
    assert out.exit_code == 2
    assert why in out.stderr


def test_a_host_that_is_none_is_told_with_its_place() -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    Path("listinglint.yaml").write_text("fetch-hosts:\n  - https://cdn.shop.example\n")
    out = run("check", "page.html")
    assert out.exit_code == 2
    assert "listinglint.yaml:2:5: 'https://cdn.shop.example' is no host" in out.stderr


def test_a_configuration_alone_fetches_nothing() -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    Path("listinglint.yaml").write_text("fetch: true\n")
    assert "unknown key 'fetch'" in run("check", "page.html").stderr


def test_without_the_extra_the_option_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    monkeypatch.setattr("listinglint.cli.fetch_options.find_spec", lambda _: None)
    out = run("check", "page.html", "--fetch")
    assert (out.exit_code, out.stderr) == (
        2,
        "--fetch needs a part that is not installed: pip install 'listinglint[fetch]'\n",
    )


def test_a_run_without_fetch_does_not_load_what_fetches(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("page.html").write_text(BLUNT, "utf-8")
    real = builtins.__import__

    def guarded(name: str, *rest: Any, **more: Any) -> Any:
        assert name != "pycurl"
        return real(name, *rest, **more)

    monkeypatch.setattr("builtins.__import__", guarded)
    assert run("check", "page.html", "--select", "colour-note-blunt").exit_code == 0
