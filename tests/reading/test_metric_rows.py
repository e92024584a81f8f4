"""The metrics table of a text nobody prepared: a row a metric, folded mentions, figures without a metric hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech
from tui.reading.claim_wording import claim_words, period_words
from tui.reading.metric_rows import MetricRows
from tui.reading.table import Column, TableRows

if TYPE_CHECKING:
    from collections.abc import Collection

TEXT = (
    "江口县政府工作报告\n（2024年2月6日）\n一、2023年工作回顾\n茶叶产量达到3.2万吨，增长5.6%。第二批干部已经到位。"
    "规上工业增加值86亿元。2022年茶叶产量3万吨。规模以上工业增加值87亿元。\n"
)
SPEECH = plain_speech(TEXT, id="plain")
COLUMNS = list(Column)


def rows(unfolded: Collection[str] = (), *, everything: bool = False) -> MetricRows:
    """The rows of the text."""
    groups = claims_of(SPEECH).groups()
    return MetricRows(TableRows(SPEECH), groups, unfolded=unfolded, everything=everything)


def cells(made: MetricRows, *columns: Column) -> list[tuple[str, ...]]:
    """Some cells of all rows."""
    return [tuple(row.cells[COLUMNS.index(column)] for column in columns) for row in made]


def identity(surface: str) -> str:
    """The id of the figure that is written so."""
    return next(mention.metric for mention in SPEECH.mentions if mention.surface == surface)


def test_a_metric_is_a_row_and_its_growth_stands_under_it() -> None:
    """With its aspect, its periods, and how often it is said."""
    assert cells(rows(), Column.LABEL, Column.ASPECT, Column.PERIOD, Column.MENTIONS) == [
        ("+ 茶叶产量", "level", "2023, 2022", "2"),
        ("茶叶产量", "growth ↑", "2023", "1"),
        ("+ 规上工业增加值", "level", "2023", "2"),
    ]


def test_two_values_of_one_period_are_a_conflict() -> None:
    """It stands where a detected figure says that it was detected."""
    assert [standing for (standing,) in cells(rows(), Column.STANDING)] == [
        "detected",
        "detected",
        "conflict",
    ]


def test_mentions_unfold_under_their_metric() -> None:
    """Each with its own figure; the row of each figure is found by its id, folded or not."""
    made = rows({identity("3.2万吨")})
    assert cells(made, Column.LABEL, Column.FIGURE) == [
        ("- 茶叶产量", "3.2万吨"),
        ("  茶叶产量", "3万吨"),
        ("茶叶产量", "5.6%"),
        ("+ 规上工业增加值", "86亿元"),
    ]
    assert [made.place(identity(one)) for one in ("3万吨", "87亿元")] == [1, 3]
    assert rows().place(identity("3万吨")) == 0
    assert made.fold_id(identity("3万吨")) == identity("3.2万吨")
    assert made.fold_id(identity("5.6%")) is None


def test_enter_goes_round_the_mentions_of_a_metric() -> None:
    """From the first to the next, from the last to the first; nowhere from a metric that is said once."""
    made = rows()
    assert made.following(identity("3.2万吨")) == identity("3万吨")
    assert made.following(identity("3万吨")) == identity("3.2万吨")
    assert made.following(identity("5.6%")) is None


def test_figures_without_a_metric_are_hidden_until_asked_for() -> None:
    """Dates and ordinals stand between the others where the text has them."""
    assert rows().hidden == len(SPEECH.mentions) - 5
    made = rows(everything=True)
    assert made.hidden == 0
    assert ("第二批",) in cells(made, Column.FIGURE)
    numbers = [int(number) for (number,) in cells(made, Column.NUMBER)]
    assert numbers[0] == 1
    assert len(numbers) == len(SPEECH.mentions) - 2


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024", "2024"),
        ("2024-03", "March 2024"),
        ("2024H1", "first half of 2024"),
        ("2024H2", "second half of 2024"),
        ("2024Q3", "quarter 3 of 2024"),
        ("2021/2025", "2021 to 2025"),
        ("2024-01/2024-05", "2024, months 1 to 5"),
        ("去年", "去年"),
    ],
)
def test_periods_in_words(period: str, words: str) -> None:
    """What is no period in ISO 8601 stays as the text has it."""
    assert period_words(period) == words


def test_what_was_compared_with_and_the_whole_are_said() -> None:
    """Of a share and of a growth."""
    speech = plain_speech("2023年民间投资占全部投资的55%，比上年提高2个百分点。\n", id="plain")
    share, points = (
        claim_words(speech, one) for one in speech.mentions if one.surface in ("55%", "2个百分点")
    )
    assert share.whole == "全部投资"
    assert (points.aspect, points.base) == ("points ↑", "2022")


def test_figures_without_a_metric_stand_where_the_text_has_them() -> None:
    """A share that is said late stands under its metric, and draws no date of the text before it there."""
    text = "江口县政府工作报告\n\n2023年，全县茶叶产量3万吨。税收5亿元。第二批干部到位。2024年，茶叶产量增长8%。\n"
    speech = plain_speech(text, id="late")
    made = MetricRows(TableRows(speech), claims_of(speech).groups(), everything=True)
    assert [row.cells[COLUMNS.index(Column.FIGURE)] for row in made] == [
        "2023年",
        "3万吨",
        "8%",
        "5亿元",
        "第二批",
        "2024年",
    ]
