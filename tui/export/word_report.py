"""Word: the speech as a Chinese document, a comment at everything that was said or found, the metrics at the end."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.export import report_wording
from tui.export.package import settle_package
from tui.export.pieces import passages, shown_blocks
from tui.export.report import FigureEntry, NoteEntry
from tui.export.report_ties import tie_lines
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize, sanitize_line
from tui.speech.model import BlockKind
from tui.words import _

if TYPE_CHECKING:
    from tui.documents.comments import Comment
    from tui.export.report import FindingEntry, Report

INSTALL = "pip install 'hegao[docx]'"
"""What brings the package that this format needs."""
STYLES = {
    BlockKind.TITLE: "Title",
    BlockKind.SUBTITLE: "Subtitle",
    BlockKind.CHAPTER: "Heading 1",
    BlockKind.HEADING: "Heading 2",
}
_TIME = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")
CHECKER = "hegao"
"""Whose comments the findings are."""


def write(report: Report) -> bytes:
    """The report as a Word document.

    Raises:
        Problems: python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an extra, which only this format needs

        from tui.export import house_style  # noqa: PLC0415 - it needs the same
    except ImportError as error:
        wrong = _("Word files need a package that is not installed")
        raise Problems(
            [Problem("docx", "", wrong, _("install it: {command}").format(command=INSTALL))]
        ) from error
    document = docx.Document()
    house_style.apply(document, title=clean(report.speech.title), time=report.time)
    runs = _speech(document, report)
    home = _annex(document, report)
    for entry in report.entries:
        inside = _runs_of(entry, runs) or [home]
        _comment(document, entry, inside)
    for comment in report.comments:
        _file_comment(document, comment, runs, home)
    out = BytesIO()
    document.save(out)
    return settle_package(out.getvalue())


def clean(words: str) -> str:
    """Words as XML can hold them."""
    return sanitize(words).replace("\r\n", "\n")


Runs = list[tuple[int, int, Any]]
"""Runs of the text with where they begin and end in it."""


def _speech(document: Any, report: Report) -> Runs:
    """The text, a run for each stretch at which comments can stand."""
    runs: Runs = []
    for block, cut in passages(report):
        paragraph = document.add_paragraph(style=STYLES.get(block.kind, "Body Text"))
        for piece in cut:
            runs.append((piece.start, piece.end, paragraph.add_run(clean(piece.text))))
    return runs


def _runs_of(entry: FigureEntry | NoteEntry | FindingEntry, runs: Runs) -> list[Any]:
    """The runs of an entry's place; none where the place is not shown."""
    span = entry.span
    if span is None:
        return []
    return [run for start, end, run in runs if span.start <= start and end <= span.end]


def _comment(document: Any, entry: FigureEntry | NoteEntry | FindingEntry, runs: list[Any]) -> None:
    """The comments of an entry, a comment for each verdict, note and finding."""
    if isinstance(entry, NoteEntry):
        _note(document, entry, runs)
    elif isinstance(entry, FigureEntry):
        for said in entry.verdict_records:
            words = f"[{entry.number}] {report_wording.verdict_line(said)}"
            _add(document, runs, words, said.reviewer, said.time)
        for finding in entry.findings:
            _finding(document, finding, runs, entry.number)
        for note in entry.notes:
            _note(document, note, runs)
    else:
        _finding(document, entry, runs, None)


def _file_comment(document: Any, comment: Comment, runs: Runs, home: Any) -> None:
    """A comment of the file where it stands there, in its author's name and of its date."""
    inside = [
        run for start, end, run in runs if start < max(comment.end, comment.start + 1) and end > comment.start
    ]
    _add(document, inside or [home], comment.text, comment.author, comment.date)


def _note(document: Any, entry: NoteEntry, runs: list[Any]) -> None:
    """A reader's note, in its writer's name."""
    note = entry.note
    words = f"[{report_wording.mark(entry)}] {report_wording.note_head(entry)}\n{note.text}"
    _add(document, runs, words, note.reviewer, note.edited or note.written)


def _finding(document: Any, entry: FindingEntry, runs: list[Any], figure: int | None) -> None:
    """A finding at one of its figures; in full at the first of them."""
    mark = f"[{report_wording.mark(entry)}]"
    if figure is not None and figure != entry.figures[0]:
        words = _("see figure {number}").format(number=entry.figures[0])
        _add(document, runs, f"{mark} {report_wording.finding_head(entry)}\n({words})", CHECKER, "")
        return
    said = "\n".join((f"{mark} {report_wording.finding_head(entry)}", *report_wording.finding_lines(entry)))
    _add(document, runs, said, CHECKER, "")


def _add(document: Any, runs: list[Any], words: str, author: str, time: str) -> None:
    """A comment; one without a time says none, since the clock's would differ from run to run."""
    name = sanitize_line(author)
    comment = document.add_comment(runs, text=clean(words), author=name, initials=name[:2])
    element = comment._comment_elm  # noqa: SLF001 - python-docx stamps the clock's time and has no way to say another
    for attribute in [each for each in element.attrib if each.endswith("}date")]:
        if _TIME.match(time):
            element.set(attribute, f"{time[:19]}Z")
        else:
            del element.attrib[attribute]


def _annex(document: Any, report: Report) -> Any:
    """What stands after the speech: counts, the table, what no longer holds; the run where homeless comments go."""
    heading = document.add_paragraph(style="Heading 1")
    heading.paragraph_format.page_break_before = bool(shown_blocks(report))
    home = heading.add_run(clean(report_wording.title(report)))
    for said in report_wording.summary(report):
        document.add_paragraph(clean(said), style="List Bullet")
    figures = [entry for entry in report.entries if isinstance(entry, FigureEntry)]
    if figures:
        document.add_paragraph(_("Metrics table"), style="Heading 2")
        _table(document, report, figures)
    for title, lines in report_wording.aside(report):
        document.add_paragraph(title, style="Heading 2")
        for said in lines:
            document.add_paragraph(clean(said), style="List Bullet")
    return home


def _table(document: Any, report: Report, figures: list[FigureEntry]) -> None:
    """A row a figure, its head repeated on each page."""
    from tui.export import house_style  # noqa: PLC0415 - loaded with python-docx

    head = (_("No."), _("Figure"), _("Metric"), _("Section"), _("Verdict"))
    rows = [head, *(_cells(report, entry) for entry in figures)]
    style = document.styles[house_style.CELL].style_id
    table = document.add_table(rows=len(rows), cols=len(head), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            house_style.fill(cell, clean(words), style)
    house_style.lay_out(table)


def _cells(report: Report, entry: FigureEntry) -> tuple[str, ...]:
    """A figure's row."""
    marks = [report_wording.mark(finding) for finding in entry.findings]
    marks += [report_wording.mark(note) for note in entry.notes]
    verdicts = [report_wording.verdict_line(said) for said in entry.verdict_records] or [
        report_wording.verdict(None)
    ]
    return (
        str(entry.number),
        sanitize_line(entry.printed.surface),
        report_wording.metric_cell(report, entry),
        sanitize_line(report_wording.place(report.speech, entry.mention)),
        "\n".join(
            [*verdicts, *tie_lines(entry.ties), *([" ".join(f"[{mark}]" for mark in marks)] if marks else [])]
        ),
    )
