"""Find, read and check rule files; keep the compiled rulebook for the next run."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from listinglint import __version__, slips
from listinglint.builtin import rules_dir as rules_dir  # noqa: PLC0414 - belongs to what this module offers
from listinglint.checks.fault import unknown
from listinglint.rule import Name, Rule, Words
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path


_LONGEST = 200_000
"""Characters of a rule file; the longest of ours has 6,000."""
_DEEPEST = 200
_MOST_BRACKETS = 2_000
_NESTED_IN_LINE = re.compile(r"(?:[-?:][ \t]+){50}")
"""Lists in lists in one line, `- - - -`: a few ten thousand of them exhaust the stack of the parser, which ends the program."""


_PROFILES = "profiles"
_MOST_KEPT = 8
"""Compiled rulebooks that are kept: one for each set of folders that are used by turns."""
NOT_ITS_NAME = Wording("the id {id!r} is not the file's name", "编号 {id!r} 与文件名不一致")
UNREADABLE = Wording("can't be read: {why}", "无法读取：{why}")
TOO_LONG = Wording("is too long or nested too deeply for a rule", "内容过长或嵌套过深，不像规则文件")
KEY_TWICE = Wording("the key {name!r} stands here twice", "{name!r} 写了两次")
TWICE = Wording("two rules have the id {id!r}; the other one is in {other}", "规则编号 {id!r} 重复，另一条在 {other}")
BUILT_IN = Wording(
    "two rules have the id {id!r}, and one is built in; give your own another id, and leave the other out with --ignore",
    "内置规则已有编号 {id!r}；请换一个编号，不需要内置的那条时可用 --ignore 排除",
)
NO_PROFILE = Wording("no profile is called {name!r}", "没有名为 {name!r} 的检查方案")
Kind = TypeVar("Kind")


class RuleError(Exception):
    """A rule file is wrong; `why` names file and line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def load(folders: Iterable[Path] = (), cache: Path | None = None) -> list[Rule]:
    """Load the rules of the given folders (by default the tool's own), ordered by group and id.

    Compiled rules are kept in `cache` and taken from there while no file has changed. Raises RuleError.
    """
    folders = list(folders) or [rules_dir()]
    files = [file for folder in folders for file in _files(folder)]
    kept = cache / f"rules-{_key([*files, *_profile_files(folders)])}.json" if cache else None
    rules = _kept(kept) if kept else None
    if rules is None:
        rules = [read(file) for file in files]
        _refuse_doubles(rules, files)
        _refuse_unknown_profiles(rules, files, profiles(folders))
        if kept:
            _keep(kept, rules)
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


def read(file: Path) -> Rule:
    """Read one rule file. Raises RuleError."""
    rule = msgspec.structs.replace(_converted(file, Rule), group=file.parent.name)
    if rule.id != file.stem:
        raise _wrong(file, ["id"], NOT_ITS_NAME.filled(id=rule.id))
    return rule


def _converted(file: Path, kind: type[Kind]) -> Kind:
    """Read a YAML file as what it should be, strictly. Raises RuleError with the place of what is wrong."""
    import yaml

    try:
        node = _composed(_text(file))
        _refuse_double_keys(file, node)
        return msgspec.convert(_plain(node, {}), kind, strict=False)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(_at(file, 1, UNREADABLE.filled(why=error))) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise RuleError(_at(file, mark.line + 1 if mark else 1, slips.yaml_slip(error))) from error
    except msgspec.ValidationError as error:
        why, keys = slips.slip(error)
        raise _wrong(file, keys, why) from error


def _wrong(file: Path, keys: list[str], why: Wording) -> RuleError:
    """Make the error of what the keys lead to."""
    return RuleError(_at(file, _line_of(file.read_text("utf-8"), keys), why))


def _text(file: Path) -> str:
    """Read a rule file, refusing what no hand writes and what would exhaust the YAML parser."""
    text = file.read_text("utf-8")
    deepest = max((len(line) - len(line.lstrip()) for line in text.splitlines()), default=0)
    brackets = text.count("[") + text.count("{")
    if len(text) > _LONGEST or deepest > _DEEPEST or brackets > _MOST_BRACKETS or _NESTED_IN_LINE.search(text):
        raise RuleError(_at(file, 1, TOO_LONG))
    return text


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise RuleError(Wording(f"no rules folder {folder.as_posix()}", f"找不到规则文件夹 {folder.as_posix()}"))
    files = (file for file in folder.rglob("*.y*ml") if file.suffix in {".yaml", ".yml"} and file.is_file())
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
            raise _wrong(file, ["id"], form.filled(id=rule.id, other=other.as_posix()))


def _refuse_unknown_profiles(rules: list[Rule], files: list[Path], known: Mapping[str, Words]) -> None:
    """Refuse a profile that is named nowhere: a slip would be a rule that never runs."""
    for rule, file in zip(rules, files, strict=True):
        for name in rule.profiles:
            if name not in known:
                raise _wrong(file, ["profiles"], unknown(NO_PROFILE.filled(name=name), name, known).why)


def _at(file: Path, line: int, problem: Wording) -> Wording:
    place = f"{file.as_posix()}:{line}"
    return Wording(f"{place}: {problem.en}", f"{place}：规则文件有误：{problem.zh}")


def _composed(text: str) -> Any:
    """Read a YAML text into nodes, which know their lines."""
    import yaml

    return yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _plain(node: Any, made: dict[int, Any]) -> Any:
    """Turn nodes into words, lists and mappings; what an alias names twice is made once."""
    if node is None or isinstance(node.value, str):
        return node and node.value
    if id(node) in made:
        return made[id(node)]
    if node.id == "sequence":
        items = made[id(node)] = []
        items.extend(_plain(value, made) for value in node.value)
        return items
    pairs = made[id(node)] = {}
    pairs.update((name.value, _plain(value, made)) for name, value in node.value if isinstance(name.value, str))
    return pairs


def _refuse_double_keys(file: Path, node: Any) -> None:
    """Refuse a key that stands twice: YAML would silently take the last one."""
    nodes, seen = [node], set[int]()
    while nodes:
        node = nodes.pop()
        if node is None or isinstance(node.value, str) or id(node) in seen:
            continue
        seen.add(id(node))  # an alias may lead back to where it stands
        if node.id == "mapping":
            names = [name.value for name, _ in node.value]
            twice = next((name for index, (name, _) in enumerate(node.value) if name.value in names[:index]), None)
            if twice is not None:
                raise RuleError(_at(file, twice.start_mark.line + 1, KEY_TWICE.filled(name=twice.value)))
            nodes.extend(value for _, value in node.value)
        else:
            nodes.extend(node.value)


def _line_of(text: str, keys: list[str]) -> int:
    """Find the line in a YAML text that the keys lead to, as far as they lead."""
    node = _composed(text)
    for key in keys:
        found = _child(node, key)
        if found is None:
            break
        node = found
    return int(node.start_mark.line) + 1 if node is not None else 1


def _child(node: Any, key: str) -> Any:
    if isinstance(node.value, str):
        return None
    if key.isdigit() and node.id == "sequence":
        return node.value[int(key)] if int(key) < len(node.value) else None
    if node.id == "mapping":
        # The key's own mark says where it stands; its value may start on a later line.
        return next((value if value.id != "scalar" else name for name, value in node.value if name.value == key), None)
    return None


def _key(files: list[Path]) -> str:
    """Name the state of rule files by path, size and time, and the version that compiles them."""
    state = [f"{file}\0{(stat := file.stat()).st_mtime_ns}\0{stat.st_size}" for file in files]
    return hashlib.sha256("\n".join([__version__, *state]).encode()).hexdigest()[:24]


def _kept(file: Path) -> list[Rule] | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[Rule])
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def _keep(file: Path, rules: list[Rule]) -> None:
    """Keep the compiled rules; a cache that can't be written is no error."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for old in sorted(file.parent.glob("rules-*.json"), key=lambda kept: kept.stat().st_mtime)[: 1 - _MOST_KEPT]:
            old.unlink(missing_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(msgspec.json.encode(rules))
        part.replace(file)
    except OSError:
        return
