"""A figure in a pack is whole: the characters beside it do not go on with its number."""

from __future__ import annotations

import pytest

from tui.packs.linking import cut_short, occurrences
from tui.speech import Span

WHOLE = [
    ("增长‹14%›;财政", "the unit ends it"),
    ("为‹12.4万亩›、桑园", "a scale and a unit"),
    ("分别与‹182个›村", "a measure word"),
    ("近‹两年›来", "a Chinese numeral between words"),
    ("统一‹四个›标准", "the 一 of 统一 is no number"),
    ("第一‹三户›", "after an ordinal"),
    ("结对‹1-2户›贫困户", "a range is one figure"),
    ("共‹9项›,2023年", "a comma after a unit"),
    ("达‹15›,2023年", "a comma before four digits"),
    ("达‹15›,20人", "a comma before two digits"),
    ("从‹10›到20", "the ends of 从…到… are two figures"),
    ("xx县‹3个›镇", "a letter before a digit"),
    ("had ‹24› towns", "an English sentence"),
    ("‹two› towns", "an English word"),
    ("‹1500多万元›", "at the ends of the text"),
    ("为‹3.4亿›人", "no measure word"),
    ("的‹56%›。为此", "a full stop after it"),
]
CUT = [
    ("选派20‹236人›。", "digits before"),
    ("增长‹15›.8%", "a decimal point and digits after"),
    ("增长15.‹8%›", "digits and a decimal point before"),
    ("增长‹15.8›%", "the percent sign left out"),
    ("共‹12›,345人", "a thousands group after"),
    ("共12,‹345人›", "a thousands group before"),
    ("共１２，‹３４５人›", "full-width digits"),
    ("结对‹1›-2户", "the first end of a range"),
    ("结对1-‹2户›", "the second end of a range"),
    ("30%~‹4›0%", "a digit after"),
    ("面积‹12.4›万亩", "the scale left out"),
    ("面积12.4‹万亩›", "the number left out"),
    ("达‹1500多›万元", "a scale after a hedge"),
    ("一百‹二十›三人", "a Chinese numeral in a longer one"),
    ("百‹二十三人›", "a Chinese numeral before"),
    ("一点‹五倍›", "a Chinese decimal point"),
    ("‹一›点五倍", "a Chinese decimal point after"),
    ("it is net‹two›rk", "letters on both sides"),
]


def marked(sentence: str) -> tuple[str, Span]:
    """The sentence without ‹ and ›, and the span between them."""
    start, end = sentence.index("‹"), sentence.index("›") - 1
    return sentence.replace("‹", "").replace("›", ""), Span(start, end)


@pytest.mark.parametrize(("sentence", "why"), WHOLE)
def test_a_whole_figure_is_accepted(sentence: str, why: str) -> None:
    """What stands beside it belongs to something else."""
    assert not cut_short(*marked(sentence)), why


@pytest.mark.parametrize(("sentence", "why"), CUT)
def test_a_part_of_a_number_is_refused(sentence: str, why: str) -> None:
    """What stands beside it goes on with it."""
    assert cut_short(*marked(sentence)), why


def test_occurrences_may_share_characters_and_are_bounded() -> None:
    """A quote that overlaps itself is not unique; no more are looked for than are asked for."""
    assert occurrences("一二一二一", "一二一", Span(0, 5), most=9) == [0, 2]
    assert occurrences("一二一二一", "一二一", Span(1, 5), most=9) == [2]
    assert occurrences("啊" * 100, "啊", Span(0, 100), most=2) == [0, 1]
