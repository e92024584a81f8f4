"""The page on typesetting is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.typeset.test_breaks import broken
from tools.typesetting_table import BEGIN, END, PAGE, Passage, bundled_table, faults, main, ours, plain

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_shows_what_was_measured() -> None:
    """`python tools/typesetting_table.py --write` puts it there."""
    page = PAGE.read_text(encoding="utf-8")
    assert page.split(BEGIN)[1].split(END)[0].strip() == bundled_table()


@pytest.mark.parametrize(
    "example",
    [
        *("说:|“我|们|去”", "“选|派”|2023|年", "17|次,|2023|年", "增|长|14%", "一|定——|要|去"),
        *("1～|2|户", "约|翰·|斯|密", "元/人", "４．８％", "カー"),
    ],
)
def test_the_examples_of_the_page_break_as_it_says(example: str) -> None:
    """Each stands there, a bar where a line may end."""
    assert "`" + example.replace("|", "\\|") + "`" in PAGE.read_text(encoding="utf-8")
    assert broken(example.replace("|", "")) == example


def test_faults_are_seen() -> None:
    """A comma first, a bracket last, a figure torn; but not a figure that no line could hold."""
    passage = Passage("增长(14%),快", ((3, 6),))
    assert faults(passage, [0, 7, 9], 20) == {"breaks": 1, "first": 1, "last": 0, "torn": 0}
    assert faults(passage, [0, 3, 9], 20) == {"breaks": 1, "first": 0, "last": 1, "torn": 0}
    assert faults(passage, [0, 5, 9], 20) == {"breaks": 1, "first": 1, "last": 0, "torn": 1}
    assert faults(passage, [0, 5, 9], 2)["torn"] == 0


def test_both_ways_of_breaking_are_measured() -> None:
    """Textual leaves the comma to the next line, hegao does not."""
    passage = Passage("一二三四,五六", ())
    assert plain(passage, 0, 7, 8) == [0, 4, 7]
    assert ours(passage, 0, 7, 8) == [0, 3, 7]


def test_other_texts_can_be_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file is a row, its figures detected."""
    passage = tmp_path / "passage.txt"
    passage.write_text("去年,全县生产总值同比增长百分之十五点八,财政收入增长14%。\n", encoding="utf-8")
    main([str(passage)])
    row = capsys.readouterr().out.splitlines()[2]
    assert row.startswith("| passage.txt |")
    assert row.endswith("→ 0 |")
