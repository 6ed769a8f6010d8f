"""Pictures shared out over processes where listings are not: for a page or two, and so that a picture can't end a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from listinglint.facts.ports import Unavailable
from listinglint.model.wording import Wording
from listinglint.pipeline.workers.budgets import Budgets
from listinglint.pipeline.workers.errors import PoolError
from listinglint.pipeline.workers.messages import PictureTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.ports import PhotoSight, Reading
    from listinglint.model.listing import Picture
    from listinglint.pipeline.workers.pool import Pool


class PictureFarm(Struct):
    """Answers questions about pictures by workers; nothing is started or imported before the first question."""

    jobs: int
    budgets: Budgets = field(default_factory=Budgets)
    _pool: Pool | None = None
    _barred: dict[object, Wording] = field(default_factory=dict)
    """What broke a worker or took too long; it is not opened again in this run."""

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        """Read each picture; one that can't be read answers with the reason."""
        return self._answers([PictureTask("read", picture) for picture in pictures])

    def judge(
        self, questions: Sequence[tuple[Picture, Reading | Unavailable | None]]
    ) -> list[PhotoSight | Unavailable]:
        """Look at each picture with what was read in it; one that can't be judged answers with the reason."""
        return self._answers([PictureTask("judge", picture, reading) for picture, reading in questions])

    def why_not(self, picture: Picture) -> Wording | None:
        """Say why a picture is not opened again; None when it may be."""
        return self._barred.get(_name(picture))

    def close(self) -> None:
        """End the workers; they start again when they are asked again."""
        if self._pool is not None:
            self._pool.close()

    def _answers(self, tasks: list[PictureTask]) -> list[Any]:
        answers: list[Any] = []
        left = [task for task in tasks if _name(task.picture) not in self._barred]
        if self._pool is None:
            from listinglint.pipeline.workers.pool import Pool

            self._pool = Pool(self.jobs, self.budgets)
        try:
            found = {id(task): results[0] for task, results in self._pool.run(left)}
        except PoolError as error:
            return [Unavailable(error.why)] * len(tasks)
        for task in tasks:
            answer = found.get(id(task), self._barred.get(_name(task.picture)))
            if isinstance(answer, Wording):
                self._barred[_name(task.picture)] = answer
                answer = Unavailable(answer)
            answers.append(answer)
        return answers


def _name(picture: Picture) -> object:
    return picture.file or picture.data or picture.path
