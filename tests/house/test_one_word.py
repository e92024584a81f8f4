"""One word for one thing in the Chinese interface."""

from __future__ import annotations

from tools.words import HERE, read


def test_notes_have_one_name() -> None:
    """笔记, as on the screen; a synonym would be taken for something else."""
    said = [entry.chinese for entry in read(HERE.chinese).values()]
    assert any("笔记" in words for words in said)
    assert [words for words in said if "批注" in words or "注释" in words] == []
