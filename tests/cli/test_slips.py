"""What is said of slips on the command line: one line, exit status 2, what was probably meant."""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_commands import run
from tui import words
from tui.cli.arguments import COMMANDS, parse, parsers
from tui.cli.examples import EXAMPLES
from tui.files.near import nearest, nearest_name

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "今年修渠18公里。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a few texts and folders in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("report.txt", "讲稿.md", "notes.txt", "notes.md", "drafts/spring.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "bare").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("shwo", "hegao: there is no command and no file “shwo”; did you mean “hegao show”?"),
        (
            "figurs --format json",
            "hegao: there is no command and no file “figurs”; did you mean “hegao figures”?",
        ),
        ("help show", "hegao: there is no command and no file “help”; did you mean “hegao --help”?"),
        ("show --plian", "hegao show: there is no option --plian; did you mean “--plain”?"),
        ("--plian show", "hegao show: there is no option --plian; did you mean “--plain”?"),
        ("-theme dark", "hegao: there is no option -theme; did you mean “--theme”?"),
        ("check --qqq", "hegao check: there is no option --qqq; see hegao check --help"),
        ("check -x", "hegao check: there is no option -x; see hegao check --help"),
        ("doctor --quotes", "hegao doctor: --quotes is an option of hegao forget"),
        (
            "figures --format jsn",
            "hegao figures: --format takes table, csv, json, jsonl, not “jsn”; did you mean “json”?",
        ),
        ("check --format q", "hegao check: --format takes text, json, not “q”"),
        ("show --lang=e", "hegao show: --lang takes zh, en, not “e”; did you mean “en”?"),
        ("show a b", "hegao show: unrecognized arguments: b; see hegao show --help"),
        (
            "import a.txt",
            "hegao import: the following arguments are required: -o/--output; see hegao import --help",
        ),
        ("reprot.txt", "reprot.txt: there is no such file or folder; did you mean “report.txt”?"),
        ("show report", "report: there is no such file or folder; did you mean “report.txt”?"),
        ("show 讲搞.md", "讲搞.md: there is no such file or folder; did you mean “讲稿.md”?"),
        ("show notes.mdd", "notes.mdd: there is no such file or folder; did you mean “notes.md”?"),
        (
            "check draft/spring.txt",
            "draft/spring.txt: there is no such file or folder; did you mean “drafts/spring.txt”?",
        ),
        ("check qqqqq.txt", "qqqqq.txt: there is no such file or folder"),
        ("import reprot.txt -o x", "reprot.txt: there is no such file or folder; did you mean “report.txt”?"),
        ("merge reprot.txt", "reprot.txt: there is no such file or folder; did you mean “report.txt”?"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_slip_is_one_line_with_what_was_probably_meant(
    capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    """Commands, options wherever they stand, choices and paths; nothing on standard output."""
    assert run(capsys, *line.split()) == (2, "", f"{said}\n")


@pytest.mark.usefixtures("folder")
def test_a_slip_is_told_in_chinese_with_chinese_punctuation(capsys: pytest.CaptureFixture[str]) -> None:
    """No half-width colon, comma or semicolon of the system between the words."""
    for line in (
        "shwo",
        "show --plian",
        "figures --format jsn",
        "show a b",
        "show --section 99",
        "show report",
        "bare",
        "import x",
        "forget qqq",
    ):
        status, _out, err = run(capsys, "--interface", "zh", *line.split())
        assert (status, err.count("\n")) == (2, 1)
        assert not set(err) & set(";,?")
        assert ": " not in err


def test_a_slip_that_quotes_an_escape_sequence_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    """What was typed comes back sanitized, on one line."""
    for arguments in (
        ["show", "--a\x1b[31m\nb"],
        ["show", "a", "\x1b]0;b\x07"],
        ["check", "--format", "\x1b[2J"],
    ):
        status, out, err = run(capsys, *arguments)
        assert (status, out) == (2, "")
        assert "\x1b" not in err
        assert err.count("\n") == 1


def test_what_is_there_is_never_a_slip(folder: Path) -> None:
    """A file that is called nearly like a command, or after `--` like one, is a path."""
    (folder / "shwo").write_text(TEXT, encoding="utf-8")
    assert (parse(["shwo"]).command, parse(["shwo"]).path) == ("read", "shwo")
    assert (parse(["--", "show"]).command, parse(["--", "show"]).path) == ("read", "show")
    assert parse(["-"]).path == "-"


def test_a_file_whose_name_is_nearer_than_a_command_is_meant(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearer of the two is named."""
    (folder / "shows.txt").write_text(TEXT, encoding="utf-8")
    assert "did you mean “shows.txt”?" in run(capsys, "showss")[2]


def test_options_may_stand_before_their_command() -> None:
    """The value of an option is no command."""
    assert parse(["--interface", "zh", "show"]).command == "show"
    assert parse(["--theme", "dark", "review"]).theme == "dark"
    assert parse(["--plain", "show", "--section", "2"]).section == "2"


def test_a_folder_without_a_pack_says_what_a_pack_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And how to make one, of the text that lies in it where there is one."""
    what = "there is no pack in this folder: a pack is a folder with a speech.toml"
    bare = f"bare: {what}; `hegao import FILE -o DIR` makes one of a text\n"
    assert run(capsys, "bare") == (2, "", bare)
    drafts = f"drafts: {what}; `hegao import drafts/spring.txt -o DIR` makes one of a text\n"
    assert run(capsys, "check", "drafts") == (2, "", drafts)
    (folder / "bare" / "spech.toml").touch()
    assert "speech.toml" in run(capsys, "show", "bare")[2]


@pytest.mark.parametrize("command", ["show", "check", "figures", "report"])
def test_a_text_without_text_says_so(folder: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Beside the data, whose form stays what it is."""
    path = folder / "blank.txt"
    path.write_text("\n 　\n", encoding="utf-8")
    found = run(capsys, command, str(path))
    assert found[0] == 0
    assert found[2].splitlines()[0] == f"{path}: there is no text in it"


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_ends_with_examples_that_are_taken(
    capsys: pytest.CaptureFixture[str], name: str, language: str
) -> None:
    """In both languages; each example is a line of its own with what it does below it."""
    status, out, err = run(capsys, *filter(None, [name]), "--help", "--interface", language)
    assert (status, err) == (0, "")
    words.use(language)
    heading = {"en": "\nexamples:\n", "zh": "\n示例：\n"}[language]
    shown = out.partition(heading)[2].splitlines()
    for command, text in EXAMPLES[name]:
        at = shown.index(f"  {command}")
        assert shown[at + 1] == f"      {words._(text)}"


def test_a_name_is_near_by_what_it_is_without_its_ending(folder: Path) -> None:
    """Nothing is found where nothing comes near, or where the folder is not there."""
    found, like = nearest("gren", {"green": "a", "grey": "b"})
    assert (found, round(like, 3)) == ("a", 0.889)
    assert nearest("zzz", {"green": "a"}) == ("", 0.0)
    assert nearest_name("repotr.docx")[0] == "report.txt"
    assert nearest_name("nowhere/at/all")[0] == ""
    assert nearest_name(str(folder / "drafts" / "sprin"))[0] == str(folder / "drafts" / "spring.txt")


def test_parsers_are_those_of_all_commands() -> None:
    """What generates completion and the manual page reads them."""
    assert list(parsers()) == ["", *COMMANDS]
    assert all(isinstance(parser, argparse.ArgumentParser) for parser in parsers().values())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "hegao does not run on Windows itself: start it in WSL, the Windows Subsystem for Linux (`wsl --install`).",
        ),
        (
            "zh",
            "hegao 不能直接在 Windows 上运行：请在 WSL（适用于 Linux 的 Windows 子系统，`wsl --install`）里启动。",
        ),
    ],
)
def test_on_windows_one_sentence_says_where_it_works(language: str, said: str) -> None:
    """Whatever is asked for, before anything is loaded that Windows has not."""
    script = (
        "import sys, os, signal, gettext, pathlib\n"
        "sys.modules.update(dict.fromkeys(('fcntl', 'termios', 'tty', 'pwd', 'grp', 'resource')))\n"
        "sys.platform = 'win32'\n"
        "from tui.cli.main import main\n"
        f"sys.exit(main(['show', '--interface={language}']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{said}\n")
