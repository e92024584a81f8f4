"""Errors that are planted are found; the same sentences unharmed give nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.planting import TEMPLATES, Planted, Template
from tui.checks import check_text, evaluate_again, to_json
from tui.checks.equations import successors

TRIES = 60
WRITTEN = [
    Planted(*(part.replace("\\n", "\n") for part in line.split(" | ")))
    for line in Path(__file__).with_name("planted.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
"""Errors planted by hand, in more ways of saying things than a generator has."""


def names_of(rule: str) -> tuple[str, ...]:
    """A rule's id and those of the equations that took its place."""
    return (rule, *successors().get(rule, ()))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.__name__.strip("_"))
def test_nine_of_ten_planted_errors_are_found(template: Template) -> None:
    """By the rule that they are for, and none of the sentences says anything before."""
    found: Counter[bool] = Counter()
    for seed in range(TRIES):
        planted = template(Random(seed))  # noqa: S311 - nothing is secret here
        assert check_text(planted.clean) == (), planted.clean
        found[any(finding.rule in names_of(planted.rule) for finding in check_text(planted.harmed))] += 1
    assert found[True] >= 0.9 * TRIES


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEMPLATES), st.integers(100, 10**6))
def test_clean_sentences_give_nothing_and_findings_are_worked_out_again(
    template: Template, seed: int
) -> None:
    """Whatever the numbers are; from the JSON alone each finding follows again."""
    planted = template(Random(seed))  # noqa: S311 - nothing is secret here
    assert check_text(planted.clean) == ()
    for finding in check_text(planted.harmed):
        assert evaluate_again(to_json(finding)) is True


@pytest.mark.parametrize("rule", dict.fromkeys(planted.rule for planted in WRITTEN))
def test_most_errors_planted_by_hand_are_found(rule: str) -> None:
    """Some of them no rule can see: figures that are too round, units that differ."""
    planted = [one for one in WRITTEN if one.rule == rule]
    assert [one.clean for one in planted if check_text(one.clean)] == []
    missed = [
        one.harmed
        for one in planted
        if all(found.rule not in names_of(rule) for found in check_text(one.harmed))
    ]
    assert len(missed) <= len(planted) * 0.2, missed
