"""Where an English noun ends and its verb begins: verbs of moving in every form, unknown verbs, asides, owners, helpers."""

from __future__ import annotations

import random

import pytest

from tests.claims.said import said
from tui.claims.english_inflection import forms
from tui.lexicon.en import verb_forms

SEEDS = range(6)
DATE = "2024-03"
NOUNS = (
    "Cocoa exports",
    "Bus fares",
    "Coal output",
    "Ticket sales",
    "Court fees",
    "Milk yields",
    "Bank credit",
)
PAST = {
    base: verb_forms.IRREGULAR.get(base, (forms(base)[2],))[-1]
    for base in verb_forms.RISING + verb_forms.FALLING
}


@pytest.mark.parametrize("base", sorted(PAST))
def test_a_verb_of_moving_says_which_way(base: str) -> None:
    """Its subject moved by a rate, up or down by the verb, to an amount."""
    noun = NOUNS[len(base) % len(NOUNS)]
    found = said(f"In 2023, {noun.lower()} {PAST[base]} by 4.6 percent to 310 million yuan.", DATE)
    way = "up" if base in verb_forms.RISING else "down"
    assert [(one.metric, one.aspect, one.direction) for one in found] == [
        (noun.lower(), "growth", way),
        (noun.lower(), "level", None),
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_later_clause_has_its_own_subject(seed: int) -> None:
    """While B sagged by; the sentence before names another thing."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    first, second = chance.sample(NOUNS, 2)
    up, down = chance.choice(verb_forms.RISING), chance.choice(verb_forms.FALLING)
    joint = chance.choice(["while", "whereas", "but", "and", "though"])
    text = f"{first} {PAST[up]} by 3.1 percent, {joint} {second.lower()} {PAST[down]} by 2.4 percent in 2023."
    assert [(one.metric, one.direction) for one in said(text, DATE)] == [
        (first, "up"),
        (second.lower(), "down"),
    ]


@pytest.mark.parametrize(
    "aside", ["by contrast", "hit by the strike", "which had stagnated in 2021", "after a dry spring"]
)
@pytest.mark.parametrize("noun", NOUNS[:3])
def test_what_is_said_aside_is_not_of_the_subject(aside: str, noun: str) -> None:
    """Between commas before the verb."""
    found = said(f"{noun}, {aside}, slipped to 22.5 million yuan, a drop of 1.3 million yuan.", DATE)
    assert [(one.metric, one.aspect) for one in found] == [(noun, "level"), (noun, "change")]


@pytest.mark.parametrize("way", [("up", "up"), ("higher", "up"), ("down", "down"), ("lower", "down")])
@pytest.mark.parametrize("verb", ["edged", "inched", "crept", "ticked"])
def test_a_word_behind_the_verb_says_the_way(verb: str, way: tuple[str, str]) -> None:
    """Edged up, crept lower."""
    (found,) = said(f"Bus fares {verb} {way[0]} by 1.7 percent.", DATE)
    assert (found.metric, found.aspect, found.direction) == ("Bus fares", "growth", way[1])


@pytest.mark.parametrize("verb", ["zigzagged", "lurched", "was confined"])
def test_a_verb_of_no_known_use_is_no_part_of_the_name(verb: str) -> None:
    """Nor is the claim said with high confidence."""
    (found,) = said(f"In 2023, the dropout rate {verb} within 2.5 percent.", DATE)
    assert (found.metric, found.aspect, found.confidence) == ("dropout rate", "rate", "medium")


@pytest.mark.parametrize("giver", ["Private donors", "Parish councils", "Overseas alumni"])
@pytest.mark.parametrize("verb", ["gave", "donated", "lent", "pledged"])
def test_who_gave_an_amount_is_its_metric(giver: str, verb: str) -> None:
    """Where nothing says what it is for."""
    (found,) = said(f"{giver} {verb} £41.2 million in 2023.", DATE)
    assert (found.metric, found.aspect, found.confidence) == (giver, "level", "medium")


@pytest.mark.parametrize("helped", ["helped", "enabled", "encouraged", "let"])
@pytest.mark.parametrize("done", ["switch to gas", "to sell online", "move out", "see a doctor"])
def test_what_somebody_was_helped_to_do_is_not_counted(helped: str, done: str) -> None:
    """Only who did it is."""
    (found,) = said(f"In 2023 the scheme {helped} 2,460 rural households {done}.", DATE)
    assert found.metric == "rural households"


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("We trained 4,150 members of village water committees.", "members of village water committees"),
        ("The council owns 18 blocks of social rented flats.", "blocks of social rented flats"),
        ("We gave out 12,000 tonnes of frost-tolerant barley seed.", "frost-tolerant barley seed"),
        ("The state inspected 310 firms registered abroad.", "firms"),
        ("Spending on people's wellbeing rose by 4 percent.", "Spending on people's wellbeing"),
        ("Outlays on teachers' salaries fell by 4 percent.", "Outlays on teachers' salaries"),
        ("The company's output rose by 4 percent.", "output"),
        ("The Bank projects real wage growth of 2.4 percent.", "real wage"),
        ("Public works projects cost 4.1 million yuan.", "Public works projects"),
        ("The bureau reports total arrivals of 3.2 million people.", "total arrivals"),
        ("We will open offices in two more countries.", "countries"),
        ("The bank opened branches in 14 further towns.", "towns"),
        ("Losses, driven by storm damage, widened by 4 percent.", "Losses"),
        ("Sales grew, led by snack bars, which jumped by 14 percent.", "snack bars"),
    ],
)
def test_a_name_has_all_its_words_and_no_more(text: str, metric: str) -> None:
    """Of-phrases, owners, who says it, what is further."""
    assert [one.metric for one in said(text + "\n", DATE)] == [metric]


def test_forms_of_a_verb() -> None:
    """Rules of spelling, and verbs that follow none."""
    assert forms("drop") == ("drop", "drops", "dropped", "dropping")
    assert forms("carry-out") == ("carry-out", "carries-out", "carried-out", "carrying-out")
    assert forms("rise") == ("rise", "rises", "risen", "rose", "rising")
