"""Figures held against tables: what agrees, what differs, and where nothing is said."""

from __future__ import annotations

import pytest

from tests.sources.tied import tied
from tui.documents.structure import document_of_text, read_document
from tui.packs.plain import plain_speech
from tui.sources.statement_model import Outcome, Source, Tie
from tui.sources.table_statements import table_statements
from tui.sources.ties import ties_of

TABLE = (
    "2024年全县主要指标,,,,\n指标,单位,2024年,2023年,比上年增长%\n茶叶产值,万元,12345,11000,12.2\n"
    "农村居民人均可支配收入,元,21386,20125,6.3\n城镇居民人均可支配收入,元,38655,37020,4.4\n"
    "新建茶园道路,公里,486,,\n茶苗良种率,%,71.5,67.5,\n接待游客,人次,1062000,958000,10.9\n"
)


def ties(text: str, table: str = TABLE) -> dict[str, Tie]:
    """The ties of the figures of a text, by the figures' words."""
    speech = plain_speech(document_of_text(f"2024年工作总结\n2025年1月10日\n\n{text}\n"), id="a")
    source = Source("t.csv", "table", "", tuple(table_statements(read_document(table.encode(), "t.csv"))))
    found = ties_of(speech, [source])
    return {mention.surface: tie for mention, tie in zip(speech.mentions, found, strict=True)}


@pytest.mark.parametrize(
    ("text", "surface", "outcome", "address"),
    [
        ("2024年全县茶叶产值达到1.2345亿元。", "1.2345亿元", "match", "C3"),
        ("2024年全县茶叶产值达到1.23亿元，增长12.2%。", "1.23亿元", "rounded", "C3"),
        ("2024年全县茶叶产值达到1.23亿元，增长12.2%。", "12.2%", "match", "E3"),
        ("2024年全县茶叶产值达到1.32亿元。", "1.32亿元", "differs", "C3"),
        ("2024年，茶叶产值增长12.9%。", "12.9%", "differs", "E3"),
        ("2024年，全县接待游客106万人次。", "106万人次", "rounded", "C8"),
        ("2024年，接待游客突破100万人次。", "100万人次", "rounded", "C8"),
        ("2024年新建茶园道路468公里。", "468公里", "differs", "C6"),
        ("2023年全县茶叶产值为1.1亿元。", "1.1亿元", "match", "D3"),
    ],
)
def test_a_figure_and_its_cell(text: str, surface: str, outcome: str, address: str) -> None:
    """Within printed precision it agrees; a slip in it differs from the cell of its metric, period and aspect."""
    tie = ties(text)[surface]
    assert tie.statement is not None
    assert (str(tie.outcome), tie.statement.address) == (outcome, address)


def test_distributed_growth() -> None:
    """分别 hands each growth to its own row, though one name holds the other."""
    found = ties("2024年城镇居民和农村居民人均可支配收入分别增长4.4%和6.3%。")
    assert [tie.statement.address for tie in found.values() if tie.statement] == ["E5", "E4"]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，茶叶增产3877吨。",
        "2024年，全县新建水渠486米。",
        "2024年，蔬菜产值达到1.32亿元。",
        "2024年，全县新修机场道路三条。",
        "城镇居民人均消费支出为21386元。",
    ],
)
def test_nothing_differs_for_want_of_a_row(text: str) -> None:
    """What stands in no row differs from none."""
    assert Outcome.DIFFERS not in {tie.outcome for tie in ties(text).values()}


def test_a_rise_that_the_table_calls_a_fall() -> None:
    """The same number with the other sign differs."""
    table = "指标,单位,2024年,比上年增长%\n茶叶出口额,万元,5210,-13.7\n果品出口额,万元,800,3.1\n"
    assert ties("2024年，茶叶出口额增长13.7%。", table)["13.7%"].outcome is Outcome.DIFFERS
    assert ties("2024年，茶叶出口额下降13.7%。", table)["13.7%"].outcome is Outcome.MATCH


def test_two_rows_that_say_the_same_fact_differently() -> None:
    """Where one agrees and the other does not, both are named, and nothing is said to differ."""
    table = "指标,单位,2024年\n茶叶产值,万元,12345\n果品产值,万元,800\n茶叶产值,万元,12354\n"
    tie = ties("2024年全县茶叶产值达到12345万元。", table)["12345万元"]
    assert tie.outcome is Outcome.SEVERAL
    assert [one.address for one in tie.statements] == ["C2", "C4"]


def test_a_milestone_differs_from_no_other() -> None:
    """Of several values of one metric in one sentence only the one that the table has is held against it."""
    table = "指标,单位,2024年\n茶叶总产值,亿元,90000\n果品总产值,亿元,800\n"
    found = ties("五年间，茶叶总产值先后跨上7万亿元、8万亿元、9万亿元台阶。", table)
    assert Outcome.DIFFERS not in {tie.outcome for tie in found.values()}


def test_ties_do_not_depend_on_the_order_of_rows() -> None:
    """The same table upside down gives the same cells' values."""
    head, *rows = TABLE.splitlines()[1:]
    upside_down = "\n".join([TABLE.splitlines()[0], head, *reversed(rows)]) + "\n"
    text = "2024年全县茶叶产值达到1.23亿元，增长12.2%；新建茶园道路468公里；茶苗良种率达到71.5%。"
    said = [
        {surface: (tie.outcome, tie.statement and tie.statement.surface) for surface, tie in found.items()}
        for found in (ties(text), ties(text, upside_down))
    ]
    assert said[0] == said[1]


def test_english_millions_are_rounded() -> None:
    """71.4 million agrees with 71.38 in a row of millions."""
    table = "Indicator,2023,2024\nPassenger journeys (million),66.4,71.38\nFares (£ thousand),71100,77346\n"
    found = ties("In 2024 passenger journeys rose to 71.4 million. Fares brought in £77.3 million.", table)
    assert [str(found[said].outcome) for said in ("71.4 million", "77.3 million")] == ["rounded", "rounded"]


def test_sources_that_contradict_each_other() -> None:
    """Where one source bears a figure out, another that states something else makes it several, not differs."""
    speech = plain_speech(document_of_text("2024年全县茶叶产值达到12345万元。\n"), id="a")
    tables = (
        "指标,单位,2024年\n茶叶产值,万元,12345\n茶农,户,9\n",
        "指标,单位,2024年\n茶叶产值,万元,12354\n茶农,户,9\n",
    )
    sources = [
        Source(f"{number}.csv", "table", "", tuple(table_statements(read_document(table.encode(), "t.csv"))))
        for number, table in enumerate(tables)
    ]
    first, second = (tie for tie in ties_of(speech, sources) if tie.statements)
    assert (first.outcome, second.outcome) == (Outcome.MATCH, Outcome.SEVERAL)
    assert second.statement is None
    assert [one.address for one in second.statements] == ["C2"]


def test_a_tax_on_added_value_is_no_growth() -> None:
    """增值 is no word of change: what two taxes fell by together is not held against what one of them brought in."""
    table = "项目（万元）,2024年\n土地增值税,7245\n契税,9964\n"
    assert tied("2024年，土地增值税、契税两项合计减收4540万元。", table)["4540万元"] == ("none", [])


def test_rows_of_one_name_in_groups_of_people() -> None:
    """What a group says of whom its rows are counts as their names do."""
    table = "指标（元）,2024年\n一、全体居民,\n人均养老金,29533\n二、城镇居民,\n人均养老金,35901\n三、农村居民,\n人均养老金,18963\n"
    assert tied("2024年，全体居民人均养老金29533元。", table)["29533元"] == ("match", ["B3"])
    assert tied("2024年，农村居民人均养老金19863元。", table)["19863元"] == ("differs", ["B7"])


def test_the_plan_of_a_row_is_no_rival_of_what_was_done() -> None:
    """A value far from what was done differs, though a slip parts it from the plan of the same row."""
    table = "项目（万元）,2024年年初预算数,2024年执行数\n林业水利支出,77070,70863\n公园支出,1450,1390\n"
    assert tied("2024年，林业水利支出7.81亿元。", table)["7.81亿元"] == ("differs", ["C2"])


def test_a_share_of_the_budget_that_was_carried_out() -> None:
    """Under 单位：万元、% a column 执行数为预算 holds percentages."""
    table = "单位：万元、%,,\n项目,2024年执行数,执行数为预算\n公园门票收入,1942,100.9\n码头收入,811,97.2\n"
    assert tied("2024年，公园门票收入完成1942万元，为预算的100.9%。", table)["100.9%"] == ("match", ["C3"])
