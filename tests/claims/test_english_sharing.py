"""What English figures share: ranks, numbers said again, those of a part, second nouns of a verb, who is reached."""

from __future__ import annotations

import pytest

from tests.claims.said import said

DATE = "2024-03"
THINGS = ("appeals", "orchards", "licences", "tenants")


def read(text: str) -> list[tuple[str, str]]:
    """Metric and aspect of each figure."""
    return [(one.metric, one.aspect) for one in said(text + "\n", DATE)]


@pytest.mark.parametrize("verb", ["ranked", "came", "placed", "ranks", "finished"])
@pytest.mark.parametrize("place", ["third", "12th", "twenty-first"])
def test_a_rank_is_of_its_subject(verb: str, place: str) -> None:
    """Behind its own subject, and behind one that has said another figure."""
    assert read(f"In 2023, port throughput {verb} {place} in the region.") == [("port throughput", "rank")]
    assert read(f"In 2023, tea output was 31,000 tons and {verb} {place} nationwide.") == [
        ("tea output", "level"),
        ("tea output", "rank"),
    ]


@pytest.mark.parametrize(
    "text", ["The first school was opened.", "It was the second hospital to open.", "A third season was dry."]
)
def test_an_ordinal_alone_is_no_rank(text: str) -> None:
    """Nor a share."""
    assert read(text) == []


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("joint", [". Of the 126, ", "; of the 126, ", ", of which ", ". Of these, "])
def test_a_number_said_again_counts_the_same(thing: str, joint: str) -> None:
    """Of the 126, 41 went ahead."""
    found = read(f"In 2023, we counted 126 new {thing}{joint}41 went ahead.")
    assert {metric for metric, _aspect in found} == {f"new {thing}"}


@pytest.mark.parametrize("group", ["women", "boys", "pensioners"])
@pytest.mark.parametrize("agent", ["programmes", "clinics", "courses", "teams"])
def test_who_is_reached_is_counted(group: str, agent: str) -> None:
    """And is the whole of those who are a part of them."""
    found = said(f"In 2023 our {agent} reached 31,400 people; {group} made up 58 per cent of them.\n", DATE)
    assert [(one.metric, one.aspect, one.whole) for one in found] == [
        ("people", "level", ""),
        (group, "share", "people"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose by 4 percent to 612 yuan, and heating costs by 9 percent.", [("Rents", "growth"), ("Rents", "level"), ("heating costs", "growth")]),
        ("Occupancy fell by 3.2 points to 68.4 percent, parking fees by 6 percent.", [("Occupancy", "points"), ("Occupancy", "rate"), ("parking fees", "growth")]),
        ("Rights contributed £141m, or 44 percent, and gate receipts £62m.", [("Rights", "level"), ("Rights", "share"), ("gate receipts", "level")]),
        ("Wind provided 26 percent of electricity.", [("Wind", "share")]),
        ("We treated 92 percent of burns within a day.", [("burns", "share")]),
        ("One in eight nurses works at night.", [("nurses", "share")]),
        ("We won 318 of the 402 cases.", [("cases", "level"), ("cases", "level")]),
        ("Deposits, up 4 percent, reached £62 million.", [("Deposits", "growth"), ("Deposits", "level")]),
        ("We moved 310 families, which raised the share of sound housing to 93 percent.", [("families", "level"), ("share of sound housing", "share")]),
        ("Hotel occupancy averaged 58 percent.", [("Hotel occupancy", "rate")]),
        ("Loans to small and micro firms grew by 16 percent, 5 percentage points faster.", [("Loans to small and micro firms", "growth"), ("Loans to small and micro firms", "points")]),
        ("Exports shrank to £3m, a contraction of 7 percent.", [("Exports", "level"), ("Exports", "growth")]),
        ("Losses widened to £18m, an increase of £4 million year on year.", [("Losses", "level"), ("Losses", "change")]),
    ],
)  # fmt: skip
def test_constructions(text: str, expected: list[tuple[str, str]]) -> None:
    """Of each figure its metric and aspect."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anaemia among children under five receded from 14.1 percent to 11.6 percent.", [("Anaemia among children under five", "rate")] * 2),
        ("Vacancies fell for a fifth quarter in a row, to 431,000.", [("Vacancies", "level")]),
        ("Rents surged 8.8 percent to an average of 14 yuan.", [("Rents", "growth"), ("Rents", "level")]),
        ("1,940 people slept in shelters.", [("people", "level")]),
        ("Some 63,000 tenants receive housing benefit, which averaged £212.", [("tenants", "level"), ("housing benefit", "level")]),
        ("Sales tumbled to £3m, accounting for 8 percent of the total.", [("Sales", "level"), ("Sales", "share")]),
    ],
)  # fmt: skip
def test_what_stands_between(text: str, expected: list[tuple[str, str]]) -> None:
    """An age, a phrase of time, a mean, a verb behind the thing counted, a share."""
    assert read(text) == expected


@pytest.mark.parametrize("verb", ["rejected", "upheld", "taking"])
def test_a_verb_before_a_figure_of_what_was_named_before_is_a_doubt(verb: str) -> None:
    """Nobody knows of what 31 percent is then."""
    found = said(f"In 2023, we got 12,400 complaints, up 16 percent, and {verb} 31 percent.\n", DATE)
    assert found[-1].confidence != "high"


def test_a_noun_of_moving_says_which_way() -> None:
    """A contraction is down."""
    assert said("Exports shrank to £3m, a contraction of 7 percent.\n", DATE)[-1].direction == "down"


@pytest.mark.parametrize("many", ["2.4 times", "twice", "three times"])
def test_what_a_multiple_is_compared_with_is_no_time_of_its_own(many: str) -> None:
    """Nor of the figures before it."""
    found = said(f"Last year, the spa received 9,160 guests, {many} the number in 2019.\n", DATE)
    assert {one.period for one in found} == {"2023"}
