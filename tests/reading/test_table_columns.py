"""Columns of the metrics table without a screen: the first stay, the cursor's is in view, nothing overflows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.table import Column, TableState
from tui.reading.table_columns import GAP, STAY, columns_in_view

COLUMNS = st.lists(st.integers(1, 60), min_size=4, max_size=10)


@given(
    full=COLUMNS,
    room=st.integers(50, 260),
    moves=st.lists(st.integers(0, 9), min_size=1, max_size=8),
    hidden=st.frozensets(st.integers(0, 9), max_size=3),
    widened=st.frozensets(st.integers(2, 9), max_size=2),
)
def test_the_cursors_column_is_in_view_and_the_first_two_stay(
    full: list[int], room: int, moves: list[int], hidden: frozenset[int], widened: frozenset[int]
) -> None:
    """Wherever the cursor was before; the signs at both sides say whether columns are out of view."""
    first = STAY
    for move in moves:
        cursor = move % len(full)
        if cursor in hidden and cursor >= STAY:
            continue
        seen = columns_in_view(full, room, cursor, first, hidden=hidden, widened=widened)
        first = seen.first
        shown = [at for at, _size in seen.shown]
        assert shown[:STAY] == list(range(STAY))
        assert cursor in shown
        assert sum(size + GAP for _at, size in seen.shown) <= room + GAP
        moving = [at for at in range(STAY, len(full)) if at not in hidden]
        assert seen.before == bool(moving and moving[0] not in shown)
        if not seen.after:
            assert not moving or moving[-1] in shown


def test_room_to_spare_goes_to_cells_that_are_cut() -> None:
    """At 200 cells all is whole; at 60 the metric gives way, and a column is as wide as asked."""
    full = (3, 50, 8, 40)
    whole = columns_in_view(full, 200, 0, STAY, hidden=(), widened=())
    assert whole.shown == tuple(enumerate(full))
    assert (whole.before, whole.after) == (False, False)
    narrow = dict(columns_in_view(full, 60, 3, STAY, hidden=(), widened=(3,)).shown)
    assert narrow[1] < full[1]


def test_columns_are_put_away_and_brought_back() -> None:
    """The cursor goes on to the next one that is there; on one that stays all come back."""
    state = TableState(column=3).hide()
    assert (state.hidden, state.column) == (frozenset({3}), 4)
    assert state.move(-1).column == 2
    last = TableState(column=len(Column) - 1).hide()
    assert last.column == len(Column) - 2
    assert TableState(column=1, hidden=frozenset({3, 4})).hide().hidden == frozenset()
    assert TableState(column=5).widen().widened == {5}
    assert TableState(column=5).widen().widen() == TableState(column=5)
