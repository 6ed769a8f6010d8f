"""Catalogs: cores, running again, being killed, memory. `python bench/catalog.py --help`."""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SENTENCES = [
    "Pure cotton, woven in a small mill and washed twice before it is cut.",
    "Orders are shipped within 48 hours by courier, Sundays and holidays aside.",
    "The colour may look a little different on your screen; the fabric photo is nearest.",
    "Wash by hand in cold water, and dry it lying flat.",
    "Measured flat by hand; allow for two centimetres.",
    "面料为纯棉，洗后会略有缩水，请按尺码表选择。",
    "付款后48小时内发货，默认中通快递，偏远地区加收运费。",
    "因拍摄光线和显示器不同，颜色可能有轻微差别，介意请先咨询客服。",
    "手工测量，误差1到3厘米属于正常范围。",
    "收到商品有破损，请先拍照再联系客服，我们补发或退款。",
]
SCRIPT = "<script>window.shop={id:%d,sku:'%x'};function track(e){return e&&e.target?e.target.id:null}</script>"


def page(dice: random.Random, number: int, kb: float) -> str:
    """Draw a page of so many kB: a third of it script, sizes in a table, and what sellers say, again and again."""
    rows = "".join(f"<tr><td>{size}<td>{60 + at}<td>{90 + 2 * at}" for at, size in enumerate(("S", "M", "L", "XL")))
    parts = [f"<!doctype html><title>Shirt {number}</title><h1>Linen shirt no. {number}</h1>"]
    parts.append(f"<table><tr><th>size<th>length cm<th>chest cm{rows}</table>")
    size = sum(map(len, parts))
    while size < kb * 1000:
        told = "".join(f"<p style='margin:0;padding:4px'>{dice.choice(SENTENCES)}</p>" for _ in range(6))
        parts.append(
            f"<div class='detail block-{dice.randrange(40)}'>{told}</div>{SCRIPT % (number, dice.getrandbits(900))}"
        )
        size += len(parts[-1].encode())
    return "".join(parts)


def draw_pages(folder: Path, count: int, kb: float) -> None:
    dice = random.Random(17)
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:06}.html").write_text(page(dice, number, kb), "utf-8")


def draw_feed(file: Path, count: int) -> None:
    """Write so many small goods as JSON lines."""
    dice = random.Random(18)
    with file.open("w", encoding="utf-8") as stream:
        for number in range(count):
            body = "".join(f"<p>{words}" for words in dice.sample(SENTENCES, 4))
            goods = {
                "id": f"g{number}",
                "title": f"Linen shirt no. {number}",
                "description": body,
                "link": f"https://shop.example/{number}",
            }
            goods |= {"image_link": f"https://shop.example/{number}.jpg", "price": "20 EUR", "availability": "in stock"}
            stream.write(json.dumps(goods) + "\n")


def command(source: Path, out: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "listinglint", "catalog", str(source), "-o", str(out), "--no-ocr", "-q", *words]


def timed(words: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Run, and give seconds of the clock and of all its processes' CPU."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(words, env=env, check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(f"it ended with {done.returncode}: {' '.join(words)}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cores(folder: Path, env: dict[str, str], options: argparse.Namespace) -> dict[str, object]:
    """Time the same pages with one process and with two, by turns."""
    draw_pages(folder / "pages", options.pages, options.kb)
    clock: dict[str, list[float]] = {"1": [], "2": []}
    cpu: dict[str, list[float]] = {"1": [], "2": []}
    for turn in range(options.rounds):
        for jobs in ("1", "2"):
            out = folder / f"{jobs}-{turn}.jsonl"
            seconds, used = timed(command(folder / "pages", out, "--no-cache", "-j", jobs), env)
            clock[jobs].append(seconds)
            cpu[jobs].append(used)
    same = (folder / "1-0.jsonl").read_bytes() == (folder / "2-0.jsonl").read_bytes()
    one, two = min(clock["1"]), min(clock["2"])
    return {
        "pages": options.pages,
        "kb": options.kb,
        "seconds": {jobs: [round(one, 1) for one in held] for jobs, held in clock.items()},
        "cpu_seconds": {jobs: [round(one, 1) for one in held] for jobs, held in cpu.items()},
        "times_one_core": round(one / two, 2),
        "times_one_core_by_cpu": round(2 * min(cpu["1"]) / min(cpu["2"]), 2),
        "same_bytes": same,
        "load": os.getloadavg(),
    }


def rerun(folder: Path, env: dict[str, str], options: argparse.Namespace) -> dict[str, object]:
    """Check listings, then again with nothing changed: from the cache into a new file, and by going on with the old one."""
    draw_pages(folder / "again", options.listings, options.kb)
    first = timed(command(folder / "again", folder / "first.jsonl"), env)
    cached = timed(command(folder / "again", folder / "second.jsonl"), env)
    resumed = timed(command(folder / "again", folder / "first.jsonl", "--resume"), env)
    return {
        "listings": options.listings,
        "kb": options.kb,
        "cpu_seconds": {"first": round(first[1], 2), "cached": round(cached[1], 2), "resumed": round(resumed[1], 2)},
        "seconds": {"first": round(first[0], 2), "cached": round(cached[0], 2), "resumed": round(resumed[0], 2)},
        "times_cached": round(first[1] / cached[1], 1),
        "times_resumed": round(first[1] / resumed[1], 1),
        "same_bytes": (folder / "first.jsonl").read_bytes() == (folder / "second.jsonl").read_bytes(),
    }


def kills(folder: Path, env: dict[str, str], options: argparse.Namespace) -> dict[str, object]:
    """Kill a worker or the whole run at random times, go on, and compare with a run that nobody disturbed."""
    dice = random.Random(options.seed)
    source = folder / "goods.jsonl"
    draw_feed(source, options.goods)
    timed(command(source, folder / "whole.jsonl", "--no-cache", "-j", "2"), env)
    whole = sorted((folder / "whole.jsonl").read_bytes().splitlines())
    lost = doubled = wrong = workers = parents = 0
    for number in range(options.runs):
        out = folder / f"killed-{number}.jsonl"
        words = command(source, out, "--no-cache", "-j", "2", "--resume")
        for _ in range(3):
            run = subprocess.Popen(words, env=env)
            end = time.monotonic() + dice.uniform(0.6, options.seconds)
            while time.monotonic() < end and run.poll() is None:
                time.sleep(dice.uniform(0.1, 0.6))
                mine = children(run.pid)
                if mine and dice.random() < 0.5:
                    workers += kill(dice.choice(mine))
            if run.poll() is None:
                parents += kill(run.pid)
            run.wait()
        timed(words, env)
        found = sorted(out.read_bytes().splitlines())
        tasks = [json.loads(line)["origin"]["task"] for line in found]
        doubled += len(tasks) - len(set(tasks))
        lost += len(whole) - len(set(tasks))
        wrong += found != whole
        out.unlink()
    return {
        "runs": options.runs,
        "listings": len(whole),
        "workers_killed": workers,
        "runs_killed": parents,
        "lost": lost,
        "doubled": doubled,
        "runs_that_differ": wrong,
    }


def children(pid: int) -> list[int]:
    """Give the workers of a run (Linux)."""
    try:
        held = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        return [int(one) for one in held if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]
    except OSError:
        return []


def kill(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def memory(folder: Path, env: dict[str, str], options: argparse.Namespace) -> dict[str, object]:
    """Watch the memory of a long run: the process that leads it, and its workers."""
    source, out = folder / "many.jsonl", folder / "many-results.jsonl"
    draw_feed(source, options.many)
    run = subprocess.Popen(command(source, out, "--no-cache", "-j", "2"), env=env)
    seen: list[tuple[float, int, int]] = []
    size = [0, 0]
    while run.poll() is None:
        done = _lines(out, size) / options.many
        seen.append((done, rss(run.pid), sum(rss(one) for one in children(run.pid))))
        time.sleep(options.every)
    told = {}
    for share in (0.1, 0.25, 0.5, 0.75, 1.0):
        near = [one for one in seen if share - 0.1 < one[0] <= share and one[0] > 0]
        told[f"{share:.0%}"] = {"leader_mb": near[-1][1] if near else None, "workers_mb": near[-1][2] if near else None}
    return {
        "listings": options.many,
        "lines": _lines(out, [0, 0]),
        "memory": told,
        "samples": [[round(a, 3), b, c] for a, b, c in seen],
    }


def _lines(file: Path, size: list[int]) -> int:
    """Count lines, going on where the last count ended; `size` holds bytes and lines seen."""
    if file.exists():
        with file.open("rb") as stream:
            stream.seek(size[0])
            data = stream.read()
        size[0] += len(data)
        size[1] += data.count(b"\n")
    return size[1]


def rss(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
    except (OSError, IndexError):
        return 0


WORK = {"cores": cores, "rerun": rerun, "kills": kills, "memory": memory}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", default=[], help=f"of {', '.join(WORK)}; nothing: all")
    parser.add_argument("--pages", type=int, default=1000, help="of cores")
    parser.add_argument("--kb", type=float, default=50, help="of a page")
    parser.add_argument("--rounds", type=int, default=2, help="of cores")
    parser.add_argument("--listings", type=int, default=2000, help="of rerun")
    parser.add_argument("--goods", type=int, default=600, help="of kills")
    parser.add_argument("--runs", type=int, default=20, help="of kills")
    parser.add_argument("--seconds", type=float, default=6, help="that a run lives at most, of kills")
    parser.add_argument("--seed", type=int, default=1, help="of kills")
    parser.add_argument("--many", type=int, default=20_000, help="listings of memory")
    parser.add_argument("--every", type=float, default=1.0, help="seconds between two looks at memory")
    parser.add_argument("--json", type=Path, help="a file for the figures")
    options = parser.parse_args()
    if unknown := set(options.what) - set(WORK):
        parser.error(f"no {', '.join(sorted(unknown))}; there are {', '.join(WORK)}")
    found = {}
    for name in options.what or WORK:
        folder = Path(tempfile.mkdtemp(prefix="listinglint-bench-"))
        try:
            env = {**os.environ, "LISTINGLINT_CACHE": str(folder / "cache"), "LISTINGLINT_LANG": "en"}
            (folder / "warm.html").write_text("<h1>Dress", "utf-8")
            timed(command(folder / "warm.html", folder / "warm.jsonl"), env)
            found[name] = WORK[name](folder, env, options)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(name, json.dumps({key: value for key, value in found[name].items() if key != "samples"}), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
