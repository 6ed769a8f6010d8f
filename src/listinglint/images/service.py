"""What reading words and looking at photos have in common: a model that is loaded when first needed, workers, kept answers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from msgspec import Struct

from listinglint.facts.ports import Unavailable
from listinglint.model.cores import cores

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listinglint.images.answer_cache import KeptAnswers
    from listinglint.model.wording import Wording

MOST_WORKERS: Final = 8
"""Each holds some 40 MB while it reads, and a decoded picture of 10 MB while it looks."""

Model = TypeVar("Model")
Question = TypeVar("Question")
Answer = TypeVar("Answer")


class ImageService(Struct, Generic[Model, Question, Answer], frozen=True):
    """Answers questions about pictures: those answered before from what is kept, the others by workers."""

    load: Callable[[], Model]
    """Gives the model; raises Unavailable when there is none."""
    key: Callable[[Question], str]
    """Names a question; the same name means the same answer. Raises Unavailable when the picture can't be opened."""
    answer: Callable[[Model, Question, int], Answer]
    """Answers one question, with so many hands of its own. May raise anything."""
    failed: Wording
    """What is said of a question whose answer raised; it has a place for `why`."""
    workers: int
    kept: KeptAnswers[Answer] | None = None
    from_last: bool = False
    """Whether to begin with the last question."""
    elsewhere: Callable[[Sequence[Question]], Sequence[Answer | Unavailable]] | None = None
    """Answers questions in other processes; None: they are answered here."""

    def answers(self, questions: Sequence[Question]) -> list[Answer | Unavailable]:
        """Answer each question; one that can't be answered gets the reason. Equal ones are answered once."""
        keys = [self._named(question) for question in questions]
        asked = {key: question for key, question in zip(keys, questions, strict=True) if isinstance(key, str)}
        known: dict[str, Answer | Unavailable] = {**self.kept.load(asked)} if self.kept and asked else {}
        left = {key: question for key, question in asked.items() if key not in known}
        fresh = dict(zip(left, self._computed(list(left.values())), strict=True))
        new = {key: answer for key, answer in fresh.items() if not isinstance(answer, Unavailable)}
        if self.kept and new:
            self.kept.store(new)
        known.update(fresh)
        return [known[key] if isinstance(key, str) else key for key in keys]

    def _named(self, question: Question) -> str | Unavailable:
        try:
            return self.key(question)
        except Unavailable as reason:
            return reason

    def _computed(self, questions: list[Question]) -> list[Answer | Unavailable]:
        if not questions:
            return []
        if self.elsewhere is not None:
            return list(self.elsewhere(questions))
        try:
            model = self.load()
        except Unavailable as reason:
            return [reason] * len(questions)
        hands = 2 if len(questions) < self.workers else 1  # a tall picture alone is not left to one worker
        step = -1 if self.from_last else 1
        with ThreadPoolExecutor(self.workers, "pictures") as pool:
            return list(pool.map(lambda question: self._one(model, question, hands), questions[::step]))[::step]

    def _one(self, model: Model, question: Question, hands: int) -> Answer | Unavailable:
        try:
            return self.answer(model, question, hands)
        except Unavailable as reason:
            return reason
        except Exception as error:  # noqa: BLE001 - whatever one picture does, the others must be looked at
            return Unavailable(self.failed.filled(why=f"{type(error).__name__}: {error}"))


def loaded_once(load: Callable[[], Model], failed: Wording) -> Callable[[], Model]:
    """Return a function that loads a model once, however often and from however many threads it is called.

    It raises Unavailable, worded by `failed`, when a package that the model needs can't be imported.
    """
    lock, loaded = Lock(), list[Model]()

    def once() -> Model:
        with lock:
            if not loaded:
                try:
                    loaded.append(load())
                except ImportError as error:
                    raise Unavailable(failed.filled(why=error)) from error
            return loaded[0]

    return once


def workers_of(wanted: int | None) -> int:
    """Return how many pictures to look at at the same time: as many as wanted, else one for each core that is ours."""
    return wanted or min(cores(), MOST_WORKERS)
