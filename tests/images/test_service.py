"""What was answered before is not asked again; a damaged memory is made anew; one bad picture stops no other."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.facts.ports import Unavailable
from listinglint.images.answer_cache import AnswerCache, KeptAnswers
from listinglint.images.service import ImageService, loaded_once
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

FAILED = Wording("it failed: {why}", "失败：{why}")


class Doubler(Struct):
    """Doubles numbers; 3 can't be opened, 4 breaks, 5 has a reason."""

    asked: list[int] = field(default_factory=list)

    def key(self, number: int) -> str:
        if number == 3:
            raise Unavailable("gone")
        return str(number)

    def answer(self, times: int, number: int, _hands: int) -> int:
        self.asked.append(number)
        if number == 4:
            raise ZeroDivisionError("four")
        if number == 5:
            raise Unavailable("damaged")
        return times * number


def service(doubler: Doubler, folder: Path | None = None, *, from_last: bool = False) -> ImageService[int, int, int]:
    kept = KeptAnswers(AnswerCache(folder, "numbers-1"), str, int) if folder else None
    return ImageService(lambda: 2, doubler.key, doubler.answer, FAILED, 1, kept, from_last)


def told(answers: list[int | Unavailable]) -> list[int | str]:
    return [str(answer) if isinstance(answer, Unavailable) else answer for answer in answers]


def test_each_question_gets_its_answer_or_a_reason() -> None:
    answers = told(service(Doubler()).answers([1, 3, 4, 5, 2]))
    assert answers == [2, "gone", "it failed: ZeroDivisionError: four", "damaged", 4]


def test_equal_questions_are_answered_once_and_the_last_may_come_first() -> None:
    doubler = Doubler()
    assert service(doubler, from_last=True).answers([1, 2, 1]) == [2, 4, 2]
    assert doubler.asked == [2, 1]


def test_the_second_look_is_from_memory_and_reasons_are_not_kept(tmp_path: Path) -> None:
    doubler = Doubler()
    first, second = (told(service(doubler, tmp_path).answers([1, 5])) for _ in range(2))
    assert first == second == [2, "damaged"]
    assert doubler.asked == [1, 5, 5]


def test_a_damaged_memory_is_made_anew(tmp_path: Path) -> None:
    AnswerCache(tmp_path, "numbers-1").file.write_bytes(b"no database at all" * 100)
    doubler = Doubler()
    assert [service(doubler, tmp_path).answers([1]) for _ in range(3)] == [[2]] * 3
    assert doubler.asked == [1]


def test_answers_that_make_no_sense_are_thrown_away(tmp_path: Path) -> None:
    doubler = Doubler()
    service(doubler, tmp_path).answers([1])
    with sqlite3.connect(AnswerCache(tmp_path, "numbers-1").file) as connection:
        connection.execute("UPDATE answers SET answer = 'two'")
    connection.close()
    assert service(doubler, tmp_path).answers([1]) == [2]
    assert doubler.asked == [1, 1]


def test_a_model_is_loaded_once_and_one_that_lacks_its_packages_has_a_reason() -> None:
    loads: list[int] = []
    model = loaded_once(lambda: loads.append(1) or len(loads), FAILED)  # type: ignore[func-returns-value]
    assert [model(), model()] == [1, 1]

    def broken() -> int:
        raise ImportError("no engine")

    lost = ImageService(loaded_once(broken, FAILED), str, lambda *_: 0, FAILED, 1)
    assert told(lost.answers([1, 2])) == ["it failed: no engine"] * 2
