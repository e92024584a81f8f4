"""Markdown: the text with numbered marks, then what each number says; readable as plain text too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late
from tui.export import report_wording
from tui.export.pieces import passages
from tui.export.report import FigureEntry, NoteEntry
from tui.export.report_ties import tie_lines
from tui.files.sanitizing import sanitize, sanitize_line
from tui.speech.model import BlockKind
from tui.words import _, bracketed, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.export.pieces import Piece
    from tui.export.report import FindingEntry, Report
    from tui.speech.model import Block

_SPECIAL = late(r"[\\`*_\[\]<>|~&]")
"""What Markdown may take for a sign anywhere in a line."""
_START = late(r"(?m)^([ \t]*(?:[0-9]{1,9}(?=[.)](?:\s|$)))?)([#+\-=:.)])")
"""What it takes for one at the start of a line, after a number too."""
_MARGIN = late(r"(?m)^[^\S\n\u3000]+|[^\S\n\u3000]+$")
"""Blanks that it drops, or takes for code; the indent of a Chinese paragraph stays legible."""
_AFTER_MARK = ("(", ":", "[")
"""What would make a link of the mark before it."""

HEADINGS = {
    BlockKind.TITLE: "### ",
    BlockKind.SUBTITLE: "### ",
    BlockKind.CHAPTER: "### ",
    BlockKind.HEADING: "#### ",
}


def write(report: Report) -> bytes:
    """The report as Markdown (CommonMark)."""
    parts = [f"# {escape(report_wording.title(report))}"]
    parts.append("\n".join(f"- {escape(said)}" for said in report_wording.summary(report)))
    blocks = [_block(block, cut) for block, cut in passages(report)]
    if blocks:
        parts += [f"## {report_wording.text_title(report)}", *blocks]
    if report.entries:
        parts.append(f"## {report_wording.entries_title()}")
        parts += [_entry(report, entry) for entry in report.entries]
    for title, lines in report_wording.aside(report):
        parts.append(f"## {title}")
        parts.append("\n".join(f"- {escape(said)}" for said in lines))
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """Text as Markdown that says exactly this text: line breaks are kept, blanks at line ends too."""
    safe = _SPECIAL.sub(r"\\\g<0>", sanitize(text).replace("\r\n", "\n"))
    safe = _START.sub(r"\1\\\2", safe)
    safe = _MARGIN.sub(lambda found: "".join(f"&#{ord(blank)};" for blank in found[0]), safe)
    return safe.replace("\n", "\\\n")


def _block(block: Block, cut: tuple[Piece, ...]) -> str:
    """A block of the text, a mark in brackets after each figure and whatever else is numbered."""
    said, marked = "", False
    for piece in cut:
        # A piece in the middle of a line is escaped as one: letters stand before and after it meanwhile.
        before, after = "x" * (piece.start > block.start), "x" * (piece.end < block.end)
        safe = escape(f"{before}{piece.text}{after}")[len(before) :].removesuffix(after)
        said += f"\\{safe}" if marked and safe.startswith(_AFTER_MARK) else safe
        marks = "".join(f"[{report_wording.mark(entry)}]" for entry in piece.closing)
        said, marked = said + marks, bool(marks)
    head = HEADINGS.get(block.kind, "")
    return head + (said.replace("\\\n", " ") if head else said)


def _entry(report: Report, entry: FigureEntry | NoteEntry | FindingEntry) -> str:
    """What stands under one number."""
    if isinstance(entry, FigureEntry):
        return _figure(report, entry)
    if isinstance(entry, NoteEntry):
        quote = report_wording.note_quote(entry) or _("the whole speech")
        return f"### [{report_wording.mark(entry)}] {escape(quote)}\n\n{_note(entry, mark=False)}"
    passage = report_wording.shortened(report.speech.text[entry.span.start : entry.span.end])
    return f"### [{report_wording.mark(entry)}] {escape(passage)}\n\n{_finding(entry, mark=False)}"


def _figure(report: Report, entry: FigureEntry) -> str:
    """A figure: its sentence, its metric, and what was said and found of it."""
    quote = report_wording.sentence(report, entry)
    verdicts = [report_wording.verdict_line(said) for said in entry.verdict_records] or [
        report_wording.verdict(None)
    ]
    lines = [
        f"### [{entry.number}] {escape(sanitize_line(entry.printed.surface))}",
        "",
        f"> {escape(quote)}",
        "",
        _item(_("Metric"), report_wording.metric_line(report, entry)),
        *(_item(_("Says"), said) for said in [report_wording.value_line(report, entry)] if said),
        _item(_("Section"), report_wording.place(report.speech, entry.mention)),
        *(_item(_("Verdict"), said) for said in verdicts),
        *(_item(_("Source"), said) for said in tie_lines(entry.ties)),
        *(_note(note) for note in entry.notes),
        *(_finding(finding) for finding in entry.findings),
    ]
    return "\n".join(lines)


def _item(name: str, said: str) -> str:
    """An item of a list, named."""
    return f"- {headed(name, escape(said))}"


def _note(entry: NoteEntry, *, mark: bool = True) -> str:
    """A note as an item of a list, the note itself on lines of its own."""
    head = " ".join((_("Note"), f"[{report_wording.mark(entry)}]" if mark else "")).rstrip()
    head = bracketed(head, escape(report_wording.note_head(entry))) + _(": ").rstrip()
    return "\n".join(_indented(f"- {head}\\\n{escape(entry.note.text.rstrip())}"))


def _finding(entry: FindingEntry, *, mark: bool = True) -> str:
    """A finding as an item of a list, its arithmetic and all else below it."""
    head = " ".join((_("Finding"), f"[{report_wording.mark(entry)}]" if mark else "")).rstrip()
    below = [f"  - {escape(said)}" for said in report_wording.finding_lines(entry)]
    return "\n".join([f"- {headed(head, escape(report_wording.finding_head(entry)))}", *below])


def _indented(text: str) -> Iterator[str]:
    """An item's further lines, indented so that they stay in it."""
    first, *others = text.split("\n")
    yield first
    yield from (f"  {other}" for other in others)
