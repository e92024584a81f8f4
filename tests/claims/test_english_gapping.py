"""English nouns whose verb is that of the one before them, what that and those stand for, and nouns of moving behind an article."""

from __future__ import annotations

import pytest

from tests.claims.said import said

DATE = "2019-04"
HEADING = "Annual report 2018\n"


def _named(text: str) -> list[tuple[str, str, str | None]]:
    return [(one.metric, one.aspect, one.direction) for one in said(text, DATE, heading=HEADING)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wind made up 34 percent of supply, solar power 12 percent and peat 4 percent.", ["Wind", "solar power", "peat"]),
        ("Stamp duty yielded £31 million; excise £12 million.", ["Stamp duty", "excise"]),
        ("Spending on roads rose by 12 percent, on schools by 4 percent.", ["Spending on roads", "Spending on schools"]),
        ("Retail sales in cities rose 8 percent, while those in villages climbed 10 percent.", ["Retail sales in cities", "Retail sales in villages"]),
        ("Output of hay was 14 million yuan; of straw, 10 million yuan.", ["Output of hay", "Output of straw"]),
        ("Wheat output reached 310,000 tons and that of maize 120,000 tons.", ["Wheat output", "maize output"]),
        ("The jobless rate for men was 5.1 percent, and that for women 4.4 percent.", ["jobless rate for men", "jobless rate for women"]),
        ("The birth rate was 8.9 percent and the death rate 6.2 percent.", ["birth rate", "death rate"]),
        ("Of the total, fares rose 11 percent and rents fell 2 percent.", ["fares", "rents"]),
    ],
)  # fmt: skip
def test_a_noun_goes_on_with_the_verb_before_it(text: str, expected: list[str]) -> None:
    """Each figure has its own noun, in the words of the text."""
    assert [metric for metric, _aspect, _side in _named(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Revenue reached 41 million euros, relative to 38 million euros in 2017.",
        "Costs fell 5 percent, or 3 percent excluding fuel.",
        "Output rose 6 percent, compared with 4 percent in 2017.",
        "Revenue reached 41 million euros, well above 38 million euros in 2017.",
        "Revenue reached 41 million euros, against an expected 38 million euros.",
        "Sales rose 5 percent, including 3 percent from acquisitions.",
    ],
)
def test_what_stands_beside_a_value_is_no_noun_of_its_own(text: str) -> None:
    """Both figures are of the one noun."""
    first, second = _named(text)
    assert first[0] == second[0]


@pytest.mark.parametrize("how", ["nominal", "real", "healthy", "further nominal"])
def test_how_something_moved_is_no_name(how: str) -> None:
    """A nominal increase is of what was named; a sales increase is of sales."""
    found = _named(f"Wages were 61,200 yuan, a {how} increase of 4.1 percent.")
    assert found == [("Wages", "level", None), ("Wages", "growth", "up")]
    assert _named("Pensions were 900 yuan, a sales increase of 5 percent.")[1][0] == "sales"


def test_a_time_compared_with_is_not_of_when_a_figure_is() -> None:
    """Higher than at the end of a year leaves the year of the report."""
    found = said(
        "By the end of the year, the population was 4.3 million, 1.3 percent higher than at the end of 2017.",
        DATE,
        heading=HEADING,
    )
    assert [(one.period, one.base) for one in found] == [("2018", None), ("2018", "2017")]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Statistical Communiqué of Marden on the 2018 National Economic and Social Development", "2018"),
        ("Report of the mayor on the 2018 Budget", "2018"),
        ("Attendance up on the 2017 season", None),
        ("Report: visits rose 5 percent on 2017", None),
    ],
)
def test_a_title_says_on_what_year_a_document_is(title: str, period: str | None) -> None:
    """On the 2018 economy is of 2018; a year that something rose on is compared with."""
    assert [one.period for one in said("Exports rose 5 percent.", DATE, heading=title + "\n")] == [period]


def test_the_set_ranked_is_no_scope() -> None:
    """In the county says among which the place in an order is."""
    found = said("Green cover rose to 41 percent, ranking third in the county.", DATE, heading=HEADING)
    assert [(one.aspect, one.scope) for one in found] == [("rate", ""), ("rank", "")]
