"""English statements by generated forms: in turn, means, parts, pronouns, ends, targets and limits."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import said

SEEDS = range(6)
NOUNS = ("Tea output", "Freight traffic", "Local revenue", "Port throughput", "Book lending")
GROUPS = ("farmers", "students", "nurses", "drivers", "weavers")
DATE = "2025-03"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", ["behind", "before"])
def test_figures_of_several_years_are_each_of_its_own(seed: int, form: str) -> None:
    """Revenue in 2021, 2022 and 2023 was A, B and C respectively; In 2021 and 2022, revenue was."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    noun, first, many = chance.choice(NOUNS), chance.randint(2011, 2018), chance.randint(2, 4)
    years = [str(year) for year in range(first, first + many)]
    listed = ", ".join(years[:-1]) + f" and {years[-1]}"
    values = [f"{chance.randint(11, 99) / 10} million tons" for _year in years]
    said_in_turn = ", ".join(values[:-1]) + f" and {values[-1]}"
    lead = f"{noun} in {listed}" if form == "behind" else f"In {listed}, {noun.lower()}"
    found = said(f"{lead} was {said_in_turn} respectively.", DATE)
    expected = noun if form == "behind" else noun.lower()
    assert [(one.metric, one.period) for one in found] == [(expected, year) for year in years]


@pytest.mark.parametrize(
    ("text", "aspect", "period"),
    [
        ("Local GDP averaged 6.1 percent a year between 2020 and 2024.", "growth", "2020/2024"),
        ("Tea exports averaged annual growth of 6.1 percent from 2020 to 2024.", "growth", "2020/2024"),
        ("Investment averaged 5 billion yuan a year over the past five years.", "level", "2020/2024"),
        (
            "An average of 1.2 million jobs were created each year between 2019 and 2023.",
            "level",
            "2019/2023",
        ),
    ],
)
def test_means_are_of_the_whole_span(text: str, aspect: str, period: str) -> None:
    """Averaged … a year, averaged annual growth of, an average of."""
    (found,) = said(text, DATE)
    assert (found.mean, found.aspect, found.period) == (True, aspect, period)


def test_the_mean_of_a_rate_is_no_growth() -> None:
    """Inflation averaged; average earnings are a name."""
    (found,) = said("Inflation averaged 5.9 percent in 2024.", DATE)
    assert found.aspect == "rate"
    (found,) = said("Average weekly earnings were 1,146 yuan in 2024.", DATE)
    assert (found.metric, found.mean) == ("Average weekly earnings", False)


@pytest.mark.parametrize("group", GROUPS)
def test_who_those_of_a_part_are_is_the_metric(group: str) -> None:
    """Of whom 140 were …; two-thirds of them ….; of which 40 went to …: of what was named."""
    assert [
        one.metric for one in said(f"The city hired 312 people in 2024, of whom 140 were {group}.", DATE)
    ] == [
        "people",
        group,
    ]
    share = said(f"The city hired 312 people in 2024, two-thirds of them {group}.", DATE)[-1]
    assert (share.metric, share.aspect, share.whole) == (group, "share", "people")
    found = said(f"In 2024, 3,200 new jobs were created, of which 1,150 went to {group}.", DATE)
    assert [one.metric for one in found] == ["new jobs", "new jobs"]


def test_parts_have_the_whole_that_their_sentence_says() -> None:
    """Of which machinery made up 38 percent and food 17 percent."""
    found = said(
        "Goods exports in 2024 totalled 9.8 billion crowns, of which machinery made up 38 percent and food 17 percent.",
        DATE,
    )
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("Goods exports", "level", ""),
        ("machinery", "share", "Goods exports"),
        ("food", "share", "Goods exports"),
    ]


def test_a_share_keeps_its_whole_where_it_moves() -> None:
    """61 percent of GDP, fell to 58 percent; to 3.3 percent of GDP from 4.1 percent."""
    found = said("The deficit narrowed to 3.3 percent of GDP in 2024 from 4.1 percent in 2023.", DATE)
    assert [(one.metric, one.aspect, one.whole, one.period) for one in found] == [
        ("deficit", "share", "GDP", "2024"),
        ("deficit", "share", "GDP", "2023"),
    ]


@pytest.mark.parametrize("noun", NOUNS)
def test_a_pronoun_takes_up_what_was_named(noun: str) -> None:
    """It was 2.3 percent higher; the rate was."""
    found = said(
        f"{noun} came to 31.9 billion yuan in 2024. Compared with a year earlier it was 2.3 percent higher.",
        DATE,
    )
    assert [(one.metric, one.aspect, one.direction) for one in found] == [
        (noun, "level", None),
        (noun, "growth", "up"),
    ]
    assert found[1].confidence != "high"


def test_the_adjunct_before_a_pronoun_is_whose_it_is() -> None:
    """For men and women it was 4.8 and 5.4 percent respectively; ages are no figures."""
    found = said(
        "The jobless rate fell to 5.1 percent in 2024; for men and women it was 4.8 percent and 5.4 percent respectively,"
        " and among those aged 15 to 24 it stood at 13.9 percent.",
        DATE,
    )
    assert [(one.metric, one.scope) for one in found] == [
        ("jobless rate", ""),
        ("jobless rate", "men"),
        ("jobless rate", "women"),
        ("jobless rate", "those aged 15 to 24"),
    ]


def test_things_counted_in_turn_are_of_the_places_in_turn() -> None:
    """In A and B our crews drilled 214 and 167 wells respectively."""
    found = said("In Sandford and Milbrook our crews drilled 214 and 167 wells respectively.", DATE)
    assert [(one.metric, one.scope) for one in found] == [("wells", "Sandford"), ("wells", "Milbrook")]


def test_the_value_before_a_growth_is_a_growth() -> None:
    """Expanded by 4.3 percent, up from 3.6 percent."""
    found = said("The economy expanded by 4.3 percent last year, up from 3.6 percent in 2023.", DATE)
    assert [(one.aspect, one.direction, one.period) for one in found] == [
        ("growth", "up", "2024"),
        ("growth", "up", "2023"),
    ]


def test_a_sentence_without_a_subject_goes_on_with_the_last_but_with_low_confidence() -> None:
    """We forecast 4.8 percent this year."""
    found = said("The economy expanded by 4.3 percent last year. We forecast 4.8 percent this year.", DATE)
    assert (found[1].metric, found[1].aspect, found[1].period, found[1].mode) == (
        "economy",
        "growth",
        "2025",
        "target",
    )
    assert found[1].confidence == "low"


@pytest.mark.parametrize(
    "text",
    [
        "Debt must not exceed 65 percent of GDP.",
        "Fees are capped at 120 yuan a month.",
        "There is a ceiling of 500 yuan.",
    ],
)
def test_limits_are_norms(text: str) -> None:
    """May not exceed, capped at, a ceiling of."""
    assert all(one.mode == "limit" for one in said(text, DATE))


def test_what_is_compared_with_first_is_no_period() -> None:
    """Compared with 2023, exports grew."""
    (found,) = said("Results for 2024\nCompared with 2023, tea exports grew 6.1 percent.", DATE)[-1:]
    assert found.period != "2023"


@pytest.mark.parametrize("currency", ["crowns", "rupees", "pesos", "dirhams"])
def test_a_currency_is_nothing_counted(currency: str) -> None:
    """1,146 crowns."""
    (found,) = said(f"Average rent was 1,146 {currency} in 2024.", DATE)
    assert found.metric == "Average rent"


@pytest.mark.parametrize("verb", ["spent", "went", "raised"])
def test_a_verb_is_never_a_metric_said_with_confidence(verb: str) -> None:
    """We spent 17.9 million."""
    assert all(one.confidence != "high" for one in said(f"In 2024 we {verb} $17.9 million.", DATE))


def test_the_year_of_an_aside_does_not_hold_behind_it() -> None:
    """Debt, which was 61 percent of GDP in 2023, fell to 58 percent last year."""
    found = said("Debt, which was 61 percent of GDP in 2023, fell to 58 percent last year.", DATE)
    assert [one.period for one in found] == ["2023", "2024"]


def test_two_ends_of_years_that_are_said() -> None:
    """Between 2019 and 2024, … rose from A to B."""
    found = said(
        "Between 2019 and 2024, the urban share of people rose from 62.7 percent to 67 percent.", DATE
    )
    assert [one.period for one in found] == ["2019", "2024"]


def test_a_second_verb_has_its_own_object() -> None:
    """Create 12 million jobs and keep unemployment at 5.5 percent."""
    found = said(
        "This year we aim to create 12 million urban jobs and keep unemployment at around 5.5 percent.", DATE
    )
    assert [(one.metric, one.mode) for one in found] == [("urban jobs", "target"), ("unemployment", "target")]


def test_further_parts_of_one_whole_go_on_with_the_verb_of_the_first() -> None:
    """Account for 41 percent of income, government grants for 33 percent."""
    found = said(
        "Tuition fees account for 41 percent of income, city grants for 33 percent and gifts for 8 percent.",
        DATE,
    )
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("Tuition fees", "share", "income"),
        ("city grants", "share", "income"),
        ("gifts", "share", "income"),
    ]


def test_a_sentence_may_begin_with_the_whole_of_its_shares() -> None:
    """Of total spending, 35 percent goes to education and 22 percent to health."""
    found = said("Of total spending, 35 percent goes to education and 22 percent to health.", DATE)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("education", "share", "total spending"),
        ("health", "share", "total spending"),
    ]


@pytest.mark.parametrize("per", ["per", "per every"])
def test_what_something_is_measured_by_is_no_figure_of_its_own(per: str) -> None:
    """Nurses per 1,000 people rose to 8.2."""
    found = said(f"The number of nurses {per} 1,000 people rose to 8.2 in 2024.", DATE)
    assert [one.surface for one in found] == ["8.2"]


def test_a_duration_may_move_to_another() -> None:
    """From 32 minutes in 2023 to 27 minutes in 2024."""
    found = said("The average waiting time fell from 32 minutes in 2023 to 27 minutes in 2024.", DATE)
    assert [(one.metric, one.period) for one in found] == [
        ("average waiting time", "2023"),
        ("average waiting time", "2024"),
    ]


@pytest.mark.parametrize("preposition", ["to", "from", "in"])
def test_what_stands_before_the_preposition_of_a_list_is_shared(preposition: str) -> None:
    """Exports to Norway and Chile were A and B respectively."""
    found = said(
        f"Sales {preposition} Norway and Chile were worth $3.2 billion and $1.9 billion respectively.", DATE
    )
    places = ["Norway", "Chile"]
    if preposition == "in":
        assert [(one.metric, one.scope) for one in found] == [("Sales", place) for place in places]
    else:
        assert [one.metric for one in found] == [f"Sales {preposition} {place}" for place in places]


def test_an_average_that_stands_beside_a_rate_is_a_rate() -> None:
    """Against a national average of 7.1%."""
    found = said("The vacancy rate was 6.4% in 2024, against a national average of 7.1%.", DATE)
    assert [(one.metric, one.aspect, one.mean) for one in found] == [("vacancy rate", "rate", False)] * 2


def test_points_are_nothing_counted() -> None:
    """0.8 points higher than among men."""
    found = said(
        "Unemployment among women stood at 6.1 percent in 2024, 0.8 points higher than among men.", DATE
    )
    assert (found[1].metric, found[1].aspect, found[1].direction) == (
        "Unemployment among women",
        "points",
        "up",
    )
