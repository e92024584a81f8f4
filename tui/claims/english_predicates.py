"""How English words say what a figure is of its noun: a verb, an apposition, a noun of moving, what goes on with the last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.chinese_aspects import is_points
from tui.claims.claim_model import Aspect, Direction
from tui.claims.english_gapping import gapped
from tui.claims.english_inflection import forms
from tui.claims.english_leads import AND_ELSE, BESIDE, DUE, WITH_OWN, YEAR_ON_YEAR
from tui.claims.english_memory import PARTS, PREDICATES, RELATIVE, Groups, Of
from tui.claims.english_nouns import counted, trimmed
from tui.claims.english_patterns import (
    AGAINST,
    ALSO_NOUN,
    ALSO_OBJECT,
    ALSO_SHARE,
    ALSO_UP,
    ALSO_WHERE,
    APPOSED,
    BACK,
    BRACKETED,
    BRACKETED_TOO,
    BROUGHT,
    COMMA_BY,
    COMPARED_NOW,
    COMPARED_VALUE,
    COVERED,
    DOING,
    END_ONLY,
    EXPECTED,
    FAR,
    FRONT,
    HIGHER,
    HIGHER_NOW,
    IN_BRACKET,
    MARKING_A,
    MORE,
    MOVE_BEHIND,
    MOVE_FROM,
    MOVE_IN,
    MOVED,
    MOVED_BEFORE,
    MOVED_HERE,
    MOVED_IN,
    MOVED_IN_BRACKET,
    MOVES_ALONE,
    NAME_ALONE,
    NAMED_ALONE,
    NAMED_MOVE,
    NOUN_OF,
    OBJECT,
    OF_WHAT,
    OR_ELSE,
    POINT_BEHIND,
    POINTS,
    POINTS_TO,
    PRONOUN_ALONE,
    RANKED,
    RANKED_FOR,
    SAW_MOVE,
    SHARING,
    SUPERLATIVE,
    THE_MOST,
    VALUE_OF_OTHERS,
    VERB,
    VERB_THERE,
    WHOLE_ONLY,
)
from tui.compiled import late, pattern_of
from tui.figures.quantity import Kind
from tui.lexicon.en import claim_words

if TYPE_CHECKING:
    from tui.claims.claim_model import Span, Words
    from tui.claims.english_memory import EnglishMemory
    from tui.figures.quantity import Figure

_JOINS = late(
    r"(?:[\s,(—–-]*(?:or(?:\s+by)?|(?:the\s+|an\s+)?equivalent\s+(?:to|of)|equal\s+to|i\.e\.,?)|\s*\()(?:\s+(?:some|about|around|roughly|nearly|almost|approximately|over|just))*\s*(?:[A-Z]{1,3})?[$€£¥]?\s*",
    re.IGNORECASE,
)
"""What joins the same movement said in other units: by 0.8 percent, or by 21,400 people."""
_OF = late(r"\bof\b", re.IGNORECASE)
_VERBS = ((VERB,), (SAW_MOVE, VERB))
"""Subjects with their verbs, without of between and with it."""
_BY = late(r"\bby\b", re.IGNORECASE)
_FALLS = frozenset(claim_words.MOVES_DOWN)
_MOVES = _FALLS | frozenset(claim_words.MOVES_UP)
_WITH_ARTICLE = late(
    r"(?:.*[,;(]|.*\b(?:and|or|but))?\s*(?:an?|the)\s+(?:[a-z-]*(?:[a-rt-z]|ss|ous)\s*){1,2}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""An article and what says how something moved; a word in the plural names what moved: a sales increase."""
_COVERED = frozenset(COVERED)
_RAISING = frozenset(forms("raise"))
"""Forms of a verb of moving whose object, said without more, is what somebody got together: raised 40 million."""
_LEADING = frozenset({"by", "to", "at", "within", "below", "above", "under", "from", "beneath", "beyond"})
"""What between a verb and its figure says it of the subject: stabilised at 5 percent."""
_GROWTHS = frozenset({"organic", "underlying", "real", "economic", "like-for-like", "headline", "net"})
"""What makes a name of a noun of moving: organic growth."""


_ADVERB = late(rf"(?:\A|(?<=\d|%))\s*(?:[a-z]+ly\b|{YEAR_ON_YEAR}\b)", re.IGNORECASE)
"""With what the words behind a figure begin that only say with what it is compared."""
_IN_BRACKET = 120
"""Code points behind a figure in which what moved is looked for, where the same stands in a bracket between."""
_OPENING = frozenset(";:*•")
"""Signs with which what stands before an item ends."""
_BLANKS = 80
"""Code points among which the sign before an item is looked for."""
_HEDGES = frozenset(claim_words.HEDGES)
_BRACKET_UP = late(r"\((?:up|down)\b", re.IGNORECASE)
_THEN_UP = late(r",\s+(?:up|down)\b", re.IGNORECASE)
"""What those of which only some words need be looked through have."""
_COSTS = late(r"\bcosts?\b", re.IGNORECASE)
"""A noun before a percentage: nothing costs one."""
_GOING = late(r"\s+[a-z]+ing\b")
_BASIS = late(r"\s+on\s+an?\s+(?:[\w-]+\s+){1,2}basis\b", re.IGNORECASE)
"""On what a growth is reckoned: on a yearly basis."""
_AND = late(r",?\s+and\s+\Z", re.IGNORECASE)
_TWO_AND = late(
    r"\band\s+(?:on|for|in|of|that\s+of|those\s+(?:of|in))\s+(?:\S+\s+){1,4}?and\s+\Z", re.IGNORECASE
)
"""The joint of a clause and that of two nouns in it, before the second of them: and on science and | technology."""
_MORE = frozenset({"better", "faster", "greater", "higher", "larger", "more", "quicker"})
_NOBODY = frozenset({"where", "which", "who", "that", "now"})
"""Words before a place in an order that name nobody."""


def _is_end(rest: list[str]) -> bool:
    """Whether the words behind a verb of moving name one of the ends: to 5 billion, from 3 billion."""
    return ("to" in rest and "from" not in rest) or rest[:1] == ["from"]


def way_of(move: str) -> Direction:
    """Which way a noun of moving says that something moved."""
    return Direction.DOWN if move.lower() in _FALLS else Direction.UP


def _is_noun_of_moving(found: re.Match[str]) -> bool:
    """Whether what was taken for a verb is a noun behind its article: , a nominal | increase | of."""
    said = found.groupdict()
    move = (said.get("up") or said.get("down") or "").lower()
    of = (said.get("rest") or "").lower().startswith("of")
    return of and move in _MOVES and _WITH_ARTICLE.fullmatch(found["noun"]) is not None


def _is_raised(said: Groups, kind: Kind) -> bool:
    """Whether a figure is what somebody got together: raised 40 million."""
    alone = (said.get("up") or "").lower() in _RAISING and not (said.get("rest") or "").strip()
    return alone and kind not in RELATIVE


def _side_of(more: re.Match[str]) -> Direction:
    """Which way a figure is off from what it is compared with behind it: more than, ahead of, less than."""
    said = (more["side"] or "").lower()
    return Direction.UP if more["ahead"] or said in _MORE else Direction.DOWN


def _way(said: Groups) -> Direction:
    """Which way the words behind a noun say that it moved."""
    return Direction.DOWN if said.get("down") else way_of(said.get("move") or "")


class EnglishPredicates:
    """Reads the words before a figure, and those right behind it."""

    def __init__(self, memory: EnglishMemory) -> None:
        """Go by what its paragraph has said."""
        self._memory = memory

    def predicate(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None]:
        """How the words before a figure say what it is, and the noun that they say it of."""
        if (object_moved := self._object_moved(left, since)) is not None:
            return object_moved
        self._memory.took = self._memory.aside = False
        if figure.quantity.kind is Kind.ORDINAL:
            return self._ranked(left, since, figure)
        if self._is_compared(left, figure):
            return {}, None
        in_bracket = "(" in left and figure.quantity.kind is Kind.PERCENT
        part = self._of_list(left, since) if in_bracket else None
        if (part := part or self._in_bracket(left, since, figure)) is not None:
            return part
        if THE_MOST.search(left) and (most := SUPERLATIVE.search(left)) is not None:
            self._memory.scope = (
                trimmed(self._memory.text, since + most.start("owner"), since + most.end("owner")),
            )
            return {"reach": "at"}, trimmed(
                self._memory.text, since + most.start("noun"), since + most.end("noun")
            )
        if (front := self._in_front(left, since, figure) or self._alone(left, since, figure)) is not None:
            return front
        return self._with_verb(left, since, figure) or self._beside(left, since)

    def _in_bracket(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None] | None:
        """How a percentage in a bracket behind one of several parts moved: both the north (4 percent) and the south (6 percent)."""
        found = IN_BRACKET.match(left) if figure.quantity.kind is Kind.PERCENT and left[-1:] == "(" else None
        moved = found and MOVED_BEFORE.search(
            self._memory.text, self._memory.sentence_start, since + found.start("noun")
        )
        if (
            not found
            or not moved
            or not self._memory.text.startswith((")", " vs", " versus", " in "), figure.end)
        ):
            return None
        self._memory.scope = (
            trimmed(self._memory.text, since + found.start("noun"), since + found.end("noun")),
        )
        falls = moved["down"] or (moved["move"] or "").lower().removesuffix("s") in _FALLS
        below = figure.quantity.low is not None and figure.quantity.low < 0
        thing = MOVED_IN.match(self._memory.text, moved.end()) if moved["move"] else None
        noun = self._memory.noun(*thing.span("noun")) if thing else None
        return ({"down": "down"} if below or falls else {"up": "up"}), noun

    def _of_list(self, left: str, since: int) -> tuple[Groups, Span | None] | None:
        """How a percentage in a bracket is said of one of a list: the rates for men (4 percent), women (3 percent) and."""
        moved = MOVED_IN_BRACKET.fullmatch(left) if _BRACKET_UP.search(left) else None
        if moved is not None and not VERB_THERE.search(moved["noun"]):
            return moved.groupdict(), self._noun(moved, since)
        first = BRACKETED.fullmatch(left)
        if first is not None:
            self._memory.scope = ((since + first.start("whose"), since + first.end("whose")),)
            return {"reach": "at"}, self._noun(first, since)
        more = BRACKETED_TOO.fullmatch(left) if self._memory.scope and self._memory.held else None
        if more is None or self._memory.last != (Aspect.RATE, None):
            return None
        self._memory.scope = ((since + more.start("whose"), since + more.end("whose")),)
        return {"reach": "at"}, None

    def _is_compared(self, left: str, figure: Figure) -> bool:
        """Whether a figure only stands beside the one before it, with which it is compared or how far that moved."""
        if AGAINST.search(left) or COMPARED_VALUE.fullmatch(left) or self._is_aside_move(left, figure):
            return True
        return bool(self._memory.held) and MOVE_FROM.search(left) is not None

    def _is_aside_move(self, left: str, figure: Figure) -> bool:
        """Whether a figure is how far what was said before moved: representing a 3.6-percent increase."""
        return (
            bool(self._memory.held)
            and MARKING_A.search(left) is not None
            and MOVE_BEHIND.match(self._memory.text, figure.end) is not None
        )

    def _in_front(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None] | None:
        """A subject with its figure aside, which opens its part of a sentence: complaints, at 14,200, fell."""
        opens = not self._memory.held or self._memory.text[since - 1 : since] == ";"
        front = FRONT.match(left) if opens and "," in left else None
        if front is None or (front["with"] is not None and figure.quantity.kind is Kind.COUNT):
            return None
        return front.groupdict(), self._noun(front, since)

    def _alone(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None] | None:
        """A figure with its noun, or whose it is, and no verb between: Cost ratio 38.9%; and timber, up 5 percent; , in Devon down 4%."""
        if self._memory.held and left[:1] in ", " and (where := ALSO_WHERE.fullmatch(left)) is not None:
            whose = (since + where.start("whose"), since + where.end("whose"))
            if not self._memory.periods.meets(*whose):
                self._memory.scope = (whose,)
                return where.groupdict(), None
        also = ALSO_UP.fullmatch(left) if _THEN_UP.search(left) else None
        if also is not None and not VERB_THERE.search(also["noun"].partition(" ")[2]):
            return also.groupdict(), self._noun(also, since)
        alone = self._name_alone(left, since, figure)
        if alone is None or not NAMED_ALONE.match(self._memory.text, figure.end):
            return None
        if not _HEDGES.isdisjoint(alone["noun"].lower().split()[-1:]):
            return None
        noun = self._noun(alone, since)
        return None if noun is None else ({}, noun)

    def _name_alone(self, left: str, since: int, figure: Figure) -> re.Match[str] | None:
        """A name right before a percentage or an amount of money, with which a sentence or an item begins; None where a verb stands there."""
        before = self._memory.text[max(0, since - _BLANKS) : since].rstrip()[-1:]
        opens = since == self._memory.sentence_start or before in _OPENING
        if not opens or figure.quantity.kind not in (Kind.PERCENT, Kind.MONEY):
            return None
        words = _COSTS.sub("", left) if figure.quantity.kind in PARTS else left
        return None if VERB_THERE.search(words) else NAME_ALONE.fullmatch(left)

    def _with_verb(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None] | None:
        """A subject with its verb, where one stands before a figure; none where it names nothing and no pronoun does."""
        for pattern in _VERBS[_OF.search(left) is not None]:
            found = pattern.match(left)
            if found is not None and (
                _is_noun_of_moving(found) or not self._says_of_subject(found.groupdict(), figure)
            ):
                continue
            noun = self._subject(found, since) if found else None
            if found is not None and (noun is not None or self._memory.took):
                return found.groupdict(), noun
        return None

    def _noun(self, found: re.Match[str], since: int) -> Span | None:
        """The noun that a pattern found in the words from a place on."""
        return self._memory.noun(since + found.start("noun"), since + found.end("noun"))

    def _subject(self, found: re.Match[str], since: int) -> Span | None:
        """The noun before a verb; that of the sentence where the verb only goes on behind a comma: demand jumped, reaching."""
        text, end = self._memory.text, since + found.end("noun")
        going = text[since + found.start("noun") : end].endswith(",") and _GOING.match(text, end) is not None
        whole = (
            MOVED.match(text, self._memory.sentence_start, end) if going and not self._memory.held else None
        )
        if whole is not None:
            return self._memory.noun(*whole.span("noun"))
        return self._memory.noun(since + found.start("noun"), end)

    def _beside(self, left: str, since: int) -> tuple[Groups, Span | None]:
        """How a figure is said of a noun without a verb between: an apposition, a noun with `of`."""
        if END_ONLY.fullmatch(left):
            found = APPOSED.search(left)
            return (found.groupdict() if found else {}), None
        if (far := FAR.match(left)) is not None:
            thing = self._noun(far, since)
            if thing is not None:
                return far.groupdict(), thing
        if (brought := self._brought(left, since)) is not None:
            return brought
        found = APPOSED.search(left)
        if found is not None and any(found.groupdict().get(name) for name in PREDICATES):
            return found.groupdict(), None
        named, noun = self._noun_of(left, since)
        found = named if noun is not None or (named and named["move"]) else found
        return (found.groupdict() if found else {}), noun

    def _brought(self, left: str, since: int) -> tuple[Groups, Span] | None:
        """What somebody brings to a value, or from one: lifting the margin from 12 percent."""
        found = BROUGHT.search(left)
        thing = found and self._noun(found, since)
        if found is None or thing is None:
            return None
        first = (found["reach"] or "").lower() == "from"
        return {**found.groupdict(), "rest": "from" if first else found["rest"]}, thing

    def _ranked(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span | None]:
        """Whose place in an order an ordinal is: throughput ranked fifth."""
        found = RANKED.match(left)
        if found is None:
            return {}, None
        noun = self._noun(found, since)
        placed = RANKED_FOR.match(self._memory.text, figure.end)
        if placed is None or self._memory.periods.meets(*placed.span("noun")):
            return found.groupdict(), noun
        self._memory.scope = self._memory.scope or self._somebody(noun)
        return found.groupdict(), placed.span("noun")

    def _somebody(self, noun: Span | None) -> Words:
        """Who has a place in an order, where it is no word that stands for one."""
        return (noun,) if noun and self._memory.text[slice(*noun)].lower() not in _NOBODY else ()

    def _says_of_subject(self, said: Groups, figure: Figure) -> bool:
        """Whether a verb says a figure of its subject: of an unknown one, where no thing is counted behind the figure."""
        if figure.quantity.kind in PARTS and _COSTS.fullmatch(said.get("reach") or ""):
            return False
        return not said.get("acted") or self._acts_on_figure(said, figure)

    def _acts_on_figure(self, said: Groups, figure: Figure) -> bool:
        """Whether an unknown verb says a figure of its subject: who gave an amount, what stagnated at a rate."""
        kind, lead = figure.quantity.kind, (said.get("rest") or "").lower().split()[:1]
        if lead == ["of"] or (kind not in PARTS and self._is_counting(figure)):
            return False
        if lead and lead[0] in _LEADING:
            return kind is not Kind.COUNT or lead != ["from"]
        return PRONOUN_ALONE.search(said["noun"] or "") is None and self._is_of_actor(said, figure)

    def _is_of_actor(self, said: Groups, figure: Figure) -> bool:
        """Whether a figure that is the object of an unknown verb is said of who does it."""
        kind = figure.quantity.kind
        covered = (said["acted"] or "").lower() in _COVERED
        if kind in PARTS:
            return covered or not self._memory.text.startswith(" of ", figure.end)
        return kind is Kind.MONEY or (covered and kind is Kind.MEASURE)

    def _is_counting(self, figure: Figure) -> bool:
        """Whether the thing that a figure counts stands behind it."""
        return counted(self._memory.text, self._memory.periods, figure, len(self._memory.text)) is not None

    def subject_of(self, said: Groups, figure: Figure) -> Span | None:
        """The subject of a sentence that moved without a figure of its own: crime fell again, down 4.7%."""
        start, text = self._memory.sentence_start, self._memory.text
        near = _THEN_UP.search(text, max(start, figure.start - 40), figure.start)
        here = MOVED_HERE.search(text, start, figure.start) if near else None
        if here and not VERB_THERE.search(_COSTS.sub("", here["noun"])):
            return self._memory.noun(*here.span("noun"))
        if self._memory.held or not (said.get("up") or said.get("down") or said.get("move")):
            return None
        found = MOVE_IN.search(text, start, figure.start) or MOVED.match(text, start, figure.start)
        return self._memory.noun(*found.span("noun")) if found else None

    def moved_without_figure(self, start: int, end: int) -> Span | None:
        """The subject of a sentence that says only that it moved, which the next may take up: the rate fell again."""
        found = MOVED.match(self._memory.text, start, end)
        return self._memory.noun(*found.span("noun")) if found and found["moves"] else None

    def _noun_of(self, left: str, since: int) -> tuple[re.Match[str] | None, Span | None]:
        """A noun with `of` before a figure: mortgage lending of, organic growth of."""
        named = NOUN_OF.search(left) if OF_WHAT.search(left) else None
        start = named.start("noun") if named else 0
        if named and (lead := BESIDE.match(named["noun"]) or WITH_OWN.match(named["noun"])):
            self._memory.aside = lead.re.pattern == BESIDE.pattern
            start += lead.end()
        noun = self._memory.noun(since + start, since + named.end("noun")) if named else None
        if noun and EXPECTED.search(self._memory.text, *noun):
            self._memory.aside = True
        if noun and named and named["move"] and self._memory.text[slice(*noun)].lower() in _GROWTHS:
            noun = (noun[0], since + named.end("move"))
        return named, noun

    def _object_moved(self, left: str, since: int) -> tuple[Groups, Span] | None:
        """What somebody moves: cut taxes by 5 billion; and coal by 3 million, which goes on with that."""
        if not _BY.search(left):
            return None
        if (moved := OBJECT.search(left)) is not None:
            return moved.groupdict(), trimmed(
                self._memory.text, since + moved.start("noun"), since + moved.end("noun")
            )
        also = ALSO_OBJECT.match(left)
        if (
            also is None
            or self._memory.last is None
            or self._memory.last[0] is not Aspect.CHANGE
            or VERB.match(left)
        ):
            return None
        side = "down" if self._memory.last[1] is Direction.DOWN else "up"
        return {side: side}, trimmed(self._memory.text, since + also.start("noun"), since + also.end("noun"))

    def also(self, left: str, since: int, figure: Figure) -> tuple[Groups, Span] | None:
        """A noun that goes on with the verb of the one before it, and how that says what its figure is."""
        shared = self._memory.said is not None and self._memory.said.get("share")
        found = (ALSO_SHARE.match(left) if shared else None) or ALSO_NOUN.match(left)
        self._memory.gapped = False
        if (
            found is None
            or _TWO_AND.search(left[: found.start("noun")])
            or self._memory.said is None
            or not self._memory.held
            or not self._goes_on(found, figure)
        ):
            return self._gapped(since, figure)
        if VERB.match(left) or DOING.search(found["noun"]) or SHARING.search(left):
            return None
        return self._memory.said, trimmed(
            self._memory.text, since + found.start("noun"), since + found.end("noun")
        )

    def _gapped(self, since: int, figure: Figure) -> tuple[Groups, Span] | None:
        """A noun with a figure and no verb, which goes on with that of an earlier figure of its kind: coal made up half, gas 27 percent."""
        said = self._memory.said_by_kind.get(figure.quantity.kind)
        found = gapped(self._memory.text, since, figure.start) if said and self._memory.held else None
        if said is None or found is None or self._memory.periods.meets(*found[0]):
            return None
        if figure.quantity.kind is Kind.COUNT and self._is_counting(figure):
            return None
        if any(self._memory.text[one.end : found[0][0]].isspace() for one in self._memory.figures):
            return None  # what the figure before counts: grew by 1,150 | pupils, to 12,650
        joint = found[1].strip()
        if joint and joint not in " ".join(filter(None, said.values())).lower().split():
            return None
        self._memory.gapped = True
        return {**said, "rest": found[1] if joint else said.get("rest")}, found[0]

    def _goes_on(self, found: re.Match[str], figure: Figure) -> bool:
        """Whether a noun goes on with the verb before it: a figure of the same kind, or one by which it moved, too."""
        if COMMA_BY.fullmatch(found[0]) and not self._memory.ended:
            return False
        if self._memory.kind is figure.quantity.kind and found.groupdict().get("rest") != "by ":
            return True
        said = self._memory.said or {}
        moves = bool(said.get("up") or said.get("down"))
        return moves and (found.groupdict().get("rest") or "").startswith("by ")

    def like_last(self, left: str, figure: Figure) -> tuple[Aspect, Direction | None] | None:
        """The aspect that a figure shares with the one before it: 5 and 7 percent; by 3 million, or 4 percent."""
        if self._joined(left, figure):
            return self._memory.last
        if self._goes_back(left, figure):
            return self._memory.last
        if (
            COMPARED_NOW.search(left)
            and (alike := self._memory.by_kind.get(figure.quantity.kind)) is not None
        ):
            return alike if alike[0] is Aspect.GROWTH else None
        if self._memory.last is None or _JOINS.fullmatch(left) is None:
            return None
        aspect, side = self._memory.last
        relative = figure.quantity.kind in RELATIVE
        if aspect in (Aspect.CHANGE, Aspect.GROWTH) and not is_points(figure.quantity):
            return (Aspect.GROWTH if relative else Aspect.CHANGE), side
        if aspect is Aspect.LEVEL and figure.quantity.kind is Kind.PERCENT:
            return Aspect.SHARE, None
        return None

    def is_again(self, left: str) -> bool:
        """Whether a figure says what the one before it says, in other units: 5 percent, or 21,400 people."""
        return self._memory.last is not None and _JOINS.fullmatch(left) is not None

    def _goes_back(self, left: str, figure: Figure) -> bool:
        """Whether a figure is of the same aspect as the movement or share before it, which it was earlier: up from 3.6 percent."""
        if AGAINST.search(left) or (COMPARED_VALUE.fullmatch(left) and self._has_rate_of_its_own()):
            return self._memory.last is not None and self._memory.kind is figure.quantity.kind
        found = BACK.search(left)
        if self._memory.last is None or self._memory.kind is not figure.quantity.kind or found is None:
            return False
        begin = figure.start - len(left)
        words = left[: found.start()].strip(" ,;")
        alone = (
            not words
            or WHOLE_ONLY.fullmatch(words)
            or self._memory.periods.covers(begin, begin + found.start())
        )
        return bool(alone) and self._memory.last[0] in (Aspect.GROWTH, Aspect.SHARE)

    def _has_rate_of_its_own(self) -> bool:
        """Whether the figure before is one that a value of the same kind may be compared with: no distance in points."""
        return self._memory.last is not None and self._memory.last[0] in (
            Aspect.GROWTH,
            Aspect.SHARE,
            Aspect.RATE,
        )

    def _joined(self, left: str, figure: Figure) -> bool:
        """Whether only 'and' stands between a figure and one of its kind before it."""
        if self._memory.kind is not figure.quantity.kind:
            return False
        last = max(self._memory.done, default=None)
        if not left.strip() and last is not None:
            left = self._memory.text[self._memory.figures[last].end : figure.start]
        left, adverbs = _ADVERB.subn("", _BASIS.sub("", left))
        if (joint := _AND.search(left)) and self._memory.periods.covers(
            figure.start - len(left), figure.start - len(left) + joint.start()
        ):
            left = left[joint.start() :]
        if adverbs and left.strip() == ",":
            return _ADVERB.match(self._memory.text, figure.end) is not None
        return left.strip(" ,").lower() in ("and", "or", "and by", "and over", "and nearly", "and about")

    def moved_in(self, figure: Figure, after: str) -> Span | None:
        """What moved, behind the figure: a drop of 2.5 percent in energy consumption."""
        if after.strip() == "(":
            after = self._memory.text[figure.end : figure.end + _IN_BRACKET]
        found = pattern_of(
            rf"(?:\s+\([^()]*\))?\s+in\s+(?P<noun>[A-Za-z][\w'’ -]{{3,70}}?)(?=[,;.)]|\s+(?:over|from|compared|to|while|but|in|during|since|last|this|between)\b|\s+{AND_ELSE}|,?\s+{DUE}\s|\Z)"
        ).match(
            after,
        )
        if found is None or pattern_of(r"real terms|nominal|total|20").match(found["noun"]):
            return None
        if self._memory.periods.meets(figure.end + found.start("noun"), figure.end + found.end("noun")):
            return None
        return trimmed(self._memory.text, figure.end + found.start("noun"), figure.end + found.end("noun"))

    def moved_alone(self, noun: Span, figure: Figure) -> tuple[Aspect, Direction] | None:
        """A noun of moving without what moved, which was named before: growth of 10.2%."""
        found = MOVES_ALONE.fullmatch(self._memory.text, *noun)
        if found is None or not (self._memory.held or self._memory.before):
            return None
        side = way_of(found["move"])
        return self._movement(figure), side

    @staticmethod
    def _move_behind(after: str) -> re.Match[str] | None:
        """A noun of moving behind a figure, with what moved before it or not: a 4% increase, a 4% sales increase."""
        return MOVE_BEHIND.match(after) or NAMED_MOVE.match(after)

    def moved_behind(
        self, figure: Figure, after: str, *, shared: bool
    ) -> tuple[Aspect, Direction, Words] | None:
        """The words behind a figure that make it a movement: 50 million more than in 2021, a 7 percent increase."""
        more, named = MORE.match(OR_ELSE.sub("", after)), None if shared else self._move_behind(after)
        points = is_points(figure.quantity) or POINTS.match(after) is not None
        aspect = (
            Aspect.POINTS if points else Aspect.GROWTH if figure.quantity.kind in RELATIVE else Aspect.CHANGE
        )
        if more is not None:
            return self._compared(figure, more, aspect)
        if named is not None:
            return aspect, way_of(named["move"]), ()
        amount = figure.quantity.kind not in RELATIVE and HIGHER_NOW.match(after)
        higher = HIGHER.match(after) if (figure.quantity.kind in RELATIVE or amount) and not shared else None
        if higher is not None:
            return aspect, Direction.UP if higher["side"].lower() in ("higher", "up") else Direction.DOWN, ()
        return None

    def _compared(
        self, figure: Figure, more: re.Match[str], aspect: Aspect
    ) -> tuple[Aspect, Direction, Words]:
        """What a figure is that says by how much more or less than something: a movement since another time, or a distance from others."""
        span = (figure.end + more.start("base"), figure.end + more.end("base"))
        apart = (more["behind"] or "").lower().startswith("short") or self._is_of_others(*span)
        return Aspect.GAP if apart else aspect, _side_of(more), (span,)

    def _is_of_others(self, start: int, end: int) -> bool:
        """Whether what a figure is compared with is no time but a value of others, or a plan: the national average, the target."""
        text, periods = self._memory.text, self._memory.periods
        return VALUE_OF_OTHERS.match(text, start, end) is not None and not periods.meets(start, end)

    def moved_thing(self, figure: Figure, after: str) -> Of | None:
        """What moved, where that stands behind the noun of moving: a 2.4% increase in average ticket."""
        named = self._move_behind(after)
        if named and "noun" in named.re.groupindex:
            return Of(
                (
                    trimmed(
                        self._memory.text, figure.end + named.start("noun"), figure.end + named.end("noun")
                    ),
                ),
                "own",
            )
        found = MOVED_IN.match(after, named.end()) if named else None
        if found is None:
            return None
        start, end = figure.end + found.start("noun"), figure.end + found.end("noun")
        span = self._memory.noun(start, end)
        return None if span is None or self._memory.periods.meets(*span) else Of((span,), "own")

    def aspect(self, figure: Figure, said: Groups) -> tuple[Aspect, Direction | None]:
        """What of its metric a figure is, and which way."""
        rest, kind = (said.get("rest") or "").lower().split(), figure.quantity.kind
        acted = bool(said.get("acted")) and rest[:1] == ["by"]
        side = None if acted else _way(said)
        at = rest[:1] == ["at"] and kind not in RELATIVE
        moved = any(said.get(name) for name in ("up", "down", "move")) and not (at or _is_end(rest))
        if said.get("rank"):
            return Aspect.RANK, None
        if is_points(figure.quantity):
            return Aspect.POINTS, side
        if acted or (moved and not _is_raised(said, kind)):
            return self._movement(figure), side
        return self._standing(said, kind), None

    @staticmethod
    def _standing(said: Groups, kind: Kind) -> Aspect:
        """What a figure is that says no movement."""
        if kind is Kind.MULTIPLE:
            return Aspect.MULTIPLE
        part = said.get("share") or (said.get("acted") or "").lower() in _COVERED
        if kind is Kind.SHARE or (part and kind is Kind.PERCENT):
            return Aspect.SHARE
        return Aspect.RATE if kind is Kind.PERCENT else Aspect.LEVEL

    def _movement(self, figure: Figure) -> Aspect:
        """How far something moved: a rate, an amount, or points of the rate before it: 78.4 percent, up 1.2 points."""
        if figure.quantity.kind is Kind.COUNT and POINTS_TO.match(self._memory.text, figure.end):
            return Aspect.POINTS
        rate = self._memory.last is not None and self._memory.last[0] is Aspect.RATE
        if POINT_BEHIND.match(self._memory.text, figure.end):
            return Aspect.POINTS
        if rate and pattern_of(r"\bpoints?\b").search(self._memory.text[figure.start : figure.end + 8]):
            return Aspect.POINTS
        return Aspect.GROWTH if figure.quantity.kind in RELATIVE else Aspect.CHANGE
