"""Characters of several code points stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_cluster_boundaries

from tui.typeset.clusters import cuttable

PARTS = "a汉e\u0301\u200d\ufe0f❤👩🚀🏽🇨🇳\r\n각ᄀ각ᅡ\u0915\u094d\u0937\u093e\u0e01\u0e33\u0600\u3099か\uff9e"


@given(st.one_of(st.text(), st.text(st.sampled_from(PARTS), max_size=16)))
def test_no_cut_goes_through_a_cluster(text: str) -> None:
    """Every cut that is allowed is one that UAX #29 allows."""
    legal = set(grapheme_cluster_boundaries(text))
    assert {at for at in range(1, len(text)) if cuttable(text, at)} <= legal


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("汉字", ["汉", "字"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩\u200d🚀汉", ["👩\u200d🚀", "汉"]),
        ("❤\ufe0f❤", ["❤\ufe0f", "❤"]),
        ("👍🏽a", ["👍🏽", "a"]),
        ("🇨🇳🇫🇷🇨", ["🇨🇳", "🇫🇷", "🇨"]),
        ("한글", ["한", "글"]),
        ("ᄀ각가", ["ᄀ각", "가"]),
        ("\r\n\n", ["\r\n", "\n"]),
        ("क्षक", ["क्ष", "क"]),
        ("か\u3099か", ["か\u3099", "か"]),
    ],
)
def test_clusters(text: str, whole: list[str]) -> None:
    """Marks, joined and coloured pictures, flags, Korean syllables in parts, line breaks, viramas."""
    cuts = (0, *(at for at in range(1, len(text)) if cuttable(text, at)), len(text))
    assert [text[low:high] for low, high in pairwise(cuts)] == whole
