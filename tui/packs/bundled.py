"""The speech that comes with the program, kept as it was loaded: reading, checking and linking its files is done once.

It is a part of the program, as its modules are, and is believed as Python believes their bytecode: as long as none of the files
that it was made of, and none of the modules that made it, has another length or another time of change.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any

from tui.files.kept import read_kept, write_kept
from tui.packs.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    State = tuple[str, int, int]

_NAME = "bundled"
_LARGEST = 4 << 20
_ROOT = os.path.dirname(os.path.dirname(__file__))
"""The folder of the program."""


def load_bundled(folder: Path, *, keep: bool) -> Pack:
    """The pack in `folder`, which is part of the program; raises as `load` does.

    Args:
        folder: Where it is.
        keep: Whether it is kept for later runs.
    """
    kept = _kept(folder)
    if kept is not None:
        return kept
    from tui.packs.load import load  # noqa: PLC0415 - once for each version of the program

    pack = load(folder)
    if keep:
        _keep(folder, pack)
    return pack


def _kept(folder: Path) -> Pack | None:
    """What an earlier run kept; None where that is nothing, or no longer true."""
    data = read_kept(_NAME, _head(folder), _LARGEST)
    if not data:
        return None
    from io import BytesIO  # noqa: PLC0415

    try:
        states, pickled = marshal.loads(data)  # noqa: S302 - written by this program for this reader
        if states != _states(path for path, _size, _changed in states):
            return None
        pack = _unpickler()(BytesIO(pickled)).load()
    except Exception:  # noqa: BLE001 - whatever is in it, the files themselves are read then
        return None
    return pack if isinstance(pack, Pack) else None


def _keep(folder: Path, pack: Pack) -> None:
    """Keep a pack, with the state of all that it was made of."""
    from pickle import dumps  # noqa: PLC0415 - once for each version of the program

    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == "tui"]
    paths = {file for module in modules if (file := getattr(module, "__file__", None))}
    paths |= {str(folder), *map(str, folder.iterdir())}
    states = _states(sorted(paths))
    if states is not None:
        write_kept(_NAME, _head(folder), marshal.dumps((states, dumps(pack, 5))))


def _states(paths: Iterable[str]) -> list[State] | None:
    """Length and time of change of some files; None where one of them is not there."""
    try:
        return [(path, seen.st_size, seen.st_mtime_ns) for path in paths for seen in [os.stat(path)]]
    except OSError:
        return None


def _head(folder: Path) -> bytes:
    """What says by which program, with which Python, and of which folder it was made."""
    return repr(("1", sys.version, _ROOT, str(folder))).encode() + b"\n"


def _unpickler() -> Any:
    """What reads a pack; it makes values of the program's own types alone."""
    from _pickle import Unpickler  # noqa: PLC0415 - `pickle` itself would load what only pickling needs

    class PackReader(Unpickler):
        """Finds no function, and no type but those that packs are made of."""

        def find_class(self, module: str, name: str, /) -> Any:
            found = super().find_class(module, name)
            if not isinstance(found, type) or not (
                module.startswith("tui.") or (module, name) == ("decimal", "Decimal")
            ):
                raise ValueError(name)
            return found

    return PackReader
