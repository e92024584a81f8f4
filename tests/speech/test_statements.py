"""Statements: whatever is reordered or put in that says nothing, a verdict stays; whatever says something else, it falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures import detect
from tui.speech.anchors import Resolution, anchor, resolve_all

if TYPE_CHECKING:
    from random import Random

SUBJECTS = ("松岭镇", "柳河村", "县气象局", "红叶合作社", "宏达公司", "陈立新老师")
DEEDS = ("采购种子", "修缮库房", "更换水表", "培训学员", "印制手册")
FIGURES = ("37台", "215套", "48万元", "1640人", "9.3吨")
CLOSED = ("已经", "先后", "累计", "顺利", "陆续", "目前", "又")
OPENERS = ("此外，", "据统计，", "同志们，", "近年来，", "令人高兴的是，")
ENGLISH = ("The harbour office", "Whitby School", "The tram company", "Doctor Alder", "The flood fund")
VERBS = ("bought {f} for the ferry", "handed {f} to the museum", "counted {f} in the valley")
ADVERBS = ("already ", "also ", "successfully ", "again ")


def result(old: str, new: str, figure: str) -> Resolution:
    """What becomes of the first place of a figure, all figures of the text anchored."""
    figures = detect(old)
    kept = [anchor(old, (one.start, one.end)) for one in figures]
    at = next(at for at, one in enumerate(figures) if old.startswith(figure, one.start))
    return resolve_all(kept, new, detect(new))[at]


@st.composite
def passages(draw: st.DrawFn) -> list[str]:
    """Sentences of different subjects that say the same figure of different things, or of the same."""
    figure = draw(st.sampled_from(FIGURES))
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), min_size=2, max_size=4, unique=True))
    return [f"{subject}{draw(st.sampled_from(DEEDS))}{figure}" for subject in subjects]


@given(passages(), st.randoms(use_true_random=False), st.sampled_from(("。", "；", "，", "。\n")))
def test_sentences_in_any_order_keep_their_verdicts(parts: list[str], chance: Random, joint: str) -> None:
    """Each figure is found behind its own subject, whatever joins the sentences."""
    old = "。".join(parts) + "。"
    mixed = [*parts]
    chance.shuffle(mixed)
    new = joint.join(mixed) + "。"
    kept = [anchor(old, (one.start, one.end)) for one in detect(old)]
    for part, one in zip(parts, resolve_all(kept, new, detect(new)), strict=True):
        assert one.holds
        assert one.span is not None
        assert new[: one.span.end].endswith(part)


@given(passages(), st.sampled_from(CLOSED), st.sampled_from(("", *OPENERS)))
def test_closed_words_may_be_put_in_and_taken_out(parts: list[str], word: str, opener: str) -> None:
    """Behind the subject and before it, in one sentence among others."""
    subject = next(one for one in SUBJECTS if parts[0].startswith(one))
    figure = next(one for one in FIGURES if parts[0].endswith(one))
    old = "。".join(parts) + "。"
    new = old.replace(subject, f"{opener}{subject}{word}", 1)
    assert result(old, new, figure).holds
    assert result(new, old, figure).holds


@given(st.sampled_from(SUBJECTS), st.sampled_from(DEEDS), st.data())
def test_a_content_word_replaced_anywhere_lets_it_fall(subject: str, deed: str, data: st.DataObject) -> None:
    """Subject, verb and object, what stands behind the figure, and the period."""
    words = [subject, "在第三季度", deed[:2], deed[2:], "48万元", "用于防汛"]
    others = ["梅溪镇", "在第一季度", "出售", "稻谷", "48万元", "用于修路"]
    at = data.draw(st.sampled_from([0, 1, 2, 3, 5]))
    old = f"会议开得很好。{''.join(words)}。大家都很满意。"
    new = old.replace(words[at], others[at])
    assert not result(old, new, "48万元").holds


@given(st.sampled_from(ENGLISH), st.sampled_from(VERBS), st.sampled_from(ADVERBS))
def test_an_english_statement_with_and_without_an_adverb(subject: str, verb: str, adverb: str) -> None:
    """Put in before the verb."""
    said = verb.format(f="640 lamps")
    old = f"The year was long. {subject} {said}. The rest is known."
    assert result(old, old.replace(said, adverb + said), "640 lamps").holds
    assert result(old.replace(said, adverb + said), old, "640 lamps").holds


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The tram company", "The bus company"),
        ("bought", "sold"),
        ("for the ferry", "for the canal"),
        ("in October", "in May"),
        ("old wooden", "new wooden"),
    ],
)
def test_an_english_content_word_replaced_lets_it_fall(said: str, other: str) -> None:
    """Subject, verb, purpose, period, and what the things are."""
    old = "We met twice. The tram company bought 640 old wooden lamps for the ferry in October. That was all."
    assert not result(old, old.replace(said, other), "640").holds


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("松岭镇和柳河村分别修桥7座、4座。", "柳河村和松岭镇分别修桥4座、7座。", "7座"),
        ("宏达公司建成厂房，投入48万元。", "宏达公司投入48万元，建成厂房。", "48万元"),
        ("宏达公司建成厂房，投入48万元。", "宏达公司建成厂房。该公司投入48万元。", "48万元"),
        ("- 东门仓库：大米37吨\n- 西门仓库：面粉37吨", "东门仓库大米37吨，西门仓库面粉37吨。", "37吨"),
        (
            "The bridge was built by the army for £48 million.",
            "The army built the bridge for £48 million.",
            "£48",
        ),
    ],
)
def test_the_same_in_another_form(old: str, new: str, figure: str) -> None:
    """Lists with their partners in another order, clauses in another order, parted, a list as prose, the active."""
    surface = figure.strip("£")
    assert result(old, new, surface).holds


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("松岭镇和柳河村分别修桥7座、4座。", "柳河村和松岭镇分别修桥7座、4座。", "7座"),
        ("甲公司向乙公司支付48万元。", "乙公司向甲公司支付48万元。", "48万元"),
        ("松岭镇是茶乡。去年，全镇采茶48吨。", "柳河镇是茶乡。去年，全镇采茶48吨。", "48吨"),
        ("松岭镇采茶48吨。", "松岭镇前年采茶48吨。", "48吨"),
        ("贷款余额9亿元，其中一年以上的48万元。", "贷款余额9亿元，其中三年以上的48万元。", "48万元"),
    ],
)
def test_another_partner_role_name_period_or_scope(old: str, new: str, figure: str) -> None:
    """Nothing else was edited."""
    assert not result(old, new, figure).holds
