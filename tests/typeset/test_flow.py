"""A whole speech set as it is asked for: rows and offsets agree, and reading keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui.typeset import Flow, FlowBlock, Line, set_paragraph
from tui.typeset import flow as flow_module
from tui.typeset.heights import Heights

if TYPE_CHECKING:
    import pytest

TEXT = "题目\n一二三四五六七八九十。\n\n甲乙丙丁\nthe quick brown fox\n终"
BLOCKS = (
    FlowBlock(0, 2),
    FlowBlock(3, 14, first=2, space_before=1),
    FlowBlock(16, 20, space_before=1),
    FlowBlock(21, 40, hanging=2),
    FlowBlock(41, 42, space_before=2),
)


def shown(flow: Flow) -> list[str]:
    """All rows from the top, a blank one as an empty string."""
    rows: list[str] = []
    while len(rows) < flow.height:
        _, line = flow.row(len(rows))
        rows.append(" " * line.indent + flow.text[line.start : line.end] if line else "")
    return rows


def test_rows() -> None:
    """Blocks one under the other, with their blank rows above them and their indents."""
    assert shown(Flow(TEXT, BLOCKS, 9)) == [
        "题目",
        "",
        "  一二三",
        "四五六七",
        "八九十。",
        "",
        "甲乙丙丁",
        "the ",
        "  quick ",
        "  brown ",
        "  fox",
        "",
        "",
        "终",
    ]


def test_a_row_knows_its_block() -> None:
    """Blank rows belong to the block under them; rows past the end are the last one."""
    flow = Flow(TEXT, BLOCKS, 10)
    flow.settle(99)
    assert flow.row(1) == (1, None)
    assert flow.row(2) == (1, Line(3, 7, 2, 8))
    assert flow.row(99) == flow.row(flow.height - 1) == (4, Line(41, 42, 0, 2))
    assert flow.row(-1) == flow.row(0) == (0, Line(0, 2, 0, 4))


def test_offsets_and_rows() -> None:
    """An offset is shown at one row; between blocks it is at the end of the one before."""
    flow = Flow(TEXT, BLOCKS, 10)
    flow.settle(99)
    assert [flow.row_of(offset) for offset in (0, 1, 2, 3, 6, 7, 15, 16, 41, 42, 99)] == [
        *(0, 0, 0),
        *(2, 2, 3, 4),
        6,
        *(12, 12, 12),
    ]
    assert [flow.offset_at(row) for row in (0, 1, 2, 3, 5, 6, 99)] == [0, 3, 3, 7, 16, 16, 41]


def test_nothing_at_all() -> None:
    """A speech without blocks has no rows, and asking does no harm."""
    flow = Flow("", (), 10)
    assert (flow.height, flow.row(0), flow.row_of(5), flow.offset_at(5)) == (0, (0, None), 0, 0)
    assert flow.top(0, 3, 10) == 0
    assert not flow.settle(1)


def test_figures_are_kept_whole_in_their_blocks() -> None:
    """Whatever the order in which they come."""
    text = "共占百分之十五\n投入资金百分之六"
    blocks = (FlowBlock(0, 7), FlowBlock(8, 16))
    flow = Flow(text, blocks, 10, keep=[(12, 16), (2, 7)])
    assert shown(flow) == ["共占", "百分之十五", "投入资金", "百分之六"]


LONG = "".join(f"第{number}段,{'一二三四五六七八九十' * (number % 7)}。\n" for number in range(200))


def long_blocks() -> list[FlowBlock]:
    """The paragraphs of the long text."""
    blocks, at = [], 0
    for line in LONG.split("\n")[:-1]:
        blocks.append(FlowBlock(at, at + len(line), first=2, space_before=1))
        at += len(line) + 1
    return blocks


class Counter:
    """Counts how often a paragraph is set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stand between the flow and the setting of paragraphs."""
        self.count = 0
        self._set = set_paragraph
        monkeypatch.setattr(flow_module, "set_paragraph", self)

    def __call__(self, *args: object, **options: object) -> tuple[Line, ...]:
        """Count and set."""
        self.count += 1
        return self._set(*args, **options)  # type: ignore[arg-type]


def test_only_what_is_asked_for_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A viewport in the middle of 200 paragraphs sets those in it, once."""
    counter = Counter(monkeypatch)
    flow = Flow(LONG, long_blocks(), 30)
    assert counter.count == 0
    row = flow.row_of(len(LONG) // 2)
    for _ in range(3):
        for y in range(row, row + 20):
            flow.row(y)
    assert 2 <= counter.count <= 21


def test_settling_sets_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as allowed, from the top, until none is left; then the height is exact."""
    counter = Counter(monkeypatch)
    flow = Flow(LONG, long_blocks(), 30)
    assert flow.settle(150)
    assert counter.count == 150
    assert not flow.settle(150)
    assert counter.count == 200
    assert flow.height == len(shown(flow))


def test_a_width_seen_before_is_set_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pane that opens and closes costs nothing the second time."""
    counter = Counter(monkeypatch)
    wide = Flow(LONG, long_blocks(), 60)
    wide.settle(999)
    narrow = wide.resized(30)
    narrow.settle(999)
    assert counter.count == 400
    again = narrow.resized(60)
    assert not again.settle(0)
    assert counter.count == 400
    assert again.height == wide.height != narrow.height
    assert again.resized(60) is again


def test_the_estimate_is_near() -> None:
    """Before anything is set, the height is within a twentieth of what it will be."""
    for width in (16, 30, 80):
        flow = Flow(LONG, long_blocks(), width)
        before = flow.height
        flow.settle(999)
        assert abs(before - flow.height) <= flow.height / 20


@given(st.lists(st.tuples(st.integers(0, len(LONG)), st.integers(16, 120)), min_size=1, max_size=5))
def test_an_offset_keeps_its_place_in_the_viewport(moves: list[tuple[int, int]]) -> None:
    """Through jumps and resizes `top` puts it under as many rows as asked, and drawing moves nothing."""
    flow = Flow(LONG, long_blocks(), 80)
    for offset, width in moves:
        flow = flow.resized(width)
        top = flow.top(offset, 5, 24)
        rows = [flow.row(y) for y in range(top, top + 24)]
        assert [flow.row(y) for y in range(top, top + 24)] == rows
        assert flow.row_of(offset) == min(top + 5, flow.row_of(offset))
        assert flow.row_of(offset) - top == min(5, flow.row_of(offset))


@given(st.lists(st.integers(0, 400), max_size=30), st.integers(10, 60))
def test_rows_and_offsets_agree_in_any_order_of_asking(rows: list[int], width: int) -> None:
    """The row of the first offset of a row is that row, at once and after anything else was asked."""
    flow = Flow(LONG, long_blocks(), width)
    for y in rows:
        index, line = flow.row(y)
        if line is not None and y < flow.height:
            assert flow.row_of(line.start) == y
            assert flow.offset_at(y) == line.start
            assert flow.blocks[index].start <= line.start <= flow.blocks[index].end
    flow.settle(999)
    text = "".join(flow.text[line.start : line.end] for _, line in map(flow.row, range(flow.height)) if line)
    assert text == LONG.replace("\n", "")


@given(st.lists(st.integers(0, 5), max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 5))))
def test_heights_are_sums(heights: list[int], changes: list[tuple[int, int]]) -> None:
    """The tree says what adding up would say, through any changes."""
    tree = Heights(heights)
    for block, height in changes:
        if block < len(heights):
            heights[block] = height
            tree.change(block, height)
    assert tree.total == sum(heights)
    assert [tree.above(block) for block in range(len(heights))] == [
        sum(heights[:block]) for block in range(len(heights))
    ]
    owners = [(block, row) for block, height in enumerate(heights) for row in range(height)]
    assert [tree.at(row) for row in range(tree.total)] == owners
