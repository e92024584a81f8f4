"""The claims of an English paragraph: a subject and its verb, an apposition, or the thing counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.chinese_aspects import is_points
from tui.claims.claim_model import Aspect, Claim, Direction, Mode, When
from tui.claims.english_gapping import standing_for
from tui.claims.english_lists import is_in_turn, members, runs, widened
from tui.claims.english_memory import PARTS, PREDICATES, EnglishMemory, Groups, Of
from tui.claims.english_movements import EnglishMovements
from tui.claims.english_name_doubts import english_name_doubts
from tui.claims.english_nouns import counted, reach, trimmed
from tui.claims.english_object_verbs import done_before, done_behind, goes_on
from tui.claims.english_parallels import parallel, shared_out
from tui.claims.english_parts import EnglishParts
from tui.claims.english_patterns import (
    ACTED_INSIDE,
    AGED,
    AGENT,
    AMOUNT_OF,
    AN_AMOUNT,
    ASIDE,
    AVERAGED,
    BRACKET_ALONE,
    CLASSED,
    COMMA_BY,
    CONTINUES,
    DOERS,
    DONE,
    EACH,
    END_ONLY,
    FRONTED,
    GIVEN_IN,
    HYPHENATED,
    IN_BRACKETS,
    IN_SUBJECT,
    LASTING,
    LETTERS,
    LIMIT,
    MAKING,
    MARKED,
    MEAN,
    MEAN_BEHIND,
    MEAN_GROWTH,
    METS,
    MISNAMED,
    MONEY_BEHIND,
    NEW_PART,
    NOTE_MARK,
    NUMBERING,
    OF_AGAIN,
    OF_LIST,
    OF_THE,
    OVER_YEARS,
    PER,
    PER_SHARE,
    PLACE_BEHIND,
    PLACE_IN_FRONT,
    PLACED,
    RANKED,
    SENTENCE,
    SET_BEHIND,
    SHARED,
    SILENT_KINDS,
    SUMMED,
    TAKING,
    TARGET,
    THAT_OF,
    TIMES_LEFT,
    UNKNOWN_BETWEEN,
    UNREAD,
    VERB,
    VERB_THERE,
    WHERE,
    WITH_NOUN,
    YEARLY,
)
from tui.claims.english_predicates import EnglishPredicates
from tui.claims.period_values import is_year, shifted
from tui.claims.reading_confidence import confidence_of
from tui.compiled import late, pattern_of
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.claims.claim_model import Span, Words
    from tui.claims.period_frames import Frame
    from tui.figures.quantity import Figure

_DIRECTED = frozenset({Aspect.GROWTH, Aspect.CHANGE, Aspect.GAP, Aspect.POINTS})
_NEAR = 30
"""Code points between what says that a figure is a mean and the figure."""
_CLOSE = 80
"""Code points behind a figure in which another may stand of its sentence."""
_CURRENCY = frozenset("$£€¥")
_STANDING = frozenset({Aspect.LEVEL, Aspect.RATE})
_AVERAGED = frozenset({Aspect.LEVEL, Aspect.CHANGE, Aspect.GROWTH})
_PARTED = late(r"[;:]|\b(?:while|whereas|but)\b|\bin\s+(?:the\s+)?(?-i:[A-Z])")
"""What begins another part of a sentence, which may be of another place."""
_SAYING = late(r"\b(?:said|says?|think|thought|believed?|felt|reported)\Z", re.IGNORECASE)
"""A verb of saying that was taken for the end of those who do: respondents said."""
_TO = late(r"\bto\s+\Z")
_UNIT_APART = late(r"\s+(?:teus?|barrels?)(?=\s+(?:up|down)\b|\s*[,(])", re.IGNORECASE)
"""A unit that its figure does not take in."""
_MOVES_ASIDE = late(r",\s+(?:an?\s|up\b|down\b|which\b|representing\b|compared\b|versus\b)", re.IGNORECASE)
"""With what words begin that say more of the amount right before them."""
_SIGNS = late(r"[;:](?=\s)")
_PLAIN = 2
"""Words of a thing counted by a number in words that is not doubtful although it has no unit."""
_SAID = frozenset({"english reach", "english up", "english down"})
"""Constructions in which a verb says a number of the noun before it."""
_WORDS = 6
"""Words of the longest metric without of that is not doubtful."""
_NUMBERED = late(r"[0-9] \Z")
"""A number right before a name, which may belong to it: Scope 1 emissions."""
_NEWLY = late(r"(?:new|additional|extra|another|further)\s+", re.IGNORECASE)


def read_english(
    text: str,
    begin: int,
    end: int,
    figures: Sequence[Figure],
    frame: Frame,
    *,
    before: Claim | None = None,
) -> dict[int, Claim]:
    """The claims of the figures of one paragraph, by their indexes.

    Args:
        text: The whole text.
        begin: Where the paragraph begins.
        end: Where it ends.
        figures: Its figures, in its order.
        frame: What its surroundings say.
        before: What the paragraph before it said last, where this one takes that up.
    """
    return _EnglishReader(text, figures, frame, before).read(begin, end)


def _a_year_before(when: When | None) -> When | None:
    """The same part of the year before."""
    return When(when.words, shifted(when.period, -1)) if when and when.period else when


def _is_plain(claim: Claim, words: int, *, digits: bool) -> bool:
    """Whether a number needs no unit: it counts things behind it, or a verb says it of the noun before it."""
    if claim.source == "counted":
        return words <= (_WORDS if digits else _PLAIN)
    return claim.source == "own" and claim.reader in _SAID


def _given_to_each(text: str, figure: Figure, noun: Span, after: str) -> Span | None:
    """What each of many gets an amount of: each household receives $60 a month in cash."""
    found = GIVEN_IN.match(after)
    if figure.quantity.kind is not Kind.MONEY or found is None:
        return None
    if EACH.match(text[slice(*noun)]) is None:
        return None
    return figure.end + found.start("noun"), figure.end + found.end("noun")


def _reader(said: Groups) -> str:
    """The name of what read a figure."""
    return "english " + next((name for name in PREDICATES if said.get(name)), "beside")


_GOES_ON = late(
    r"\s+(?!(?:and|or|of|in|for|from|at|with|by|to|as|on|per|than|but|which|who|that|while)\b)[a-z]"
)
"""What stands behind a bracket that goes on with the name before it: a verb."""


class _EnglishReader:
    """Reads a paragraph sentence by sentence."""

    def __init__(self, text: str, figures: Sequence[Figure], frame: Frame, before: Claim | None) -> None:
        """Begin with a paragraph of which nothing is read."""
        self._memory = EnglishMemory(text, figures, frame, before)
        self._parts, self._predicates = EnglishParts(self._memory), EnglishPredicates(self._memory)
        self._movements = EnglishMovements(self._memory)

    def read(self, begin: int, end: int) -> dict[int, Claim]:
        """All claims of the paragraph."""
        number = 0
        for sentence in SENTENCE.finditer(self._memory.text, begin, end):
            last = number
            while last < len(self._memory.figures) and self._memory.figures[last].start < sentence.end():
                last += 1
            self._memory.periods.open(sentence.start(), sentence.end())
            since = sentence.start()
            self._memory.open(since)
            self._parts.open(since, sentence.end())
            for index in range(number, last):
                figure = self._memory.figures[index]
                if self._memory.periods.in_time(figure) or self._is_silent(figure, since):
                    continue
                until = self._next_start(index, last)
                again = self._said_in_other_money(index, since)
                self._memory.done[index] = again or self._claim(figure, since, min(until, sentence.end()))
                since = self._behind(figure)
            self._in_turn(number, last)
            self._each_in_its_place(number, last)
            if not any(index in self._memory.done for index in range(number, last)):
                moved = self._predicates.moved_without_figure(since, sentence.end())
                self._memory.held = (moved,) if moved else ()
            self._memory.periods.keep(
                self._memory.done[index] for index in range(number, last) if index in self._memory.done
            )
            number = last
        return self._memory.done

    def _said_in_other_money(self, index: int, since: int) -> Claim | None:
        """What the amount before says, of one that stands in brackets behind it: 4 trillion yuan (about 600 billion U.S. dollars)."""
        figure, last = self._memory.figures[index], self._memory.done.get(index - 1)
        if figure.quantity.kind not in (Kind.MONEY, Kind.COUNT) or last is None or not last.metric:
            return None
        before = self._memory.figures[index - 1]
        if (
            before.quantity.kind is not Kind.MONEY
            or IN_BRACKETS.fullmatch(self._memory.text, since, figure.start) is None
        ):
            return None
        if figure.quantity.kind is Kind.MONEY and figure.quantity.unit == before.quantity.unit:
            return None
        if figure.quantity.kind is Kind.COUNT and MONEY_BEHIND.match(self._memory.text, figure.end) is None:
            return None
        return replace(last, start=figure.start)

    def _behind(self, figure: Figure) -> int:
        """Where the words behind a figure begin: without the currency that belongs to it, and the end of its bracket."""
        unit = MONEY_BEHIND.match(self._memory.text, figure.end)
        unit = unit or _UNIT_APART.match(self._memory.text, figure.end)
        end = unit.end() if unit else figure.end
        return end + (self._memory.text.startswith(")", end) and not self._is_beside_name(figure, end))

    def _is_beside_name(self, figure: Figure, end: int) -> bool:
        """Whether the bracket that closes there stands between a name and what the name does: coal output (a tenth) rose."""
        text = self._memory.text
        opened = text.rfind("(", self._memory.sentence_start, figure.start)
        named = text[self._memory.sentence_start : opened].rstrip()
        return opened > 0 and named[-1:].isalpha() and _GOES_ON.match(text, end + 1) is not None

    def _next_start(self, index: int, last: int) -> int:
        """Where the next figure of a sentence begins that is no part of a time; the end of the text where there is none."""
        for later in range(index + 1, last):
            if not self._memory.periods.in_time(self._memory.figures[later]):
                return self._memory.figures[later].start
        return len(self._memory.text)

    def _in_turn(self, first: int, last: int) -> None:
        """Give each of the figures that stand together its own member of the list that they are said of."""
        for run in runs(self._memory.text, self._memory.figures[first:last]):
            places = [first + at for at in run]
            head = self._head(places)
            if head is None:
                continue
            low = max(
                [self._memory.sentence_start, *(one.end for one in self._memory.figures[first : places[0]])]
            )
            counted = head.source == "counted"
            wide = None if counted else widened(self._memory.text, low, head.metric, len(run))
            named = members(self._memory.text, wide or head.metric, len(run))
            named = named or self._last_metrics(places[0], len(run), places[-1])
            if named:
                self._memory.pair, self._memory.held = named, wide or head.metric
                self._take_all(range(places[-1] + 1, last), head.metric, wide)
                self._share_out(places, [replace(head, metric=metric) for metric in named])
            elif whens := self._memory.periods.in_turn(self._memory.figures[places[0]], len(run)):
                self._share_out(places, [replace(head, when=when) for when in whens])
            elif scopes := self._scopes_in_turn(head, len(run)):
                self._share_out(places, [replace(head, scope=scope) for scope in scopes])

    def _each_in_its_place(self, first: int, last: int) -> None:
        """Say of each of two figures with whose it is behind it what is said of the first: for men and 900 yuan for women."""
        done, figures, periods = self._memory.done, self._memory.figures, self._memory.periods
        for at in range(first + 1, last):
            one, other = done.get(at - 1), done.get(at)
            if one is None or other is None or one.source not in ("own", "held", "distributed"):
                continue
            found = parallel(self._memory.text, figures[at - 1], figures[at], periods.meets)
            if found is not None and one.metric and one.metric[-1][1] <= one.start:
                claims = shared_out((one, other), found)
                done[at - 1], done[at] = (
                    self._sure(claim, figures[index])
                    for index, claim in zip((at - 1, at), claims, strict=True)
                )

    def _head(self, places: Sequence[int]) -> Claim | None:
        """What is said of figures that stand together: of the first, or of the thing that the last counts for all."""
        head, last = self._memory.done.get(places[0]), self._memory.done.get(places[-1])
        if head is None or last is None:
            return None
        if head.source in ("none", "held over") and last.source == "counted":
            head = replace(head, metric=last.metric, source="counted")
        in_turn = head.source != "counted" or is_in_turn(
            self._memory.text, self._memory.figures[places[-1]].end
        )
        return head if in_turn else None

    def _take_all(self, later: Iterable[int], metric: Words, wide: Words | None) -> None:
        """Have what later figures say of the last of a list said of the whole list: together they account for."""
        for index in later:
            taken = self._memory.done.get(index)
            if wide and taken is not None and taken.source == "held" and taken.metric == metric:
                self._memory.done[index] = replace(taken, metric=wide)

    def _share_out(self, places: Sequence[int], heads: Sequence[Claim]) -> None:
        """Give each of some figures what is said of it, with the aspect and the time that it has of its own."""
        first = self._memory.done[places[0]].when
        for place, head in zip(places, heads, strict=True):
            own, figure = self._memory.done.get(place), self._memory.figures[place]
            claim = head
            if own is not None and own.aspect is head.aspect:
                meant = head.mean and not own.mean
                when = head.when if meant or head.when != first else own.when
                claim = replace(
                    own,
                    metric=head.metric,
                    when=when,
                    scope=head.scope or own.scope,
                    mean=own.mean or head.mean,
                )
            self._memory.done[place] = self._sure(
                replace(claim, start=figure.start, source="distributed"), figure
            )

    def _scopes_in_turn(self, head: Claim, many: int) -> list[Words] | None:
        """For each of so many figures whose it is, where a list says it: for men and women, In Malawi and Zambia our crews."""
        if (scopes := members(self._memory.text, head.scope, many)) is not None:
            return scopes
        found = FRONTED.match(self._memory.text, self._memory.sentence_start, head.start)
        return members(self._memory.text, (found.span("list"),), many) if found else None

    def _last_metrics(self, before_it: int, count: int, last: int) -> list[Words] | None:
        """The last metrics that were named, where `respectively` takes them up again."""
        if not is_in_turn(self._memory.text, self._memory.figures[last].end):
            return None
        named = [
            claim.metric
            for index, claim in sorted(self._memory.done.items())
            if index < before_it and claim.start >= self._memory.sentence_start and claim.source != "held"
        ][-count:]
        return named if len(named) == count else None

    def _is_silent(self, figure: Figure, since: int) -> bool:
        """Whether a figure states no quantity; a duration does where a verb says it of a noun: response time fell to 5 minutes."""
        if self._is_in_name(figure, since):
            return True
        if figure.quantity.kind not in SILENT_KINDS:
            return False
        if figure.quantity.kind is Kind.ORDINAL:
            ranked = RANKED.match(self._memory.text[since : figure.start])
            after = self._memory.text[figure.end : figure.end + 24]
            return ranked is None or (ranked["copula"] is not None and PLACED.match(after) is None)
        if figure.quantity.kind is not Kind.DURATION:
            return True
        found = VERB.match(self._memory.text[since : figure.start])
        if self._memory.kind is Kind.DURATION and _TO.search(self._memory.text, since, figure.start):
            return False
        return found is None or LASTING.search(found["noun"]) is None

    def _is_in_name(self, figure: Figure, since: int) -> bool:
        """Whether a figure is part of a name or of a condition: aged 15, per 1,000, Scope 1, 5-star, its three wards, EBITDA 2 was."""
        text, low = self._memory.text, max(0, figure.start - 24)
        if any(led.search(text, low, figure.start) for led in (AGED, PER, CLASSED)):
            return True
        if text[figure.start : figure.end].lower().endswith(("year-old", "year-olds")):
            return True
        if NOTE_MARK.search(text, low, figure.end) and MARKED.match(text, figure.end):
            return True
        counts = figure.quantity.kind is Kind.COUNT
        return counts and (
            HYPHENATED.match(text, figure.end) is not None or self._is_in_subject(figure, since)
        )

    def _is_in_subject(self, figure: Figure, since: int) -> bool:
        """Whether a number only says how many a set has that a name has in it: the price in the capital and its three prefectures."""
        text = self._memory.text
        if IN_SUBJECT.search(text, since, figure.start) is None or SET_BEHIND.match(text, figure.end) is None:
            return False
        return VERB_THERE.search(text, since, figure.start) is None

    def _claim(self, figure: Figure, since: int, until: int) -> Claim:
        """The claim of one figure; the words before it begin at `since`."""
        since, left = self._words_before(figure, since)
        after = self._memory.text[figure.end : until]
        said, of, aspect, side, whole, base = self._read(figure, since, left, after)
        if of.source == "held" and aspect is Aspect.LEVEL and not self._is_end(figure, left):
            of = self._object(figure, since, until) or of
        of, aspect, side = self._carried(of, aspect, side)
        of = self._said_before(figure, left, after) or self._of_aside(said, left) or of
        mean = _is_mean(left, after, aspect)
        if mean:
            aspect, side = self._movements.grown(
                of, aspect, side, yearly=bool(MEAN_GROWTH.search(left) or YEARLY.match(after))
            )
        of, aspect, side = self._movements.moved(of, aspect, side, figure, left)
        aspect = self._movements.of_ratio(of, aspect, figure)
        self._hold(of, aspect, figure)
        aspect, whole = self._shared_again(of, left, aspect, whole)
        of = self._for_each_share(of, figure)
        self._keep(figure, said, (aspect, side), left)
        done = self._done_with(of, (since, figure.start), (figure.end, until))
        when, compared = self._memory.periods.of(figure, said, aspect, base, mean=mean)
        if (last := self._said_otherwise(figure, left)) is not None:
            when, compared = last.when, last.base if aspect in _DIRECTED else None
        mode = self._mode(figure)
        claim = self._as_former(
            Claim(
                figure.start,
                of.metric,
                aspect,
                side if aspect in _DIRECTED else None,
                mean=mean and aspect in _AVERAGED,
                scope=self._whose(figure, since, until, of),
                when=None if mode is Mode.LIMIT else when,
                base=compared,
                whole=whole,
                mode=mode,
                reader=_reader(said),
                source=of.source if of.metric else "none",
                done=done,
                doubts=(
                    *self._memory.periods.doubts(when),
                    *self._span_doubts(when, said, left, mean=mean),
                    *self._doubts(of, said, left, whole),
                ),
            ),
            figure,
        )
        return self._sure(claim, figure)

    def _span_doubts(self, when: When | None, said: Groups, left: str, *, mean: bool) -> tuple[str, ...]:
        """What makes one year doubtful: an average annual growth of; what a sum came to in the years that the paragraph is about."""
        if when is None or when.period is None or not is_year(when.period):
            return ()
        yearly = mean and OVER_YEARS.search(left) is not None
        summed = SUMMED.fullmatch(said.get("reach") or "") and self._memory.periods.is_last_of_years(when)
        return ("in a stretch of years or at its end",) if yearly or summed else ()

    def _said_otherwise(self, figure: Figure, left: str) -> Claim | None:
        """The claim before, where a figure only says the same in other units and has no time of its own."""
        if not self._predicates.is_again(left) or self._memory.periods.has_own(figure):
            return None
        return self._last()

    def _for_each_share(self, of: Of, figure: Figure) -> Of:
        """A name with for each of what an amount is, behind it: net loss | per diluted share."""
        per = PER_SHARE.match(self._memory.text, figure.end) if figure.quantity.kind is Kind.MONEY else None
        if per is None or not of.metric or " per " in f" {self._memory.words(of.metric)} ":
            return of
        return of._replace(metric=(*of.metric, per.span("per")), source="for each")

    def _is_end(self, figure: Figure, left: str) -> bool:
        """Whether a figure is the value that what holds moved to or from; a number behind an amount is whom it went to."""
        if not self._memory.held or END_ONLY.fullmatch(left) is None:
            return False
        return figure.quantity.kind is not Kind.COUNT or self._memory.kind is not Kind.MONEY

    def _done_with(self, of: Of, before: Span, behind: Span) -> Words:
        """The verb that says what was done with the things that a figure counts: its own, or the one that was said of them before."""
        text, memory = self._memory.text, self._memory
        verb = None
        if of.source in ("counted", "held"):
            ends = max([behind[0], *(end for _start, end in of.metric if end <= behind[1])])
            verb = done_before(text, *before) or done_behind(text, ends, behind[1])
        if verb is not None:
            said: Words = (verb,)
        elif of.source == "counted" and goes_on(text[slice(*before)]):
            said = memory.verb_before
        else:
            said = memory.verbs.get(of.metric, ())
        memory.verbs[of.metric] = memory.verb_before = said
        return said

    def _said_before(self, figure: Figure, left: str, after: str) -> Of | None:
        """What a number counts that was said before: of the 126, 41 were finished."""
        if OF_AGAIN.search(left) is None or not after.startswith(","):
            return None
        value = figure.quantity.low
        for index, claim in reversed(self._memory.done.items()):
            if self._memory.figures[index].quantity.low == value and claim.metric:
                self._memory.held = claim.metric
                return Of(claim.metric, "held")
        return None

    def _last(self) -> Claim | None:
        """The claim before, of the same sentence."""
        last = self._memory.done.get(max(self._memory.done, default=-1))
        return last if last is not None and last.start >= self._memory.sentence_start else None

    def _as_former(self, own: Claim, figure: Figure) -> Claim:
        """What a value says that stands alone in a bracket behind one of its kind: of the same, a year before: rose to 5 million (4 million)."""
        text, done = self._memory.text, self._memory.done
        last = max(done, default=None)
        if last is None or text[figure.end :].lstrip()[:1] != ")":
            return own
        if not BRACKET_ALONE.fullmatch(text, self._memory.figures[last].end, figure.start):
            return own
        for index in sorted(done, reverse=True)[:2]:
            claim, before = done[index], self._memory.figures[index].quantity
            bare = figure.quantity.kind is Kind.COUNT and before.kind is Kind.MONEY
            alike = bare or (before.kind, before.unit) == (figure.quantity.kind, figure.quantity.unit)
            if alike and claim.aspect in _STANDING and claim.start >= self._memory.sentence_start:
                return replace(claim, start=figure.start, when=_a_year_before(claim.when), source="held")
        return own

    def _of_aside(self, said: Groups, left: str) -> Of | None:
        """What the amount right before a movement is of, where that stands beside what the sentence is about: revenue of 5 million, an increase of."""
        last = self._last() if said.get("move") or said.get("up") or said.get("down") else None
        aside = last is not None and last.source == "aside" and left.startswith(",")
        return Of(last.metric, "held") if last is not None and aside and _MOVES_ASIDE.match(left) else None

    def _read(
        self, figure: Figure, since: int, left: str, after: str
    ) -> tuple[Groups, Of, Aspect, Direction | None, Words, Words]:
        """How a figure is said of its noun: the words that say it, the noun, its aspect, way, whole and base."""
        said, noun = self._predicates.also(left, since, figure) or self._predicates.predicate(
            left, since, figure
        )
        joined = self._predicates.like_last(left, figure) if noun is None else None
        read = joined or self._predicates.aspect(figure, said)
        if noun is not None and (alone := self._predicates.moved_alone(noun, figure)) is not None:
            noun, read = None, alone
        noun = noun or self._predicates.subject_of(said, figure)
        if noun and (given := _given_to_each(self._memory.text, figure, noun, after)) is not None:
            self._memory.scope = (noun,)
            return said, Of((given,), "counted"), Aspect.LEVEL, None, (), ()
        return said, *self._of_what(figure, after, said, noun, read)

    def _shared_again(self, of: Of, left: str, aspect: Aspect, whole: Words) -> tuple[Aspect, Words]:
        """A share with its whole, which the one before it may say: 61 percent of GDP, fell to 58 percent."""
        if aspect is Aspect.RATE and of.metric and of.metric == self._memory.share_of:
            aspect, whole = Aspect.SHARE, self._memory.last_whole
        if aspect is Aspect.SHARE:
            whole = self._memory.last_whole = whole or self._parts.again_share(left)
            self._memory.share_of = of.metric
        return aspect, whole

    def _doubts(self, of: Of, said: Groups, left: str, whole: Words) -> tuple[str, ...]:
        """What makes a noun doubtful: that a pronoun stands for it, that it is a verb, that its verb is unknown."""
        doubts = ("a pronoun",) if self._memory.pronoun else ()
        read = any(said.get(name) for name in PREDICATES if name != "acted")
        alone = COMMA_BY.fullmatch(left) or (not read and DONE.search(left))
        if said.get("acted") or (alone and of.source in ("held", "held over")):
            doubts = (*doubts, "a verb of no known use")
        doubts = (*doubts, *self._name_doubts(of, left, whole))
        verb = of.source == "verb" or (self._memory.verb and of.metric == self._memory.held)
        return (*doubts, "a verb alone") if verb else doubts

    def _name_doubts(self, of: Of, left: str, whole: Words) -> tuple[str, ...]:
        """What makes a name doubtful: words between it and its figure, a verb in it, that a part may be of something else."""
        named = self._memory.words(of.metric)
        against = {
            "words between that were not read": of.source in ("held", "held over")
            and UNKNOWN_BETWEEN.search(TIMES_LEFT.sub("", left)) is not None,
            "a part whose verb is not known": bool(of.metric)
            and of.metric == whole
            and DONE.search(left) is not None,
            "may lack its beginning": of.source == "own"
            and bool(of.metric)
            and self._is_numbered(of.metric[0][0]),
            "a verb inside": of.source in ("own", "counted", "held")
            and ACTED_INSIDE.search(named) is not None,
        }
        return tuple(doubt for doubt, holds in against.items() if holds)

    def _is_numbered(self, at: int) -> bool:
        """Whether a number that is part of no time stands right before a name."""
        numbered = _NUMBERED.search(self._memory.text, max(0, at - 4), at) is not None
        return numbered and not self._memory.periods.meets(at - 2, at - 1)

    def _words_before(self, figure: Figure, since: int) -> tuple[int, str]:
        """Where the words begin that say what a figure is, and these words, without letters that belong to its currency."""
        text = self._memory.text
        signs = [found.end() for found in _SIGNS.finditer(text, since, figure.start)]
        since = signs[-1] if signs else self._own_part(since, figure)
        left = text[since : figure.start]
        return since, LETTERS.sub("", left) if text[figure.start] in _CURRENCY else left

    def _own_part(self, since: int, figure: Figure) -> int:
        """Where the words before a figure begin that are no end of what is said of the figure before it."""
        if since == self._memory.sentence_start or not CONTINUES.match(
            self._memory.text, since, figure.start
        ):
            return since
        joints = [found.end() for found in NEW_PART.finditer(self._memory.text, since, figure.start)]
        return (
            joints[0] if joints and not END_ONLY.fullmatch(self._memory.text, since, figure.start) else since
        )

    def _carried(self, of: Of, aspect: Aspect, side: Direction | None) -> tuple[Of, Aspect, Direction | None]:
        """What an earlier sentence named, where this one names nothing: we forecast 4.8 per cent this year."""
        if of.metric or not self._memory.before:
            return of, aspect, side
        if self._memory.last is not None and self._memory.last[0] is Aspect.GROWTH and aspect is Aspect.RATE:
            aspect, side = self._memory.last
        return Of(self._memory.before, "pronoun" if self._memory.pronoun else "held over"), aspect, side

    def _whose(self, figure: Figure, since: int, until: int, of: Of) -> Words:
        """Whose something is: its owner, or how far around the figure it is said to hold, unless its name says that."""
        if self._memory.scope:
            return self._memory.scope
        if (place := self._place_behind(figure)) is not None:
            return (place,)
        if figure.quantity.kind is Kind.ORDINAL:
            return ()
        first = since == self._memory.sentence_start or self._memory.text[since - 1] in ";:"
        scope = reach(self._memory.text, since, figure, until, first=first)
        scope = scope or self._place_in_front(figure)
        named = any(low < end and start < high for start, end in of.metric for low, high in scope)
        return () if named else scope

    def _place_in_front(self, figure: Figure) -> Words:
        """The place with which the sentence of a figure begins; none where that is a time, or where the sentence has another part."""
        memory = self._memory
        found = PLACE_IN_FRONT.match(memory.text, memory.sentence_start, figure.start)
        if found is None or memory.periods.meets(*found.span("place")):
            return ()
        if _PARTED.search(memory.text, found.end(), figure.start):
            return ()
        return (found.span("place"),)

    def _place_behind(self, figure: Figure) -> Span | None:
        """The place right behind a figure, where another figure of its sentence has one: up 4% in A and down 2% in B."""
        memory = self._memory
        place = self._place_at(figure.end)
        if place is None:
            return None
        alike = any(
            one is not figure
            and memory.sentence_start <= one.start < figure.end + _CLOSE
            and self._place_at(one.end) is not None
            for one in memory.figures
        )
        return trimmed(memory.text, *place) if alike else None

    def _place_at(self, at: int) -> Span | None:
        """The words of a place that begin right there, and say no time."""
        found = PLACE_BEHIND.match(self._memory.text, at)
        return found.span("place") if found and not self._memory.periods.meets(*found.span("place")) else None

    def _keep(self, figure: Figure, said: Groups, read: tuple[Aspect, Direction | None], left: str) -> None:
        """Keep how a figure was read for the next, which may go on with it; or 44 percent is said in passing."""
        if self._memory.said and (left.strip(" ,").lower() == "or" or BRACKET_ALONE.fullmatch(left)):
            return
        self._memory.last, self._memory.kind = read, figure.quantity.kind
        self._memory.by_kind[figure.quantity.kind] = read
        self._memory.ended = END_ONLY.fullmatch(left) is not None
        if self._memory.ended:
            return
        self._memory.said = said if any(said.get(name) for name in PREDICATES) else None
        if self._memory.said:
            self._memory.said_by_kind[figure.quantity.kind] = said

    def _hold(self, of: Of, aspect: Aspect, figure: Figure) -> None:
        """Keep a noun for what follows; that of a share only where it is said beside the sentence's own verb."""
        if of.source not in ("own", "counted", "verb"):
            return
        self._memory.verb = of.source == "verb"
        if (
            of.source == "counted"
            and self._memory.held
            and WHERE.search(self._memory.text, self._memory.sentence_start, figure.start)
        ):
            return
        if OF_THE.fullmatch(self._memory.text[self._memory.sentence_start : figure.start]):
            self._memory.shared = of.metric
        named = SHARED.search(self._memory.text[slice(*of.metric[-1])])
        own = not self._memory.held and of.metric[-1][1] <= figure.start
        if (
            aspect is not Aspect.SHARE
            or named
            or own
            or ASIDE.match(self._memory.text, of.metric[-1][1], figure.start)
        ):
            self._memory.held = of.metric

    def _of_what(
        self,
        figure: Figure,
        after: str,
        said: Groups,
        noun: Span | None,
        read: tuple[Aspect, Direction | None],
    ) -> tuple[Of, Aspect, Direction | None, Words, Words]:
        """The metric, the aspect and the way, the whole of a share, and what is compared with."""
        aspect, side = read
        of = self._named(noun)
        if noun is None and (thing := self._parts.are_thing(figure, after)) is not None:
            whole = self._memory.held if figure.quantity.kind in PARTS else ()
            if (whose := self._parts.only_whose(thing)) is not None:
                self._memory.scope = (whose,)
                return Of(self._memory.held, "held"), Aspect.SHARE if whole else aspect, side, whole, ()
            return Of((thing,), "part"), Aspect.SHARE if whole else aspect, side, whole, ()
        if noun and (thing := self._counted_of(figure, said, noun)) is not None:
            of = Of((thing,), "counted")
        if said.get("move"):
            thing = self._predicates.moved_in(figure, after)
            of = of if thing is None else Of((thing,), "own")
        moved = self._predicates.moved_behind(figure, after, shared=bool(said.get("share")))
        of = of if noun else self._beside(figure, after, moved=moved is not None) or of
        if moved is not None:
            return self._predicates.moved_thing(figure, after) or of, *moved[:2], (), moved[2]
        return *self._as_part(figure, after, of, read), ()

    def _as_part(
        self, figure: Figure, after: str, of: Of, read: tuple[Aspect, Direction | None]
    ) -> tuple[Of, Aspect, Direction | None, Words]:
        """What a figure is of, as a part of a whole where it is a percentage."""
        aspect, side = read
        if figure.quantity.kind not in PARTS or is_points(figure.quantity):
            return of, aspect, side, ()
        of, aspect, whole = self._parts.part(figure, after, of, aspect)
        return of, aspect, side, whole

    def _beside(self, figure: Figure, after: str, *, moved: bool) -> Of | None:
        """A noun of its own beside a figure: with rents 3% higher, hit by a £14 million impairment."""
        text, low = self._memory.text, self._memory.sentence_start
        if moved:
            found = WITH_NOUN.search(text, low, figure.start)
            return Of((trimmed(text, *found.span("noun")),), "aside") if found else None
        if figure.quantity.kind is not Kind.MONEY or not AN_AMOUNT.search(text, low, figure.start):
            return None
        named = AMOUNT_OF.match(after)
        if named is None:
            return None
        thing = trimmed(text, figure.end + named.start("noun"), figure.end + named.end("noun"))
        return Of((thing,), "aside")

    def _counted_of(self, figure: Figure, said: Groups, noun: Span) -> Span | None:
        """The thing counted where a noun with `of` stands before its number: the renovation of 11 schools."""
        if figure.quantity.kind is not Kind.COUNT:
            return None
        until = len(self._memory.text)
        if TAKING.search(self._memory.text, noun[1], figure.start) or self._is_met(figure, noun):
            return counted(self._memory.text, self._memory.periods, figure, until)
        if (said.get("reach") or "").lower().startswith("reach"):
            agent = AGENT.search(self._memory.text[slice(*noun)]) is not None
            return counted(self._memory.text, self._memory.periods, figure, until) if agent else None
        if any(said.get(name) for name in PREDICATES):
            return None
        if not self._memory.text[noun[1] : figure.start].strip().startswith("of") or NUMBERING.search(
            self._memory.text[slice(*noun)]
        ):
            return None
        return counted(self._memory.text, self._memory.periods, figure, until)

    def _is_met(self, figure: Figure, noun: Span) -> bool:
        """Whether somebody has to do with the things counted: partners reached 745,000 people; households registered 400 systems."""
        text = self._memory.text
        return (
            METS.search(text, noun[1], figure.start) is not None
            and NUMBERING.search(text[slice(*noun)]) is None
            and DOERS.search(text[slice(*noun)]) is not None
        )

    def _named(self, noun: Span | None) -> Of:
        """The noun before a figure, which may stand there in passing, or what holds."""
        if noun is None:
            return Of(self._memory.held, "held")
        return Of(self._for_that(noun), "aside" if self._memory.aside else "own")

    def _for_that(self, noun: Span) -> Words:
        """A noun with the one that `that of` stands for before it."""
        text, named = self._memory.text, self._memory.held or self._memory.before
        that = THAT_OF.search(text, max(0, noun[0] - 16), noun[0])
        found = standing_for(text, (that.start(), noun[1]) if that else noun, named)
        if found is None:
            return (noun,)
        metric, scope = found
        self._memory.scope = scope or self._memory.scope
        return metric

    def _sure(self, claim: Claim, figure: Figure) -> Claim:
        """A claim with how surely it was read; the length of its metric counts in words."""
        words = [word for start, end in claim.metric for word in self._memory.text[start:end].split()]
        named = " ".join(words)
        unread = claim.aspect is not Aspect.SHARE and UNREAD.search(named) is not None
        unread = unread or _SAYING.search(named) is not None or MISNAMED.search(named) is not None
        unread = unread or (len(words) > _WORDS and " of " not in named)
        around = english_name_doubts(
            self._memory.text,
            claim,
            self._memory.sentence_start,
            figure.end,
            self._memory.last_before(claim.start),
        )
        claim = replace(claim, doubts=(*claim.doubts, *(one for one in around if one not in claim.doubts)))
        listed = claim.source == "own" and " and " in named and not OF_LIST.search(named)
        return confidence_of(
            claim,
            "x" + "x" * len(words),
            figure.quantity,
            distributed=listed,
            unread=unread,
            plain=_is_plain(claim, len(words), digits=self._memory.text[figure.start].isdigit()),
            name=named,
        )

    def _mode(self, figure: Figure) -> Mode:
        """Whether a figure is a fact, aimed at, or a norm."""
        if self._memory.scope and EACH.match(self._memory.text[slice(*self._memory.scope[0])]):
            return Mode.LIMIT
        if LIMIT.search(self._memory.text, max(self._memory.sentence_start, figure.start - 40), figure.start):
            return Mode.LIMIT
        aimed = self._memory.frame.aims or TARGET.search(
            self._memory.text, self._memory.sentence_start, figure.start
        )
        return Mode.TARGET if aimed else Mode.ACTUAL

    def _object(self, figure: Figure, start: int, until: int) -> Of | None:
        """The thing counted behind a figure, or else the verb of making before it."""
        if (thing := counted(self._memory.text, self._memory.periods, figure, until)) is not None:
            return Of((thing,), "counted")
        found = MAKING.search(self._memory.text[start : figure.start])
        if (
            found is not None
            and len(self._memory.held) == 1
            and (newly := _NEWLY.match(self._memory.text, *self._memory.held[0]))
        ):
            return Of(((newly.end(), self._memory.held[0][1]),), "held")
        word = pattern_of(r"\w+").match(found[0]) if found else None
        if found is None or word is None or self._memory.held:
            return None
        return Of(((start + found.start(), start + found.start() + word.end()),), "verb")


def _is_mean(left: str, after: str, aspect: Aspect) -> bool:
    """Whether a figure is a mean over time: averaged 6.1 percent a year, an average of 5 billion a year."""
    if aspect is Aspect.GROWTH and (MEAN.search(left) or MEAN_BEHIND.match(after)):
        return True
    averaged = AVERAGED.search(left)
    return averaged is not None and (averaged.end() > len(left) - _NEAR or YEARLY.match(after) is not None)
