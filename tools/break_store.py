"""Break stores of reviews in seeded ways and see that no loss is silent and the next start works.

    python -m tools.break_store                          5,000 flips, 200 overwritten pages, 200 cuts
    python -m tools.break_store --events 100 --flips 1000 --pages 0 --cuts 0 --seed 7
    python -m tools.break_store --log                    the same on stores with a write-ahead log left behind
    python -m tools.break_store --trial 4711             one trial again, told in full

Each trial copies a store, breaks the copy, opens it as the program does, decides once, and opens it again. What
must come back is worked out apart from the code that salvages: an event stands where its bytes are found, and
is due if each of these bytes stands on a page (of a log: before the first frame) that the break left alone.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tui.review.coding import checksum, encode
from tui.review.event_types import MarkedRead, NoteWritten, VerdictGiven
from tui.review.events import Draft, new_id
from tui.review.store import Mode, Store
from tui.review.trouble import StoreError
from tui.speech.anchors import Anchor
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Target, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.review.events import Event

PAGE = 4096
FRAME = PAGE + 24
LOG_HEADER = 32
SPEECHES = ("speech-0", "speech-1", "speech-2")
SIZES = (100, 2000)
"""Events of the stores that are broken, in turn."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A store before it is broken."""

    path: Path
    events: tuple[Event, ...]
    places: dict[str, tuple[tuple[tuple[str, int], ...], ...]]
    """For each event: its pieces, and for each piece the places where it stands: file or log, and which page."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What one break showed."""

    told: str
    """How the store was broken."""
    lost: int = 0
    """Events that were not read afterwards, with all others and with those of their speech."""
    silent: bool = False
    """Whether events were lost without a notice."""
    due: int = 0
    """Events not read though they stood on pages that were left alone."""
    false: int = 0
    """Events read that never were."""
    error: str = ""
    """What kept the store from being used at the first or the second start; empty if nothing."""
    aside: bool = False
    """Whether the file was set aside."""

    @property
    def failed(self) -> bool:
        """Whether a promise was broken."""
        return bool(self.silent or self.due or self.false or self.error)


def drafts(count: int, chance: Random) -> list[Draft]:
    """Decisions of all lengths, some of which need several pages."""
    made = []
    for number in range(count):
        speech = SPEECHES[number % len(SPEECHES)]
        figure = Target(
            speech, PlaceKind.FIGURE, Anchor(f"{number}亩", "新增耕地", "以上", 7 * number), version="v"
        )
        kind = chance.random()
        if kind < 0.75:
            made.append(Draft(VerdictGiven(chance.choice(list(Verdict)), "十" * chance.randrange(8)), figure))
        elif kind < 0.85:
            made.append(Draft(MarkedRead(read=True), figure))
        else:
            length = chance.choice((2, 20, 200, 600))
            text = "".join(f"〔{number}:{part}〕" for part in range(length))
            made.append(Draft(NoteWritten(new_id(), ReaderNoteKind.QUESTION, text), figure))
    return made


def build(folder: Path, count: int, *, log: bool, seed: int) -> Whole:
    """A store of as many events; with `log`, as a program leaves it that was killed with its log."""
    path, made = folder / f"whole-{count}" / "reviews.sqlite", folder / f"made-{count}" / "reviews.sqlite"
    waiting = drafts(count, Random(seed))  # noqa: S311 - breaks, no secrets
    # The last quarter is written one by one, so that a log has as many transactions.
    with Store.open(made, "甲") as store:
        store.append_all(waiting[: count * 3 // 4])
    with Store.open(made, "甲") as store:
        for draft in waiting[count * 3 // 4 :]:
            store.append(draft)
        events = store.events()
        if not log:
            store.close()
        shutil.copytree(made.parent, path.parent)
    return Whole(path, events, _places(path, events))


def _places(path: Path, events: tuple[Event, ...]) -> dict[str, tuple[tuple[tuple[str, int], ...], ...]]:
    images = {"file": path.read_bytes()}
    log = log_of(path)
    if log.exists():
        images["log"] = log.read_bytes()
    return {event.id: tuple(_standing(images, piece) for piece in _pieces(images, event)) for event in events}


def _pieces(images: dict[str, bytes], event: Event) -> list[bytes]:
    """The event's bytes; of one that is spread over pages, pieces that are found nowhere else."""
    body = encode(event)
    whole = body.encode() + checksum(body).encode()
    if any(whole in image for image in images.values()):
        return [whole]
    note = event.data
    if not isinstance(note, NoteWritten):
        raise TypeError(body)
    # There are some two hundred of them on a page.
    parts = [f"〔{part}〕".encode() for part in note.text[1:-1].split("〕〔")[::40]]
    pieces = [f'"note":"{note.note}"'.encode(), f'"id":"{event.id}"'.encode(), *parts]
    # A piece that is torn by the end of a page is not found; its neighbours name both pages.
    return [piece for piece in pieces if any(piece in image for image in images.values())]


def _standing(images: dict[str, bytes], piece: bytes) -> tuple[tuple[str, int], ...]:
    found = []
    for name, image in images.items():
        at = image.find(piece)
        while at >= 0:
            found.append((name, at // PAGE if name == "file" else (at - LOG_HEADER) // FRAME))
            at = image.find(piece, at + 1)
    return tuple(found)


def log_of(path: Path) -> Path:
    """The write-ahead log of a store."""
    return path.with_name(path.name + "-wal")


Break = tuple[str, set[int], int]
"""How the file or the log was broken, which pages of the file it touched, and the first frame of the log."""
_NO_FRAME = 10**9


def flip(path: Path, chance: Random) -> Break:
    """Flip one bit: anywhere, in the first page, in the header, at the head of a page, or in the log."""
    log = log_of(path)
    if log.exists() and chance.random() < 0.7:
        data = bytearray(log.read_bytes())
        at, bit = chance.randrange(len(data)), chance.randrange(8)
        data[at] ^= 1 << bit
        log.write_bytes(data)
        # Before the first frame stands the log's header.
        return f"log: bit {bit} of byte {at}", set(), max(0, at - LOG_HEADER) // FRAME
    data = bytearray(path.read_bytes())
    region = chance.choice(("anywhere", "anywhere", "anywhere", "header", "first page", "heads", "heads"))
    at = {
        "anywhere": lambda: chance.randrange(len(data)),
        "header": lambda: chance.randrange(100),
        "first page": lambda: chance.randrange(PAGE),
        "heads": lambda: chance.randrange(len(data) // PAGE) * PAGE + chance.randrange(64),
    }[region]()
    bit = chance.randrange(8)
    data[at] ^= 1 << bit
    path.write_bytes(data)
    return f"bit {bit} of byte {at} ({region})", {at // PAGE}, _NO_FRAME


def overwrite(path: Path, chance: Random) -> Break:
    """Put zeros, ones, noise or another page over a page."""
    data = path.read_bytes()
    number = chance.randrange(len(data) // PAGE)
    other = chance.randrange(len(data) // PAGE)
    what = chance.choice(("zeros", "ones", "noise", f"page {other}"))
    new = {"zeros": b"\0" * PAGE, "ones": b"\xff" * PAGE, "noise": chance.randbytes(PAGE)}.get(
        what, data[other * PAGE :][:PAGE]
    )
    path.write_bytes(data[: number * PAGE] + new + data[(number + 1) * PAGE :])
    return f"{what} over page {number}", {number}, _NO_FRAME


def cut(path: Path, chance: Random) -> Break:
    """Cut the file off: anywhere, behind a page, by its last page; one with a log, its log half of the time."""
    log = log_of(path)
    goal = log if log.exists() and chance.random() < 0.5 else path
    data = goal.read_bytes()
    pages = len(data) // PAGE
    kept = chance.choice(
        (chance.randrange(len(data)), chance.randrange(pages) * PAGE, (pages - 1) * PAGE, len(data) - 1)
    )
    goal.write_bytes(data[:kept])
    if goal is log:
        return f"log cut to {kept} bytes", set(), max(0, kept - LOG_HEADER) // FRAME
    return f"cut to {kept} bytes", set(range(kept // PAGE, pages + 1)), _NO_FRAME


def try_once(whole: Whole, breaking: Callable[[Path, Random], Break], chance: Random, folder: Path) -> Trial:
    """Break a copy of a store, start twice, and compare."""
    place = folder / "trial"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(whole.path.parent, place)
    path = place / whole.path.name
    told, pages, frame = breaking(path, chance)
    try:
        with Store.open(path, "甲") as store:
            related = {event.id for speech in SPEECHES for event in related_to(store, speech)}
            read = {event.id: event for event in store.changes_since(0).events}
            by_speech = {event.id for speech in SPEECHES for event in store.events(speech)}
            made = store.append(drafts(1, chance)[0])
            notice, mode = store.notice, store.mode
        with Store.open(path, "甲") as store:
            again, second = {event.id: event for event in store.events()}, store.notice
    except StoreError as error:
        return Trial(told, error=str(error))
    except Exception as error:  # noqa: BLE001 - whatever else escapes is a crash, to be counted like any failure
        return Trial(told, error=f"crashed: {error!r}")
    wrong = "" if mode is Mode.WRITABLE else f"opened {mode}"
    if again != {**read, made.id: made}:
        wrong = "the second start read something else"
    if "was damaged" in second:
        wrong = f"the second start: {second}"
    truth = {event.id: event for event in whole.events}
    lost = truth.keys() - (read.keys() & by_speech & related)
    return Trial(
        told,
        lost=len(lost),
        silent=bool(lost and not notice),
        due=sum(_stands(whole.places[name], pages, frame) for name in lost),
        false=sum(truth.get(name) != event for name, event in read.items()),
        error=wrong,
        aside="was damaged" in notice,
    )


def related_to(store: Store, speech: str) -> tuple[Event, ...]:
    """The events of a speech as the program reads them: by indexes, and where the scan doubts these, all."""
    changes = store.related(lambda _known: {speech})
    store.confirm()
    return (store.changes_since(0) if store.doubted else changes).events


def _stands(pieces: tuple[tuple[tuple[str, int], ...], ...], pages: set[int], frame: int) -> bool:
    """Whether each piece of an event stands somewhere that was left alone."""
    return all(
        any(number < frame if name == "log" else number not in pages for name, number in piece)
        for piece in pieces
    )


def run(
    kinds: dict[str, int],
    sizes: tuple[int, ...],
    seed: int,
    *,
    log: bool,
    only: int | None = None,
    jobs: int = 1,
) -> dict[str, list[Trial]]:
    """Break stores of these sizes, as often in each way as said; the same breaks with the same seed."""
    found: dict[str, list[Trial]] = {kind: [] for kind in kinds}
    trials = [(kind, number) for kind, count in kinds.items() for number in range(count)]
    chosen = [(kind, number) for kind, number in trials if only in {None, number}]
    with tempfile.TemporaryDirectory() as name:
        stores = tuple(build(Path(name), size, log=log, seed=seed) for size in sizes)
        shares = [(stores, seed, chosen[job::jobs]) for job in range(jobs)]
        with ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext() as pool:
            for tried in (pool.map if pool else map)(_share, shares):
                for kind, number, trial in tried:
                    found[kind].append(trial)
                    if trial.failed or only is not None:
                        print(f"{kind} {number}: {trial}", flush=True)
    return found


_WAYS: dict[str, Callable[[Path, Random], Break]] = {"flips": flip, "pages": overwrite, "cuts": cut}


def _share(asked: tuple[tuple[Whole, ...], int, list[tuple[str, int]]]) -> list[tuple[str, int, Trial]]:
    """The trials of some kinds and numbers on some stores, one after the other."""
    stores, seed, chosen = asked
    done = []
    with tempfile.TemporaryDirectory() as name:
        for kind, number in chosen:
            chance = Random(f"{seed} {kind} {number}")  # noqa: S311 - breaks, no secrets
            done.append(
                (kind, number, try_once(stores[number % len(stores)], _WAYS[kind], chance, Path(name)))
            )
    return done


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--flips", type=int, default=5000)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--events", type=int, action="append", help="size of a store; may be said again")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--log", action="store_true", help="break stores with a write-ahead log")
    parser.add_argument("--trial", type=int, help="only the trials of this number")
    parser.add_argument("--jobs", type=int, default=1, help="processes that share the trials")
    asked = parser.parse_args()
    kinds = {"flips": asked.flips, "pages": asked.pages, "cuts": asked.cuts}
    sizes = tuple(asked.events or SIZES)
    found = run(kinds, sizes, asked.seed, log=asked.log, only=asked.trial, jobs=asked.jobs)
    failed = 0
    for kind, trials in found.items():
        failed += sum(trial.failed for trial in trials)
        counts = Counter({name: sum(getattr(trial, name) for trial in trials) for name in _COUNTED})
        errors = sum(bool(trial.error) for trial in trials)
        said = ", ".join(f"{counts[name]} {words}" for name, words in _COUNTED.items())
        print(f"{len(trials)} {kind}: {said}, {errors} starts that failed")
    sys.exit(1 if failed else 0)


_COUNTED = {
    "aside": "files set aside",
    "lost": "events lost in all",
    "silent": "silent losses",
    "due": "events lost on pages left alone",
    "false": "events that never were",
}

if __name__ == "__main__":
    main()
