"""Two values of one metric for one period: one finding, in every place that speaks of figures, and none where they are of two things."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.checks import check
from tui.claims.speech_claims import claims_of
from tui.cli.main import main
from tui.packs.plain import plain_speech
from tui.reading.grouped_table import GroupedTable
from tui.reading.metric_rows import COLUMNS
from tui.reading.table import Column, TableRows, TableState

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "南谷县2025年工作汇报\n\n2025年2月3日\n\n"
CLASH = f"{HEAD}2024年，全县旅游收入达到20亿元。各项工作稳步推进。\n\n2024年，全县旅游收入达到23.6亿元。\n"


def found(text: str) -> list[tuple[str, frozenset[str]]]:
    """The rule and the figures of each finding about several figures."""
    findings = check(plain_speech(text, id="test"))
    return [(one.rule, frozenset(each.surface for each in one.figures)) for one in findings if one.figures]


def test_two_values_for_one_period_are_a_finding() -> None:
    """Wherever they stand, though no slip makes one of the other."""
    assert found(CLASH) == [("twice", frozenset({"20亿元", "23.6亿元"}))]


@pytest.mark.parametrize(("one", "other"), [("20亿元", "21亿元"), ("3.2万吨", "3.3万吨")])
def test_neighbours_as_printed_are_two_values(one: str, other: str) -> None:
    """Though what each may be rounded from touches."""
    text = CLASH.replace("20亿元", one).replace("23.6亿元", other)
    assert found(text) == [("twice", frozenset({one, other}))]


def test_it_is_one_finding_where_an_equation_says_it_too() -> None:
    """One slip apart the equation of a fact that is said twice finds them itself."""
    text = CLASH.replace("20亿元", "23.16亿元").replace("23.6亿元", "23.61亿元")
    assert found(text) == [("twice", frozenset({"23.16亿元", "23.61亿元"}))]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，全国旅游收入增长4%。2024年，全县旅游收入增长6%。",
        "2024年，全县旅游收入达到20亿元。2024年，全县旅游收入目标为23.6亿元。",
        "2024年，全县旅游收入比上年增长4%。2024年，全县旅游收入比2020年增长38%。",
        "2020年至2024年，全县旅游收入年均增长4%。2020年至2024年，全县旅游收入增长18%。",
        "2024年二季度，全县旅游收入增长4.7%。从环比看，2024年二季度全县旅游收入增长0.7%。",
        "2024年，全县旅游收入约20亿元。2024年，全县旅游收入达到23.6亿元。",
        "2024年，全县旅游收入达到20亿元。2023年，全县旅游收入达到18.2亿元。",
        "2024年，全县旅游收入达到23.6亿元。2024年，全县旅游收入达到23.58亿元。",
        "2024年，全县旅游收入由20亿元增加到23.6亿元。",
        "2020年至2022年，旅游收入分别为15亿元、17.2亿元、20亿元。",
    ],
)
def test_what_is_said_of_two_things_is_none(text: str) -> None:
    """Another place, mode, base, period, the first of two ends, a list, a rounded value, a mean beside the whole movement."""
    speech = plain_speech(f"{HEAD}{text}\n", id="test")
    assert not any(point.conflict for group in claims_of(speech).groups() for point in group.series)
    assert "twice" not in {rule for rule, _figures in found(speech.text)}


def test_cells_of_a_table_do_not_contradict_each_other() -> None:
    """What a row says of two columns is not read as far as that."""
    rows = "| 水库 | 年初 | 年末 |\n| --- | --- | --- |\n| 青石 | 870 | 905 |\n| 望山 | 640 | 711 |\n"
    speech = plain_speech(f"# 南谷县2025年工作汇报\n\n{rows}", id="test")
    assert not any(point.conflict for group in claims_of(speech).groups() for point in group.series)


def test_the_table_has_one_sign() -> None:
    """A figure that an equation bears out and another contradicts is in conflict there."""
    speech = plain_speech(CLASH, id="test")
    borne_out = {mention.metric for mention in speech.mentions}
    table = GroupedTable(speech, TableRows(speech, borne_out=borne_out))
    first = next(one for one in speech.mentions if one.surface == "20亿元")
    for unfolded in (frozenset[str](), frozenset({first.metric})):
        rows = table.shown(TableState(unfolded=unfolded))
        cells = [
            row.cells
            for row in (rows[at] for at in range(len(rows)))
            if "亿元" in row.cells[COLUMNS.index(Column.FIGURE)]
        ]
        assert cells
        for each in cells:
            assert each[COLUMNS.index(Column.STANDING)] == "conflict"
            assert "✓" not in each[COLUMNS.index(Column.FIGURE)]


def test_programs_and_reports_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The standing of both figures, and the finding beside them."""
    path = tmp_path / "a.md"
    path.write_text(CLASH, encoding="utf-8")
    assert main(["figures", str(path), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["figures"]
    assert {row["surface"]: row["standing"] for row in rows if "亿元" in row["surface"]} == {
        "20亿元": "conflict",
        "23.6亿元": "conflict",
    }
    assert main(["check", str(path)]) == 0
    assert "The same is 20亿元 elsewhere, not 23.6亿元" in capsys.readouterr().out
    assert main(["report", str(path), "--format", "md"]) == 0
    assert "The same is 20亿元 elsewhere, not 23.6亿元" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "Peat rose in 2022. Its cumulative index rose by 8.5 per cent.\n\nLime rose in 2022. Its cumulative index rose by 1.5 per cent.\n",
        "南山药业（600993）发布年报。2023年，公司实现营业收入7.55亿元。\n\n北河化工（300991）发布年报。2023年，公司实现营业收入30.9亿元。\n",
        "2024年，甘草种植面积扩大。其产值达到20亿元。\n\n2024年，枸杞种植面积扩大。其产值达到23.6亿元。\n",
    ],
)
def test_what_is_pointed_at_is_of_its_own_owner(text: str) -> None:
    """Two values of a name that a word points from (its, 其) are not of one thing, since two sentences name two owners."""
    assert found(text) == []


def test_a_bracket_before_a_verb_is_no_name() -> None:
    """A noun before a bracket that holds a figure names what its verb tells: the bracket's end is no name."""
    speech = plain_speech(
        "Peat output (weight: 10.33 per cent) rose by 9.0 per cent in April 2023.\n", id="test"
    )
    claims = claims_of(speech)
    assert [claims.name(claims.at(one)) for one in speech.mentions][1] == "Peat output"
