"""A speech beside its translation: what stands where, and the way there and back."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.speeches import small_speech, translated_speech
from tui.speech import Span
from tui.speech.parallel import Parallel, parallel
from tui.workspace import open_workspace


@cache
def pair(*, bundled: bool = False) -> Parallel:
    """The small speech with its translation, or the bundled one with its own."""
    found = parallel(open_workspace(None).speech if bundled else translated_speech())
    assert found is not None
    return found


def test_a_speech_without_a_translation_has_no_parallel() -> None:
    """It is no error: there is none."""
    assert parallel(small_speech()) is None


def test_the_translation_is_a_speech_of_its_own() -> None:
    """Sections, chapters and figures stand where its own text has them; figures keep their numbers."""
    other = pair().other
    assert [other.text[one.start : one.end] for one in other.sections] == [
        "Opening. Income grew by 15.8%; last year saw growth of 14%.",
        "First, 17 meetings. I went round 141 villages.",
        "Second, a section without figures.",
        "Again: 141 villages.",
    ]
    assert [one.heading for one in other.chapters] == ["I. Three measures", "II. The end"]
    assert [(one.number, one.surface) for one in other.mentions] == [
        (2, "15.8%"),
        (1, "14%"),
        (3, "Three"),
        (4, "17"),
        (5, "141"),
        (6, "141"),
    ]
    assert all(other.text[one.start : one.end] == one.surface for one in other.mentions)


def test_a_figure_that_is_not_said_has_no_place() -> None:
    """All others lead there and back."""
    both = pair()
    assert both.translated(both.source.mentions[6]) is None
    for mention in both.source.mentions[:6]:
        twin = both.translated(mention)
        assert twin is not None
        assert both.original(twin) == mention


def test_every_figure_of_the_bundled_speech_is_said_in_both_languages() -> None:
    """So that each of them can be current in both texts."""
    both = pair(bundled=True)
    assert len(both.other.mentions) == len(both.source.mentions) == 39
    assert [one.number for one in both.other.mentions] == list(range(1, 40))


def test_every_paragraph_of_the_bundled_speech_is_translated() -> None:
    """Block for block, none empty, none left in Chinese."""
    both = pair(bundled=True)
    assert [block.kind for block in both.other.blocks] == [block.kind for block in both.source.blocks]
    for block in both.other.blocks:
        words = both.other.text[block.start : block.end]
        assert sum("a" <= char <= "z" for char in words.lower()) > len(words) // 2


@given(st.data(), st.booleans())
def test_a_place_leads_to_the_same_block_and_a_figure_to_itself(data: st.DataObject, bundled: bool) -> None:  # noqa: FBT001
    """Whatever the place, in both directions; block beginnings lead to block beginnings."""
    both = pair(bundled=bundled)
    offset = data.draw(st.integers(0, len(both.source.text)))
    there = both.to_other(offset)
    back = both.to_source(there)
    index = both.source.block_at(offset)
    assert both.other.block_at(there) == index
    assert both.source.block_at(back) == index
    mention = both.source.mention_at(offset)
    if mention is not None and both.translated(mention) is not None:
        assert both.source.mention_at(back) == mention
    start = both.source.blocks[index].start
    assert both.to_other(start) == both.other.blocks[index].start
    assert both.to_source(both.other.blocks[index].start) == start


@given(st.data())
def test_between_figures_the_order_is_kept(data: st.DataObject) -> None:
    """Reading on in one text is reading on in the other, figures that changed places apart."""
    both = pair(bundled=True)
    first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(both.source.text))] * 2)))
    assert both.to_other(first) <= both.to_other(second)


def test_a_stretch_leads_to_its_figures_or_else_to_its_blocks() -> None:
    """Nothing narrower is known; a figure that is not said makes it the whole block."""
    both = pair()
    source, other = both.source, both.other

    def said(words: str) -> str:
        start = source.text.index(words)
        span = both.span_to_other(Span(start, start + len(words)))
        return other.text[span.start : span.end]

    assert said("17次") == "17"
    assert said("共研究17次。跑遍了141个") == "17 meetings. I went round 141"
    assert said("没有数字") == "Second, a section without figures."
    assert said("141个村,总产值2023亿") == "Again: 141 villages."


def test_notes_stand_at_the_terms_of_the_translation() -> None:
    """Whatever their case and number; a note whose words are not there has no place."""
    both = pair(bundled=True)
    notes = {note.id: note for note in both.other.notes}
    text = both.other.text

    def words(note: str) -> list[str]:
        return [text[span.start : span.end] for span in notes[note].spans]

    assert words("posts-and-duties") == ["posts and duties"] * 3
    assert words("host-village") == ["host villages", "host villages"]
    assert words("organisation-short") == ["organisation building"] * 3
    assert words("secondees-damaged") == ["20236 persons"]
    assert words("breaks-off") == []


def test_an_empty_block_is_no_trouble() -> None:
    """A translation may leave a line out."""
    speech = translated_speech()
    assert speech.translation is not None
    blocks = tuple(replace(block, start=0, end=0) for block in speech.translation.blocks)
    bare = replace(speech.translation, text="", blocks=blocks, figures=(None,) * 7)
    both = parallel(replace(speech, translation=bare))
    assert both is not None
    assert both.to_other(20) == 0
    assert both.to_source(0) == speech.blocks[-1].start
