"""Passages as claims are read by: short ones as they are, very long ones in pieces."""

from __future__ import annotations

from tui.claims.text_claims import Passage, pieces_of


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
