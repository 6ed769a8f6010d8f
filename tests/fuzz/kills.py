"""Ends runs that write, at random moments, by every signal that ends one; and looks for what was lost, half written or left behind. POSIX.

    poe kills                                          # 301
    python -m tests.fuzz.kills fix --count 20 --seed 7

Half of the runs are ended at a random time, half in the moment in which something changes in their folder. Afterwards each file must be as it was,
or as an undisturbed run leaves it; no process may go on; signals that can be caught must leave nothing behind. Then the command is run once more, and
must do what an undisturbed one does and clear away what the killed one has left. What was left is made to look two minutes old for that.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from tests.fuzz.watched import end_group

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGINT)
COUNT = 43
"""Kills of each kind."""
PATIENCE = 5.0
"""Seconds in which all processes of a run that was ended must be gone."""
PAGE = "<!doctype html><meta charset=utf-8><title>女士衬衫 {n}</title><h1>女士衬衫 {n}</h1><div class=description><p>纯棉面料，柔软亲肤。</p>{more}</div>"
REVIEW = "衣服颜色和图片差太多了,{n}\n尺码偏小,穿不了,{n}\n发货太慢了,等了十天,{n}\n"


class Case(Struct, frozen=True):
    """A command that writes."""

    words: Sequence[str]
    files: Callable[[Path], None]
    """Writes what it works on."""
    makes: Sequence[str]
    """The files that it writes, there before or not."""
    is_lines: bool = False
    """Whether its file grows line by line, and is gone on with afterwards, in whatever order."""
    is_cold: bool = False
    """Whether its cache is empty at the beginning."""


def _pages(folder: Path, count: int = 4, kb: int = 10) -> None:
    for number in range(count):
        more = "<p>纯棉面料，洗后略有缩水，请按尺码表选择。</p>\n" * (kb * 14)
        (folder / f"p{number}.html").write_text(PAGE.format(n=number, more=more), "utf-8")
    (folder / "listinglint.yaml").write_text("shop: {dispatch-hours: 48, tolerance-cm: 2}\n", "utf-8")


def _pictured(folder: Path) -> None:
    from PIL import Image, ImageDraw

    _pages(folder, 2, 1)
    for number in range(1):
        image = Image.new("RGB", (300, 300), "white")
        ImageDraw.Draw(image).text((20, 20), f"SIZE {number} COTTON", "black", font_size=24)
        image.save(folder / f"{number}.png")
        (folder / f"p{number}.html").write_text(PAGE.format(n=number, more=f"<img src={number}.png>"), "utf-8")


def _with_reports(folder: Path) -> None:
    _pages(folder, 4, 2)
    for name in ("report.json_", "report.html_"):
        (folder / name).write_text('{"schema": "listinglint/report@1"}' + "\n" * 9_000, "utf-8")


def _with_baseline(folder: Path) -> None:
    _pages(folder, 4, 2)
    gone = {
        "page": "gone.html",
        "rule": "real-shot-missing",
        "about": "",
        "fingerprint": "75ffaf3ea063e1d998d4cbef53215aa0",
    }
    known = {"schema": "listinglint/baseline@1", "recipe": "listinglint/v2", "findings": [gone]}
    (folder / "known.json").write_text(json.dumps(known), "utf-8")


def _packed(folder: Path) -> None:
    for number in range(2):
        with zipfile.ZipFile(folder / f"{number}.zip", "w") as pack:
            pack.writestr(zipfile.ZipInfo("goods.csv"), "id,title,description\n1,女士衬衫,纯棉面料\n")
            pack.writestr(zipfile.ZipInfo("pictures/a.jpg"), b"\0" * 30_000_000)


def _reviews(folder: Path) -> None:
    rows = "".join(REVIEW.format(n=number) for number in range(1_500))
    (folder / "reviews.csv").write_text("评价内容,数量\n" + rows, "utf-8")
    (folder / "counts.json_").write_text("{}\n" * 5_000, "utf-8")


CASES = {
    "check": Case(
        ("check", ".", "--no-ocr", "-f", "json=report.json_,html=report.html_"),
        _with_reports,
        ("report.json_", "report.html_"),
    ),
    "fix": Case(
        ("check", ".", "--no-ocr", "--fix", "--unsafe-fixes"), _pages, [f"p{number}.html" for number in range(4)]
    ),
    "baseline": Case(
        ("check", ".", "--no-ocr", "--baseline", "known.json", "--write-baseline"), _with_baseline, ("known.json",)
    ),
    "cache": Case(("check", ".", "-j", "2", "-f", "json"), _pictured, (), is_cold=True),
    "unpack": Case(("check", ".", "-j", "2", "--no-ocr", "-f", "json"), _packed, ()),
    "complaints": Case(("complaints", "reviews.csv", "-f", "json=counts.json_"), _reviews, ("counts.json_",)),
    "resume": Case(
        ("catalog", ".", "-o", "results.jsonl", "--resume", "--no-ocr", "--no-cache", "-j", "2"),
        lambda folder: _pages(folder, 24, 1),
        ("results.jsonl",),
        is_lines=True,
    ),
}


class Figures(Struct):
    """What was seen so far."""

    kills: int = 0
    ended_before: int = 0
    """Runs that were over before the signal came."""
    by_signal: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    """How many of a run's files were written already: none, some, all."""
    left_then_cleared: int = 0
    """Files that SIGKILL, which nobody can catch, has left, and the next run cleared away."""
    faults: list[str] = field(default_factory=list)

    def told(self, kind: str) -> str:
        """Give a line of figures."""
        signals = ", ".join(f"{name} {count}" for name, count in sorted(self.by_signal.items()))
        written = ", ".join(f"{name} {count}" for name, count in sorted(self.changed.items()))
        return (
            f"{kind}: {self.kills} kills ({signals}; {self.ended_before} more came too late), written already: {written}; "
            f"{self.left_then_cleared} files left by SIGKILL and cleared away by the next run; {len(self.faults)} faults"
        )


def main() -> None:
    """Kill the kinds that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(CASES)}; nothing: all")
    parser.add_argument("--count", type=int, default=COUNT, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if unknown := set(asked.kinds) - set(CASES):
        parser.error(f"no {', '.join(sorted(unknown))}; there are {', '.join(CASES)}")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has it ignored behind `&`, and runs inherit that
    faults = 0
    for kind in asked.kinds or CASES:
        figures = _killed(kind, CASES[kind], asked.count, random.Random(f"{asked.seed} {kind}"))
        print(figures.told(kind), flush=True)
        for fault in figures.faults:
            print(f"  {fault}", flush=True)
        faults += len(figures.faults)
    sys.exit(faults > 0)


def _killed(kind: str, case: Case, count: int, dice: random.Random) -> Figures:
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="listinglint-kills-") as passing:
        room = Path(passing)
        began = time.monotonic()
        whole = _undisturbed(room / "whole", case)
        seconds = time.monotonic() - began
        for number in range(3 * count):
            if figures.kills == count:
                break
            folder = room / str(number)
            _fresh(folder, case)
            before = _contents(folder)
            how = SIGNALS[figures.kills % len(SIGNALS)]
            if not _ended(case, folder, how, dice, seconds, figures):
                figures.ended_before += 1
            else:
                figures.kills += 1
                figures.by_signal[how.name] += 1
                name = f"{kind} {number} {how.name}"
                figures.faults += [f"{name}: {one}" for one in _after(case, folder, how, before, whole, figures)]
            shutil.rmtree(folder)
    return figures


def _undisturbed(folder: Path, case: Case) -> Mapping[str, bytes]:
    """Run a case, and give what it leaves and says."""
    _fresh(folder, case)
    out = _start(case, folder).communicate()[0]
    return {**_contents(folder), "": out}


def _fresh(folder: Path, case: Case) -> None:
    for one in (folder, folder / "work", folder / "tmp"):
        one.mkdir()
    case.files(folder / "work")
    if not case.is_cold and (warm := folder.parent / "whole" / "cache").is_dir():
        shutil.copytree(warm, folder / "cache")


def _start(case: Case, folder: Path) -> subprocess.Popen[bytes]:
    more = {"LISTINGLINT_LANG": "en", "LISTINGLINT_CACHE": str(folder / "cache"), "TMPDIR": str(folder / "tmp")}
    return subprocess.Popen(
        [sys.executable, "-m", "listinglint", *case.words, "--lang", "en"],
        cwd=folder / "work",
        env={**os.environ, **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _ended(
    case: Case, folder: Path, how: signal.Signals, dice: random.Random, seconds: float, figures: Figures
) -> bool:
    """Start a run and end it; say whether it was still going on."""
    run = _start(case, folder)
    if dice.random() < 0.5:
        time.sleep(dice.uniform(0, seconds))
    else:
        names, waits = _names(folder), dice.choice((1, 1, 2, 3))
        while run.poll() is None and waits:
            time.sleep(0.0005)
            waits -= (now := _names(folder)) != names
            names = now
        time.sleep(dice.uniform(0, 0.01))
    is_going_on = run.poll() is None
    if is_going_on:
        run.send_signal(how)
    run.communicate()
    end = time.monotonic() + PATIENCE
    while (left := _of_session(run.pid)) and time.monotonic() < end:
        time.sleep(0.05)
    if left:
        figures.faults.append(f"{how.name}: processes go on: {left}")
        end_group(run.pid)
    return is_going_on


def _after(
    case: Case,
    folder: Path,
    how: signal.Signals,
    before: Mapping[str, bytes],
    whole: Mapping[str, bytes],
    figures: Figures,
) -> list[str]:
    """Compare with how it was and with an undisturbed run; run it once more and compare again."""
    faults: list[str] = []
    now = _contents(folder)
    written = 0
    for name in case.makes:
        file = f"work/{name}"
        written += file in now and now[file] == whole[file]
        if not case.is_lines and now.get(file) not in {before.get(file), whole[file]}:
            faults.append(f"{name} is half written")
    figures.changed["none" if not written else "all" if written == len(case.makes) else "some"] += 1
    left = set(now) - set(before) - {f"work/{name}" for name in case.makes}
    if left and how != signal.SIGKILL:
        faults.append(f"left behind: {sorted(left)}")
    _age(folder)
    out = _start(case, folder).communicate()[0]
    again = _contents(folder)
    if stays := set(again) - set(whole):
        faults.append(f"not cleared away: {sorted(stays)}")
    figures.left_then_cleared += len(left - set(again))
    for file in {*whole, *again} - {""}:
        one, other = again.get(file, b""), whole.get(file, b"")
        if case.is_lines and file == f"work/{case.makes[0]}":
            one, other = (b"".join(sorted(lines.splitlines(keepends=True))) for lines in (one, other))
        if one != other and file not in stays:
            faults.append(f"{file} is not what an undisturbed run leaves")
    if not case.makes and out != whole[""]:
        faults.append("the next run says something else")
    return faults


def _contents(folder: Path) -> dict[str, bytes]:
    """Read all files but those of the cache, whose bytes may differ."""
    files = (file for part in ("work", "tmp") for file in (folder / part).rglob("*"))
    found = {file.relative_to(folder).as_posix(): file.read_bytes() if file.is_file() else b"" for file in files}
    parts = (file for file in (folder / "cache").rglob("*") if "part" in file.name or file.name.startswith("."))
    return found | {file.relative_to(folder).as_posix(): b"" for file in parts}


def _names(folder: Path) -> set[str]:
    """Give the names of all files, written ones with their sizes."""
    found = set()
    for place, _, files in os.walk(folder):
        for name in files:
            try:
                found.add(f"{place}/{name} {os.stat(f'{place}/{name}').st_mtime_ns}")  # noqa: PTH116 - thousands of times
            except OSError:
                found.add(f"{place}/{name}")
    return found


def _age(folder: Path) -> None:
    """Make all that is there two minutes older."""
    for file in (one for part in ("work", "tmp", "cache") for one in (folder / part).rglob("*")):
        seen = file.stat()
        os.utime(file, (seen.st_atime - 120, seen.st_mtime - 120))


def _of_session(pid: int) -> list[int]:
    """Give the processes that a run has started and that go on (Linux)."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, session = (one / "stat").read_text("ascii", "replace").rpartition(")")[2].split()[:4]
        except (OSError, ValueError):
            continue
        if int(session) == pid and state != "Z":
            found.append(int(one.name))
    return found


if __name__ == "__main__":
    main()
