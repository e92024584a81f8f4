"""Errors in wording that the rules were not written with: how many are found, and that nothing else is."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.checks.held_out import Pair, pairs
from tui.checks import check_text, evaluate_again, to_json
from tui.checks.equations import successors

SETS = {"first": 136, "second": 132, "third": 80, "fourth": 77, "fifth": 69, "variants": 186}
"""How many passages each set has."""


def is_found(pair: Pair) -> bool:
    """Whether the rule that an error is for speaks of it."""
    names = {name for rule in pair.rules for name in (rule, *successors().get(rule, ()))}
    return any(found.rule in names for found in check_text(pair.harmed))


@pytest.mark.parametrize(("name", "size"), SETS.items())
def test_the_passages_unharmed_give_nothing(name: str, size: int) -> None:
    """And none is without its error."""
    found = pairs(name)
    assert len(found) == size
    assert [pair.clean for pair in found if pair.clean == pair.harmed] == []
    assert [(pair.clean, one.rule) for pair in found for one in check_text(pair.clean)] == []


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("first", 0.94),
        ("second", 0.9),
        ("third", 0.91),
        ("fourth", 0.9),
        ("fifth", 0.95),
        ("variants", 0.82),
    ],
)
def test_what_is_found_of_each_set(name: str, least: float) -> None:
    """The figures at first sight, which are lower, stand in docs/checks.md."""
    missed = [pair.harmed for pair in pairs(name) if not is_found(pair)]
    assert len(missed) <= (1 - least) * len(pairs(name)), missed


def test_most_are_found_by_every_rule() -> None:
    """Of the five sets together."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for name in ("first", "second", "third", "fourth", "fifth"):
        for pair in pairs(name):
            planted[pair.rules[0]] += 1
            found[pair.rules[0]] += is_found(pair)
    assert {rule: found[rule] for rule, number in planted.items() if found[rule] < 0.8 * number} == {}


def test_every_finding_is_worked_out_again_from_its_json() -> None:
    """By its claim and its operands."""
    for pair in pairs("first") + pairs("variants"):
        for found in check_text(pair.harmed):
            assert evaluate_again(to_json(found)) is True
