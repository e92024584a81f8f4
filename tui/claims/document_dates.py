"""When a document was made: its dateline, the date at its end, or the year of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.period_values import DocumentDate
from tui.claims.plain_text import plain
from tui.compiled import late
from tui.lexicon.en.number_words import MONTHS
from tui.lexicon.heading_words import LOOKING_BACK, OF_A_YEAR_OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = 1200
_TAIL = 200
_LINES, _SHORT = 10, 60
"""Lines at the top of a text, and characters of the longest, in which its date is looked for."""
_SENTENCE = late(r"[。！？；]")
_DIGIT = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_YEAR = r"((?:19|20)[0-9]{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})年"
_MONTH = r"([0-9]{1,2}|十[一二]?|[一二三四五六七八九])月"
_DAY = late(_YEAR + _MONTH + r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]")
_TITLE_YEAR = late(_YEAR)
_MONTHS = [word.lower() for word in MONTHS]
_ENGLISH = late(
    rf"\b(?:({'|'.join(_MONTHS)})\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+((?:19|20)[0-9]{{2}})"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\s+({'|'.join(_MONTHS)})\s+((?:19|20)[0-9]{{2}}))",
    re.IGNORECASE,
)
_ISO = late(r"\b((?:19|20)[0-9]{2})[-/.](0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])\b")
_REPORT = late(r"工作报告|讲话|发言|汇报|致辞")
_ABOUT = late(LOOKING_BACK)


def date_in(text: str, head: Sequence[tuple[int, int]]) -> DocumentDate | None:
    """The date of a document as far as its head or its end says it; None where neither does.

    Args:
        text: The whole text.
        head: Where its title and the lines around it stand.
    """
    first = " ".join(plain(text, start, end).text for start, end in head)
    for part in (
        first,
        *_lines_at_the_top(text),
        plain(text, 0, min(len(text), _HEAD)).text if not head else "",
        plain(text, max(0, len(text) - _TAIL), len(text)).text,
    ):
        if (date := _day(part)) is not None:
            return date
    if (date := _english(text[:_HEAD])) is not None:
        return date
    if found := _TITLE_YEAR.search(first):
        year = _year(found[1])
        return DocumentDate(year + _looks_back(first, found.end() - 1))
    return None


def _looks_back(title: str, at: int) -> bool:
    """Whether a title names a year that was over, whose 年 stands at `at`: 2024年度报告, 2024年运行情况, not 2024年政府工作报告."""
    if OF_A_YEAR_OVER.match(title, at):
        return True
    return _ABOUT.search(title) is not None and _REPORT.search(title) is None


def _lines_at_the_top(text: str) -> list[str]:
    """The short lines before the first paragraph, which say who published the text and when, whatever is set apart of them."""
    found = []
    for line in text[:_HEAD].split("\n")[:_LINES]:
        if len(line) > _SHORT or _SENTENCE.search(line):
            break
        found.append(plain(line, 0, len(line)).text)
    return found


def _year(written: str) -> int:
    return int("".join(_DIGIT.get(char, char) for char in written))


def _day(part: str) -> DocumentDate | None:
    """A date with its day in Chinese or as ISO 8601 writes it."""
    if found := _DAY.search(part):
        written = found[2]
        month = (
            int(written)
            if written.isdecimal()
            else 10 * ("十" in written) + int(_DIGIT.get(written[-1], "0"))
        )
        return DocumentDate(_year(found[1]), month)
    if iso := _ISO.search(part):
        return DocumentDate(int(iso[1]), int(iso[2]))
    return None


def _english(part: str) -> DocumentDate | None:
    """A date in English that dates the text: in a short line, at the beginning of a paragraph or in brackets; none that a sentence says."""
    for found in _ENGLISH.finditer(part):
        start = part.rfind("\n", 0, found.start()) + 1
        end = part.find("\n", found.end())
        line = len(part) if end < 0 else end
        if line - start > _SHORT and not _may_date(part, start, found.start()):
            continue
        month = (found[1] or found[3]).lower()
        return DocumentDate(int(found[2] or found[4]), _MONTHS.index(month) + 1)
    return None


def _may_date(part: str, start: int, at: int) -> bool:
    """Whether a date in a paragraph stands where datelines do, or is when something was told: no end of a time, and far from its beginning none."""
    if part[at - 1 : at] in ("(", "（", "["):
        return True
    return at - start <= _DATELINE and _NO_DATELINE.search(part, start, at) is None


_DATELINE = 40
"""Code points before the date of a dateline: its place, its source."""
_NO_DATELINE = late(
    r"\b(?:since|until|till|from|before|after|as\s+of|as\s+at|by|to|ended|ending|end(?:ed)?\s+on|through)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a date that bounds a time."""
