"""Passages as claims are read by: short ones as they are, very long ones in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.text_claims import Passage, TextClaims, lines_of, pieces_of
from tui.figures import detect

if TYPE_CHECKING:
    from tui.claims.period_frames import Frame


def test_short_passages_are_not_made_anew() -> None:
    """A table of very many rows has as many passages, and none of them is copied."""
    rows = [Passage(at, at + 9) for at in range(0, 1000, 10)]
    pieces = pieces_of("甲县供水四吨。三 \n" * 100, rows)
    assert all(piece is row for piece, row in zip(pieces, rows, strict=True))


def test_pieces_of_a_long_paragraph_are_all_of_it() -> None:
    """A very long paragraph is cut behind sentences, and nothing of it is lost or read twice."""
    text = "甲县去年供水四万吨。" * 3000
    pieces = pieces_of(text, [Passage(0, len(text))])
    assert len(pieces) > 1
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(text[piece.end - 1] == "。" for piece in pieces)


def test_surroundings_are_read_no_further_than_is_asked_for() -> None:
    """A figure at the top of a long text waits for no paragraph below it, and more figures of the text begin nothing anew."""
    text = "\n".join(f"{at}年来，某县修路{at}公里。" for at in range(1, 400))
    passages = lines_of(text)
    read: list[int] = []

    class Watched(TextClaims):
        """Notes which paragraphs are read for what they make hold below them."""

        def _opening(self, passage: Passage, outer: Frame) -> Frame | None:
            read.append(passage.start)
            return super()._opening(passage, outer)

    figures = detect(text)
    first = Watched(text, figures, passages)
    first.at(figures[3].start)
    assert len(read) < 5
    again = Watched(text, figures, passages)
    claims = again.all()
    assert len(read) == len(set(read)) <= len(passages)
    assert claims == TextClaims(text, figures).all()
