"""Which paragraphs are items of a list, and how far their later lines hang."""

from __future__ import annotations

import re

from tui.typeset.cells import cells

_MARKER = re.compile(
    r"\s*(?:"
    r"[-*–—] +|[•◆◇■□●○▪▫►▶➢✓★☆·] *"
    r"|\d{1,3}(?:[.．](?!\d)|[、)）])[ \u3000]*"
    r"|[a-zA-Z][)）][ \u3000]*"
    r"|[(（](?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）][ \u3000]*"
    r"|[一二三四五六七八九十]{1,3}、[ \u3000]*"
    r"|[①-⑳⑴-⒇⒈-⒛㈠-㈩][ \u3000]*"
    r")(?=\S)"
)  # fmt: skip


def hanging_for(text: str, start: int, end: int, *, ambiguous: int = 1) -> int:
    """How far the later lines of a list item hang: the cells of its marker; 0 where it is none."""
    found = _MARKER.match(text, start, end)
    return cells(found[0], ambiguous) if found else 0
