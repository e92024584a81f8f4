"""What a detected figure measures, in one line."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from tests.speeches import small_speech
from tui.packs.plain import plain_speech
from tui.reading.wording import joined, label_line, parted
from tui.speech import Block, BlockKind
from tui.speech.verdicts import LabelRecord, PlaceKind, target_at


def test_labels_in_words() -> None:
    """What was detected stands in one line, with how sure it is; a reviewer's words stand with the name."""
    text = "某县汇报\n\n去年,全县农民人均纯收\n入达到5000元。\n\nThe fiscal\nrevenue rose by 5 percent.\n"
    speech = plain_speech(text, id="plain")
    blocks = (Block(BlockKind.PARAGRAPH, 6, 27), Block(BlockKind.PARAGRAPH, text.index("The"), len(text)))
    speech = structs.replace(speech, blocks=blocks)
    first, second = speech.mentions
    assert label_line(speech, first) == "detected: 农民人均纯收入 · level · 全县 · 去年 (confidence medium)"
    assert label_line(speech, second) == "detected: fiscal revenue · growth ↑ (confidence medium)"
    said = LabelRecord("甲", target_at(speech, PlaceKind.FIGURE, 1, 2), "农民人均纯收入", "去年", "", "e", 1)
    assert label_line(speech, first, said) == "农民人均纯收入 · 去年 (confirmed by 甲)"
    assert label_line(speech, second, said) == "农民人均纯收入 · 去年 (corrected by 甲)"
    assert label_line(speech, second, replace(said, subject="", period="")) == "nothing (corrected by 甲)"
    assert label_line(small_speech(), small_speech().mentions[0]) == ""


@given(st.text("税收·年 ", max_size=6), st.text("税收年 ", max_size=6))
def test_a_label_is_read_back_from_its_line(subject: str, period: str) -> None:
    """The last separator divides what is measured from when; blanks around them do not count."""
    subject, period = " ".join(subject.split()), " ".join(period.split())
    assume(period or "·" not in subject)
    assert parted(joined(subject, period)) == (subject, period)
