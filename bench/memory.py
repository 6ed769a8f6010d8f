"""Largest resident memory of checking listings with very large pictures: python bench/memory.py. Linux and macOS."""

from __future__ import annotations

import argparse
import base64
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

COUNT, SIDE = 20, 7000
"""Pictures of a listing, and pixels of their sides: 49 megapixels each."""
SAVED = {
    "PNG": {"compress_level": 1},
    "GIF": {},
    "TIFF": {"compression": "tiff_lzw"},
    "BMP": {},
    "WEBP": {"lossless": True, "method": 0},
    "AVIF": {"speed": 10},
    "JPEG": {},
    "JPEG progressive": {"progressive": True},
}
LIMIT_MB = 500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kinds", default=",".join([*SAVED, "photo", "tall", "tall see-through", "data"]))
    parser.add_argument("--python", default=sys.executable, help="the interpreter whose listinglint is measured")
    parser.add_argument("--keep", type=Path, help="where drawn pictures are left for the next run")
    parser.add_argument("--draw", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.draw:
        (args.keep / "page.html").write_text(page(args.keep, args.draw), "utf-8")
        return
    print("| listing | peak MB | CPU s | exit |\n|---|---|---|---|")
    worst = 0.0
    with tempfile.TemporaryDirectory() as passing:
        for kind in args.kinds.split(","):
            folder = (args.keep or Path(passing)) / kind.replace(" ", "-")
            if not (
                folder / "page.html"
            ).is_file():  # drawn by a process of its own, whose memory would count as that of the next one
                folder.mkdir(parents=True, exist_ok=True)
                subprocess.run([sys.executable, __file__, "--draw", kind, "--keep", folder], check=True)
            peak, spent, status = checked(args.python, folder)
            worst = max(worst, peak)
            print(f"| {kind} | {peak:.0f} | {spent:.1f} | {status} |", flush=True)
    print(f"\nthe most: {worst:.0f} MB, at most {LIMIT_MB} wanted")
    sys.exit(worst > LIMIT_MB)


def page(folder: Path, kind: str) -> str:
    """Draw the pictures of a page and give its HTML."""
    if kind == "data":  # few bytes in a page that unpack to very much
        packed = base64.b64encode(saved(Image.new("RGB", (SIDE, SIDE), "red"), "WEBP")).decode()
        sources = [f"data:image/webp;base64,{packed}"] * 8
    elif kind == "photo":
        sources = ["photo.png"]
        (folder / "photo.png").write_bytes(saved(noisy(), "PNG"))
    elif kind.startswith("tall"):
        mode = "RGBA" if "see" in kind else "RGB"
        sources = [f"{number}.png" for number in range(4)]
        for number, name in enumerate(sources):
            (folder / name).write_bytes(saved(printed((1400, 35_000), number, mode), "PNG"))
    else:
        sources = [f"{number}.{kind.split(maxsplit=1)[0].lower()}" for number in range(COUNT)]
        for number, name in enumerate(sources):  # no two alike, or they would be looked at once
            (folder / name).write_bytes(saved(printed((SIDE, SIDE), number), kind))
    return f"<h1>女士衬衫</h1><div class='description'>{''.join(f'<img src={name!r}>' for name in sources)}</div>"


def printed(size: tuple[int, int], number: int, mode: str = "RGB") -> Image.Image:
    image = Image.new(mode, size, "white" if mode == "RGB" else (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for row in range(0, size[1] - 400, 1500):
        pen.text((100, row), f"SIZE {number} 100% COTTON {row}", "black", font_size=120)
    return image


def noisy() -> Image.Image:
    grain = np.random.default_rng(1).integers(0, 255, (SIDE // 8, SIDE // 8, 3), np.uint8)
    return Image.fromarray(grain).resize((SIDE, SIDE))


def saved(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    name = kind.split(maxsplit=1)[0]
    image.convert("P" if name == "GIF" else image.mode).save(buffer, name, **SAVED.get(kind, {}))
    return buffer.getvalue()


def checked(python: str, folder: Path) -> tuple[float, float, int]:
    """Check a folder; give the most memory in MB, the CPU seconds, and the exit status."""
    command = [python, "-m", "listinglint", "check", "page.html", "--no-cache", "--format", "html=report.htm"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (
        used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2),
        used.ru_utime + used.ru_stime,
        process.returncode,
    )


if __name__ == "__main__":
    main()
