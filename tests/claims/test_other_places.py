"""Whose a figure is that says no place itself: that of a clause which is only a place, and of nobody surely behind another place than the text's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.claims.said import HEADING, said
from tui.checks.running import check_speech
from tui.claims.speech_claims import claims_of
from tui.cli.main import main
from tui.packs.load import load
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = (
    "2023年，我县税收12亿元。\n邻近的丁县，税收达到15亿元。粮食产量增长8%，税收增长9%。\n我县税收13亿元。"
)


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("丁县，税收15亿元，增长5%。", ["丁县", "丁县"]),
        ("邻近的丁县，税收15亿元。税收增长5%。", ["丁县", ""]),
        ("推进新区建设，税收15亿元。", [""]),
        ("发展特色小镇，税收15亿元。", [""]),
    ],
)
def test_a_clause_that_is_only_a_place_says_whose_its_sentence_is(text: str, scopes: list[str]) -> None:
    """No clause with a verb, and no word that only ends like a place."""
    assert [one.scope for one in said(text, heading=HEADING)] == scopes


def test_a_value_of_another_place_contradicts_none_of_the_text() -> None:
    """The conflict is of the two values of its own place."""
    speech = plain_speech(HEADING + OTHERS, id="test")
    surface = {one.number: one.surface for one in speech.mentions}
    found = [pair for group in claims_of(speech).groups() for point in group.series for pair in point.apart]
    assert [(surface[one], surface[other]) for one, other in found] == [("12亿元", "13亿元")]


def test_a_draft_pack_says_whose_each_is_and_keeps_the_conflict(tmp_path: Path) -> None:
    """What says no place behind another one has no subject; what a curator has not confirmed is held against the rest."""
    source, folder = tmp_path / "report.txt", tmp_path / "pack"
    source.write_text(HEADING + OTHERS, encoding="utf-8")
    assert main(["import", str(source), "-o", str(folder)]) == 0
    pack = load(folder)
    subjects = {
        mention.surface: pack.speech.metric_by_id[mention.metric].subject for mention in pack.speech.mentions
    }
    assert subjects == {"12亿元": "我县", "15亿元": "丁县", "8%": "", "9%": "", "13亿元": "我县"}
    found = check_speech(pack.speech, pack.checks)
    assert [[one.surface for one in finding.operands] for finding in found] == [["13亿元", "12亿元"]]
