"""Large packs: the work grows with what is in them, not with its square; what is wrong with much of one is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.work import growth
from tui.files.problems import MOST, Problems
from tui.packs.body import Piece, compose
from tui.packs.document import Document, parse_document
from tui.packs.load import load
from tui.speech.model import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

SPEECH = 'format = 1\nid = "a"\ntitle = "题"\nlanguage = "zh-Hans"\n'


@pytest.mark.slow
def test_a_section_is_put_together_in_one_go() -> None:
    """However many paragraphs it has."""

    def pieces(count: int) -> tuple[Piece, ...]:
        return tuple(
            Piece(BlockKind.PARAGRAPH, "文", ("section", 0, "paragraphs", at), "one") for at in range(count)
        )

    assert growth(pieces, compose, 1_000, 20, enough=3) < 3


@pytest.mark.slow
def test_whether_something_is_sound_is_known_at_once() -> None:
    """However much was found to be bad."""

    def spoilt(count: int) -> Document:
        document = Document("a.toml", {})
        for at in range(count):
            document.spoil(("metric", at, "figure"))
        return document

    def work(document: Document) -> None:
        for at in range(len(document._bad)):
            assert not document.sound(("metric", at))

    assert growth(spoilt, work, 300, 10, enough=3) < 3


def test_bad_is_what_is_at_a_place_around_it_or_in_it() -> None:
    """And nothing beside it."""
    document = Document("a.toml", {})
    assert document.sound(())
    document.spoil(("metric", 1))
    assert not document.sound(("metric", 1, "figure"))
    assert not document.sound(("metric",))
    assert not document.sound(())
    assert document.sound(("metric", 0), ("metric", 2, "figure"), ("note",))
    assert not document.sound(("note",), ("metric", 1))


def test_of_many_faults_the_first_are_told_and_all_are_counted(tmp_path: Path) -> None:
    """Each with its place; a list that is too long is one fault."""
    (tmp_path / "speech.toml").write_text(SPEECH, encoding="utf-8")
    (tmp_path / "charts.toml").write_text("[[chart]]\nno = 1\n" * 900, encoding="utf-8")
    with pytest.raises(Problems) as caught:
        load(tmp_path)
    assert caught.value.count >= 1_800
    assert len(caught.value.problems) == MOST
    assert str(caught.value.problems[0]).startswith("charts.toml: line 1 · chart 1")
    (tmp_path / "charts.toml").write_text("[[chart]]\nno = 1\n" * 1_001, encoding="utf-8")
    with pytest.raises(Problems, match=r"chart: this list has 1,001 items; expected at most 1,000") as caught:
        load(tmp_path)
    assert caught.value.count == 1


@pytest.mark.parametrize("sign", ["1,", '"\\\\",', "[],", "{},"])
def test_a_file_of_too_many_values_is_refused_before_it_is_parsed(sign: str) -> None:
    """Each takes a hundred times its bytes in memory."""
    with pytest.raises(Problems, match="too many values in it; expected at most 800,000"):
        parse_document("a.toml", f"x = [{sign * 1_000_000}]".encode())
