"""Everything that issue 19 asks for, measured side by side with a Textual program that only says hello.

python -m benchmarks.performance [--only start,keys,sizes,peers,commands,store] [--rounds 5] [--folder DIR] [--texts "600 kB,6 MB"] [--write]

Texts, tables, packs and stores are made in a folder, kept there where one is named. Programs run in turns, each round in
another order, the first round thrown away; a ratio is the median of the rounds' own ratios, so that a slow minute of the
machine weighs on both sides. Ratios are of the processor's time of all processes of a program unless they say wall:
on a machine that others use, wall time says how busy those are. `--write` puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import materials
from benchmarks.running import Program, Run, run, spent
from tui.speech import BlockKind
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "performance.md"
HEGAO = str(Path(sys.executable).with_name("hegao"))
KEYS = {
    "line": ("down",),
    "page": ("pagedown",),
    "→": ("right",),
    "section": ("2", "3"),
    "verdict": ("v", "d"),
    "undo": ("v", "u"),
    "table": ("m", "escape"),
    "search": ("/", "escape"),
}
"""Keys that are pressed, under what they do."""
EARLY: dict[str, object] = {"early": ("right",), "ready": "2/"}
"""A key that is pressed at once, and what says on the screen that it was answered: the second figure is current."""
LIMITS = {"--version": 3, "show": 7, "figures": 8, "check": 14, "report": 16}
"""What issue 19 allows each command, as a multiple of `python -c pass`."""
HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("hello")
    def on_key(self, event):
        self.query_one(Static).update(f"hello {event.key} {id(event)}")

Hello().run()
"""


@dataclass(frozen=True)
class Table:
    """Rows of figures under a heading."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        """The table in Markdown."""
        lines = [self.head, ("---",) * len(self.head), *self.rows]
        return f"### {self.title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


@dataclass(frozen=True)
class Bench:
    """Where things are, and how often each is measured."""

    folder: Path
    rounds: int
    texts: tuple[str, ...] = ("600 kB", "6 MB")
    """Texts beside the bundled speech on which keys are measured."""

    def made(self, name: str, make: Callable[[Path], None]) -> Path:
        """Something to measure on, made where it is not there yet."""
        path = self.folder / name
        if not path.exists():
            make(path)
        return path

    def in_turns(self, programs: list[Program]) -> dict[str, list[Run]]:
        """The runs of each program, round by round; each start has a home of its own."""
        runs: dict[str, list[Run]] = {program.name: [] for program in programs}
        for number in range(self.rounds + 1):
            for program in programs if number % 2 else programs[::-1]:
                with tempfile.TemporaryDirectory() as home:
                    found = run(program, Path(home))
                if number:
                    runs[program.name].append(found)
        return runs

    @property
    def hello(self) -> Program:
        """The program that everything is a multiple of."""
        path = self.folder / "hello.py"
        path.write_text(HELLO, encoding="utf-8")
        pressed = ("x",) * 6
        return Program(
            "hello", (sys.executable, str(path)), "hello", ("ctrl+q",), pressed, early=("y",), ready="hello y"
        )


def hegao(name: str, words: str, *arguments: str, **more: object) -> Program:
    """A start of hegao."""
    return Program(name, (sys.executable, HEGAO, *arguments), words, **more)  # type: ignore[arg-type]


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> str:
    """The median of the rounds' own ratios."""
    return (
        f"{statistics.median(one / max(other, 0.01) for one, other in zip(ours, theirs, strict=False)):.2f}"
    )


def starts(bench: Bench) -> list[Table]:
    """The bundled speech at two sizes, first and second opening."""
    words = _opening_words()
    programs = [
        bench.hello,
        hegao("120x36, first opening", words, **EARLY),
        hegao("120x36, second opening", words, again=True),
        hegao("200x60, first opening", words, size=(60, 200), **EARLY),
    ]
    return [_starts("Start, bundled speech", bench.in_turns(programs))]


def _opening_words() -> str:
    """The first words of the bundled speech's first paragraph."""
    speech = open_workspace(None).speech
    opening = next(block for block in speech.blocks if block.kind is BlockKind.PARAGRAPH)
    return speech.text[opening.start : opening.start + 8]


def _starts(title: str, runs: dict[str, list[Run]]) -> Table:
    """Starts as multiples of hello's first page."""
    base = runs["hello"]
    rows = []
    for name, found in runs.items():
        page = [one.page_cpu for one in base]
        rows.append(
            (
                name,
                ratio((one.page_cpu for one in found), page),
                ratio((one.page for one in found), (one.page for one in base)),
                ratio((one.ready for one in found), (one.ready for one in base)) if found[0].ready else "",
                ratio((one.quiet_cpu for one in found), (one.quiet_cpu for one in base)),
                ratio((one.memory for one in found), (one.memory for one in base)),
                ratio((one.exit for one in found), (one.exit for one in base)),
            )
        )
    head = ("x hello", "first page", "the same, wall", "ready, wall", "CPU to quiet", "memory", "exit, wall")
    return Table(title, head, tuple(rows))


def keys(bench: Bench) -> list[Table]:
    """Keys on texts of each size as multiples of hello's answer to a key."""
    texts = {"bundled": ((), _opening_words())} | {
        name: _text(bench, name) for name in ("600 kB", "6 MB") if name in bench.texts
    }
    programs = [bench.hello]
    for name, (arguments, words) in texts.items():
        for kind, pressed in KEYS.items():
            programs.append(hegao(f"{kind}, {name}", words, *arguments, keys=pressed * (12 // len(pressed))))
    runs = bench.in_turns(programs)
    base = [[answer.cpu for answer in one.answers] for one in runs["hello"]]
    rows = []
    for name, found in runs.items():
        answers = [answer for one in found for answer in one.answers]
        rows.append(
            (
                name,
                ratio(
                    (statistics.median(answer.cpu for answer in one.answers) for one in found),
                    map(statistics.median, base),
                ),
                f"{statistics.median(answer.first for answer in answers):.0f} ms",
                f"{statistics.median(answer.last for answer in answers):.0f} ms",
            )
        )
    head = ("key", "CPU, x hello", "first byte, wall p50", "last byte, wall p50")
    return [Table("Keys", head, tuple(rows))]


def _text(bench: Bench, name: str) -> tuple[tuple[str, ...], str]:
    """The arguments that open a text of a size, and the words of its first page."""
    path = bench.made(
        f"text-{name.replace(' ', '')}.txt", lambda path: materials.text(path, materials.SIZES[name])
    )
    return (str(path),), materials.FIRST


def sizes(bench: Bench) -> list[Table]:
    """Large files of each kind; those that are refused say so instead of a figure."""
    files = {
        **{name: Path(_text(bench, name)[0][0]) for name in materials.SIZES},
        "table of 100,000 rows": bench.made("table.csv", lambda path: materials.table(path, materials.ROWS)),
        "Word, 100,000 paragraphs": bench.made(
            "paragraphs.docx", lambda path: materials.word(path, materials.PARAGRAPHS)
        ),
        "pack of 10,000 metrics": bench.made("pack", lambda path: materials.pack(path, materials.METRICS)),
    }
    programs, refused = [bench.hello], []
    for name, path in files.items():
        said = _refusal(path)
        if said:
            refused.append((name, *[said] + [""] * 5))
        else:
            programs += [
                hegao(name, materials.FIRST, str(path), **EARLY),
                hegao(f"{name}, second opening", materials.FIRST, str(path), again=True),
            ]
    table = _starts("Large files", bench.in_turns(programs))
    return [Table(table.title, table.head, (*table.rows, *refused))]


def _refusal(path: Path) -> str:
    """What `hegao show` says where it does not print a file; the reader shows longer plain texts than commands take."""
    if path.suffix == ".txt":
        return ""
    found = subprocess.run(
        [sys.executable, HEGAO, "show", str(path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return "refused: " + found.stderr.strip().splitlines()[0].rpartition(": ")[2] if found.returncode else ""


def peers(bench: Bench) -> list[Table]:
    """Other programs on the text of 600 kB, as far as they are installed."""
    (path,), words = _text(bench, "600 kB")
    known = {
        "less": (("less", path), ("q",)),
        "vim": (("vim", "-u", "NONE", "-n", path), (":", "q", "!", "enter")),
        "VisiData": (("vd", path), ("q",)),
        "toolong": (("tl", path), ("ctrl+q",)),
        "frogmouth": (("frogmouth", path), ("ctrl+q",)),
    }
    programs = [bench.hello, hegao("hegao", words, path)]
    programs += [
        Program(name, argv, words, quitting)
        for name, (argv, quitting) in known.items()
        if shutil.which(argv[0])
    ]
    return [_starts("Others, text of 600 kB", bench.in_turns(programs))]


def commands(bench: Bench) -> list[Table]:
    """Commands on the bundled speech as multiples of `python -c pass`."""
    lines = {"pass": [sys.executable, "-c", "pass"]}
    lines |= {name: [sys.executable, HEGAO, name] for name in LIMITS}
    taken: dict[str, list[float]] = {name: [] for name in lines}
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as home:
        env |= {"HOME": home, "HEGAO_DATA_DIR": home, "HEGAO_CONFIG_DIR": home}
        for number in range(3 * bench.rounds + 1):
            for name in lines if number % 2 else reversed(lines):
                used = spent(lines[name], env)
                if number:
                    taken[name].append(used)
    rows = [
        (
            f"`{name}`",
            ratio(taken[name], taken["pass"]),
            str(limit),
            f"{statistics.median(taken[name]):.0f} ms",
        )
        for name, limit in LIMITS.items()
    ]
    head = ("command", "CPU, x `python -c pass`", "allowed", "CPU")
    return [Table("Commands", head, tuple(rows))]


def stores(bench: Bench) -> list[Table]:
    """Opening, verdict and undo with 100,000 events in the store as multiples of the same with none."""
    large = {
        "100,000 events of 500 other speeches": bench.made(
            "store-other",
            lambda path: materials.store(path / "reviews.sqlite", materials.EVENTS, other=True),
        ),
        "100,000 events of this speech": bench.made(
            "store-own", lambda path: materials.store(path / "reviews.sqlite", materials.EVENTS, other=False)
        ),
    }
    kept: dict[str, Path | None] = {"no event": None, **large}
    found: dict[str, list[list[float]]] = {name: [] for name in kept}
    for number in range(bench.rounds + 1):
        for name, folder in kept.items():
            with tempfile.TemporaryDirectory() as home:
                if folder is not None:
                    shutil.copytree(folder, home, dirs_exist_ok=True)
                said = _decisions(home)
            if number:
                found[name].append(said)
    rows = []
    for name, runs in found.items():
        times = [f"{statistics.median(one[at] for one in runs):.1f} ms" for at in (0, 1, 5)]
        ratios = [
            ratio((one[at] for one in runs), (one[at] for one in found["no event"])) for at in (2, 3, 4)
        ]
        rows.append((name, *times, *ratios))
    head = (
        *("in the store", "opening", "second opening", "scan behind the screen"),
        *("first verdict, x", "verdict, x", "undo, x"),
    )
    inside = Table(
        "Store: the processor's time of the thread, decisions as multiples of those with no event",
        head,
        tuple(rows),
    )
    words = _opening_words()
    programs = [bench.hello, hegao("no event", words, keys=("v",))]
    programs += [
        hegao(name, words, data=str(folder), again=True, keys=("v",))
        for name, folder in kept.items()
        if folder
    ]
    return [inside, _starts("Start beside a store, second opening", bench.in_turns(programs))]


def _decisions(home: str) -> list[float]:
    """What `benchmarks.decisions` measures beside the store of a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.decisions"],
        env={**os.environ, "HEGAO_DATA_DIR": home},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(one) for one in done.stdout.split()]


SECTIONS: dict[str, Callable[[Bench], list[Table]]] = {
    "start": starts,
    "keys": keys,
    "sizes": sizes,
    "peers": peers,
    "commands": commands,
    "store": stores,
}


def write(name: str, tables: list[Table]) -> None:
    """Put the tables of a section into the document, between its marks."""
    said = DOCUMENT.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, _begin, rest = said.partition(begin)
    _old, _end, after = rest.partition(end)
    body = "\n".join(map(str, tables))
    DOCUMENT.write_text(f"{before}{begin}\n{body}\n{end}{after}", encoding="utf-8")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, set apart by commas")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where what is measured on is made and kept")
    parser.add_argument(
        "--texts", default="600 kB,6 MB", help="texts beside the bundled speech on which keys are measured"
    )
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        # Each start has an empty home; that Python's modules and our expressions are compiled is no part of it.
        os.environ.setdefault("HEGAO_CACHE_DIR", str(folder / "cache"))
        for section in options.only.split(","):
            tables = SECTIONS[section](Bench(folder, options.rounds, tuple(options.texts.split(","))))
            print("\n".join(map(str, tables)), flush=True)
            if options.write:
                write(section, tables)
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
