"""`hegao figures --explain N`: how a figure was read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.cli.explaining import HEDGES, JOINTS, REASONS, RULES
from tui.cli.main import main
from tui.figures import chinese_grammar, english_grammar, exclusions, number_codes
from tui.figures.detection import figures
from tui.figures.scanning import Rule

if TYPE_CHECKING:
    from pathlib import Path

    from tui.figures.scanning import Trace

TEXT = "新华镇2004年有约五十万千瓦,占三分之一;依照刑法第二十条,3至5个。The tax rose by 3 to 5 per cent at 9:30.\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A file with a line of figures."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "a.txt")


def test_the_rule_that_read_it_is_named(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what it read and what the words around it say."""
    assert main(["figures", path, "--private", "--interface", "en", "--explain", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Figure 2: 五十万千瓦, code points 10 to 15, says about 500,000 kW"
    assert "  numeral in characters: read “五十万千瓦”" in lines
    assert "  the words around it say: about" in lines


def test_programs_get_an_object(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as JSON."""
    assert main(["figures", path, "--private", "--explain", "4", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["surface"] == "3至5个"
    outcomes = [(step["stage"], step["name"], step["outcome"]) for step in said["steps"]]
    assert ("joint", "range", "read") in outcomes
    assert ("rule", "digits with powers", "read") in outcomes


@pytest.mark.parametrize("number", ["0", "99", "x", "-1"])
def test_a_figure_that_is_not_there_is_bad_usage(
    path: str, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, exit status 2."""
    try:
        status = main(["figures", path, "--private", f"--explain={number}"])
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    assert status == 2
    assert number.lstrip("-") in capsys.readouterr().err


def test_refusals_are_written_down() -> None:
    """A trace holds what is no figure too, with the guard that says so, and changes nothing."""
    trace: Trace = []
    assert figures(TEXT, trace) == figures(TEXT)
    assert ("ordinal", "reference") in [(step.name, step.reason) for step in trace]
    assert ("time of the day", "clock") in [(step.name, step.reason) for step in trace]


def test_every_step_has_its_words() -> None:
    """Rules, guards, joints and hedges that a trace may name."""
    rules = {
        rule.name
        for module in (chinese_grammar, english_grammar)
        for value in vars(module).values()
        for rule in _rules(value)
    }
    assert rules == set(RULES)
    guards = {
        name
        for listed in (number_codes.CODE_GUARDS, number_codes.BARE_GUARDS, exclusions.NUMERAL_GUARDS)
        for name, _ in listed
    }
    assert guards <= set(REASONS)
    assert {"range", "ratio"} <= set(JOINTS)
    assert set(HEDGES) == {"about", "at-least", "at-most"}


def _rules(value: object) -> list[Rule]:
    """The rules of a table."""
    if isinstance(value, dict):
        return [rule for one in value.values() for rule in _rules(one)]
    return [rule for rule in value if isinstance(rule, Rule)] if isinstance(value, tuple) else []


def test_fixed_words_of_a_claim_are_in_the_language_of_the_interface(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Chinese reader reads 增速, 上升 and 实际, and no words of the records for programs."""
    (tmp_path / "a.txt").write_text("2024年，全县财政收入增长5.6%。\n", encoding="utf-8")
    command = ["figures", str(tmp_path / "a.txt"), "--private", "--interface", "zh", "--explain", "2"]
    assert main(command) == 0
    lines = capsys.readouterr().out
    assert "方面：增速\n" in lines
    assert "方向：↑ 上升\n" in lines
    assert "性质：实际\n" in lines
