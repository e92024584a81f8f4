"""Word files as tests need them: made by python-docx, with pieces that it cannot make put in as XML."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

SPACES = nsdecls("w", "wp", "a", "r") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def made_of(*paragraphs: str) -> bytes:
    """A Word file whose body is `paragraphs`, each the XML of what stands in one."""
    document = docx.Document()
    for inside in paragraphs:
        document.element.body.insert_element_before(parse_xml(f"<w:p {SPACES}>{inside}</w:p>"), "w:sectPr")
    return saved(document)


def run(text: str) -> str:
    """A run of plain text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A Word file with one part in place of, or beside, those it has."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return buffer.getvalue()


def with_footnotes(data: bytes, notes: str) -> bytes:
    """A Word file with these footnotes, the XML of what stands in their part."""
    relations = part(data, "word/_rels/document.xml.rels").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rIdF" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    related = relations.replace("</Relationships>", relation).encode()
    data = with_part(data, "word/_rels/document.xml.rels", related)
    return with_part(data, "word/footnotes.xml", f"<w:footnotes {SPACES}>{notes}</w:footnotes>".encode())


def part(data: bytes, name: str) -> bytes:
    """One part of a Word file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def commented(quote: str = "12.4亿元", author: str = "王芳", text: str = "与年报不符\n请核") -> bytes:
    """A Word file made by python-docx in which words have a comment."""
    document = docx.Document()
    document.add_heading("关于水利的报告", 0)
    paragraph = document.add_paragraph("全年投资")
    run_ = paragraph.add_run(quote)
    paragraph.add_run("，增长7.5%。")
    comment = document.add_comment(run_, text=text, author=author, initials="W")
    comment._comment_elm.set(qn("w:date"), "2024-03-05T09:30:00Z")
    document.add_paragraph("下年再修渠道30公里。")
    return saved(document)
