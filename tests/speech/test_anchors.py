"""Anchors: a verdict finds its figure again in an edited text, and never settles on another value."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tools.anchor_table import BEGIN, END, PAGE, bundled, measure, mutants, table
from tui.figures import Figure, detect
from tui.speech.anchors import Anchor, Outcome, Resolution, anchor, resolve, resolve_all
from tui.speech.context import stands_alone
from tui.speech.model import Span
from tui.speech.sentences import APART, SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXT = (
    "去年,我县生产总值同比增长14%;财政收入同比增长15.8%;农民人均纯收入同比增长9%。\n"
    "近两年来,县委常委会共研究农村基层组织建设工作17次,县财政共安排专项经费169万元。\n"
    "县级党员领导干部每人联系一个乡镇、两个村、四户贫困户,各乡镇共承诺创立任务1159项。\n"
    "近两年来,共有14名乡镇党委书记因党建工作成绩突出被提拔或重用。每个县直部门联系一个村。"
)


def found(surface: str, edited: str, *, nth: int = 0) -> tuple[Outcome, str | None]:
    """What became of a figure of TEXT in an edited text, all its figures being anchored."""
    figures = detect(TEXT)
    anchors = [anchor(TEXT, (figure.start, figure.end)) for figure in figures]
    index = [at for at, figure in enumerate(figures) if figure.surface == surface][nth]
    one = resolve_all(anchors, edited, detect(edited))[index]
    return one.outcome, one.span and edited[slice(*one.span)]


def alone(surface: str, edited: str) -> tuple[Outcome, str | None]:
    """What became of a figure of TEXT when it is the only one that is anchored."""
    start = TEXT.index(surface)
    one = resolve(anchor(TEXT, (start, start + len(surface))), edited, detect(edited))
    return one.outcome, one.span and edited[slice(*one.span)]


def test_an_anchor_keeps_its_words_and_32_code_points_on_each_side() -> None:
    """The selectors of the W3C model: quote, prefix, suffix, position."""
    text = "甲" * 40 + "14%" + "乙" * 40
    assert anchor(text, (40, 43), figure=False) == Anchor("14%", "甲" * 32, "乙" * 32, 40)
    assert anchor("县里共14%", (3, 6)) == Anchor("14%", "县里共", "", 3, f"{SIGN}\n{SIGN}\n县里共{APART}")
    assert anchor(text, (40, 43)).end == 43


def test_an_unchanged_text_is_the_same() -> None:
    """Every figure stands where it stood, like ones included."""
    figures = detect(TEXT)
    spans = [Span(figure.start, figure.end) for figure in figures]
    anchors = [anchor(TEXT, span) for span in spans]
    assert len(anchors) == 13
    assert resolve_all(anchors, TEXT, figures) == tuple(Resolution(Outcome.SAME, span) for span in spans)


@pytest.mark.parametrize(
    ("surface", "now"),
    [
        ("14%", "4%"),
        ("14%", "114%"),
        ("14%", "1.4%"),
        ("14%", "14‰"),
        ("169万元", "169亿元"),
        ("169万元", "169元"),
        ("1159项", "195项"),
        ("1159项", "11590项"),
        ("四户", "四个"),
        ("17次", "不少于17次"),
    ],
)
def test_another_value_in_its_place_is_a_changed_value(surface: str, now: str) -> None:
    """Digits, scale, unit and hedge all belong to what was verified."""
    edited = TEXT.replace(surface, now, 1)
    assert found(surface, edited)[0] is Outcome.CHANGED
    assert alone(surface, edited)[0] is Outcome.CHANGED


def test_another_value_is_not_swapped_for_a_like_one_elsewhere() -> None:
    """`14%` became `4%` in its place; the `14%` that stands elsewhere now says something else."""
    edited = TEXT.replace("14%", "4%").replace("纯收入同比增长9%", "纯收入同比增长14%")
    assert found("14%", edited) == (Outcome.CHANGED, "4%")
    assert found("9%", edited) == (Outcome.CHANGED, "14%")


def test_the_same_value_in_other_signs_is_kept() -> None:
    """Full-width digits and a written-out scale say the same; one decimal more says more."""
    assert found("14%", TEXT.replace("14%", "\uff11\uff14\uff05")) == (Outcome.MOVED, "\uff11\uff14\uff05")
    assert found("169万元", TEXT.replace("169万元", "1690000元")) == (Outcome.MOVED, "1690000元")
    assert found("9%", TEXT.replace("9%。", "9.0%。")) == (Outcome.CHANGED, "9.0%")


def test_a_deleted_figure_is_gone() -> None:
    """Also where a like one stands elsewhere, and where only the words around it are left."""
    assert found("14%", TEXT.replace("14%", "", 1)) == (Outcome.GONE, None)
    assert found("一个", TEXT.replace("联系一个乡镇、", "联系"), nth=0) == (Outcome.GONE, None)
    assert found("一个", TEXT.replace("联系一个乡镇、", "联系"), nth=1) == (Outcome.SAME, "一个")
    assert found("17次", TEXT.replace("17次", "")) == (Outcome.GONE, None)


def test_words_in_place_of_a_figure_are_a_changed_value() -> None:
    """The place is there, and says something else."""
    assert found("14%", TEXT.replace("14%", "较快", 1)) == (Outcome.CHANGED, "较快")


def test_an_edited_context_is_a_move() -> None:
    """The figure says what it said, in other words: kept, and shown as moved."""
    edited = TEXT.replace("去年,我县生产总值同比增长14%", "我县的生产总值增幅去年已达到14%")
    assert found("14%", edited) == (Outcome.MOVED, "14%")


def test_words_put_in_far_from_it_change_nothing() -> None:
    """What comes before shifts the position, which is only a hint."""
    edited = "各位领导:\n" * 30 + TEXT
    assert found("169万元", edited) == (Outcome.SAME, "169万元")


def test_a_moved_paragraph_is_a_move() -> None:
    """Its words are what they were, but no longer in the same order among the others."""
    first, second, third, fourth = TEXT.split("\n")
    edited = f"{second}\n{third}\n{fourth}\n{first}"
    assert found("15.8%", edited) == (Outcome.MOVED, "15.8%")
    assert found("169万元", edited) == (Outcome.SAME, "169万元")


def test_like_figures_are_told_apart_by_context_and_order() -> None:
    """Two `两年` and two `一个`: each keeps its own when the other's sentence goes."""
    without = TEXT.replace("近两年来,共有14名", "共有14名")
    assert found("两年", without, nth=0) == (Outcome.SAME, "两年")
    assert found("两年", without, nth=1) == (Outcome.GONE, None)


def test_repeated_paragraphs_keep_their_order() -> None:
    """Word for word the same, one of them changed: the order says which."""
    line = "据统计,全县共有党员致富大户1560户,去年共向示范户投入资金若干,协调小额贷款若干,成效十分明显。\n"
    text = line * 3
    figures = detect(text)
    anchors = [anchor(text, (figure.start, figure.end)) for figure in figures]
    edited = line + line.replace("1560户", "1650户") + line
    outcomes = [one.outcome for one in resolve_all(anchors, edited, detect(edited))]
    assert outcomes == [Outcome.SAME, Outcome.CHANGED, Outcome.SAME]


def test_a_text_that_is_only_a_figure() -> None:
    """Without any context the value decides alone, and never inside a longer number."""
    bare = anchor("14%", (0, 3))
    assert resolve(bare, "14%", detect("14%")) == Resolution(Outcome.SAME, Span(0, 3))
    assert not resolve(bare, "114%", detect("114%")).holds


def test_a_figure_that_is_read_otherwise_now_is_still_the_same_text() -> None:
    """A verdict does not fall because a later detector draws the span differently: no word was changed."""
    start = TEXT.index("1159项")
    shorter = anchor(TEXT, (start, start + 4))
    assert resolve(shorter, TEXT, detect(TEXT)) == Resolution(Outcome.SAME, Span(start, start + 5))


def test_words_are_found_without_figures() -> None:
    """A note's phrase: same, moved, changed, gone; a number in it is never a piece of a longer one."""
    start = TEXT.index("县委常委会")
    phrase = anchor(TEXT, (start, start + 5))
    assert resolve(phrase, "前言。" + TEXT, None) == Resolution(Outcome.SAME, Span(start + 3, start + 8))
    edited = TEXT.replace("近两年来,县委常委会共研究", "县委常委会先后研究")
    assert resolve(phrase, edited, None).outcome is Outcome.MOVED
    changed = resolve(phrase, TEXT.replace("县委常委会", "县委全委会"), None)
    assert changed == Resolution(Outcome.CHANGED, Span(start, start + 5))
    assert resolve(phrase, TEXT.replace("县委常委会", ""), None) == Resolution(Outcome.GONE, None)
    number = anchor(TEXT, (TEXT.index("14%"), TEXT.index("14%") + 3))
    assert resolve(number, TEXT.replace("14%", "114%"), None).outcome is Outcome.CHANGED


def test_a_paragraph_is_found_by_its_own_words() -> None:
    """Moved away from all that stood around it, a long stretch is known by itself."""
    lines = TEXT.split("\n")
    start = TEXT.index(lines[1])
    paragraph = anchor(TEXT, (start, start + len(lines[1])))
    edited = "\n".join((lines[0], lines[2], lines[3], "另起一段。", lines[1]))
    assert resolve(paragraph, edited, None).outcome is Outcome.MOVED
    rewritten = TEXT.replace("共研究农村基层组织建设工作", "研究基层党建工作")
    assert resolve(paragraph, rewritten, None).outcome is Outcome.CHANGED


@pytest.mark.parametrize(
    ("text", "words", "alone_there"),
    [
        ("增长14%,", "4%", False),
        ("增长14%,", "14%", True),
        ("1.5亿", "5亿", False),
        ("1,500元", "500元", False),
        ("十一个", "一个", False),
        ("169万元", "169", False),
        ("有8人,9人", "9人", True),
        ("共14", "14", True),
    ],
)
def test_a_number_inside_a_longer_one_does_not_stand_alone(text: str, words: str, alone_there: bool) -> None:  # noqa: FBT001
    """Digits, Chinese numerals, separators and multipliers on either side make it a piece of another."""
    start = text.rindex(words)
    assert stands_alone(text, start, start + len(words)) is alone_there


@pytest.fixture(scope="module")
def tally() -> dict[str, Counter[str]]:
    """How each figure of the bundled speech did in all ways."""
    return measure(*bundled())


@pytest.mark.slow
def test_each_figure_of_the_bundled_speech_in_eight_ways(tally: dict[str, Counter[str]]) -> None:
    """Nothing silent on another value or a like figure, at least 98 % of moved paragraphs kept.

    A clause that leaves its subject to its sentence says something else in another one.
    """
    changes = {"digit swapped", "times ten", "unit", "decimal point", "deleted"}
    assert set(tally) == changes | {"clause moved", "sentence moved", "paragraph moved"}
    total = sum(tally.values(), Counter())
    assert total["cases"] == 20 * len(bundled()[1])
    who = ("together", "alone", "others")
    assert {total[f"{each} {how}"] for each in who for how in ("wrong", "like")} == {0}
    assert all(tally[way]["together right"] == tally[way]["cases"] for way in changes)
    assert sum(tally[way]["others right"] for way in changes) >= 0.98 * 5 * 52 * 51
    assert tally["paragraph moved"]["together right"] >= 0.98 * tally["paragraph moved"]["cases"]


@pytest.mark.slow
def test_the_page_shows_this_table(tally: dict[str, Counter[str]]) -> None:
    """`python tools/anchor_table.py --write` puts it there."""
    assert f"{BEGIN}\n{table(tally)}\n{END}" in PAGE.read_text(encoding="utf-8")


@pytest.mark.slow
def test_half_of_the_figures_anchored_settles_nowhere_else() -> None:
    """A session that was interrupted: like figures that nobody decided on are no home for a verdict."""
    text, spans = bundled()
    tried = kept = 0
    for half in (spans[::2], spans[1::2]):
        anchors = [anchor(text, span) for span in half]
        for mutant in [one for one in mutants(text, half) if one.way == "paragraph moved"][::5]:
            resolved = resolve_all(anchors, mutant.text, detect(mutant.text))
            assert {one.span for one in resolved if one.holds} <= set(mutant.spans)
            tried += 1
            kept += resolved[mutant.figure].span == mutant.spans[mutant.figure]
    assert tried == len(spans)
    assert kept >= 0.98 * tried


WORDS = (
    "全县",
    "增长",
    "14%",
    "4%",
    "114%",
    "169万元",
    "169亿元",
    "两年",
    "一个",
    ",",
    "。",
    "村",
    "联系",
    "近",
    "来",
)
texts = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)


def edited_texts() -> st.SearchStrategy[tuple[str, str]]:
    """A text and what became of it by a few cuts and insertions."""
    cut = st.tuples(st.integers(0, 60), st.integers(0, 8), st.lists(st.sampled_from(WORDS), max_size=3))

    def apply(text: str, cuts: Sequence[tuple[int, int, list[str]]]) -> tuple[str, str]:
        edited = text
        for at, length, put in cuts:
            edited = edited[:at] + "".join(put) + edited[at + length :]
        return text, edited

    return st.builds(apply, texts, st.lists(cut, max_size=4))


@given(edited_texts())
def test_whatever_was_edited_no_verdict_settles_on_another_value(pair: tuple[str, str]) -> None:
    """What holds is a figure of the new text with the anchor's own words; no two anchors share one."""
    text, edited = pair
    figures, now = detect(text), detect(edited)
    resolved = resolve_all([anchor(text, (one.start, one.end)) for one in figures], edited, now)
    spans = {(figure.start, figure.end): figure for figure in now}
    holding = [(figure, one.span) for figure, one in zip(figures, resolved, strict=True) if one.holds]
    assert len({span for _figure, span in holding}) == len(holding)
    for figure, span in holding:
        assert span is not None
        assert edited[span.start : span.end] == figure.surface
        assert spans[span].quantity.unit == figure.quantity.unit


@given(texts)
def test_an_unedited_text_keeps_everything(text: str) -> None:
    """Every figure is the same, however often its words are repeated."""
    figures = detect(text)
    anchors = [anchor(text, (figure.start, figure.end)) for figure in figures]
    resolved = resolve_all(anchors, text, figures)
    assert resolved == tuple(Resolution(Outcome.SAME, Span(one.start, one.end)) for one in figures)


@given(edited_texts())
def test_resolving_is_a_function_of_the_set_of_anchors(pair: tuple[str, str]) -> None:
    """The order in which anchors are given, and whether one is given twice, makes no difference."""
    text, edited = pair
    anchors = [anchor(text, (one.start, one.end)) for one in detect(text)]
    now = detect(edited)
    straight = resolve_all(anchors, edited, now)
    assert resolve_all(anchors[::-1] + anchors, edited, now) == straight[::-1] + straight


@given(edited_texts(), st.booleans())
def test_one_anchor_is_found_where_it_stands_as_a_match_of_it_alone_finds_it(
    pair: tuple[str, str],
    told: bool,  # noqa: FBT001
) -> None:
    """The figure at an unchanged place is known at a glance, also of anchors that do not say what they are about."""
    text, edited = pair
    now = detect(edited)
    for figure in detect(text):
        kept = anchor(text, (figure.start, figure.end))
        kept = kept if told else replace(kept, about=None)
        assert resolve(kept, edited, now) == resolve_all((kept,), edited, now)[0]


def test_an_unchanged_place_is_found_by_looking_at_few_figures() -> None:
    """What stands where it stood takes no match with all figures of a long text."""
    text = "".join(f"第{at}组修渠{at + 11}米，惠及{at + 5}户。\n" for at in range(400))
    figures, asked = detect(text), []

    class Places(list[Figure]):
        def __getitem__(self, at: Any) -> Any:
            asked.append(at)
            return super().__getitem__(at)

        def __iter__(self) -> Iterator[Figure]:
            raise AssertionError

    kept = anchor(text, (figures[500].start, figures[500].end))
    resolution = resolve(kept, text, Places(figures))
    assert resolution == Resolution(Outcome.SAME, Span(figures[500].start, figures[500].end))
    assert len(asked) < 20
