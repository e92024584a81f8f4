"""Countries and cities are places, in any construction; what names nothing by itself is not said with high confidence."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said
from tui.lexicon.zh import place_names

VISITED = ("{}接待外国游客460万人次。", "{}共接待外国游客460万人次。", "{}今年就吸引外国游客460万人次。")
"""A country that does something."""
MEASURED = ("{}国内生产总值增长2.1%。", "{}失业率为4.2%。", "{}制造业新订单指数为50.3。", "{}进口下降3.4%。")
"""A country before a measure of it."""
METRICS = {
    "去年，公司营业收入12亿元，同比-4%，净利润同比+11.8%。": [
        ("营业收入", "level", None),
        ("营业收入", "growth", "down"),
        ("净利润", "growth", "up"),
    ],
    "电动汽车、机器人出口分别实现13.1%、45.2%的增长。": [
        ("电动汽车出口", "growth", "up"),
        ("机器人出口", "growth", "up"),
    ],
    "相关费用将由2026年的851亿元逐渐增至2034年的5500亿元。": [
        ("相关费用", "level", None),
        ("相关费用", "level", None),
    ],
    "公司营业收入几乎翻番，达到3.2亿元，净利润始终保持在0.8亿元。": [
        ("营业收入", "level", None),
        ("净利润", "level", None),
    ],
}
"""A percentage with a sign behind 同比; a growth that is named behind a list; adverbs between a name and its predicate."""
DOUBTED = (
    "全国医院病床使用率79.4%，公立医院为86%。",
    "这一数据高出上年70.2亿元。",
    "上月终值为3.2万件。",
    "五个省排前，最多的是山东的18.3万人。",
    "接待游客38万人次，带来7.2亿元。",
)
"""A rate of what is none, a word that points back, a place alone, a verb alone."""


@pytest.mark.parametrize("country", place_names.COUNTRIES)
def test_a_country_is_whose_a_metric_is(country: str) -> None:
    """Its name is no part of the metric, whatever verb or measure stands behind it, though it has a word of the grammar in it."""
    for text in VISITED:
        one = said(text.format(country), heading=HEADING)[0]
        assert (one.metric, one.scope) == ("外国游客", country)
    for text in MEASURED:
        one = said(text.format(country), heading=HEADING)[0]
        assert country == "中国" or (one.scope, country in one.metric) == (country, False)


def test_a_place_alone_has_what_was_named_before() -> None:
    """The places that follow the first have its metric."""
    found = said("2019年甲省人口自然增长率为-0.8‰，吉林为-0.85‰，抚州为1.2‰。")
    assert [(one.metric, one.scope) for one in found[1:]] == [
        (found[0].metric, "吉林"),
        (found[0].metric, "抚州"),
    ]


@pytest.mark.parametrize("text", METRICS)
def test_signs_and_adverbs_are_read(text: str) -> None:
    """They belong to no name."""
    assert [(one.metric, one.aspect, one.direction) for one in said(text, heading=HEADING)] == METRICS[text]


@pytest.mark.parametrize("text", DOUBTED)
def test_what_names_nothing_is_not_said_with_high_confidence(text: str) -> None:
    """The last figure of each is of something that its own words do not say."""
    assert said(text, heading=HEADING)[-1].confidence != "high"
