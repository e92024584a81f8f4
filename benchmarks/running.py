"""Programs run in a pseudo-terminal and watched: processor's time of all their processes, wall time, memory, answers to keys."""

from __future__ import annotations

import contextlib
import random
import re
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.emulator import Emulator
from tests.terminal import Terminal

QUIET = 0.5
"""Seconds without output after which a program has started."""
IDLE = 15.0
"""Milliseconds of the processor in that time above which a program is still at work, though it says nothing."""
GAP = 0.15
"""Seconds without output after which an answer to a key has ended."""
LONGEST = 120.0
"""Seconds after which a program that shows nothing is given up."""


@dataclass(frozen=True)
class Program:
    """What is started, and how to see that its first page can be read."""

    name: str
    argv: tuple[str, ...]
    words: str
    """Stand on the screen once its first page can be read."""
    quit: tuple[str, ...] = ("q",)
    keys: tuple[str, ...] = ()
    """Pressed one after the other once it is quiet."""
    size: tuple[int, int] = (36, 120)
    """Rows and columns."""
    again: bool = False
    """Whether it is started twice in one home, and the second time counts."""
    data: str = ""
    """The folder of its reviews; a new empty one where empty."""
    early: tuple[str, ...] = ()
    """Pressed at once, before there is anything to see."""
    ready: str = ""
    """Stands on the screen once those are answered."""


@dataclass(frozen=True)
class Answer:
    """One key: milliseconds to the first byte and to the last, and of the processor."""

    first: float
    last: float
    cpu: float


@dataclass(frozen=True)
class Run:
    """One start; times in milliseconds, `cpu` those of the processor in all processes."""

    page: float
    page_cpu: float
    quiet: float
    quiet_cpu: float
    memory: float
    """The greatest that was seen, in MiB."""
    exit: float
    answers: tuple[Answer, ...]
    ready: float = 0.0
    """When keys that were pressed at once were answered; 0 where none were."""


def processes(pid: int) -> list[int]:
    """A process and all that it started."""
    found, ahead = [], [pid]
    while ahead:
        found.append(ahead.pop())
        for children in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                ahead += map(int, children.read_text().split())
    return found


def cpu(pid: int) -> float:
    """Milliseconds of the processor that a process and those that it started have used; ended ones are not counted."""
    total = 0.0
    for process in processes(pid):
        with contextlib.suppress(OSError):
            total += time.clock_gettime((~process << 3) | 2)
    return total * 1000


def spent(line: list[str], env: dict[str, str] | None = None) -> float:
    """Milliseconds of the processor that a command takes, started with nothing to show."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def memory(pid: int) -> float:
    """MiB that a process and those that it started had at most."""
    total = 0
    for process in processes(pid):
        with contextlib.suppress(OSError):
            found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process}/status").read_text(encoding="utf-8"))
            total += int(found[1]) if found else 0
    return total / 1024


def run(program: Program, home: Path) -> Run:
    """Start a program with an empty home, or for the second time in it, press its keys, end it."""
    if program.again:
        once(program, home)
    return once(program, home)


def once(program: Program, home: Path) -> Run:
    """One start in a home."""
    env: dict[str, str | None] = {name: str(home) for name in ("HOME", "HEGAO_DATA_DIR", "HEGAO_CONFIG_DIR")}
    env |= {"LANG": "zh_CN.UTF-8", "LC_ALL": None, "NO_COLOR": None, "PYTHONDONTWRITEBYTECODE": None}
    env |= {"HEGAO_DATA_DIR": program.data} if program.data else {}
    with Terminal(program.argv, *program.size, env) as terminal:
        terminal.press(*program.early)
        stamps = _started(terminal, program)
        page = _page(terminal, program, program.words)
        ready = stamps[_page(terminal, program, program.ready)][0] if program.ready else 0.0
        answers = tuple(_answer(terminal, key) for key in program.keys)
        peak = memory(terminal.pid)
        begun = time.monotonic()
        terminal.press(*program.quit)
        terminal.wait_exit(30)
        left = (time.monotonic() - begun) * 1000
    wall, used = stamps[page]
    quiet, quiet_cpu = stamps[-1]
    return Run(wall, used, quiet, quiet_cpu, peak, left, answers, ready)


def _started(terminal: Terminal, program: Program) -> list[tuple[float, float]]:
    """Wall and processor's time at each piece of output, until there is none for a while after the first page."""
    stamps: list[tuple[float, float]] = []
    deadline, used = time.monotonic() + LONGEST, 0.0
    while time.monotonic() < deadline:
        count = len(terminal.log)
        read = terminal.read(QUIET)
        if len(terminal.log) > count:
            now = cpu(terminal.pid)
            stamps += [((stamp - terminal.started) * 1000, now) for stamp, _chunk in terminal.log[count:]]
        elif not read and program.words in terminal.text() and cpu(terminal.pid) - used < IDLE:
            break
        used = cpu(terminal.pid)
    # What was worked out after the last byte belongs to the start too.
    stamps.append((stamps[-1][0], cpu(terminal.pid)))
    return stamps


def _page(terminal: Terminal, program: Program, words: str) -> int:
    """At which piece of output some words could be read; drawn again after the clock has stopped."""
    emulator = Emulator(*program.size)
    for at, (_stamp, chunk) in enumerate(terminal.log):
        emulator.feed(chunk)
        if not emulator.drawing and words in emulator.text():
            return at
    said = f"{program.name}: {words!r} did not come:\n{terminal.text()}"
    raise SystemExit(said)


def _answer(terminal: Terminal, key: str) -> Answer:
    """Press a key at a random moment."""
    _ = terminal.screen  # draws what came before, which takes longer than an answer
    terminal.read(0.01 + random.random() * 0.04)  # noqa: S311 - not to fall in step with a clock of the program
    before, used = len(terminal.log), cpu(terminal.pid)
    pressed = time.monotonic()
    terminal.press(key)
    while terminal.read(GAP if len(terminal.log) > before else 2):
        pass
    stamps = [stamp for stamp, _chunk in terminal.log[before:]] or [pressed]
    taken = cpu(terminal.pid) - used
    return Answer((stamps[0] - pressed) * 1000, (stamps[-1] - pressed) * 1000, taken)
