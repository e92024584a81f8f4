"""A file as received: which kind it is, its text, and what its format says of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from tui.compiled import late
from tui.documents.contents import NONE
from tui.documents.decoding import decode, is_marked, is_wide
from tui.documents.formats import OLE, READ, RTF, ZIP, binary_kind
from tui.documents.lines import PLAIN, each_line
from tui.files import bounds
from tui.files.problems import Problem, Problems
from tui.words import N_, _

if TYPE_CHECKING:
    from tui.documents.comments import Comment
    from tui.documents.contents import Changes
    from tui.documents.decoding import Decoded
    from tui.documents.lines import Given, Line
    from tui.documents.table_model import Table

Kind = Literal[
    "text",
    "markdown",
    "word",
    "html",
    "csv",
    "sheets",
    "pdf",
    "odt",
    "rtf",
    "epub",
    "ods",
    "xls",
    "doc",
    "ofd",
]
MARKDOWN = {"md", "markdown", "mdown", "mkd"}
_CONVERT = {ending: f"soffice --headless --convert-to docx FILE.{ending}" for ending in ("doc", "wps", "mht")}
"""Endings of files that are not read where their bytes do not say what they are, and what turns each into one that is."""
_PDF = b"%PDF-"
_FIRST = 1024
"""Bytes or characters among which the mark of a PDF or of a page stands."""
_HTML = late(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,900}?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|title>)",
    re.IGNORECASE | re.DOTALL,
)
SEPARATED = {"csv", "tsv"}
_TABLED = SEPARATED | {"et", "ods", "xls", "xlsm", "xlsx"}
"""Endings under which programs write separated values, those of workbooks among them."""
_CONTROLS = late(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
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
    tables: tuple[Table, ...] = ()
    """In the order of the text."""
    named: str = ""
    """What the file says of itself that it is called (the title of an HTML page); not in the text."""
    comments: tuple[Comment, ...] = ()
    """In the order of the text."""
    changes: Changes = NONE
    """What the file tracks of its changes."""
    unstored: int = 0
    """Formulas of which no value is stored."""


def receive(data: bytes, name: str) -> Received:
    """The text of `data` and its lines; `name` tells a Markdown file from plain text, and stands in problems.

    Raises:
        Problems: It is too large, of a format that is not read, or damaged.
    """
    _check_size(data, name, bounds.SHOWN)
    if data.startswith((ZIP, OLE, RTF)) or _PDF in data[:_FIRST]:
        _check_size(data, name, bounds.BYTES)
        from tui.documents.packed import read_packed  # noqa: PLC0415 - text does without it

        kind, held = read_packed(data, name)
        head = Received(
            held.text,
            [],
            kind,
            "",
            name=name,
            named=held.named,
            comments=held.comments,
            changes=held.changes,
            unstored=held.unstored,
        )
        return received(held.text, held.given, head)
    _check_is_text(data, name)
    decoded = decode(data)
    text, encoding, gaps = decoded.text, decoded.encoding, decoded.gaps
    if is_html(text):
        _check_size(data, name, bounds.BYTES)
        from tui.documents.html import read_html  # noqa: PLC0415 - text does without it

        page = read_html(data, decoded, name)
        return received(
            page.text, page.given, Received(page.text, [], "html", page.encoding, gaps, name, (), page.title)
        )
    written, said = _written(text, name)
    return received(text, said, Received(text, [], written, encoding, gaps, name))


def separated_values(data: bytes, name: str) -> Decoded | None:
    """The text of a file of separated values, which tabs or other signs part as its name says; None for any other file.

    Raises:
        Problems: It is too large, or none.
    """
    if _suffix(name) not in _TABLED or data.startswith((ZIP, OLE, RTF)) or _PDF in data[:_FIRST]:
        return None
    _check_size(data, name, bounds.SHOWN)
    _check_is_text(data, name)
    decoded = decode(data)
    bounds.check(name, bounds.LINES, decoded.text.count("\n"))
    return None if is_html(decoded.text) else decoded


def sign_said(name: str) -> str:
    """What stands between the cells of a file of separated values as its name says; empty where it does not."""
    return "\t" if _suffix(name) == "tsv" else ""


def _check_size(data: bytes, name: str, most: int) -> None:
    """Refuse a file of more bytes than can be worked through."""
    if len(data) > most:
        expected = _("expected at most {cap} bytes").format(cap=f"{most:,}")
        raise Problems([Problem(name, "", _("this file is too large to open"), expected)])


def _written(text: str, name: str) -> tuple[Kind, list[Given] | None]:
    """What kind of text it is by its name, and what that says of each of its lines; None where it says nothing.

    Raises:
        Problems: Something would be said of more lines, empty ones too, than are worked through.
    """
    suffix = _suffix(name)
    if suffix not in _TABLED | MARKDOWN and not is_ruled(text):
        return "text", None
    bounds.check(name, bounds.LINES, text.count("\n"))
    if suffix in _TABLED:
        from tui.documents.separated import given_by_separators  # noqa: PLC0415 - text does without it

        return "csv", given_by_separators(text, sign_said(name))
    if suffix in MARKDOWN:
        from tui.documents.markdown import given_by_markdown  # noqa: PLC0415 - plain text does without it

        return "markdown", given_by_markdown(text)
    return "text", given_by_rules(text)


def received(text: str, given: list[Given] | None, head: Received) -> Received:
    """A text with its lines, if they are not too many, and its tables; `head` has what else is known of it."""
    most = bounds.MOST[bounds.LINES]
    lines = list(bounds.at_most(each_line(text, given), bounds.LINES, head.name, most))
    if given is None:
        return replace(head, lines=lines)
    from tui.documents.captions import with_tables  # noqa: PLC0415 - plain text does without it

    lines, tables = with_tables(text, lines)
    return replace(head, lines=lines, tables=tables)


def given_by_rules(text: str) -> list[Given]:
    """What the bars, tabs and blanks of a plain text say of its lines: which are rows of tables."""
    from tui.documents.ruled import barred, tabbed  # noqa: PLC0415 - most texts do without it
    from tui.documents.spaced import spaced  # noqa: PLC0415

    lines = text.split("\n")
    given = [PLAIN] * len(lines)
    number = barred(lines, given, 0)
    number += tabbed(lines, given, number)
    spaced(lines, given, number)
    return given


_SPACED = late(r"[^\s](?: {2,}|\u3000)[^\s]")
"""What a table in a plain text has between its cells, beside tabs and bars."""


def is_ruled(text: str) -> bool:
    """Whether a plain text may hold tables."""
    if "\t" in text or "|" in text:
        return True
    if "  " not in text and "\u3000" not in text:
        return False
    return _SPACED.search(text) is not None and text.count("\n") <= bounds.MOST[bounds.LINES]


def is_html(text: str) -> bool:
    """Whether a text is an HTML page: it begins with the marks of one, comments before them."""
    return _HTML.match(text[:_FIRST]) is not None


def _check_is_text(data: bytes, name: str) -> None:
    """Refuse what is no text, and say the way round."""
    sample = data[:_SAMPLE]
    most = max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample))
    binary = not is_marked(data) and not is_wide(data) and len(_CONTROLS.findall(sample)) > most
    known = _suffix(name)
    if binary and known in _CONVERT:
        wrong = _("{format} files are not read").format(format=f".{known}")
        expected = _("convert it first: {command}").format(command=_CONVERT[known])
        raise Problems([Problem(name, "", wrong, expected)])
    if binary:
        said = _(binary_kind(data) or NO_TEXT)
        raise Problems([Problem(name, "", said, _(READ))])


def _suffix(name: str) -> str:
    """What stands after the last dot of a file's name."""
    return name.rpartition(".")[2].lower() if "." in name else ""
