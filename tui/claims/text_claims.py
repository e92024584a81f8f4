"""A whole text to claims: its headings and openings as frames, its paragraphs one by one, each when it is asked for."""

from __future__ import annotations

import re
from _thread import allocate_lock
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec.structs import replace

from tui.claims.chinese_times import times
from tui.claims.claim_model import SILENT, Claim, When
from tui.claims.document_dates import date_in
from tui.claims.period_frames import EARLIER, SEEN, Frame
from tui.claims.period_values import first_year, is_span, is_year, last_year
from tui.claims.plain_text import is_chinese, plain
from tui.claims.relations import Relation, relations
from tui.compiled import late, pattern_of
from tui.lexicon.heading_words import LOOKING_BACK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.claims.chinese_times import Time
    from tui.claims.period_values import DocumentDate
    from tui.claims.plain_text import Plain
    from tui.figures.quantity import Figure

_PIECE = 4000
"""Code points that a piece of a very long paragraph has at least."""
_LONGEST = 8000
"""Code points of the longest paragraph that is read in one piece."""
_LOOKED_BACK = 11
"""The month of a year from which a title that names it looks back on it."""
_LATIN = 90
"""The same in Latin letters."""
_FURTHER = 400
"""Code points of a paragraph among which another year is looked for than that with which it opens."""
_SHORT = 40
"""Code points of the longest line that may be a heading without being marked as one."""
_AIMS = late(
    r"\b(?:Tasks|Targets|Goals|Objectives|Plans?)\b|草案|安排|目标|任务|计划(?!执行)|打算|部署|展望|思路|规划|要求"
)
_PAST = late(r"\bReview|回顾|总结|完成情况|执行情况|成就|成效|进展|运行情况|主要工作和")
_OF_PERIOD = late(
    rf"{LOOKING_BACK}"
    r"|\b(?:Annual|Interim|Half[- ]Year(?:ly)?|Quarterly|Financial|Trading|Statistical|Performance)\b.{0,40}\b(?:Reports?|Results|Reviews?|Statements?|Accounts|Updates?|Summary|Bulletins?)\b"
    r"|\b(?:Results|Accounts|Statistics|Communiqu[eé]|Review)\b",
    re.IGNORECASE,
)
_SENTENCE_END = late(r"[。！？；!?;]|\.(?:\s|\Z)")
_HELD_ON = late(
    r"(?:[—–－-]{0,3}|[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)])?[^。！？\n]{0,30}?(?:(?:过去的?|这|近|最近)?(?:五|5|三|3|十|10|四|4|两|一)年来|(?:过去的?|这)(?:五|5)年|“十[一二三四五]?五”(?:时期|期间))[，,]"
)
_HOLDING = late(r"(?:年来?|时期|期间)[，,]")
"""The end of each of those, without which none is looked for."""


_PASSING = frozenset(
    {"month", "r_month", "b_month", "on_n", "ago_n", "prev", "same", "span_n", "reported", "b_whole"}
)
"""What a time says that holds in its own paragraph alone."""


_BACK = 3
"""Paragraphs before one that are read with it, where each takes up what the one before it named."""


class Figures(Protocol):
    """Figures in the order of the text, of which stretches are asked for."""

    def __getitem__(self, places: slice, /) -> Sequence[Figure]:
        """Those from one place to another."""


class Passage(NamedTuple):
    """A block of a text: a heading or a paragraph."""

    start: int
    end: int
    level: int = 0
    """How deep it is as a heading, from 1; 0 for a paragraph."""
    head: bool = False
    """Whether it is the title, or stands around it: of these only some say of when all is."""


class _Lead(NamedTuple):
    """What a paragraph before all headings opens with: it holds under them as long as none says when."""

    frame: Frame | None = None
    headed: bool = False
    """Whether a heading stands before."""

    def behind(self, opening: Frame | None) -> _Lead:
        """The same behind a paragraph that opens so."""
        leads = opening is not None and opening.source == EARLIER and not self.headed
        return self._replace(frame=opening) if leads else self

    def under(self, *, head: bool) -> _Lead:
        """The same under a line of the head, or under a heading, that does not say when."""
        return self._replace(headed=self.headed or not head)


class _Frames:
    """What the surroundings of passages say, worked out from the beginning of a text as far as it is asked for, by whichever thread asks."""

    def __init__(self, each: Iterator[Frame]) -> None:
        """Take what works them out one after the other."""
        self._each = each
        self._known: list[Frame] = []
        self._lock = allocate_lock()

    def at(self, index: int) -> Frame:
        """What those of one passage say."""
        while len(self._known) <= index:
            with (
                self._lock
            ):  # for one only: the thread of the screen need not wait for all that another one asks for
                if len(self._known) <= index:
                    self._known.append(next(self._each))
        return self._known[index]

    @property
    def count(self) -> int:
        """Of how many passages they are known."""
        return len(self._known)


_KEPT: list[tuple[str, Sequence[Passage], DocumentDate | None, _Frames]] = []
"""The text, its passages and its date for which surroundings were asked last, and those."""


class TextClaims:
    """The claims of a text; each paragraph is read when one of its figures is first asked for."""

    def __init__(
        self,
        text: str,
        figures: Figures,
        passages: Sequence[Passage] | None = None,
        date: DocumentDate | None = None,
        starts: Sequence[int] | None = None,
        *,
        kept: int | None = None,
    ) -> None:
        """Remember what is to be read.

        Args:
            text: Any text.
            figures: Its figures, in its order.
            passages: Its blocks, in its order; its lines where they are not known.
            date: When it was made, where that is known better than the text says it.
            starts: Where all figures begin, those too of which nothing is said; where the figures begin unless given.
            kept: About how many claims are kept; all unless given.
        """
        self._text, self._figures = text, figures
        self._given = passages
        self._passages = pieces_of(text, lines_of(text) if passages is None else passages)
        self._starts = [figure.start for figure in figures[:]] if starts is None else starts
        self.date = date or date_in(text, [(one.start, one.end) for one in self._passages if one.head])
        self._kept = kept
        self._found: dict[int, Claim] = {}
        self._relations: dict[int, list[Relation]] = {}

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.start for passage in self._passages]

    def at(self, start: int) -> Claim:
        """The claim of the figure that begins there."""
        if start not in self._found:
            self._read(max(0, bisect_right(self._passage_starts, start) - 1))
        return self._found.get(start, SILENT)

    def left_before(self, start: int) -> range:
        """The passages up to a place whose surroundings are still to be looked into, before anything there can be read."""
        return range(self._frames.count, max(1, bisect_right(self._passage_starts, start)))

    def look_into(self, index: int) -> None:
        """Look into the surroundings of a passage, and of those before it."""
        self._frames.at(index)

    def relations(self, start: int) -> tuple[Relation, ...]:
        """What the figure that begins there is to others of its paragraph."""
        self.at(start)
        return tuple(self._relations.get(start, ()))

    def all(self) -> list[Claim]:
        """The claim of each figure, in the order of the text."""
        return [self.at(start) for start in self._starts]

    @property
    def is_read(self) -> bool:
        """Whether every figure was read already."""
        return len(self._found) >= len(self._starts)

    def period_at(self, start: int, end: int) -> str | None:
        """The period that words of the text say by themselves, in ISO 8601."""
        found = next(iter(times(plain(self._text, start, end).text)), None)
        return found.resolved(self.date, None) if found else None

    def _taken_up(self, index: int, back: int) -> Claim | None:
        """What the paragraph before one said last, so few of them back that no long text is read at once."""
        if index == 0 or back == 0 or self._passages[index - 1].level or self._passages[index - 1].head:
            return None
        begin, until = self._passage_starts[index - 1 : index + 1]
        starts = self._starts[bisect_left(self._starts, begin) : bisect_left(self._starts, until)]
        if starts and starts[0] not in self._found:
            self._read(index - 1, back - 1)
        named = [claim for start in starts if (claim := self._found.get(start)) and claim.metric]
        return named[-1] if named else None

    def _read(self, index: int, back: int = _BACK) -> None:
        """Read the figures of one passage, and where it takes up what another named, so many before it."""
        if self._kept is not None and len(self._found) > self._kept:
            self._found.clear()
            self._relations.clear()
        begin = self._passage_starts[index]
        until = self._passage_starts[index + 1] if index + 1 < len(self._passages) else len(self._text)
        first, last = bisect_left(self._starts, begin), bisect_left(self._starts, until)
        figures = self._figures[first:last]
        if not figures:
            return
        end = max(self._passages[index].end, figures[-1].end)
        frame = self._frames.at(index)
        if is_chinese(self._text, begin, end):
            from tui.claims.chinese_claims import ParagraphReader  # noqa: PLC0415 - a language's grammar when it is needed

            part = plain(self._text, begin, end)
            places = _places(part.places, figures)
            reader = ParagraphReader(part, figures, places, frame)
            found = reader.claims()
            for relation in relations(reader.read):
                self._relations.setdefault(relation.figure, []).append(relation)
        else:
            from tui.claims.english_claims import read_english  # noqa: PLC0415 - a language's grammar when it is needed
            from tui.claims.english_patterns import TAKES_UP  # noqa: PLC0415

            before = self._taken_up(index, back) if TAKES_UP.match(self._text, begin) else None
            found = read_english(self._text, begin, end, figures, frame, before=before)
        for number, figure in enumerate(figures):
            self._found[figure.start] = found.get(number) or Claim(figure.start)

    @cached_property
    def _frames(self) -> _Frames:
        """What works them out; the same for the same text with more of its figures, of which they do not speak."""
        if self._given is None:
            return _Frames(self._each_frame())
        kept = _KEPT[0] if _KEPT else None
        if kept is None or kept[0] is not self._text or kept[1] is not self._given or kept[2] != self.date:
            kept = (self._text, self._given, self.date, _Frames(self._each_frame()))
            _KEPT[:] = [kept]
        return kept[3]

    def _each_frame(self) -> Iterator[Frame]:
        """For one passage after the other what its surroundings say; what a passage itself makes hold comes with the next."""
        stack: list[tuple[int, Frame]] = [(0, Frame(self.date, first_time=self._first_named()))]
        opening: Frame | None = None
        lead = _Lead()
        for passage in self._passages:
            level = 1 if passage.head else passage.level or self._unmarked(passage)
            if not level:
                yield opening or stack[-1][1]
                opening = self._opened(passage, stack[-1][1], opening)
                lead = lead.behind(opening)
                continue
            while len(stack) > 1 and stack[-1][0] >= level and not passage.head:
                stack.pop()
            outer = stack[-1][1]
            yield outer
            frame = self._heading(passage, outer)
            lead = _Lead(None, headed=True) if frame is not outer else lead.under(head=passage.head)
            if frame is not outer:
                stack.append((0 if passage.head else level, frame))
                opening = None
            elif not passage.head and level == 1:
                opening = lead.frame

    def _first_named(self) -> int | None:
        """Where the text first says when something was, by whatever words."""
        found = _ANY_TIME.search(self._text)
        return found.start() if found else None

    def _opened(self, passage: Passage, outer: Frame, before: Frame | None) -> Frame | None:
        """What the openings of a paragraph and of those before it make hold in those after it."""
        held = self._opening(passage, outer) or self._year(passage, outer)
        if (
            held is None
            and before is not None
            and before.source == EARLIER
            and self._begins_with_time(passage, before)
        ):
            return None
        return held or before

    def _begins_with_time(self, passage: Passage, before: Frame) -> bool:
        """Whether a Chinese paragraph begins with a time outside of what an earlier one opened with, which then holds no longer."""
        if not is_chinese(self._text, passage.start, min(passage.end, passage.start + _LATIN)):
            return False
        part = plain(self._text, passage.start, min(passage.end, passage.start + _LATIN))
        first = next(iter(times(part.text)), None)
        if first is None or first.start > 0 or first.fields.keys() & {"same", "prev", "b_whole"}:
            return False
        period = first.resolved(self.date, before.period)
        if not period or not before.period:
            return True
        return period != before.period and not (first.edge and _is_within(period, before.period))

    def _unmarked(self, passage: Passage) -> int:
        """The level of a short line that says when and is no sentence; 0 for any other."""
        words = self._text[passage.start : passage.end]
        if len(words) > _LATIN or _SENTENCE_END.search(words):
            return 0
        if not is_chinese(words, 0, len(words)):
            return 9 if self._named_in_english(passage) and words[-1:].isalnum() else 0
        if len(words) > _SHORT:
            return 0
        return 9 if next(iter(times(plain(self._text, passage.start, passage.end).text)), None) else 0

    def _heading(self, passage: Passage, outer: Frame) -> Frame:
        """The frame that a heading opens: of the first period that it names."""
        part = plain(self._text, passage.start, passage.end)
        words = part.text
        past = _PAST.search(words) is not None
        aims = not past and _AIMS.search(self._text, passage.start, passage.end) is not None
        whens = (
            self._named(part, outer) if is_chinese(words, 0, len(words)) else self._named_in_english(passage)
        )
        if passage.head and not past and not self._is_about(passage, words, whens):
            return outer
        if passage.head and self._is_dateline(words, whens, outer):
            return outer
        if not whens:
            return replace(outer, aims=True) if aims else outer
        frame = outer
        for when in reversed(whens):
            frame = frame.within(when, "title" if passage.head else "heading", aims=aims)
        return frame

    def _is_about(self, passage: Passage, words: str, whens: list[When]) -> bool:
        """Whether the time of a title is of what the text says, and not of when it was read out."""
        if "政府工作报告" in words:
            return False
        if _AS_OF.search(words):
            return True
        if _OF_PERIOD.search(self._text, passage.start, passage.end):
            return True
        if self.date is None and self._is_english_review(passage):
            return True
        return any(when.period and self._is_over(when.period) for when in whens)

    def _is_english_review(self, passage: Passage) -> bool:
        """Whether an English title with a year looks back on it: no speech, plan or meeting, which are of the year in which they are held."""
        if is_chinese(self._text, passage.start, passage.end):
            return False
        return _HELD_OR_PLANNED.search(self._text, passage.start, passage.end) is None

    def _is_dateline(self, words: str, whens: list[When], outer: Frame) -> bool:
        """Whether a line is only the month that the text was made in, which no figure is of."""
        if len(whens) != 1 or not _MONTH_ALONE.fullmatch(words.strip()):
            return False
        period, date = whens[0].period or "", self.date
        made = date is not None and date.month is not None and period == f"{date.year}-{date.month:02d}"
        return made or bool(outer.period and last_year(outer.period) < first_year(period))

    def _is_over(self, period: str) -> bool:
        """Whether a title that names a period looks back on it: a part of a year, or a year that was over."""
        if is_span(period):
            return (
                last_year(period) == first_year(period) + 1
                and self.date is not None
                and last_year(period) <= self.date.year
            )
        if not is_year(period) or self.date is None:
            return not is_year(period)
        year = int(period)
        return year < self.date.year or (year == self.date.year and (self.date.month or 1) >= _LOOKED_BACK)

    def _named(self, part: Plain, outer: Frame) -> list[When]:
        """The periods that a heading names, a dateline not counted."""
        found = []
        for time in times(part.text):
            period = time.resolved(self.date, outer.period)
            if period and (not _is_day(part.text, time.end) or _AS_OF.search(part.text)):
                found.append(When((part.span(time.start, time.end),), period))
        return found

    def _named_in_english(self, passage: Passage) -> list[When]:
        """The period that an English heading names."""
        from tui.claims.english_times import heading_period  # noqa: PLC0415 - only English needs it

        when = heading_period(self._text, passage.start, passage.end, self.date)
        return [when] if when else []

    def _year(self, passage: Passage, outer: Frame) -> Frame | None:
        """What the year that opens a paragraph makes hold in those after it, unless the heading is of another time."""
        when = self._first_time(passage, outer)
        if when is None or when.period is None or when.period == outer.period:
            return None
        ended = any(_QUARTER_ENDED.search(self._text, *span) for span in when.words)
        within = not outer.period or outer.source == "title" or _is_within(when.period, outer.period)
        if not (within or ended) or self._goes_on_to_another(passage, when.period, outer):
            return None
        return outer.within(when, EARLIER)

    def _goes_on_to_another(self, passage: Passage, period: str, outer: Frame) -> bool:
        """Whether a Chinese paragraph that opens with a time goes on with clauses of other years, of which any may hold behind it: 前年……，去年……."""
        end = min(passage.end, passage.start + _FURTHER)
        if is_span(period) or not is_chinese(self._text, passage.start, min(end, passage.start + _LATIN)):
            return False
        words = plain(self._text, passage.start, end).text
        others = (
            time.resolved(self.date, outer.period) for time in times(words) if _leads_clause(words, time)
        )
        return any(
            one and not is_span(one) and (last_year(one) != last_year(period) or _is_other_part(one, period))
            for one in others
        )

    def _first_time(self, passage: Passage, outer: Frame) -> When | None:
        """The year or the part of one with which a paragraph begins, a comma behind it; no month or day."""
        end = min(passage.end, passage.start + _LATIN)
        if is_chinese(self._text, passage.start, end):
            return self._first_chinese_time(plain(self._text, passage.start, end), outer)
        from tui.claims.english_times import lead_period, opening_period  # noqa: PLC0415 - only English needs it

        opening = opening_period(self._text, passage.start, end, self.date)
        if opening is not None or not (outer.period is None or "Q" in outer.period):
            return opening
        return lead_period(self._text, passage.start, passage.end, self.date, ended=outer.period is not None)

    def _first_chinese_time(self, part: Plain, outer: Frame) -> When | None:
        """The time with which a Chinese paragraph begins, behind who says it; None of a month, a day, or where the sentence goes on at once."""
        told = _TOLD.match(part.text)
        low = told.end() if told else 0
        time = next((one for one in times(part.text) if one.start >= low), None)
        if (
            time is None
            or time.edge
            or time.fields.keys() & _PASSING
            or _SOURCE.fullmatch(part.text[low : time.start].strip("—–-")) is None
        ):
            return None
        if _is_day(part.text, time.end) or not (
            _goes_on(part.text, time.start, time.end) or (told and _WHOSE.match(part.text, time.end))
        ):
            return None
        return When((part.span(time.start, time.end),), time.resolved(self.date, outer.period))

    def _opening(self, passage: Passage, outer: Frame) -> Frame | None:
        """What the opening of a paragraph makes hold in those after it: 五年来，."""
        if not is_chinese(self._text, passage.start, min(passage.end, passage.start + _LATIN)):
            return None
        words = plain(self._text, passage.start, min(passage.end, passage.start + 400))
        if _HOLDING.search(words.text) is None:
            return None
        for sentence in pattern_of(r"[^。！？]+").finditer(words.text):
            if found := _HELD_ON.match(words.text, sentence.start()):
                named = [
                    time
                    for time in times(words.text[: found.end()])
                    if time.start >= sentence.start() and time.frames
                ]
                if named:
                    time = named[-1]
                    when = When(
                        (words.span(time.start, time.end),),
                        time.resolved(outer.date, _for_span(outer, time.fields)),
                    )
                    return outer.within(when, "opening") if when.period else None
        return None


def _is_other_part(one: str, other: str) -> bool:
    """Whether two periods are quarters, or halves, and not the same: 一季度……；二季度……."""
    return one != other and one[4:5] == other[4:5] and one[4:5] in ("H", "Q")


_HELD_OR_PLANNED = late(
    r"\b(?:work\s+report|report\s+on\s+the\s+work|address|speech|remarks|statement|plans?|planned|budgets?|outlook|forecasts?|"
    r"programmes?|programs?|targets?|strategy|conference|congress|session|meeting|forum|summit)\b",
    re.IGNORECASE,
)
"""What an English title names that is of the year in which it is held, or of one to come."""
_QUARTER_ENDED = late(r"(?:quarter|months|weeks)\s+(?:ended|ending)\b", re.IGNORECASE)
"""A quarter said by its end, which says what the number of one in a heading means."""
_ANY_TIME = late(
    r"[0-9〇○零一二三四五六七八九]{4}\s*年|[今去上前当本][0-9]{0,2}年|年(?:来|末|底|初|内|以来)|[上下]半年|季度|[0-9一二三四五六七八九十]{1,2}\s*月|报告期|同期|[过近]去?[一二三四五六七八九十]年|“十[一二三四五]?五”"
)
"""What says when, as far as can be told without reading it."""
_SOURCE = late(r"(?:(?:据|根据|按|经)[^，。；：0-9]{2,14}，)?从?")
"""Who says it, before the time with which a paragraph begins: 据农情调度，今年."""
_TOLD = late(
    r"(?=[^。；]{0,60}(?:获悉|了解到|显示|发布会|消息|介绍))(?:[^，。；：:]{2,12}[0-9]{1,2}月[0-9]{1,2}日电)?(?:[（(][^）)]{2,24}[）)])?[^，。；：:]{0,40}(?:获悉|了解到|显示|发布会上?|消息|介绍)[，：:]"
)
"""Who tells the news and when, before what it says: 新华社北京8月7日电（记者某某）记者7日从省水务厅获悉，."""
_AS_OF = late(r"时点|数据截至|数据截止|统计截至|统计时间")
"""What says in a line of the head that its day is that of the figures: （普查标准时点为2020年11月1日零时）."""
_MONTH_ALONE = late(
    r"(?:[^，。；：:]{2,30}[厅署馆会社队局院委处室部行所站学校司团中心府科组]\s*)?[（(]?[0-9〇○零一二三四五六七八九]{4}\s*年\s*[0-9一二十]{1,3}\s*月[）)]?"
)
"""A line that is a month, as the last of a head is, or somebody who signed and a month: 省农村调查队  2023年12月."""


_PART_OF_YEAR = late(r"[0-9]{4}年.{2,8}")
_WHOSE = late(r"[全我各](?!部|年)|(?![的与和至到比较及])[\u4e00-\u9fff]{1,5}?[省市县区州盟旗]")
"""Of whom something is said behind a time: 全市, 云南省."""


def _leads_clause(words: str, time: Time) -> bool:
    """Whether a year, a half or a quarter leads a clause behind the first of its paragraph, and is not only compared with: ，去年收入12亿元."""
    led = time.start > 0 and words[time.start - 1] in "，。；" and not time.edge
    named = not {"year", "relative", "b_half", "b_quarter"}.isdisjoint(time.fields)
    return led and named and "同期" not in words[time.start : time.end + len("同期")]


def _goes_on(words: str, start: int, end: int) -> bool:
    """Whether a comma stands behind a time, or who it is said of follows one of the text's own: 今年全市, 2025年前三季度云南省."""
    own = words[start:end] == "今年" or _PART_OF_YEAR.fullmatch(words, start, end)
    seen = words[start - 1 : start] == "从" and SEEN.match(words, end)
    return words[end : end + 1] == "，" or bool(seen) or bool(own and _WHOSE.match(words, end))


def _is_within(period: str, outer: str) -> bool:
    """Whether a period lies in the years of another."""
    return first_year(outer) <= first_year(period) and last_year(period) <= last_year(outer)


def _for_span(outer: Frame, fields: dict[str, str]) -> str | None:
    """The period that 五年来 goes by: a span of the heading where it has one."""
    spans = [span.period for span in outer.spans if is_span(span.period)]
    wants = fields.get("since_n") or fields.get("back_n")
    return spans[0] if spans and wants not in ("一", "1") else outer.period


def _is_day(words: str, end: int) -> bool:
    """Whether a time goes on to a day: a dateline."""
    return (
        pattern_of(r"[0-9一二三四五六七八九十]{1,3}[日号]").match(words[end : end + 4]) is not None
        or words[end - 1 : end] in "日号"
    )


def _places(places: range | list[int], figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Where the figures of a paragraph stand in its plain form."""
    return [(bisect_left(places, one.start), bisect_left(places, one.end - 1) + 1) for one in figures]


def pieces_of(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a text, very long paragraphs cut behind a sentence, so that no figure waits for all of one."""
    found: list[Passage] = []
    for passage in passages:
        start = passage.start
        while not passage.level and passage.end - start > _LONGEST:
            cut = max(text.rfind(sign, start + _PIECE, start + _LONGEST) for sign in "。！？\n") + 1
            cut = cut or text.rfind("，", start + _PIECE, start + _LONGEST) + 1 or start + _LONGEST
            found.append(passage._replace(start=start, end=cut))
            start = cut
        found.append(passage if start == passage.start else passage._replace(start=start))
    return found


def lines_of(text: str) -> list[Passage]:
    """The lines of a text as its passages."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Passage(at, at + len(line.rstrip("\r\n"))))
        at += len(line)
    return found
