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
