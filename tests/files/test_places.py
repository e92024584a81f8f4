"""Where files live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.places import bundled_pack, config_dir, data_dir

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_environment_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder has a variable of its own, and asking creates nothing."""
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("HEGAO_CONFIG_DIR", str(tmp_path / "config"))
    assert data_dir() == tmp_path / "data"
    assert config_dir() == tmp_path / "config"
    assert list(tmp_path.iterdir()) == []


def test_else_the_platform_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is empty is unset; below the platform's folders is one of hegao's own."""
    monkeypatch.setenv("HEGAO_DATA_DIR", "")
    monkeypatch.delenv("HEGAO_CONFIG_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    assert data_dir().name == config_dir().name == "hegao"
    assert data_dir().is_relative_to(tmp_path)
    assert config_dir().is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changing the working folder later does not move the data."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEGAO_DATA_DIR", "here")
    assert data_dir() == tmp_path / "here"


def test_the_bundled_pack_is_there() -> None:
    """A checkout and an installation both have it, with its source."""
    assert bundled_pack().name == "rural-organisation"
    assert (bundled_pack() / "source.txt").is_file()
