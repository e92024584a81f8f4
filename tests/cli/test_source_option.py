"""`--source` on `check` and `report`, and the tables of a text's own document: what differs is a warning."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tui.checks import evaluate_again
from tui.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "2024年，茶叶产值达到1.32亿元，茶农为950户。\n"
TABLE = "指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,950\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A text and a table."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    return str(tmp_path / "text.txt"), str(tmp_path / "table.csv")


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The findings of a check that finds no error."""
    assert main(["check", *arguments, "--private", "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_what_differs_is_a_warning(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """It does not raise the exit status; the operand that stands in the source says where."""
    text, table = files
    assert findings(capsys, text) == []
    (found,) = findings(capsys, text, "--source", table)
    assert (found["rule"], found["level"]) == ("source", "warning")
    assert [one["surface"] for one in found["figures"]] == ["1.32亿元"]
    assert [(one.get("source"), one.get("address")) for one in found["operands"]] == [
        (None, None),
        ("table.csv", "C2"),
    ]
    assert evaluate_again(found)


def test_several_sources(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is held against by itself; where another bears the figure out, what differs is a hint."""
    text, table = files
    (tmp_path / "other.csv").write_text(TABLE.replace("950", "959"), encoding="utf-8")
    found = findings(capsys, text, "--source", table, "--source", f"table:{tmp_path / 'other.csv'}")
    said = [(one["figures"][0]["surface"], one["operands"][1]["source"]) for one in found]
    assert said == [("1.32亿元", "table.csv"), ("1.32亿元", "other.csv"), ("950户", "other.csv")]
    assert [one["level"] for one in found] == ["warning", "warning", "hint"]


def test_each_has_a_key_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the same words stand twice, and differ from two sources of one name, each can be waived by itself."""
    said = "2024年全县茶叶产值达到1.32亿元，比上年有所增长，农民得到实惠。"
    (tmp_path / "text.txt").write_text(f"{said}\n\n{said}\n", encoding="utf-8")
    sources = []
    for folder in (tmp_path / "one", tmp_path / "other"):
        folder.mkdir()
        (folder / "table.csv").write_text(TABLE, encoding="utf-8")
        sources += ["--source", str(folder / "table.csv")]
    found = findings(capsys, str(tmp_path / "text.txt"), *sources)
    assert len(found) == len({one["key"] for one in found}) == 4


def test_a_report_has_it(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """As every finding, with the cell and no path."""
    text, table = files
    assert main(["report", text, "--source", table, "--private", "--interface", "en"]) == 0
    said = capsys.readouterr().out
    assert "table.csv states 12345万元 at C2" in said
    assert table not in said


PAGE = "<!DOCTYPE html><html><body><h1>总结</h1><p>2024年，茶叶产值达到{said}亿元。</p><table><tr><th>指标<th>2024年（亿元）<tr><td>茶叶产值<td>1.35<tr><td>果品产值<td>3.2</table></body></html>"


@pytest.mark.parametrize(("said", "count"), [("1.53", 1), ("1.35", 0), ("1.4", 0)])
def test_prose_against_its_own_table(
    said: str, count: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text says 1.53亿, its table 1.35亿: it is said once, by whichever rule sees it; rounded it agrees."""
    (tmp_path / "page.html").write_text(PAGE.format(said=said), encoding="utf-8")
    found = findings(capsys, str(tmp_path / "page.html"))
    assert len(found) == count
    assert {one["rule"] for one in found} <= {"own-table", "twice"}
    assert all("1.35" in {operand["surface"] for operand in one["operands"]} for one in found)


def test_a_source_that_is_not_there(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """It is said to be not there, in one line."""
    assert main(["check", files[0], "--source", "gone.csv", "--private"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
