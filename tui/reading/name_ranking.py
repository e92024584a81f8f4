"""Which of many names are meant by what was typed, the likeliest first."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_START, _WORD, _INSIDE, _KEYWORD, _SCATTERED = range(5)


def rank(typed: str, names: Iterable[str], keywords: Iterable[str] = ()) -> list[int]:
    """The indices of the names that hold every word typed, in whatever order and case, likeliest first.

    A word that begins the name counts most, then one that begins a word in it, then one inside a word, then one that
    begins a keyword of it, then one whose letters stand in the name in their order: such names only where there are no
    others. Names that are equally likely keep their order.

    Args:
        typed: The words that were typed.
        names: What may be meant.
        keywords: For each name other words for it, separated by spaces; names beyond the last have none.
    """
    words = typed.casefold().split()
    found = []
    for index, (name, others) in enumerate(zip(names, chain(keywords, repeat("")), strict=False)):
        folded, known = name.casefold(), others.casefold().split()
        likeness = [_likeness(word, folded, known) for word in words]
        if None not in likeness:
            found.append((_SCATTERED in likeness, sum(one or 0 for one in likeness), index))
    return [index for loose, _, index in sorted(found) if loose == min(found)[0]]


def _likeness(word: str, name: str, keywords: Sequence[str]) -> int | None:
    """How a word stands in a name or its keywords, 0 best; None where it does not."""
    at = name.find(word)
    if at == 0:
        return _START
    if at > 0:
        return _WORD if f" {word}" in name else _INSIDE
    if any(keyword.startswith(word) for keyword in keywords):
        return _KEYWORD
    rest = iter(name)
    return _SCATTERED if all(letter in rest for letter in word) else None
