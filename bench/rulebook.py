"""How long a rule pack takes to load: `python bench/rulebook.py [--rules DIR] [--files 60]`.

The first load reads and checks YAML; the later ones take the compiled rulebook. Both stand beside the floor of their
kind, measured in the same run: parsing the same YAML with the C parser, and reading the compiled file as plain JSON.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import yaml

from listinglint.rulebook import loader

ROUNDS = 25


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=Path, default=loader.rules_dir())
    parser.add_argument("--files", type=int, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pack, cache = Path(folder, "rules"), Path(folder, "cache")
        files = _pack(options.rules, pack, options.files)
        parser_of_yaml = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        texts = [file.read_text("utf-8") for file in files]
        first = _ms(lambda: loader.load([pack]), 3)
        parsed = _ms(lambda: [yaml.load(text, parser_of_yaml) for text in texts], 3)
        loader.load([pack], cache)
        (kept,) = cache.glob("rules-*.json")
        later = _ms(lambda: loader.load([pack], cache))
        floor = _ms(lambda: json.loads(kept.read_bytes()))
    print(f"{len(files)} rule files, CPU time, median of {ROUNDS} loads (of 3 for the first)")
    print(f"first load   {first:7.1f} ms   {first / parsed:4.1f} x parsing the YAML ({parsed:.1f} ms)")
    print(f"later loads  {later:7.2f} ms   {later / floor:4.1f} x reading the compiled file as JSON ({floor:.2f} ms)")


def _pack(rules: Path, pack: Path, most: int) -> list[Path]:
    """Copy so many rules, in their folders, with the names of profiles."""
    chosen = sorted(file for file in rules.rglob("*.yaml") if file.stem != "profiles")[:most]
    for file in chosen:
        there = pack / file.relative_to(rules)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, there)
    return chosen


def _ms(job: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Give the median CPU time of a job in milliseconds, which other load on the machine touches least."""
    times = []
    for _ in range(rounds):
        start = process_time()
        job()
        times.append(1000 * (process_time() - start))
    return median(times)


if __name__ == "__main__":
    main()
