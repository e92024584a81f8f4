"""What is linked to what, and that a link leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.speeches import small_speech
from tests.work import growth
from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.packs.plain import plain_speech
from tui.reading.links import (
    charts_of,
    figure_notes,
    noted_mentions,
    passage_notes,
    section_notes,
    sentence_at,
)

if TYPE_CHECKING:
    from tui.speech.model import Speech

SPEECH = small_speech()


def test_a_metric_knows_the_charts_that_it_is_part_of() -> None:
    """And each chart's bars lead back to metrics that know the chart."""
    assert [chart.id for chart in charts_of(SPEECH, "villages")] == ["c2"]
    assert charts_of(SPEECH, "measures") == ()
    for chart in SPEECH.charts:
        for bar in chart.bars:
            assert chart in charts_of(SPEECH, bar.metric)


def test_notes_on_a_figure_are_those_on_its_metric_and_on_words_that_overlap_it() -> None:
    """A term beside the figure is no note on it, but one on its sentence."""
    last = SPEECH.mentions[-1]
    assert [note.id for note in figure_notes(SPEECH, last)] == ["n1"]
    assert [note.id for note in passage_notes(SPEECH, *sentence_at(SPEECH, last.start))] == ["n2"]
    assert figure_notes(SPEECH, SPEECH.mentions[0]) == ()


def test_a_note_with_a_place_is_none_on_the_section_as_a_whole() -> None:
    """Section notes have no words of their own."""
    assert section_notes(SPEECH, SPEECH.sections[3]) == ()


def test_a_sentence_ends_at_its_stop_and_not_inside_a_number() -> None:
    """Half-width stops count as Chinese writers use them; the point of 15.8% does not."""
    sentences = {SPEECH.text[slice(*sentence_at(SPEECH, mention.start))] for mention in SPEECH.mentions}
    assert sentences == {
        "去年增长14%;",
        "收入增长15.8%。",
        "一、以三大措施为抓手",
        "第一,共研究17次。",
        "跑遍了141个村。",
        "再说一遍,141个村,总产值2023亿。",
    }


@pytest.mark.slow
def test_sentences_of_a_long_paragraph_are_found_at_once() -> None:
    """Its beginning is not read again for each of them."""

    def one_paragraph(count: int) -> Speech:
        return plain_speech("全县修路12公里。" * count, id=f"t{count}")

    def work(speech: Speech) -> None:
        for mention in speech.mentions:
            start, end = sentence_at(speech, mention.start)
            assert speech.text[start:end] == "全县修路12公里。"

    assert growth(one_paragraph, work, 100, 20, enough=3) < 3


def test_the_mentions_with_notes_are_those_that_have_some() -> None:
    """Found in one go or one by one, the same."""
    for speech in (SPEECH, load(bundled_pack()).speech):
        one_by_one = {mention.number for mention in speech.mentions if figure_notes(speech, mention)}
        assert noted_mentions(speech) == one_by_one
