"""The text of a pack laid out: from the tables of speech.toml to blocks, sections and chapters with offsets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.packs.linking import Ground
from tui.speech.model import Block, BlockKind, Chapter, Section, SectionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.packs.document import Document
    from tui.packs.schema import ChapterTable, OpeningTable, SectionTable, SpeechFile
    from tui.packs.toml_lines import Path


TITLES = "title"
"""What stands for a section where a figure is in the titles, or under them, unless a section has this id."""
_HEAD = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)


class Piece(Struct, frozen=True):
    """What will be one block of the text."""

    kind: BlockKind
    text: str
    path: Path
    """Where the file has it."""
    section: str = ""
    """The id of its section, or of its chapter if it is a chapter's heading."""


class Body(Struct, frozen=True):
    """A text and the blocks that it is made of."""

    text: str
    blocks: tuple[Block, ...]
    scopes: dict[str, Span]
    """For the id of a section its stretch of the text, for that of a chapter its heading."""
    paragraphs: dict[str, tuple[Span, ...]]
    """The paragraphs of each section."""


def lay_out(file: SpeechFile) -> tuple[Piece, ...]:
    """The pieces of the speech in the order of its source."""
    pieces = [] if file.untitled else [Piece(BlockKind.TITLE, file.title, ("title",))]
    if file.subtitle:
        subtitle = Piece(BlockKind.SUBTITLE, file.subtitle, ("subtitle",))
        pieces.insert(1 if file.subtitle_after else 0, subtitle)
    for number, line in enumerate(file.byline):
        pieces.append(Piece(BlockKind.BYLINE, line, ("byline", number)))
    if file.opening:
        pieces += _section_pieces(file.opening, ("opening",))
    for number, section in enumerate(file.sections):
        pieces += _section_pieces(section, ("section", number))
    for at, chapter in enumerate(file.chapters):
        path = ("chapter", at)
        pieces.append(Piece(BlockKind.CHAPTER, chapter.heading, (*path, "heading"), chapter.id))
        for number, section in enumerate(chapter.sections):
            pieces += _section_pieces(section, (*path, "section", number))
    return tuple(pieces)


def _section_pieces(table: OpeningTable | SectionTable, path: Path) -> Iterator[Piece]:
    if heading := getattr(table, "heading", ""):
        yield Piece(BlockKind.HEADING, heading, (*path, "heading"), table.id)
    for number, paragraph in enumerate(table.paragraphs):
        yield Piece(BlockKind.PARAGRAPH, paragraph, (*path, "paragraphs", number), table.id)


def compose(pieces: Sequence[Piece]) -> Body:
    """The text of `pieces`, a line break between each two, and where everything stands in it."""
    blocks: list[Block] = []
    scopes: dict[str, Span] = {}
    paragraphs: dict[str, list[Span]] = {}
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        blocks.append(Block(piece.kind, start, end, piece.section))
        if piece.section:
            scopes[piece.section] = Span(scopes.get(piece.section, Span(start, end)).start, end)
        if piece.kind is BlockKind.PARAGRAPH:
            paragraphs.setdefault(piece.section, []).append(Span(start, end))
        start = end + 1
    text = "\n".join(piece.text for piece in pieces)
    return Body(text, tuple(blocks), scopes, {name: tuple(spans) for name, spans in paragraphs.items()})


def divide(file: SpeechFile, body: Body) -> tuple[tuple[Section, ...], tuple[Chapter, ...]]:
    """The sections and chapters of the speech, in the order of its text."""
    sections: list[Section] = []
    chapters: list[Chapter] = []
    if opening := file.opening:
        sections.append(_section(opening, SectionKind.OPENING, body))
    sections += [_section(section, SectionKind(section.kind), body) for section in file.sections]
    for chapter in file.chapters:
        inside = [
            _section(section, SectionKind(section.kind), body, chapter.id) for section in chapter.sections
        ]
        heading = body.scopes[chapter.id]
        end = inside[-1].end if inside else heading.end
        sections += inside
        chapters.append(
            Chapter(chapter.id, chapter.heading, heading.start, end, chapter.title, chapter.title_en)
        )
    return tuple(sections), tuple(chapters)


def _section(table: OpeningTable | SectionTable, kind: SectionKind, body: Body, chapter: str = "") -> Section:
    start, end = body.scopes[table.id]
    return Section(
        id=table.id,
        key=table.key or "",
        kind=kind,
        title=table.title,
        start=start,
        end=end,
        title_en=table.title_en,
        chapter=chapter,
    )


def check_names(document: Document, file: SpeechFile) -> None:
    """Report ids and keys that two sections or chapters of the speech share."""
    ids: dict[str, Path] = {}
    keys: dict[str, Path] = {}
    for path, table in _tables(file):
        document.claim(ids, table.id, (*path, "id"))
        document.claim(keys, getattr(table, "key", None) or "", (*path, "key"))


def ground_of(document: Document, file: SpeechFile, body: Body) -> Ground:
    """The text to link with: the sections that came through sound, and the names of all."""
    tables = list(_tables(file))
    names = Counter(table.id for _path, table in tables)
    usable = {
        table.id: body.scopes[table.id]
        for path, table in tables
        if names[table.id] == 1 and document.sound((*path, "id"), *_texts(path, table))
    }
    wholes = (("opening",), ("section",), ("chapter",))
    certain = not any(document.spoilt(path) for path in wholes) and not any(
        document.spoilt((*path, field)) for path, _table in tables for field in ("id", "section")
    )
    head = [block for block in body.blocks if block.kind in _HEAD]
    if head and document.sound(("title",), ("subtitle",), ("byline",)):
        usable.setdefault(TITLES, Span(head[0].start, head[-1].end))
        names[TITLES] += 1
    return Ground(body.text, usable, frozenset(names), certain)


def _tables(file: SpeechFile) -> Iterator[tuple[Path, OpeningTable | ChapterTable | SectionTable]]:
    """The opening, each chapter and each section, with where the file has it."""
    if file.opening:
        yield ("opening",), file.opening
    for at, section in enumerate(file.sections):
        yield ("section", at), section
    for at, chapter in enumerate(file.chapters):
        yield ("chapter", at), chapter
        for number, section in enumerate(chapter.sections):
            yield ("chapter", at, "section", number), section


def _texts(path: Path, table: OpeningTable | ChapterTable | SectionTable) -> list[Path]:
    """Where the text of a table's scope is: of a chapter that is its heading."""
    return [(*path, field) for field in ("heading", "paragraphs") if hasattr(table, field)]
