"""What is wrong with a file, said in one line each."""

from __future__ import annotations

import pytest

from tui.files.problems import MOST, Found, Missing, Problem, Problems, did_you_mean


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


def test_of_many_problems_the_first_are_kept_and_the_rest_counted() -> None:
    """However many there are, and however they come together."""
    one = Problem("a", "", "x")
    found = Found()
    found.add(Problem("first", "", "x"))
    found.take(Problems([one] * 3_000, left=500))
    for _number in range(1_411):
        found.add(one)
    problems = found.problems()
    assert (len(problems.problems), problems.count) == (MOST, 4_912)
    lines = str(problems).splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("first: x", "… and 4,812 more", MOST + 1)
    assert str(Found().problems()) == ""


def test_did_you_mean_names_the_nearest_or_nothing() -> None:
    """A slip of the finger is put right, a word from elsewhere is not."""
    assert did_you_mean("lable", ["label", "label_en", "value"]) == "label"
    assert did_you_mean("quantity", ["label", "value"]) is None
