"""What can be written after `hegao`: commands, options, help in both languages."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.output import tell
from tui.words import LANGUAGES, N_, _

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from _typeshed import SupportsWrite

ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("the following arguments are required: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("%(prog)s: error: %(message)s\n"),
)
"""What argparse itself says, so that it is translated with the rest."""

READ = "read"
BAD_USAGE = 2


class _Parser(argparse.ArgumentParser):
    """A parser that does not pass over an output that cannot be written, as argparse does."""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Print help, version or what is wrong; an error of standard output is raised, one of standard error not."""
        if file is not None and file is sys.stdout:
            file.write(message)
        else:
            tell(message.removesuffix("\n"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong; argparse prints it among the data where standard error is closed."""
        tell(self.format_usage().removesuffix("\n"))
        said = _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message}
        self.exit(BAD_USAGE, said)


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; `command` in the result names the module of `tui.cli` that runs it.

    Raises:
        SystemExit: With status 0 after `--help` and `--version`, 2 for bad usage.
    """
    setattr(argparse, "_", _)  # noqa: B010 - argparse looks its words up there
    named = next((word for word in arguments if not word.startswith("-") or word == "-"), "")
    if named in COMMANDS and _comes_first(arguments, named):
        return _parser().parse_args(arguments)
    return _reader().parse_args(arguments)


def _comes_first(arguments: list[str], name: str) -> bool:
    """Whether a word stands where a command does: not as the value of an option before it."""
    at = arguments.index(name)
    return at == 0 or arguments[at - 1] != "--interface"


def _common(parser: argparse.ArgumentParser) -> None:
    """Options that every command has."""
    parser.add_argument("--interface", choices=LANGUAGES, default=None, help=_("language of the interface"))


def _path(parser: argparse.ArgumentParser, what: str) -> None:
    """The speech that a command is about."""
    parser.add_argument("path", nargs="?", metavar="PATH", default=None, help=what)
    parser.add_argument(
        "--private",
        action="store_true",
        help=_("remember nothing of this run; decisions are lost unless they are exported"),
    )


def _reader() -> argparse.ArgumentParser:
    """`hegao [PATH]`: no command, read."""
    lines = "\n".join(f"  hegao {name:<9} {_(text)}" for name, (text, _fill) in COMMANDS.items())
    parser = _Parser(
        prog="hegao",
        description=_("Read and vet a number-laden speech in a terminal."),
        epilog="\n".join((_("commands:"), lines, "", _("Press ? inside the program for its keys."))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument(
        "--theme", choices=("light", "dark"), default=None, help=_("colours on light or dark ground")
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"hegao {__version__}",
        help=_("show program's version number and exit"),
    )
    _common(parser)
    parser.set_defaults(command=READ)
    return parser


def _parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = _Parser(prog="hegao", add_help=False)
    _common(parser)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (text, fill) in COMMANDS.items():
        command = commands.add_parser(name, help=_(text), description=_(text))
        _common(command)
        fill(command)
    return parser


def _lang(parser: argparse.ArgumentParser) -> None:
    """The language of the speech's text, which is not that of the interface."""
    said = _("language of the text: as it was given (zh), or its English translation (en)")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh", help=said)


def _show(parser: argparse.ArgumentParser) -> None:
    """`hegao show`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument(
        "--section", metavar="ID", default=None, help=_("only this section, by its id or key")
    )
    parser.add_argument(
        "--plain", action="store_true", help=_("for screen readers: figures and doubts said in words")
    )
    _lang(parser)


def _figures(parser: argparse.ArgumentParser) -> None:
    """`hegao figures`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    formats = ("table", "csv", "json", "jsonl")
    parser.add_argument("--format", choices=formats, default="table", help=_("form of the output"))


def _report(parser: argparse.ArgumentParser) -> None:
    """`hegao report`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    formats = ("md", "html", "docx", "csv", "json", "jsonld")
    parser.add_argument("--format", choices=formats, default="md", help=_("form of the output"))
    parser.add_argument("-o", "--output", metavar="FILE", default=None, help=_("write to this file"))
    parser.add_argument("--force", action="store_true", help=_("replace the file if it is there"))
    parser.add_argument(
        "--scope",
        choices=("all", "findings"),
        default="all",
        help=_("the whole text, or only what needs attention (md, html, docx)"),
    )
    _lang(parser)


def _review(parser: argparse.ArgumentParser) -> None:
    """`hegao review`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument(
        "--blind", action="store_true", help=_("a second review that sees nothing of other reviewers")
    )
    parser.add_argument(
        "--theme", choices=("light", "dark"), default=None, help=_("colours on light or dark ground")
    )


def _agreement(parser: argparse.ArgumentParser) -> None:
    """`hegao agreement`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))


def _check(parser: argparse.ArgumentParser) -> None:
    """`hegao check`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("form of the output"))


def _import(parser: argparse.ArgumentParser) -> None:
    """`hegao import`."""
    parser.add_argument(
        "path", metavar="FILE", help=_("a .docx, .md or .txt file; - is standard input, plain text")
    )
    parser.add_argument(
        "-o", "--output", metavar="DIR", required=True, help=_("write the pack into this new or empty folder")
    )


def _merge(parser: argparse.ArgumentParser) -> None:
    """`hegao merge`."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=_("annotations as `hegao report --format jsonld` writes them"),
    )
    parser.add_argument(
        "--speech",
        metavar="PATH",
        default=None,
        help=_("the speech they are about: another draft of it, or where the file is another program's"),
    )


def _forget(parser: argparse.ArgumentParser) -> None:
    """`hegao forget`."""
    parser.add_argument(
        "speech",
        nargs="?",
        metavar="PATH|ID",
        default=None,
        help=_("the speech to forget; without it, what is remembered is listed"),
    )
    parser.add_argument(
        "--quotes",
        action="store_true",
        help=_("blank the words of the text in verdicts and notes too: they are never found again"),
    )


def _doctor(parser: argparse.ArgumentParser) -> None:
    """`hegao doctor`."""
    parser.add_argument("--keys", action="store_true", help=_("print the keys in force"))


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "show": (N_("the speech as plain text, for pipes and screen readers"), _show),
    "figures": (N_("the metrics table, or the figures detected in a text"), _figures),
    "review": (N_("straight into a review session"), _review),
    "report": (N_("what the review found, to hand on"), _report),
    "check": (N_("findings; exit status 1 if there is an error"), _check),
    "import": (N_("a draft pack of a .docx, .md or .txt file, to be refined by hand"), _import),
    "merge": (N_("read another reviewer's annotations into the store"), _merge),
    "agreement": (N_("how far reviewers agree, and where they do not"), _agreement),
    "forget": (N_("what is remembered of a speech, listed and removed"), _forget),
    "doctor": (N_("versions, terminal abilities, where files are"), _doctor),
}
"""Each command with what it is for and its arguments; its module in `tui.cli` has its name."""
