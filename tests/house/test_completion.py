"""Completion in bash, zsh and fish: every command, option and choice is offered where it belongs."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tools import completion
from tui.cli.arguments import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SHELLS = {"bash": completion.bash, "zsh": completion.zsh, "fish": completion.fish}
CHECK = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files, one of them with spaces and signs in its name, and a folder."""
    for name in ("speech.txt", "show $1 'it'.md"):
        (tmp_path / name).touch()
    (tmp_path / "shelf").mkdir()
    return tmp_path


def offered(folder: Path, *typed: str) -> list[str]:
    """What bash offers for the last of the words typed, as its completion sees them: cut at `=`."""
    script = folder.parent / "hegao.bash"
    script.write_text(completion.bash(), encoding="utf-8")
    asking = (
        f'source "{script}"; COMP_WORDS=(hegao "$@"); COMP_CWORD=$#; _hegao; '
        '[[ ! ${COMPREPLY+set} ]] || printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", asking, "bash", *typed],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["s"], ["show", "shelf", "show $1 'it'.md", "speech.txt"]),
        (["fi"], ["figures"]),
        (["show", "--la"], ["--lang"]),
        (["--interface", "zh", "show", "--la"], ["--lang"]),
        (["show", "--lang", ""], ["zh", "en"]),
        (["show", "--lang", "="], ["zh", "en"]),
        (["show", "--lang", "=", "e"], ["en"]),
        (["figures", "--format", "js"], ["json", "jsonl"]),
        (["check", "--format", "js"], ["json"]),
        (["report", "-o", "sp"], ["speech.txt"]),
        (["import", "-o", ""], ["shelf"]),
        (["import", "--output", "s"], ["shelf"]),
        (["merge", "--speech", "sp"], ["speech.txt"]),
        (["show", "--section", ""], []),
        (["show", "show $1"], ["show $1 'it'.md"]),
        (["doctor", ""], []),
        (["doctor", "--k"], ["--keys"]),
        (["check", "x"], []),
    ],
)
def test_bash_offers_what_can_stand_there(folder: Path, typed: Sequence[str], expected: list[str]) -> None:
    """Commands only as the first word, files and folders by what is asked for, whatever they are called."""
    assert sorted(offered(folder, *typed)) == sorted(expected)


def test_bash_offers_every_command_and_every_option(folder: Path) -> None:
    """As they are declared."""
    assert [name for name in offered(folder, "") if name in COMMANDS] == list(COMMANDS)
    for command in completion.commands():
        words = [command.name, "-"] if command.name else ["-"]
        assert offered(folder, *words) == [name for option in command.options for name in option.names]


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_reads_its_script(shell: str, tmp_path: Path) -> None:
    """Where the shell is not installed, nothing can be said."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    script = tmp_path / f"hegao.{shell}"
    script.write_text(SHELLS[shell](), encoding="utf-8")
    done = subprocess.run([*CHECK[shell], str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hegao fi", ["figures"]),
        ("hegao show --lang ", ["en", "zh"]),
        ("hegao doctor --k", ["--keys"]),
        ("hegao import -o s", ["shelf/"]),
        ("hegao doctor ", []),
        ("hegao check sp", ["speech.txt"]),
    ],
)
def test_fish_offers_what_can_stand_there(folder: Path, typed: str, expected: list[str]) -> None:
    """By its own completion, asked for as it asks itself."""
    if shutil.which("fish") is None:
        pytest.skip("fish is not here")
    script = folder.parent / "hegao.fish"
    script.write_text(completion.fish(), encoding="utf-8")
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {script}; complete -C $argv[1]", typed],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert sorted(line.partition("\t")[0] for line in done.stdout.splitlines()) == expected


def test_zsh_and_fish_are_told_every_option_of_every_command() -> None:
    """Also where the shells are not installed: each branch of zsh, each condition of fish."""
    zsh, fish = completion.zsh(), completion.fish().splitlines()
    for command in completion.commands():
        branch = zsh.partition(f"\n        ({command.name or chr(39) * 2})\n")[2].partition(";;")[0]
        seen = f"from {command.name}" if command.name else "from $commands"
        lines = [line for line in fish if seen in line]
        for option in command.options:
            assert option.long in branch
            assert all(choice in branch for choice in option.choices)
            (line,) = (line for line in lines if f" -l {option.long[2:]} " in line)
            assert all(choice in line for choice in option.choices)


def test_a_description_is_quoted_as_each_shell_quotes() -> None:
    """Brackets, colons and quotes of a description end nothing."""
    option = completion.Option(("-o", "--output"), r"a [b]: it's \c", (), "DIR")
    assert completion._zsh_option(option) == (
        r"'(-o --output)'{-o+,--output=}'[a \[b\]: it'\''s \\c]:DIR:_files -/'"
    )
    assert completion._fish_option(option) == (
        r"-s o -l output -x -a '(__fish_complete_directories)' -d 'a [b]: it\'s \\c'"
    )
