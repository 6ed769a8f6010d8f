"""A run over a catalog: listings stream in, lines stream out, and memory holds what is under way."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from listinglint.catalog.inputs import Inputs, picture_digest
from listinglint.catalog.line import Line, LineMaker, line_of, line_of_problem
from listinglint.catalog.shard import Shard
from listinglint.model.report import Problem
from listinglint.pipeline.gave_up import GaveUp
from listinglint.pipeline.tasks import PlanDone, Task, in_this_process, tasks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from listinglint.catalog.listing_cache import ListingCache
    from listinglint.catalog.ray_engine import RayEngine
    from listinglint.catalog.results import ResultsFile
    from listinglint.loaders.source import Source
    from listinglint.model.wording import Language
    from listinglint.pipeline.plan import Planner
    from listinglint.pipeline.workers.pool import Pool


class Known(Struct, frozen=True):
    """A task whose lines are known from an earlier run."""

    task: str
    inputs: str
    lines: Sequence[Line]


class Counts(Struct):
    """How far a run is."""

    sources: int = 0
    """Pages and feeds that are done."""
    checked: int = 0
    """Tasks that were checked now."""
    known: int = 0
    """Tasks that were known from the cache."""
    done: int = 0
    """Tasks that an earlier run has done."""


class CatalogRun(Struct):
    """Checks what is in sources, and appends a line for each listing."""

    planner: Planner
    sources: Sequence[Source]
    results: ResultsFile
    language: Language
    shard: Shard = field(default_factory=Shard)
    cache: ListingCache | None = None
    counts: Counts = field(default_factory=Counts)
    _inputs: deque[str] = field(default_factory=deque)
    """Of the tasks that are under way, in their order."""

    def check(self, engine: Pool | RayEngine | None, on_progress: Callable[[Counts], None] = lambda _: None) -> None:
        """Check all that is not done. Raises ResultsError, EngineError, and the errors of settings and rules."""
        maker = LineMaker(self.language)
        done: Iterator[tuple[Any, list[Any]]]
        done = engine.run(self._items()) if engine else in_this_process(self._items(), maker)
        for item, results in done:
            if isinstance(item, PlanDone):
                self.counts.sources = item.number
            elif isinstance(item, Known):
                self.results.add(item.lines, item.task, item.inputs)
                self.counts.known += 1
            elif isinstance(item, Task):
                self._settle(item, [self._line(one) for one in results])
            on_progress(self.counts)

    def _line(self, result: Line | Problem | GaveUp) -> Line:
        if isinstance(result, GaveUp):
            return line_of(result.report, self.language)
        return line_of_problem(result, self.language) if isinstance(result, Problem) else result

    def _settle(self, task: Task, lines: list[Line]) -> None:
        inputs = self._inputs.popleft()
        if lines:
            self.results.add(lines, task.path, inputs)
        if self.cache is not None and inputs:
            self.cache.keep(inputs, lines)
        self.counts.checked += 1

    def _items(self) -> Iterator[Any]:
        """Give what is to be checked, and what is known already, in the order of the catalog."""
        inputs = Inputs(self.language)
        for number, source in enumerate(self.sources, 1):
            for item in tasks_of(self.planner.plan(source)):
                path = item.path
                if not self.shard.holds(path):
                    continue
                if isinstance(item, Problem):
                    yield from self._problem(item)
                    continue
                self.planner.sidecars.around(
                    path
                )  # workers read them for themselves; what is wrong with them is told here
                try:
                    named = inputs.of(item)
                except OSError:  # it is told when it is read
                    named = ""
                if named and self._is_done(path, named):
                    self.counts.done += 1
                elif named and (lines := self._known(named)) is not None:
                    yield Known(path, named, lines)
                else:
                    self._inputs.append(named)
                    yield item
            yield PlanDone(number)

    def _problem(self, problem: Problem) -> Iterator[Known]:
        """Tell once what of a feed can't be read."""
        yield Known(problem.path, "", [line_of_problem(problem, self.language)])

    def _is_done(self, path: str, inputs: str) -> bool:
        found = self.results.inputs_of(path)
        return found is not None and found[0] == inputs and _are_same(found[1])

    def _known(self, inputs: str) -> list[Line] | None:
        lines = self.cache.get(inputs) if self.cache is not None else None
        if lines is None or not all(_are_same(dict(line.pictures)) for line in lines):
            return None
        return lines


def plans_hold(planner: Planner, sources: Iterable[Source]) -> list[Source]:
    """Leave out what settings exclude, and raise whatever is wrong with settings or rules before a page is opened."""
    left, seen = [], set()
    for source in sources:
        settings = planner.settings_for(source.path)
        if planner.excluded(source.path, settings):
            continue
        left.append(source)
        if id(settings) not in seen:
            seen.add(id(settings))
            planner.plan(source, settings)
    return left


def _are_same(pictures: Mapping[str, str]) -> bool:
    return all(picture_digest(file) == digest for file, digest in pictures.items())
