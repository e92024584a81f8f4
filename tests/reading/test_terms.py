"""Terms that a pack explains: where they stand, and which of them is at a place."""

from __future__ import annotations

from msgspec.structs import replace

from tests.speeches import small_speech
from tui.reading.terms import having, terms, terms_in, terms_of
from tui.speech import Note, NoteKind, Span, Speech


def glossed() -> Speech:
    """The small speech with terms on words, a figure, a section, and one that stands nowhere."""
    speech = small_speech()
    village = [at for at in range(len(speech.text)) if speech.text.startswith("村", at)]
    notes = (
        Note(
            "village",
            NoteKind.TERM,
            "行政村。",
            "A village.",
            "村",
            "village",
            tuple(Span(at, at + 1) for at in village),
        ),
        Note("growth", NoteKind.TERM, "与上年比。", "Against last year.", "增长", "growth", metric="growth"),
        Note("duty", NoteKind.TERM, "章节。", "A section.", "责任", "duty", section="first"),
        Note("lost", NoteKind.TERM, "无。", "Nowhere.", "无", "none"),
        Note("damage", NoteKind.DAMAGE, "疑有误。", "Suspect.", spans=(Span(0, 2),)),
    )
    return replace(speech, notes=notes)


def test_terms_stand_in_the_order_of_the_text() -> None:
    """Each at all its places; other notes are no terms, one without a place is left out."""
    found = terms(glossed())
    assert [term.id for term in found] == ["growth", "duty", "village"]
    assert [len(term.places) for term in found] == [1, 1, 2]


def test_the_terms_of_a_stretch() -> None:
    """Those that touch it, in its order."""
    speech = glossed()
    start = speech.text.index("跑遍了")
    assert [term.id for term in terms_in(speech, start, start + 9)] == ["duty", "village"]
    assert terms_in(speech, 0, 2) == ()


def test_the_terms_of_a_figure() -> None:
    """In its words, or about its metric."""
    speech = glossed()
    assert [term.id for term in terms_of(speech, speech.mentions[0])] == ["growth"]
    assert terms_of(speech, speech.mentions[1]) == ()


def test_terms_are_filtered_in_both_languages() -> None:
    """By term and by note, whatever the case."""
    found = terms(glossed())
    assert [term.id for term in having(found, "VILLAGE")] == ["village"]
    assert [term.id for term in having(found, "上年")] == ["growth"]
    assert having(found, " ") == found
