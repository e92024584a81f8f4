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
]
"""Each brings a store from the version before it to the next; `user_version` counts them."""
