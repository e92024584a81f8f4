"""A store that was broken: no loss is silent, what stands on pages left alone comes back, the next start works."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import force_setattr

from tests.review.builders import D, V, X, figure, verdict_draft
from tests.review.test_store_trouble import forbid_writing, read_only_folder, written
from tools import break_store
from tui.review import remembered, salvage, soundness, store_opening, store_schema
from tui.review.blanking import blank, is_blanked
from tui.review.event_types import NoteWritten
from tui.review.events import Draft
from tui.review.lineage import as_lineage
from tui.review.remembered import Source
from tui.review.store import Mode, Store
from tui.review.trouble import StoreReplacedError
from tui.speech.identity import draft_of_text
from tui.speech.verdicts import ReaderNoteKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.review.events import Event

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store of a test is."""
    return tmp_path / "reviews.sqlite"


def flipped(path: Path, at: int, bit: int) -> None:
    """Flip one bit of a file."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


def later(path: Path, data: bytes) -> None:
    """Write over a file in place, a second after the last who did: clocks of files are coarse."""
    before = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 10**9))


def root_pages(path: Path) -> dict[str, int]:
    """The offset of the first page of each table and index."""
    connection = sqlite3.connect(path)
    found = dict(connection.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"))
    connection.close()
    return {name: (number - 1) * PAGE for name, number in found.items()}


# ---------------------------------------------------------------------- files broken while nobody has them open


@pytest.mark.parametrize("log", [False, True], ids=["checkpointed", "log"])
def test_seeded_breaks_lose_nothing_unsaid(*, log: bool) -> None:
    """Flips, overwritten pages and cuts; by command thousands of them (docs/reliability.md)."""
    found = break_store.run({"flips": 24, "pages": 4, "cuts": 8}, (40,), seed=1, log=log)
    assert {kind: len(trials) for kind, trials in found.items()} == {"flips": 24, "pages": 4, "cuts": 8}
    assert [trial for trials in found.values() for trial in trials if trial.failed] == []
    assert sum(trial.lost for trials in found.values() for trial in trials) > 0


def test_the_tool_sees_a_salvage_that_gives_too_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due is worked out apart from the code that is tried."""
    empty = salvage.Salvaged({"events": []}, 0)
    monkeypatch.setattr(store_opening, "salvage", lambda _path: empty)
    found = break_store.run({"pages": 3}, (60,), seed=1, log=False)
    assert all(trial.due for trial in found["pages"])


@pytest.mark.parametrize(
    "at",
    [16, 18, 19, 20, 21, 24, 28, 32, 36, 40, 44, 47, 52, 56, 59, 60, 63, 64, 68, 71, 92, 96],
)
def test_a_flipped_bit_in_the_header_locks_nobody_out(path: Path, at: int) -> None:
    """Page size, journal mode, sizes, list of free pages, encoding, version, what kind of file: all events are there."""
    events = written(path, 20)
    whole = path.read_bytes()
    for bit in range(8):
        path.write_bytes(whole)
        flipped(path, at, bit)
        with Store.open(path, "甲") as store:
            assert (store.mode, store.events()) == (Mode.WRITABLE, events)
            store.append(verdict_draft(V))
        with Store.open(path, "甲") as store:
            assert (store.mode, store.notice, len(store.events())) == (Mode.WRITABLE, "", 21)


def test_an_empty_store_whose_kind_was_changed_is_still_known_as_one(path: Path) -> None:
    """Its schema tells, where there is no event yet."""
    store_opening.create(path)
    flipped(path, 70, 3)
    with Store.open(path, "甲") as store:
        assert store.append(verdict_draft(V)).sequence == 1
        assert "was damaged" in store.notice


@pytest.mark.parametrize("name", ["events_in_order", "events_of_speech", "sqlite_autoindex_events_1"])
def test_a_damaged_index_hides_no_event(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever bit of its root page is flipped, and even if nothing is looked over at the start."""
    events = written(path, 100)
    whole, root = path.read_bytes(), root_pages(path)[name]
    for small in (0, soundness.SMALL):
        monkeypatch.setattr(soundness, "SMALL", small)
        for at in range(0, PAGE, 257):
            path.write_bytes(whole)
            flipped(path, root + at, at % 8)
            with Store.open(path, "甲") as store:
                assert store.events() == store.events("speech") == events
                assert store.append(verdict_draft(X)).sequence == 101


def test_the_next_number_does_not_come_from_an_index(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A verdict with a number too low would stand before an older one."""
    monkeypatch.setattr(soundness, "SMALL", 0)
    written(path, 3)
    data, root = bytearray(path.read_bytes()), root_pages(path)["events_in_order"]
    # An index that has lost its cells but still looks like one.
    data[root + 3 : root + 5] = b"\0\0"
    path.write_bytes(data)
    with Store.open(path, "甲") as store:
        assert store.append(verdict_draft(X)).sequence == 4


def test_rows_that_a_page_no_longer_counts_are_missed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large file is not looked over at the start: the gap in the numbers of its rows tells."""
    monkeypatch.setattr(soundness, "SMALL", 0)
    events = written(path, 100)
    data = bytearray(path.read_bytes())
    leaf = next(
        at
        for at in range(2 * PAGE, len(data), PAGE)
        if data[at] == 13 and b'"deed":"verdict"' in data[at : at + PAGE]
    )
    data[leaf + 4] -= 1
    path.write_bytes(data)
    with Store.open(path, "甲") as store:
        assert store.events() == events
        assert "100 events could be read" in store.notice


def test_numbers_of_rows_that_were_never_used_are_no_damage(path: Path) -> None:
    """An older hegao used one up for each event that it had already, when logs were merged."""
    written(path, 3)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE sqlite_sequence SET seq = 7")
    connection.commit()
    connection.close()
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        assert len(store.events()) == 4
        assert store.notice == ""


def test_merging_what_is_there_already_leaves_no_gap(path: Path) -> None:
    """Row numbers stay one behind the other."""
    with Store.open(path, "甲") as store:
        known = store.append_all([verdict_draft(V, 1), verdict_draft(D, 2)])
        assert store.merge(known) == 0
        store.append(verdict_draft(X, 3))
        assert store.changes_since(0).row == 3


@pytest.mark.parametrize("statement", ["DROP TRIGGER events_stay", "DROP INDEX events_in_order"])
def test_a_guard_that_was_dropped_is_there_again(path: Path, statement: str) -> None:
    """The file that takes its place has all of them."""
    events = written(path)
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with Store.open(path, "甲") as store:
        assert store.events() == events
        assert "3 events could be read" in store.notice
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert {"events_stay", "events_stay_as_they_are", "events_in_order", "events_of_speech"} <= names


def test_a_damaged_name_in_the_schema_is_damage(path: Path) -> None:
    """SQLite quotes it in its message, and it is no UTF-8 any more."""
    events = written(path)
    data = path.read_bytes()
    for sound, damaged in (
        (b"indexevents_of_speech", b"index\xf6vents_of_speech"),
        (b"CREATE INDEX events_of_speech", b"CREATE INDEX (vents_of_speech"),
    ):
        assert data.count(sound) == 1
        data = data.replace(sound, damaged)
    path.write_bytes(data)
    with Store.open(path, "甲") as store:
        assert store.events() == events
        assert "was damaged" in store.notice


def test_an_event_whose_columns_are_damaged_is_told_by_its_body(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The body has the checksum; id, number and speech are repeated from it."""
    monkeypatch.setattr(soundness, "SMALL", 0)
    events = written(path)
    data = path.read_bytes()
    # The column stands right before the body, in the table; the index has it too.
    path.write_bytes(data.replace(b'speech{"body"', b'speeci{"body"', 1))
    with Store.open(path, "甲") as store:
        assert store.events("speech") == events


def test_a_file_without_its_first_pages_gives_back_the_rest(path: Path) -> None:
    """Header, schema and root are gone; each event on the other pages is known by its checksum, long ones too."""
    long = Draft(NoteWritten("n", ReaderNoteKind.QUESTION, "据初步统计" * 3000), figure(1))
    with Store.open(path, "甲") as store:
        events = {*store.append_all(verdict_draft(V, number) for number in range(1, 60)), store.append(long)}
    path.write_bytes(b"\0" * 2 * PAGE + path.read_bytes()[2 * PAGE :])
    with Store.open(path, "甲") as store:
        assert set(store.events()) == events


def test_what_may_be_lost_is_counted_by_the_numbers_of_the_rows(path: Path) -> None:
    """The notice says how many, as far as they tell."""
    events = written(path, 60)
    data = path.read_bytes()
    at = data.index(f'"quote":"{30}'.encode()) // PAGE * PAGE
    path.write_bytes(data[:at] + b"\0" * PAGE + data[at + PAGE :])
    with Store.open(path, "甲") as store:
        lost = len(events) - len(store.events())
        assert lost > 0
        assert f"{lost} events may be lost." in store.notice


def test_a_log_that_is_damaged_or_cut_is_told(path: Path, tmp_path: Path) -> None:
    """SQLite drops what stands behind the first bad frame unsaid; what stands before is kept."""
    with Store.open(path, "甲") as store:
        events = [store.append(verdict_draft(V, number)) for number in range(1, 21)]
        for name, break_ in (
            ("flip", lambda log: flipped(log, len(log.read_bytes()) // 2, 1)),
            ("cut", _cut),
        ):
            copied = tmp_path / name / path.name
            shutil.copytree(
                path.parent, copied.parent, ignore=lambda _folder, names: {"flip", "cut"} & {*names}
            )
            break_(copied.with_name(path.name + "-wal"))
            with Store.open(copied, "甲") as other:
                read = other.events()
                assert list(read) == [event for event in events if event in read]
                assert len(read) >= 9
                assert "was damaged" in other.notice


def _cut(log: Path) -> None:
    data = log.read_bytes()
    frames = (len(data) - 32) // (PAGE + 24)
    log.write_bytes(data[: 32 + frames // 2 * (PAGE + 24)])


def test_a_log_that_another_program_is_writing_is_left_to_it(path: Path) -> None:
    """Though it may be seen in the middle of a commit."""
    with Store.open(path, "甲") as store:
        event = store.append(verdict_draft(V))
        program = (
            "import sys; from pathlib import Path; from tui.review import soundness; from tui.review.store import Store\n"
            "soundness.read_log = None\n"
            "with Store.open(Path(sys.argv[1]), '乙') as store: print(len(store.events()), store.notice)"
        )
        command = [sys.executable, "-c", program, str(path)]
        done = subprocess.run(command, check=True, cwd=Path(__file__).parents[2], capture_output=True)
        assert done.stdout.split() == [b"1"]
        assert store.append(verdict_draft(X)).sequence == event.sequence + 1


def test_a_damaged_store_in_a_folder_that_cannot_be_written_is_read() -> None:
    """As far as it goes, with the reason."""
    with read_only_folder() as folder:
        file = folder / "reviews.sqlite"
        events = written(file, 30)
        file.write_bytes(b"\0" * PAGE + file.read_bytes()[PAGE:])
        forbid_writing(folder)
        with Store.open(file, "甲") as store:
            assert store.mode is Mode.READ_ONLY
            assert store.events() == events
            assert "30 events can be read, and nothing is saved" in store.notice


# ---------------------------------------------------------------------- files broken while they are open


def _emptied(path: Path) -> None:
    later(path, b"")


def _zeroed(path: Path) -> None:
    later(path, b"\0" * path.stat().st_size)


def _shortened(path: Path) -> None:
    later(path, path.read_bytes()[: -8 * PAGE])


def _one_page_zeroed(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b'"quote":"30') // PAGE * PAGE
    later(path, data[:at] + b"\0" * PAGE + data[at + PAGE :])


def _one_event_changed(path: Path) -> None:
    data = path.read_bytes()
    later(path, data.replace(b'"quote":"30', b'"quote":"70', 1))


def _another_store(path: Path) -> None:
    other = path.with_name("other.sqlite")
    written(other, 300)
    later(path, other.read_bytes())


def _another_database(path: Path) -> None:
    other = path.with_name("other.sqlite")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()
    later(path, other.read_bytes())


def _another_file(path: Path) -> None:
    later(path, "这不是数据库。\n".encode() * 3000)


def _replaced(path: Path) -> None:
    other = path.with_name("other.sqlite")
    written(other, 3)
    other.replace(path)


def _renamed(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def _deleted(path: Path) -> None:
    path.unlink()


def _log_emptied(path: Path) -> None:
    later(path.with_name(path.name + "-wal"), b"")


def _log_deleted(path: Path) -> None:
    path.with_name(path.name + "-wal").unlink()


def _log_overwritten(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    later(log, b"\xa5" * log.stat().st_size)


BREAKS = [
    _emptied, _zeroed, _shortened, _one_page_zeroed, _one_event_changed, _another_store, _another_database, _another_file,
    _replaced, _renamed, _deleted, _log_emptied, _log_deleted, _log_overwritten,
]  # fmt: skip


@pytest.mark.parametrize("breaking", BREAKS)
@pytest.mark.parametrize("checkpointed", [True, False], ids=["checkpointed", "log"])
def test_a_file_broken_while_open_takes_no_decision(
    path: Path, breaking: Callable[[Path], None], *, checkpointed: bool
) -> None:
    """The next one is refused; opened again, all that was held is written back and a new start finds it."""
    with Store.open(path, "甲") as store:
        held = set(store.append_all(verdict_draft(V, number) for number in range(1, 60)))
        _carry_over(path)
        held.add(store.append(verdict_draft(D, 60)))
        if checkpointed:
            _carry_over(path)
            held.add(store.append(verdict_draft(X, 61)))
        breaking(path)
        with pytest.raises(StoreReplacedError, match="Open it again"):
            store.append(verdict_draft(V, 62))
        store.reopen()
        assert held <= set(store.events())
        held.add(store.append(verdict_draft(V, 62)))
        assert store.check() == []
    with Store.open(path, "甲") as store:
        assert held <= set(store.events())
        assert store.notice == ""


def _carry_over(path: Path) -> None:
    """Let another program carry the log over into the file."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_what_other_programs_rightly_do_is_no_damage(path: Path) -> None:
    """Checkpoints, commits of other programs, a new beginning of the log: every decision is taken."""
    with Store.open(path, "甲") as store, Store.open(path, "乙") as other:
        for number in range(1, 40):
            store.append(verdict_draft(V, number))
            if number % 3 == 0:
                other.append(verdict_draft(D, number))
            if number % 10 == 0:
                _carry_over(path)
        assert len(store.events()) == 52
        assert store.notice == other.notice == ""


def test_a_log_that_is_carried_over_by_a_commit_is_no_damage(path: Path) -> None:
    """SQLite does this by itself after a thousand pages."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        before = path.stat().st_size
        for number in range(2, 320):
            store.append(verdict_draft(V, number))
        assert path.stat().st_size > before
        assert len(store.events()) == 319


def test_damage_met_while_reading_is_mended_like_damage_met_at_the_start(path: Path) -> None:
    """The file is set aside, what was held is written back, the notice says so, and reading goes on."""
    written(path, 200)
    with Store.open(path, "甲") as store:
        first = store.changes_since(0)
        middle = path.stat().st_size // PAGE // 2 * PAGE
        data = path.read_bytes()
        path.write_bytes(data[:PAGE] + b"\xff" * middle + data[PAGE + middle :])
        # A second connection, as one whose pages are no longer in memory.
        assert store._reader is not None
        store._reader.close()
        store._reader = store_opening.connect(path)
        assert store.events() == first.events
        assert "was damaged. It is kept as" in store.notice
        after = store.changes_since(first.row)
        assert set(after.events) == set(first.events)
        made = store.append(verdict_draft(X, 201))
        assert store.changes_since(after.row).events == (made,)
    with Store.open(path, "甲") as store:
        assert len(store.events()) == 201
        assert store.notice == ""


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_file_or_a_log_that_ends_too_soon_is_mended_when_it_is_read(path: Path, ending: str) -> None:
    """What was held is written back."""
    with Store.open(path, "甲") as store:
        events = store.append_all(verdict_draft(V, number) for number in range(1, 60))
        if not ending:
            _carry_over(path)
        os.truncate(f"{path}{ending}", 5000)
        # A second connection, as one whose pages are no longer in memory.
        assert store._reader is not None
        store._reader.close()
        store._reader = store_opening.connect(path)
        assert store.events() == events
        assert "was damaged" in store.notice
    with Store.open(path, "甲") as store:
        assert store.events() == events


def test_damage_met_while_writing_is_mended_and_the_decision_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index that is damaged in a file too large to be looked over at the start."""
    monkeypatch.setattr(soundness, "SMALL", 0)
    events = written(path, 100)
    data, root = bytearray(path.read_bytes()), root_pages(path)["sqlite_autoindex_events_1"]
    data[root : root + PAGE] = b"\xff" * PAGE
    path.write_bytes(data)
    with Store.open(path, "甲") as store:
        made = store.append(verdict_draft(X))
        assert store.events() == (*events, made)
        assert "100 events could be read" in store.notice


def test_two_programs_that_find_the_same_damage_set_one_file_aside(path: Path) -> None:
    """Whoever comes second opens what the first has made."""
    events = written(path, 60)
    data = path.read_bytes()
    path.write_bytes(b"\0" * PAGE + data[PAGE:])
    seen: list[tuple[Event, ...]] = []

    def work() -> None:
        with Store.open(path, "甲") as store:
            seen.append(store.events())

    threads = [threading.Thread(target=work) for _count in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [events] * 4
    aside = [one for one in path.parent.iterdir() if ".damaged-" in one.name and one.suffix == ".sqlite"]
    assert len(aside) == 1


def test_own_numbers_above_those_that_are_merged_are_written_back(path: Path) -> None:
    """After the highest number of another log one's own go on, and are held like all others."""
    with Store.open(path, "甲") as store:
        other = Store.unsaved("乙")
        highest = other.append(verdict_draft(V))
        force_setattr(highest, "sequence", 2**52)
        store.merge([highest])
        made = store.append(verdict_draft(X))
        path.unlink()
        with pytest.raises(StoreReplacedError):
            store.append(verdict_draft(D))
        assert store.reopen() == 2
        assert made in store.events()
        assert Store.unsaved("甲", store.events()).events() == store.events()


def test_texts_and_places_are_taken_over_too(path: Path) -> None:
    """A text is known by its checksum, a path and a digest by their form; what was forgotten stays so."""
    text = "".join(f"第{number}条新增耕地{number * 37}亩。\n" for number in range(3000))
    draft = draft_of_text(text)
    source = Source(draft, "讲话", text, "/a/讲话.txt", f"sha256:{sha256(text.encode()).hexdigest()}")
    with Store.open(path, "甲") as store:
        store.append_all([verdict_draft(V, number) for number in range(1, 40)], source)
    _carry_over(path)
    path.write_bytes(b"\0" * PAGE + path.read_bytes()[PAGE:])
    with Store.open(path, "甲") as store:
        assert "was damaged" in store.notice
        assert store.ask_remembered(lambda kept: kept and remembered.text_of(kept, draft)) == text
        assert store.ask_remembered(lambda kept: kept and remembered.is_kept(kept, source))
        assert store.ask_remembered(lambda kept: kept and remembered.places(kept)) == [("/a/讲话.txt", draft)]
        assert store.ask_remembered(
            lambda kept: kept and remembered.draft_of_content(kept, source.content) == draft
        )
        store.rewrite(lambda connection: remembered.remove(connection, {draft}))
    _carry_over(path)
    path.write_bytes(b"\0" * PAGE + path.read_bytes()[PAGE:])
    with Store.open(path, "甲") as store:
        assert store.ask_remembered(lambda kept: kept and remembered.is_forgotten(kept, draft))
        assert store.ask_remembered(lambda kept: kept and remembered.places(kept)) == []


def test_words_that_were_blanked_do_not_come_back(path: Path) -> None:
    """Though an old version of their page stands in the log or in the file."""
    with Store.open(path, "甲") as store:
        store.append_all(verdict_draft(V, number) for number in range(1, 30))
        _carry_over(path)
        lineage = as_lineage("speech")
        assert store.rewrite(lambda connection: blank(connection, lineage, quotes=True)) == 29
        copied = path.parent / "copy" / path.name
        shutil.copytree(path.parent, copied.parent, ignore=lambda _folder, names: {"copy"} & {*names})
    data = copied.read_bytes()
    assert "共有".encode() in data
    copied.write_bytes(b"\0" * PAGE + data[PAGE:])
    with Store.open(copied, "甲") as store:
        assert len(store.events()) == 29
        assert all(is_blanked(event) for event in store.events())


def test_every_table_of_the_schema_is_salvaged() -> None:
    """A migration that adds a table says how its rows are known again; one of them is empty between transactions."""
    connection = sqlite3.connect(":memory:")
    for statements in store_schema.MIGRATIONS:
        for statement in statements:
            connection.execute(statement)
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    salvaged = {table.name for table in salvage.TABLES}
    assert {row[0] for row in connection.execute(tables)} == salvaged | {"blanking"}
    connection.close()


def test_a_program_whose_file_another_set_aside_brings_back_what_it_held(path: Path) -> None:
    """Its own file is damaged under it, and another program is the first to find out."""
    with Store.open(path, "甲") as store:
        held = set(store.append_all(verdict_draft(V, number) for number in range(1, 60)))
        _carry_over(path)
        _one_page_zeroed(path)
        with Store.open(path, "乙") as other:
            assert "was damaged" in other.notice
            assert 0 < len(other.events()) < 59
            theirs = other.append(verdict_draft(D, 1))
            with pytest.raises(StoreReplacedError):
                store.append(verdict_draft(X, 60))
            assert store.reopen() > 0
            assert set(store.events()) == {*held, theirs}
            assert set(other.changes_since(0).events) == {*held, theirs}
            assert store.notice == ""
