"""English values beside others, the most of something, what is brought from one value to another, and what somebody loses or meets."""

from __future__ import annotations

import pytest

from tests.claims.said import said

DATE = "2025-02"

METRICS = {
    "Turnover grew by 4.1 percent, or by 30 million euros, in 2024.": [
        ("Turnover", "growth", "2024"),
        ("Turnover", "change", "2024"),
    ],
    "The guild booked record fees of $8.2 million in 2024, ahead of the $7.5 million collected in 2023.": [
        ("fees", "level", "2024"),
        ("fees", "level", "2023"),
    ],
    "Textile mills shed 4,100 jobs in 2024, a decline of 2.6 percent.": [
        ("jobs", "change", "2024"),
        ("jobs", "growth", "2024"),
    ],
    "Volunteers reached 52,000 people in 2024.": [("people", "level", "2024")],
    "Attendance reached 52,000 people in 2024.": [("Attendance", "level", "2024")],
    "Costs fell in 2024, cutting the expense ratio from 14 percent to 12 percent.": [
        ("expense ratio", "rate", "2023"),
        ("expense ratio", "rate", "2024"),
    ],
    "Tidal plants, with an output of 4.2 TWh, supplied 11 percent of all power in 2024.": [
        ("Tidal plants", "level", "2024"),
        ("Tidal plants", "share", "2024"),
    ],
    "Inflows came to $4 million in the second quarter of 2024, compared with outflows of $3 million in the same quarter of 2023.": [
        ("Inflows", "level", "2024Q2"),
        ("outflows", "level", "2023Q2"),
    ],
    "Fee income was $8.5 million in 2024, relative to $7.1 million in 2023.": [
        ("Fee income", "level", "2024"),
        ("Fee income", "level", "2023"),
    ],
    "The agency distributed 900 metric tons of rice in 2024.": [("rice", "level", "2024")],
    "In 2024, delays fell to 41; appeals, at 320, were lower.": [
        ("delays", "level", "2024"),
        ("appeals", "level", "2024"),
    ],
    "The accident rate improved to 0.12 in 2024.": [("accident rate", "rate", "2024")],
    "The merger brought annual savings of $12 million in 2024.": [("annual savings", "level", "2024")],
}


@pytest.mark.parametrize("text", METRICS)
def test_what_each_figure_is_of(text: str) -> None:
    """The metric, the aspect and the time."""
    assert [(one.metric, one.aspect, one.period) for one in said(text + "\n", DATE)] == METRICS[text]


def test_who_has_the_most_is_whose_it_is() -> None:
    """And what they have the most of is the metric."""
    (one,) = said("In 2024, Westport had the lowest crime rate among the towns, at 2.1 percent.\n", DATE)
    assert (one.metric, one.scope) == ("crime rate", "Westport")


def test_a_title_of_a_quarter_and_its_year_is_of_the_year() -> None:
    """Since what follows sums the year up."""
    text = "Fourth-quarter and full-year 2024 results\n\nSales climbed 9 percent to $3 million.\n"
    assert [one.period for one in said(text, DATE)] == ["2024", "2024"]


def test_words_that_were_not_read_keep_a_claim_from_being_sure() -> None:
    """What stands between the noun that holds and the figure may be of another."""
    sure, other = said(
        "Retail sales rose by 4 percent in 2024, mirroring footfall patterns nearby by 2 percent.\n", DATE
    )
    assert (sure.confidence, other.confidence) == ("high", "medium")


def test_an_amount_before_its_noun_is_of_that_noun() -> None:
    """A £14 million impairment."""
    found = said("In 2024, profit fell, hit by a £14 million impairment.\n", DATE)
    assert [one.metric for one in found] == ["impairment"]


def test_an_amount_behind_a_verb_of_moving_is_no_range() -> None:
    """Fell 38 million to 112 million: by how much and to what."""
    found = said("In 2024, net debt fell £38 million to £112 million.\n", DATE)
    assert [(one.metric, one.aspect) for one in found] == [("net debt", "change"), ("net debt", "level")]
