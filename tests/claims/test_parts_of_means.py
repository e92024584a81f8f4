"""Parts that 其中 names of a mean, which have the measure of the whole: 城镇居民45000元."""

from __future__ import annotations

import pytest

from tests.claims.said import said


@pytest.mark.parametrize("growth", ["", "，增长5.6%", "，比上年增长5.6%，快于全省0.2个百分点"])
@pytest.mark.parametrize("sign", ["，其中", "；其中，", "。其中，"])
@pytest.mark.parametrize(
    ("whole", "parts", "measure"),
    [
        ("居民人均可支配收入", ("城镇居民", "农村居民"), "人均可支配收入"),
        ("全体居民人均消费支出", ("城镇常住居民", "农村常住居民"), "人均消费支出"),
        ("人均住房建筑面积", ("城镇", "农村"), "人均住房建筑面积"),
    ],
)
def test_parts_of_a_mean_have_its_measure(
    whole: str, parts: tuple[str, str], measure: str, sign: str, growth: str
) -> None:
    """Whatever stands between whole and 其中; a mean has no parts that add up, so that its parts are of its kind."""
    unit = "平方米" if "面积" in whole else "元"
    text = f"2024年，{whole}32000{unit}{growth}{sign}{parts[0]}45000{unit}，{parts[1]}21000{unit}。"
    found = {one.surface: one.metric for one in said(text, "2025-01") if unit in one.surface}
    assert [found[f"45000{unit}"], found[f"21000{unit}"]] == [part + measure for part in parts]


def test_parts_of_an_amount_are_their_own() -> None:
    """What adds up to the whole is named by its own noun."""
    found = said("全年进出口总值500亿元，增长6%，其中出口300亿元，进口200亿元。", "2025-01")
    assert [one.metric for one in found][-2:] == ["出口", "进口"]
