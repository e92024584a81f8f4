"""Companies that a text tells apart by their numbers on an exchange: 福日电子（600203）, of which each paragraph is one's own."""

from __future__ import annotations

from tui.lexicon.account_words import COMPANY_NUMBER


def are_of_two_companies(plain: str, one: int, other: int) -> bool:
    """Whether the paragraphs of two places begin with companies of other numbers, so that what they say is of neither's other.

    Args:
        plain: The text in one form for each digit and mark.
        one: A place in it, in code points.
        other: Another.
    """
    first, second = _number_before(plain, one), _number_before(plain, other)
    return first is not None and second is not None and first != second


def _number_before(plain: str, at: int) -> str | None:
    """The number of the company that the paragraph of a place names first; None where it names none before it."""
    found = COMPANY_NUMBER.search(plain, plain.rfind("\n", 0, at) + 1, at)
    return None if found is None else found[1]
