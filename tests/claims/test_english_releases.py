"""English releases of companies and bureaus: bullets, fiscal years, amounts per share, places in names, sets inside names."""

from __future__ import annotations

import pytest

from tests.claims.said import said


def _rows(text: str, date: str = "2026-05") -> list[tuple[str, str, str | None]]:
    """Figure, metric and period of each claim."""
    return [(one.surface, one.metric, one.period) for one in said(text, date)]


@pytest.mark.parametrize("bullet", ["• ", "- ", "▪ ", ""])
def test_bullets_belong_to_no_name(bullet: str) -> None:
    """The sign of a list before a line."""
    assert _rows(f"{bullet}Quarterly sales were $31.5 million in 2025.")[0][1] == "Quarterly sales"


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("In the second quarter of fiscal 2026", "2026Q2"),
        ("In the second quarter fiscal 2026 ended January 31, 2026", "2025-11/2026-01"),
        ("In FY25", "2025"),
        ("In FY24/25", "2024/2025"),
        ("In the 2024/25 financial year", "2024/2025"),
        ("In the 2024 fiscal year", "2024"),
    ],
)
def test_fiscal_years_are_read_in_their_forms(words: str, period: str) -> None:
    """As companies and councils write them."""
    assert _rows(f"{words}, revenue was $31.5 million.")[-1][1:] == ("revenue", period)


def test_an_amount_per_share_is_not_the_amount() -> None:
    """Net income and net income per share of one year are no two values of one metric."""
    rows = _rows("Net income in 2025 was $12.5 million, or $0.31 per diluted share.")
    assert [metric for _surface, metric, _period in rows] == ["Net income", "Net income per diluted share"]


def test_the_time_behind_an_amount_said_in_two_ways_is_of_both() -> None:
    """The comparison's time stands behind what is per share."""
    text = "Net income in 2025 was $12.5 million, compared with $9.1 million, or $0.24 per share, in 2024."
    assert [period for _surface, _metric, period in _rows(text)] == ["2025", "2024", "2024"]


def test_a_place_with_a_name_behind_a_noun_is_whose_it_is() -> None:
    """Guideline: the metric is without its place."""
    found = said(
        "The median rent of a two-bedroom flat in central Bristol in March rose 6.1 percent.", "2026-05"
    )
    assert (found[0].metric, found[0].scope) == ("median rent of a two-bedroom flat", "central Bristol")


def test_the_number_of_a_set_inside_a_name_does_not_cut_it() -> None:
    """What moved is the visits, and the libraries only say where."""
    found = said("Visits to the county's 14 libraries rose 4% in 2025.", "2026-05")
    assert [(one.surface, one.metric) for one in found] == [("4%", "Visits to the county's 14 libraries")]


def test_what_was_before_is_no_time_of_a_figure() -> None:
    """The time of a peak is not that of the fall behind it."""
    found = said("After a peak in October 2024, public employment is down 11%.", "2026-05")
    assert found[0].period is None


def test_a_rate_taken_up_is_the_last_that_was_named() -> None:
    """A sentence without figures may name what the next says by a pronoun."""
    text = "While the overall rate has remained stable, the youth unemployment rate has remained high. Last year, the rate jumped from 14.2% in January 2025 to 15.1% in November."
    assert {metric for _surface, metric, _period in _rows(text)} == {"youth unemployment rate"}


def test_a_sentence_begins_with_the_place_of_all_it_says() -> None:
    """Unless it has another part with a place of its own."""
    found = said(
        "In northern Jutland, rents fell 1.4 percent in 2025, while rents in Zealand rose 2 percent.",
        "2026-05",
    )
    assert [one.scope for one in found] == ["northern Jutland", "Zealand"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Adjusted margin 2 was 19.6% in 2025.", [("19.6%", "Adjusted margin")]),
        ("Scope 1 emissions fell 5% in 2025.", [("5%", "Scope 1 emissions")]),
        ("In 2025 reserves were £39 million, investments £220 million and loans £91 million.",
         [("39 million", "reserves"), ("220 million", "investments"), ("91 million", "loans")]),
        ("Costs fell to $60 million in 2025, as compared to $69 million in 2024.",
         [("60 million", "Costs"), ("69 million", "Costs")]),
        ("The jobless rate has stayed at its 32-year low of 4.3 per cent in 2025.",
         [("4.3 per cent", "jobless rate")]),
    ],
)  # fmt: skip
def test_names_end_where_the_grammar_has_them_end(text: str, rows: list[tuple[str, str]]) -> None:
    """Marks of footnotes, numbers of classes, lists that say their verb once, values before, lowest values."""
    assert [(one.surface, one.metric) for one in said(text, "2026-05")] == rows


def test_points_and_amounts_behind_which_the_way_stands() -> None:
    """By 0.9 percent point; 72 thousand down."""
    found = said(
        "The jobless rate dropped by 0.9 percent point in 2025, and unemployment was 72 thousand down in 2025.",
        "2026-05",
    )
    assert [(one.aspect, one.direction) for one in found] == [("points", "down"), ("change", "down")]


def test_a_noun_of_moving_names_nothing() -> None:
    """Whatever moved, a reader does not learn it from decreases alone."""
    found = said("Costs fell in 2025, primarily due to decreases of $6.4 million in stores.", "2026-05")
    assert [one.confidence for one in found] == ["low"]


@pytest.mark.parametrize(
    "text",
    [
        "The highest rent was €665 in 2025, while the lowest was €183 in 2025.",
        "Coal's share fell to 2.1% in 2025.",
        "Two in five respondents said they read in 2025.",
    ],
)
def test_what_names_nothing_alone_is_not_sure(text: str) -> None:
    """The lowest of what, the share of what, and a verb of saying that is no part of a name."""
    assert said(text, "2026-05")[-1].confidence != "high"


def test_the_age_of_those_who_are_meant_states_nothing() -> None:
    """Under 25 is a condition."""
    found = said("Among those aged under 25, turnout was 71% in 2025.", "2026-05")
    assert [(one.surface, one.metric) for one in found] == [("71%", "turnout")]
