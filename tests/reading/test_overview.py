"""The overview strip: marks spread over equal parts."""

from __future__ import annotations

from tests.speeches import small_speech
from tui.reading.overview import Sign, marks_of, overview


def test_the_greatest_sign_of_a_part_is_shown_and_the_view_is_marked() -> None:
    """Four parts of eight rows; rows 2 to 4 are seen."""
    marks = [(0, Sign.FIGURE), (1, Sign.NOTE), (5, Sign.HIT), (7, Sign.FIGURE)]
    cells = overview(marks, 4, 8, (2, 4), lambda offset: offset)
    assert [cell.sign for cell in cells] == [Sign.NOTE, Sign.NOTHING, Sign.HIT, Sign.FIGURE]
    assert [cell.seen for cell in cells] == [False, True, False, False]


def test_a_text_shorter_than_the_strip_is_seen_whole() -> None:
    """One row over four cells."""
    assert all(cell.seen for cell in overview([], 4, 1, (0, 10), lambda offset: offset))


def test_a_damaged_figure_is_marked_as_a_finding_is() -> None:
    """Before any check has run."""
    speech = small_speech()
    marks = list(marks_of(speech, [], speech.mentions[0].start))
    assert marks.count((speech.mentions[-1].start, Sign.FINDING)) == 1
    assert marks[-1] == (speech.mentions[0].start, Sign.CURRENT)
