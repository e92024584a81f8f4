"""A run of the program: language, arguments, one command, exit status."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO, cast

from tui import __version__, words
from tui.cli import loading
from tui.cli.lean_imports import load_msgspec
from tui.cli.output import silence, tell, warn
from tui.files.places import blocked, config_dir, config_file, data_dir
from tui.files.problems import Problem, Problems
from tui.words import _, ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

INTERRUPTED = 130
"""128 and the number of SIGINT, as shells say it; the module of the signals' names takes longer to load than most that a command does."""
BAD_INPUT = 2
SCREENS = ("read", "review")
"""Commands that open a screen, which collects garbage from its first paint on."""
SELDOM = (20_000, 20, 20)
"""When a command looks for garbage: it keeps most of what it makes, and looking as often as Python does is a twentieth of a check."""
NOTHING = {
    "command": "read",
    "path": None,
    "private": False,
    "as_read": False,
    "norms": False,
    "source": None,
    "before": None,
    "date": None,
    "theme": None,
    "interface": None,
}
"""What the arguments are where there are none; a test compares it with what argparse gives."""
MODULES = {"drafts": "drafts_list", "import": "importing"}
"""The modules of commands that are not called like them: no module can have the name, or another one has it."""


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 findings, 2 bad usage, bad input or no output."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    arguments = list(sys.argv[1:] if argv is None else argv)
    if sys.platform == "win32":
        return _not_here(arguments)
    words.use(_language(arguments))
    try:
        status = _run(arguments, program=argv is None)
        sys.stdout.flush()
    except Problems as problems:
        status = _say(problems)
    except BrokenPipeError:  # the reader of a pipe went away: it has what it wanted
        silence(sys.stdout)
        status = 0
    except OSError as error:
        status = _failed(error)
    except KeyboardInterrupt:
        status = INTERRUPTED
    _leave()
    if (
        argv is None
    ):  # this is the program, which ends now: the interpreter would look for garbage several times
        gc.freeze()
    return status


def _not_here(arguments: list[str]) -> int:
    """Say where it works; the configuration is not asked for the language, since its reading needs what Windows has not."""
    words.use(_asked(arguments) or words.from_environment(os.environ))
    tell(
        _(
            "hegao does not run on Windows itself: start it in WSL, the Windows Subsystem for Linux (`wsl --install`)."
        )
    )
    return BAD_INPUT


def _run(arguments: list[str], *, program: bool) -> int:
    """Run one command, or print the help or the version that is asked for; the exit status.

    Args:
        arguments: What was written behind `hegao`.
        program: Whether this is all of the process, and not a call inside another one.
    """
    if sys.stdout is None:
        raise Problems([_no_output(_("it is closed"))])
    for folder in (config_dir(), data_dir()):
        if (barrier := blocked(folder)) is not None:
            said = _("{folder} cannot be used, because {barrier} is no folder that can be opened.")
            warn(said.format(folder=folder, barrier=barrier))
    if arguments == ["--version"]:  # by itself it needs no parser
        print(f"hegao {__version__}")
        return 0
    try:
        options = _options(arguments)
    except SystemExit as leaving:  # argparse printed help or version, or said what is wrong
        return int(leaving.code or 0)
    load_msgspec()
    # A pack is shown with four of them, which are compiled sooner than those of all commands are read.
    if program and (options.command != "show" or options.path is not None):
        loading.take_patterns()
    run = _command(options.command)
    if options.command not in SCREENS:
        gc.set_threshold(*SELDOM)
        gc.enable()
    try:
        return run(options)
    finally:
        if program and not getattr(options, "private", False):
            _keep_patterns()


def _keep_patterns() -> None:
    """Keep the expressions that this run compiled for the next."""
    from tui import compiled  # noqa: PLC0415 - the version is said without it

    if made := compiled.made():
        from tui.files.kept_patterns import write_patterns  # noqa: PLC0415 - most runs make none

        write_patterns(made, compiled.used())


def _options(arguments: list[str]) -> argparse.Namespace:
    """What was written behind `hegao`; where that is nothing, the start does not wait for argparse."""
    if not arguments:
        return cast("argparse.Namespace", SimpleNamespace(**NOTHING))
    from tui.cli.arguments import parse  # noqa: PLC0415 - needed only where there is something to parse

    return parse(arguments)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function of a command."""
    run: Callable[[argparse.Namespace], int] = import_module(f"tui.cli.{MODULES.get(name, name)}").run
    return run


def _language(arguments: list[str]) -> str:
    """The language of this run: asked for, or the locale's.

    Read before the arguments are parsed, since `--help` and usage errors speak it too.
    """
    return _asked(arguments) or _configured() or words.from_environment(os.environ)


def _asked(arguments: list[str]) -> str | None:
    """The language that the arguments ask for, if they do."""
    for at, argument in enumerate(arguments):
        asked = argument.partition("=")[2] if argument.startswith("--interface=") else ""
        if argument == "--interface" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        if asked in words.LANGUAGES:
            return asked
    return None


def _configured() -> str | None:
    """The language that the configuration file asks for; what is wrong with the file is said by who needs it."""
    if not os.path.exists(config_file()):  # noqa: PTH110 - Path.exists raises for a name that is too long
        return None
    from tui.settings import read_settings  # noqa: PLC0415 - only where there is a configuration

    try:
        return read_settings().interface.language
    except Problems:
        return None


def _say(problems: Problems) -> int:
    """Print the problems, a line each, and how many there are."""
    for said in str(problems).splitlines():
        tell(said)
    count = problems.count
    if count > 1:
        tell(ngettext("{count} problem", "{count} problems", count).format(count=f"{count:,}"))
    return BAD_INPUT


def _failed(error: OSError) -> int:
    """Say what the system refused: the file that it names, or else standard output, which commands write to."""
    from tui.files.system_reasons import reason_of  # noqa: PLC0415 - needed only where something is wrong

    reason = reason_of(error)
    if error.filename is None:
        silence(sys.stdout)
        return _say(Problems([_no_output(reason)]))
    wrong = _("this cannot be used: {reason}").format(reason=reason)
    return _say(Problems([Problem(os.fsdecode(error.filename), "", wrong)]))


def _no_output(reason: str) -> Problem:
    """That what was asked for cannot be printed."""
    return Problem(_("standard output"), "", _("it cannot be written: {reason}").format(reason=reason))


def _leave() -> None:
    """Let nothing go wrong when the process ends and what is left is written."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):  # ValueError: it is closed
            silence(stream)


def _speak_utf8(stream: TextIO | None) -> None:
    """Make a stream write UTF-8 whatever the locale; what cannot be encoded is replaced, never an error."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
