"""What is none of a document's text: why, and what reviewers settled of it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Reason(StrEnum):
    """Why a line is none of the speech."""

    PAGE = "page"
    """It is of the web page or the file, and not of the text."""
    PAGE_MARK = "page-mark"
    """A page's number, a running head."""
    CONTENTS = "contents"
    """A list of contents."""
    SIGN = "sign"
    """Signs of markup alone."""
    META = "meta"
    """What stands before a Markdown text between two rules."""
    BEFORE = "before"
    """Before the title: a number, a mark of secrecy."""
    COVER = "cover"
    """On the cover: who made it, and when."""
    REVIEWER = "reviewer"
    """A reviewer set it apart."""


class SettledLines(Struct, frozen=True):
    """What reviewers settled of a document's lines, each by the offset where it begins."""

    apart: frozenset[int] = frozenset()
    """Those that are none of the text."""
    kept: frozenset[int] = frozenset()
    """Those that are of the text though they look like none of it."""


AS_READ = SettledLines()
"""Nothing settled."""
