"""Where a line may end: the rules of UAX #14, tailored to Chinese (docs/typesetting.md).

The rules are asked for single places, from the right end of what fits backwards, so that setting a
line looks at a handful of places whatever its length.
"""

from __future__ import annotations

from functools import cache

from tui.typeset.clusters import cuttable
from tui.typeset.kinds import kinds as kinds_of

_NEVER_BEGIN = frozenset("CP}),!X/]%SZMUW~")
"""No line begins with these, not even after spaces (LB6, 7, 9, 11, 13, 15; tailored: `]`, `%`)."""
_NOT_BEGIN = frozenset('-bwKkD."')
"""No line begins with these unless a space comes before (LB19, 21, 22; tailored: dashes)."""
_NEVER_END = frozenset("O([")
"""No line ends with these, not even with spaces after them (LB14, 15a)."""
_BAD_BEGINNING = (_NEVER_BEGIN | _NOT_BEGIN) - frozenset("S")
_BAD_END = _NEVER_END | frozenset("$")
_CHINESE = frozenset("HFOCPKXwJ")
"""Classes of full-width characters: what stands beside them is set as Chinese."""
_CLAUSE = '})],!k%N/"M'
"""What may stand between a mark and the word that says whether the mark is set as Chinese."""
_REACH = 16
_WORD = frozenset("ANF")
_NUMBERS = frozenset("NF")
_SIGNS = frozenset("$%")
_AS = {"J": "H", "Y": "A"}


@cache
def _pair(left: str, right: str) -> bool | None:
    """Whether a line may end between two neighbours; None where more of the text decides."""
    if right in _NEVER_BEGIN:
        return False
    if left == "Z":
        return True
    if left in "WGU" or left in _NEVER_END:
        return False
    if left in "SJY" or right in "JY":
        return None
    if right == "G":
        return left in "-bw"
    if right in _NOT_BEGIN or left in '"B':
        return False
    if left in "],)/-P" or right in "[(" or (right == "$" and left != "$"):
        return None
    if left in "AN" and right in "AN":
        return False
    if left in "NF" and right in "NF":
        return False
    return not (left in _SIGNS and right in "ANF") and not (left == "$" and right in "H$")


def legal(text: str, kinds: str, at: int, floor: int = 0) -> bool:
    """Whether a line may end before `at`.

    Args:
        text: A text without line breaks but at its end.
        kinds: Its classes.
        at: A place after the first and before the last code point.
        floor: Where the line begins.
    """
    left = at - 1
    before = kinds[left]
    if before == "M":
        left = _base(kinds, left)
        before = kinds[left] if left >= 0 and kinds[left] not in "SZ~" else "A"
    after = kinds[at]
    verdict = _pair(before, after)
    if verdict is None and (before in "JY" or after in "JY"):
        if not cuttable(text, at, floor):
            return False
        before, after = _AS.get(before, before), _AS.get(after, after)
        verdict = _pair(before, after)
    return _in_context(kinds, left, before, at, after) if verdict is None else verdict


def opportunities(text: str) -> list[int]:
    """All places inside a text without line breaks where a line may end."""
    kinds = kinds_of(text)
    return [at for at in range(1, len(text)) if legal(text, kinds, at)]


def _base(kinds: str, at: int) -> int:
    """The place of the character that the marks up to `at` belong to, -1 for none."""
    while at >= 0 and kinds[at] in "MU":
        at -= 1
    return at


def _in_context(kinds: str, left: int, before: str, at: int, after: str) -> bool:
    """Whether a line may end at a place where its two neighbours alone do not say."""
    if before == "S":
        return _after_spaces(kinds, left, after)
    inside = kinds[left - 1 : left]
    following = kinds[at + 1 : at + 3]
    if after == "[":
        return before in _CHINESE or before in "D." or following[:1] in _CHINESE or _in_chinese(kinds, left)
    if before == "]":
        if inside in _WORD and after in _WORD:
            return False
        return after in _CHINESE or _in_chinese(kinds, left)
    if before == "/":
        if after in _CHINESE or inside in _CHINESE:
            return False
        return not (after in "N$" and _number_before(kinds, left))
    if before == "-":
        return after not in "NF" and not (after == "A" and (left <= 0 or inside in "SZG"))
    if after == "(":
        return before not in _WORD and not (before in _SIGNS and following.lstrip(",")[:1] in _NUMBERS)
    if after == "$":
        return before not in _WORD and not (before in ",)}CP" and _number_before(kinds, left))
    if before == ",":
        return after not in _WORD or (inside not in _WORD and _in_chinese(kinds, left))
    if before == "P":
        return after not in _NUMBERS or inside not in _NUMBERS
    return after not in "AN" or _in_chinese(kinds, left)


def _after_spaces(kinds: str, left: int, after: str) -> bool:
    """Whether a line may end after spaces (LB8, 14, 15a, 16, 17, 18)."""
    while left >= 0 and kinds[left] in "SMU":
        left -= 1
    before = kinds[left] if left >= 0 else "Z"
    if before in "CP})":
        return after not in "Kk"
    return before not in _NEVER_END and not before == after == "D"


def _number_before(kinds: str, left: int) -> bool:
    """Whether a number stands before the signs that end at `left` (LB25)."""
    base = kinds[max(0, left - _REACH) : left + 1]
    if base[-1:] in ("C", "P", "}", ")"):
        base = base[:-1]
    return base.rstrip("/,")[-1:] in ("N", "F")


def _in_chinese(kinds: str, left: int) -> bool:
    """Whether the mark at `left` follows Chinese, other marks and numbers between them left out."""
    before = kinds[max(0, left - _REACH) : left + 1].rstrip(_CLAUSE)
    return before[-1:] in _CHINESE


def out_of_place(kinds: str, at: int) -> bool:
    """Whether a line ended before `at` would begin or end with a sign that must not stand there."""
    return kinds[at] in _BAD_BEGINNING or kinds[at - 1] in _BAD_END
