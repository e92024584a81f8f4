"""Sections marked as mechanisms: stored, undone, merged, found by their headings in the next draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tests.review.builders import event
from tests.speeches import small_speech
from tui.export.log import present
from tui.reading.interaction import Interaction
from tui.reading.section_keys import sections_with_keys
from tui.reading.state import begin
from tui.review.coding import decode, encode
from tui.review.drafts import Drafts
from tui.review.event_types import MechanismMarked, Undone
from tui.review.projection import project, state_hash
from tui.review.settled import settle
from tui.speech import SectionKind, Span
from tui.speech.verdicts import PlaceKind, target_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.review.events import Event
    from tui.speech.verdicts import Target

SPEECH = small_speech()
SECTIONS = {section.id: Span(section.start, section.end) for section in SPEECH.sections}


def heading(words: str) -> Target:
    """The place of a heading of the speech."""
    start = SPEECH.text.index(words)
    return target_at(SPEECH, PlaceKind.SECTION, start, start + len(words))


FIRST, THIRD = heading("第一,共研究17次。"), heading("再说一遍,141个村,总产值2023亿。")


def marked(log: Iterable[Event], text: str = SPEECH.text, shift: int = 0) -> frozenset[str]:
    """The sections that a log marks, in a text whose sections stand so many code points further on."""
    sections = {name: Span(span.start + shift, span.end + shift) for name, span in SECTIONS.items()}
    return settle(project(log), SPEECH.id, text, [], sections).mechanisms


def test_the_last_mark_on_each_section_counts() -> None:
    """Whoever made it; one that is undone counts no more."""
    log = [
        event(1, MechanismMarked(), FIRST),
        event(2, MechanismMarked(), THIRD, reviewer="乙"),
        event(3, MechanismMarked(mechanism=False), THIRD),
    ]
    assert marked(log) == {"first"}
    assert marked([*log, event(4, Undone(log[0].id), FIRST)]) == set()
    assert marked(log[:2]) == {"first", "third"}
    assert project(log).reviewers == ("乙", "甲")
    assert state_hash(project(log)) != state_hash(project(log[:2]))


def test_a_heading_is_found_in_the_next_draft() -> None:
    """Where words were added before it, and not where it is gone."""
    log = [event(1, MechanismMarked(), FIRST)]
    assert marked(log, "前言" + SPEECH.text, 2) == {"first"}
    assert marked(log, SPEECH.text.replace("第一,共研究17次。", "另起一段说说别的事情。")) == set()


def test_it_is_written_and_read_and_handed_on() -> None:
    """The last mark of each reviewer goes with the links that a report hands on."""
    log = [
        event(1, MechanismMarked(mechanism=False), FIRST),
        event(2, MechanismMarked(), FIRST),
        event(3, MechanismMarked(), FIRST, reviewer="乙"),
    ]
    assert [decode(encode(one)) for one in log] == log
    assert set(present(log).links) == set(log[1:])


def test_a_draft_is_about_the_heading() -> None:
    """The place that finds the section again."""
    span = (
        Span(FIRST.anchor.start, FIRST.anchor.start + len(FIRST.anchor.quote)) if FIRST.anchor else Span(0, 0)
    )
    draft = Drafts(SPEECH).mark_mechanism(span, mechanism=True)
    assert draft.target == FIRST
    assert draft.data == MechanismMarked()


def test_marked_sections_have_the_digits_from_one_on() -> None:
    """Before the others, in the order of the text; the opening keeps its own, and without marks nothing changes."""
    plain = [
        section if section.key == "0" else replace(section, kind=SectionKind.PLAIN)
        for section in SPEECH.sections
    ]
    speech = replace(SPEECH, sections=tuple(plain))
    shown = sections_with_keys(speech, {"third"})
    assert {section.id: section.key for section in shown} == {
        "opening": "0",
        "third": "1",
        "first": "2",
        "second": "3",
    }
    assert [section.kind for section in shown if section.id == "third"] == [SectionKind.MECHANISM]
    assert sections_with_keys(speech, set()) == speech.sections
    state = Interaction(begin(speech)).mark_mechanisms(frozenset({"third"}))
    there = state.to_key("1").reading.section
    assert there is not None
    assert there.id == "third"
    assert state.to_key("9") is state
