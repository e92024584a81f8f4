"""Findings as JSON, worked out again; names of findings; words in both languages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tui import words
from tui.checks import check_text, evaluate_again, to_json

TEXT = "全县现有党员120名,其中女党员150名。"


def the_json(text: str = TEXT) -> dict[str, Any]:
    """The JSON of the one finding in a text, through a string and back."""
    (found,) = check_text(text)
    data: dict[str, Any] = json.loads(json.dumps(to_json(found), allow_nan=False))
    return data


def test_json_of_a_finding() -> None:
    """Rule, level, words, figures with their places, and what it takes to work it out again."""
    data = the_json()
    assert data == {
        "rule": "within",
        "level": "error",
        "message": "A part cannot be larger than its whole: 150名 of 120名",
        "figures": [
            {"start": 6, "end": 10, "surface": "120名"},
            {"start": 16, "end": 20, "surface": "150名"},
        ],
        "passage": {"start": 6, "end": 20},
        "formula": "150名 > 120名",
        "claim": "{claimed} <= {whole}",
        "operands": [
            {
                "name": "whole",
                "start": 6,
                "end": 10,
                "surface": "120名",
                "low": "120",
                "high": "120",
                "figure": True,
            },
            {
                "name": "claimed",
                "start": 16,
                "end": 20,
                "surface": "150名",
                "low": "150",
                "high": "150",
                "figure": True,
            },
        ],
        "assumption": "",
        "hypotheses": [
            {"motivation": "editing", "reading": "50名", "damage": "the digit 1 slipped in"},
            {"motivation": "editing", "reading": "10名", "damage": "the digit 5 slipped in"},
            {"motivation": "editing", "reading": "15名", "damage": "the digit 0 slipped in"},
        ],
        "expected": [],
        "slips": [],
        "key": data["key"],
    }


def test_evaluated_again_with_other_operands() -> None:
    """What the JSON says decides, nothing else."""
    data = the_json()
    assert evaluate_again(data) is True
    data["operands"][1]["low"] = data["operands"][1]["high"] = "119"
    assert evaluate_again(data) is False
    data["operands"][1]["low"] = None
    assert evaluate_again(data) is False


@pytest.mark.parametrize(
    "change",
    [
        {"claim": "{part} <= "},
        {"claim": "__import__('os')"},
        {"claim": 3},
        {"operands": None},
        {"operands": [{}]},
        {"operands": [{"name": "part", "low": "1e999999999", "high": "1"}]},
        {"operands": [{"name": "part", "low": "1" * 100, "high": "1"}]},
    ],
)
def test_what_is_no_finding_is_refused(change: dict[str, Any]) -> None:
    """With a ValueError, at once."""
    with pytest.raises(ValueError, match=r"finding|number"):
        evaluate_again(the_json() | change)


def test_a_key_follows_from_the_words_and_not_from_where_they_stand() -> None:
    """Text before and after changes nothing; another figure does, and two alike have two names."""
    key = the_json()["key"]
    assert key.startswith("part:")
    moved = check_text(f"一年来，工作很好。\n{TEXT}\n今后继续努力。")
    assert [one.key for one in moved] != []
    assert (
        the_json(f"一年来工作很好，成绩很大。\n\n{TEXT}")["key"]
        != the_json(TEXT.replace("150", "160"))["key"]
    )
    twice = [one.key for one in check_text("\n".join([f"一年来，工作不错。{TEXT}"] * 2))]
    assert len(set(twice)) == 2


def test_a_key_survives_edits_elsewhere() -> None:
    """Only the eight characters on each side count."""
    before = f"今年的工作开展得很好，大家很满意。{TEXT}大家还要继续努力，再接再厉。"
    after = f"去年。今年的工作开展得很好，大家都很满意。{TEXT}大家还要继续努力，再接再厉。明年再说。"
    assert the_json(before)["key"] == the_json(after)["key"]


def test_words_follow_the_language_when_they_are_shown() -> None:
    """One finding, two languages."""
    (found,) = check_text(TEXT)
    english = found.text()
    words.use("zh")
    try:
        assert isinstance(found.text(), str)
    finally:
        words.use("en")
    assert found.text() == english == "A part cannot be larger than its whole: 150名 of 120名"
