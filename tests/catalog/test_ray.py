"""A Ray cluster gives the rows of a local run, a computer lost on the way or not.

Run it where Ray is installed: `pip install 'listinglint[ray]' && pytest tests/catalog/test_ray.py`. It starts two nodes on the loopback
address and takes some two minutes.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("ray")
pytestmark = pytest.mark.usefixtures("kept_rules")
GOODS = 240


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, dict[str, str], list[subprocess.Popen[bytes]]]]:
    """Start two nodes of two cores; give the address, the environment and the two commands that hold them."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    quiet = {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_raylet_start_wait_time_s": "300",
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
    }
    environment = {**os.environ, **quiet, "RAY_ADDRESS": address}
    ray = [
        sys.executable,
        "-m",
        "ray.scripts.scripts",
        "start",
        "--block",
        "--node-ip-address=127.0.0.1",
        "--num-cpus=2",
    ]
    size = "--object-store-memory=100000000"
    head = [*ray, size, "--head", f"--port={port}", "--include-dashboard=false", f"--temp-dir={folder}"]
    nodes: list[subprocess.Popen[bytes]] = []
    log = (folder / "start.log").open("wb")
    try:
        nodes.append(subprocess.Popen(head, env={**os.environ, **quiet}, stdout=log, stderr=log))
        _wait_for(lambda: _answers(port))
        nodes.append(
            subprocess.Popen([*ray, size, f"--address={address}"], env={**os.environ, **quiet}, stdout=log, stderr=log)
        )
        _wait_for(lambda: len(_raylets(folder)) == 2)
        yield address, environment, nodes
    finally:
        for node in reversed(nodes):
            node.send_signal(signal.SIGTERM)
            try:
                node.wait(30)
            except subprocess.TimeoutExpired:
                node.kill()
                node.wait()
        for raylet in _raylets(folder):
            os.kill(raylet, signal.SIGKILL)
        log.close()


def _answers(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def _raylets(folder: Path) -> list[int]:
    """Give the processes that lead the nodes whose files are in a folder, the first one started first."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"raylet/raylet") and any(str(folder).encode() in word for word in words):
            found.append(int(process.name))
    return sorted(found)


def _wait_for(happens: object, seconds: float = 400) -> None:
    assert callable(happens)
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "the cluster does not start"
        time.sleep(0.2)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found by /proc")
def test_rows_are_those_of_a_local_run_also_when_a_node_is_lost(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = "".join(
        f'{n},"<p>Linen shirt {n}, sent in 48 hours. {"Pure cotton. " * 400}",Shirt {n}\n' for n in range(GOODS)
    )
    (tmp_path / "goods.csv").write_text("Handle,Body (HTML),Title\n" + rows, "utf-8")
    words = [
        sys.executable,
        "-m",
        "listinglint",
        "catalog",
        "goods.csv",
        "--no-ocr",
        "--no-cache",
        "-q",
        "--as-of",
        "2026-11-22",
    ]
    assert subprocess.run([*words, "-o", "local.jsonl"], cwd=tmp_path, check=False).returncode == 1
    local = (tmp_path / "local.jsonl").read_bytes()
    short = Path(tmp_path_factory.mktemp("r"))  # sockets have short names
    with cluster(short) as (_, environment, nodes):
        on_ray = [*words, "--engine", "ray"]
        whole = subprocess.run([*on_ray, "-o", "whole.jsonl"], cwd=tmp_path, env=environment, check=False)
        assert whole.returncode == 1
        assert (tmp_path / "whole.jsonl").read_bytes() == local

        run = subprocess.Popen([*on_ray, "-o", "lost.jsonl"], cwd=tmp_path, env=environment)
        lost = tmp_path / "lost.jsonl"
        _wait_for(lambda: (lost.exists() and lost.read_bytes().count(b"\n") > 10) or run.poll() is not None, 700)
        assert run.poll() is None, "it was done before a node could be lost"
        os.kill(_raylets(short)[-1], signal.SIGKILL)
        nodes[-1].kill()
        done_before = lost.read_bytes().count(b"\n")
        assert run.wait(900) == 1
        assert done_before < GOODS
        assert lost.read_bytes() == local


def test_a_cluster_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<h1>Dress", "utf-8")
    words = [
        sys.executable,
        "-m",
        "listinglint",
        "catalog",
        "a.html",
        "--no-ocr",
        "-q",
        "-o",
        "r.jsonl",
        "--engine",
        "ray",
    ]
    done = subprocess.run(
        [*words, "--ray-address", "127.0.0.1:1"], cwd=tmp_path, capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 2
    assert b"no Ray cluster answers" in done.stderr.splitlines()[-1]
