"""The lines over a text say when it was published, however long the text is and whatever they call it."""

from __future__ import annotations

import pytest

from tui.claims.document_dates import date_in
from tui.claims.period_values import DocumentDate
from tui.claims.speech_claims import claims_of
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech

PARAGRAPH = "上半年，全市新建泊位3个，完成投资12.5亿元。" * 40


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2024年7月19日",
        "发布日期：2024-07-19",
        "时间：2024年7月19日  来源：市港航局",
        "来源：市政府办　2024年7月19日",
    ],
)
def test_a_line_that_says_when_a_text_was_published(line: str) -> None:
    """It is found at the top alone."""
    assert date_in(f"港口发展情况\n来源：市港航局\n{line}\n\n{PARAGRAPH}", [(0, 6)]) == DocumentDate(2024, 7)
    assert date_in(f"港口发展情况\n\n{PARAGRAPH}\n{line}\n{PARAGRAPH}", [(0, 6)]) is None


def test_a_first_sentence_is_no_such_line() -> None:
    """What a text tells of an earlier day is not its own date."""
    assert date_in(f"港口发展情况\n\n2019年3月2日，一期工程开工。\n{PARAGRAPH}", [(0, 6)]) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ferry traffic\n\nPublished on 17 July 2024\n\nFares rose.", DocumentDate(2024, 7)),
        ("Ferry traffic\n\nPORTREE, 17 July 2024 - Fares rose by 4 percent after the new timetable had come into force.", DocumentDate(2024, 7)),
        ("Ferry traffic\n\nFares rose by 4 percent, helped by an early Easter on 1 April 2018, and in the summer by more.", None),
        ("Ferry traffic\n\nAs of 31 December 2018, the company had 14 ferries, two more than in the year before that.", None),
    ],
)  # fmt: skip
def test_a_date_that_a_sentence_says_dates_no_text(text: str, date: DocumentDate | None) -> None:
    """One in a line of its own, or where datelines stand, does."""
    assert date_in(text, [(0, 13)]) == date


@pytest.mark.parametrize(
    ("title", "period"),
    [("Visits to the islands, 2018", "2018"), ("Address to the council, 2018", None), ("Budget 2018", None)],
)
def test_an_english_title_looks_back_on_its_year(title: str, period: str | None) -> None:
    """Where no date is known; a speech or a plan is of the year in which it is held."""
    text = f"{title}\n\nDomestic visits rose to 1,307,500. There were 500 visits in July.\n"
    speech = plain_speech(read_document(text.encode(), "x.txt"), id="x")
    claim = claims_of(speech).at(speech.mentions[-2])
    assert (claim.when and claim.when.period) == period
