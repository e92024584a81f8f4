"""Steps by what was said: each figure of a verdict in turn, round the ends, both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.speeches import small_speech
from tui.reading.verdict_steps import OPEN, next_said, reviewed_in
from tui.speech.verdicts import Verdict

VERDICTS = st.dictionaries(st.integers(0, 11), st.sampled_from(list(Verdict)))


@given(
    verdicts=VERDICTS, wanted=st.sampled_from([OPEN, *map(str, Verdict)]), here=st.none() | st.integers(0, 11)
)
def test_as_many_steps_as_there_are_reach_each_of_them_both_ways(
    verdicts: dict[int, Verdict], wanted: str, here: int | None
) -> None:
    """And none of another kind; without any there is nowhere to go."""
    each = {at for at in range(12) if str(verdicts.get(at, OPEN)) == wanted}
    for by in (1, -1):
        found, place = set(), here
        for _step in each:
            place = next_said(verdicts, 12, wanted, place, by)
            found.add(place)
        assert found == each
    if not each:
        assert next_said(verdicts, 12, wanted, here, 1) is None


def test_from_nowhere_the_first_and_the_last_are_next() -> None:
    """Where no figure is current."""
    assert next_said({}, 3, OPEN, None, 1) == 0
    assert next_said({}, 3, OPEN, None, -1) == 2
    assert next_said({}, 0, OPEN, None, 1) is None


def test_sections_know_how_many_of_their_figures_are_reviewed() -> None:
    """Those of a chapter's heading belong to its first section."""
    speech = small_speech()
    assert reviewed_in(speech, range(7)) == {"opening": 2, "first": 3, "third": 2}
    assert reviewed_in(speech, [0, 4]) == {"opening": 1, "first": 1}
