"""What can be written after `hegao`: commands, options, help in both languages."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.examples import examples
from tui.cli.output import tell, warn
from tui.words import LANGUAGES, N_, _, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, NoReturn

    from _typeshed import SupportsWrite

    from tui.claims.period_values import DocumentDate

ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("the following arguments are required: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("%(heading)s:"),
)
"""What argparse itself says, so that it is translated with the rest."""

READ = "read"
BAD_USAGE = 2
VALUED = ("--from", "--interface", "--theme")
"""Options that may stand before a command and take the word behind them."""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, as argparse has it, without the modules that argparse asks for that."""

    def __init__(self, prog: str) -> None:
        """Take the name of the program."""
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """How wide the terminal is, as `shutil.get_terminal_size` says it; 80 cells where there is none."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong and what was probably meant.

    Nor does it pass over an output that cannot be written, as argparse does.
    """

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Print help or version; an error of standard output is raised, one of standard error not."""
        if file is not None and file is sys.stdout:
            file.write(message)
        else:
            tell(message.removesuffix("\n"))

    def format_help(self) -> str:
        """The help, with the colons of its language behind the headings on every Python."""
        said = super().format_help()
        for heading in (_("positional arguments"), _("options")):
            said = said.replace(f"\n{heading}:\n", f"\n{_('%(heading)s:') % {'heading': heading}}\n")
        return said

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to read what there is."""
        self.refuse(_("{wrong}; see {command}").format(wrong=message, command=f"{self.prog} --help"))

    def refuse(self, said: str) -> NoReturn:
        """Say one line on standard error, harmless whatever it quotes, and leave with status 2."""
        warn(_("{program}: {said}").format(program=self.prog, said=said))
        self.exit(BAD_USAGE)

    @property
    def actions(self) -> list[argparse.Action]:
        """What can be written: options and arguments, as declared."""
        return self._actions

    @property
    def names(self) -> list[str]:
        """All options, as they are written."""
        return [name for action in self._actions for name in action.option_strings]

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a value that is no choice, with the one that is nearest."""
        if action.choices is None or value in action.choices:
            return
        choices = list(map(str, action.choices))
        wrong = _("{option} takes {choices}, not “{value}”").format(
            option=action.option_strings[-1] if action.option_strings else action.metavar or action.dest,
            choices=listed(choices),
            value=value,
        )
        self.refuse(_meant(wrong, str(value), choices) or wrong)

    def refuse_unknown(self, arguments: Iterable[str]) -> None:
        """Refuse the first option that is none of this command, with what was probably meant."""
        known = self.names
        for word in arguments:
            if word == "--":
                return
            name = word.partition("=")[0]
            if not name.startswith("-") or name == "-" or " " in name or name[1].isdigit():
                continue
            if name.startswith("--"):
                fits = any(option.startswith(name) for option in known)
            else:
                fits = name[:2] in known
            if not fits:
                self._refuse_option(name, known)

    def _refuse_option(self, name: str, known: list[str]) -> NoReturn:
        """Say what was probably meant by an option, or which commands have it."""
        wrong = _("there is no option {option}").format(option=name)
        holders = [f"hegao {other}" for other, parser in parsers().items() if other and name in parser.names]
        if holders:
            here = _("{option} is an option of {commands}")
            self.refuse(here.format(option=name, commands=listed(holders)))
        if said := _meant(wrong, name, known):
            self.refuse(said)
        self.error(wrong)


def _meant(wrong: str, word: str, known: Iterable[str]) -> str:
    """What is wrong with the one of `known` that was probably meant; empty where none comes near."""
    from tui.files.problems import did_you_mean  # noqa: PLC0415 - needed only where something is wrong

    near = did_you_mean(word, known)
    return _("{wrong}; did you mean “{word}”?").format(wrong=wrong, word=near) if near else ""


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; `command` in the result names the module of `tui.cli` that runs it.

    Options may stand before their command. What is neither a command nor a path that is there, but comes near to a
    command, is taken for a slip.

    Raises:
        SystemExit: With status 0 after `--help` and `--version`, 2 for bad usage.
    """
    setattr(argparse, "_", _)  # noqa: B010 - argparse looks its words up there
    at = _first_word(arguments)
    if at is not None and arguments[at] in COMMANDS:
        parser = _command(arguments[at])
        arguments = arguments[:at] + arguments[at + 1 :]
    else:
        parser = _reader()
        if at is not None:
            _refuse_slip(parser, arguments[at])
    parser.refuse_unknown(arguments)
    return parser.parse_args(arguments)


def parsers() -> dict[str, Parser]:
    """The parser of each command under its name, and under an empty name that of `hegao [PATH]`."""
    setattr(argparse, "_", _)  # noqa: B010 - argparse looks its words up there
    return {"": _reader()} | {name: _command(name) for name in COMMANDS}


def _first_word(arguments: list[str]) -> int | None:
    """Where the command or path stands: the first word that is neither an option nor the value of one."""
    for at, word in enumerate(arguments):
        if word == "--":
            return None
        value = at > 0 and arguments[at - 1] in VALUED
        if not value and (word == "-" or not word.startswith("-")):
            return at
    return None


def _refuse_slip(parser: Parser, word: str) -> None:
    """Refuse what was probably meant for a command: nothing lies there, and no file's name comes nearer."""
    if os.sep in word or os.path.lexists(word):
        return
    from tui.files.near import nearest, nearest_name  # noqa: PLC0415 - needed only where something is wrong

    command, likeness = nearest(
        word, {name: name for name in COMMANDS} | {"help": "--help", "version": "--version"}
    )
    if command and likeness >= nearest_name(word)[1]:
        wrong = _("there is no command and no file “{word}”").format(word=word)
        parser.refuse(_("{wrong}; did you mean “{word}”?").format(wrong=wrong, word=f"hegao {command}"))


def _common(parser: argparse.ArgumentParser) -> None:
    """Options that every command has."""
    parser.add_argument("--interface", choices=LANGUAGES, default=None, help=_("language of the interface"))


def _path(parser: argparse.ArgumentParser, what: str) -> None:
    """The speech that a command is about."""
    parser.add_argument("path", nargs="?", metavar="PATH", default=None, help=what)
    _privacy(parser)


def _privacy(parser: argparse.ArgumentParser) -> None:
    """Whether something is remembered, and whether what reviewers settled of lines holds."""
    parser.add_argument(
        "--private",
        action="store_true",
        help=_("remember nothing of this run; decisions are lost unless they are exported"),
    )
    parser.add_argument(
        "--as-read",
        action="store_true",
        help=_("take the file as it is read: no line that a reviewer set apart or took back"),
    )


def _reader() -> Parser:
    """`hegao [PATH]`: no command, read."""
    lines = "\n".join(f"  hegao {name:<9} {_(text)}" for name, (text, _fill) in COMMANDS.items())
    parser = Parser(
        prog="hegao",
        description=_("Read and vet a number-laden speech in a terminal."),
        epilog="\n".join(
            (_("commands:"), lines, "", *examples(""), "", _("Press ? inside the program for its keys."))
        ),
        formatter_class=Formatter,
    )
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    _before(parser)
    _dated(parser)
    _theme(parser)
    _norms(parser)
    _sources(parser)
    parser.add_argument(
        "--version",
        action="version",
        version=f"hegao {__version__}",
        help=_("show program's version number and exit"),
    )
    _common(parser)
    parser.set_defaults(command=READ)
    return parser


def _command(name: str) -> Parser:
    """The parser of one command."""
    text, fill = COMMANDS[name]
    parser = Parser(
        prog=f"hegao {name}",
        description=_(text),
        epilog="\n".join(examples(name)),
        formatter_class=Formatter,
    )
    _common(parser)
    fill(parser)
    parser.set_defaults(command=name)
    return parser


def _before(parser: argparse.ArgumentParser) -> None:
    """The earlier draft of the same speech."""
    said = _("the earlier draft of the same speech, whose review is taken over as far as it holds")
    parser.add_argument("--from", dest="before", metavar="OLD", default=None, help=said)


def _theme(parser: argparse.ArgumentParser) -> None:
    """The colours of the screen."""
    from tui.settings import THEME_NAMES  # noqa: PLC0415 - only commands that open a screen, which reads them, need it

    said = _("colours of the screen; else those chosen last time with T")
    parser.add_argument("--theme", choices=THEME_NAMES, default=None, help=said)


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
    _dated(parser)
    _lang(parser)


def _figures(parser: argparse.ArgumentParser) -> None:
    """`hegao figures`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    formats = ("table", "csv", "json", "jsonl")
    parser.add_argument("--format", choices=formats, default="table", help=_("form of the output"))
    said = _("how figure N was read: which rule read it, which were refused and why")
    parser.add_argument("--explain", metavar="N", type=_figure_number, default=None, help=said)
    _dated(parser)


def _dated(parser: argparse.ArgumentParser) -> None:
    """When the text was made."""
    said = _(
        "when the text was made, YYYY[-MM[-DD]]: last year is the year before; its own dateline otherwise"
    )
    parser.add_argument("--date", metavar="DATE", type=_date, default=None, help=said)


def _date(text: str) -> DocumentDate:
    """When a text was made.

    Raises:
        ArgumentTypeError: It is no date.
    """
    from tui.claims.period_values import date_of  # noqa: PLC0415 - only who says a date pays for it

    if (date := date_of(text)) is not None:
        return date
    raise argparse.ArgumentTypeError(
        _("“{text}” is no date like 2025, 2025-03 or 2025-03-05").format(text=text)
    )


def _tie(parser: argparse.ArgumentParser) -> None:
    """`hegao tie`."""
    parser.add_argument("path", metavar="PATH", help=_("a content pack or a text; - is standard input"))
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help=_(
            "a table, a document with tables, another text or a pack; KIND: before it says which (table, text, pack);"
            " beside those that are remembered with the speech (added with A in the reader, or by hegao --source)"
        ),
    )
    _privacy(parser)
    parser.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help=_("form of the output")
    )
    said = _("what was tried for figure N on each source, with margins, and why what is said of it is said")
    parser.add_argument("--explain", metavar="N", type=_figure_number, default=None, help=said)
    _dated(parser)


def _sources(parser: argparse.ArgumentParser) -> None:
    """What figures are held against."""
    parser.add_argument(
        "--source",
        metavar="[KIND:]FILE",
        action="append",
        default=None,
        help=_("hold the figures against this table, document, text or pack; may be given several times"),
    )


def _figure_number(text: str) -> int:
    """The number of a figure.

    Raises:
        ArgumentTypeError: The text is none.
    """
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return int(text)
    raise argparse.ArgumentTypeError(_("“{text}” is no number of a figure").format(text=text))


def _outline(parser: argparse.ArgumentParser) -> None:
    """`hegao outline`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("form of the output"))


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
    _before(parser)
    _dated(parser)
    _lang(parser)
    _sources(parser)


def _review(parser: argparse.ArgumentParser) -> None:
    """`hegao review`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument(
        "--blind", action="store_true", help=_("a second review that sees nothing of other reviewers")
    )
    _before(parser)
    _dated(parser)
    _theme(parser)
    _norms(parser)
    _sources(parser)


def _agreement(parser: argparse.ArgumentParser) -> None:
    """`hegao agreement`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))


def _check(parser: argparse.ArgumentParser) -> None:
    """`hegao check`."""
    _path(parser, _("a content pack or a text; without it the bundled speech; - is standard input"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("form of the output"))
    said = _("which equations were tried at figure N, or at every figure, what holds and what was refused")
    parser.add_argument(
        "--explain", metavar="N", type=_figure_number, nargs="?", const=0, default=None, help=said
    )
    _dated(parser)
    _norms(parser)
    _sources(parser)


def _norms(parser: argparse.ArgumentParser) -> None:
    """Norms of number usage, which are asked for."""
    parser.add_argument(
        "--norms",
        action="store_true",
        help=_("check number usage by the standards too (GB/T 15835, GB 3100)"),
    )


def _diff(parser: argparse.ArgumentParser) -> None:
    """`hegao diff`."""
    said = _("the earlier draft; alone, a file with tracked changes is held against what it was before them")
    parser.add_argument("old", metavar="OLD", help=said)
    said = _("the later draft, of whatever format; - is standard input")
    parser.add_argument("new", nargs="?", metavar="NEW", default=None, help=said)
    parser.add_argument(
        "--format", choices=("text", "json", "md"), default="text", help=_("form of the output")
    )


def _import(parser: argparse.ArgumentParser) -> None:
    """`hegao import`."""
    parser.add_argument(
        "path", metavar="FILE", help=_("a file of any format that is read; - is standard input")
    )
    parser.add_argument(
        "-o", "--output", metavar="DIR", required=True, help=_("write the pack into this new or empty folder")
    )
    _dated(parser)


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


def _drafts(parser: argparse.ArgumentParser) -> None:
    """`hegao drafts`."""
    said = _("only the speech of this draft: a file, a pack, or the beginning of a draft's id")
    parser.add_argument("path", nargs="?", metavar="PATH", default=None, help=said)
    said = _("undo that the draft was said to follow this one (--from, or E in the reader)")
    parser.add_argument("--part", metavar="OLD", default=None, help=said)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("form of the output"))


def _doctor(parser: argparse.ArgumentParser) -> None:
    """`hegao doctor`."""
    parser.add_argument("--keys", action="store_true", help=_("print the keys in force"))


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "show": (N_("the speech as plain text, for pipes and screen readers"), _show),
    "figures": (N_("the metrics table, or the figures detected in a text"), _figures),
    "outline": (N_("title, headings, tables, and what was set apart"), _outline),
    "review": (N_("straight into a review session"), _review),
    "report": (N_("what the review found, to hand on"), _report),
    "check": (N_("findings; exit status 1 if there is an error"), _check),
    "diff": (N_("figures that changed between two drafts; exit status 1 if one did"), _diff),
    "tie": (N_("every figure held against sources; exit status 1 where one differs"), _tie),
    "import": (N_("a draft pack of a file, to be refined by hand"), _import),
    "merge": (N_("read another reviewer's annotations into the store"), _merge),
    "agreement": (N_("how far reviewers agree, and where they do not"), _agreement),
    "drafts": (N_("speeches that are known, with their drafts and who reviewed them"), _drafts),
    "forget": (N_("what is remembered of a speech, listed and removed"), _forget),
    "doctor": (N_("versions, terminal abilities, where files are"), _doctor),
}
"""Each command with what it is for and its arguments; its module in `tui.cli` has its name."""
