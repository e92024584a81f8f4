"""Ties that differ as findings: warnings, with what the source states and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.checks.claims import figure_operand
from tui.digest import sha256
from tui.sources.printed_values import printed_value
from tui.sources.statement_model import OWN, Outcome
from tui.speech import Span
from tui.speech.declared import Level
from tui.speech.findings import Finding, Operand, Words
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.figures import Figure
    from tui.sources.statement_model import Source, Statement, Tie
    from tui.speech import Mention, Speech

SOURCE, OWN_TABLE = "source", "own-table"
"""The ids of what differs from a source, and from a table of the text's own document."""
_AROUND = 12
"""Characters on both sides of a figure by which its finding is known again."""
_DIFFERS = N_("{source} states {stated} at {address} ({name}), the text {figure}")
_OWN = N_("the table of this document states {stated} at {address} ({name}), the text {figure}")


def tie_findings(speech: Speech, sources: Sequence[Source], ties: Sequence[Tie]) -> list[Finding]:
    """A warning for each figure that differs from a source, a hint where another source bears the figure out."""
    found = []
    for tie in ties:
        if tie.contradicts and is_said(tie, sources):
            mention, source = speech.mentions[tie.number - 1], sources[tie.source].name
            one = _finding(speech.text, mention, tie.statements[0], source)
            found.append(replace(one, level=Level.HINT) if tie.is_disputed else one)
    return found


def is_said(tie: Tie, sources: Sequence[Source]) -> bool:
    """Whether what a tie says is found by it: of the text's own tables, as they were read, `own_table_findings` says it."""
    source = sources[tie.source]
    return source.taken != OWN or tie.settled or bool(source.corrections)


def own_table_findings(speech: Speech, ties: Sequence[Tie]) -> list[Finding]:
    """A finding for each figure of the prose that surely differs from a table of the same document."""
    found = []
    for tie in ties:
        statement = tie.statement
        if tie.outcome is Outcome.DIFFERS and statement is not None:
            found.append(_finding(speech.text, speech.mentions[tie.number - 1], statement, ""))
    return found


def _operand(figure: Figure) -> Operand:
    """A figure with all that it can stand for; as it stands where nothing can be said of its precision."""
    low, high = figure.quantity.low, figure.quantity.high
    return figure_operand("said", figure) or Operand(
        "said", figure.start, figure.end, figure.surface, low, high
    )


def _finding(text: str, mention: Mention, statement: Statement, source: str) -> Finding:
    """The finding that a figure differs from a statement; of its own document where no source is named."""
    rule = SOURCE if source else OWN_TABLE
    said = {
        "source": source,
        "stated": printed_value(statement),
        "address": statement.address,
        "name": statement.name,
        "figure": mention.surface,
    }
    around = text[max(0, mention.start - _AROUND) : mention.end + _AROUND]
    named = f"{rule}\0{source}\0{statement.address}\0{around}"
    digest = sha256(named.encode("utf-8", "surrogatepass"))
    own = _operand(mention.figure)
    stated = statement.quantity.low
    apart = stated is not None and (
        (own.low is not None and stated < own.low) or (own.high is not None and stated > own.high)
    )
    return Finding(
        rule=rule,
        level=Level.WARNING,
        key=f"{rule}:{digest.hexdigest()[:12]}",
        span=Span(mention.start, mention.end),
        message=Words(_DIFFERS if source else _OWN, tuple(said.items())),
        claim="said == stated" if apart else "",
        operands=(
            own,
            Operand(
                "stated",
                statement.start,
                statement.end,
                statement.surface,
                stated,
                stated,
                is_figure=False,
                source=source,
                address=statement.address,
            ),
        ),
    )
