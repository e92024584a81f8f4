"""What can be done here and now, over states of small speeches; and that each obstacle is one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.speeches import small_speech, translated_speech
from tui import words
from tui.app.keys import READER, REVIEW
from tui.app.reader.status_bars import command_of
from tui.packs.plain import plain_speech
from tui.reading.interaction import Interaction
from tui.reading.offers import RULES, Here, here_of, obstacle
from tui.reading.search import search
from tui.reading.selection import Selection
from tui.reading.state import Place, begin

if TYPE_CHECKING:
    from tui.speech import Speech

PROSE = "春天的早晨\n河边的柳树发了芽，孩子们在草地上放风筝。\n"
"""A text without a figure."""
COUNTED = "村里的账\n今年收入12万元，支出8万元，结余4万元。\n"
"""A text whose figures are detected."""


def between(speech: Speech) -> Interaction:
    """A speech with no figure current."""
    return Interaction(begin(speech, Place(0)))


def at_figure(speech: Speech, index: int = 0) -> Interaction:
    """A speech with one of its figures current."""
    return Interaction(begin(speech).to_mention(index))


def given(text: str) -> Speech:
    """A text as a file gives it."""
    return plain_speech(text, id="given")


def can(state: Interaction, command: str, *arguments: object, findings: int | None = 0) -> bool:
    """Whether a command does something in a state."""
    return not obstacle(command, arguments, Here(state, findings))


def test_without_figures_nothing_about_figures_is_offered() -> None:
    """No step, verdict, table, session; the text can still be read, searched, noted and handed on."""
    state = between(given(PROSE))
    for call in (
        ("step", 1),
        ("goto",),
        ("verdict", "wrong"),
        ("correct",),
        ("label",),
        ("table",),
        ("review",),
    ):
        assert not can(state, *call), call
        assert obstacle(str(call[0]), call[1:], Here(state, 0)) == "This text has no figures."
    for call in (("search",), ("note",), ("export",), ("scroll", 1), ("help",), ("open_speech",)):
        assert can(state, *call), call


def test_verdicts_need_a_current_figure() -> None:
    """Between figures the way to one is said."""
    assert obstacle("verdict", ("wrong",), Here(between(small_speech()), 0)) == (
        "No figure is current: press → first."
    )
    assert can(at_figure(small_speech()), "verdict", "wrong")


def test_labels_are_for_detected_figures_only() -> None:
    """A pack's author has said what its figures measure."""
    assert not can(at_figure(small_speech()), "label")
    assert can(at_figure(given(COUNTED)), "label")
    assert not can(between(given(COUNTED)), "label")


def test_translation_and_terms_are_offered_where_the_pack_has_them_and_charts_where_there_are_figures() -> (
    None
):
    """A text opened as it stands has charts of what it says; an open panel can always be closed."""
    pack, text = at_figure(translated_speech()), at_figure(given(COUNTED))
    for command in ("translation", "term", "glossary"):
        assert not can(text, command), command
    assert can(pack, "translation")
    assert can(at_figure(small_speech()), "charts")
    assert can(text, "charts")
    assert not can(between(given("村里的账\n没有数字。\n")), "charts")
    assert not can(at_figure(small_speech()), "translation")
    assert can(text.toggle_panel("charts"), "charts")


def test_digits_go_to_sections_that_are_there() -> None:
    """Others say that there is none."""
    state = between(small_speech())
    keys = {section.key for section in state.reading.speech.sections}
    assert {str(digit) for digit in range(10) if can(state, "section", str(digit))} == keys
    assert "9" in obstacle("section", ("9",), Here(state, 0))


def test_the_same_metric_is_gone_to_where_it_is_stated_again() -> None:
    """The villages are counted twice, the growth once."""
    speech = small_speech()
    twice = next(mention.number - 1 for mention in speech.mentions if mention.metric == "villages")
    assert can(at_figure(speech, twice), "same_metric")
    assert not can(at_figure(speech, 0), "same_metric")


def test_findings_are_gone_to_when_there_are_some() -> None:
    """While the checks are at work that is said, and not that they found nothing."""
    state = at_figure(small_speech())
    assert obstacle("finding", (1,), here_of(state, 0, checked=False)) == "The checks are still at work."
    assert obstacle("finding", (1,), here_of(state, 0, checked=True)) == "The checks found nothing."
    assert obstacle("finding", (1,), here_of(state, 2, checked=True)) == ""


def test_hits_trail_and_marks_are_offered_once_there_are_some() -> None:
    """What a key needs is made by another key, which is named."""
    speech = small_speech()
    fresh = at_figure(speech)
    fresh = replace(fresh, reading=replace(fresh.reading, past=(), future=()))
    for command in ("hit", "back", "forward", "to_mark"):
        assert not can(fresh, command), command
    assert can(fresh.search(search(speech, "没有这个词")), "hit")
    moved = fresh.move(fresh.reading.to_mention(2))
    assert can(moved, "back")
    assert can(moved, "to_mark")
    assert can(moved.move(moved.reading.back()), "forward")
    assert can(fresh.move(fresh.reading.mark("a")), "to_mark")


def test_what_is_selected_or_current_can_be_copied() -> None:
    """Else there is nothing to copy."""
    nowhere = between(small_speech())
    assert not can(nowhere, "copy")
    assert can(nowhere.select(Selection(0, 3)), "copy")
    assert can(at_figure(small_speech()), "copy")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_obstacle_is_one_line_in_both_languages(language: str) -> None:
    """Whatever the state, a key that is not offered says why in one line that ends as a sentence."""
    words.use(language)
    for speech in (small_speech(), translated_speech(), given(PROSE), given(COUNTED)):
        for state in (between(speech), at_figure(speech)):
            for binding in (*READER, *REVIEW):
                called = command_of(binding.action)
                if called is not None:
                    said = obstacle(*called, Here(state))
                    assert "\n" not in said
                    assert not said or said.endswith(("。", ".")), said


def test_every_rule_is_about_a_command_that_a_key_names() -> None:
    """A rule under a name that nothing calls would hold nothing back."""
    named = [command_of(binding.action) for binding in (*READER, *REVIEW)]
    assert set(RULES) <= {called[0] for called in named if called}
