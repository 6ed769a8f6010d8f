"""`listinglint cache`: what is kept for the next run, and how to be rid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from listinglint.cli import usage
from listinglint.cli.console import write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HELP = say("See or clear what is kept for the next run.", "查看或清除缓存。")
INFO_HELP = say("Show where the cache is, and how much is in it.", "显示缓存的位置和大小。")
CLEAR_HELP = say("Throw the cache away; the next run is slower, and the same.", "清除缓存；下次会慢一些，结果不变。")
NONE = Wording("{folder}: nothing is kept", "{folder}：没有缓存")
CLEARED = Wording("{folder}: {mb:.1f} MB cleared", "{folder}：已清除 {mb:.1f} MB")
_OURS = lazy_pattern(
    r"(?:listings|readings|sights|entries)-\d+\.sqlite(?:-wal|-shm)?|(?:rules|phrases|complaints)-[0-9a-f]{24}\.(?:json|msgpack)"
    r"|(?:rules|phrases|complaints)-[0-9a-f]{24}\.\d+\.part|[0-9a-f]{32}\.body"
)
"""How the files of caches are called: whatever else lies in the folder is somebody's own."""

app = typer.Typer(cls=usage.Commands, help=HELP, no_args_is_help=True, rich_markup_mode=None)


@app.command("info", cls=usage.Command, help=INFO_HELP)
def info(lang: Lang = None) -> None:
    """Print the files of the cache folder and their sizes."""
    from listinglint.yaml_source.compiled import cache_dir

    folder, files = cache_dir(), [(file, file.stat().st_size) for file in _files(cache_dir())]
    if not files:
        write(NONE.filled(folder=folder).of(spoken(lang)) + "\n")
        return
    write(f"{folder}\n")
    write("".join(f"{size / 1e6:>10.1f} MB  {file.relative_to(folder).as_posix()}\n" for file, size in files))
    write(f"{sum(size for _, size in files) / 1e6:>10.1f} MB\n")


@app.command("clear", cls=usage.Command, help=CLEAR_HELP)
def clear(lang: Lang = None) -> None:
    """Delete the files of the cache folder that are ours, and nothing else there."""
    from listinglint.yaml_source.compiled import cache_dir

    freed = 0
    for file in _files(cache_dir()):
        freed += file.stat().st_size
        file.unlink(missing_ok=True)
    write(CLEARED.filled(folder=cache_dir(), mb=freed / 1e6).of(spoken(lang)) + "\n")


def _files(folder: Path) -> Iterator[Path]:
    """Give the files that caches are kept in, those of what was fetched in a folder of their own."""
    for one in (folder, folder / "fetched"):
        found = one.iterdir() if one.is_dir() else ()
        yield from sorted(
            file for file in found if _OURS.fullmatch(file.name) and file.is_file() and not file.is_symlink()
        )
