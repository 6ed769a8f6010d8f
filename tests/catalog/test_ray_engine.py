"""What of the Ray engine needs no Ray."""

from __future__ import annotations

import re
import socket
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import said

from listinglint.catalog.ray_engine import _refuse_silent, _watched
from listinglint.pipeline.workers.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def coming() -> Iterator[bytes]:
    yield b"1"
    yield b"2"


def stalling() -> Iterator[bytes]:
    yield b"1"
    time.sleep(5)


def breaking() -> Iterator[bytes]:
    yield b"1"
    raise ValueError("a node is gone")


def test_rows_that_come_are_handed_on() -> None:
    assert list(_watched(coming, 5)) == [b"1", b"2"]


def test_a_cluster_that_says_nothing_any_more_is_given_up() -> None:
    rows = _watched(stalling, 0.2)
    assert next(rows) == b"1"
    with pytest.raises(EngineError, match=r"has not finished a listing for 0\.2 s; .* --resume"):
        next(rows)


def test_a_cluster_that_breaks_says_how() -> None:
    rows = _watched(breaking, 5)
    assert next(rows) == b"1"
    with pytest.raises(EngineError, match="the cluster gave up: ValueError: a node is gone"):
        next(rows)


@pytest.mark.parametrize("address", ["127.0.0.1:1", "ray://localhost:1", "[::1]:1", "127.0.0.1:99999"])
def test_an_address_where_nobody_listens_is_said_at_once(address: str) -> None:
    with pytest.raises(EngineError, match=f"no Ray cluster answers: {re.escape(address)}: "):
        _refuse_silent(address)


def test_an_address_where_somebody_listens_is_left_to_ray() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        _refuse_silent(f"127.0.0.1:{server.getsockname()[1]}")


@pytest.mark.parametrize("address", ["", "auto", "local", "my-cluster"])
def test_what_only_ray_can_tell_is_left_to_it(address: str) -> None:
    _refuse_silent(address)


@pytest.mark.skipif(find_spec("ray") is not None, reason="Ray is installed")
@pytest.mark.usefixtures("kept_rules")
def test_without_ray_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<h1>Dress", "utf-8")
    done = said("catalog", str(tmp_path), "-o", str(tmp_path / "r.jsonl"), "--engine", "ray", "--no-ocr")
    told = "--engine ray needs a part that is not installed: pip install 'listinglint[ray]'"
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, told)
