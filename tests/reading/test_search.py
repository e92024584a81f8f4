"""Searching: text, table and notes, any width and case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.speeches import small_speech
from tui.reading.search import MOST, Where, fold, search
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

SPEECH = small_speech()


def test_text_table_and_notes_are_searched_in_both_languages() -> None:
    """Each hit leads to a place of the text."""
    found = search(SPEECH, "141个")
    assert [(SPEECH.text[hit.start : hit.end], hit.where) for hit in found.hits] == [
        ("141个", Where.TEXT)
    ] * 2
    assert [hit.where for hit in search(SPEECH, "METRIC villages").hits] == [Where.TABLE]
    assert [hit.where for hit in search(SPEECH, "suspect").hits] == [Where.NOTE]
    assert search(SPEECH, "产值").counts() == {Where.TEXT: 1, Where.TABLE: 0, Where.NOTE: 1}


def test_full_width_words_find_half_width_ones() -> None:
    """As an input method types them."""
    assert [hit.start for hit in search(SPEECH, "１５．８％").hits] == [SPEECH.text.index("15.8%")]


def test_blank_words_find_nothing() -> None:
    """No hit is better than all."""
    assert search(SPEECH, "").hits == search(SPEECH, "　 ").hits == ()
    assert search(SPEECH, "no such words").after(0) is None


def test_next_and_previous_go_round_the_ends() -> None:
    """As in less and vim."""
    found = search(SPEECH, "个")
    starts = [hit.start for hit in found.hits]
    assert found.after(-1) == 0
    assert found.after(starts[0]) == 1
    assert found.after(starts[-1]) == 0
    assert found.after(starts[0], -1) == len(starts) - 1
    assert found.first_from(starts[1]) == 1


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    """So that what is found in the folded text stands there in the text."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.integers(0, len(SPEECH.text) - 1), st.integers(1, 6))
def test_every_stretch_of_the_text_is_found_where_it_stands(start: int, length: int) -> None:
    """What is searched for is found at its own place, or a place before it that overlaps."""
    words = SPEECH.text[start : start + length]
    hits = [hit for hit in search(SPEECH, words).hits if hit.where is Where.TEXT]
    assert not words.strip() or any(hit.start <= start < hit.end for hit in hits)


def test_hits_of_the_text_come_before_those_of_table_and_notes() -> None:
    """Going on from a hit in the text leads to the next one there, not to a row or a note between them."""
    for typed in ("产值", "个", "141"):
        found = search(SPEECH, typed).hits
        kinds = [list(Where).index(hit.where) for hit in found]
        assert kinds == sorted(kinds)
        for where in Where:
            places = [hit.at for hit in found if hit.where is where]
            assert places == sorted(places)


def test_rows_of_figures_that_are_not_held_are_found_as_those_that_are(tmp_path: Path) -> None:
    """Words of labels, of figures, of both and of neither; in prose only the rows behind a hit are made."""
    text = "渠道\n\n" + "".join(
        f"第{at}村新修水渠{at % 7 + 2}公里，{'旱地' if at % 5 else '水田'}{at + 30}亩，人均收入增长{at % 9}.5%。\n\n"
        for at in range(80)
    )
    path = tmp_path / "text.txt"
    path.write_text(text, encoding="utf-8")
    held = open_workspace(str(path)).speech
    places = open_workspace(str(path), most=20, in_windows=True).speech
    assert held.found is None
    assert places.found is not None
    for words in ("水渠", "水田", "田3", "渠2", "公里", "第7村新修", "增长", "亩", "没有", "新 修"):
        assert search(places, words).hits == search(held, words).hits, words


def test_what_comes_after_the_most_hits_is_not_looked_for() -> None:
    """The first hits in the text are kept, as they were when all were looked for."""
    speech = replace(SPEECH, text="个" * (MOST + 5))
    assert [hit.start for hit in search(speech, "个").hits] == list(range(MOST))
