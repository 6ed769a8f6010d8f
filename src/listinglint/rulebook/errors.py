"""What is wrong with a rule file, told in both languages: unknown keys and words, missing texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from listinglint.model.complaint import Complaint
from listinglint.model.report import Severity
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.rule import Rule
from listinglint.rulebook.verbs import CHECKS
from listinglint.yaml_source.did_you_mean import guessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.yaml_source.reader import Key

_MISSING = Wording("the key {name!r} is missing", "缺少 {name!r} 这一项")
_UNKNOWN_KEY = Wording("unknown key {name!r}", "没有名为 {name!r} 的项")
_UNKNOWN_WORD = Wording("{name!r} can't stand here", "这里不能写 {name!r}")
_KIND = Wording("expected {wanted}, got {got}", "这里应为{wanted}，写成了{got}")
_MATCH = Wording("expected {wanted}", "这里应为{wanted}")
_LIMIT = Wording("expected {wanted} {limit}", "这里应为{wanted} {limit}")
_LENGTH = Wording("expected {wanted} values, got {got}", "这里应有 {wanted} 个值，写了 {got} 个")
_KINDS = {
    "str": Wording("a text", "文字"),
    "array": Wording("a list", "列表"),
    "object": Wording("keys and values", "键和值"),
    "float": Wording("a number", "数字"),
    "int": Wording("a whole number", "整数"),
    "null": Wording("nothing", "空值"),
    "bool": Wording("true or false", "true 或 false"),
}
_FORMS = {
    "^20": Wording("a day such as 2026-11-22", "日期，例如 2026-11-22"),
    "^[a-z]": Wording("a name in lower-case letters, digits and hyphens", "由小写字母、数字和连字符组成的名称"),
}


def slip(error: msgspec.ValidationError) -> tuple[Wording, Key]:
    """Tell what a rule may not be, and the keys that lead to it (`check`, `having`, `tone`)."""
    told, _, path = str(error).partition(" - at `")
    names = filter(None, re.split(r"[.\[\]]+", path.rstrip("`").removeprefix("$")))
    keys: Key = tuple(int(name) if name.isdecimal() else name for name in names)
    if isinstance(error.__cause__, RuleFault):
        return error.__cause__.why, (*keys, *error.__cause__.path)
    name = next(iter(re.findall(r"['`]([^'`]*)['`]", told)), "")
    if "missing required field" in told:
        return _MISSING.filled(name=name), keys
    if "unknown field" in told:
        return guessed(_UNKNOWN_KEY.filled(name=name), name, set(_keys(Rule))), (*keys, name)
    if told.startswith("Invalid"):
        return guessed(_UNKNOWN_WORD.filled(name=name), name, _WORDS.get(str(keys[-1]) if keys else "", ())), keys
    return _misshapen(told), keys


def _misshapen(told: str) -> Wording:
    """Word `Expected …`: another kind of value, another form of text, another length."""
    form = next((words for start, words in _FORMS.items() if f"regex '{start}" in told), None)
    if form is not None:
        return _MATCH.filled(wanted=form)
    kinds = [_KINDS[kind] for kind in re.findall(r"`(\w+)`", told) if kind in _KINDS]
    if len(kinds) > 1:
        return _KIND.filled(wanted=kinds[0], got=kinds[-1])
    length = re.search(r"length (\d+), got (\d+)", told)
    if length:
        return _LENGTH.filled(wanted=length[1], got=length[2])
    limit = re.search(r"[<>]=? *[\d.]+", told)
    if limit and kinds:
        return _LIMIT.filled(wanted=kinds[0], limit=limit[0])
    return Wording(told, f"内容不对（{told}）")


def _keys(kind: object) -> Iterator[str]:
    """Give the keys a rule file may have, however deep."""
    for struct in _structs(msgspec.inspect.type_info(kind), set()):
        yield from (field.encode_name for field in struct.fields if field.encode_name != "group")
        if struct.tag_field:
            yield struct.tag_field


def _structs(info: object, seen: set[type]) -> Iterator[msgspec.inspect.StructType]:
    if isinstance(info, msgspec.inspect.StructType) and info.cls not in seen:
        seen.add(info.cls)
        yield info
        for field in info.fields:
            yield from _structs(field.type, seen)
    for name in ("types", "item_types"):
        for part in getattr(info, name, ()):
            yield from _structs(part, seen)
    for name in ("item_type", "value_type", "type"):
        part = getattr(info, name, None)
        if part is not None:
            yield from _structs(part, seen)


_WORDS = {
    "severity": tuple(map(str, Severity)),
    "complaint": tuple(map(str, Complaint)),
    "kind": tuple(check.name() for check in CHECKS),
}
"""Keys of which only some words may be the value."""
