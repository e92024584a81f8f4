"""Places of two drafts that stand for each other, and what is marked in each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.alignment import align
from tui.alignment.change_effects import Effect, EffectKind
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech
from tui.reading.changes import changes_of
from tui.reading.draft_places import NEW, OLD, DraftPair

ONE = "东镇今年修渠12公里，投资340万元。"
TWO = "西镇建成粮库3座，储粮5600吨。"
THREE = "全县新增客运班线7条，受益群众2.1万人。"
_PARAGRAPHS = st.lists(
    st.sampled_from([ONE, ONE.replace("12", "21"), TWO, TWO.replace("3座", "4座"), THREE, "另有三项在建。"]),
    min_size=1,
    max_size=6,
    unique=True,
).map("\n".join)


def pair(old: str, new: str) -> DraftPair:
    """Two plain texts side by side."""
    first, second = plain_speech(old, id="old"), plain_speech(new, id="new")
    found = align(draft_of(first), draft_of(second))
    return DraftPair(changes_of("old", first, second, found.rows, ()), "new", first, second, found)


def test_a_paragraph_stands_for_the_one_that_goes_with_it() -> None:
    """Moved or not, by its figures and its ends; what was put in stands for the place where it would be."""
    both = pair(f"{ONE}\n{TWO}\n{THREE}", f"{THREE}\n{ONE}\n新设便民点9个。\n{TWO}")
    old, new = both.old.text, both.new.text
    for words in (ONE, TWO, THREE, "340万元", "3座", "2.1万人"):
        assert both.places.across(old.index(words), OLD) == new.index(words)
        assert both.places.across(new.index(words), NEW) == old.index(words)
    between = both.places.across(new.index("9个"), NEW)
    assert old.index(ONE) + len(ONE) <= between <= old.index(TWO)


def test_what_is_marked_in_each_draft() -> None:
    """A changed figure in both, a new one in the later draft, one that is gone in the earlier one."""
    both = pair(f"{ONE}\n{TWO}", "\n".join((ONE.replace("12公里", "21公里"), THREE)))
    marked = [
        [both.speech(side).text[span.start : span.end] for span in both.marked(side)] for side in (OLD, NEW)
    ]
    assert marked == [["12公里", "3座", "5600吨"], ["21公里", "7条", "2.1万人"]]
    assert [sign for _place, sign in both.signs(OLD)] == ["~", "-", "-"]
    assert [sign for _place, sign in both.signs(NEW)] == ["~", "#", "#"]


@settings(max_examples=60, deadline=None)
@given(_PARAGRAPHS, _PARAGRAPHS)
def test_every_place_stands_for_one_and_figures_there_and_back(old: str, new: str) -> None:
    """Whatever was moved, put in or struck out; a figure that goes with another leads to it and back."""
    both = pair(old, new)
    for side in (OLD, NEW):
        speech, other = both.speech(side), both.speech(1 - side)
        for offset in range(len(speech.text) + 1):
            assert 0 <= both.places.across(offset, side) <= len(other.text)
        for mention in speech.mentions:
            twin = both.places.twin(mention.number - 1, side)
            if twin is not None:
                there = other.mentions[twin].start
                assert both.places.across(mention.start, side) == there
                assert both.places.across(there, 1 - side) == mention.start


def test_a_figure_at_which_the_walk_stops_twice_has_one_sign() -> None:
    """Its time changed, and with it what is said of it: that is told twice and marked once."""
    old, new = f"去年，{ONE}", f"前年，{ONE}".replace("340", "430")
    first, second = plain_speech(old, id="old"), plain_speech(new, id="new")
    found = align(draft_of(first), draft_of(second))
    touched = [Effect(EffectKind.PERIOD, row.old, row.new) for row in found.rows if row.new is not None]
    signs = changes_of("old", first, second, found.rows, touched).signs
    assert len(signs) == len({offset for offset, _sign in signs}) > 0
