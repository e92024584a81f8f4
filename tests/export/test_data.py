"""JSON by its published schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import tui.export
from tests.export.samples import fresh, hostile, report
from tui.export import render, report_schema

if TYPE_CHECKING:
    from tui.export.report import Report

PUBLISHED = Path(tui.export.__file__).with_name("report.schema.json")


def test_the_published_schema_is_in_step() -> None:
    """`python -m tui.export.report_schema` would print the same."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == report_schema.report_schema()


@pytest.mark.parametrize("said", [report(), fresh(), hostile()], ids=["small", "fresh", "hostile"])
def test_every_report_is_what_the_schema_says(said: Report) -> None:
    """No field is missing and none is unknown."""
    read = msgspec.json.decode(render(said, "json"), type=report_schema.ReportObject)
    assert len(read.figures) == read.counts.figures == len(said.figures)


def figures() -> list[dict[str, Any]]:
    """The figures of the small speech's report."""
    found: list[dict[str, Any]] = json.loads(render(report(), "json"))["figures"]
    return found


def test_verdict_and_corrected_are_null_where_nothing_was_said() -> None:
    """And the last word of all reviewers elsewhere."""
    assert [(row["verdict"], row["corrected"]) for row in figures()] == [
        ("wrong", "15%"),
        ("doubtful", None),
        (None, None),
        (None, None),
        (None, None),
        (None, None),
        ("wrong", "2.3亿"),
    ]


def test_what_belongs_to_no_figure_stands_beside() -> None:
    """Under the same names."""
    value = json.loads(render(report(), "json"))
    assert [[note["number"] for note in row["notes"]] for row in figures()] == [[], [], [], [2], [], [], []]
    assert [note["number"] for note in value["notes"]] == [1, 3, 4]
    assert [[one["number"] for one in row["findings"]] for row in figures()] == [
        [1],
        [1],
        [],
        [],
        [],
        [],
        [3],
    ]
    assert [one["number"] for one in value["findings"]] == [2]
    assert (value["fallen"][0]["quote"], value["fallen"][0]["figure"]) == ("18次", 4)
    assert [one["reason"] for one in value["lapsed"]] == ["旧稿"]


def test_a_finding_has_its_arithmetic_its_hypotheses_and_its_waiver() -> None:
    """A hypothesis is an edit that nobody made."""
    (found,) = figures()[0]["findings"]
    assert (found["formula"], found["numbers"], found["key"]) == ("14% ≠ 15.8%", [1, 2], "growth:1")
    assert found["hypotheses"] == [{"motivation": "editing", "reading": "15.8%", "damage": "a digit is lost"}]
    assert [(one["reviewer"], one["reason"]) for one in found["waivers"]] == [("甲", "统计口径不同")]
