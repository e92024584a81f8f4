"""What is wrong with a file, said in one line each."""

from __future__ import annotations

import pytest

from tui.files.problems import Missing, Problem, Problems, did_you_mean


def test_a_problem_is_one_line() -> None:
    """File, place, what is wrong, what was expected."""
    problem = Problem("metrics.toml", "line 3", "this is a text", "expected a number")
    assert str(problem) == "metrics.toml: line 3: this is a text; expected a number"


def test_what_is_not_known_is_left_out() -> None:
    """Without place and expectation only the file and what is wrong are said."""
    assert str(Problem("speech.toml", "", "there is no such file")) == "speech.toml: there is no such file"


def test_a_problem_is_safe_to_print() -> None:
    """A file's name, or what is quoted from it, cannot act on the terminal nor fake a second line."""
    assert str(Problem("a\x1b[2Jb\nc", "", "x\u202ey")) == "a␛[2Jb␊c: x�y"


def test_problems_come_one_a_line_and_keep_their_order() -> None:
    """They are raised together and printed together."""
    with pytest.raises(Problems) as caught:
        raise Missing([Problem("a", "", "x"), Problem("b", "", "y")])
    assert [problem.file for problem in caught.value.problems] == ["a", "b"]
    assert str(caught.value) == "a: x\nb: y"


def test_did_you_mean_names_the_nearest_or_nothing() -> None:
    """A slip of the finger is put right, a word from elsewhere is not."""
    assert did_you_mean("lable", ["label", "label_en", "value"]) == "label"
    assert did_you_mean("quantity", ["label", "value"]) is None
