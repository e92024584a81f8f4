"""Completion for bash, zsh and fish, made from the argument parsers of `tui.cli.arguments`.

`tools/check_docs.py write` writes what is made here into share/, from where the wheel takes it. Libraries were weighed
(docs/dependencies.md): none of them knows a program whose first word is a command or a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui import words
from tui.cli.arguments import parsers

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.cli.arguments import Parser

FILES = frozenset({"PATH", "FILE", "PATH|ID", "OLD", "NEW", "SOURCE", "[KIND:]FILE"})
"""Metavars of values that are the path of a file or a pack."""
FOLDERS = frozenset({"DIR"})
"""Metavars of values that are the path of a folder."""


class Option(NamedTuple):
    """An option as a shell has to know it."""

    names: tuple[str, ...]
    text: str
    """What it does; one line."""
    choices: tuple[str, ...] = ()
    value: str = ""
    """What it takes, by its metavar; empty where it takes nothing."""

    @property
    def short(self) -> str:
        """Its name of one letter; empty where it has none."""
        return next((name for name in self.names if not name.startswith("--")), "")

    @property
    def long(self) -> str:
        """Its long name."""
        return next(name for name in self.names if name.startswith("--"))


class Command(NamedTuple):
    """A command as a shell has to know it; the one without a name is `hegao [PATH]`."""

    name: str
    text: str
    options: tuple[Option, ...]
    takes_files: bool


def commands() -> list[Command]:
    """What can be written, in English."""
    words.use("en")
    return [_command(name, parser) for name, parser in parsers().items()]


def _command(name: str, parser: Parser) -> Command:
    """One command, of its parser."""
    options = tuple(_option(action) for action in parser.actions if action.option_strings)
    takes_files = any(not action.option_strings and action.metavar in FILES for action in parser.actions)
    return Command(name, parser.description or "", options, takes_files)


def _option(action: argparse.Action) -> Option:
    """One option, of its action."""
    choices = tuple(map(str, action.choices or ()))
    takes = action.nargs != 0
    value = str(action.metavar or action.dest.upper()) if takes else ""
    return Option(tuple(action.option_strings), " ".join((action.help or "").split()), choices, value)


def _head(shell: str) -> str:
    """What is said at the top of a script."""
    return f"Completion of hegao for {shell}; written by tools/check_docs.py from the argument parser."


# ---------------------------------------------------------------- bash


def bash() -> str:
    """For bash from 3.2 on, with or without bash-completion."""
    known = commands()
    names = "|".join(one.name for one in known if one.name)
    cases = "\n".join(line for one in known for line in _bash_command(one))
    return f"""\
# {_head("bash")}

_hegao() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
    local command='' kind='' choices='' options='' files='' each at
    # --option=value are three words.
    if [[ $word == '=' ]]; then
        word=''
    elif [[ $before == '=' ]]; then
        before=${{COMP_WORDS[COMP_CWORD - 2]}}
    fi
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${{COMP_WORDS[at]}} in
            {names})
                command=${{COMP_WORDS[at]}}
                break
                ;;
        esac
    done
    case $command in
{cases}
    esac
    COMPREPLY=()
    while IFS= read -r each; do
        COMPREPLY+=("$each")
    done < <(
        case $kind in
            choice) compgen -W "$choices" -- "$word" ;;
            folder) compgen -d -- "$word" ;;
            file) compgen -f -- "$word" ;;
            text) ;;
            *)
                if [[ $word == -* ]]; then
                    compgen -W "$options" -- "$word"
                else
                    [[ $command ]] || compgen -W '{names.replace("|", " ")}' -- "$word"
                    [[ ! $files ]] || compgen -f -- "$word"
                fi
                ;;
        esac
    )
}}

complete -o filenames -F _hegao hegao
"""


def _bash_command(command: Command) -> Iterator[str]:
    """The branch of one command."""
    yield f"        {command.name or chr(39) * 2})"
    yield f"            options='{' '.join(name for option in command.options for name in option.names)}'"
    if command.takes_files:
        yield "            files=yes"
    valued = [option for option in command.options if option.value]
    if valued:
        yield "            case $before in"
        for option in valued:
            yield f"                {'|'.join(option.names)}) {_bash_value(option)} ;;"
        yield "            esac"
    yield "            ;;"


def _bash_value(option: Option) -> str:
    """What is set for the value of an option."""
    if option.choices:
        return f"kind=choice choices='{' '.join(option.choices)}'"
    return f"kind={_kind(option)}"


def _kind(option: Option) -> str:
    """What the value of an option is: `file`, `folder` or `text`."""
    return "file" if option.value in FILES else "folder" if option.value in FOLDERS else "text"


# ---------------------------------------------------------------- zsh


def zsh() -> str:
    """For zsh, to be found on its `fpath`."""
    known = commands()
    names = "|".join(one.name for one in known if one.name)
    described = "\n".join(f"        {_quoted(f'{one.name}:{one.text}')}" for one in known if one.name)
    cases = "\n".join(line for one in known for line in _zsh_command(one))
    return f"""\
#compdef hegao
# {_head("zsh")}

_hegao_first() {{
    local -a commands
    commands=(
{described}
    )
    _describe -t commands command commands
    _files
}}

_hegao() {{
    local command=''
    integer at
    for ((at = 2; at < CURRENT; at++)); do
        case $words[at] in
            ({names})
                command=$words[at]
                # The command is no argument of its own.
                words[at]=()
                (( CURRENT-- ))
                break
                ;;
        esac
    done
    case $command in
{cases}
    esac
}}

if [[ $funcstack[1] == _hegao ]]; then
    _hegao "$@"
else
    compdef _hegao hegao
fi
"""


def _zsh_command(command: Command) -> Iterator[str]:
    """The branch of one command."""
    specs = [_zsh_option(option) for option in command.options]
    if not command.name:
        specs.append("'1: :_hegao_first'")
    elif command.takes_files:
        specs.append("'*:file:_files'")
    yield f"        ({command.name or chr(39) * 2})"
    yield "            _arguments -s -S \\"
    yield " \\\n".join(f"                {spec}" for spec in specs)
    yield "            ;;"


def _zsh_option(option: Option) -> str:
    """An option with its exclusions, description and value, as `_arguments` takes it."""
    text = option.text
    for sign in "\\[]":
        text = text.replace(sign, f"\\{sign}")
    said = f"[{text}]"
    if option.value:
        action = {"file": "_files", "folder": "_files -/", "text": " "}[_kind(option)]
        said += f":{option.value.replace(':', chr(92) + ':')}:" + (
            f"({' '.join(option.choices)})" if option.choices else action
        )
    sign = "=" if option.value else ""
    if not option.short:
        return _quoted(f"{option.long}{sign}{said}")
    short = option.short + ("+" if option.value else "")
    return f"'({option.short} {option.long})'{{{short},{option.long}{sign}}}{_quoted(said)}"


# ---------------------------------------------------------------- fish


def fish() -> str:
    """For fish from 3.0 on."""
    known = commands()
    names = " ".join(one.name for one in known if one.name)
    lines = [f"# {_head('fish')}", "", f"set -l commands {names}", ""]
    for one in known:
        seen = f'"__fish_seen_subcommand_from {one.name}"'
        if one.name:
            lines.append(
                f'complete -c hegao -n "not __fish_seen_subcommand_from $commands" -a {one.name} -d {_quoted(one.text)}'
            )
        else:
            seen = '"not __fish_seen_subcommand_from $commands"'
        if not one.takes_files:
            lines.append(f"complete -c hegao -n {seen} -f")
        lines += [f"complete -c hegao -n {seen} {_fish_option(option)}" for option in one.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    """The switches of `complete` for an option."""
    names = f"-s {option.short[1:]} " if option.short else ""
    value = ""
    if option.choices:
        value = f" -x -a '{' '.join(option.choices)}'"
    elif option.value:
        value = {"file": " -r -F", "folder": " -x -a '(__fish_complete_directories)'", "text": " -x"}[
            _kind(option)
        ]
    return f"{names}-l {option.long[2:]}{value} -d {_quoted(option.text, fish=True)}"


def _quoted(text: str, *, fish: bool = False) -> str:
    """A text in single quotes, as bash and zsh read them, or as fish does."""
    if fish:
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return "'" + text.replace("'", "'\\''") + "'"
