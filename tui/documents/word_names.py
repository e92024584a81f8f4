"""What names in files of Word and of its kin say: of elements, and of styles of headings, titles, lists of contents."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.documents.lines import Role

_HEADING = late(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = late(r"(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题)?$", re.IGNORECASE)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of the elements of a Word file."""
_TITLES = {
    "title": Role.TITLE,
    "标题": Role.TITLE,
    "標題": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "副标题": Role.SUBTITLE,
    "副標題": Role.SUBTITLE,
}


def qn(name: str) -> str:
    """The full name of an element or attribute of a Word file that is called `w:…` for short."""
    return f"{{{WORD}}}{name.removeprefix('w:')}"


def title_style(name: str) -> Role | None:
    """Whether a style is one of titles or subtitles; None where it is neither."""
    return _TITLES.get(name.lower())


def contents_style(name: str) -> bool:
    """Whether a style is one of entries of a list of contents."""
    return _CONTENTS.match(name) is not None


def heading_style(name: str) -> int:
    """The level of the headings of a style; 0 where it is none of headings."""
    found = _HEADING.match(name)
    return int(found[1]) if found else 0
