"""What came of holding a report's figures against sources, and what reviewers said of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from tui.export.records import plain_number
from tui.export.tie_wording import record_line, source_line, tie_line
from tui.files.sanitizing import sanitize_line
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.export.report import Report
    from tui.sources.statement_model import Source, Statement, Tie
    from tui.speech.verdicts import TieRecord
    from tui.workspace import Workspace


class TieEntry(Struct, frozen=True):
    """A figure and a source: what came of holding the one against the other, or what a reviewer said of the two."""

    source: Source | None
    """None where what was said is of a source that is held against no longer."""
    tie: Tie | None = None
    """None of what was rejected, and of a source that is not here."""
    record: TieRecord | None = None
    """What a reviewer said of it."""


def with_ties(report: Report, workspace: Workspace) -> Report:
    """A report with what its figures are held against."""
    if not workspace.sources and not report.tie_records:
        return report
    ties: dict[int, list[Tie]] = {}
    for tie in workspace.ties:
        if tie.statements:
            ties.setdefault(tie.number, []).append(tie)
    figures = tuple(
        replace(
            entry,
            ties=tuple(
                _entries(
                    workspace.sources,
                    ties.get(entry.number, ()),
                    report.tie_records.get(entry.number - 1, ()),
                )
            ),
        )
        for entry in report.figures
    )
    return replace(report, figures=figures, sources=workspace.sources)


def _entries(
    sources: Sequence[Source], ties: Sequence[Tie], records: Sequence[TieRecord]
) -> Iterator[TieEntry]:
    """What is to be said of one figure."""
    left = list(records)
    for tie in ties:
        source = sources[tie.source]
        record = next(
            (one for one in left if tie.settled and one.settled and one.content == source.content), None
        )
        if record is not None:
            left.remove(record)
        yield TieEntry(source, tie, record)
    by_content = {source.content: source for source in sources}
    for record in left:
        yield TieEntry(by_content.get(record.content), None, record)


def tie_lines(entries: Sequence[TieEntry]) -> list[str]:
    """All of it in words, a line each; of a source that is not here that it is not."""
    found = []
    for entry in entries:
        name = entry.source.name if entry.source else entry.record.file if entry.record else ""
        if entry.tie is not None:
            found += [headed(name, tie_line(entry.tie, one)) for one in entry.tie.statements]
        elif entry.record is not None:
            here = entry.source is not None and entry.source.here
            known = name if here else _("{name}: not here").format(name=name)
            found.append(headed(known, record_line(entry.record)))
    return [sanitize_line(line) for line in found]


def source_lines(report: Report) -> list[str]:
    """The sources, a line each."""
    return [sanitize_line(source_line(source)) for source in report.sources]


def source_data(report: Report) -> list[dict[str, Any]]:
    """The sources for programs: names and digests, no paths."""
    return [
        {"name": one.name, "kind": one.kind, "content": one.content, "here": one.here}
        for one in report.sources
    ]


def tie_data(entries: Sequence[TieEntry]) -> list[dict[str, Any]]:
    """What is said of a figure, for programs."""
    return [row for entry in entries for row in _rows(entry)]


def _rows(entry: TieEntry) -> Iterator[dict[str, Any]]:
    """A row a statement."""
    record, tie = entry.record, entry.tie
    said = {
        "here": entry.source is not None and entry.source.here,
        "settled": record is not None and record.settled,
        "rejected": record is not None and record.rejected,
        "reviewer": record.reviewer if record else None,
        "time": record.time if record else None,
    }
    if tie is not None and entry.source is not None:
        for statement in tie.statements:
            yield {"outcome": str(tie.outcome), **_stated(entry.source.name, statement), **said}
    elif record is not None:
        yield {
            "outcome": None,
            "source": record.file,
            "address": record.address,
            "surface": record.stated,
            "stated": None,
            "unit": None,
            "name": record.name,
            **said,
        }


def _stated(source: str, statement: Statement) -> Mapping[str, Any]:
    return {
        "source": source,
        "address": statement.address,
        "surface": statement.surface,
        "stated": plain_number(statement.quantity.low),
        "unit": statement.quantity.unit,
        "name": statement.full_name,
    }
