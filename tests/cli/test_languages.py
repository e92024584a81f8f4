"""`--lang`: the text in English, the words around it in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui import words
from tui.cli.main import main
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """Status, standard output and standard error of `hegao`."""
    try:
        status = main(list(arguments))
    except SystemExit as end:
        status = int(str(end.code))
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_show_prints_the_translation_line_for_line(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The same structure as the source: as many lines, the opening's inner break included."""
    source = run(capfdbinary, "show")[1]
    assert run(capfdbinary, "show", "--lang", "zh")[1] == source
    status, english, err = run(capfdbinary, "show", "--lang", "en")
    translation = open_workspace(None).speech.translation
    assert translation is not None
    assert (status, english, err) == (0, f"{translation.text}\n", "")
    assert english.count("\n") == source.count("\n")


def test_a_section_and_the_linear_form_follow(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A figure keeps its number, and is said as the English prints it."""
    _status, said, _err = run(capfdbinary, "show", "--lang", "en", "--plain", "--section", "5")
    assert said.splitlines()[2].startswith("Second, deepen the “Two Trainings, Two Leads〞")
    assert "  Figure 30: 30 days; Days in each course" in said
    assert "深化" not in said


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("command", [("show",), ("report",)], ids=lambda command: command[0])
def test_a_speech_without_a_translation_is_bad_input(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, language: str, command: tuple[str, ...]
) -> None:
    """Status 2, and a line that says so in the interface's language."""
    path = tmp_path / "speech.txt"
    path.write_text("去年增长14%。", encoding="utf-8")
    status, out, err = run(capfdbinary, *command, "--lang", "en", "--interface", language, str(path))
    assert (status, out) == (2, "")
    words.use(language)
    assert words._("this speech has no English translation") in err
    assert err.count("\n") == 1
