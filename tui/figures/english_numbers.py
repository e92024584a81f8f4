"""Numbers in English prose: digits, words, powers, and what stands after them as a unit."""

from __future__ import annotations

import re
from decimal import Decimal

from tui.figures.atom import Atom
from tui.figures.currency_signs import sign_before
from tui.figures.number_pieces import FRACTIONS
from tui.figures.numerals import LONGEST, rounded
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.figures.scanning import Reading, Refused
from tui.lexicon.en import hedge_phrases
from tui.lexicon.en.number_words import ONES, POWERS, SHORT_POWERS, TENS, VAGUE_POWERS
from tui.lexicon.en.unit_names import UNITS
from tui.lexicon.zh.characters import VULGAR_FRACTIONS

_UNITS = {
    spelling.replace("-", " ").lower(): (name, Kind(kind))
    for kind, names in UNITS.items()
    for name, spellings in names.items()
    for spelling in spellings
}
_CASED = {
    spelling: (name, Kind(kind))
    for kind, names in UNITS.items()
    for name, spellings in names.items()
    for spelling in spellings
    if spelling != spelling.lower()
}
_SPELLINGS = [spelling for names in UNITS.values() for spellings in names.values() for spelling in spellings]


def either(listed: list[str]) -> str:
    """An alternation of words in which a hyphen is a hyphen or a blank."""
    return alternatives(listed).replace(r"\-", r"[ \-]")


ONE_WORD = alternatives([*ONES, *TENS])
DIGITS = r"""(?:
    \d{1,3}+ (?: [ ,] \d{3} (?! \d ) )++ (?: \.\d++ )?+        # 12,345.6 and 35 000
  | \d{1,2}+ (?: ,\d{2} (?= , ) )+ ,\d{3} (?! \d )                   # 2,50,000
  | \d++ (?: \.\d++ )?+
)"""
_SPELLED = rf"(?: an? [ ] (?= hundred | thousand | million | billion | trillion | dozen | lakh | crore ) | {ONE_WORD} )"
_GOES_ON = rf"(?: (?: [ -] (?: and [ ] )?+ ) (?: {ONE_WORD} | hundred | thousand | million | billion | trillion ) \b )"
_POWER_WORDS = alternatives(POWERS)
NUMBER = rf"""
    (?: {DIGITS} [{FRACTIONS}]? | (?: {_SPELLED} (?: hundred | thousand | million | billion | trillion | dozen | lakh | crore )?
        {_GOES_ON}*+ ) )
    (?: [ -] and [ -] (?: a [ -] half | three [ ] quarters | a [ ] quarter ) )?+
    (?: [ -] (?: {_POWER_WORDS} ) \b )*+
"""
UNIT = rf"(?: [ -]? [%‰] | [ -]? (?: {either([one for one in _SPELLINGS if one[0].isalpha()])} ) \b )"

QUANTITY = Pattern(
    "number with a unit",
    rf"""
    (?P<number> {NUMBER} )
    (?P<short>
        (?: (?<= [\d.] ) (?: {alternatives(SHORT_POWERS)} ) | (?<= \d ) [ ] (?: [bmt] n | m (?! [/²³^·⋅] ) ) )
        \b (?! [ ]? {either(["per cent", "percent"])} )
    )?+
    (?P<unit> {UNIT} )?+
    (?! \w | \.\d )
    """,
    example="⟨3.5 million tonnes⟩ of",
    counterexample="⟨2.0.1⟩",
    flags=re.IGNORECASE,
)
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
    r"[ ] (?: that | as | the | more | higher | larger ) \b",
    example="3 times⟨ that⟩",
    counterexample="3 times⟨ a⟩",
)
_LABEL = Pattern(
    "label before a number",
    rf"\b (?: {alternatives([*hedge_phrases.LABELS])} ) s? [ ]? (?: \(? (?-i: [A-Z] ) \)? [ -]? )? \Z",
    example="⟨Figure ⟩",
    counterexample="⟨figured ⟩",
    flags=re.IGNORECASE,
)
_LABEL_WORDS = frozenset(word.rstrip(".") for word in hedge_phrases.LABELS)
_LABEL_TAIL = Pattern(
    "rest of a label",
    r"(?: [-–.,] \d+ )* (?: \([a-z0-9]{1,3}\) )* (?: [ ] to [ ] \d+ (?: \.\d+ )* )?",
    example="2⟨-14⟩",
    counterexample="2⟨ 14⟩",
)
_ARTICLE_AFTER = Pattern(
    "word after one", r"[ ] (?P<word> [a-z']+ )", example="one⟨ of⟩", counterexample="one⟨, of⟩"
)
_YEAR = Pattern("year", r"(?: 1[89] | 20 ) \d\d", example="⟨1998⟩", counterexample="⟨1560⟩")
_VERSIONED = Pattern(
    "version after a number",
    r"[ ] (?: version | release | update | edition ) \b",
    example="2.0⟨ version⟩",
    counterexample="2.0⟨ versus⟩",
    flags=re.IGNORECASE,
)
_WINDOW = 14
_LONGEST_WORDS = 10 * LONGEST
"""Code points of the longest number in words that says something."""
_LONGEST_LABEL = 4
_FRACTION = re.compile(f"[{FRACTIONS}]")


def quantity(text: str, start: int, _last: int) -> Reading:
    """A number with its unit, and the currency whose sign stands before it."""
    found = QUANTITY.match(text, start)
    if found is None:
        return None
    number, end = found["number"], found.end()
    value = value_of(number)
    if value is None:
        return Atom(start, end, None, None, malformed=True)
    refused = _refused(text, found)
    if refused is not None:
        return refused
    atom = Atom(start, end, value, value, bare=True, scale=scale_of(number))
    if found["short"]:
        atom = _with_short(text, atom, found["short"].strip().lower(), found["unit"])
    else:
        atom = _measured(text, atom, found["unit"])
    if not atom.unit and _YEAR.fullmatch(number):
        atom = atom.changed(unit="年", kind=Kind.DATE, bare=False)
    elif not atom.unit and _is_mark(text, start, end):
        return Refused(end, "list-mark")
    return _signed(text, atom)


def _refused(text: str, found: re.Match[str]) -> Refused | None:
    """Why a number is no figure: the pronoun `one`, or a label."""
    start, end = found.span()
    if found["number"].lower() == "one" and _is_article(text, start, found.end("number")):
        return Refused(end, "article")
    if text[start - 1 : start] == "[" and found["short"]:
        return Refused(end, "footnote")
    if _VERSIONED.match(text, end) is not None and re.fullmatch(r"\d\.0", found["number"]):
        return Refused(end, "version")
    label = 0 if found["unit"] else _label_end(text, start, end)
    return Refused(label, "label") if label else None


def _measured(text: str, atom: Atom, surface: str | None) -> Atom:
    """A number with its unit, or the currency before it."""
    unit, kind = unit_of(surface)
    money = sign_before(text, atom.start)
    if money and (not unit or unit in ("$", "£")):
        unit, kind = money, Kind.MONEY
    if unit == "次" and _is_multiple(text, atom):
        unit, kind = "倍", Kind.MULTIPLE
    value = None if atom.low is None else rounded(atom.low)
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
    if short == "m" and not surface and not sign_before(text, atom.start):
        return atom.changed(unit="米", kind=Kind.MEASURE, bare=False)
    value = None if atom.low is None else rounded(atom.low * SHORT_POWERS[short])
    return _measured(text, atom.changed(low=value, high=value, kind=Kind.COUNT), surface)


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


QUANTITY_UNIT = Pattern(
    "unit after a number", UNIT, example="3⟨ km⟩", counterexample="3⟨ km⟩h", flags=re.IGNORECASE
)


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


def unit_of(surface: str | None) -> tuple[str, Kind]:
    """The unit that English words name, and its kind; a count without them."""
    name = (surface or "").strip(" -").replace("-", " ")
    return _CASED.get(name, _UNITS.get(name.lower(), ("", Kind.COUNT)))


def value_of(number: str) -> Decimal | None:
    """The value of digits or number words with their powers; None where there are too many."""
    if len(number) > _LONGEST_WORDS:
        return None
    total = section = Decimal(0)
    for word in _words(number):
        if word in ONES or word in TENS:
            section += ONES.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            section = (section or Decimal(1)) * 100
        elif word in POWERS:
            total, section = _raised(total, section, Decimal(POWERS[word]))
        elif word in _EXTRA:
            section, total = (section + _EXTRA[word], total) if section else (section, total + _EXTRA[word])
        else:
            section += Decimal(word)
    return total + section


_PARTS_OF = {"h": Decimal("0.5"), "a": Decimal("0.25"), "t": Decimal("0.75")}
"""Half, a quarter of, three quarters of, by their first letter."""
_EXTRA = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}


def _words(number: str) -> list[str]:
    """The words of a number that say something, its vulgar fraction last."""
    plain = number.lower().replace("-", " ").replace(",", "")
    plain = re.sub(r"(?<=\d) (?=\d)", "", plain)
    fraction = _FRACTION.search(plain)
    if fraction is not None:
        above, below = VULGAR_FRACTIONS[fraction[0]]
        whole = Decimal(plain[: fraction.start()] or 0) + Decimal(above) / below
        plain = f"{whole}{plain[fraction.end() :]}"
    found = [word for word in plain.split() if word not in ("and", "a", "an")]
    if "quarters" in found and "three" in found and found.index("three") == found.index("quarters") - 1:
        found.remove("three")
    return found


def _raised(total: Decimal, section: Decimal, power: Decimal) -> tuple[Decimal, Decimal]:
    """Total and section after a power: two hundred thousand, five lakh crore."""
    if not section and total:
        return Decimal(0), total * power
    if power > 1000 and total and total < power:
        return Decimal(0), (total + section) * power
    return total + (section or Decimal(1)) * power, Decimal(0)


def scale_of(number: str) -> Decimal:
    """What the powers at the end of a number come to, for a range that shares them: 3 to 5 million."""
    product = Decimal(1)
    for word in reversed(number.lower().replace("-", " ").split()):
        if word not in POWERS:
            break
        product *= POWERS[word]
    return product


def _signed(text: str, atom: Atom) -> Atom:
    """A number after a minus that joins nothing, or after `minus` and `negative`, is below nought."""
    start = atom.start
    if atom.low is None or atom.high is None:
        return atom
    word = next((one for one in ("minus ", "negative ") if text.endswith(one, 0, start)), "")
    if word:
        return atom.changed(start=start - len(word), low=-atom.high, high=-atom.low)
    if text[start - 1 : start] == "-" and (start == 1 or text[start - 2] in " (\n\t"):
        return atom.changed(start=start - 1, low=-atom.high, high=-atom.low)
    return atom


def _is_article(text: str, start: int, end: int) -> bool:
    """Whether `one` is a pronoun rather than a number."""
    before = text[max(0, start - 12) : start].lower().split()
    after = _ARTICLE_AFTER.match(text[end : end + _WINDOW].lower())
    if before and before[-1] in hedge_phrases.NOT_ONE_BEFORE:
        return True
    return after is None or after["word"] in hedge_phrases.NOT_ONE_AFTER


def _label_end(text: str, start: int, end: int) -> int:
    """Where a label ends (Figure 2-14); 0 where the number is none."""
    if not text[start].isdigit() or end - start > _LONGEST_LABEL:
        return 0
    last = text[max(0, start - _WINDOW) : start].replace(".", " ").lower().split()[-2:]
    if not any(word.rstrip("s") in _LABEL_WORDS or word in _LABEL_WORDS for word in last):
        return 0
    if _LABEL.search(text, max(0, start - _WINDOW), start) is None:
        return 0
    tail = _LABEL_TAIL.match(text, end)
    return tail.end() if tail is not None else end


def _is_mark(text: str, start: int, end: int) -> bool:
    """Whether a bare number is the mark of a list, a footnote or alone on its line."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1]
    opens = before == "\n" or text[max(0, start - 4) : start].rstrip(" ")[-1:] in ("", "\n")
    return (opens and after in (".", ")", "", "\n")) or (before in "[(" and after in "])")
