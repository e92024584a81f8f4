"""Errors that are planted are found; the same sentences unharmed give nothing."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.planting import TEMPLATES, Template
from tui.checks import check_text, evaluate_again, to_json

TRIES = 60


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.__name__.strip("_"))
def test_nine_of_ten_planted_errors_are_found(template: Template) -> None:
    """By the rule that they are for, and none of the sentences says anything before."""
    found: Counter[bool] = Counter()
    for seed in range(TRIES):
        planted = template(Random(seed))  # noqa: S311 - nothing is secret here
        assert check_text(planted.clean) == (), planted.clean
        found[any(finding.rule == planted.rule for finding in check_text(planted.harmed))] += 1
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
