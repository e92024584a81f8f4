"""A report on the text in its other language: the same figures, notes and findings, at their places there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.speech.model import Span
from tui.speech.verdicts import PlaceKind

if TYPE_CHECKING:
    from tui.export.report import FigureEntry, FindingEntry, NoteEntry, Report
    from tui.speech.parallel import Parallel

FOR_PEOPLE = frozenset({"md", "html", "docx"})
"""The formats that show the text; the others are read by programs, in offsets of the source."""
WITH_CHANGES = FOR_PEOPLE | {"json"}
"""The formats that say what changed against an earlier draft, where one was named."""


def in_translation(report: Report, both: Parallel) -> Report:
    """The report with the translation for its text.

    What was said of a figure stands at that figure; a passage is where `Parallel.span_to_other` says.

    Args:
        report: On the source.
        both: The source beside its translation.
    """
    notes = {entry.number: _note(both, entry) for entry in report.notes}
    findings = {entry.number: _finding(both, entry) for entry in report.findings}
    figures = tuple(
        replace(
            _figure(both, entry),
            notes=tuple(notes[note.number] for note in entry.notes),
            findings=tuple(findings[finding.number] for finding in entry.findings),
        )
        for entry in report.figures
    )
    return replace(
        report,
        speech=both.other,
        source=report.speech,
        figures=figures,
        notes=tuple(notes.values()),
        findings=tuple(findings.values()),
    )


def _figure(both: Parallel, entry: FigureEntry) -> FigureEntry:
    """A figure as the translation prints it; one that it does not say stays as it is in the source."""
    twin = both.translated(entry.mention)
    return replace(entry, translated=twin, said=twin is not None)


def _note(both: Parallel, entry: NoteEntry) -> NoteEntry:
    """A note at its figure, its section or its passage."""
    if entry.span is None:
        return entry
    kind, name = entry.note.target.kind, entry.note.target.name
    sections = {section.id: section for section in both.other.sections}
    if kind is PlaceKind.SECTION and name in sections:
        return replace(entry, span=Span(sections[name].start, sections[name].end), source_at=entry.at)
    return replace(entry, span=both.span_to_other(entry.span), source_at=entry.at)


def _finding(both: Parallel, entry: FindingEntry) -> FindingEntry:
    """A finding at its passage."""
    return replace(entry, place=both.span_to_other(entry.finding.span))
