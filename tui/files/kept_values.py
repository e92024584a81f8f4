"""Values that the program worked out of its own parts alone, kept between its runs.

They are a part of the program, as its modules are, and are believed as Python believes their bytecode: as long as none of the
files that they were made of, and none of the modules that made them, has another length or another time of change.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any

from tui.files.kept import read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    State = tuple[str, int, int]

_LARGEST = 4 << 20
_ROOT = os.path.dirname(os.path.dirname(__file__))
"""The folder of the program."""


def kept_value(name: str, of: str) -> Any:
    """What an earlier run kept under a name; None where that is nothing, or no longer true.

    Args:
        name: What it is.
        of: Of what it was made.
    """
    data = read_kept(name, _head(of), _LARGEST)
    if not data:
        return None
    from io import BytesIO  # noqa: PLC0415

    try:
        states, pickled = marshal.loads(data)  # noqa: S302 - written by this program for this reader
        if states != _states(path for path, _size, _changed in states):
            return None
        return _unpickler()(BytesIO(pickled)).load()
    except Exception:  # noqa: BLE001 - whatever is in it, it is worked out anew then
        return None


def keep_value(name: str, of: str, value: object, paths: Iterable[str] = ()) -> None:
    """Keep a value with the state of all that it was made of: the modules that are loaded, and files beside them."""
    from pickle import dumps  # noqa: PLC0415 - once for each version of the program

    modules = [module for module in list(sys.modules) if module.partition(".")[0] == "tui"]
    files = {file for module in modules if (file := getattr(sys.modules.get(module), "__file__", None))}
    states = _states(sorted(files.union(paths)))
    if states is not None:
        write_kept(name, _head(of), marshal.dumps((states, dumps(value, 5))))


def _states(paths: Iterable[str]) -> list[State] | None:
    """Length and time of change of some files; None where one of them is not there."""
    try:
        return [(path, seen.st_size, seen.st_mtime_ns) for path in paths for seen in [os.stat(path)]]
    except OSError:
        return None


def _head(of: str) -> bytes:
    """What says by which program, with which Python, and of what it was made."""
    return repr(("1", sys.version, _ROOT, of)).encode() + b"\n"


def _unpickler() -> Any:
    """What reads a value; it makes values of the program's own types alone."""
    from _pickle import Unpickler  # noqa: PLC0415 - `pickle` itself would load what only pickling needs

    class ValueReader(Unpickler):
        """Finds no function, and no type but the program's own."""

        def find_class(self, module: str, name: str, /) -> Any:
            found = super().find_class(module, name)
            if not isinstance(found, type) or not (
                module.startswith("tui.") or (module, name) == ("decimal", "Decimal")
            ):
                raise ValueError(name)
            return found

    return ValueReader
