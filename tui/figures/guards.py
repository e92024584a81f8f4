"""Guards: what says that a number or a numeral is no figure, and where a clause begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Guard = tuple[str, "Callable[[str, int, int], bool]"]
_CLAUSE_ENDS = frozenset("\n\r。；;　 \t：:！？”〞")


def refused(guards: tuple[Guard, ...], text: str, start: int, end: int) -> str:
    """The name of the first guard that holds; empty where none does."""
    for name, holds in guards:
        if holds(text, start, end):
            return name
    return ""


def opens_clause(text: str, start: int) -> bool:
    """Whether a clause, or the text, starts at `start`."""
    return not start or (
        text[start - 1] in _CLAUSE_ENDS
        and not (text[start - 1] in ":：" and text[start - 2 : start - 1].isdigit())
    )
