"""How the tables of the lexicon are written: words with blanks between, and rows of them by their first word."""

from __future__ import annotations


def words(listed: str) -> tuple[str, ...]:
    """The words of a list, in its order."""
    return tuple(listed.split())


def table(lines: str) -> dict[str, tuple[str, ...]]:
    """The rows `word: its words` by their word.

    Raises:
        ValueError: A word has two rows.
    """
    rows: dict[str, tuple[str, ...]] = {}
    for line in lines.strip().splitlines():
        word, _, listed = line.partition(":")
        if word in rows:
            raise ValueError(word)
        rows[word] = words(listed)
    return rows


_LETTERS = str.maketrans({"ſ": "s", "ı": "i", "\N{COMBINING DOT ABOVE}": None})


def key(word: str) -> str:
    """A word that a pattern found without regard to case, as the tables have it: `re` takes ſ for an s, ı and İ for an i."""
    return word.lower().translate(_LETTERS)
