"""Every equation speaks of its inconsistent twins, and of no sound text."""

from __future__ import annotations

import pytest

from tests.checks.twins import WORDINGS, generated, twins
from tui.checks import check_text, evaluate_again, to_json
from tui.checks.equations import EQUATIONS

ALONE = {"parts-within", "inventory", "twice"}
"""Equations of texts of several sentences or of words for numbers: `docs/checks.md` has their examples."""
SEEDS = range(6)


def test_every_equation_has_a_wording() -> None:
    """But for those whose texts are no single sentence."""
    assert {wording.equation for wording in WORDINGS} == {one.name for one in EQUATIONS} - ALONE


def test_both_languages_are_spoken() -> None:
    """Most equations have wordings in each."""
    said = {(one.equation, one.language) for one in generated(range(1))}
    assert len([name for name, language in said if language == "en"]) >= len(EQUATIONS) // 2


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.equation}-{wording.text[:12]}")
def test_an_equation_speaks_of_its_twins_alone(wording: object) -> None:
    """Whatever its numbers are; and what it says follows again from its JSON."""
    for seed in SEEDS:
        made = twins(wording, seed)  # type: ignore[arg-type]
        assert [one.text() for one in check_text(made.sound)] == [], made.sound
        found = check_text(made.broken)
        assert made.equation in {one.rule for one in found}, made.broken
        assert all(evaluate_again(to_json(one)) for one in found)
