"""JSON: everything, for programs (report.schema.json says what each field is)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.checks import to_json
from tui.compiled import late
from tui.export.records import record
from tui.export.report_ties import source_data, tie_data
from tui.files.sanitizing import CONTROLS, INVISIBLE
from tui.speech.verdicts import version_of

if TYPE_CHECKING:
    import re

    from tui.documents.comments import Comment
    from tui.export.report import FallenClaim, FallenEntry, FigureEntry, FindingEntry, NoteEntry, Report
    from tui.speech.verdicts import ClaimRecord, VerdictRecord, Waiver

_ESCAPED = late(f"[<>{CONTROLS}{INVISIBLE}]")
"""What acts or hides where a JSON file is shown or pasted into a page; the line feeds are JSON's own."""


def write(report: Report) -> bytes:
    """The report as one JSON object."""
    return dump(as_json(report))


VERSION = 4
"""The form of the report: the first had no version, the second has the claims of figures, the third changes against a draft, the fourth sources and ties."""


def dump(value: Any) -> bytes:
    """JSON for people to look at too, inert wherever it is shown: the same values, some of them escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return (_ESCAPED.sub(_escape, text) + "\n").encode()


def _escape(found: re.Match[str]) -> str:
    """A character as JSON escapes it, in two halves if need be."""
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def as_json(report: Report) -> dict[str, Any]:
    """The report as plain values; csv, json and jsonld show everything whatever the scope."""
    speech, counts = report.speech, report.counts
    return {
        "version": VERSION,
        "speech": {
            "id": speech.id,
            "title": speech.title,
            "subtitle": speech.subtitle,
            "version": version_of(speech.text),
            "length": len(speech.text),
        },
        "reviewers": list(report.reviewers),
        "time": report.time or None,
        "counts": {
            "figures": counts.figures,
            "verified": counts.verified,
            "doubtful": counts.doubtful,
            "wrong": counts.wrong,
            "open": counts.open,
            "findings": counts.findings,
            "waived": counts.waived,
            "notes": counts.notes,
        },
        "figures": [figure(report, entry) for entry in report.figures],
        "notes": [note(entry) for entry in report.notes if entry.figure is None],
        "findings": [finding(entry) for entry in report.findings if not entry.figures],
        "comments": [_comment(report, one) for one in report.comments],
        "fallen": [_fallen(entry) for entry in report.fallen],
        "fallen_claims": [_fallen_claim(entry) for entry in report.fallen_claims],
        "joins": [
            {"reviewer": one.reviewer, "metrics": [one.first, one.second], "joined": one.joined}
            for one in report.joins
        ],
        "lapsed": [_lapsed(waiver) for waiver in report.lapsed],
        "sources": source_data(report),
        "changes": None if report.change_data is None else dict(report.change_data),
    }


def figure(report: Report, entry: FigureEntry) -> dict[str, Any]:
    """A figure as `hegao figures` prints it, with what was said and found of it."""
    return {
        **record(report.speech, entry.mention, report.claims),
        **(
            {"labels": [_claim_record(said) for said in entry.claim_records]}
            if report.speech.detected
            else {}
        ),
        "verdict": str(entry.verdict) if entry.verdict else None,
        "corrected": entry.corrected or None,
        "verdicts": [_verdict_record(said) for said in entry.verdict_records],
        "notes": [note(one) for one in entry.notes],
        "findings": [finding(one) for one in entry.findings],
        "ties": tie_data(entry.ties),
    }


def _claim_record(said: ClaimRecord) -> dict[str, Any]:
    """What a reviewer says that a figure says; a label of hegao 0.1.0 has subject and period alone."""
    claim = said.said
    row: dict[str, Any] = {
        "reviewer": said.reviewer,
        "subject": claim.metric,
        "period": claim.period,
        "time": said.time,
    }
    if claim.of_metric:
        row |= {"aspect": claim.aspect or None, "scope": claim.scope or None}
    if claim.in_whole:
        row |= {
            "aspect": claim.aspect or None,
            "direction": claim.direction or None,
            "mean": claim.mean,
            "scope": claim.scope or None,
            "base": claim.base or None,
            "whole": claim.whole or None,
            "mode": claim.mode or None,
        }
    return row


def _verdict_record(said: VerdictRecord) -> dict[str, Any]:
    return {
        "reviewer": said.reviewer,
        "verdict": str(said.verdict) if said.verdict else None,
        "corrected": said.corrected or None,
        "time": said.time,
    }


def note(entry: NoteEntry) -> dict[str, Any]:
    """A reader's note."""
    said, anchor = entry.note, entry.note.target.anchor
    return {
        "number": entry.number,
        "id": said.id,
        "reviewer": said.reviewer,
        "kind": str(said.kind),
        "text": said.text,
        "written": said.written,
        "edited": said.edited or None,
        "place": str(said.target.kind),
        "name": said.target.name or None,
        "quote": anchor.quote if anchor else None,
        "start": entry.span.start if entry.span else None,
        "end": entry.span.end if entry.span else None,
        "outcome": str(entry.outcome),
        "figure": entry.figure,
    }


def _comment(report: Report, said: Comment) -> dict[str, Any]:
    """A comment of the file, in its author's name."""
    return {
        "author": said.author,
        "date": said.date or None,
        "text": said.text,
        "quote": report.speech.text[said.start : said.end],
        "start": said.start,
        "end": said.end,
        "settled": said.resolved,
        "answers": said.answers or None,
        "figure": report.figure_of(said),
    }


def finding(entry: FindingEntry) -> dict[str, Any]:
    """A finding as `hegao check` prints it, with its number and those who set it aside."""
    return {
        "number": entry.number,
        **to_json(entry.finding),
        "numbers": list(entry.figures),
        "waivers": [waiver(one) for one in entry.waivers],
    }


def waiver(said: Waiver) -> dict[str, Any]:
    """Who set a finding aside, why and when."""
    return {"reviewer": said.reviewer, "reason": said.reason, "time": said.time}


def _fallen(entry: FallenEntry) -> dict[str, Any]:
    anchor = entry.verdict_record.target.anchor
    return {
        **_verdict_record(entry.verdict_record),
        "quote": anchor.quote if anchor else None,
        "outcome": str(entry.outcome),
        "reason": entry.became.reason or None,
        "figure": entry.figure,
    }


def _fallen_claim(entry: FallenClaim) -> dict[str, Any]:
    anchor = entry.claim_record.target.anchor
    return {
        **_claim_record(entry.claim_record),
        "quote": anchor.quote if anchor else None,
        "outcome": str(entry.became.outcome),
        "reason": entry.became.reason or None,
        "changes": [one._asdict() for one in entry.changes],
        "figure": entry.figure,
    }


def _lapsed(said: Waiver) -> dict[str, Any]:
    anchor = said.target.anchor
    return {**waiver(said), "key": said.target.name, "quote": anchor.quote if anchor else None}
