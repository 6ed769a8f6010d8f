"""The file `init` writes loads as it is, and with every comment taken off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import msgspec
import pytest
from tests.book import RULES

from listinglint.config import layers, starter
from listinglint.config.keys import Config
from listinglint.config.settings import laid
from listinglint.model.wording import Language

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", get_args(Language))
def test_it_loads(tmp_path: Path, language: Language) -> None:
    file = tmp_path / "listinglint.yaml"
    file.write_text(starter.text(language, ["standard", "legal-cn"]), "utf-8")
    settings = laid(part.layer for part in layers.parts(file))
    assert (settings.profiles, settings.lang) == (("standard", "legal-cn"), language)


@pytest.mark.parametrize("language", get_args(Language))
def test_what_it_proposes_in_comments_holds(tmp_path: Path, language: Language) -> None:
    file = tmp_path / "listinglint.yaml"
    text = starter.text(language, ["standard"])
    file.write_text(re.sub(r"^( *)# ((?: *- | *)[a-z-]+:(?: |$))", r"\1\2", text, flags=re.MULTILINE), "utf-8")
    parts = layers.parts(file)
    settings = laid(part.layer for part in parts)
    rules = {rule.id for rule in RULES}
    assert {*settings.ignore, *settings.severity} <= rules
    assert (len(settings.severity), settings.shop.dispatch_hours, len(settings.shop.couriers)) == (2, 48, 1)
    assert [part.files for part in parts] == [(), ("outlet/",)]
    assert set(parts[0].layer.says) | {
        "overrides",
        "extends",
        "select",
        "ocr",
        "rules",
        "phrases",
        "baseline",
        "columns",
        "limits",
    } == {field.encode_name for field in msgspec.structs.fields(Config)}
