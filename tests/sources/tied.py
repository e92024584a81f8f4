"""Figures of a text held against tables of separated values, for tests."""

from __future__ import annotations

from tui.documents.structure import document_of_text, read_document
from tui.packs.plain import plain_speech
from tui.sources.own_tables import own_tables
from tui.sources.ties import ties_of

HEAD = "2024年工作报告\n2025年1月10日\n\n"
ENGLISH = "Annual report\n10 February 2025\n\n"


def tied(text: str, *tables: str, head: str = HEAD) -> dict[str, tuple[str, list[str]]]:
    """For each figure of a text, by its words, what is said of it and the addresses of the statements that it is said of.

    Of several tables the last that says something counts.
    """
    speech = plain_speech(document_of_text(f"{head}{text}\n"), id="a")
    sources = [own_tables(read_document(table.encode(), "t.csv")) for table in tables]
    found: dict[str, tuple[str, list[str]]] = {}
    for tie in ties_of(speech, sources):
        said = str(tie.outcome), [one.address for one in tie.statements]
        mention = speech.mentions[tie.number - 1]
        if tie.statements or mention.surface not in found:
            found[mention.surface] = said
    return found
