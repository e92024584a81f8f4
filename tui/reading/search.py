"""Searching: the same letters whatever their width or case."""

from __future__ import annotations

import unicodedata

_PUNCTUATION = str.maketrans("、。【】“”‘’〞", ',.[]""\'\'"')


def fold(text: str) -> str:
    """Make texts comparable that differ in width or case only; the length stays the same.

    Full-width forms become half-width ones (Unicode, compatibility decompositions of one character), letters small.
    """
    return "".join(_fold_char(char) for char in text.translate(_PUNCTUATION))


def _fold_char(char: str) -> str:
    """One character folded; one that would become several is left as it is."""
    if char.isascii():
        return char.lower()
    folded = unicodedata.normalize("NFKC", char).lower()
    return folded if len(folded) == 1 else char
