"""Opening a long text takes work that is little for each of its lines, and none that few lines ask for."""

from __future__ import annotations

from functools import partial

from tests.work import calls
from tui.documents import outline
from tui.documents.structure import read_document
from tui.speech.division import divide

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
