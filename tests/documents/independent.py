"""The text of a file by another way than hegao's: the format's own library, blanks left out."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import lxml.html
import pypdfium2
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from python_calamine import CalamineWorkbook

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = re.compile(r"\s+")
_UNSEEN = "//script|//style|//template|//noscript|//head|//select|//textarea"


def bare(text: str) -> str:
    """A text without blanks."""
    return _BLANKS.sub("", text)


def of_word(data: bytes) -> str:
    """By python-docx: paragraphs and tables in the order of the body, each merged cell once."""
    document = docx.Document(BytesIO(data))

    def words(block: Any) -> Iterator[str]:
        for child in block.iterchildren():
            if child.tag == qn("w:p"):
                yield Paragraph(child, document).text
            elif child.tag == qn("w:tbl"):
                for cell in child.iter(qn("w:tc")):
                    yield from words(cell)

    return bare("".join(words(document.element.body)))


def of_page(data: bytes) -> str:
    """By lxml: all text of the body that a browser shows."""
    tree = lxml.html.document_fromstring(data)
    for node in tree.xpath(_UNSEEN):
        node.drop_tree()
    for node in tree.iter(lxml.etree.Comment):
        node.text = ""
    return bare("".join(tree.xpath("//body//text()")))


def of_pdf(data: bytes) -> str:
    """By pdfium's own reading, page after page."""
    document = pypdfium2.PdfDocument(data)
    return bare("".join(page.get_textpage().get_text_range() for page in document))


def of_workbook(data: bytes) -> list[str]:
    """By calamine, cell by cell: the words of cells that hold words, in order."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
    return [bare(value) for row in rows for value in row if isinstance(value, str) and value.strip()]
