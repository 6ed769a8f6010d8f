"""Values as their keys want them, or one line that says which value is wrong, what is allowed there and what was probably meant."""

from __future__ import annotations

from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from listinglint.model.wording import Wording
from listinglint.yaml_source.did_you_mean import guessed

if TYPE_CHECKING:
    from listinglint.yaml_source.reader import Key, SourceData

UNKNOWN_KEY = Wording("unknown key {name!r}", "没有名为 {name!r} 的键")
UNLIKE = Wording("{name!r} can't stand here", "这里不能写 {name!r}")
WANTED = Wording("expected {wanted}", "这里应写{wanted}")
MISSING = Wording("the key {name!r} is missing", "缺少 {name!r} 这一项")
_KEYS = Wording("keys and values, such as `name: value`", "键和值，例如 name: value")
_LIST = Wording("a list, such as [one, two]", "列表，例如 [one, two]")
_LISTED = Wording("a list: [{words}]", "列表：[{words}]")
_LEAVES: tuple[tuple[object, Wording], ...] = (
    (bool, Wording("true or false", " true 或 false")),
    (int, Wording("a whole number", "整数")),
    (float, Wording("a number", "数字")),
    (str, Wording("a word", "文字")),
)
_LIMITS = (
    ("ge", Wording(" from {limit}", "，最小 {limit}")),
    ("gt", Wording(" above {limit}", "，大于 {limit}")),
    ("le", Wording(" up to {limit}", "，最大 {limit}")),
    ("min_length", Wording(", and not empty", "，不能为空")),
)


def typed(written: SourceData, kind: Any, data: Any, key: Key = ()) -> Any:
    """Give a value as the kind wants it; keys of structs stay as written, and what is left open is left out.

    Raises RefusedError.
    """
    kind, limits = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _keyed(written, kind, data, key)
    origin, parts = get_origin(kind), get_args(kind)
    if origin is dict:
        if not isinstance(data, dict):
            written.refuse(key, _wanted(_KEYS))
        return {name: typed(written, parts[1], value, (*key, name)) for name, value in data.items()}
    if origin in {list, tuple}:
        if isinstance(data, str) and any((limit.extra or {}).get("one") for limit in limits):
            return [data]
        least = max((limit.min_length or 0 for limit in limits), default=0)
        if not isinstance(data, list) or len(data) < least:
            written.refuse(key, _wanted(_LISTED.filled(words=data) if isinstance(data, str) else _LIST, limits))
        return [typed(written, parts[0], value, (*key, index)) for index, value in enumerate(data)]
    return _leaf(written, kind, limits, data, key)


def _keyed(written: SourceData, kind: type[msgspec.Struct], data: Any, key: Key) -> dict[str, Any]:
    if not isinstance(data, dict):
        written.refuse(key, _wanted(_KEYS))
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
    for name in data:
        if name not in fields:
            written.refuse((*key, name), guessed(UNKNOWN_KEY.filled(name=name), name, fields), the_key=True)
    for field in msgspec.structs.fields(kind):
        if field.required and data.get(field.encode_name) is None:  # a key with nothing behind it says nothing
            written.refuse(key, MISSING.filled(name=field.encode_name))
    return {
        name: typed(written, fields[name], value, (*key, name)) for name, value in data.items() if value is not None
    }


def _leaf(written: SourceData, kind: Any, limits: tuple[msgspec.Meta, ...], data: Any, key: Key) -> Any:
    try:
        limited: Any = Annotated[(kind, *limits)] if limits else kind
        return msgspec.convert(data, limited, strict=False)
    except msgspec.ValidationError:
        if isinstance(kind, type) and issubclass(kind, Enum):
            written.refuse(key, guessed(UNLIKE.filled(name=str(data)), str(data), (member.value for member in kind)))
        if get_origin(kind) is Literal:
            written.refuse(key, guessed(UNLIKE.filled(name=str(data)), str(data), get_args(kind)))
        wanted = next((words for leaf, words in _LEAVES if leaf is kind), _KEYS)
        written.refuse(key, _wanted(wanted, limits))


def _bare(kind: Any) -> tuple[Any, tuple[msgspec.Meta, ...]]:
    """Take off `| None` and `Annotated`, whichever is outside."""
    limits: tuple[msgspec.Meta, ...] = ()
    while True:
        if get_origin(kind) is Annotated:
            kind, *more = get_args(kind)
            limits = (*limits, *more)
        elif get_origin(kind) in {Union, UnionType}:
            kind = next(part for part in get_args(kind) if part is not NoneType)
        else:
            return kind, limits


def _wanted(wanted: Wording, limits: tuple[msgspec.Meta, ...] = ()) -> Wording:
    """Say what a value should be, with its limits."""
    for meta in limits:
        for name, words in _LIMITS:
            if (limit := getattr(meta, name)) is not None:
                more = words.filled(limit=limit)
                wanted = Wording(wanted.en + more.en, wanted.zh + more.zh)
    return WANTED.filled(wanted=wanted)
