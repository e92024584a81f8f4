"""Which metrics of a text are amounts of two sorts, and are not joined."""

from __future__ import annotations

import pytest

from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech
from tui.reading.unlike_units import are_unlike


@pytest.mark.parametrize(
    ("one", "other", "unlike"),
    [
        ("公路里程1200公里。", "绿化率45%。", True),
        ("茶叶产量3万吨。", "茶叶产值5亿元。", True),
        ("茶园面积3万亩。", "茶农8000户。", True),
        ("茶叶产量3万吨。", "茶园亩产量增长5%。", False),
        ("造林面积3万亩。", "绿化面积200公顷。", False),
        ("就业人数3000人。", "吸纳就业200名。", False),
        ("财政收入3亿元。", "税收2亿元。", False),
        ("公路里程1200公里。", "绿化率提高3个百分点。", True),
    ],
)
def test_amounts_are_told_apart_by_their_units(one: str, other: str, *, unlike: bool) -> None:
    """Counts are alike whatever is counted with, sizes where they are of one sort; a growth goes with any amount."""
    speech = plain_speech(f"某县汇报\n\n{one}{other}\n", id="test")
    first, second = claims_of(speech).groups()
    assert are_unlike(speech, first, second) is unlike
