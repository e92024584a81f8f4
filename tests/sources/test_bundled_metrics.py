"""The bundled speech against a table of its own metrics: whatever ten rows are altered, ten differ and all others agree."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from random import Random

import pytest

from tui.documents.structure import read_document
from tui.files.places import bundled_pack
from tui.sources.own_tables import own_tables
from tui.sources.statement_model import Outcome
from tui.sources.ties import ties_of
from tui.workspace import open_workspace

SPEECH = open_workspace(str(bundled_pack()), private=True).speech
NUMERIC = [mention for mention in SPEECH.mentions if mention.figure.quantity.low is not None]
ALTERED = 10


def changed(value: Decimal, high: Decimal | None, chance: Random, *, below: bool) -> Decimal:
    """Another value than any that a figure may stand for; one below it where it is only bounded from below."""
    factor = Decimal("0.6") if below else Decimal(chance.choice(("0.5", "0.8", "1.3", "2", "3")))
    found = (value * factor).quantize(Decimal(1)) if value == value.to_integral() else value * factor
    inside = not found or found == value or (high is not None and value <= found <= high)
    return value + 5 if inside else found


def table(altered: dict[int, Decimal], *, subject_first: bool) -> tuple[str, dict[str, int]]:
    """The metrics of the speech as separated values, and the row of each."""
    kept = io.StringIO()
    writer = csv.writer(kept)
    writer.writerow(
        ["对象", "指标", "单位", "数值"] if subject_first else ["指标", "对象", "时间", "数值", "单位"]
    )
    rows: dict[str, int] = {}
    for mention in NUMERIC:
        metric, quantity = SPEECH.metric_by_id[mention.metric], mention.figure.quantity
        if metric.id in rows:
            continue
        ranged = quantity.high is not None and quantity.low != quantity.high
        value = altered.get(mention.number)
        said = f"{quantity.low}-{quantity.high}" if ranged and value is None else f"{value or quantity.low:f}"
        first = [metric.subject, metric.label, quantity.unit, said]
        writer.writerow(
            first if subject_first else [metric.label, metric.subject, metric.period, said, quantity.unit]
        )
        rows[metric.id] = len(rows) + 2
    return kept.getvalue(), rows


@pytest.mark.parametrize("seed", range(24))
def test_any_ten_rows_differ(seed: int) -> None:
    """Each figure is tied to its own row; those whose rows were altered differ, and no other does."""
    chance = Random(seed)  # noqa: S311 - a test needs the same numbers each time
    altered = {}
    for mention in chance.sample(NUMERIC, ALTERED):
        quantity = mention.figure.quantity
        assert quantity.low is not None
        bounded = quantity.bound is not None or quantity.approx
        altered[mention.number] = changed(quantity.low, quantity.high, chance, below=bounded)
    words, rows = table(altered, subject_first=bool(seed % 2))
    source = own_tables(read_document(words.encode(), "metrics.csv"))
    numbers = {mention.number for mention in NUMERIC}
    found = [tie for tie in ties_of(SPEECH, [source]) if tie.number in numbers]
    of_metric = {mention.number: mention.metric for mention in NUMERIC}
    assert [tie.statement and tie.statement.row for tie in found] == [
        rows[of_metric[tie.number]] for tie in found
    ]
    assert {tie.number for tie in found if tie.outcome is Outcome.DIFFERS} == altered.keys()
    assert all(tie.outcome in (Outcome.MATCH, Outcome.ROUNDED) for tie in found if tie.number not in altered)
