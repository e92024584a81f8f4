"""What the checks find in the bundled speech, as it is kept: the same as worked out, for a screen alone, and never of another text."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui import checks, words
from tui.checks.kept_results import Results, kept_results
from tui.files.places import bundled_pack
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tui.speech.findings import Finding


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of caches."""
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was worked out, by the ids of the speeches."""
    found: list[str] = []
    check = checks.check

    def counted(speech: object, *given: object, **how: object) -> tuple[Finding, ...]:
        found.append(speech.id)  # type: ignore[attr-defined]
        return check(speech, *given, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(checks, "check", counted)
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_second_screen_shows_what_the_first_worked_out(language: str, worked_out: list[str]) -> None:
    """Findings in their words, which figures equations bear out, wholes and parts; and again where a source is added."""
    before = words.language()
    words.use(language)
    try:
        first = open_workspace(None)
        found = first.check()
        assert len(worked_out) == 1
        second = open_workspace(None)
        assert second.check() == found == second.findings
        assert len(worked_out) == 1
        alone = open_workspace(None)
        assert [one.text() for one in second.findings] == [one.text() for one in alone.findings]
        assert second.findings == alone.findings
        assert second.known_holding == alone.known_holding
        assert second.known_sums == alone.known_sums
        assert second.borne_out == alone.borne_out
        assert replace(second, awaited=("table.csv",)).findings == found
        assert len(worked_out) == 2
    finally:
        words.use(before)


def test_what_was_found_in_another_language_is_another_thing(worked_out: list[str]) -> None:
    """Words may have been put together when it was worked out."""
    open_workspace(None).check()
    before = words.language()
    words.use("en" if before == "zh" else "zh")
    try:
        open_workspace(None).check()
    finally:
        words.use(before)
    assert len(worked_out) == 2


def test_only_what_the_program_itself_says_is_kept(
    tmp_path: Path, folder: Path, worked_out: list[str]
) -> None:
    """Nothing of a copy of the pack, of norms, of a date that is given, of a private look, of a command's findings."""
    shutil.copytree(bundled_pack(), tmp_path / "pack")
    plain = open_workspace(None)
    for one in (
        open_workspace(str(tmp_path / "pack")),
        replace(plain, norms=True),
        open_workspace(None, date="2011-03-05"),
        open_workspace(None, private=True),
    ):
        one.check()
        assert not list(folder.glob("checked*"))
    assert len(worked_out) == 4
    assert plain.findings
    assert not list(folder.glob("checked*"))


def test_what_is_kept_is_not_taken_where_a_date_or_norms_are_asked_for(worked_out: list[str]) -> None:
    """They may change what is found."""
    open_workspace(None).check()
    assert isinstance(kept_results(open_workspace(None).speech.id), Results)
    open_workspace(None, date="2011-03-05").check()
    replace(open_workspace(None), norms=True).check()
    assert len(worked_out) == 3
