"""A file as received: which kind it is, its text, and what its format says of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui.documents.decoding import decode, is_marked
from tui.documents.formats import binary_kind
from tui.documents.lines import each_line
from tui.files import bounds
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.documents.lines import Given, Line

Kind = Literal["text", "markdown", "word"]
CAP = 20_000_000
"""Bytes of a file that is opened as a speech."""
MARKDOWN = {"md", "markdown", "mdown", "mkd"}
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONVERT = {
    "pdf": "pdftotext -layout FILE.pdf FILE.txt",
    "doc": "soffice --headless --convert-to docx FILE.doc",
    "wps": "soffice --headless --convert-to docx FILE.wps",
    "rtf": "soffice --headless --convert-to docx FILE.rtf",
    "odt": "soffice --headless --convert-to docx FILE.odt",
    "html": "pandoc FILE.html -t markdown -o FILE.md",
}
"""Formats that are not read, and the command that turns each into one that is."""
_MAGIC = {b"%PDF-": "pdf", b"{\\rtf": "rtf"}
"""How files of some of them begin, whatever their name."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""What no text is full of."""
NO_TEXT = N_("this is no text")
_SAMPLE = 1 << 16
_MOST_CONTROLS = 0.05
_FEW_CONTROLS = 16
"""As many stand in a text that was damaged."""


class Received(Struct, frozen=True):
    """The text of a file, and its lines."""

    text: str
    """Decoded and sanitized; every offset counts its code points."""
    lines: list[Line]
    """Those that hold something."""
    kind: Kind = "text"
    encoding: str = "utf-8"
    """Empty for a Word file."""
    gaps: bool = False
    """Whether some bytes are none of the encoding."""
    name: str = ""
    """What the file is called where something is wrong with it."""


def receive(data: bytes, name: str) -> Received:
    """The text of `data` and its lines; `name` tells a Markdown file from plain text, and stands in problems.

    Raises:
        Problems: It is too large, of a format that is not read, or damaged.
    """
    if len(data) > CAP:
        expected = _("expected at most {cap} bytes").format(cap=f"{CAP:,}")
        raise Problems([Problem(name, "", _("this file is too large to open"), expected)])
    if data.startswith((_ZIP, _OLE)):
        from tui.documents.word import read_word  # noqa: PLC0415 - text does without it

        text, given = read_word(data, name)
        return Received(text, _lines(name, text, given), "word", "", name=name)
    _check_is_text(data, name)
    decoded = decode(data)
    text, encoding, gaps = decoded.text, decoded.encoding, decoded.gaps
    if _suffix(name) not in MARKDOWN:
        return Received(text, _lines(name, text), "text", encoding, gaps, name)
    from tui.documents.markdown import given_by_markdown  # noqa: PLC0415 - plain text does without it

    bounds.check(name, bounds.LINES, text.count("\n"))
    return Received(text, _lines(name, text, given_by_markdown(text)), "markdown", encoding, gaps, name)


def _lines(name: str, text: str, given: list[Given] | None = None) -> list[Line]:
    """The lines of a text, if they are not too many."""
    most = bounds.MOST[bounds.LINES]
    return list(bounds.at_most(each_line(text, given), bounds.LINES, name, most))


def _check_is_text(data: bytes, name: str) -> None:
    """Refuse what is no text, and say the way round."""
    known = next((format_ for magic, format_ in _MAGIC.items() if data.startswith(magic)), "")
    sample = data[:_SAMPLE]
    most = max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample))
    binary = not is_marked(data) and len(_CONTROLS.findall(sample)) > most
    suffix = _suffix(name)
    if binary and not known:
        known = suffix if suffix in _CONVERT else ""
    if known:
        wrong = _("{format} files are not read").format(format=f".{known}")
        expected = _("convert it first: {command}").format(command=_CONVERT[known])
        raise Problems([Problem(name, "", wrong, expected)])
    if binary:
        said = _(binary_kind(data) or NO_TEXT)
        raise Problems([Problem(name, "", said, _("expected a .docx, .md or .txt file"))])


def _suffix(name: str) -> str:
    """What stands after the last dot of a file's name."""
    return name.rpartition(".")[2].lower() if "." in name else ""
