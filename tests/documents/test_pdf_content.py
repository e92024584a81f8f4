"""What the streams of a PDF unpack to is counted to their end, and no further."""

from __future__ import annotations

import zlib
from itertools import islice

import pytest

from tui.documents.pdf import _CHUNK, _content


@pytest.mark.parametrize("size", [0, 1, _CHUNK - 1, _CHUNK, _CHUNK + 1, 2 * _CHUNK, 133_000, 10 * _CHUNK])
@pytest.mark.parametrize("behind", [b"", b"\nendstream endobj trailer", b"x" * _CHUNK])
def test_a_stream_ends_where_it_ends_whatever_stands_behind_it(size: int, behind: bytes) -> None:
    """Packed well, it ends within one piece of the file: what stands behind it is not asked for again and again."""
    packed = memoryview(zlib.compress(b"(a) Tj " * size, 9)[:] + behind)
    pieces = list(islice(_content(packed), 10_000))
    assert len(pieces) < 10_000
    assert b"".join(pieces) == b"(a) Tj " * size
