"""Of when a figure is: the time of its clause, its sentence, its paragraph or its heading, and what it is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.claims.claim_model import MOVEMENTS, Aspect, When
from tui.claims.period_frames import EARLIER
from tui.claims.period_surroundings import (
    is_attribute,
    is_balance,
    is_basis,
    is_beside,
    is_cause,
    is_day,
    is_former,
    is_founding,
    is_looked_at,
    is_mark,
    is_moment,
    is_present,
    is_record,
    sentence_around,
)
from tui.claims.period_values import (
    before,
    before_again,
    end_of,
    first_year,
    is_span,
    is_year,
    last_year,
    months_of,
    shifted,
    years,
)
from tui.claims.word_kinds import COMMA, FIGURE, TIME
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.chinese_times import Time
    from tui.claims.period_frames import Frame
    from tui.claims.period_values import DocumentDate
    from tui.claims.plain_text import Plain
    from tui.claims.predicate_reading import Reading
    from tui.claims.topic_phrases import Topic
    from tui.claims.word_kinds import Tokens

_STOCK = late(r"(?:余额|人口|拥有量|保有量|总数|床位|存栏|装机容量|总里程|比重|占比|总资产|资产总额|里程)\Z")
_ENDS = frozenset({"from", "came to"})
_STOCKS = frozenset({Aspect.LEVEL, Aspect.SHARE})
_COMPARING = frozenset({*MOVEMENTS, Aspect.MULTIPLE, Aspect.GAP, Aspect.OTHER})
"""What may be compared with a time: a share of a budget is not, though 年初 stands in its name."""
_FLOWS = late(r"完成|实现|建成|累计|新增|净增|共(?!有|达)|总计|合计")
_EACH_YEAR = late(r"(?:连年|年年|每年|历年|逐年|始终|一直|多年|持续|连续[^，。；]{1,3}年)(?:都|均)?")
"""Behind a name: what is said of all the years that hold, and not of their end."""
_HAVING = frozenset({"拥有", "现有", "共有", "已有", "保有", "设有", "具有"})
_MOVED = frozenset("UDK")
_COPULAS = frozenset({"是", "为", "相当于"})
_AIMED_AT = ("目标", "计划", "任务", "预算", "指标")
"""What a year is said of that only names what was aimed at: 完成全年目标的76%."""
_BY_TIMES = late(r"(?:分|从|按)[^，。；]{1,8}(?:看|分)，")
_COMPARED_BY = late(r"(?<![^，。；\s])从?(同比|环比)(?:来)?看，")
"""What a clause says of all behind it in its sentence: with what they are compared."""
_TAKES_APART = late(rf"{_BY_TIMES.pattern}|其中")
"""With what a sentence begins that takes the one before it apart: 分部门看，."""
_AWAITED = late(
    r"(?:[^，。；]{0,8})?(?:有望|力争|争取(?![^，。；]{0,8}?(?:资金|项目|补助|债券|额度|经费|支持|指标))|预计将|可望)"
)
"""What says right behind a part of a year that it is not over."""
_TO_COME = late(
    r"将|预计|力争|确保|计划|目标|有望|争取|预期|要|拟|安排|下一步|推动|以来|开局|未来|即将|努力|部署|首月|正在|启动"
)
"""What says in a sentence that a part of a year is still running or to come."""
_TO_THIS_YEAR = late(r"[^，。；]{0,24}[到至为]今年")
"""What says of the second of two ends that it is of the year of the text."""
_MEAN_OF_EACH = late(r"(?:分别|各自)(?:年均|年平均|平均)")
_LONGEST_HEADING = 24
"""Code points of a heading in the line of what it is of."""
_QUARTERS = 4
_LITTLE_WHILE = 2
"""Months behind a part of a year in which a text tells of it without its year."""
_YEAR = 4
"""Digits of a period that is one year."""


def _is_behind_as_of(taken: Tokens, last: int | None, at: int) -> bool:
    """Whether the time of a sentence is the one as of which an earlier part of it tells, up to its ；: 截至12月20日累计完成8亿元；."""
    if last is None or not taken.times[taken.tokens[last].at].edge.startswith("截"):
        return False
    return "；" in taken.letters[last + 1 : at]


class Periods:
    """Keeps what holds where in a paragraph, and says of a figure of when it is."""

    def __init__(self, plain: Plain, taken: Tokens, frame: Frame) -> None:
        """Begin with what the surroundings say."""
        self._plain, self._taken, self._frame = plain, taken, frame
        self._paragraph: Frame = frame
        self._sentence: int | None = None
        """The time that was said last in the sentence."""
        self._ends: tuple[When | None, When | None] | None = None
        """From when to when the last pair of the sentence goes."""
        self._fallback: When | None = None
        """The first time of the paragraph, where nothing else says any."""
        self._based: int | None = None
        """The year that was compared with last."""
        self._with: int | None = None
        """The time that a clause of the sentence compares all behind it with: 与2015年相比，."""
        self._since: int | None = None
        """The year of the last such time of the paragraph."""
        self._had = False
        """Whether the head of a list says what there is."""
        self._others = False
        """Whether a sentence of the paragraph said another time than that which holds in it."""
        self._first = True
        """Whether it is the first sentence of the paragraph."""
        self._aside: int | None = None
        """The time of a clause that is only a basis."""
        self._several = False
        """Whether the sentence is of one time after the other."""
        self._began = 0
        """Where the sentence begins."""
        self._frames: dict[int, str | None] = {}
        """For times that lean on one before them in their sentence its period: 上半年……，而去年同期……."""
        self._supposed: set[int] = set()
        """The times of which the year is supposed by the date, since a sentence before them names another."""
        self._turn: list[int] = []
        """The times of the sentence that stand together last: 2022年、2023年和2024年."""

    def end_sentence(self, end: int) -> None:
        """Leave a sentence behind: what only it was said of no longer holds, unless the next takes it apart."""
        began, self._began = self._began, end
        apart = not self._several and _TAKES_APART.match(self._taken.text, end)
        if apart and self._sentence is not None and self._opens_sentence(self._sentence):
            return
        self._several = False
        by_times = _BY_TIMES.match(self._taken.text, began) is not None
        if self._sentence is not None and self._fallback is None and self._first and not by_times:
            self._fallback = self._at(self._sentence, self._paragraph.period)
        self._sentence = self._ends = self._based = self._with = None
        self._turn = []
        self._first = self._first and _is_heading(self._taken, began, end)

    def pass_time(self, at: int) -> None:
        """Take note of a time, unless it is only compared with or one of two ends."""
        time = self._time(at)
        if is_beside(self._taken, at) or is_cause(self._taken, at) or self._is_reckoned_over(at):
            return
        if is_record(self._taken, at):
            return
        self._turn = [*self._turn, at] if self._goes_on(at) else [at]
        if self._taken.letters[at - 1 : at + 3] == "CTZ，":
            self._with = at
        if self._is_term(at) or "ago_n" in time.fields or self._is_all_of_it(at):
            return
        if self._is_aside(at):
            self._aside = at
            return
        if "same" in time.fields or is_attribute(self._taken, at):
            return
        if not self._holds_on(at, time):
            self._hold_in_sentence(at, time)
            return
        when = self._at(at, self._frame.period)
        self._paragraph = self._frame.within(when, "opening" if time.frames else "sentence")
        self._others = False
        self._sentence = None

    def _hold_in_sentence(self, at: int, time: Time) -> None:
        """Have a time hold in the rest of its sentence; what leans on another time leans on the one before it there."""
        if self._sentence is not None and "relative" in time.fields:
            self._frames[at] = self._at(self._sentence, self._paragraph.period).period
        self._several = self._sentence is not None
        self._sentence = at

    def _holds_on(self, at: int, time: Time) -> bool:
        """Whether a time holds in the rest of its paragraph: it opens a sentence, and is no day and no part of what holds."""
        alone = self._taken.letters[at + 1 : at + 2] == "，" and not is_day(self._taken, at)
        alone = (alone or is_looked_at(self._taken, at)) and not is_moment(self._taken, at)
        if not (alone or time.frames) or not self._opens_sentence(at):
            return False
        when = self._at(at, self._frame.period)
        within = self._within_span(at, time) and self._is_inside(when.period)
        return not within and not self._looks_ahead(when)

    def beside(self, at: int) -> When | None:
        """The time that stands alone in brackets behind a figure; None where none does."""
        if not is_beside(self._taken, at + 2):
            return None
        around = self._around()
        return self._at(at + 2, around.period if around else None)

    def kept(self) -> tuple[int | None, Frame, list[int]]:
        """What holds before a bracket opens."""
        return self._sentence, self._paragraph, self._turn

    def restore(self, kept: tuple[int | None, Frame, list[int]]) -> None:
        """Have what held before a bracket hold again behind it."""
        self._sentence, self._paragraph, self._turn = kept

    def _goes_on(self, at: int) -> bool:
        """Whether only 、 or 和 stands between a time and the one before it."""
        return self._taken.letters[at - 1 : at] in ("L", "J") and self._turn[-1:] == [at - 2]

    def in_turn(self, many: int) -> list[When] | None:
        """For each of so many figures that stand together its own time; None where not as many are said.

        They are times that stand together (2022年、2023年和2024年), or the years of a stretch that has as many.
        """
        if len(self._turn) == many:
            whens: list[When] = []
            for at in self._turn:
                frame = whens[-1].period if whens and whens[-1].period else self._paragraph.period
                whens.append(self._at(at, frame))
            return whens
        here = self._around()
        if here is None or not here.period or not is_span(here.period):
            return None
        first, last = first_year(here.period), last_year(here.period)
        return (
            [When(here.words, f"{year}") for year in range(first, last + 1)]
            if last - first + 1 == many
            else None
        )

    def quarters(self, many: int) -> list[When] | None:
        """So many quarters from the first of the year on; None where that is not known, or has not as many."""
        here = self._around()
        if here is None or not here.period or is_span(here.period) or not 1 < many <= _QUARTERS:
            return None
        return [When(here.words, f"{last_year(here.period)}Q{number}") for number in range(1, many + 1)]

    def end_clause(self) -> None:
        """Leave a clause behind that is only the basis of what follows: 在上年收入5亿元的基础上，."""
        self._aside = None

    def _is_aside(self, at: int) -> bool:
        """Whether a time is only that of its clause: of a basis, of a value that stands beside, of a mean, of a founding long ago."""
        if is_basis(self._taken, at) or is_former(self._taken, at) or self._is_of_mean(at):
            return True
        if not is_founding(self._taken, at):
            return False
        date, period = self._frame.date, self._at(at, self._frame.period).period
        return date is None or (period is not None and last_year(period) < date.year - 1)

    def _leave_past(self, at: int) -> None:
        """Have a year of the paragraph that is long over hold no more from where it goes on to say what there is now."""
        date, held = self._frame.date, self._around()
        if date is None or held is None or not held.period or is_span(held.period):
            return
        began = self._began if self._sentence is None else self._taken.tokens[self._sentence].end
        if last_year(held.period) >= date.year - 1 or not is_present(
            self._taken, began, self._taken.tokens[at].start
        ):
            return
        self._sentence, self._fallback = None, None
        if self._paragraph.source not in ("heading", "title"):
            self._paragraph = replace(self._frame, when=None)

    def _is_of_mean(self, at: int) -> bool:
        """Whether a time is only of the mean behind it, in a sentence that says another: 近五年年均下降18.3%."""
        return (
            self._sentence is not None
            and "back_n" in self._time(at).fields
            and self._taken.letters[at + 1 : at + 2] == "M"
        )

    def _is_reckoned_over(self, at: int) -> bool:
        """Whether so many years are only those that the mean behind them is of, in a sentence that says when: 两年分别平均增长3%和2%."""
        return (
            "span_n" in self._time(at).fields
            and self._around() is not None
            and _MEAN_OF_EACH.match(self._taken.text, self._taken.tokens[at].end) is not None
        )

    def _is_all_of_it(self, at: int) -> bool:
        """Whether 全年 only says that all of the year is meant that its clause has just named: 2011年全国全年粮食产量."""
        token, held = self._taken.tokens[at], self._sentence
        if held is None or self._taken.text[token.start : token.end] != "全年":
            return False
        return "year" in self._time(held).fields and "，" not in self._taken.letters[held:at]

    def _is_term(self, at: int) -> bool:
        """Whether a time is compared with (比上年, 是上年的两倍) or one of two ends (由2010年的, 到2015年)."""
        letters, tokens = self._taken.letters, self._taken.tokens
        last = letters[at - 1 : at]
        if "since" in self._time(at).fields or is_looked_at(self._taken, at):
            return False
        if last in ("C", "I") or (last == "O" and letters[at - 2 : at - 1] in _MOVED):
            return True
        if _is_behind_copula(self._taken, at):
            return True
        aimed = self._taken.text.startswith(_AIMED_AT, tokens[at].end)
        if aimed and (last == "R" or letters[at + 1 : at + 4] in ("gEF", "NEF")):
            return True
        return letters[at + 1 : at + 2] == "E" and last != "" and last in "RKUDO"

    def _opens_sentence(self, at: int) -> bool:
        """Whether nothing but small words stands before it in its sentence."""
        letters = self._taken.letters
        since = max(letters.rfind("。", 0, at), letters.rfind("；", 0, at)) + 1
        if "Q" in letters[since:at]:
            return False
        rest = letters[since:at].strip("ca，：" + "I" * is_looked_at(self._taken, at))
        return (
            not rest
            or (rest == "N" and is_mark(self._taken, since))
            or _is_run_in(self._taken, self._plain, since, at)
        )

    def _within_span(self, at: int, time: Time) -> bool:
        """Whether years hold here that one year does not replace: the paragraph's own, or behind its first sentence."""
        if not is_span(self._paragraph.period) or time.frames:
            return False
        return self._paragraph is not self._frame or "。" in self._taken.letters[:at]

    def is_ahead(self, when: When) -> bool:
        """Whether a time is counted on from the date of the text: 今后五年."""
        return any(
            "on_n" in time.fields and self._plain.span(time.start, time.end) in when.words
            for time in self._taken.times
        )

    def _looks_ahead(self, when: When) -> bool:
        """Whether a sentence of a paragraph on what is over says when something is still to come: of that only it is."""
        date, held = self._frame.date, self._paragraph.period
        if self._first or not held or not when.period or date is None:
            return False
        return first_year(when.period) > date.year - 1 >= last_year(held)

    def _is_inside(self, period: str | None) -> bool:
        """Whether a period lies in the years that hold in the paragraph: it is then of its sentence only."""
        span = self._paragraph.period
        if not span or not period:
            return False
        return first_year(span) <= first_year(period) <= last_year(span)

    def _time(self, at: int) -> Time:
        return self._taken.times[self._taken.tokens[at].at]

    def _at(self, at: int, frame: str | None) -> When:
        """The time that a word says."""
        token = self._taken.tokens[at]
        frame, time = self._frames.get(at) or frame, self._time(at)
        period = time.resolved(self._frame.date, frame)
        if period and self._is_awaited(at, period):
            period = shifted(period, 1)
        elif period and _is_just_over(time, period, self._frame):
            period = shifted(period, 1)
            self._supposed.add(at)
        elif period and self._is_not_over(at, period):
            period = shifted(period, -1)
        elif period and frame and _is_same_part(self._taken, at, period, frame):
            period = shifted(frame, -1)
        return When((self._plain.span(token.start, token.end),), period)

    def _is_not_over(self, at: int, period: str) -> bool:
        """Whether a quarter or a half that names no year is told of though it is not over by the date: that of the year before."""
        date, time = self._frame.date, self._time(at)
        if date is None or date.month is None or not {"b_half", "b_quarter"} & time.fields.keys():
            return False
        last = months_of(period)
        if last is None or last[0] != date.year or last[1][1] < date.month:
            return False
        return (
            self._frame.period is None
            and _TO_COME.search(self._taken.text, *sentence_around(self._taken, at)) is None
        )

    def _is_awaited(self, at: int, period: str) -> bool:
        """Whether a part of a year that names none is said of what is still wanted, though it would be over: 上半年有望突破."""
        date, time = self._frame.date, self._time(at)
        if date is None or not any(name.startswith("b_") for name in time.fields):
            return False
        if last_year(period) >= date.year or last_year(period) < date.year - 1:
            return False
        return _AWAITED.match(self._taken.text, time.end) is not None

    def of(
        self, low: int, reading: Reading, aspect: Aspect, topic: Topic, *, at: int, in_turn: bool
    ) -> tuple[When | None, When | None, tuple[str, ...]]:
        """Of when a figure is, what it is compared with, and what makes that doubtful.

        Args:
            low: Where the words before it begin.
            reading: How these were read.
            aspect: What of its metric it is.
            topic: What its clause is about.
            at: Where it stands among the words of its paragraph.
            in_turn: Whether it is one of several values that were reached in turn.
        """
        self._leave_past(at)
        here = self._here()
        self._note_other(here)
        said = self._said(low, reading)
        if (one := self._one_end(low, reading, said, here)) is not None:
            return one
        summed = _is_summed(self._taken, low, at)
        here, doubts = self._of_all_years(here, summed=summed)
        again = reading.again or _led_by(self._taken, self._began, at)
        base = self._base(said, here, again, aspect)
        if aspect is Aspect.GROWTH and reading.mean:
            return self._mean(here, base, reading.over)
        if here is not None and _is_a_year_on(here, base, None if said is None else self._time(said)):
            return When(here.words, None), None, ("no year",)
        here = self._over_years(here, summed=reading.mean or summed)
        if not (reading.mean or in_turn) and (
            self._is_had(low, reading, aspect) or self._is_end(aspect, reading, topic)
        ):
            here = _at_end(here)
        here = _at_last_month(here) if aspect in _STOCKS and is_balance(self._taken, topic) else here
        return here, base, (*self._doubts(here, at), *doubts)

    def _of_all_years(self, here: When | None, *, summed: bool) -> tuple[When | None, tuple[str, ...]]:
        """The years looked back on, of what is added up after another clause has named the last of them: 2011年…；支出累计68亿元."""
        over = next(iter(self._frame.spans), None)
        if not summed or over is None or over.period is None:
            return here, ()
        if here is None or not here.period or not is_year(here.period):
            return here, ()
        if last_year(over.period) != int(here.period):
            return here, ()
        return over, ("in a stretch of years or at its end",)

    def _over_years(self, here: When | None, *, summed: bool) -> When | None:
        """The time of a figure: of a yearly mean of amounts or their sum the years that hold, though the sentence name none."""
        if summed and here is not None and not is_span(here.period) and self._paragraph.spans:
            return self._paragraph.spans[0]
        return here

    def _note_other(self, here: When | None) -> None:
        """Keep in mind that a figure of the paragraph is of another time than that which holds in it."""
        if self._sentence is not None and here is not None and here.period != self._paragraph.period:
            self._others = True

    def _here(self) -> When | None:
        """What holds at a place: the time of its sentence, its paragraph, or the first that the paragraph said."""
        if self._aside is not None:
            when = self._around()
            return When(
                self._at(self._aside, None).words, self._compared(self._aside, when.period if when else None)
            )
        return self._around()

    def _around(self) -> When | None:
        """What holds at a place, an aside not counted."""
        if self._sentence is not None:
            return self._at(self._sentence, self._paragraph.period)
        return self._paragraph.when or self._fallback

    def _doubts(self, here: When | None, at: int = 0) -> tuple[str, ...]:
        """What makes a time doubtful, of the figure that a word is."""
        if here is None:
            first = self._frame.first_time
            return () if first is None or first >= self._plain.places[0] else ("no period",)
        if not here.period:
            return ("no year",)
        if self._sentence is None and self._paragraph.when is None:
            return ("period of an earlier sentence",)
        if here is self._frame.when and self._frame.source == EARLIER:
            return ("period of an earlier paragraph",)
        if (self._sentence is None and self._others) or _is_behind_as_of(self._taken, self._sentence, at):
            return ("another time was said",)
        return ("several times are said",) if self._is_of_several(at) else ()

    def _is_of_several(self, at: int) -> bool:
        """Whether the time of a figure's sentence may be another than that which it is said of: of one before, or of another year."""
        last = self._sentence
        if last is None or self._aside is not None:
            return False
        left = self._several and _is_left_behind(self._taken.letters[last + 1 : at])
        return left or last in self._supposed

    def _said(self, low: int, reading: Reading) -> int | None:
        """The time among the words that a construction compares with."""
        if reading.base is None:
            return None
        found = self._taken.letters.find("T", low + reading.base[0], low + reading.base[1])
        return found if found >= 0 else None

    def _one_end(
        self, low: int, reading: Reading, said: int | None, here: When | None
    ) -> tuple[When | None, None, tuple[str, ...]] | None:
        """The time of one of two ends, or of the first of two movements; None where a figure is none of these."""
        if reading.then is not None:
            first = self._movement_before(low + reading.then[0], here)
            return first, None, self._doubts(first)
        if reading.name == "compared" and said is not None:
            compared = When(self._at(said, None).words, self._compared(said, here.period if here else None))
            self._based = last_year(compared.period) if compared.period else None
            return compared, None, ()
        if reading.name not in _ENDS:
            return None
        supposed = reading.name == "from" and self._is_supposed(said, here)
        when = self._first_end(said, here) if reading.name == "from" else self._second_end(said, here)
        if when is None:
            return None, None, self._doubts(None)
        return when, None, ("the year before is supposed",) if supposed else ()

    # from … to ----------------------------------------------------------------

    def _first_end(self, said: int | None, here: When | None) -> When | None:
        """The time of the first of two ends: the year before the span where none is said."""
        last = self._ends[1] if self._ends else None
        period = here.period if here else None
        first: When | None = None
        if said is not None:
            first = self._former(said, self._compared(said, period), here)
            last = None
        elif self._ends is not None and self._ends[0] is not None:
            first = self._ends[0]
        elif here is not None and self._is_now(here):
            first = When(here.words, f"{self._frame.date.year}" if self._frame.date else None)
        elif here is not None and period:
            first = When(here.words, self._begun_in(period))
        self._ends = (first, last)
        return first

    def _is_supposed(self, said: int | None, here: When | None) -> bool:
        """Whether the first of two ends is of the year before by habit alone, though years are looked back on: five of them may be meant."""
        named = said is not None or (self._ends is not None and self._ends[0] is not None)
        year = here is not None and here.period is not None and is_year(here.period)
        return year and not named and bool(self._frame.spans) and self._based is None

    def _movement_before(self, at: int, here: When | None) -> When | None:
        """The time of the first of two movements: 由上月上涨3%转为下降2%."""
        return self._former(at, self._compared(at, here.period if here else None), here)

    def _is_now(self, here: When) -> bool:
        """Whether the first of two ends is of the date of the text: a target that something is to reach from what it is."""
        date = self._frame.date
        return (
            date is not None
            and here.period is not None
            and is_year(here.period)
            and int(here.period) > date.year
        )

    def _begun_in(self, period: str) -> str | None:
        """When the first of two ends is of that says no time: the year compared with, else the time before.

        Several years begin with the year before them, and a stretch of two years with that which it names first.
        """
        if not is_span(period):
            compared = self._based is not None and is_year(period)
            return f"{self._based}" if compared else shifted(period, -1)
        date = self._frame.date
        named = any(
            "first" in time.fields and time.resolved(date, None) == period for time in self._taken.times
        )
        return f"{first_year(period) - (0 if named else 1)}"

    def _former(self, said: int, period: str | None, here: When | None) -> When:
        """The first of two ends: 去年 is the year before the one that is spoken of, though the date of the text be later."""
        relative = self._time(said).fields.get("relative", "").startswith(("去", "上"))
        spoken = here.period if here else None
        to_this_year = _TO_THIS_YEAR.match(self._taken.text, self._taken.tokens[said].end)
        if (
            relative
            and not to_this_year
            and spoken
            and not is_span(spoken)
            and period == f"{last_year(spoken)}"
        ):
            period = f"{last_year(spoken) - 1}"
        return When(self._at(said, None).words, period)

    def _second_end(self, said: int | None, here: When | None) -> When | None:
        """The time of the second of two ends: the last year of the span."""
        period = here.period if here else None
        first, last = self._ends or (None, None)
        if said is not None:
            last = self._at(said, period)
            self._sentence = said
        elif last is None and here is not None and period and is_span(period):
            last = When(here.words, f"{last_year(period)}")
        elif last is None:
            last = here or _year_after(self._frame.date, first)
        if self._ends is not None:
            self._ends = (first, last)
        return last

    # means --------------------------------------------------------------------

    def _mean(
        self, here: When | None, base: When | None, over: int
    ) -> tuple[When | None, When | None, tuple[str, ...]]:
        """The years of a mean growth, without the year that it starts from."""
        period = here.period if here else None
        start = self._start(base)
        first, last = self._ends or (None, None)
        if start is None and first and last and first.period and last.period:
            start, period, here, base = last_year(first.period), last.period, last, first
        if start is not None and (since := _years_after(start, period)):
            return When(here.words if here else (), since), base, ()
        if is_span(period):
            return here, base, ()
        found = _counted(here, over) or next(iter(self._paragraph.spans), None)
        return (found, base, ()) if found else (here, base, ("mean without a span",))

    def _start(self, base: When | None) -> int | None:
        """The year from which a mean growth starts, where one is compared with."""
        if base is not None and base.period and len(base.period) == _YEAR:
            return int(base.period)
        return self._since if self._based is None else self._based

    # what is compared with ------------------------------------------------------

    def _base(self, said: int | None, here: When | None, again: str, aspect: Aspect) -> When | None:
        """The time that a figure is compared with: one that is said, or by 同比 and 环比 that before its own; None where its aspect compares nothing."""
        if aspect not in _COMPARING:
            return None
        period = here.period if here else None
        if said is not None:
            found = When(self._at(said, None).words, self._compared(said, period))
            if period and found.period == period and "relative" in self._time(said).fields:
                found = When(found.words, shifted(period, -1))
            self._based = int(found.period) if found.period and len(found.period) == _YEAR else None
            return found
        if self._with is not None and not again:
            found = When(self._at(self._with, None).words, self._compared(self._with, period))
            if found.period and len(found.period) == _YEAR:
                self._based = self._since = int(found.period)
            return found
        compared = before_again(again, period) if period else None
        return When((), compared) if compared else None

    def _compared(self, said: int, period: str | None) -> str | None:
        """The period that a word means with which another is compared."""
        token, time = self._taken.tokens[said], self._time(said)
        fields = time.fields
        same = "同期" in self._taken.text[token.start : token.end + 2]
        if period is None:
            return time.resolved(self._frame.date, None)
        if "prev" in fields:
            return before(period)
        if fields.get("same", "") in ("期初", "上期末"):
            return f"{last_year(period) - 1}"
        if "year" in fields and same and fields["year"].isdecimal():
            return shifted(period, int(fields["year"]) - last_year(period))
        if "same" in fields or (same and "relative" in fields):
            return shifted(period, -1)
        relative = fields.get("relative", "")
        if relative.startswith("上"):
            return shifted(period, -1) if "/" in period else f"{last_year(period) - 1}"
        if fields.get("b_whole", "") in ("年初", "初"):
            return f"{last_year(period) - 1}"
        return time.resolved(self._frame.date, period)

    def _is_had(self, low: int, reading: Reading, aspect: Aspect) -> bool:
        """Whether a level is of what there is, by the verb before it or at the head of its list: 拥有园区3个、学校7所."""
        if aspect is not Aspect.LEVEL:
            return False
        tokens, text = self._taken.tokens, self._taken.text
        if self._taken.letters[low : low + 1] == "L":
            return self._had
        self._had = any(
            text[token.start : token.end] in _HAVING for token in tokens[low : low + reading.topic + 1]
        )
        return self._had

    def _is_end(self, aspect: Aspect, reading: Reading, topic: Topic) -> bool:
        """Whether a figure of several years is what stood at their end: 达到, 拥有, a rank."""
        if aspect is Aspect.RANK:
            return True
        if aspect not in (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE):
            return False
        verb = self._taken.text[slice(*topic.verb)] if topic.verb else ""
        if reading.name == "reached" and reading.verb:
            if topic.metric and _EACH_YEAR.match(self._taken.text, topic.metric[-1][1]):
                return False
            return not (_FLOWS.search(reading.verb) or topic.fixed or _FLOWS.search(verb))
        if topic.verb is not None or topic.fixed is not None:
            return verb in _HAVING
        if self._sentence is not None and "span_n" in self._time(self._sentence).fields:
            return False
        return any(_STOCK.search(self._taken.text, *piece) for piece in topic.metric)


def _is_summed(taken: Tokens, low: int, at: int) -> bool:
    """Whether an amount is what came together over all the years that hold, in a clause that says no time: 支出|累计|68亿元."""
    words = taken.letters[low:at]
    return TIME not in words and any(
        taken.text.startswith("累计", token.start) for token in taken.tokens[low:at]
    )


def _is_behind_copula(taken: Tokens, at: int) -> bool:
    """Whether a time is what something is said to be so many times of: 是上年的两倍, 分别是2010年的2倍、3倍."""
    before = taken.tokens[at - 1] if at else None
    said = taken.text[before.start : before.end] if before else ""
    in_turn = taken.letters[at - 1 : at + 3] == "XTEF" and said.endswith(("是", "为"))
    return in_turn or (taken.letters[at - 1 : at] == "R" and said in _COPULAS)


def _is_a_year_on(here: When, base: When | None, said: Time | None) -> bool:
    """Whether what moved against the year before is said where several years hold, of which it may be any: “十四五”以来，同比增长."""
    if base is None or not is_span(here.period):
        return False
    return not base.words if said is None else "relative" in said.fields


_PARTS = frozenset({"b_month", "b_half", "b_quarter", "b_months", "b_quarters"})
"""What a part of a year is read as that names none."""


def _is_just_over(time: Time, period: str, frame: Frame) -> bool:
    """Whether a part of a year that names none is over since a little while by the date: it is not of the year before, which a sentence named."""
    date = frame.date
    if date is None or date.month is None or frame.source in ("heading", "title"):
        return False
    last = months_of(period)
    if last is None or _PARTS.isdisjoint(time.fields) or last_year(period) != date.year - 1:
        return False
    return 0 <= date.month - last[1][1] <= _LITTLE_WHILE


def _is_left_behind(between: str) -> bool:
    """Whether the words behind a time say that it is of a clause before, which has no figure: 下半年|又遭雹灾，受灾面积."""
    clause = between.partition("，")[0]
    return "；" in between or ("，" in between and clause != "" and FIGURE not in clause)


def _is_same_part(taken: Tokens, at: int, period: str, frame: str) -> bool:
    """Whether 去年同期 is said of a part of a year, which it is then of the year before."""
    token = taken.tokens[at]
    same = taken.text.endswith("同期", token.start, token.end) and is_year(period)
    return same and not is_year(frame) and not is_span(frame) and first_year(frame) == int(period) + 1


def _year_after(date: DocumentDate | None, first: When | None) -> When | None:
    """The year spoken of where nothing says it but 去年 before the first of two ends."""
    if first is None or not first.period or not is_year(first.period) or date is None:
        return None
    return When((), first.period and f"{date.year}") if int(first.period) == date.year - 1 else None


def _is_heading(taken: Tokens, start: int, end: int) -> bool:
    """Whether a sentence only names what those after it are about: 综合实力明显提升."""
    inside = taken.between(start, end)
    return end - start <= _LONGEST_HEADING and not any(
        token.kind in (FIGURE, TIME, COMMA) for token in inside
    )


def _is_run_in(taken: Tokens, plain: Plain, since: int, at: int) -> bool:
    """Whether only a heading stands before a time that a blank parts from it: （二）商品房 1—6月，."""
    start, end = taken.tokens[since].start, taken.tokens[at].start
    if "，" in taken.letters[since:at] or not 0 < end - start <= _LONGEST_HEADING:
        return False
    return plain.places[end] - plain.places[end - 1] > 1


def _led_by(taken: Tokens, began: int, at: int) -> str:
    """同比 or 环比 where a sentence was led by it last before one of its words: 从环比看，…."""
    led = _COMPARED_BY.finditer(taken.text, began, taken.tokens[at].start)
    return next((one[1] for one in reversed([*led])), "")


def _at_end(when: When | None) -> When | None:
    """The last of several years; any other time as it is."""
    if when is None or not is_span(when.period):
        return when
    return When(when.words, f"{last_year(when.period or '')}")


def _at_last_month(when: When | None) -> When | None:
    """The last month of a part of a year; any other time as it is."""
    if when is None or not when.period or is_year(when.period) or is_span(when.period):
        return when
    return When(when.words, end_of(when.period))


def _years_after(start: int, period: str | None) -> str | None:
    """The years behind one, as far as a period that is later than the next; None where it is not, or is several years."""
    if not period or is_span(period) or last_year(period) <= start + 1:
        return None
    return years(start + 1, last_year(period))


def _counted(here: When | None, over: int) -> When | None:
    """So many years up to one: 五年年均; None where none are counted."""
    if over <= 1 or here is None or not here.period or not is_year(here.period):
        return None
    return When(here.words, years(int(here.period) - over + 1, int(here.period)))
