"""English numbers that are no figures: labels, names, codes, citations, telephone numbers, marks of lists and headings."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.figures.patterns import Pattern, alternatives
from tui.figures.scanning import Reading, Refused
from tui.lexicon.currencies import SIGNS
from tui.lexicon.en import hedge_phrases
from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.word_lists import words

_LABEL = Pattern(
    "label before a number",
    rf"\b (?: {alternatives([*hedge_phrases.LABELS])} ) s? [ ]? (?: : [ ] )? (?: \(? (?-i: [A-Z]{{1,3}} ) \)? [ -]? )? \Z",
    example="⟨Figure ⟩",
    counterexample="⟨figured ⟩",
    flags=re.IGNORECASE,
)
_NUMBERING = Pattern(
    "verb to number before a number",
    r"\b (?: now | currently | still | already | again ) [ ] numbers? [ ] \Z",
    example="members ⟨now number ⟩",
    counterexample="form ⟨number ⟩",
    flags=re.IGNORECASE,
)
_TO_NUMBER = frozenset(("number", "numbers"))
"""What is a verb before a number with marks between its thousands: the staff number 9,450."""
_LABEL_WORDS = frozenset(word.rstrip(".") for word in hedge_phrases.LABELS)
_LABEL_TAIL = Pattern(
    "rest of a label",
    r"(?: [-–—.,:/] \d++ )*+ (?: \([A-Za-z0-9]{1,3}\) )*+ (?: [ ] to [ ] \d++ (?: \.\d++ )*+ )?+",
    example="2⟨-14⟩",
    counterexample="2⟨ 14⟩",
)
_ARTICLE_AFTER = Pattern(
    "word after one", r"[ ] (?P<word> [a-z']+ )", example="one⟨ of⟩", counterexample="one⟨, of⟩"
)
_VERSIONED = Pattern(
    "version after a number",
    r"[ ] (?: version | release | update | edition ) \b",
    example="2.0⟨ version⟩",
    counterexample="2.0⟨ versus⟩",
    flags=re.IGNORECASE,
)
_SCREEN = Pattern(
    "what 4K says the sharpness of",
    rf"[ -] (?: [a-zA-Z]{{2,12}} [ ] )? (?: {alternatives(hedge_phrases.SCREENS)} ) \b",
    example="4K⟨ video⟩",
    counterexample="4K⟨ a year⟩",
    flags=re.IGNORECASE,
)
_TELEPHONE = Pattern(
    "telephone number",
    r"""
    (?: 1[38]00 [ -] \d{3} [ -] \d{3,4} | 1 [ -] [2-9]\d\d [ -] \d{3} [ -] \d{4} | \+? \d{2,4} [ -] \d{3,4} [ -] \d{4} | 0\d{2,4} (?: [ -] \d{3,4} )++ | 13 (?: [ ] \d\d ){2}
      | \d{1,3} (?: \.\d{1,3} ){3} ) (?! [\d%] )
    """,
    example="call ⟨1800 123 456⟩.",
    counterexample="call ⟨180 123 456⟩.",
)
_CALLED = Pattern(
    "call before a telephone number",
    rf"\b (?: {alternatives(hedge_phrases.CALLS)} ) [:]? [ ] \Z",
    example="⟨hotline: ⟩",
    counterexample="⟨recall us ⟩",
    flags=re.IGNORECASE,
)
_CALLED_NUMBER = Pattern(
    "number that is called",
    r"(?: \d{2,5} (?: [ -] \d{2,5} ){1,4} | \d{5,12} ) (?! [ ]?[\d%,.]\d | [ ] (?: per | million | thousand ) )",
    example="⟨13 28 65⟩ or",
    counterexample="⟨1350⟩ of",
)
_REGISTERED = Pattern(
    "name of a register before a number in it",
    rf"\b (?: {alternatives(hedge_phrases.REGISTERS)} ) (?: [ ] (?: No\.? | number ) )? [:]? [ ] (?: [A-Z]{{2}} [ ]? )? \Z",
    example="⟨ABN ⟩",
    counterexample="⟨an ⟩",
)
_IN_REGISTER = Pattern(
    "number in a register",
    r"\d{2,14} [A-Z]? \b (?: [ /-] \d{2,6} [A-Z]? \b (?! [.,]\d | % ) )*+",
    example="ABN ⟨51 824 753⟩ and",
    counterexample="ABN ⟨51 and⟩",
)
_CITATION = Pattern(
    "citation of a judgment or a code",
    r"""
    (?<= [\[(] ) (?: 1[89] | 20 ) \d\d [\])] (?: [ ] \d{1,3} )? [ ] [A-Z][A-Za-z.&]*+ (?: [ ] [A-Z(][A-Za-z.)]*+ ){0,3} [ ] \d{1,5} (?! [\d,.]\d )
  | \d{1,3} [ ] (?: U\.[ ]?S\.(?:[ ]?C\.)? | F\.(?:[23]d|[ ]?Supp\.) | S\.[ ]?Ct\. | C\.F\.R\. | Fed\.[ ]Reg\. | USC | CFR | CLR | WLR | HKCFAR | AC ) [ ] (?: §+ [ ]? )? \d{1,5} \b
    """,
    example="see [⟨2019] UKSC 41⟩.",
    counterexample="see [⟨2019] was 41⟩.",
)
_NAMED = Pattern(
    "name before a number",
    r"(?: (?<= [a-z0-9,;:)] [ ] ) | (?<= [\"“(/] ) ) (?P<name> [A-Z][A-Za-z&/.'-]{1,19} ) [ ] \Z",
    example="a ⟨Boeing ⟩",
    counterexample="a ⟨boeing ⟩",
)
_ACRONYM = Pattern(
    "letters before a number",
    r"\b (?P<name> [A-Z]{2,7} (?: /[A-Z] )? | (?: [A-Z]\. ){2,3} ) [ ]? \Z",
    example="⟨ISO ⟩",
    counterexample="⟨Iso ⟩",
)
_AFTER_NAME = Pattern(
    "what follows a name that ends in a number",
    rf"""
    [.;:)?!\]"”’] (?! \d ) | , (?! \d | [ ] (?: and [ ] )? [A-Z][A-Za-z]*+ [ ] \d ) | \Z | \n | [ ] [A-Z(]
  | [ ] (?: {alternatives(hedge_phrases.SINGULAR)} ) \b | (?<= \d ) [-/:] \d
    """,
    example="737⟨,⟩ there",
    counterexample="737⟨, ⟩Labour 412",
)
_IN_LIST = Pattern(
    "number of a list of names",
    r"\d (?: [,;] [ ] (?: and [ ] )? | [ ] and [ ] ) \Z",
    example="⟨2, ⟩",
    counterexample="⟨the ⟩",
)
_NUMBERED_IN_YEAR = Pattern(
    "number after its year", r"/ \d{3,5} \b", example="S.I. 2005⟨/1234⟩", counterexample="2005⟨/06⟩"
)
_COUNTED = Pattern(
    "what is counted", r"[ ] [a-z]{2,20}s \b", example="30⟨ firms⟩", counterexample="30⟨ firm⟩"
)
_ADDRESS = Pattern(
    "street after the number of a house",
    rf"[ ] (?: [A-Z][a-z']+ [ ] ){{1,3}} (?: {alternatives(hedge_phrases.STREETS)} ) \b",
    example="10⟨ Downing Street⟩",
    counterexample="10⟨ busy Streets⟩",
)
_MODEL = Pattern(
    "aircraft by its number",
    r"7[0-8]7 s? [ -] (?: aircraft | jets? | jetliners? | airliners? | freighters? | MAX | Dreamliners? ) \b",
    example="its ⟨787 aircraft⟩",
    counterexample="its ⟨797 ships⟩",
)
_CLAUSE = Pattern(
    "clause after a number",
    r"\( (?: \d{1,2} [a-z]? | [a-z] | [ivx]{1,4} ) \)",
    example="12⟨(3)⟩",
    counterexample="12⟨(sic)⟩",
    flags=re.IGNORECASE,
)
_HEADING = Pattern(
    "heading after its number",
    r"\.? [ ]{1,3} [A-Z] [^\n]{0,70}? [^.\n;:,] (?: \n | \Z )",
    example="2.1⟨ Housing⟩",
    counterexample="2.1⟨ Housing.⟩",
)
_NO_NAMES = frozenset(
    {
        *MONTHS,
        *(sign for listed in SIGNS.values() for sign in listed if sign.isalpha() or sign == "Rs."),
        *words("BMI CI EU FY GDP HR IQ OR RR SD SE UK UN US"),
    }
)
"""Capitalised words before a number that is one."""
_WINDOW = 14
_LONGEST_LABEL = 6
_NAME_WINDOW = 24
_SHORTEST_IN_REGISTER = 6
_LONG = 8
"""Digits of a number that is a code where no unit follows it."""
_YEAR = late(r"(?:19|20)\d\d")


def refused(text: str, found: re.Match[str]) -> Refused | None:
    """Why a number is no figure: the pronoun `one`, or a label."""
    start, end = found.span()
    if found["number"].lower() == "one" and _is_article(text, start, found.end("number")):
        return Refused(end, "article")
    if found["short"] == "K" and _SCREEN.match(text, end) is not None:
        return Refused(end, "name")
    if text[start - 1 : start] == "[" and found["short"]:
        return Refused(end, "footnote")
    if _VERSIONED.match(text, end) is not None and re.fullmatch(r"\d\.0", found["number"]):
        return Refused(end, "version")
    if found["unit"] or found["short"] or not text[start].isdigit():
        return None
    label = _label_end(text, start, end)
    return Refused(label, "label") if label else _name(text, found)


def _name(text: str, found: re.Match[str]) -> Refused | None:
    """Why a bare number in digits is a name or a code: Boeing 737, ISO 9001, 10 Downing Street, 401(k), 12345678."""
    number, start, end = found["number"], found.start(), found.end()
    model = _MODEL.match(text, start) or _ADDRESS.match(text, end)
    if model is not None:
        return Refused(model.end(), "name")
    if number.isdigit() and (len(number) >= _LONG or (number[0] == "0" and len(number) > 1)):
        return Refused(_tail(text, end), "long-number")
    if _YEAR.fullmatch(number) is not None and _NUMBERED_IN_YEAR.match(text, end) is not None:
        return Refused(_tail(text, end), "name")
    if _YEAR.fullmatch(number) is not None or "," in number or " " in number:
        return None
    if _CLAUSE.match(text, end) is not None or _after_name(text, start, end):
        return Refused(_tail(text, end), "name")
    return None


def _after_name(text: str, start: int, end: int) -> bool:
    """Whether a name stands before a number and goes on with it: Boeing 737, ISO 9001, H.R. 4521; not In Ohio 12 firms."""
    if not start or text[start - 1] not in " /.":
        return False
    begin = max(0, start - _NAME_WINDOW)
    letters = _ACRONYM.search(text, begin, start)
    if letters is not None:
        return (
            letters["name"] not in _NO_NAMES
            and "." not in text[start:end]
            and _COUNTED.match(text, end) is None
        )
    name = _NAMED.search(text, begin, start)
    if name is None or _IN_LIST.search(text, begin, name.start()) is not None:
        return False
    return name["name"] not in _NO_NAMES and _AFTER_NAME.match(text, end) is not None


def _tail(text: str, end: int) -> int:
    """Where the rest of a label ends."""
    tail = _LABEL_TAIL.match(text, end)
    return end if tail is None else tail.end()


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
    last = text[max(0, start - _WINDOW) : start].replace(".", " ").replace(":", " ").lower().split()[-2:]
    if not any(word.rstrip("s") in _LABEL_WORDS or word in _LABEL_WORDS for word in last):
        return 0
    if _LABEL.search(text, max(0, start - _WINDOW), start) is None:
        return 0
    if _NUMBERING.search(text, max(0, start - _WINDOW), start) or (
        last[-1] in _TO_NUMBER and "," in text[start:end]
    ):
        return 0
    return _tail(text, end)


_OPENING = 8
"""Code points before a number at the start of its line, at most: blanks, or the marks of a Markdown heading."""


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether a bare number is the mark of a list, a footnote or alone on its line."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1]
    opens = before == "\n" or text[max(0, start - _OPENING) : start].rstrip(" #")[-1:] in ("", "\n")
    if opens and (after in (".", ")", "", "\n") or _HEADING.match(text, end) is not None):
        return True
    power = text[start].isdigit() and text[end - 1].isalpha()
    return before in "[(" and after in "])" and bool(after) and "," not in text[start:end] and not power


def registered(text: str, start: int, _last: int) -> Reading:
    """ABN 51 824 753 556, UEN 201912345K."""
    if (
        text[start - 1 : start] != " "
        or _REGISTERED.search(text, max(0, start - _NAME_WINDOW), start) is None
    ):
        return None
    found = _IN_REGISTER.match(text, start)
    if found is None or sum(map(str.isdigit, found[0])) < _SHORTEST_IN_REGISTER:
        return None
    return Refused(found.end(), "code-name")


def telephone(text: str, start: int, _last: int) -> Reading:
    """1800 123 456; 13 28 65 after `call` or `on`; 192.168.0.1."""
    found = _TELEPHONE.match(text, start)
    if found is None and _CALLED.search(text, max(0, start - _WINDOW), start) is not None:
        found = _CALLED_NUMBER.match(text, start)
    return None if found is None else Refused(found.end(), "telephone")


def citation(text: str, start: int, _last: int) -> Reading:
    """[2019] UKSC 41, 410 U.S. 113."""
    found = _CITATION.match(text, start)
    return None if found is None else Refused(found.end(), "reference")
