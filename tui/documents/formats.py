"""What a file is by its bytes, where it is nothing that is read as a speech: said by name, so that nobody wonders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.words import N_

if TYPE_CHECKING:
    import zipfile

READ = N_(
    "expected a .docx, .doc, .odt, .rtf, .pdf, .ofd, .epub, .html, .xlsx, .xls, .ods, .csv, .md or .txt file"
)
"""What is said to be read where something else was given."""
ZIP = b"PK\x03\x04"
"""How an archive begins: most files of office programs are archives."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Word files begin, and new ones under a password."""
RTF = b"{\\rtf"
"""How files in Rich Text Format begin."""
ARCHIVES = {
    "xl/workbook.bin": N_("this is an Excel workbook"),
    "ppt/presentation.xml": N_("this is a PowerPoint presentation"),
    "visio/document.xml": N_("this is a Visio drawing"),
    "Index/Document.iwa": N_("this is a file of Apple's Pages, Numbers or Keynote"),
}
"""What an archive is that holds a part of this name."""
MIMETYPES = {
    "application/vnd.oasis.opendocument.presentation": N_("this is an OpenDocument presentation"),
}
"""What an archive is that names its own type, as those of OpenDocument do."""
ARCHIVE = N_("this archive holds no Word document")
OLD_WORD = N_("this is an old Word file")
WORKBOOK = N_("this is an old Excel workbook")
LOCKED = N_("this is an Office file with a password")
STREAMS = {
    "EncryptedPackage": LOCKED,
    "WordDocument": OLD_WORD,
    "Workbook": WORKBOOK,
    "Book": WORKBOOK,
    "PowerPoint Document": N_("this is an old PowerPoint presentation"),
    "__properties_version1.0": N_("this is a mail of Outlook"),
}
"""What an OLE file is that holds a stream of this name; the first that it holds decides."""
OLE_FILE = N_("this is an OLE file, and none of Word")
ANEW = N_("open it where it was made and save it anew")
DAMAGED_WORD = N_("this Word file is damaged")
CALLED = {
    "odt": N_("this OpenDocument text is damaged"),
    "ods": N_("this OpenDocument spreadsheet is damaged"),
    "epub": N_("this EPUB book is damaged"),
    "ofd": N_("this OFD file is damaged"),
    **dict.fromkeys(("xlsx", "xlsm", "xls", "et"), N_("this workbook is damaged")),
    **dict.fromkeys(("doc", "wps", "dot"), N_("this old Word file is damaged")),
}
"""What is said by its name of an archive or an OLE file whose parts cannot be read."""
BEGINNINGS = {
    b"\x89PNG\r\n": N_("this is a picture"),
    b"\xff\xd8\xff": N_("this is a picture"),
    b"GIF8": N_("this is a picture"),
    b"BM": N_("this is a picture"),
    b"II*\0": N_("this is a picture"),
    b"MM\0*": N_("this is a picture"),
    b"\x1f\x8b": N_("this is a compressed file"),
    b"BZh": N_("this is a compressed file"),
    b"\xfd7zXZ\0": N_("this is a compressed file"),
    b"(\xb5/\xfd": N_("this is a compressed file"),
    b"7z\xbc\xaf'\x1c": N_("this is an archive"),
    b"Rar!\x1a": N_("this is an archive"),
    b"SQLite format 3\0": N_("this is a database"),
    b"\x7fELF": N_("this is a program"),
    b"MZ": N_("this is a program"),
}
"""What a file is that is no text and begins so."""


def archive_kind(archive: zipfile.ZipFile) -> str:
    """What an archive is that holds no Word document."""
    names = set(archive.namelist())
    if "mimetype" in names:
        with archive.open("mimetype") as opened:
            said = opened.read(100).decode("ascii", "replace").strip()
        if said in MIMETYPES:
            return MIMETYPES[said]
    return next((kind for name, kind in ARCHIVES.items() if name in names), ARCHIVE)


def ole_kind(data: bytes) -> str:
    """What an OLE file is, by the names of its streams, which stand in it as UTF-16."""
    held = (kind for name, kind in STREAMS.items() if f"{name}\0".encode("utf-16-le") in data)
    return next(held, OLE_FILE)


def binary_kind(data: bytes) -> str:
    """What a file is that is no text; empty where its beginning does not say."""
    return next((kind for beginning, kind in BEGINNINGS.items() if data.startswith(beginning)), "")
