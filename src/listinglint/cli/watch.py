"""`check --watch`: what changed is checked again, until Ctrl-C.

Files are asked for their size and time twice a second. That needs nothing from the system, so it works in containers, on
network drives and in shared folders as well; a thousand listings take a tenth of a second.
"""

from __future__ import annotations

import re
import stat
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct, field

from listinglint.cli.console import Refused, refuse, write
from listinglint.cli.language import say
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.cli.outputs import Output
    from listinglint.cli.setup import Setup
    from listinglint.loaders.find import Source
    from listinglint.model.wording import Language

    Stamp = tuple[tuple[str, int, int], ...]
    """A file's name, time (ns) and size; all those of a folder of rules; nothing for a file that is not there."""
    Stamps = dict[str, dict[Path, Stamp]]
    """By listing: the stamps of all it is made of and judged by."""

PAUSE = 0.5
"""Seconds between two looks; five times what a look takes, if that is more."""
SETTLED = 0.2
"""Seconds without a change after which a file counts as written."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
WAITING = Wording("watching {count} files; Ctrl-C ends", "正在监视 {count} 个文件；按 Ctrl-C 结束")
NOT_WITH = Wording("--watch does not go with {option}", "--watch 不能与 {option} 一起使用")

Watch = Annotated[
    bool,
    typer.Option(
        "--watch",
        help=say(
            "Check again what changes (pages, their pictures, settings, rules), until Ctrl-C.",
            "页面、图片、配置或规则变动时重新检查，按 Ctrl-C 结束。",
        ),
    ),
]


def refuse_with(options: dict[str, bool], language: Language) -> None:
    """End the run if an option is given that changes files or can be read only once."""
    given = next((name for name, is_given in options.items() if is_given), None)
    if given:
        refuse(NOT_WITH.filled(option=given).of(language))


def watch(
    paths: Sequence[str], setup: Setup, wanted: Sequence[Output], check: Callable[[Sequence[str], Setup], int]
) -> int:
    """Check paths, then again those that changed (all of them if a report goes to a file, which must be whole)."""
    is_whole = any(output.file for output in wanted)
    eye = _Eye([output.file.resolve() for output in wanted if output.file])
    changed = paths
    forgiven: tuple[type[Refused], ...] = ()
    try:
        while True:
            before = eye.look(paths, setup)
            if sys.stdout is not None and sys.stdout.isatty():
                write(CLEAR)
            with suppress(*forgiven):
                check(changed, setup)
            forgiven = (Refused,)  # from now on a slip in the settings is told, and mended while we wait
            files = {file for stamps in before.values() for file in stamps}
            write(WAITING.filled(count=len(files)).of(setup.language) + "\n", error=True)
            now = _changed(before, partial(eye.look, paths, setup))
            setup = setup._replace(planner=setup.planner.anew())
            changed = paths if is_whole or not now else now
    except KeyboardInterrupt:
        return 0


def _changed(before: Stamps, look: Callable[[], Stamps]) -> list[str]:
    """Wait until something changed and is written; give the listings that are there and concerned."""
    now = before
    while now == before:
        start = monotonic()
        now = look()
        if now == before:
            sleep(max(PAUSE, 5 * (monotonic() - start)))
    settled: Stamps = {}
    while settled != now:
        settled = now
        sleep(SETTLED)
        now = look()
    return [path for path, stamps in now.items() if stamps != before.get(path)]


class _Eye(Struct, frozen=True):
    """Looks at files, and remembers which pictures a page shows while the page stays as it is."""

    own: Sequence[Path]
    """Files that runs write themselves."""
    _pictures: dict[str, tuple[Stamp, list[Path]]] = field(default_factory=dict)

    def look(self, paths: Sequence[str], setup: Setup) -> Stamps:
        """Give the stamps of all files behind paths."""
        from listinglint.pipeline.run import find

        sources, _ = find(paths, setup.planner)
        return {source.path: self._stamps(source, setup) for source in sources if not self._is_own(source)}

    def _is_own(self, source: Source) -> bool:
        return source.file is not None and bool(self.own) and source.file.resolve() in self.own

    def _stamps(self, source: Source, setup: Setup) -> dict[Path, Stamp]:
        from listinglint.config.files import ConfigError

        assert source.file is not None  # standard input is not watched
        stamp = _stamp(source.file)
        if self._pictures.get(source.path, ((), []))[0] != stamp:
            self._pictures[source.path] = stamp, list(_pictures(source))
        files = {source.file: stamp} | {file: _stamp(file) for file in self._pictures[source.path][1]}
        with suppress(ConfigError):  # what was found before the slip is watched, and the file with the slip is among it
            for file in setup.planner.judged_by(source.path):
                files[file] = _stamp(file)
        return files


def _pictures(source: Source) -> Iterator[Path]:
    """Give the files of a page's pictures, also where one should be and is not."""
    from listinglint.loaders import find

    folder = Path(source.path).parent
    try:
        for picture in (picture for listing in find.load(source) for picture in listing.pictures):
            if picture.file is not None:
                yield picture.file
            elif "://" not in picture.path and not picture.path.startswith(("//", "data:")):
                yield folder / re.split("[?#]", picture.path, maxsplit=1)[0]
    except find.LoadError:
        return


def _stamp(file: Path) -> Stamp:
    try:
        seen = file.stat()
        if stat.S_ISDIR(seen.st_mode):
            return tuple(stamp for rule in sorted(file.rglob("*.y*ml")) for stamp in _stamp(rule))
    except (OSError, ValueError):
        return ()
    return ((file.name, seen.st_mtime_ns, seen.st_size),)
