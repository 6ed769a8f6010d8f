"""`--weights`: the shop's own complaints, by which rules matter more or less."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from listinglint.cli.console import refuse
from listinglint.cli.language import say
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import COLON

if TYPE_CHECKING:
    from listinglint.cli.setup import Setup
    from listinglint.model.report import Report

WeightsFile = Annotated[
    Path | None,
    typer.Option(
        "--weights",
        help=say(
            "The shop's complaints (listinglint complaints REVIEWS -f json=FILE): rules about frequent ones matter more.",
            "本店的投诉统计（listinglint complaints 评价文件 -f json=文件名）：与常见投诉有关的规则会提高级别。",
        ),
    ),
]

_LARGEST = 64 * 1024 * 1024
"""Bytes of such a file: it doesn't grow with the reviews."""


def weighed(setup: Setup, file: Path | None) -> Setup:
    """Let rules be weighed by a file of complaints; one that can't be read ends the run."""
    if file is None:
        return setup
    from listinglint.complaints.weights import WeightsError, read
    from listinglint.yaml_source.regular_file import read_regular

    try:
        weights = read(read_regular(file, _LARGEST))
    except OSError as error:
        refuse(f"{file.as_posix()}{COLON.of(setup.language)}{reason_of(error).of(setup.language)}")
    except WeightsError as error:
        refuse(f"{file.as_posix()}{COLON.of(setup.language)}{error.why.of(setup.language)}")
    return setup._replace(planner=replace(setup.planner, weights=weights))


def told(report: Report, setup: Setup) -> Report:
    """Let findings say how many of the shop's complaints give their reason, if those are known."""
    if setup.planner.weights is None:
        return report
    from listinglint.pipeline import weighing

    return weighing.told(report, setup.planner.weights)
