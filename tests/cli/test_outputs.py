"""Every command with every output that can fail: one line, exit status 2, nothing half done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.outputs import Case, outcomes
from tui.cli.arguments import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

LONG = "长" * 100
"""A name of 300 bytes, which no file can have."""
PRINTING = [
    ["--help"],
    ["--version"],
    *([name, "--help"] for name in COMMANDS),
    ["show", "--interface", "zh"],
    ["show", "--plain", "speech.txt"],
    *(["figures", "--format", form, "speech.txt"] for form in ("table", "csv", "json", "jsonl")),
    *(["report", "--format", form] for form in ("md", "html", "csv", "json", "jsonld")),
    ["check"],
    ["check", "--format", "json"],
    ["agreement"],
    ["forget"],
    ["merge", "nothing.json"],
    ["import", "speech.txt", "-o", "pack"],
    ["doctor"],
    ["doctor", "--keys"],
    ["speech.txt"],
    [],
]
"""All that print on standard output where nothing is wrong."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a speech and annotations that say nothing."""
    (tmp_path / "speech.txt").write_text("今年有3个村修了路,共12公里。\n", encoding="utf-8")
    (tmp_path / "nothing.json").write_text("[]", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("where", "every"), [("full", 1), ("closed", 3), ("read-only", 5)])
def test_an_output_that_cannot_be_written_is_one_line_and_status_2(
    folder: Path, where: str, every: int
) -> None:
    """1 would mean findings; a pack of which nobody was told is not left behind either."""
    commands = PRINTING[::every]
    for case, found in zip(commands, outcomes([Case(one, where) for one in commands], folder), strict=True):
        assert found.status == 2, case
        assert found.err.count("\n") == 1, case
        assert "cannot be written" in found.err or "无法写入" in found.err or "closed" in found.err, case
    assert sorted(path.name for path in folder.iterdir()) == ["nothing.json", "speech.txt"]


@pytest.mark.parametrize("err", ["full", "closed", "read-only"])
def test_where_nobody_can_be_told_the_status_still_says_it(folder: Path, err: str) -> None:
    """Standard error fails as well, or alone: the statuses are the same, and nothing lands in the data."""
    cases = [Case(["show"], "full", err), Case(["--help"], "full", err), Case(["bogus"], "kept", err)]
    cases += [Case(["show", "--bogus"], "kept", err), Case(["show", "speech.txt"], "kept", err)]
    found = outcomes(cases, folder)
    assert [one.status for one in found] == [2, 2, 2, 2, 0]
    assert [one.out for one in found] == ["", "", "", "", "今年有3个村修了路,共12公里。\n"]


def test_a_reader_who_leaves_early_ends_each_command_quietly(folder: Path) -> None:
    """As `hegao … | head -1` does; a pack is written whole or not at all."""
    for case, found in zip(PRINTING, outcomes([Case(one, "gone") for one in PRINTING], folder), strict=True):
        assert (found.status, found.err) == (0, ""), case


def test_a_name_that_no_file_can_have_is_bad_usage(folder: Path) -> None:
    """300 bytes, as a file to read, to write, and as a folder."""
    cases = [
        [LONG],
        *([name, LONG] for name in ("show", "figures", "check", "report", "agreement", "merge")),
        ["show", f"{LONG}/below"],
        ["import", LONG, "-o", "pack"],
        ["import", "speech.txt", "-o", LONG],
        ["import", "speech.txt", "-o", f"pack/{LONG}"],
        ["report", "-o", LONG],
        ["merge", "nothing.json", "--speech", LONG],
    ]
    for case, found in zip(cases, outcomes([Case(one, "kept") for one in cases], folder), strict=True):
        assert (found.status, found.out) == (2, ""), case
        assert found.err.count("\n") == 1, case
        assert "too long" in found.err, case
    assert sorted(path.name for path in folder.iterdir()) == ["nothing.json", "speech.txt"]


def test_a_home_that_is_no_folder_is_told_and_what_needs_none_goes_on(folder: Path) -> None:
    """Whether HOME, the data folder or the configuration's is a file, or has a name that is too long."""
    (folder / "home").touch()
    home = dict.fromkeys(("HEGAO_DATA_DIR", "HEGAO_CONFIG_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), "")
    file = str(folder / "home")
    places = [
        home | {"HOME": file},
        {"HEGAO_DATA_DIR": file},
        {"HEGAO_CONFIG_DIR": file},
        {"HEGAO_DATA_DIR": f"{file}/below"},
        {"HEGAO_DATA_DIR": str(folder / LONG)},
        {"HEGAO_CONFIG_DIR": str(folder / LONG)},
    ]
    reading = [["show", "speech.txt"], ["check", "speech.txt"], ["doctor"]]
    storing = [["report"], ["agreement"], ["merge", "nothing.json"]]
    for environment in places:
        store = "HEGAO_CONFIG_DIR" not in environment or "HOME" in environment
        cases = [Case(one, "kept", "kept", environment) for one in [*reading, *storing]]
        for case, found in zip(cases, outcomes(cases, folder), strict=True):
            told = (case.arguments, environment)
            assert found.status == (2 if store and case.arguments in storing else 0), told
            assert "cannot be used" in found.err, told
            assert "Traceback" not in found.err, told


@pytest.mark.parametrize("force", [False, True])
def test_a_report_is_never_written_through_a_link_that_leads_nowhere(folder: Path, *, force: bool) -> None:
    """Nor does a link count as a name that is free."""
    (folder / "report.md").symlink_to(folder / "elsewhere")
    (folder / "there.md").write_text("mine", encoding="utf-8")
    (folder / "link.md").symlink_to("there.md")
    extra = ["--force"] if force else []
    cases = [Case(["report", "-o", name, *extra], "kept") for name in ("report.md", "link.md")]
    dangling, live = outcomes(cases, folder)
    assert dangling.status == 2
    assert not (folder / "elsewhere").exists()
    assert live.status == (0 if force else 2)
    assert ((folder / "there.md").read_text(encoding="utf-8") == "mine") is not force
    assert (folder / "link.md").is_symlink()
