"""Tables of one value in each row, as programs write them: what is no value is no statement, and a record says all of its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sources.tied import ENGLISH, tied
from tui.cli.main import main
from tui.documents.record_columns import record_roles
from tui.documents.structure import read_document
from tui.files.places import bundled_pack
from tui.source_files import open_source
from tui.sources.own_tables import own_tables
from tui.sources.ties import ties_of
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.sources.statement_model import Statement

CHINESE = (
    "编号,起点,终点,指标,口径,地区,年份,下限,上限,数值,单位,置信度,备注\n"
    "1,17,25,茶叶产量,绝对数,全县,2024,4126,4126,4126,吨,0.9,\n"
    "2,26,30,茶叶产量,同比,全县,2024,6.3,6.3,6.3,%,0.9,\n"
    "3,41,49,茶园面积,绝对数,全县,2024,8152,8152,8152,亩,0.7,\n"
    "4,50,58,茶园面积,绝对数,全县,2023,7984,7984,7984,亩,0.7,\n"
    "5,60,66,贷款余额,目标,全县,2024,915,915,915,万元,0.7,\n"
)
FIGURES = (
    "value,unit,label,period,start,end,low,high,confidence\n"
    "8152,ha,Tea gardens,2024,41,49,8152,8152,0.7\n4126,tonnes,Tea harvest,2024,17,25,4126,4126,0.9\n"
)


def statements(table: str) -> list[Statement]:
    """The statements of a table of separated values."""
    return list(own_tables(read_document(table.encode(), "t.csv")).statements)


def test_only_the_values_are_statements() -> None:
    """Places in a file, bounds, confidence and numbers of rows state nothing."""
    assert [one.surface for one in statements(CHINESE)] == ["4126", "6.3", "8152", "7984", "915"]
    assert [one.surface for one in statements(FIGURES)] == ["8152", "4126"]


def test_a_record_says_all_of_its_value() -> None:
    """Its name, its time, its unit, whether it grew, wherever they stand."""
    first, second, *_others = statements(CHINESE)
    assert (first.name, first.period, first.quantity.unit, str(first.aspect)) == (
        "茶叶产量",
        "2024",
        "吨",
        "level",
    )
    assert str(second.aspect) == "growth"
    tea = statements(FIGURES)[0]
    assert (tea.name, tea.period, tea.quantity.unit) == ("Tea gardens", "2024", "公顷")


def test_figures_are_held_against_records() -> None:
    """Each of its metric, its aspect and its year."""
    found = tied("2024年，全县茶叶产量4162吨，同比增长6.3%。茶园面积8152亩，上年为7984亩。", CHINESE)
    assert found["4162吨"] == ("differs", ["J2"])
    assert found["6.3%"] == ("match", ["J3"])
    assert found["8152亩"] == ("match", ["J4"])
    assert found["7984亩"] == ("match", ["J5"])
    said = "In 2024 the tea harvest was 4,162 tonnes and tea gardens covered 8,152 ha.\n"
    english = tied(said, FIGURES, head=ENGLISH)
    assert english["4,162 tonnes"] == ("differs", ["A3"])
    assert english["8,152 ha"] == ("match", ["A2"])


@pytest.mark.parametrize(
    "table",
    [
        "Share,High,Low,Close\nTea Estates Holdings,41.5,38.2,40.1\nRiver Mills,12.5,11.2,12.1\n",
        "月份,最高,最低,平均\n一月份,12,-3,4\n二月份,15,-1,6\n",
        "Item,Start,End\nTea stock in tonnes,4126,3980\nRice stock in tonnes,512,498\n",
    ],
)
def test_what_has_no_column_of_values_is_no_table_of_records(table: str) -> None:
    """Bounds and starts are values where no column is called one."""
    lines = table.strip().split("\n")
    assert len(statements(table)) == (len(lines) - 1) * (lines[0].count(","))


def test_roles_are_told_by_heads() -> None:
    """A table that is read as well without is left as it is."""
    kinds = ["label", "unit", "value"]
    assert record_roles(["指标", "单位", "数值"], kinds) == {}
    assert record_roles(["Value", "Unit", "Indicator"], ["value", "unit", "label"]) == {
        "value": 0,
        "unit": 1,
        "name": 2,
    }
    assert record_roles(["Indicator", "High", "Low"], ["label", "value", "value"]) == {}
    twice = ["metric", "label", "value", "row"]
    roles = record_roles(twice, ["label", "label", "value", "value"])
    assert (roles["name"], roles["name_too"]) == (1, 0)


@pytest.mark.parametrize("command", ["figures", "report", "tie"])
def test_the_bundled_speech_against_what_hegao_writes(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing differs from the program's own list of the figures, and nearly all agree."""
    pack = str(bundled_pack())
    file = tmp_path / "figures.csv"
    main(["figures", pack, "--format", "csv"])
    if command == "report":
        main(["report", pack, "--format", "csv"])
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    if command == "tie":
        main(["tie", pack, str(file), "--format", "csv"])
        file.write_text(capsys.readouterr().out, encoding="utf-8")
    speech = open_workspace(pack, private=True).speech
    outcomes = [str(tie.outcome) for tie in ties_of(speech, [open_source(str(file))])]
    assert "differs" not in outcomes
    assert outcomes.count("match") >= 30


def test_a_detected_text_against_what_hegao_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a text whose figures were detected too."""
    text = tmp_path / "own.txt"
    text.write_text("2024年工作报告\n\n全县茶叶产量4126吨，增长6.3%。茶园面积8.15万亩。\n", encoding="utf-8")
    main(["figures", str(text), "--format", "csv"])
    (tmp_path / "own.csv").write_text(capsys.readouterr().out, encoding="utf-8")
    speech = open_workspace(str(text)).with_found().speech
    ties = ties_of(speech, [open_source(str(tmp_path / "own.csv"))])
    found = {speech.mentions[tie.number - 1].surface: str(tie.outcome) for tie in ties}
    assert found["4126吨"] == found["6.3%"] == found["8.15万亩"] == "match"
