"""Builds the wheel with its phrases compiled: the first check of a new environment or container takes a tenth of the time."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledPhrases(BuildHookInterface):  # type: ignore[type-arg] # the plugin names no configuration
    """Compiles the folders of phrases; an editable install, whose files change, compiles them when they are asked for."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add what is compiled to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        target = self._made = tempfile.TemporaryDirectory()  # gone with the build, however it ends
        sys.path.insert(0, str(root / "src"))
        try:
            from listinglint.phrasebook.loader import ship
            from listinglint.yaml_source.compiled import SHIPPED
        finally:
            sys.path.remove(str(root / "src"))
        for folder in ("phrases", "complaints"):
            file = ship(root / folder, Path(target.name))
            build_data["force_include"][str(file)] = f"listinglint/{SHIPPED}/{file.name}"
