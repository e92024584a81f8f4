"""The detector on sentences that were labelled before it saw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.figures.labelled import HELD_OUT, HELD_OUT_SECOND, read, score

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("path", "required"), [(HELD_OUT, 345), (HELD_OUT_SECOND, 213)])
def test_bar(path: Path, required: int) -> None:
    """Exact spans and facts reach 0.97, on as many required figures as the file has."""
    result = score(read(path))
    assert result.required == required
    assert result.exact >= 0.97
    assert result.fact >= 0.97


def test_labels_stand_where_they_say() -> None:
    """A label's surface is the text between its offsets, and its text holds no marks."""
    for passage in read(HELD_OUT) + read(HELD_OUT_SECOND):
        assert "【" not in passage.text
        assert "|" not in passage.text
        for label in passage.labels:
            assert passage.text[label.start : label.end] == label.surface
