"""What leads to an English name inside its clause, what stands beside it in passing, and amounts that movements come to."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import said

DATE = "2025-08"
SEEDS = range(6)
NAMES = (
    "exports to Chile",
    "bus fares",
    "nursing vacancies",
    "court fees",
    "timber output",
    "library visits",
)
SPEAKERS = (
    "Data published on Tuesday showed ",
    "The ministry said that ",
    "The port authority also reported ",
    "Figures from the regulator showed ",
    "The council said on Friday that ",
    "",
)
WHY = ("due to", "primarily due to", "driven by", "partly because of", "offset by")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_who_says_it_is_no_part_of_the_name(seed: int, speaker: str) -> None:
    """Of what is said to have moved the name is what moved, whoever says so."""
    name = random.Random(seed).choice(NAMES)  # noqa: S311 - no secrets here
    found = said(f"{speaker}{name} rose 4 percent to 71 million dollars in 2024.\n", DATE)
    assert [(one.metric, one.aspect) for one in found] == [(name, "growth"), (name, "level")]


@pytest.mark.parametrize("why", WHY)
def test_why_it_moved_is_another_thing(why: str) -> None:
    """An amount of a reason is of its own name, and what follows is again of what moved."""
    text = f"Costs fell 4 percent to 80 million euros in 2024, {why} savings of 3 million euros, from 83 million euros in 2023.\n"
    assert [one.metric for one in said(text, DATE)] == ["Costs", "Costs", "savings", "Costs"]
    text = f"An increase of 9 million euros in fuel costs {why} dearer diesel was met in 2024.\n"
    assert [one.metric for one in said(text, DATE)] == ["fuel costs"]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The firm had another strong year with turnover of 45 million euros.", "turnover"),
        ("The hospital grew in 2024, showing revenue of 12 million dollars.", "revenue"),
        ("The flood resulted in a loss of 14 million dollars in 2024.", "loss"),
        ("Trade with Peru of 14 million dollars was agreed in 2024.", "Trade with Peru"),
        ("In 2024 they cut it, including grants of 14 million dollars.", "grants"),
    ],
)
def test_an_amount_is_of_the_noun_before_its_of(text: str, metric: str) -> None:
    """Not of what stands before the words that lead to this noun."""
    assert [one.metric for one in said(text + "\n", DATE)] == [metric]


@pytest.mark.parametrize("adverb", ["year-over-year", "year-on-year", "YoY", "year on year"])
def test_an_adverb_of_comparison_is_no_part_of_the_next_name(adverb: str) -> None:
    """It belongs to the figure before it, and a second one to the same movement."""
    text = f"Rents rose 6.1% {adverb} and net margin improved by 120 basis points in 2024.\n"
    assert [one.metric for one in said(text, DATE)] == ["Rents", "net margin"]
    text = f"Fees grew 5.1% sequentially, 7.9% {adverb} in 2024.\n"
    assert [(one.metric, one.aspect) for one in said(text, DATE)] == [("Fees", "growth")] * 2


@pytest.mark.parametrize(
    ("noun", "way"), [("rise", "up"), ("increase", "up"), ("decline", "down"), ("drop", "down")]
)
def test_the_percentage_of_a_movement_is_a_growth(noun: str, way: str) -> None:
    """What a noun of moving came to, and the one that it is compared with; a half or quarter alone is of the year that holds."""
    text = f"Prices moved 0.5% in the second quarter of 2025. The first-half {noun} was 1.4%, below the 1.8% recorded in the first half of 2024.\n"
    found = said(text, DATE)[1:]
    assert [(one.aspect, one.direction, one.period) for one in found] == [
        ("growth", way, "2025H1"),
        ("growth", way, "2024H1"),
    ]


@pytest.mark.parametrize("ended", ["ended", "ending", "to"])
def test_a_quarter_is_named_by_its_last_month(ended: str) -> None:
    """With a day or without, and it holds in what says more of the movement."""
    for day in ("", "30 "):
        found = said(
            f"Profit for quarter {ended} {day}June 2024 rose 12 percent to 340 million euros.\n", DATE
        )
        assert [(one.metric, one.period) for one in found] == [("Profit", "2024Q2")] * 2


@pytest.mark.parametrize("which", ["The increase", "This increase", "The net rise"])
def test_what_says_more_of_a_movement_is_of_its_time(which: str) -> None:
    """A heading says a year, the sentence before a half of it."""
    text = f"Results for 2024\nSales for the first half of 2024 grew 11 percent. {which} was due to 4 million dollars in volume.\n"
    assert [one.period for one in said(text, DATE)] == ["2024H1"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The queue rose in August by 600 to 9,400.", [("queue", "2024-08"), ("queue", "2024-08")]),
        (
            "Loans fell to 840 in June, down 28% on last year (1,170 in Jun 2023) and make up 3% of lending.",
            [("Loans", "2024-06"), ("Loans", "2024-06"), ("Loans", "2023-06"), ("Loans", "2024-06")],
        ),
        (
            "Permits rose to 30 in May, the highest figure for May since counting began in August 2010, and 4% more than in May 2023.",
            [("Permits", "2024-05"), ("Permits", "2024-05")],
        ),
        (
            "In the second quarter of 2024, profit fell to 13 million euros from last year's 18 million euros.",
            [("profit", "2024Q2"), ("profit", "2023Q2")],
        ),
        (
            "Chinese March trade data released on Friday showed soya imports fell 41 percent.",
            [("soya imports", "2024-03")],
        ),
        (
            "He said April's trade kept its pace and recorded a 6 percent increase from March.",
            [("trade", "2024-04")],
        ),
    ],
)
def test_a_time_belongs_to_its_own_value(text: str, expected: list[tuple[str, str]]) -> None:
    """In brackets, in what something is a record since, of last year, as an attribute of data."""
    assert [(one.metric, one.period) for one in said(text + "\n", "2024-09")] == expected


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("Earnings before interest, tax and depreciation", "grew by"),
        ("Exports of cars, ships and steel", "rose"),
        ("Spending on roads, parks and libraries", "fell"),
        ("The trade surplus with the Union", "narrowed by"),
    ],
)
def test_a_list_inside_a_name_is_no_border(name: str, verb: str) -> None:
    """Nor is what a surplus is with; an adverbial before is."""
    for lead in ("", "On this front, ", "In 2023, "):
        words = (lead + name) if not lead else lead + name[0].lower() + name[1:]
        found = said(f"{words} {verb} 8 percent in 2023.\n", DATE)
        assert [one.metric.lower() for one in found] == [name.removeprefix("The ").lower()]


@pytest.mark.parametrize("verb", ["accelerated", "rose"])
@pytest.mark.parametrize("versus", [" vs 2 percent in 2021", ""])
def test_brackets_behind_parts_say_how_each_moved(verb: str, versus: str) -> None:
    """The subject is the metric, the part its scope, and the second value in a bracket the one before."""
    text = f"Investment {verb} in 2022 for both the north ({'4 percent' + versus}) and the south coast (6 percent).\n"
    found = said(text, "2023-03")
    assert {one.metric for one in found} == {"Investment"}
    assert [one.scope for one in found if one.period == "2022"] == ["north", "south coast"]
    assert {(one.aspect, one.direction) for one in found} == {("growth", "up")}


def test_places_behind_figures_are_whose_they_are() -> None:
    """Where several figures of a sentence have one each."""
    text = "Rents were up 1.8% in the East Riding, down 1.2% in Holderness and down 0.4% in North Wold in 2024.\n"
    assert [one.scope for one in said(text, DATE)] == ["East Riding", "Holderness", "North Wold"]


@pytest.mark.parametrize("opening", ["This represents an increase of 4%", "This is a 4% increase"])
def test_a_paragraph_takes_up_the_one_before_it(opening: str) -> None:
    """Its metric and its time; no heading, and none that names something itself."""
    text = f"Fees came to 26 million dollars for the three months ended March 31, 2019.\n{opening}.\n"
    assert [(one.metric, one.aspect) for one in said(text, "2019-05")] == [
        ("Fees", "level"),
        ("Fees", "growth"),
    ]
    assert len({one.period for one in said(text, "2019-05")}) == 1


def test_a_pronoun_takes_up_what_only_moved() -> None:
    """A sentence without a figure names what the next one says."""
    text = "The jobless rate fell to a new low in May. The bureau said it fell to 9.6% in May.\n"
    assert [one.metric for one in said(text, DATE)] == ["jobless rate"]


@pytest.mark.parametrize("date", ["2020-05", "2021-02"])
def test_a_quarter_by_its_last_month_goes_before_its_number(date: str) -> None:
    """A firm's fourth quarter in the heading is the one that the first sentence says."""
    year = date[:4]
    text = f"Acme Q4 profit falls\n\nAcme reported a profit of 3 million dollars for the quarter ended March {year}.\n\nRevenue rose 14 percent.\n"
    found = said(text, f"{year}-05")
    assert [one.period for one in found if one.metric != "profit"] == [f"{year}Q1"]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("Guests in 5-star hotels soared by 43.9% in 2024.", ["Guests in 5-star hotels"]),
        ("In 2024, 5-star hotels accounted for 21.7 per cent of the total.", ["5-star hotels"]),
        ("Arrivals came to 90 in 2024, against last year's figure of 80.", ["Arrivals", "Arrivals"]),
        (
            "Air arrivals for the whole of 2023 were 90 while cruise arrivals for the same year stood at 80.",
            ["Air arrivals", "cruise arrivals"],
        ),
        ("Nights spent in hostels grew by 12 per cent in 2024.", ["Nights spent in hostels"]),
        ("There was an average length of stay of 4.8 nights in 2024.", ["average length of stay"]),
        ("Arrivals in June hit a new monthly record of 2.1 million.", ["Arrivals"]),
        (
            "Waits rose to 120 in 2024. Around 48 per cent of these waits were for knees.",
            ["Waits", "waits"],
        ),
        ("Sales rose 9 per cent in 2024, a marked jump from the 3 per cent increase in 2023.", ["Sales"] * 2),
    ],
)
def test_names_in_news_of_arrivals(text: str, metrics: list[str]) -> None:
    """Words with a number in them, what stands for what was named, times that say another again, records."""
    assert [one.metric for one in said(text + "\n", DATE)] == metrics


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Arrivals for the last quarter of 2023 came to 29 million.", ["2023Q4"]),
        ("Sales rose 34 per cent from a year earlier in the first two months of 2024.", ["2024-01/2024-02"]),
        (
            "Output grew 6 per cent in January-February, after a 20 per cent plunge in January-February last year.",
            ["2025-01/2025-02", "2024-01/2024-02"],
        ),
        (
            "Sales rose 4% in the January-February period, compared with the 3.7% year-on-year growth in December.",
            ["2025-01/2025-02", "2024-12"],
        ),
        (
            "Output climbed 5.9% in the first two months of 2025, slower than the 6.2% growth in December, but faster than a 5.3% rise forecast.",
            ["2025-01/2025-02", "2024-12", "2025-01/2025-02"],
        ),
    ],
)
def test_times_in_news_of_an_economy(text: str, periods: list[str]) -> None:
    """Of quarters by their place, behind what is compared with, of months of last year."""
    assert [one.period for one in said(text + "\n", DATE)] == periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2024, exports rose by 5.6 per cent (year-on-year) while import outlays fell by 19 per cent.",
            [("exports", "growth"), ("import outlays", "growth")],
        ),
        (
            "The deficit narrowed to US dollars 592 million in 2024, compared to US dollars 871 million in 2023.",
            [("deficit", "level"), ("deficit", "level")],
        ),
        (
            "Coverage stood at 32 percent in 2015, but increased to 42 percent in 2018.",
            [("Coverage", "rate"), ("Coverage", "rate")],
        ),
        (
            "In 2024, total throughput was 114,638 TEUs, which rose 8.8%.",
            [("total throughput", "level"), ("total throughput", "growth")],
        ),
        (
            "As far as the pass rate of pupils fell to 61% in 2024.",
            [("pass rate of pupils", "rate")],
        ),
        (
            "In 2024 the fund had a deficit of 3 million euros, more than the 2 million euros surplus recorded in 2023.",
            [("deficit", "level"), ("surplus", "level")],
        ),
        ("The scheme raised 71,000 dollars in 2024.", [("scheme", "level")]),
        (
            "The appeal raised 71,000 dollars in 2024, 9,000 dollars short of its target.",
            [("appeal", "level"), ("appeal", "gap")],
        ),
    ],
)
def test_joints_and_followers_are_no_part_of_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    """Adverbs in brackets, words for a currency before its amount, what only leads on; money got together is no movement."""
    assert [(one.metric, one.aspect) for one in said(text + "\n", DATE)] == expected


@pytest.mark.parametrize("noun", ["total revenue", "average earnings", "record takings", "revenue"])
@pytest.mark.parametrize("time", ["2024", "Q4 2024"])
def test_a_sentence_begins_with_its_time(noun: str, time: str) -> None:
    """What stands behind it makes no term of comparison of it, as the 2024 total is one."""
    found = said(
        f"Library visits came to 2,679 in Q2 2024. In {time} {noun} reached 19.7 million yuan.", DATE
    )
    assert found[-1].period == ("2024" if time == "2024" else "2024Q4")
