"""The card: all that belongs to the current figure, or to the section where no figure is current."""

from __future__ import annotations

from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.app.keys import PANE
from tui.app.named_styles import LEVEL_STYLES
from tui.app.painting import wrap
from tui.app.widgets.chart_drawing import chart_rows
from tui.app.widgets.row_list import Row, Rows
from tui.reading.chart import picture
from tui.reading.finding_places import findings_in, findings_of, slip_words
from tui.reading.links import charts_of, figure_notes, passage_notes, section_notes, sentence_at
from tui.reading.naming import figure_name
from tui.reading.wording import cell_labels, comment_head, label_line, says, standing, where
from tui.speech import NoteKind, Standing
from tui.words import _, bracketed, headed, ngettext, twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from textual.binding import Binding

    from tui.app.glyphs import Glyphs
    from tui.reading.changes import Changes
    from tui.reading.state import Reading
    from tui.review.snapshot import Snapshot
    from tui.sources.statement_model import Source, Tie
    from tui.speech import Mention, Metric, Note, Speech
    from tui.speech.findings import Finding
    from tui.speech.verdicts import TieRecord
    from tui.workspace import Workspace

GAP = Row()
NARROWEST, WIDEST = 8, 100
"""Cells of the shortest and the longest line that is set."""
ROOMY = 60
"""Cells from which on bars have air between them."""
MOST_RELATIONS = 6
"""Relations on the card; `hegao figures --explain` has all."""
MOST_CONJECTURES = 3
"""Conjectures on the card: the likeliest; `hegao check` has all."""


class _Found(NamedTuple):
    """What the checks found, and why some of it was waived."""

    findings: tuple[Finding, ...] = ()
    waived: Mapping[str, str] = MappingProxyType({})
    snapshot: Snapshot | None = None
    """What reviewers said; None before the store was opened."""
    changes: Changes | None = None
    """What changed against an earlier draft; None where that is not shown."""
    ties: tuple[Tie, ...] = ()
    """What came of holding the current figure against the sources."""
    sources: tuple[Source, ...] = ()
    awaited: bool = False
    """Whether some source is still to be read."""
    holding: int = 0
    """How many equations hold in which the current figure has a part."""
    records: tuple[TieRecord, ...] = ()
    """What reviewers said of the current figure's ties."""
    unread: bool = False
    """Whether what the current figure says is still to be read."""


NOTHING_FOUND = _Found()


class Card(Rows, can_focus=True):
    """Shows the card of what is current; a click on a row goes to what it names."""

    MOVED_BY: ClassVar[Sequence[Binding]] = PANE
    """Which of the reader's keys move in it: the help shows them first."""

    _shown: tuple[Reading, Glyphs, _Found] | None = None
    """What is shown, to be set anew for another width."""
    _width = 0
    """The width that it was set for last."""
    _rest: Iterator[Row] = iter(())
    """The rows below those that are set."""

    def show(
        self,
        reading: Reading,
        glyphs: Glyphs,
        findings: tuple[Finding, ...] = (),
        waived: Mapping[str, str] | None = None,
        snapshot: Snapshot | None = None,
        *,
        changes: Changes | None = None,
        workspace: Workspace | None = None,
        unread: bool = False,
    ) -> None:
        """Show the card of the current figure, from its top; where it has no place yet, once it has.

        What it says is left out where it is `unread`.
        """
        mention, sources = reading.mention, workspace.sources if workspace else ()
        ties = workspace.known_ties(mention.number) if workspace and mention else ()
        awaited = bool(workspace and workspace.awaited)
        holding = workspace.known_holding.get(mention.number, 0) if workspace and mention else 0
        said = snapshot.settled.sources.ties if snapshot and sources else {}
        records = said.get(mention.number - 1, ()) if mention else ()
        found = _Found(
            findings, waived or {}, snapshot, changes, ties, sources, awaited, holding, records, unread
        )
        self._shown = reading, glyphs, found
        self._fill()

    def on_resize(self) -> None:
        """Set it for the new width; a card that is higher or lower shows the same rows."""
        if self._width != self._room:
            self._fill()
        else:
            self._set_more(max(0, self._in_view - len(self._rows)))

    @property
    def _room(self) -> int:
        """Cells of the longest line that there is room for."""
        return min(WIDEST, self.scrollable_content_region.width - 2)

    def _fill(self) -> None:
        """Set the rows for the width of the pane."""
        width = self._width = self._room
        if self._shown is None or width < NARROWEST:
            return
        reading, glyphs, found = self._shown
        rows = card_rows(reading, width, glyphs, found)
        if self.scroll_offset.y > 0:
            whole = list(rows)
            if whole != list(self.rows):
                self.scroll_to(y=0, animate=False, force=True)
            self._rest = iter(())
            self.show_rows(whole)
        else:
            self._rest = rows
            self.show_rows(list(islice(rows, self._in_view)))

    # ------------------------------------------------------------------ rows below what is in view are set when asked for

    @property
    def _in_view(self) -> int:
        """So many rows are shown at the top, and one that says that there are more."""
        return self.scrollable_content_region.height + 1

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, set up to the last."""
        self._set_more(None)
        return self._rows

    def _set_more(self, count: int | None) -> None:
        """Set so many more rows, all for None."""
        more = tuple(islice(self._rest, count))
        if more:
            self._rows += more
            self.set_extent(self.virtual_size.width, len(self._rows))

    def validate_scroll_y(self, value: float) -> float:
        """Who scrolls sees the rest."""
        if value > 0:
            self._set_more(None)
        return super().validate_scroll_y(value)

    def validate_scroll_target_y(self, value: float) -> float:
        """Who scrolls sees the rest."""
        if value > 0:
            self._set_more(None)
        return super().validate_scroll_target_y(value)

    def scroll_edge(self, end: int) -> None:
        """Scroll to the first row (-1) or the last (1)."""
        self._set_more(None)
        super().scroll_edge(end)


def card_rows(reading: Reading, width: int, glyphs: Glyphs, found: _Found = NOTHING_FOUND) -> Iterator[Row]:
    """The rows of the card, `width` cells of text each after a margin of one, each worked out as it is taken."""
    return map(_with_margin, _all_rows(reading, width, glyphs, found))


def _all_rows(reading: Reading, width: int, glyphs: Glyphs, found: _Found) -> Iterator[Row]:
    """The rows of the card, part by part."""
    mention, metric = reading.mention, reading.metric
    if mention is None or metric is None:
        yield from _section_part(reading, width, glyphs, found)
    else:
        yield from _head(reading, mention, found, width, glyphs)
        yield from (
            _label_part(reading, mention, found.snapshot, width) if not found.unread else _unread(width)
        )
        yield from _lines(cell_labels(reading.speech, mention), width, "")
        yield from _lines(where(reading.speech, mention), width, "muted")
        yield from _changes_part(reading, found.changes, width)
        yield from _review_part(reading, found.snapshot, width, glyphs)
        yield from _mentions_part(reading, mention, width, glyphs)
        yield from _relations_part(reading, mention, width)
        yield from _ties_part(found, width)
        yield from _findings_part(reading, findings_of(found.findings, mention), found, width, glyphs)
        yield from _comments_part(reading, width)
        yield from _notes_part(_("Notes"), figure_notes(reading.speech, mention), width)
        yield from _nearby_part(reading, mention, width)
        yield from _series_part(reading, mention, found.snapshot, width, glyphs)
        yield from _charts_part(reading, metric, width, glyphs)


def _heading(speech: Speech, mention: Mention, snapshot: Snapshot | None) -> str:
    """The name of a figure's metric: of a detected one what was confirmed or detected; empty where it says none."""
    if not speech.detected:
        return figure_name(speech, mention)
    from tui.claims.settled_claims import NOTHING_SETTLED, claim_of  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    settled = snapshot.settled.claims if snapshot else NOTHING_SETTLED
    return claim_of(claims_of(speech), mention, settled.said.get(mention.number)).metric


def _head(reading: Reading, mention: Mention, found: _Found, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """Number, name, figure as printed, what it says, of what and when, and its standing."""
    metric, count = reading.speech.metric_by_id[mention.metric], len(reading.speech.mentions)
    sign = {Standing.SOUND: "", Standing.DAMAGED: glyphs.damaged, Standing.UNCLEAR: glyphs.unclear}[
        metric.standing
    ]
    state = "damaged" if metric.standing is Standing.DAMAGED else "unclear"
    right = ((f"{sign} {standing(metric)}", state),) if sign else ()
    if reading.speech.detected:
        record = found.snapshot.settled.claims.said.get(mention.number) if found.snapshot else None
        confirmed = _("confirmed: {reviewer}").format(reviewer=record.reviewer) if record else ""
        right = ((confirmed or _("detected"), "muted" if record else "conjecture"),)
    title = _("Figure {number}/{count}").format(number=mention.number, count=count)
    yield Row(((title, "muted"),), right)
    if not found.unread:
        yield from _lines(_heading(reading.speech, mention, found.snapshot), width, "strong")
    yield Row(((mention.surface, state if sign else "figure"),))
    said = says(reading.speech, mention)
    plain = said.replace(" ", "").replace(",", "")
    if plain != mention.surface.replace(" ", "") and not (
        plain.isdecimal() and mention.surface.startswith(plain)
    ):
        yield from _lines(f"= {said}", width, "")
    about = " · ".join(
        filter(None, (twin(metric.subject, metric.subject_en), twin(metric.period, metric.period_en)))
    )
    yield from _lines(about, width, "muted")
    if metric.reading:
        yield from _lines(_("Conjecture: {reading}").format(reading=metric.reading), width, "conjecture")


def _label_part(reading: Reading, mention: Mention, snapshot: Snapshot | None, width: int) -> Iterator[Row]:
    """What a detected figure measures and of when: as detected, or as a reviewer said."""
    claim_record = snapshot.settled.claim_record(mention.number - 1) if snapshot else None
    style = "sound" if claim_record else "conjecture"
    yield from _lines(label_line(reading.speech, mention, claim_record), width, style)
    if reading.speech.detected:
        from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - a pack does without
        from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise
        from tui.reading.claim_wording import joined_words  # noqa: PLC0415 - likewise

        settled = snapshot.settled.claims if snapshot else NOTHING_SETTLED
        group = claims_of(reading.speech).group_of(mention, settled)
        yield from _lines(joined_words(group) if group else "", width, "muted")


def _unread(width: int) -> Iterator[Row]:
    """That what a figure says is not known yet."""
    yield from _lines(_("What it says is there as soon as the text before it is read."), width, "muted")


def _mentions_part(reading: Reading, mention: Mention, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """The places of a metric that is stated more than once."""
    places = reading.speech.mentions_by_metric[mention.metric]
    if len(places) < 2:
        return
    yield GAP
    yield Row(((_("Stated {count} times").format(count=len(places)), "heading"),))
    for place in places:
        section = reading.speech.section_of(place)
        where = twin(section.title, section.title_en) if section else _("heading")
        pointer = glyphs.current if place == mention else " "
        yield Row(((f"{pointer} {place.surface}  {where}"[:width], ""),), target=place)


def _relations_part(reading: Reading, mention: Mention, width: int) -> Iterator[Row]:
    """What a detected figure is to others, each a row that leads there; once the claims of all figures are read."""
    speech = reading.speech
    if not speech.detected:
        return
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - a pack does without
    from tui.reading.relation_wording import relation_lines  # noqa: PLC0415 - likewise

    ready = claims_of(speech).is_ready
    lines = list(islice(relation_lines(speech, mention), MOST_RELATIONS)) if ready else []
    if lines:
        yield GAP
        yield Row(((_("Relations"), "heading"),))
    for line, other in lines:
        for part in wrap(line, width):
            yield Row(((part, "muted"),), target=other)


def _findings_part(
    reading: Reading, findings: Iterable[Finding], found: _Found, width: int, glyphs: Glyphs
) -> Iterator[Row]:
    """How many equations hold; what the checks found, with the arithmetic, what it rests on, and conjectures."""
    findings, holding, waived = tuple(findings), found.holding, found.waived
    if not findings and not holding:
        return
    yield GAP
    yield Row(((_("Checks"), "heading"),), ((_("key #"), "muted"),) if holding else ())
    if holding:
        yield from _holding_line(holding, width, glyphs)
    for finding in findings:
        yield from _finding_rows(reading, finding, waived, width, glyphs)


def _finding_rows(
    reading: Reading, finding: Finding, waived: Mapping[str, str], width: int, glyphs: Glyphs
) -> Iterator[Row]:
    """One finding: its words, its arithmetic and what it rests on, conjectures, and the other figures that it counts with."""
    own = reading.mention.number if reading.mention else None
    sign, style = getattr(glyphs, finding.level), LEVEL_STYLES[finding.level]
    first, *rest = wrap(finding.text(), width - 2) or [""]
    yield Row(((f"{sign} ", style), (first, "")))
    for line in rest:
        yield Row((("  " + line, ""),))
    yield from _lines(finding.formula, width, "strong", indent=2)
    if (reason := finding.said_in(waived)) is not None:
        yield from _lines(_("waived: {reason}").format(reason=reason), width, "sound", indent=2)
    if finding.assumption.text():
        yield from _lines(
            _("assuming: {what}").format(what=finding.assumption.text()), width, "muted", indent=2
        )
    if finding.slips:
        yield from _lines(slip_words(finding.slips), width, "conjecture", indent=2)
    for one in finding.hypotheses[:MOST_CONJECTURES]:
        said = _("conjecture: {reading} ({damage})").format(reading=one.reading, damage=one.damage.text())
        yield from _lines(said, width, "conjecture", indent=2)
    for operand in finding.figures:
        other = reading.speech.figure_at(operand.start)
        if other is not None and other != own:
            yield Row(((f"  {glyphs.current} {operand.surface}", "figure"),), target=other)


def _holding_line(holding: int, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """A tick, and how many equations hold."""
    from tui.reading.equation_wording import TICK, bearing_words  # noqa: PLC0415 - checks are done by then

    first, *rest = wrap(bearing_words(holding), width - 2)
    yield Row(((f"{glyphs.drawn(TICK)} ", "sound"), (first, "")))
    for line in rest:
        yield Row((("  " + line, ""),))


def _ties_part(found: _Found, width: int) -> Iterator[Row]:
    """What came of holding the figure against each source, with the address and what is stated there."""
    if not found.sources and not found.awaited:
        return
    from tui.export.tie_wording import (  # noqa: PLC0415 - only who has sources pays
        lapsed_line,
        source_line,
    )
    from tui.reading.tie_signs import WAITING  # noqa: PLC0415

    yield GAP
    yield Row(((_("Sources"), "heading"),))
    for source in found.sources:
        if not source.here:
            yield from _lines(source_line(source), width, "muted")
            yield from _records_part(found, source, width)
    if found.awaited or (not found.ties and any(source.here for source in found.sources)):
        yield from _lines(_(WAITING), width, "muted", indent=2)
    for tie in found.ties:
        yield from _lines(found.sources[tie.source].name, width, "muted")
        yield from _tie_part(found, tie, width)
        if tie.lapsed is not None:
            yield from _lines(lapsed_line(tie.lapsed), width, "damaged", indent=2)
        yield from _records_part(found, found.sources[tie.source], width)


def _tie_part(found: _Found, tie: Tie, width: int) -> Iterator[Row]:
    """What came of holding the figure against one source, and which other bears it out where that contradicts it."""
    from tui.export.tie_wording import agreeing_lines, tie_line  # noqa: PLC0415 - only who has sources pays

    if not tie.statements:
        content = found.sources[tie.source].content
        rejected = any(one.rejected and one.content == content for one in found.records)
        none = _("nothing else about this figure") if rejected else _("nothing about this figure")
        yield from _lines(none, width, "muted", indent=2)
    for statement in tie.statements:
        style = "damaged" if tie.contradicts else "sound"
        yield from _lines(tie_line(tie, statement), width, style, indent=2)
    for line in agreeing_lines(tie, found.ties, found.sources):
        yield from _lines(line, width, "muted", indent=2)


def _records_part(found: _Found, source: Source, width: int) -> Iterator[Row]:
    """What reviewers rejected of a source, and what they settled of it that the card does not say yet: it is not here."""
    from tui.export.tie_wording import record_line  # noqa: PLC0415 - only who has sources pays

    said = any(tie.settled and found.sources[tie.source] is source for tie in found.ties)
    for record in found.records:
        if record.content == source.content and (record.rejected or not said):
            yield from _lines(record_line(record), width, "muted", indent=2)


def _notes_part(heading: str, notes: Iterable[Note], width: int) -> Iterator[Row]:
    """Editorial notes, each with its term and what kind it is."""
    notes = tuple(notes)
    if not notes:
        return
    yield GAP
    yield Row(((heading, "heading"),))
    for note in notes:
        term = twin(note.term, note.term_en)
        if term:
            yield from _lines(term, width, "damaged" if note.kind is NoteKind.DAMAGE else "strong")
        yield from _lines(twin(note.text, note.text_en), width, "", indent=2 if term else 0)


def _comments_part(reading: Reading, width: int) -> Iterator[Row]:
    """What authors wrote in the file itself beside the sentence, each in its author's name; none of it is a reviewer's."""
    document = reading.speech.document
    if document is None or not document.comments:
        return
    start, end = sentence_at(reading.speech, reading.place.offset)
    found = [one for one in document.comments if one.start < end and max(one.end, one.start + 1) > start]
    if found:
        yield GAP
        yield Row(((_("Comments in the file"), "heading"),))
    for one in found:
        head = comment_head(one)
        yield from _lines(bracketed(head, _("settled")) if one.resolved else head, width, "muted")
        yield from _lines(" ".join(one.text.split()), width, "", indent=2)


def _changes_part(reading: Reading, changes: Changes | None, width: int) -> Iterator[Row]:
    """What became of the figure since an earlier draft, with the sentence that stood there, and what is gone from its sentence."""
    if changes is None:
        return
    stops = changes.here(reading.mention, *sentence_at(reading.speech, reading.place.offset))
    if not stops:
        return
    yield GAP
    yield Row(((_("Against the earlier draft"), "heading"),))
    for stop, after in zip(stops, (*stops[1:], None), strict=True):
        yield from _lines(stop.words, width, "strong")
        if stop.before and (after is None or after.before != stop.before):
            yield from _lines(headed(_("Before"), stop.before), width, "muted", indent=2)


def _nearby_part(reading: Reading, mention: Mention, width: int) -> Iterator[Row]:
    """Notes on other words of the same sentence."""
    speech = reading.speech
    shown = set(figure_notes(speech, mention))
    start, end = sentence_at(speech, mention.start)
    notes = [note for note in passage_notes(speech, start, end) if note not in shown]
    yield from _notes_part(_("In this sentence"), notes, width)


def _charts_part(reading: Reading, metric: Metric, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """The first chart that the metric is part of, drawn small."""
    charts = charts_of(reading.speech, metric.id)
    if not charts:
        return
    yield GAP
    more = ngettext("{count} chart: key c", "{count} charts: key c", len(charts)).format(count=len(charts))
    yield Row(((_("Chart"), "heading"),), ((more, "muted"),))
    yield from chart_rows(picture(reading.speech, charts[0], metric.id), width, glyphs, airy=width >= ROOMY)


def _series_part(
    reading: Reading, mention: Mention, snapshot: Snapshot | None, width: int, glyphs: Glyphs
) -> Iterator[Row]:
    """What the text says of a detected figure's metric at other times, the current place marked."""
    if not reading.speech.detected:
        return
    from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - a pack has charts of its own
    from tui.reading.series import series_picture  # noqa: PLC0415 - likewise

    settled = snapshot.settled.claims if snapshot else NOTHING_SETTLED
    drawn = series_picture(reading.speech, mention, settled)
    if drawn is None:
        return
    yield GAP
    yield Row(((_("Series"), "heading"),))
    yield from chart_rows(drawn, width, glyphs, airy=width >= ROOMY)


def _section_part(reading: Reading, width: int, glyphs: Glyphs, found: _Found) -> Iterator[Row]:
    """What there is to say of a section."""
    section = reading.section
    if section is None:
        yield from _here_part(reading, width, glyphs, found)
        return
    figures = len(reading.speech.mentions_by_section.get(section.id, ()))
    yield Row(((_("Section {key}").format(key=section.key), "muted"),))
    yield from _lines(twin(section.title, section.title_en), width, "strong")
    yield Row(((ngettext("{count} figure", "{count} figures", figures).format(count=figures), ""),))
    if reading.place.offset != section.start:
        yield from _here_part(reading, width, glyphs, found)
        return
    notes = (
        *section_notes(reading.speech, section),
        *passage_notes(reading.speech, section.start, section.end),
    )
    yield from _notes_part(_("Notes"), notes, width)
    yield from _review_part(reading, found.snapshot, width, glyphs)


def _here_part(reading: Reading, width: int, glyphs: Glyphs, found: _Found) -> Iterator[Row]:
    """Findings and notes on the sentence where one is, between figures."""
    yield from _changes_part(reading, found.changes, width)
    start, end = sentence_at(reading.speech, reading.place.offset)
    here = findings_in(found.findings, start, end)
    yield from _findings_part(reading, here, found._replace(holding=0), width, glyphs)
    yield from _comments_part(reading, width)
    yield from _notes_part(_("In this sentence"), passage_notes(reading.speech, start, end), width)
    yield from _review_part(reading, found.snapshot, width, glyphs)


def _review_part(reading: Reading, snapshot: Snapshot | None, width: int, glyphs: Glyphs) -> Iterator[Row]:
    """What reviewers said of this place."""
    if snapshot is None:
        return
    from tui.app.widgets.review_rows import review_rows  # noqa: PLC0415 - the first paint does without

    yield from review_rows(reading, snapshot, width, glyphs)


def _lines(text: str, width: int, style: str, indent: int = 0) -> Iterator[Row]:
    """A text wrapped into rows."""
    if text:
        for line in wrap(text, width - indent):
            yield Row(((" " * indent + line, style),))


def _with_margin(row: Row) -> Row:
    """The row, one cell in from the pane's edges."""
    right = (*row.right, (" ", "")) if row.right else ()
    return Row(((" ", ""), *row.parts), right, row.target)
