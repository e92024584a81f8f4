"""What a figure is said of: a verdict never goes over to a like figure in a like sentence about another subject."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.anchor_edits import cases
from tools.anchor_grammar import DEVELOPMENT, FINAL, HELD_OUT, UNSEEN, Words
from tools.anchor_leads import LEADS, led_cases
from tools.anchor_table import LIKE_BEGIN, LIKE_END, PAGE, all_outcomes, like_table, outcomes
from tui.figures import detect
from tui.speech.anchors import Anchor, Outcome, anchor, resolve, resolve_all
from tui.speech.model import Span
from tui.speech.same_statement import same
from tui.speech.sentences import APART, SIGN, said_at, said_by

if TYPE_CHECKING:
    from tui.speech.anchors import Resolution


def place(text: str, surface: str, nth: int = 0) -> Span:
    """Where a figure stands, the nth of those that look like it."""
    alike = [figure for figure in detect(text) if figure.surface == surface]
    return Span(alike[nth].start, alike[nth].end)


def found(old: str, new: str, surface: str) -> tuple[Resolution, Resolution]:
    """What became of the first figure of that surface: anchored with all others, and alone."""
    figures, now = detect(old), detect(new)
    anchors = [anchor(old, (figure.start, figure.end)) for figure in figures]
    mine = next(at for at, figure in enumerate(figures) if figure.surface == surface)
    return resolve_all(anchors, new, now)[mine], resolve(anchors[mine], new, now)


LIKE = [
    ("18万元", "南湖镇修渠,共投入18万元。\n北山镇植树,共投入18万元。", "北山镇植树,共投入18万元。"),
    ("18万元", "南湖镇修渠,共投入18万元。", "东湖镇修渠,共投入18万元。"),
    ("18万元", "全县投入18万元。", "全市投入18万元。"),
    ("18万元", "南湖镇修渠。共投入18万元。\n东湖镇修渠。共投入18万元。", "东湖镇修渠。共投入18万元。"),
    ("18万元", "甲镇投入18万元、乙镇18万元、丙镇20万元。", "乙镇18万元、丙镇20万元。"),
    ("18万元", "甲镇、乙镇分别投入18万元、20万元。", "甲镇、乙镇分别投入20万元、18万元。"),
    ("18万元", "2022年投入18万元,2023年投入18万元。", "2023年投入18万元。"),
    ("18万元", "一、南湖镇\n共投入18万元。\n二、东湖镇\n共投入18万元。", "一、东湖镇\n共投入18万元。"),
    ("18万元", "1. 修渠,投入18万元。\n2. 植树,投入18万元。", "1. 植树,投入18万元。"),
    ("18万元", "单位\t今年\n南湖镇\t18万元\n东湖镇\t18万元", "单位\t今年\n东湖镇\t18万元"),
    ("18万吨", "水稻长势好。总产量18万吨。\n小麦长势好。总产量18万吨。", "小麦长势好。总产量18万吨。"),
    ("18万元", "全县投入水利资金18万元。\n全县投入林业资金18万元。", "全县投入林业资金18万元。"),
    ("18万元", "18万元用于南湖镇。\n18万元用于东湖镇。", "18万元用于东湖镇。"),
    (
        "36 km",
        "Nanhu Town dug wells. It used 36 km.\nDonghu Town dug wells. It used 36 km.",
        "Donghu Town dug wells. It used 36 km.",
    ),
    ("18", "The county planted 18 fields of rice.", "The county planted 18 fields of wheat."),
    ("18万元", "据南湖镇统计,投入18万元。", "据东湖镇统计,投入18万元。"),
    ("18万元", "外环工程投入18万元。\n内环工程投入18万元。", "下半年内环工程投入18万元。"),
    (
        "18",
        "They left 18 boats to Mr Hall.\nThey left 18 boats to Mr Hallam.",
        "They left 18 boats to Mr Hallam.",
    ),
    ("18万元", "上半年南湖镇投入18万元。", "下半年南湖镇投入18万元。"),
    ("18万元", "一、春季\n造林投入18万元。\n二、秋季\n造林投入18万元。", "二、秋季\n造林投入18万元。"),
    ("18万元", "为一期工程,全县投入18万元。", "为二期工程,全县投入18万元。"),
    ("18万元", "由于水稻丰收,增收18万元。\n由于小麦丰收,增收18万元。", "由于小麦丰收,增收18万元。"),
    ("18万元", "水稻长势好。农户捐资18万元。", "小麦长势好。农户捐资18万元。"),
    ("18万元", "水稻长势好。农户捐资18万元。\n小麦长势好。", "小麦长势好。农户捐资18万元。"),
    ("18万元", "水稻长势好。农户捐资18万元。\n小麦长势好。", "水稻长势好。\n小麦长势好。农户捐资18万元。"),
    ("18万元", "水稻长势好,收入18万元。\n小麦长势好,收入18万元。", "水稻长势好。\n小麦长势好,收入18万元。"),
    ("36 km", "In spring, the county paved 36 km.", "In autumn, the county paved 36 km."),
    ("36 km", "With the library, we paved 36 km.", "With the museum, we paved 36 km."),
    ("36 km", "For the library, we paved 36 km.", "Indeed, for the museum, we paved 36 km."),
    ("36 km", "However, Nanhu Town paved 36 km.", "However, Donghu Town paved 36 km."),
    ("36 km", "Rice grows well and it took 36 km.\nWheat grows.", "Wheat grows well and it took 36 km."),
]
"""A figure, its text, and what is left of this: of the figure only a like one about something else."""


@pytest.mark.parametrize(("surface", "old", "new"), LIKE)
def test_a_like_figure_about_another_subject_is_not_the_same(surface: str, old: str, new: str) -> None:
    """The verdict falls back to “not reviewed”, whether or not the like figure has a verdict of its own."""
    assert not any(one.holds for one in found(old, new, surface))


HONEST = [
    (
        "南湖镇修渠,共投入18万元。\n北山镇植树,共投入18万元。",
        "北山镇植树,共投入18万元。\n南湖镇修渠,共投入18万元。",
    ),
    (
        "南湖镇修渠,共投入18万元。\n北山镇植树,共投入18万元。",
        "南湖镇大力修渠,累计共投入18万元。\n北山镇植树,共投入18万元。",
    ),
    ("南湖镇修渠,共投入18万元。", "南湖镇修渠。共投入18万元。"),
    ("南湖镇修渠,共投入18万元。", "南湖镇修渠，共投入１８万元。"),
    ("南湖镇修渠,共投入18万元。", "南湖镇修渠,共投入180000元。"),
    ("南湖镇修渠,共投入2500万元。", "南湖镇修渠,共投入0.25亿元。"),
    ("我县投入18万元。", "全县已投入18万元。"),
    (
        "一、南湖镇\n共投入18万元。\n二、东湖镇\n共投入18万元。",
        "一、东湖镇\n共投入18万元。\n二、南湖镇\n共投入18万元。",
    ),
    ("甲镇投入18万元;乙镇投入18万元。", "乙镇投入18万元;甲镇投入18万元。"),
    ("南湖镇投入18万元。", "形势喜人。南湖镇投入18万元。大家满意。"),
    (
        "Nanhu Town spent 36 km.\nDonghu Town spent 36 km.",
        "Donghu Town spent 36 km.\nNanhu Town has spent 36 km.",
    ),
    ("南湖镇投入18万元。", "据统计,南湖镇投入18万元。"),
    ("南湖镇投入18万元。", "同志们,去年以来,南湖镇投入18万元。"),
    ("南湖镇投入18万元。", "一方面,在大家的支持下,南湖镇投入18万元。"),
    ("去年水利局投入18万元。", "水利局去年投入18万元。"),
    ("上半年,水利局投入18万元。", "水利局上半年投入18万元。"),
    ("水利局投入18万元。", "情况如何?大家关心,水利局投入18万元。"),
    ("农户捐资18万元,工厂捐资9万元。", "工厂捐资9万元,农户捐资18万元。"),
    ("水稻长势好。农户捐资18万元。\n小麦抽穗了。", "水稻长势好。\n小麦抽穗了。农户捐资18万元。"),
    ("The county built 36 km in 2024.", "In 2024 the county built 36 km."),
    ("The county built 36 km.", "Indeed, the county built 36 km."),
    ("Rice growers saved 36 km.", "However, rice growers saved 36 km."),
    ("Lakeside built 36 km.", "Last year Lakeside built 36 km."),
    ("Lakeside built 36 km.", "In spring, Lakeside built 36 km."),
    ("Lakeside built 36 km.", "Good news. Lakeside built 36 km."),
    ("Lakeside built 36 km.", "Work went on and Lakeside built 36 km."),
    ("Lakeside built 36 km.", "Ladies and gentlemen, according to the auditors, Lakeside built 36 km."),
]
"""A text, and an edit after which its first figure still says the same of the same."""


@pytest.mark.parametrize(("old", "new"), HONEST)
def test_honest_edits_keep_the_verdict(old: str, new: str) -> None:
    """Moves, adverbs, punctuation, width, a figure written otherwise, sentences put in."""
    assert all(one.holds for one in found(old, new, detect(old)[0].surface))


def test_a_moved_figure_is_found_at_its_own_subject() -> None:
    """Its twin stands where it stood."""
    old, new = HONEST[0]
    assert found(old, new, "18万元")[1].span == place(new, "18万元", 1)


def test_what_it_is_said_of_is_kept_verbatim() -> None:
    """The sentence with a sign for the figure, after the heading and the sentences before it."""
    text = "一、水利\n南湖镇修渠。累计共投入18万元,已到位。"
    kept = f"一、水利\n{SIGN}\n南湖镇修渠\n{SIGN}\n累计共投入{APART},已到位"
    assert anchor(text, place(text, "18万元")).about == kept
    assert anchor("18万元用于南湖镇。", (0, 4)).about == f"{SIGN}\n{SIGN}\n{APART}用于南湖镇"
    assert anchor(text, (0, 2), figure=False).about is None


def test_an_anchor_of_0_1_0_tells_by_its_prefix_or_holds_only_where_nothing_was_edited() -> None:
    """Its 32 code points reach back to the beginning of a short sentence, not of a long one."""
    short = Anchor("18万元", "南湖镇修渠,共投入", "。", 9)
    assert resolve(short, "序。南湖镇修渠,共投入18万元。", detect("序。南湖镇修渠,共投入18万元。")).holds
    other = "北山镇植树,共投入18万元。"
    assert not resolve(short, other, detect(other)).holds
    long = "南湖镇坚持全面规划、分步实施、建管并重、注重实效的原则和群众自愿的办法兴修水利,共投入18万元。"
    kept = anchor(long, place(long, "18万元"), figure=False)
    assert len(kept.prefix) == 32
    assert resolve(kept, "序。" + long, detect("序。" + long)).outcome is Outcome.SAME
    edited = long.replace("兴修水利", "兴修小型水利")
    assert not resolve(kept, edited, detect(edited)).holds


def test_one_place_anchored_by_two_versions_is_one_place() -> None:
    """An anchor without what it is about does not take the place from the one that has it."""
    text = "南湖镇修渠,共投入18万元。"
    anchors = [anchor(text, place(text, "18万元"), figure=known) for known in (False, True)]
    assert all(one.holds for one in resolve_all(anchors, "序。" + text, detect("序。" + text)))


@pytest.mark.parametrize("words", [DEVELOPMENT, FINAL, UNSEEN, HELD_OUT])
def test_generated_texts(words: tuple[Words, ...]) -> None:
    """A small sample of the table: nothing silent on a like figure or on another value."""
    total = sum(outcomes(cases(words, seed=5, count=1)).values(), Counter())
    assert total["cases"] > 200
    assert {total[f"{who} {how}"] for who in ("together", "alone") for how in ("like", "wrong")} == {0}
    assert total["together right"] >= 0.97 * total["cases"]


def test_generated_texts_that_lean_on_a_name() -> None:
    """Of figures whose sentence leans on the one before: none goes over where only the name there is another."""
    total = outcomes(led_cases(LEADS, seed=5, count=1))
    like, honest = (
        sum((count for way, count in total.items() if way.startswith(sort)), Counter[str]())
        for sort in ("like", "honest")
    )
    assert like["cases"] > 60
    assert honest["cases"] > 90
    assert like["together right"] == like["alone right"] == like["cases"]
    assert honest["together right"] >= 0.95 * honest["cases"]


@pytest.mark.slow
def test_the_table_of_like_sentences() -> None:
    """Nothing silent on a like figure, at least 98 % of honest edits kept, of rewordings 90 %; the page shows this table."""
    made = all_outcomes()
    every = [(way, count) for tally in made.values() for way, count in tally.items()]
    who, how = ("together", "alone"), ("like", "wrong")
    assert not [way for way, count in every if any(count[f"{one} {each}"] for one in who for each in how)]
    for reworded, least in ((False, 0.98), (True, 0.9)):
        tallies = [tally for name, tally in made.items() if name.startswith("rewordings") is reworded]
        ways = [way for tally in tallies for way in tally.items()]
        honest = sum((count for way, count in ways if way.startswith("honest")), Counter[str]())
        assert all(honest[f"{one} right"] >= least * honest["cases"] for one in who)
    assert f"{LIKE_BEGIN}\n{like_table(made)}\n{LIKE_END}" in PAGE.read_text(encoding="utf-8")


SUBJECTS = ("南湖镇", "东湖镇", "北山村", "水稻", "小麦", "水利局", "县医院", "返乡青年")
FIGURES = ("18万元", "36公里", "14%")
sentences = st.builds(
    "{}{}{}。".format,
    st.sampled_from(SUBJECTS),
    st.sampled_from(["修渠,共投入", "投入", "植树。累计完成", "带头行动,群众满意,总投入"]),
    st.sampled_from(FIGURES),
)


@settings(deadline=None)
@given(st.lists(sentences, min_size=1, max_size=6, unique=True), st.data())
def test_paragraphs_deleted_put_in_and_moved(paragraphs: list[str], data: st.DataObject) -> None:
    """What holds is a figure whose paragraph begins with the same subject; what is not touched is kept."""
    old = "\n".join(paragraphs)
    left = data.draw(st.permutations([one for one in paragraphs if data.draw(st.booleans())]))
    new = "\n".join([*left, *data.draw(st.lists(sentences, max_size=3))])
    figures, now = detect(old), detect(new)
    anchors = [anchor(old, (figure.start, figure.end)) for figure in figures]
    together = resolve_all(anchors, new, now)
    for kept, one in [*zip(anchors, together, strict=True), *((a, resolve(a, new, now)) for a in anchors)]:
        if one.holds and one.span is not None:
            assert _paragraph(old, kept.start) == _paragraph(new, one.span.start)


def _paragraph(text: str, at: int) -> str:
    """The paragraph around a place."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


@given(st.lists(sentences, min_size=1, max_size=5))
def test_a_figure_is_said_of_what_it_is_said_of(parts: list[str]) -> None:
    """The lines that are kept agree with all lines of the same place."""
    for text in ("".join(parts), "\n".join(parts), "一、南湖镇\n" + "".join(parts)):
        for figure in detect(text):
            kept = anchor(text, (figure.start, figure.end))
            then = said_by(kept.about, kept.prefix, kept.suffix)
            assert then is not None
            assert same(then, said_at(text, figure.start, figure.end))
