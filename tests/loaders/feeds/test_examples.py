"""The rows that a file of a format has for an example become the listings it says."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed, said, shown

from listinglint.loaders.feeds import formats
from listinglint.loaders.feeds.formats import FormatExample, Sample, feeds, recognise
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = [(one.id, example) for one in feeds() for example in one.file.examples]


@pytest.mark.parametrize(("id_", "example"), EXAMPLES, ids=[id_ for id_, _ in EXAMPLES])
def test_the_rows_of_a_format_become_what_its_file_says(id_: str, example: FormatExample, tmp_path: Path) -> None:
    becomes(id_, example, tmp_path)


def test_the_file_that_the_guide_shows_is_one(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_file = (root / "feeds" / "README.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    (tmp_path / "marktstand.yaml").write_text(shown_file, "utf-8")
    shutil.copytree(root / "feeds" / "words", tmp_path / "words")
    monkeypatch.setattr(formats, "feeds_dir", lambda: tmp_path)
    feeds.cache_clear()
    try:
        (example,) = feeds()[0].file.examples
        becomes("marktstand", example, tmp_path)
    finally:
        feeds.cache_clear()


def becomes(id_: str, example: FormatExample, folder: Path) -> None:
    """Show that rows are recognised and read as the example says."""
    header = example.rows.splitlines()[0]
    separator = max(",;\t", key=header.count)
    layout = recognise(header.split(separator))
    assert layout is not None
    assert id_ == layout.format.id
    got = [
        Sample(
            id=one.path.partition("#")[2],
            title=one.title,
            text=said(one, Part.DESCRIPTION),
            pictures=shown(one),
            attributes=said(one),
            options=said(one, Part.OPTIONS),
        )
        for one in fed(folder, "rows.csv", example.rows)
    ]
    assert example.become == got


def test_a_file_that_is_wrong_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stall.yaml").write_text("name: {en: a stall, zh: 摊位}\ncolumns: {pictur: [Photo]}\n", "utf-8")
    monkeypatch.setattr(formats, "feeds_dir", lambda: tmp_path)
    with pytest.raises(ValueError, match=r"^feeds/stall\.yaml: .*'pictur'"):
        feeds.__wrapped__()
