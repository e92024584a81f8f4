"""Which rows of a long log still matter, kept beside the store so that opening need not read the others.

The file holds numbers and digests, no word of anybody. It is a hint and never believed over the log: the rows that it names must
have the checksums that they had, and the scan behind the screen must find the same rows of the speech with the same checksums
as when it was written (`tui.review.scan`). On any doubt all is read, as if there were no such file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.digest import sha256
from tui.files.problems import Problems
from tui.files.writing import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ABOVE = 2000
"""Events of a speech above which it is kept which of them matter: fewer are read in no time."""
_LARGEST = 5_000_000
"""Bytes of the largest file that is believed to be one."""


@dataclass(frozen=True, slots=True)
class KeptRows:
    """The rows of one speech that matter, up to a row of the table."""

    last: int
    """The row up to which this holds."""
    rows: tuple[int, ...]
    """Those that matter, in order."""
    digest: str
    """Of their numbers and checksums (`Rows.digest`)."""
    whole: str
    """Of those of all rows of the speech up to `last`."""


class Rows:
    """A digest over rows of a store in their order, by their numbers and checksums."""

    def __init__(self) -> None:
        """Begin before the first row."""
        self._sum = sha256()

    def add(self, row: int, checksum: bytes) -> None:
        """Take in one more."""
        self._sum.update(b"%d %s\n" % (row, checksum))

    @property
    def digest(self) -> str:
        """What stands for all up to now."""
        return self._sum.hexdigest()


def digest_of(rows: Iterable[tuple[int, str]]) -> str:
    """The digest of some rows, each a number and a checksum."""
    found = Rows()
    for row, checksum in rows:
        found.add(row, checksum.encode("utf-8", "surrogateescape"))
    return found.digest


def file_of(store: Path, drafts: Iterable[str]) -> Path:
    """Where it is kept which rows of a speech matter."""
    name = sha256("\0".join(sorted(drafts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return store.with_name(f"{store.stem}.rows-{name}.json")


def read(store: Path, drafts: Iterable[str]) -> KeptRows | None:
    """What is kept of a speech; None where nothing is, or not what was written."""
    file = file_of(store, drafts)
    try:
        if file.stat().st_size > _LARGEST:
            return None
        raw = json.loads(file.read_bytes())
        last, rows, digest, whole = (raw[name] for name in ("last", "rows", "digest", "whole"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    sound = (
        type(last) is int and isinstance(rows, list) and isinstance(digest, str) and isinstance(whole, str)
    )
    sound = sound and all(type(row) is int and 0 < row <= last for row in rows)
    return KeptRows(last, tuple(rows), digest, whole) if sound else None


def write(store: Path, drafts: Iterable[str], kept: KeptRows) -> None:
    """Keep which rows matter, for the owner alone; where that cannot be written, the next opening takes longer."""
    said = {"last": kept.last, "rows": kept.rows, "digest": kept.digest, "whole": kept.whole}
    try:
        write_atomic(file_of(store, drafts), json.dumps(said).encode(), replace=True, private=True)
    except (Problems, OSError):
        return


def remove(store: Path) -> None:
    """Remove what is kept of every speech."""
    for file in store.parent.glob(f"{store.stem}.rows-*.json"):
        file.unlink(missing_ok=True)
