"""docs/changing.md sends to files and names that are there."""

from __future__ import annotations

from pathlib import Path

from tools.changing import PAGE, missing, sent_to

ROOT = Path(__file__).parents[2]


def test_every_file_and_name_is_there() -> None:
    """For each of its changes, of which each has some."""
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    assert list(missing(ROOT, page)) == []
    changes = page.split("\n## ")[1:]
    assert len(changes) == 10
    assert all(len(list(sent_to(change))) > 1 for change in changes)


def test_every_line_of_its_lists_is_read() -> None:
    """A line that is written otherwise would be checked by nobody."""
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    assert len(list(sent_to(page))) == page.count("\n- ")


def test_what_is_gone_is_found(tmp_path: Path) -> None:
    """A file, and a name in a file that is there."""
    (tmp_path / "there.py").write_text("A: int = 1\nB, C = 2, 3\ndef f() -> None: ...\n", encoding="utf-8")
    page = "- `gone.py`: x\n- `there.py` (`A`, `B`, `C`, `f`, `g`): y\n"
    assert list(missing(tmp_path, page)) == [
        f"{PAGE}: sends to gone.py, which is not there",
        f"{PAGE}: there.py has no g",
    ]
