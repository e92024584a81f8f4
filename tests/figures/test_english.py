"""Figures in English sentences."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

SENTENCES = (
    "The county spent 【1.69 million yuan|1690000|元|money】 in 【2023|2023|年|date】, up 【14 percent|14|%|percent】.",
    "About 【two thirds|0.666667||share|~】 of the 【24|24||count】 townships and 【15.8%|15.8|%|percent】 of income.",
    "More than 【12.4 wan mu|124000|亩|area|~>=】 of tea, visited 【2,023 times|2023|次|count】, 【1.5 times|1.5|倍|multiple】 that of last year.",
    "Each department helps 【1–2|1..2||count】 households; 【eight|8||count】 aspects, 【one|1||count】 township, 【four|4||count】 families.",
    "On 【March 5, 2023|20230305|日|date】 the 【second|2||ordinal】 batch came; at least 【300 yuan|300|元|money|~>=】 a month for 【30 days|30|天|duration】.",
    "It cost RMB 【2.44 million|2440000|元|money】 or $【1.5 billion|1500000000|$|money】, 【10-15 percent|10..15|%|percent】 more.",
    "【Three to five years|3..5|年|duration】, 【two hundred and fifty|250||count】 people, 【half|0.5||share】 of them, a 【third|0.333333||share】.",
    "【141|141||count】 villages or 【2.2 percentage points|2.2|百分点|percent】, no more than 【40|40||count|~<=】, 【12,000 hectares|12000|公顷|area】 or more.".replace(
        "公顷|area】", "公顷|area|~>=】"
    ),
)


@pytest.mark.parametrize("marked", SENTENCES)
def test_figures(marked: str) -> None:
    """Numbers in digits and words, with units under their Chinese names, hedges and ranges."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]


@pytest.mark.parametrize(
    "text",
    [
        "One of the best, and no one else; they met one another.",
        "First, we must act. Second, we must wait.",
        "1. Strengthening leadership",
        "PM2.5, C919 and COVID-19 are names here.",
        "May we begin in March?",
    ],
)
def test_no_figures(text: str) -> None:
    """Pronouns, list marks, names and months that are words are no figures."""
    assert [figure.surface for figure in detect(text)] == []


def test_chinese_is_left_alone() -> None:
    """Latin names inside a Chinese sentence do not make it English."""
    text = "全县GDP达到1.5亿元,CPI上涨2%,引进Windows系统3套,R&D经费占2.5%。"
    assert [figure.surface for figure in detect(text)] == ["1.5亿元", "2%", "3套", "2.5%"]


def test_both_languages_in_one_text() -> None:
    """Chinese and English paragraphs are each read in their own way, in the order of the text."""
    text = "财政安排专项经费169万元。\nThe county set aside 1.69 million yuan.\n共帮扶1-2户。"
    assert [(figure.surface, str(figure.quantity.low)) for figure in detect(text)] == [
        ("169万元", "1690000"),
        ("1.69 million yuan", "1690000"),
        ("1-2户", "1"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rates were 5.2, 6.1, and 7.3 per cent.", ["percent"] * 3),
        ("Shares were 12 and 15 percent.", ["percent"] * 2),
        ("Appointments came to 391,000, and 24 percent of them were online.", ["count", "percent"]),
        ("Households in hostels reached 263, 11 percent more than before.", ["count", "percent"]),
        ("Farms fell to 5,310, 1.8 percentage points below the plan.", ["count", "percent"]),
    ],
)
def test_only_members_of_a_list_share_a_per_cent(text: str, kinds: list[str]) -> None:
    """Behind a comma the second of two begins a clause of its own, and thousands are no percentages."""
    assert [str(figure.quantity.kind) for figure in detect(text)] == kinds
