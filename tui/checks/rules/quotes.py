"""`quotes`: quotation marks and brackets that have no partner, or the wrong one.

A mark without a partner in its own paragraph may have it in another (a quotation of several paragraphs, each
begun with a mark of its own; a bracket across two lines): then the rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.claims import claim, place_operands
from tui.checks.paired_marks import CLOSING, QUOTES, SIGNS, PairedMark, goes_on, paired_marks
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.speech.model import Span
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding
    from tui.speech.model import Block

_INDENT = 12
_NESTED = 8
"""Marks that may be open between a mark and its partner."""
_MANY = 300_000
"""Marks of a text in which this rule is silent: it is no prose."""
_ACROSS = {'"': 2, "'": 2, "（": 2, "〔": 2, "【": 2, "〈": 2}
"""How many paragraphs on the partner of a mark may stand; of the others any."""


class _Pair(Struct, frozen=True):
    opening: PairedMark
    closing: PairedMark


def quotes(context: CheckContext) -> Iterator[Finding]:
    """Speaks of pairs that do not match, one finding for each sort, and of marks that stay alone in all paragraphs."""
    if sum(map(context.plain.count, SIGNS)) > _MANY:
        return
    pairs: dict[tuple[str, str], list[_Pair]] = {}
    alone: list[list[PairedMark]] = []
    for block in context.blocks:
        mismatched, left = _match(context, block)
        alone.append(left)
        for pair in mismatched:
            pairs.setdefault((pair.opening.sign, pair.closing.sign), []).append(pair)
    for found in pairs.values():
        opening, closing = context.text[found[0].opening.at], context.text[found[0].closing.at]
        places = [(pair.opening.at, pair.closing.at + 1) for pair in found]
        message = N_("Marks that do not match: {opening}…{closing} ({count} in the text)")
        arguments = (("opening", opening), ("closing", closing), ("count", str(len(places))))
        yield _finding(context, Words(message, arguments), places)
    for left in _across(context, alone):
        signs = "".join(dict.fromkeys(context.text[mark.at] for mark in left))
        if signs:
            message = N_("Marks without a partner: {signs}")
            places = [(mark.at, mark.at + 1) for mark in left]
            yield _finding(context, Words(message, (("signs", signs),)), places)


def _finding(context: CheckContext, words: Words, places: Sequence[tuple[int, int]]) -> Finding:
    operands = place_operands(context.text, places)
    broken = claim("{place-1} == 0", operands)
    span = Span(*places[0])
    return context.finding(
        "quotes", Level.WARNING, words, operands, claim=broken._replace(formula=""), span=span
    )


class _Open:
    """What is open in a block while its marks are read, and what came of those that were."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._open: list[PairedMark] = []
        self._crossed: list[str] = []
        self.mismatched: list[_Pair] = []
        self.alone: list[PairedMark] = []

    def take(self, mark: PairedMark) -> None:
        """Read the next mark."""
        partner = next((one for one in self._open[-1 : -_NESTED - 1 : -1] if one.pair == mark.pair), None)
        if mark.turn == 1 or (mark.turn == 0 and partner is None):
            if partner is None or mark.sign in CLOSING or not goes_on(self._plain, mark.at):
                self._open.append(mark)
        elif partner is not None:
            self._close(partner, mark)
        elif mark.pair in self._crossed:
            self._crossed.remove(mark.pair)
        elif mark.sign == '"' and self._open and self._open[-1].sign == "“":
            self._open.pop()  # a straight mark says not which it is: it closes a curly one
        elif _is_wrong_end(mark, self._open):
            self.mismatched.append(_Pair(self._open.pop(), mark))
        else:
            self.alone.append(mark)

    def _close(self, partner: PairedMark, mark: PairedMark) -> None:
        """Close a pair, and what was opened inside it and stays open: crossed (“《…”》), or alone."""
        while (inner := self._open.pop()) is not partner:
            if self._plain.startswith(CLOSING.get(inner.sign, "\0"), mark.at + 1):
                self.mismatched.append(_Pair(inner, mark))
                self._crossed.append(inner.pair)
            else:
                self.alone.append(inner)

    def left(self) -> list[PairedMark]:
        """The marks without a partner, in order; those that may be none are not missed."""
        return sorted((mark for mark in self.alone + self._open if not mark.weak), key=lambda mark: mark.at)


def _match(context: CheckContext, block: Block) -> tuple[list[_Pair], list[PairedMark]]:
    """The mismatched pairs of a block, and the marks that it leaves alone."""
    found = _Open(context.plain)
    for mark in paired_marks(context.plain, block.start, block.end):
        found.take(mark)
    return found.mismatched, found.left()


def _is_wrong_end(closing: PairedMark, open_ones: Sequence[PairedMark]) -> bool:
    """Whether a mark closes what is open last though it is of another pair: both of quotations, or both brackets."""
    if closing.weak or not open_ones or open_ones[-1].weak:
        return False
    return (open_ones[-1].pair in QUOTES) == (closing.pair in QUOTES)


def _across(context: CheckContext, alone: Sequence[list[PairedMark]]) -> list[list[PairedMark]]:
    """The marks left alone by their paragraphs that have no partner in another paragraph either."""
    left = [
        [mark for mark in marks if not _goes_on_below(context, number, mark)]
        for number, marks in enumerate(alone)
    ]
    waiting: dict[str, list[tuple[int, PairedMark]]] = {}
    for number, marks in enumerate([list(marks) for marks in left]):
        for mark in marks:
            if mark.sign in CLOSING:
                waiting.setdefault(mark.pair, []).append((number, mark))
                continue
            reach = _ACROSS.get(mark.pair, len(alone))
            begun = [one for one in waiting.get(mark.pair, ()) if number - one[0] <= reach]
            if mark.sign == mark.pair and not begun:
                waiting[mark.pair] = [(number, mark)]
            elif begun:
                del waiting[mark.pair]
                left[number].remove(mark)
                for where, one in _ended(context, begun):
                    left[where].remove(one)
    return left


def _ended(context: CheckContext, begun: Sequence[tuple[int, PairedMark]]) -> list[tuple[int, PairedMark]]:
    """What one closing mark ends: the first, and the marks with which later paragraphs of a long quotation begin."""
    return [begun[0], *(one for one in begun[1:] if _begins(context, one[0], one[1]))]


def _goes_on_below(context: CheckContext, number: int, mark: PairedMark) -> bool:
    """Whether a quotation that a paragraph leaves open goes on in the next, which begins with its mark, or runs out with the last."""
    if mark.turn < 0 or mark.pair not in QUOTES:
        return False
    if number == len(context.blocks) - 1:
        return _runs_out(context.plain, mark, context.blocks[number])
    return _begins_alike(context, number + 1, mark.sign)


def _runs_out(plain: str, mark: PairedMark, block: Block) -> bool:
    """Whether an English quotation that begins with a sentence runs to the end of the last paragraph: what closes it may not be given."""
    before = plain[max(block.start, mark.at - _INDENT) : mark.at].rstrip()
    return before.endswith((".", "!", "?")) and bool(_WHOLE.fullmatch(plain, mark.at + 1, block.end))


_WHOLE = late(r"[A-Z][^一-龥\"“”]{24,}[.!?]\s*")
"""Whole English sentences, with no other marks of quotation."""


def _begins_alike(context: CheckContext, number: int, sign: str) -> bool:
    """Whether a paragraph begins with a mark: a quotation goes on in it."""
    start = context.blocks[number].start
    return context.plain[start : start + _INDENT].lstrip().startswith(sign)


def _begins(context: CheckContext, number: int, mark: PairedMark) -> bool:
    """Whether a mark stands at the beginning of its paragraph."""
    start = context.blocks[number].start
    return mark.at - start <= _INDENT and not context.text[start : mark.at].strip()
