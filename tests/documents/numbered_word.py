"""A Word file whose headings Word itself numbers, for tests."""

from __future__ import annotations

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents.word_files import saved


def numbered(*paragraphs: str, pattern: str = "%1、", kind: str = "chineseCountingThousand") -> bytes:
    """A file of paragraphs; those that begin with `#` are in one list, which Word numbers."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text in paragraphs:
        paragraph = document.add_paragraph(text.removeprefix("#"))
        if text.startswith("#"):
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
            )
    return saved(document)
