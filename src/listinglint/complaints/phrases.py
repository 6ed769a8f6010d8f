"""The phrases of reasons: where they are, what a shop's own files add, and what is compiled from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.model.complaint import BUYERS
from listinglint.model.wording import Wording
from listinglint.phrasebook.errors import PhraseError
from listinglint.phrasebook.folder import SHARED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.phrasebook.book import Phrasebook

BUYERS_FAULT = "buyers-fault"
"""The file of what sellers note about fraud by buyers."""
NAMES = (*(reason.value for reason in BUYERS), BUYERS_FAULT)
"""What a file of phrases may be called."""
NO_REASON = Wording(
    "{folder}/{name}.yaml: there is no reason {name}; there are {known}",
    "{folder}/{name}.yaml：没有叫 {name} 的投诉原因；现有：{known}",
)


def complaints_dir() -> Path:
    """Give the folder of the phrases that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parents[1] / "_complaints"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "complaints"


def book(own: Sequence[Path] = ()) -> Phrasebook:
    """Give the phrases of all reasons, by their ids, and those that a shop's folders add. Raises PhraseError.

    Their compiled form is kept: it holds nothing of any review.
    """
    from listinglint.phrasebook.loader import load_alone
    from listinglint.yaml_source.compiled import cache_dir

    known = load_alone(complaints_dir(), cache_dir(), own)
    for name in known.own_facts:
        folder = next(one for one in own if any((one / f"{name}{end}").exists() for end in (".yaml", ".yml")))
        raise PhraseError(NO_REASON.filled(folder=folder.as_posix(), name=name, known=", ".join(NAMES)))
    return known


def is_about_complaints(folder: Path) -> bool:
    """Tell a folder of phrases of reasons from one of phrases of listings: by the names of its files."""
    from listinglint.phrasebook.loader import files_of

    names = {file.stem for file in files_of(folder)} - {SHARED}
    return bool(names) and names <= {*NAMES}
