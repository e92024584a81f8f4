"""Limits: what is above one is refused by name, what is at it is not."""

from __future__ import annotations

import pytest

from tui.documents.structure import read_document
from tui.files.bounds import FIGURES, LINES, MOST, at_most, check
from tui.files.problems import Problems
from tui.packs.plain import plain_speech
from tui.speech.figure_units import LONGEST


def test_a_limit_is_named_with_what_it_limits() -> None:
    """In one sentence."""
    check("a.txt", LINES, MOST[LINES])
    with pytest.raises(Problems, match=r"^a\.txt: there are too many lines in it; expected at most 400,000$"):
        check("a.txt", LINES, MOST[LINES] + 1)


def test_items_are_counted_as_they_come() -> None:
    """None beyond the limit is asked for."""
    assert list(at_most(iter("abc"), FIGURES, "x", 3)) == ["a", "b", "c"]
    left = iter(range(10))
    with pytest.raises(Problems, match="too many figures in it; expected at most 3"):
        list(at_most(left, FIGURES, "x", 3))
    assert next(left) == 4


def test_a_text_of_too_many_lines_is_refused() -> None:
    """Empty ones count too: a format may say something of each."""
    assert read_document(b"\n" * 150_000 + "3人".encode(), "a.txt").text.endswith("3人")
    for name in ("a.txt", "a.md", "a.csv"):
        with pytest.raises(Problems, match="too many lines"):
            read_document(b"x\n" * 400_001, name)


def test_a_speech_has_no_more_figures_than_are_asked_for() -> None:
    """None is looked for where none is wanted."""
    text = "有3人。" * 40
    assert len(plain_speech(text, id="t", most=40).mentions) == 40
    assert plain_speech(text, id="t", most=0).mentions == ()
    with pytest.raises(Problems, match=r"^t: there are too many figures in it; expected at most 39"):
        plain_speech(text, id="t", most=39)


@pytest.mark.parametrize("between", ["。", "，", "\n", "x"])
def test_a_long_line_is_looked_through_in_stretches(between: str) -> None:
    """Cut after a sentence or a clause: each figure is found once, where it stands."""
    sentence = f"全年新修公路120公里{between}"
    text = sentence * (20 * LONGEST // len(sentence))
    speech = plain_speech(text, id="t")
    whole = [mention.surface for mention in speech.mentions]
    assert set(whole[:1000]) == {"120公里"}
    assert abs(len(whole) - text.count("120公里")) <= (0 if between != "x" else 20)
    assert all(text[mention.start : mention.end] == mention.surface for mention in speech.mentions)
