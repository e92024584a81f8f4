"""Figures that go on with what another figure is of: 284亿元，增长5.8%; their statements stand in that figure's row."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from tui.claims.claim_model import MOVEMENTS
from tui.compiled import late
from tui.sources.statement_lookup import beside_of
from tui.sources.statement_model import Outcome
from tui.sources.words_in_common import plain_words, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.candidates import Candidate
    from tui.sources.decisions import Decision
    from tui.sources.even_statements import Names
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Statement
    from tui.speech import Speech

_FIGURES = 3
"""Figures that may stand between one and the one whose row it is in."""
_APART = 90
"""Code points between the two at most."""
_SURELY = 0.8
"""How well the name of a statement must fit from which a figure differs for others to follow into its row."""
_ROW = 40
"""Statements of the longest row, or of one name, that are looked at."""
_RIGHT_BEFORE = 30
_AGAINST = late(
    r"\b(?:against|after|from|than|versus|vs\.?|compared\s(?:with|to))\s+(?:the\s)?(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?)?\s?\Z|(?:上年|去年)(?:同期|末)?(?:的|为|是)*\Z|[从由](?:原来的?)?\Z",
    re.IGNORECASE,
)
"""What stands right before a value of the year before."""
_TO = late(
    r"(?:\s(?!and\b)[A-Za-z-]+){0,3},?\s(?:to|at)\s(?:the\s|an?\s|around\s|about\s)?(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?)?\s?|[，,]?(?:达到?|至|到|增至|升至|降至|增加到|提高到|下降到|降到)",
    re.IGNORECASE,
)
"""What stands between what something moved by and what it moved to."""
_STOP = late(r"[。！？；;!?\n]|\.\s")
_PART = late(r"[。！？；;!?\n]|\.\s")
"""What ends a part of a sentence in which rows and columns go on."""
_GOES_ON_AFTER_STOP = late(
    r"\s*(?:that|this|it|they|which|its|these|those)\b|\s*(?:其中?|这|该|比|较|同比|增|降|下降|占)",
    re.IGNORECASE,
)
"""How a sentence begins that goes on with what the one before is about."""
_OF_MOVEMENT = late(
    r"其中|同比|环比|比上年同期|比上年末?|比去年同期|比去年|较上年末?|较去年|较年初|比年初|按可比价格?计算|可比|扣除价格因素|实际|名义|增长|增加|增幅|提高|上升|上涨"
    r"|下降|减少|降低|回落|下滑|降幅|涨幅|增速|增|降|升|达到?|为|约|近|超过?|突破|分别|净|了|到|的|也|又|均|以上|左右|和|与|、|由|从|上年|去年|全年|已|较快|首次|历史性"
)
"""What stands between a value and what it grew by."""
_WORDS_OF_MOVEMENT = frozenset(
    [
        "increase",
        "decrease",
        "growth",
        "rise",
        "fall",
        "drop",
        "gain",
        "decline",
        "reduction",
        "change",
        "compare",
        "previous",
        "current",
        "annual",
        "annually",
        "further",
        "percentage",
        "point",
        "average",
        "corresponding",
        "period",
        "month",
        "quarter",
        "earlier",
        "prior",
        "figure",
        "level",
        "real",
        "term",
        "equivalent",
        "representing",
        "equal",
        "against",
        "versus",
        "yoy",
        "sharp",
        "modest",
        "slight",
        "strong",
        "million",
        "billion",
        "thousand",
        "bn",
        "mn",
    ]
)


class Followers:
    """Which statements stand beside those of other figures."""

    def __init__(
        self,
        speech: Speech,
        contexts: Sequence[Context | None],
        statements: Sequence[Statement],
        names: Names,
    ) -> None:
        """Find the statements of each row and of each name.

        Args:
            speech: The speech whose figures are held.
            contexts: What is said around each of them.
            statements: Those of the source.
            names: Their numbers by what they are of.
        """
        self._speech, self._contexts, self._statements = speech, contexts, statements
        self._beside, self._names = beside_of(statements), names

    def leader(self, at: int, chosen: Sequence[Decision]) -> Candidate | None:
        """The statement of the figure that one goes on with; None where it goes on with none whose statement is known."""
        for other in range(at - 1, max(-1, at - 1 - _FIGURES), -1):
            if not self._goes_on(other, at):
                break
            decision = chosen[other]
            sure = decision.outcome.agrees or (
                decision.outcome is Outcome.DIFFERS and decision.found[0].name >= _SURELY
            )
            if sure and self._statements[decision.found[0].statement].table:
                return decision.found[0]
        return self._led_to(at, chosen)

    def _led_to(self, at: int, chosen: Sequence[Decision]) -> Candidate | None:
        """The statement of the figure that one moved to: by 2.7% to 23.9 million; None where it moved to none that agrees with one."""
        mentions, text = self._speech.mentions, self._speech.text
        if at + 1 >= len(mentions) or not _TO.fullmatch(text, mentions[at].end, mentions[at + 1].start):
            return None
        decision = chosen[at + 1]
        if decision.outcome.agrees and self._statements[decision.found[0].statement].table:
            return decision.found[0]
        return None

    def beside_before(self, at: int, chosen: Sequence[Decision], topic: str) -> tuple[set[int], set[int]]:
        """The statements of the row of the figure before, in the same part of a sentence, and those of its column that are of the topic."""
        text, mentions = self._speech.text, self._speech.mentions
        for other in range(at - 1, max(-1, at - 1 - _FIGURES), -1):
            if _PART.search(text, mentions[other].end, mentions[at].start):
                break
            if not chosen[other].outcome.agrees:
                continue
            own = chosen[other].found[0].statement
            if self._statements[own].table:
                column = self._beside.of_topic(own, topic)[:_ROW] if topic else []
                return set(self._beside.of_row(own)[:_ROW]), set(column)
        return set(), set()

    def is_former(self, at: int) -> bool:
        """Whether a figure is said to be what the one before it is compared with: £34.18 against £25.27."""
        start = self._speech.mentions[at].start
        return _AGAINST.search(self._speech.text[max(0, start - _RIGHT_BEFORE) : start]) is not None

    def beside(self, one: Candidate) -> list[int]:
        """The other statements of a statement's row, or of its name where each value has a row of its own."""
        own = self._statements[one.statement]
        row = [
            at
            for at in self._beside.of_row(one.statement)
            if (self._statements[at].name, self._statements[at].group) == (own.name, own.group)
        ]
        found = row[:_ROW]
        if len(row) == 1 or not any(map(self._is_of_movement, row)):
            alike = (at for at in self._alike[own.name, own.group] if self._statements[at].table == own.table)
            if len(row) > 1:  # what it grew by has a row of its own
                alike = (at for at in alike if self._is_of_movement(at))
            found += islice(alike, _ROW)
        return [at for at in found if at != one.statement]

    def _is_of_movement(self, at: int) -> bool:
        """Whether a statement says by how much something moved."""
        return self._statements[at].aspect in MOVEMENTS

    @cached_property
    def _alike(self) -> dict[tuple[str, str], Sequence[int]]:
        """The numbers of the statements of each name and group, in their order, whatever stands above."""
        found: dict[tuple[str, str], Sequence[int]] = {}
        for (name, group, _above), numbers in self._names.items():
            known = found.get((name, group))
            found[name, group] = numbers if known is None else sorted((*known, *numbers))
        return found

    def _goes_on(self, other: int, at: int) -> bool:
        """Whether a figure is of the same as one before it, by what was read of both, or because nothing else is named between."""
        left, right = self._contexts[other], self._contexts[at]
        if right is None:
            return False
        text = self._speech.text
        between = text[self._speech.mentions[other].end : self._speech.mentions[at].start]
        if len(between) > _APART:
            return False
        stop = None
        for found in _STOP.finditer(between):
            stop = found
        if stop is not None and not _GOES_ON_AFTER_STOP.match(between, stop.end()):
            return False
        if left is not None and right.claim.metric and left.claim.metric == right.claim.metric:
            return True
        return names_nothing(between)


def names_nothing(said: str) -> bool:
    """Whether some words are only of movement and of comparison, and name nothing that could be measured."""
    plain = _TIME.sub(" ", plain_words(said))
    plain = _OF_MOVEMENT.sub(" ", plain)
    return all(len(run) == 1 and run[0] in _WORDS_OF_MOVEMENT for run in runs(plain))


_TIME = late(
    r"(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?年?|[0-9]{1,2}月|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
