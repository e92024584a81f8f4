"""The lines over a text say when it was published, however long the text is and whatever they call it."""

from __future__ import annotations

import pytest

from tui.claims.document_dates import date_in
from tui.claims.period_values import DocumentDate

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
