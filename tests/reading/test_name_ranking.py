"""Names are found by the words typed, the likeliest first."""

from __future__ import annotations

from tui.reading.name_ranking import rank

NAMES = ["Export as Word", "Sort the table", "Word by word", "Next figure", "下一个数字", "数字 3 14% 增长"]


def test_the_beginning_of_a_name_counts_most_then_that_of_a_word() -> None:
    """In any case; the order stays where two are equally likely."""
    assert rank("word", NAMES) == [2, 0]
    assert rank("t", NAMES) == [1, 0, 3]
    assert rank("", NAMES) == [0, 1, 2, 3, 4, 5]


def test_every_word_has_to_be_there_in_any_order() -> None:
    """Chinese too."""
    assert rank("table sort", NAMES) == [1]
    assert rank("数字 增长", NAMES) == [5]
    assert rank("数字", NAMES) == [5, 4]
    assert rank("table xxx", NAMES) == []


def test_letters_in_their_order_find_a_name_where_no_name_has_the_word() -> None:
    """Else a word typed whole would be found among names that nobody means."""
    assert rank("undo", ["Undo", "Figure 9 sounds down a lot", "unsaid or done"]) == [0]
    assert rank("undo", ["Figure 9 sounds down a lot", "unsaid or done"]) == [0, 1]
    assert rank("nfig", NAMES) == [3]
    assert rank("xxx", NAMES) == []
