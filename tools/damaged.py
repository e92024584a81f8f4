"""Damaged files of every format, each opened in a process of its own: what that took, and what was said.

    python -m tools.damaged                 the report of `tools.formats` cut at every tenth of its length and with bytes changed
    python -m tools.damaged --seed 7 --changed 5   so many files of each format with bytes changed, drawn by this seed

A file may be read or refused in one sentence, within two seconds of processor time and 300 MB, children included. The exit status is 1 where one did not. Bombs of each format are in `tools.bombs`.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tools.bombs import take
from tools.formats import FORMATS, made_by_office, made_by_python

SECONDS = 2.0
MEMORY = 300_000_000
PATIENCE = 30.0
TENTHS = 10
CHANGES = 20
"""Bytes changed in a file."""


def cut(data: bytes) -> list[bytes]:
    """A file cut at every tenth of its length."""
    return [data[: len(data) * tenth // TENTHS] for tenth in range(1, TENTHS)]


def changed(data: bytes, chance: random.Random) -> bytes:
    """A file with some of its bytes changed."""
    made = bytearray(data)
    for _number in range(CHANGES):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def main() -> int:
    """Try them and print a row of a table for each format."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--changed", type=int, default=5)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - places in files, no secrets
    kept = True
    print("| format | files | read | refused | CPU at most | memory at most | |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for ending, content in made_by_python().items():
            (folder / f"report.{ending}").write_bytes(content)
        made_by_office(folder)
        for ending in FORMATS:
            kept &= row(folder, ending, chance, options.changed)
    return 0 if kept else 1


def row(folder: Path, ending: str, chance: random.Random, count: int) -> bool:
    """Try the files of a format and print what they took; whether all was kept."""
    whole = (folder / f"report.{ending}").read_bytes()
    files = [*cut(whole), *(changed(whole, chance) for _number in range(count))]
    taken = []
    for content in files:
        with tempfile.TemporaryDirectory() as own:
            source = Path(own) / f"x.{ending}"
            source.write_bytes(content)
            taken.append(take(ending, "show", ["show", str(source)], Path(own), PATIENCE))
    refused = sum(one.refused for one in taken)
    seconds, memory = max(one.seconds for one in taken), max(one.memory for one in taken)
    wrong = [
        one.said[-200:] or f"status {one.status}" for one in taken if not (one.status == 0 or one.refused)
    ]
    wrong += [one.said[-200:] for one in taken if "Traceback" in one.said]
    print(
        f"| {ending} | {len(files)} | {len(files) - refused} | {refused} | {seconds:.1f} s | {memory / 1e6:.0f} MB | {'; '.join(wrong)} |",
        flush=True,
    )
    return not wrong and seconds <= SECONDS and memory <= MEMORY


if __name__ == "__main__":
    sys.exit(main())
