"""HTML: one page that fetches nothing, with the text, its marks and the table of figures linked both ways."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from tui.digest import sha256
from tui.export import report_wording
from tui.export.drawing import draw
from tui.export.pieces import passages, shown_blocks
from tui.export.report import FigureEntry, NoteEntry
from tui.export.report_ties import tie_lines
from tui.files.sanitizing import sanitize, sanitize_line
from tui.speech.model import BlockKind
from tui.words import _, headed, language, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.export.pieces import Piece
    from tui.export.report import FindingEntry, Report

STYLE = Path(__file__).with_name("page.css")
ELEMENTS = {
    BlockKind.TITLE: ("h3", "title"),
    BlockKind.SUBTITLE: ("h3", "subtitle"),
    BlockKind.CHAPTER: ("h3", "chapter"),
    BlockKind.HEADING: ("h4", "heading"),
}


def write(report: Report) -> bytes:
    """The report as one HTML page."""
    return ("\n".join(_page(report)) + "\n").encode()


def text(words: str) -> str:
    """Any words as text of the page, or as the value of an attribute."""
    return escape(sanitize(words), quote=True)


def identity(entry: FigureEntry | NoteEntry | FindingEntry) -> str:
    """The name of an entry's place in the table; with `t` before it that of its place in the text."""
    kind = (
        "figure" if isinstance(entry, FigureEntry) else "note" if isinstance(entry, NoteEntry) else "finding"
    )
    return f"{kind}-{entry.number}"


def _page(report: Report) -> Iterator[str]:
    """The page, line by line."""
    style = STYLE.read_text(encoding="utf-8")
    allowed = b64encode(sha256(f"\n{style}".encode()).digest()).decode()
    title = text(report_wording.title(report))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language()}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{style}</style>"
    yield "</head>"
    yield "<body>"
    yield f"<header><h1>{title}</h1>"
    yield from _contents(report)
    yield '<ul class="sum">'
    yield from (f"<li>{text(said)}</li>" for said in report_wording.summary(report))
    yield "</ul></header>"
    yield "<main>"
    marked: set[str] = set()
    yield from _speech(report, marked)
    yield from _table(report, marked)
    yield from _aside(report)
    yield from _charts(report)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _contents(report: Report) -> Iterator[str]:
    """Ways into the page for the keyboard."""
    contents, charts = _("Contents"), _("Charts")
    yield f'<nav aria-label="{text(contents)}">'
    if shown_blocks(report):
        yield f'<a href="#text">{text(report_wording.text_title(report))}</a>'
    if report.entries:
        yield f'<a href="#figures">{text(report_wording.entries_title())}</a>'
    if report.speech.charts:
        yield f'<a href="#charts">{text(charts)}</a>'
    yield "</nav>"


def _speech(report: Report, marked: set[str]) -> Iterator[str]:
    """The text, its figures as links; marks are drawn by the style sheet, so that the text stays the text.

    What has its mark in the text is added to `marked`.
    """
    if not shown_blocks(report):
        return
    spoken = ' lang="en"' if report.source else ""
    yield f'<section class="speech" id="text"{spoken}><h2>{text(report_wording.text_title(report))}</h2>'
    for block, cut in passages(report):
        element, kind = ELEMENTS.get(block.kind, ("p", "paragraph"))
        inner = "".join(_piece(report, piece, marked) for piece in cut)
        yield f'<{element} class="{kind}">{inner}</{element}>'
    yield "</section>"


def _piece(report: Report, piece: Piece, marked: set[str]) -> str:
    """A stretch of text, as a link where it is a figure's, then the marks of what else ends there."""
    said = text(piece.text.replace("\r\n", "\n"))
    figure = piece.figure
    if figure:
        name = identity(figure)
        place = "" if name in marked else f' id="t-{name}"'
        marked.add(name)
        mark = f' data-mark="{text(_figure_mark(figure))}"' if figure in piece.closing else ""
        kind = " ".join(("figure", *_states(figure)))
        label = text(_figure_label(report, figure))
        said = f'<a class="{kind}"{place} href="#{name}" title="{label}"{mark}>{said}</a>'
    for entry in piece.closing:
        name = identity(entry)
        if isinstance(entry, FigureEntry) or name in marked:
            continue
        marked.add(name)
        mark = text(report_wording.mark(entry))
        said += f'<a class="mark" id="t-{name}" href="#{name}" data-mark="{mark}" aria-label="{mark}"></a>'
    return said


def _states(entry: FigureEntry) -> Iterator[str]:
    """The classes that say how a figure stands."""
    if entry.verdict:
        yield str(entry.verdict)
    if entry.findings:
        yield "found"


def _figure_mark(entry: FigureEntry) -> str:
    """Its number, the sign of its verdict, a sign for findings and one for notes."""
    finding, note = "!" if entry.findings else "", "※" if entry.notes else ""
    return f"{entry.number}{report_wording.sign(entry.verdict)}{finding}{note}"


def _figure_label(report: Report, entry: FigureEntry) -> str:
    """A figure's mark in words."""
    said = [report_wording.verdict(entry.verdict), report_wording.metric_name(report, entry)]
    return headed(str(entry.number), sanitize_line(" · ".join(said)))


def _table(report: Report, marked: set[str]) -> Iterator[str]:
    """A row a figure, and one for whatever else is numbered, in reading order."""
    if not report.entries:
        return
    head = (_("No."), _("Figure"), _("Metric"), _("Section"), _("Verdict"), _("Findings and notes"))
    yield f'<section id="figures"><h2>{text(report_wording.entries_title())}</h2>'
    yield "<table><thead><tr>"
    yield "".join(f'<th scope="col">{text(words)}</th>' for words in head)
    yield "</tr></thead><tbody>"
    told: set[int] = set()
    for entry in report.entries:
        if isinstance(entry, FigureEntry):
            yield _row(entry, _figure_cells(report, entry, told), marked)
        else:
            yield _row(entry, _other_cells(report, entry), marked)
    yield "</tbody></table></section>"


def _figure_cells(report: Report, entry: FigureEntry, told: set[int]) -> tuple[str, ...]:
    """A figure with its verdicts, notes and findings; a finding named before is told in full only once."""
    verdicts = [
        f'<p><span class="tag {said.verdict}">{report_wording.sign(said.verdict)}</span> '
        f"{text(report_wording.verdict_line(said))}</p>"
        for said in entry.verdict_records
    ]
    value = report_wording.value_line(report, entry)
    held = [f'<p class="soft">{text(said)}</p>' for said in tie_lines(entry.ties)]
    unseen = f'<p class="soft">{text(report_wording.verdict(None))}</p>'
    return (
        f"<b>{text(sanitize_line(entry.printed.surface))}</b>",
        text(report_wording.metric_line(report, entry))
        + (f'<p class="soft">{text(value)}</p>' if value else ""),
        text(sanitize_line(report_wording.place(report.speech, entry.mention))),
        ("".join(verdicts) or unseen) + "".join(held),
        "".join((*(_finding(one, told) for one in entry.findings), *map(_note, entry.notes))),
    )


def _other_cells(report: Report, entry: NoteEntry | FindingEntry) -> tuple[str, ...]:
    """A note or a finding that belongs to no figure."""
    if isinstance(entry, NoteEntry):
        quote, said = report_wording.note_quote(entry) or _("the whole speech"), _note(entry, named=False)
    else:
        quote = report_wording.shortened(report.speech.text[entry.span.start : entry.span.end])
        said = _finding(entry, set(), named=False)
    return (f"“{text(quote)}”", said)


def _row(entry: FigureEntry | NoteEntry | FindingEntry, cells: tuple[str, ...], marked: set[str]) -> str:
    """A row of the table, with a way back to the text."""
    name, mark = identity(entry), text(report_wording.mark(entry))
    first = f'<a href="#t-{name}">{mark}</a>' if name in marked else mark
    wide = "" if isinstance(entry, FigureEntry) else ' colspan="4"'
    others = "".join(f"<td>{cell}</td>" for cell in cells[1:])
    return f'<tr id="{name}"><td class="number">{first}</td><td{wide}>{cells[0]}</td>{others}</tr>'


def _finding(entry: FindingEntry, told: set[int], *, named: bool = True) -> str:
    """A finding with its arithmetic and all that was said to it."""
    mark, name = text(report_wording.mark(entry)), identity(entry)
    if named and entry.number in told:
        return f'<div class="finding again"><a class="tag" href="#{name}">{mark}</a></div>'
    told.add(entry.number)
    lines = "".join(f"<li>{text(said)}</li>" for said in report_wording.finding_lines(entry))
    below = f"<ul>{lines}</ul>" if lines else ""
    place = f' id="{name}"' if named else ""
    tag = f'<span class="tag">{mark}</span> ' if named else ""
    return f'<div class="finding"{place}><p>{tag}{text(report_wording.finding_head(entry))}</p>{below}</div>'


def _note(entry: NoteEntry, *, named: bool = True) -> str:
    """A note, its line breaks kept."""
    place = f' id="{identity(entry)}"' if named else ""
    tag = f'<span class="tag">{text(report_wording.mark(entry))}</span> ' if named else ""
    head = f'{tag}<span class="soft">{text(report_wording.note_head(entry))}</span>'
    body = text(entry.note.text.replace("\r\n", "\n"))
    return f'<div class="note"{place}><p>{head}</p><p class="body">{body}</p></div>'


def _aside(report: Report) -> Iterator[str]:
    """What no longer holds."""
    for title, lines in report_wording.aside(report):
        items = "".join(f"<li>{text(said)}</li>" for said in lines)
        yield f"<section><h2>{text(title)}</h2><ul>{items}</ul></section>"


def _charts(report: Report) -> Iterator[str]:
    """The charts, each bar a link to its figure."""
    if not report.speech.charts:
        return
    listed = {
        entry.metric.id: identity(entry)
        for entry in reversed(report.entries)
        if isinstance(entry, FigureEntry)
    }
    title = _("Charts")
    yield f'<section id="charts"><h2>{text(title)}</h2>'
    for chart in report.speech.charts:
        drawn = draw(
            report.speech, chart, text, lambda metric: f"#{listed[metric]}" if metric in listed else ""
        )
        caption = twin(chart.caption, chart.caption_en)
        yield f"<figure><figcaption>{text(sanitize_line(twin(chart.title, chart.title_en)))}</figcaption>"
        yield drawn
        yield f'<p class="soft">{text(caption)}</p></figure>' if caption else "</figure>"
    yield "</section>"
