"""A workbook of sheets that have the same rows and years and say what they count above: each figure is held against its own sheet."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from tests.documents.workbooks import sheet, workbook
from tui.documents.structure import read_document
from tui.sources.own_tables import own_tables
from tui.sources.ties import Holder
from tui.workspace import workspace_of_text

METRICS = ("茶叶产值", "工业增加值", "旅游收入", "存款余额", "固定资产投资", "财政收入")
TOWNS = ("云门镇", "石泉镇", "白渡镇", "南坪镇", "东堰镇")
YEARS = ("2022年", "2023年")


def value(metric: int, town: int, year: int) -> float:
    """What one cell says: no two say the same."""
    return round(1234.5 + 617.3 * metric + 83.7 * town + 11.9 * year, 1)


def said(*, wrong: bool) -> Counter[str]:
    """What comes of all figures of a text that says each cell; where `wrong`, with one of its digits altered."""
    rows: dict[int, list[list[str | float | None]]] = {
        number: [
            [town, *(value(number, at, year) for year in range(len(YEARS)))] for at, town in enumerate(TOWNS)
        ]
        for number in range(len(METRICS))
    }
    sheets = {
        f"表{number + 1}": sheet(
            [
                [f"各镇{metric}", None, None],
                ["单位：万元", None, None],
                ["地区", *YEARS],
                *rows[number],
            ]
        )
        for number, metric in enumerate(METRICS)
    }
    sentences = []
    for (metric, name), (town, place), (year, when) in product(
        enumerate(METRICS), enumerate(TOWNS), enumerate(YEARS)
    ):
        words = f"{value(metric, town, year)}"
        words = f"{words[0]}{(int(words[1]) + 4) % 10}{words[2:]}" if wrong else words
        sentences.append(f"{when}，{place}{name}达到{words}万元。")
    speech = workspace_of_text(read_document("\n\n".join(sentences).encode(), "a.txt")).speech
    source = own_tables(read_document(workbook(sheets), "b.xlsx"))
    held = Counter(str(tie.outcome) for tie in Holder(speech, source).ties())
    return Counter({outcome: held[outcome] for outcome in ("match", "differs", "several")})


@pytest.mark.parametrize(("wrong", "outcome"), [(False, "match"), (True, "differs")])
def test_each_figure_is_held_against_the_sheet_that_counts_what_it_does(wrong: bool, outcome: str) -> None:  # noqa: FBT001 - a case
    """The rows of the other sheets are of the same towns and years, and no twins."""
    every = len(METRICS) * len(TOWNS) * len(YEARS)
    assert said(wrong=wrong) == Counter({outcome: every})
