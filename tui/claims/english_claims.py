"""The claims of an English paragraph: a subject and its verb, an apposition, or the thing counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.claims.chinese_aspects import is_points
from tui.claims.claim_model import Aspect, Claim, Direction, Mode
from tui.claims.english_lists import is_in_turn, members, runs, widened
from tui.claims.english_nouns import counted, noun_phrase, reach, trimmed
from tui.claims.english_patterns import (
    ALSO_NOUN,
    ALSO_OBJECT,
    APPOSED,
    ASIDE,
    COMPARED_NOW,
    DOING,
    END_ONLY,
    LASTING,
    LISTED,
    LIVING,
    MAKING,
    MEAN,
    MORE,
    MOVE_BEHIND,
    MOVED,
    MOVED_IN,
    NEXT_CLAUSE,
    NOUN_OF,
    NUMBERING,
    OBJECT,
    OF,
    OF_LIST,
    OF_THE,
    OF_THIS,
    SENTENCE,
    SHARED,
    SILENT_KINDS,
    TARGET,
    THAT_OF,
    UNREAD,
    VERB,
    WHERE,
)
from tui.claims.english_periods import EnglishPeriods
from tui.claims.reading_confidence import confidence_of
from tui.compiled import late
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Span, Words
    from tui.claims.period_frames import Frame
    from tui.figures.quantity import Figure

    _Groups = dict[str, str | None]

_PREDICATES = ("up", "down", "move", "share", "reach")
"""Groups of the patterns that say how a figure is said of its noun."""
_DIRECTED = frozenset({Aspect.GROWTH, Aspect.CHANGE, Aspect.POINTS})
_PARTS = frozenset({Kind.PERCENT, Kind.SHARE})
_RELATIVE = _PARTS | {Kind.MULTIPLE}
_FALLS = frozenset({"decrease", "drop", "fall", "decline", "reduction"})


_GROWTHS = frozenset({"organic", "underlying", "real", "economic", "like-for-like", "headline", "net"})
"""What makes a name of a noun of moving: organic growth."""
_PLAIN = 2
"""Words of a thing counted that is not doubtful although its number has no unit."""
_WORDS = 6
"""Words of the longest metric without of that is not doubtful."""
_NEWLY = late(r"(?:new|additional|extra|another|further)\s+", re.IGNORECASE)


class _Of(NamedTuple):
    """Of what a figure is, and where that was found."""

    metric: Words
    source: str


def read_english(
    text: str, begin: int, end: int, figures: Sequence[Figure], frame: Frame
) -> dict[int, Claim]:
    """The claims of the figures of one paragraph, by their indexes.

    Args:
        text: The whole text.
        begin: Where the paragraph begins.
        end: Where it ends.
        figures: Its figures, in its order.
        frame: What its surroundings say.
    """
    return _EnglishReader(text, figures, frame).read(begin, end)


def _is_end(rest: list[str]) -> bool:
    """Whether the words behind a verb of moving name one of the ends: to 5 billion, from 3 billion."""
    return ("to" in rest and "from" not in rest) or rest[:1] == ["from"]


def _reader(said: _Groups) -> str:
    """The name of what read a figure."""
    return "english " + next((name for name in _PREDICATES if said.get(name)), "beside")


class _EnglishReader:
    """Reads a paragraph sentence by sentence."""

    def __init__(self, text: str, figures: Sequence[Figure], frame: Frame) -> None:
        self._text, self._figures, self._frame = text, figures, frame
        self._periods = EnglishPeriods(text, figures, frame)
        self._held: Words = ()
        self._scope: Words = ()
        self._sentence_start = 0
        self._whole: Words = ()
        self._before: Words = ()
        self._last: tuple[Aspect, Direction | None] | None = None
        self._kind: Kind | None = None
        self._said: _Groups | None = None
        """How the figure before was said of its noun, where a verb says it."""
        self._list = False
        self._from: str | None = None
        self._shared: Words = ()
        """The things of which the sentence says shares: Of the 42,000 flats launched, 38%."""
        self._done: dict[int, Claim] = {}

    def read(self, begin: int, end: int) -> dict[int, Claim]:
        """All claims of the paragraph."""
        number = 0
        for sentence in SENTENCE.finditer(self._text, begin, end):
            last = number
            while last < len(self._figures) and self._figures[last].start < sentence.end():
                last += 1
            self._periods.open(sentence.start(), sentence.end())
            since = self._sentence_start = sentence.start()
            self._before, self._held = self._held or self._before, ()
            self._scope, self._list, self._from, self._shared = (), False, None, ()
            for index in range(number, last):
                figure = self._figures[index]
                if self._periods.in_time(figure) or self._is_silent(figure, since):
                    continue
                until = self._figures[index + 1].start if index + 1 < last else sentence.end()
                self._done[index] = self._claim(figure, since, min(until, sentence.end()))
                since = figure.end
            self._in_turn(number, last)
            self._periods.keep(self._done[index] for index in range(number, last) if index in self._done)
            number = last
        return self._done

    def _in_turn(self, first: int, last: int) -> None:
        """Give each of the figures that stand together its own member of the list that they are said of."""
        for run in runs(self._text, self._figures[first:last]):
            head = self._done.get(first + run[0])
            if head is None or head.source == "counted":
                continue
            low = max([self._sentence_start, *(one.end for one in self._figures[first : first + run[0]])])
            wide = widened(self._text, low, head.metric, len(run))
            named = members(self._text, wide or head.metric, len(run))
            if named is None:
                named = self._last_metrics(first + run[0], len(run), first + run[-1])
            if named is None:
                continue
            for place, metric in zip(run, named, strict=True):
                own = self._done.get(first + place)
                like = own if own is not None and own.aspect is head.aspect else head
                claim = replace(
                    like, start=self._figures[first + place].start, metric=metric, source="distributed"
                )
                self._done[first + place] = self._sure(claim, self._figures[first + place])

    def _last_metrics(self, before_it: int, count: int, last: int) -> list[Words] | None:
        """The last metrics that were named, where `respectively` takes them up again."""
        if not is_in_turn(self._text, self._figures[last].end):
            return None
        named = [
            claim.metric
            for index, claim in sorted(self._done.items())
            if index < before_it and claim.start >= self._sentence_start and claim.source != "held"
        ][-count:]
        return named if len(named) == count else None

    def _is_silent(self, figure: Figure, since: int) -> bool:
        """Whether a figure states no quantity; a duration does where a verb says it of a noun: response time fell to 5 minutes."""
        if figure.quantity.kind not in SILENT_KINDS:
            return False
        if figure.quantity.kind is not Kind.DURATION:
            return True
        found = VERB.match(self._text[since : figure.start])
        return found is None or LASTING.search(found["noun"]) is None

    # one figure -----------------------------------------------------------------

    def _claim(self, figure: Figure, since: int, until: int) -> Claim:
        """The claim of one figure; the words before it begin at `since`."""
        text = self._text
        signs = [found.end() for found in re.compile(r"[;:](?=\s)").finditer(text, since, figure.start)]
        since = signs[-1] if signs else since
        left, after = text[since : figure.start], text[figure.end : until]
        said, noun = self._also(left, since, figure) or self._predicate(left, since)
        joined = self._like_last(left, figure) if noun is None else None
        aspect, side = joined or self._aspect(figure, said)
        noun = noun or self._subject_of(said, figure)
        of, aspect, side, whole, base = self._of_what(figure, after, said, noun, (aspect, side))
        if of.source == "held" and aspect is Aspect.LEVEL and not (self._held and END_ONLY.fullmatch(left)):
            of = self._object(figure, since, until) or of
        self._hold(of, aspect, figure)
        self._keep(figure, said, aspect, side)
        when, compared = self._periods.of(figure, said, aspect, base)
        claim = Claim(
            figure.start,
            of.metric,
            aspect,
            side if aspect in _DIRECTED else None,
            mean=aspect is Aspect.GROWTH and MEAN.search(left) is not None,
            when=when,
            base=compared,
            mode=self._mode(figure),
            reader=_reader(said),
            source=of.source if of.metric else "none",
            doubts=self._periods.doubts(when),
        )
        return self._sure(replace(claim, scope=self._whose(figure, since, until, of), whole=whole), figure)

    def _whose(self, figure: Figure, since: int, until: int, of: _Of) -> Words:
        """Whose something is: its owner, or how far around the figure it is said to hold, unless its name says that."""
        if self._scope:
            return self._scope
        first = since == self._sentence_start or self._text[since - 1] in ";:"
        scope = reach(self._text, since, figure, until, first=first)
        named = any(low < end and start < high for start, end in of.metric for low, high in scope)
        return () if named else scope

    def _keep(self, figure: Figure, said: _Groups, aspect: Aspect, side: Direction | None) -> None:
        """Keep how a figure was read for the next, which may go on with it."""
        self._last, self._kind = (aspect, side), figure.quantity.kind
        self._said = said if any(said.get(name) for name in _PREDICATES) else None

    @staticmethod
    def _moved_behind(figure: Figure, after: str, *, shared: bool) -> tuple[Aspect, Direction, Words] | None:
        """The words behind a figure that make it a movement: 50 million more than in 2021, a 7 percent increase."""
        more, named = MORE.match(after), None if shared else MOVE_BEHIND.match(after)
        points = is_points(figure.quantity)
        aspect = (
            Aspect.POINTS if points else Aspect.GROWTH if figure.quantity.kind in _RELATIVE else Aspect.CHANGE
        )
        if more is not None:
            said = (more["side"] or "").lower()
            side = Direction.UP if more["ahead"] or said in ("more", "higher") else Direction.DOWN
            return aspect, side, ((figure.end + more.start("base"), figure.end + more.end("base")),)
        if named is not None:
            return aspect, Direction.DOWN if named["move"].lower() in _FALLS else Direction.UP, ()
        return None

    def _hold(self, of: _Of, aspect: Aspect, figure: Figure) -> None:
        """Keep a noun for what follows; that of a share only where it is said beside the sentence's own verb."""
        if of.source not in ("own", "counted"):
            return
        if (
            of.source == "counted"
            and self._held
            and WHERE.search(self._text, self._sentence_start, figure.start)
        ):
            return
        if OF_THE.fullmatch(self._text[self._sentence_start : figure.start]):
            self._shared = of.metric
        named = SHARED.search(self._text[slice(*of.metric[-1])])
        if aspect is not Aspect.SHARE or named or ASIDE.match(self._text, of.metric[-1][1], figure.start):
            self._held = of.metric

    def _of_what(
        self,
        figure: Figure,
        after: str,
        said: _Groups,
        noun: Span | None,
        read: tuple[Aspect, Direction | None],
    ) -> tuple[_Of, Aspect, Direction | None, Words, Words]:
        """The metric, the aspect and the way, the whole of a share, and what is compared with."""
        aspect, side = read
        of = _Of(self._for_that(noun), "own") if noun else _Of(self._held, "held")
        if noun and (thing := self._counted_of(figure, said, noun)) is not None:
            of = _Of((thing,), "counted")
        if said.get("move") and noun is None and (thing := self._moved_in(figure, after)) is not None:
            of = _Of((thing,), "own")
        moved = self._moved_behind(figure, after, shared=bool(said.get("share")))
        if moved is not None:
            return self._moved_thing(figure, after) or of, *moved[:2], (), moved[2]
        if figure.quantity.kind in _PARTS and not is_points(figure.quantity):
            of, aspect, whole = self._part(figure, after, of, aspect)
            return of, aspect, side, whole, ()
        return of, aspect, side, (), ()

    def _moved_thing(self, figure: Figure, after: str) -> _Of | None:
        """What moved, where that stands behind the noun of moving: a 2.4% increase in average ticket."""
        named = MOVE_BEHIND.match(after)
        found = MOVED_IN.match(after, named.end()) if named else None
        if found is None:
            return None
        span = trimmed(self._text, figure.end + found.start("noun"), figure.end + found.end("noun"))
        return None if self._periods.meets(*span) else _Of((span,), "own")

    def _counted_of(self, figure: Figure, said: _Groups, noun: Span) -> Span | None:
        """The thing counted where a noun with `of` stands before its number: the renovation of 11 schools."""
        if figure.quantity.kind is not Kind.COUNT or any(said.get(name) for name in _PREDICATES):
            return None
        if not self._text[noun[1] : figure.start].strip().startswith("of") or NUMBERING.search(
            self._text[slice(*noun)]
        ):
            return None
        return counted(self._text, self._periods, figure, len(self._text))

    def _for_that(self, noun: Span) -> Words:
        """A noun with the one that `that of` stands for before it."""
        named = self._held or self._before
        if not named or not THAT_OF.search(self._text, max(0, noun[0] - 16), noun[0]):
            return (noun,)
        start, end = named[0]
        of = self._text.find(" of ", start, end)
        article = " of the " if self._text.startswith(" of the ", of) else " of "
        return ((start, of + len(article)), noun) if of > 0 else (noun,)

    def _sure(self, claim: Claim, figure: Figure) -> Claim:
        """A claim with how surely it was read; the length of its metric counts in words."""
        words = [word for start, end in claim.metric for word in self._text[start:end].split()]
        named = " ".join(words)
        unread = claim.aspect is not Aspect.SHARE and UNREAD.search(named) is not None
        unread = unread or (len(words) > _WORDS and " of " not in named)
        listed = claim.source == "own" and " and " in named and not OF_LIST.search(named)
        return confidence_of(
            claim,
            "x" + "x" * len(words),
            figure.quantity,
            distributed=listed,
            unread=unread,
            plain=claim.source == "counted" and len(words) <= _PLAIN,
            name=named,
        )

    def _mode(self, figure: Figure) -> Mode:
        """Whether a figure is a fact or aimed at."""
        aimed = self._frame.aims or TARGET.search(self._text, self._sentence_start, figure.start)
        return Mode.TARGET if aimed else Mode.ACTUAL

    def _predicate(self, left: str, since: int) -> tuple[_Groups, Span | None]:
        """How the words before a figure say what it is, and the noun that they say it of."""
        if (object_moved := self._object_moved(left, since)) is not None:
            return object_moved
        found = VERB.match(left) if left.strip() else None
        noun = self._noun(since + found.start("noun"), since + found.end("noun")) if found else None
        if found is None or noun is None:
            found = APPOSED.search(left)
            if found is None or not any(found[name] for name in _PREDICATES):
                named, noun = self._noun_of(left, since)
                found = named if noun is not None or (named and named["move"]) else found
        return (found.groupdict() if found else {}), noun

    def _subject_of(self, said: _Groups, figure: Figure) -> Span | None:
        """The subject of a sentence that moved without a figure of its own: crime fell again, down 4.7%."""
        if self._held or not (said.get("up") or said.get("down")):
            return None
        found = MOVED.match(self._text, self._sentence_start, figure.start)
        return self._noun(*found.span("noun")) if found else None

    def _noun_of(self, left: str, since: int) -> tuple[re.Match[str] | None, Span | None]:
        """A noun with `of` before a figure: mortgage lending of, organic growth of."""
        named = NOUN_OF.search(left)
        noun = self._noun(since + named.start("noun"), since + named.end("noun")) if named else None
        if noun and named and named["move"] and self._text[slice(*noun)].lower() in _GROWTHS:
            noun = (noun[0], since + named.end("move"))
        return named, noun

    def _object_moved(self, left: str, since: int) -> tuple[_Groups, Span] | None:
        """What somebody moves: cut taxes by 5 billion; and coal by 3 million, which goes on with that."""
        if (moved := OBJECT.search(left)) is not None:
            return moved.groupdict(), trimmed(
                self._text, since + moved.start("noun"), since + moved.end("noun")
            )
        also = ALSO_OBJECT.match(left)
        if also is None or self._last is None or self._last[0] is not Aspect.CHANGE or VERB.match(left):
            return None
        side = "down" if self._last[1] is Direction.DOWN else "up"
        return {side: side}, trimmed(self._text, since + also.start("noun"), since + also.end("noun"))

    def _also(self, left: str, since: int, figure: Figure) -> tuple[_Groups, Span] | None:
        """A noun that goes on with the verb of the one before it, and how that says what its figure is."""
        found = ALSO_NOUN.match(left)
        if found is None or self._said is None or not self._held or self._kind is not figure.quantity.kind:
            return None
        if VERB.match(left) or DOING.search(found["noun"]):
            return None
        return self._said, trimmed(self._text, since + found.start("noun"), since + found.end("noun"))

    def _like_last(self, left: str, figure: Figure) -> tuple[Aspect, Direction | None] | None:
        """The aspect that a figure shares with the one before it: 5 and 7 percent; by 3 million, or 4 percent."""
        if self._joined(left, figure):
            return self._last
        if COMPARED_NOW.search(left) and self._kind is figure.quantity.kind and self._last is not None:
            return self._last if self._last[0] is Aspect.GROWTH else None
        if self._last is None or left.strip(" ,").lower() not in ("or", "equivalent to", "i.e."):
            return None
        aspect, side = self._last
        relative = figure.quantity.kind in _RELATIVE
        if aspect in (Aspect.CHANGE, Aspect.GROWTH) and not is_points(figure.quantity):
            return (Aspect.GROWTH if relative else Aspect.CHANGE), side
        return None

    def _joined(self, left: str, figure: Figure) -> bool:
        """Whether only 'and' stands between a figure and one of its kind before it."""
        if self._kind is not figure.quantity.kind:
            return False
        left = re.sub(r"\A\s*[a-z]+ly\b", "", left)
        return left.strip(" ,").lower() in ("and", "or", "and over", "and nearly", "and about")

    def _moved_in(self, figure: Figure, after: str) -> Span | None:
        """What moved, behind the figure: a drop of 2.5 percent in energy consumption."""
        found = re.match(
            r"\s+in\s+(?P<noun>[A-Za-z][\w'’ -]{3,70}?)(?=[,;.)]|\s+(?:and|over|from|compared|to)\b|\Z)",
            after,
        )
        if found is None or re.match(r"real terms|nominal|total|20", found["noun"]):
            return None
        return trimmed(self._text, figure.end + found.start("noun"), figure.end + found.end("noun"))

    def _part(self, figure: Figure, after: str, of: _Of, aspect: Aspect) -> tuple[_Of, Aspect, Words]:
        """A percentage of something: 44% of this was invested in X; 65.5% of the total; ; 16% in Y."""
        at = figure.end
        found = OF.match(after)
        before_it = self._text[max(self._sentence_start, figure.start - 20) : figure.start]
        if self._shared and found is None:
            return _Of(self._shared, "held"), Aspect.SHARE, self._shared
        if OF_THIS.search(before_it):
            self._whole = self._whole_of(of.metric)
            self._list = True
        elif found is not None and found["which"]:
            self._whole = self._whole_of(of.metric)
            self._list = True
            if LIVING.match(after, found.end("which")) and self._whole:
                of = _Of(self._whole, "held")
            elif found["thing"]:
                end = self._before_next(at + found.start("thing"), at + found.end("thing"), at + len(after))
                of = _Of((self._thing(at + found.start("thing"), end),), "own")
            return of, Aspect.SHARE, self._whole
        elif found is not None:
            whole = trimmed(self._text, at + found.start("whole"), at + found.end("whole"))
            return (of if of.metric else _Of((whole,), "own")), Aspect.SHARE, (whole,)
        listed = LISTED.match(after) if self._list else None
        if listed is None:
            return self._named_share(of, aspect)
        if LIVING.match(after) and self._whole:
            return _Of(self._whole, "held"), Aspect.SHARE, self._whole
        end = self._before_next(at + listed.start("thing"), at + listed.end("thing"), at + len(after))
        thing = self._thing(at + listed.start("thing"), end)
        return _Of((thing,), "own"), Aspect.SHARE, self._whole

    def _before_next(self, start: int, end: int, until: int) -> int:
        """Where a thing ends that goes on to the next figure: before the clause in which that stands."""
        if end < until or not any(figure.start == until for figure in self._figures):
            return end
        joint = NEXT_CLAUSE.search(self._text, start, end)
        return joint.start() if joint else end

    def _named_share(self, of: _Of, aspect: Aspect) -> tuple[_Of, Aspect, Words]:
        """A share by its name: the share of bridges in poor condition, spending as a share of GDP."""
        if aspect is not Aspect.RATE or not of.metric:
            return of, aspect, ()
        start, end = of.metric[-1]
        found = SHARED.search(self._text[start:end])
        if found is None:
            return of, aspect, ()
        whole = ((start + found.start("whole"), end),) if found["whole"] else ()
        return of, Aspect.SHARE, whole

    def _whole_of(self, metric: Words) -> Words:
        """What 'of this' points at: the metric of the sentence before, or of this one."""
        return self._held or metric or self._before

    def _thing(self, start: int, end: int) -> Span:
        """A thing that goes to the end of its part of a list, without a closing 'and'."""
        words = self._text[start:end]
        words = re.sub(r"[;,]?\s*(?:and)?\s*\Z", "", words)
        return trimmed(self._text, start, start + len(words))

    def _aspect(self, figure: Figure, said: _Groups) -> tuple[Aspect, Direction | None]:
        """What of its metric a figure is, and which way."""
        rest = (said.get("rest") or "").lower().split()
        falls = said.get("down") or (said.get("move") or "").lower() in _FALLS
        side = Direction.DOWN if falls else Direction.UP
        moved = any(said.get(name) for name in ("up", "down", "move")) and not _is_end(rest)
        kind = figure.quantity.kind
        if is_points(figure.quantity):
            return Aspect.POINTS, side
        if moved:
            return self._movement(figure), side
        if kind is Kind.MULTIPLE:
            return Aspect.MULTIPLE, None
        if kind is Kind.SHARE or (said.get("share") and kind is Kind.PERCENT):
            return Aspect.SHARE, None
        return (Aspect.RATE if kind is Kind.PERCENT else Aspect.LEVEL), None

    def _movement(self, figure: Figure) -> Aspect:
        """How far something moved: a rate, an amount, or points of the rate before it: 78.4 percent, up 1.2 points."""
        rate = self._last is not None and self._last[0] is Aspect.RATE
        if rate and re.search(r"\bpoints?\b", self._text[figure.start : figure.end + 8]):
            return Aspect.POINTS
        return Aspect.GROWTH if figure.quantity.kind in _RELATIVE else Aspect.CHANGE

    def _noun(self, start: int, end: int) -> Span | None:
        """The noun phrase that ends there; whose it is holds in the sentence."""
        noun, scope = noun_phrase(self._text, self._periods.spans(), start, end)
        self._scope = scope or self._scope
        return noun

    def _object(self, figure: Figure, start: int, until: int) -> _Of | None:
        """The thing counted behind a figure, or else the verb of making before it."""
        if (thing := counted(self._text, self._periods, figure, until)) is not None:
            return _Of((thing,), "counted")
        found = MAKING.search(self._text[start : figure.start])
        if found is not None and len(self._held) == 1 and (newly := _NEWLY.match(self._text, *self._held[0])):
            return _Of(((newly.end(), self._held[0][1]),), "held")
        word = re.match(r"\w+", found[0]) if found else None
        if found is None or word is None or self._held:
            return None
        return _Of(((start + found.start(), start + found.start() + word.end()),), "own")
