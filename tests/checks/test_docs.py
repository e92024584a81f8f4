"""What docs/checks.md says is so."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.checks import check_text
from tui.checks.claims import can_hold
from tui.checks.equations import EQUATIONS
from tui.checks.intervals import Interval
from tui.checks.precision import printed
from tui.figures import detect

if TYPE_CHECKING:
    from tui.speech.findings import Finding

PAGE = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
EXAMPLES = [
    line
    for block in re.findall(r"```examples\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
    if line
]
RULES = [
    "year",
    "count",
    "numbering",
    "quotes",
    "broken-off",
    "impossible",
]
INTERVALS = re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|$", PAGE, re.MULTILINE)


def arithmetic(finding: Finding) -> str:
    """The formula, or what the finding is about where it has none."""
    return finding.formula or " ".join(operand.surface for operand in finding.operands)


def test_every_rule_has_its_section_with_examples_for_and_against() -> None:
    """In the order in which the design lists them."""
    sections = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
    assert [section.split("`")[1] for section in sections] == RULES
    for section in sections:
        assert "\nspeaks: " in section, section[:20]
        assert "\nsilent: " in section, section[:20]


def test_every_equation_has_its_row() -> None:
    """As the table in the code has it."""
    for one in EQUATIONS:
        assert f"| `{one.name}` | {one.claimed} | {one.operands} | {one.formula} | {one.precision} |" in PAGE


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_speaks_or_is_silent(example: str) -> None:
    """With the rule, the level and the arithmetic that the page gives, and no other finding."""
    kind, _colon, rest = example.partition(": ")
    text, _arrow, expected = rest.replace("⏎", "\n").partition(" -> ")
    found = [f"{one.rule} {one.level.value} {arithmetic(one)}" for one in check_text(text)]
    assert found == ([expected] if kind == "speaks" else [])


@pytest.mark.parametrize(("surface", "expected"), INTERVALS)
def test_a_figure_stands_for_the_interval_that_is_said(surface: str, expected: str) -> None:
    """As `printed` works it out."""
    (figure,) = detect(surface)
    values = printed(figure.surface, figure.quantity)
    assert values is not None
    numbers = [float(number) for number in re.findall(r"[0-9.]+", expected)]
    low = None if values.low is None else float(values.low)
    high = None if values.high is None else float(values.high)
    if "and more" in expected:
        assert (low, high) == (numbers[0], None)
    elif "up to" in expected:
        assert (low, high) == (0.0, numbers[0])
    else:
        assert (low, high) == (numbers[0], numbers[-1])


def test_the_villages_that_fit_a_share_are_as_said() -> None:
    """56% for 68 + 36 of 185, 186 or 187, of none beside."""
    (share,) = detect("56%")
    values = printed(share.surface, share.quantity)
    assert values is not None
    claim = "(68 + 36) / {villages} * 100 == {share}"
    exact = {number: Interval(Fraction(number), Fraction(number)) for number in range(150, 230)}
    fits = [number for number in exact if can_hold(claim, {"villages": exact[number], "share": values})]
    assert fits == [185, 186, 187]
