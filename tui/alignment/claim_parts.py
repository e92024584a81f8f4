"""Whether a part of a claim is another one though its figure stands: its mode (已, 拟) or its period (去年, 今年一季度)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.alignment_model import Reason
from tui.alignment.draft_sentences import DEALT, FIGURE
from tui.alignment.subject_changes import SubjectChange
from tui.claims import Mode, chinese_times, english_times
from tui.claims.period_values import DocumentDate, months_of
from tui.compiled import late
from tui.lexicon import oppositions

if TYPE_CHECKING:
    from tui.alignment.claim_changes import Told

_TODAY = DocumentDate(9001, 12)
"""A date that no text is of: what says this year and last year is told apart by it where the date of a draft is not known."""
_LAST_KNOWN = 2999
"""The last year that a text says itself."""
_YEAR_SAID = late(
    r"(?:19|20)[0-9]{2}|[今去本上前明来]年|上一?年度|本年度|[“\"]?十?[一二三四五六七]五|五年|\b(?:this|last|next|previous|preceding|coming|current)\b",
    re.IGNORECASE,
)
"""What says of a time of which year it is, whatever stands around it."""
_VAGUE = late(r"今年|本年度?|当年|报告期|以来|[其年]间|this year|the period|current|since", re.IGNORECASE)
"""Times that may be said of a part of theirs."""
_SPAN = late(
    r"(?<![0-9一二三四五六七八九十])(?:[二两三四五六七八九几]|十[一二三四五六七八九]?|[2-9]|[1-9][0-9])多?年(?:多|间|来|以来)?(?![度初末底内])|\b(?:\w+ years|decade)\b",
    re.IGNORECASE,
)
"""A time of several years."""
_NUMBER = late(
    r"[0-9一二两三四五六七八九十]+|\b(?:two|three|four|five|six|seven|eight|nine|ten|decade)\b", re.IGNORECASE
)
_VAGUE_SPAN = late(r"以来|期间|规划|[“”\"]|\b(?:since|period|plan)\b", re.IGNORECASE)
"""Says of a time of several years nothing of how many."""
_YEARS_MORE = late(r"(?:多|间|来|以来)\Z")
"""Ends such a time."""
_SINCE_YEAR = late(r"\bsince ((?:19|20)[0-9]{2})\b(?! has| had)|((?:19|20)[0-9]{2})年?以来", re.IGNORECASE)
"""Says since which year something is told."""
_SINCE_SIGN = late(rf"\bsince {FIGURE}|{FIGURE}以来", re.IGNORECASE)
"""The same with a sign for the year."""
_RANKED = late(
    r"最[高低大小好多少快]|首次|新高|新低|\b(?:lowest|highest|first|best|worst|most|fewest|least|largest|smallest|record|fastest|slowest)\b",
    re.IGNORECASE,
)
"""Says over what time something is the first or the greatest."""
_COMPARED = late(r"[比较](?!例|重|大|多|少|高|低|好|快|强|为)|\b(?:than|compared)\b", re.IGNORECASE)
"""Says over what time something changed by what it is compared with."""
_PAST_YEAR = late(r"[去上前]一?年度?|20[0-9]{2}年?|\b(?:in )?(?:last year|20[0-9]{2})")
"""A year that is past."""
_END = late(r"[末底]\Z|截[至止]|\bend\b", re.IGNORECASE)

_DAY = late(r"日|今天|截[至止]|前\Z|起\Z|\b[0-3]?[0-9](?:st|nd|rd|th)?\b", re.IGNORECASE)
"""Says of a time that it is a day, or only begins or ends one."""


_GOES_ON = late(r"[前0-9一二三四五六七八九十至到—–~-][0-9一二三四五六七八九十]")
"""Two characters of one time, of which the first is not its beginning."""


class Stretch(NamedTuple):
    """A time as far as its words say it."""

    first: tuple[int, int]
    """The year and the month with which it begins; the year 0 where the words do not say it."""
    last: tuple[int, int]
    whole: bool
    """Whether no part of a year is said."""
    vague: bool
    ends: bool
    """Whether only its last day is meant."""


def is_day(when: str) -> bool:
    """Whether a time is a day, or the end of a time."""
    return _DAY.search(when) is not None or _END.search(when) is not None


def other_mode(then: Told, now: Told) -> SubjectChange | None:
    """A fact in place of what is aimed at, where the words that aim stand in one sentence and none in the other."""
    modes = {then.saying.mode, now.saying.mode}
    if modes != {Mode.ACTUAL, Mode.TARGET}:
        return None
    aimed, fact = (then, now) if then.saying.mode == Mode.TARGET else (now, then)
    word = oppositions.AIMED.search(aimed.sentence)
    if word is None or oppositions.AIMED.search(fact.sentence) or oppositions.AHEAD.search(fact.sentence):
        return None
    done = oppositions.DONE.search(fact.clause)
    if not done and not oppositions.AIMED.search(aimed.clause):
        return None  # a line above aims at it (目标是：), and the other draft may say so in words of its own
    words = (word[0], done[0] if done else "")
    return SubjectChange(Reason.CLAIM, *(words if aimed is then else words[::-1]))


def other_period(then: Told, now: Told) -> SubjectChange | None:
    """Another period, where both drafts say one and neither says that of the other beside the figure."""
    old, new = then.when or _dealt_time(then, now), now.when or _dealt_time(now, then)
    if not old or not new or old == new:
        return None
    if not _each_its_own(then, now) and (_says(now.written, old) or _says(then.written, new)):
        return None
    return _period_change(then, now, old, new)


def _dealt_time(told: Told, other: Told) -> str:
    """Which of several times that a sentence deals out a figure is said of, where the clause of the other one says its own; empty where none is known."""
    saying = told.saying
    dealt = (
        other.times_itself and DEALT.search(told.written) and saying.period and saying.when in told.written
    )
    return saying.when if dealt else ""


def _each_its_own(then: Told, now: Told) -> bool:
    """Whether each of two figures has a time of its own: said in its clause, or one of those that are dealt out over its sentence."""
    return any(told.times_itself and not DEALT.search(told.written) for told in (then, now)) and all(
        told.times_itself or not told.when for told in (then, now)
    )


def _says(text: str, time: str) -> bool:
    """Whether a time stands in a text, and not as the end of another one: 三季度 in 前三季度, 11月 in 1—11月."""
    at = text.find(time)
    while at > 0 and _GOES_ON.match(text[at - 1 : at + 1]):
        at = text.find(time, at + 1)
    return at >= 0


def narrowed(then: Told, now: Told) -> SubjectChange | None:
    """A part of a year, as which one draft says when its figure is, where the other says no time at all."""
    if since := _since(then, now):
        return since
    if bool(then.when) is bool(now.when):
        return None
    told, other = (then, now) if then.when else (now, then)
    if _years_more(told, other) or _year_of_total(told, other):
        return SubjectChange(Reason.PERIOD, then.when, now.when)
    stretch = (
        None
        if other.saying.when and not is_day(other.saying.when)
        else _stretch(told.when, told.saying.period)
    )
    if stretch is None or stretch.whole or stretch.ends or _DAY.search(told.when):
        return None
    return SubjectChange(Reason.PERIOD, then.when, now.when)


def _since(then: Told, now: Told) -> SubjectChange | None:
    """A year since which one draft says a figure, where the other one says it of a shorter time, or of none."""
    old, new = (_SINCE_YEAR.search(one.written) for one in (then, now))
    told, year = (then, old) if old else (now, new)
    if bool(old) is bool(new) or year is None or _RANKED.search(told.written):
        return None
    if told.written[: year.start()].strip(" -—–•·") and not _SINCE_SIGN.search(told.clause):
        return None
    if (year[1] or year[2]) in (now if old else then).written:
        return None
    return SubjectChange(Reason.PERIOD, *((year[0], now.when) if old else (then.when, year[0])))


def _years_more(told: Told, other: Told) -> bool:
    """Whether one draft says a figure of several years, which the other one says nowhere around it: 近三年, over the past five years."""
    span = _SPAN.search(told.when)
    if span is None or _COMPARED.search(other.clause):
        return False
    return not _SPAN.search(other.saying.when) and _YEARS_MORE.sub("", span[0]) not in other.written


def _year_of_total(told: Told, other: Told) -> bool:
    """Whether one draft says a figure of a year that is past, and the other one as a total of all years: 去年交易额, 累计交易额."""
    if not _PAST_YEAR.fullmatch(told.when) or oppositions.TOTAL.search(told.clause):
        return False
    return oppositions.TOTAL.search(other.own) is not None and _YEAR_SAID.search(other.written) is None


def _period_change(then: Told, now: Told, old: str, new: str) -> SubjectChange | None:
    """Two times that cannot be the same."""
    if then.saying.period and then.saying.period == now.saying.period:
        return None
    apart = times_apart(old, new, (then.saying.period, now.saying.period))
    return SubjectChange(Reason.PERIOD, old, new) if apart else None


def times_apart(old: str, new: str, periods: tuple[str, str] = ("", "")) -> bool:
    """Whether two times cannot be the same: another year, another part of one, several years and one."""
    long = _years_said(old), _years_said(new)
    if all(long):
        return long[0] != long[1] and ("since" in long[0]) is ("since" in long[1])
    if any(long):
        return not _VAGUE_SPAN.search(new if long[0] else old)
    before, after = map(_stretch, (old, new), periods)
    return before is not None and after is not None and _apart(before, after)


def _years_said(words: str) -> str:
    """Over how many years a time goes, or since which one, in words of its text; empty where it is another one."""
    since = _SINCE_YEAR.search(words)
    if since is not None:
        return f"since {since[1] or since[2]}"
    return "".join(_NUMBER.findall(words)) if _SPAN.search(words) else ""


def times_agree(old: str, new: str) -> bool:
    """Whether two times are said of the same months: 一季度, 1—3月."""
    then, now = _stretch(old, ""), _stretch(new, "")
    return then is not None and now is not None and then[:2] == now[:2] and then.ends == now.ends


@lru_cache(maxsize=1024)
def _stretch(words: str, period: str) -> Stretch | None:
    """What some words say of when; a period that is known says the rest."""
    said = _said(words)
    if said is None:
        return None
    ends = [months_of(part) for part in (period or said).split("/")]
    if None in ends:
        return None
    (first, begins), (last, closes) = ends[0] or (0, (1, 12)), ends[-1] or (0, (1, 12))
    known = bool(period) or _YEAR_SAID.search(words) is not None
    whole = begins == (1, 12) and closes == (1, 12)
    return Stretch(
        (first if known else 0, begins[0]),
        (last if known else 0, closes[1]),
        whole,
        _VAGUE.search(words) is not None,
        _END.search(words) is not None,
    )


def _said(words: str) -> str | None:
    """The period in ISO 8601 that words say, as of a date that no text is of."""
    if not words.isascii():
        return next(
            (said for time in chinese_times.times(words) if (said := time.resolved(_TODAY, None))), None
        )
    # a month alone is no time without the word that joins it
    tried = (time for text in (words, f"in {words}") for time in english_times.times(text))
    return next((said for time in tried if (said := time.resolved(_TODAY, None))), None)


def _apart(one: Stretch, other: Stretch) -> bool:
    """Whether two times cannot be the same."""
    comparable = one.last[0] and other.last[0] and _alike(one.last[0], other.last[0])
    if comparable and one.last[0] != other.last[0]:
        return True
    if one.ends and other.ends:
        return one.last[1] != other.last[1]
    if one.whole and other.whole:
        return bool(comparable) and one.first[0] != other.first[0]
    if one.whole or other.whole:
        return not (one if one.whole else other).vague
    return (one.first[1], one.last[1]) != (other.first[1], other.last[1])


def _alike(one: int, other: int) -> bool:
    """Whether two years are both said or both only known by the date of their draft."""
    return (one > _LAST_KNOWN) is (other > _LAST_KNOWN)
