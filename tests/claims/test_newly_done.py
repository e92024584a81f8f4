"""新 with the verb behind it is what was done; the longer verb goes before the shorter one, but not before a noun that begins inside it."""

from __future__ import annotations

import pytest

from tui.claims.clause_tokens import tokens_of


def taken(text: str) -> list[str]:
    """The words that a clause is taken for."""
    return [text[token.start : token.end] for token in tokens_of(text, []).tokens]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("新开通国际航线", ["新开通", "国际航线"]),
        ("新建成投用", ["新建成", "投用"]),
        ("新建设施农业", ["新建", "设施农业"]),
        ("新建设备车间", ["新建", "设备车间"]),
        ("平均等待时间", ["平均等待时间"]),
        ("公交、地铁等线路", ["公交", "、", "地铁", "等", "线路"]),
    ],
)
def test_words_of_a_clause(text: str, words: list[str]) -> None:
    """Verbs, the nouns behind them, and 等 that is no part of a word."""
    assert taken(text) == words
