"""Amounts in words: orders, fractions, units by what is counted, dates of a range."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tui import words
from tui.figures import detect
from tui.reading.wording import amount, says
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def _english() -> Iterator[None]:
    """The English interface for one test."""
    words.use("en")
    yield
    words.use("zh")


def said(text: str) -> str:
    """What the one figure of `text` says."""
    (figure,) = detect(text)
    return amount(figure.quantity)


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现有52家重点实验室", "52"),
        ("帮扶52户", "52 households"),
        ("第五次会议", "5th"),
        ("修建第十二条公路", "12th"),
        ("第二十一届大会", "21st"),
        ("占三分之一", "1/3"),
        ("占八成", "0.8"),
        ("均价300元/人", "300 yuan/person"),
        ("死亡率52.4/10万", "52.4 per 100,000"),
        ("1—8月", "January–August"),
        ("研究了5次", "5 times"),
    ],
)
def test_english(text: str, expected: str) -> None:
    """Measure words have no English; an order is no number of times; a fraction has an end."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("第五次会议", "第5次"), ("占三分之一", "1/3"), ("现有52家企业", "52家"), ("1—8月", "1月～8月")],
)
def test_chinese(text: str, expected: str) -> None:
    """With the measure words of the text."""
    words.use("zh")
    assert said(text) == expected


@pytest.mark.usefixtures("_english")
def test_years_up_to_now_are_no_bound(tmp_path: Path) -> None:
    """近三十年 is a span that ends now, 不超过三十年 a bound; in data both stay at most."""
    path = tmp_path / "a.txt"
    path.write_text("改革\n近三十年的改革,期限不超过三十年的合同。\n", encoding="utf-8")
    speech = open_workspace(str(path), private=True).speech
    assert [says(speech, mention) for mention in speech.mentions] == [
        "the last 30 years or so",
        "at most 30 years",
    ]
    assert {speech.metric_by_id[one.metric].quantity.bound for one in speech.mentions} == {"at-most"}


def test_a_number_broken_by_any_line_break_is_one() -> None:
    """CR LF as LF, and its surface is the text as it stands."""
    text = "产值２．０６\r\n亿元,增长5\r\n%。"
    figures = detect(text)
    assert [(one.surface, one.quantity.low) for one in figures] == [
        ("２．０６\r\n亿元", Decimal(206_000_000)),
        ("5\r\n%", Decimal(5)),
    ]
    assert [text[one.start : one.end] for one in figures] == [one.surface for one in figures]
