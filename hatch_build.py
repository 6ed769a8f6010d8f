"""Builds the wheel with its phrases compiled: the first check of a new environment or container takes a tenth of the time."""

from __future__ import annotations

import shutil
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
        sys.path.insert(0, str(root / "src"))
        from listinglint.phrasebook.loader import ship
        from listinglint.yaml_source.compiled import SHIPPED

        self._target = Path(tempfile.mkdtemp())
        for folder in ("phrases", "complaints"):
            file = ship(root / folder, self._target)
            build_data["force_include"][str(file)] = f"listinglint/{SHIPPED}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled for the wheel."""
        del version, build_data, artifact_path
        if hasattr(self, "_target"):
            shutil.rmtree(self._target)
