"""`--fetch`: what is on the web is fetched, because the user asks for it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from listinglint.cli.language import say
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.progress import ProgressColumn

    from listinglint.facts.ports import WebFetcher
    from listinglint.fetching.fetcher import Fetcher
    from listinglint.model.wording import Language

Fetch = Annotated[
    bool,
    typer.Option(
        "--fetch",
        help=say(
            "Fetch pictures that are on the web, and pages given by their address.",
            "下载网上的图片，以及用网址给出的页面。",
        ),
    ),
]
FetchHosts = Annotated[
    list[str] | None,
    typer.Option(
        help=say(
            "With --fetch: only from these hosts, such as cdn.shopify.com,*.alicdn.com.",
            "与 --fetch 合用：只从这些域名下载，例如 cdn.shopify.com,*.alicdn.com。",
        )
    ),
]
FetchLimit = Annotated[
    int | None,
    typer.Option(
        min=1,
        help=say(
            "With --fetch: pictures to fetch at most (default: 5000).",
            "与 --fetch 合用：最多下载多少张图片（默认 5000）。",
        ),
    ),
]
ALONE = Wording("{option} goes with --fetch", "{option} 要与 --fetch 一起使用")
NOT_INSTALLED = Wording(
    "--fetch needs a part that is not installed: pip install 'listinglint[fetch]'",
    "--fetch 需要安装附加组件：pip install 'listinglint[fetch]'",
)


class FetchRequest(NamedTuple):
    """What the command line asks for."""

    is_asked: bool = False
    limit: int | None = None
    """Pictures at most."""


def refusal(asked: FetchRequest, hosts: Sequence[str] | None) -> Wording | None:
    """Say why the options can't be followed; None when they can."""
    from listinglint.config.hosts import NO_HOST, is_host_pattern

    if not asked.is_asked:
        alone = "--fetch-hosts" if hosts else "--fetch-limit" if asked.limit else ""
        return ALONE.filled(option=alone) if alone else None
    wrong = next((host for host in hosts or () if not is_host_pattern(host)), None)
    if wrong is not None:
        return NO_HOST.filled(text=wrong)
    return None if find_spec("pycurl") else NOT_INSTALLED


def open_fetcher(cache: Path | None, hosts: Sequence[str], limit: int | None) -> Fetcher:
    """Make what fetches; connections are opened when the first thing is asked for."""
    from listinglint.fetching.address_policy import AddressPolicy
    from listinglint.fetching.fetcher import Fetcher
    from listinglint.fetching.limits import Limits

    return Fetcher(cache, Limits(pictures=limit) if limit else Limits(), AddressPolicy(tuple(hosts)))


def progress_column(fetcher: WebFetcher, language: Language) -> ProgressColumn:
    """Show beside a progress bar how many pictures have come."""
    from rich.progress import ProgressColumn
    from rich.text import Text

    words = Wording("{done}/{asked} fetched", "已下载 {done}/{asked}")

    class Fetched(ProgressColumn):
        def render(self, task: object) -> Text:  # noqa: ARG002 - rich's signature
            counts = fetcher.counts
            return Text(words.filled(done=counts.done, asked=counts.asked).of(language))

    return Fetched()
