"""What stands around an English name and is none of it: who does something, how it is reckoned, alone; and what it goes on with."""

from __future__ import annotations

import pytest

from tests.claims.said import said

DATE = "2013-03"


def _metrics(text: str) -> list[str]:
    """The metrics of the figures of a text."""
    return [one.metric for one in said(text + "\n", DATE)]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("In 2012, imports alone dropped by 31.5 percent.", ["imports"]),
        ("In March alone freight rates fell 4 percent.", ["freight rates"]),
        ("Wages were 810 yuan in 2012, a nominal increase of 8.1 percent.", ["Wages", "Wages"]),
        ("Wages were 810 yuan in 2012, a cumulative rise of 8.1 percent.", ["Wages", "Wages"]),
        ("In 2012 real wages rose 3 percent.", ["real wages"]),
        ("In 2012 net exports rose 3 percent.", ["net exports"]),
        ("In 2012 combined sales reached 4 million yuan.", ["combined sales"]),
    ],
)
def test_words_that_name_nothing_alone(text: str, metrics: list[str]) -> None:
    """An adjective of how something is reckoned is no name without a noun; alone is part of none."""
    assert _metrics(text) == metrics


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("In 2012 the Company handled total baggage volume of 6 million tons.", ["total baggage volume"]),
        ("The bank issued farm loans of 40 million yuan in 2012.", ["farm loans"]),
        ("In 2012 the firm had net income of 4 million dollars.", ["net income"]),
        (
            "It made 3 million yuan in 2012, and plans marketing expenditure of 2 million yuan.",
            ["marketing expenditure"],
        ),
        (
            "The regulator took loans of 30 million euros in 2012 and proposes fines of 3 million euros.",
            ["fines"],
        ),
        ("In 2012 government backed loans reached 4 billion yuan.", ["government backed loans"]),
        ("In 2012 company owned flats cost 4 billion yuan.", ["company owned flats"]),
        ("In 2012 price forecasts of 40 yuan were made.", ["price forecasts"]),
    ],
)
def test_who_does_something_stays_outside(text: str, metrics: list[str]) -> None:
    """A subject with its verb before the noun of an amount is no part of it; a participle behind a body may be."""
    assert _metrics(text)[-1:] == metrics


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        (
            "Output of rye was 4 tons in 2012, and that of oats was 2 tons.",
            ["Output of rye", "Output of oats"],
        ),
        (
            "Retail sales totaled 30 million yuan in 2012, and those of hotels reached 4 million yuan.",
            ["Retail sales", "hotels sales"],
        ),
        (
            "Loss attributable to owners of the parent was 36 million yuan in 2012.",
            ["Loss attributable to owners of the parent"],
        ),
        ("Fees fell 4 percent in 2012, attributable to mild weather.", ["Fees"]),
        (
            "We allocated 186 million yuan in grants for flood relief in 2012, an increase of 31 million yuan.",
            ["grants for flood relief"] * 2,
        ),
        (
            "In 2012 aid reached 35 million yuan, of which 13 million yuan took the form of cheap credit.",
            ["aid", "cheap credit"],
        ),
        (
            "In 2013, 50 billion yuan of road bonds will be issued, 10 billion yuan less than in 2012.",
            ["road bonds"] * 2,
        ),
    ],
)
def test_what_a_name_goes_on_with(text: str, metrics: list[str]) -> None:
    """Names go on with what they are for, to whom they belong, and with the noun that `that of` stands for."""
    assert _metrics(text) == metrics


def test_a_verb_inside_is_doubted_where_the_name_holds() -> None:
    """What follows a name that was cut out doubtfully is as doubtful."""
    text = "In 2012 Norvik handled timber volume of 40 million tons, an increase of 8 percent.\n"
    assert {one.confidence for one in said(text, DATE)} <= {"medium", "low"}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Trade rose from 7.4 billion yuan in 1997 to 10.2 billion yuan in 2002, an average annual growth of 7.7 percent.",
            ["1997", "2002", "1997/2002"],
        ),
        (
            "Over the past five years the town grew. In 2012 wages were 703 yuan, and rents 276 yuan, up by annual averages of 8.6 percent and 3.8 percent respectively.",
            ["2012", "2012", "2008/2012", "2008/2012"],
        ),
        ("Over the past five years wages did well. Exports rose by 8 percent.", ["2008/2012"]),
        ("Over the past five years wages did well. In 2010 exports rose by 8 percent.", ["2010"]),
        ("In 2012 prices rose by an average of 3 percent a month.", ["2012"]),
    ],
)
def test_a_mean_of_years_is_of_all_of_them(text: str, periods: list[str]) -> None:
    """A mean over years is of those from end to end, or those that the paragraph is about."""
    assert [one.period for one in said(text + "\n", DATE)] == periods


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 wages were cut, an average annual fall of 3 percent.",
        "Over the past five years the town grew. Hospital spending came to 106 million yuan.",
    ],
)
def test_one_year_where_several_may_be_meant_is_doubted(text: str) -> None:
    """The year of a mean of years, or of what came together in several, is not said surely."""
    assert [one.confidence for one in said(text + "\n", DATE)] != ["high"]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        (
            "Fuel and purchased power, our largest expense, climbed 16 percent in 2012.",
            "Fuel and purchased power",
        ),
        ("In 2012 the old engineers rested and bought gas of 30 million euros.", "gas"),
    ],
)
def test_a_participle_behind_and(text: str, metric: str) -> None:
    """Behind a noun alone it belongs to the next noun; behind a clause it is the verb of what follows."""
    assert [one.metric for one in said(text + "\n", DATE)] == [metric]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        (
            "Per capita floor space of city households and per capita net income of herders grew by 9.6 percent and 6.2 percent respectively in 2012.",
            ["Per capita floor space of city households", "per capita net income of herders"],
        ),
        (
            "In 2012 the output of coal and the price of oil fell by 3 percent and 5 percent respectively.",
            ["output of coal", "price of oil"],
        ),
        (
            "In 2012 exports to Japan and Korea fell by 3 percent and 5 percent respectively.",
            ["exports to Japan", "exports to Korea"],
        ),
        (
            "In 2012 the number of boys and girls of school age fell by 3 percent and 5 percent respectively.",
            ["number of boys of school age", "number of girls of school age"],
        ),
        (
            "Excise tax yielded 13 million yuan in 2012, up 5 percent; vehicle purchase tax 7 million yuan, up 8 percent.",
            ["Excise tax", "Excise tax", "vehicle purchase tax", "vehicle purchase tax"],
        ),
    ],
)
def test_members_with_an_of_of_their_own(text: str, metrics: list[str]) -> None:
    """Whole names that are joined are said in turn; members of one name share what it begins with."""
    assert _metrics(text) == metrics


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        (
            "In 2012 the margin narrowed from 34.6 percent to 32.7 percent, a drop of 1.9 percentage points.",
            ["margin"] * 3,
        ),
        (
            "In 2013 we plan to keep the jobless rate within 4.6 percent, and reduce waste per head by 4 percent.",
            ["jobless rate", "waste per head"],
        ),
        (
            "Spending on roads rose by 9 percent in 2012, on health care by 6 percent and on art and sport by 2 percent.",
            ["Spending on roads", "Spending on health care", "Spending on art and sport"],
        ),
        (
            "In 2012 outlays reached 35 million yuan, of which 13 million yuan took the form of rebates and transfer payments to towns.",
            ["outlays", "rebates and transfer payments"],
        ),
    ],
)
def test_what_goes_on_and_what_does_not(text: str, metrics: list[str]) -> None:
    """A noun of moving or a verb of moving does not go on with the verb before it; a noun of two does."""
    assert _metrics(text) == metrics


def test_a_movement_behind_two_ends_is_of_the_second() -> None:
    """The time of the first end is not that of what the difference is."""
    text = "In 2012 the margin narrowed from 34.6 percent to 32.7 percent, a drop of 1.9 percentage points.\n"
    assert [one.period for one in said(text, DATE)] == ["2011", "2012", "2012"]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("In 2013 we will create 3 million jobs and reduce water use.", ["jobs"]),
        ("In 2012 the city planted 300 trees and raised hopes.", ["trees"]),
        ("In 2012 it sold 300 cars and vans.", ["cars and vans"]),
        ("At the end of the year the registered jobless rate was 4.1 percent.", ["registered jobless rate"]),
        ("By the close of the month the price of oats was 41 dollars.", ["price of oats"]),
    ],
)
def test_a_second_verb_and_a_time_are_no_part_of_a_name(text: str, metrics: list[str]) -> None:
    """What else is done ends the thing counted; the end of a year that is not said leads to a name."""
    assert _metrics(text) == metrics


def test_two_nouns_without_a_joint_are_no_sure_name() -> None:
    """A place before a name that was taken into it makes it doubtful."""
    text = "At the end of the street the price of oats was 41 dollars in 2012.\n"
    assert [one.confidence for one in said(text, DATE)] == ["medium"]
