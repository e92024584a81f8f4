"""What raises where an archive of an office program is damaged."""

from __future__ import annotations

import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # what lxml raises for a part that is no XML
    ValueError,
)
"""What is raised for an archive that is damaged, or built to do damage."""
