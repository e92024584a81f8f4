"""English statements, of sentences of our own."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import brief, said

HEADING = "Report on the Work of the County\nDelivered on March 5, 2024\nI. Review of Work in 2023\n"
CASES = {
    "Tea output rose by 5.6 percent.": ["Tea output growth up 2023"],
    "Tea output reached 3.2 million kilograms, up 5.6 percent.": ["Tea output level 2023", "Tea output growth up 2023"],
    "Fiscal revenue rose by 15.8 percent to 1.2 billion yuan, 44 percent of which came from services.": [
        "Fiscal revenue growth up 2023", "Fiscal revenue level 2023", "services share 2023",
    ],
    "The unemployment rate stood at 5.2 percent.": ["unemployment rate rate 2023"],
    "Exports fell 3.4 percent.": ["Exports growth down 2023"],
    "Tea imports declined from 8.9 million tons in 2021 to 7.4 million tons in 2022.": [
        "Tea imports level 2021", "Tea imports level 2022",
    ],
    "Revenue for fiscal year 2022 is now estimated at 18.4 billion yuan.": ["Revenue level 2022"],
    "The county issued 1,284 permits, a 7 percent increase over 2021.": [
        "permits level 2023", "permits growth up 2023",
    ],
    "We opened 38 clinics and closed 11.": ["clinics level 2023", "clinics level 2023"],
    "Freight traffic, which now represents 29 percent of income, grew 21 percent.": [
        "Freight traffic share 2023", "Freight traffic growth up 2023",
    ],
    "We employed 720 nurses, 46 percent of whom were women.": ["nurses level 2023", "women share 2023"],
    "Average response time dropped to 5.2 minutes.": ["Average response time level 2023"],
    "Property taxes make up 58 percent of revenue.": ["Property taxes share 2023"],
    "Private firms accounted for 53 percent of total investment.": ["Private firms share 2023"],
    "A total of 120 new schools were built.": ["new schools level 2023"],
    "Spending was 924 million yuan, 50 million yuan more than in the previous year.": ["Spending level 2023", "Spending change up 2023"],
    "Funding for education rose from 3.1 billion yuan to 4.2 billion yuan.": [
        "Funding for education level 2022", "Funding for education level 2023",
    ],
    "There was a drop of 2.5 percent in energy consumption.": ["energy consumption growth down 2023"],
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_each_construction(text: str) -> None:
    """Metric, aspect, direction and period of each figure."""
    assert brief(text + "\n", heading=HEADING) == CASES[text]


def test_a_whole_is_named() -> None:
    """Of what a share is."""
    found = said("Private firms accounted for 53 percent of total investment.\n", heading=HEADING)
    assert [one.whole for one in found] == ["total investment"]


def test_targets_by_the_heading() -> None:
    """A heading of tasks says that its figures are wanted."""
    heading = HEADING.replace("I. Review of Work in 2023", "II. Tasks for 2024")
    assert [
        (one.metric, one.mode, one.period)
        for one in said("GDP growth of around 5 percent.\n", heading=heading)
    ] == [("GDP", "target", "2024")]


def test_last_year_by_the_date() -> None:
    """A relative word is resolved by the date of the document."""
    assert [one.period for one in said("Last year, fiscal revenue rose by 15.8 percent.\n", "2020-03")] == [
        "2019"
    ]


NOUNS = ("exports", "imports", "retail sales", "tax revenue", "rail freight", "tourist arrivals")


@pytest.mark.parametrize("seed", range(8))
def test_a_list_distributes_over_as_many_figures(seed: int) -> None:
    """Each member in the order of the figures, with `respectively` and without."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    nouns = chance.sample(NOUNS, chance.randint(2, 4))
    figures = [f"{chance.randint(11, 99) / 10} percent" for _noun in nouns]
    subject = ", ".join(nouns[:-1]) + f" and {nouns[-1]}"
    text = f"{subject.capitalize()} grew by {', '.join(figures[:-1])} and {figures[-1]}, respectively.\n"
    assert [one.metric.lower() for one in said(text, "2024-03")] == nouns


def test_members_share_the_head_and_what_leads_to_it() -> None:
    """Urban and rural residents; the income of both."""
    found = said("Per capita income of urban and rural residents grew by 4.1% and 6.3% respectively.\n")
    assert [one.metric for one in found] == [
        "Per capita income of urban residents",
        "Per capita income of rural residents",
    ]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("The basic pension will be raised by $60 to $1,140.", ["basic pension"] * 2),
        ("The tax rate will be cut by 2 percentage points to 23 percent.", ["tax rate"] * 2),
        ("We expect tax revenue to increase by 5.2 percent to $20 billion.", ["tax revenue"] * 2),
        ("Capital spending is forecast to grow by an average of 3 per cent a year.", ["Capital spending"]),
        ("We will build 42 primary schools and recruit 3,500 nurses.", ["primary schools", "nurses"]),
        ("Leakage was reduced by 6%, and 184 kilometres of water mains were replaced.", ["Leakage", "water mains"]),
        ("The company employed 5,260 people, of whom 34% were women.", ["people", "women"]),
        ("The GDP of the province increased from 2.1 trillion yuan to 2.9 trillion yuan.", ["GDP"] * 2),
        ("The board has declared an interim dividend of 3.6 pence.", ["interim dividend"]),
        ("We awarded 1,120 scholarships worth £4.7 million.", ["scholarships"] * 2),
        ("The waiting list fell by 219,000 to 7.4 million.", ["waiting list"] * 2),
        ("Exports reached 61.5 billion yuan and imports 22.7 billion yuan.", ["Exports", "imports"]),
        ("Enrollment in the district fell by 2.4 percent to 18,310 students.", ["Enrollment"] * 2),
        ("The program will fund the renovation of 11 schools.", ["schools"]),
        ("There were 3.1 million vehicles.", ["vehicles"]),
        ("Gross debt will peak at 37.0 per cent of GDP.", ["Gross debt"]),
        ("Deposits grew by £3.6bn, or 4%, to £96.2bn.", ["Deposits"] * 3),
        ("Crime fell for the third year running, down 4.7%.", ["Crime"]),
        ("Officers answered 214,000 emergency calls, 91% of which were attended within an hour.", ["emergency calls"] * 2),
        ("Comparable sales grew 3.9%, driven by a 2.4% increase in average ticket.", ["Comparable sales", "average ticket"]),
        ("I forecast that the economy will grow by 2.8 per cent.", ["economy"]),
        ("Private consumption resumed growth, rising by 1.7 per cent.", ["Private consumption"]),
        ("We trained 3,410 teachers and set up 276 libraries.", ["teachers", "libraries"]),
        ("Sales of new fuels more than doubled to 2.3 million tonnes.", ["Sales of new fuels"]),
        ("Total income was Rs 48.6 crore, up 9 per cent.", ["Total income"] * 2),
        ("General reserves are expected to stand at £9.8m.", ["General reserves"]),
        ("The port plans to invest $850 million in new berths by 2030.", ["new berths"]),
        ("Net sales amounted to SEK 3,214 million, an increase of 7.6 percent.", ["Net sales"] * 2),
        ("The fleet consisted of 54 aircraft.", ["fleet"]),
        ("We opened 23 new stores and closed 9.", ["new stores", "stores"]),
    ],
)  # fmt: skip
def test_no_verb_stays_in_the_metric(text: str, metrics: list[str]) -> None:
    """Passives, what is expected, second verbs, what a thing is worth."""
    assert [one.metric for one in said(text + "\n", "2024-03")] == metrics


def test_a_value_compared_with_is_of_the_same_aspect() -> None:
    """Growth beside growth, each of its own year."""
    found = said("The economy grew by 3.2% in 2025, compared with 2.6% in 2024.\n", "2026-02")
    assert [(one.metric, one.aspect, one.period) for one in found] == [
        ("economy", "growth", "2025"),
        ("economy", "growth", "2024"),
    ]


def test_shares_of_what_a_sentence_begins_with() -> None:
    """Of the 42,000 flats launched, 38% have."""
    found = said("Of the 42,000 new flats launched, 38% have a shorter waiting time.\n", "2024-03")
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("new flats", "level", ""),
        ("new flats", "share", "new flats"),
    ]


def test_whose_it_is_is_said_without_the_sign_of_the_genitive() -> None:
    """The city's."""
    assert [one.scope for one in said("In 2025, the city's GDP reached 780 billion yuan.\n", "2026-01")] == [
        "city"
    ]
