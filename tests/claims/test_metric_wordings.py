"""Which wordings are one metric, and for what reason; which are not."""

from __future__ import annotations

import pytest

from tui.claims.metric_wordings import OTHER_NAME, SAME_WORDS, SHORT_FORM, metric_key, reason
from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech
from tui.reading.claim_wording import joined_words
from tui.reading.grouped_table import GroupedTable
from tui.reading.table import Column, TableState


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("财政收入", "“财政收入”", SAME_WORDS),
        ("Exports", "the exports", SAME_WORDS),
        ("net profits", "Net profit", SAME_WORDS),
        ("地区生产总值", "GDP", SHORT_FORM),
        ("人均地区生产总值", "人均GDP", OTHER_NAME),
        ("gross domestic product", "GDP", SHORT_FORM),
        ("foreign direct investment", "FDI", SHORT_FORM),
        ("归属于上市公司股东的净利润", "归母净利润", OTHER_NAME),
        ("城镇居民人均可支配收入", "城镇常住居民人均可支配收入", OTHER_NAME),
        ("粮食产量", "粮食总产量", OTHER_NAME),
        ("实际利用外资", "实际使用外资", OTHER_NAME),
        ("进出口总额", "外贸进出口总值", OTHER_NAME),
    ],
)
def test_wordings_of_one_metric(one: str, other: str, why: str) -> None:
    """They have one key."""
    assert metric_key(one) == metric_key(other)
    assert reason(one, other) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("财政收入", "一般公共预算收入"),
        ("地区生产总值", "国内生产总值"),
        ("地区生产总值", "农业生产总值"),
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
        ("营业收入", "主营业务收入"),
        ("净利润", "归母净利润"),
        ("进出口总额", "出口总额"),
        ("粮食产量", "夏粮产量"),
        ("GDP", "GDP per head"),
        ("net profit", "gross profit"),
        ("business", "busines"),
    ],
)
def test_wordings_of_two(one: str, other: str) -> None:
    """However near they come."""
    assert metric_key(one) != metric_key(other)


def named(text: str) -> list[tuple[str, int]]:
    """The metrics of a text with how often each is said, over all aspects."""
    found: dict[tuple[str, str], list[int]] = {}
    names: dict[tuple[str, str], str] = {}
    for group in claims_of(plain_speech(text, id="test")).groups():
        found.setdefault((group.key, group.place), []).extend(group.numbers)
        names.setdefault((group.key, group.place), group.name)
    return [(names[key], len(numbers)) for key, numbers in found.items()]


def test_a_report_of_a_country_has_one_gdp_and_that_of_a_county_two() -> None:
    """国内生产总值 of a county's report is the country's, beside its own."""
    country = "2023年，我国国内生产总值126万亿元。2024年，全国GDP增长5%。\n"
    assert named(country) == [("国内生产总值", 2)]
    county = "青山县2024年政府工作报告\n\n2023年，国内生产总值126万亿元。2024年，全县GDP增长6%。全县生产总值186亿元。\n"
    assert named(county) == [("国内生产总值", 1), ("GDP", 2)]


def test_a_company_in_its_own_report_is_the_company() -> None:
    """Whether it is said or not; in a county's report it is another."""
    own = "2024年，公司营业收入45.6亿元。公司净利润5亿元。2023年，营业收入40亿元。\n"
    assert named(own) == [("营业收入", 2), ("净利润", 1)]
    county = "青山县2024年工作汇报\n\n2024年，全县税收5亿元。公司税收2亿元。公司利润3亿元。\n"
    assert named(county) == [("税收", 1), ("税收", 1), ("利润", 1)]


def test_a_growth_with_its_place_stands_under_a_level_without() -> None:
    """The table has all aspects of one metric together, though one alone says whose it is."""
    text = "青山县2024年工作汇报\n\n2024年，财政收入12.8亿元。粮食产量30万吨。全县财政收入增加0.9亿元，粮食产量增长3%。\n"
    table = GroupedTable(plain_speech(text, id="test"))
    rows = table.shown(TableState())
    label = list(Column).index(Column.LABEL)
    assert [row.cells[label] for row in rows] == ["财政收入", "财政收入", "粮食产量", "粮食产量"]


def test_a_wording_that_is_joined_for_two_reasons_is_named_once() -> None:
    """With both of them."""
    text = "青山县2024年工作汇报\n\n2024年，全县地区生产总值180亿元。2023年，GDP 170亿元。\n"
    (group,) = claims_of(plain_speech(text, id="test")).groups()
    said = "one metric: 全县地区生产总值, GDP (short form, the place is that of the text)"
    assert joined_words(group) == said


def test_a_mean_over_time_is_a_metric_of_its_own() -> None:
    """A day's mean is no value of the month, nor a yearly mean growth one of the year."""
    text = "2024年6月，110接报警情8240起，日均275起。2024年，出口增长6%。2021年至2024年，出口年均增长7%。\n"
    found = claims_of(plain_speech(text, id="test")).groups()
    assert [(str(group.aspect), len(group.numbers)) for group in found] == [
        ("level", 1),
        ("level", 1),
        ("growth", 1),
        ("growth", 1),
    ]
