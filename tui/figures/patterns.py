"""Patterns as values: each has a name, an expression put together from named pieces, an example and a counterexample."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.compiled import compiled, late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Pattern", "alternatives", "late"]


def alternatives(words: Iterable[str]) -> str:
    """An alternation of `words` for a verbose expression, the longest first."""
    ordered = sorted(sorted(words), key=len, reverse=True)
    if not "".join(ordered).isalnum():
        ordered = list(map(re.escape, ordered))
    return "|".join(ordered)


_COMPILED = {"compiled", "match", "search", "fullmatch"}


class Pattern:
    """A regular expression with what shows its meaning.

    Attributes:
        name: What it finds, as `hegao figures --explain` says it.
        example: A text in which it matches exactly what stands between ⟨ and ⟩.
        counterexample: A text in which it does not match that.
    """

    __slots__ = (
        "_expression",
        "_flags",
        "compiled",
        "counterexample",
        "example",
        "fullmatch",
        "match",
        "name",
        "search",
    )

    compiled: re.Pattern[str]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]

    def __init__(
        self, name: str, expression: str, *, example: str, counterexample: str, flags: int = 0
    ) -> None:
        """Take a verbose expression: blanks in it say nothing, comments begin with a number sign."""
        self.name, self.example, self.counterexample = name, example, counterexample
        self._expression, self._flags = expression, re.VERBOSE | re.ASCII | flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled expression can do, compiled when it is first asked for: most texts need few of them."""
        if name not in _COMPILED:
            raise AttributeError(name)
        self.compiled = compiled(self._expression, self._flags)
        self.match = self.compiled.match
        self.search = self.compiled.search
        self.fullmatch = self.compiled.fullmatch
        return getattr(self, name)

    def holds(self, marked: str) -> bool:
        """Whether the pattern matches what stands between the brackets of `marked`, no less and no more."""
        start = marked.index("⟨")
        end = marked.index("⟩") - 1
        found = self.match(marked.replace("⟨", "").replace("⟩", ""), start)
        return found is not None and found.end() == end
