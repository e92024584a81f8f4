"""A Word file's package written so that the same parts always give the same bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST = "[Content_Types].xml"
"""What readers of the format expect at the beginning."""
DOS_EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3


def settle_package(data: bytes) -> bytes:
    """The same parts in a fixed order, without the clock's time."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as goal:
        for name in sorted(source.namelist(), key=lambda name: (name != FIRST, name)):
            part = ZipInfo(name, DOS_EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.create_system = UNIX
            part.external_attr = 0o600 << 16
            goal.writestr(part, source.read(name))
    return out.getvalue()
