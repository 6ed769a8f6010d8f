"""Compares text readers on the same pictures: `python bench/run.py --help`."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path
from statistics import median

from msgspec import Struct, field
from pictures import draw_all, find_font
from PIL import Image
from readers import READERS

KINDS_OF_FILE = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"}

Box = tuple[float, float, float, float]
Lines = list[tuple[str, Box]]


class Tally(Struct):
    """What a reader did on the pictures of one kind."""

    speeds: list[float] = field(default_factory=list)
    cpu: float = 0.0
    wrong: int = 0
    letters: int = 0
    failures: int = 0


class Case(Struct):
    """A picture to read; without lines it has no known truth."""

    path: Path
    kind: str
    megapixels: float
    lines: Lines | None


def main() -> None:
    options = _options()
    names = options.readers.split(",")
    with tempfile.TemporaryDirectory() as folder:
        cases = _own(Path(options.real)) if options.real else _drawn(Path(folder), options)
        if options.kinds:
            cases = [case for case in cases if any(case.kind.startswith(kind) for kind in options.kinds.split(","))]
        processes = {name: _start(name) for name in names}
        tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
        peaks: dict[str, float] = {}
        _warm_up(processes, cases)
        for case in cases:
            truth = case.lines
            for name, process in processes.items():
                answer = _ask(process, case.path)
                peaks[name] = answer["peak"]
                found = [(words, tuple(box)) for words, box in answer["lines"]]
                truth = found if truth is None else truth
                _count(tallies[name, case.kind], answer, found, truth, case.megapixels)
        for process in processes.values():
            process.stdin.close()
            process.wait()
    _show(names, tallies, peaks)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare text readers: CPU time, errors, memory.")
    parser.add_argument("--readers", default=",".join(READERS), help="the first is what others are compared with")
    parser.add_argument("--kinds", default="", help="only kinds that begin with one of these, such as note,photo")
    parser.add_argument("--font", help="a font file with Chinese letters; found with fc-match by default")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", metavar="DIR", help="read the pictures of this folder instead of drawn ones")
    options = parser.parse_args()
    unknown = set(options.readers.split(",")) - set(READERS)
    if unknown:
        parser.error(f"unknown reader {', '.join(sorted(unknown))}; known are {', '.join(READERS)}")
    return options


def _drawn(folder: Path, options: argparse.Namespace) -> list[Case]:
    cases = []
    for number, sheet in enumerate(draw_all(find_font(options.font), options.seed)):
        path = folder / f"{number}.jpg"
        sheet.image.save(path, quality=85)
        cases.append(Case(path, sheet.kind, sheet.image.width * sheet.image.height / 1e6, sheet.lines))
    return cases


def _own(folder: Path) -> list[Case]:
    cases = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in KINDS_OF_FILE:
            try:
                with Image.open(path) as image:
                    cases.append(Case(path, "your own", image.width * image.height / 1e6, None))
            except OSError:
                print(f"passed over, not a picture: {path}", file=sys.stderr)
    if not cases:
        raise SystemExit(f"No pictures in {folder}")
    return cases


def _start(name: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(Path(__file__).with_name("readers.py")), name]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ask(process: subprocess.Popen[str], path: Path) -> dict[str, object]:
    process.stdin.write(f"{path}\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        raise SystemExit(f"{process.args[-1]} gave up: is it installed? (bench/requirements.txt)")
    return json.loads(answer)


def _warm_up(processes: dict[str, subprocess.Popen[str]], cases: list[Case]) -> None:
    """Read the first picture once, so that loading is not counted as reading."""
    for process in processes.values():
        _ask(process, cases[0].path)


def _count(tally: Tally, answer: dict[str, object], found: Lines, truth: Lines, megapixels: float) -> None:
    tally.failures += bool(answer["error"])
    tally.cpu += answer["cpu"]
    tally.speeds.append(answer["cpu"] / megapixels)
    for words, box in truth:
        expected = _folded(words)
        hits = sorted((place[0], text) for text, place in found if _belongs(place, box))
        read = _folded("".join(text for _, text in hits))
        tally.letters += len(expected)
        tally.wrong += min(_distance(read, expected), len(expected))


def _folded(words: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words))


def _belongs(found: Box, drawn: Box) -> bool:
    """Whether a found line lies in the drawn one, or covers most of it."""
    across = max(min(found[2], drawn[2]) - max(found[0], drawn[0]), 0)
    down = max(min(found[3], drawn[3]) - max(found[1], drawn[1]), 0)
    return across * down > 0.4 * _area(found) or across * down > 0.5 * _area(drawn)


def _area(box: Box) -> float:
    return max(box[2] - box[0], 1) * max(box[3] - box[1], 1)


def _distance(left: str, right: str) -> int:
    """Count the letters to add, drop or change."""
    row = list(range(len(right) + 1))
    for count, letter in enumerate(left, 1):
        above, row = row, [count]
        for index, other in enumerate(right):
            row.append(min(above[index + 1] + 1, row[index] + 1, above[index] + (letter != other)))
    return row[-1]


def _show(names: list[str], tallies: dict[tuple[str, str], Tally], peaks: dict[str, float]) -> None:
    kinds = list(dict.fromkeys(kind for _, kind in tallies))
    print(f"| kind | {' | '.join(f'{name} s/MP, x ours, CER %' for name in names)} |")
    print(f"|---|{'---|' * len(names)}")
    for kind in kinds:
        print(f"| {kind} | {' | '.join(_cell(tallies[name, kind], tallies[names[0], kind]) for name in names)} |")
    groups = {"all with words": [kind for kind in kinds if kind != "photo"], "all": kinds}
    for group, members in groups.items():
        sums = {name: _sum([tallies[name, kind] for kind in members]) for name in names}
        print(f"| **{group}** | {' | '.join(_cell(sums[name], sums[names[0]]) for name in names)} |")
    print(f"| peak MB | {' | '.join(f'{peaks[name]:.0f}' for name in names)} |")
    failed = {name: sum(tallies[name, kind].failures for kind in kinds) for name in names}
    if any(failed.values()):
        print(f"| failed pictures | {' | '.join(str(failed[name]) for name in names)} |")


def _cell(tally: Tally, ours: Tally) -> str:
    error = f"{100 * tally.wrong / tally.letters:.2f}" if tally.letters else "-"
    return f"{median(tally.speeds or [0]):.3f}, {tally.cpu / max(ours.cpu, 1e-9):.1f}x, {error}"


def _sum(tallies: list[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total.speeds += tally.speeds
        total.cpu += tally.cpu
        total.wrong += tally.wrong
        total.letters += tally.letters
        total.failures += tally.failures
    return total


if __name__ == "__main__":
    main()
