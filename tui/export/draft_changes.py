"""What changed between two drafts as programs read it, and as a report holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.export.records import record
from tui.reading.change_wording import change_lines, counts, effect_words, mention_of

if TYPE_CHECKING:
    from tui.alignment.alignment_model import Row
    from tui.comparison import Comparison
    from tui.export.report import Report
    from tui.speech import Speech


def with_changes(report: Report, comparison: Comparison) -> Report:
    """A report with what changed against an earlier draft.

    Args:
        report: The report on the later draft.
        comparison: Both drafts held against each other.
    """
    lines = change_lines(
        comparison.alignment, comparison.old.speech, comparison.new.speech, comparison.effects
    )
    return replace(report, changes=tuple(lines), change_data=_reported(comparison))


def comparison_data(comparison: Comparison) -> dict[str, object]:
    """A comparison as programs read it; of both drafts nothing but their titles is said, of figures all that is known."""
    old, new = comparison.old.speech, comparison.new.speech
    rows = [_row(row, _record(old, row.old), _record(new, row.new)) for row in comparison.alignment.rows]
    return {"old": {"title": old.title}, "new": {"title": new.title}, **_summed(comparison), "figures": rows}


def _reported(comparison: Comparison) -> dict[str, object]:
    """The same beside a report's figures: those of the later draft by their numbers, of the earlier one with their place."""
    old = comparison.old.speech
    rows = [
        _row(row, _place(old, row.old), None if row.new is None else row.new + 1)
        for row in comparison.alignment.rows
    ]
    return {"title": old.title, **_summed(comparison), "figures": rows}


def _row(row: Row, old: object, new: object) -> dict[str, object]:
    """What became of one figure, as it is said here of the old draft's and the new one's."""
    return {
        "change": str(row.change),
        "reason": str(row.reason) or None,
        "old": old,
        "new": new,
        "then": row.then or None,
        "now": row.now or None,
    }


def _summed(comparison: Comparison) -> dict[str, object]:
    """How many figures of each outcome there are, what became of paragraphs, what the changes did."""
    found = comparison.alignment
    old, new = comparison.old.speech, comparison.new.speech
    effects = [
        {
            "effect": str(effect.kind),
            "old": None if effect.old is None else effect.old + 1,
            "new": None if effect.new is None else effect.new + 1,
            "by": [at + 1 for at in effect.by],
            "message": effect_words(effect, old, new),
        }
        for effect in comparison.effects
    ]
    return {
        "counts": {str(change): count for change, count in counts(found.rows).items()},
        "paragraphs": {"moved": found.moved, "reworded": found.reworded},
        "effects": effects,
    }


def _record(speech: Speech, index: int | None) -> dict[str, object] | None:
    """A figure as `hegao figures` has it."""
    return None if index is None else record(speech, speech.mentions[index])


def _place(speech: Speech, index: int | None) -> dict[str, object] | None:
    """The number, the place and the words of a figure."""
    mention = mention_of(speech, index)
    if mention is None:
        return None
    return {"number": mention.number, "start": mention.start, "end": mention.end, "surface": mention.surface}
