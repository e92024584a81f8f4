"""The metrics of an imported pack: joined, with aspect and period, and in the same table as those of the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import tomli

from tui.cli.main import main
from tui.packs.load import load
from tui.reading.grouped_table import GroupedTable
from tui.reading.metric_rows import COLUMNS
from tui.reading.table import Column, TableRows, TableState
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.speech import Speech

TEXT = """柏山县2025年工作汇报

2025年2月3日

一、农业

2024年，全县蜂蜜产量达到3.2万吨，增长5.6%，占全市的41%。第一批帮扶干部到村，落实“三个到户”。

2023年，蜂蜜产量3万吨。

二、工业

规上企业120家，规模以上企业用电2.5亿度。2024年，全县蜂蜜产量达到3.2万吨。粮食约23万吨，奖励2人。
"""
SHOWN = (Column.LABEL, Column.ASPECT, Column.FIGURE, Column.SUBJECT, Column.PERIOD, Column.MENTIONS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A text and the pack that is imported from it."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(path), "-o", str(tmp_path / "pack")]) == 0
    return path


def table_of(speech: Speech, *, by_section: bool = False) -> list[list[str]]:
    """The metrics table as it stands at first, in the columns that both have, without signs of what was only detected."""
    grouped = GroupedTable(speech, TableRows(speech))
    rows = grouped.shown(TableState(by_section=by_section))
    at = [COLUMNS.index(column) for column in SHOWN]
    return [
        [rows[number].cells[one].removesuffix("?").removesuffix("?").rstrip() for one in at]
        for number in range(len(rows))
    ]


@pytest.mark.parametrize("by_section", [False, True])
def test_the_pack_has_the_table_of_the_text(path: Path, *, by_section: bool) -> None:
    """Metric by metric, level, growth and share under each other, and by sections."""
    text = table_of(open_workspace(str(path)).speech, by_section=by_section)
    pack = table_of(load(path.parent / "pack").speech, by_section=by_section)
    assert [row[:2] for row in text][:3] == [
        ["+ 蜂蜜产量", "level"],
        ["蜂蜜产量", "growth ↑"],
        ["蜂蜜产量", "share"],
    ]
    assert [[cell.replace("年", "") for cell in row] for row in pack] == text


def test_rows_say_metric_aspect_and_period(path: Path) -> None:
    """Days, first and second and slogans are none; how sure a row is stays."""
    folder = path.parent / "pack"
    rows: list[dict[str, Any]] = tomli.loads((folder / "metrics.toml").read_text(encoding="utf-8"))["metric"]
    honey = [(one["aspect"], one["period"]) for one in rows if one.get("metric") == "蜂蜜产量"]
    assert honey[:4] == [("level", "2024年"), ("growth", "2024年"), ("share", "2024年"), ("level", "2023年")]
    assert honey[4:] == [("level", "2024年")], "once more in another section"
    assert not {one.get("figure") for one in rows} & {"2025年2月3日", "2024年", "第一批", "“三个到户”"}
    assert all(0 < one["confidence"] < 1 for one in rows)


def test_programs_get_the_groups_of_the_pack(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows of one metric have one group, as they have in the text."""

    def groups(place: Path) -> list[tuple[str, str | None, list[str]]]:
        capsys.readouterr()
        assert main(["figures", str(place), "--format", "json"]) == 0
        rows = [row for row in json.loads(capsys.readouterr().out)["figures"] if row["group"] is not None]
        named: dict[int, list[str]] = {}
        for row in rows:
            named.setdefault(row["group"], []).append(row["surface"])
        return [
            (row["group_name"], row["aspect"], named[row["group"]])
            for row in rows
            if row["number"] == row["group"] and row["aspect"]
        ]

    assert groups(path.parent / "pack") == groups(path)


CONFLICT = """柏山县2025年工作汇报

2025年2月3日

2024年，全县蜂蜜产量3.2万吨，茶叶产量2万吨。2023年，茶叶产量1.8万吨。

展望全年，茶叶产量力争达到4万吨。

2024年，蜂蜜产量3.7万吨。2025年，蜂蜜产量力争达到4万吨。
"""


@pytest.fixture
def contradictory(tmp_path: Path) -> Path:
    """The pack of a text that says two values of one metric for one year."""
    (tmp_path / "a.md").write_text(CONFLICT, encoding="utf-8")
    assert main(["import", str(tmp_path / "a.md"), "-o", str(tmp_path / "pack")]) == 0
    return tmp_path / "pack"


def test_a_conflict_of_the_text_is_one_of_its_pack(
    contradictory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the table, and told by the checks as in the text."""
    grouped = GroupedTable(load(contradictory).speech)
    standing, label = COLUMNS.index(Column.STANDING), COLUMNS.index(Column.LABEL)
    rows = grouped.shown(TableState())
    found = {row.cells[label].strip("+ "): row.cells[standing] for row in rows}
    assert found == {"蜂蜜产量": "conflict", "茶叶产量": "detected"}
    capsys.readouterr()
    said = []
    for place in (contradictory, contradictory.parent / "a.md"):
        main(["check", str(place), "--format", "json"])
        said.append(
            [(one["rule"], one["message"]) for one in json.loads(capsys.readouterr().out)["findings"]]
        )
    assert said[0] == said[1]
    assert [rule for rule, _message in said[0]] == ["twice"]


def test_a_row_that_its_curator_gave_another_time_contradicts_nothing(
    contradictory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was corrected by hand is no longer what was read."""
    metrics = contradictory / "metrics.toml"
    before, found, behind = metrics.read_text(encoding="utf-8").rpartition('period = "2024年"')
    assert found
    metrics.write_text(f'{before}period = "2022年"{behind}', encoding="utf-8")
    assert not [
        pair for group in GroupedTable(load(contradictory).speech).groups for pair in group.contradicted
    ]
    capsys.readouterr()
    assert main(["check", str(contradictory)]) == 0
    assert "0 findings" in capsys.readouterr().out
