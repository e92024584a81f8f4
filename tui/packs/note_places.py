"""The notes of a pack, and what each is about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.packs.document import shorten
from tui.packs.linking import locate_quote, section_scope
from tui.speech.model import Span
from tui.speech.notes import Note
from tui.words import _, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.packs.document import Document
    from tui.packs.linking import Ground
    from tui.packs.names import MetricNames
    from tui.packs.schema import NotesFile, NoteTable
    from tui.packs.toml_lines import Path
    from tui.speech.metrics import Mention

    Paragraphs = Mapping[str, tuple[Span, ...]]


def place_notes(
    document: Document,
    file: NotesFile,
    ground: Ground | None,
    paragraphs: Paragraphs,
    *,
    names: MetricNames,
    mentions: tuple[Mention, ...],
) -> tuple[Note, ...]:
    """The notes, each with its places in the text."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in mentions:
        places[mention.metric].append(Span(mention.start, mention.end))
    notes: list[Note] = []
    ids: dict[str, Path] = {}
    for number, table in enumerate(file.notes):
        path: Path = ("note", number)
        document.claim(ids, table.id, (*path, "id"))
        spans: tuple[Span, ...] = ()
        if _has_one_target(document, table, path):
            if table.metric:
                names.check(document, table.metric, (*path, "metric"))
                spans = tuple(places[table.metric])
            elif table.everywhere:
                spans = _everywhere(document, ground, path, table.quote)
            elif table.quote:
                spot = locate_quote(document, ground, path, table)
                spans = (spot,) if spot else ()
            else:
                spans = _paragraph(document, ground, paragraphs, path, table)
        notes.append(_note(table, spans))
    return tuple(notes)


_MOST = 1_000
"""Places of one note: more would mark everything and say nothing."""


def _note(table: NoteTable, spans: tuple[Span, ...]) -> Note:
    return Note(
        id=table.id,
        kind=table.kind,
        text=table.text,
        text_en=table.text_en,
        term=table.term,
        term_en=table.term_en,
        spans=spans,
        section=table.section or "",
        metric=table.metric or "",
    )


_TARGETS = frozenset(
    {
        frozenset({"metric"}),
        frozenset({"section"}),
        frozenset({"section", "paragraph"}),
        frozenset({"section", "quote"}),
        frozenset({"section", "quote", "nth"}),
        frozenset({"quote", "everywhere"}),
    }
)
"""The fields that say together what a note is about."""


def _has_one_target(document: Document, table: NoteTable, path: Path) -> bool:
    """Whether it is plain what a note is about; reported where it is not."""
    fields = ("metric", "section", "paragraph", "quote", "nth", "everywhere")
    if not document.sound(*((*path, field) for field in fields)):
        return False
    given = [field for field in fields if getattr(table, field)]
    if frozenset(given) in _TARGETS:
        return True
    wrong = _("it is not plain what this note is about: {fields}").format(fields=listed(given) or "—")
    expected = _("expected metric, or section with paragraph or quote, or quote with everywhere = true")
    document.report(path, wrong, expected)
    return False


def _everywhere(document: Document, ground: Ground | None, path: Path, quote: str) -> tuple[Span, ...]:
    """All places of `quote` in the speech, none sharing characters with another."""
    if not ground:
        return ()
    spans: list[Span] = []
    at = ground.text.find(quote)
    while at >= 0 and len(spans) < _MOST:
        spans.append(Span(at, at + len(quote)))
        at = ground.text.find(quote, at + len(quote))
    if at >= 0:
        wrong = _("these words are all over the speech: {text}").format(text=shorten(quote))
        document.report((*path, "quote"), wrong, _("expected at most {count}").format(count=_MOST))
    elif not spans and ground.scopes.keys() == ground.names:
        wrong = _("these words are not in the speech: {text}").format(text=shorten(quote))
        document.report((*path, "quote"), wrong, _("expected words of the speech, verbatim"))
    return tuple(spans)


def _paragraph(
    document: Document, ground: Ground | None, paragraphs: Paragraphs, path: Path, table: NoteTable
) -> tuple[Span, ...]:
    """The paragraph that a note is about; nothing where it is about the whole section."""
    scope = section_scope(document, ground, path, table.section)
    if not scope or not table.section or table.paragraph is None:
        return ()
    inside = paragraphs.get(table.section, ())
    if table.paragraph <= len(inside):
        return (inside[table.paragraph - 1],)
    wrong = _("there is no paragraph {number} in the section").format(number=table.paragraph)
    document.report((*path, "paragraph"), wrong, _("expected at most {count}").format(count=len(inside)))
    return ()
