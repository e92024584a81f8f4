"""Which of many names are meant by what was typed, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_START, _WORD, _INSIDE, _SCATTERED = range(4)


def rank(typed: str, names: Iterable[str]) -> list[int]:
    """The indices of the names that hold every word typed, in whatever order and case, likeliest first.

    A word that begins the name counts most, then one that begins a word in it, then one inside a word, then one whose
    letters stand in it in their order. Names that are equally likely keep their order.
    """
    words = typed.casefold().split()
    found = []
    for index, name in enumerate(names):
        folded = name.casefold()
        likeness = [_likeness(word, folded) for word in words]
        if None not in likeness:
            found.append((sum(one or 0 for one in likeness), index))
    return [index for _, index in sorted(found)]


def _likeness(word: str, name: str) -> int | None:
    """How a word stands in a name, 0 best; None where it does not."""
    at = name.find(word)
    if at == 0:
        return _START
    if at > 0:
        return _WORD if f" {word}" in name else _INSIDE
    rest = iter(name)
    return _SCATTERED if all(letter in rest for letter in word) else None
