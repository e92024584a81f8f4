"""What an English paragraph has said so far, as what follows may take it up: the noun that holds, shares, lists, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims.english_nouns import noun_phrase
from tui.claims.english_patterns import (
    FIGURE_OF,
    NUMBER_OF,
    PRONOUN,
    WHICH_IS,
)
from tui.claims.english_periods import EnglishPeriods
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from tui.claims.claim_model import Aspect, Claim, Direction, Span, Words
    from tui.claims.period_frames import Frame
    from tui.figures.quantity import Figure

Groups = dict[str, str | None]
"""What a pattern found, by the names of its groups."""
PREDICATES = ("up", "down", "move", "share", "reach", "acted")
"""Groups of the patterns that say how a figure is said of its noun."""
PARTS = frozenset({Kind.PERCENT, Kind.SHARE})
RELATIVE = PARTS | {Kind.MULTIPLE}


class Of(NamedTuple):
    """Of what a figure is, and where that was found."""

    metric: Words
    source: str


def _before_hyphen(text: str, at: int) -> int:
    """Where a word begins whose first half is a number: 5-star hotels."""
    while at > 0 and text[at - 1].isdecimal():
        at -= 1
    return at


def _whole_name(text: str, noun: Span) -> Span:
    """A noun phrase with the number that its first word is joined to by a hyphen, without `the number of` before it."""
    if text[noun[0]] == "-":
        noun = (_before_hyphen(text, noun[0]), noun[1])
    number = NUMBER_OF.match(text, *noun)
    return (number.end(), noun[1]) if number else noun


class EnglishMemory:
    """Keeps what a paragraph has said, and takes up again what a pronoun stands for."""

    def __init__(
        self, text: str, figures: Sequence[Figure], frame: Frame, before: Claim | None = None
    ) -> None:
        """Begin with a paragraph that has said nothing.

        Args:
            text: The whole text.
            figures: The figures of the paragraph.
            frame: What its surroundings say.
            before: What the paragraph before it said last, where this one takes that up.
        """
        self.text, self.figures, self.frame = text, figures, frame
        self.periods = EnglishPeriods(text, figures, frame, before.when if before else None)
        self.held: Words = ()
        self.scope: Words = ()
        self.sentence_start = 0
        self.whole: Words = ()
        self.before: Words = before.metric if before else ()
        self.last: tuple[Aspect, Direction | None] | None = None
        self.by_kind: dict[Kind, tuple[Aspect, Direction | None]] = {}
        """What the last figure of each kind is in the sentence."""
        self.said_by_kind: dict[Kind, Groups] = {}
        """How the last figure of each kind in the sentence was said of its noun by a verb."""
        self.gapped = False
        """Whether a figure goes on with the verb of an earlier one."""
        self.kind: Kind | None = None
        self.said: Groups | None = None
        """How the figure before was said of its noun, where a verb says it."""
        self.listing = False
        """Whether shares of one whole are listed."""
        self.shared: Words = ()
        """The things of which the sentence says shares: Of the 42,000 flats launched, 38%."""
        self.pronoun = False
        """Whether the sentence says something of what an earlier one named."""
        self.parts: Words = ()
        """What the shares of the sentence are of, where one says it."""
        self.last_whole: Words = ()
        """The whole of the share before."""
        self.share_of: Words = ()
        """The metric of the share before."""
        self.verb = False
        """Whether what is held is the verb that names what was done: we spent 3 million."""
        self.aside = False
        """Whether the noun before a figure only stands beside what its clause is about: including refunds of."""
        self.ended = False
        """Whether the figure before is that to which something moved."""
        self.took = False
        """Whether a pronoun stands as the subject of the words before a figure."""
        self.pair: list[Words] = []
        """The last two that were named together, which the former and the latter mean."""
        self.verbs: dict[Words, Words] = {}
        """For each metric that was named the verb that says what was done with its things."""
        self.verb_before: Words = ()
        """The same of the figure before."""
        self.done: dict[int, Claim] = {}

    def last_before(self, start: int) -> Claim | None:
        """The claim before a place in its sentence."""
        for one in reversed(self.done.values()):
            if one.start < start:
                return one if one.start >= self.sentence_start else None
        return None

    def open(self, start: int) -> None:
        """Begin a sentence: what the one before named no longer holds, but may be taken up."""
        self.sentence_start = start
        self.before, self.held = self.held or self.before, ()
        self.scope = self.shared = self.parts = ()
        self.listing = self.pronoun = False
        self.by_kind, self.said_by_kind = {}, {}

    def noun(self, start: int, end: int) -> Span | None:
        """The noun phrase that ends there; whose it is holds in the sentence. None of a pronoun, which takes up another."""
        pronoun = PRONOUN.search(self.text, start, end)
        if pronoun is not None and (self.held or self.before):
            self._take_up(pronoun)
            return None
        aside = self.text.rfind(",", start, end)
        taken = aside >= 0 and (WHICH_IS.match(self.text, aside) or self._is_unit(start, aside, end))
        if self.held and taken:
            self.took = True
            return None
        noun, scope = noun_phrase(self.text, self.periods.spans(), start, end)
        if noun is not None and self.held and FIGURE_OF.fullmatch(self.text, *noun):
            self.took = True
            return None
        self.scope = scope or self.scope
        return None if noun is None else _whole_name(self.text, noun)

    def _is_unit(self, start: int, aside: int, end: int) -> bool:
        """Whether only the unit of a figure stands before `which`, so that what it is said of is taken up: 5 TEUs, which rose."""
        words = self.text[start:aside].split()
        which = self.text[aside + 1 : end].strip() == "which"
        behind = self.text[max(0, start - 2) : start].strip()[-1:].isdigit()
        return which and behind and 0 < len(words) <= 1

    def _take_up(self, pronoun: re.Match[str]) -> None:
        """Have what was named before hold in the sentence, and the adjunct before the pronoun as whose it is."""
        self.took = True
        self.pronoun = self.pronoun or not self.held
        self.held = self.held or self.before
        which = pronoun["named"].lower()
        if which.endswith(("former", "latter")) and len(self.pair) > 1:
            self.held = self.pair[0 if which.endswith("former") else 1]
        elif pronoun["adjunct"] and not self.periods.meets(*pronoun.span("adjunct")):
            self.scope = (pronoun.span("adjunct"),)

    def words(self, metric: Words) -> str:
        """A metric in words."""
        return " ".join(self.text[start:end] for start, end in metric)
