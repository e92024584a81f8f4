"""The numbers that a file's lists put before their paragraphs: what they count, and how it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import late
from tui.documents.marks import mark_at

if TYPE_CHECKING:
    from tui.documents.marks import Mark


class Level(Struct, frozen=True):
    """How a list numbers its paragraphs at one depth."""

    kind: str
    pattern: str
    start: int
    legal: bool
    """Whether it writes the numbers of all depths in digits."""
    goes_on: bool = False
    """Whether it goes on counting where a depth further out has counted."""
    after: int = 0
    """The depth, from 1, after which alone and after those above it it begins anew; 0 for all above it."""

    def restarts_after(self, depth: int) -> bool:
        """Whether it begins anew after a paragraph of another depth, from 0, that is above it."""
        return not self.goes_on and (not self.after or depth < self.after)


class ListNumbers:
    """What the lists of a file put before their paragraphs. It is not in the text, but tells what a paragraph is."""

    def __init__(self) -> None:
        """Begin with no list."""
        self.levels: dict[str, dict[int, Level]] = {}
        """For each list its depths."""
        self.same: dict[str, str] = {}
        """For a list the one that it goes on counting with."""
        self._counts: dict[str, list[int | None]] = {}

    def mark(self, name: str, depth: int) -> tuple[Mark | None, str]:
        """The mark that a list puts before its next paragraph, and how that is written; None and empty for bullets."""
        levels = self.levels.get(name, {})
        counts = self._counts.setdefault(self.same.get(name, name), [])
        for deeper in range(depth + 1, len(counts)):
            if deeper not in levels or levels[deeper].restarts_after(depth):
                counts[deeper] = None
        counts.extend([None] * (depth + 1 - len(counts)))
        level = levels.get(depth)
        before = counts[depth]
        counts[depth] = (level.start if level else 1) if before is None else before + 1
        if level is None or "%" not in level.pattern or level.kind in {"", "bullet", "none"}:
            return None, ""
        written = _PLACE.sub(
            lambda found: self._written(levels, counts, int(found[1]) - 1, level), level.pattern
        )
        return mark_of(written), written

    def restart(self, name: str, depth: int, start: int) -> None:
        """Let the next paragraph of a list at this depth have the number `start`."""
        counts = self._counts.setdefault(self.same.get(name, name), [])
        counts.extend([None] * (depth + 1 - len(counts)))
        counts[depth] = start - 1

    def _written(self, levels: dict[int, Level], counts: list[int | None], depth: int, of: Level) -> str:
        """The number of a depth as a pattern shows it."""
        level = levels.get(depth)
        count = counts[depth] if depth < len(counts) else None
        number = (level.start if level else 1) if count is None else count
        return written(number, "decimal" if of.legal or level is None else level.kind)


def mark_of(written: str) -> Mark | None:
    """The mark that a number before a paragraph is; None where it is none."""
    mark = mark_at(f"{written} 题", 0, len(written) + 2)
    return None if mark is None else mark._replace(end=0)


_PLACE = late("%([1-9])")
_HAN_FORMATS = late(r"chinese|ideograph|japanese|taiwanese|korean", re.IGNORECASE)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HAN_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 999
"""The largest number that is written out of digits."""


def written(number: int, kind: str) -> str:
    """A number as Word writes it in a list of this kind: `chineseCounting` 12 is 十二."""
    if not 0 < number <= _MOST:
        return str(number)
    if _HAN_FORMATS.search(kind):
        return _han(number)
    if kind.endswith("Roman"):
        return _roman(number) if kind.startswith("upper") else _roman(number).lower()
    if kind.endswith("Letter"):
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letters.upper() if kind.startswith("upper") else letters
    if kind.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(ord("①") + number - 1)
    if kind == "decimalEnclosedParen" and number <= 20:
        return chr(ord("⑴") + number - 1)
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _han(number: int) -> str:
    """A number below a thousand in Chinese: 十二, 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{_HAN_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        said += ("" if tens == 1 and not hundreds else _HAN_DIGITS[tens]) + "十"
    elif hundreds and ones:
        said += "零"
    return said + (_HAN_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    """A number in Roman numerals."""
    said = "M" * (number // 1000) if number >= 1000 else ""
    for value, sign in ((900, "CM"), (500, "D"), (400, "CD"), *_ROMAN):
        while number >= value:
            said, number = said + sign, number - value
    return said
