"""Marks of footnotes behind the numbers of cells."""

from __future__ import annotations

from tui.compiled import late

AFTER_NUMBER = late(
    r"(?<=[0-9０-９%％)）])\s*(?:[*＊※†‡①-⑳⑴-⒇]+|[\[［【〔](?:注?\s?[0-9]{1,2}|注)[\]］】〕]|[（(]注\s?[0-9]{0,2}[)）])$"
)
"""One at the end of a cell: 1,234*, 100[1], 7.5%①, 88（注2）."""
