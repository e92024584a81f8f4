"""Ties and sources in words, for the screen and for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.tie_signs import OUTCOMES
from tui.words import N_, _, ngettext

if TYPE_CHECKING:
    from tui.sources.statement_model import Source, Statement, Tie

KINDS = {"table": N_("tables"), "text": N_("text"), "pack": N_("pack")}
"""What each kind of source is called."""


def source_line(source: Source) -> str:
    """What a source is called, what it is, how many values it has."""
    count = len(source.statements)
    said = ngettext("{name} ({kind}): {count} value", "{name} ({kind}): {count} values", count)
    return said.format(name=source.name, kind=_(KINDS[source.kind]), count=count)


def tie_line(tie: Tie, statement: Statement) -> str:
    """What came of holding a figure against a statement."""
    said = _("{outcome}: {stated} at {address} ({name})")
    return said.format(
        outcome=_(OUTCOMES[tie.outcome]),
        stated=statement.surface,
        address=statement.address,
        name=" ".join(filter(None, (statement.name, statement.period))),
    )
