"""The door to content: from a path or standard input to a speech and what follows from it, for both front ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from tui.digest import sha256
from tui.files import bounds
from tui.files.places import bundled_pack, reviews_file
from tui.files.problems import Problem, Problems
from tui.files.reading import is_folder, mentions, read_bytes
from tui.packs.bundled import load_bundled
from tui.packs.pack import NAMES
from tui.speech import Span
from tui.speech.identity import draft_of_pack, draft_of_text, former_of_path
from tui.words import N_, _, clauses, headed, in_both, twin

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from tui.claims.settled_claims import SettledClaims
    from tui.documents.apart import SettledLines
    from tui.documents.document_model import Document
    from tui.files.memory import Memory, Remembered, View
    from tui.packs.figure_search import FigureSearch
    from tui.packs.pack import Pack
    from tui.packs.plain import Progress
    from tui.reading.arrangement import SizesByWidth
    from tui.reading.languages import Shown
    from tui.reading.state import Place, Reading
    from tui.reading.typed_lines import TypedLines
    from tui.review.carrying import Carrying
    from tui.review.lineage import Lineage
    from tui.review.projection import ReviewState
    from tui.review.said_of_sources import SaidOfSources
    from tui.review.settled import Settled
    from tui.sources.statement_model import Outcome, Source, Tie
    from tui.sources.ties import Holder
    from tui.sources.tried_statements import Explanation
    from tui.speech import Speech
    from tui.speech.findings import Finding
    from tui.speech.parallel import Parallel
    from tui.speech.tried import Sum

TEXTS = (
    *(".docx", ".txt", ".md", ".pdf", ".doc", ".wps", ".odt", ".rtf", ".ofd", ".html", ".htm", ".epub"),
    *(".xlsx", ".xls", ".ods", ".csv", ".tsv", ".markdown"),
)
"""Endings of files that can be opened, the likeliest first."""
NO_OUTCOMES: Mapping[int, Outcome] = MappingProxyType({})
NO_HOLDING: Mapping[int, int] = MappingProxyType({})


class Workspace(Struct, frozen=True, eq=False, dict=True):
    """One opened speech."""

    speech: Speech
    path: str = ""
    """What opens it again; empty for the bundled speech."""
    pack: Pack | None = None
    """The pack that it comes from; None for a file."""
    place: str = ""
    """Where its drafts lie one after the other: a file's absolute path, `pack:` and a pack's id; empty for standard input."""
    content: str = ""
    """The digest of its bytes (`sha256:`), by which a later reader of its format finds it; empty where it is no file."""
    former: tuple[str, ...] = ()
    """The ids under which hegao 0.1.0 knew it."""
    private: bool = False
    """Whether nothing of this run is remembered."""
    search: FigureSearch | None = None
    """What looks for its figures behind a screen; None where all are there from the first."""
    norms: bool = False
    """Whether norms of number usage are checked too."""
    sources: tuple[Source, ...] = ()
    """What its figures are held against, those that are not here included."""
    said: SaidOfSources | None = None
    """What reviewers said of ties and tables; None where nothing was asked for."""
    worked_out: WorkedOut = field(default_factory=lambda: WorkedOut())  # noqa: PLW0108 - it stands below
    """What was worked out of the speech and holds whatever its sources are."""
    awaited: tuple[str, ...] = ()
    """What else they are to be held against, as `--source` names it, once it is read behind the screen."""
    claims: SettledClaims | None = None
    """What reviewers settled of claims, for who asked for it; None where nobody did."""
    in_windows: bool = False
    """Whether of more figures than were asked for only the places are held."""
    before: Workspace | None = None
    """The earlier draft of the same speech that the user names; None where none is named."""

    def begun_at(self, place: Place | None) -> Workspace:
        """The same speech with the figures known where one begins to read."""
        if self.search is None or place is None:
            return self
        self.search.scheduler.look(place.offset)
        reached = self.search.scheduler.reach(max(0, place.offset - FIRST // 2), place.offset + FIRST)
        return self.with_found() if reached else self

    def with_found(self) -> Workspace:
        """The same speech with the figures that were found up to now."""
        return self if self.search is None else replace(self, speech=self.search.speech())

    def check_size(self, name: str) -> None:
        """See that its figures can be held against each other and against sources.

        Args:
            name: What to call it where they cannot.

        Raises:
            Problems: There are too many of them, or too many lines.
        """
        bounds.check(name, bounds.FIGURES, len(self.speech.mentions), bounds.CHECKED)
        bounds.check(name, bounds.LINES, len(self.speech.blocks), bounds.LISTED_LINES)

    @property
    def unchecked(self) -> str:
        """Why neither findings nor ties are worked out of it, as a sentence; empty where they are."""
        try:
            self.check_size("")
        except Problems as problems:
            problem = problems.problems[0]
            return headed(_("Nothing was checked"), clauses((problem.wrong, problem.expected)))
        return ""

    @property
    def _is_checked(self) -> bool:
        """Whether its findings were worked out."""
        return "findings" in self.__dict__ and not self.unchecked

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the declared checks and the built-in rules find, in reading order; worked out when first asked for.

        None where `unchecked` says why.
        """
        if self.unchecked:
            return ()
        found = self.worked_out.findings_of(self)
        if not self.sources:
            return found
        from tui.checks import ordered  # noqa: PLC0415 - most texts have no sources
        from tui.sources.own_tables import borne_by  # noqa: PLC0415
        from tui.sources.tie_findings import tie_findings  # noqa: PLC0415

        borne = borne_by(self.speech, found, self.sources, self.ties)
        return ordered([*borne, *tie_findings(self.speech, self.sources, self.ties)])

    def check(self) -> tuple[Finding, ...]:
        """The findings, and what bears figures out with them: for a screen, which shows both.

        Those of the bundled speech are taken from an earlier run of the same program.
        """
        own = self.pack is not None and not self.path and not self.norms and not self.sources
        if not own or self.worked_out.is_dated or "findings" in self.__dict__:
            _ = self.findings, self.known_holding, self.borne_out
            return self.findings
        from tui.checks.kept_results import Results, keep_results, kept_results  # noqa: PLC0415 - behind the screen

        kept = kept_results(self.speech.id)
        if kept is None:
            kept = Results(self.findings, dict(self.known_holding), self.known_sums)
            if not self.private:
                folder = bundled_pack()
                keep_results(self.speech.id, [str(folder), *map(str, folder.iterdir())], kept)
        self.worked_out.take_findings(self, kept.findings)
        self.__dict__.update(findings=kept.findings, _holding=kept.holding, _sums=kept.sums)
        return kept.findings

    @property
    def known_holding(self) -> Mapping[int, int]:
        """In how many equations that hold figures have a part, by their numbers; nothing before the checks are done."""
        return self._holding if self._is_checked else NO_HOLDING

    @cached_property
    def _holding(self) -> Mapping[int, int]:
        """The same by the numbers of the figures."""
        from tui.checks import held  # noqa: PLC0415 - the first paint does without

        counts = held(self.speech)
        return {one.number: counts[one.start] for one in self.speech.mentions if one.start in counts}

    @property
    def known_sums(self) -> tuple[Sum, ...]:
        """The wholes and their parts that equations bear out; nothing before the checks are done."""
        return self._sums if self._is_checked else ()

    @cached_property
    def _sums(self) -> tuple[Sum, ...]:
        """The same, once the checks are done."""
        from tui.checks import sums  # noqa: PLC0415 - the first paint does without

        return sums(self.speech)

    @property
    def borne_out(self) -> Container[str]:
        """The metrics of whose figures one has a part in an equation that holds; nothing before the checks are done."""
        return self._borne_out if self._is_checked else ()

    @cached_property
    def _borne_out(self) -> frozenset[str]:
        """The same, once the checks are done."""
        return frozenset(self.speech.mentions[number - 1].metric for number in self._holding)

    def known_ties(self, number: int) -> tuple[Tie, ...]:
        """The ties of a figure, if they were worked out; none before."""
        return self._ties_of_figures.get(number, ()) if "ties" in self.__dict__ else ()

    @cached_property
    def _ties_of_figures(self) -> Mapping[int, tuple[Tie, ...]]:
        """The ties by the numbers of their figures: the card asks for some with each key."""
        found: dict[int, list[Tie]] = {}
        for tie in self.ties:
            found.setdefault(tie.number, []).append(tie)
        return {number: tuple(ties) for number, ties in found.items()}

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """What comes of holding each figure against each source; worked out when first asked for, as `findings` are."""
        if not self.sources or self.unchecked:
            return ()
        from tui.review.said_of_sources import NOTHING  # noqa: PLC0415 - only who has sources pays
        from tui.sources.ties import ties_of  # noqa: PLC0415

        return tuple(ties_of(self.speech, self.sources, self.said or NOTHING, self.worked_out.holder_of))

    @cached_property
    def own_source(self) -> Source | None:
        """The tables of its own document as a source like others; None where it has none beside prose."""
        if not self.speech.tables:
            return None
        from tui.sources.own_tables import own_source  # noqa: PLC0415 - most texts have none

        return own_source(self.speech, self.content, self.path)

    @property
    def every_source(self) -> tuple[Source, ...]:
        """What its figures are held against, and its own tables, whether they are or not."""
        own = self.own_source
        if own is None or any(one.content == own.content for one in self.sources):
            return self.sources
        return *self.sources, own

    def own_tie(self, number: int) -> tuple[Source, Tie] | None:
        """What came of holding a figure against the tables of its own document, if that was worked out; None before."""
        return self.worked_out.own_tie(self.speech, number)

    def explained(self, number: int) -> list[tuple[int, Explanation]]:
        """What was tried for a figure on each source that is here, each with the source's index."""
        from tui.review.said_of_sources import NOTHING  # noqa: PLC0415 - only who asks pays

        return [
            (at, self.worked_out.holder_of(self.speech, source).explained(number - 1, self.said or NOTHING))
            for at, source in enumerate(self.sources)
            if source.here
        ]

    @property
    def is_held(self) -> bool:
        """Whether its figures are held against sources, be they read or not."""
        return bool(self.sources or self.awaited)

    @property
    def known_outcomes(self) -> Mapping[int, Outcome]:
        """What all sources together say of the figures that are held against them; nothing before ties were worked out."""
        return self._outcomes if "ties" in self.__dict__ else NO_OUTCOMES

    @cached_property
    def _outcomes(self) -> Mapping[int, Outcome]:
        """The outcomes by the numbers of their figures."""
        from tui.sources.tie_outcomes import outcomes_of  # noqa: PLC0415 - only who has sources pays

        return outcomes_of(self.speech, self.ties) if self.ties else NO_OUTCOMES

    @property
    def metric_outcomes(self) -> Mapping[str, str] | None:
        """For the metrics table the worst outcome of each metric by its id: `NOT_HELD_YET` before ties are there, None without sources."""
        if not self.is_held:
            return None
        from tui.reading.tie_signs import NOT_HELD_YET  # noqa: PLC0415 - only who has sources pays

        known = "ties" in self.__dict__ and not self.awaited and not self.unchecked
        return self._metric_outcomes if known else NOT_HELD_YET

    @cached_property
    def _metric_outcomes(self) -> Mapping[str, str]:
        """The outcomes by the ids of metrics."""
        from tui.sources.tie_outcomes import WORST_FIRST  # noqa: PLC0415 - only who has sources pays

        found: dict[str, Outcome] = {}
        for number, outcome in self._outcomes.items():
            metric = self.speech.mentions[number - 1].metric
            found[metric] = min(outcome, found.get(metric, outcome), key=WORST_FIRST.index)
        return found

    @cached_property
    def parallel(self) -> Parallel | None:
        """The speech beside its translation, if it has one; put together when first asked for."""
        from tui.speech.parallel import parallel  # noqa: PLC0415 - the first paint does without

        return parallel(self.speech)

    def pair(self) -> Parallel:
        """The speech beside its translation.

        Raises:
            Problems: It has none.
        """
        if self.parallel is None:
            wrong = _("this speech has no English translation")
            raise Problems([Problem("--lang", "en", wrong, _("a pack brings it as translation.en.toml"))])
        return self.parallel

    @property
    def name(self) -> str:
        """What it can be called where its path must not stand: a pack's id, or a file's name without its ending."""
        if self.pack is not None:
            return self.place.removeprefix("pack:")
        return Path(self.path).stem or "speech"

    def with_lines(self, said: Mapping[Span, bool], most: int = bounds.MOST[bounds.FIGURES]) -> Workspace:
        """The same speech with lines set apart, or taken back, as reviewers settled; its figures are numbered anew.

        Args:
            said: For the stretch of each such line whether it is set apart.
            most: How many figures the speech may have.

        Raises:
            Problems: It has more now.
        """
        document = self.speech.document
        if document is None:
            return self
        from tui.documents.structure import resettled  # noqa: PLC0415 - only where something is settled
        from tui.packs.plain import plain_speech  # noqa: PLC0415

        new = resettled(document, lines_settled(document, said))
        if new is document:
            return self
        if self.search is not None:
            search = _begun(new, self.speech.id)
            return replace(self, speech=search.speech(), search=search)
        if self.in_windows:
            return replace(self, speech=_in_windows(new, self.speech.id, most))
        return replace(self, speech=plain_speech(new, id=self.speech.id, most=most))

    @property
    def dated(self) -> str:
        """When its reader says that it was made, in ISO 8601; empty where nobody does."""
        return self.speech.document.dated if self.speech.document is not None else ""

    def with_date(self, date: str) -> Workspace:
        """The same speech, made at a time in ISO 8601, by which 去年 is read; empty for when its text says it was."""
        document = self.speech.document
        if document is None:
            if date:
                from tui.claims.period_values import date_of  # noqa: PLC0415 - only where a date is given
                from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

                claims_of(self.speech, date_of(date))
                self.worked_out.is_dated = True
            return self
        if document.dated == date:
            return self
        if self.search is not None:
            self.search.take_date(date)
            return replace(self, speech=self.search.speech())
        return replace(self, speech=replace(self.speech, document=replace(document, dated=date)))

    def with_figures(
        self, most: int = bounds.MOST[bounds.FIGURES], progress: Progress | None = None
    ) -> Workspace:
        """The same speech, that was opened without its figures, with them; its file is not read again.

        Args:
            most: How many figures it may have.
            progress: Told how much is done.

        Raises:
            Problems: It has more.
        """
        document = self.speech.document
        if document is None:  # those of a pack are always there
            return self
        from tui.packs.plain import plain_speech  # noqa: PLC0415 - a pack does without

        speech = plain_speech(document, id=self.speech.id, most=most, progress=progress)
        return replace(self, speech=speech)

    def settled(
        self, state: ReviewState, drafts: Lineage | None = None, carrying: Carrying | None = None
    ) -> Settled:
        """What was said of all drafts of the speech, laid over its text as it is now."""
        from tui.review.carrying import Carrying  # noqa: PLC0415 - only who asks pays for it
        from tui.review.settled import settle  # noqa: PLC0415 - likewise

        speech = self.speech
        sections = {section.id: Span(section.start, section.end) for section in speech.sections}
        return settle(
            state,
            drafts or speech.id,
            speech.text,
            speech.figure_places,
            sections,
            carrying=carrying or Carrying(speech, lambda _version: None),
        )

    def check_holds_text(self) -> None:
        """See that there is something to show on a screen.

        Raises:
            Problems: There is nothing.
        """
        if not self.speech.blocks:
            raise Problems([Problem(self.path or self.name, "", _("there is no text in it"))])

    def kept_place(self, memory: Memory | None = None) -> Place | None:
        """The place of reading from last time, if there is one; what is remembered is read unless given."""
        from tui.reading.state import Place  # noqa: PLC0415 - commands do without

        kept = self._remembered(memory)
        return Place(kept.offset, kept.mention) if kept else None

    def _remembered(self, memory: Memory | None) -> Remembered | None:
        """What is remembered of this speech, in what is remembered, which is read unless given."""
        from tui.files.memory import recall  # noqa: PLC0415 - commands do without

        return (memory or recall()).of(self.speech.id, self.path, self.former)

    def kept_view(self, memory: Memory | None = None) -> View | None:
        """What of which text was in view last time, if there is one; what is remembered is read unless given."""
        kept = self._remembered(memory)
        return kept.view if kept else None

    def kept_shown(self, memory: Memory | None = None) -> Shown:
        """Which texts were read last time; what is remembered is read unless given."""
        from tui.reading.languages import Shown  # noqa: PLC0415 - commands do without

        if self.speech.translation is None:
            return Shown.SOURCE
        kept = self._remembered(memory)
        return Shown(kept.shown) if kept and kept.shown in set(Shown) else Shown.SOURCE

    def kept_sizes(self, memory: Memory | None = None) -> SizesByWidth:
        """The sizes that panes were given last time, whatever was read; what is remembered is read unless given."""
        from tui.files.memory import recall  # noqa: PLC0415 - commands do without
        from tui.reading.arrangement import sizes_from  # noqa: PLC0415

        return sizes_from((memory or recall()).sizes)

    def kept_lines(self, memory: Memory | None = None) -> TypedLines:
        """What was typed into prompts before, in what is remembered, which is read unless given; nothing in a private run."""
        from tui.reading.typed_lines import TypedLines  # noqa: PLC0415 - commands do without

        kept = None if self.private else self._remembered(memory)
        return TypedLines(kept.typed if kept else {})

    def keep_place(
        self,
        reading: Reading,
        shown: Shown | None = None,
        typed: TypedLines | None = None,
        sizes: SizesByWidth | None = None,
        view: View | None = None,
    ) -> None:
        """Remember the place of reading for next time, with the sizes of panes; nothing in a private run.

        Args:
            reading: The place.
            shown: Which texts are read; None where it is the source.
            typed: What was typed into prompts; None leaves what is remembered of that.
            sizes: Of panes; None leaves what is remembered of them. They are kept for a text without a name too.
            view: What is in view; None where that is not known.
        """
        if self.private:
            return
        from tui.files.memory import Remembered, keep  # noqa: PLC0415 - commands do without
        from tui.reading.languages import Shown  # noqa: PLC0415

        plain = None if sizes is None else sizes.plain()
        if not self.speech.id:
            keep(None, sizes=plain)
            return
        speech, place = self.speech, reading.place
        pending = speech.pending
        if pending is not None and place.offset >= pending.gap:
            place = replace(place, mention=None)  # its number is not known yet
        title = twin(speech.title, speech.title_en)
        lines = (typed or self.kept_lines()).lines
        said = Remembered(
            speech.id, self.path, title, place.offset, place.mention, str(shown or Shown.SOURCE), lines, view
        )
        keep(said, self.former, plain)


class WorkedOut:
    """What was worked out of a speech by itself: it need not be worked out anew when another source is added."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.is_dated = False
        """Whether it was said of a pack when it was made."""
        self._findings: tuple[Speech, bool, tuple[Finding, ...]] | None = None
        self._holders: dict[int, tuple[Speech, Source, Holder]] = {}
        self._own: tuple[Speech, Source, Mapping[int, Tie]] | None = None

    def findings_of(self, workspace: Workspace) -> tuple[Finding, ...]:
        """What the checks find, and the tables of the same document, in reading order."""
        kept = self._findings
        if kept is None or kept[0] is not workspace.speech or kept[1] is not workspace.norms:
            found = _without_sources(workspace)
            self._findings = workspace.speech, workspace.norms, found
            return found
        return kept[2]

    def take_findings(self, workspace: Workspace, findings: tuple[Finding, ...]) -> None:
        """Take what the checks find as it was worked out before."""
        self._findings = workspace.speech, workspace.norms, findings

    def hold_own(self, speech: Speech) -> None:
        """Hold the figures of a speech against the tables of its own document, once."""
        if speech.document is None or not speech.tables or (self._own and self._own[0] is speech):
            return
        from tui.sources.own_tables import own_ties  # noqa: PLC0415 - most texts have none

        source, ties = own_ties(speech, speech.document)
        self._own = speech, source, ties

    def own_tie(self, speech: Speech, number: int) -> tuple[Source, Tie] | None:
        """What came of that for a figure; None where nothing did, or before."""
        if self._own is None or self._own[0] is not speech or number not in self._own[2]:
            return None
        return self._own[1], self._own[2][number]

    def holder_of(self, speech: Speech, source: Source) -> Holder:
        """What holds the speech against a source: what reviewers say of ties need not have it begin anew."""
        kept = self._holders.get(id(source))
        if kept is None or kept[0] is not speech or kept[1] is not source:
            from tui.sources.ties import Holder  # noqa: PLC0415 - only who has sources pays

            kept = self._holders[id(source)] = speech, source, Holder(speech, source)
        return kept[2]


def _without_sources(workspace: Workspace) -> tuple[Finding, ...]:
    """What is found in a speech by itself."""
    from tui.checks import check, ordered  # noqa: PLC0415 - the first paint does without

    speech = workspace.speech
    found = check(speech, workspace.pack.checks if workspace.pack else (), norms=workspace.norms)
    if not speech.tables:
        return found
    from tui.sources.own_tables import against_own_tables  # noqa: PLC0415 - most texts have none

    known = {finding.places for finding in found}
    return ordered([*found, *(one for one in against_own_tables(speech) if one.places not in known)])


LINE_PUT, SOURCE_SET, DATE_GIVEN = b'"deed":"line-put"', b'"deed":"source-set"', b'"deed":"date-given"'
"""What stands in a store of reviews in which something was said of lines, of sources, and of dates."""
OF_CLAIMS = tuple(
    b'"deed":"%s"' % name
    for name in (b"labelled", b"claim-confirmed", b"metric-confirmed", b"metrics-joined")
)
"""What stands in one in which something was said of claims."""


def may_be_settled(workspace: Workspace, *, claims: bool = False) -> bool:
    """Whether something may be settled of a file's lines or date: the store, which is not opened for this, speaks of such.

    Args:
        workspace: The speech.
        claims: Whether it is asked of claims too.
    """
    asked = (LINE_PUT, DATE_GIVEN, *(OF_CLAIMS if claims else ()))
    return workspace.speech.document is not None and _store_mentions(*asked)


def may_have_sources() -> bool:
    """Whether sources may be remembered with a speech: the store, which is not opened for this, speaks of some."""
    return _store_mentions(SOURCE_SET)


def _store_mentions(*words: bytes) -> bool:
    """Whether any of some bytes stand in the store of reviews."""
    store = reviews_file()
    return any(mentions(file, *words) for file in (store, store.with_name(f"{store.name}-wal")))


def lines_settled(document: Document, said: Mapping[Span, bool]) -> SettledLines:
    """What reviewers settled of stretches of a text as what that says of the lines in them."""
    from tui.documents.apart import SettledLines  # noqa: PLC0415 - only where something is settled

    apart: set[int] = set()
    kept: set[int] = set()
    for span, is_apart in said.items():
        starts = {line.start for line in document.lines_in(span.start, span.end)}
        (apart if is_apart else kept).update(starts)
        (kept if is_apart else apart).difference_update(starts)
    return SettledLines(frozenset(apart), frozenset(kept))


def open_workspace(
    path: str | None,
    *,
    progress: Progress | None = None,
    private: bool = False,
    most: int = bounds.MOST[bounds.FIGURES],
    behind: bool = False,
    in_windows: bool = False,
    date: str = "",
) -> Workspace:
    """Open a speech: the bundled one for None, a pack for a folder, else any text; `-` is standard input.

    Args:
        path: What to open.
        progress: Told how much is done.
        private: Whether nothing of this run is remembered.
        most: How many figures a text may have; 0 if none are looked for. Those of a pack are always there.
        behind: Whether most figures of a text are looked for later, behind a screen; `most` holds not then.
        in_windows: Whether a text may have more than `most` figures, of which then only the places are held; it may
            be as long as one on a screen.
        date: When it was made, in ISO 8601, where its text does not say so or says it wrongly.

    Raises:
        Problems: What is wrong with it, all at once.
    """
    if path is None:
        pack = load_bundled(bundled_pack(), keep=not private)
        return _of_pack(pack, "", private=private).with_date(date)
    if path != "-" and is_folder(Path(path)):
        _check_is_pack(Path(path))
        from tui.packs.load import load  # noqa: PLC0415 - what comes with the program is loaded already

        return _of_pack(load(Path(path)), str(Path(path).absolute()), private=private).with_date(date)
    data = read_input(path, bounds.SHOWN if behind or in_windows else bounds.BYTES)
    # A pack does without the detector.
    from tui.documents.structure import read_document  # noqa: PLC0415
    from tui.packs.plain import plain_speech  # noqa: PLC0415

    document = read_document(data, path)
    if date:
        document = replace(document, dated=date)
    content = f"sha256:{sha256(data).hexdigest()}"

    def speech_of(draft: str) -> tuple[Speech, FigureSearch | None]:
        if behind:
            search = _begun(document, draft)
            return search.speech(), search
        if in_windows:
            return _in_windows(document, draft, most, progress), None
        return plain_speech(document, id=draft, progress=progress, most=most), None

    if path == "-":
        draft = draft_of_text(document.text)
        speech, search = speech_of(draft)
        return Workspace(
            speech, content=content, former=(content,), private=private, search=search, in_windows=in_windows
        )
    kept, real = str(Path(path).absolute()), os.path.realpath(path)
    draft = draft_of_text(document.text, real)
    former = tuple(map(former_of_path, dict.fromkeys((kept, os.path.abspath(path), real))))  # noqa: PTH100 - as 0.1.0 may have
    if draft.startswith("short:"):  # its like elsewhere is another speech
        content = ""
    speech, search = speech_of(draft)
    former += (content,) if content else ()
    return Workspace(speech, kept, None, real, content, former, private, search, in_windows=in_windows)


def workspace_of_text(text: Document | str, title: str = "") -> Workspace:
    """A text that is kept, or a file that was read already; it has no place and nothing of it is remembered.

    Raises:
        Problems: It has too many figures.
    """
    from tui.packs.plain import plain_speech  # noqa: PLC0415 - few ask for it

    speech = plain_speech(text, id=draft_of_text(text if isinstance(text, str) else text.text))
    return Workspace(replace(speech, title=title or speech.title), private=True)


def workspace_of_kept(text: str, title: str, draft: str, place: str) -> Workspace:
    """A draft whose text is kept: as its file is read, where that still lies there and says the same, else its text alone.

    Args:
        text: The text that is kept.
        title: What it is called.
        draft: Its id.
        place: Where it lay last, an absolute path; anything else is no file.

    Raises:
        Problems: It has too many figures.
    """
    if place.startswith("/"):
        with suppress(Problems):
            opened = open_workspace(place, private=True, most=0)
            if opened.speech.id == draft:
                return opened.with_figures()
    return workspace_of_text(text, title)


def open_former(path: str, *, most: int = bounds.MOST[bounds.FIGURES]) -> Workspace:
    """A file as it was before the changes that it tracks.

    Raises:
        Problems: It cannot be read, or tracks no changes.
    """
    document = None
    if path == "-" or not is_folder(Path(path)):
        from tui.documents.structure import read_former  # noqa: PLC0415 - few ask for it
        from tui.packs.plain import plain_speech  # noqa: PLC0415

        document = read_former(read_input(path), path)
    if document is None:
        wrong = _("there are no tracked changes in it to compare it by")
        expected = _("`{command}` compares two files").format(command="hegao diff OLD NEW")
        raise Problems([Problem(path, "", wrong, expected)])
    draft = draft_of_text(document.text)
    return Workspace(plain_speech(document, id=draft, most=most), path, private=True)


FIRST = 4_000
"""Code points at the beginning of a text in which figures are looked for before it is shown."""


def _begun(document: Document, draft: str) -> FigureSearch:
    """A search for a document's figures, begun where one begins to read."""
    from tui.packs.figure_search import FigureSearch  # noqa: PLC0415 - a pack does without

    search = FigureSearch(document, id=draft)
    search.scheduler.reach(0, FIRST)
    return search


def _in_windows(document: Document, draft: str, fits: int, progress: Progress | None = None) -> Speech:
    """The speech of a document with all its figures; of more than fit only the places are held."""
    from tui.packs.figure_search import FigureSearch  # noqa: PLC0415 - a pack does without

    return FigureSearch(document, id=draft, fits=fits).all(progress)


def _of_pack(pack: Pack, path: str, *, private: bool) -> Workspace:
    """The speech of a pack, known by the pack's id and the text."""
    name = pack.speech.id
    speech = replace(pack.speech, id=draft_of_pack(name, pack.speech.text))
    return Workspace(
        speech, path, replace(pack, speech=speech), f"pack:{name}", former=(name,), private=private
    )


def _check_is_pack(folder: Path) -> None:
    """See that a folder holds files of a pack, be they wrong, and say what a pack is where it holds none.

    Raises:
        Problems: There is none in it; the first text in it that could be opened is named.
    """
    names = sorted(path.name for path in folder.iterdir())
    if any(name.endswith(".toml") for name in names):
        return
    import shlex  # noqa: PLC0415 - needed only where something is wrong

    reports = tuple(name.format(name="") for name in in_both(N_("{name}-report")))
    seen = [
        name for name in names if not name.startswith((".", "~")) and not Path(name).stem.endswith(reports)
    ]
    texts = [name for ending in TEXTS for name in seen if name.lower().endswith(ending)]
    file = shlex.quote(str(folder / texts[0])) if texts else "FILE"
    wrong = _("there is no pack in this folder: a pack is a folder with a speech.toml")
    expected = _("`{command}` makes one of a text").format(command=f"hegao import {file} -o DIR")
    raise Problems([Problem(str(folder), "", wrong, expected)])


def read_input(path: str, most: int = bounds.BYTES) -> bytes:
    """The bytes of a file, or of standard input for `-`, if they are not too many.

    Raises:
        Problems: There is no such file, or it cannot be read.
    """
    if path == "-":
        return _standard_input(most)
    place = Path(path)
    if not is_folder(place) and not place.exists():
        from tui.files.near import no_such_file  # noqa: PLC0415 - needed only where something is wrong

        raise no_such_file(path)
    if place.name in {f"{name}.toml" for name in NAMES}:
        wrong = _("this is a file of a pack")
        raise Problems([Problem(path, "", wrong, _("expected the folder that it is in"))])
    return read_bytes(place, cap=most)


def _standard_input(most: int) -> bytes:
    """All of standard input, up to what is refused as too large."""
    if sys.stdin is None:
        raise Problems([Problem(_("standard input"), "", _("it is closed"))])
    try:
        data = sys.stdin.buffer.read(most + 1)
    except OSError as error:
        from tui.files.system_reasons import reason_of  # noqa: PLC0415 - needed only where something is wrong

        wrong = _("this file cannot be read: {reason}").format(reason=reason_of(error))
        raise Problems([Problem(_("standard input"), "", wrong)]) from error
    if len(data) > most:
        expected = _("expected at most {cap} bytes").format(cap=f"{most:,}")
        raise Problems([Problem("-", "", _("this file is too large to open"), expected)])
    return data
