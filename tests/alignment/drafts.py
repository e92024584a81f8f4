"""Drafts for tests, and what became of their figures in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment import align
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.alignment import Alignment


def aligned(old: str, new: str) -> Alignment:
    """Two plain texts aligned."""
    return align(draft_of(plain_speech(old, id="old")), draft_of(plain_speech(new, id="new")))


def told(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    """What became of each figure: the outcome, how it stands in the old text, how in the new one."""
    first, second = plain_speech(old, id="old"), plain_speech(new, id="new")
    return [
        (
            str(row.change),
            None if row.old is None else first.mentions[row.old].surface,
            None if row.new is None else second.mentions[row.new].surface,
        )
        for row in align(draft_of(first), draft_of(second)).rows
    ]
