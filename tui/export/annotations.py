"""W3C Web Annotation as JSON-LD: one annotation for each present state, read back by `hegao merge`.

What a reviewer said carries its own events (`hegao:events`), so that reading them back is exact; all else in an
annotation follows from these and from the speech, and is for other programs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tui.export.data import dump
from tui.export.log import present
from tui.export.report_ties import tie_data, tie_lines
from tui.review.coding import encode
from tui.review.event_types import ClaimConfirmed, LabelGiven, MetricConfirmed
from tui.speech.anchors import Outcome, anchor
from tui.speech.verdicts import ReaderNoteKind, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.documents.comments import Comment
    from tui.export.log import Present
    from tui.export.report import FigureEntry, FindingEntry, NoteEntry, Report
    from tui.review.events import Event
    from tui.speech.anchors import Anchor
    from tui.speech.model import Span
    from tui.speech.verdicts import Target, VerdictRecord, Waiver

OWN = "urn:x-hegao:"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"hegao": f"{OWN}terms:"}]
SOFTWARE = {"type": "Software", "name": "hegao"}
TABLE = "figures.csv"
"""The metrics table as `hegao figures --format csv` and `hegao report --format csv` print it, a row a figure."""
RFC_7111 = "http://tools.ietf.org/rfc/rfc7111"
MOTIVATIONS = {
    ReaderNoteKind.COMMENT: "commenting",
    ReaderNoteKind.QUESTION: "questioning",
    ReaderNoteKind.CORRECTION: "editing",
}


TIE = {
    "outcome": "outcome",
    "source": "source",
    "address": "address",
    "stated": "surface",
    "value": "stated",
    "unit": "unit",
    "settled": "settled",
    "rejected": "rejected",
}
"""What a tie says of a statement under hegao's own names, and the field of it that each holds."""


def write(report: Report) -> bytes:
    """The report as a collection of annotations."""
    now = present(report.log)
    items = list(_items(report, now))
    value = {
        "@context": CONTEXT,
        "id": _own("report", report.speech.id),
        "type": "AnnotationCollection",
        "label": report.speech.title,
        "total": len(items),
        "first": {
            "id": _own("report", report.speech.id, "page", "1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
        "hegao:version": version_of(report.speech.text),
        # What was said of an earlier draft is about this one: digests of texts, never texts.
        "hegao:links": [encode(event) for event in now.links],
        # What was taken back says so, or a colleague's store would go on holding it.
        "hegao:lines": [encode(event) for event in now.lines],
        "hegao:withdrawn": [encode(event) for event in now.withdrawn],
    }
    return dump(value)


def _items(report: Report, now: Present) -> Iterator[dict[str, Any]]:
    """Every annotation in reading order; the figures' rows first, then verdicts, notes and findings."""
    for figure in report.figures:
        yield _row(report, figure)
    for figure in report.figures:
        yield from _ties(report, figure)
    for figure in report.figures:
        for verdict_record in figure.verdict_records:
            yield _verdict(now.verdicts[verdict_record.event], verdict_record, figure.span, "")
    for fallen in (*report.fallen, *report.passed):
        yield _verdict(
            now.verdicts[fallen.verdict_record.event], fallen.verdict_record, None, str(fallen.outcome)
        )
    places = {
        claim_record.event: figure.span for figure in report.figures for claim_record in figure.claim_records
    }
    for event in now.claim_records.values():
        yield _claim_record(event, places.get(event.id))
    for note in report.notes:
        yield _note(now.notes[note.note.reviewer, note.note.id], note)
    for number, comment in enumerate(report.comments, 1):
        yield _comment(report, comment, number)
    for finding in report.findings:
        yield _finding(report, finding)
        for waiver in finding.waivers:
            yield _waiver(now.waivers[waiver.reviewer, waiver.target], waiver)
    for waiver in report.lapsed:
        yield _waiver(now.waivers[waiver.reviewer, waiver.target], waiver)


def _row(report: Report, entry: FigureEntry) -> dict[str, Any]:
    """A figure linked to its row of the metrics table, the head of the table being row 1 (RFC 7111)."""
    return {
        "id": _own("figure", report.speech.id, str(entry.number)),
        "type": "Annotation",
        "motivation": "linking",
        "creator": SOFTWARE,
        "body": {
            "type": "SpecificResource",
            "source": TABLE,
            "selector": {
                "type": "FragmentSelector",
                "conformsTo": RFC_7111,
                "value": f"row={entry.number + 1}",
            },
        },
        "target": _passage(report, (entry.mention.start, entry.mention.end)),
        "hegao:metric": entry.metric.id,
    }


def _ties(report: Report, entry: FigureEntry) -> Iterator[dict[str, Any]]:
    """What came of holding a figure against sources; it is not read back, what reviewers settled is among their events."""
    rows = tie_data(entry.ties)
    for number, (row, line) in enumerate(zip(rows, tie_lines(entry.ties), strict=True), 1):
        said = {
            "id": _own("tie", report.speech.id, str(entry.number), str(number)),
            "type": "Annotation",
            "motivation": "linking",
            "creator": {"type": "Person", "name": row["reviewer"]} if row["reviewer"] else SOFTWARE,
            "body": [_body("describing", line)],
            "target": _passage(report, (entry.mention.start, entry.mention.end)),
        }
        yield said | {f"hegao:{name}": row[field] for name, field in TIE.items() if row[field] is not None}


def _verdict(event: Event, verdict_record: VerdictRecord, span: Span | None, outcome: str) -> dict[str, Any]:
    """What a reviewer says of a figure, with the right value as an edit."""
    bodies = [_body("assessing", str(verdict_record.verdict))]
    if verdict_record.corrected:
        bodies.append(_body("editing", verdict_record.corrected))
    said = _said((event,), "assessing", bodies, _place(verdict_record.target, span))
    return {**said, "hegao:outcome": outcome} if outcome else said


def _claim_record(event: Event, span: Span | None) -> dict[str, Any]:
    """What a reviewer says that a figure says, a tag a field; a change of the figure leaves it without a place."""
    data = event.data
    words: tuple[str, ...] = ()
    if isinstance(data, LabelGiven):
        words = (data.subject, data.period)
    elif isinstance(data, ClaimConfirmed):
        words = (data.metric, data.aspect, data.direction, data.scope, data.period, data.base, data.whole)
    elif isinstance(data, MetricConfirmed):
        words = (data.metric, data.aspect, data.scope)
    bodies = [_body("tagging", word) for word in words if word] or [_body("tagging", "")]
    said = _said((event,), "tagging", bodies, _place(event.target, span))
    return said if span else {**said, "hegao:outcome": str(Outcome.GONE)}


def _note(events: tuple[Event, ...], entry: NoteEntry) -> dict[str, Any]:
    """A reader's note."""
    motivation = MOTIVATIONS[entry.note.kind]
    bodies = [_body(motivation, entry.note.text)]
    said = _said(events, motivation, bodies, _place(entry.note.target, entry.span))
    return {**said, "hegao:outcome": str(entry.outcome)}


def _comment(report: Report, comment: Comment, number: int) -> dict[str, Any]:
    """A comment of the file; it is not read back, since the file has it."""
    said = {
        "id": _own("comment", report.speech.id, str(number)),
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": comment.author},
        "body": [_body("commenting", comment.text)],
        "target": _passage(report, (comment.start, comment.end)),
        "hegao:comment": "settled" if comment.resolved else "open",
    }
    return {**said, "created": comment.date} if comment.date else said


def _waiver(event: Event, waiver: Waiver) -> dict[str, Any]:
    """Why a reviewer set a finding aside."""
    said = _said((event,), "commenting", [_body("commenting", waiver.reason)], _place(waiver.target, None))
    return {**said, "hegao:waives": _own("finding", waiver.target.speech, waiver.target.name)}


def _said(
    events: tuple[Event, ...], motivation: str, bodies: list[dict[str, Any]], place: dict[str, Any]
) -> dict[str, Any]:
    """What a reviewer said of a place, from the event that began it and the one that changed it last."""
    first, last = events[0], events[-1]
    value = {
        "id": _own("event", first.id),
        "type": "Annotation",
        "motivation": motivation,
        "creator": {"type": "Person", "name": first.reviewer},
        "created": first.time,
        "body": bodies,
        "target": place,
        "hegao:events": [encode(event) for event in events],
    }
    if last is not first:
        value["modified"] = last.time
    return value


def _finding(report: Report, entry: FindingEntry) -> dict[str, Any]:
    """A finding: it calls its figures into question; what may have stood there is an edit never made."""
    finding = entry.finding
    figures = [_passage(report, (operand.start, operand.end)) for operand in finding.figures]
    bodies = [_body("questioning", finding.text())]
    if finding.formula:
        bodies.append(_body("describing", finding.formula))
    if finding.assumption.text():
        bodies.append(_body("describing", finding.assumption.text()))
    bodies += [_body("editing", one.reading) for one in finding.hypotheses]
    return {
        "id": _own("finding", report.speech.id, finding.key),
        "type": "Annotation",
        "motivation": "questioning",
        "creator": SOFTWARE,
        "body": bodies,
        "target": figures or [_passage(report, finding.span)],
        "hegao:rule": finding.rule,
        "hegao:level": str(finding.level),
    }


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _passage(report: Report, span: tuple[int, int]) -> dict[str, Any]:
    """A place of the speech as it is now."""
    return _resource(report.speech.id, anchor(report.speech.text, span), None)


def _place(target: Target, span: Span | None) -> dict[str, Any]:
    """A target, its words as they stood; where they stand now is said by position."""
    return _resource(target.speech, target.anchor, span)


def _resource(speech: str, kept: Anchor | None, span: Span | None) -> dict[str, Any]:
    """A place as W3C selectors, in code points; without selectors it is the whole speech."""
    value: dict[str, Any] = {"type": "SpecificResource", "source": _own("speech", speech)}
    if kept is not None:
        words = {
            "type": "TextQuoteSelector",
            "exact": kept.quote,
            "prefix": kept.prefix,
            "suffix": kept.suffix,
        }
        start, end = span or (kept.start, kept.end)
        value["selector"] = [words, {"type": "TextPositionSelector", "start": start, "end": end}]
    return value


def _own(*parts: str) -> str:
    """A name of hegao's own as an IRI."""
    return OWN + ":".join(quote(part, safe="") for part in parts)
