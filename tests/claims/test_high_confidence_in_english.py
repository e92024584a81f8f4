"""An English name is sure only where all of it was taken and what holds was itself surely named."""

from __future__ import annotations

import pytest

from tests.claims.said import said

DOUBTED = {
    "Loss attributable to unit holders was $7.3 million in 2019.": 0,
    "In 2019 the county earmarked $4.2 million for orchards, irrigation and cold stores.": 0,
    "The plant closed old furnaces with a combined capacity of 410,000 tons in 2019.": 0,
    "Steam and purchased heat climbed 9 percent in 2019.": 0,
    "In 2019 rural rents rose by an average annual 4.5 percent.": 0,
    "In 2019 we built the seven new rural libraries.": 0,
}
"""Cut off behind and before, one of a list, a mean of one year."""
SURE = {
    "In 2019 the number of open calls fell to 3,120.": 0,
    "In 2019 we built 312 new rural libraries.": 0,
    "Net profit was $7.3 million in 2019.": 0,
    "In 2019 rail freight dropped by 12.5 percent.": 0,
    "Coal output climbed 9 percent in 2019 to 3.1 million tons.": 1,
    "From 2015 to 2019 rural rents rose by an average annual 4.5 percent.": 0,
}
"""The same without what makes them doubtful."""


@pytest.mark.parametrize("text", DOUBTED)
def test_half_a_name_or_a_doubtful_one_is_not_said_with_high_confidence(text: str) -> None:
    """One doubt is enough."""
    found = said(text, "2020-02")
    assert found[min(DOUBTED[text], len(found) - 1)].confidence != "high"


@pytest.mark.parametrize("text", SURE)
def test_a_whole_name_with_its_verb_is_said_with_high_confidence(text: str) -> None:
    """Nothing speaks against it."""
    assert said(text, "2020-02")[SURE[text]].confidence == "high"


def test_what_a_number_counts_begins_no_clause_of_its_own() -> None:
    """The value behind it is that of the sentence."""
    found = said("Membership grew by 1,250 farmers, to 13,400, in 2019.", "2020-02")
    assert [one.metric for one in found] == ["Membership", "Membership"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Heat sales rose to $4.2 million in 2019, up 3 percent.", [True, False]),
        ("Heat sales rose by 3 percent in 2019.", [True]),
        ("Sales rose by 3 percent in 2019.", [False]),
    ],
)
def test_a_movement_of_what_an_earlier_clause_names_and_one_short_word_are_not_sure(
    text: str, sure: list[bool]
) -> None:
    """Another thing may have been named since, and a word alone is often half of a name."""
    assert [one.confidence == "high" for one in said(text)] == sure
