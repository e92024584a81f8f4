"""How English numbers are joined and hedged: ranges, lists that share per cent, approximators and bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures.currency_signs import ANY_SIGN, sign_before, sign_start
from tui.figures.english_units import either
from tui.figures.numerals import rounded
from tui.figures.patterns import Pattern
from tui.figures.quantity import Bound, Kind
from tui.figures.scanning import Step, Trace
from tui.lexicon.en import hedge_phrases, verb_forms
from tui.lexicon.en.number_words import SHORT_POWERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.figures.atom import Atom

_JOINT = Pattern(
    "joint of a range", r"(?: [ ]? [-–—] [ ]? | [ ] to [ ] )", example="3⟨ to ⟩5", counterexample="3⟨ and ⟩5"
)
_AND = Pattern("and after between", r"[ ] and [ ]", example="3⟨ and ⟩5", counterexample="3⟨ or ⟩5")
_FROM = Pattern(
    "from before a number",
    rf"\b from [ ] (?: [a-z]+ [ ] ){{0,2}} (?: {ANY_SIGN} [ ]? )? \Z",
    example="⟨from ⟩",
    counterexample="⟨form ⟩",
    flags=re.IGNORECASE,
)
_BY = Pattern(
    "by before a change",
    rf"\b by [ ] (?: [a-z]+ [ ] ){{0,2}} (?: {ANY_SIGN} [ ]? )? \Z",
    example="rises ⟨by £⟩",
    counterexample="⟨to £⟩",
    flags=re.IGNORECASE,
)


def _past(verb: str) -> str:
    """The past of a verb of moving, as part of a pattern."""
    if forms := verb_forms.IRREGULAR.get(verb):
        return "|".join(sorted(forms))
    return f"{verb}d" if verb.endswith("e") else f"{verb}{verb[-1]}?ed"


_MOVED_BY = Pattern(
    "verb of moving right before an amount",
    rf"\b (?: {'|'.join(_past(verb) for verb in (*verb_forms.RISING, *verb_forms.FALLING))} | up | down ) [ ] (?: {ANY_SIGN} [ ]? )? \Z",
    example="cash ⟨fell £⟩",
    counterexample="⟨estimated £⟩",
    flags=re.IGNORECASE,
)
_BETWEEN = Pattern(
    "between before a number",
    rf"\b between [ ] (?: {ANY_SIGN} [ ]? )? \Z",
    example="⟨between ⟩",
    counterexample="⟨among ⟩",
    flags=re.IGNORECASE,
)
_LIST = Pattern(
    "joint of a list",
    r"(?: ,? [ ] (?: and | or ) [ ] | , [ ] )",
    example="5⟨ and ⟩7",
    counterexample="5⟨ to ⟩7",
)
_SIGN = rf"(?: {ANY_SIGN} )?"
_HEDGE = Pattern(
    "hedge before a figure",
    rf"""
    \b (?: (?P<least> {either([*hedge_phrases.AT_LEAST])} ) | (?P<most> {either([*hedge_phrases.AT_MOST])} )
      | (?P<about> {either([*hedge_phrases.ABOUT])} ) ) [ ] (?: an? [ ] | (?<! than [ ]) (?<! above [ ]) (?<! below [ ]) (?<! over [ ]) (?<! under [ ]) the [ ] )? {_SIGN} [ ]? \Z
    """,
    example="⟨more than ⟩",
    counterexample="⟨cover ⟩",
    flags=re.IGNORECASE,
)
_AROUND = "$€£¥₹\"'“‘(（["
"""Signs that may stand at a hedge or between it and its number."""
_SIGNS = {"<": Bound.AT_MOST, "≤": Bound.AT_MOST, ">": Bound.AT_LEAST, "≥": Bound.AT_LEAST}
_LAST_OF_HEDGE = frozenset(
    phrase.rpartition("-")[2]
    for phrase in (*hedge_phrases.ABOUT, *hedge_phrases.AT_LEAST, *hedge_phrases.AT_MOST)
)
"""The last words of hedges."""
_AFTER = Pattern(
    "hedge after a figure",
    r"(?: - odd | ,? [ ] (?: odd | (?P<least> or [ ] (?: more | above | over | longer ) | and [ ] (?: above | over ) | plus ) | (?P<most> or [ ] (?: less | below | fewer | shorter ) ) | or [ ] so ) ) \b",
    example="300⟨ or more⟩",
    counterexample="300⟨ or most⟩",
    flags=re.IGNORECASE,
)
_LASTS = Pattern(
    "verb of a length of time",
    r"\b (?: for | of | is | was | are | were | be | been | has | have | had | aged | last(?:s|ed|ing)? | spent | waited | worked | ran | running | took | takes | just | after ) [ ] \Z",
    example="⟨for ⟩",
    counterexample="⟨million ⟩",
    flags=re.IGNORECASE,
)
_AGO = Pattern(
    "word after a length of time that is past",
    r"[ ] (?: ago | old | now | later ) \b",
    example="3 years⟨ ago⟩",
    counterexample="3 years⟨ in⟩",
)
_APART = 10
"""How many times the first the second of two bare numbers is that are no range behind `by`: fell by 140 to 5,980."""
_MOVED = Pattern(
    "movement before its amount",
    r"\b (?: fell | fall | falls | dropped | drops? | rose | rises? | went | grew | grows? | climbed | cut | reduced | lowered | raised | increased | decreased | down | up | from ) \b [^.;,]* \Z",
    example="⟨fell by ⟩",
    counterexample="⟨by ⟩",
    flags=re.IGNORECASE,
)
_UP_TO = Pattern(
    "movement up to a figure",
    rf"\b (?: gone | went | go | goes | going | edged | edges | edging | crept | creeping | moved | moves | moving | ticked | inched | nudged | picked | climbed | come | came | brought | pushed | bumped | shot | back | rose | risen | taken | jumped | drifted ) [ ] (?: back [ ] )? up [ ] to [ ] (?: {ANY_SIGN} [ ]? )? \Z",
    example="⟨edged up to ⟩",
    counterexample="⟨of up to ⟩",
    flags=re.IGNORECASE,
)
_WINDOW, _FROM_WINDOW, _LONGEST_JOINT = 24, 30, 5


def combine(text: str, found: Iterable[Atom], trace: Trace | None = None) -> list[Atom]:
    """The figures that English atoms come to: ranges, and lists that share per cent."""
    joined: list[Atom] = []
    for atom in found:
        first = joined[-1] if joined else None
        ends = None if first is None else _joined(text, first, atom)
        if ends is None:
            joined.append(atom)
            continue
        joined[-1:] = ends
        if trace is not None:
            trace.append(Step("joint", "range", ends[0].start, ends[-1].end))
    return _shared(text, joined)


def _joined(text: str, first: Atom, second: Atom) -> tuple[Atom, ...] | None:
    """Two ends of a range: one figure, but two after `from` and where they fall."""
    if _begin(text, second) - first.end > _LONGEST_JOINT or first.low is None or second.low is None:
        return None
    before = max(0, first.start - _FROM_WINDOW)
    if text[first.end : second.start] == " or ":
        return _neighbours(first, second)
    if first.kind is Kind.ORDINAL or not _joint(text, first, second, before):
        return None
    if _is_ratio(text, before, first, second):
        return (
            second.changed(start=first.start, low=first.low, high=first.low, kind=Kind.RATIO, bare=False),
        )
    changes = _changes(text, before, first, second)
    second = _with_currency(text, first, second)
    first = _with_unit(first, second)
    if first.low is None or second.low is None or (first.unit, first.kind) != (second.unit, second.kind):
        return None
    if first.low >= second.low or changes or _FROM.search(text, before, first.start):
        return first, second
    return (second.changed(start=first.start, low=rounded(first.low), bare=first.bare and second.bare),)


def _is_ratio(text: str, before: int, first: Atom, second: Atom) -> bool:
    """Whether two bare numbers say how many of one there are to one of the other: 1.3 to 1; from 3 to 1, fell by 3 to 1 are two."""
    if not (first.bare and second.bare and second.low == 1 and first.low is not None and first.low > 1):
        return False
    return text[first.end : second.start] == " to " and _MOVED.search(text, before, first.start) is None


def _changes(text: str, before: int, first: Atom, second: Atom) -> bool:
    """Whether the first of two ends says by how much, and the second to what: by 140 to 5,980."""
    if first.low is None or second.low is None or (first.bare and second.low < _APART * first.low):
        return False
    return any(pattern.search(text, before, first.start) for pattern in (_BY, _MOVED_BY))


def _begin(text: str, atom: Atom) -> int:
    """Where a number begins, with the sign of its currency."""
    return sign_start(text, atom.start) if atom.kind is Kind.MONEY else atom.start


def _neighbours(first: Atom, second: Atom) -> tuple[Atom, ...] | None:
    """Two or three, six or seven hundred: neighbouring digits say about how many."""
    if not first.bare or first.low is None or second.low is None or first.scale != 1:
        return None
    if not 1 <= first.low < 10 or second.low != (first.low + 1) * second.scale:
        return None
    low = rounded(first.low * second.scale)
    return (second.changed(start=first.start, low=low, approx=True),)


def _joint(text: str, first: Atom, second: Atom, before: int) -> bool:
    """Whether what stands between two numbers joins them: 3 to 5, between 3 and 5; 2010 and 2015 are two dates."""
    gap = text[first.end : _begin(text, second)]
    if _JOINT.fullmatch(gap) is not None:
        return True
    if second.kind is Kind.DATE or _AND.fullmatch(gap) is None:
        return False
    return _BETWEEN.search(text, before, first.start) is not None


def _with_unit(first: Atom, second: Atom) -> Atom:
    """The first end with the unit and the powers that stand at the second alone: 3 to 5 million yuan."""
    if first.low is None or second.low is None or not first.bare:
        if (
            first.low is not None
            and second.low is not None
            and first.unit == second.unit
            and _shares_power(first.low, second.low, second.scale)
        ):
            return first.times(second.scale) if first.scale == 1 and first.kind is Kind.MONEY else first
        return first
    if first.scale == 1 and second.scale > 1 and _shares_power(first.low, second.low, second.scale):
        first = first.times(second.scale)
    return first.changed(unit=second.unit, kind=second.kind, bare=second.bare)


def _shares_power(first: Decimal, second: Decimal, scale: Decimal) -> bool:
    """Whether a first end has the power of the second: it is less, or a number with decimals that is not much more: from 2.4 to 1.8 million."""
    told = second / scale
    return first < told or (scale > 1 and first != int(first) and first < told * _NOT_MUCH_MORE)


_NOT_MUCH_MORE = 10


def _with_currency(text: str, first: Atom, second: Atom) -> Atom:
    """The second end in the currency whose sign stands before the first: S$350–400 million, £1.2–1.4m."""
    if first.kind is not Kind.MONEY or first.scale != 1 or sign_before(text, first.start) is None:
        return second
    if second.unit == "米" and text[second.end - 1] == "m" and text[second.end - 2].isdigit():
        million = Decimal(SHORT_POWERS["m"])
        return second.times(million).changed(unit=first.unit, kind=first.kind, scale=million, bare=False)
    if not second.bare or (second.scale == 1 and "to" in text[first.end : second.start]):
        return second
    return second.changed(unit=first.unit, kind=first.kind, bare=False)


def _shared(text: str, found: list[Atom]) -> list[Atom]:
    """5.2, 6.1 and 7.3 per cent: bare numbers of a list share the per cent of the last."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        if not first.bare or second.bare or first.low is None or first.scale != 1:
            continue
        sign = text[second.end - 1] == "%"  # a writer of signs repeats it: p = 0.05 and 95%
        if text[first.end : second.start].strip() == "±" or (
            second.kind is Kind.PERCENT
            and not sign
            and _LIST.fullmatch(text[first.end : second.start]) is not None
            and _is_one_list(text, found, index)
            and not _says_again(text, first, shared[index + 2 : index + 3], second)
        ):
            shared[index] = first.changed(unit=second.unit, kind=second.kind, bare=False)
    return shared


def _is_one_list(text: str, found: list[Atom], index: int) -> bool:
    """Whether a bare number and the next one are members of a list: behind a comma the last of two begins a clause of its own.

    5.2 and 7.3 per cent, 5.2, 6.1, and 7.3 per cent; not 391,000, and 24 per cent of them.
    """
    first, second = found[index], found[index + 1]
    if "," in text[first.start : first.end]:  # a number of thousands counts, and is no percentage
        return False
    if "," not in text[first.end : second.start] or second.bare:
        return True
    before = found[index - 1] if index else None
    return before is not None and before.bare and _LIST.fullmatch(text[before.end : first.start]) is not None


def _says_again(text: str, first: Atom, later: list[Atom], second: Atom) -> bool:
    """Whether a number is said again as a percentage: 2,021, or 68 per cent; of a list of three it is the second."""
    if text[first.end : first.end + 2] != ", " or "or" not in text[first.end : second.start]:
        return False
    return not (later and _LIST.fullmatch(text[second.end : later[0].start]))


def hedged(text: str, atom: Atom, begin: int, trace: Trace | None = None) -> Atom:
    """`atom` with the hedges that stand before and after it."""
    before = _hedge_before(text, max(begin, atom.start - _WINDOW), atom.start)
    after = _AFTER.match(text, atom.end)
    if before is not None and _hedges_nothing(text, before, atom):
        before = None
    signed = _bound_by_sign(text, atom.start)
    if signed is not None:
        return atom.changed(approx=True, bound=signed)
    if (before is None and after is None) or atom.kind is Kind.ORDINAL:
        return atom
    bound = _bound(before, after)
    if trace is not None:
        trace.append(Step("hedge", str(bound or "about"), atom.start, atom.end))
    return atom.changed(approx=True, bound=bound)


def _hedges_nothing(text: str, before: re.Match[str], atom: Atom) -> bool:
    """Whether what could be a hedge is none: over five years in which something was done, edged up to."""
    if atom.kind is Kind.DURATION and _during(text, before, atom.end):
        return True
    return _UP_TO.search(text, max(0, before.end() - _FROM_WINDOW), before.end()) is not None


def _hedge_before(text: str, begin: int, start: int) -> re.Match[str] | None:
    """The hedge that ends where a figure starts, its currency sign and its article between."""
    words = text[begin:start].lower().split()[-2:]
    if not any(word.strip(_AROUND) in _LAST_OF_HEDGE for word in words):
        return None
    return _HEDGE.search(text, begin, start)


def _bound_by_sign(text: str, start: int) -> Bound | None:
    """Which way a sign before a figure bounds it: p < 0.05."""
    sign = text[max(0, start - 3) : start].rstrip(" $£€")[-1:]
    return _SIGNS.get(sign)


def _bound(before: re.Match[str] | None, after: re.Match[str] | None) -> Bound | None:
    """Which way the words before and after a figure bound it."""
    for found in (before, after):
        if found is not None and found["least"]:
            return Bound.AT_LEAST
        if found is not None and found["most"]:
            return Bound.AT_MOST
    return None


def _during(text: str, before: re.Match[str], end: int) -> bool:
    """Whether `over` before a time means during it: $5 million over five years; not for over five years."""
    if not before[0].lower().startswith("over") or "," in text[before.end() : end]:
        return False  # over 48,300 hours is no time during which
    if _AGO.match(text, end) is not None:
        return False
    return _LASTS.search(text, max(0, before.start() - 8), before.start()) is None
