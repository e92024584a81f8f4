"""The store: events that are on the disk before anybody is told, seen by every program at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.review.builders import BEGUN, WHOLE, D, V, X, event, figure, verdict_draft
from tools.kill_test import can_trace, fsyncs, kill
from tui.files.places import data_dir
from tui.files.problems import Exists
from tui.review import store_opening
from tui.review.coding import BadEventError
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft, Event
from tui.review.projection import project, state_hash
from tui.review.store import HIGHEST_MERGED, Mode, Store, default_path
from tui.review.trouble import StoreBusyError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store of a test is, in a folder that is not there yet."""
    return tmp_path / "data" / "reviews.sqlite"


def test_the_default_is_in_the_data_folder() -> None:
    """Nothing is created by opening: the file comes with the first event."""
    store = Store.open(None, "甲")
    assert default_path() == data_dir() / "reviews.sqlite"
    assert (store.path, store.mode, store.notice, store.events()) == (default_path(), Mode.WRITABLE, "", ())
    assert not data_dir().exists()


def test_an_event_gets_its_number_its_reviewer_and_its_time(path: Path) -> None:
    """What is returned is what a second program reads."""
    with Store.open(path, "甲") as store, Store.open(path, "乙") as other:
        first = store.append(Draft(BEGUN, WHOLE, "s"))
        second = store.append(verdict_draft(X, 2, "106人"))
        assert (first.sequence, first.reviewer, first.session, first.target) == (1, "甲", "s", WHOLE)
        assert (second.sequence, second.data) == (2, VerdictGiven(X, "106人"))
        assert other.events() == store.events() == (first, second)
        assert other.append(verdict_draft(V)).sequence == 3


def test_each_commit_reaches_the_disk(path: Path) -> None:
    """WAL with synchronous FULL, on the connection that writes."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        assert store._writer is not None
        assert store._writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store._writer.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.skipif(not can_trace(), reason="system calls cannot be counted here")
def test_there_is_an_fsync_for_each_commit(tmp_path: Path) -> None:
    """Counted by strace: this is what a power cut asks for, which no kill can show."""
    assert fsyncs(20, tmp_path) >= 20


def test_nothing_that_was_acknowledged_is_lost_by_a_kill(tmp_path: Path) -> None:
    """Ten programs killed at random moments; 500 are killed by command (docs/reliability.md)."""
    found = kill(10, tmp_path, seed=1)
    assert (found.kills, found.lost, found.unsound) == (10, 0, 0)
    assert found.acknowledged >= 10


def test_several_events_are_saved_together_or_not_at_all(path: Path) -> None:
    """The second cannot be an event, so the first is not there either."""
    with Store.open(path, "甲") as store:
        with pytest.raises(BadEventError):
            store.append_all([verdict_draft(V), verdict_draft(X, corrected="长" * 1_000_001)])
        assert store.events() == ()
        assert [one.sequence for one in store.append_all([verdict_draft(V), verdict_draft(X)])] == [1, 2]


def test_changes_are_seen_by_the_other_program(path: Path) -> None:
    """One's own and the other's, each once; asking again costs no reading."""
    with Store.open(path, "甲") as store, Store.open(path, "乙") as other:
        assert other.changes_since(0).events == ()
        mine = store.append(verdict_draft(V))
        first = other.changes_since(0)
        assert first.events == (mine,)
        assert other.changes_since(first.row).events == ()
        theirs = other.append(verdict_draft(X))
        assert other.changes_since(first.row).events == (theirs,)
        assert store.changes_since(first.row).events == (theirs,)
        assert store.changes_since(0).events == (mine, theirs)


def test_polling_reads_no_event_while_nothing_changes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's `data_version` says so."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        row = store.changes_since(0).row
        monkeypatch.setattr("tui.review.sqlite_rows.read", None)
        assert store.changes_since(row).events == ()


def test_undo_of_any_depth_across_restarts(path: Path) -> None:
    """Five actions in two sessions, undone one by one by a program started anew each time, and done again."""
    with Store.open(path, "甲") as store:
        store.append_all([Draft(VerdictGiven(V), figure(number), "first") for number in (1, 2, 3)])
    with Store.open(path, "甲") as store:
        store.append_all([Draft(VerdictGiven(D), figure(number), "second") for number in (3, 4)])
    with Store.open(path, "甲") as store:
        before = state_hash(project(store.events()))
    targets = []
    for _step in range(6):
        with Store.open(path, "甲") as store:
            undone = store.undo("speech")
            targets.append(undone and undone.target)
    assert targets == [figure(4), figure(3), figure(3), figure(2), figure(1), None]
    with Store.open(path, "甲") as store:
        assert project(store.events()).verdict_records == {}
        assert [store.redo("speech") is not None for _step in range(6)] == [True] * 5 + [False]
        assert state_hash(project(store.events())) == before


def test_logs_merge_into_the_same_state_whatever_the_order(tmp_path: Path) -> None:
    """Two reviewers on two machines, merged crosswise and twice."""
    with Store.open(tmp_path / "a.sqlite", "甲") as one, Store.open(tmp_path / "b.sqlite", "乙") as two:
        one.append_all([verdict_draft(V, 1), verdict_draft(D, 2)])
        two.append_all([verdict_draft(X, 1)])
        log_one, log_two = one.events(), two.events()
        assert (one.merge(log_two), two.merge(log_one), one.merge(log_two)) == (1, 2, 0)
        assert one.events() == two.events()
        assert {one.append(verdict_draft(V, 3)).sequence, two.append(verdict_draft(V, 4)).sequence} == {3}


def test_a_log_cannot_use_up_the_numbers(path: Path) -> None:
    """After the highest number that is taken there is room for one's own; above it nothing is added."""
    with Store.open(path, "甲") as store:
        assert store.merge([event(HIGHEST_MERGED, VerdictGiven(V), figure(1), reviewer="乙")]) == 1
        mine = store.append(verdict_draft(X))
        assert store.events()[-1] == mine
        with pytest.raises(BadEventError):
            store.merge([event(1, VerdictGiven(V), id="sound"), event(HIGHEST_MERGED + 1, VerdictGiven(V))])
        assert len(store.events()) == 2


def test_an_event_told_in_two_ways_is_kept_in_both_and_counts_as_one(tmp_path: Path) -> None:
    """A tampered log adds a row but no event, and every store takes the same of the two, whichever came first."""
    one = event(1, VerdictGiven(V), figure(1), id="same")
    two = event(1, VerdictGiven(X), figure(1), id="same")
    seen = []
    for name, events in (("a", (one, two)), ("b", (two, one))):
        with Store.open(tmp_path / name, "丙") as store:
            assert [store.merge([each]) for each in events] == [1, 0]
            seen.append(store.events())
    assert seen[0] == seen[1]
    assert len(seen[0]) == 1


def test_events_of_one_speech(path: Path) -> None:
    """What was said of another speech is not read for it."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
        other = store.append(Draft(VerdictGiven(V), figure(1, "another")))
        assert store.events("another") == (other,)
        assert store.events("nothing") == ()


def test_threads_share_a_store(path: Path) -> None:
    """Every event is there, each with a number of its own."""
    with Store.open(path, "甲") as store:

        def work() -> None:
            for _count in range(10):
                store.append(verdict_draft(V))
                store.changes_since(0)

        threads = [threading.Thread(target=work) for _count in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [one.sequence for one in store.events()] == list(range(1, 41))


def test_four_programs_that_begin_at_once_have_one_store(path: Path) -> None:
    """None finds a half-made file, none loses what another wrote."""
    program = (
        "import sys; from pathlib import Path; from tests.review.builders import V, verdict_draft;"
        "from tui.review.store import Store; store = Store.open(Path(sys.argv[1]), 'x'); sys.stdin.read();"
        "print(*(store.append(verdict_draft(V)).id for _ in range(5)))"
    )
    command = [sys.executable, "-c", program, str(path)]
    folder = Path(__file__).parents[2]
    running = [
        subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _count in range(4)
    ]
    for one in running:
        assert one.stdin
        one.stdin.close()
        one.stdin = None
    said = [name for one in running for name in one.communicate()[0].decode().split()]
    with Store.open(path, "甲") as store:
        assert sorted(one.id for one in store.events()) == sorted(said)
    assert len(said) == 20
    assert sorted(one.name for one in path.parent.iterdir() if "tmp" in one.name) == []


def test_a_program_that_waits_is_told_that_another_writes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while it gives up and says so; reading goes on meanwhile."""
    monkeypatch.setattr(store_opening, "PATIENCE", 0.01)
    with Store.open(path, "甲") as store:
        first = store.append(verdict_draft(V))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusyError, match="another program is writing"):
            store.append(verdict_draft(X))
        assert store.events() == (first,)
        other.execute("ROLLBACK")
        other.close()
        assert store.append(verdict_draft(X)).sequence == 2


def test_an_unsaved_store_does_all_the_same(tmp_path: Path) -> None:
    """In memory, with a notice; what was decided can be merged into a saved one later."""
    earlier = (event(1, VerdictGiven(D), figure(7)),)
    with Store.unsaved("甲", earlier) as store:
        made = store.append(verdict_draft(V))
        assert (store.mode, store.path, made.sequence) == (Mode.UNSAVED, None, 2)
        assert "nothing is saved" in store.notice
        assert store.changes_since(0).events == (*earlier, made)
        undone = store.undo("speech")
        assert undone is not None
        with Store.open(tmp_path / "later.sqlite", "甲") as saved:
            assert saved.merge(store.events()) == 3


def test_a_backup_holds_what_is_in_the_log(path: Path, tmp_path: Path) -> None:
    """Copied while open; a file that is there is not overwritten."""
    with Store.open(path, "甲") as store:
        store.append_all([verdict_draft(V), verdict_draft(X)])
        store.backup(tmp_path / "copy.sqlite")
        with Store.open(tmp_path / "copy.sqlite", "甲") as copy:
            assert copy.events() == store.events()
            assert copy.check() == []
            assert copy.append(verdict_draft(D)).sequence == 3
        with pytest.raises(Exists):
            store.backup(tmp_path / "copy.sqlite")


def test_events_cannot_be_changed_or_deleted(path: Path) -> None:
    """The file itself forbids it."""
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
    connection = sqlite3.connect(path)
    for statement in ("DELETE FROM events", "UPDATE events SET body = ''"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
    connection.close()


def test_asking_for_a_verdict_does_not_load_sqlite() -> None:
    """Only the store does."""
    names = [
        "agreement",
        "coding",
        "events",
        "history",
        "projection",
        "queues",
        "sessions",
        "settled",
        "trouble",
    ]
    program = f"import sys\nfor name in {names}: __import__('tui.review.' + name)\nassert 'sqlite3' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 0


def test_the_order_of_events_is_that_of_their_numbers(path: Path) -> None:
    """Not that of their arrival."""
    late: tuple[Event, ...] = tuple(
        event(number, VerdictGiven(V), figure(1), reviewer="乙") for number in (5, 3, 1)
    )
    with Store.open(path, "甲") as store:
        store.merge(late)
        assert [one.sequence for one in store.events()] == [1, 3, 5]
