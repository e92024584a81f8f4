"""Files that are no plain text: which format one has by its bytes, and what its reader finds in it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from tui.documents.archives import DAMAGED
from tui.documents.formats import (
    ANEW,
    CALLED,
    DAMAGED_WORD,
    LOCKED,
    OLD_WORD,
    OLE,
    OLE_FILE,
    READ,
    RTF,
    WORKBOOK,
    ZIP,
    ole_kind,
)
from tui.documents.packages import check_parts, mimetype
from tui.files.problems import Problem, Problems
from tui.words import _

if TYPE_CHECKING:
    from tui.documents.contents import Contents
    from tui.documents.received import Kind

# Each reader is loaded only for a file of its format: they stand on libraries that take long to load.
# ruff: noqa: PLC0415


def read_packed(data: bytes, name: str) -> tuple[Kind, Contents]:
    """The format of a file, and what is in it.

    Raises:
        Problems: It is of a format that is not read, damaged, under a password, or too large.
    """
    if data.startswith(ZIP):
        check_parts(data, name)
        return _archive(data, name)
    if data.startswith(OLE):
        return _compound(data, name)
    if data.startswith(RTF):
        from tui.documents.rich_text import read_rich_text

        return "rtf", read_rich_text(data, name)
    from tui.documents.pdf import read_pdf

    return "pdf", read_pdf(data, name)


def _archive(data: bytes, name: str) -> tuple[Kind, Contents]:
    """What is in an archive."""
    said = mimetype(data)
    parts = _parts(data, name)
    if said.startswith("application/vnd.oasis.opendocument.text"):
        from tui.documents.open_text import read_open_text

        return "odt", read_open_text(data, name)
    if said.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        from tui.documents.open_sheets import read_open_sheets

        return "ods", read_open_sheets(data, name)
    if said == "application/epub+zip" or "META-INF/container.xml" in parts:
        from tui.documents.book import read_book

        return "epub", read_book(data, name)
    if "OFD.xml" in parts:
        from tui.documents.fixed_layout import read_fixed_layout

        return "ofd", read_fixed_layout(data, name)
    if "xl/workbook.xml" in parts:
        from tui.documents.workbook import read_workbook

        return "sheets", read_workbook(data, name)
    from tui.documents.word import read_word

    return "word", read_word(data, name)


def _parts(data: bytes, name: str) -> frozenset[str]:
    """The names of an archive's parts.

    Raises:
        Problems: It is damaged; it is called as its name says.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except DAMAGED as error:
        said = _called(name) or DAMAGED_WORD
        raise Problems([Problem(name, "", _(said), _(ANEW))]) from error


def _called(name: str) -> str:
    """What is said of a damaged file by how its name ends; empty where that says nothing."""
    return CALLED.get(name.rpartition(".")[2].lower(), "")


def _compound(data: bytes, name: str) -> tuple[Kind, Contents]:
    """What is in an OLE file: an old workbook, or a text that LibreOffice turns into one of Word."""
    kind = ole_kind(data)
    if kind == WORKBOOK:
        from tui.documents.old_workbook import read_old_workbook

        return "xls", read_old_workbook(data, name)
    if kind == OLD_WORD:
        from tui.documents.converted import read_converted

        return "doc", read_converted(data, name)
    if kind == OLE_FILE and (said := _called(name)):
        raise Problems([Problem(name, "", _(said), _(ANEW))])
    expected = _("save it without one") if kind == LOCKED else _(READ)
    raise Problems([Problem(name, "", _(kind), expected)])


def former_of(kind: Kind, data: bytes, name: str) -> Contents | None:
    """A file as it was before the changes that it tracks; None for one of a format of which that is not read.

    Raises:
        Problems: It is damaged, or too large.
    """
    if kind == "word":
        from tui.documents.word import read_word

        return read_word(data, name, former=True)
    if kind == "odt":
        from tui.documents.open_text import read_open_text

        return read_open_text(data, name, former=True)
    if kind == "rtf":
        from tui.documents.rich_text import read_rich_text

        return read_rich_text(data, name, former=True)
    if kind == "doc":
        from tui.documents.converted import read_converted

        return read_converted(data, name, former=True)
    return None
