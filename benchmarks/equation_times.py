"""How long the equations take once claims are read: `python -m benchmarks.equation_times FILE…`, seconds of the processor."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from time import process_time

from benchmarks.running import spent
from tui.checks.check_context import CheckContext, blocks_of
from tui.checks.engine.assignment_search import findings_of
from tui.checks.equations import EQUATIONS
from tui.checks.running import passage_of

FIGURES = 6_000
"""Figures of 1 MB of prose that is dense with them."""
ROUNDS = 4
"""Times that each text is worked out: the first compiles expressions, of the others the least is told."""
STARTS = 5
"""Times that Python is started with nothing to do, of which the least is told."""


def main() -> None:
    """The texts of files as they are, and again with other digits up to so many figures."""
    text = "\n".join(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    least = min(spent([sys.executable, "-c", "pass"]) for _round in range(STARTS))
    print(f"python -c pass  {least / 1000:.3f} s")
    _measure("as it is", text)
    lines = text.splitlines()
    others = [re.sub("[1-9]", lambda one: str(int(one[0]) % 9 + 1), line) for line in lines]
    _measure("with other digits", "\n".join(_so_many([*lines, *others])))


def _so_many(lines: list[str]) -> list[str]:
    """The first lines, up to so many figures."""
    kept, number = [], 0
    for line in lines:
        if number >= FIGURES:
            break
        kept.append(line)
        number += len(CheckContext(line, blocks_of(line)).figures)
    return kept


def _measure(name: str, text: str) -> None:
    """Work the equations of a text out several times, each time of claims that were just read."""
    taken, found, figures = [], 0, 0
    for _round in range(ROUNDS):
        context = CheckContext(text, blocks_of(text))
        passage = passage_of(context)
        for one in passage.statements:
            passage.read_relations(one)
        began = process_time()
        found = len(list(findings_of(passage, EQUATIONS)))
        taken.append(process_time() - began)
        figures = len(context.figures)
    print(
        f"{name}: {len(text.encode()) / 1e6:.2f} MB, {figures} figures, {found} findings; "
        f"first {taken[0]:.2f} s, then {min(taken[1:]):.2f} s, {min(taken[1:]) / figures * 1e3:.2f} ms a figure"
    )


if __name__ == "__main__":
    main()
