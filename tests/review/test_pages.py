"""Pages and logs read without SQLite say what SQLite wrote."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.review.log_file import read_log
from tui.review.sqlite_pages import Record, image, page_size

values = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.binary(max_size=40),
    st.integers(1, 20_000).map(lambda length: "长" * length),
    st.integers(1, 20_000).map(bytes),
)
"""Of every type, some too long for a page."""
tables: st.SearchStrategy[list[Record]] = st.lists(st.tuples(values, values, values), max_size=30)


def written(path: Path, rows: list[Record], *, size: int, keyed: bool, log: bool) -> None:
    """A file with these rows in one table, its write-ahead log left behind if asked for."""
    live = path.with_name("live.sqlite")
    with contextlib.closing(sqlite3.connect(live, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("PRAGMA journal_mode = WAL")
        key = "n INTEGER, a, b, c, PRIMARY KEY (n)) WITHOUT ROWID" if keyed else "n INTEGER, a, b, c)"
        connection.execute(f"CREATE TABLE kept ({key}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number, row in enumerate(rows):
            connection.execute("INSERT INTO kept VALUES (?, ?, ?, ?)", (number, *row))
        if not log:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for ending in ("", "-wal"):
            path.with_name(path.name + ending).write_bytes(live.with_name(live.name + ending).read_bytes())


@given(rows=tables, size=st.sampled_from([512, 4096, 65536]), keyed=st.booleans(), log=st.booleans())
def test_rows_are_those_that_were_written(*, rows: list[Record], size: int, keyed: bool, log: bool) -> None:
    """Whatever their types and lengths, in tables with row numbers and without, in the file and in its log."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.sqlite"
        written(path, rows, size=size, keyed=keyed, log=log)
        file, data = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    logged = read_log(data)
    assert not logged.damaged
    assert page_size(file) == size
    guesses = list(image(file, size, logged.pages).guesses(frozenset({4})))
    expected: list[Record] = [(number, *row) for number, row in enumerate(rows)]
    assert {guess.row is None for guess in guesses} <= {keyed}
    assert [repr(one) for one in expected if one not in [guess.values for guess in guesses]] == []
    newest = [guess.values for guess in guesses if guess.newest]
    assert all(one in expected for one in newest)
    assert len({repr(one) for one in newest}) == len(expected)


@pytest.mark.parametrize("at", [0, 4, 8, 16, 20, 24, 32, 36, 40, 44, 48, 56, 600, 4160, 8000])
def test_a_flipped_bit_in_a_log_is_seen(tmp_path: Path, at: int) -> None:
    """In its header, in that of a frame, in a page; none of what was committed is passed over unsaid."""
    path = tmp_path / "copy.sqlite"
    written(path, [(1, "二", b"3")] * 3, size=4096, keyed=False, log=True)
    data = path.with_name(path.name + "-wal").read_bytes()
    assert not read_log(data).damaged
    for bit in range(8):
        flipped = bytearray(data)
        flipped[at] ^= 1 << bit
        assert read_log(bytes(flipped)).damaged
        assert len(read_log(bytes(flipped)).pages) >= len(read_log(data).pages) - 1


def test_what_was_not_committed_is_no_loss(tmp_path: Path) -> None:
    """A frame cut short by a kill, and one that ends no transaction."""
    path = tmp_path / "copy.sqlite"
    written(path, [(1, "二", b"3")], size=4096, keyed=False, log=True)
    data = path.with_name(path.name + "-wal").read_bytes()
    torn = data + data[32 : 32 + 3000]
    assert read_log(torn).pages == read_log(data).pages
    assert not read_log(torn).damaged
    assert not read_log(b"").damaged
