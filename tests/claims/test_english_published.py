"""English as companies, courts and hospitals publish it: fiscal quarters, values said otherwise, movements before what moved."""

from __future__ import annotations

import pytest

from tests.claims.said import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Net sales for the fiscal first quarter ended June 30, 2021 were $12.4 million. Costs in the first quarter were $9.1 million.",
            [("Net sales", "2021Q2"), ("Costs", "2021Q2")],
        ),
        (
            "Net sales for the quarter ended June 30, 2021 were $12.4 million, which was even with the prior year period's net sales of $12.3 million, or $0.41 per diluted share.",
            [("Net sales", "2021Q2"), ("net sales", "2020Q2"), ("net sales per diluted share", "2020Q2")],
        ),
        (
            "Applications for fall 2021 fell to 4,210, compared to 4,870 for fall 2020.",
            [("Applications", "2021"), ("Applications", "2020")],
        ),
        (
            "The waiting rate from March to June, this year, was 7.5%.",
            [("waiting rate", "2021-03/2021-06")],
        ),
        (
            "In the first eleven months of 2020, exports were 41 billion dollars.",
            [("exports", "2020-01/2020-11")],
        ),
        (
            "Deposits are down by 310 from this time last year.",
            [("Deposits", None)],
        ),
    ],
)
def test_times_of_companies_and_schools(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A quarter by the month that closes it, the same a year before, a term, months of this year."""
    assert [(one.metric, one.period) for one in said(text, "2021-08")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The survey shows an increase of 3.2 per cent (21,400) in day visits in 2020.",
            [("day visits", "growth", "up"), ("day visits", "change", "up")],
        ),
        (
            "The increase in borrowing was £3.2 million in 2020.",
            [("borrowing", "change", "up")],
        ),
        (
            "Growth in day visits slowed to 0.4% in 2020.",
            [("day visits", "growth", "up")],
        ),
        (
            "Operating costs grew year over year to ¥5.1 billion in 2020.",
            [("Operating costs", "level", None)],
        ),
        (
            "The school saw the greatest increase in day visits, up 4.1 per cent from 1.3 million in 2019.",
            [("day visits", "growth", "up"), ("day visits", "level", None)],
        ),
        (
            "Acme reported a 4 percent sales increase in 2020.",
            [("sales", "growth", "up")],
        ),
        (
            "The board announced results, including revenue of $21 million, an increase of 4.2% in 2020.",
            [("revenue", "level", None), ("revenue", "growth", "up")],
        ),
    ],
)
def test_what_moved_stands_beside_its_movement(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """Before it, behind it, in a bracket, as the name of the movement."""
    assert [(one.metric, one.aspect, one.direction) for one in said(text, "2021-08")] == expected


def test_a_headline_with_a_comma_is_no_line_that_was_broken() -> None:
    """The line behind it has more words than a broken line would have left room for."""
    heading = "Acme Holdings, Inc. Reports Higher Sales for Second Quarter 2021\n"
    text = "Acme Holdings, Inc. today announced results for a quarter that was the best that it ever had. Net sales were $5 million.\n"
    assert [(one.metric, one.period) for one in said(text, "2021-08", heading=heading)] == [
        ("Net sales", "2021Q2")
    ]


def test_a_comparison_in_a_heading_says_of_no_period() -> None:
    """Down from last year is not of last year."""
    found = said("There were 18,200 visitors.\n", "2021-08", heading="Visitors down from last year\n")
    assert [one.period for one in found] == [None]
