"""Ranks whose set stands before the verb, and times behind a sentence that is only a heading."""

from __future__ import annotations

import pytest

from tests.claims.said import said


@pytest.mark.parametrize("verb", ["排", "排名", "位居", "列"])
def test_the_set_of_a_rank_may_stand_before_its_verb(verb: str) -> None:
    """增速在全市排第15位 is the rank of the growth, and 全市 the set."""
    found = said(f"2023年，全县地区生产总值27亿元，增长2.2%，增速在全市{verb}第15位。", "2024-01")
    assert (found[-1].metric, found[-1].aspect, found[-1].whole) == ("地区生产总值增速", "rank", "全市")


def test_ranks_are_dealt_out_in_turn() -> None:
    """排名分别为 is a verb of standing for each."""
    found = said("上半年，水稻、小麦产量分别增长6.4%、7.9%，增速在全市排名分别为第3位、第9位。", "2024-01")
    assert [(one.aspect, one.metric) for one in found][-2:] == [
        ("rank", "水稻产量增速"),
        ("rank", "小麦产量增速"),
    ]


def test_a_time_behind_a_heading_holds_on() -> None:
    """The first sentence is only a heading, so that the next is the first that says anything."""
    text = "——综合实力提升。全县2020年生产总值达到526亿元，增长4.4%。农业增加值达到164亿元。"
    assert [one.period for one in said(text, "2021-01")] == ["2020"] * 3
