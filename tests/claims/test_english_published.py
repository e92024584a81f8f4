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


def test_what_stands_in_a_bracket_behind_a_value_is_of_the_year_before() -> None:
    """The rate by which it grew has its sign, and the value of the same kind is the former one."""
    found = said(
        "Net fee and commission income rose to EUR 310 million in 2024 (+4.2%; EUR 298 million).", "2025-03"
    )
    assert [(one.metric, one.aspect, one.period) for one in found] == [
        ("Net fee and commission income", "level", "2024"),
        ("Net fee and commission income", "growth", "2024"),
        ("Net fee and commission income", "level", "2023"),
    ]


def test_rates_in_brackets_are_each_of_whom_they_stand_behind() -> None:
    """One noun for a list of groups."""
    found = said(
        "The absence rates for nurses (4.1 percent), porters (3.2 percent) and clerks (2.8 percent) changed little in June.",
        "2024-07",
    )
    assert [(one.metric, one.scope) for one in found] == [
        ("absence rates", "nurses"),
        ("absence rates", "porters"),
        ("absence rates", "clerks"),
    ]


def test_a_value_that_is_up_at_an_amount_is_a_level() -> None:
    """Growing at a percentage is a growth."""
    found = said(
        "Costs were up at EUR 40 million in 2024. Sales were growing at 5 percent in 2024.", "2025-03"
    )
    assert [one.aspect for one in found] == ["level", "growth"]


def test_words_in_brackets_are_no_part_of_a_name() -> None:
    """Who is meant stands in them."""
    found = said(
        "The number of late payers (those owing for 9 weeks or more) was nearly unchanged at 1,420 in May.",
        "2024-06",
    )
    assert [one.metric for one in found] == ["late payers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Output rose as mining (up 4.3%, m-o-m and up 0.9%, y-o-y) and freight (down 1.1%) recovered in 2024.",
            [("mining", "up"), ("mining", "up"), ("freight", "down")],
        ),
        ("Timber, coal and oil exports fell by 4% in 2024.", [("Timber, coal and oil exports", "down")]),
        (
            "Timber rose by 4% in 2024, and printed goods, up 7%, followed.",
            [("Timber", "up"), ("printed goods", "up")],
        ),
        (
            "Net fees 11% higher at £4,500m; staff costs 2% higher at £1,750m in 2024.",
            [("Net fees", "up"), ("Net fees", None), ("staff costs", "up"), ("staff costs", None)],
        ),
        (
            "* Profit before tax up 21% to £2,161m in 2024.",
            [("Profit before tax", "up"), ("Profit before tax", None)],
        ),
        ("The district saw the number of thefts drop by 7% in 2024.", [("thefts", "down")]),
        (
            "Sales grew by 6.4 percent on a yearly basis in the first half of 2024 and 3.9 percent on the two-year average basis.",
            [("Sales", "up"), ("Sales", "up")],
        ),
        (
            "The ports posted container throughput of 5.8m teu up 15% in 2024.",
            [("container throughput", None), ("container throughput", "up")],
        ),
    ],
)
def test_names_without_a_verb_of_their_own(text: str, expected: list[tuple[str, str | None]]) -> None:
    """In brackets, in lists, in notes without verbs, as the object of who saw it move."""
    assert [(one.metric, one.direction) for one in said(text, "2025-03")] == expected


def test_the_same_elsewhere_has_its_own_place() -> None:
    """The noun is said once, the places are said in turn."""
    found = said("Crime in Alford is down 3.8%, in Bexley down 5.3% and in Corby down 1.8%.", "2025-03")
    assert [(one.metric.lower(), one.scope) for one in found] == [
        ("crime", "Alford"),
        ("crime", "Bexley"),
        ("crime", "Corby"),
    ]


def test_a_value_with_its_half_year_in_a_bracket_is_of_that() -> None:
    """The time stands behind the value without a word that leads to it."""
    found = said("Return on equity rose to 18.6% (17.2% H1 2023) in H1 2024.", "2024-08")
    assert [one.period for one in found] == ["2024H1", "2023H1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rents rose 0.6 percent in August after rising 0.4 percent in July.",
            [("Rents", "growth", "up", "2021-08"), ("Rents", "growth", "up", "2021-07")],
        ),
        (
            "Ticket sales are up 40% through September.",
            [("Ticket sales", "growth", "up", "2021-01/2021-09")],
        ),
        (
            "Claims climbed to 4,280 in the week ended Sept. 11.",
            [("Claims", "level", None, "2021-09")],
        ),
        (
            "In parallel, coffee demand saw an unexpected jump in 2020, reaching 258,000 tonnes.",
            [("coffee demand", "level", None, "2020")],
        ),
        (
            "New capacity came to 52 GW in 2020, a slight fall of 4 per cent.",
            [("New capacity", "level", None, "2020"), ("New capacity", "growth", "down", "2020")],
        ),
        (
            "Hydropower capacity increased by 12 GW (+1%) and bioenergy by 6 GW (+5%) in 2020.",
            [
                ("Hydropower capacity", "change", "up", "2020"),
                ("Hydropower capacity", "growth", "up", "2020"),
                ("bioenergy", "change", "up", "2020"),
                ("bioenergy", "growth", "up", "2020"),
            ],
        ),
        (
            "The agency said in its yearly report that wind capacity grew by 178 GW in 2020.",
            [("wind capacity", "change", "up", "2020")],
        ),
        (
            "The port also revealed that as a result of a slow recovery in trade, cargo fell 1.3% in 2020.",
            [("cargo", "growth", "down", "2020")],
        ),
    ],
)
def test_news_of_figures(text: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    """After what it rose before, to a month of the year, of a week; who says it and why are no names."""
    found = said(text, "2021-10")
    assert [(one.metric, one.aspect, one.direction, one.period) for one in found] == expected


def test_a_heading_of_days_that_are_whole_months_is_of_those() -> None:
    """January 1 to March 31 is a quarter, in capitals too."""
    found = said(
        "Turnover grew by 2.4 per cent.\n", "2021-05", heading="INTERIM REPORT JANUARY 1 - MARCH 31, 2021\n"
    )
    assert [one.period for one in found] == ["2021-01/2021-03"]


def test_what_somebody_has_as_its_share_is_one() -> None:
    """Behind whose share it is stands of what."""
    found = said("Air travel's share in exports was 7% in 2020.", "2021-05")
    assert [(one.aspect, one.whole) for one in found] == [("share", "exports")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme reported third-quarter profit of $82 million or $0.76 per share, compared with $62 million or $0.56 per share last year.",
            ["2021Q3", "2021Q3", "2020Q3"],
        ),
        (
            "For the three months ending in September, Acme said that revenue came in at $16.1 billion.",
            ["2021-07/2021-09"],
        ),
        ("In the 12 months that ended in August, core prices increased 2.0 percent.", ["2021-08"]),
    ],
)
def test_quarters_of_company_news(text: str, expected: list[str]) -> None:
    """Last year beside a quarter is the quarter of it, and months to the end of one need no year."""
    assert [one.period for one in said(text, "2021-10")][: len(expected)] == expected


def test_an_outlook_in_a_heading_is_no_period() -> None:
    """The full year of an outlook is still to come."""
    found = said("Net income was $7 billion.\n", "2021-10", heading="Acme lifts full-year outlook\n")
    assert [one.period for one in found] == [None]


def test_a_clause_that_moved_has_its_own_subject() -> None:
    """Costs fell, and clicks rose."""
    found = said(
        "Clicks were up 47 per cent in 2020, while cost per click continued to fall, down 21 per cent.",
        "2021-10",
    )
    assert [one.metric for one in found] == ["Clicks", "cost per click"]


def test_a_country_by_its_letters_is_whose_it_is() -> None:
    """The name goes on behind it."""
    found = said("U.K. factory output rose 0.4% in May 2021.", "2021-10")
    assert [(one.metric, one.scope) for one in found] == [("factory output", "U.K.")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2020, 46 percent of decisions on whether to act were late.",
        "Posted net sales were $4 million in 2020.",
    ],
)
def test_pieces_of_clauses_are_not_sure(text: str) -> None:
    """They begin or end with a word of no name."""
    assert all(one.confidence != "high" for one in said(text, "2021-10"))
