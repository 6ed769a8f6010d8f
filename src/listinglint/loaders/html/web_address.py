"""What a page names → where it is on the web, as browsers put addresses together."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def joined(base: str, address: str) -> str:
    """Give an address that starts from another one; as it is when that makes no sense."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def absolute(address: str, base: str) -> str:
    """Give the web address of what a page names, scheme and all; empty for what is on no web server.

    Args:
        address: As the page writes it, perhaps relative.
        base: Where relative ones start; empty (or a folder) when the page does not come from the web.
    """
    found = joined(base, address)
    found = (
        f"https:{found}" if found.startswith("//") else found
    )  # what starts with // has the page's scheme, if it had one
    return found if found[:8].lower().startswith(("http://", "https://")) else ""


def host_of(address: str) -> str:
    """Give the host of a web address, without `www.`; empty when it has none."""
    try:
        host = urlsplit(address).hostname if "//" in address else None
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")
