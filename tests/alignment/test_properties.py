"""What holds of every alignment: a text with itself, there and back, one row a figure."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alignment.drafts import aligned
from tui.alignment import Change, align
from tui.alignment.speech_drafts import draft_of
from tui.packs.plain import plain_speech

_NOUNS = st.sampled_from(["泵站", "粮库", "校舍", "茶园", "护理床", "航线", "合作社", "小水库"])
_PLACES = st.sampled_from(["", "全县", "东镇", "西镇"])
_VERBS = st.sampled_from(["新建", "改造", "完成", "达到", "累计修复"])
_VALUES = st.sampled_from(["3座", "3座", "12座", "4.5%", "4.5%", "120万元", "约30个", "七处"])
_CLAUSES = st.builds(
    lambda place, verb, noun, value: f"{place}{verb}{noun}{value}", _PLACES, _VERBS, _NOUNS, _VALUES
)
_SENTENCES = st.lists(_CLAUSES, min_size=1, max_size=3).map(lambda clauses: "，".join(clauses) + "。")
_TEXTS = st.lists(st.lists(_SENTENCES, min_size=1, max_size=3).map("".join), min_size=1, max_size=5).map(
    "\n".join
)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_a_text_against_itself_is_all_the_same(text: str) -> None:
    """However often it says the same."""
    found = aligned(text, text)
    assert {row.change for row in found.rows} <= {Change.SAME}
    assert all(row.old == row.new for row in found.rows)
    assert (found.moved, found.reworded) == (0, 0)


@settings(max_examples=80, deadline=None)
@given(_TEXTS, _TEXTS)
def test_there_and_back_say_the_same(old: str, new: str) -> None:
    """What is new one way is gone the other way, all else is the same pair with the same reason."""
    first, second = draft_of(plain_speech(old, id="old")), draft_of(plain_speech(new, id="new"))
    there, back = align(first, second), align(second, first)
    assert set(there.rows) == set(back.mirrored().rows)
    assert (there.moved, there.reworded) == (back.moved, back.reworded)


@settings(max_examples=80, deadline=None)
@given(_TEXTS, _TEXTS)
def test_each_figure_has_one_row(old: str, new: str) -> None:
    """None is lost, none is in two; the rows stand in the order of the new draft."""
    first, second = draft_of(plain_speech(old, id="old")), draft_of(plain_speech(new, id="new"))
    rows = align(first, second).rows
    assert sorted(row.old for row in rows if row.old is not None) == list(range(len(first.figures)))
    assert [row.new for row in rows if row.new is not None] == list(range(len(second.figures)))
