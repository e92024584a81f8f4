"""The detector on sentences that were labelled before it saw them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.labelled import SETS, read, score

DOCUMENT = Path(__file__).parents[2] / "docs" / "figures.md"


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_bar(path: Path) -> None:
    """Exact spans and facts reach 0.97 on each set, and the document states what they reach."""
    result = score(read(path))
    assert result.exact >= 0.97
    assert result.fact >= 0.97
    (row,) = (line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if f"`{path.name}`" in line)
    assert f"| {result.required} |" in row
    assert row.endswith(f"| {result.exact:.3f} / {result.fact:.3f} |")


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_labels_stand_where_they_say(path: Path) -> None:
    """A label's surface is the text between its offsets, and its text holds no marks."""
    for passage in read(path):
        assert "【" not in passage.text
        assert "|" not in passage.text
        for label in passage.labels:
            assert passage.text[label.start : label.end] == label.surface
