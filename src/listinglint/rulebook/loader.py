"""Find, read and check rule files; keep the compiled rulebook for the next run."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

import msgspec

from listinglint.facts.registry import fact_named, knowing
from listinglint.model.wording import Wording
from listinglint.rulebook import errors
from listinglint.rulebook.builtin import rules_dir as rules_dir  # noqa: PLC0414 - belongs to what this module offers
from listinglint.rulebook.rule import Name, Rule
from listinglint.rulebook.words import Words
from listinglint.yaml_source import compiled
from listinglint.yaml_source.did_you_mean import guessed
from listinglint.yaml_source.reader import RefusedError, read_yaml
from listinglint.yaml_source.regular_file import ENDINGS, TOO_MANY, TooManyFilesError, files_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

_PROFILES = "profiles"
NOT_ITS_NAME = Wording("the id {id!r} is not the file's name", "编号 {id!r} 与文件名不一致")
TWICE = Wording("two rules have the id {id!r}; the other one is in {other}", "规则编号 {id!r} 重复，另一条在 {other}")
BUILT_IN = Wording(
    "two rules have the id {id!r}, and one is built in; give your own another id, and leave the other out with --ignore",
    "内置规则已有编号 {id!r}；请换一个编号，不需要内置的那条时可用 --ignore 排除",
)
NO_RULE = Wording("there is no rule {name}", "没有名为 {name} 的规则")
IN_TURN = Wording(
    "{name} yields to this rule in turn; one of the two has to speak", "{name} 也让位给本规则，两条规则至少要有一条说话"
)
NO_PROFILE = Wording("there is no profile {name}", "没有名为 {name} 的检查方案")
OLD_NAME = Wording(
    "{rule}: {old} is now {now}; the old name is understood until the next release",
    "{rule}：{old} 现在写作 {now}；旧名称只保留到下一个版本",
)
FileKind = TypeVar("FileKind")


class RuleError(Exception):
    """A rule file is wrong; `why` names file and line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def load(folders: Iterable[Path] = (), cache: Path | None = None, own_facts: tuple[str, ...] = ()) -> list[Rule]:
    """Load the rules of the given folders (by default the tool's own), ordered by group and id.

    They may speak of `own_facts`, too, which only a shop's own phrase files know. Compiled rules are kept in `cache` and taken
    from there while no file has changed. Raises RuleError.
    """
    with knowing(own_facts):
        return _loaded(list(folders) or [rules_dir()], cache, own_facts)


def _loaded(folders: list[Path], cache: Path | None, own_facts: tuple[str, ...]) -> list[Rule]:
    files = [file for folder in folders for file in _files(folder)]
    kept = (
        compiled.file_for(cache, "rules", [*files, *_profile_files(folders)], *own_facts, installed=rules_dir())
        if cache
        else None
    )
    rules = compiled.kept(kept, list[Rule]) if kept else None
    if rules is None:
        rules = [read(file) for file in files]
        _refuse_doubles(rules, files)
        _refuse_unknown_profiles(rules, files, profiles(folders))
        _refuse_wrong_yields(rules, files)
        if kept:
            compiled.keep(kept, rules)
    return sorted(rules, key=lambda rule: (rule.group, rule.id))


def for_profiles(rules: Iterable[Rule], names: Iterable[str]) -> list[Rule]:
    """Keep the rules that any of the profiles runs, in their order."""
    wanted = set(names)
    return [rule for rule in rules if wanted.intersection(rule.profiles)]


def profiles(folders: Iterable[Path] = ()) -> dict[str, Words]:
    """Give what the profiles of the given folders are called, the tool's own first. Raises RuleError."""
    found: dict[str, Words] = {}
    for file in _profile_files([rules_dir(), *folders]):
        found.update(_converted(file, dict[Name, Words]))
    return found


def stale(rules: Iterable[Rule], days: int, today: date) -> list[Rule]:
    """Keep the rules of which a source was read more than so many days ago."""
    limit = (today - timedelta(days=days)).isoformat()
    return [rule for rule in rules if any(reference.read < limit for reference in rule.references)]


def renamed(rules: Iterable[Rule]) -> Iterator[Wording]:
    """Say of each name of the last release that a rule uses what it is called now."""
    for rule in rules:
        asked = [rule.check, *(look.selection for look in rule.check.looks()), *rule.applies_when, *rule.except_when]
        for name in dict.fromkeys(selection.fact for selection in asked):
            if fact_named(name).now:
                yield OLD_NAME.filled(rule=rule.id, old=name, now=fact_named(name).now)


def read(file: Path) -> Rule:
    """Read one rule file. Raises RuleError."""
    is_built_in = file.is_relative_to(rules_dir())
    rule = msgspec.structs.replace(_converted(file, Rule), group=file.parent.name, is_built_in=is_built_in)
    if rule.id != file.stem:
        raise _wrong(file, "id", NOT_ITS_NAME.filled(id=rule.id))
    return rule


def _converted(file: Path, kind: type[FileKind]) -> FileKind:
    """Read a YAML file as what it should be, strictly. Raises RuleError with the place of what is wrong."""
    try:
        written = read_yaml(file, follows_aliases=True)
        return msgspec.convert(written.data, kind, strict=False)
    except RefusedError as error:
        raise RuleError(_at(file, error.line, error.why)) from error
    except msgspec.ValidationError as error:
        why, key = errors.slip(error)
        raise RuleError(_at(file, written.place(key)[0], why)) from error


def _wrong(file: Path, key: str, why: Wording) -> RuleError:
    """Make the error of what a key says in a file that has been read."""
    return RuleError(_at(file, read_yaml(file, follows_aliases=True).place((key,))[0], why))


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise RuleError(Wording(f"no rules folder {folder.as_posix()}", f"找不到规则文件夹 {folder.as_posix()}"))
    try:
        files = list(files_below(folder, ENDINGS))
    except TooManyFilesError:
        raise RuleError(TOO_MANY.filled(folder=folder.as_posix())) from None
    found = sorted(file for file in files if not file.name.startswith(".") and file.stem != _PROFILES)
    if not found:
        raise RuleError(Wording(f"no rule in {folder.as_posix()}", f"{folder.as_posix()} 里没有规则文件"))
    return found


def _profile_files(folders: Iterable[Path]) -> list[Path]:
    """Find the files that name profiles: one in each folder of rules, if it has its own."""
    files = (folder / f"{_PROFILES}.yaml" for folder in dict.fromkeys(folders))
    return [file for file in files if file.is_file()]


def _refuse_doubles(rules: list[Rule], files: list[Path]) -> None:
    """Refuse a second rule of one id: it would hide the first without a word."""
    seen: dict[str, Path] = {}
    for rule, file in zip(rules, files, strict=True):
        other = seen.setdefault(rule.id, file)
        if other is not file:
            form = BUILT_IN if other.is_relative_to(rules_dir()) else TWICE
            raise _wrong(file, "id", form.filled(id=rule.id, other=other.as_posix()))


def _refuse_unknown_profiles(rules: list[Rule], files: list[Path], known: Mapping[str, Words]) -> None:
    """Refuse a profile that is named nowhere: a slip would be a rule that never runs."""
    for rule, file in zip(rules, files, strict=True):
        for name in rule.profiles:
            if name not in known:
                raise _wrong(file, "profiles", guessed(NO_PROFILE.filled(name=name), name, known))


def _refuse_wrong_yields(rules: list[Rule], files: list[Path]) -> None:
    """Refuse to yield to a rule that does not exist, or that yields in turn: nobody would speak."""
    known = {rule.id: rule for rule in rules}
    for rule, file in zip(rules, files, strict=True):
        for name in rule.yields_to:
            if name not in known:
                raise _wrong(file, "yields_to", guessed(NO_RULE.filled(name=name), name, known))
            if rule.id in known[name].yields_to:
                raise _wrong(file, "yields_to", IN_TURN.filled(name=name))


def _at(file: Path, line: int, problem: Wording) -> Wording:
    place = f"{file.as_posix()}:{line}"
    return Wording(f"{place}: {problem.en}", f"{place}：规则文件有误：{problem.zh}")
