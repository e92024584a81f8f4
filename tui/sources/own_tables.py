"""The prose of a document against its own tables: the text says 4.6亿, its table 4.5亿."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims import words_of
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.digest import sha256
from tui.sources.even_statements import statements_of
from tui.sources.statement_model import OWN, Outcome, Source, Tie
from tui.sources.tie_findings import OWN_TABLE, is_said, own_table_findings
from tui.sources.ties import Holder
from tui.sources.value_comparison import Printed, compare, grain_of, measure
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.document_model import Document
    from tui.speech import Speech
    from tui.speech.findings import Finding

SHEETS = frozenset(("csv", "sheets", "ods", "xls"))
"""Formats that are tables and nothing else: they have no prose to speak of."""
_MOST = 5_000
"""Figures of the longest document that is held against its own tables."""


def own_tables(document: Document) -> Source:
    """The tables of a document as a source."""
    return Source(document.name, "table", "", statements_of(document), document.text, document)


def own_source(speech: Speech, content: str, path: str) -> Source | None:
    """The tables of a speech's own document as a source like others; None where it has none, or no prose beside them.

    Args:
        speech: The speech.
        content: The digest of its document's bytes; empty where that is not known, and its text counts.
        path: Where it lies; empty for standard input.
    """
    document = document_with_tables(speech)
    if document is None:
        return None
    source = own_tables(document)
    if not source.statements:
        return None
    known = content or f"sha256:{sha256(speech.text.encode()).hexdigest()}"
    name = path.replace("\\", "/").rpartition("/")[2] or document.name
    return replace(source, name=name, content=known, taken=OWN)


def document_with_tables(speech: Speech) -> Document | None:
    """The document of a speech where it has tables and prose beside them; None where it has not."""
    document = speech.document
    return document if document and document.tables and document.kind not in SHEETS else None


def own_ties(speech: Speech, document: Document) -> tuple[Source, dict[int, Tie]]:
    """The tables of a document as a source, and the ties of its figures to them: one that fills a cell is what stands there."""
    source = own_tables(document)
    found = {tie.number: tie for tie in Holder(speech, source, prose=True).ties() if tie.statements}
    at = {statement.start: statement for statement in source.statements}
    for mention in speech.mentions:
        statement = at.get(mention.start)
        if statement is not None:
            found[mention.number] = Tie(mention.number, 0, Outcome.MATCH, (statement,), 1.0)
    return replace(source, name=_("the tables of this text")), found


def against_own_tables(speech: Speech) -> list[Finding]:
    """A finding for each figure of the prose that surely differs from a table of the same document."""
    document = document_with_tables(speech)
    if document is None or len(speech.mentions) > _MOST:
        return []
    source = own_tables(document)
    ties = Holder(speech, source, prose=True).ties()
    return own_table_findings(speech, [tie for tie in ties if not _is_of_another_time(speech, source, tie)])


def borne_by(
    speech: Speech, found: Sequence[Finding], sources: Sequence[Source], ties: Sequence[Tie]
) -> list[Finding]:
    """Findings without those of the document's own tables that ties to these, as reviewers settled and corrected them, do not bear out."""
    own = {at for at, one in enumerate(sources) if one.taken == OWN}
    differing = {
        speech.mentions[tie.number - 1].start
        for tie in ties
        if tie.source in own and tie.contradicts and not is_said(tie, sources)
    }
    return [
        one
        for one in found
        if not own or one.rule != OWN_TABLE or any(operand.start in differing for operand in one.operands)
    ]


def _is_of_another_time(speech: Speech, source: Source, tie: Tie) -> bool:
    """Whether another cell of its row bears out a figure of which nothing says the year: 上半年突破1000万吨."""
    stated, mention = tie.statement, speech.mentions[tie.number - 1]
    if tie.outcome is not Outcome.DIFFERS or stated is None:
        return False
    when = claims_of(speech).at(mention).when
    if when is not None and _YEAR.search(words_of(speech.text, when.words)):
        return False
    figure = Printed(mention.figure, grain_of([mention.figure]))
    row = [
        one
        for one in source.statements
        if (one.table, one.row, one.aspect) == (stated.table, stated.row, stated.aspect)
    ]
    measured = ((one, measure(mention.figure.quantity, one.quantity)) for one in row)
    return any(how is not None and compare(figure, one, how).agrees for one, how in measured)


_YEAR = late(r"[0-9]{4}|[今去前当本上]年")
"""What says of which year a figure of a text is."""
