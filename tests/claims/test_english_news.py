"""English news and reports: amounts said in another currency, sums over things, what each gets, places in an order, and growth beside a value."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import Said, said

DATE = "2026-05"
SEEDS = range(8)
READ = {
    "Rents came to 4 billion yuan (about 0.6 billion U.S. dollars) in 2025, up 3 percent.": [
        ("Rents", "level"),
        ("Rents", "level"),
        ("Rents", "growth"),
    ],
    "Reserves stood at 3.3 billion U.S. dollars in 2025, up 0.9 percent from 2024.": [
        ("Reserves", "level"),
        ("Reserves", "growth"),
    ],
    "Ferries made 30 million trips in 2025, representing a 3.6-percent increase.": [
        ("trips", "level"),
        ("trips", "growth"),
    ],
    "Prices rose 0.4 percent quarter on quarter and by 1.7 percent year on year in 2025.": [
        ("Prices", "growth"),
        ("Prices", "growth"),
    ],
    "The zone attracted 14 billion yuan of investment across 312 ventures in 2025.": [
        ("investment", "level"),
        ("ventures", "level"),
    ],
    "The fund had disbursed $14 million to 212 towns in 2025.": [("fund", "level"), ("towns", "level")],
    "In 2025, a total of 4.8 million 5G masts had been built.": [("5G masts", "level")],
    "Total waste left by hotels amounted to 22 tonnes in 2025.": [("Total waste left by hotels", "level")],
    "Nurses vaccinated 900 children against measles in 2025.": [("children", "level")],
    "The appeal for 2025 asks for $210 million.": [("appeal", "level")],
    "The city ranked third for air quality in 2025.": [("air quality", "rank")],
    "Credit growth slowed to 4.6 percent in 2025.": [("Credit growth", "growth")],
    "In 2025, the plan grew, with output averaging 28 tonnes.": [("output", "level")],
}


def _read(found: list[Said]) -> list[tuple[str, str]]:
    """The metric and the aspect of each claim."""
    return [(one.metric, one.aspect) for one in found]


@pytest.mark.parametrize("text", READ)
def test_each_construction(text: str) -> None:
    """What each figure is of, and what of it it is."""
    assert _read(said(text + "\n", DATE)) == READ[text]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("opener", ["", "Even so, ", "Nevertheless, ", "By contrast, "])
def test_an_opening_word_is_no_member_of_a_list(seed: int, opener: str) -> None:
    """And what is more or less than before is how far the amount before it moved."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    side, way = chance.choice([("more", "up"), ("higher", "up"), ("less", "down"), ("lower", "down")])
    noun = chance.choice(["profit before tax", "net debt", "rent", "fee income"])
    text = f"{opener}{noun} was £{chance.randint(20, 90)}m in 2025, £{chance.randint(1, 9)}m {side} than a year earlier.\n"
    assert [(one.metric, one.aspect, one.direction) for one in said(text, DATE)] == [
        (noun, "level", None),
        (noun, "change", way),
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_stands_in_brackets_says_the_same_again(seed: int) -> None:
    """Whatever the amounts and the hedge, and what follows goes on with the noun."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    hedge = chance.choice(["about ", "around ", "approximately ", "", "or about "])
    first, second = chance.randint(20, 900), chance.randint(2, 19)
    text = f"In 2025, port fees reached {first} billion yuan ({hedge}{second} billion U.S. dollars), down 2 percent.\n"
    assert _read(said(text, DATE)) == [("port fees", "level")] * 2 + [("port fees", "growth")]


def test_what_each_gets_is_a_norm() -> None:
    """The amount is of what is given, whose it is stands before it."""
    (one,) = said("Each household receives $60 a month in cash.\n", DATE)
    assert (one.metric, one.scope, one.mode, one.period) == ("cash", "Each household", "limit", None)


def test_what_a_pronoun_takes_up_is_the_whole() -> None:
    """And not the part that the clause names."""
    found = said("Some 900 pupils moved in 2025. Girls make up 54% of them.\n", DATE)
    assert (found[-1].metric, found[-1].whole) == ("Girls", "pupils")


def test_a_bracket_ends_a_whole() -> None:
    """Of sales (first half of 2024: 36%)."""
    found = said("Toys accounted for 41% of sales (first half of 2024: 36%) in 2025.\n", DATE)
    assert found[0].whole == "sales"


def test_growth_below_nothing_went_down() -> None:
    """A growth of minus so many percent."""
    (one,) = said("GDP growth was -0.4 percent in 2025.\n", DATE)
    assert (one.aspect, one.direction) == ("growth", "down")
