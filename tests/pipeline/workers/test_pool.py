"""Listings in processes of their own: the same answers in the same order, and what breaks costs one listing."""

from __future__ import annotations

import mmap
import os
import pickle
import signal
import subprocess
import sys
import time
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from msgspec.structs import force_setattr
from tests.day import DAY

from listinglint.facts.ports import Unavailable
from listinglint.model.listing import Picture, Place, Status
from listinglint.model.report import Problem, Verdict
from listinglint.pipeline.gave_up import GaveUp
from listinglint.pipeline.library import planner_of
from listinglint.pipeline.run import Settling, check_all, planned
from listinglint.pipeline.tasks import PlanDone, Task, in_this_process, items_of
from listinglint.pipeline.workers.budgets import Budgets
from listinglint.pipeline.workers.errors import PoolError
from listinglint.pipeline.workers.picture_farm import PictureFarm
from listinglint.pipeline.workers.pool import Pool
from listinglint.pipeline.workers.watched_pictures import WatchedPictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.run import Run

pytestmark = pytest.mark.usefixtures("kept_rules")


def run_over(*paths: Path, ocr: bool = False) -> Run:
    return planned([path.as_posix() for path in paths], planner_of({}, config=False, ocr=ocr, as_of=DAY))


@pytest.fixture(autouse=True)
def _findable(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers find what happens in here."""
    monkeypatch.syspath_prepend(root)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Four pages and a feed of three products."""
    for name in "abde":
        (tmp_path / f"{name}.html").write_text(f"<h1>Dress {name}</h1><p>100% real photo", "utf-8")
    rows = "".join(f'{n},"<p>Linen shirt {n}, sent in 48 hours",Shirt {n}\n' for n in range(3))
    (tmp_path / "c.csv").write_text("Handle,Body (HTML),Title\n" + rows, "utf-8")
    return tmp_path


class Misfortune(Struct, frozen=True):
    """Names the listing, but does something else first at the one that is called so, once or always."""

    at: str
    happens: Callable[[Checked], None]
    marks: str = ""

    def __call__(self, checked: Checked) -> str:
        listing = checked.evidence.listing
        mark = Path(self.marks, "happened")
        if self.at in listing.title and not (self.marks and mark.exists()):
            if self.marks:
                mark.touch()
            self.happens(checked)
        return listing.title


def killed(_: Checked) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def left(_: Checked) -> None:
    os._exit(7)


def asleep(_: Checked) -> None:
    time.sleep(60)


def raising(_: Checked) -> None:
    raise ZeroDivisionError("a fault of ours")


def filled(_: Checked) -> None:
    shared = mmap.mmap(-1, 900 << 20)
    for at in range(0, len(shared), 4096):
        shared[at] = 1
    time.sleep(60)


def staring(checked: Checked) -> None:
    """Look at a picture without end, unless it is barred."""
    pictures = checked.evidence.tools.reader
    assert isinstance(pictures, WatchedPictures)
    picture = Picture("slow.jpg", Place("x"), Status.READ)
    seen = pictures._apart(picture, partial(time.sleep, 60))
    assert isinstance(seen, Unavailable)
    force_setattr(checked.evidence.listing, "title", f"without it: {seen.why.en}")


def told(found: list[object]) -> str:
    (one,) = found
    if isinstance(one, GaveUp):
        (why,) = {result.reason.en for result in one.report.rules if result.reason}
        assert {result.verdict for result in one.report.rules} == {Verdict.ERROR}
        return f"{Path(one.report.path).name}: {why}"
    assert isinstance(one, str)
    return one


def outcomes(run: Run, misfortune: Misfortune, budgets: Budgets | None = None, jobs: int = 2) -> list[str]:
    with Pool(jobs, budgets or Budgets(), finish=misfortune) as pool:
        return [told(results) for item, results in pool.run(items_of(run.plans)) if isinstance(item, Task)]


TITLES = ["Dress a", "Dress b", "Shirt 0", "Shirt 1", "Shirt 2", "Dress d", "Dress e"]


def test_everything_comes_once_and_in_order(shop: Path) -> None:
    run = run_over(shop)
    slow_first = Misfortune("Dress a", slowly)
    assert outcomes(run, slow_first) == TITLES
    with Pool(2, finish=slow_first) as pool:
        ends = [item.number for item, _ in pool.run(items_of(run.plans)) if isinstance(item, PlanDone)]
    assert ends == [1, 2, 3, 4, 5]


def slowly(_: Checked) -> None:
    time.sleep(0.5)


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (killed, "the process that looked at it broke (killed, as happens where memory runs out)"),
        (left, "the process that looked at it broke (exit status 7)"),
        (raising, "checking it broke: ZeroDivisionError: a fault of ours"),
    ],
)
def test_what_breaks_costs_its_own_listing(shop: Path, happens: Callable[[Checked], None], why: str) -> None:
    expected = [*TITLES[:3], f"c.csv#1: {why}", *TITLES[4:]]
    assert outcomes(run_over(shop), Misfortune("Shirt 1", happens)) == expected


def test_a_worker_that_somebody_ends_costs_nothing(shop: Path) -> None:
    assert outcomes(run_over(shop), Misfortune("Dress b", killed, marks=str(shop))) == TITLES


def test_a_listing_that_takes_too_long_is_stopped(shop: Path) -> None:
    why = "b.html: checking it took longer than 8 s and was stopped (limits.listing-seconds)"
    assert outcomes(run_over(shop), Misfortune("Dress b", asleep), Budgets(listing_seconds=8)) == [
        "Dress a",
        why,
        *TITLES[2:],
    ]


def test_a_picture_that_takes_too_long_is_passed_over_and_the_rest_is_judged(shop: Path) -> None:
    found = outcomes(run_over(shop, ocr=True), Misfortune("Dress b", staring), Budgets(picture_seconds=1))
    why = "looking at it took longer than 1 s and was stopped (limits.picture-seconds)"
    assert found == ["Dress a", f"without it: {why}", *TITLES[2:]]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not tell the memory of a process")
def test_a_worker_that_fills_the_memory_is_stopped(shop: Path) -> None:
    why = "b.html: it took more than 600 MB of memory and was stopped (limits.worker-mb)"
    assert outcomes(run_over(shop), Misfortune("Dress b", filled), Budgets(worker_mb=600)) == [
        "Dress a",
        why,
        *TITLES[2:],
    ]


def test_reports_are_those_of_a_run_without_workers(fixtures: Path, shop: Path) -> None:
    run = run_over(fixtures / "faulty", shop)
    alone = check_all(run)
    again = run_over(fixtures / "faulty", shop)
    with Pool(2, finish=Settling()) as pool:
        shared = check_all(again, pool=pool)
    assert shared == alone
    assert pickle.dumps(shared.problems) == pickle.dumps(alone.problems)


def test_one_product_that_breaks_is_a_problem_in_this_process_too(shop: Path) -> None:
    found = list(in_this_process(items_of(run_over(shop / "c.csv").plans), Misfortune("Shirt 1", raising)))
    assert [isinstance(one, GaveUp) for item, (*results,) in found if isinstance(item, Task) for one in results] == [
        False,
        True,
        False,
    ]


def test_a_broken_page_is_a_problem_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.html").write_text("<h1>Dress", "utf-8")
    with Pool(2, finish=Settling()) as pool:
        report = check_all(run_over(tmp_path), pool=pool)
    assert [Path(one.path).name for one in report.problems] == ["a.html"]
    assert [Path(one.path).name for one in report.listings] == ["b.html"]
    assert isinstance(report.problems[0], Problem)


def test_workers_that_never_get_ready_end_the_run_in_words(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resource_tracker.ensure_running()  # which is started by the same command
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/bin/false")
    with pytest.raises(PoolError, match="no worker can be started"), Pool(2, finish=Settling()) as pool:
        list(pool.run(items_of(run_over(shop).plans)))


def test_pictures_are_read_in_processes_as_in_threads(fixtures: Path) -> None:
    page = fixtures / "faulty/raincoat-tw-big5"
    alone = check_all(run_over(page, ocr=True))
    planner = planner_of({}, config=False, cache=False, as_of=DAY)
    farm = PictureFarm(2)
    force_setattr(planner, "farm", farm)
    try:
        assert check_all(planned([page.as_posix()], planner)) == alone
    finally:
        farm.close()


LEADER = """
import sys
from pathlib import Path
from tests.pipeline.workers import test_pool as pool
if __name__ == "__main__":
    pool.outcomes(pool.run_over(Path(sys.argv[1])), pool.Misfortune("Dress", pool.telling))
"""


def telling(checked: Checked) -> None:
    """Write down who one is, and stay."""
    folder = Path(checked.evidence.listing.path).parent
    (folder / f"{os.getpid()}.pid").touch()
    time.sleep(60)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found by /proc")
def test_no_worker_outlives_a_run_that_is_killed(shop: Path, root: Path) -> None:
    script = shop / "leader.py"
    script.write_text(LEADER, "utf-8")
    run = subprocess.Popen([sys.executable, str(script), str(shop)], env={**os.environ, "PYTHONPATH": str(root)})
    end = time.monotonic() + 60
    while len(workers := [int(file.stem) for file in shop.glob("*.pid")]) < 2 and time.monotonic() < end:
        time.sleep(0.1)
    assert len(workers) == 2
    run.kill()
    run.wait()
    while any(map(is_alive, workers)) and time.monotonic() < end:
        time.sleep(0.1)
    assert not any(map(is_alive, workers))


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False
