"""A program that is killed while it takes over a review and decides on the next draft."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tools.kill_carry import kill

if TYPE_CHECKING:
    import pytest


def test_what_was_said_while_a_review_was_taken_over_is_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever it is killed: nothing lost, nothing doubled, no verdict on another figure."""
    monkeypatch.setenv("HEGAO_DATA_DIR", "")
    monkeypatch.setenv("HEGAO_CONFIG_DIR", "")  # put back in the end, whatever the tool sets
    killed = kill(6, random.Random(3))  # noqa: S311 - moments, no secrets
    assert len(killed) == 6
    assert [(one.lost, one.doubled, one.wrong, one.sound) for one in killed] == [(0, 0, 0, True)] * 6
    assert sum(one.said for one in killed) > 0
