"""Patterns as values: each has a name, an expression put together from named pieces, an example and a counterexample."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """An alternation of `words` for a verbose expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class Pattern:
    """A regular expression with what shows its meaning.

    Attributes:
        name: What it finds, as `hegao figures --explain` says it.
        example: A text in which it matches exactly what stands between ⟨ and ⟩.
        counterexample: A text in which it does not match that.
    """

    __slots__ = ("compiled", "counterexample", "example", "fullmatch", "match", "name", "search")

    def __init__(
        self, name: str, expression: str, *, example: str, counterexample: str, flags: int = 0
    ) -> None:
        """Compile a verbose expression: blanks in it say nothing, comments begin with a number sign."""
        self.name, self.example, self.counterexample = name, example, counterexample
        self.compiled = re.compile(expression, re.VERBOSE | re.ASCII | flags)
        self.match = self.compiled.match
        self.search = self.compiled.search
        self.fullmatch = self.compiled.fullmatch

    def holds(self, marked: str) -> bool:
        """Whether the pattern matches what stands between the brackets of `marked`, no less and no more."""
        start = marked.index("⟨")
        end = marked.index("⟩") - 1
        found = self.match(marked.replace("⟨", "").replace("⟩", ""), start)
        return found is not None and found.end() == end
