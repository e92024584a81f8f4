"""How long hegao takes to its first paint, beside a Textual program that only says hello, and to answer a key.

python -m benchmarks.cold_start [--rounds 15] [--keys 20] [--limit 1.5]

Both start in a pseudo-terminal of 120x36, in turns, each round in another order; the first round is thrown away. What counts
is the median of the rounds' own ratios, so that a slow minute of the machine weighs on both. While the clock runs, output
is only read and stamped; the screen is drawn from it afterwards. A fixed loop, timed before each start, shows the noise.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.emulator import Emulator
from tests.terminal import Terminal
from tui.speech import BlockKind
from tui.workspace import open_workspace

ROWS, COLUMNS = 36, 120
QUIET = 0.8
"""Seconds without output after which a program has started."""
GAP = 0.06
"""Seconds without output after which an answer to a key has ended."""
HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("hello")

Hello().run()
"""


@dataclass(frozen=True)
class Program:
    """What is started, and how to see that it has painted."""

    name: str
    argv: tuple[str, ...]
    words: str
    """Stand on the screen once it has painted."""
    quit: str
    keys: int = 0
    """How often it is asked to answer →."""


@dataclass(frozen=True)
class Run:
    """One start; all times in milliseconds."""

    paint: float
    size: int
    """Bytes written until then."""
    first: tuple[float, ...]
    """Key pressed to the first byte of the answer."""
    last: tuple[float, ...]
    """Key pressed to the last byte of the answer."""


def start(program: Program, home: Path) -> Run:
    """Start a program with an empty home, wait for its first paint, press its keys, end it."""
    env: dict[str, str | None] = {
        "HOME": str(home),
        "HEGAO_DATA_DIR": str(home),
        "HEGAO_CONFIG_DIR": str(home),
    }
    env |= {"LANG": "zh_CN.UTF-8", "LC_ALL": None, "NO_COLOR": None}
    env["PYTHONDONTWRITEBYTECODE"] = None  # else each start compiles what no earlier one could leave compiled
    with Terminal(program.argv, ROWS, COLUMNS, env) as terminal:
        while terminal.read(QUIET if terminal.log else 20):
            pass
        paint, size = painted(terminal, program.words)
        answers = [answer(terminal) for _ in range(program.keys)]
        terminal.press(program.quit)
        if terminal.wait_exit() != 0:
            raise SystemExit(f"{program.name} ended with {terminal.status}")
    return Run(paint, size, tuple(first for first, _ in answers), tuple(last for _, last in answers))


def painted(terminal: Terminal, words: str) -> tuple[float, int]:
    """When the words were on the screen, and how many bytes it took; drawn again from the stamped output."""
    emulator = Emulator(ROWS, COLUMNS)
    size = 0
    for stamp, chunk in terminal.log:
        emulator.feed(chunk)
        size += len(chunk)
        if not emulator.drawing and words in emulator.text():
            return (stamp - terminal.started) * 1000, size
    raise SystemExit(f"{words!r} did not come:\n{terminal.text()}")


def answer(terminal: Terminal) -> tuple[float, float]:
    """Press → at a random moment; when the first and the last byte of the answer came."""
    _ = terminal.screen  # draws what came before, which takes longer than an answer
    terminal.read(0.01 + random.random() * 0.04)  # noqa: S311 - not to fall in step with a clock of the program
    before = len(terminal.log)
    pressed = time.monotonic()
    terminal.press("right")
    while terminal.read(GAP if len(terminal.log) > before else 2):
        pass
    stamps = [stamp for stamp, _ in terminal.log[before:]]
    if not stamps:
        raise SystemExit("→ was not answered")
    return (stamps[0] - pressed) * 1000, (stamps[-1] - pressed) * 1000


def spin() -> float:
    """Milliseconds of a fixed piece of work: how disturbed the machine is."""
    begun = time.monotonic()
    total = 0
    for number in range(300_000):
        total += number & 7
    return (time.monotonic() - begun) * 1000


def spread(values: list[float]) -> str:
    """Median and 95 % of the values."""
    return f"{statistics.median(values):.1f} ms (95 %: {statistics.quantiles(values, n=20)[-1]:.1f} ms)"


def measure(programs: list[Program], rounds: int, home: Path) -> tuple[dict[str, list[Run]], list[float]]:
    """The runs of each program, round by round, and the noise before each."""
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    noise: list[float] = []
    for number in range(rounds + 1):
        for program in programs if number % 2 else programs[::-1]:
            folder = home / f"{number}-{program.name}"
            folder.mkdir()
            noise.append(spin())
            run = start(program, folder)
            if number:
                runs[program.name].append(run)
    return runs, noise


def main() -> int:
    """Measure and print; 1 if a limit is given and passed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--keys", type=int, default=20, help="keys pressed in each round")
    parser.add_argument("--limit", type=float, help="fail above this ratio")
    options = parser.parse_args()
    speech = open_workspace(None).speech
    opening = next(block for block in speech.blocks if block.kind is BlockKind.PARAGRAPH)
    words = speech.text[opening.start : opening.start + 8]
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "hello.py").write_text(HELLO, encoding="utf-8")
        command = str(Path(sys.executable).with_name("hegao"))
        hello = Program("hello", (sys.executable, str(home / "hello.py")), "hello", "ctrl+q")
        hegao = Program("hegao", (sys.executable, command), words, "q", options.keys)
        runs, noise = measure([hello, hegao], options.rounds, home)
    ratio = statistics.median(
        ours.paint / theirs.paint for ours, theirs in zip(runs["hegao"], runs["hello"], strict=True)
    )
    print(f"{COLUMNS}x{ROWS}, {options.rounds} rounds")
    for program in (hello, hegao):
        sizes = statistics.median(run.size for run in runs[program.name])
        print(
            f"first paint of {program.name}: {spread([run.paint for run in runs[program.name]])}, {sizes:.0f} bytes"
        )
    print(f"ratio: {ratio:.2f} times hello (median of the rounds' ratios)")
    if options.keys:
        print(f"→ to first byte: {spread([time for run in runs['hegao'] for time in run.first])}")
        print(f"→ to last byte:  {spread([time for run in runs['hegao'] for time in run.last])}")
    print(f"noise: a fixed loop took {spread(noise)}")
    return 1 if options.limit and ratio > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
