"""Commands run with outputs that fail, many in one process of its own: each in a child with its own descriptors.

Run as a program it reads cases as JSON from standard input and prints their outcomes; `outcomes` starts it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Case(NamedTuple):
    """A command, and where its standard streams lead."""

    arguments: list[str]
    out: str
    """`full` for a full disk, `closed`, `read-only`, `gone` for a pipe whose reader left; `kept` to see it."""
    err: str = "kept"
    """As `out`."""
    environment: dict[str, str] = {}  # noqa: RUF012 - never changed


class Outcome(NamedTuple):
    """What came of a case."""

    status: int
    out: str
    err: str


def outcomes(cases: Sequence[Case], folder: Path) -> list[Outcome]:
    """What comes of each of `cases`, run in `folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.outputs"],
        input=json.dumps([[str(folder), *case] for case in cases]),
        capture_output=True,
        text=True,
        check=True,
    )
    return [Outcome(*one) for one in json.loads(done.stdout)]


def _child(case: list[Any], out: int, err: int) -> None:
    """Become one command: its descriptors, its folder, its environment; never returns."""
    folder, arguments, to, errors, environment = case
    os.chdir(folder)
    os.environ.update(environment)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, where, kept in ((1, to, out), (2, errors, err)):
        _lead(number, where, kept)
    if errors == "closed":
        sys.stderr = None  # as Python starts with one that is closed
    if to == "closed":
        sys.stdout = None
    from tui.cli.main import main

    sys.exit(main(arguments))


def _lead(number: int, where: str, kept: int) -> None:
    """Lead a descriptor where a case says."""
    if where == "closed":
        os.close(number)
    elif where == "gone":
        read, write = os.pipe()
        os.close(read)
        os.dup2(write, number)
    else:
        flags = {"full": os.O_WRONLY, "read-only": os.O_RDONLY}
        opened = kept if where == "kept" else os.open("/dev/full", flags[where])
        os.dup2(opened, number)


def _outcome(case: list[Any]) -> Outcome:
    """Run one case in a child."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            _child(case, out.fileno(), err.fileno())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        return Outcome(status, out.read().decode(), err.read().decode())


if __name__ == "__main__":
    for name in ("agreement", "check", "doctor", "figures", "importing", "main", "merge", "report", "show"):
        import_module(f"tui.cli.{name}")  # loaded once, for all children
    from tui.workspace import open_workspace

    assert open_workspace(None).findings  # so are the patterns of figures and checks
    result = [_outcome(case) for case in json.loads(sys.stdin.read())]
    print(json.dumps(result))  # noqa: T201 - this is how it answers
