"""English numbers that are no figures: labels, names, codes, citations, telephone numbers, marks of lists and headings."""

from __future__ import annotations

import re

from tui.figures.patterns import Pattern, alternatives
from tui.figures.scanning import Reading, Refused
from tui.lexicon.en import hedge_phrases

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
_VERSIONED = Pattern(
    "version after a number",
    r"[ ] (?: version | release | update | edition ) \b",
    example="2.0⟨ version⟩",
    counterexample="2.0⟨ versus⟩",
    flags=re.IGNORECASE,
)
_TELEPHONE = Pattern(
    "telephone number",
    r"(?: 1[38]00 [ -] \d{3} [ -] \d{3,4} | \+? \d{2,4} [ -] \d{3,4} [ -] \d{4} ) (?! \d )",
    example="call ⟨1800 123 456⟩.",
    counterexample="call ⟨180 123 456⟩.",
)
_WINDOW = 14
_LONGEST_LABEL = 4


def refused(text: str, found: re.Match[str]) -> Refused | None:
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


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether a bare number is the mark of a list, a footnote or alone on its line."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1]
    opens = before == "\n" or text[max(0, start - 4) : start].rstrip(" ")[-1:] in ("", "\n")
    return (opens and after in (".", ")", "", "\n")) or (before in "[(" and after in "])")


def telephone(text: str, start: int, _last: int) -> Reading:
    """1800 123 456."""
    found = _TELEPHONE.match(text, start)
    return None if found is None else Refused(found.end(), "telephone")
