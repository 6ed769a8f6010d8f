"""Only the page itself may ask: other hosts, other origins, other methods and those without the secret are refused."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest

from listinglint.desk.guard import secret

if TYPE_CHECKING:
    from tests.desk.browser import Process

POSTED = ("drops", "files?name=page.html", "check", "stop", "quit")
READ = ("", "desk.css", "desk.js", "state", "report", "copies")


def ask(
    desk: Process, path: str, method: str = "GET", body: bytes = b"", *, as_page: bool = True, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Ask the desk; `path` is below its secret, or whole when it begins with a slash."""
    parts = urlsplit(desk.address)
    given = {"Host": parts.netloc}
    if as_page and method != "GET":
        given["Origin"] = f"http://{parts.netloc}"
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 0, timeout=30)
    try:
        connection.putrequest(method, path if path.startswith("/") else parts.path + path, skip_host=True)
        for name, value in given.items():
            if value:
                connection.putheader(name, value)
        connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def test_only_this_computer_can_ask(started: Process) -> None:
    assert urlsplit(started.address).hostname == "127.0.0.1"


def test_the_secret_is_long_and_new_each_time() -> None:
    assert len(secret()) >= 43
    assert secret() != secret()


@pytest.mark.parametrize("path", READ)
def test_nothing_is_told_without_the_secret(started: Process, path: str) -> None:
    for wrong in ("/", f"/{path}", f"/{secret()}/{path}", f"{urlsplit(started.address).path[:-2]}/{path}", "/%ff/"):
        assert ask(started, wrong)[0] == 403


@pytest.mark.parametrize("path", POSTED)
def test_nothing_is_done_without_the_secret(started: Process, path: str) -> None:
    assert ask(started, f"/{secret()}/{path}", "POST", b"{}")[0] == 403
    assert ask(started, f"/{path}", "POST", b"{}")[0] == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1", "", "[::1]", "127.0.0.1.nip.io"]
)
def test_other_names_for_this_computer_are_refused(started: Process, host: str) -> None:
    """A page elsewhere can let a name of its own lead here; the browser takes the answer for that page's own."""
    port = urlsplit(started.address).port
    for given in {host, f"{host}:{port}" if host and ":" not in host and host != "127.0.0.1" else host}:
        assert ask(started, "state", Host=given)[0] in {400, 403}
        assert ask(started, "stop", "POST", Host=given)[0] in {400, 403}


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost", ""]
)
def test_other_origins_are_refused(started: Process, origin: str) -> None:
    assert ask(started, "stop", "POST", Origin=origin)[0] == 403
    if origin:
        assert ask(started, "state", Origin=origin)[0] == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_a_browser_calls_another_site_is_refused(started: Process, site: str) -> None:
    assert ask(started, "state", Sec_Fetch_Site=site)[0] == 403
    assert ask(started, "state", Sec_Fetch_Site="same-origin")[0] == 200


@pytest.mark.parametrize("path", POSTED)
def test_nothing_is_done_by_a_link(started: Process, path: str) -> None:
    assert ask(started, path)[0] == 405


@pytest.mark.parametrize("path", READ)
def test_what_is_read_is_not_written_to(started: Process, path: str) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert ask(started, path, method)[0] == 405


@pytest.mark.parametrize(
    "path", ["/../../pyproject.toml", "%2e%2e/%2e%2e/guard.py", "desk.html.jinja", "..%5cguard.py", "desk.js/"]
)
def test_no_other_file_is_served(started: Process, path: str) -> None:
    assert ask(started, path)[0] in {403, 404}


def test_the_policy_lets_nothing_in_from_elsewhere(started: Process) -> None:
    for path in ("", "state", "nothing-there"):
        policy = ask(started, path)[1]["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy
        assert "http" not in policy
    _, headers, page = ask(started, "")
    assert b"<script>" not in page
    assert b"style=" not in page
    assert b"http://" not in page
    assert b"https://" not in page
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    "name", ["../page.html", "/page.html", "a\\page.html", "nul.html", "a\0.html", "a" * 300, "\udcff", ""]
)
def test_bad_names_are_refused_before_their_bytes_are_kept(started: Process, name: str) -> None:
    assert ask(started, "drops", "POST")[0] == 201
    before = {file for file in started.temporary.rglob("*") if file.is_file()}
    status, _, told = ask(started, f"files?name={quote(name.encode('utf-8', 'surrogateescape'))}", "POST", b"<h1>")
    assert status == 422
    assert set(json.loads(told)["why"]) == {"en", "zh"}
    assert {file for file in started.temporary.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 422),
        (b"[]", 422),
        (b'{"profiles": ["no-such"]}', 422),
        (b'{"shop": {"dispatch-hours": -1}}', 422),
        (b'{"shop": {"no-such": 1}}', 422),
        (b'{"config": "/etc/passwd"}', 422),
        (b'{"profiles": [' + b'"standard",' * 9_000 + b'"standard"]}', 413),
    ],
)
def test_settings_that_can_not_be_are_refused_with_the_reason(started: Process, body: bytes, status: int) -> None:
    got, _, told = ask(started, "check", "POST", body)
    assert got == status
    assert set(json.loads(told)["why"]) == {"en", "zh"}


@pytest.mark.parametrize(
    ("accepted", "language"), [("zh-TW,en;q=0.5", "zh-CN"), ("fr,en", "en"), ("", "en"), ("de,zh-CN", "zh-CN")]
)
def test_it_speaks_the_language_of_the_browser(started: Process, accepted: str, language: str) -> None:
    assert f'<html lang="{language}"'.encode() in ask(started, "", Accept_Language=accepted)[2]
