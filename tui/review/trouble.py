"""What can go wrong with the store, each with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from pathlib import Path


class StoreError(Exception):
    """A review could not be kept or read; the message says why and what to do."""

    def __init__(self, path: Path | None, reason: str = "") -> None:
        self.path = path
        """The store's file; None for one that is not saved."""
        self.reason = reason
        """What the system said, where it said something."""
        super().__init__(path, reason)

    def __str__(self) -> str:
        """The message, in the language of the interface."""
        return self._message().format(path=self.path, reason=self.reason)

    def problems(self) -> Problems:
        """The same for a command, which ends with it."""
        return Problems([Problem(str(self.path or ""), "", str(self))])

    def _message(self) -> str:
        return _("the reviews in {path} cannot be used: {reason}")


class StoreFullError(StoreError):
    """The disk is full: nothing of this was saved, all that was saved before is intact."""

    def _message(self) -> str:
        return _(
            "the disk that holds {path} is full, so this was not saved; what was saved before is intact. "
            "Free some space and do it again."
        )


class StoreBusyError(StoreError):
    """Another program held the store for too long."""

    def _message(self) -> str:
        return _("another program is writing to {path}, so this was not saved. Do it again in a moment.")


class StoreReadOnlyError(StoreError):
    """The store can be read but not written."""

    def _message(self) -> str:
        return _(
            "{path} cannot be written ({reason}), so nothing is saved. "
            "Let HEGAO_DATA_DIR name a folder that can be, or go on unsaved."
        )


class StoreReplacedError(StoreError):
    """The file was deleted, moved away, replaced or overwritten by another program while it was open."""

    def _message(self) -> str:
        return _(
            "{path} was deleted, replaced or overwritten while it was open, so nothing is saved to it any more. "
            "Open it again: what was in it is still at hand and is written back."
        )


class StoreDamagedError(StoreError):
    """The file is damaged, and no other can be put in its place."""

    def _message(self) -> str:
        return _(
            "{path} is damaged ({reason}) and cannot be set aside. "
            "Let its folder be written, or let HEGAO_DATA_DIR name another one."
        )


class NotAStoreError(StoreError):
    """The file is a database of something else."""

    def _message(self) -> str:
        return _("{path} is not a store of hegao. Let HEGAO_DATA_DIR name another folder.")
