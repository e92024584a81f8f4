"""What the store remembers of drafts that were reviewed: their texts, and where they lay.

Nothing of it is ever merged or handed on, and `hegao forget` removes it (`tui.review.forgetting`).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.digest import sha256
from tui.speech.verdicts import version_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

LARGEST = 100_000_000
"""Bytes of the largest text that is unpacked."""


@dataclass(frozen=True, slots=True)
class Source:
    """A draft as it was opened: what it says, and by what it is found again."""

    draft: str
    """Its id."""
    title: str
    text: str
    place: str = ""
    """Where it lies: an absolute path, or `pack:` and a pack's id; empty for standard input."""
    content: str = ""
    """The digest of its bytes (`sha256:`); empty for a pack."""
    former: tuple[str, ...] = ()
    """The ids that 0.1.0 gave it."""


FORGOTTEN = "forgotten:"
"""Stands before a draft's id among the places, where a file's path begins with a slash: it was forgotten.

The id says no more than the events about the draft do, which stay.
"""
DECLINED = "declined:"
"""Stands before a draft's id among the places, with that of the draft behind a `>` whose review was offered to it and declined."""
_NO_PLACES = (FORGOTTEN, DECLINED)


def keep(connection: sqlite3.Connection, source: Source) -> None:
    """Remember a draft: its text once, and that it lies where it lies now."""
    connection.execute("DELETE FROM paths WHERE path = ?", (FORGOTTEN + source.draft,))
    known = connection.execute("SELECT 1 FROM drafts WHERE id = ?", (source.draft,)).fetchone()
    if not known:
        raw = source.text.encode("utf-8", "surrogatepass")
        row = (source.draft, version_of(source.text), source.title, zlib.compress(raw), _checksum(raw))
        connection.execute(
            "INSERT INTO drafts (id, version, title, text, checksum) VALUES (?, ?, ?, ?, ?)", row
        )
    for table, key in (("paths", source.place), ("contents", source.content)):
        if key:
            query = f"INSERT OR REPLACE INTO {table} VALUES (?, ?)"  # noqa: S608 - our own words
            connection.execute(query, (key, source.draft))


def is_kept(connection: sqlite3.Connection, source: Source) -> bool:
    """Whether all that `keep` would remember is remembered."""
    found = connection.execute("SELECT 1 FROM drafts WHERE id = ?", (source.draft,)).fetchone()
    return bool(
        found
        and (not source.place or draft_at(connection, source.place) == source.draft)
        and (not source.content or draft_of_content(connection, source.content) == source.draft)
    )


def draft_at(connection: sqlite3.Connection, place: str) -> str:
    """The draft that lay at a place when it was last reviewed; empty where none did."""
    return _one(connection, "SELECT draft FROM paths WHERE path = ?", place)


def is_forgotten(connection: sqlite3.Connection, draft: str) -> bool:
    """Whether a draft was forgotten, and nothing was decided on it since."""
    return draft_at(connection, FORGOTTEN + draft) == draft


def decline(connection: sqlite3.Connection, draft: str, other: str) -> None:
    """Note that a draft is not to be offered the review of another one again."""
    connection.execute("INSERT OR REPLACE INTO paths VALUES (?, ?)", (f"{DECLINED}{draft}>{other}", other))


def is_declined(connection: sqlite3.Connection, draft: str, other: str) -> bool:
    """Whether the review of another draft was offered to a draft and declined."""
    # Without the other's id it was written before several could be declined.
    return other in {draft_at(connection, DECLINED + key) for key in (f"{draft}>{other}", draft)}


def draft_of_content(connection: sqlite3.Connection, content: str) -> str:
    """The draft that was read of a file's bytes; empty where none was."""
    return _one(connection, "SELECT draft FROM contents WHERE sha256 = ?", content)


def text_of(connection: sqlite3.Connection, draft: str) -> str | None:
    """The text of a draft; None where it is not kept, or not what was kept."""
    row = connection.execute("SELECT text, checksum FROM drafts WHERE id = ?", (draft,)).fetchone()
    return None if row is None else unpacked(*row)


def text_of_version(connection: sqlite3.Connection, version: str) -> str | None:
    """The text of a version (`version_of`), of whichever draft; None where it is not kept."""
    query = "SELECT text, checksum FROM drafts WHERE version = ? ORDER BY id"
    return next((text for row in connection.execute(query, (version,)) if (text := unpacked(*row))), None)


def unpacked(packed: object, kept: object) -> str | None:
    """A text as it is kept, and its checksum: what it says; None if it is not what was kept."""
    if not isinstance(packed, bytes):
        return None
    try:
        raw = zlib.decompressobj().decompress(packed, LARGEST)
        return raw.decode("utf-8", "surrogatepass") if _checksum(raw) == kept else None
    except (zlib.error, UnicodeDecodeError):
        return None


def versions_of(connection: sqlite3.Connection) -> dict[str, str]:
    """The version (`version_of`) of each draft that is remembered, under its id."""
    return dict(connection.execute("SELECT id, version FROM drafts").fetchall())


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft whose text is kept."""

    draft: str
    title: str
    text: str
    place: str
    """Where it lay last; empty where that is not known."""


def kept(connection: sqlite3.Connection, drafts: Iterable[str]) -> list[Kept]:
    """Those of some drafts whose texts are kept."""
    names = sorted(drafts)
    marks = ", ".join("?" * len(names))
    query = f"SELECT id, title, text, checksum FROM drafts WHERE id IN ({marks})"  # noqa: S608 - our own words
    return list(_unpacked(connection, connection.execute(query, names).fetchall()))


def newest(connection: sqlite3.Connection, most: int) -> Iterator[Kept]:
    """The drafts on which something was decided and whose texts are kept, that of the last decision first."""
    query = (
        "SELECT id, title, text, checksum FROM drafts JOIN"
        " (SELECT speech, MAX(row) AS last FROM events GROUP BY speech) ON speech = id ORDER BY last DESC LIMIT ?"
    )
    yield from _unpacked(connection, connection.execute(query, (most,)).fetchall())


def _unpacked(
    connection: sqlite3.Connection, rows: Iterable[tuple[str, str, object, object]]
) -> Iterator[Kept]:
    """Drafts as they are kept, those left out whose text is not what was kept."""
    besides = " AND ".join(f"path NOT LIKE '{prefix}%'" for prefix in _NO_PLACES)
    query = f"SELECT path FROM paths WHERE draft = ? AND {besides}"  # noqa: S608 - our own words
    for draft, title, packed, checksum in rows:
        text = unpacked(packed, checksum)
        if text is not None:
            yield Kept(draft, title, text, _one(connection, query, draft))


def titles(connection: sqlite3.Connection) -> dict[str, str]:
    """The title of each draft whose text is kept, under its id."""
    return dict(connection.execute("SELECT id, title FROM drafts ORDER BY id").fetchall())


def places(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Each place that is remembered, with the draft that lay there."""
    every = connection.execute("SELECT path, draft FROM paths ORDER BY path").fetchall()
    return [(place, draft) for place, draft in every if not place.startswith(_NO_PLACES)]


def remove(connection: sqlite3.Connection, drafts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Remove what is remembered of drafts, and note that they were forgotten: the titles of the texts that are gone, and the places."""
    names = sorted(drafts)
    marks = ", ".join("?" * len(names))
    query = f"DELETE FROM drafts WHERE id IN ({marks}) RETURNING title"  # noqa: S608 - our own words
    gone = sorted(row[0] for row in connection.execute(query, names).fetchall())
    query = f"DELETE FROM paths WHERE draft IN ({marks}) RETURNING path"  # noqa: S608
    rows = connection.execute(query, names).fetchall()
    left = sorted(row[0] for row in rows if not row[0].startswith(_NO_PLACES))
    for name in names:
        begins = f"{DECLINED}{name}>"
        said = (DECLINED + name, len(begins), begins)
        connection.execute("DELETE FROM paths WHERE path = ? OR substr(path, 1, ?) = ?", said)
    connection.execute(f"DELETE FROM contents WHERE draft IN ({marks})", names)  # noqa: S608
    connection.executemany("INSERT INTO paths VALUES (?, ?)", [(FORGOTTEN + name, name) for name in names])
    return gone, left


def _one(connection: sqlite3.Connection, query: str, key: str) -> str:
    """The text that a query gives for one key; empty where it gives no row."""
    row = connection.execute(query, (key,)).fetchone()
    return str(row[0]) if row else ""


def _checksum(raw: bytes) -> str:
    """The SHA-256 digest of some bytes, in hexadecimal digits."""
    return sha256(raw).hexdigest()
