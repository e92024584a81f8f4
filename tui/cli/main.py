"""The way in: language, arguments, one command, exit status."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO, cast

from tui import words
from tui.files.places import config_dir
from tui.files.problems import Problems
from tui.words import ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

INTERRUPTED = 128 + signal.SIGINT
BAD_INPUT = 2
SCREENS = ("read", "review")
"""Commands that open a screen, which collects garbage from its first paint on."""
NOTHING = {"command": "read", "path": None, "theme": None, "interface": None}
"""What the arguments are where there are none; a test compares it with what argparse gives."""
MODULES = {"import": "importing"}
"""The modules of commands whose names no module can have."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 findings, 2 bad usage or bad input."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    arguments = list(sys.argv[1:] if argv is None else argv)
    words.use(_language(arguments))
    try:
        gc.disable()  # nothing to collect while the program loads, but a tenth of its time to look
        options = _options(arguments)
        run = _command(options.command)
        if options.command not in SCREENS:
            gc.enable()
        status = run(options)
        sys.stdout.flush()
    except Problems as problems:
        return _say(problems)
    except BrokenPipeError:  # the reader of a pipe went away: it has what it wanted
        _close_stdout()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _options(arguments: list[str]) -> argparse.Namespace:
    """What was written behind `hegao`; where that is nothing, the start does not wait for argparse."""
    if not arguments:
        return cast("argparse.Namespace", SimpleNamespace(**NOTHING))
    from tui.cli.arguments import parse  # noqa: PLC0415 - needed only where there is something to parse

    return parse(arguments)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function of a command."""
    from importlib import import_module  # noqa: PLC0415 - start-up pays for one command only

    run: Callable[[argparse.Namespace], int] = import_module(f"tui.cli.{MODULES.get(name, name)}").run
    return run


def _language(arguments: list[str]) -> str:
    """The language of this run: asked for, or the locale's.

    Read before the arguments are parsed, since `--help` and usage errors speak it too.
    """
    for at, argument in enumerate(arguments):
        asked = argument.partition("=")[2] if argument.startswith("--interface=") else ""
        if argument == "--interface" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        if asked in words.LANGUAGES:
            return asked
    return _configured() or words.from_environment(os.environ)


def _configured() -> str | None:
    """The language that the configuration file asks for; what is wrong with the file is said by who needs it."""
    if not (config_dir() / "config.toml").exists():
        return None
    from tui.settings import read_settings  # noqa: PLC0415 - only where there is a configuration

    try:
        return read_settings().interface.language
    except Problems:
        return None


def _say(problems: Problems) -> int:
    """Print all problems, a line each, and how many there are."""
    for problem in problems.problems:
        print(str(problem), file=sys.stderr)
    count = len(problems.problems)
    if count > 1:
        print(ngettext("{count} problem", "{count} problems", count).format(count=count), file=sys.stderr)
    return BAD_INPUT


def _speak_utf8(stream: TextIO | None) -> None:
    """Make a stream write UTF-8 whatever the locale; what cannot be encoded is replaced, never an error."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_stdout() -> None:
    """Let nothing be written to a broken pipe at the end of the process."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
