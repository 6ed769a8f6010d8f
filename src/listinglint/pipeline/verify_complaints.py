"""Run the examples of phrases of reasons: what each sentence complains about, asked of the sorter that reviews are asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.complaints.phrases import BUYERS_FAULT
from listinglint.model.complaint import Complaint
from listinglint.pipeline.verify_phrases import Heard, examples_of, sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listinglint.complaints.sorting import Sorter


def listen(file: Path, sorter: Sorter) -> Iterator[Heard]:
    """Sort each sentence of a file; those of `shared.yaml` complain about nothing. Raises PhraseError."""
    for one in examples_of(file):
        for is_said, language, sentence in sentences_of(one):
            found = sorter.sort(sentence)
            if file.stem == BUYERS_FAULT:
                is_found = found.is_buyers_fault
            elif file.stem in {*Complaint}:
                is_found = Complaint(file.stem) in found.reasons
            else:
                is_found = bool(found.reasons)
            yield Heard(file.stem, "", one, language, sentence, is_said, is_found)
