"""Nothing is fetched from behind a firewall, whatever way the address is written in and whoever leads there."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import pytest

from listinglint.fetching.address import parse
from listinglint.fetching.address_policy import AddressPolicy, is_public
from listinglint.fetching.reasons import NotFetched
from listinglint.model.listing import Status
from tests.fetching.servers import QUICK, answer, leads_to, photo, serving

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = "address of a private network: not fetched"


@pytest.mark.parametrize(
    "number",
    [
        "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "127.8.8.8", "0.0.0.0", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "192.0.2.1", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:10.0.0.1",
        "::ffff:8.8.8.8", "::10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:a00:1::", "2001::1", "2001:db8::1",
        "3fff::1", "", "shop.example",
    ],
)  # fmt: skip
def test_addresses_of_private_and_special_networks_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "198.20.0.1",
        "192.0.1.1",
        "2606:4700::1",
        "2400:3200::1",
        "64:ff9b::8.8.8.8",
    ],
)
def test_addresses_of_the_public_net_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "written",
    [
        "http://127.0.0.1/a.jpg", "http://localhost/a.jpg", "http://127.1/a.jpg", "http://2130706433/a.jpg", "http://0x7f000001/a.jpg",
        "http://0177.0.0.1/a.jpg", "http://[::1]/a.jpg", "http://[::ffff:127.0.0.1]/a.jpg", "http://0/a.jpg", "https://localhost:8443/a.jpg",
    ],
)  # fmt: skip
def test_this_computer_is_not_asked_however_it_is_called(written: str) -> None:
    pytest.importorskip("pycurl")
    with serving({}) as server:
        server.number = ("127.0.0.1", 1)
        assert server.why(written) == PRIVATE


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://10.0.0.1/a.jpg", PRIVATE),
        ("http://169.254.169.254/latest/meta-data/", PRIVATE),
        ("http://localhost/a.jpg", PRIVATE),
        ("file:///etc/passwd", "its address is not http or https: not fetched"),
        ("ftp://127.0.0.1/a.jpg", "its address is not http or https: not fetched"),
        ("data:image/png;base64,AAAA", "its address is not http or https: not fetched"),
        ("http://shop:secret@127.0.0.1/a.jpg", "its address holds a user name: not fetched"),
        ("http://127.0.0.1:22/a.jpg", "its address names port 22: not fetched unless --fetch-hosts names it"),
        ("http://[/a.jpg", "its address is no web address"),
    ],
)
def test_a_redirect_is_judged_like_the_first_address(location: str, why: str) -> None:
    pytest.importorskip("pycurl")
    with serving({"/a.jpg": leads_to(location)}) as server:
        assert server.why("/a.jpg") == why


def test_the_address_that_was_judged_is_the_one_connected_to() -> None:
    """A name server may give a public address to who asks first, and a private one to who connects."""
    pycurl = pytest.importorskip("pycurl")
    from listinglint.fetching.transfer import Request, Transfer

    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        port = server.number[1]
        reasons = []
        for number in ("127.0.0.1", "127.0.0.2", "10.255.255.1"):
            part = fetcher._cache.new_file()
            request = Request(parse(f"http://shop.example:{port}/a.jpg"), (), 10_000, part, lambda _: None)
            transfer = Transfer(request, server.policy(), QUICK)
            transfer.handle.setopt(pycurl.RESOLVE, [f"shop.example:{port}:{number}"])
            try:
                transfer.handle.perform()
                code = 0
            except pycurl.error as error:
                code = error.args[0]
            response = transfer.finish(code)
            reasons.append(response.fault.en if response.fault else response.status)
        assert reasons == [200, PRIVATE, PRIVATE]
        assert [request.headers["host"] for request in server.requests] == [f"shop.example:{port}"]


def test_no_option_lets_private_addresses_through() -> None:
    policy = AddressPolicy(hosts=("10.0.0.1:9000", "*"))
    policy.must_admit(parse("http://10.0.0.1:9000/a.jpg"))
    assert not policy.admit_socket("10.0.0.1", 9000)


@pytest.mark.parametrize(
    ("hosts", "address", "why"),
    [
        ((), "https://cdn.shop.example/a.jpg", ""),
        ((), "https://cdn.shop.example:8443/a.jpg", ""),
        ((), "http://cdn.shop.example:22/a.jpg", "its address names port 22: not fetched unless --fetch-hosts names it"),
        (("cdn.shop.example",), "http://cdn.shop.example:9000/", "its address names port 9000: not fetched unless --fetch-hosts names it"),
        (("cdn.shop.example:9000",), "http://cdn.shop.example:9000/a.jpg", ""),
        (("*.Shop.Example",), "https://CDN.shop.example/a.jpg", ""),
        (("*.shop.example",), "https://shop.example/a.jpg", "shop.example is not among the hosts to fetch from"),
        (("*.shop.example",), "https://cdn.shop.example.evil.example/", "cdn.shop.example.evil.example is not among the hosts to fetch from"),
        (("图片.example",), "https://图片.example/a.jpg", ""),
    ],
)  # fmt: skip
def test_hosts_and_ports_are_those_that_were_named(hosts: tuple[str, ...], address: str, why: str) -> None:
    said = ""
    try:
        AddressPolicy(hosts).must_admit(parse(address))
    except NotFetched as error:
        said = error.why.en
    assert said == why


def test_a_redirect_to_a_host_that_was_not_named_is_not_followed() -> None:
    pytest.importorskip("pycurl")
    with serving({"/a.jpg": leads_to("https://elsewhere.example/a.jpg")}) as server:
        with server.fetcher(hosts=["127.0.0.1"]) as fetcher:
            (listing,) = fetcher.fetched([server.listing("/a.jpg")])
        assert listing.pictures[0].reason is not None
        assert listing.pictures[0].reason.en == "elsewhere.example is not among the hosts to fetch from"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("HTTPS://Shop.Example/A b.jpg", "https://shop.example/A%20b.jpg"),
        ("https://shop.example/图.jpg?v=新#top", "https://shop.example/%E5%9B%BE.jpg?v=%E6%96%B0"),
        (
            "https://shop.example/a%7E.jpg?u=http%3A%2F%2Fa&p=[x]|y",
            "https://shop.example/a%7E.jpg?u=http%3A%2F%2Fa&p=[x]|y",
        ),
        ("https://shop.example/../a.jpg", "https://shop.example/../a.jpg"),
        ("http://shop.example:80/a.jpg", "http://shop.example/a.jpg"),
        (" https://shop.example:8443\n", "https://shop.example:8443/"),
        ("https://图片.example/a.jpg", "https://xn--wcsw84d.example/a.jpg"),
        ("https://[2606:4700::1]/a.jpg", "https://[2606:4700::1]/a.jpg"),
    ],
)
def test_an_address_is_sent_as_it_is_written_but_for_what_can_not_be_sent(written: str, sent: str) -> None:
    assert parse(written).text == sent


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("ftp://shop.example/a.jpg", "its address is not http or https: not fetched"),
        ("javascript:alert(1)", "its address is not http or https: not fetched"),
        ("//shop.example/a.jpg", "its address is no web address"),
        ("https:///a.jpg", "its address is no web address"),
        ("https://shop.example:99999/a.jpg", "its address is no web address"),
        ("https://shop.example:0/a.jpg", "its address is no web address"),
        ("https://evil.example\\@shop.example/a.jpg", "its address holds a user name: not fetched"),
        ("https://evil.example\\.shop.example/a.jpg", "its address is no web address"),
        ("https://shop.example%2f.evil.example/a.jpg", "its address is no web address"),
        ("https://a b.example/a.jpg", "its address is no web address"),
        ("https://" + "图" * 70 + ".example/", "its address is no web address"),
        ("https://shop.example/" + "a" * 9000, "its address is no web address"),
        ("https://me:secret@shop.example/a.jpg", "its address holds a user name: not fetched"),
        ("", "its address is no web address"),
        ("https://shop.example/\ud800.jpg", "its address is no web address"),
    ],
)
def test_what_is_no_address_is_told(written: str, why: str) -> None:
    with pytest.raises(NotFetched) as told:
        parse(written)
    assert told.value.why.en == why


def test_no_cookie_password_or_proxy_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    pages = {"/a.jpg": answer(photo(), Set_Cookie="id=1; Path=/"), "/b.jpg": leads_to("/a.jpg")}
    with serving(dict(pages)) as server, server.fetcher() as fetcher:
        for path in pages:
            (listing,) = fetcher.fetched([server.listing(path)])
            assert listing.pictures[0].status is Status.READ
        sent = [set(request.headers) for request in server.requests]
        assert sent == [{"host", "user-agent", "accept"}] * 3
        assert server.requests[0].headers["user-agent"].startswith("listinglint/0.")


def test_a_certificate_of_somebody_else_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    for name, why in (("localhost", None), ("other.example", "localhost has no valid certificate")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(context)
        with serving({"/a.jpg": answer(photo())}, tls=context) as server:
            assert server.why("/a.jpg") == "localhost has no valid certificate"
            monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
            (picture,) = server.fetch("/a.jpg")
            assert (picture.reason.en if picture.reason else None) == why
            monkeypatch.delenv("SSL_CERT_FILE")


def test_a_name_that_nobody_has_is_told() -> None:
    pytest.importorskip("pycurl")
    with serving({}) as server:
        assert server.why("https://shop.invalid/a.jpg") == "there is no server of this name: shop.invalid"
