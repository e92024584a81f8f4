"""English shares: of what a percentage is a part, and who those of a part are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect
from tui.claims.english_memory import Of
from tui.claims.english_nouns import counted, trimmed
from tui.claims.english_patterns import (
    ALSO_SHARE,
    ALSO_SOME,
    AMONG,
    ARE_THING,
    BACK,
    COVERS,
    DO,
    GOES_TO,
    LISTED,
    LIVING,
    NEXT_CLAUSE,
    OF,
    OF_THEM,
    OF_THIS,
    OF_WHOLE,
    ONE_IN,
    PART_BEGINS,
    SHARED,
)
from tui.compiled import pattern_of
from tui.lexicon.en import claim_words

if TYPE_CHECKING:
    import re

    from tui.claims.claim_model import Span, Words
    from tui.claims.english_memory import EnglishMemory
    from tui.figures.quantity import Figure


_TAKEN_UP = frozenset({"it", "them", "these"})
"""What stands for a whole that was named before the part: girls make up half of them."""


class EnglishParts:
    """Reads the words around a share."""

    def __init__(self, memory: EnglishMemory) -> None:
        """Go by what its paragraph has said."""
        self._memory = memory

    def open(self, start: int, end: int) -> None:
        """Begin a sentence, which may say of what its shares are: Of total spending, 35 percent goes to."""
        found = OF_WHOLE.match(self._memory.text, start, end)
        if found is not None:
            self._memory.shared = (found.span("whole"),)

    def are_thing(self, figure: Figure, after: str) -> Span | None:
        """Who those of a part are: of whom 140 were women, two-thirds of them women."""
        start = max(self._memory.sentence_start, figure.start - 60)
        if AMONG.search(self._memory.text, start, figure.start) is None and OF_THEM.match(after) is None:
            return None
        lead = OF_THEM.match(after)
        found = ARE_THING.match(after, lead.end() if lead else 0)
        if found is None or (found["bare"] and lead is None):
            return None
        group = "noun" if found["noun"] else "bare"
        span = trimmed(self._memory.text, figure.end + found.start(group), figure.end + found.end(group))
        return None if self._memory.periods.meets(*span) else span

    def only_whose(self, thing: Span) -> Span | None:
        """The words that only say which of the things named before are meant: 6 of them rural, 6 of them in villages; None of other things."""
        if not self._memory.held:
            return None
        words = self._memory.text[slice(*thing)]
        if words.lower() in claim_words.TELLING_PARTS:
            return thing
        led = pattern_of(r"(?:in|at|from|on)\s+(?:the\s+)?(?=\S)").match(words)
        return (thing[0] + led.end(), thing[1]) if led else None

    def part(self, figure: Figure, after: str, of: Of, aspect: Aspect) -> tuple[Of, Aspect, Words]:
        """A percentage of something: 44% of this was invested in X; 65.5% of the total; ; 16% in Y."""
        found = OF.match(after)
        if found is not None and not found["which"]:
            at = figure.end
            whole = trimmed(self._memory.text, at + found.start("whole"), at + found.end("whole"))
            low = max(self._memory.sentence_start, at - 60)
            own = of.source == "held" and self._begins_part(low, figure.start)
            return (of if of.metric and not own else Of((whole,), "own")), Aspect.SHARE, (whole,)
        if of.source == "held" and (again := self._of_the_same(figure, after, of)) is not None:
            return again
        if found is not None:
            return self._part_of_which(figure, after, of, found)
        return self._part_alone(figure, after, of, aspect)

    def _begins_part(self, low: int, at: int) -> bool:
        """Whether a percentage is of something new, and not what the subject covers of it: and met 41 percent of demand."""
        found = PART_BEGINS.search(self._memory.text, low, at)
        return found is not None and COVERS.search(self._memory.text, low, at) is None

    def _of_the_same(self, figure: Figure, after: str, of: Of) -> tuple[Of, Aspect, Words] | None:
        """A share of the things behind it, or of what the share before it is of: one in eight workers; and 58 percent are."""
        if ONE_IN.search(self._memory.text[figure.start : figure.end]) and OF_THEM.match(after) is None:
            thing = counted(self._memory.text, self._memory.periods, figure, figure.end + len(after))
            return None if thing is None else (Of((thing,), "own"), Aspect.SHARE, (thing,))
        joined = ALSO_SOME.search(self._memory.text, self._memory.sentence_start, figure.start)
        if joined is None or DO.match(after) is None:
            return None
        last, whole = self._memory.last, self._memory.last_whole
        if last is None or last[0] is not Aspect.SHARE or not whole or self._memory.share_of != whole:
            return (of, Aspect.SHARE, ()) if of.metric else None
        return Of(whole, "held"), Aspect.SHARE, whole

    def _part_of_which(
        self, figure: Figure, after: str, of: Of, found: re.Match[str]
    ) -> tuple[Of, Aspect, Words]:
        """A part of what was said: 44% of which was invested in X."""
        at = figure.end
        taken = found["which"].lower() in _TAKEN_UP and of.source == "own"
        self._memory.whole = self._whole_of(() if taken else of.metric)
        self._memory.listing = True
        whose = LIVING.match(after, found.end("which")) or found["which"].lower() == "whom"
        if whose and self._memory.whole:
            of = Of(self._memory.whole, "held")
        elif found["thing"]:
            end = self._before_next(at + found.start("thing"), at + found.end("thing"), at + len(after))
            of = Of((self._thing(at + found.start("thing"), end),), "own")
        return of, Aspect.SHARE, self._memory.whole

    def _part_alone(self, figure: Figure, after: str, of: Of, aspect: Aspect) -> tuple[Of, Aspect, Words]:
        """A share of what was said before it: of which X made up 38%; Of the 42,000 flats, 38%; ; 16% in Y."""
        at = figure.end
        if aspect is Aspect.SHARE and AMONG.search(
            self._memory.text, self._memory.sentence_start, figure.start
        ):
            self._memory.parts = self._memory.parts or self._memory.held or self._memory.before
            return of, aspect, self._memory.parts
        if self._memory.shared and aspect is not Aspect.GROWTH:
            goes = GOES_TO.match(after)
            if goes is not None:
                span = trimmed(self._memory.text, at + goes.start("thing"), at + goes.end("thing"))
                return Of((span,), "part"), Aspect.SHARE, self._memory.shared
            return Of(self._memory.shared, "held"), Aspect.SHARE, self._memory.shared
        if OF_THIS.search(self._memory.text, max(self._memory.sentence_start, at - 40), figure.start):
            self._memory.whole = self._whole_of(of.metric)
            self._memory.listing = True
        listed = LISTED.match(after) if self._memory.listing else None
        if listed is None:
            return self._named_share(of, aspect)
        if LIVING.match(after) and self._memory.whole:
            return Of(self._memory.whole, "held"), Aspect.SHARE, self._memory.whole
        end = self._before_next(at + listed.start("thing"), at + listed.end("thing"), at + len(after))
        thing = self._thing(at + listed.start("thing"), end)
        return Of((thing,), "own"), Aspect.SHARE, self._memory.whole

    def _before_next(self, start: int, end: int, until: int) -> int:
        """Where a thing ends that goes on to the next figure: before the clause in which that stands."""
        if end < until or not any(figure.start == until for figure in self._memory.figures):
            return end
        joint = NEXT_CLAUSE.search(self._memory.text, start, end)
        return joint.start() if joint else end

    def again_share(self, left: str) -> Words:
        """The whole of the share from which the one before moved: to 3.3 per cent of GDP from 4.1 per cent."""
        again = self._memory.gapped or BACK.search(left) or ALSO_SHARE.match(left)
        return self._memory.last_whole if again else ()

    def _named_share(self, of: Of, aspect: Aspect) -> tuple[Of, Aspect, Words]:
        """A share by its name: the share of bridges in poor condition, spending as a share of GDP."""
        if aspect is not Aspect.RATE or not of.metric:
            return of, aspect, ()
        start, end = of.metric[-1]
        found = SHARED.search(self._memory.text[start:end])
        if found is None:
            return of, aspect, ()
        group = next((name for name in ("whole", "of") if found[name]), "within")
        whole = ((start + found.start(group), end),) if found[group] else ()
        return of, Aspect.SHARE, whole

    def _whole_of(self, metric: Words) -> Words:
        """What 'of this' points at: the metric of the sentence before, or of this one."""
        return () if self._memory.verb else self._memory.held or metric or self._memory.before

    def _thing(self, start: int, end: int) -> Span:
        """A thing that goes to the end of its part of a list, without a closing 'and'."""
        words = self._memory.text[start:end]
        words = pattern_of(r"[;,]?\s*(?:and)?\s*\Z").sub("", words)
        return trimmed(self._memory.text, start, start + len(words))
