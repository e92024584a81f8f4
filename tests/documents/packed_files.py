"""Files of OpenDocument and EPUB for tests, made part by part."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    [
        *(f'xmlns:{name}="{_URN}:{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:fo="{_URN}:xsl-fo-compatible:1.0"',
        f'xmlns:draw="{_URN}:drawing:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)
TEXT = "application/vnd.oasis.opendocument.text"
SHEETS = "application/vnd.oasis.opendocument.spreadsheet"
BOOK = "application/epub+zip"


def archive(mimetype: str, parts: Mapping[str, str]) -> bytes:
    """An archive that names its type first."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


def open_text(body: str, styles: str = "", automatic: str = "") -> bytes:
    """An OpenDocument text of this body."""
    return archive(
        TEXT,
        {
            "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles></office:document-styles>",
        },
    )


def open_sheets(sheets: Mapping[str, str]) -> bytes:
    """An OpenDocument spreadsheet of these sheets, each the XML of its rows."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{rows}</table:table>' for name, rows in sheets.items()
    )
    return archive(
        SHEETS,
        {
            "content.xml": f"<office:document-content {SPACES}><office:body><office:spreadsheet>{tables}</office:spreadsheet>"
            "</office:body></office:document-content>"
        },
    )


def open_row(*cells: str | float, more: str = "") -> str:
    """A row of a sheet; a word that ends in `%` is a percentage."""
    made = []
    for cell in cells:
        if isinstance(cell, float | int):
            made.append(f'<table:table-cell office:value-type="float" office:value="{cell}"/>')
        elif cell.endswith("%") and cell[:-1].replace(".", "").isdecimal():
            value = float(cell[:-1]) / 100
            made.append(f'<table:table-cell office:value-type="percentage" office:value="{value}"/>')
        else:
            words = f"<text:p>{escape(cell)}</text:p>" if cell else ""
            made.append(f"<table:table-cell>{words}</table:table-cell>")
    return f"<table:table-row>{''.join(made)}{more}</table:table-row>"


def book(pages: Sequence[str], *, title: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """A book whose spine is these pages, each the XHTML of a body; they lie in the archive the other way round."""
    items = "".join(
        f'<item id="p{at}" href="text/p%20{at}.xhtml" media-type="application/xhtml+xml"/>'
        for at in range(len(pages))
    )
    spine = "".join(f'<itemref idref="p{at}"/>' for at in range(len(pages)))
    parts = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{escape(title)}</dc:title></metadata><manifest>"
        f'<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>{items}</manifest>'
        f'<spine><itemref idref="n"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": "<html><body><nav><ol><li>目录</li></ol></nav></body></html>",
    }
    parts |= {
        f"OEBPS/text/p {at}.xhtml": '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body>{pages[at]}</body></html>"
        for at in reversed(range(len(pages)))
    }
    return archive(BOOK, {**parts, **(more or {})})
