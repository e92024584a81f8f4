"""Opening a long text takes work that is little for each of its lines, and none that few lines ask for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.work import calls
from tui.documents import outline, paragraphs
from tui.documents.lines import cells, lines_of
from tui.documents.structure import read_document
from tui.speech.division import divide

if TYPE_CHECKING:
    import pytest

LINE = "东岭村今年新修水渠{0}公里，新增大棚{0}个，粮食总产量比去年增长{0}%，群众对此反映很好。\n"


def _text(count: int) -> bytes:
    lines = (f"第{at}节\n" if at % 40 == 0 else LINE.format(at) for at in range(count))
    return "".join(lines).encode()


def _open(count: int) -> None:
    divide(read_document(_text(count), "a.txt"))


def test_each_line_takes_few_calls() -> None:
    """A text of twice as many lines takes twice the calls, some fifty a line."""
    _open(400)  # expressions are made with the first
    few, many = (calls(partial(_open, size)) for size in (2_000, 4_000))
    assert (many - few) / 2_000 < 60


def test_only_lines_between_blank_ones_are_asked_for_what_stands_under_them() -> None:
    """Of a text without blank lines none is."""
    asked: list[int] = []
    block = outline._block
    outline._block = lambda paragraphs, at: asked.append(at) or block(paragraphs, at)  # type: ignore[func-returns-value]
    try:
        read_document(_text(400), "a.txt")
        assert not asked
        read_document(_text(20) + "\n水利建设情况\n\n".encode() + _text(20), "a.txt")
        assert len(asked) == 1
    finally:
        outline._block = block


def test_the_width_of_long_lines_is_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one line in twenty has more characters than the widest column has cells, lines are broken at no width."""
    asked: list[str] = []

    def counted(text: str) -> int:
        asked.append(text)
        return cells(text)

    monkeypatch.setattr(paragraphs, "cells", counted)
    long, short = "一" * 161 + "\n", "全乡共有八个村\n"
    for few, many in ((10, 190), (11, 189)):
        text = short * many + long * few
        asked.clear()
        paragraphs.paragraphs(text, lines_of(text), "text")
        assert any(len(one) > 160 for one in asked) is (few == 10)
