"""Pasted text as a field may take it."""

from __future__ import annotations

import re

from tui.files.sanitizing import sanitize

_LINE_END = re.compile(r"\r\n?|\n")
_GAP = re.compile(r"[ \t]*\n[ \t\n]*|\t")


def sanitize_paste(text: str) -> str:
    """Pasted text without anything that acts or hides: each such character shows; line ends are line feeds.

    Terminals send a carriage return for each line end of a paste.
    """
    return sanitize(_LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """Sanitised text for a field of one line: line ends with the blanks around them, and tabs, become a blank."""
    return _GAP.sub(" ", text.strip("\n"))
