"""A figure of some months differs from no statement of others, of the other direction, or of what moved the other way."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied
from tui.sources.period_calls import is_other_part

UP_TO_MAY = "2023年1-5月渔货贸易,,,\n项目,出口（万元）,出口同比（%）,进口同比（%）\n渔货,8423.6,12.4,-27.3\n"
IN_MAY = "2023年5月渔货贸易,,\n项目,出口（万元）,出口同比（%）\n渔货,1734.2,18.2\n"
HEAD = "渔货贸易简讯\n\n"


@pytest.mark.parametrize(
    ("said", "stated", "other"),
    [
        ("-05", "2023-01/2023-05", True),
        ("-01/-05", "2023-05", True),
        ("2023-05", "2023-01/2023-05", True),
        ("-01/-05", "2023-01/2023-05", False),
        ("-01/-06", "2023H1", False),
        ("-05", "2023", False),
        ("2022/2023", "2023-05", False),
        ("", "2023-05", False),
    ],
)
def test_parts_of_a_year(said: str, stated: str, other: bool) -> None:  # noqa: FBT001 - a table of cases
    """A month is not the months to it, whichever year nobody says; a whole year is no other part."""
    assert is_other_part(said, stated) is other


def test_months_and_their_last_are_kept_apart() -> None:
    """Of the months to May, in a text that says no year, nothing differs from what May alone states."""
    text = "今年1-5月，渔货出口增长18.5%。"
    assert tied(text, IN_MAY, head=HEAD)["18.5%"][0] != "differs"
    assert tied(text.replace("1-5月", "5月"), IN_MAY, head=HEAD)["18.5%"][0] == "differs"


def test_another_source_may_bear_it_out() -> None:
    """A figure that one source states under its name differs from no other of its time."""
    text = "今年1-5月，渔货出口8423.6万元，增长12.4%。"
    wrong = UP_TO_MAY.replace("8423.6,12.4", "8432.6,14.2")
    assert tied(text, wrong, head=HEAD)["8423.6万元"][0] == "differs"
    assert "differs" not in {said for said, _at in tied(text, wrong, UP_TO_MAY, head=HEAD).values()}


def test_what_rose_differs_from_nothing_that_fell() -> None:
    """A rise differs from no fall by another value."""
    assert tied("今年1-5月，渔货进口增长27.8%。", UP_TO_MAY, head=HEAD)["27.8%"][0] != "differs"
    assert tied("今年1-5月，渔货进口下降23.7%。", UP_TO_MAY, head=HEAD)["23.7%"][0] == "differs"


def test_trade_both_ways_is_no_export() -> None:
    """What is exported differs from nothing that is traded both ways."""
    both = UP_TO_MAY.replace("出口（", "进出口（")
    assert tied("今年1-5月，渔货出口8432.6万元。", both, head=HEAD)["8432.6万元"][0] != "differs"
