"""Drafts for tests, and what became of their figures in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment import align
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.alignment import Alignment, Change

AROUND = {
    True: ("各位同事，先说总体情况。", "以上情况请予审议。"),
    False: ("The board met in the spring.", "We thank all staff."),
}
"""Sentences before and behind."""


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


def value_told(old: str, new: str, value: str) -> Change:
    """What became of the figure with a value that stands in a sentence of the old draft."""
    before, behind = AROUND[not (old + new).isascii()]
    texts = [f"{before}\n{one}\n{behind}" for one in (old, new)]
    at = texts[0].index(value)
    found = aligned(*texts)
    starts = {mention.start: mention.number - 1 for mention in plain_speech(texts[0], id="old").mentions}
    index = starts.get(at, starts.get(at + 1))
    return next(row.change for row in found.rows if row.old == index)
