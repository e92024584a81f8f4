"""Figures and what was said of them as rows: the same fields in every command and format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.speech import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from tui.claims import Claim
    from tui.claims.metric_groups import Group
    from tui.claims.relation_graph import Edge
    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Metric, Speech
    from tui.speech.verdicts import ClaimRecord

CONFLICT = "conflict"
"""The standing of a detected figure of whose metric another value is said for the same period."""
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
    if isinstance(value, list):
        return safe_cell(" ".join(map(str, value)))
    if isinstance(value, str) and value.lstrip(" \u00a0\u3000").startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value


def record(speech: Speech, mention: Mention, settled: SettledClaims | None = None) -> dict[str, object]:
    """A figure as programs read it (report.schema.json says what each field is).

    Args:
        speech: The speech.
        mention: The place of the figure.
        settled: What reviewers settled of claims; without it a figure says what was detected.
    """
    from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - a table for a person does without

    settled = settled or NOTHING_SETTLED
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
    row |= _label(speech, mention, settled.said.get(mention.number))
    row |= _claim(speech, mention, settled)
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


def _claim(speech: Speech, mention: Mention, settled: SettledClaims) -> dict[str, object]:
    """What a figure says, its best wording only, and of which metric it is a mention; null where nothing is said."""
    from tui.claims.settled_claims import claim_of, is_period  # noqa: PLC0415 - a table for a person does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    claims = claims_of(speech)
    claim, claim_record = claims.at(mention), settled.said.get(mention.number)
    said = claim_of(claims, mention, claim_record)
    row: dict[str, object] = {
        "metric_name": (said.metric if claim_record else claims.words(claim, "metric")) or None,
        "done": claims.words(claim, "done") or None,
        "aspect": said.aspect or None,
        "direction": said.direction or None,
        "mean": said.mean if said.aspect else None,
        "scope": said.scope or None,
        "period_iso": said.period if is_period(said.period) else None,
        "base": said.base or None,
        "whole": said.whole or None,
        "mode": said.mode or None,
        "claim_confidence": _confidence(claim, claim_record),
        "same": claims.same(mention),
        "relations": _relations(speech, claims.edges(mention)),
    }
    if speech.detected:
        if claims.in_conflict(mention, settled):
            row["standing"] = CONFLICT
        group = _group(claims.metric_of(mention, settled), said.metric)
        return row | group | _only_detected(row, claim_record)
    return row | _by_hand(speech, mention, row) | _of_draft(speech, mention, settled)


def _relations(speech: Speech, edges: tuple[Edge, ...]) -> list[dict[str, object]] | None:
    """What a figure is to others and they to it; null where there are too many to hold, since it is of the whole text."""
    if speech.found is not None:
        return None
    return [{"relation": str(one.kind), "figure": one.figure, "reason": one.reason} for one in edges]


def _of_draft(speech: Speech, mention: Mention, settled: SettledClaims) -> dict[str, object]:
    """The standing of a figure whose metric no curator has confirmed, where another value is said for it; empty for any other."""
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a table for a person does without

    metric = speech.metric_by_id[mention.metric]
    drafted = metric.confidence is not None and metric.standing is Standing.SOUND
    return {"standing": CONFLICT} if drafted and claims_of(speech).in_conflict(mention, settled) else {}


def _by_hand(speech: Speech, mention: Mention, row: dict[str, object]) -> dict[str, object]:
    """What a pack says of its metric in place of what was detected, and which fields are only detected."""
    from tui.claims.settled_claims import is_period, period_in  # noqa: PLC0415 - a table for a person does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    metric = speech.metric_by_id[mention.metric]
    said: dict[str, object] = {"scope": metric.subject} if metric.subject else {}
    period = period_in(metric.period, claims_of(speech).date) if metric.period else ""
    if is_period(period):
        said["period_iso"] = period
    if row["metric_name"] is None:
        said["metric_name"] = metric.label
    if metric.aspect:
        said |= {"metric_name": metric.metric, "aspect": metric.aspect, "direction": metric.direction or None}
    first = _first_of_pack(speech, metric)
    fields = ("metric_name", "aspect", "direction", "mean", "scope", "period_iso", "base", "whole", "mode")
    only = [name for name in fields if row[name] is not None and name not in said]
    name = metric.metric or metric.label
    return {**said, "group": first, "group_name": name, "joined": None, "claim_detected": only}


def _first_of_pack(speech: Speech, metric: Metric) -> int:
    """The number of the first figure of a pack that says a metric."""
    if not metric.aspect:
        return speech.mentions_by_metric[metric.id][0].number
    kept = speech.__dict__.get(_FIRST)
    if not isinstance(kept, dict):
        kept = speech.__dict__[_FIRST] = {}
        for mention in speech.mentions:
            kept.setdefault(_key_of(speech.metric_by_id[mention.metric]), mention.number)
    return int(kept[_key_of(metric)])


_FIRST = "first figures"
"""Under which name a speech keeps the first figures of its metrics."""


def _key_of(metric: Metric) -> tuple[str, str, str, str]:
    """What the rows of one metric of a pack have in common."""
    return metric.metric, metric.subject, metric.aspect, metric.quantity.unit


def _only_detected(row: dict[str, object], claim_record: ClaimRecord | None) -> dict[str, object]:
    """Which fields are only detected, of a figure of which a reviewer confirmed the metric alone."""
    if claim_record is None or not claim_record.said.of_metric:
        return {}
    fields = ("direction", "mean", "period_iso", "base", "whole", "mode")
    return {"claim_detected": [name for name in fields if row[name] is not None]}


def _confidence(claim: Claim, claim_record: ClaimRecord | None) -> str | None:
    """How surely a claim was read, or that a reviewer said it in whole."""
    if claim_record is not None and claim_record.said.in_whole:
        return "confirmed"
    return str(claim.confidence) if claim.aspect else None


def _group(group: Group | None, wording: str) -> dict[str, object]:
    """Of which metric a figure is a mention, and why in this wording."""
    if group is None:
        return {"group": None, "group_name": None, "joined": None}
    return {"group": group.numbers[0], "group_name": group.name, "joined": group.reason(wording)}


def _label(speech: Speech, mention: Mention, claim_record: ClaimRecord | None) -> dict[str, object]:
    """What a detected figure measures and of when, each with its place and how sure that is."""
    if not speech.detected:
        return {}
    from tui.claims import words_of  # noqa: PLC0415 - a table for a person does without
    from tui.claims.settled_claims import claim_of  # noqa: PLC0415 - likewise
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    claims = claims_of(speech)
    claim = claims.at(mention)
    if claim_record is not None:
        said = claim_of(claims, mention, claim_record)
        as_found = claim.when is not None and said.period == claim.when.period
        return {
            "subject": said.metric,
            "period": claims.when(claim) or said.period if as_found else said.period,
            "named_by": claim_record.reviewer,
        }
    row: dict[str, object] = {}
    when = claim.when.words if claim.when and claim.metric else ()
    for part, words in (("subject", claim.metric), ("period", when)):
        row[part] = words_of(speech.text, words)
        row[f"{part}_confidence"] = str(claim.confidence) if words else None
        row[f"{part}_start"], row[f"{part}_end"] = stretch(speech.text, words)
    return row


def stretch(text: str, words: Sequence[tuple[int, int]]) -> tuple[int | None, int | None]:
    """Where words stand, in code points; nowhere if other words stand between them, or they stand the other way round."""
    if not words:
        return None, None
    start, end = words[0][0], words[-1][1]
    said = "".join("".join(text[first:last].split()) for first, last in words)
    return (start, end) if "".join(text[start:end].split()) == said else (None, None)
