"""`quotes`: quotation marks and brackets that have no partner, or the wrong one.

A mark without a partner in its own paragraph may have it in another (a quotation of several paragraphs, each
begun with a mark of its own): then the rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.checks.claims import claim, place_operand
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

CLOSING = dict(zip("“‘〝「『《〈【〔（", "”’〞」』》〉】〕）", strict=True))
_OPENING = {closing: opening for opening, closing in CLOSING.items()}
_QUOTES = frozenset("“‘〝「『”’〞」』")
_MARK = late(f"[{''.join(CLOSING)}{''.join(_OPENING)}\"']")
_SINGLE = late(r"(?<![0-9a-zA-Z])'(?![0-9])|(?<=[0-9a-zA-Z])'(?=[\u4e00-\u9fff])")
"""A straight single mark that is no apostrophe: not in a word, not before or after a number ('98, 5')."""
_LIST_MARK = late(r"(?:^|[\s。；：，、])[0-9a-zA-Z一二三四五六七八九十]{1,3}$")
_INDENT = 12
_MOST = 50
"""Places named by one finding."""
_SIGNS = (*CLOSING, *_OPENING, '"', "'")
_MANY = 300_000
"""Marks of a text in which this rule is silent: it is no prose."""


class _Mark(NamedTuple):
    sign: str
    at: int


class _Pair(NamedTuple):
    opening: _Mark
    closing: _Mark


def quotes(context: CheckContext) -> Iterator[Finding]:
    """Speaks of pairs that do not match, one finding for each sort, and of marks that stay alone in all paragraphs."""
    if sum(map(context.plain.count, _SIGNS)) > _MANY:
        return
    pairs: dict[tuple[str, str], list[_Pair]] = {}
    alone: list[list[_Mark]] = []
    for block in context.blocks:
        mismatched, left = _match(context, block)
        alone.append(left)
        for pair in mismatched:
            pairs.setdefault((pair.opening.sign, pair.closing.sign), []).append(pair)
    for (opening, closing), found in pairs.items():
        places = [(pair.opening.at, pair.closing.at + 1) for pair in found]
        message = N_("Marks that do not match: {opening}…{closing} ({count} in the text)")
        arguments = (("opening", opening), ("closing", closing), ("count", str(len(places))))
        yield _finding(context, Words(message, arguments), places)
    for left in _across(context, alone):
        signs = "".join(dict.fromkeys(mark.sign for mark in left))
        if signs:
            message = N_("Marks without a partner: {signs}")
            places = [(mark.at, mark.at + 1) for mark in left]
            yield _finding(context, Words(message, (("signs", signs),)), places)


def _finding(context: CheckContext, words: Words, places: Sequence[tuple[int, int]]) -> Finding:
    operands = [
        place_operand(f"place-{number}", start, end, context.text[start:end], 1)
        for number, (start, end) in enumerate(places[:_MOST], 1)
    ]
    broken = claim("{place-1} == 0", operands)
    span = Span(*places[0])
    return context.finding(
        "quotes", Level.WARNING, words, operands, claim=broken._replace(formula=""), span=span
    )


def _match(context: CheckContext, block: Block) -> tuple[list[_Pair], list[_Mark]]:
    """The mismatched pairs of a block, and the marks that it leaves alone."""
    stack: list[_Mark] = []
    mismatched: list[_Pair] = []
    alone: list[_Mark] = []
    for mark in _marks(context, block):
        if mark.sign in CLOSING:
            stack.append(mark)
        elif stack and stack[-1].sign == _OPENING.get(mark.sign):
            stack.pop()
        elif any(one.sign == _OPENING.get(mark.sign) for one in stack[-8:]):
            while stack[-1].sign != _OPENING[mark.sign]:
                alone.append(stack.pop())
            stack.pop()
        elif stack and (stack[-1].sign in _QUOTES) == (mark.sign in _QUOTES or mark.sign in "\"'"):
            mismatched.append(_Pair(stack.pop(), mark))
        else:
            alone.append(mark)
    return mismatched, sorted(alone + stack, key=lambda mark: mark.at)


def _marks(context: CheckContext, block: Block) -> Iterator[_Mark]:
    """The marks of a block that are meant as such; straight ones only where one of them is over."""
    plain = context.plain
    straight = plain.count('"', block.start, block.end) % 2 == 1
    single = len(_SINGLE.findall(plain, block.start, block.end)) % 2 == 1
    for found in _MARK.finditer(plain, block.start, block.end):
        sign, at = found[0], found.start()
        before, after = plain[at - 1 : at] if at > block.start else "", plain[at + 1 : at + 2]
        if sign == '"' and (not straight or before.isdigit()):
            continue
        if sign == "'" and not (single and _SINGLE.match(plain, at)):
            continue
        if sign == "’" and ((before.isalpha() and before.isascii()) or after.isdigit()):
            continue
        if sign == "）" and _LIST_MARK.search(plain, max(block.start, at - 5), at):
            continue
        yield _Mark(sign, at)


def _across(context: CheckContext, alone: Sequence[list[_Mark]]) -> list[list[_Mark]]:
    """The marks left alone by their paragraphs that have no partner in another paragraph either."""
    left = [
        [
            mark
            for mark in marks
            if not (_begins(context, number, mark) and _begins_alike(context, number + 1, mark.sign))
        ]
        for number, marks in enumerate(alone)
    ]
    waiting: dict[str, list[tuple[int, _Mark]]] = {}
    for number, marks in enumerate([list(marks) for marks in left]):
        for mark in marks:
            if mark.sign in CLOSING:
                waiting.setdefault(mark.sign, []).append((number, mark))
            elif begun := waiting.pop(_OPENING.get(mark.sign, ""), []):
                # Each paragraph of a long quotation begins with a mark, and only the last has an end.
                first = begun[0]
                later = [one for one in begun[1:] if _begins(context, one[0], one[1])]
                for where, one in [first, *later]:
                    left[where].remove(one)
                left[number].remove(mark)
    return left


def _begins_alike(context: CheckContext, number: int, sign: str) -> bool:
    """Whether a paragraph begins with a mark: a quotation goes on in it."""
    if number >= len(context.blocks):
        return False
    start = context.blocks[number].start
    return context.plain[start : start + _INDENT].lstrip().startswith(sign)


def _begins(context: CheckContext, number: int, mark: _Mark) -> bool:
    """Whether a mark stands at the beginning of its paragraph."""
    start = context.blocks[number].start
    return mark.at - start <= _INDENT and not context.text[start : mark.at].strip()
