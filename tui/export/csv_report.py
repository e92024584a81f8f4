"""CSV: a row a figure, for a spreadsheet, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tui.export import report_wording
from tui.export.records import record, safe_cell
from tui.export.report import NoteEntry
from tui.export.report_ties import tie_data
from tui.files.sanitizing import sanitize
from tui.reading.wording import where
from tui.words import bracketed

if TYPE_CHECKING:
    from tui.export.report import FigureEntry, FindingEntry, Report

BESIDE = ("beside_notes", "beside_findings", "file_comments")
"""Columns for what is said of no figure, or in the file: it stands in the row of its figure, the one before it, or the first."""


TIES = {
    "tie_outcome": "outcome",
    "tie_source": "source",
    "tie_address": "address",
    "tie_stated": "surface",
    "tie_value": "stated",
    "tie_unit": "unit",
    "tie_settled": "settled",
    "tie_rejected": "rejected",
    "tie_reviewer": "reviewer",
}
"""Columns for what came of holding a figure against sources, and the field of it that each holds."""


def write(report: Report) -> bytes:
    """The report as CSV (RFC 4180); a byte order mark tells spreadsheets that it is UTF-8."""
    rows = [_row(report, entry) for entry in report.figures]
    _put_beside(report, rows)
    names = list(dict.fromkeys((*(name for row in rows for name in row), *(TIES if report.sources else ()))))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in names])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> object:
    return safe_cell(sanitize(value).replace("\r\n", "\n") if isinstance(value, str) else value)


def _row(report: Report, entry: FigureEntry) -> dict[str, object]:
    """A figure's row; each verdict, note and finding a line of its cell."""
    row = record(report.speech, entry.mention, report.claims)
    row.pop("cell", None)
    if "address" in row:
        row["address"] = where(report.speech, entry.mention)
    return {
        **row,
        "verdict": str(entry.verdict) if entry.verdict else None,
        "corrected": entry.corrected,
        "verdicts": "\n".join(report_wording.verdict_line(said) for said in entry.verdict_records),
        "notes": "\n".join(map(_note, entry.notes)),
        "findings": "\n".join(map(_finding, entry.findings)),
        **_ties(entry),
        "beside_notes": "",
        "beside_findings": "",
        **({"file_comments": ""} if report.comments else {}),
        "fallen": "\n".join(
            report_wording.fallen_line(one) for one in report.fallen if one.figure == entry.number
        ),
    }


def _ties(entry: FigureEntry) -> dict[str, object]:
    """What came of holding a figure against sources, and what reviewers said of that: a line a statement in each cell."""
    said = tie_data(entry.ties)
    return {
        name: "\n".join("" if row[field] is None else str(row[field]) for row in said)
        for name, field in TIES.items()
        if said
    }


def _put_beside(report: Report, rows: list[dict[str, object]]) -> None:
    """What belongs to no figure, each in one row; a speech without figures has one row for all of it."""
    if not rows and (report.beside or report.fallen or report.lapsed or report.comments):
        rows.append(dict.fromkeys(("number", *BESIDE, "fallen"), ""))
    for entry in report.beside:
        before = sum(1 for figure in report.figures if figure.at <= entry.at)
        row = rows[max(0, before - 1)]
        if isinstance(entry, NoteEntry):
            _add(row, "beside_notes", _note(entry))
        else:
            _add(row, "beside_findings", _finding(entry))
    _put_comments(report, rows)
    for fallen in report.fallen:
        if fallen.figure is None:
            _add(rows[0], "fallen", report_wording.fallen_line(fallen))
    for waiver in report.lapsed:
        _add(rows[0], "beside_findings", report_wording.lapsed_line(waiver))


def _put_comments(report: Report, rows: list[dict[str, object]]) -> None:
    """The comments of the file, each in the row of the figure that it is about, or that stands before it."""
    for comment in report.comments:
        before = sum(1 for figure in report.figures if figure.at < max(comment.end, comment.start + 1))
        at = report.figure_of(comment) or max(1, before)
        _add(rows[at - 1], "file_comments", report_wording.comment_line(report, comment))


def _add(row: dict[str, object], name: str, words: str) -> None:
    row[name] = f"{row[name]}\n{words}" if row[name] else words


def _note(entry: NoteEntry) -> str:
    """A note in a cell; its own line breaks are indented, so that an unindented line begins another."""
    text = entry.note.text.replace("\n", "\n  ")
    return f"{bracketed(report_wording.mark(entry), report_wording.note_head(entry))} {text}"


def _finding(entry: FindingEntry) -> str:
    """A finding in a cell."""
    return "\n  ".join(
        (
            f"{report_wording.mark(entry)} {report_wording.finding_head(entry)}",
            *report_wording.finding_lines(entry),
        )
    )
