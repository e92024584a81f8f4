"""What can still be read of a damaged store: each row known again by itself, wherever in the file it stands."""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.compiled import late
from tui.review.blanking import is_blanked
from tui.review.coding import BadEventError, checksum, decode
from tui.review.log_file import read_log
from tui.review.remembered import DECLINED, FORGOTTEN, unpacked
from tui.review.sqlite_pages import PAGE_SIZE, image, page_size
from tui.speech.verdicts import version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.review.sqlite_pages import Record

Rows = dict[str, list["Record"]]
"""Rows to be inserted, under the name of their table."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A table whose rows are known again without the file's schema."""

    name: str
    columns: tuple[str, ...]
    """The columns that are written anew."""
    width: int
    """How many columns a stored row has."""
    known: Callable[[Record], Record | None]
    """The values of `columns` from those of a stored row; None if it is no sound row of this table."""
    numbered: bool = False
    """Whether its rows have numbers and only ever come to be, so that old versions of its pages may be read too."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was found in a damaged store."""

    rows: Rows
    missing: int
    """How many events at most are lost, as far as the numbers of the rows tell; they say nothing of the last ones."""


def _event(record: Record) -> Record | None:
    """An event's row, made from its body alone: the body has a checksum, the columns repeat what it says."""
    *_columns, body, kept = record
    if not isinstance(body, str) or checksum(body) != kept:
        return None
    try:
        event = decode(body)
    except BadEventError:
        return None
    return (event.id, event.sequence, event.target.speech, body, kept)


def _draft(record: Record) -> Record | None:
    """The row of a text: its checksum and its version tell that it is what was kept."""
    name, version, title, packed, kept = record
    if not (isinstance(name, str) and isinstance(title, str) and _ID.fullmatch(name)):
        return None
    text = unpacked(packed, kept)
    return record if text is not None and version_of(text) == version else None


def _path(record: Record) -> Record | None:
    """Where a draft lay: nothing but its form tells, and it is looked up, never shown as a fact."""
    place, draft = record
    sound = (
        isinstance(place, str)
        and place.startswith(("/", "pack:", FORGOTTEN, DECLINED))
        and "\ufffd" not in place
    )
    return record if sound and isinstance(draft, str) and _ID.fullmatch(draft) else None


def _content(record: Record) -> Record | None:
    """What draft a file's bytes were."""
    digest, draft = record
    sound = isinstance(digest, str) and _DIGEST.fullmatch(digest)
    return record if sound and isinstance(draft, str) and _ID.fullmatch(draft) else None


_ID = late(r"(?:text|short):[0-9a-f]{8,64}|pack:[^\ufffd]{1,300}:[0-9a-f]{8,64}")
_DIGEST = late(r"sha256:[0-9a-f]{64}")

EVENTS = Kept("events", ("id", "sequence", "speech", "body", "checksum"), 6, _event, numbered=True)
TABLES = (
    EVENTS,
    Kept("drafts", ("id", "version", "title", "text", "checksum"), 5, _draft),
    Kept("paths", ("path", "draft"), 2, _path),
    Kept("contents", ("sha256", "draft"), 2, _content),
)
"""What is taken over from a damaged store; a migration that adds a table adds it here."""

_FAILURES = (sqlite3.Error, UnicodeDecodeError)
"""The second where a message of SQLite quotes a damaged name."""
_BODY = late(rb'\{"body":.{1,8000}?"time":"[^"\\]{1,40}"\}([0-9a-f]{32})', re.DOTALL)
"""An event as it stands in a page, its checksum behind it."""


def salvage(path: Path) -> Salvaged:
    """All sound rows of the store at `path` and its log: from its pages, from the bare bytes, and by SQL."""
    found: dict[str, set[Record]] = {table.name: set() for table in TABLES}
    looked_at: set[tuple[str, Record]] = set()
    last = 0
    for table, number, record in _found(path):
        # Most rows are found more than once; the first column of a row with a number may repeat it.
        if (table.name, record[table.numbered :]) in looked_at:
            continue
        looked_at.add((table.name, record[table.numbered :]))
        row = table.known(record)
        if row:
            found[table.name].add(row)
            last = max(last, number if table is EVENTS else 0)
    events = sorted(_as_told_last(found[EVENTS.name]), key=lambda row: (row[1], row[0]))
    rows: Rows = {table.name: sorted(found[table.name], key=repr) for table in TABLES}
    return Salvaged({**rows, EVENTS.name: events}, max(0, last - len(events)))


def _as_told_last(rows: set[Record]) -> list[Any]:
    """Events without their words where these were blanked: an old version of a page may still hold them."""
    by_id: dict[object, list[Record]] = {}
    for row in rows:
        by_id.setdefault(row[0], []).append(row)
    kept = []
    for same in by_id.values():
        blank = [row for row in same if len(same) > 1 and is_blanked(decode(str(row[3])))]
        kept += blank or same
    return kept


def holds_events(path: Path) -> bool:
    """Whether there is something in a file that only a store of hegao has."""
    file = _bytes(path)
    if b"UNIQUE (id, checksum)" in file:
        return True
    return any(_event(record) for _table, _number, record in _from_bytes(file))


def _bytes(path: Path) -> bytes:
    """The bytes of a file; none where it is not there."""
    return path.read_bytes() if path.exists() else b""


_Guess = tuple[Kept, int, "Record"]
"""A table, the number of a row (0 where it is not known), and values that may be those of a row of it."""


def _found(path: Path) -> Iterator[_Guess]:
    """Whatever may be a row, old versions included and many of them more than once."""
    file = _bytes(path)
    logged = read_log(_bytes(path.with_name(path.name + "-wal")))
    # The header that says the size may be damaged, and a log says it too.
    for size in dict.fromkeys((logged.page_size or page_size(file), page_size(file), PAGE_SIZE)):
        pages = logged.pages if size == (logged.page_size or PAGE_SIZE) else ()
        yield from _from_pages(file, size, pages)
    yield from _from_bytes(file)
    for _number, page in logged.pages:
        yield from _from_bytes(page)
    yield from _by_sql(path)


def _from_pages(file: bytes, size: int, logged: tuple[tuple[int, bytes], ...]) -> Iterator[_Guess]:
    """Rows of the pages of a file of pages of `size` bytes and its log, by the number and order of their values."""
    widths = frozenset(table.width for table in TABLES)
    for guess in image(file, size, logged).guesses(widths):
        for table in TABLES:
            numbered = guess.row is not None
            if len(guess.values) == table.width and numbered == table.numbered and (numbered or guess.newest):
                yield table, guess.row or 0, guess.values


def _from_bytes(data: bytes) -> Iterator[_Guess]:
    """Events whose bytes stand together, whatever became of the page around them."""
    at = data.find(b'{"body":')
    while at >= 0:
        match = _BODY.match(data, at)
        if match:
            # Nothing but the body and its checksum says what an event is.
            yield EVENTS, 0, (None, match[0][:-32].decode("utf-8", "replace"), match[1].decode())
        at = data.find(b'{"body":', at + 1)


def _by_sql(path: Path) -> Iterator[_Guess]:
    """The rows from both ends of each table up to where it cannot be read, in a copy: reading may change a file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        for ending in ("", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        for table, order in product(TABLES, ("ASC", "DESC")):
            with contextlib.suppress(*_FAILURES), contextlib.closing(sqlite3.connect(copy)) as connection:
                connection.text_factory = lambda stored: stored.decode("utf-8", "replace")
                query = f"SELECT * FROM {table.name} NOT INDEXED ORDER BY 1 {order}"  # noqa: S608
                for record in connection.execute(query):
                    if len(record) == table.width:
                        yield table, record[0] if type(record[0]) is int else 0, record
