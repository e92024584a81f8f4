"""`numbering`: a number in a row of numbered items that is left out or stands twice (一 then 三)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.claims import claim, place_operand
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.checks.item_marks import Mark
    from tui.speech.findings import Finding

_DEEPEST = 12
"""Lists inside lists that are kept in mind."""
_FARTHEST = 3
"""A greater leap is another list, or an excerpt."""

_FAR = 4_000
"""Code points beyond which a number belongs to another list."""
_VERSION = late(r"(?m)^[ \t\u3000]*(?:[vV]\s?)?[0-9]{1,2}\.0(?:\.[0-9]{1,3})?[ \t：]+[^0-9\s%]")
_NEAR = 600
"""Code points within which the same number belongs to the same list."""
_OTHER_WORDS = late(r"首先|首要|其次|再次|再者|另一")
"""Items that are numbered in words."""


class _List(Struct, frozen=True):
    """A list as far as it was read."""

    last: Mark
    begun: bool
    """Whether its first item was met, or two in a row: a number alone may stand in another list, or in none."""


def numbering(context: CheckContext) -> Iterator[Finding]:
    """Speaks where an item's number is not one more than the one before it in its list, and no list begins there."""
    lists: list[_List] = []
    versions = _are_versions(context)
    for index, at_hand in enumerate(context.marks):
        mark = at_hand
        found = [at for at, one in enumerate(lists) if one.last.style == mark.style]
        goes_on = [at for at in found if lists[at].last.number + 1 == mark.number]
        begun = mark.number == 1
        if goes_on:
            begun = True
            del lists[goes_on[-1] :]
        elif found and mark.number > 1:
            before = lists[found[-1]]
            if _is_tie(context.marks, index, before.last):
                mark = mark._replace(number=mark.number + 1)
            elif not (versions and mark.style.endswith(".1")) and _is_wrong(context, before, mark):
                yield misnumbered(context, lists[found[-1]].last, mark)
            begun = lists[found[-1]].begun
            del lists[found[-1] :]
        lists.append(_List(mark, begun))
        del lists[:-_DEEPEST]


def _are_versions(context: CheckContext) -> bool:
    """Whether the decimal numbers of the text's lines are those of versions: no section is numbered 3.0."""
    return _VERSION.search(context.plain) is not None


def _is_tie(marks: Sequence[Mark], index: int, before: Mark) -> bool:
    """Whether two share a rank, so that the next number is left out: 1. 2. 2. 4."""
    mark = marks[index]
    following = next((one for one in marks[index + 1 : index + _DEEPEST] if one.style == mark.style), None)
    return mark.number == before.number and following is not None and following.number == mark.number + 2


def _is_wrong(context: CheckContext, before: _List, mark: Mark) -> bool:
    """Whether a number leaps or stands twice in a list, rather than belongs to another."""
    step, far = mark.number - before.last.number, mark.start - before.last.end
    leap = 0 < step <= _FARTHEST and far <= _FAR
    twice = step == 0 and far <= _NEAR and _sign(context, mark) == _sign(context, before.last)
    if not before.begun or not (leap or twice):
        return False
    return _OTHER_WORDS.search(context.plain, before.last.end, mark.start) is None


def _words(context: CheckContext, mark: Mark) -> str:
    """The words of the text at a mark."""
    start, end = mark.place(context.text)
    return context.text[start:end]


def _sign(context: CheckContext, mark: Mark) -> str:
    """The last sign of a mark."""
    return mark.made[-1:] or context.text[mark.end - 1]


def misnumbered(context: CheckContext, before: Mark, after: Mark) -> Finding:
    """The finding that an item's number is not the one behind that of the item before it."""
    message = N_("The numbering leaps: after {before} comes {after}")
    if before.number == after.number:
        message = N_("A number stands twice: {after}")
    operands = [
        place_operand(name, *mark.place(context.text), _words(context, mark), mark.number)
        for name, mark in (("before", before), ("after", after))
    ]
    said = (("before", before.made or operands[0].surface), ("after", after.made or operands[1].surface))
    words = Words(message, said)
    made = claim("{after} == {before} + 1", operands)._replace(formula="")
    return context.finding("numbering", Level.WARNING, words, operands, claim=made)
