"""A pack written back: its files as TOML, which load again to the same pack."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from tui.files.problems import Exists, Problem, Problems
from tui.files.reading import steps_inside
from tui.files.sanitizing import sanitize_line
from tui.files.writing import make_folder, write_atomic
from tui.packs.emit import emit
from tui.packs.load import build
from tui.packs.schema import FILES
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tui.packs.load import PackFiles


class Undo:
    """The folders and files that were newly made, to be taken away again where not all could be done."""

    def __init__(self) -> None:
        self._made: list[Path] = []

    def made(self, path: Path) -> None:
        """Keep in mind what is about to be made."""
        self._made.append(path)

    def run(self) -> None:
        """Take away what was made, the last first; a folder in which something else stands by now stays."""
        for path in reversed(self._made):
            with contextlib.suppress(OSError):
                if path.is_dir():
                    path.rmdir()
                else:
                    path.unlink()


@contextlib.contextmanager
def saved(folder: Path, files: PackFiles, *, heads: Mapping[str, str] | None = None) -> Iterator[None]:
    """Write a new pack as `save` does; where that, or what is done with it, fails, nothing of it stays.

    Raises:
        Problems: Something stands in its way, or it cannot be written.
    """
    undo = Undo()
    try:
        save(folder, files, heads=heads, undo=undo)
        yield
    except BaseException:
        undo.run()
        raise


def save(
    folder: Path,
    files: PackFiles,
    *,
    replace: bool = False,
    heads: Mapping[str, str] | None = None,
    undo: Undo | None = None,
) -> None:
    """Write `files` into `folder`, which is made if need be; nothing is written that would not load.

    `heads` are remarks for the beginning of the files, by their names without `.toml`. What is replaced loses its comments, and a file that has nothing to say any more goes. `speech.toml`
    comes last, so that a folder in which not all of a new pack is written yet is no pack.
    """
    build(files)
    contents = _contents(files, heads or {})
    taken = [name for name in contents if os.path.lexists(folder / name)]
    if taken and not replace:
        wrong = _("this file is already there")
        raise Exists([Problem(str(folder / name), "", wrong) for name in taken])
    undo = undo or Undo()
    for name, content in contents.items():
        path = folder / name
        for above in reversed([path.parent, *path.parent.parents]):
            if not above.exists():
                undo.made(above)
        make_folder(path.parent)
        if not os.path.lexists(path):
            undo.made(path)
        write_atomic(path, content, replace=replace)
    for name in FILES:
        if replace and f"{name}.toml" not in contents:
            (folder / f"{name}.toml").unlink(missing_ok=True)


def _contents(files: PackFiles, heads: Mapping[str, str]) -> dict[str, bytes]:
    """What to write under which name, `speech.toml` last."""
    contents = {
        f"{name}.toml": _remark(heads.get(name, "")) + emit(table) for name, table in files.tables().items()
    }
    speech = contents.pop("speech.toml")
    if files.speech.source and files.source is not None:
        name = "/".join(steps_inside(files.speech.source.file))
        if name in {f"{known}.toml" for known in FILES}:
            wrong = _("the file as received cannot have the name of a file of the pack")
            raise Problems([Problem(name, "", wrong)])
        contents[name] = files.source
    return {**contents, "speech.toml": speech}


def _remark(text: str) -> bytes:
    """A text as comments of TOML, a blank line after them."""
    lines = "".join(f"# {sanitize_line(row)}".rstrip() + "\n" for row in text.splitlines())
    return f"{lines}\n".encode() if lines else b""
