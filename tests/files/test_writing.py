"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tui.files import writing
from tui.files.problems import Exists, Problems
from tui.files.writing import make_folder, write_atomic

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    """What lies in `folder`."""
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """It holds what was asked for, with the permissions of any new file, and nothing lies beside it."""
    (tmp_path / "other").touch()
    write_atomic(tmp_path / "new", b"\x00data", replace=False)
    assert (tmp_path / "new").read_bytes() == b"\x00data"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert names(tmp_path) == ["new", "other"]


def test_a_file_is_replaced_only_if_asked_for(tmp_path: Path) -> None:
    """Without leave the old one stays; with leave it goes, and its permissions stay."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with pytest.raises(Exists, match="this file is already there"):
        write_atomic(path, b"new", replace=False)
    assert path.read_bytes() == b"old"
    write_atomic(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, the old content stays and no half file is left."""

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problems, match="cannot be written: the disk is full"):
        write_atomic(path, b"new", replace=True)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last step itself refuses a name that is taken; nobody's file is lost between look and leap."""
    path = tmp_path / "file"
    original = writing._write_new

    def slow(draft: Path, data: bytes, mode: int | None) -> None:
        original(draft, data, mode)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(writing, "_write_new", slow)
    with pytest.raises(Exists):
        write_atomic(path, b"ours", replace=False)
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["file"]


def test_a_file_system_without_links_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no second name can be given to a file, the name is taken first, then filled."""

    def no_link(_old: Path, _new: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    write_atomic(tmp_path / "file", b"x", replace=False)
    assert (tmp_path / "file").read_bytes() == b"x"
    assert names(tmp_path) == ["file"]
    with pytest.raises(Exists):
        write_atomic(tmp_path / "file", b"y", replace=False)


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """A link stays a link; what it leads to is replaced."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomic(tmp_path / "link", b"new", replace=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_what_is_no_ordinary_file_is_left_alone(tmp_path: Path) -> None:
    """A pipe, a folder or a device is never replaced by a file."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Problems, match="pipe, a socket or a device"):
        write_atomic(tmp_path / "pipe", b"x", replace=True)
    with pytest.raises(Problems, match="this is a folder"):
        write_atomic(tmp_path, b"x", replace=True)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_what_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    """A folder that is not there, links in a circle, an impossible name: a sentence, not a traceback."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for path in (tmp_path / "none" / "file", tmp_path / "a", tmp_path / "x\0y"):
        with pytest.raises(Problems, match=r"cannot be written|leads nowhere"):
            write_atomic(path, b"x", replace=True)


@pytest.mark.parametrize("replace", [False, True])
def test_nothing_is_written_through_a_link_that_leads_nowhere(tmp_path: Path, *, replace: bool) -> None:
    """What it names is not made, and the link stays; without leave it is a name that is taken."""
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Problems, match="leads nowhere" if replace else "already there"):
        write_atomic(tmp_path / "link", b"new", replace=replace)
    assert names(tmp_path) == ["link"]


def test_a_link_is_a_name_that_is_taken(tmp_path: Path) -> None:
    """What a link leads to is not replaced without leave."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with pytest.raises(Exists):
        write_atomic(tmp_path / "link", b"new", replace=False)
    assert (tmp_path / "real").read_bytes() == b"old"


def test_folders_are_made_with_those_above(tmp_path: Path) -> None:
    """Making one that is there is no problem; making one under a file is."""
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(Problems, match="this folder cannot be made"):
        make_folder(tmp_path / "file" / "b")
