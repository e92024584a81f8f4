"""How this room writes its word lists: words with blanks between, a table of them by their first word."""

from __future__ import annotations


def words(listed: str) -> tuple[str, ...]:
    """The words of a list."""
    return tuple(listed.split())


def table(lines: str) -> dict[str, tuple[str, ...]]:
    """The rows `word: its words` by their word."""
    rows = (line.partition(":") for line in lines.strip().splitlines())
    return {word: words(listed) for word, _, listed in rows}
