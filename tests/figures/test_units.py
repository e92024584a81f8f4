"""Units and measure words at a place in a text."""

from __future__ import annotations

import pytest

from tui.figures.quantity import Kind
from tui.figures.units import Unit, known, read_unit
from tui.lexicon.zh.measure_word_contexts import (
    AFTER_ALL,
    ANOTHER_WORD,
    ONLY_BEFORE,
    ONLY_LARGE,
    SMALL_ONLY_BEFORE,
)


@pytest.mark.parametrize(
    ("text", "length", "name", "kind"),
    [
        ("个百分点", 4, "百分点", Kind.PERCENT),
        ("个月后", 2, "月", Kind.DURATION),
        ("千瓦时", 3, "千瓦时", Kind.MEASURE),
        ("千米", 2, "公里", Kind.MEASURE),
        ("人次", 2, "人次", Kind.COUNT),
        ("元/人", 3, "元/人", Kind.MONEY),
        ("微克/立方米", 6, "微克/立方米", Kind.MEASURE),
        ("部/百人", 4, "部/百人", Kind.COUNT),
        ("GWh。", 3, "GWh", Kind.MEASURE),
        ("项目标", 1, "项", Kind.COUNT),
        ("个工作组", 1, "个", Kind.COUNT),
        ("个工厂", 1, "个", Kind.COUNT),
        ("个工。", 2, "工", Kind.COUNT),
        ("头发展到", 1, "头", Kind.COUNT),
        ("个周期", 1, "个", Kind.COUNT),
        ("人群众", 1, "人", Kind.COUNT),
    ],
)
def test_unit(text: str, length: int, name: str, kind: Kind) -> None:
    """The longest unit is read, under the name of its base unit, with what stands after a slash."""
    assert read_unit(text, 0, large=True) == Unit(length, name, kind)


@pytest.mark.parametrize("text", ["人口", "项目", "条件", "部门", "台湾", "级别", "农民", ""])
def test_another_word(text: str) -> None:
    """A word that begins like a measure word is none, nor is a word that begins with no unit at all."""
    assert read_unit(text, 0, large=True) is None


def test_small_numbers() -> None:
    """After a small Chinese numeral 度 and 方 measure nothing, and 头 only animals."""
    assert read_unit("方会谈", 0, large=False) is None
    assert read_unit("头都要抓", 0, large=False) is None
    assert read_unit("头牛", 0, large=False) == Unit(1, "头", Kind.COUNT)
    assert read_unit("头", 0, large=True) == Unit(1, "头", Kind.COUNT)


def test_latin_units_end_where_the_word_ends() -> None:
    """5G is no gram and no gigabyte."""
    assert read_unit("G网络", 0, large=True) is None
    assert read_unit("kmh", 0, large=True) is None
    assert read_unit("km,", 0, large=True) == Unit(2, "公里", Kind.MEASURE)


@pytest.mark.parametrize("listed", [ANOTHER_WORD, ONLY_BEFORE, SMALL_ONLY_BEFORE, dict.fromkeys(ONLY_LARGE)])
def test_lists_are_about_units(listed: dict[str, object]) -> None:
    """Every word of the lists of exceptions is a unit of the inventory."""
    assert [word for word in listed if not known(word)] == []


def test_after_all_lifts_what_is_excluded() -> None:
    """What makes a word a measure word after all begins with what had made it another one."""
    idle = [
        (word, exception)
        for word, exceptions in AFTER_ALL.items()
        for exception in exceptions
        if not exception.startswith(ANOTHER_WORD[word])
    ]
    assert idle == []
