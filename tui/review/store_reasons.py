"""What SQLite or the system said of the store, in the reader's language."""

from __future__ import annotations

import sqlite3

from tui.files.system_reasons import reason_of
from tui.words import N_, _

REASONS = {
    "SQLITE_CORRUPT": N_("its pages do not fit together"),
    "SQLITE_NOTADB": N_("it is empty or not a database"),
    "SQLITE_CANTOPEN": N_("it cannot be opened"),
    "SQLITE_READONLY": N_("it cannot be written"),
    "SQLITE_PERM": N_("permission denied"),
    "SQLITE_IOERR": N_("the disk could not be read or written"),
    "SQLITE_FULL": N_("the disk is full"),
    "SQLITE_BUSY": N_("another program holds it"),
    "SQLITE_LOCKED": N_("another program holds it"),
    "SQLITE_NOMEM": N_("there is not enough memory"),
    "SQLITE_TOOBIG": N_("something in it is too large"),
}
"""The results of SQLite that a reader meets, by the beginning of their names (SQLite, "Result and Error Codes")."""


def store_reason(error: BaseException) -> str:
    """Why something could not be done with the store, as part of a sentence."""
    if isinstance(error, OSError):
        return reason_of(error)
    if isinstance(error, UnicodeDecodeError):
        return _("a text in it is damaged")
    if not isinstance(error, sqlite3.Error):
        return str(error)  # ours, in words already
    name = getattr(error, "sqlite_errorname", "") or ""
    known = next((words for start, words in REASONS.items() if name.startswith(start)), "")
    return _(known) or _("the database reports {name}").format(name=name or type(error).__name__)
