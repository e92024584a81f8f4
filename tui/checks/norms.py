"""Norms of number usage, asked for with `--norms`: how figures are written, whatever they say.

Each norm that a text breaks is one finding with all its places, so that waiving it dismisses the norm for this document. They
are hints: none says that a figure is wrong.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.checks.claims import claim, place_operands
from tui.checks.norm_table import GB_15835, NORMS, Norm
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding

PREFIX = "norm:"
_TRADITIONAL, _SIMPLIFIED = "個會與為這國產發萬", "个会与为这国产发万"
"""Signs that tell which script a text is in: the standards are not for texts in traditional characters."""


class _Pair(NamedTuple):
    """Two ways of writing the same kind of number, of which a text should have one."""

    name: str
    one: re.Pattern[str]
    other: re.Pattern[str]
    message: str
    clause: str


ONE_FORM = (
    _Pair(
        "one-form-percent",
        late(r"[0-9]+(?:\.[0-9]+)?%"),
        late(r"百分之[〇零一二三四五六七八九十百点]+"),
        N_("“{first}”: percentages both in digits and in words in one text"),
        "4.3",
    ),
    _Pair(
        "one-form-grouping",
        late(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"),
        late(r"[0-9]{5,9}(?![0-9,])"),
        N_("“{first}”: long numbers both with and without grouping in one text"),
        "5.1.1",
    ),
)
"""Norms that ask for one form of figures throughout a text; the rarer form is shown."""


def norms(context: CheckContext) -> Iterator[Finding]:
    """Speaks once of each norm that the text breaks, in the order of the norms."""
    if _count(context.text, _TRADITIONAL) > _count(context.text, _SIMPLIFIED):
        return
    for norm in NORMS:
        text = context.text if norm.as_printed else context.plain
        found = [_place(match) for match in _compiled(norm.name, norm.pattern).finditer(text)]
        if found:
            yield _finding(context, norm.name, norm.message, _source(norm), found)
    surfaces = [(figure.start, figure.end, fold(figure.surface)) for figure in context.figures]
    for pair in ONE_FORM:
        one = [(start, end) for start, end, surface in surfaces if pair.one.match(surface)]
        other = [(start, end) for start, end, surface in surfaces if pair.other.match(surface)]
        if one and other:
            rarer = min(one, other, key=len)
            yield _finding(context, pair.name, pair.message, f"{GB_15835} {pair.clause}", rarer)


def _count(text: str, signs: str) -> int:
    """How often the signs stand in a text."""
    return sum(map(text.count, signs))


def _place(match: re.Match[str]) -> tuple[int, int]:
    """Where a norm is broken: its group `at` or `at2`, else all of it."""
    named = [name for name in ("at", "at2") if match.groupdict().get(name) is not None]
    return match.span(named[0]) if named else match.span()


@cache
def _compiled(_name: str, pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _source(norm: Norm) -> str:
    """Where a norm is said: a standard with its clause, or a law; empty where it is usage."""
    return f"{norm.source} {norm.clause}".strip()


def _finding(
    context: CheckContext, name: str, message: str, source: str, places: Sequence[tuple[int, int]]
) -> Finding:
    """One finding for all places; its key is the norm's name, so that a waiver of it outlasts every edit."""
    operands = place_operands(context.text, places)
    words = Words(message, (("first", operands[0].surface),))
    made = claim("{place-1} == 0", operands)._replace(formula=f"{source} × {len(places)}".strip())
    found = context.finding(PREFIX + name, Level.HINT, words, operands, claim=made, span=Span(*places[0]))
    return replace(found, key=PREFIX + name)
