"""The speech that comes with the program as it is kept: the same as loaded, and believed only while all it was made of is as it was."""

from __future__ import annotations

import marshal
import os
import pickle
import shutil
from typing import TYPE_CHECKING

import pytest

from tui.files import kept_values
from tui.files.kept import write_kept
from tui.files.kept_values import kept_value
from tui.files.places import bundled_pack
from tui.packs.bundled import load_bundled
from tui.packs.load import load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the bundled speech that may be changed, and an empty folder of caches."""
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path / "cache"))
    return shutil.copytree(bundled_pack(), tmp_path / "pack")


def _kept(tmp_path: Path) -> Path:
    """The one file that is kept."""
    (file,) = (tmp_path / "cache").iterdir()
    return file


def test_what_is_kept_is_what_was_loaded(folder: Path, tmp_path: Path) -> None:
    """Value by value; its reader alone can read it, and it is left as it is."""
    first = load_bundled(folder, keep=True)
    written = _kept(tmp_path).stat()
    kept = kept_value("bundled", str(folder))
    assert kept == first == load(folder) == load_bundled(folder, keep=True)
    assert kept is not first
    assert _kept(tmp_path).stat().st_mtime_ns == written.st_mtime_ns
    assert written.st_mode & 0o777 == 0o600


def test_nothing_is_kept_of_a_private_look(folder: Path, tmp_path: Path) -> None:
    """It is loaded as ever."""
    assert load_bundled(folder, keep=False) == load(folder)
    assert not (tmp_path / "cache").exists()


def test_a_change_of_a_file_is_seen(folder: Path) -> None:
    """A title that was rewritten with as many letters, a file that came, one that went."""
    first = load_bundled(folder, keep=True)
    speech = folder / "speech.toml"
    text = speech.read_text(encoding="utf-8")
    seen = speech.stat()
    speech.write_text(text.replace('id = "', 'id = "x', 1), encoding="utf-8")
    os.utime(speech, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert kept_value("bundled", str(folder)) is None
    assert load_bundled(folder, keep=True).speech.id == f"x{first.speech.id}"
    os.utime(speech, ns=(seen.st_atime_ns, seen.st_mtime_ns + 1))
    assert kept_value("bundled", str(folder)) is None
    load_bundled(folder, keep=True)
    (folder / "translation.en.toml").unlink()
    assert kept_value("bundled", str(folder)) is None
    assert load_bundled(folder, keep=True).speech.translation is None
    (folder / "metric.toml").write_text("", encoding="utf-8")
    assert kept_value("bundled", str(folder)) is None


def test_a_change_of_the_program_is_seen(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A module that was changed since, or another program's file."""
    load_bundled(folder, keep=True)
    head = kept_values._head(str(folder))
    states, pickled = marshal.loads(_kept(tmp_path).read_bytes()[len(head) + 4 :])  # noqa: S302 - written above
    modules = [path for path, _size, _changed in states if path.endswith("/packs/load.py")]
    assert modules
    changed = [(path, size + (path == modules[0]), time) for path, size, time in states]
    write_kept("bundled", head, marshal.dumps((changed, pickled)))
    assert kept_value("bundled", str(folder)) is None
    load_bundled(folder, keep=True)
    assert kept_value("bundled", str(folder)) is not None
    monkeypatch.setattr(kept_values, "_ROOT", "/elsewhere/tui")
    assert kept_value("bundled", str(folder)) is None


@pytest.mark.parametrize("value", [print, os.system, ["no pack"], shutil.Error])
def test_what_is_no_pack_is_as_none(folder: Path, value: object) -> None:
    """Nothing is found but the program's own types, and the files are loaded as ever."""
    head, states = kept_values._head(str(folder)), kept_values._states([str(folder)])
    write_kept("bundled", head, marshal.dumps((states, pickle.dumps(value))))
    assert kept_value("bundled", str(folder)) == (value if isinstance(value, list) else None)
    assert load_bundled(folder, keep=False) == load(folder)
    write_kept("bundled", head, b"damaged")
    assert load_bundled(folder, keep=False) == load(folder)
