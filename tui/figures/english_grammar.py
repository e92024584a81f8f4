"""The grammar of English numbers: dates, shares, ordinals, quantities, and how two of them are joined."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.figures import english_numbers
from tui.figures.atom import Atom
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Bound, Kind
from tui.figures.scanning import Grammar, Reading, Refused, Rule, Step, Trace
from tui.lexicon.en import hedge_phrases
from tui.lexicon.en.number_words import MONTHS, ONES, ORDERS, PARTS, POWERS, TENS, VAGUE_POWERS

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTH = alternatives(MONTHS)
_DATE = Pattern(
    "date",
    rf"""
    (?P<month> (?: {_MONTH} ) \b ) (?: [ ] (?P<day> \d{{1,2}} ) (?: st | nd | rd | th )?+ \b (?! ,?\d ) )?
      (?: ,? [ ] (?P<year> \d{{4}} ) \b )?
  | (?P<day2> \d{{1,2}} ) (?: st | nd | rd | th )?+ [ ] (?P<month2> {_MONTH} ) \b (?: ,? [ ] (?P<year2> \d{{4}} ) )?
    """,
    example="⟨5 March 2023⟩,",
    counterexample="⟨5 Marches⟩",
    flags=re.IGNORECASE,
)
_SPLIT_YEAR = Pattern(
    "year that is split over two",
    r"(?: FY [ ]? )? (?P<first> (?:19|20)\d\d ) [-–/] (?P<second> (?: (?:19|20)(?=\d\d) )? \d\d ) \b (?! [-/.] \d )",
    example="⟨2006-07⟩ budget",
    counterexample="⟨2006-07-01⟩",
)
_FISCAL = Pattern(
    "fiscal year",
    r"FY [ ]? (?P<year> (?: 20 | 19 )? \d\d ) (?: [-–/] (?P<second> \d\d ) )? \b",
    example="⟨FY 91⟩ was",
    counterexample="⟨FYI 91⟩",
)
_DECADE = Pattern(
    "decade", r"(?: 1[6-9] | 20 ) \d 0 s \b", example="the ⟨1990s⟩", counterexample="the ⟨1990⟩"
)
_CLOCK = Pattern(
    "time of the day",
    r"(?: [01]?\d | 2[0-4] ) (?: : [0-5]\d (?: : [0-5]\d )? (?! [\d:] ) (?: [ ]? [ap]\.?m\b\.? )? | (?: \.[0-5]\d )? [ ]? [ap]\.?m\b\.? | [ ] o'clock )",
    example="⟨18:45⟩ on",
    counterexample="⟨18⟩ on",
    flags=re.IGNORECASE,
)
_SHARE = Pattern(
    "share in words",
    rf"(?P<some> \d{{1,2}} | {english_numbers.ONE_WORD} | an? ) [ -] (?P<part> {alternatives(PARTS)} ) \b (?! [ ] (?: centur | place | time | year ) )",
    example="⟨two thirds⟩ of",
    counterexample="⟨two thirty⟩",
    flags=re.IGNORECASE,
)
_ONE_IN = Pattern(
    "so many in so many",
    rf"""
    (?P<part> {english_numbers.ONE_WORD} | \d{{1,2}} ) [ ] (?: in | out [ ] of ) (?: [ ] every )? [ ]
    (?P<whole> (?: {english_numbers.ONE_WORD} | \d{{1,4}} | an? [ ] hundred | 1,000 | 10,000 | 100,000 ) ) \b
    (?! [ ,.]? \d | [ -] (?: {alternatives(POWERS)} | year | month | day | week | hour | minute ) )
    """,
    example="⟨one in five⟩ homes",
    counterexample="⟨one in five⟩ million",
    flags=re.IGNORECASE,
)
_FRACTION = Pattern(
    "fraction with a stroke",
    r"(\d{1,2}) / (\d{1,3}) (?! [\d/] )",
    example="⟨2/3⟩ of",
    counterexample="⟨2/3/21⟩ of",
)
_TELEPHONE = Pattern(
    "telephone number",
    r"(?: 1[38]00 [ -] \d{3} [ -] \d{3,4} | \+? \d{2,4} [ -] \d{3,4} [ -] \d{4} ) (?! \d )",
    example="call ⟨1800 123 456⟩.",
    counterexample="call ⟨180 123 456⟩.",
)
_ORDINAL = Pattern(
    "ordinal",
    rf"""
    (?P<rank> \d{{1,3}} (?: ,\d{{3}} )* ) (?: st | nd | rd | th ) \b
  | (?P<tens> (?: {alternatives(TENS)} ) - )? (?P<order> {alternatives(ORDERS)} ) \b
    """,
    example="the ⟨twenty-first⟩ century",
    counterexample="⟨21⟩ centuries",
    flags=re.IGNORECASE,
)
_BEFORE_ORDINAL = Pattern(
    "article before an ordinal",
    r"\b the [ ] \Z",
    example="⟨the ⟩",
    counterexample="⟨a ⟩",
    flags=re.IGNORECASE,
)
_HALF = Pattern(
    "half of something",
    r"half (?= [ ] (?: of | the | a | its | their | our | all ) \b | [,.;] )",
    example="⟨half⟩ of them",
    counterexample="⟨half⟩ year",
    flags=re.IGNORECASE,
)
_JOINT = Pattern(
    "joint of a range", r"(?: [ ]? [-–—] [ ]? | [ ] to [ ] )", example="3⟨ to ⟩5", counterexample="3⟨ and ⟩5"
)
_AND = Pattern("and after between", r"[ ] and [ ]", example="3⟨ and ⟩5", counterexample="3⟨ or ⟩5")
_FROM = Pattern(
    "from before a number",
    r"\b from [ ] (?: [a-z]+ [ ] ){0,2} (?: [A-Z]{0,3}[$€£¥₹] | RMB [ ]? | Rs\.? [ ]? )? \Z",
    example="⟨from ⟩",
    counterexample="⟨form ⟩",
    flags=re.IGNORECASE,
)
_BY = Pattern(
    "by before a change",
    r"\b by [ ] (?: [a-z]+ [ ] ){0,2} (?: [A-Z]{0,3}[$€£¥₹] )? \Z",
    example="rises ⟨by £⟩",
    counterexample="⟨to £⟩",
    flags=re.IGNORECASE,
)
_BETWEEN = Pattern(
    "between before a number",
    r"\b between [ ] (?: [A-Z]{0,3}[$€£¥₹] )? \Z",
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
_SIGN = r"(?: [A-Z]{0,3}[$€£¥₹] | RMB | CNY | Rs\.? | USD )?"
_HEDGE = Pattern(
    "hedge before a figure",
    rf"""
    \b (?: (?P<least> {english_numbers.either([*hedge_phrases.AT_LEAST])} ) | (?P<most> {english_numbers.either([*hedge_phrases.AT_MOST])} )
      | (?P<about> {english_numbers.either([*hedge_phrases.ABOUT])} ) ) [ ] (?: an? [ ] | the [ ] )? {_SIGN} [ ]? \Z
    """,
    example="⟨more than ⟩",
    counterexample="⟨cover ⟩",
    flags=re.IGNORECASE,
)
_AROUND = "$€£¥₹\"'“‘(（["
"""Signs that may stand at a hedge or between it and its number."""
_LAST_OF_HEDGE = frozenset(
    phrase.rpartition("-")[2]
    for phrase in (*hedge_phrases.ABOUT, *hedge_phrases.AT_LEAST, *hedge_phrases.AT_MOST)
)
"""The last words of hedges."""
_AFTER = Pattern(
    "hedge after a figure",
    r",? [ ] (?: (?P<least> or [ ] (?: more | above | over ) | and [ ] (?: above | over ) | plus ) | (?P<most> or [ ] (?: less | below | fewer ) ) | or [ ] so ) \b",
    example="300⟨ or more⟩",
    counterexample="300⟨ or most⟩",
    flags=re.IGNORECASE,
)
_LASTS = Pattern(
    "verb of a length of time",
    r"\b (?: for | of | is | was | are | were | aged | last(?:s|ed) | took | takes | just | after ) [ ] \Z",
    example="⟨for ⟩",
    counterexample="⟨spent ⟩",
    flags=re.IGNORECASE,
)
_WINDOW, _FROM_WINDOW, _LONGEST_JOINT = 24, 30, 5


# ---------------------------------------------------------------------- rules


def date(text: str, start: int, _last: int) -> Reading:
    """March 5, 2023 and 5 March 2023; a month alone is none, since May and March are hedge_phrases."""
    found = _DATE.match(text, start)
    if found is None:
        return None
    name = found["month"] or found["month2"]
    day, year = found["day"] or found["day2"], found["year"] or found["year2"]
    if not name[0].isupper() or not (day or year):
        return None
    month = MONTHS[name.title()]
    value = month if not day else month * 100 + int(day)
    if year:
        value += int(year) * (10_000 if day else 100)
    return Atom(start, found.end(), Decimal(value), Decimal(value), "日" if day else "月", Kind.DATE)


def split_year(text: str, start: int, _last: int) -> Reading:
    """2006-07, 2017/18; 2025-03 is a month."""
    found = _SPLIT_YEAR.match(text, start)
    if found is None:
        return None
    first, second = int(found["first"]), int(found["second"])
    second += first - first % 100 if second < 100 else 0
    if second == first + 1 or (second > first and int(found["second"]) > 12):
        return Atom(start, found.end(), Decimal(first), Decimal(second), "年", Kind.DATE)
    month = int(found["second"]) if "/" not in found[0] else 0
    if not 1 <= month <= 12 or len(found["second"]) > 2:
        return None
    value = Decimal(first * 100 + month)
    return Atom(start, found.end(), value, value, "月", Kind.DATE)


def fiscal(text: str, start: int, _last: int) -> Reading:
    """FY 91, FY2021-22."""
    found = _FISCAL.match(text, start)
    if found is None:
        return None
    low = Decimal(found["year"])
    high = low if not found["second"] else low - low % 100 + Decimal(found["second"])
    return Atom(start, found.end(), min(low, high), max(low, high), "财年", Kind.DATE)


def decade(text: str, start: int, _last: int) -> Reading:
    """The 1990s: of a decade no value is said."""
    found = _DECADE.match(text, start)
    return None if found is None else Atom(start, found.end(), None, None, "年代", Kind.DATE)


def clock(text: str, start: int, _last: int) -> Reading:
    """18:45, 9 a.m.: times of the day are no figures."""
    found = _CLOCK.match(text, start)
    return None if found is None else Refused(found.end(), "clock")


def share(text: str, start: int, _last: int) -> Reading:
    """Two thirds, a quarter."""
    found = _SHARE.match(text, start)
    if found is None:
        return None
    some = found["some"].lower()
    value = Decimal(1) if some in ("a", "an") else english_numbers.value_of(some)
    if value is None or value >= PARTS[found["part"].lower()]:
        return None
    begin = found.start("part") if some in ("a", "an") else start
    part = value / PARTS[found["part"].lower()]
    if some in ("a", "an") and not text.startswith((" of", ",", ".", ";"), found.end()):
        return (
            Refused(found.end(), "ordinal")
            if found["part"].lower() not in ("half", "quarter", "third")
            else (Atom(begin, found.end(), part, part, "", Kind.SHARE))
        )
    return Atom(begin, found.end(), part, part, "", Kind.SHARE)


def one_in(text: str, start: int, _last: int) -> Reading:
    """One in five, nine out of ten."""
    found = _ONE_IN.match(text, start)
    if found is None:
        return None
    part, whole = english_numbers.value_of(found["part"]), english_numbers.value_of(found["whole"])
    if not part or not whole or part >= whole or (whole > 100 and whole % 100):
        return None
    if whole > 100 and "in" in found[0].split() and found["whole"].isdigit() and 1900 <= whole < 2100:
        return None
    return Atom(start, found.end(), part / whole, part / whole, "", Kind.SHARE)


def stroke(text: str, start: int, _last: int) -> Reading:
    """2/3 of something; 9/11 is a day."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    if not 0 < above < below or not text.startswith((" of", " per"), found.end()):
        return Refused(found.end(), "slash")
    value = Decimal(above) / below
    return Atom(start, found.end(), value, value, "", Kind.SHARE)


def telephone(text: str, start: int, _last: int) -> Reading:
    """1800 123 456."""
    found = _TELEPHONE.match(text, start)
    return None if found is None else Refused(found.end(), "telephone")


def ordinal(text: str, start: int, _last: int) -> Reading:
    """21st, the second; a first without its article is a word of the sentence."""
    found = _ORDINAL.match(text, start)
    if found is None:
        return None
    if found["rank"]:
        value = Decimal(found["rank"].replace(",", ""))
        return Atom(start, found.end(), value, value, "", Kind.ORDINAL)
    if _BEFORE_ORDINAL.search(text, max(0, start - 7), start) is None:
        return Refused(found.end(), "word")
    value = Decimal(
        ORDERS[found["order"].lower()] + (TENS[found["tens"][:-1].lower()] if found["tens"] else 0)
    )
    return Atom(start, found.end(), value, value, "", Kind.ORDINAL)


def half(text: str, start: int, _last: int) -> Reading:
    """Half of them."""
    found = _HALF.match(text, start)
    value = Decimal("0.5")
    return None if found is None else Atom(start, found.end(), value, value, "", Kind.SHARE)


_NUMBERED = (
    Rule("date", date),
    Rule("year that is split over two", split_year),
    Rule("decade", decade),
    Rule("time of the day", clock),
    Rule("ordinal", ordinal),
    Rule("fraction with a stroke", stroke),
    Rule("telephone number", telephone),
    Rule("multiple in one word", english_numbers.fold),
    Rule("so many in so many", one_in),
    Rule("share in words", share),
    Rule("number with a unit", english_numbers.quantity),
)
_WORDS = (
    Rule("date", date),
    Rule("fiscal year", fiscal),
    Rule("half of a power or a unit", english_numbers.half_of),
    Rule("half of something", half),
    Rule("powers of no value", english_numbers.vague),
    Rule("multiple in one word", english_numbers.fold),
    Rule("so many in so many", one_in),
    Rule("share in words", share),
    Rule("ordinal", ordinal),
    Rule("number with a unit", english_numbers.quantity),
)
_FIRST_WORD = alternatives([*MONTHS, *ONES, *TENS, *ORDERS, *VAGUE_POWERS, "half"])
_INITIALS = "".join(
    sorted({word[0].lower() for word in (*MONTHS, *ONES, *TENS, *ORDERS, *VAGUE_POWERS)} | set("afh"))
)
"""Letters that a number in words may begin with."""
_UNUSUAL = Pattern(
    "digits that may be no plain number",
    rf"""
    \d{{2,4}} [ -] \d{{3,4}} [ -] \d{{3,4}} | \d [\d,]*+ (?: st | nd | rd | th | s\b | [-–/:] \d | \.\d\d [ ]? [ap]\.?m | [ -]? fold | [ap]\.?m
      | [ ] (?: in | out | [ap]\.?m | o'clock | {_MONTH} ) \b | [ -] (?: {alternatives(PARTS)} ) )
    """,
    example="⟨18:4⟩5",
    counterexample="⟨18⟩ people",
    flags=re.IGNORECASE,
)
_START = Pattern(
    "place where a number may begin",
    rf"""
    (?<! [\w.#/+] ) (?<! [A-Za-z]- ) (?<! \d, )
    (?: \d | FY [ ]? \d | an? [ ] (?= hundred | thousand | million | billion | trillion | dozen | lakh | crore | quarter | third | fifth | tenth )
      | (?: {_FIRST_WORD} ) (?: \b | (?= fold \b ) ) )
    """,
    example="up ⟨3⟩ per cent",
    counterexample="C⟨9⟩19",
    flags=re.IGNORECASE,
)
_SIGNED_START = re.compile(
    rf"\b(?=[0-9{_INITIALS}])(?:{_START.compiled.pattern})"
    r"|(?<=\bRs)\d|(?<=\bRs\.)\d|(?<=RMB)\d|(?<=USD)\d|(?<=HKD)\d",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
"""Where a number may begin, tried only at the beginning of a word; right after a currency's code too."""


def _rules(text: str, start: int) -> tuple[Rule, ...]:
    """The rules for a place."""
    if not "0" <= text[start] <= "9":
        return _WORDS
    return _NUMBERED if _UNUSUAL.match(text, start) is not None else _NUMBERED[-1:]


GRAMMAR = Grammar(_SIGNED_START, _rules)
"""Numbers in English prose."""


# ---------------------------------------------------------------------- joints and hedges


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
    if second.start - first.end > _LONGEST_JOINT or first.low is None or second.low is None:
        return None
    before = max(0, first.start - _FROM_WINDOW)
    if first.kind is Kind.ORDINAL or not _joint(text, first, second, before):
        return None
    changes = not first.bare and _BY.search(text, before, first.start)
    first = _with_unit(first, second)
    if first.low is None or (first.unit, first.kind) != (second.unit, second.kind):
        return None
    if first.low >= second.low or changes or _FROM.search(text, before, first.start):
        return first, second
    return (second.changed(start=first.start, low=first.low, bare=first.bare and second.bare),)


def _joint(text: str, first: Atom, second: Atom, before: int) -> bool:
    """Whether what stands between two numbers joins them: 3 to 5, between 3 and 5; 2010 and 2015 are two dates."""
    gap = text[first.end : second.start].rstrip("$€£¥₹")
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
            and first.low * second.scale < second.low
        ):
            return first.times(second.scale) if first.scale == 1 and first.kind is Kind.MONEY else first
        return first
    if first.scale == 1 and second.scale > 1 and first.low < second.low / second.scale:
        first = first.times(second.scale)
    return first.changed(unit=second.unit, kind=second.kind, bare=second.bare)


def _shared(text: str, found: list[Atom]) -> list[Atom]:
    """5.2, 6.1 and 7.3 per cent: bare numbers of a list share the per cent of the last."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, second = shared[index], shared[index + 1]
        if not first.bare or second.kind is not Kind.PERCENT or first.low is None or first.scale != 1:
            continue
        if _LIST.fullmatch(text[first.end : second.start]) is not None:
            shared[index] = first.changed(unit=second.unit, kind=second.kind, bare=False)
    return shared


def hedged(text: str, atom: Atom, begin: int, trace: Trace | None = None) -> Atom:
    """`atom` with the hedges that stand before and after it."""
    before = _hedge_before(text, max(begin, atom.start - _WINDOW), atom.start)
    after = _AFTER.match(text, atom.end)
    if before is not None and atom.kind is Kind.DURATION and _during(text, before):
        before = None
    if (before is None and after is None) or atom.kind is Kind.ORDINAL:
        return atom
    bound = _bound(before, after)
    if trace is not None:
        trace.append(Step("hedge", str(bound or "about"), atom.start, atom.end))
    return atom.changed(approx=True, bound=bound)


def _hedge_before(text: str, begin: int, start: int) -> re.Match[str] | None:
    """The hedge that ends where a figure starts, its currency sign and its article between."""
    words = text[begin:start].lower().split()[-2:]
    if not any(word.strip(_AROUND) in _LAST_OF_HEDGE for word in words):
        return None
    return _HEDGE.search(text, begin, start)


def _bound(before: re.Match[str] | None, after: re.Match[str] | None) -> Bound | None:
    """Which way the words before and after a figure bound it."""
    for found in (before, after):
        if found is not None and found["least"]:
            return Bound.AT_LEAST
        if found is not None and found["most"]:
            return Bound.AT_MOST
    return None


def _during(text: str, before: re.Match[str]) -> bool:
    """Whether `over` before a time means during it: $5 million over five years; not for over five years."""
    if not before[0].lower().startswith("over"):
        return False
    return _LASTS.search(text, max(0, before.start() - 8), before.start()) is None
