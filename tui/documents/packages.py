"""The parts of an archive of an office program, unpacked and parsed with bounds: nothing fetched, nothing expanded."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tui.documents.archives import DAMAGED
from tui.documents.formats import ANEW
from tui.files.bounds import PARTS, check
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 64 << 20
"""Bytes of a part, and of all parts together, when unpacked: a text of twenty million characters fits."""
_ELEMENTS = 1_000_000
"""Elements of all parts together: each takes some two hundred bytes."""
_MOST = 20_000
"""Parts of a file."""
_SAFELY: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
}
"""How parts are parsed: nothing is fetched, nothing expanded, nothing nested beyond measure."""


class Package:
    """The parts of an archive, as far as they are of a bearable size."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        """Take an archive; `name` stands in problems."""
        self._archive, self._name = archive, name
        self._size = self._elements = 0
        check(name, N_("parts"), len(archive.filelist), _MOST)

    def names(self) -> list[str]:
        """The names of all parts."""
        return self._archive.namelist()

    def content(self, part: str) -> bytes | None:
        """One part unpacked; None where there is none.

        Raises:
            Problems: All that was unpacked is too much.
        """
        try:
            info = self._archive.getinfo(part)
        except KeyError:
            return None
        with self._archive.open(info) as opened:
            content = opened.read(_LARGEST - self._size + 1)
        self._size += len(content)
        if self._size > _LARGEST:
            raise _too_large(self._name)
        return content

    def tree(self, part: str) -> Any:
        """One part parsed; None where there is none.

        Raises:
            Problems: It is too large.
            ValueError: It declares a document type, with which entities come.
        """
        from lxml import etree  # noqa: PLC0415 - only such files need it

        content = self.content(part)
        if content is None:
            return None
        self._elements += content.count(b"<") - content.count(b"</")
        check(self._name, PARTS, self._elements, _ELEMENTS)
        root = etree.fromstring(content, etree.XMLParser(**_SAFELY))
        if root.getroottree().docinfo.internalDTD is not None:
            raise ValueError
        return root


@contextmanager
def opened(data: bytes, name: str, damaged: str) -> Iterator[Package]:
    """The package in an archive; where something in it is damaged, that is told in these words.

    Raises:
        Problems: It is damaged, or too large.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield Package(archive, name)
    except DAMAGED as error:
        raise Problems([Problem(name, "", damaged, _(ANEW))]) from error


def check_parts(data: bytes, name: str) -> None:
    """Refuse an archive with too many parts by what its end says, before its list of them is read.

    Raises:
        Problems: It has too many.
    """
    end = data.rfind(_END, max(0, len(data) - _LAST))
    if end >= 0:
        check(name, N_("parts"), int.from_bytes(data[end + 10 : end + 12], "little"), _MOST)


_END = b"PK\x05\x06"
"""How the last record of an archive begins."""
_LAST = (1 << 16) + 22
"""Bytes of the longest such record."""


def mimetype(data: bytes) -> str:
    """What an archive says that it is, in the entry that files of OpenDocument and EPUB have first; empty for others."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("mimetype") as entry:
            return entry.read(100).decode("ascii", "replace").strip()
    except DAMAGED:
        return ""


def _too_large(name: str) -> Problems:
    expected = _("expected at most {cap} bytes unpacked").format(cap=f"{_LARGEST:,}")
    return Problems([Problem(name, "", _("this file is too large to open"), expected)])
