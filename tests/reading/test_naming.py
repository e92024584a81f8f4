"""Figures that have no name of their own are called by the words they stand among."""

from __future__ import annotations

import pytest

from tests.speeches import small_speech
from tui import words
from tui.packs.plain import plain_speech
from tui.reading.naming import figure_name, words_around


@pytest.mark.parametrize(
    ("text", "surface", "named"),
    [
        (
            "Works\n\nIn spring the office linked 86 hamlets, 12 more than planned.\n",
            "86",
            "the office linked 86 hamlets",
        ),
        (
            "Works\n\nIn spring the office linked 86 hamlets, 12 more than planned.\n",
            "12",
            "12 more than planned",
        ),
        ("Works\n\nIt cost 4.5 million yuan.\n", "4.5 million yuan", "It cost 4.5 million yuan"),
    ],
)
def test_a_figure_is_not_named_by_itself(text: str, surface: str, named: str) -> None:
    """Words of its clause, cut between words; a full stop in a number ends none."""
    words.use("en")
    speech = plain_speech(text, id="works")
    mention = next(one for one in speech.mentions if one.surface == surface)
    assert named in words_around(speech, mention)
    assert figure_name(speech, mention) != mention.surface


def test_a_name_of_a_pack_stands() -> None:
    """What whoever made the pack calls it."""
    speech = small_speech()
    for mention in speech.mentions:
        metric = speech.metric_by_id[mention.metric]
        assert figure_name(speech, mention) == words.twin(metric.label, metric.label_en)


def test_a_detected_figure_has_the_name_of_its_metric() -> None:
    """As the metrics table has it, not the words before it; those around it where it says nothing of a metric."""
    speech = plain_speech("江口县政府工作报告\n\n2023年，全县实现税收5亿元，同比增长8%。\n", id="county")
    names = [figure_name(speech, mention) for mention in speech.mentions]
    assert names == ["2023年", "税收", "税收"]
