"""Changes that leave what is said as it is: width, punctuation, order of clauses, numerals; and spans are words."""

from __future__ import annotations

import random
import sys

import pytest

from tests.claims.said import HEADING, said
from tui.claims.speech_claims import claims_of
from tui.claims.text_claims import TextClaims
from tui.figures import detect
from tui.packs.plain import plain_speech

SENTENCES = (
    "全县茶叶产量达到3.2万吨，比上年增长5.6%；毛竹产量下降2.1%。",
    "新增规上企业12家、合作社8家，完成投资9.6亿元。",
    "城镇和农村居民人均可支配收入分别增长5%和7%。",
    "民间投资占固定资产投资的比重由51%提高到55%。",
    "春茶、夏茶、秋茶产量分别为300吨、200吨和100吨，其中春茶增长4%。",
)
WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
ASCII = str.maketrans("，；", ",;")
DIGITS = "零一二三四五六七八九"


def folded(text: str) -> list[tuple[object, ...]]:
    """What a text says, but for surfaces and blanks."""
    return [
        (*one[1:5], one.period, one.base, one.whole, one.mode, one.mean)
        for one in said(text, heading=HEADING)
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_width_and_signs_change_nothing(sentence: str) -> None:
    """Full-width digits, commas of either script, blanks between digits."""
    expected = folded(sentence)
    assert len(expected) > 1
    assert folded(sentence.translate(WIDE)) == expected
    assert folded(sentence.translate(ASCII)) == expected
    assert folded("　　" + sentence) == expected


@pytest.mark.parametrize("sentence", SENTENCES[:1] + SENTENCES[2:3])
def test_numerals_in_characters_say_the_same(sentence: str) -> None:
    """百分之五 for 5%."""
    chinese = sentence.replace("5.6%", "百分之五点六").replace("2.1%", "百分之二点一")
    chinese = chinese.replace("5%", "百分之五").replace("7%", "百分之七")
    assert folded(chinese) == folded(sentence)


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_clauses_changes_nothing(seed: int) -> None:
    """Clauses that each name their metric, parted by semicolons, in any order."""
    chance = random.Random(seed)  # noqa: S311 - examples, not secrets
    clauses = [
        "茶叶产量增长5%",
        "毛竹产量下降2%",
        "森林覆盖率达到68%",
        "改造老旧小区32个",
        "民间投资占总投资的55%",
        "税收居全市第3位",
    ]
    expected = {clause: folded(f"{clause}。") for clause in clauses}
    chance.shuffle(clauses)
    assert folded("；".join(clauses) + "。") == [claim for clause in clauses for claim in expected[clause]]


def test_every_span_lies_in_the_text_and_is_words() -> None:
    """No part of a claim is made up, and none begins or ends in a blank."""
    text = HEADING + "".join(SENTENCES) + "1 9 9 9 年钢产量 达到 1 亿 吨。\n"
    speech = plain_speech(text, id="test")
    claims = claims_of(speech)
    spans = [
        span
        for mention in speech.mentions
        for claim in [claims.at(mention)]
        for words in (claim.metric, claim.scope, claim.whole, claim.when.words if claim.when else ())
        for span in words
    ]
    assert len(spans) > 20
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]


def test_one_figure_reads_its_own_paragraph() -> None:
    """However many others there are, and with the same result as all at once."""
    text = "\n".join([HEADING, *(SENTENCES * 40)])
    figures = detect(text)
    alone = TextClaims(text, figures)
    start = figures[-1].start
    claim = alone.at(start)
    read = set(alone._found)
    assert max(read) - min(read) < 80
    assert claim == TextClaims(text, figures).all()[-1]


def test_a_paragraph_without_end_is_read_in_pieces() -> None:
    """One figure of a text in one line reads no more than the piece that it stands in, cut behind a sentence."""
    text = "".join(SENTENCES * 400)
    figures = detect(text)
    alone = TextClaims(text, figures)
    claim = alone.at(figures[-1].start)
    read = set(alone._found)
    assert min(read) > len(text) - 10_000
    assert claim == TextClaims(text, figures).all()[-1]
    assert all(one.metric for one in TextClaims(text, figures).all())


def test_the_work_is_linear() -> None:
    """Twice the text makes about twice the calls, in many paragraphs and in one."""

    def calls(text: str) -> int:
        count = 0

        def counting(_frame: object, event: str, _argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        figures = detect(text)
        claims = TextClaims(text, figures)
        sys.setprofile(counting)
        try:
            claims.all()
        finally:
            sys.setprofile(None)
        return count

    for joint in ("\n", ""):
        once = joint.join(SENTENCES * 20)
        few, many = calls(once), calls(joint.join([once] * 4))
        assert many < 4.6 * few
