"""A drafted pack names its metrics with aspect, whom and period, and has one metric for what is said twice."""

from __future__ import annotations

import pytest

from tui.claims.settled_claims import NOTHING_SETTLED
from tui.claims.speech_claims import claims_of
from tui.packs.draft.metric_names import label_of, period_of
from tui.packs.plain import plain_speech

TEXT = "江口县政府工作报告\n（2024年2月6日）\n一、2023年工作回顾\n去年，全县茶叶产量3.2万吨，增长5.6%，占全市的41%。上半年，税收2.5亿元。\n"
ENGLISH = (
    "Annual Report 2023\n12 February 2024\n\nTea output rose by 5.6 percent in the first half of 2023.\n"
)


def named(text: str, *, english: bool) -> list[tuple[str, str]]:
    """Label and period of each figure that says something."""
    speech = plain_speech(text, id="test")
    claims = claims_of(speech)
    found = [
        (claim, claims.words(claim, "metric"), claims.when(claim))
        for claim in map(claims.at, speech.mentions)
    ]
    return [
        (
            label_of(metric, str(claim.aspect or ""), english=english),
            period_of(said, claim.when.period if claim.when else None, english=english),
        )
        for claim, metric, said in found
        if metric
    ]


def test_labels_say_the_aspect_and_periods_are_worked_out() -> None:
    """Of the amount itself nothing is added."""
    assert named(TEXT, english=False) == [
        ("茶叶产量", "2023年"),
        ("茶叶产量（增长）", "2023年"),
        ("茶叶产量（占比）", "2023年"),
        ("税收", "2023年上半年"),
    ]


def test_english_names() -> None:
    """In the words of the text's language."""
    assert named(ENGLISH, english=True) == [("Tea output (growth)", "H1 2023")]


@pytest.mark.parametrize("again", ["茶叶产量3.2万吨", "茶叶产量3.3万吨"])
def test_what_is_said_twice_is_one_metric(again: str) -> None:
    """With both its places; another number is another metric."""
    from tui.packs.draft.packing import _metrics

    text = f"{TEXT}去年，全县{again}。\n"
    metrics = [
        one
        for one in _metrics(plain_speech(text, id="test"), NOTHING_SETTLED).metrics
        if one.label == "茶叶产量"
    ]
    assert [len(one.mentions) for one in metrics] == ([2] if again.endswith("3.2万吨") else [0, 0])
    assert {one.subject for one in metrics} == {"全县"}
