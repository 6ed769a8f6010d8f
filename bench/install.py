"""What a default install takes: python bench/install.py [SOURCE …]. Needs pip and a registry; each source gets an environment of its own."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

LIMIT_MB, LIMIT_PACKAGES = 300, 27
TELL = """
import importlib.metadata, json, pathlib
def size(one): return sum(file.locate().stat().st_size for file in one.files or () if file.locate().is_file())
print(json.dumps({one.name: size(one) for one in importlib.metadata.distributions()}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "sources", nargs="*", default=[str(Path(__file__).parents[1])], help="folders or wheels of listinglint"
    )
    rows = [installed(source) for source in parser.parse_args().sources]
    print("| source | MB | packages | heaviest |\n|---|---|---|---|")
    for source, folder, packages in rows:
        heaviest = sorted(packages.items(), key=lambda one: -one[1])[:8]
        print(
            f"| {source} | {folder / 1e6:.0f} | {len(packages)} | {', '.join(f'{name} {size / 1e6:.0f}' for name, size in heaviest)} |"
        )
    print(f"\nat most {LIMIT_MB} MB and {LIMIT_PACKAGES} packages wanted")
    print("packages of the first:", ", ".join(f"{name} {size / 1e6:.1f}" for name, size in sorted(rows[0][2].items())))
    sys.exit(any(folder > LIMIT_MB * 1e6 or len(packages) > LIMIT_PACKAGES for _, folder, packages in rows[:1]))


def installed(source: str) -> tuple[str, int, dict[str, int]]:
    """Install into an empty environment; give the bytes that this adds, compiled modules included, and those of each package."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        before, there = taken(Path(folder)), told(python)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", source],
            check=True,
            stderr=subprocess.DEVNULL,
        )
        added = {name: size for name, size in told(python).items() if name not in there}
        return source, taken(Path(folder)) - before, added


def taken(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


def told(python: Path) -> dict[str, int]:
    return json.loads(subprocess.run([python, "-c", TELL], check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
