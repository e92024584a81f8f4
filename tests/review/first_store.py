"""A store as hegao 0.1.0 wrote it: its layout and its events in its own words, whatever later versions write."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LAYOUT = """
PRAGMA application_id = 1751476065;
CREATE TABLE events (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    speech TEXT NOT NULL,
    body TEXT NOT NULL,
    checksum TEXT NOT NULL,
    UNIQUE (id, checksum)
);
CREATE INDEX events_of_speech ON events (speech, row);
CREATE INDEX events_in_order ON events (sequence);
CREATE TRIGGER events_stay BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
"""


def verdict(
    number: int, speech: str, text: str, words: str, *, said: str = "verified", who: str = "甲"
) -> str:
    """An event: a verdict on the first `words` of a text, as JSON."""
    start = text.index(words)
    end = start + len(words)
    return _dump(
        {
            "id": f"00000000-0000-4000-8000-{number:012}",
            "sequence": number,
            "time": "2023-03-26T08:30:00.000Z",
            "reviewer": who,
            "session": "",
            "target": {
                "speech": speech,
                "kind": "figure",
                "anchor": {
                    "quote": words,
                    "prefix": text[max(0, start - 32) : start],
                    "suffix": text[end : end + 32],
                    "start": start,
                },
                "name": "",
                "version": sha256(text.encode()).hexdigest()[:16],
            },
            "deed": "verdict",
            "body": {"verdict": said, "corrected": ""},
        }
    )


def write_store(path: Path, bodies: Iterable[str]) -> None:
    """A store of these events at a path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(LAYOUT)
    for body in bodies:
        raw = json.loads(body)
        row = (
            raw["id"],
            raw["sequence"],
            raw["target"]["speech"],
            body,
            sha256(body.encode()).hexdigest()[:32],
        )
        connection.execute(
            "INSERT INTO events (id, sequence, speech, body, checksum) VALUES (?, ?, ?, ?, ?)", row
        )
    connection.close()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
