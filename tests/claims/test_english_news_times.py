"""Times as agencies and companies say them: last month, from a day to another, the month before, half a financial year, and how long they hold."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import said

SEEDS = range(8)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DATE = "2025-09"
PERIODS = {
    "Sales rose 4 percent last month.": ["2025-08"],
    "Sales rose 4 percent this month.": ["2025-09"],
    "Sales rose 4 percent last quarter.": ["2025Q2"],
    "Sales rose 4 percent in May, 2025 over May, 2024.": ["2025-05"],
    "Sales rose 4 percent from March, 2024 to May, 2024.": ["2024-03/2024-05"],
    "Sales reached 80 million dollars in June, up from 75 million dollars a month earlier.": [
        "2025-06",
        "2025-05",
    ],
    "July's sales rose 4 percent.": ["2025-07"],
    "Sales came to 80 million dollars in early July.": ["2025-07"],
    "Occupancy rose to 88 percent, from 71 percent last December.": [None, "2024-12"],
    "Sales rose 4 percent in the January-April period.": ["2025-01/2025-04"],
    "Sales rose 4 percent between March and May.": ["2025-03/2025-05"],
    "Sales rose 4 percent between November and February.": ["2024-11/2025-02"],
    "Trains carried 9 million passengers during the May 1-5 period, up 3 percent.": ["2025-05-01/2025-05-05"]
    * 2,
    "Trains carried 9 million passengers from April 29 to May 4.": ["2025-04-29/2025-05-04"],
    "Trains carried 9 million passengers between 1 and 5 May 2024.": ["2024-05-01/2024-05-05"],
    "The depot sold 860 cars in the first half of 2025, compared with 720 a year earlier.": [
        "2025H1",
        "2024H1",
    ],
    "Fees for the financial year 2024-25 were $8 million, $2 million less than in 2023-24.": ["2024/2025"]
    * 2,
    "Between 2015 and 2024, the share of rail in freight rose from 24 percent to 41 percent.": [
        "2015",
        "2024",
    ],
}


@pytest.mark.parametrize("text", PERIODS)
def test_each_time(text: str) -> None:
    """By the date of the text, or by the other time of the sentence."""
    assert [one.period for one in said(text + "\n", DATE)] == PERIODS[text]


@pytest.mark.parametrize("seed", SEEDS)
def test_days_and_months_by_the_date(seed: int) -> None:
    """Whatever the month and the date, a month without a year is the last such."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    year, now = chance.randint(2005, 2024), chance.randint(1, 12)
    month, first = chance.randint(1, 12), chance.randint(1, 12)
    own = year - (month > now)
    text = f"Sales rose 4 percent in {MONTHS[month - 1]}. Rents fell 2 percent during the {MONTHS[month - 1]} {first}-{first + 9} period.\n"
    days = f"{own}-{month:02d}-{first:02d}/{own}-{month:02d}-{first + 9:02d}"
    assert [one.period for one in said(text, f"{year}-{now:02d}")] == [f"{own}-{month:02d}", days]


@pytest.mark.parametrize(
    "when", ["last month", "in the second quarter", "during the May 1-5 period", "in July"]
)
def test_the_first_sentence_says_of_when_the_news_is(when: str) -> None:
    """What stands there holds in the paragraphs after it, until one of its own is said."""
    text = f"Freight grew 14 percent {when}.\n\nExports rose 9 percent to 80 million dollars.\n\nIn 2024, imports fell 3 percent.\n"
    first, *held, last = [one.period for one in said(text, DATE)]
    assert (held, last) == ([first, first], "2024")
    assert first is not None


@pytest.mark.parametrize("when", ["than in July", "from July", "by the end of July"])
def test_what_is_compared_with_is_not_when_the_news_is(when: str) -> None:
    """Nor is a point in time."""
    text = f"Stocks were 4 percent higher {when}.\n\nExports rose 9 percent.\n"
    assert said(text, DATE)[-1].period is None


def test_half_of_a_financial_year_is_that_of_the_title() -> None:
    """A year before, where the year named is the one before."""
    title = "Aspen Mills plc\nHalf-year results for the six months ended 30 September 2025\n\n"
    found = said(title + "Online sales were 37% of revenue (first half of 2024/25: 33%).\n", "2025-11")
    assert [one.period for one in found] == ["2025-04/2025-09", "2024-04/2024-09"]


def test_a_sentence_about_the_same_goes_on_with_its_time() -> None:
    """Though the title is of another."""
    text = "Review for H1 2025\n\nThe agency registered 252 mergers in Q1 2025. It closed 60 cases.\n"
    assert [one.period for one in said(text, DATE)] == ["2025Q1", "2025Q1"]
