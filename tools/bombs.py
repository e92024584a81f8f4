"""Inputs made to take long or much memory, each given to a command, with what it took.

    python -m tools.bombs                    every bomb at its full size; the figures stand in docs/reliability.md
    python -m tools.bombs --only lines       those with this in their name
    python -m tools.bombs --count 50 --seed 7 --scale 0.1
                                             50 drawn at random, each at up to a tenth of its size

A command may take ten seconds of processor time and 700 MB, its children included, or refuse with status 2 and a line
that names the limit. The exit status is 1 where one did neither. `--calibrate` says how fast this machine is just now:
where others work beside, processor time grows without anybody's doing.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.bomb_files import BOMBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.bomb_files import Bomb

SECONDS = 10.0
"""Processor time that an answer may take."""
MEMORY = 700_000_000
"""Bytes that the process and its children may hold at once."""
PATIENCE = 6
"""Times the processor time allowed after which a command is stopped."""
LOOK = 0.01
"""Seconds between two looks at the memory."""


class Taken(NamedTuple):
    """What a command took for an input."""

    bomb: str
    command: str
    status: int
    seconds: float
    """Of the processor, its children included."""
    memory: int
    """Bytes at the highest of process and children together."""
    said: str
    """The first line on standard error."""

    @property
    def refused(self) -> bool:
        """Whether it said that it would not."""
        return self.status == 2 and bool(self.said)

    @property
    def kept(self) -> bool:
        """Whether the promise was kept."""
        ended = self.status in (0, 1) or self.refused
        return ended and self.seconds <= SECONDS and self.memory <= MEMORY and "Traceback" not in self.said


def run(bomb: Bomb, scale: float, folder: Path, *, seconds: float = SECONDS * PATIENCE) -> Iterator[Taken]:
    """Make a bomb in `folder` and give it to each of its commands, which are stopped after `seconds`."""
    source = folder / bomb.name
    # In a process of its own: a child's memory begins with what its parent held.
    maker = [sys.executable, "-m", "tools.bomb_files", bomb.name, str(scale), str(source)]
    subprocess.run(maker, check=True)
    for number, command in enumerate(bomb.commands):
        words = [str(source) if word == "FILE" else word for word in command.split()]
        words = [str(folder / f"out{number}") if word == "OUT" else word for word in words]
        yield take(bomb.name, command, words, folder, seconds)


def take(bomb: str, command: str, words: list[str], folder: Path, seconds: float) -> Taken:
    """Run one command with a home of its own and see what it takes."""
    home = {name: str(folder / "home") for name in ("HOME", "HEGAO_DATA_DIR", "HEGAO_CONFIG_DIR")}
    limit = int(seconds) + 1
    with tempfile.TemporaryFile() as errors, (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            env={**os.environ, **home},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)),  # noqa: PLW1509
        )
        highest = 0
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            highest = max(highest, _memory(process.pid))
            time.sleep(LOOK)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read(2_000).decode("utf-8", "replace")
    first = said if "Traceback" in said else said.partition("\n")[0]
    return Taken(bomb, command, process.returncode, usage.ru_utime + usage.ru_stime, highest, first)


def _memory(process: int) -> int:
    """Bytes that a process and those that it started hold now; of a process that ended none."""
    held = 0
    try:
        # The peak of the process alone is kept by the system, so that none between two looks is missed.
        for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                held = int(line.split()[1]) * 1024
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return held
    return held + sum(_memory(int(child)) for child in children)


def calibrate() -> float:
    """Processor seconds of a fixed piece of work: 0.25 on a quiet machine of 2024."""
    start = time.process_time()
    counts: dict[int, int] = {}
    for number in range(3_000_000):
        counts[number % 1000] = counts.get(number % 1000, 0) + number
    return time.process_time() - start


def chosen(only: str, count: int, seed: int, scale: float) -> Iterator[tuple[Bomb, float]]:
    """The bombs to try, each with its size as a share of the full one."""
    bombs = [bomb for bomb in BOMBS if only in bomb.name]
    if not count:
        yield from ((bomb, scale) for bomb in bombs)
        return
    chance = random.Random(seed)  # noqa: S311 - sizes, no secrets
    for _number in range(count):
        yield chance.choice(bombs), scale * 10 ** chance.uniform(-2, 0)


def main() -> int:
    """Try them and print a row of a table for each command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="those with this in their name")
    parser.add_argument("--count", type=int, default=0, help="so many drawn at random; else each once")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full size")
    parser.add_argument("--calibrate", action="store_true", help="say first how fast the machine is")
    options = parser.parse_args()
    if options.calibrate:
        print(f"calibration: {calibrate():.2f} s")
    print("| input | command | CPU | memory | |")
    print("| --- | --- | --- | --- | --- |")
    kept = True
    for bomb, scale in chosen(options.only, options.count, options.seed, options.scale):
        with tempfile.TemporaryDirectory() as folder:
            for taken in run(bomb, scale, Path(folder)):
                kept &= taken.kept
                outcome = taken.said.replace(folder, "").lstrip("/") if taken.refused else "answered"
                if not taken.kept:
                    outcome = f"NOT KEPT, status {taken.status}: {taken.said[-200:]}"
                size = f" at {scale:.3f}" if scale != 1 else ""
                print(
                    f"| {bomb.what}{size} | `{taken.command}` | {taken.seconds:.1f} s "
                    f"| {taken.memory / 1e6:.0f} MB | {outcome} |",
                    flush=True,
                )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
