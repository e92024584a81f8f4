"""Figures and what was said of them as rows: the same fields in every command and format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from tui.speech import Mention, Speech
    from tui.speech.verdicts import LabelRecord

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula when it stands first."""


def plain_number(value: Decimal | None) -> int | float | None:
    """A value as JSON writes it: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: text that starts like one gets a quote before it.

    OWASP, "CSV Injection": = + - @, tab and line breaks; the full-width signs too. Numbers stay numbers.
    """
    if isinstance(value, str) and value.lstrip(" \u00a0\u3000").startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value


def record(speech: Speech, mention: Mention, label_record: LabelRecord | None = None) -> dict[str, object]:
    """A figure as programs read it (report.schema.json says what each field is).

    Args:
        speech: The speech.
        mention: The place of the figure.
        label_record: What a reviewer says that it measures; without it a detected figure says what was detected.
    """
    metric = speech.metric_by_id[mention.metric]
    said = mention.figure.quantity
    row: dict[str, object] = {
        "number": mention.number,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "low": plain_number(said.low),
        "high": plain_number(said.high),
        "value": plain_number(said.low) if said.low == said.high else None,
        "unit": said.unit,
        "kind": str(said.kind),
        "approx": said.approx,
        "bound": str(said.bound) if said.bound else None,
        "metric": metric.id,
        "label": metric.label,
        "label_en": metric.label_en,
        "subject": metric.subject,
        "period": metric.period,
        "section": mention.section,
        "standing": str(metric.standing),
        "reading": metric.reading or None,
    }
    if metric.confidence is not None:
        row["detected"], row["confidence"] = True, metric.confidence
    row |= _label(speech, mention, label_record)
    row |= _claim(speech, mention)
    if (cell := speech.cells.get(mention.number)) is not None:
        row["cell"] = {
            "table": cell.table,
            "row": cell.row,
            "column": cell.column,
            "row_label": cell.row_label,
            "column_label": cell.column_label,
        }
    if (address := speech.address(mention.start)) is not None:
        row["address"] = address.fields()
    if mention.figure.malformed:
        row["malformed"] = True
    return row


def _claim(speech: Speech, mention: Mention) -> dict[str, object]:
    """What a figure says, its best wording only; null where its text says nothing."""
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a table for a person does without

    claims = claims_of(speech)
    claim = claims.at(mention)
    said = claim.aspect is not None
    return {
        "metric_name": claims.words(claim, "metric") or None,
        "aspect": str(claim.aspect) if claim.aspect else None,
        "direction": str(claim.direction) if claim.direction else None,
        "mean": claim.mean if said else None,
        "scope": claims.words(claim, "scope") or None,
        "period_iso": claim.when.period if claim.when else None,
        "base": claims.base(claim) or None,
        "whole": claims.words(claim, "whole") or None,
        "mode": str(claim.mode) if said else None,
        "claim_confidence": str(claim.confidence) if said else None,
        "same": claims.same(mention),
    }


def _label(speech: Speech, mention: Mention, label_record: LabelRecord | None) -> dict[str, object]:
    """What a detected figure measures and of when, each with its place and how sure that is."""
    if not speech.detected:
        return {}
    if label_record is not None:
        return {
            "subject": label_record.subject,
            "period": label_record.period,
            "named_by": label_record.reviewer,
        }
    from tui.claims import words_of  # noqa: PLC0415 - a table for a person does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    claims = claims_of(speech)
    claim = claims.at(mention)
    row: dict[str, object] = {}
    when = claim.when.words if claim.when and claim.metric else ()
    for part, said in (("subject", claim.metric), ("period", when)):
        row[part] = words_of(speech.text, said)
        row[f"{part}_confidence"] = str(claim.confidence) if said else None
        row[f"{part}_start"], row[f"{part}_end"] = (said[0][0], said[-1][1]) if said else (None, None)
    return row
