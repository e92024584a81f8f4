"""A noun of standing with the set that is ranked: what stands before 在 is the metric, the set its whole."""

from __future__ import annotations

import pytest

from tests.claims.said import HEADING, said

RANKS = {
    "税收在全市的位次由第7位前移到第5位。": [("税收", "全市"), ("税收", "全市")],
    "税收、出口在全省的排名分别由第7、第8升至第5、第6。": [
        ("税收", "全省"), ("出口", "全省"), ("税收", "全省"), ("出口", "全省"),
    ],
    "税收居全市第2位。": [("税收", "全市")],
}  # fmt: skip


@pytest.mark.parametrize("text", RANKS)
def test_the_set_is_no_part_of_the_name(text: str) -> None:
    """Nor is it whose the metric is."""
    found = said(text, heading=HEADING)
    assert [(one.metric, one.whole) for one in found] == RANKS[text]
    assert {one.aspect for one in found} == {"rank"}
