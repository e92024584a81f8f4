"""Through the figures of one passage: each one's subject and period, with what was said of the one before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec.structs import replace

from tui.figures.labels import english_labels, periods, subjects
from tui.figures.labels.label_words import MEASURE_END, TIME_SPAN_END
from tui.figures.labels.passages import marks
from tui.figures.labels.values import SILENT, Confidence, Label, Said, weaker
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from tui.figures.labels.passages import Passage
    from tui.figures.quantity import Figure

_JOINTS = frozenset(
    {"、", "和", "与", "及", "以及", "到", "至", "或", "—", "-", "～", "以上", "以上和", "and", "or", "to"}
)
"""What stands between figures of one subject."""
_BATCHES = frozenset({"批", "期", "轮", "届", "次", "季度", "学期", "阶段", "年", "位", "名", "个"})
"""Units of ordinals that are no part of the noun after them."""
_THERE_IS = re.compile(r"[\s，,]*(?:其中|另|还|共|现|仅|只|也|就|更|中|约|近)*有(?:近|约)?\s*")
"""What begins something new, so that nothing holds from before."""
_THRESHOLD = re.compile("及?以[上下内]")
"""After a figure that only says which things are meant: 5亿元以上项目."""
_SENTENCE = 4
"""The level of a mark that ends a sentence."""
_OPENING = 12
"""Code points of blanks and quotes before the first word of a sentence."""
_GRAMMAR = " \u3000的约近,，"
"""What between a period and a figure is no verb."""
_BEFORE_ORDINAL = 3
"""Code points that may stand between a figure and an ordinal in the same noun: 68名驻村第一书记."""


class Before(Protocol):
    """Finds the noun before a figure; says too whether there is none, and whether there is a predicate."""

    def __call__(self, text: str, start: int, end: int, *, opens: bool) -> tuple[Said | None, bool, bool]:
        """Look at `text[start:end]`, which ends at a figure."""


class Counted(Protocol):
    """Finds the thing counted after a figure."""

    def __call__(self, text: str, start: int, end: int) -> Said | None:
        """Look from `start`, where the figure ends, to `end`."""


class _Ahead(NamedTuple):
    """Where the clause and the sentence of a figure begin."""

    clause: int
    part: int
    """After the last semicolon."""
    sentence: int


class Reader:
    """Goes through the figures of one passage and remembers what was said of the one before."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._offset, self._figures = passage.text, passage.offset, passage.figures
        self._spans = [(one.start - self._offset, one.end - self._offset) for one in passage.figures]
        self._marks = marks(passage)
        own = english_labels.is_english(passage.text)
        self._before: Before = english_labels.before if own else subjects.before
        self._counted: Counted = english_labels.counted if own else subjects.counted
        found = list(periods.english(passage.text) if own else periods.chinese(passage.text))
        self._periods, self._period_ends = found, [one.end for one in found]
        self._times = [one for one in found if not one.base]
        self._time_ends = [one.end for one in self._times]
        self._sentence_ends = [mark.at for mark in self._marks if mark.level == _SENTENCE]
        self._framing = {
            one.start
            for one in self._times
            if self._frames(one.start) and not self._batch(one.start, one.end)
        }
        """Where the periods begin that hold beyond their sentence."""
        self._held: Said | None = None
        """The last subject, as long as its sentence lasts."""
        self._held_unit, self._held_at = "", 0
        self._outer: Said | None = None
        """The period that holds around an aside."""

    def take_over(self, around: Label, unit: str) -> None:
        """Begin with what is known of the figure that an aside belongs to."""
        if around.subject:
            self._held, self._held_unit = self._back(around.subject), unit
        if around.period:
            self._outer = self._back(around.period)

    def labels(self) -> dict[int, Label]:
        """The labels of the passage's figures, under their starts."""
        found = {}
        ahead = _Ahead(0, 0, 0)
        mark, before = 0, 0
        for index, figure in enumerate(self._figures):
            start, end = self._spans[index]
            while mark < len(self._marks) and self._marks[mark].at < start:
                ahead = _step(ahead, *self._marks[mark])
                mark += 1
            if figure.quantity.kind in subjects.SILENT or self._says_when(start, end):
                if not self._says_when(start, end):
                    before = end
                found[figure.start] = SILENT
                continue
            subject = self._subject(index, ahead, max(before, ahead.clause))
            period = None
            means_others = figure.quantity.kind is Kind.DURATION or _THRESHOLD.match(self._text, end)
            if subject is not None or not means_others:
                period = self._period(start, ahead)
            found[figure.start] = Label(self._out(subject), self._out(period))
            before = end
        return found

    # subjects ------------------------------------------------------------

    def _subject(self, index: int, ahead: _Ahead, since: int) -> Said | None:
        """The subject of a figure, and remember it for the next."""
        figure, start = self._figures[index], self._spans[index][0]
        if ahead.sentence > self._held_at:
            self._held = None
        said = self._own(figure, index, ahead, since)
        if isinstance(said, Said):
            self._held, self._held_unit, self._held_at = said, figure.quantity.unit, start
            return said
        if said is None:
            if figure.quantity.kind is not Kind.DURATION:
                self._held = None
            return None
        if self._held is None:
            return None
        sure = weaker(self._held.confidence, Confidence.MEDIUM)
        if ahead.part > self._held_at:
            sure = Confidence.LOW
        self._held_at = start
        return replace(self._held, confidence=sure)

    def _own(self, figure: Figure, index: int, ahead: _Ahead, since: int) -> Said | bool | None:
        """What the clause itself says; True where it leaves that to the figure before, None where it says none."""
        start, end = self._spans[index]
        kind, text = figure.quantity.kind, self._text
        until = self._until(index)
        if kind in subjects.COUNTS:
            after = self._counted(text, end, until)
            if after is not None:
                return after
        between = text[since:start].strip() if since > ahead.clause else ""
        if between in _JOINTS and index:
            return True
        since = self._joined(index, since, ahead)
        said, empty, predicate = self._noun(since, start, ahead)
        if said is None and empty and predicate and index and self._lasted(index - 1, since, ahead):
            said, empty, predicate = self._noun(ahead.clause, self._spans[index - 1][0], ahead)
        if kind is Kind.DURATION:
            named = said and TIME_SPAN_END.search(text, said.start, said.end)
            return said if named else None
        if kind in subjects.EITHER and not predicate and self._may_count(kind, end):
            after = self._counted(text, end, until)
            if after is not None and _THRESHOLD.match(text, end) and after.confidence is not Confidence.HIGH:
                after = None
            measured = said and MEASURE_END.search(text, said.start, said.end)
            if after is not None and not measured:
                return replace(after, confidence=weaker(after.confidence, Confidence.MEDIUM))
        if said is not None:
            return said
        if not empty or _THERE_IS.fullmatch(text, since, start):
            return None
        verb_only = bool(text[since:start].strip())
        if predicate or (verb_only and self._held_unit == figure.quantity.unit):
            return True
        return None

    def _until(self, index: int) -> int:
        """Where a noun after a figure must end: at the next figure, but that 第一书记 begins with one."""
        after = index + 1
        if (
            after < len(self._spans)
            and self._spans[after][0] - self._spans[index][1] <= _BEFORE_ORDINAL
            and self._figures[after].quantity.kind is Kind.ORDINAL
        ):
            after += 1
        return self._spans[after][0] if after < len(self._spans) else len(self._text)

    def _may_count(self, kind: Kind, end: int) -> bool:
        """Whether a noun after such a figure may be what it measures: 500亩油茶, 98%的农户."""
        return kind in {Kind.AREA, Kind.MEASURE, Kind.MONEY} or self._text.startswith(("的", " of"), end)

    def _joined(self, index: int, since: int, ahead: _Ahead) -> int:
        """Where the noun may begin: after the first 、 that follows the figure before, or with the figure in 第一产业, 九年义务教育."""
        if not index or since <= ahead.clause:
            return since
        comma = self._text.find("、", since, self._spans[index][0])
        if comma >= 0:
            return comma + 1
        last, (start, end) = self._figures[index - 1], self._spans[index - 1]
        kind = last.quantity.kind
        part = kind is Kind.DURATION or (kind is Kind.ORDINAL and last.quantity.unit not in _BATCHES)
        joined = (
            part and end == since and self._before(self._text, end, self._spans[index][0], opens=False)[0]
        )
        return start if joined else since

    def _lasted(self, index: int, since: int, ahead: _Ahead) -> bool:
        """Whether the figure before only says how long, in the same clause: 产量连续五年稳定在."""
        start, end = self._spans[index]
        return self._figures[index].quantity.kind is Kind.DURATION and end == since and start > ahead.clause

    def _noun(self, since: int, start: int, ahead: _Ahead) -> tuple[Said | None, bool, bool]:
        """The noun before a figure, on this side of the last period or, if there is none, on the other."""
        opens = since <= ahead.clause or self._text[since - 1] == "、"
        index = bisect_right(self._period_ends, start) - 1
        period = self._periods[index] if index >= 0 else None
        if period is None or period.base or period.start < since:
            return self._before(self._text, since, start, opens=opens)
        said, empty, predicate = self._before(
            self._text, period.end, start, opens=not self._batch(period.start, period.end)
        )
        verb_only = not predicate and self._text[period.end : start].strip(_GRAMMAR)
        if said is None and empty and not verb_only and period.start > since:
            other, blank, _predicate = self._before(self._text, since, period.start, opens=opens)
            if other is not None:
                return replace(other, confidence=weaker(other.confidence, Confidence.MEDIUM)), False, True
            return None, blank, predicate or not blank
        return said, empty, predicate

    # periods -------------------------------------------------------------

    def _says_when(self, start: int, end: int) -> bool:
        """Whether a figure is itself part of a period: 近两年来, 第二批."""
        index = bisect_right(self._period_ends, start)
        return index < len(self._periods) and self._periods[index].start < end

    def _period(self, start: int, ahead: _Ahead) -> Said | None:
        """The last period before a figure that is no term of comparison."""
        index = bisect_right(self._time_ends, start) - 1
        if index >= 0 and self._times[index].start >= ahead.sentence:
            period = self._times[index]
            near = period.start >= ahead.clause or (self._frames(period.start) and period.start >= ahead.part)
            return Said(period.start, period.end, Confidence.HIGH if near else Confidence.MEDIUM)
        if self._outer is not None:
            return self._outer
        if index < 0 or self._times[index].start not in self._framing:
            return None
        return Said(self._times[index].start, self._times[index].end, Confidence.LOW)

    def _frames(self, start: int) -> bool:
        """Whether a period opens its sentence, so that it holds until another does."""
        before = bisect_left(self._sentence_ends, start) - 1
        since = self._sentence_ends[before] + 1 if before >= 0 else 0
        return not self._text[since:start][:_OPENING].strip(' \u3000\n\r“"〝') and start - since < _OPENING

    def _batch(self, start: int, end: int) -> bool:
        """Whether a period is one of several in turn, which says nothing of the next sentence: 第二批."""
        return self._text[start] in "第首" and end - start < 6

    # offsets -------------------------------------------------------------

    def _out(self, said: Said | None) -> Said | None:
        """What was said, in offsets of the whole text."""
        return said and replace(said, start=said.start + self._offset, end=said.end + self._offset)

    def _back(self, said: Said) -> Said:
        """What was said, in offsets of the paragraph."""
        return replace(said, start=said.start - self._offset, end=said.end - self._offset)


def _step(ahead: _Ahead, at: int, level: int) -> _Ahead:
    """Where clause and sentence begin after a sign."""
    if level == _SENTENCE:
        return _Ahead(at + 1, at + 1, at + 1)
    if level == 3:
        return _Ahead(at + 1, at + 1, ahead.sentence)
    if level == 2:
        return ahead._replace(clause=at + 1)
    return ahead
