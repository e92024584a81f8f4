"""The layout of the store, as numbered migrations; what has been released is never changed."""

from __future__ import annotations

APPLICATION_ID = 0x68656761
"""By which a file is known as a store of hegao (`hega`)."""

MIGRATIONS: list[tuple[str, ...]] = [
    # 1: events, which are only ever added.
    (
        """
        CREATE TABLE events (
            row INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            speech TEXT NOT NULL,
            body TEXT NOT NULL,
            checksum TEXT NOT NULL,
            UNIQUE (id, checksum)
        )
        """,
        "CREATE INDEX events_of_speech ON events (speech, row)",
        "CREATE INDEX events_in_order ON events (sequence)",
        """
        CREATE TRIGGER events_stay BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
        """,
        """
        CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
        """,
    ),
    # 2: the drafts that were reviewed, and where they lay; local, and removed by `hegao forget`.
    (
        """
        CREATE TABLE drafts (
            id TEXT PRIMARY KEY,
            version TEXT NOT NULL,
            title TEXT NOT NULL,
            text BLOB NOT NULL,
            checksum TEXT NOT NULL
        ) WITHOUT ROWID
        """,
        "CREATE TABLE paths (path TEXT PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE contents (sha256 TEXT PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID",
        # The one way to change an event: `hegao forget` names its row here, blanks what it quotes of the text, and
        # empties the table again, in one transaction. Who did what, when and in which order stays whatever happens;
        # a row goes only where the same event stands in another.
        "CREATE TABLE blanking (row INTEGER PRIMARY KEY)",
        "DROP TRIGGER events_stay",
        """
        CREATE TRIGGER events_stay BEFORE DELETE ON events
            WHEN OLD.row NOT IN (SELECT row FROM blanking)
                OR NOT EXISTS (SELECT 1 FROM events WHERE id = OLD.id AND row <> OLD.row)
            BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
        """,
        "DROP TRIGGER events_stay_as_they_are",
        """
        CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
            WHEN OLD.row NOT IN (SELECT row FROM blanking)
                OR NEW.row <> OLD.row OR NEW.id <> OLD.id OR NEW.sequence <> OLD.sequence
            BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
        """,
    ),
]
"""Each brings a store from the version before it to the next; `user_version` counts them.

Each changes the layout: a known layout under a higher number is a damaged number (`tui.review.soundness`)."""
