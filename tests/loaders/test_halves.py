"""Halves of characters, as a title has that was cut inside an emoji: they end no run, and move nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import said

from listinglint.loaders.halves import mended

if TYPE_CHECKING:
    from pathlib import Path

GOODS = {"id": "1", "description": "Cotton shirt, delivery by Friday guaranteed. \ud83d", "price": "3 USD"}
ADDRESSES = {"link": "https://a.example/1", "image_link": "https://a.example/1.jpg"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (r'"a\ud83d\ude00b"', "a😀b"),
        (r'"a\uD83Db"', "a\ufffdb"),
        (r'"a\\ud83db"', r"a\ud83db"),
        (r'"\ude00\ud83d"', "\ufffd\ufffd"),
        (r'"\ud83d\ud83d\ude00"', "\ufffd😀"),
        (r'"\\\ud83d\"\\"', '\\\ufffd"\\'),
        (r'"\u00d8"', "Ø"),
    ],
)
def test_a_half_alone_is_told_from_a_pair(text: str, read: str) -> None:
    assert json.loads(mended(text)) == read
    assert len(mended(text)) == len(text)


@pytest.mark.parametrize("form", ["lines", "list", "page"])
def test_a_title_cut_inside_an_emoji_is_judged_like_any(tmp_path: Path, form: str) -> None:
    goods = {**GOODS, **ADDRESSES, "title": "Shirt \ud83d"}
    if form == "lines":
        file = tmp_path / "goods.jsonl"
        file.write_text(f"{json.dumps(goods)}\n" * 2, "ascii")
    elif form == "list":
        file = tmp_path / "goods.json"
        file.write_text(json.dumps([goods, goods]), "ascii")
    else:
        file = tmp_path / "page.html"
        data = json.dumps({"@type": "Product", "name": "Shirt \ud83d", "description": GOODS["description"]})
        words = "<p>Cotton shirt, delivery by Friday guaranteed.</p>"
        file.write_text(f"{words}<script type='application/ld+json'>{data}</script>", "ascii")
    done = said("check", str(file), "--no-config", "-f", "json")
    assert (done.exit_code, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert report["counts"]["broken"] == 0
    assert "arrival-guarantee" in {one["rule"] for one in report["listings"][0]["findings"]}
    assert said("catalog", str(file), "--no-config", "-o", str(tmp_path / "r.jsonl"), "--quiet").exit_code == 1
    assert said("stats", str(tmp_path / "r.jsonl")).exit_code == 0
