"""What a detected figure measures, in one line."""

from __future__ import annotations

from msgspec import structs
from msgspec.structs import replace

from tests.speeches import small_speech
from tui.packs.plain import plain_speech
from tui.reading.wording import label_line
from tui.speech import Block, BlockKind
from tui.speech.verdicts import ClaimRecord, Extent, PlaceKind, SaidClaim, target_at


def test_labels_in_words() -> None:
    """What was detected stands in one line, with how sure it is; a reviewer's words stand with the name."""
    text = "某县汇报\n\n去年,全县农民人均纯收\n入达到5000元。\n\nThe fiscal\nrevenue rose by 5 percent.\n"
    speech = plain_speech(text, id="plain")
    blocks = (Block(BlockKind.PARAGRAPH, 6, 27), Block(BlockKind.PARAGRAPH, text.index("The"), len(text)))
    speech = structs.replace(speech, blocks=blocks)
    first, second = speech.mentions
    assert label_line(speech, first) == "detected: 农民人均纯收入 · level · 全县 · 去年 (confidence medium)"
    assert label_line(speech, second) == "detected: fiscal revenue · growth ↑ (confidence medium)"
    place = target_at(speech, PlaceKind.FIGURE, 1, 2)
    label = SaidClaim("农民人均纯收入", period="去年", extent=Extent.LABEL)
    said = ClaimRecord("甲", place, label, "", "e", 1)
    assert label_line(speech, first, said) == "农民人均纯收入 · 去年 (confirmed by 甲)"
    assert label_line(speech, second, said) == "农民人均纯收入 · 去年 (corrected by 甲)"
    assert label_line(speech, second, replace(said, said=SaidClaim())) == "nothing (corrected by 甲)"
    whole = SaidClaim("农民人均纯收入", "level", scope="全县", period="去年", mode="actual")
    assert (
        label_line(speech, first, replace(said, said=whole))
        == "农民人均纯收入 · level · 全县 · 去年 (confirmed by 甲)"
    )
    other = replace(whole, aspect="growth", direction="up", mean=True, base="2020", mode="target")
    assert (
        label_line(speech, first, replace(said, said=other))
        == "农民人均纯收入 · yearly mean growth ↑ · 全县 · 去年 · against 2020 · target (corrected by 甲)"
    )
    assert label_line(small_speech(), small_speech().mentions[0]) == ""
