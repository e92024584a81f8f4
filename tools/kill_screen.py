"""Kill `hegao review` at random moments and see that each verdict that its screen had shown is in the store.

    python -m tools.kill_screen                500 kills; the figures stand in docs/reliability.md
    python -m tools.kill_screen --kills 10

Each time the program gets the keys of a whole session at once on a terminal of its own, and SIGKILL at a moment between
its start and its summary; then the count of verdicts on the last screen is compared with the log.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import Terminal
from tui.review.event_types import VerdictGiven
from tui.review.store import Store

LONGEST = 0.7
"""Seconds from the question what to review within which the program is killed."""
FIGURES = 39
KEYS = ("vdx" * FIGURES)[:FIGURES]
VERDICTS = {"v": "verified", "d": "doubtful", "x": "wrong"}
PROGRESS = re.compile(r"Review (\d+)/\d+")


@dataclass(frozen=True, slots=True)
class Killed:
    """What one kill left."""

    shown: int
    """Verdicts that the last screen said were given."""
    kept: int
    """Verdicts in the log."""
    sound: bool
    """Whether these are the keys pressed, in their order, and the file is whole."""


def kill_once(folder: Path, after: float) -> Killed:
    """Review on a fresh store in `folder`, killed `after` seconds behind the question what to review."""
    env = {"HEGAO_DATA_DIR": str(folder), "HEGAO_CONFIG_DIR": str(folder), "LANG": "en_GB.UTF-8"}
    with Terminal([sys.executable, "-m", "tui", "review"], rows=36, columns=120, env=env) as terminal:
        terminal.wait_for("Begin a review")
        terminal.send("\r" + KEYS)
        until = time.monotonic() + after
        while (left := until - time.monotonic()) > 0:
            terminal.read(left)
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
        shown = max((int(count) for count in PROGRESS.findall(terminal.text())), default=0)
    path = folder / "reviews.sqlite"
    with closing(sqlite3.connect(path)) as base:
        whole = base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Store.open(path, "") as store:
        verdicts = [
            str(event.data.verdict) for event in store.events() if isinstance(event.data, VerdictGiven)
        ]
    expected = [VERDICTS[key] for key in KEYS][: len(verdicts)]
    return Killed(shown, len(verdicts), whole and verdicts == expected)


def main() -> None:
    """Kill as often as asked, and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20260101)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - not for secrets
    killed = []
    for _number in range(options.kills):
        with tempfile.TemporaryDirectory(prefix="hegao-kill-") as folder:
            killed.append(kill_once(Path(folder), chance.uniform(0, LONGEST)))
    lost = sum(max(0, one.shown - one.kept) for one in killed)
    ended = sum(one.shown == FIGURES for one in killed)
    sys.stdout.write(
        f"{len(killed)} kills, {sum(one.shown == 0 for one in killed)} before a verdict was shown, "
        f"{ended} behind the last; {sum(one.shown for one in killed)} verdicts shown, "
        f"{sum(one.kept for one in killed)} kept, {lost} lost, "
        f"{sum(not one.sound for one in killed)} logs unsound\n"
    )
    sys.exit(1 if lost or not all(one.sound for one in killed) else 0)


if __name__ == "__main__":
    main()
