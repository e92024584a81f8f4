"""The claims of a speech, each worked out when it is first asked for and kept with the speech."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import Aspect, Claim, Confidence, Direction, Mode, When, words_of
from tui.claims.metric_groups import Entry, groups
from tui.claims.metric_wordings import metric_key
from tui.claims.object_verbs import name_of
from tui.claims.own_place import OwnPlace, is_another, own_place
from tui.claims.period_values import date_of
from tui.claims.relations import Relation, RelationKind
from tui.claims.settled_claims import NOTHING_SETTLED, claim_of, is_period
from tui.claims.text_claims import Passage, TextClaims
from tui.figures import Kind
from tui.lexicon.account_words import POINTED_AT
from tui.speech import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.claims.metric_groups import Group
    from tui.claims.period_values import DocumentDate
    from tui.claims.relation_graph import Edge
    from tui.claims.settled_claims import SettledClaims
    from tui.figures.quantity import Figure
    from tui.speech import Mention, Speech
    from tui.speech.table_cells import CellPlace
    from tui.speech.verdicts import SaidClaim

_HEAD = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
_LEVELS = {BlockKind.CHAPTER: 1, BlockKind.HEADING: 2}
_KEPT = "claims"
"""The name under which a speech keeps its claims."""
_AT_ONCE = 150
"""Figures of a speech whose metrics are put together as soon as one is asked for."""
_KEPT_OF_MANY = 4_000
"""Claims that are kept of a speech whose figures are too many to hold."""
NEAR = 100
"""Paragraphs that are looked into at once: of that many, it takes some twenty milliseconds."""
_DIGITS = 3
"""Fewest digits of a value that says the same fact under another name."""


class ProseFigures:
    """The figures of a stretch of a speech, without those that are alone in a cell; only who asks for them pays."""

    def __init__(self, speech: Speech) -> None:
        """Remember the speech."""
        self._speech = speech

    def __getitem__(self, places: slice) -> list[Figure]:
        """The figures from one place in the order of the text to another."""
        cells = self._speech.cells
        found = []
        for mention in self._speech.mentions[places]:
            place = cells.get(mention.number)
            if place is None or place.prose:
                found.append(mention.figure)
        return found


class SpeechClaims:
    """What the figures of one speech say."""

    def __init__(self, speech: Speech, date: DocumentDate | None = None) -> None:
        """Remember the speech.

        Args:
            speech: Any speech.
            date: When it was made, where that is known better than its text says it.
        """
        self._speech = speech
        dated = speech.document.dated if speech.document is not None else ""
        self._date = date or (date_of(dated) if dated else None)
        self._same: dict[int, int] | None = None
        self._groups: tuple[SettledClaims, tuple[Group, ...]] | None = None
        """What was settled when metrics were last put together, and the metrics."""
        self._grouped: tuple[SettledClaims, dict[int, Group]] | None = None
        """What was settled when metrics were last put together, and for each figure that has one its metric."""
        self._contradicted: frozenset[int] = frozenset()
        """The figures that contradict each other, as metrics were put together then."""
        self._of_another: set[int] = set()
        """The figures that say no place and stand behind another one than the text's in their paragraph, known then."""

    @cached_property
    def _claims(self) -> TextClaims:
        """The claims of its figures but for those that are alone in a cell."""
        speech = self._speech
        figures = ProseFigures(speech)
        kept = None if speech.found is None else _KEPT_OF_MANY
        return TextClaims(speech.text, figures, passages(speech), self._date, speech.figure_starts, kept=kept)

    @property
    def date(self) -> DocumentDate | None:
        """When the speech was made, as far as that is known."""
        return self._claims.date

    @cached_property
    def _titled(self) -> OwnPlace:
        """The place that the title says that the speech is about."""
        speech = self._speech
        head = [speech.text[block.start : block.end] for block in speech.blocks if block.kind in _HEAD]
        return own_place(head)

    @property
    def own_place(self) -> OwnPlace:
        """The place that the text is about, as far as its title says it."""
        return self._titled

    def at(self, mention: Mention) -> Claim:
        """What a figure says; in a table what the labels of its row and its column say of it."""
        place = self._speech.cells.get(mention.number)
        if place is None or place.prose:
            return self._claims.at(mention.start)
        return _of_cell(mention, place, self._speech.text, self._claims)

    def is_near(self, mention: Mention) -> bool:
        """Whether what a figure says can be read at once: few paragraphs before it are still to be looked into."""
        return len(self._claims.left_before(mention.start)) <= NEAR

    def approach(self, mention: Mention) -> Iterator[None]:
        """Look into the paragraphs before a figure, one by one, so that who asks may do other things between."""
        for index in self._claims.left_before(mention.start):
            self._claims.look_into(index)
            yield

    def words(self, claim: Claim, part: str) -> str:
        """A part of a claim (`metric`, `done`, `scope`, `whole`) in words of the text; empty where it says nothing."""
        return words_of(self._speech.text, getattr(claim, part))

    def name(self, claim: Claim) -> str:
        """The metric of a claim in words of the text, with what was done with its things; empty where it says nothing."""
        return name_of(self._speech.text, claim)

    def base(self, claim: Claim) -> str:
        """What a figure is compared with: a period in ISO 8601, or else words of the text; empty where it says nothing."""
        if claim.base is None:
            return ""
        return claim.base.period or words_of(self._speech.text, claim.base.words)

    def when(self, claim: Claim) -> str:
        """Of when a figure is, in words of the text; empty where it says nothing, or where that was worked out."""
        return words_of(self._speech.text, claim.when.words) if claim.when else ""

    def same(self, mention: Mention) -> int | None:
        """The number of an earlier figure that states the very same fact; None where there is none."""
        if self._speech.found is not None:
            return None
        if self._same is None:
            self._same = self._all_same()
        return self._same.get(mention.number)

    def relations(self, mention: Mention) -> tuple[Relation, ...]:
        """What a figure is to others: part of them, a change of them, the same fact again."""
        found = self._claims.relations(mention.start)
        same = self.same(mention)
        if same is None:
            return found
        earlier = self._speech.mentions[same - 1].start
        return (*found, Relation(RelationKind.SAME_AS, mention.start, earlier, "same fact"))

    def edges(self, mention: Mention) -> tuple[Edge, ...]:
        """What a figure is to others and they to it, by their numbers; of a text with too many figures to hold nothing."""
        if self._speech.found is not None:
            return ()
        return self._graph.get(mention.number, ())

    @cached_property
    def _graph(self) -> dict[int, tuple[Edge, ...]]:
        """The relations among all figures."""
        from tui.claims.relation_graph import graph  # noqa: PLC0415 - the checks do without

        mentions = self._speech.mentions
        numbers = {mention.start: mention.number for mention in mentions}
        return graph(numbers, (one for mention in mentions for one in self.relations(mention)))

    def groups(self, settled: SettledClaims = NOTHING_SETTLED) -> tuple[Group, ...]:
        """The metrics of the speech, each with its mentions and its series.

        Args:
            settled: What reviewers settled: what figures say, and which wordings are one metric.
        """
        kept = self._groups
        if kept is None or (kept[0] is not settled and kept[0] != settled):
            said = filter(None, (self._entry(mention, settled) for mention in self._speech.mentions))
            entries = self._doubted(list(said))
            keys = [(metric_key(one), metric_key(other)) for one, other in settled.joined]
            kept = self._groups = settled, groups(entries, keys, settled.parted, self._titled)
        return kept[1]

    def _doubted(self, entries: list[Entry]) -> list[Entry]:
        """The same, where what says no place may be of another one than the text's: of that which its paragraph named before it."""
        text, starts = self._speech.text, {one.number: one.start for one in self._speech.mentions}
        own = self._titled.found_in(entry.scope for entry in entries)
        found: list[Entry] = []
        paragraph, other = -1, False
        for entry in entries:
            begun = text.rfind("\n", 0, starts[entry.number])
            if begun != paragraph:
                paragraph, other = begun, False
            if entry.scope:
                other = is_another(own, entry.scope)
            if other and not entry.scope:
                self._of_another.add(entry.number)
            found.append(replace(entry, doubtful=True) if other and not entry.scope else entry)
        return found

    def of_another(self, mention: Mention, settled: SettledClaims = NOTHING_SETTLED) -> bool:
        """Whether a figure says no place, and may be of another one than the text's, which its paragraph named before it."""
        self.groups(settled)
        return mention.number in self._of_another

    def group_of(self, mention: Mention, settled: SettledClaims = NOTHING_SETTLED) -> Group | None:
        """The metric of a figure with its series; None where that is not known yet, or where the figure has none.

        Args:
            mention: A figure.
            settled: As for `groups`.
        """
        return self.metric_of(mention, settled) if self.is_ready else None

    @property
    def is_ready(self) -> bool:
        """Whether metrics can be put together at once: there are few figures, or all of them were read."""
        speech = self._speech
        return speech.found is None and (len(speech.mentions) <= _AT_ONCE or self._claims.is_read)

    def metric_of(self, mention: Mention, settled: SettledClaims = NOTHING_SETTLED) -> Group | None:
        """The same, whatever must be read for it; None for a figure of a text with too many to hold."""
        if self._speech.found is not None:
            return None
        kept = self._grouped
        if kept is None or (kept[0] is not settled and kept[0] != settled):
            home = {number: group for group in self.groups(settled) for number in group.numbers}
            kept = self._grouped = settled, home
            groups = {group.numbers[0]: group for group in home.values()}.values()
            self._contradicted = frozenset(number for group in groups for number in group.contradicted)
        return kept[1].get(mention.number)

    def in_conflict(self, mention: Mention, settled: SettledClaims = NOTHING_SETTLED) -> bool:
        """Whether another value is said for the metric of a figure at its time."""
        group = self.metric_of(mention, settled)
        return group is not None and mention.number in self._contradicted

    def _entry(self, mention: Mention, settled: SettledClaims) -> Entry | None:
        """A claim as it goes into a metric; None for a figure that says nothing."""
        if (record := settled.said.get(mention.number)) is not None:
            sentence = sentence_of(self._speech.text, mention.start)
            return _settled_entry(mention, claim_of(self, mention, record), sentence)
        claim = self.at(mention)
        if not claim.metric or claim.aspect is None:
            return None
        return Entry(
            mention.number,
            self.name(claim),
            self.words(claim, "scope"),
            claim.aspect,
            claim.direction,
            claim.when.period if claim.when else None,
            claim.mode,
            mention.figure.quantity,
            mention.surface,
            self.base(claim),
            self.words(claim, "whole"),
            claim.mean,
            sentence_of(self._speech.text, mention.start),
            doubtful=self._is_doubtful(claim),
        )

    def _is_doubtful(self, claim: Claim) -> bool:
        """Whether a claim may not speak against another.

        A cell, of which a table says more than its labels, one that is hardly read, and the first of two ends that is read as
        of the time of the last; one of its owner's, whom another sentence names: its cumulative index; and a count of those alone
        whom a bound names: 产值超过10亿元的企业12家.
        """
        if claim.reader == "cell" or claim.confidence is Confidence.LOW:
            return True
        if "only those within a bound" in claim.doubts:
            return True
        if claim.metric and not claim.scope and self._is_pointed_at(claim.metric[0][0]):
            return True
        if claim.reader not in ("from", "compared"):
            return False
        ends = [one.other for one in self._claims.relations(claim.start) if one.kind is RelationKind.FROM]
        period = claim.when.period if claim.when else None
        last = [other.period for end in ends if (other := self._claims.at(end).when) is not None]
        return not (claim.when and claim.when.words) or period in last

    def _is_pointed_at(self, start: int) -> bool:
        """Whether a name that starts there is led by a word that leaves open whose it is."""
        return POINTED_AT.search(self._speech.text, max(0, start - 8), start) is not None

    def _all_same(self) -> dict[int, int]:
        """For each figure that repeats another the number of that one."""
        found: dict[int, int] = {}
        first: dict[tuple[object, ...], int] = {}
        for mention in self._speech.mentions:
            claim = self.at(mention)
            quantity = mention.figure.quantity
            if not claim.metric or claim.when is None or quantity.low is None or claim.aspect is None:
                continue
            fact = (claim.aspect, claim.when.period, quantity.low, quantity.high, quantity.unit)
            keys: list[tuple[object, ...]] = [(*fact, self.name(claim))]
            if len(quantity.low.normalize().as_tuple().digits) > _DIGITS:
                keys.append((*fact, None))
            earlier = next((first[key] for key in keys if key in first), None)
            if earlier is not None:
                found[mention.number] = earlier
            for key in keys:
                first.setdefault(key, mention.number)
        return found


def sentence_of(text: str, at: int) -> int:
    """Where the sentence of a place begins, as far as that is near."""
    first = max(0, at - _REACH)
    for sign in _ENDS:
        first = max(first, text.rfind(sign, first, at))
    return first


_ENDS, _REACH = (*"。！？；;\n", ". "), 300
"""Signs that end a sentence, and code points in which one is looked for."""


def _settled_entry(mention: Mention, said: SaidClaim, sentence: int) -> Entry | None:
    """What a reviewer said of a figure as it goes into a metric."""
    if not said.metric:
        return None
    return Entry(
        mention.number,
        said.metric,
        said.scope,
        Aspect(said.aspect or Aspect.OTHER),
        Direction(said.direction) if said.direction else None,
        said.period if is_period(said.period) else None,
        Mode(said.mode or Mode.ACTUAL),
        mention.figure.quantity,
        mention.surface,
        said.base,
        said.whole,
        said.mean,
        sentence,
    )


_PASSAGES: list[tuple[object, object, Sequence[Passage]]] = []
"""The blocks and the document for which passages were asked last, and those: more of its figures leave them as they are."""


def passages(speech: Speech) -> Sequence[Passage]:
    """The blocks of a speech as the grammar goes by them."""
    if not _PASSAGES or _PASSAGES[0][0] is not speech.blocks or _PASSAGES[0][1] is not speech.document:
        _PASSAGES[:] = [(speech.blocks, speech.document, _passages(speech))]
    return _PASSAGES[0][2]


def _passages(speech: Speech) -> Sequence[Passage]:
    """The same, made anew."""
    levels = {block.start: block.level for block in speech.document.blocks} if speech.document else {}
    return [
        Passage(
            block.start,
            block.end,
            levels.get(block.start) or _LEVELS[block.kind] if block.kind in _LEVELS else 0,
            block.kind in _HEAD,
        )
        for block in speech.blocks
    ]


def claims_of(speech: Speech, date: DocumentDate | None = None) -> SpeechClaims:
    """The claims of a speech, the same ones whoever asks.

    Args:
        speech: Any speech.
        date: When it was made; it takes the place of the date in the text, for whoever asks later too.
    """
    kept = speech.__dict__.get(_KEPT)
    if not isinstance(kept, SpeechClaims) or (date is not None and kept.date != date):
        kept = speech.__dict__[_KEPT] = SpeechClaims(speech, date)
    return kept


def _of_cell(mention: Mention, place: CellPlace, text: str, claims: TextClaims) -> Claim:
    """What a figure in a table says: its row's or its column's name, and the time that either says."""
    quantity = mention.figure.quantity
    if quantity.kind in (Kind.DATE, Kind.NAMED_SET, Kind.ORDINAL) or place.subject is None:
        return Claim(mention.start)
    when = None
    if place.period is not None:
        when = When((place.period,), claims.period_at(*place.period))
    words = text[slice(*place.subject)]
    grown = any(
        word in words or word in place.column_label
        for word in ("增长", "增速", "涨幅", "±", "growth", "change")
    )
    percent = quantity.kind is Kind.PERCENT
    aspect = Aspect.GROWTH if percent and grown else Aspect.RATE if percent else Aspect.LEVEL
    return Claim(
        mention.start,
        (place.subject,),
        aspect,
        when=when,
        confidence=Confidence.MEDIUM,
        reader="cell",
        source="table",
    )
