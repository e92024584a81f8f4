"""The bundled speech against a table of its own metrics: whatever ten rows are altered, ten differ and all others agree."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from tui.documents.structure import read_document
from tui.files.places import bundled_pack
from tui.sources.own_tables import own_tables
from tui.sources.statement_model import Outcome
from tui.sources.ties import ties_of
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from tui.figures.quantity import Quantity
    from tui.speech import Metric

SPEECH = open_workspace(str(bundled_pack()), private=True).speech
NUMERIC = [mention for mention in SPEECH.mentions if mention.figure.quantity.low is not None]
ALTERED = 10
LAYOUTS = {
    "what, whose, when": ("指标:label 对象:subject 时间:period 数值:value 单位:unit", 24),
    "whose first": ("对象:subject 指标:label 单位:unit 数值:value", 24),
    "by hand": ("指标:label 数值:value 单位:unit 年份:period", 6),
    "numbered": ("序号:number 指标:label 单位:unit 数值:value 时间:period", 6),
    "as printed": ("指标:label 数值:figure", 6),
    "in ten thousands": ("指标:label 对象:subject 数值:large 单位:large_unit", 6),
    "by sections": ("章节:section_title 指标:label 数值:value 单位:unit", 6),
    "by ids of sections": ("章节:section 指标:label 数值:value 单位:unit", 6),
    "English": ("Metric:label_en Subject:subject_en Period:period_en Value:value Unit:unit", 6),
    "English, bare": ("Metric:label_en Value:value Unit:unit", 6),
    "both languages": (
        "id:id label:label label_en:label_en subject:subject subject_en:subject_en period:period period_en:period_en value:value unit:unit",
        6,
    ),
    "as in the pack": (
        "id:id label:label subject:subject period:period figure:figure section:section value:value unit:unit",
        6,
    ),
}
"""For each layout its heads, each with what stands below it, and how many times ten rows are altered."""


def changed(quantity: Quantity, chance: Random) -> Decimal:
    """Another value than any that a figure may stand for; one below it where it is only bounded from below."""
    value, high = quantity.low, quantity.high
    assert value is not None
    bounded = quantity.bound is not None or quantity.approx
    factor = Decimal("0.6") if bounded else Decimal(chance.choice(("0.5", "0.8", "1.3", "2", "3")))
    found = (value * factor).quantize(Decimal(1)) if value == value.to_integral() else value * factor
    inside = not found or found == value or (high is not None and value <= found <= high)
    return value + 5 if inside else found


def fields(metric: Metric, section: str, quantity: Quantity, value: Decimal | None) -> dict[str, str]:
    """What a row of a table may say of a metric; a value where its own was altered."""
    ranged = quantity.high is not None and quantity.low != quantity.high
    said = f"{quantity.low}-{quantity.high}" if ranged and value is None else f"{value or quantity.low:f}"
    number = value or quantity.low or Decimal(0)
    large = quantity.unit == "元" and number >= 10_000
    names = ("id", "label", "label_en", "subject", "subject_en", "period", "period_en")
    return {
        **{name: str(getattr(metric, name)) for name in names},
        "value": said,
        "unit": quantity.unit,
        "large": f"{number / 10_000:f}" if large else said,
        "large_unit": "万元" if large else quantity.unit,
        "section": section,
        "section_title": SPEECH.section_by_id[section].title,
    }


def table(altered: dict[int, Decimal], layout: str) -> tuple[str, dict[str, int]]:
    """The metrics of the speech as separated values, and the row of each."""
    kept = io.StringIO()
    writer = csv.writer(kept)
    heads, columns = zip(*(one.split(":") for one in layout.split(" ")), strict=True)
    writer.writerow(heads)
    rows: dict[str, int] = {}
    for mention in NUMERIC:
        metric, value = SPEECH.metric_by_id[mention.metric], altered.get(mention.number)
        section = SPEECH.section_of(mention)
        if metric.id in rows or section is None:
            continue
        said = fields(metric, section.id, mention.figure.quantity, value)
        said["number"] = str(mention.number)
        said["figure"] = mention.surface if value is None else f"{value:f}{said['unit']}"
        writer.writerow([said[name] for name in columns])
        rows[metric.id] = len(rows) + 2
    return kept.getvalue(), rows


CASES = [(name, seed) for name, (_heads, times) in LAYOUTS.items() for seed in range(times)]


@pytest.mark.parametrize(("layout", "seed"), CASES)
def test_any_ten_rows_differ(layout: str, seed: int) -> None:
    """Each figure is tied to its own row; those whose rows were altered differ, and no other does."""
    chance = Random(seed)  # noqa: S311 - a test needs the same numbers each time
    altered = {
        mention.number: changed(mention.figure.quantity, chance)
        for mention in chance.sample(NUMERIC, ALTERED)
    }
    words, rows = table(altered, LAYOUTS[layout][0])
    source = own_tables(read_document(words.encode(), "metrics.csv"))
    numbers = {mention.number for mention in NUMERIC}
    found = [tie for tie in ties_of(SPEECH, [source]) if tie.number in numbers]
    assert {tie.number for tie in found if tie.outcome is Outcome.DIFFERS} == altered.keys()
    assert all(tie.outcome in (Outcome.MATCH, Outcome.ROUNDED) for tie in found if tie.number not in altered)
    if "subject" not in LAYOUTS[layout][0]:
        return  # two metrics have one name, and either may have the row of the other that agrees
    of_metric = {mention.number: mention.metric for mention in NUMERIC}
    assert [tie.statement and tie.statement.row for tie in found] == [
        rows[of_metric[tie.number]] for tie in found
    ]
