"""Which paragraphs are items of a list, and how far their later lines hang."""

from __future__ import annotations

import re
from functools import cache

from tui.lexicon.zh.characters import ONE_TO_TEN
from tui.typeset.cells import cells

_BULLETS = "•◆◇■□●○▪▫►▶➢✓★☆·"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NUMERALS = ONE_TO_TEN
_FIRST = frozenset(f"-*–—0123456789(（{_BULLETS}{_CIRCLED}{_NUMERALS}")


@cache
def _marker() -> re.Pattern[str]:
    """A marker with the spaces around it, more text behind it; made when first needed."""
    return re.compile(
        r"\s*(?:[-*–—] +|(?:"
        rf"[{_BULLETS}{_CIRCLED}]"
        r"|[0-9]{1,3}(?:[.．](?![0-9])|[、)）])"
        rf"|[(（](?:[0-9]{{1,3}}|[a-zA-Z]|[{_NUMERALS}]{{1,3}})[)）]"
        rf"|[{_NUMERALS}]{{1,3}}、"
        r")[ \u3000]*)(?=\S)"
    )


def hanging_for(text: str, start: int, end: int, *, ambiguous: int = 1) -> int:
    """How far the later lines of a list item hang: the cells of its marker; 0 where it is none."""
    first = (
        text[start:end].lstrip()[:1]
        if text[start : start + 1].isspace()
        else text[start : min(start + 1, end)]
    )
    if first not in _FIRST:
        return 0
    found = _marker().match(text, start, end)
    return cells(found[0], ambiguous) if found else 0
