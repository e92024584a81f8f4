"""Parts of a whole: regions have what the head names, a list of things is all of it; and amounts that only say which things are meant."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said
from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech

REGIONS = {
    "全县播种面积12万亩，其中丘陵地区2万亩。": [("播种面积", "全县"), ("播种面积", "丘陵地区")],
    "全县贷款余额30亿元，其中库区8亿元、沿海乡镇9亿元。": [
        ("贷款余额", "全县"), ("贷款余额", "库区"), ("贷款余额", "沿海乡镇"),
    ],
    "全县造林12万亩，其中油茶林2万亩。": [("造林", "全县"), ("油茶林", "")],
    "全县保护区12个，其中湿地片区2个。": [("保护区", "全县"), ("湿地片区", "")],
}  # fmt: skip
PARTS = {
    "全县学校320所，其中小学180所、初中90所、高中50所。": ["180所", "90所", "50所"],
    "全县学校320所，其中：小学180所，初中90所，高中50所。": ["180所", "90所", "50所"],
    "全县学校320所，其中小学180所，图书馆90所，公园20所。": ["180所"],
    "全县学校320所，其中小学180所、教师9000人。": ["180所"],
    "新修公路19公里，其中县道3公里、乡道5公里，清理河道5公里。": ["3公里", "5公里"],
}  # fmt: skip
BOUNDS = {
    "集体收入超过50万元的村达到97个。": [("97个", "村")],
    "年产值达到5000万元以上的企业有30家。": [("30家", "企业")],
    "收入低于3000元的农户有120户，占12%。": [("120户", "农户"), ("12%", "农户")],
    "面积在50亩以上的大户达到300户。": [("300户", "大户")],
    "占比超过30%的县有3个。": [("3个", "县")],
    "产值超过100亿元，企业达到30家。": [("100亿元", "产值"), ("30家", "企业")],
    "财政收入达到12亿元，企业30家。": [("12亿元", "财政收入"), ("30家", "企业")],
}  # fmt: skip


@pytest.mark.parametrize("text", REGIONS)
def test_a_region_has_its_part_of_what_the_head_names(text: str) -> None:
    """A thing that is counted is a thing, whatever it ends with."""
    assert [(one.metric, one.scope) for one in said(text, heading=HEADING)] == REGIONS[text]


@pytest.mark.parametrize("text", PARTS)
def test_all_of_a_list_of_parts_are_parts(text: str) -> None:
    """Those that 、 joins in one unit; those that a comma parts where they make up the whole."""
    speech = plain_speech(HEADING + text, id="test")
    claims = claims_of(speech)
    found = [
        mention.surface
        for mention in speech.mentions
        if any(relation.kind == "part of" for relation in claims.relations(mention))
    ]
    assert found == PARTS[text]


@pytest.mark.parametrize("text", BOUNDS)
def test_a_bound_is_no_value_and_no_part_of_the_name(text: str) -> None:
    """Only where the things are counted behind it."""
    assert [(one.surface, one.metric) for one in said(text, heading=HEADING)] == BOUNDS[text]


def test_those_within_a_bound_contradict_no_count_of_all() -> None:
    """Three hundred enterprises, of which another sentence counts the large ones."""
    text = "2023年，全县有企业300家。产值超过10亿元的企业达到12家。"
    speech = plain_speech(text, id="test")
    assert not any(group.contradicted for group in claims_of(speech).groups())
