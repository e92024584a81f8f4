"""Figures against statements of other periods, of other places, and against totals: none of them says *differs*."""

from __future__ import annotations

import pytest

from tui.documents.structure import document_of_text, read_document
from tui.figures import detect
from tui.packs.plain import plain_speech
from tui.sources.candidates import Candidate
from tui.sources.decisions import Decider
from tui.sources.name_index import Fit
from tui.sources.own_tables import against_own_tables, own_tables
from tui.sources.statement_model import Outcome, Source
from tui.sources.text_statements import text_statements
from tui.sources.ties import ties_of
from tui.sources.value_comparison import Agreement

TEXT = "2024年，全县税收收入15.3亿元，增长9.3%。"


def outcomes(text: str, source: Source) -> list[Outcome]:
    """What comes of each figure of a text."""
    speech = plain_speech(document_of_text(f"工作报告\n\n{text}\n"), id="a")
    return [tie.outcome for tie in ties_of(speech, [source])]


def table(words: str) -> Source:
    """A file of separated values as a source."""
    return own_tables(read_document(words.encode(), "t.csv"))


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2024年1—11月主要指标", "1—11月（亿元）"),
        ("2024年上半年主要指标", "上半年（亿元）"),
        ("2024年上半年主要指标", "数额（亿元）"),
        ("2024年主要指标", "前三季度（亿元）"),
        ("2023年主要指标", "2023年（亿元）"),
        ("2023年主要指标", "数额（亿元）"),
    ],
)
def test_another_period_never_differs(title: str, head: str) -> None:
    """A part of a year is not the year, nor is the year before; nor is the growth beside it."""
    source = table(f"{title},,\n指标,{head},同比增长（%）\n税收收入,13.5,9.1\n")
    assert Outcome.DIFFERS not in outcomes(TEXT, source)


def test_the_same_period_differs() -> None:
    """Of the year itself both are said to differ."""
    source = table("2024年主要指标,,\n指标,2024年（亿元）,同比增长（%）\n税收收入,13.5,9.1\n")
    assert outcomes(TEXT, source)[1:] == [Outcome.DIFFERS, Outcome.DIFFERS]


def test_a_year_that_the_text_never_speaks_of() -> None:
    """A figure without a period does not differ from a year of which its text says nothing."""
    text = f"{TEXT}\n\n## 农业\n\n行政村236个，产粮31.6万吨。"
    source = table("2023年主要指标,,\n指标,单位,2023年\n行政村,个,238\n粮食产量,万吨,31.2\n")
    assert Outcome.DIFFERS not in outcomes(text, source)


def test_another_text_of_another_period() -> None:
    """A text's statement of a part of the year is not held against that of the year."""
    other = plain_speech(document_of_text("2024年上半年，全县税收收入13.5亿元，增长9.1%。\n"), id="b")
    source = Source("b.txt", "text", "", tuple(text_statements(other)))
    assert Outcome.DIFFERS not in outcomes(TEXT, source)


@pytest.mark.parametrize("total", ["合计", "总 计", "小计", "全县", "Total", "Grand total"])
def test_a_total_is_no_part_of_the_last_row(total: str) -> None:
    """A total's row has its own label, and is named by that and its column."""
    found = table(f"乡镇,行政村（个）,合作社（家）\n城关镇,36,82\n南塘乡,67,62\n{total},236,312\n").statements
    label = total.replace(" ", "") if total.startswith("总") else total
    assert [one.full_name for one in found[-2:]] == [f"{label} 行政村", f"{label} 合作社"]
    assert found[-3].name == "南塘乡 合作社"


def test_a_total_ends_what_is_carried_down() -> None:
    """An empty first label before the only total, in the second column, carries nothing down; a subtotal is its group's."""
    rows = "片,乡镇,行政村（个）\n南片,城关镇,36\n,南塘乡,67\n,小计,103\n{}"
    last = table(rows.format("北片,东河镇,61\n,合计,164\n")).statements[-1]
    assert "北片" not in last.full_name
    assert "南片" in table(rows.format("")).statements[-1].full_name


def test_a_part_or_another_level() -> None:
    """What is of the whole county does not differ from a town's, nor from the city's."""
    text = "2024年，全县有行政村236个。"
    assert Outcome.DIFFERS not in outcomes(text, table("2024年,\n乡镇,行政村（个）\n城关镇,36\n东河镇,326\n"))
    assert Outcome.DIFFERS not in outcomes(
        text, table("全市2024年主要指标,\n指标,2024年\n行政村（个）,2360\n")
    )
    assert Outcome.DIFFERS in outcomes(text, table("全县2024年主要指标,\n指标,2024年\n行政村（个）,263\n"))


@pytest.mark.parametrize(
    "sentence", ["年末债务余额控制在81.2亿元的限额以内。", "债务余额控制在81.2亿元的红线以下。"]
)
def test_a_limit_is_not_what_there_is(sentence: str) -> None:
    """A limit differs from no statement of what there is."""
    source = table("2024年主要指标,\n指标,2024年（亿元）\n税收收入,13.5\n债务余额,75.6\n")
    assert Outcome.DIFFERS not in outcomes(f"2024年，全县工作有序推进。{sentence}", source)


def test_a_limit_differs_from_the_limit() -> None:
    """Where a table states the limit, a text's limit is held against it."""
    source = table("2024年债务情况,\n指标,2024年（亿元）\n债务限额,86.2\n债务余额,75.6\n")
    assert outcomes("2024年，全县债务限额为82.6亿元。", source)[-1] is Outcome.DIFFERS


@pytest.mark.parametrize(("share", "outcome"), [("100.00%", Outcome.NONE), ("61.66%", Outcome.DIFFERS)])
def test_all_are_a_hundred_per_cent_of_themselves(share: str, outcome: Outcome) -> None:
    """A share differs from another's, and not from that of all, however well its name fits."""
    (statement,) = table(f"构成,\n项目,占营业收入比重\n营业收入情况,{share}\n").statements
    fit = Fit(0.95, 0.95, opposed=False)
    one = Candidate(
        0, fit, Agreement.FAR, 0.9, 0.95, near_period=True, same_aspect=True, sure=True, turned=False
    )
    said = detect("占营业收入4.75%")[0].quantity
    assert Decider([statement]).decide(said, 3, [one]).outcome is outcome


def test_a_value_that_stands_beside_another_row() -> None:
    """A figure that agrees in its quarter with one row differs from no other, whose words stood in the clause before."""
    source = table(
        "分季度主要财务指标,,,,\n,,,单位：万元,\n项目,第一季度,第二季度,第三季度,第四季度\n"
        "营业收入,63218.44,91907.36,78542.19,78788.66\n经营活动产生的现金流量净额,-5236.71,9841.05,7360.22,26051.08\n"
    )
    text = "2023年，首季经营性现金流净流出5,236.71万元，第二季度收入最高，为9.19亿元。"
    assert Outcome.DIFFERS not in outcomes(text, source)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("上半年工业用水首次突破80万吨。", 0),
        ("上半年工业用水首次突破83万吨。", 1),
        ("2023年上半年工业用水首次突破80万吨。", 1),
    ],
)
def test_a_figure_of_no_year_may_be_of_any_column_of_its_row(said: str, found: int) -> None:
    """Its document's own table states it of the other year."""
    rows = "| 指标 | 2023年上半年 | 2024年上半年 |\n|---|---|---|\n| 工业用水（万吨） | 71 | 82 |\n| 客运量（万人） | 214 | 209 |\n"
    speech = plain_speech(read_document(f"{rows}\n{said}\n".encode(), "t.md"), id="a")
    assert len(against_own_tables(speech)) == found
