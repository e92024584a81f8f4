"""Verbs tell metrics apart: no two of them are ever one metric, whatever noun they are said of."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.claims.said import said
from tui.claims.clause_tokens import tokens_of
from tui.claims.english_inflection import past
from tui.claims.speech_claims import claims_of
from tui.lexicon.en import claim_words
from tui.lexicon.zh import clause_verbs
from tui.packs.plain import plain_speech

MERE = frozenset(clause_verbs.MERE)
VERBS = [
    verb
    for verb in clause_verbs.STRONG
    if verb not in MERE and len(verb) == 2 and tokens_of(verb, []).letters in ("v", "w")
]
"""Those that say what was done; those of moving are told by the aspect."""
ENGLISH = [
    verb
    for base in claim_words.MAKE
    if base not in (*claim_words.MERE, "earn", "expand", "improve", "maintain", "raise", "strengthen")
    and "-" not in base
    for verb in past((base,))
]
NOUNS = [("校舍", "栋"), ("案件", "件"), ("生猪", "头"), ("企业", "家")]


def names(text: str) -> list[str]:
    """The names of the metrics of a text, one for each."""
    return [group.name for group in claims_of(plain_speech(text, id="test")).groups()]


def metrics(text: str) -> list[tuple[int, ...]]:
    """Which figures of a text say one metric, for each of its metrics."""
    return [group.numbers for group in claims_of(plain_speech(text, id="test")).groups()]


@pytest.mark.parametrize(("noun", "unit"), NOUNS)
def test_no_two_chinese_verbs_make_one_metric_of_a_noun(noun: str, unit: str) -> None:
    """All verbs of the lexicon, each against all others, with the noun behind them in sentences of their own."""
    text = "\n".join(f"全年{verb}{noun}{number}{unit}。" for number, verb in enumerate(VERBS, 11))
    joined = [numbers for numbers in metrics(text) if len(numbers) > 1]
    assert joined == []


@pytest.mark.parametrize(
    "shape",
    ["全年{one}校舍12栋，{other}校舍4栋。", "全年{one}校舍12栋，{other}4栋。", "校舍{one}12栋，{other}4栋。"],
)
def test_pairs_of_one_sentence_are_two_metrics(shape: str) -> None:
    """Whether the second says its noun again or not, and where the noun stands first."""
    verbs = ["新建", "拆除", "改造", "出租", "维修", "征用", "移交"]
    for one, other in combinations(verbs, 2):
        text = shape.format(one=one, other=other)
        assert len(metrics(text)) == 2, text


def test_no_two_english_verbs_make_one_metric_of_a_noun() -> None:
    """Active and passive, each verb against all others."""
    for shape in ("The trust {verb} {number} clinics.", "Some {number} clinics were {verb}."):
        text = "\n\n".join(shape.format(verb=verb, number=number) for number, verb in enumerate(ENGLISH, 11))
        named = {numbers for numbers in metrics(text) if len(numbers) > 1}
        assert named == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年受理案件5600件，办结5400件。", ["受理案件", "办结案件"]),
        ("生猪出栏12万头，存栏8万头。", ["生猪出栏", "生猪存栏"]),
        ("改造老旧小区12个、背街小巷30条。", ["改造老旧小区", "改造背街小巷"]),
        ("现有教师300人，完成造林5万亩。", ["教师", "造林"]),
        ("We opened 12 clinics and closed 4 clinics.", ["clinics opened", "clinics closed"]),
        ("Of the 402 cases, 318 were resolved.", ["cases", "cases resolved"]),
    ],
)
def test_names_say_what_was_done(text: str, expected: list[str]) -> None:
    """With the verb where it tells something, in the order of the language; a list shares it."""
    assert names(text) == expected


def test_the_metric_itself_is_without_the_verb() -> None:
    """What is measured is the noun; what was done is said beside it."""
    assert [one.metric for one in said("新建校舍12栋。拆除校舍4栋。")] == ["校舍", "校舍"]


def test_growth_is_of_what_was_done() -> None:
    """What a clause without a verb goes on with keeps the verb of the one before."""
    assert names("全年办结案件5400件，比上年增长5%。") == ["办结案件", "办结案件"]
