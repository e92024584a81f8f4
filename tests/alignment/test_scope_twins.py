"""Twins generated over scopes and times, each at every place from which it holds for a figure: opening, clause, heading, head of a list, sentence before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.alignment.drafts import value_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHINESE = {
    "opening": "{q}，改造水厂47座，铺设管道1340公里。",
    "middle": "{q}改造水厂47座，铺设管道1340公里。",
    "led": "会上通报，{q}共改造水厂47座，铺设管道1340公里。",
    "heading": "{q}情况\n改造水厂47座，铺设管道1340公里。",
    "list": "{q}：\n——改造水厂47座；\n——铺设管道1340公里。",
    "sentence": "下面报告{q}情况。改造水厂47座，铺设管道1340公里。",
}
ENGLISH = {
    "opening": "{Q}, the agency repaired 47 dams and laid 1,340 kilometres of pipe.",
    "middle": "The agency {q} repaired 47 dams.",
    "end": "The agency repaired 47 dams {q}.",
    "heading": "Work {q}\nThe agency repaired 47 dams and laid 1,340 kilometres of pipe.",
    "list": "{Q}:\n- 47 dams were repaired;\n- 1,340 kilometres of pipe were laid.",
    "sentence": "This is what was done {q}. The agency repaired 47 dams.",
}
"""Where a scope or a time may stand."""

SCOPES = ("全市", "市区", "全县", "城镇", "农村", "规模以上企业", "开发区", "沿海各县", "全市")
TIMES = ("去年", "今年", "近三年", "一季度", "上半年", "2021年以来", "前三季度", "近三年")
ENGLISH_SCOPES = (
    "nationwide",
    "in urban areas",
    "in rural areas",
    "in the capital",
    "in the north",
    "in coastal districts",
)
ENGLISH_TIMES = (
    "in 2023",
    "in 2022",
    "since 2021",
    "last year",
    "this year",
    "over the past three years",
    "in 2022",
)


def _twins() -> Iterator[tuple[str, str]]:
    """Two sentences that differ in where or when alone."""
    for places, words in (
        (CHINESE, SCOPES),
        (CHINESE, TIMES),
        (ENGLISH, ENGLISH_SCOPES),
        (ENGLISH, ENGLISH_TIMES),
    ):
        for frame in places.values():
            yield from pairwise(_filled(frame, words))


def _filled(frame: str, words: Sequence[str]) -> list[str]:
    """A sentence with each of some words."""
    return [frame.format(q=word, Q=word[0].upper() + word[1:]) for word in words]


@pytest.mark.parametrize(("old", "new"), list(_twins()))
def test_another_scope_or_time_is_a_change_wherever_it_stands(old: str, new: str) -> None:
    """The figure stands, and is said of another part or of another time."""
    assert not value_told(old, new, "47").holds
    assert not value_told(new, old, "47").holds


@pytest.mark.parametrize("frame", list(CHINESE.values()))
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全县", "我县"),
        ("一季度", "1—3月"),
        ("去年", "上年"),
        ("今年", "今年以来"),
        ("规模以上企业", "规上企业"),
    ],
)
def test_the_same_scope_or_time_in_other_words_is_none(frame: str, one: str, other: str) -> None:
    """What is meant is the same."""
    old, new = _filled(frame, (one, other))
    assert value_told(old, new, "47").holds
    assert value_told(new, old, "47").holds


def test_a_heading_holds_for_no_figure_that_says_its_own_time() -> None:
    """Of a figure of last year another heading says nothing."""
    old, new = (f"{when}情况\n去年改造水厂47座，新铺管道1340公里。" for when in ("一季度", "上半年"))
    assert value_told(old, new, "47座").holds
