"""Inputs made wrong at random, given to whatever reads them: only the errors that are meant to come may come.

    python -m tools.fuzz                              a thousand inputs for each reader
    python -m tools.fuzz documents --count 100000     for one of them
    python -m tools.fuzz --slice 3 --count 20000      inputs 60,000 to 79,999 of each
    python -m tools.fuzz figures --seed 7 --slice 812 --count 1 --show
                                                      one input, printed

Of ten inputs nine are seeds that were damaged (bytes, lines, whole structures) or sentences put together from pieces,
one comes from a strategy of hypothesis. Each is known by reader, seed and number: the same always gives the same input.
An input that raises another error, breaks an invariant, or takes longer than three seconds of processor time is a finding;
the exit status is 1 where there was one.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
import warnings
from typing import TYPE_CHECKING, NamedTuple

from tools.fuzz_targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.fuzz_targets import Target

SECONDS = 3.0
"""Processor time for an input of a few kilobytes; a hundred times what most take."""
TENTH = 10
"""Of so many inputs one comes from hypothesis."""


class Finding(NamedTuple):
    """An input that broke a promise."""

    target: str
    number: int
    what: str
    """The last lines of the traceback, or what it took."""
    data: str
    """The beginning of the input, printable."""


def fuzz(target: Target, seed: int, numbers: range) -> Iterator[Finding]:
    """Try the inputs of these numbers on one reader."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # hypothesis says that examples are for trying out
        for number in numbers:
            data = make(target, seed, number)
            start = time.process_time()
            try:
                target.read(data)
            except target.errors:
                pass
            except Exception:  # noqa: BLE001 - whatever else comes is what is looked for
                said = "".join(traceback.format_exc().splitlines(keepends=True)[-6:])
                yield Finding(target.name, number, said, shown(data))
            taken = time.process_time() - start
            if taken > SECONDS:
                yield Finding(target.name, number, f"took {taken:.1f} s", shown(data))


def make(target: Target, seed: int, number: int) -> bytes | str:
    """The input of a number."""
    chance = random.Random(f"{target.name} {seed} {number}")  # noqa: S311 - inputs, no secrets
    if number % TENTH:
        return target.mutated(chance)
    return target.drawn(chance)


def shown(data: bytes | str) -> str:
    """The beginning of an input, printable."""
    return repr(data[:2_000])


def main() -> int:
    """Try them and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "targets", nargs="*", metavar="READER", help=f"one of {', '.join(TARGETS)}; all if none"
    )
    parser.add_argument("--count", type=int, default=1_000, help="inputs for each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--slice", type=int, default=0, help="which inputs: the first of slice 2 is number 2 * count"
    )
    parser.add_argument("--show", action="store_true", help="print each input before it is tried")
    options = parser.parse_args()
    found = 0
    for name in options.targets or TARGETS:
        numbers = range(options.slice * options.count, (options.slice + 1) * options.count)
        start = time.process_time()
        if options.show:
            for number in numbers:
                print(number, repr(make(TARGETS[name], options.seed, number)))
        here = 0
        for finding in fuzz(TARGETS[name], options.seed, numbers):
            here += 1
            print(f"{name} {finding.number}: {finding.what}\n    {finding.data}", flush=True)
        taken = time.process_time() - start
        told = f"seed {options.seed}, {numbers.start} to {numbers.stop - 1}"
        print(f"{name}: {told}: {here} findings, {taken:.0f} s", flush=True)
        found += here
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
