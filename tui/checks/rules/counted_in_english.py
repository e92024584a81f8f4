"""`count` and `numbering` in English: `three priorities: first …, second …`, `four steps: …; …; and …`."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import claim, exact_operand, place_operand
from tui.checks.rules.count import MOST
from tui.figures import Kind
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.figures import Figure
    from tui.speech.findings import Finding

_IGNORE_CASE = 2
_LISTABLE = (
    r"(?:priorit|strateg|opportunit|responsibilit|activit)ies|(?:thrust|area|pillar|step|measure|goal|objective|reason|principle|initiative"
    r"|challenge|aim|theme|strand|commitment|task|point|question|action|lesson|thing|part|element|component|focus(?:es)?|change|reform|proposal"
    r"|recommendation|factor|condition|requirement|project|programme|message|direction|front|way|stage|phase)s"
)
_ANNOUNCED = late(
    rf"\s?(?:[a-z-]+\s){{0,3}}?(?:{_LISTABLE})\b[^.:;!?\n]{{0,60}}?(?P<mark>[.：:—；;]|\n)", _IGNORE_CASE
)
"""What follows the number of things that are about to be listed, up to the mark before the list."""
_NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = late(
    rf"(?:(?<=[.：:；;—\n])|\A)[ \t“\"]{{0,4}}(?:and\s)?(?P<name>{'|'.join(_NAMES)})(?:ly)?(?=，|,|\s(?:is|we|to|the|by|will|it|there|was)\b|：)",
    _IGNORE_CASE,
)
_LAST = late(r"(?:(?<=[.：:；;—\n])|\A)[ \t]{0,4}(?:and\s)?(?:finally|lastly|last)(?=，|,|\s)", _IGNORE_CASE)
_OTHER_WORDS = late(r"\b(?:next|then|another|also|moreover|in addition|after that)\b", _IGNORE_CASE)
_LIST = late(r"[^.!?\n]*")
_NEAREST = 40
"""Code points between an announcement and its first item."""
_FARTHEST = 4_000
"""Code points over which the items of one list may stand."""


class _Item(NamedTuple):
    """An item numbered by a word at the beginning of a sentence or clause."""

    number: int
    start: int
    end: int


def counted_in_english(context: CheckContext) -> Iterator[Finding]:
    """Speaks where an announced number is not that of the items that follow, and where an item's number leaps."""
    items = [
        _Item(_NAMES.index(match["name"].lower()) + 1, match.start("name"), match.end())
        for match in _ORDINAL.finditer(context.plain)
    ]
    for figure in context.figures:
        if not _is_count(figure):
            continue
        match = _ANNOUNCED.match(context.plain, figure.end)
        if match is None:
            continue
        last = _last_in_words(context, items, match.end()) or _last_of_list(context, match)
        if last is not None and last.number != int(figure.quantity.low or 0):
            yield _count(context, figure, last)
    earlier = 0
    for before, after in pairwise(items):
        if (before.number == 1 or earlier == before.number - 1) and _leaps(context, before, after):
            yield _numbering(context, before, after)
        earlier = before.number


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        quantity.kind is Kind.COUNT
        and quantity.low == quantity.high
        and quantity.low is not None
        and 2 <= quantity.low <= MOST
        and figure.surface[:1].isascii()
    )


def _last_in_words(context: CheckContext, items: list[_Item], since: int) -> _Item | None:
    """The last item of a list in words that begins right behind an announcement; it has two items and more."""
    at = bisect_left(items, since, key=_start)
    if at == len(items) or items[at].number != 1 or items[at].start - since > _NEAREST:
        return None
    first = last = items[at]
    for item in islice(items, at + 1, None):
        if item.number != last.number + 1 or item.start - first.start > _FARTHEST:
            break
        last = item
    final = _LAST.search(context.plain, last.end, last.end + _FARTHEST)
    if final is not None and final.end() <= _next_item(items, last):
        last = _Item(last.number + 1, final.start(), final.end())
    return last if last.number > 1 else None


def _start(item: _Item) -> int:
    return item.start


def _next_item(items: list[_Item], last: _Item) -> int:
    """Where the item behind another begins; far behind the text if there is none."""
    at = bisect_right(items, last.start, key=_start)
    return items[at].start if at < len(items) else sys.maxsize


def _last_of_list(context: CheckContext, announced: re.Match[str]) -> _Item | None:
    """The last item of a list within its sentence whose items semicolons part: `: …; …; and …`."""
    start, end = announced.span("mark")
    if context.plain[start] not in "：:":
        return None
    listed = _LIST.match(context.plain, end)
    if listed is None:
        return None
    parts = [part for part in listed[0].replace("；", ";").split(";") if part.strip()]
    return _Item(len(parts), end, listed.end()) if len(parts) > 1 else None


def _leaps(context: CheckContext, before: _Item, after: _Item) -> bool:
    """Whether a number is left out between two items of one list."""
    near = after.start - before.end <= _FARTHEST
    leap = near and after.number == before.number + 2
    return leap and _OTHER_WORDS.search(context.plain, before.end, after.start) is None


def _count(context: CheckContext, figure: Figure, last: _Item) -> Finding:
    announced = exact_operand("announced", figure, int(figure.quantity.low or 0))
    listed = place_operand("listed", last.start, last.end, context.text[last.start : last.end], last.number)
    words = Words(
        N_("{announced} are announced, {listed} are listed"),
        (("announced", figure.surface), ("listed", str(last.number))),
    )
    made = claim("{announced} == {listed}", [announced, listed])
    return context.finding(
        "count",
        Level.WARNING,
        words,
        [announced, listed],
        claim=made._replace(formula=f"{figure.surface} ≠ {last.number}"),
        span=Span(figure.start, figure.end),
    )


def _numbering(context: CheckContext, before: _Item, after: _Item) -> Finding:
    operands = [
        place_operand(name, one.start, one.end, context.text[one.start : one.end], one.number)
        for name, one in (("before", before), ("after", after))
    ]
    said = (("before", operands[0].surface), ("after", operands[1].surface))
    made = claim("{after} == {before} + 1", operands)._replace(formula="")
    words = Words(N_("The numbering leaps: after {before} comes {after}"), said)
    return context.finding("numbering", Level.WARNING, words, operands, claim=made)
