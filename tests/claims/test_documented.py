"""The examples of docs/claims.md, run."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "claims.md"


def test_the_page_shows_what_is() -> None:
    """Each example gives what the page says."""
    results = doctest.testfile(str(PAGE), module_relative=False)
    assert results.attempted > 5
    assert results.failed == 0
