"""新 with the verb behind it is what was done; the longer verb goes before the shorter one, but not before a noun that begins inside it."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said
from tui.claims.clause_tokens import tokens_of


def taken(text: str) -> list[str]:
    """The words that a clause is taken for."""
    return [text[token.start : token.end] for token in tokens_of(text, []).tokens]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("新开通国际航线", ["新开通", "国际航线"]),
        ("新建成投用", ["新建成", "投用"]),
        ("新建设施农业", ["新建", "设施农业"]),
        ("新建设备车间", ["新建", "设备车间"]),
        ("平均等待时间", ["平均等待时间"]),
        ("公交、地铁等线路", ["公交", "、", "地铁", "等", "线路"]),
    ],
)
def test_words_of_a_clause(text: str, words: list[str]) -> None:
    """Verbs, the nouns behind them, and 等 that is no part of a word."""
    assert taken(text) == words


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("全年新签合同额15亿元，增长8%。", "新签合同额"),
        ("全年新签订合同56份。", "新签订合同"),
        ("海外市场新签合同额6亿元。", "新签合同额"),
    ],
)
def test_what_was_newly_signed_is_named_so(text: str, metric: str) -> None:
    """新签合同额 is another thing than 合同额."""
    assert {one.metric for one in said(text, heading=HEADING)} == {metric}


@pytest.mark.parametrize(
    ("text", "scope", "metric"),
    [
        ("起重机公司营业收入14亿元，下降3%。", "起重机公司", "营业收入"),
        ("农机公司利润3.2亿元。", "农机公司", "利润"),
        ("规模以上工业企业利润总额30亿元。", "", "规模以上工业企业利润总额"),
    ],
)
def test_a_company_before_its_results_is_whose_they_are(text: str, scope: str, metric: str) -> None:
    """起重机公司营业收入."""
    found = said(text, heading=HEADING)
    assert {(one.scope, one.metric) for one in found} == {(scope, metric)}
