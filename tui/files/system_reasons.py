"""What the system said, in the reader's language: no message holds the system's own English."""

from __future__ import annotations

import errno

from tui.words import N_, _

REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("permission denied"),
    errno.EPERM: N_("the system does not allow it"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of the path is not a folder"),
    errno.EEXIST: N_("it is already there"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is full"),
    errno.EROFS: N_("the disk is read-only"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("links lead in a circle"),
    errno.EIO: N_("the disk could not be read or written"),
    errno.EFBIG: N_("the file would be too large"),
    errno.EBUSY: N_("it is in use"),
    errno.ENODEV: N_("there is no such device"),
    errno.ENXIO: N_("there is no such device"),
    errno.ETXTBSY: N_("it is being run"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENOMEM: N_("there is not enough memory"),
    errno.ENOEXEC: N_("it is no program"),
    errno.EPIPE: N_("nobody reads it any more"),
    errno.ETIMEDOUT: N_("it took too long"),
    errno.ESTALE: N_("the disk it was on is gone"),
}
"""The errors of the system that a reader meets, by number (POSIX, "errno.h")."""


def reason_of(error: BaseException) -> str:
    """Why the system would not do something, as part of a sentence."""
    number = error.errno if isinstance(error, OSError) else None
    if number in REASONS:
        return _(REASONS[number])
    if number is not None:
        return _("the system reports error {number}").format(number=number)
    if isinstance(error, ValueError):  # a NUL in it, or half a character
        return _("no file can have this name")
    if isinstance(error, RuntimeError):
        return _("links lead in a circle")
    return _("the system does not say why")
