"""Find, read and check rule files; keep the compiled rulebook for the next run."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from listinglint import __version__
from listinglint.rule import Rule, as_rule
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


_LONGEST = 200_000
"""Characters of a rule file; the longest of ours has 6,000."""
_DEEPEST = 200
_MOST_BRACKETS = 2_000


class RuleError(Exception):
    """A rule file is wrong; `why` names file and line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def rules_dir() -> Path:
    """Give the folder of the rules that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parent / "_rules"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "rules"


def load(folders: Iterable[Path] = (), cache: Path | None = None) -> list[Rule]:
    """Load the rules of the given folders (by default the tool's own), ordered by group and id.

    Compiled rules are kept in `cache` and taken from there while no file has changed. Raises RuleError.
    """
    files = [file for folder in folders or (rules_dir(),) for file in _files(folder)]
    kept = cache / f"rules-{_key(files)}.json" if cache else None
    rules = _kept(kept) if kept else None
    if rules is None:
        rules = [read(file) for file in files]
        _refuse_doubles(rules)
        if kept:
            _keep(kept, rules)
    return sorted(rules, key=lambda rule: (rule.group, rule.id))


def for_profiles(rules: Iterable[Rule], names: Iterable[str]) -> list[Rule]:
    """Keep the rules that any of the profiles runs, in their order."""
    wanted = set(names)
    return [rule for rule in rules if wanted.intersection(rule.profiles)]


def stale(rules: Iterable[Rule], days: int, today: date) -> list[Rule]:
    """Keep the rules of which a source was read more than so many days ago."""
    limit = (today - timedelta(days=days)).isoformat()
    return [rule for rule in rules if any(reference.read < limit for reference in rule.references)]


def read(file: Path) -> Rule:
    """Read one rule file. Raises RuleError."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        text = _text(file)
        _refuse_double_keys(file, _composed(text))
        rule = as_rule(yaml.load(text, loader), file.parent.name)  # noqa: S506 - the base loader makes nothing but words
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(_at(file, 1, f"can't be read: {error}")) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise RuleError(_at(file, mark.line + 1 if mark else 1, str(problem))) from error
    except (msgspec.ValidationError, ValueError) as error:
        problem, _, path = str(error).partition(" - at `")
        raise RuleError(_at(file, _line_of(text, path.rstrip("`"), problem), problem)) from error
    if rule.id != file.stem:
        raise RuleError(_at(file, _line_of(text, "$.id", ""), f"the id {rule.id!r} is not the file's name"))
    return rule


def _text(file: Path) -> str:
    """Read a rule file, refusing what no hand writes and what would exhaust the YAML parser."""
    text = file.read_text("utf-8")
    deepest = max((len(line) - len(line.lstrip()) for line in text.splitlines()), default=0)
    if len(text) > _LONGEST or deepest > _DEEPEST or text.count("[") + text.count("{") > _MOST_BRACKETS:
        raise RuleError(_at(file, 1, "is too long or nested too deeply for a rule"))
    return text


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise RuleError(Wording(f"no rules folder {folder.as_posix()}", f"找不到规则文件夹 {folder.as_posix()}"))
    files = (file for file in folder.rglob("*.y*ml") if file.suffix in {".yaml", ".yml"} and file.is_file())
    found = sorted(file for file in files if not file.name.startswith("."))
    if not found:
        raise RuleError(Wording(f"no rule in {folder.as_posix()}", f"{folder.as_posix()} 里没有规则文件"))
    return found


def _refuse_doubles(rules: list[Rule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(Wording(f"two rules have the id {rule.id}", f"规则编号重复：{rule.id}"))
        seen.add(rule.id)


def _at(file: Path, line: int, problem: str) -> Wording:
    place = f"{file.as_posix()}:{line}"
    return Wording(f"{place}: {problem}", f"{place}：规则文件有误：{problem}")


def _composed(text: str) -> Any:
    """Read a YAML text into nodes, which know their lines."""
    import yaml

    return yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


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
                raise RuleError(_at(file, twice.start_mark.line + 1, f"the key {twice.value!r} stands here twice"))
            nodes.extend(value for _, value in node.value)
        else:
            nodes.extend(node.value)


def _line_of(text: str, path: str, problem: str) -> int:
    """Find the line of `$.check.having` in a YAML text; the line of an unknown key when the problem names one."""
    node = _composed(text)
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    keys = [key for key in re.split(r"[.\[\]]+", path.removeprefix("$")) if key]
    for key in [*keys, *([unknown[1]] if unknown else [])]:
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
        for old in file.parent.glob("rules-*.json"):
            old.unlink(missing_ok=True)
        part = file.with_suffix(".part")
        part.write_bytes(msgspec.json.encode(rules))
        part.replace(file)
    except OSError:
        return
