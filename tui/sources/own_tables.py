"""The prose of a document against its own tables: the text says 4.6亿, its table 4.5亿."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.even_statements import statements_of
from tui.sources.statement_model import Source
from tui.sources.tie_findings import own_table_findings
from tui.sources.ties import Holder

if TYPE_CHECKING:
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


def against_own_tables(speech: Speech) -> list[Finding]:
    """A finding for each figure of the prose that surely differs from a table of the same document."""
    document = speech.document
    if document is None or not document.tables or document.kind in SHEETS or len(speech.mentions) > _MOST:
        return []
    source = own_tables(document)
    return own_table_findings(speech, Holder(speech, source, prose=True).ties())
