"""Messages without a screen: which one is shown, and how long each matters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.messages import Message, Messages, Severity, Until

PASSING = Message("copied")
WORSE = Message("cannot be written", Severity.ERROR)
WAITS = Message("a store was damaged", Severity.WARNING, Until.ANSWER)
OPENING = Message("opening a file", until=Until.CAUSE, cause="opening")

messages = st.builds(
    Message,
    st.sampled_from("abcd"),
    st.sampled_from(Severity),
    st.sampled_from(Until),
    st.sampled_from(("", "opening", "saving")),
)


def told(*said: Message) -> Messages:
    """What still matters after these were told one after the other."""
    state = Messages()
    for message in said:
        state = state.tell(message)
    return state


def test_at_first_there_is_nothing_to_tell() -> None:
    """And what is done changes nothing."""
    assert Messages().current is None
    assert Messages().go_on().answer().end("opening") == Messages()


def test_a_passing_message_goes_with_the_next_thing_done() -> None:
    """An answer does not wait for it."""
    state = told(PASSING)
    assert state.current == PASSING
    assert state.answer() is state
    assert state.go_on().current is None


def test_the_newest_of_equal_ones_is_shown_and_nothing_stacks() -> None:
    """The one before is gone for good."""
    assert told(PASSING, Message("saved")).told == (Message("saved"),)


def test_an_error_is_not_overwritten_by_an_information() -> None:
    """A later error takes its place."""
    later = Message("cannot be read", Severity.ERROR)
    assert told(WORSE, PASSING).current == WORSE
    assert told(WORSE, PASSING).go_on().told == ()
    assert told(WORSE, later).told == (later,)


def test_what_waits_for_an_answer_stays_until_then() -> None:
    """Whatever is done and told meanwhile."""
    state = told(WAITS, PASSING)
    assert state.current == WAITS
    assert state.go_on().current == WAITS
    assert state.answer().current == PASSING
    assert told(WAITS, WORSE).answer().current == WORSE  # it was not what stood there


def test_what_has_a_cause_ends_with_it() -> None:
    """A later message on the same takes its place; another cause ends nothing, nor does none."""
    state = told(OPENING)
    assert state.go_on().current == OPENING
    assert state.end("saving") is state
    assert state.end("") is state
    assert state.end("opening").current is None
    further = Message("half of it", until=Until.CAUSE, cause="opening")
    assert told(OPENING, further).told == (further,)


def test_a_message_told_twice_is_there_once() -> None:
    """It is the newest then."""
    assert told(WAITS, OPENING, WAITS).told == (OPENING, WAITS)


@given(said=st.lists(messages, max_size=12))
def test_what_is_shown_is_the_newest_of_the_gravest(said: list[Message]) -> None:
    """Whatever was told; and at most one passing message of each severity is kept."""
    state = told(*said)
    current = state.current
    assert (current is None) == (not state.told)
    if current is not None:
        gravest = [message for message in state.told if message.severity == current.severity]
        assert current is gravest[-1]
        assert all(message.severity <= current.severity for message in state.told)
    passing = [message.severity for message in state.told if message.until is Until.CHANGE]
    assert len(passing) == len(set(passing))
    assert all(message.until is not Until.CHANGE for message in state.go_on().told)
