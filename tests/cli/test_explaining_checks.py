"""`hegao check --explain`: the equations that were tried at a figure, and what came of each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "全县现有党员12000名，其中女党员4500名，占37.5%。去年发展党员320名，比上年增加40名，增长24.3%。\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A file with a share that follows and a growth that does not."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "a.txt")


def test_what_holds_is_counted_and_written_out(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No other pair is tried for a share whose words name both; then what there was nothing to count with for."""
    assert main(["check", path, "--private", "--interface", "en", "--explain", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Figure 3: 37.5%: 1 equation holds here"
    assert lines[1] == "  ✓ a share: 4500名 ÷ 12000名 × 100 = 37.5 = 37.5% (share): holds"
    assert len(lines) == 3
    assert lines[2].startswith("  Nothing in reach to count with for: ")
    assert "a mean yearly growth" in lines[2]


def test_what_was_refused_is_told_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the reason."""
    path = tmp_path / "growth.txt"
    path.write_text("去年发展党员320名，比上年增加40名，增长14.3%。\n", encoding="utf-8")
    assert main(["check", str(path), "--private", "--interface", "en", "--explain", "3"]) == 0
    assert capsys.readouterr().out.splitlines()[1:3] == [
        "  ✓ a growth: 40名 ÷ (320名 − 40名) × 100 ≈ 14.29 = 14.3% (growth): holds",
        "  · a growth: 40名 ÷ 320名 × 100 = 12.5 ≠ 14.3% (growth): no finding: another reading fits",
    ]


def test_what_a_figure_bears_out_elsewhere_is_told(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A bound that is kept is no tick; the share that follows from the figure is one."""
    assert main(["check", path, "--private", "--interface", "en", "--explain", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Figure 2: 4500名: 1 equation holds here"
    assert lines[1].startswith("  · a part: 4500名 ≤ 12000名 (within): holds, but says little")
    assert lines[2:4] == [
        "  Other figures, borne out by this one",
        "  ✓ a share: 4500名 ÷ 12000名 × 100 = 37.5 = 37.5% (share): holds",
    ]


def test_without_a_number_every_figure_at_which_one_was_tried_is_told(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """For programs as rows; what was found is told apart from what was refused."""
    assert main(["check", path, "--private", "--format", "json", "--explain"]) == 0
    rows = json.loads(capsys.readouterr().out)["figures"]
    outcomes = {row["surface"]: {one["outcome"] for one in row["tried"]} for row in rows}
    assert outcomes["24.3%"] == {"speaks"}
    counts = {row["surface"]: row["holding"] for row in rows}
    assert [counts[one] for one in ("12000名", "4500名", "37.5%", "24.3%")] == [1, 1, 1, 0]


def test_a_figure_that_is_not_there_is_refused(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With how many there are."""
    assert main(["check", path, "--private", "--interface", "en", "--explain", "99"]) == 2
    assert "there is no figure 99" in capsys.readouterr().err


def test_a_mean_over_more_years_than_are_worked_out_bears_nothing_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its power is longer than an expression may be: nothing is said of it, for it or against it."""
    path = tmp_path / "long.txt"
    path.write_text("产值由2006年的120亿元增加到2019年的241亿元，年均增长15%。\n", encoding="utf-8")
    assert main(["check", str(path), "--private", "--format", "json", "--explain"]) == 0
    rows = json.loads(capsys.readouterr().out)["figures"]
    assert [row["holding"] for row in rows if row["surface"] == "15%"] == [0]
    assert not any(one["bears_out"] for row in rows for one in (*row["tried"], *row["elsewhere"]))
