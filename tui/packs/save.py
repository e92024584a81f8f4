"""A pack written back: its files as TOML, which load again to the same pack."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.files.problems import Exists, Problem, Problems
from tui.files.reading import steps_inside
from tui.files.washing import line
from tui.files.writing import make_folder, write_atomic
from tui.packs.emit import emit
from tui.packs.load import build
from tui.packs.schema import FILES
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.packs.load import PackFiles


def save(
    folder: Path, files: PackFiles, *, replace: bool = False, heads: Mapping[str, str] | None = None
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
    for name, content in contents.items():
        make_folder((folder / name).parent)
        write_atomic(folder / name, content, replace=replace)
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
    lines = "".join(f"# {line(row)}".rstrip() + "\n" for row in text.splitlines())
    return f"{lines}\n".encode() if lines else b""
