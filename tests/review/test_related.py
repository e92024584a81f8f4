"""Events of one speech found by indexes: the same as by reading all, and doubted where an index hid one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.review.builders import D, V, X, figure
from tests.review.test_store_broken import PAGE, flipped, root_pages
from tui.review import soundness
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.lineage import link
from tui.review.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tui.review.events import Event
    from tui.review.store import Changes

OWN, EARLIER, OTHER, FORMER = "text:own", "text:earlier", "text:other", "0.1.0"
"""The draft that is asked for, one that it follows, another speech's, and an id of 0.1.0."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with events of several speeches, and a link between two drafts."""
    path = tmp_path / "reviews.sqlite"
    with Store.open(path, "甲") as store:
        for number, speech in enumerate((OTHER, OWN, EARLIER, OTHER, FORMER, OTHER, OWN), 1):
            store.append(Draft(VerdictGiven(V), figure(number, speech)))
        store.merge([link((OWN, "v"), (EARLIER, "v"))])
        store.append(Draft(VerdictGiven(D), figure(9, OTHER)))
    return path


@pytest.fixture(params=["small", "large"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether files are small enough for a scan at once, or are scanned behind what was asked for."""
    if request.param == "large":
        monkeypatch.setattr(soundness, "SMALL", 0)
    return str(request.param)


def asked(store: Store, *more: str) -> Changes:
    """What the store gives for the speech, after the whole table was looked over."""
    changes = store.related(lambda _known: {OWN, *more})
    store.confirm()
    return changes


def changed(path: Path, statement: str, *values: object) -> None:
    """Change a store behind its back, its guards dropped for that."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        guards = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in guards:
            base.execute(f"DROP TRIGGER {name}")
        base.execute(statement, values)
        for _name, sql in guards:
            base.execute(sql)


def speeches(events: tuple[Event, ...]) -> set[str]:
    """Of which speeches some events are."""
    return {event.target.speech for event in events}


@pytest.mark.usefixtures("size")
def test_the_speech_with_its_drafts_and_no_other_is_read(path: Path) -> None:
    """Its own events, those of drafts that links join with it, and those under ids that say nothing of the text."""
    with Store.open(path, "甲") as store:
        changes = asked(store)
        assert not store.doubted
        assert speeches(changes.events) == {OWN, EARLIER, FORMER}
        known = {event.id for event in store.events() if event.target.speech != OTHER}
        assert {event.id for event in changes.events} == known
        assert store.changes_since(changes.row).events == ()


@pytest.mark.usefixtures("size")
def test_the_next_number_is_above_those_that_were_not_read(path: Path) -> None:
    """The last event is another speech's; the new one comes after it."""
    with Store.open(path, "甲") as store:
        changes = asked(store)
        new = store.append(Draft(VerdictGiven(X), figure(1, OWN)))
        assert new.sequence == 1 + max(event.sequence for event in store.events() if event != new)
        assert store.changes_since(changes.row).events == (new,)


def test_a_row_that_its_column_hides_is_found_by_the_scan(path: Path, size: str) -> None:
    """The body says whose event it is: a small file is read whole at once, a large one is doubted."""
    changed(path, "UPDATE events SET speech = ? WHERE speech = ? AND row < 5", OTHER, OWN)
    with Store.open(path, "甲") as store:
        changes = asked(store)
        every = store.changes_since(0) if size == "large" else changes
        assert store.doubted == (size == "large")
        assert [event.target.speech for event in every.events].count(OWN) == 2 + 1


@pytest.mark.usefixtures("size")
def test_a_flipped_byte_in_another_speech_s_event_is_said(path: Path) -> None:
    """Its checksum is looked at, though nobody asked for it."""
    changed(path, "UPDATE events SET body = replace(body, '参加', '参如') WHERE row = 4")
    with Store.open(path, "甲") as store:
        asked(store)
        assert "1" in store.notice
        assert len(store.notice.splitlines()) == 1


@pytest.mark.usefixtures("size")
def test_a_damaged_number_in_a_column_does_not_decide(path: Path) -> None:
    """The number after the greatest one is worked out from sound events."""
    changed(path, "UPDATE events SET sequence = 4000000000 WHERE row = 4")
    with Store.open(path, "甲") as store:
        asked(store)
        assert store.append(Draft(VerdictGiven(X), figure(1, OWN))).sequence < 100


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("name", ["events_in_order", "events_of_speech"])
def test_a_damaged_index_hides_nothing_for_long(path: Path, name: str) -> None:
    """Whatever bit of its root page is flipped: what it gave is the whole, or doubted, or the file is set aside."""
    with Store.open(path, "甲") as store:
        known = {event.id for event in store.events() if event.target.speech != OTHER}
    whole, root = path.read_bytes(), root_pages(path)[name]
    for at in [*range(12), *range(12, PAGE, 97)]:
        for left in path.parent.glob("reviews.*"):
            left.unlink()
        path.write_bytes(whole)
        flipped(path, root + at, at % 8)
        with Store.open(path, "甲") as store:
            changes = asked(store)
            if store.doubted:
                changes = store.changes_since(0)
            assert known <= {event.id for event in changes.events} | {
                event.id for event in store.changes_since(changes.row).events
            }
            assert store.append(Draft(VerdictGiven(X), figure(1, OWN))).sequence == 9


@pytest.mark.usefixtures("size")
def test_events_of_other_speeches_are_written_back_too(path: Path) -> None:
    """What the scan passed is held, packed: a file that is written over while it is open loses nothing."""
    with Store.open(path, "甲") as store:
        asked(store)
        before = {event.id for event in store.events()}
        store._held.clear()
        asked(store)
        with Store.open(path.with_name("other.sqlite"), "乙") as another:
            another.append(Draft(VerdictGiven(V), figure(1, OWN)))
        path.write_bytes(path.with_name("other.sqlite").read_bytes())
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        store.reopen()
        assert before <= {event.id for event in store.events()}


def test_a_newer_store_without_these_indexes_is_read_whole(path: Path) -> None:
    """A store of a later hegao may have others."""
    with closing(sqlite3.connect(path)) as base:
        base.execute("DROP INDEX events_of_speech")
        base.execute("CREATE TABLE later (name TEXT)")
        base.execute("PRAGMA user_version = 99")
    with Store.open(path, "甲") as store:
        assert OTHER in speeches(asked(store).events)


def test_a_link_under_another_number_is_found(path: Path) -> None:
    """What another program wrote is doubted rather than passed over."""
    with Store.open(path, "甲") as store:
        odd = link((OWN, "v"), ("text:third", "v"))
        store.merge([type(odd)(odd.id, 7, odd.time, "", "", odd.target, odd.data)])
        assert odd.id in {event.id for event in asked(store).events}


def test_the_scan_behind_a_large_file_ends_with_the_store(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing stops it; no thread is left that reads a file nobody has open."""
    monkeypatch.setattr(soundness, "SMALL", 0)
    store = Store.open(path, "甲")
    store.related(lambda _known: {OWN})
    scanning = store._scanning
    assert scanning is not None
    store.close()
    assert not scanning.running
