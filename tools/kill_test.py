"""Kill a reviewing program at random moments and see that nothing it had acknowledged is lost.

    python tools/kill_test.py                500 kills; the figures stand in docs/reliability.md
    python tools/kill_test.py --kills 10
    python tools/kill_test.py --fsyncs 20    how often 20 commits reach for the disk (needs strace)

A kill proves nothing about a power cut; that each commit is fsynced is what the last form counts.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from tui.review.event_types import NoteWritten, Order, QueueKind, SessionBegun, Skipped, VerdictGiven
from tui.review.events import Draft, new_id
from tui.review.store import Store
from tui.speech.anchors import Anchor
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, Target, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.review.events import Event

LONGEST = 0.06
"""Seconds from the first acknowledgement within which the program is killed."""
FIRST = 0.4
"""Seconds from the start within which it is killed one time in five, often before it has begun."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the kills showed."""

    kills: int
    acknowledged: int
    lost: int
    """Acknowledged events that were not in the store after the kill."""
    unsound: int
    """Kills after which `PRAGMA integrity_check` or a checksum complained."""
    early: int
    """Kills before anything was acknowledged."""


def script() -> Iterator[Draft | str]:
    """A session without end: verdicts, corrected values, notes, skips, and undo and redo by name."""
    speech = Target("speech", PlaceKind.SPEECH)
    yield Draft(SessionBegun(QueueKind.ALL, Order.READING), speech, "session")
    number = 0
    while True:
        number += 1
        figure = Target(
            "speech", PlaceKind.FIGURE, Anchor(f"{number}人", "共有", "参加", 10 * number), version="v"
        )
        yield Draft(VerdictGiven(Verdict.VERIFIED), figure, "session")
        yield Draft(VerdictGiven(Verdict.WRONG, f"{number + 1}人"), figure, "session")
        yield Draft(NoteWritten(new_id(), ReaderNoteKind.QUESTION, "这个数字从哪里来?"), figure, "session")
        yield "undo"
        yield "redo"
        yield Draft(Skipped(), figure, "session")


def write(path: Path, commits: int | None) -> None:
    """Work through the script and print the id of each event once the store has it."""
    store = Store.open(path, "reviewer")
    for number, step in enumerate(script()):
        if number == commits:
            return
        event: Event | None
        if isinstance(step, Draft):
            event = store.append(step)
        else:
            event = store.undo("speech") if step == "undo" else store.redo("speech")
        print(event.id if event else "nothing to undo", flush=True)


def kill(kills: int, folder: Path, seed: int) -> Outcome:
    """Kill as many writers, one after the other, on stores that grow for 50 kills each."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    acknowledged = lost = unsound = early = 0
    for number in range(kills):
        path = folder / f"reviews-{number // 50}.sqlite"
        known = _kill_one(path, chance)
        acknowledged += len(known)
        early += not known
        with Store.open(path, "checker") as store:
            lost += len(known - {event.id for event in store.events()})
            unsound += bool(store.check() or store.notice)
    return Outcome(kills, acknowledged, lost, unsound, early)


def _kill_one(path: Path, chance: random.Random) -> set[str]:
    """Start a writer, kill it at some moment; the ids that it had acknowledged by then."""
    command = [sys.executable, __file__, "--write", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        said = cast("IO[bytes]", writer.stdout)
        first = b""
        if chance.random() < 0.2:
            time.sleep(chance.uniform(0, FIRST))
        else:
            first = said.readline()
            time.sleep(chance.uniform(0, LONGEST))
        writer.kill()
        rest = said.read()
    if writer.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the writer ended by itself, with status {writer.returncode}")
    # A last line without its end was not yet said.
    return {line.decode() for line in (first + rest).split(b"\n")[:-1]}


def fsyncs(commits: int, folder: Path) -> int:
    """How many times as many commits, after the file's making, bring something down to the disk."""
    counts = []
    for number in (1, 1 + commits):
        traced = [
            *("strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(folder / "trace")),
            *(
                sys.executable,
                __file__,
                "--write",
                str(folder / f"{number}.sqlite"),
                "--commits",
                str(number),
            ),
        ]
        subprocess.run(traced, check=True, stdout=subprocess.DEVNULL)
        trace = (folder / "trace").read_text(encoding="utf-8", errors="replace")
        counts.append(len(re.findall(r"f(?:data)?sync\(", trace)))
    return counts[1] - counts[0]


def can_trace() -> bool:
    """Whether system calls can be counted here."""
    strace = shutil.which("strace")
    return (
        strace is not None
        and subprocess.run([strace, "-o", "/dev/null", "true"], check=False).returncode == 0
    )


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--fsyncs", type=int)
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--commits", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.write:
        write(asked.write, asked.commits)
        return
    with tempfile.TemporaryDirectory() as folder:
        if asked.fsyncs:
            print(f"{fsyncs(asked.fsyncs, Path(folder))} fsyncs in {asked.fsyncs} commits")
            return
        found = kill(asked.kills, Path(folder), asked.seed)
    print(
        f"{found.kills} kills ({found.early} before the first acknowledgement), "
        f"{found.acknowledged} events acknowledged, {found.lost} lost, {found.unsound} stores unsound"
    )
    sys.exit(1 if found.lost or found.unsound else 0)


if __name__ == "__main__":
    main()
