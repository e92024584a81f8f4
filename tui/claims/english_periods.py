"""Of when an English figure is: the time beside it, of its sentence, its paragraph or its heading, and what it is compared with."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.claims.claim_model import MOVEMENTS, Aspect, When
from tui.claims.english_asides import is_aside, is_bracketed_value, is_of_multiple, is_shut_in
from tui.claims.english_patterns import (
    ASIDE_VALUE,
    AT_LEVEL,
    AT_TIME,
    COMPARED,
    COMPARED_FAR,
    IS_NOW,
    POINT,
    SAID_OTHERWISE,
    SINCE,
    SINCE_THEN,
    WILL,
)
from tui.claims.english_times import Time, looks_back, times
from tui.claims.period_frames import EARLIER
from tui.claims.period_values import first_year, is_span, is_year, last_year, shifted
from tui.compiled import late, pattern_of
from tui.lexicon.en import claim_words
from tui.lexicon.word_lists import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.claims.claim_model import Claim, Span, Words
    from tui.claims.period_frames import Frame
    from tui.figures.quantity import Figure

_COMPARING = frozenset({*MOVEMENTS, Aspect.MULTIPLE, Aspect.GAP})
_LISTED = late(r"\s*(?:,|,?\s*and|&)\s*(?:in\s+)?(?:the\s+)?", re.IGNORECASE)
"""What stands between the times of a list."""
_LEADS = late(r"[\s,;]*(?:(?:in|during|of|for|at|by|the|end|year)[\s,;]*)*", re.IGNORECASE)
_TO_TIME = late(r"\s+(?:and|to|through|until)\s+(?:the\s+)?", re.IGNORECASE)
_FROM_TIME = late(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_STOOD = frozenset({Aspect.LEVEL, Aspect.RATE})
_FISCAL = late(r"(?:[0-9]{4}|FY\s?['’]?[0-9]{2})\s*[-–/]\s*[0-9]{2}(?![0-9])")
"""A year that begins in one and ends in the next."""


_AFTER = late(r"\s*(?:After|Following|Despite|Unlike)\s[^,;]*\Z")
"""What opens a sentence with what was before: After a peak in October 2024."""
_OWNING = late(r"['’]s\s+(?:(?!and\b|rose\b|fell\b)[A-Za-z-]+\s+){0,6}\S{0,3}", re.IGNORECASE)
"""What stands between a time and its own value."""
_LEANING = frozenset({"same_year", "same_year_b", "month_back", "quarter_back"})
"""What a time says that is another part of the calendar only beside one that was said."""
_STEPS_BACK = frozenset({"month_back", "quarter_back"})
"""What a time says that is only compared with, unless it stands right behind a figure."""


_TAKES_UP = late(
    rf"\s*(?:It|They|(?:This|These|That|The)\s+(?:[a-z]+\s+)?(?:{'|'.join(claim_words.MOVES_UP + claim_words.MOVES_DOWN)})s?)\s"
)
"""With what a sentence begins that says more of whom the one before it was about."""


def _is_at_end(said: dict[str, str | None], rest: list[str], aspect: Aspect) -> bool:
    """Whether a value is the one at the end of the years that it is said of: reached 5 billion, rose to 41 percent."""
    if "to" in rest and aspect is Aspect.SHARE:
        return True
    return aspect in _STOOD and bool(said.get("reach") or "to" in rest)


_OVER = late(r"\s*(?:Over|During|In|Throughout)\s+(?:the\s+)?")
"""What leads to the years with which a sentence begins, of which all is that follows: Over the past five years the town grew."""
_BEGINS = late(r"\s*(?:In|During|For|Over|Throughout)\s+")
"""What a sentence begins with that says its time there, whatever stands behind: In 2024 total revenue was."""


class EnglishPeriods:
    """Keeps what times hold where in a paragraph."""

    def __init__(
        self, text: str, figures: Sequence[Figure], frame: Frame, earlier: When | None = None
    ) -> None:
        """Begin with what the surroundings say.

        Args:
            text: The whole text.
            figures: Those of the paragraph.
            frame: What its surroundings say.
            earlier: The time of the paragraph before, where this one takes up what that named.
        """
        self._text, self._figures, self._frame = text, figures, frame
        self._paragraph = frame
        self._sentence_start = 0
        self._times: list[Time] = []
        self._again = False
        """Whether a sentence is of the same period as the one before."""
        self._quarters: dict[str, dict[str, str]] = {}
        """What was said of the quarters of which the month is said that they end with, by their numbers."""
        if frame.when is not None:
            self._fiscal([time for start, end in frame.when.words for time in times(text, start, end)])
        self._earlier = earlier
        """The time that the last sentence which says one is of."""

    def open(self, start: int, end: int) -> None:
        """Begin a sentence."""
        named = self._fiscal([*times(self._text, start, end)])
        self._times = [time for time in named if "again" not in time.fields]
        self._again = len(named) > len(self._times)
        self._sentence_start = start
        self._hold(start)

    def _fiscal(self, named: list[Time]) -> list[Time]:
        """Times of which a quarter that only has its number is the one that a company closed in a month: first quarter, of the first quarter ended June 30."""
        found = []
        for time in named:
            if "quarter_order" in time.fields:
                self._quarters[key(time.fields["quarter_order"])] = time.fields
            order = key(time.fields.get("quarter", ""))
            own = None if "quarter_year" in time.fields else self._quarters.get(order)
            found.append(time._replace(fields=own) if own else time)
        return found

    def spans(self) -> list[Span]:
        """Where the times of the sentence stand, those of a list as one stretch."""
        found: list[Span] = []
        for time in self._times:
            if found and _LISTED.fullmatch(self._text, found[-1][1], time.start):
                found[-1] = (found[-1][0], time.end)
            else:
                found.append((time.start, time.end))
        return found

    def covers(self, start: int, end: int) -> bool:
        """Whether nothing but times and what leads to them stands in a stretch."""
        rest = "".join(
            char for at, char in enumerate(self._text[start:end], start) if not self.meets(at, at + 1)
        )
        return _LEADS.fullmatch(rest) is not None

    def in_turn(self, figure: Figure, many: int) -> list[When] | None:
        """For each of so many figures that stand together its own time, where as many times are listed before them."""
        times = [time for time in self._times if time.start < figure.start and not self._is_base(time)]
        listed: list[Time] = []
        for time in times:
            joined = listed and _LISTED.fullmatch(self._text, listed[-1].end, time.start)
            listed = [*listed, time] if joined else [time]
        date, frame = self._frame.date, self._paragraph.period
        if len(listed) == many:
            return [When(((time.start, time.end),), time.resolved(date, frame)) for time in listed]
        period = listed[0].resolved(date, frame) if len(listed) == 1 else None
        words = ((listed[0].start, listed[0].end),) if listed else ()
        if period is None or not self._is_stretch(When(words, period)):
            return None
        if last_year(period) - first_year(period) + 1 != many:
            return None
        return [When(words, f"{year}") for year in range(first_year(period), last_year(period) + 1)]

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch has a part of a time."""
        return any(time.start < end and start < time.end for time in self._times)

    def _hold(self, start: int) -> None:
        """A time that opens a sentence, with a comma behind it, holds in the paragraph; a point in time only there."""
        for time in self._times[:1]:
            if self._is_base(time):
                continue
            if POINT.search(self._text, max(start, time.start - 30), time.start) or "on" in time.fields:
                continue
            if "year" in time.fields and SINCE.fullmatch(self._text, start, time.start):
                continue
            opens = len(self._text[start : time.start].split()) <= 2
            period = time.resolved(self._frame.date, self._frame.period)
            over = is_span(period) and _OVER.match(self._text, start, time.end) is not None
            if opens and (over or self._text.startswith(",", time.end)):
                self._paragraph = self._frame.within(When(((time.start, time.end),), period), "sentence")

    def in_time(self, figure: Figure) -> bool:
        """Whether a figure is part of a time."""
        return any(time.start < figure.end and figure.start < time.end for time in self._times)

    def keep(self, claims: Iterable[Claim]) -> None:
        """Keep the time that a sentence says, by its first claim of that time, for those after it that say none."""
        for claim in claims:
            if claim.when is None or claim.when.period is None or self._is_first_end(claim):
                continue
            if any(start >= self._sentence_start for start, _end in claim.when.words):
                self._earlier = claim.when
                return

    def doubts(self, when: When | None) -> tuple[str, ...]:
        """What makes a time doubtful."""
        if when is None:
            return ("no period",)
        if not when.period:
            return ("no year",)
        if when is self._frame.when and self._frame.source == EARLIER:
            return ("period of an earlier paragraph",)
        if when is self._earlier and when is not self._paragraph.when:
            return ("period of an earlier sentence",)
        said = {
            time.resolved(self._frame.date, self._paragraph.period)
            for time in self._times
            if not self._is_base(time)
        }
        return ("several times are said",) if len(said) > 2 else ()

    def of(
        self, figure: Figure, said: dict[str, str | None], aspect: Aspect, base: Words, *, mean: bool = False
    ) -> tuple[When | None, When | None]:
        """Of when a figure is, and what it is compared with."""
        when = self._holding(figure)
        rest = (said.get("rest") or "").lower().split()
        if "from" in rest and (since := self._since()) is not None:
            return since, None
        period = when.period if when else None
        compared = self._base(figure, period, base, aspect)
        if mean:
            over = (
                self._between() or self._from_end_to_end(figure) or self._until_now(when) or self._over(when)
            )
            return over or when, compared
        if when is None or period is None:
            return when, compared
        if _is_at_end(said, rest, aspect):
            when = self._at_end(when)
        if "from" in rest and self._right_behind(figure) is None:
            return When(when.words, self._year_before(period)), None
        return when, compared

    def _at_end(self, when: When) -> When:
        """The last of several years, at which something stood; any other time as it is."""
        return When(when.words, f"{last_year(when.period or '')}") if self._is_stretch(when) else when

    def _year_before(self, period: str) -> str:
        """The year before a stretch, or that with which one begins that names its two ends; or the part of a year before."""
        if not is_span(period):
            return shifted(period, -1)
        named = any(time.fields.keys() & {"first", "first_b"} for time in self._times)
        return f"{first_year(period) - (0 if named else 1)}"

    def _holding(self, figure: Figure) -> When | None:
        """The time that holds at a figure: of its sentence, of the one before, of its paragraph or heading."""
        if (named := self._named(figure)) is not None:
            return named
        if self._says_what_is(figure):
            return self._frame.when if self._frame.source != EARLIER else None
        again = self._earlier if self._again or self._goes_on() else None
        return again or self._framed(figure) or self._carried(figure)

    def _says_what_is(self, figure: Figure) -> bool:
        """Whether a sentence says what is now, of which no time of an earlier sentence holds: the city has 24 districts."""
        return IS_NOW.match(self._text, self._sentence_start, figure.start) is not None

    def _goes_on(self) -> bool:
        """Whether a sentence goes on with the one before it, whose time is nearer than that of the surroundings."""
        if self._paragraph is not self._frame:
            return False
        return self._frame.source == EARLIER or _TAKES_UP.match(self._text, self._sentence_start) is not None

    def _between(self) -> When | None:
        """The years from one time to another of the sentence: between the second quarter of 2021 and that of 2025."""
        date, frame = self._frame.date, self._paragraph.period
        for first, last in pairwise(self._times):
            lead = self._text[max(self._sentence_start, first.start - 12) : first.start]
            if _TO_TIME.fullmatch(self._text, first.end, last.start) and _FROM_TIME.search(lead):
                begin, end = first.resolved(date, frame), last.resolved(date, frame)
                if begin and end and first_year(begin) < last_year(end):
                    words = ((first.start, last.end),)
                    return When(words, f"{first_year(begin)}/{last_year(end)}")
        return None

    def _from_end_to_end(self, figure: Figure) -> When | None:
        """The years between two ends before a mean: rose from 7 million in 1997 to 10 million in 2002, on average 8 percent a year."""
        ends = [time for time in self._times if time.end <= figure.start and "year" in time.fields]
        if len(ends) != 2:
            return None
        led = [self._is_led_back(time) for time in ends]
        begin, end = (self._resolved(time) for time in ends)
        if led != [True, False] or not begin or not end or first_year(begin) >= last_year(end):
            return None
        return When(tuple((time.start, time.end) for time in ends), f"{first_year(begin)}/{last_year(end)}")

    def _until_now(self, when: When | None) -> When | None:
        """The years from one that a mean is said since to the last that is told of: since 2020, 8 percent a year on average."""
        for time in self._times:
            lead = self._text[max(self._sentence_start, time.start - 24) : time.start]
            if "year" not in time.fields or SINCE_THEN.search(lead) is None:
                continue
            last = self._last_told(when)
            if last is not None and int(time.fields["year"]) < last:
                return When(((time.start, time.end),), f"{time.fields['year']}/{last}")
        return None

    def _last_told(self, when: When | None) -> int | None:
        """The last whole year that a figure may be of: that which holds, or the one before the date in whose first months a text looks back."""
        if when is not None and when.period is not None:
            return last_year(when.period)
        date = self._frame.date
        return None if date is None else date.year - looks_back(date)

    def _is_led_back(self, time: Time) -> bool:
        """Whether a time stands behind a figure from which something moved: from 7 million in 1997."""
        return any(
            self._sentence_start <= one.start < time.start
            and self._is_first_end(one)
            and AT_TIME.fullmatch(self._text, one.end, time.start) is not None
            for one in self._figures
        )

    def _over(self, when: When | None) -> When | None:
        """The years that hold in the paragraph, where a mean over years stands beside the last of them."""
        over = self._paragraph.when
        if over is None or over.period is None or not self._is_stretch(over):
            return None
        if when is None or when.period is None:
            return over
        return over if is_year(when.period) and last_year(when.period) == last_year(over.period) else None

    def is_last_of_years(self, when: When) -> bool:
        """Whether a time is the last of the years that hold in the paragraph, and was said nowhere else."""
        over = self._paragraph.when
        return over is not None and over.words == when.words and self._is_stretch(over)

    def _since(self) -> When | None:
        """The year from which something moved: Since 2020, the share has dropped from 9.1 percent."""
        for time in self._times[:1]:
            if "year" in time.fields and SINCE.fullmatch(self._text, self._sentence_start, time.start):
                return When(((time.start, time.end),), time.fields["year"])
        return None

    def _is_stretch(self, when: When) -> bool:
        """Whether a time is several years; 2024-25 is one."""
        frame = self._frame.when
        like = frame.words if frame is not None and frame.period == when.period else ()
        named = " ".join(self._text[start:end] for start, end in (*when.words, *like))
        return is_span(when.period) and _FISCAL.search(named) is None

    def _is_ahead(self, figure: Figure) -> bool:
        """Whether a sentence says what will be."""
        return WILL.search(self._text, self._sentence_start, figure.start) is not None

    def _framed(self, figure: Figure) -> When | None:
        """The time of the paragraph or of the heading, unless that is over and the sentence says what will be."""
        when, date = self._paragraph.when, self._frame.date
        over = when and when.period and date and last_year(when.period) < date.year
        return None if over and self._is_ahead(figure) else when

    def _carried(self, figure: Figure) -> When | None:
        """The time of an earlier sentence of the paragraph: one that is over for what was, another for what will be."""
        when, date = self._earlier, self._frame.date
        if when is None or when.period is None or date is None:
            return when
        over = last_year(when.period) < date.year
        return None if over and self._is_ahead(figure) else when

    def _named(self, figure: Figure) -> When | None:
        """The time that the sentence of a figure names: the last before it, or else the first."""
        behind = self._right_behind(figure)
        if behind is not None:
            return self._said_behind(behind, figure)
        return self._bracketed(figure) or self._owned(figure) or self._near(figure)

    def has_own(self, figure: Figure) -> bool:
        """Whether a time stands right behind a figure."""
        return self._right_behind(figure) is not None

    def _said_behind(self, behind: Time, figure: Figure) -> When:
        """The time right behind a figure; beside a value of last year, last year is the one before that."""
        framed = self._nearest()
        leans = not behind.fields or behind.fields.keys() & _LEANING
        before = self._before(behind) if leans else None
        period = behind.resolved(self._frame.date, before or framed)
        if self._is_first_end(figure):
            again = period and period == framed and "past" in behind.fields
            near = self._before(behind) or framed
            period = shifted(period, -1) if again and period else self._like_the_frame(behind, period, near)
        return When(((behind.start, behind.end),), period)

    def _nearest(self) -> str | None:
        """The period that holds before a time: of an earlier sentence, where only an earlier paragraph says another."""
        earlier = self._earlier.period if self._earlier else None
        if earlier and self._paragraph is self._frame and self._frame.source == EARLIER:
            return earlier
        return self._paragraph.period or earlier

    def _before(self, time: Time) -> str | None:
        """The period of the time before another in the sentence, of which that says the same part of a year."""
        earlier = [one for one in self._times if one.end <= time.start and not self._is_base(one)]
        return self._resolved(earlier[-1]) if earlier else None

    def _resolved(self, time: Time) -> str | None:
        """The period of a time; `the quarter` is that of an earlier sentence where no other holds."""
        framed = self._nearest() if "period" in time.fields else self._paragraph.period
        return time.resolved(self._frame.date, framed)

    def _near(self, figure: Figure) -> When | None:
        """The last time before a figure in its sentence, or else the first."""
        own = [
            time for time in self._times if not self._is_base(time) and not self._is_of_other(time, figure)
        ]
        near = [time for time in own if time.start < figure.start] or [
            time for time in own[:1] if not self._is_of_later(time, figure)
        ]
        if not near:
            return None
        said = ((near[-1].start, near[-1].end),)
        ahead = near[-1].fields.keys() & {"whole", "whole_b"} and self._is_ahead(figure)
        if ahead and self._frame.date is not None:
            return When(said, f"{self._frame.date.year}")
        held = self._paragraph.when
        if held is not None and held.words == said:
            return held
        return When(said, self._resolved(near[-1]))

    def _owned(self, figure: Figure) -> When | None:
        """The time whose value stands right behind it: from last year's 18.4 million, against April's 3 percent."""
        for time in self._times:
            if time.end <= figure.start and _OWNING.fullmatch(self._text, time.end, figure.start):
                period = time.resolved(self._frame.date, self._before(time) or self._paragraph.period)
                return When(((time.start, time.end),), self._like_the_frame(time, period))
        return None

    def _like_the_frame(self, time: Time, period: str | None, near: str | None = None) -> str | None:
        """Last year beside values of a part of this one: the same part of it."""
        framed = near or self._nearest()
        if framed is None or period is None or "past" not in time.fields or is_year(framed):
            return period
        within = first_year(framed) == last_year(framed) == last_year(period) + 1
        return shifted(framed, -1) if within else period

    def _bracketed(self, figure: Figure) -> When | None:
        """The time in brackets before a value that stands beside the present one: (2024: 88 million)."""
        for time in self._times:
            if time.end <= figure.start and pattern_of(r"\s*[:(]\s*[$€£¥]?").fullmatch(
                self._text[time.end : figure.start]
            ):
                frame = self._paragraph.period
                period = time.resolved(self._frame.date, frame)
                if period and frame and is_year(period) and not is_year(frame):
                    period = shifted(frame, int(period) - last_year(frame))
                return When(((time.start, time.end),), period)
        return None

    def _right_behind(self, figure: Figure) -> Time | None:
        """The time that stands with a preposition right behind a figure: 8.9 percent in 2022."""
        for time in self._times:
            if time.start < figure.end or is_of_multiple(self._text, self._sentence_start, time):
                continue
            otherwise = SAID_OTHERWISE.match(self._text, figure.end, time.start)
            if AT_TIME.fullmatch(self._text, otherwise.end() if otherwise else figure.end, time.start):
                return time
            end = otherwise.end() if otherwise and otherwise.end() <= time.start else figure.end
            shut = self._text.startswith(")", time.end) and end == figure.end
            if shut and not self._text[end : time.start].strip(" ,"):
                return time
            beside = not self._text[end : time.start].strip() and "year" not in time.fields
            if beside and (
                time.fields.keys() & {"this", "past", "month_step", "quarter_step"}
                or self._is_first_end(figure)
            ):
                return time
        return None

    def _is_of_other(self, time: Time, figure: Figure) -> bool:
        """Whether a time belongs to another figure, with which one is compared: compared with 365 million in 2023."""
        if time.end < figure.start and (
            is_aside(self._text, self._sentence_start, time, figure)
            or is_shut_in(self._text, self._sentence_start, self._figures, time, figure)
        ):
            return True
        if ASIDE_VALUE.search(self._text, max(0, time.start - 3), time.start):
            return True
        if time.start > figure.end and is_bracketed_value(self._text, figure.end, self._figures, time):
            return True
        if time.start < figure.end:
            return any(
                one.end <= time.start and AT_TIME.fullmatch(self._text, one.end, time.start)
                for one in self._figures
                if self._sentence_start <= one.start < figure.start and self._is_first_end(one)
            )
        return COMPARED_FAR.search(self._text, self._behind_base(figure, time), time.start) is not None

    def _behind_base(self, figure: Figure, time: Time) -> int:
        """Where the words begin between a figure and a time, behind what it is compared with right there: from a year earlier in May."""
        ends = [
            base.end
            for base in self._times
            if figure.end <= base.start < time.start
            and self._is_base(base)
            and not any(figure.end <= one.start < base.start for one in self._figures)
        ]
        return max([figure.end, *ends])

    def _is_of_later(self, time: Time, figure: Figure) -> bool:
        """Whether a time stands right behind a later figure of another clause: 27%, having stood at 24% in 2023."""
        if not (self._paragraph.period or self._frame.period):
            return False
        for one in self._figures:
            if figure.end < one.start <= time.start and AT_TIME.fullmatch(self._text, one.end, time.start):
                return "," in self._text[figure.end : one.start]
        return False

    def _is_first_end(self, figure: Figure | Claim) -> bool:
        """Whether a figure is that from which another moved, or with which it is compared."""
        return (
            pattern_of(
                r"\b(?:(?:from|than|versus|vs|against|compared\s+(?:with|to))\s+(?:(?:the|an?|its)\s+)?|after\s+[a-z]+ing\s+(?:by\s+)?)\S{0,3}\Z"
            ).search(
                self._text[max(0, figure.start - 26) : figure.start],
            )
            is not None
        )

    def _is_base(self, time: Time) -> bool:
        """Whether a time is only compared with."""
        if time.frames:
            return False
        if AT_LEVEL.match(self._text, time.end):
            return not _BEGINS.fullmatch(self._text, self._sentence_start, time.start)
        before_it = self._text[max(self._sentence_start, time.start - 48) : time.start]
        if (
            _AFTER.match(self._text, self._sentence_start, time.start)
            and self._text[time.end : time.end + 1] == ","
        ):
            return True
        if is_of_multiple(self._text, self._sentence_start, time):
            return True
        if (
            SINCE.fullmatch(before_it)
            and not self._text[self._sentence_start : time.start - len(before_it)].strip()
        ):
            return "year" in time.fields
        stands_beside = not time.fields or time.fields.keys() & _STEPS_BACK
        return bool(stands_beside) or COMPARED.search(before_it) is not None

    def _base(self, figure: Figure, period: str | None, base_words: Words, aspect: Aspect) -> When | None:
        """What a movement is compared with; None of anything else."""
        if aspect not in _COMPARING:
            return None
        for start, end in base_words:
            named = next(iter(times(self._text, start, end)), None)
            return When(
                ((start, end),),
                named.resolved(self._frame.date, period)
                if named
                else shifted(period, -1)
                if period
                else None,
            )
        for time in self._times:
            if self._is_base(time) and 0 <= time.start - figure.end < 40:
                return When(((time.start, time.end),), time.resolved(self._frame.date, period))
        if pattern_of(r"\s+year[\s-]on[\s-]year").match(self._text[figure.end : figure.end + 20]) and period:
            return When((), shifted(period, -1))
        return None
