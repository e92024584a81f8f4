"""What is said of a line while it is typed, and which lines are kept; without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.speeches import small_speech
from tui import words as interface
from tui.documents.structure import read_document
from tui.packs.plain import plain_speech
from tui.reading.interaction import Interaction
from tui.reading.questions import Check, Grade, completed, mark_hint, number_check, search_check, value_check
from tui.reading.state import begin
from tui.reading.typed_lines import KEPT, LONGEST, TypedLines

SPEECH = small_speech()
GROWTH, VILLAGES = SPEECH.mentions[0], SPEECH.mentions[4]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", Check()),
        ("5", Check("141个")),
        (" ５ ", Check("141个")),
        ("99", Check("there are 7 figures", Grade.REFUSE)),
        ("0", Check("there are 7 figures", Grade.REFUSE)),
        ("9" * 400, Check("there are 7 figures", Grade.REFUSE)),
        ("abc", Check("“abc” is no number", Grade.REFUSE)),
        ("-1", Check("“-1” is no number", Grade.REFUSE)),
    ],
)
def test_a_number_of_a_figure_is_checked(line: str, said: Check) -> None:
    """It names the figure, or says how many there are, or that it is none."""
    assert number_check(SPEECH)(line) == said


@pytest.mark.parametrize(
    ("line", "said", "grade"),
    [
        ("97 hamlets", "97", Grade.FINE),
        ("97 Hamlets", "97", Grade.FINE),
        ("97 ham", "read as 97; the rest is words", Grade.ASK),
        ("97 roads", "read as 97; the rest is words", Grade.ASK),
    ],
)
def test_what_is_counted_may_be_typed_with_its_number(line: str, said: str, grade: Grade) -> None:
    """In the words that stand behind the figure in the text, and in no others."""
    interface.use("en")
    speech = plain_speech("Works\n\nIn spring the office linked 86 hamlets.\n", id="works")
    mention = next(one for one in speech.mentions if one.surface == "86")
    assert value_check(speech, mention)(line) == Check(said, grade)


def test_the_unit_of_the_text_is_said_in_the_language_in_force() -> None:
    """A sum of yuan is one of yuan in English, too."""
    interface.use("en")
    speech = plain_speech("Works\n\nIt cost 4.5 million yuan.\n", id="works")
    said = value_check(speech, speech.mentions[0])("45").words
    assert said == "this has no unit; the text says yuan"


@pytest.mark.parametrize(
    ("line", "words", "grade"),
    [
        ("", "", Grade.FINE),
        ("15%", "15%", Grade.FINE),
        ("14%", "this is what the text says", Grade.ASK),
        ("15", "this has no unit; the text says %", Grade.ASK),
        ("abc def", "these are plain words and no number", Grade.ASK),
        ("about 15%?", "read as 15%; the rest is words", Grade.ASK),
        ("约15%", "about 15%", Grade.FINE),
    ],
)
def test_a_right_value_is_a_number_with_its_unit_or_asked_once_more(
    line: str, words: str, grade: Grade
) -> None:
    """As the figures engine reads one."""
    assert value_check(SPEECH, GROWTH)(line) == Check(words, grade)


def test_a_value_says_how_it_is_read() -> None:
    """In the base unit."""
    assert (
        value_check(SPEECH, VILLAGES)("1.2万个") == Check("12,000 个")
        or "12,000" in value_check(SPEECH, VILLAGES)("1.2万个").words
    )
    assert value_check(SPEECH, VILLAGES)("1.2万个").grade is Grade.FINE


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("1.35 million", Grade.FINE),
        ("£36 million", Grade.FINE),
        ("HK$2.5bn", Grade.FINE),
        ("over 1,000", Grade.FINE),
        ("1,270,000 units", Grade.ASK),
        ("many of them", Grade.ASK),
    ],
)
def test_a_right_value_is_read_in_its_place(line: str, grade: Grade) -> None:
    """As English in an English sentence, where the amount alone would not show its language."""
    text = (
        "A title\n\nLast year the county built homes for 1.25 million people in the towns along the river.\n"
    )
    speech = plain_speech(read_document(text.encode(), "a.txt"), id="x")
    assert value_check(speech, speech.mentions[0])(line).grade is grade


def test_words_to_look_for_say_how_many_hits_there_are() -> None:
    """None too."""
    check = search_check({"x": 3, "y": 0, "z": 1}.__getitem__)
    assert [check(line).words for line in ("", "x", "y", "z")] == ["", "3 hits", "no hits", "1 hit"]


def test_marks_are_named() -> None:
    """In order; nothing where there are none."""
    state = Interaction(begin(SPEECH))
    assert mark_hint(state) == ""
    assert mark_hint(state.move(state.reading.mark("b").mark("a"))) == "marks: a, b"


@pytest.mark.parametrize(
    ("typed", "there"),
    [("re", "report"), ("report-1", "report-1.md"), ("x", "x"), ("", ""), ("rex", "rex")],
)
def test_a_line_is_completed_as_far_as_all_names_agree(typed: str, there: str) -> None:
    """And stays as it is where none begins so."""
    assert completed(typed, ["report-1.md", "report.md", "other"]) == there


@given(names=st.lists(st.text("ab/", max_size=6), max_size=5), typed=st.text("ab/", max_size=3))
def test_completing_only_ever_adds_to_a_line(names: list[str], typed: str) -> None:
    """And what it adds begins every name that fits."""
    there = completed(typed, names)
    assert there.startswith(typed)
    assert all(name.startswith(there) for name in names if name.startswith(typed))


def test_lines_are_kept_by_kind_once_and_not_for_ever() -> None:
    """The last one last; empty lines, very long ones and those of no kind are not kept."""
    lines = TypedLines().add("search", "a").add("search", "b").add("goto", "5").add("search", "a")
    assert lines.of("search") == ("b", "a")
    assert lines.of("goto") == ("5",)
    assert lines.of("value") == ()
    assert lines.add("", "x") is lines
    assert lines.add("search", " ") is lines
    assert lines.add("search", "x" * (LONGEST + 1)) is lines
    for number in range(30):
        lines = lines.add("search", str(number))
    assert lines.of("search") == tuple(str(number) for number in range(30 - KEPT, 30))
