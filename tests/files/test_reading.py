"""Files are read whole, capped, ordinary ones only, and a pack's never outside the pack."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.files.problems import Missing, Problems
from tui.files.reading import read_bytes, read_inside, steps_inside


def said(problems: Problems) -> list[str]:
    """What is wrong, without the file."""
    return [problem.wrong for problem in problems.problems]


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    """Nothing is decoded nor translated; a file of exactly the cap is read."""
    content = b"\xef\xbb\xbfa\r\n\x00\xff"
    (tmp_path / "a.txt").write_bytes(content)
    assert read_bytes(tmp_path / "a.txt", cap=len(content)) == content
    assert read_inside(tmp_path, "a.txt", cap=len(content)) == content


def test_a_file_above_the_cap_is_refused(tmp_path: Path) -> None:
    """One byte more is too much."""
    (tmp_path / "a.txt").write_bytes(b"12345")
    with pytest.raises(Problems) as caught:
        read_bytes(tmp_path / "a.txt", cap=4)
    assert said(caught.value) == ["this file is too large"]
    assert caught.value.problems[0].expected == "expected at most 4 bytes"


def test_a_device_is_refused() -> None:
    """A file without end is no ordinary file."""
    with pytest.raises(Problems) as caught:
        read_bytes(Path("/dev/zero"), cap=10)
    assert said(caught.value) == ["this is not an ordinary file but a pipe, a socket or a device"]


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    """A named pipe that nobody writes to does not make the reader wait."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Problems, match="pipe, a socket or a device"):
        read_bytes(tmp_path / "pipe", cap=10)
    with pytest.raises(Problems, match="pipe, a socket or a device"):
        read_inside(tmp_path, "pipe", cap=10)


def test_what_is_not_there_is_told_apart(tmp_path: Path) -> None:
    """A missing file raises Missing; a folder does not."""
    with pytest.raises(Missing, match="there is no such file"):
        read_bytes(tmp_path / "none", cap=10)
    with pytest.raises(Missing, match="there is no such file"):
        read_inside(tmp_path, "none", cap=10)
    with pytest.raises(Problems, match="this is a folder"):
        read_inside(tmp_path.parent, tmp_path.name, cap=10)


def test_a_link_that_a_user_names_is_followed(tmp_path: Path) -> None:
    """Whoever types the name of a link means what it leads to."""
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to("a")
    assert read_bytes(tmp_path / "link", cap=10) == b"x"


def test_a_pack_cannot_reach_out_by_links(tmp_path: Path) -> None:
    """Neither a linked file nor a file in a linked folder is read for a pack."""
    (tmp_path / "secret").write_bytes(b"x")
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "file").symlink_to("../secret")
    (pack / "folder").symlink_to("..")
    with pytest.raises(Problems, match="links are not followed"):
        read_inside(pack, "file", cap=10)
    with pytest.raises(Problems, match="“folder” is not a folder, or is a link"):
        read_inside(pack, "folder/secret", cap=10)


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/../../b", "/etc/passwd", "a//b", "a/./b", "a/"])
def test_a_pack_cannot_reach_out_by_names(tmp_path: Path, name: str) -> None:
    """Only plain relative names are names inside a pack."""
    with pytest.raises(Problems, match="not a file name inside the pack"):
        read_inside(tmp_path, name, cap=10)


def test_a_file_in_a_folder_of_the_pack_is_read(tmp_path: Path) -> None:
    """A relative name may have folders in it."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.txt").write_bytes(b"x")
    assert read_inside(tmp_path, "a/b/c.txt", cap=10) == b"x"


def test_no_file_has_such_a_name(tmp_path: Path) -> None:
    """A NUL or half a character in a name is a problem, not a traceback."""
    for name in ("a\0b", "a\ud800"):
        with pytest.raises(Problems):
            read_inside(tmp_path, name, cap=10)


def test_no_file_stays_open(tmp_path: Path) -> None:
    """Reading, and failing to, leaves no file descriptor behind."""
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    before = len(list(Path("/dev/fd").iterdir()))
    read_inside(tmp_path, "a", cap=10)
    for name in ("none", "folder", "folder/none", "a/b"):
        with pytest.raises(Problems):
            read_inside(tmp_path, name, cap=10)
    with pytest.raises(Problems):
        read_inside(tmp_path, "a", cap=0)
    assert len(list(Path("/dev/fd").iterdir())) == before


@given(st.text("a./\\~", max_size=12))
def test_no_accepted_name_leads_out(name: str) -> None:
    """Whatever name is accepted, none of its steps goes up, stays or starts at the root."""
    try:
        steps = steps_inside(name)
    except Problems:
        return
    assert all(step not in {"", ".", ".."} for step in steps)
    assert "/".join(steps) == name
