"""What a draft is named by: its text, whatever file it stands in and wherever that lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.speech.identity import (
    SHORT,
    draft_of_pack,
    draft_of_text,
    folded,
    former_of_path,
    is_former,
    without_path,
)

LONG = "\n".join(f"第{number}条 全镇安排道路养护经费{number}万元,由各村分别实施。" for number in range(1, 21))


@pytest.mark.parametrize(
    "same",
    [
        LONG.replace("\n", "\r\n"),
        "\ufeff" + LONG,
        LONG + "\n",
        LONG.replace("\n", "\n\n"),
        LONG.replace("\n", "\n　　"),
        LONG.replace("\n", "\N{SYMBOL FOR CARRIAGE RETURN}"),
        "## " + LONG,
    ],
)
def test_one_text_is_one_draft_however_its_lines_are_broken(same: str) -> None:
    """Line ends, a byte order mark, blank lines, blanks that indent a paragraph, signs of headings are no words."""
    assert draft_of_text(same, "/home/a") == draft_of_text(LONG, "/home/b")


def test_a_word_more_or_another_width_is_another_draft() -> None:
    """Only space around lines is folded."""
    assert (
        len(
            {
                draft_of_text(text)
                for text in (LONG, LONG + "完", LONG.replace("5", "\N{FULLWIDTH DIGIT FIVE}", 1))
            }
        )
        == 3
    )


def test_a_short_text_is_known_together_with_its_path() -> None:
    """199 code points are short, 200 are not; a text that says nothing has no name."""
    short, long = "字" * (SHORT - 1), "字" * SHORT
    assert draft_of_text(short, "/a") != draft_of_text(short, "/b")
    assert draft_of_text(short, "/a") == draft_of_text(short + "\n", "/a")
    assert draft_of_text(long, "/a") == draft_of_text(long, "/b")
    assert "/a" not in draft_of_text(short, "/a")
    assert draft_of_text("\ufeff \n\r\n　", "/a") == ""


def test_a_pack_is_known_by_its_id_and_its_text() -> None:
    """Two packs of one text are two speeches, and so are two states of one pack."""
    names = {draft_of_pack("a", LONG), draft_of_pack("b", LONG), draft_of_pack("a", LONG + "完")}
    assert len(names) == 3
    assert not any(map(is_former, names))


def test_what_0_1_0_called_a_file_is_read_without_its_path() -> None:
    """An absolute path becomes its digest, every other name stays; both are known as names of 0.1.0."""
    assert without_path("/home/li/a.txt") == former_of_path("/home/li/a.txt")
    assert "home" not in without_path("/home/li/a.txt")
    for name in ("sha256:0a", "rural-organisation", former_of_path("/a")):
        assert without_path(name) == name
        assert is_former(name)


@given(st.text(max_size=300))
def test_folding_twice_is_folding_once(text: str) -> None:
    """A text that was folded has the same name."""
    assert folded(folded(text)) == folded(text)
    assert draft_of_text(folded(text), "/a") == draft_of_text(text, "/a")
