"""The overview strip: marks spread over equal parts."""

from __future__ import annotations

from tests.speeches import small_speech
from tui.reading.overview import Sign, marks_of, overview, parts_of, tie_column, tie_marks


def test_the_greatest_sign_of_a_part_is_shown_and_the_view_is_marked() -> None:
    """Four parts of eight rows; rows 2 to 4 are seen."""
    marks = (((5,), Sign.HIT), ((1,), Sign.NOTE), ((0, 7), Sign.FIGURE))
    cells = overview(marks, parts_of(4, 8, lambda row: row), 8, (2, 4))
    assert [cell.sign for cell in cells] == [Sign.NOTE, Sign.NOTHING, Sign.HIT, Sign.FIGURE]
    assert [cell.seen for cell in cells] == [False, True, False, False]


def test_a_text_shorter_than_the_strip_is_seen_whole() -> None:
    """One row over four cells."""
    assert all(cell.seen for cell in overview((), parts_of(4, 1, lambda row: row), 1, (0, 10)))


def test_a_damaged_figure_is_marked_as_a_finding_is() -> None:
    """Before any check has run."""
    speech = small_speech()
    marks = marks_of(speech, [], speech.mentions[0].start)
    assert ([speech.mentions[-1].start], Sign.FINDING) in marks
    assert marks[0] == ((speech.mentions[0].start,), Sign.CURRENT)


def test_the_worst_tie_of_a_part_is_shown() -> None:
    """Figures that were held against nothing show nothing."""
    marks = (((6,), "differs"), ((), "several"), ((0, 7), "match"), ((), "rounded"), ((1,), "none"))
    assert tie_column(marks, parts_of(4, 8, lambda row: row)) == ("match", "", "", "differs")
    speech = small_speech()
    here = tie_marks(speech, {1: "match", 3: "differs"})
    assert {outcome: list(places) for places, outcome in here} == {
        "differs": [speech.mentions[2].start],
        "several": [],
        "match": [speech.mentions[0].start],
        "rounded": [],
        "none": [],
    }


def test_a_part_asks_for_no_more_than_where_it_begins() -> None:
    """However many marks there are, and however many rows."""
    asked: list[int] = []

    def offset_at(row: int) -> int:
        asked.append(row)
        return row * 10

    parts = parts_of(40, 10**6, offset_at)
    cells = overview(((range(0, 10**7, 50), Sign.FIGURE),), parts, 10**6, (0, 30))
    assert all(cell.sign is Sign.FIGURE for cell in cells)
    assert len(asked) <= 2 * 40
