"""Press keys at random, resize, paste, open the palette, and see after each step that the program lives and answers.

    python -m tools.key_monkey                     500 runs; the figures stand in docs/reliability.md
    python -m tools.key_monkey --runs 3 --steps 5
    python -m tools.key_monkey --only 17           one run of the series again, its steps printed

Each run starts the program on a terminal of its own with an empty home, works off its steps and leaves in one of five ways.
After each step the window is made a column wider or narrower, which the program answers by painting: time is counted as
the program's own processor time, since the machine may be busy. The exit status and the terminal's modes are looked at
right after the end. The same seed gives the same keys.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import signal
import sys
import tempfile
import termios
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.emulator import FIRST_MODES
from tests.hostile_input import HOSTILE
from tests.terminal import KEYS, Terminal

SLOW = 2.0
"""Seconds of processor time within which a step has to be answered."""
DEAD = 30.0
"""Seconds on the clock after which a program that does not answer counts as frozen, however little it works."""
FLOOD = 3_000_000
"""Bytes behind one step after which the program counts as painting without end."""
QUIET = 0.03
"""Seconds of silence that end what a step sets off."""
SIZES = ((0, 0), (0, 80), (24, 0), (1, 1), (2, 300), (100, 1), (5, 20), (24, 80), (36, 120), (100, 300))
"""Rows and columns, of which every third resize takes one."""
COMMANDS = (["-m", "tui"], ["-m", "tui", "review"], ["-m", "tui", "review", "--blind"])
"""What is started."""
LETTERS = [chr(code) for code in range(0x21, 0x7F) if chr(code) != "q"]
FULL_WIDTH = ["，", "。", "？", "／", "３", "ｖ", "【", "字"]
CONTROLS = [f"ctrl+{letter}" for letter in "abdefghjklnopqrstuvwxy"]
"""Without those that quit or stop the program: c and z."""
QUITS = frozenset({"\x03", "\x1a"}) | {f"\x1b[{code};{mods}u" for code in (99, 122) for mods in (3, 5, 6)}
"""What would end or stop the program where it is no paste."""
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
PUSHED = re.compile(rb"\x1b\[([<>])[0-9;]*u")
STATUSES = {"q": {0}, "ctrl+c": {130}, "SIGTERM": {143}, "SIGHUP": {129}, "SIGINT": {130}}
"""Ways to leave, and the exit status of each."""
BY_A_KEY = {0, 130}
"""Exit statuses where a key or the palette ended the program before it was asked to end."""


class BrokenPromiseError(AssertionError):
    """The program did what it must not do."""


@dataclass(slots=True)
class Run:
    """What one run showed."""

    steps: list[str] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds of processor time of the slowest answer."""
    left: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done to the program."""

    name: str
    sent: str = ""
    """What is typed, already as a terminal sends it."""
    size: tuple[int, int] | None = None
    stop: bool = False
    """Whether it is stopped and continued from outside."""


def choose(chance: random.Random) -> Step:
    """The next step."""
    kind = chance.choices(
        ["key", "resize", "palette", "paste", "mouse", "typed", "sequence", "stop"],
        [60, 12, 6, 6, 6, 5, 4, 1],
    )[0]
    if kind == "key":
        key, times = chance.choice([*KEYS, *LETTERS, *FULL_WIDTH, *CONTROLS, "q"]), chance.randint(1, 12)
        times = 1 if key == "q" else times
        return Step(f"{key} × {times}", encoded(key) * times)
    if kind == "resize":
        size = chance.choice([chance.choice(SIZES), (chance.randint(0, 100), chance.randint(0, 300))])
        return Step(f"resize {size}", size=size)
    if kind == "palette":
        typed = chance.choice(["xxx", "导出", "e", "figure 1", "", "theme", "sort", "undo"])
        behind = chance.choice(
            ["\x15\x1b[5~", "\x1b[B\r", "\x1b[6~\x1b[5~\r", "\r", "\x1b[B\x1b[B\r", "\x15\x1b[5~\r"]
        )
        return Step(f"palette {typed!r} {behind!r}", f"\x10{typed}{behind}")
    if kind == "paste":
        text = "".join(chance.choices([*HOSTILE, *LETTERS, "字", "\r\n"], k=chance.choice([1, 5, 50, 2000])))
        end = chance.choices(["\x1b[201~", ""], [19, 1])[0]
        return Step(f"paste of {len(text)}{'' if end else ', never ended'}", f"\x1b[200~{text}{end}")
    if kind == "mouse":
        x, y, button = chance.randint(1, 300), chance.randint(1, 100), chance.choice([0, 0, 0, 2, 64, 65])
        drag = (
            f"\x1b[<{button + 32};{chance.randint(1, 120)};{chance.randint(1, 36)}M"
            if chance.random() < 0.3
            else ""
        )
        return Step(f"mouse {button} at {x},{y}", f"\x1b[<{button};{x};{y}M{drag}\x1b[<{button};{x};{y}m")
    if kind == "typed":
        return Step(
            "typed ahead",
            "".join(encoded(chance.choice([*LETTERS, *KEYS])) for _ in range(chance.randint(2, 40))),
        )
    if kind == "sequence":
        found = chance.choice([one for one in HOSTILE if one not in QUITS and not one.startswith("\x1b[20")])
        return Step(f"sequence {found!r}", found)
    return Step("stop and continue", stop=True)


def encoded(key: str) -> str:
    """A key as a terminal sends it."""
    return chr(ord(key[-1].upper()) & 0x1F) if key in CONTROLS else KEYS.get(key, key)


class Monkey:
    """One program on its terminal, from its start to its end."""

    def __init__(self, terminal: Terminal, run: Run) -> None:
        """Watch a program that was just started."""
        self._terminal, self._run = terminal, run
        self._rows, self._columns = 36, 120

    def begin(self) -> None:
        """Wait for the first picture."""
        until = time.monotonic() + DEAD
        while b"\x1b[?2026l" not in self._terminal.raw:
            if not self._terminal.read(until - time.monotonic()):
                raise BrokenPromiseError(f"no first picture: {self._terminal.raw[-500:]!r}")
        self._drain()

    def do(self, step: Step) -> bool:
        """Take a step; whether the program still runs."""
        if step.size is not None:
            self._rows, self._columns = step.size
            self._terminal._set_size(*step.size)  # noqa: SLF001 - the emulator need not follow
        if step.stop:
            self._terminal.signal(signal.SIGSTOP)
            self._terminal.signal(signal.SIGCONT)
        self._terminal.send(step.sent)
        self._drain()
        return self._answers()

    def leave(self, way: str) -> None:
        """End the program, and look at what it leaves."""
        if way == "q":
            self._terminal._set_size(24, 80)  # noqa: SLF001
            for _ in range(12):
                for key in ("\x1b", "\x1b", "q"):
                    self._send_if_running(key)
                if not self._runs():
                    break
        elif way == "ctrl+c":
            self._send_if_running("\x1b[201~\x03")
        elif self._runs():
            self._terminal.signal(signal.Signals[way])
        self.ended(STATUSES[way] | BY_A_KEY)

    def ended(self, allowed: set[int]) -> None:
        """See that the program ends with a status that is right, and leaves the terminal as it was."""
        before = self._cpu()
        try:
            status = self._terminal.wait_exit(DEAD)
        except AssertionError as error:
            raise BrokenPromiseError(
                f"does not end, {self._cpu() - before:.1f} s of processor time"
            ) from error
        if status not in allowed:
            raise BrokenPromiseError(
                f"exit status {status}, not of {sorted(allowed)}: {self._terminal.raw[-300:]!r}"
            )
        left = modes_left(self._terminal.raw)
        if left or not self._disciplined():
            raise BrokenPromiseError(f"left behind: {left or 'line discipline'}")

    def stacks(self) -> str:
        """Where every thread of a program that does not end stands; it is ended for that."""
        if not self._runs():
            return ""
        self._terminal.signal(signal.SIGABRT)
        with contextlib.suppress(AssertionError):
            self._terminal.wait_exit(5)
        return "\n" + self._terminal.raw.rpartition(b"Fatal Python error")[2].decode(errors="replace")

    def _send_if_running(self, keys: str) -> None:
        if self._runs():
            self._terminal.send(keys)
            self._drain(0.25)

    def _disciplined(self) -> bool:
        terminal = self._terminal
        return termios.tcgetattr(terminal._master) == terminal._termios  # noqa: SLF001 - no need to draw the cells

    def _runs(self) -> bool:
        """Whether the program still runs and listens; one that the palette suspended goes on, as by a shell's `fg`."""
        state = self._state()
        if state == "T":
            self._terminal.signal(signal.SIGCONT)
        return not self._terminal._ended and state not in "ZX"  # noqa: SLF001

    def _drain(self, quiet: float = QUIET) -> None:
        """Read what a step sets off, up to a silence."""
        start = sum(len(chunk) for _, chunk in self._terminal.log)
        read = 0
        at = len(self._terminal.log)
        while self._terminal.read(quiet):
            read += sum(len(chunk) for _, chunk in self._terminal.log[at:])
            at = len(self._terminal.log)
            if read > FLOOD:
                raise BrokenPromiseError(f"paints without end: {read} bytes behind {start}")

    def _answers(self) -> bool:
        """Make the window a little wider or narrower and wait for the picture; whether the program still runs."""
        before, began = self._cpu(), time.monotonic()
        asked = 0
        while self._runs():
            if asked < 1 or (asked < 2 and time.monotonic() - began > DEAD / 6):
                # a window too small to show a difference may be answered by nothing: then a larger one is tried
                self._rows, self._columns = (self._rows, self._columns) if asked == 0 else (24, 80)
                self._columns = (
                    self._columns + 1 if self._columns < 2 or self._columns % 2 else self._columns - 1
                )
                self._terminal._set_size(self._rows, self._columns)  # noqa: SLF001
                asked += 1
            if self._terminal.read(0.25):
                self._run.slowest = max(self._run.slowest, self._cpu() - before)
                if self._run.slowest > SLOW:
                    raise BrokenPromiseError(f"slow: {self._run.slowest:.1f} s of processor time")
                self._drain()
                return self._runs()
            if time.monotonic() - began > DEAD:
                raise BrokenPromiseError(
                    f"frozen: {self._cpu() - before:.1f} s of processor time in {DEAD:.0f} s"
                )
        return False

    def _stat(self) -> list[str]:
        """What the system says of the process, behind its name."""
        try:
            text = Path(f"/proc/{self._terminal.pid}/stat").read_text(encoding="ascii", errors="replace")
        except OSError:
            return ["X"] + ["0"] * 20
        return text.rpartition(")")[2].split()

    def _state(self) -> str:
        return self._stat()[0]

    def _cpu(self) -> float:
        """Seconds of processor time that the program took so far."""
        stat = self._stat()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def modes_left(raw: bytes) -> list[str]:
    """The private modes and keyboard flags that a program left set or reset, from what it wrote."""
    modes = dict(FIRST_MODES)
    for numbers, end in MODE.findall(raw):
        modes |= {int(number): end == b"h" for number in numbers.split(b";") if number}
    depth = 0
    for direction in PUSHED.findall(raw):
        depth = depth + 1 if direction == b">" else max(0, depth - 1)
    left = [f"mode {mode}" for mode, on in modes.items() if on != FIRST_MODES.get(mode, False)]
    return left + (["keyboard flags"] if depth else [])


def run_once(seed: int, steps: int, command: list[str]) -> Run:
    """One run."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    run = Run()
    with tempfile.TemporaryDirectory(prefix="hegao-monkey-") as folder:
        env = {
            "HOME": folder,
            "HEGAO_DATA_DIR": folder,
            "HEGAO_CONFIG_DIR": folder,
            "VISUAL": "true",
            "BROWSER": "true",
        }
        env |= {"LANG": chance.choice(["en_GB.UTF-8", "zh_CN.UTF-8"])} | chance.choice(
            [{}, {}, {}, {"NO_COLOR": "1"}]
        )
        root = Path(__file__).resolve().parent.parent
        env |= {"PYTHONPATH": str(root), "PYTHONFAULTHANDLER": "1"}
        start = [sys.executable, *command]
        with Terminal(
            start, rows=36, columns=120, env=env, cwd=Path(folder), kitty=chance.random() < 0.2
        ) as terminal:
            monkey = Monkey(terminal, run)
            try:
                monkey.begin()
                for _ in range(steps):
                    step = choose(chance)
                    run.steps.append(step.name)
                    if not monkey.do(step):
                        run.left = "by a key"
                        monkey.ended(BY_A_KEY)
                        break
                else:
                    run.left = chance.choice(list(STATUSES))
                    run.steps.append(f"leave by {run.left}")
                    monkey.leave(run.left)
            except (BrokenPromiseError, OSError, AssertionError) as error:
                run.fault = f"{type(error).__name__}: {error}{monkey.stacks()}"
            logs = sorted(Path(folder).glob("crash-*.log"))
            if logs:
                run.fault += "\n" + logs[-1].read_text(encoding="utf-8", errors="replace")[-3000:]
            elif not run.fault and b"Traceback" in terminal.raw:
                run.fault = "a traceback"
    return run


def main() -> None:
    """Run as often as asked, and print what came of it; exit with 1 where a promise was broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--steps", type=int, default=25)
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--first", type=int, default=0, help="the number of the first run of the series")
    parser.add_argument("--only", type=int, help="the number of the one run to be made")
    options = parser.parse_args()
    faults, ways, steps, slowest = 0, Counter[str](), 0, 0.0
    numbers = range(options.first, options.first + options.runs)
    for number in numbers if options.only is None else [options.only]:
        run = run_once(options.seed + number, options.steps, COMMANDS[number % len(COMMANDS)])
        ways[run.left or "fault"] += 1
        steps += len(run.steps)
        slowest = max(slowest, run.slowest)
        sys.stderr.write(f"\r{sum(ways.values())} runs, {faults} faults")
        if run.fault or options.only is not None:
            faults += bool(run.fault)
            sys.stdout.write(f"run {number}: {' | '.join(run.steps)}\n{run.fault or 'no fault'}\n")
            sys.stdout.flush()
    sys.stderr.write("\n")
    left = ", ".join(f"{count} {way}" for way, count in sorted(ways.items()))
    sys.stdout.write(
        f"{sum(ways.values())} runs from seed {options.seed}, {steps} steps, {faults} faults; left: {left}; "
        f"slowest answer {slowest:.2f} s of processor time\n"
    )
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
