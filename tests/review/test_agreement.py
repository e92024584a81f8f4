"""Agreement of two reviewers, against figures computed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.builders import D, V, X
from tui.review.agreement import Disagreement, agreement
from tui.speech.verdicts import Verdict


def test_a_table_worked_out_by_hand() -> None:
    """Ten figures; 7 agree. Chance: (6·5 + 2·3 + 2·2) / 100 = 0.40; kappa (0.70 - 0.40) / 0.60 = 0.50."""
    first = dict(enumerate([V, V, V, V, V, V, D, D, X, X]))
    second = dict(enumerate([V, V, V, V, D, X, D, D, X, V]))
    found = agreement(first, second)
    assert (found.both, found.agreed, found.percent) == (10, 7, 70.0)
    assert found.kappa == 0.5
    assert found.disagreements == (Disagreement(4, V, D), Disagreement(5, V, X), Disagreement(9, X, V))


def test_worse_than_chance_is_negative() -> None:
    """Two figures, both crosswise: chance 0.5, observed 0, kappa -1."""
    found = agreement({0: V, 1: X}, {0: X, 1: V})
    assert (found.percent, found.kappa) == (0.0, -1.0)


def test_full_agreement() -> None:
    """Exactly 1 with two verdicts in use; undefined where chance alone would agree fully."""
    assert agreement({0: V, 1: X, 2: D}, {0: V, 1: X, 2: D}).kappa == 1.0
    same = agreement({0: V, 1: V}, {0: V, 1: V})
    assert (same.percent, same.kappa) == (100.0, None)


def test_only_figures_of_both_count() -> None:
    """The others are listed, not held against anyone."""
    found = agreement({0: V, 3: X, 1: D}, {3: X, 7: V})
    assert (found.both, found.agreed) == (1, 1)
    assert (found.only_first, found.only_second) == ((0, 1), (7,))


def test_nothing_in_common() -> None:
    """No division by nothing."""
    found = agreement({0: V}, {})
    assert (found.both, found.percent, found.kappa, found.disagreements) == (0, None, None, ())


said = st.dictionaries(st.integers(0, 9), st.sampled_from(Verdict))


@given(said, said)
def test_it_makes_no_difference_who_is_first(one: dict[int, Verdict], two: dict[int, Verdict]) -> None:
    """Agreement is symmetric and kappa never above 1."""
    there, back = agreement(one, two), agreement(two, one)
    assert (there.percent, there.kappa, there.only_first) == (back.percent, back.kappa, back.only_second)
    assert [pair.figure for pair in there.disagreements] == [pair.figure for pair in back.disagreements]
    assert there.kappa is None or there.kappa <= 1
    assert there.percent is None or there.percent == pytest.approx(100 * there.agreed / there.both)
