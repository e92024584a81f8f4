"""What goes wrong with files: nothing is overwritten, and each message says what to do."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.review.builders import D, V, X, verdict_draft
from tui.review import store_schema
from tui.review.store import Mode, Store
from tui.review.trouble import (
    NotAStoreError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreReplacedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.review.events import Event

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store of a test is."""
    return tmp_path / "reviews.sqlite"


def written(path: Path, count: int = 3) -> tuple[Event, ...]:
    """A store with some events, closed."""
    with Store.open(path, "甲") as store:
        return store.append_all(verdict_draft(V, number) for number in range(1, count + 1))


@contextlib.contextmanager
def read_only_folder() -> Iterator[Path]:
    """A folder that can be read but not written, for the superuser too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir()
        try:
            yield folder / "data"
        finally:
            os.seteuid(os.getuid())
            (folder / "data").chmod(0o755)


def forbid_writing(folder: Path) -> None:
    """From here on this program may only read in `folder`."""
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    folder.parent.chmod(0o755)
    if os.geteuid() == 0:
        os.seteuid(NOBODY)


@pytest.mark.parametrize("damage", ["emptied", "truncated", "overwritten", "header", "pages"])
def test_a_damaged_file_is_set_aside_and_never_overwritten(path: Path, damage: str) -> None:
    """It keeps every byte under a new name; a new store takes its place and the notice says so."""
    written(path, 60)
    whole = path.read_bytes()
    broken = {
        "emptied": b"",
        "truncated": whole[: len(whole) // 2 + 100],
        "overwritten": b"\x00" * len(whole),
        "header": b"not SQLite" + whole[10:],
        "pages": whole[:4096] + b"\xff" * 8192 + whole[12288:],
    }[damage]
    path.write_bytes(broken)
    with Store.open(path, "甲") as store:
        assert store.mode is Mode.WRITABLE
        assert "was damaged. It is kept as" in store.notice
        store.append(verdict_draft(V))
        assert store.check() == []
    aside = [one for one in path.parent.iterdir() if ".damaged-" in one.name and one.suffix == ".sqlite"]
    assert [one.read_bytes() for one in aside] == [broken]
    assert str(aside[0]) in store.notice
    with Store.open(path, "甲") as store:
        assert store.notice == ""


def test_what_can_be_read_of_a_damaged_file_is_taken_over(path: Path) -> None:
    """One page in the middle is lost, the events on the others are not."""
    events = written(path, 200)
    whole = path.read_bytes()
    middle = next(
        start
        for start in range(len(whole) // 8192 * 4096, len(whole), 4096)
        if b'"deed":"verdict"' in whole[start : start + 4096]
    )
    path.write_bytes(whole[:middle] + b"\xff" * 4096 + whole[middle + 4096 :])
    with Store.open(path, "甲") as store:
        left = store.events()
        assert set(left) < set(events)
        assert len(left) >= 150
        assert f"{len(left)} events could be read" in store.notice


def test_a_flipped_byte_that_sqlite_does_not_see_is_found_by_the_checksum(path: Path) -> None:
    """That event is left out and said to be; the others stand, and the row stays in the file."""
    events = written(path)
    whole = path.read_bytes()
    at = whole.index(b'"quote":"2')
    path.write_bytes(whole[:at] + whole[at:].replace(b'"quote":"2', b'"quote":"7', 1))
    with Store.open(path, "甲") as store:
        assert store.events() == (events[0], events[2])
        assert "1 event in" in store.notice
        assert store.check() == ["event 2 is damaged"]
        store.append(verdict_draft(X))
        assert len(store.changes_since(0).events) == 3


def test_a_byte_that_is_no_utf_8_is_found_too(path: Path) -> None:
    """Reading goes on behind it."""
    events = written(path)
    whole = path.read_bytes()
    path.write_bytes(whole.replace("共有".encode(), b"\xff" * 6, 1))
    with Store.open(path, "甲") as store:
        assert len(store.events()) == len(events) - 1


def test_a_database_of_something_else_is_left_alone(path: Path) -> None:
    """It is neither used nor moved."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotAStoreError, match="is not a store of hegao"):
        Store.open(path, "甲")
    assert path.read_bytes() == before


def test_a_newer_store_opens_for_reading_and_says_why(path: Path) -> None:
    """Its events are read; nothing is written to it."""
    events = written(path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE later (name TEXT)")
    connection.execute(f"PRAGMA user_version = {len(store_schema.MIGRATIONS) + 1}")
    connection.close()
    with Store.open(path, "甲") as store:
        assert store.mode is Mode.READ_ONLY
        assert "written by a newer hegao" in store.notice
        assert store.events() == events
        with pytest.raises(StoreReadOnlyError):
            store.append(verdict_draft(X))


def test_an_older_store_is_migrated_with_its_events(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One migration at a time, and a second program finds it done."""
    events = written(path)
    added = ("CREATE TABLE later (name TEXT)", "INSERT INTO later VALUES ('once')")
    monkeypatch.setattr(store_schema, "MIGRATIONS", [*store_schema.MIGRATIONS, added])
    with Store.open(path, "甲") as store, Store.open(path, "乙") as other:
        assert store.events() == other.events() == events
        assert store._writer is not None
        assert store._writer.execute("SELECT name FROM later").fetchall() == [("once",)]
        assert store._writer.execute("PRAGMA user_version").fetchone() == (len(store_schema.MIGRATIONS),)


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store is as before for the hegao that wrote it."""
    events = written(path)
    with monkeypatch.context() as patched:
        patched.setattr(
            store_schema,
            "MIGRATIONS",
            [*store_schema.MIGRATIONS, ("CREATE TABLE later (name TEXT)", "NONSENSE")],
        )
        with pytest.raises(StoreError):
            Store.open(path, "甲")
    with Store.open(path, "甲") as store:
        assert store.events() == events
        assert store.check() == []


def test_a_damaged_store_is_not_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked over first, however large."""
    written(path, 60)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * 8192 + whole[12288:])
    monkeypatch.setattr("tui.review.soundness.SMALL", 0)
    monkeypatch.setattr(
        store_schema, "MIGRATIONS", [*store_schema.MIGRATIONS, ("CREATE TABLE later (name TEXT)",)]
    )
    with Store.open(path, "甲") as store:
        assert "was damaged" in store.notice


def test_a_read_only_folder_opens_for_reading() -> None:
    """With a banner; a decision is refused with what to do about it."""
    with read_only_folder() as folder:
        events = written(folder / "reviews.sqlite")
        forbid_writing(folder)
        with Store.open(folder / "reviews.sqlite", "甲") as store:
            assert store.mode is Mode.READ_ONLY
            assert "nothing is saved" in store.notice
            assert store.events() == events
            assert store.changes_since(0).events == events
            with pytest.raises(StoreReadOnlyError, match="HEGAO_DATA_DIR"):
                store.append(verdict_draft(X))


def test_a_folder_that_cannot_be_written_and_has_no_store() -> None:
    """The reviewer is told before the first decision, and may go on unsaved."""
    with read_only_folder() as folder:
        forbid_writing(folder)
        with Store.open(folder / "below" / "reviews.sqlite", "甲") as store:
            assert store.mode is Mode.READ_ONLY
            assert "cannot be created" in store.notice
            assert store.events() == ()
            with pytest.raises(StoreReadOnlyError):
                store.append(verdict_draft(X))


def test_a_full_disk_is_said_and_what_was_saved_stays(path: Path) -> None:
    """The event is not there, the earlier ones are; when there is space again it goes on."""
    with Store.open(path, "甲") as store:
        first = store.append(verdict_draft(V))
        assert store._writer is not None
        pages = store._writer.execute("PRAGMA page_count").fetchone()[0]
        store._writer.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreFullError, match="is full"):
            store.append_all(verdict_draft(X, number) for number in range(100))
        assert store.events() == (first,)
        store._writer.execute("PRAGMA max_page_count = 1000000")
        assert store.append(verdict_draft(D)).sequence == 2


@pytest.mark.parametrize("other", ["deleted", "replaced"])
def test_a_file_that_is_deleted_or_replaced_is_noticed(path: Path, other: str) -> None:
    """The event is refused, polling says so too; opened again, all that was held is written back."""
    with Store.open(path, "甲") as store:
        first = store.append(verdict_draft(V))
        for ending in ("", "-wal", "-shm"):
            Path(f"{path}{ending}").unlink()
        if other == "replaced":
            with Store.open(path, "乙") as second:
                theirs = second.append(verdict_draft(D, 2))
        with pytest.raises(StoreReplacedError, match="deleted, replaced or overwritten"):
            store.append(verdict_draft(X))
        with pytest.raises(StoreReplacedError):
            store.changes_since(0)
        assert store.reopen() == 1
        assert first in store.events()
        if other == "replaced":
            assert set(store.events()) == {first, theirs}
        assert store.append(verdict_draft(X)) in store.events()
    with Store.open(path, "甲") as store:
        assert first in store.events()


def test_a_log_left_by_a_deleted_store_is_not_taken_for_the_new_one_s(path: Path) -> None:
    """It is set aside with the rest, not replayed into the new file."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        path.unlink()
        with Store.open(path, "乙") as other:
            made = other.append(verdict_draft(X))
            assert other.events() == (made,)
            assert other.check() == []
    assert any(".damaged-" in one.name for one in path.parent.iterdir())


def test_damage_in_a_folder_that_cannot_be_written_is_said() -> None:
    """Nothing can be set aside there."""
    with read_only_folder() as folder:
        (folder / "reviews.sqlite").write_bytes(b"no database at all" * 100)
        forbid_writing(folder)
        with pytest.raises(StoreDamagedError, match="not a database"):
            Store.open(folder / "reviews.sqlite", "甲")


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    """Said, not taken for damage."""
    (tmp_path / "reviews.sqlite").mkdir()
    with pytest.raises(StoreError):
        Store.open(tmp_path / "reviews.sqlite", "甲")
    assert (tmp_path / "reviews.sqlite").is_dir()


def test_the_messages_name_the_file(path: Path) -> None:
    """Whoever reads them knows which one."""
    for kind in (StoreFullError, StoreReadOnlyError, StoreReplacedError, StoreDamagedError, NotAStoreError):
        assert str(path) in str(kind(path, "why"))
