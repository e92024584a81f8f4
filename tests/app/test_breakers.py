"""Short runs of the tools that break what is on the screen; long ones are run by command (docs/reliability.md)."""

from __future__ import annotations

import random

import pytest

from tests.hostile_input import HOSTILE
from tools.break_pastes import kept_whole, pastes, press_nothing
from tools.key_monkey import COMMANDS, choose, modes_left, run_once

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize("number", range(3))
def test_a_monkey_breaks_nothing(number: int) -> None:
    """Ten random steps on each kind of start: it lives, answers, ends as asked, and leaves the terminal as it was."""
    run = run_once(number, 10, COMMANDS[number])
    assert not run.fault, f"{run.steps}\n{run.fault}"
    assert run.steps
    assert run.left


def test_a_monkey_plays_the_same_steps_again() -> None:
    """The seed says all."""
    first, again = (random.Random(5) for _ in range(2))  # noqa: S311 - not for secrets
    assert [choose(first) for _ in range(100)] == [choose(again) for _ in range(100)]


def test_random_pastes_press_nothing_and_are_kept_whole() -> None:
    """Beside those of every sequence, which tests/app/test_pastes.py tries."""
    chance = random.Random(1)  # noqa: S311 - not for secrets
    texts = pastes(len(HOSTILE) // 10, 10, chance)
    assert press_nothing([], "1/39", texts, chance) == []
    assert kept_whole(texts[:10], chance) == []


def test_modes_left_set_are_seen() -> None:
    """What an ended program should have left."""
    assert modes_left(b"\x1b[?1049h\x1b[?1000;1006h\x1b[>25u\x1b[?1049l\x1b[?1006l") == [
        "mode 1000",
        "keyboard flags",
    ]
    assert modes_left(b"\x1b[?25l\x1b[?25h\x1b[>1u\x1b[<u") == []
