"""The system's clipboard, with a stand-in for the program that a desktop brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.clipboard import to_system

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_text_goes_to_the_program_of_the_display(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, and only where there is a display."""
    kept = tmp_path / "kept"
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\n/bin/cat > '{kept}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)
    assert not to_system("141个")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert to_system("141个\n")
    assert kept.read_text(encoding="utf-8") == "141个\n"


def test_a_program_that_fails_is_no_clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal is then the way."""
    program = tmp_path / "wl-copy"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not to_system("x")
