"""What `listinglint.check` does: arguments become the top layer of settings, and a run is planned, checked and compared."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listinglint.config.lookup import Lookup
from listinglint.config.settings import Layer
from listinglint.pipeline.baselines import read_baselines
from listinglint.pipeline.plan import Planner
from listinglint.pipeline.run import check_all, planned
from listinglint.pipeline.telling import told_once
from listinglint.yaml_source.compiled import cache_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from listinglint import StrPath
    from listinglint.model.report import Report


def planner_of(
    said: Mapping[str, StrPath | Iterable[StrPath]],
    *,
    config: StrPath | bool = True,
    ocr: bool | None = None,
    cache: StrPath | bool = True,
    as_of: date | None = None,
) -> Planner:
    """Return what plans a run by the arguments of `listinglint.check`; `said` has those that are lists of names or folders."""
    given: dict[str, Any] = {key: names for key, value in said.items() if (names := _names(value))}
    if ocr is not None:
        given["ocr"] = ocr
    named = None if isinstance(config, bool) else Path(config)
    lookup = Lookup(above=[Layer(given, lambda key: str(key[0]))], named=named, is_isolated=config is False)
    folder = (cache_dir() if cache else None) if isinstance(cache, bool) else Path(cache)
    return Planner(lookup, folder, as_of)


def check_paths(
    paths: StrPath | Iterable[StrPath], planner: Planner, on_progress: Callable[[int, int], None] | None = None
) -> Report:
    """Plan a run over paths, check it, and leave out what the baselines of its pages know."""
    run = planned(_names(paths), planner)
    baselines = read_baselines(run.plans)
    report = check_all(run, on_progress=on_progress) if on_progress else check_all(run)
    return told_once(baselines.compared(report))


def _names(paths: StrPath | Iterable[StrPath]) -> list[str]:
    return [os.fspath(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
