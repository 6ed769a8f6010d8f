"""Patterns of RE2, linear in time, behind a gate: most of what is asked of them does not match."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from re import Match

    Gate = Callable[[str | bytes], list[int] | None]
    """Gives an empty list or None where the pattern does not match."""

OFTEN = 32
"""Times that a pattern has not matched before a gate is built for it, which takes as long as compiling it."""
_MEMORY = 32 * 1024 * 1024
"""Bytes that a gate may take, four times what RE2 gives a pattern: unlike a search, it can't go on without."""


class LinearPattern:
    """A pattern with the methods of `re` that are used here; it is compiled when it may match for the first time.

    A search of RE2's Python wrapper takes twice as long as asking a set of one pattern whether it matches at all.
    """

    def __init__(self, pattern: str, *, needs: Collection[str] = (), longest_match: bool = False) -> None:
        self.pattern = pattern
        self._needs, self._is_longest = needs, longest_match
        """Words of which every match holds one: a long list of them is compiled for no page that has none."""
        self._missed = 0

    def search(self, words: str, start: int = 0) -> Match[str] | None:
        """Find the first place where the pattern stands, from a character on."""
        return None if self._is_nowhere(words) else self._counted(self._compiled.search(words, start))

    def stands_in(self, words: str) -> bool:
        """Tell whether it stands anywhere; a gate's yes is an answer where no end of a line matters."""
        if self._is_nowhere(words):
            return False
        return (self._missed >= OFTEN and self._is_of_one_line) or self._counted(
            self._compiled.search(words)
        ) is not None

    def fullmatch(self, words: str) -> Match[str] | None:
        """Match all of the words."""
        if self._lacks_needed(words) if self._missed < OFTEN else self._whole(words) is None:
            return None
        return self._counted(self._compiled.fullmatch(words))

    def match(self, words: str) -> Match[str] | None:
        """Match the words from their beginning."""
        return self._compiled.match(words)  # type: ignore[no-any-return] # re2 ships no types

    def finditer(self, words: str) -> Iterator[Match[str]]:
        """Find all places where the pattern stands, one after the other."""
        return iter(()) if self._is_nowhere(words) else self._compiled.finditer(words)

    def findall(self, words: str) -> list[Any]:
        """Give what stands in all these places."""
        return [] if self._is_nowhere(words) else self._compiled.findall(words)

    def spans(self, words: str) -> list[tuple[int, int]]:
        """Give where the pattern stands, each place as its start and end."""
        if self._is_nowhere(words):
            return []
        found = [match.span() for match in self._compiled.finditer(words)]
        self._missed += not found
        return found

    def sub(self, other: str, words: str) -> str:
        """Put other words in these places; they stand for themselves."""
        kept, end = list[str](), 0
        for start, stop in self.spans(words):
            kept += (words[end:start], other)
            end = stop
        return "".join((*kept, words[end:])) if kept else words

    def may_stand_in(self, texts: str) -> bool:
        """Tell whether it may stand in one of several texts, given in lines; where it does not, none of them need be asked."""
        if self._needs and self._missed < OFTEN:
            is_nowhere = self._lacks_needed(texts)
            self._missed += texts.count("\n") if is_nowhere else 0
            return not is_nowhere
        return self._somewhere(texts) is not None

    def split(self, words: str) -> list[str]:
        """Cut words at these places."""
        return self._compiled.split(words)  # type: ignore[no-any-return]

    def _is_nowhere(self, words: str) -> bool:
        """Tell whether it surely does not match, by what costs less than to look."""
        if self._missed >= OFTEN:
            return self._somewhere(words) is None
        return self._lacks_needed(words)

    def _lacks_needed(self, words: str) -> bool:
        lacks = bool(self._needs) and not any(word in words for word in self._needs)
        self._missed += lacks
        return lacks

    def _counted(self, found: Match[str] | None) -> Match[str] | None:
        self._missed += found is None
        return found

    @cached_property
    def _is_of_one_line(self) -> bool:
        """Whether the pattern means the same to a gate, which takes each line for a text of its own."""
        return "^" not in self.pattern and "$" not in self.pattern

    @cached_property
    def _compiled(self) -> Any:
        import re2

        options = re2.Options()
        options.longest_match = self._is_longest
        return re2.compile(self.pattern, options)

    @cached_property
    def _somewhere(self) -> Gate:
        return gate(f"(?m:{self.pattern})")

    @cached_property
    def _whole(self) -> Gate:
        return gate(self.pattern, is_whole=True)


def gate(pattern: str, *, is_whole: bool = False, memory: int = _MEMORY) -> Gate:
    """Compile a pattern for a mere yes or no: a set of one, the only way of the library that keeps no groups, and takes bytes as well.

    Args:
        pattern: What is looked for.
        is_whole: Whether it must match all of the words.
        memory: Bytes that its automaton may use; with too little it falls back to a much slower one.
    """
    import re2

    options = re2.Options()
    options.max_mem = memory
    alone = (re2.Set.FullMatchSet if is_whole else re2.Set.SearchSet)(options)
    alone.Add(pattern)
    alone.Compile()
    return alone.Match  # type: ignore[no-any-return]
