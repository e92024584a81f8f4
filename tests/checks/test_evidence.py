"""What every finding of every example says of itself: worked out again from its JSON, what it rests on, what would mend it."""

from __future__ import annotations

import json
from functools import cache
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.checks.held_out import pairs
from tests.checks.planting import TEMPLATES
from tests.checks.test_docs import EXAMPLES
from tests.checks.test_equations import PAIRS
from tests.checks.test_held_out import SETS
from tests.checks.test_planting import WRITTEN
from tests.checks.twins import generated
from tui.checks import check_text, evaluate_again, to_json
from tui.checks.equations import EQUATIONS
from tui.reading.finding_places import FindingIndex, weight
from tui.speech.declared import Level

if TYPE_CHECKING:
    from tui.speech.findings import Finding

EQUATION_NAMES = {one.name for one in EQUATIONS}


def texts() -> list[str]:
    """Every text of which something is found: the page's examples, the sets, the generated ones."""
    page = [one.partition(": ")[2].partition(" -> ")[0].replace("⏎", "\n") for one in EXAMPLES]
    told = [sentence.format(wrong) for _name, sentence, _right, wrong in PAIRS]
    held = [pair.harmed for name in SETS for pair in pairs(name)]
    planted = [template(Random(3)).harmed for template in TEMPLATES]  # noqa: S311 - nothing is secret here
    twins = [one.broken for one in generated(range(1))]
    return [*page, *told, *held, *planted, *(one.harmed for one in WRITTEN), *twins]


@cache
def findings() -> tuple[tuple[str, Finding], ...]:
    """All findings of all examples, each with its text."""
    return tuple((text, found) for text in texts() for found in check_text(text))


def test_every_finding_of_every_example_follows_again_from_its_json() -> None:
    """As it is written and read; with the values that would be right it does not follow any more."""
    assert len(findings()) > 900
    for text, found in findings():
        data = json.loads(json.dumps(to_json(found)))
        assert evaluate_again(data) is True, text
        for slip in data["slips"]:
            assert set(slip) == {"figure", "kind", "printed", "exact"}
            assert slip["kind"] in {"digit", "swap", "point", "scale", "lost", "doubled"}
            assert slip["figure"] in {one["start"] for one in data["figures"]}, text
        for expected in data["expected"]:
            assert set(expected) == {"figure", "low", "high", "printed"}
            (own,) = [one for one in data["operands"] if one["name"] == "claimed"]
            assert expected["figure"] == own["start"]
            if "{claimed} <=" not in data["claim"]:
                mended = [
                    one | {"low": expected["low"], "high": expected["high"]} if one is own else one
                    for one in data["operands"]
                ]
                assert evaluate_again(data | {"operands": mended}) is False, text


def test_an_error_rests_on_nothing_and_a_warning_of_an_equation_says_on_what() -> None:
    """What is proved but for noughts that may be rounding says so."""
    for text, found in findings():
        if found.rule in EQUATION_NAMES:
            assert bool(found.assumption.text()) is (found.level is not Level.ERROR), text


def test_noughts_are_named_where_a_proof_hangs_on_them() -> None:
    """The same parts without noughts at the end prove it."""
    (round_,) = check_text("全校学生3000人，其中男生1700人，女生1100人。")
    (exact,) = check_text("全校学生3003人，其中男生1704人，女生1105人。")
    assert (round_.level, exact.level) == (Level.WARNING, Level.ERROR)
    assert round_.assumption.text() == "noughts at the end of a figure are no rounding"


@pytest.mark.parametrize(("index", "pair"), list(enumerate(PAIRS)))
def test_a_slip_that_is_named_mends_the_text(index: int, pair: tuple[str, str, str, str]) -> None:
    """With what it says should stand there the same finding is gone."""
    name, sentence, _right, wrong = pair
    text = sentence.format(wrong)
    for found in check_text(text):
        for slip in found.slips:
            mended = text[: slip.start] + slip.exact + text[slip.end :]
            same = [
                one
                for one in check_text(mended)
                if one.rule == found.rule and one.operands[0].start == found.operands[0].start
            ]
            assert same == [], (index, name, mended)


def test_of_one_level_what_a_slip_would_mend_comes_first() -> None:
    """In the findings of a figure, and by risk; an error weighs more than any warning."""
    found = [one for _text, one in findings() if one.rule in EQUATION_NAMES]
    slipped = next(one for one in found if one.slips and one.level is Level.WARNING)
    other = next(one for one in found if not one.slips and one.level is Level.WARNING)
    error = next(one for one in found if not one.slips and one.level is Level.ERROR)
    assert weight(error) > weight(slipped) > weight(other)
    text = "全县共有党员12450名，其中女党员3120名，占35.1%。"
    (one,) = check_text(text)
    assert FindingIndex((one,)).of(one.operands[0]) == (one,)
