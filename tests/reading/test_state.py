"""The state of reading: one current figure, and every way to move from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.speeches import small_speech
from tui.reading.state import Place, Reading, begin

SPEECH = small_speech()
MOVES = ("next", "previous", "section", "section-back", "key", "mention", "offset", "same")


def at(reading: Reading) -> str:
    """The current figure as printed, or nothing."""
    return reading.mention.surface if reading.mention else ""


def test_begins_at_the_top_with_the_first_figure_current() -> None:
    """Nothing stands between the start and the speech, and the first figure is at hand."""
    reading = begin(SPEECH)
    assert reading.place == Place(0, 0)
    assert at(reading) == "14%"


def test_a_place_kept_from_last_time_is_taken_up_where_the_speech_still_has_it() -> None:
    """A place beyond the text begins anew; a figure that is gone leaves its offset."""
    assert begin(SPEECH, Place(12, 1)).place == Place(12, 1)
    assert begin(SPEECH, Place(12, 99)).place == Place(12)
    assert begin(SPEECH, Place(99999, 0)).place == Place(0, 0)


def test_steps_through_all_figures_forwards_and_backwards_across_sections() -> None:
    """The walk meets every figure once each way and stops at the ends."""
    reading = begin(SPEECH)
    forwards = [at(reading)]
    for _ in range(6):
        reading = reading.step(1)
        forwards.append(at(reading))
    assert forwards == ["14%", "15.8%", "三大", "17次", "141个", "141个", "2023亿"]
    assert reading.step(1) is reading
    backwards = [at(reading)]
    for _ in range(6):
        reading = reading.step(-1)
        backwards.append(at(reading))
    assert backwards == forwards[::-1]
    assert reading.step(-1).place == reading.place


def test_a_section_without_figures_is_current_with_none_and_steps_start_from_there() -> None:
    """Between figures the next one is the first after the place, the previous one the last before it."""
    reading = begin(SPEECH).to_key("2")
    assert reading is not None
    assert reading.section is not None
    assert (reading.section.id, at(reading)) == ("second", "")
    assert reading.step(1).place.mention == 5
    assert reading.step(-1).place.mention == 4


def test_an_unknown_digit_goes_nowhere() -> None:
    """A key that no section has is no move."""
    assert begin(SPEECH).to_key("8") is None
    assert begin(SPEECH).to_key("") is None


def test_sections_follow_each_other_and_stop_at_the_ends() -> None:
    """The brackets go from section to section."""
    reading = begin(SPEECH).to_section(SPEECH.sections[0])
    names = []
    for _ in range(5):
        names.append(reading.section.id if reading.section else "")
        reading = reading.section_step(1)
    assert names == ["opening", "first", "second", "third", "third"]
    assert reading.section_step(-1).section is SPEECH.sections[2]


def test_a_metric_stated_twice_is_stepped_through_round_and_round() -> None:
    """From a mention to the next of the same metric, and to the first again."""
    reading = begin(SPEECH).to_mention(4)
    assert reading.next_mention_of_metric().place.mention == 5
    assert reading.next_mention_of_metric().next_mention_of_metric().place.mention == 4
    assert begin(SPEECH).to_metric("villages").place.mention == 4
    assert reading.next_mention_of_metric().to_metric("villages").place.mention == 5


def test_back_and_forward_like_a_browser() -> None:
    """Back returns to the place before, forward undoes it, and a new move drops what was ahead."""
    start = begin(SPEECH)
    there = start.to_mention(3).to_mention(6)
    assert there.back().place.mention == 3
    assert there.back().back().place == start.place
    assert there.back().back().back().place == start.place
    assert there.back().forward().place == there.place
    assert there.back().to_mention(1).forward().place.mention == 1


def test_marks_are_places_under_a_letter() -> None:
    """A mark is gone to as a move of its own; an unknown one is none."""
    reading = begin(SPEECH).to_mention(2).mark("a").to_mention(6)
    back = reading.to_mark("a")
    assert back is not None
    assert back.place.mention == 2
    assert back.back().place.mention == 6
    assert reading.to_mark("b") is None


def moved(reading: Reading, move: str, number: int) -> Reading:
    """One move by name."""
    match move:
        case "next":
            return reading.step(1)
        case "previous":
            return reading.step(-1)
        case "section":
            return reading.section_step(1)
        case "section-back":
            return reading.section_step(-1)
        case "key":
            return reading.to_section(SPEECH.sections[number % len(SPEECH.sections)])
        case "mention":
            return reading.to_mention(number)
        case "offset":
            return reading.to_offset(number % len(SPEECH.text))
    return reading.next_mention_of_metric()


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 200)), max_size=40))
def test_following_any_moves_and_coming_back_is_the_identity(moves: list[tuple[str, int]]) -> None:
    """As many steps back as there were moves end where they began, and forward again where they ended."""
    reading = start = begin(SPEECH)
    made = 0
    for move, number in moves:
        after = moved(reading, move, number)
        made += after is not reading
        reading = after
    end = reading
    for _ in range(made):
        reading = reading.back()
    assert reading.place == start.place
    for _ in range(made):
        reading = reading.forward()
    assert reading.place == end.place


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 200)), max_size=40))
def test_the_current_figure_always_stands_at_the_current_place_or_in_its_section(
    moves: list[tuple[str, int]],
) -> None:
    """Whatever the moves, section and figure agree."""
    reading = begin(SPEECH)
    for move, number in moves:
        reading = moved(reading, move, number)
        assert 0 <= reading.place.offset <= len(SPEECH.text)
        if reading.mention and reading.section and reading.place.offset == reading.section.start:
            assert reading.section.start <= reading.mention.start < reading.section.end


def test_the_section_seen_is_that_of_the_current_place_or_the_first_in_view() -> None:
    """Whatever the first line in view is, as long as the current place is on the screen too."""
    reading = begin(SPEECH)
    first, last = SPEECH.sections[0], SPEECH.sections[-1]
    assert reading.section == first
    assert reading.section_seen(0, len(SPEECH.text)) == first
    assert reading.section_seen(last.start, len(SPEECH.text)) == last
    assert reading.section_seen(last.start, last.start) == first  # another pane has the screen
    away = begin(SPEECH).to_section(last)
    assert SPEECH.section_at(0) is None  # the title
    assert away.section_seen(0, last.start - 1) == first
    assert away.section_seen(0, first.start) is None
    assert reading.section_step(-1, last).section == SPEECH.sections[-2]
    assert reading.section_step(1).section == SPEECH.sections[1]
