"""What checking pages costs, without their pictures: `python bench/pages.py [--pages DIR] [--old COMMAND]`.

Whole processes on one core, each row's rivals in turn in the same run, so that other load hits all alike; what counts are the
ratios of CPU time (user and system, the least of several rounds; the median stands beside it). HTMLHint is installed by npm into a folder of its own, and
compared on the same pages. `--old` names the `listinglint` of another environment, an earlier build, to stand beside this one.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HTMLHINT = "1.9.2"
SMALL = '<!doctype html><html lang="en"><title>Desk lamp</title><h1>Desk lamp</h1><div class="description"><p>Aluminium, 40 cm high.</p></div>'
ZH = (
    "面料柔软，穿着舒适", "建议手洗，不可漂白", "因光线不同，颜色可能略有差别，请以实物为准", "下单后48小时内发货", "七天无理由退换",
    "适合春秋季节穿着", "尺码偏大，建议选小一码", "胸围88 衣长60 肩宽38",
)  # fmt: skip
EN = (
    "The jacket is made of soft cotton", "Colours may differ slightly from the pictures", "We ship within two days", "Wash by hand in cold water",
    "Measured flat, tolerance 1 to 3 cm", "Returns are accepted within seven days of arrival",
)  # fmt: skip
COMPILED_ONCE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Modules are compiled once, as an install does it: where a shell forbids that, the compiler would be measured."""
MENU = "".join(f'<li class="nav-item"><a href="/c/{at}">Category {at}</a></li>' for at in range(40))
CARD = '<li class="item"><a href="/p/{at}"><img src="/img/{at}_200x200.jpg" alt=""><span class="name">Jumper {at}</span></a><b class="price">$ {at}.00</b></li>'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, help="a folder of pages (.html); without it 40 are drawn")
    parser.add_argument("--old", help="the listinglint of an earlier build, such as /somewhere/bin/listinglint")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="only the rows of what takes less than a second")
    options = parser.parse_args()
    ours = [sys.executable, "-m", "listinglint"]
    builds = {"now": ours} | ({"old": [options.old]} if options.old else {})
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pages = options.pages or drawn(work / "pages", 40)
        small = work / "small.html"
        small.write_text(SMALL, "utf-8")
        floor = {"python -c pass": [sys.executable, "-c", "pass"]}
        check = ["check", "--no-ocr", "-f", "json"]
        count, size = len(list(pages.glob("*.html"))), sum(file.stat().st_size for file in pages.glob("*.html"))
        if not options.small:
            row(
                f"{count} pages, {size / 1e6:.1f} MB",
                with_words(builds, [*check, str(pages)]) | htmlhint(work, pages),
                options.rounds,
            )
        row("one small page, warm", with_words(builds, [*check, str(small)]) | floor, 4 * options.rounds)
        row("--version", with_words(builds, ["--version"]) | floor, 4 * options.rounds)
        if options.small:
            return
        for kind, draw in (("paragraphs", paragraphs), ("tables", tables)):
            for name, length in (("0.5 MB", 500_000), ("5 MB", 5_000_000)):
                page = work / f"{kind}-{length}.html"
                page.write_text(draw(length), "utf-8")
                row(f"{name} of {kind}", with_words(builds, [*check, str(page)]), 1)


def with_words(builds: dict[str, list[str]], words: list[str]) -> dict[str, list[str]]:
    return {name: [*command, *words] for name, command in builds.items()}


def row(work: str, rivals: dict[str, list[str]], rounds: int) -> None:
    """Print CPU seconds of each rival, the least and the median, and how many times each one's least ours is."""
    for command in rivals.values():
        if rounds > 1:
            seconds(command)  # warms what is kept between runs
    taken = {name: list[float]() for name in rivals}
    for _ in range(rounds):
        for name, command in rivals.items():
            taken[name].append(seconds(command))
    now = min(taken["now"])
    told = "  ".join(
        f"{name} {min(cpu):.3f} s, median {statistics.median(cpu):.3f}"
        + (f" (now: {now / min(cpu):.2f} x)" if name != "now" else "")
        for name, cpu in taken.items()
    )
    print(f"{work:24} {told}", flush=True)


def seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, env=COMPILED_ONCE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode()[-500:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def htmlhint(work: Path, pages: Path) -> dict[str, list[str]]:
    """Install HTMLHint and give its command; nothing where there is no npm."""
    if shutil.which("npm") is None:
        print("no npm: HTMLHint is left out")
        return {}
    environment = os.environ | {"npm_config_update_notifier": "false"}
    subprocess.run(
        ["npm", "install", "--silent", "--prefix", str(work / "npm"), f"htmlhint@{HTMLHINT}"],
        check=True,
        env=environment,
    )
    return {"HTMLHint": [str(work / "npm/node_modules/.bin/htmlhint"), "--nocolor", str(pages)]}


def drawn(folder: Path, count: int) -> Path:
    """Draw whole pages of a shop: a menu, goods with a description, cards of other goods, a footer, programs."""
    folder.mkdir()
    dice = random.Random(7)
    for number in range(count):
        told = "".join(
            f"<p class='text-{at % 5}'><span>{dice.choice(EN)}.</span> {dice.choice(ZH)}。</p>\n" for at in range(60)
        )
        cards = "".join(CARD.format(at=dice.randrange(900)) for _ in range(60))
        program = "var state=" + str([dice.random() for _ in range(8_000)]) + ";"
        (folder / f"{number:03}.html").write_text(
            f"<!doctype html><html lang='en'><head><title>Linen jacket {number}</title><style>.a{{color:red}}</style><script>{program}</script></head>"
            f"<body><nav class='menu'><ul>{MENU}</ul></nav><h1>Linen jacket {number}</h1><div class='description'>{told}</div>"
            f"<section class='related'><h2>You may also like</h2><ul>{cards}</ul></section><footer><ul>{MENU}</ul></footer></body></html>",
            "utf-8",
        )
    return folder


def paragraphs(length: int) -> str:
    dice = random.Random(3)
    pieces, done = ['<h1>Linen jacket 亚麻外套</h1><div class="description">'], 0
    while done < length:
        pieces.append(f"<p>{dice.choice(ZH)} {len(pieces)}。{dice.choice(EN)}</p>\n")
        done += len(pieces[-1].encode())
    return "".join(pieces)


def tables(length: int) -> str:
    pieces, done = ['<h1>Linen jacket 亚麻外套</h1><div class="description">'], 0
    while done < length:
        at = len(pieces) % 20
        rows = "".join(
            f"<tr><td>{size}</td><td>{80 + at + n}</td><td>{60 + n}</td><td>{36 + n}</td></tr>"
            for n, size in enumerate("SMLX")
        )
        pieces.append(f"<table><tr><th>尺码</th><th>胸围</th><th>衣长</th><th>肩宽</th></tr>{rows}</table>\n")
        done += len(pieces[-1].encode())
    return "".join(pieces)


if __name__ == "__main__":
    main()
