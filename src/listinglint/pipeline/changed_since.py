"""Which listings changed since a revision of their repository: the page, a picture it shows, or what it is judged by.

A file is unchanged when git tracks it and sees no difference to the revision (or, if both went on since, to where they parted).
What git does not track has changed, since nobody can tell; what lies outside the repository is not looked at.
"""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.loaders import find
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from listinglint.model.listing import Picture

_CALM = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never")
"""Settings of git that would let a repository start a program."""
_PROGRAMS = r"^filter\..*\.(clean|smudge|process|required)$"
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_DIFF = (
    "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=dirty",
)  # fmt: skip
_PATIENCE = 120
"""Seconds that one command of git may take; a repository of 100,000 files takes one."""
_NO_GIT = Wording("--since needs git, which can't be run: {why}", "--since 需要 git，但无法运行：{why}")
_NO_REPOSITORY = Wording("--since: {folder} is in no git repository", "--since：{folder} 不在 git 仓库中")
_NO_REVISION = Wording(
    "--since: unknown git revision {name!r} (a shallow clone may lack it: fetch it first)",
    "--since：git 中没有版本 {name!r}（浅克隆可能缺少它，请先 fetch）",
)
_FAILED = Wording("--since: git {command} failed: {why}", "--since：git {command} 失败：{why}")


class ChangesError(Exception):
    """It can't be told what changed; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class Difference(Struct, frozen=True):
    """What a repository's working tree holds, compared with a revision."""

    root: Path
    changed: frozenset[str]
    """Paths from the root, of files that are gone as well."""
    tracked: frozenset[str]
    lost: frozenset[str]
    """The names of files that are gone."""

    def touches(self, file: Path) -> bool:
        """Tell whether a file (from the root of the system) is not as it was; links are what they point to, too."""
        return any(self._is_changed(path) for path in {Path(os.path.normpath(file)), file.resolve()})

    def _is_changed(self, file: Path) -> bool:
        if not file.is_relative_to(self.root):
            return False
        path = file.relative_to(self.root).as_posix()
        if path in self.changed:
            return True
        if file.is_file():
            return path not in self.tracked
        # A folder, or what was one: whatever it held counts.
        inside = (
            Path(here, name).relative_to(self.root).as_posix() for here, _, names in os.walk(file) for name in names
        )
        return any(changed.startswith(f"{path}/") for changed in self.changed) or not self.tracked.issuperset(inside)


class Changes(Struct, frozen=True):
    """The changes since a revision, in whatever repositories listings lie; each is asked once."""

    revision: str
    also: Callable[[str], Iterable[Path]] = lambda _: ()
    """Gives the files, there or not, that a listing is judged by beside its own: settings, suppressions, rules."""
    _found: dict[Path, Difference] = field(default_factory=dict)

    def among(self, paths: Sequence[str]) -> tuple[list[str], int]:
        """Keep the listings behind paths that changed, and say how many did not. Raises ChangesError.

        Standard input is always new; paths that lead nowhere are kept, to be told by whoever reads them.
        """
        kept: list[str] = []
        left = 0
        for path in paths:
            sources = _behind(path)
            changed = [source.path for source in sources if self._has_changed(source)]
            left += len(sources) - len(changed)
            kept += changed if sources else [path]
        return list(dict.fromkeys(kept)), left

    def _has_changed(self, source: find.Source) -> bool:
        path = source.path
        file = Path(os.path.normpath(Path.cwd() / path))
        difference = self._around(file.parent)
        return (
            difference.touches(file)
            or any(difference.touches(one) for one in self.also(path))
            or _shows_changes(source, difference)
        )

    def _around(self, folder: Path) -> Difference:
        holder = next((one for one in (folder, *folder.parents) if os.path.lexists(one / ".git")), folder)
        if holder not in self._found:
            self._found[holder] = difference(holder, self.revision)
        return self._found[holder]


def difference(folder: Path, revision: str) -> Difference:
    """Compare the working tree around a folder with a revision. Raises ChangesError."""
    root = Path(os.fsdecode(_root(folder)))
    commit = _commit(root, revision)
    with suppress(ChangesError):  # nothing in common: then all that differs has changed
        commit = _git(root, "merge-base", commit, "HEAD").strip().decode()
    changed = _git(root, "diff", *_DIFF, commit, "--", options=_unarmed(root))
    names = _names(changed)
    lost = frozenset(name.rsplit("/", 1)[-1] for name in names if not os.path.lexists(root / name))
    return Difference(root, names, _names(_git(root, "ls-files", "-z")), lost)


def _behind(path: str) -> list[find.Source]:
    try:
        return [] if path == "-" else find.find([path])
    except find.LoadError:
        return []


def _shows_changes(source: find.Source, difference: Difference) -> bool:
    """Tell whether a page shows a picture that changed or is gone; pictures are not opened for it."""
    try:
        pictures = [picture for listing in find.load(source) for picture in listing.pictures]
    except find.LoadError:
        return False  # as unreadable as it was
    return any(
        difference.touches(Path(os.path.normpath(Path.cwd() / picture.file)))
        if picture.file
        else _name(picture) in difference.lost
        for picture in pictures
    )


def _name(picture: Picture) -> str:
    """Give the file name that a picture without a file would have."""
    return re.split("[?#]", picture.path.replace("\\", "/"), maxsplit=1)[0].rsplit("/", 1)[-1]


def _root(folder: Path) -> bytes:
    try:
        return _git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")
    except ChangesError as error:
        if "not a git repository" in error.why.en:
            raise ChangesError(_NO_REPOSITORY.filled(folder=folder.as_posix())) from None
        raise


def _commit(root: Path, revision: str) -> str:
    """Give the commit of a revision; what would be an option of git is none."""
    unknown = ChangesError(_NO_REVISION.filled(name=revision))
    if revision.startswith("-"):
        raise unknown
    try:
        return _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip().decode()
    except ChangesError:
        raise unknown from None


def _unarmed(root: Path) -> tuple[str, ...]:
    """Give the options by which git runs none of the programs that the repository itself names: it may be a stranger's archive.

    What the user's own configuration names, such as Git LFS, is run.
    """
    try:
        keys = _git(root, "config", "--local", "--includes", "--name-only", "-z", "--get-regexp", _PROGRAMS)
    except ChangesError:  # none is named
        keys = b""
    named = {key.rpartition(".")[0] for key in os.fsdecode(keys).split("\0") if key}
    empty = [f"{filter_}.{way}" for filter_ in sorted(named) for way in ("clean", "smudge", "process")]
    options = [*_CALM, *(f"{key}=" for key in empty), *(f"{filter_}.required=false" for filter_ in sorted(named))]
    return tuple(word for option in options for word in ("-c", option))


def _git(folder: Path, *command: str, options: tuple[str, ...] = ()) -> bytes:
    """Run git, which takes no lock, fetches nothing and speaks English. Raises ChangesError."""
    calm = tuple(word for option in _CALM for word in ("-c", option))
    try:
        done = subprocess.run(  # noqa: S603 - git itself, no shell
            ["git", *(options or calm), *command],  # noqa: S607 - the git that the user runs
            cwd=folder,
            env={**os.environ, **_ENVIRONMENT},
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise ChangesError(_NO_GIT.filled(why=reason_of(error))) from error
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"status {done.returncode}"]
        raise ChangesError(_FAILED.filled(command=command[0], why=why[0]))
    return done.stdout


def _names(output: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in output.split(b"\0") if name)
