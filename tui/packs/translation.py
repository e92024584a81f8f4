"""The translation of a pack: block for block beside the speech, its figures linked."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.packs.body import TITLES, Piece, compose
from tui.packs.document import meant, shorten
from tui.packs.linking import Ground, locate_figure
from tui.speech.model import BlockKind, Translation
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.packs.document import Document
    from tui.packs.names import MetricNames
    from tui.packs.schema import ChapterTranslationTable, SectionTranslationTable, TranslationFile
    from tui.packs.toml_lines import Path
    from tui.speech.metrics import Mention
    from tui.speech.model import Span

    Translated = ChapterTranslationTable | SectionTranslationTable


def translate(
    document: Document,
    file: TranslationFile,
    pieces: Sequence[Piece],
    ground: Ground | None,
    *,
    names: MetricNames,
    mentions: tuple[Mention, ...],
) -> Translation:
    """The translation beside the `pieces` of the speech; `ground` is None where that could not be read."""
    tables: dict[str, tuple[Path, Translated]] = {}
    taken: dict[str, Path] = {}
    groups: dict[str, Sequence[Translated]] = {"chapter": file.chapters, "section": file.sections}
    for kind, group in groups.items():
        for number, table in enumerate(group):
            document.claim(taken, table.id, (kind, number, "id"))
            tables.setdefault(table.id, ((kind, number), table))
    if ground:
        _check_complete(document, file, pieces, ground, tables)
    parallel = [Piece(piece.kind, _text(file, piece, tables), piece.path, piece.section) for piece in pieces]
    body = compose(parallel)
    own_ground = ground and Ground(
        body.text,
        {
            name: scope
            for name, scope in body.scopes.items()
            if name in ground.scopes and name in tables and document.sound(tables[name][0])
        },
        ground.names,
        ground.certain,
    )
    figures = _figures(document, file, own_ground, names, mentions)
    return Translation(file.language, body.text, body.blocks, figures)


def _text(file: TranslationFile, piece: Piece, tables: dict[str, tuple[Path, Translated]]) -> str:
    """What the translation has for `piece`; empty where it has nothing, which is reported elsewhere."""
    if piece.kind is BlockKind.TITLE:
        return file.title
    if piece.kind is BlockKind.SUBTITLE:
        return file.subtitle
    if piece.kind is BlockKind.BYLINE:
        return piece.text
    if piece.section not in tables:
        return ""
    table = tables[piece.section][1]
    if piece.kind is not BlockKind.PARAGRAPH:
        return table.heading
    paragraphs = getattr(table, "paragraphs", ())
    number = int(piece.path[-1])
    return paragraphs[number] if number < len(paragraphs) else ""


def _check_complete(
    document: Document,
    file: TranslationFile,
    pieces: Sequence[Piece],
    ground: Ground,
    tables: dict[str, tuple[Path, Translated]],
) -> None:
    """Report what the speech has and the translation has not, and the other way round."""
    has_subtitle = any(piece.kind is BlockKind.SUBTITLE for piece in pieces)
    _check_twin(document, ("subtitle",), has_subtitle, file.subtitle)
    chapters = {piece.section for piece in pieces if piece.kind is BlockKind.CHAPTER}
    for name in dict.fromkeys(piece.section for piece in pieces if piece.section):
        kind = "chapter" if name in chapters else "section"
        if name not in ground.scopes:
            continue
        if name not in tables:
            wrong = _("{kind} “{name}” of the speech is missing").format(kind=kind, name=name)
            document.report((), wrong, _("expected a [[{kind}]] table for it").format(kind=kind))
            continue
        path, table = tables[name]
        if path[0] == "section" == kind:
            own = [piece for piece in pieces if piece.section == name]
            _check_section(document, path, table, own)
    for name, (path, _table) in tables.items():
        allowed = chapters if path[0] == "chapter" else ground.names - chapters - {TITLES}
        if name not in allowed and ground.certain and document.sound((*path, "id")):
            wrong = _("the speech has no {kind} “{name}”").format(kind=path[0], name=shorten(name))
            document.report((*path, "id"), wrong, meant(name, allowed))


def _check_section(document: Document, path: Path, table: Translated, own: Sequence[Piece]) -> None:
    """Report a section that has not the heading, or as many paragraphs, as in the speech."""
    _check_twin(
        document, (*path, "heading"), any(piece.kind is BlockKind.HEADING for piece in own), table.heading
    )
    wanted = sum(piece.kind is BlockKind.PARAGRAPH for piece in own)
    count = len(getattr(table, "paragraphs", ()))
    if count != wanted and document.sound((*path, "paragraphs")):
        wrong = _("the number of paragraphs is {count}").format(count=count)
        expected = _("expected {count} as in the speech").format(count=wanted)
        document.report((*path, "paragraphs"), wrong, expected, bad=True)


def _check_twin(document: Document, path: Path, wanted: bool, given: str) -> None:  # noqa: FBT001 - a pair
    """Report a line that only one of speech and translation has."""
    if not document.sound(path) or wanted == bool(given):
        return
    if wanted:
        wrong = _("“{field}” is missing").format(field=path[-1])
        document.report(path, wrong, _("expected one as in the speech"))
    else:
        document.report(path, _("the speech has nothing of the kind here"), _("expected none"))


def _figures(
    document: Document,
    file: TranslationFile,
    ground: Ground | None,
    names: MetricNames,
    mentions: tuple[Mention, ...],
) -> tuple[Span | None, ...]:
    """For each mention of the speech where the translation says its figure, if it does."""
    spans: dict[tuple[str, int], tuple[Span, Path]] = {}
    counts = Counter(mention.metric for mention in mentions)
    for number, table in enumerate(file.figures):
        path: Path = ("figure", number)
        names.check(document, table.metric, (*path, "metric"))
        count = counts[table.metric]
        if names.linked and table.metric in names.known and table.mention > count:
            wrong = _("metric “{metric}” has no mention {number}").format(
                metric=table.metric, number=table.mention
            )
            document.report((*path, "mention"), wrong, _("expected at most {count}").format(count=count))
        if span := locate_figure(document, ground, path, table):
            if (table.metric, table.mention) in spans:
                wrong = _("mention {number} of metric “{metric}” is linked twice").format(
                    number=table.mention, metric=table.metric
                )
                document.report((*path, "mention"), wrong)
            spans[table.metric, table.mention] = (span, path)
    for (before, _path), (after, path) in pairwise(sorted(spans.values())):
        # Two figures of the speech may be one in English; halves of one are a mistake.
        if before != after and after.start < before.end:
            document.report((*path, "figure"), _("this shares characters with another figure"))
    counted: Counter[str] = Counter()
    figures: list[Span | None] = []
    for mention in mentions:
        counted[mention.metric] += 1
        found = spans.get((mention.metric, counted[mention.metric]))
        figures.append(found[0] if found else None)
    return tuple(figures)
