"""The write-ahead log of an SQLite file, read without SQLite, which drops what stands behind a damaged frame unsaid.

Follows https://www.sqlite.org/fileformat2.html#walformat.
"""

from __future__ import annotations

import struct
import sys
from dataclasses import dataclass

from tui.review.sqlite_pages import PAGE_SIZE

_HEADER = 32
_FRAME = 24
_LITTLE, _BIG = 0x377F0682, 0x377F0683
"""The two forms of the magic number: in which byte order the checksums were added up."""
_VERSION = 3_007_000
_SIZES = {1 << power for power in range(9, 17)}
"""The sizes that a page may have."""


@dataclass(frozen=True, slots=True)
class Log:
    """What a log holds."""

    page_size: int
    """Bytes of a page; 0 where the log's header does not say."""
    pages: tuple[tuple[int, bytes], ...]
    """Number and bytes of the page in each frame up to the last that ends a transaction, damaged frames included."""
    damaged: bool
    """Whether a frame that was committed is damaged, so that SQLite drops it and all that follow."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page in the log."""

    page: int
    commits: bool
    """Whether it ends a transaction."""
    sound: bool
    """Whether the chain of checksums holds up to here."""
    bytes: bytes


def read_log(data: bytes, index: bytes = b"") -> Log:
    """What the bytes of a log file hold, and of the index to it (`-shm`), which a killed program leaves behind."""
    if len(data) < _HEADER + _FRAME + 512:
        return Log(0, (), damaged=_counted(index, b"") > 0)
    size = _page_size(data)
    # Where the log's header is damaged, its first frame says which frames belong together.
    salts = data[16:24] if size else data[_HEADER + 8 : _HEADER + 16]
    frames = _frames(data, size or PAGE_SIZE, salts)
    ends = [number for number, frame in enumerate(frames) if frame.commits]
    kept = frames[: ends[-1] + 1] if ends else []
    pages = tuple((frame.page, frame.bytes) for frame in kept)
    lost = any(not frame.sound for frame in kept) or len(kept) < _counted(index, salts)
    return Log(size, pages, damaged=lost or not size)


def _page_size(data: bytes) -> int:
    """The page size that the header of a log names; 0 where the header is damaged."""
    magic, version, size = struct.unpack_from(">III", data)
    known = magic in {_LITTLE, _BIG} and version == _VERSION and size in _SIZES
    stored: tuple[int, int] = struct.unpack_from(">II", data, 24)
    return size if known and stored == _sums(data[:24], (0, 0), _order(data)) else 0


def _order(data: bytes) -> str:
    """The order of bytes in which the checksums of a log were added up, for `struct`."""
    return ">" if int.from_bytes(data[:4], "big") == _BIG else "<"


def _frames(data: bytes, size: int, salts: bytes) -> list[_Frame]:
    """The whole frames that belong to the log: those with one of its two salts, so that a flipped bit hides none."""
    step, order = _FRAME + size, _order(data)
    frames: list[_Frame] = []
    sums, sound = struct.unpack_from(">II", data, 24), True
    for at in range(_HEADER, len(data) - step + 1, step):
        frame = data[at : at + step]
        if frame[8:12] != salts[:4] and frame[12:16] != salts[4:]:
            # Left from before the log was begun anew, or one damaged frame with others behind it.
            sound = False
            continue
        page, count = struct.unpack_from(">II", frame)
        commits = count != 0
        if sound:
            before, sums = sums, _chained(frame, sums, order)
            sound = frame[8:16] == salts and sums == struct.unpack_from(">II", frame, 16)
            commits = commits or (not sound and _lost_its_mark(frame, before, order))
        frames.append(_Frame(page, commits, sound, frame[_FRAME:]))
    return frames


def _counted(index: bytes, salts: bytes) -> int:
    """How many frames a log had at its last commit, as its index says; 0 if all are in the file, or it cannot say."""
    header, again = index[:48], index[48:96]
    if (
        len(index) < 100
        or header != again
        or not header.endswith(_sealed(header))
        or salts not in {b"", header[32:40]}
    ):
        return 0
    frames: int = struct.unpack_from("=I", header, 16)[0]
    carried_over: int = struct.unpack_from("=I", index, 96)[0]
    return frames if carried_over < frames else 0


def _sealed(header: bytes) -> bytes:
    """The checksum at the end of the header of an index, which is in the machine's own order of bytes."""
    order = "<" if sys.byteorder == "little" else ">"
    return struct.pack("=II", *_sums(header[:40], (0, 0), order))


def _chained(frame: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """The checksums up to the end of a frame."""
    return _sums(frame[_FRAME:], _sums(frame[:8], sums, order), order)


def _lost_its_mark(frame: bytes, sums: tuple[int, int], order: str) -> bool:
    """Whether a frame ended a transaction before one bit, the only one of its mark, was flipped."""
    said = struct.unpack_from(">II", frame, 16)
    marked = (frame[:4] + (1 << bit).to_bytes(4, "big") + frame[8:] for bit in range(32))
    return any(_chained(one, sums, order) == said for one in marked)


def _sums(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """SQLite's checksum over 32-bit words."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = first + even + second & 0xFFFFFFFF
        second = second + odd + first & 0xFFFFFFFF
    return first, second
