"""Numbers in English prose: digits, words, powers, and what stands after them as a unit."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures.atom import Atom
from tui.figures.currency_signs import sign_before, sign_start
from tui.figures.english_names import is_mark, refused
from tui.figures.english_units import QUANTITY_UNIT, UNIT, either, unit_of
from tui.figures.english_values import ONE_WORD, scale_of, value_of
from tui.figures.number_pieces import FRACTIONS
from tui.figures.numerals import rounded
from tui.figures.patterns import Pattern, alternatives
from tui.figures.powers_of_ten import power_of_ten
from tui.figures.quantity import Kind
from tui.figures.scanning import Reading, Refused
from tui.lexicon.en.number_words import POWERS, SHORT_POWERS, VAGUE_POWERS
from tui.lexicon.en.unit_names import MULTIPLIED

DIGITS = r"""(?:
    \d{1,3}+ (?: [ ,] \d{3} (?! \d ) )++ (?: \.\d++ )?+        # 12,345.6 and 35 000
  | \d{1,2}+ (?: ,\d{2} (?= , ) )+ ,\d{3} (?! \d )                   # 2,50,000
  | \d++ (?: \.\d++ )?+
  | (?<= [$£€] ) \.\d{1,4}+                                          # $.40
)"""
_SPELLED = rf"(?: an? [ ] (?= hundred | thousand | million | billion | trillion | dozen | lakh | crore ) | {ONE_WORD} )"
_GOES_ON = rf"(?: (?: [ -] | (?<= hundred ) [ ] and [ ] | (?<= thousand ) [ ] and [ ] | (?<= [mb]illion ) [ ] and [ ] | (?<= trillion ) [ ] and [ ] | (?<= illion ) , [ ] (?= (?: {ONE_WORD} ) [ ] (?: hundred | thousand ) ) ) (?: {ONE_WORD} | hundred | thousand | million | billion | trillion ) \b )"
_POWER_WORDS = alternatives(POWERS)
NUMBER = rf"""
    (?: {DIGITS} [{FRACTIONS}]? | [{FRACTIONS}] (?= [ ] (?: {_POWER_WORDS} ) ) | (?: {_SPELLED} (?: hundred | thousand | million | billion | trillion | dozen | lakh | crore )?
        {_GOES_ON}*+ ) )
    (?: [ -] and [ -] (?: a [ -] half | three [ ] quarters | a [ ] quarter ) )?+
    (?: [ -] (?: {_POWER_WORDS} ) \b )*+
"""
_SHORT_AND_UNIT = rf"""
    (?P<short>
        (?: (?<= [\d.] ) (?: {alternatives(SHORT_POWERS)} ) (?! [/²³^] ) | (?<= \d ) [ ] (?: [bmt] n | cr | m (?! [/²³^·⋅] ) ) )
        \b (?! [ ]? {either(["per cent", "percent"])} )
    )?+
    (?P<unit> {UNIT} )?+
    (?! \w | \.\d )
"""
QUANTITY = Pattern(
    "number with a unit",
    rf"(?P<number> {NUMBER} ) {_SHORT_AND_UNIT}",
    example="⟨3.5 million tonnes⟩ of",
    counterexample="⟨2.0.1⟩",
    flags=re.IGNORECASE,
)
_DAMAGED = Pattern(
    "number with blanks inside",
    rf"""
    (?P<number>
        \d{{1,3}} (?: ,\d{{3}} | ,[ ]\d{{3}} | [ ],[ ]?\d{{3}} )++ (?! \d | [ ]?,[ ]?\d ) (?: \.\d++ )?+
        (?! ,? [ ] (?: and | or | to ) [ ] [$£€]? \d )                       # 2, 400; not 5, 100 and 200
      | (?P<blanks> [1-9]\d? (?: [ ] \d{{1,2}} (?! [\d,] ) )++ (?: \.\d++ )?+ | \d{{1,3}} (?: [ ]\. [ ]? | \. [ ] ) \d{{1,2}} )
    )
    (?P<powers> (?: [ -] (?: {_POWER_WORDS} ) \b )*+ )
    {_SHORT_AND_UNIT}
    """,
    example="fell ⟨2, 400⟩.",
    counterexample="at ⟨5, 100⟩ and 200",
    flags=re.IGNORECASE,
)
_TORN_GROUPS = Pattern(
    "groups of thousands that blanks have torn",
    r"\d{1,3} (?: [ ]?,[ ]?\d | [ ]\d | \d ){3,14}+ (?: \.\d++ )?+ (?! [\d,] )",
    example="£⟨1,2 50⟩ and",
    counterexample="£⟨1,2⟩ and",
)
_THOUSANDS = Pattern(
    "groups of thousands",
    r"[1-9]\d{0,2} (?: ,\d{3} )++ (?: \.\d++ )?+",
    example="⟨1,250⟩",
    counterexample="⟨1,25⟩",
)
_ACCOUNT = Pattern(
    "amount of an account in brackets",
    rf"""
    \d{{1,3}} (?: (?: ,\d{{3}} )++ (?: \.\d++ )?+ | \d*+ (?: \.\d++ )?+ ) \)
    (?P<powers> (?: [ -] (?: {_POWER_WORDS} ) \b )*+ ) (?P<short> [ ]? (?: {alternatives(SHORT_POWERS)} ) \b )?+
    """,
    example="$(⟨12.4) million⟩",
    counterexample="$(⟨12.4 million⟩)",
    flags=re.IGNORECASE,
)
_CELL = Pattern(
    "bar or gap before a cell",
    r"(?: \A | [\n\t|] | [ ]{2} ) [ ]* (?: - )? \Z",
    example="| ⟨  ⟩",
    counterexample="| ⟨a ⟩",
)
_CELL_END = Pattern(
    "bar or gap after a cell", r"[ ]* (?: \Z | [\n\t|] | [ ]{2} )", example="⟨ |⟩", counterexample="⟨ a|⟩"
)
_BEFORE_LIST = Pattern("number of a list", r"\d ,? [ ] \Z", example="⟨5, ⟩", counterexample="⟨of ⟩")
HALF_OF = Pattern(
    "half of a power or a unit",
    rf"(?P<half> half | a [ ] quarter [ ] of | three [ -] quarters [ ] of ) [ ] (?: an? [ ] ) (?P<of> {_POWER_WORDS} | per [ ] cent | percent | percentage [ ] point | year | month | hour | day | minute | second ) \b",
    example="⟨half a million⟩ people",
    counterexample="⟨half the⟩ people",
    flags=re.IGNORECASE,
)
VAGUE = Pattern(
    "powers of no value",
    rf"(?: {alternatives(VAGUE_POWERS)} ) (?: [ ] of [ ] (?: {alternatives(VAGUE_POWERS)} ) )*+ \b (?P<unit> {UNIT} )?+",
    example="⟨hundreds of thousands⟩ of",
    counterexample="⟨hundred⟩",
    flags=re.IGNORECASE,
)
FOLD = Pattern(
    "multiple in one word",
    rf"(?P<number> {ONE_WORD} | \d++ ) -? fold \b",
    example="a ⟨threefold⟩ rise",
    counterexample="a ⟨three⟩ fold",
    flags=re.IGNORECASE,
)
_COMPARED = Pattern(
    "comparison",
    r"[ ] (?: that | as | the | more | higher | larger | what | its | faster | greater | bigger | smaller | longer | less | lower ) \b",
    example="3 times⟨ that⟩",
    counterexample="3 times⟨ a⟩",
)
_MILLIONS = Pattern(
    "what is counted in millions",
    r"[ ] (?: people | children | more | new | [a-z]{3,20} (?<! metre ) s ) \b (?! [ ] of \b )",
    example="5m⟨ homes⟩",
    counterexample="5m⟨ wide⟩",
)
_OF_MONEY = frozenset({"b", "cr"})
"""Short powers that are letters of something else where no currency stands before the number: section 5b."""
_TORN_YEAR = Pattern(
    "year whose digits stand apart",
    r"(?: 1 [ ] [89] | 2 [ ] 0 ) [ ] \d [ ] \d",
    example="⟨1 9 8 7⟩",
    counterexample="⟨1 7 8 7⟩",
)
_YEAR = Pattern("year", r"(?: 1[89] | 20 ) \d\d", example="⟨1998⟩", counterexample="⟨1560⟩")


def quantity(text: str, start: int, _last: int) -> Reading:
    """A number with its unit, and the currency whose sign stands before it."""
    found = QUANTITY.match(text, start)
    if found is None:
        return None
    number, end = found["number"], found.end()
    if text[start - 1 : start].isalpha() and not sign_before(text, start):
        return Refused(end, "letters-before")  # R1 is a road
    if (found["short"] or "").strip().lower() in _OF_MONEY and not sign_before(text, start):
        return None
    value = value_of(number)
    if value is None:
        return Atom(start, end, None, None, malformed=True)
    refusal = refused(text, found)
    if refusal is not None:
        return refusal
    atom = _whole(text, Atom(start, end, value, value, bare=True, scale=scale_of(number)), found)
    if not atom.unit and _YEAR.fullmatch(number):
        atom = atom.changed(unit="年", kind=Kind.DATE, bare=False)
    elif not atom.unit and is_mark(text, start, end):
        return Refused(end, "list-mark")
    return _signed(text, atom)


def account(text: str, start: int, _last: int) -> Reading:
    """$(12.4) million anywhere, (527,000) and ($12.4m) alone in a cell: brackets say that it is below nought."""
    if text[start - 1 : start] != "(":
        return None
    unit = sign_before(text, start - 1)
    found = _ACCOUNT.match(text, start)
    if found is None or not (unit or _fills_cell(text, start, found)):
        return None
    number = text[start : text.index(")", start)] + found["powers"]
    value = value_of(number)
    if value is None:
        return None
    if found["short"]:
        value *= SHORT_POWERS[found["short"].strip().lower()]
    kind = Kind.MONEY if unit else Kind.COUNT
    return Atom(start - 1, found.end(), -rounded(value), -rounded(value), unit or "", kind, bare=not unit)


def _fills_cell(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether an amount in brackets is all that stands in its cell, and no note's number or year."""
    if not ("," in found[0] or "." in found[0]) or _CELL_END.match(text, found.end()) is None:
        return False
    begin = max(0, start - 9)
    return _CELL.search(text, begin, start - 1) is not None and (
        "|" in text[begin:start] or "  " in text[begin:start] or "\t" in text[begin:start]
    )


def torn(text: str, start: int) -> Reading:
    """2 0 1 9 and £1,2 50: digits whose blanks leave one year, or one number in groups of thousands.

    Where the blank stands before the first comma and no currency before the number (Some 1 2,500), it is malformed.
    """
    year = _TORN_YEAR.match(text, start)
    if year is not None and not text[year.end() : year.end() + 2].strip(" ").isdigit():
        said = Decimal("".join(year[0].split()))
        return Atom(start, year.end(), said, said, "年", Kind.DATE)
    found = _TORN_GROUPS.match(text, start)
    if found is None or " " not in found[0] or ", " in found[0]:
        return None
    plain = "".join(found[0].split())
    if "," not in plain or _THOUSANDS.fullmatch(plain) is None:
        return None
    end = found.end()
    number = value_of(plain)
    if " " in found[0].partition(",")[0].rstrip(" ") and not sign_before(text, start):
        return _apart(text, start, end)
    after = QUANTITY_UNIT.match(text, end)
    atom = Atom(start, end if after is None else after.end(), number, number, bare=True)
    return _signed(text, _measured(text, atom, after[0] if after else None))


def _apart(text: str, start: int, end: int) -> Reading:
    """1 2,500 in a sentence, which may be two numbers: malformed; nothing after a label, or where the second is of a compound."""
    if not text[max(0, start - 2) : start - 1].isalpha() or text.startswith("-", end):
        return None
    first = QUANTITY.match(text, start)
    if first is not None and refused(text, first) is not None:
        return None
    return Atom(start, end, None, None, malformed=True)


def damaged(text: str, start: int, _last: int) -> Reading:
    """2, 400 and 1 3.5 per cent: one number with blanks inside, in no list and after no label."""
    whole = torn(text, start)
    if whole is not None:
        return whole
    found = _DAMAGED.match(text, start)
    if found is None or " " not in found["number"] or _BEFORE_LIST.search(text, max(0, start - 4), start):
        return None
    if found["blanks"] and not (
        sign_before(text, start) or found["powers"] or found["short"] or found["unit"]
    ):
        return None
    if refused(text, found) is not None:
        return None
    number = "".join(found["number"].split()) + found["powers"]
    value = value_of(number)
    if value is None:
        return None
    atom = Atom(start, found.end(), value, value, bare=True, scale=scale_of(number))
    return _signed(text, _whole(text, atom, found))


def scientific(text: str, start: int, _last: int) -> Reading:
    """1.2 × 10^9 m³."""
    number = power_of_ten(text, start)
    if not isinstance(number, Atom):
        return number
    unit = QUANTITY_UNIT.match(text, number.end)
    end = number.end if unit is None else unit.end()
    return _signed(text, _measured(text, number.changed(end=end), unit[0] if unit else None))


def _whole(text: str, atom: Atom, found: re.Match[str]) -> Atom:
    """A number with the short power or the unit after it."""
    if found["short"]:
        return _with_short(text, atom, found["short"].strip().lower(), found["unit"])
    return _measured(text, atom, found["unit"])


def _measured(text: str, atom: Atom, surface: str | None) -> Atom:
    """A number with its unit, or the currency before it."""
    unit, kind = unit_of(surface)
    money = sign_before(text, atom.start)
    if money and (not unit or unit in ("$", "£")):
        unit, kind = money, Kind.MONEY
    if unit == "次" and _is_multiple(text, atom):
        unit, kind = "倍", Kind.MULTIPLE
    times, unit = MULTIPLIED.get(unit, (1, unit))
    value = None if atom.low is None else rounded(atom.low * times)
    return atom.changed(low=value, high=value, unit=unit, kind=kind, bare=not unit)


def _is_multiple(text: str, atom: Atom) -> bool:
    """1.5 times, and 3 times as many, compare; 2,023 times counts."""
    return (
        atom.low is None
        or atom.low != atom.low.to_integral_value()
        or _COMPARED.match(text, atom.end) is not None
    )


def _with_short(text: str, atom: Atom, short: str, surface: str | None) -> Atom:
    """£5m, £5 bn, 5k and 5bn, of a unit or a currency; 5m without either is a length."""
    length = short == "m" and not surface and not sign_before(text, atom.start)
    if length and (text[atom.end - 2] == " " or _MILLIONS.match(text, atom.end) is None):
        return atom.changed(unit="米", kind=Kind.MEASURE, bare=False)
    value = None if atom.low is None else rounded(atom.low * SHORT_POWERS[short])
    scale = atom.scale * SHORT_POWERS[short]
    return _measured(text, atom.changed(low=value, high=value, kind=Kind.COUNT, scale=scale), surface)


def half_of(text: str, start: int, _last: int) -> Reading:
    """Half a million, half a per cent, a quarter of a million."""
    found = HALF_OF.match(text, start)
    if found is None:
        return None
    part = _PARTS_OF[found["half"].lower()[0]]
    of = found["of"].lower()
    if of in POWERS:
        value = rounded(part * POWERS[of])
        after = QUANTITY_UNIT.match(text, found.end())
        unit, kind = unit_of(after[0] if after else None)
        money = sign_before(text, start)
        if money and not unit:
            unit, kind = money, Kind.MONEY
        return Atom(start, after.end() if after else found.end(), value, value, unit, kind, bare=not unit)
    unit, kind = unit_of(of)
    return Atom(start, found.end(), part, part, unit, kind)


def vague(text: str, start: int, _last: int) -> Reading:
    """Hundreds of thousands: a quantity, but of no value."""
    found = VAGUE.match(text, start)
    if found is None:
        return None
    unit, kind = unit_of(found["unit"])
    if not found["unit"] and not text.startswith(" of ", found.end()):
        return Refused(found.end(), "no-number")
    return Atom(start, found.end(), None, None, unit, kind, approx=True)


def fold(text: str, start: int, _last: int) -> Reading:
    """Threefold."""
    found = FOLD.match(text, start)
    value = value_of(found["number"]) if found is not None else None
    if found is None or value is None:
        return None
    return Atom(start, found.end(), value, value, "倍", Kind.MULTIPLE)


_PARTS_OF = {"h": Decimal("0.5"), "a": Decimal("0.25"), "t": Decimal("0.75")}
"""Half, a quarter of, three quarters of, by their first letter."""


def _signed(text: str, atom: Atom) -> Atom:
    """A number after a minus that joins nothing, or after `minus` and `negative`, is below nought."""
    start = atom.start
    if atom.low is None or atom.high is None:
        return atom
    word = next((one for one in ("minus ", "negative ") if text.endswith(one, 0, start)), "")
    if word:
        return atom.changed(start=start - len(word), low=-atom.high, high=-atom.low)
    if text[start - 1 : start] == "+" and atom.kind is Kind.PERCENT:
        return atom.changed(start=start - 1)
    sign = sign_start(text, start)
    if sign < start and text[sign - 1 : sign] == "-" and (sign == 1 or text[sign - 2] in " (\n\t"):
        return atom.changed(low=-atom.high, high=-atom.low)  # -$52.4m
    if text[start - 1 : start] == "-" and (start == 1 or text[start - 2] in " (\n\t$£€¥₹"):
        return atom.changed(start=start - 1, low=-atom.high, high=-atom.low)
    return atom
