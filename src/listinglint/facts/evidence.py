"""What can be known about one listing, looked up when first asked: the page first, its pictures only when needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.facts.coverage import ENOUGH_WORDS, THIN_WORDS, Coverage, Held, may_hold, reason_of, words_of
from listinglint.facts.ports import PartlyUnavailable, Reading, ShownPhoto, Tools, Unavailable
from listinglint.facts.text.buyers import without_buyers
from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.normalise import writes_traditional
from listinglint.facts.text.paragraphs import passages_in_pictures
from listinglint.facts.text.questions import with_answers
from listinglint.model.listing import Listing, Part, Picture, Place, Status
from listinglint.model.topic import Topic
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Gap, Passage
    from listinglint.phrasebook.book import Phrasebook

Value = TypeVar("Value")

NOT_READ = Wording("pictures are not read in this run (--no-ocr)", "本次检查不识别图片文字（--no-ocr）")
LANGUAGE_NOT_READ = Wording("the page is in a language that is not read ({language})", "页面语言（{language}）暂不支持")
LANGUAGES = ("zh", "en")
"""Languages whose sentences are understood, as BCP 47 tags."""
EU_LANGUAGES = ("de", "fr", "it", "es", "nl")
"""Beside these: languages of the EU in which words of a closed list are known."""


class _Look:
    """What a fact sees: looked for once, as far as anybody has asked, and told to all who ask, with how it ended."""

    def __init__(self, found: Iterator[Observation[Any]]) -> None:
        self._found = found
        self._seen: list[Observation[Any]] = []
        self._error: Exception | None = None

    def __iter__(self) -> Iterator[Observation[Any]]:
        at = 0
        while at < len(self._seen) or self._goes_on():
            yield self._seen[at]
            at += 1
        if self._error is not None:
            raise self._error

    def _goes_on(self) -> bool:
        """Look for one more; tell whether there was one."""
        try:
            self._seen.append(next(self._found))
        except StopIteration:
            return False
        except Exception as error:  # noqa: BLE001 - whoever asks is told what was seen before, and then this
            self._error = error
            return False
        return True


class Evidence(Struct, frozen=True, dict=True):
    """The evidence about a listing. Not slotted: cached properties need a `__dict__`."""

    listing: Listing
    tools: Tools = field(default_factory=Tools)
    shared: Mapping[str, ShownPhoto] = field(default_factory=dict)
    """By picture: the same photo in a listing of other goods. Known only once all listings of a run were looked at."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What the seller says in the page itself, alt texts included."""
        return tuple(self.listing.own_passages())

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures that may show the goods or speak about them."""
        return tuple(picture for picture in self.listing.pictures if picture.role.is_of_goods)

    @cached_property
    def readings(self) -> dict[str, Reading | Unavailable]:
        """What was read in each picture, by path, in page order; or why it was not read."""
        found: dict[str, Reading | Unavailable] = {
            picture.path: Unavailable(picture.reason or NOT_READ) for picture in self.pictures
        }
        there = [picture for picture in self.pictures if picture.status is Status.READ]
        if self.tools.reader is not None and there:
            hinted = [replace(picture, is_traditional=True) for picture in there] if self._is_traditional else there
            readings = self.tools.reader.read(hinted)
            found.update((picture.path, reading) for picture, reading in zip(there, readings, strict=True))
        return found

    @property
    def _is_traditional(self) -> bool:
        """Whether the page writes traditional characters, as its words or, where it has few, its language say."""
        words = (passage.words for passage in self.passages)
        return writes_traditional(" ".join((self.listing.title, *words)), self.listing.language)

    @cached_property
    def read(self) -> tuple[tuple[str, Reading], ...]:
        """The pictures that could be read, with their paths."""
        return tuple((path, reading) for path, reading in self.readings.items() if isinstance(reading, Reading))

    @cached_property
    def picture_passages(self) -> tuple[Passage, ...]:
        """What the seller has painted in the pictures."""
        return tuple(passages_in_pictures((path, without_buyers(reading)) for path, reading in self.read))

    @property
    def own_words(self) -> Iterator[tuple[Passage, ...]]:
        """Give what the seller says: first the page, then (read only now) the pictures. Names of options say nothing."""
        yield self._heard
        if self.pictures:
            yield self._heard_in_pictures

    @cached_property
    def _heard(self) -> tuple[Passage, ...]:
        return self._understood(passage for passage in self.passages if passage.part is not Part.OPTIONS)

    @cached_property
    def _heard_in_pictures(self) -> tuple[Passage, ...]:
        return self._understood(self.picture_passages)

    def _understood(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Leave out words that are not understood: Japanese shares characters with Chinese, and not what they say."""
        if not self.listing.language.lower().startswith("ja"):
            return with_answers(tuple(passages))
        return with_answers([passage for passage in passages if not any(map(is_chinese, passage.words))])

    @cached_property
    def _text_answers(self) -> dict[Callable[..., object], tuple[tuple[Observation[object], ...], ...]]:
        """What each finder of facts has answered so far, the page's part and the pictures' part apart."""
        return {}

    def find_in_text(
        self,
        find: Callable[[Iterable[Passage], Phrasebook | None], list[Observation[Value]]],
        languages: tuple[str, ...] = (),
    ) -> Iterator[Observation[Value]]:
        """Give what a finder sees in the page, then in the pictures; raise Unavailable at the end if some could not be read.

        A caller that has seen enough stops asking, and then no picture is read. `languages` are those that the finder knows beside
        those that all know.
        """
        answers = self._text_answers.get(find, ())
        for index, passages in enumerate(self.own_words):
            if index >= len(answers):
                answers = (*answers, tuple(find(passages, self.tools.phrasebook)))
                self._text_answers[find] = answers
            yield from answers[index]  # type: ignore[misc] # kept by finder, so the values are the finder's
        self.must_have_seen_all(languages=languages)

    @cached_property
    def _looks(self) -> dict[Callable[[Evidence], Iterator[Observation[Any]]], _Look]:
        return {}

    def look(self, find: Callable[[Evidence], Iterator[Observation[Any]]]) -> Iterator[Observation[Any]]:
        """Give what a fact sees, in its order and to its end: several rules ask for the same fact."""
        if find not in self._looks:
            self._looks[find] = _Look(find(self))
        return iter(self._looks[find])

    @cached_property
    def _memos(self) -> dict[Callable[[Evidence], object], object]:
        return {}

    def memo(self, look: Callable[[Evidence], Value]) -> Value:
        """Look once, and keep what was seen for all rules."""
        if look not in self._memos:
            self._memos[look] = look(self)
        return self._memos[look]  # type: ignore[return-value] # kept by its own look

    def peek(self, look: Callable[[Evidence], Value]) -> Value | None:
        """Give what such a look has seen; None when nobody has looked."""
        return self._memos.get(look)  # type: ignore[return-value] # kept by its own look

    @cached_property
    def _whole_gaps(self) -> tuple[Gap, ...]:
        """Gaps in the description itself, or in all of the listing."""
        return tuple(gap for gap in self.listing.gaps if not gap.about or Topic.DESCRIPTION in gap.about)

    def gap_about(self, topic: Topic) -> Gap | None:
        """Give the reason why the listing can't speak about a matter; None where it can."""
        return next((gap for gap in self.listing.gaps if topic in gap.about), None)

    def must_be_whole(self) -> None:
        """Raise Unavailable if the description is somewhere else."""
        if self._whole_gaps:
            raise Unavailable(self._whole_gaps[0].reason)

    def must_have_seen_all(self, held: Held = Held.WORDS, languages: tuple[str, ...] = ()) -> None:
        """Raise when what could not be looked at may hold what is asked for, so that silence proves nothing.

        Raises Unavailable when nothing that could hold it was seen: the description is elsewhere, its language or all its pictures
        unread. Raises PartlyUnavailable when it is not in what was seen, and the rest may hold it.
        """
        self.must_be_whole()
        if self.unread_language is not None and not self.listing.language.lower().startswith(languages or LANGUAGES):
            raise Unavailable(self.unread_language)
        lost = [
            (picture.path, why)
            for picture in self.pictures
            if (why := self._unseen(picture)) is not None
            and may_hold(picture, held, self.listing.language, self.coverage.words)
        ]
        if lost:
            has_seen = self._has_seen(held)
            raise (PartlyUnavailable if has_seen else Unavailable)(reason_of(lost))

    def _unseen(self, picture: Picture) -> Wording | None:
        """Say why a picture, or a part of it, could not be read."""
        reading = self.readings[picture.path]
        return reading.why if isinstance(reading, Unavailable) else reading.lack

    def _has_seen(self, held: Held) -> bool:
        """Tell whether anything that may hold it was seen: words of the page, or a picture with words.

        A Chinese page is told in its pictures: where none was opened, a sentence or two prove nothing.
        """
        if any(reading.lines for _, reading in self.read):
            return True
        is_chinese_page = self.listing.language.lower().startswith("zh")
        is_told_in_pictures = held is Held.WORDS and is_chinese_page and not self.read
        return self.coverage.words >= (THIN_WORDS if is_told_in_pictures else ENOUGH_WORDS)

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the listing was looked at; reads the pictures if nobody has."""
        return Coverage(words_of(self.passages), len(self.pictures), len(self.read))

    @property
    def unread_language(self) -> Wording | None:
        """Why the words of this listing are not understood; None when they are."""
        language = self.listing.language
        is_read = not language or language.lower().startswith(LANGUAGES)
        return None if is_read else LANGUAGE_NOT_READ.filled(language=language)

    @cached_property
    def title_place(self) -> Place:
        """Where the listing as a whole is pointed at: its title, else its first line or picture."""
        title = next((passage for passage in self.passages if passage.part is Part.TITLE), None)
        return title.place() if title else Place(self.listing.path, *((1, 1) if self.listing.passages else ()))
