"""Gives the command line thousands of broken pages, pictures and exports, and looks for what none may bring about.

    poe campaign                                                  # of the samples of this project
    poe campaign --pages DIR --pictures DIR --exports DIR         # of your own
    python -m tests.fuzz.campaign pages --count 200 --seed 7      # one kind, other dice

Each run of the command checks a folder of mutants, half of the runs with `--untrusted`. No run may end with a traceback or a status that the
README does not have, outlive its budgets, take more memory than docs/limits.md allows a process, break a rule, or contradict its status in its report.
What fails is kept in `.fuzz/broken/`, and its seed names it. Linux tells about memory; other systems do not.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from tests.fuzz import mutants
from tests.fuzz.sources import ROOT, exports, pages, pictures
from tests.fuzz.watched import Watched, listinglint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTS = {"pages": 2_000, "pictures": 1_000, "exports": 1_000}
TOGETHER = {"pages": 100, "pictures": 100, "exports": 50}
"""Mutants that one run checks."""
ON_A_PAGE = 20
BUDGET_MB = {False: 2_048, True: 1_024}
"""Memory of a process, by whether it is `--untrusted` (docs/limits.md)."""
LONGEST = 900
"""Seconds after which a run of a folder hangs; the budgets within it are those of docs/limits.md."""
SETTINGS = """profiles: [standard, strict, legal-cn, legal-eu, legal-us, amazon, ebay, etsy, google-merchant, shopify, taobao, jd, douyin, tiktok-shop, wechat-store]
shop: {dispatch-hours: 48, tolerance-cm: 2}
"""
FORMATS = "json=report.json_,html=report.html_,sarif=report.sarif,csv=report.csv_,markdown=report.md,junit=report.junit,gitlab=report.gitlab"


class Figures(Struct):
    """What was seen so far."""

    mutants: int = 0
    runs: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    listings: int = 0
    refused: int = 0
    """Files that could not be read, and were told in one line."""
    over_budget: int = 0
    """Listings that were stopped at a budget."""
    faults: list[str] = field(default_factory=list)
    cpu: float = 0.0
    leader_mb: float = 0.0
    worker_mb: float = 0.0

    def saw(self, run: Watched, name: str, *, is_untrusted: bool) -> None:
        """Note how a run went."""
        self.runs += 1
        self.statuses[run.status] += 1
        self.cpu += run.cpu
        self.leader_mb, self.worker_mb = max(self.leader_mb, run.leader_mb), max(self.worker_mb, run.worker_mb)
        self.faults += [f"{name}: {fault}" for fault in run.faults]
        if max(run.leader_mb, run.worker_mb) > BUDGET_MB[is_untrusted]:
            self.faults.append(f"{name}: {max(run.leader_mb, run.worker_mb):.0f} MB")

    def told(self, kind: str) -> str:
        """Give a line of figures."""
        statuses = ", ".join(f"{count} × {status}" for status, count in sorted(self.statuses.items()))
        return (
            f"{kind}: {self.mutants} mutants in {self.runs} runs (status {statuses}): {self.listings} listings, {self.refused} refused, "
            f"{self.over_budget} over a budget, {len(self.faults)} faults; {self.cpu:.0f} s of CPU, at most {self.leader_mb:.0f} MB "
            f"in the leader and {self.worker_mb:.0f} MB in a worker"
        )


def main() -> None:
    """Run the kinds that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(COUNTS)}; nothing: all")
    parser.add_argument("--pages", type=Path, action="append", default=[], help="a folder of pages; may be repeated")
    parser.add_argument("--pictures", type=Path, action="append", default=[], help="a folder of pictures")
    parser.add_argument("--exports", type=Path, action="append", default=[], help="a folder of exports")
    parser.add_argument("--count", type=int, help="mutants of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--begin", type=int, default=0, help="number of the first folder of mutants")
    asked = parser.parse_args()
    if unknown := set(asked.kinds) - set(COUNTS):
        parser.error(f"no {', '.join(sorted(unknown))}; there are {', '.join(COUNTS)}")
    is_good = True
    for kind in asked.kinds or COUNTS:
        figures = _campaign(kind, asked)
        print(figures.told(kind), flush=True)
        for fault in figures.faults:
            print(f"  {fault}", flush=True)
        is_good = is_good and not figures.faults
    sys.exit(not is_good)


def _campaign(kind: str, asked: argparse.Namespace) -> Figures:
    figures, count = Figures(), asked.count or COUNTS[kind]
    given = {"pages": pages, "pictures": pictures, "exports": exports}[kind](getattr(asked, kind))
    folders = -(-count // TOGETHER[kind])
    for number in range(asked.begin, folders):
        dice = random.Random(f"{asked.seed} {kind} {number}")
        wanted = min(TOGETHER[kind], count - number * TOGETHER[kind])
        with tempfile.TemporaryDirectory(prefix="listinglint-campaign-") as passing:
            folder = Path(passing)
            before = len(figures.faults)
            figures.mutants += _drawn(kind, folder / "shop", given, dice, wanted)
            _checked(folder, f"{kind} {number}", figures, number)
            if len(figures.faults) > before:
                kept = ROOT / ".fuzz" / "broken" / f"{kind}-{asked.seed}-{number}"
                shutil.rmtree(kept, ignore_errors=True)
                shutil.copytree(folder, kept)
        print(f"  {kind} {number + 1}/{folders}: {figures.told(kind)}", file=sys.stderr, flush=True)
    return figures


def _drawn(kind: str, folder: Path, given: Sequence[tuple[str, bytes]], dice: random.Random, wanted: int) -> int:
    """Write mutants; they are of the given ones in turn, so that each has as many."""
    folder.mkdir()
    break_ = {"pages": mutants.page, "pictures": mutants.picture, "exports": mutants.export}[kind]
    others = [data for _, data in given]
    first = dice.randrange(len(given))
    names: list[str] = []
    for number in range(wanted):
        name, data = given[(first + number) % len(given)]
        names.append(f"m{number:03}{Path(name).suffix.lower()}")
        (folder / names[-1]).write_bytes(break_(dice, data, others))
    if kind == "pictures":
        for number in range(0, wanted, ON_A_PAGE):
            shown = "".join(f"<img src={name}>" for name in names[number : number + ON_A_PAGE])
            (folder / f"p{number:03}.html").write_text(
                f"<h1>女士衬衫</h1><div class=description>{shown}</div>", "utf-8"
            )
    return wanted


def _checked(folder: Path, name: str, figures: Figures, number: int) -> None:
    """Check a folder of mutants, now and then in the other ways that read pages, and compare the report with the status."""
    (folder / "settings.yaml").write_text(SETTINGS, "utf-8")
    is_untrusted = number % 2 == 1
    common = ["--no-cache", "--config", "settings.yaml"]
    with_more = ["--untrusted"] if is_untrusted else []
    run = listinglint(["check", "shop", "-j", "2", "-f", FORMATS, *common, *with_more], folder, LONGEST)
    figures.saw(run, f"{name} check", is_untrusted=is_untrusted)
    figures.faults += [f"{name} check: {fault}" for fault in _compared(folder / "report.json_", run.status, figures)]
    if number % 4 == 0:
        for words in (
            ["check", "shop", "--diff", "--unsafe-fixes", "--no-ocr", *common],
            ["inspect", "shop", "--no-ocr"],
        ):
            figures.saw(listinglint(words, folder, LONGEST), f"{name} {words[0]}", is_untrusted=False)


def _compared(report: Path, status: int, figures: Figures) -> Iterator[str]:
    """Say where a report and the status of its run contradict each other, or a rule broke."""
    try:
        told = json.loads(report.read_bytes())
    except (OSError, ValueError) as error:
        if status != 2:  # there was nothing to check
            yield f"no report: {error}"
        return
    figures.listings += len(told["listings"])
    figures.refused += len(told["problems"])
    broken = [one for listing in told["listings"] for one in listing["rules"] if one["verdict"] == "error"]
    stopped = {one["reason"] for one in broken if "was stopped (limits." in str(one["reason"])}
    figures.over_budget += len(stopped)
    for reason in sorted({str(one["reason"]) for one in broken} - stopped):
        yield f"broken: {reason}"
    for problem in told["problems"]:
        if "reading it broke" in problem["reason"] or "\n" in problem["reason"]:
            yield f"{problem['path']}: {problem['reason']}"
    errors = told["counts"]["error"]
    expected = 2 if told["problems"] or broken else int(errors > 0)
    if status != expected:
        yield f"status {status}, though the report means {expected}"


if __name__ == "__main__":
    main()
