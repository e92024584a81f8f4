"""The headings that stand above a line of a text, as far as its lines show which they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from tui.compiled import late

HEADINGS = 3
"""How many headings above are looked at."""
LINE_ENDS = "\r\n\u2028\u2029"
"""What ends a line."""
LINE_END = late(r"[\r\n\u2028\u2029]")
CELL = late(r"[|\t]")
"""Parts the cells of a row."""

_STYLES = tuple(
    late(pattern)
    for pattern in (
        r"#{1,6}\s",
        r"第[一二三四五六七八九十百0-9]+章|Chapter\b|Part\b",
        r"第[一二三四五六七八九十百0-9]+节|Section\b",
        r"[一二三四五六七八九十]{1,3}、",
        r"[（(][一二三四五六七八九十]{1,3}[）)]",
        r"[0-9]{1,2}[.．、](?![0-9])",
        r"[（(][0-9]{1,2}[）)]",
        r"[①-⑳]",
        r"[-*•·]\s",
    )
)
ITEM = late(r"\s*(?:[-*•·–]\s|[0-9]{1,2}[.)](?![0-9])\s|[（(](?:[a-z]|[0-9]{1,2})[）)])")
"""Begins an item of a list."""
_LIST = 60
"""How many lines of a list are looked back over."""
_HEADING = 40
"""Code points of the longest line that may be a heading."""
_ENDED = "。！？!?；;，,、.…"


@lru_cache(maxsize=4)  # every figure of a text asks for them
def _headings(text: str) -> tuple[list[int], list[str], list[int]]:
    """The starts, the words and the ranks of the lines of a text that may be headings."""
    starts, lines, ranks = [], [], []
    at = 0
    for raw in LINE_END.split(text):
        line = raw.strip()
        rank = _rank(line)
        numbered = rank < len(_STYLES) - 1
        short = 0 < len(line) <= _HEADING and line[-1] not in _ENDED and not CELL.search(line)
        if short and (numbered or not re.search("[，,。]", line)):
            starts.append(at)
            lines.append(line)
            ranks.append(rank)
        at += len(raw) + 1
    return starts, lines, ranks


def _rank(line: str) -> int:
    """How deep the style of a line's number is; the deepest where it has none."""
    return next((rank for rank, style in enumerate(_STYLES) if style.match(line)), len(_STYLES))


@lru_cache(maxsize=64)  # asked of a line for each of its figures
def above(text: str, begins: int) -> tuple[str, ...]:
    """The headings over a line, the nearest first, each of another style than those below it."""
    starts, lines, ranks = _headings(text)
    rank = _rank(text[begins : begins + _HEADING].lstrip())
    found: list[str] = []
    at, seen = bisect_left(starts, begins) - 1, {rank} if rank < len(_STYLES) else set()
    for index in range(at, max(-1, at - 200), -1):
        if ranks[index] not in seen and (
            not seen or ranks[index] < max(seen) or ranks[index] == len(_STYLES)
        ):
            found.append(lines[index])
            seen.add(ranks[index])
        if len(found) == HEADINGS:
            break
    return tuple(found)


def lead_in(text: str, begins: int) -> list[str]:
    """The line that leads in the list of whose items a line is one: it ends with a colon, or is an item less indented."""
    line = text[begins : begins + _HEADING]
    if not ITEM.match(line):
        return []
    indent, at = _indent(line), begins
    for _line in range(_LIST):
        over = max(text.rfind(end, 0, max(0, at - 1)) for end in "\n\r\u2028\u2029") + 1
        if over >= at:
            break
        line, at = text[over : at - 1], over
        if not line.strip() or (ITEM.match(line) and _indent(line) >= indent):
            continue
        inside = ITEM.match(line) is not None or _indent(line) < indent
        return [line] if line.rstrip()[-1] in ":：" or (inside and ITEM.match(line)) else []
    return []


def _indent(line: str) -> int:
    """How far a line stands in."""
    return len(line) - len(line.lstrip(" \t\u3000"))
