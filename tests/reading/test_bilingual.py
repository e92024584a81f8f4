"""Searching two texts, and places of one said in the other."""

from __future__ import annotations

from tests.speeches import translated_speech
from tui.reading.bilingual import search_shown, span_in_source
from tui.reading.languages import SOURCE, TRANSLATION, Shown
from tui.reading.search import Search, Where
from tui.speech import Span
from tui.speech.parallel import Parallel, parallel


def both() -> Parallel:
    """The small speech beside its translation."""
    found = parallel(translated_speech())
    assert found is not None
    return found


def said(found: Search) -> list[tuple[int, str]]:
    """Each hit's side and the words there."""
    texts = (both().source.text, both().other.text)
    return [(hit.side, texts[hit.side][hit.start : hit.end]) for hit in found.hits]


def test_t_goes_round() -> None:
    """The text, both, the English, the text again."""
    assert [shown.after for shown in Shown] == [Shown.BOTH, Shown.TRANSLATION, Shown.SOURCE]
    assert [shown.sides for shown in Shown] == [(SOURCE,), (SOURCE, TRANSLATION), (TRANSLATION,)]


def test_only_what_is_shown_is_searched() -> None:
    """Rows of the table and notes lead to where the text that is read has their figures."""
    pair = both()
    assert said(search_shown(pair, Shown.SOURCE, "141")) == [(0, "141"), (0, "141")]
    assert said(search_shown(pair, Shown.TRANSLATION, "141")) == [(1, "141"), (1, "141")]
    assert said(search_shown(pair, Shown.TRANSLATION, "村")) == []
    rows = search_shown(pair, Shown.TRANSLATION, "指标growth")
    assert said(rows) == [(1, "14%")]
    assert rows.hits[0].where is Where.TABLE


def test_hits_in_both_stand_block_by_block() -> None:
    """First those of the block, then those of its translation; the table is searched once."""
    pair = both()
    found = search_shown(pair, Shown.BOTH, "1")
    assert [side for side, _words in said(found)] == [0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1]
    assert len(search_shown(pair, Shown.BOTH, "指标growth").hits) == 1


def test_the_next_hit_follows_the_place_in_the_source() -> None:
    """Whatever language it is in."""
    pair = both()
    found = search_shown(pair, Shown.TRANSLATION, "141")
    here = pair.source.text.index("第二")
    after, before = found.after(here), found.after(here, -1)
    assert after is not None
    assert before is not None
    assert pair.other.text[: found.hits[after].start].endswith("Again: ")
    assert pair.other.text[: found.hits[before].start].endswith("round ")


def test_a_stretch_of_the_translation_is_one_of_the_source() -> None:
    """Its figures, or else its blocks; one of the source is itself."""
    pair = both()

    def source(words: str) -> str:
        start = pair.other.text.index(words)
        return pair.source.text[slice(*span_in_source(pair, Span(start, start + len(words)), TRANSLATION))]

    assert source("17 meetings. I went round 141") == "17次。跑遍了141个"
    assert source("a section") == "第二,没有数字的一节。"
    assert span_in_source(pair, Span(3, 5), SOURCE) == Span(3, 5)
    assert span_in_source(None, Span(3, 5), TRANSLATION) == Span(3, 5)
