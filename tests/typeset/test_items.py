"""Items of a list are told from other paragraphs."""

from __future__ import annotations

import pytest

from tui.typeset import hanging_for


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1. 部分包含数学公式", 3),
        ("1.部分", 2),
        ("12、部分", 4),
        ("3) part", 3),
        ("（一）加强", 6),
        ("(2) 加强", 4),
        ("(a)加强", 3),
        ("a) 加强", 0),
        ("一、加强", 4),
        ("十一、加强", 6),
        ("①加强", 1),
        ("• item", 2),
        ("- item", 2),
        ("\u3000\u3000（一）加强", 10),
        ("2023年，全县", 0),
        ("1.5亿元", 0),
        ("第一,加强", 0),
        ("-5度", 0),
        ("一方面", 0),
        ("（以下简称甲）乙", 0),
        ("1.", 0),
        ("", 0),
    ],
)
def test_a_marker_says_how_far_the_lines_hang(text: str, cells: int) -> None:
    """The cells of the marker with its spaces; none for numbers, dates and prose."""
    assert hanging_for(text, 0, len(text)) == cells


def test_only_the_paragraph_is_looked_at() -> None:
    """A marker that ends the paragraph is none, whatever follows it in the text."""
    assert hanging_for("甲\n1.\n乙", 2, 4) == 0
    assert hanging_for("甲\n1.乙", 2, 5) == 2


def test_a_marker_of_ambiguous_width_hangs_as_it_is_drawn() -> None:
    """① takes one cell or two."""
    assert hanging_for("①加强", 0, 3, ambiguous=2) == 2
