"""A file as read made a document: what stands around the text is set apart, its head found, its lines put to blocks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.documents.apart import AS_READ, Reason
from tui.documents.boilerplate import set_apart
from tui.documents.contents import NONE
from tui.documents.document_model import Block, Document, Part
from tui.documents.emphasis import unmarked
from tui.documents.head import Head, head_of, is_paper, moved
from tui.documents.lines import Role, lines_of
from tui.documents.outline import outline_of
from tui.documents.paragraphs import paragraphs
from tui.documents.received import (
    Received,
    given_by_rules,
    is_ruled,
    receive,
    received,
    separated_values,
    sign_said,
)
from tui.documents.script_forms import simplified
from tui.documents.table_model import unit_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.documents.apart import SettledLines
    from tui.documents.boilerplate import Apart
    from tui.documents.lines import Line
    from tui.documents.outline import Outline
    from tui.documents.paragraphs import Paragraph


def read_document(data: bytes, name: str) -> Document:
    """The document in a file; `name` tells a Markdown file from plain text, and stands in problems.

    Raises:
        Problems: It is too large, of a format that is not read, or damaged.
    """
    return document_of(receive(data, name))


def read_beginning(path: str, size: int) -> Document:
    """The document of the beginning of a plain text or of a Word file.

    Args:
        path: Where it lies.
        size: Bytes of it that are read; of the text in a Word file several times as many, since it is mostly marks.

    Raises:
        Problems: It is of a format that is not read, or too large.
        OSError: It cannot be read.
        ValueError: It is damaged, or no Word file.
    """
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib does no more
        if path.lower().endswith(".docx"):
            from tui.documents.word import read_word_beginning  # noqa: PLC0415 - text does without it

            held = read_word_beginning(file, path, _MARKS * size)
            return document_of(
                received(held.text, held.given, Received(held.text, [], "word", "", name=path))
            )
        data = file.read(size)
        if len(data) == size:
            # A character of UTF-16 or UTF-32 ends where a count of bytes does, one of other encodings before a line's end.
            data = data[: len(data) & ~3] if b"\0" in data else data[: data.rfind(b"\n") + 1] or data
    return read_document(data, path)


_MARKS = 8
"""Bytes of a Word file's document for each byte of its text, about."""


_HEAD_ROWS = 60
"""Rows of a table by which its head is told, and what stands above it."""
_LARGE = 100_000
"""Bytes from which on a file of separated values is looked at for rows that are all alike."""


def read_tables(data: bytes, name: str) -> Document:
    """The document in a file as `read_document` reads it, separated values under any name; one large even table without blocks, its cells read on demand.

    Raises:
        Problems: It is too large, of a format that is not read, or damaged.
    """
    if len(data) >= _LARGE and (even := even_document(data, name)):
        return even
    document = read_document(data, name)
    if document.kind != "text" or document.tables:
        return document
    from tui.documents.separated import looks_separated  # noqa: PLC0415 - workbooks do without it

    return read_tables(data, f"{name}.csv") if looks_separated(document.text) else document


def even_document(data: bytes, name: str) -> Document | None:
    """The document of a file of separated values that is one table whose rows are all alike; None for any other file.

    Raises:
        Problems: It is too large, or damaged.
    """
    if (decoded := separated_values(data, name)) is None:
        return None
    from tui.documents.captions import captioned  # noqa: PLC0415 - text does without them
    from tui.documents.even_rows import EvenDocument, EvenLines, EvenTable, even_rows  # noqa: PLC0415
    from tui.documents.separated import given_by_separators  # noqa: PLC0415

    even = even_rows(decoded.text, sign_said(name))
    if even is None:
        return None
    # What stands above the table, its title and its head, is told by its first rows as that of any table.
    text = decoded.text[: even.starts[_HEAD_ROWS]]
    lines = lines_of(text, given_by_separators(text, even.sign))
    lines, table = captioned(text, lines, EvenTable.of(even))
    top = Received(text, lines, "csv", decoded.encoding, decoded.gaps, name, (table,))
    named = document_of(top)
    above = [line for line in lines if line.start < even.starts[0]]
    return EvenDocument(
        decoded.text,
        EvenLines(above, even),
        (),
        (table,),
        named.title,
        named.subtitle,
        "csv",
        decoded.encoding,
        decoded.gaps,
        name,
    )


def read_former(data: bytes, name: str) -> Document | None:
    """A file as it was before the changes that it tracks; None for one that tracks none, or of a format that cannot.

    Raises:
        Problems: It is too large, or damaged.
    """
    read = receive(data, name)
    if read.changes == NONE:
        return None
    from tui.documents.packed import former_of  # noqa: PLC0415 - text does without it

    former = former_of(read.kind, data, name)
    if former is None:
        return None
    head = Received(former.text, [], read.kind, "", name=name)
    return document_of(received(former.text, former.given, head))


def document_of_text(text: str) -> Document:
    """The document of a plain text."""
    given = given_by_rules(text) if is_ruled(text) else None
    return document_of(received(text, given, Received(text, [])))


def document_of(read: Received, settled: SettledLines = AS_READ) -> Document:
    """The document of a file as received; lines that reviewers settled are set apart, or not, as they said."""
    text, lines = read.text, read.lines
    apart = set_apart(text, lines, settled)
    own = list(_own(lines, apart))
    plain = simplified(text)
    head = _head(plain, own, read)
    inside = paragraphs(text, [*_named_sheet(own, head), *own[head.end :]], read.kind)
    blocks = [_apart(Part.FRONT, lines[at], apart.reasons[at]) for at in range(apart.front)]
    blocks += _head_blocks(text, head, own, settled, cover=_is_cover(head, own, lines, apart))
    blocks += [_apart(Part.ASIDE, lines[at], apart.reasons[at]) for at in apart.among]
    blocks += _body_blocks(inside, outline_of(plain, inside))
    blocks += [_apart(Part.BACK, lines[at], apart.reasons[at]) for at in range(apart.back, len(lines))]
    subtitle = None if head.subtitle is None else own[head.subtitle]
    return Document(
        text,
        lines,
        tuple(sorted(blocks, key=lambda block: block.start)),
        read.tables,
        _called(text, [own[at] for at in head.title], read.kind),
        "" if subtitle is None else text[subtitle.words : subtitle.words_end],
        read.kind,
        read.encoding,
        read.gaps,
        read.name,
        read.named,
        settled,
        read.comments,
        read.changes,
        read.unstored,
    )


def resettled(document: Document, settled: SettledLines) -> Document:
    """A document with other lines settled; the same where these are settled already."""
    if settled == document.settled:
        return document
    read = Received(
        document.text,
        list(document.lines),
        document.kind,
        document.encoding,
        document.gaps,
        document.name,
        document.tables,
        document.named,
        document.comments,
        document.changes,
        document.unstored,
    )
    return replace(document_of(read, settled), dated=document.dated)


_SHEETS = {"sheets", "ods", "xls"}
"""Kinds of files that are sheets."""


def _head(text: str, own: Sequence[Line], read: Received) -> Head:
    """The head of a document; a file that is a table is called as the table is, a workbook as its first sheet begins."""
    head = head_of(text, own, simplified(read.named))
    if head.title:
        return head
    paper = [at for at, line in enumerate(own[:1]) if is_paper(text, line)]
    at = len(paper)
    if at < len(own) and _names_tables(text, own[at]):
        return Head(title=(at,), byline=tuple(paper), end=at + 1)
    if read.kind in _SHEETS and len(own) > 1 and own[0].given.level:
        if _names_tables(text, own[1]):
            return Head(title=(1,), end=2)
        inside = head_of(text, own[1:], "")
        if inside.title and not any(line.given.level for line in own[1 : 1 + inside.end]):
            return moved(inside, 1, byline=False)
    return head


def _named_sheet(own: Sequence[Line], head: Head) -> Sequence[Line]:
    """The name of a workbook's first sheet, where the title stands below it."""
    return own[:1] if head.title and head.title[0] > 0 and own[0].given.level and 0 not in head.byline else ()


def _is_cover(head: Head, own: Sequence[Line], lines: Sequence[Line], apart: Apart) -> bool:
    """Whether a head fills a page of its own: a list of contents comes right after it, or another page."""
    if not head.title or not head.end:
        return False
    last = own[head.end - 1]
    after = bisect_right(lines, last.start, key=lambda line: line.start)
    if after >= len(lines):
        return False
    if apart.reasons.get(after) is Reason.CONTENTS:
        return True
    pages = [line.given.place.page if line.given.place else 0 for line in (last, lines[after])]
    return pages[0] == 1 and pages[1] == 2


def _names_tables(text: str, line: Line) -> bool:
    """Whether a line names the table under it: a file that is a table is called as the table is."""
    return line.given.role is Role.CAPTION and not unit_line(text[line.start : line.end])


def _called(text: str, lines: Sequence[Line], kind: str) -> str:
    """The title that stands in some lines, without signs of emphasis where the file is Markdown."""
    words = _joined(text, lines)
    return unmarked(words).text or words if kind == "markdown" else words


def _joined(text: str, lines: Sequence[Line]) -> str:
    """The words of the lines of a title, one after the other."""
    said = ""
    for line in lines:
        words = text[line.words : line.words_end]
        latin = said[-1:].isascii() and words[:1].isascii() and said
        said += f" {words}" if latin else words
    return said


def _own(lines: Sequence[Line], apart: Apart) -> Iterator[Line]:
    """The lines of the text itself; one after a line that is none of it goes on with nothing."""
    for at in range(apart.front, apart.back):
        if at not in apart.among:
            yield replace(lines[at], follows=False) if at - 1 in apart.among else lines[at]


def _head_blocks(
    text: str, head: Head, own: Sequence[Line], settled: SettledLines, *, cover: bool
) -> Iterator[Block]:
    """The blocks of the lines of the head; on a cover only its titles are of the text."""
    for at in head.before:
        kept = own[at].start in settled.kept
        yield _words(Part.BYLINE, own[at]) if kept else _apart(Part.FRONT, own[at], Reason.BEFORE)
    if head.title:
        first, last = _words(Part.TITLE, own[head.title[0]]), _words(Part.TITLE, own[head.title[-1]])
        yield replace(first, end=last.end)
    if head.subtitle is not None:
        yield _words(Part.SUBTITLE, own[head.subtitle])
    for at in head.byline:
        if cover and own[at].start not in settled.kept and text[own[at].words] not in "（(":
            yield _apart(Part.FRONT, own[at], Reason.COVER)
        else:
            yield _words(Part.BYLINE, own[at])


def _body_blocks(inside: Sequence[Paragraph], outline: Outline) -> Iterator[Block]:
    """The blocks of the body: headings that something stands under, and paragraphs."""
    chapters, sections = set(outline.chapters), set(outline.sections)
    for at, paragraph in enumerate(inside):
        if at in chapters:
            yield _named(_heading(Part.CHAPTER, paragraph), paragraph, level=1)
            continue
        begins = at in sections or at in outline.alone
        holds = at + 1 < len(inside) and at + 1 not in chapters and at + 1 not in sections
        if at in outline.alone and holds:
            block = _heading(Part.HEADING, paragraph)
        elif paragraph.level:  # one that its format makes a heading is without the signs of that
            block = _words(Part.PARAGRAPH, paragraph.first)
        else:
            block = Block(Part.PARAGRAPH, paragraph.start, paragraph.end)
        if begins:
            block = replace(
                _named(block, paragraph, level=1 + (bool(chapters) or at in outline.inner)),
                opens=at in sections,
            )
        elif paragraph.first.given.number:
            block = replace(block, number=paragraph.first.given.number)
        yield block


def _named(block: Block, paragraph: Paragraph, *, level: int) -> Block:
    """A block that begins something, with its number and where its name stands."""
    line = paragraph.first
    start = line.mark.end if line.mark and line.mark.end else line.words
    broken = block.part is not Part.PARAGRAPH and paragraph.lines > 1
    name = start, block.end if broken else line.words_end
    number = paragraph.first.given.number
    return replace(block, name=name, level=level, number=number)


def _heading(part: Part, paragraph: Paragraph) -> Block:
    """A block of a heading without its signs of markup; of all its lines where it was broken."""
    block = _words(part, paragraph.first)
    return block if paragraph.lines == 1 else replace(block, end=paragraph.end)


def _apart(part: Part, line: Line, reason: Reason) -> Block:
    """A block of all of a line that is set apart."""
    return Block(part, line.start, line.end, reason=reason)


def _words(part: Part, line: Line) -> Block:
    """A block of a line without its signs of markup; of all of it where it has no other."""
    if line.words == line.words_end:
        return Block(part, line.start, line.end, (line.words, line.words_end))
    return Block(part, line.words, line.words_end, (line.words, line.words_end))
