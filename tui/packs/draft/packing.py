"""A speech of a file as the files of a pack: its text verbatim, a metric for each figure that was detected."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec.structs import replace

from tui.claims import Confidence, Direction
from tui.claims.settled_claims import NOTHING_SETTLED, claim_of, is_period
from tui.claims.speech_claims import claims_of
from tui.compiled import late
from tui.digest import sha256
from tui.figures.quantity import Kind
from tui.figures.units import kind_of
from tui.files.sanitizing import sanitize_line
from tui.packs import schema
from tui.packs.body import TITLES
from tui.packs.draft.metric_names import label_of, period_of
from tui.packs.finder import Finder
from tui.packs.load import PackFiles
from tui.packs.schema import (
    AsideTable,
    ChapterTable,
    MentionTable,
    MetricsFile,
    MetricTable,
    NotesFile,
    NoteTable,
    OpeningTable,
    SectionTable,
    SourceTable,
    SpeechFile,
)
from tui.speech.metrics import Standing
from tui.speech.model import BlockKind, SectionKind
from tui.speech.notes import NoteKind
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.claims.settled_claims import SettledClaims
    from tui.documents.document_model import Document
    from tui.speech.metrics import Mention, Metric
    from tui.speech.model import Block, Section, Speech

_SOURCES = {
    "text": "source.txt",
    "markdown": "source.md",
    "word": "source.docx",
    "html": "source.html",
    "csv": "source.csv",
    "sheets": "source.xlsx",
    "pdf": "source.pdf",
    "odt": "source.odt",
    "rtf": "source.rtf",
    "epub": "source.epub",
    "ods": "source.ods",
    "xls": "source.xls",
    "doc": "source.doc",
    "ofd": "source.ofd",
}
"""The name that the file as received has in a pack."""
_HEAD = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
_OUTSIDE = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)
_CONTEXTS = ((8, 2), (14, 6), (24, 12), (48, 24))
"""Code points before and after a figure that are tried for its quote, the first that stands once is taken."""
_LINE = 400
_UNIT = 40
"""Characters of the longest label, and of the longest unit, that a pack holds."""
_CLAUSE = late(r"[^,，;；:：。！？!?\s]*\Z")
"""What a figure's clause has before it: the first quote that is tried."""
_DIGITS = 24
"""Digits of the longest number that a pack holds."""
_INDENTED = late(r"^[^\S\r\n]|[^\S\r\n]\r?$|^[␌␋�]", re.MULTILINE)
"""A line with blanks, or what stands for a page's break, at either end."""
_SURE = {
    Confidence.HIGH: Decimal("0.9"),
    Confidence.MEDIUM: Decimal("0.6"),
    Confidence.LOW: Decimal("0.3"),
}
_UNNAMED = Decimal("0.1")
"""How sure it is that a figure measures what its label says; the last for one that only has the figure as a label."""
_LATIN = late(r"[A-Za-z]{2,}")
_HAN = late(r"[\u3400-\u9fff]")


def draft_pack(
    document: Document,
    speech: Speech,
    data: bytes,
    stem: str,
    settled: SettledClaims = NOTHING_SETTLED,
) -> PackFiles:
    """The files of a pack of a speech that was made of a file.

    Args:
        document: The file's text and how it was had.
        speech: What was made of it.
        data: The file's bytes, which the pack keeps.
        stem: The file's name without what comes after its dot; it names what has no title.
        settled: What reviewers settled of claims: what they said of a figure is no longer detected.
    """
    pack = _pack_id(stem, data)
    source = SourceTable(
        _SOURCES[document.kind],
        sha256(data).hexdigest(),
        format=document.kind,
        encoding=_encoding(document),
        trimmed=_INDENTED.search(document.text) is not None,
        gaps=document.gaps,
    )
    metrics = _metrics(speech, settled)
    return PackFiles(
        _speech_file(speech, source, pack, _line(stem) or _("untitled")),
        metrics,
        _notes(speech, metrics),
        source=data,
    )


def _pack_id(stem: str, data: bytes) -> str:
    """An id for the pack of a file: its name, as far as an id can have it, and something no other file has."""
    words = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:40].strip("-")
    start = words if words[:1].isalpha() else f"speech-{words}".strip("-")
    return f"{start}-{sha256(data).hexdigest()[:8]}"


def _encoding(document: Document) -> schema.Encoding:
    """The encoding as `speech.toml` names it."""
    return next((known for known in schema.ENCODINGS if known == document.encoding), "utf-8")


def _speech_file(speech: Speech, source: SourceTable, pack: str, title: str) -> SpeechFile:
    """`speech.toml`; `title` is for a speech that has none."""
    kinds: dict[BlockKind, list[Block]] = defaultdict(list)
    for block, kind in _in_pack(speech.blocks):
        kinds[kind].append(block)
    # What stands between two lines of the front matter is in it already.
    before = max((block.start for block in kinds[BlockKind.FRONT]), default=-1)
    titles, subtitles = kinds[BlockKind.TITLE], kinds[BlockKind.SUBTITLE]
    sections = list(speech.sections)
    opening = sections.pop(0) if sections and sections[0].kind is SectionKind.OPENING else None
    return SpeechFile(
        format=1,
        id=pack,
        title=_words(speech, titles[0]) if titles else speech.title if _is_inside(speech) else title,
        untitled=not titles,
        subtitle=_words(speech, subtitles[0]) if subtitles else "",
        subtitle_after=bool(titles and subtitles) and titles[0].start < subtitles[0].start,
        byline=tuple(_words(speech, block) for block in kinds[BlockKind.BYLINE]),
        language=_language(speech.text),
        front=_stretch(speech, kinds[BlockKind.FRONT]),
        back=_stretch(speech, kinds[BlockKind.BACK]),
        asides=tuple(
            AsideTable(speech.text.count("\n", 0, block.start) + 1, _words(speech, block))
            for block in kinds[BlockKind.ASIDE]
            if block.start > before
        ),
        source=source,
        opening=_opening(speech, opening) if opening else None,
        sections=tuple(_section(speech, section) for section in sections if not section.chapter),
        chapters=tuple(
            ChapterTable(
                id=chapter.id,
                heading=chapter.heading,
                title=chapter.title,
                sections=tuple(
                    _section(speech, section) for section in sections if section.chapter == chapter.id
                ),
            )
            for chapter in speech.chapters
        ),
    )


def _is_inside(speech: Speech) -> bool:
    """Whether the title stands inside the text: below the name of a workbook's first sheet."""
    first = next((block for block in speech.blocks if block.kind not in _OUTSIDE), None)
    titles = any(block.kind is BlockKind.TITLE for block in speech.blocks)
    return titles and first is not None and first.kind not in _HEAD


def _in_pack(blocks: Sequence[Block]) -> Iterator[tuple[Block, BlockKind]]:
    """Each block with what it is in a pack, which has front matter, titles, lines under them and then the text.

    What stands elsewhere is a line of its own there: a line on the cover, an occasion before the title.
    """
    title = next((block.start for block in blocks if block.kind is BlockKind.TITLE), -1)
    early = any(block.start < title and block.kind not in (*_HEAD, *_OUTSIDE) for block in blocks)
    for block in blocks:
        late_front = block.kind is BlockKind.FRONT and -1 < title < block.start
        early_line = block.kind is BlockKind.BYLINE and block.start < title
        inside = early and block.kind in _HEAD
        yield block, BlockKind.ASIDE if late_front or early_line or inside else block.kind


def _words(speech: Speech, block: Block) -> str:
    """The text of a block, line breaks as a pack has them; of separated values whole lines, with what sets them apart."""
    start, end = _stretch_of(speech, block)
    return speech.text[start:end].replace("\r\n", "\n")


def _stretch_of(speech: Speech, block: Block) -> tuple[int, int]:
    """Where what a pack has of a block stands in the text."""
    start, end = block.start, block.end
    separated = speech.document is not None and speech.document.kind == "csv"
    if separated and block.kind is not BlockKind.PARAGRAPH:
        start = speech.text.rfind("\n", 0, start) + 1
        while end < len(speech.text) and speech.text[end] not in "\r\n":
            end += 1
    return start, end


def _stretch(speech: Speech, blocks: Sequence[Block]) -> str:
    """All text from the first to the last of some blocks."""
    if not blocks:
        return ""
    return speech.text[blocks[0].start : blocks[-1].end].replace("\r\n", "\n")


def _language(text: str) -> str:
    """The language tag of a text: English where it has more words of that than characters of Chinese."""
    sample = text[:20_000]
    return "en" if len(_LATIN.findall(sample)) > len(_HAN.findall(sample)) else "zh-Hans"


def _opening(speech: Speech, section: Section) -> OpeningTable:
    english = _language(speech.text) == "en"
    return OpeningTable(
        id=section.id,
        title="Opening" if english else "导语",
        paragraphs=_paragraphs(speech, section),
        key=section.key or None,
        title_en="" if english else "Opening",
    )


def _section(speech: Speech, section: Section) -> SectionTable:
    heading = next((block for block in _blocks(speech, section) if block.kind is BlockKind.HEADING), None)
    return SectionTable(
        id=section.id,
        title=section.title,
        paragraphs=_paragraphs(speech, section),
        key=section.key or None,
        heading=_words(speech, heading) if heading else "",
    )


def _paragraphs(speech: Speech, section: Section) -> tuple[str, ...]:
    return tuple(
        _words(speech, block) for block in _blocks(speech, section) if block.kind is BlockKind.PARAGRAPH
    )


def _blocks(speech: Speech, section: Section) -> list[Block]:
    """The blocks of a section."""
    first, last = speech.block_at(section.start), speech.block_at(section.end - 1)
    return [block for block in speech.blocks[first : last + 1] if block.section == section.id]


def _metrics(speech: Speech, settled: SettledClaims) -> MetricsFile:
    """`metrics.toml`: a metric for each figure in the speech itself, one for all that state the very same fact."""
    places = _Places(speech, settled)
    tables: dict[int, MetricTable] = {}
    homes: dict[int, int] = {}
    for mention in speech.mentions:
        table = places.table(mention, speech.metric_by_id[mention.metric])
        if table is None:
            continue
        same = claims_of(speech).same(mention)
        home = homes.get(same, same) if same is not None else None
        if home is not None and home in tables and _is_like(tables[home], table):
            homes[mention.number] = home
            tables[home] = _with_mention(tables[home], table)
        else:
            tables[mention.number] = table
    return MetricsFile(tuple(tables.values()))


_MENTIONS = 1000
"""Mentions that a metric of a pack has at most."""


def _is_like(one: MetricTable, other: MetricTable) -> bool:
    """Whether two rows of a section are one: what they say of a metric and of its number is the same."""
    alike = (
        "label",
        "subject",
        "period",
        "value",
        "low",
        "high",
        "unit",
        "approx",
        "bound",
        "kind",
        "standing",
        "metric",
        "aspect",
        "direction",
    )
    section = one.mentions[0].section if one.mentions else one.section
    if section != other.section:  # each section has its own row in the table
        return False
    return len(one.mentions) < _MENTIONS and all(getattr(one, name) == getattr(other, name) for name in alike)


def _with_mention(table: MetricTable, other: MetricTable) -> MetricTable:
    """A row with the place of another."""
    mentions = [*(table.mentions or (_mention_of(table),)), _mention_of(other)]
    return replace(table, figure="", quote="", section=None, nth=None, mentions=tuple(mentions))


def _mention_of(table: MetricTable) -> MentionTable:
    """The only place of a row."""
    return MentionTable(table.figure, table.quote, table.section or "", table.nth)


def _notes(speech: Speech, metrics: MetricsFile) -> NotesFile:
    """`notes.toml`: a note at each number that no careful writer prints."""
    malformed = {mention.metric for mention in speech.mentions if mention.figure.malformed}
    text = _("Detected: no number is written like this; something may be missing or too much here.")
    return NotesFile(
        tuple(
            NoteTable(f"malformed-{table.id}", NoteKind.DAMAGE, text, metric=table.id)
            for table in metrics.metrics
            if table.id in malformed
        )
    )


_ASPECTS: dict[str, schema.MetricAspect] = {one: one for one in get_args(schema.MetricAspect)}
_NO_METRIC = frozenset({Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET})
"""Kinds of figures that are no metric where they say none: days, first and second, “three haves”."""


class _Named(NamedTuple):
    """What a figure was found to measure, and when."""

    label: str
    subject: str
    period: str
    confidence: Decimal | None
    """None where a reviewer said so."""
    metric: str = ""
    aspect: schema.MetricAspect | None = None
    direction: Literal["up", "down"] | None = None


class _Places:
    """Finds for a figure the words by which a pack finds it."""

    def __init__(self, speech: Speech, settled: SettledClaims) -> None:
        self._speech = speech
        self._settled = settled
        self._english = _language(speech.text) == "en"
        self._texts: dict[str, str] = {}
        """For each section, chapter and the titles the text in which a pack looks for quotes."""
        self._finders: dict[str, Finder] = {}
        self._returns = [found.start() for found in re.finditer("\r\n", speech.text)]
        """Characters that a pack's text has not."""
        self._offsets: dict[int, int] = {}
        """Where each block, by its start, begins in that text."""
        words: dict[str, list[str]] = defaultdict(list)
        lengths: dict[str, int] = defaultdict(int)
        for block, kind in _in_pack(speech.blocks):
            if kind not in _OUTSIDE:
                name = _scope(block)
                words[name].append(_words(speech, block))
                self._offsets[block.start] = lengths[name] + block.start - _stretch_of(speech, block)[0]
                lengths[name] += len(words[name][-1]) + 1
        for name, pieces in words.items():
            self._texts[name] = "\n".join(pieces)
            self._finders[name] = Finder(self._texts[name], 0, len(self._texts[name]))

    def table(self, mention: Mention, metric: Metric) -> MetricTable | None:
        """The row of a figure; None where it stands outside the speech itself, across two of its blocks, or is no metric."""
        block = self._speech.blocks[self._speech.block_at(mention.start)]
        inside = block.start <= mention.start < mention.end <= block.end
        if block.start not in self._offsets or not inside:
            return None
        named = self._named(mention)
        if not named.metric and mention.figure.quantity.kind in _NO_METRIC:
            return None
        name = _scope(block)
        figure = mention.surface.replace("\r\n", "\n")
        start = self._offsets[block.start] + mention.start - block.start
        start -= bisect_left(self._returns, mention.start) - bisect_left(self._returns, block.start)
        quote, nth = _quote(self._texts[name], self._finders[name], start, figure)
        return _row(metric, mention, MentionTable(figure, quote, name, nth), named)

    def _named(self, mention: Mention) -> _Named:
        """What a figure measures, under the first wording of its metric: as a reviewer said, or as it was detected."""
        claims, english = claims_of(self._speech), self._english
        claim, record = claims.at(mention), self._settled.said.get(mention.number)
        said = claim_of(claims, mention, record)
        if not said.metric:
            return _Named("", "", "", None if record else _UNNAMED)
        group = claims.metric_of(mention, self._settled)
        period = said.period if is_period(said.period) else None
        own = claim.when is not None and claim.when.period == period
        words = claims.when(claim) if own else "" if period else said.period
        name = _line(group.name if group else said.metric)
        theirs = group is not None and not claims.of_another(mention, self._settled)
        return _Named(
            _line(label_of(name, said.aspect, english=english)),
            _line(group.scope if group and theirs else said.scope),
            _line(period_of(words, period, english=english)),
            None if record is not None and record.said.in_whole else _SURE[claim.confidence],
            name,
            _ASPECTS.get(said.aspect),
            "up" if said.direction == Direction.UP else "down" if said.direction else None,
        )


def _scope(block: Block) -> str:
    """The section, the chapter or the titles in which a pack looks for a quote of a block."""
    return TITLES if block.kind in _HEAD else block.section


def _quote(text: str, finder: Finder, start: int, figure: str) -> tuple[str, int | None]:
    """Words around the figure at `start` that have it once, and which of their places it is if there are several."""
    end = start + len(figure)
    quote, at = figure, start
    clause = _CLAUSE.search(text, max(0, start - _CONTEXTS[-1][0]), start)
    tries = _CONTEXTS if clause is None or not clause[0] else ((len(clause[0]), 0), *_CONTEXTS)
    for before, after in tries:
        first = max(0, start - before)
        first = text.rfind("\n", first, start) + 1 or first
        last = text.find("\n", end, end + after)
        wider = text[first : end + after if last < 0 else last].rstrip()
        wider, first = wider.lstrip(), first + len(wider) - len(wider.lstrip())
        if _count(wider, figure) != 1:
            break
        quote, at = wider, first
        if len(finder.places(quote)) == 1:
            return quote, None
    places = finder.places(quote)
    return quote, bisect_left(places, at) + 1 if len(places) > 1 else None


def _count(text: str, words: str) -> int:
    """How often `words` stand in `text`, counted up to two; they may share characters."""
    first = text.find(words)
    return 0 if first < 0 else 1 + (text.find(words, first + 1) >= 0)


def _row(metric: Metric, mention: Mention, place: MentionTable, named: _Named) -> MetricTable:
    """The row of one figure, which the text says once as far as is known."""
    quantity = metric.quantity
    low, high = _number(quantity.low), _number(quantity.high)
    if low is None or high is None:
        low = high = None
    elif low > high:
        low, high = high, low
    unit = quantity.unit if len(quantity.unit) <= _UNIT else ""
    unclear = mention.figure.malformed or (low is None and not quantity.approx)
    return MetricTable(
        id=metric.id,
        label=named.label or _line(place.figure),
        subject=named.subject,
        period=named.period,
        figure=place.figure,
        quote=place.quote,
        section=place.section,
        nth=place.nth,
        value=low if low == high else None,
        low=low if low != high else None,
        high=high if low != high else None,
        unit=unit,
        approx=quantity.approx and (quantity.bound is None or low is None),
        bound=quantity.bound,
        kind=None if quantity.kind is kind_of(unit) else quantity.kind,
        standing=Standing.UNCLEAR if unclear and quantity.kind is not Kind.DATE else Standing.SOUND,
        confidence=named.confidence,
        metric=named.metric,
        aspect=named.aspect,
        direction=named.direction,
    )


def _line(words: str) -> str:
    """Words as one line that a pack can hold."""
    return sanitize_line(" ".join(words.split()))[:_LINE]


def _number(number: Decimal | None) -> Decimal | None:
    """A number as a pack can hold it."""
    if number is None or not number.is_finite():
        return None
    plain = number.normalize()
    if len(plain.as_tuple().digits) > _DIGITS or abs(plain.adjusted()) > _DIGITS:
        return None
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain
