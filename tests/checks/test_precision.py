"""Which values a figure can stand for; the table in docs/checks.md is tested with the page."""

from __future__ import annotations

import pytest

from tui.checks.precision import printed, rounded
from tui.figures import detect


def ends(text: str, *, loose: bool = False) -> tuple[float | None, float | None] | None:
    """The ends of the interval of the one figure in `text`."""
    (figure,) = detect(text)
    values = (rounded if loose else printed)(figure.surface, figure.quantity)
    if values is None:
        return None
    return (
        None if values.low is None else float(values.low),
        None if values.high is None else float(values.high),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长14·1％", (14.05, 14.15)),
        ("百分之三十三点六", (33.55, 33.65)),
        ("６，２５６万平方米", (62_555_000, 62_565_000)),
        ("三万六千公里", (35_999.5, 36_000.5)),
        ("3万6千公里", (35_999.5, 36_000.5)),
        ("三百八十台", (380, 380)),
        ("增长率为-0.99‰", (-0.995, -0.985)),
        ("13亿多人", (1_300_000_000, 1_400_000_000)),
        ("不足300人", (0, 300)),
        ("超过1.9万公里", (19_000, None)),
        ("30元左右", (20, 40)),
        ("2.5兆元", (2_450_000_000_000, 2_550_000_000_000)),
        ("3兆2,450億元", (3_244_950_000_000, 3_245_050_000_000)),
        ("It cost 1.5 million yuan", (1_450_000, 1_550_000)),
        ("It cost £2.3bn then", (2_250_000_000, 2_350_000_000)),
        ("2022年", None),
        ("第三批", None),
        ("几十个", None),
    ],
)
def test_printed(text: str, expected: tuple[float | None, float | None] | None) -> None:
    """The last digit was rounded, a hedge opens one end or both, dates and ordinals are no amounts."""
    assert ends(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3000人", (2500, 3500)),
        ("3010人", (3010, 3010)),
        ("一万七千四百亿元", (1_735_000_000_000, 1_745_000_000_000)),
        ("20%", (19.5, 20.5)),
        ("3.0亿元", (295_000_000, 305_000_000)),
    ],
)
def test_rounded(text: str, expected: tuple[float, float]) -> None:
    """Noughts at the end may be rounding too, but neither those after a point nor those of a percentage."""
    assert ends(text, loose=True) == expected
