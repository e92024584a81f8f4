"""English figures with whose they are behind each, distances from values of others, and times that hold no further than they may."""

from __future__ import annotations

import pytest

from tests.claims.said import said

EARLY, LATER = "2025-01", "2025-07"


@pytest.mark.parametrize(
    ("text", "scopes", "aspect"),
    [
        ("Fares rose by 12 percent in trams and 8 percent in ferries.", ["trams", "ferries"], "growth"),
        ("Fares rose 12 percent in trams, 9 percent in buses and 8 percent in ferries.", ["trams", "buses", "ferries"], "growth"),
        ("Grants rose to 1,100 yuan for widows and 900 for orphans.", ["widows", "orphans"], "level"),
        ("Turnout was 62 percent among tenants and 58 percent among owners.", ["tenants", "owners"], "rate"),
    ],
)  # fmt: skip
def test_each_figure_is_of_whom_stands_behind_it(text: str, scopes: list[str], aspect: str) -> None:
    """They are said of one metric, by the verb of the first."""
    found = said(text, EARLY)
    assert [one.scope for one in found] == scopes
    assert {one.aspect for one in found} == {aspect}
    assert len({(one.metric, one.direction) for one in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Output grew 5 percent in 2023 and 6 percent in 2024.",
        "The city opened 12 schools in March and 8 hospitals in May.",
        "Fares rose 12 percent in trams and 800 yuan in ferries.",
    ],
)
def test_times_and_other_things_are_nobodys(text: str) -> None:
    """Nor are figures of two kinds said of one thing."""
    assert all(one.scope not in ("2023", "2024", "March", "May", "ferries") for one in said(text, EARLY))


@pytest.mark.parametrize(
    ("text", "aspect", "direction"),
    [
        ("Vacancy was 5.1 percent, 0.3 percentage points lower than the national average.", "gap", "down"),
        ("Rents rose 2.1 percent, 0.5 points below the provincial level.", "gap", "up"),
        ("Output grew by 8 percent, 1.5 percentage points faster than the country as a whole.", "gap", "up"),
        ("Rents came to 40 million yuan, 2 million yuan more than the budget.", "gap", "up"),
        ("Rents came to 40 million yuan, 2 million yuan more than in 2023.", "change", "up"),
        ("Rents came to 40 million yuan, 5 percent higher than the previous year's level.", "growth", "up"),
    ],
)
def test_a_distance_from_a_value_of_others_is_no_movement(text: str, aspect: str, direction: str) -> None:
    """From that of a time before it is one."""
    last = said(text, EARLY)[-1]
    assert (last.aspect, last.direction) == (aspect, "down" if "below" in text else direction)


@pytest.mark.parametrize(
    ("text", "scope", "metric"),
    [
        ("We built 12 halls, 6 of them rural.", "rural", "halls"),
        ("We built 12 halls, 6 of them in rural areas.", "rural areas", "halls"),
        ("The court heard 1,240 suits, 310 of which were civil.", "civil", "suits"),
        ("The court heard 1,240 suits, 310 of which were appeals.", None, "appeals"),
    ],
)
def test_words_that_only_tell_which_are_whose(text: str, scope: str | None, metric: str) -> None:
    """A noun is another thing."""
    last = said(text, EARLY)[-1]
    assert (last.scope or None, last.metric) == (scope, metric)


@pytest.mark.parametrize(
    ("text", "date", "period"),
    [
        ("Over the past year rents rose by 15.8 percent.", EARLY, "2024"),
        ("Over the past year rents rose by 15.8 percent.", LATER, None),
        ("Rents have grown by an average of 8 percent a year since 2020.", EARLY, "2020/2024"),
        ("Since 2020, rents have grown by 8 percent a year on average.", LATER, "2020/2025"),
    ],
)
def test_the_past_year_and_years_until_now(text: str, date: str, period: str | None) -> None:
    """The past year is that before a text of the first months; in any other it is not known."""
    found = said(text, date)[0]
    assert (found.metric.lower(), found.period) == ("rents", period)


@pytest.mark.parametrize(
    ("opening", "period"),
    [("Between 2020 and 2024, rents grew by 6 percent.", "2020/2024"), ("At the end of June, rents stood at 52 million yuan.", "2025-06")],
)  # fmt: skip
def test_what_is_now_is_of_no_time_before(opening: str, period: str) -> None:
    """A sentence of what was done goes on with it."""
    assert [one.period for one in said(f"{opening} The city has 24 wards.", LATER)] == [period, None]
    assert [one.period for one in said(f"{opening} The city opened 24 clinics.", LATER)] == [period, period]


def test_a_level_of_a_year_is_only_compared_with() -> None:
    """It says nothing of when the figure before it is."""
    assert said("Grain came to 3 million tonnes, 2 percent above the level of 2020.", EARLY)[0].period is None


def test_a_month_to_come_of_the_year_of_a_text_is_that_of_the_year_before() -> None:
    """A budget of February tells of the debt at the end of December."""
    text = "Debt stood at 5 million yuan at the end of December.\n"
    assert said(text, "2019-02-06", heading="Budget 2019: a year of growth\n\n")[-1].period == "2018-12"
