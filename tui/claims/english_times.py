"""What an English text says of when: years, parts of years, spans, and words that lean on the date of the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.claims.claim_model import When
from tui.claims.english_months import (
    bare_month,
    day_to_day,
    from_month,
    last_named,
    month_beside,
    month_number,
    months_to,
    number,
    quarter_to,
    since_month,
    year_to,
)
from tui.claims.period_values import (
    before,
    first_of_plan,
    first_year,
    is_span,
    is_year,
    last_year,
    lasting,
    shifted,
    years,
)
from tui.compiled import late
from tui.lexicon.en import claim_words
from tui.lexicon.en.number_words import MONTHS, ONES, ORDERS
from tui.lexicon.word_lists import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.claims.period_values import DocumentDate

_MOST = 12
"""The highest number in a word that counts months or years."""
_ORDINALS = {word: value for word, value in ORDERS.items() if value <= 4}
_PLANS = {word: value for word, value in ORDERS.items() if 7 <= value <= 15}
_MONTH = "|".join(
    (
        *MONTHS,
        *(month.upper() for month in MONTHS),
        r"(?-i:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)",
    )
)
_COUNT = rf"(?:{'|'.join(word for word, value in ONES.items() if value <= _MOST)}|[0-9]{{1,2}})"
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_BEFORE_MONTH = (
    "(?:"
    + "|".join(
        rf"(?<={word}\s)"
        for word in (
            "by",
            "during",
            "early",
            "for",
            "from",
            "in",
            "late",
            "of",
            "on",
            "than",
            "until",
            "with",
        )
    )
    + "|(?<=end-)|(?<=mid-))"
)
"""What leads to a month that has no year."""
_DATA = "data|figures?|trade|sales|exports|imports|output|production|report|readings?|survey|index|inflation|revenues?|numbers?|retail|consumer|producer|industrial|manufacturing|prices|payrolls|jobs|employment|unemployment|jobless|PMI|CPI|PPI"
"""Before what a month stands that its figures are of: January trade data."""
_TIME = late(
    rf"""\b(?:
      (?:from|between)\s+(?P<first>{_YEAR})\s+(?:to|and|through)\s+(?P<last>{_YEAR})
    | (?:(?:from|between)\s+)?(?P<day_month>(?-i:{_MONTH}))\s+(?P<day>{_DAY})\s*(?:to|and|through|[-–—])\s*(?:(?P<day_month_last>(?-i:{_MONTH}))\s+)?(?P<day_last>{_DAY})(?:,?\s+(?P<day_year>{_YEAR}))?(?:\s+period)?
    | (?:(?:from|between)\s+)?(?P<day_b>{_DAY})\s*(?:to|and|[-–—])\s*(?P<day_b_last>{_DAY})\s+(?P<day_b_month>(?-i:{_MONTH}))(?:\s+(?P<day_b_year>{_YEAR}))?
    | (?:from|between)\s+(?P<month_first>(?-i:{_MONTH}))(?:,?\s+(?P<month_first_year>{_YEAR}))?\s+(?:to|and|through)\s+(?P<month_last>(?-i:{_MONTH}))(?:,?\s+(?P<month_last_year>{_YEAR})|,?\s+(?:of\s+)?(?P<month_last_of>last|this)\s+year|(?!,?\s+[0-9]))
    | (?P<month_from>(?-i:{_MONTH}))(?:,?\s+(?P<month_from_year>{_YEAR}))?\s*(?:to|through|[-–])\s*(?P<month_until>(?-i:{_MONTH}))(?:,?\s+(?:of\s+)?(?P<month_until_year>{_YEAR})|\s+(?:of\s+)?(?P<months_of>last|this)\s+year|(?!,?\s+[0-9]))(?:\s+period)?
    | (?:the\s+)?year\s+to\s+(?P<year_to>{_MONTH})\s+(?P<year_to_year>{_YEAR})
    | (?:over|in|during|for)\s+the\s+same\s+(?:period|year)(?P<again>)(?!\s+(?:of|last|in|a)\b)
    | (?P<first_b>{_YEAR})\s*[-–—/]\s*(?P<last_b>{_YEAR})
    | (?:FY\s?|(?:fiscal|financial)\s+year\s+)?(?P<first_c>{_YEAR})\s*[-–/]\s*(?P<last_c>[0-9]{{2}})(?![0-9-])(?:\s+(?:fiscal|financial)\s+year)?
    | (?-i:FY)\s?['’]?(?P<short_first>[0-9]{{2}})\s?[-–/]\s?(?P<short_last>[0-9]{{2}})(?![0-9])
    | (?-i:FY)\s?['’]?(?P<short_year>[0-9]{{2}})(?![0-9%/–-]|[.,][0-9])
    | (?P<ended_n>(?:three|six|nine|twelve|3|6|9|12)(?=[\s-]months?\b)|(?:13|26|39|5[23])(?=[\s-]weeks?\b))[\s-](?:month|week)s?\s+(?:period\s+)?(?:that\s+)?(?:ended|ending|to)\s+(?:in\s+|on\s+)?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<ended>(?-i:{_MONTH}))(?:\s+[0-9]{{1,2}})?(?:,?\s+(?P<ended_year>{_YEAR})|(?!,?\s+[0-9]))
    | (?:financial\s+|fiscal\s+)?year\s+(?:ended|ending|to)\s+(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<closed>{_MONTH})(?:\s+[0-9]{{1,2}})?,?\s+(?P<closed_year>{_YEAR})
    | (?:the\s+)?(?:fiscal\s+)?(?:(?P<quarter_order>{"|".join(_ORDINALS)})[\s-]+)?(?:fiscal\s+)?quarter\s+(?:(?:of\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?)?{_YEAR},?\s+)?(?:that\s+)?(?:ended|ending|to)\s+(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<quarter_ended>{_MONTH})(?:\s+[0-9]{{1,2}})?(?:,?\s+(?P<quarter_ended_year>{_YEAR}))?(?!\s+[0-9])
    | H(?P<half_n>[12])\s+(?P<half_n_year>{_YEAR}) | Q(?P<quarter_n>[1-4])\s+(?P<quarter_n_year>{_YEAR})
    | (?P<year_part>{_YEAR})\s?(?P<year_part_n>H[12]|Q[1-4])
    | (?:the\s+)?(?P<half>first|second)\s+half\s+of\s+(?:(?P<half_fiscal>{_YEAR}[-–/][0-9]{{2}}(?![0-9]))|(?P<half_year>{_YEAR})|(?:this|the|last)\s+year)
    | (?:the\s+)?(?:last|final|closing)\s+quarter\s+of\s+(?P<last_quarter>{_YEAR})
    | (?:the\s+)?(?P<half_bare>first|second)[\s-]half(?!\s+(?:of\b|(?:19|20)[0-9]{{2}}))
    | (?:the\s+)?(?P<half_beside>first|second)[\s-]half\s+(?P<half_beside_year>{_YEAR})
    | (?:the\s+)?(?:prior|previous|last|preceding)\s+(?:fiscal\s+)?year['’]s\s+(?P<prior_quarter>{"|".join(_ORDINALS)})\s+(?:fiscal\s+)?quarter
    | (?:the\s+)?(?P<prior_quarter_b>{"|".join(_ORDINALS)})\s+(?:fiscal\s+)?quarter\s+(?:of\s+)?(?:the\s+)?(?:prior|previous|last|preceding)\s+(?:fiscal\s+)?year
    | (?:the\s+)?current[\s-](?:fiscal[\s-])?year(?P<again_b>\s+(?:period|quarter|half))
    | (?:at\s+)?(?:this|the\s+same)\s+(?:time|point)\s+(?:last|the\s+previous)\s+year
    | (?:the\s+)?(?P<fiscal_quarter>(?:fiscal\s+(?:{"|".join(_ORDINALS)})|(?:{"|".join(_ORDINALS)})\s+fiscal)\s+quarter)(?!\s+(?:of\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?)?{_YEAR})
    | (?:the\s+)?(?:fiscal\s+)?(?P<quarter>{"|".join(_ORDINALS)})[\s-](?:fiscal\s+)?quarter(?:\s+(?:of\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?)?(?P<quarter_year>{_YEAR}))?
    | (?:the\s+)?(?:fall|autumn|spring|summer|winter)(?:\s+(?:semester|term|season))?\s+(?:of\s+)?(?P<season_year>{_YEAR})
    | (?:the\s+)?first\s+(?P<quarters>two|three)\s+quarters(?:\s+of\s+(?:(?P<quarters_year>{_YEAR})|(?:this|the)\s+year))?
    | (?:the\s+)?first\s+(?P<months>{_COUNT})\s+months(?:\s+of\s+(?P<months_year>{_YEAR}))?
    | (?:the\s+)?(?P<quarter_to>{_MONTH})\s+(?:(?P<quarter_to_year>{_YEAR})\s+quarter|quarter(?:\s+(?:of\s+)?(?P<quarter_to_year_b>{_YEAR}))?)
    | (?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH}),?\s+(?:[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?P<month_year>{_YEAR})
    | (?P<month_rel>(?-i:{_MONTH}))\s+(?:of\s+)?(?P<month_of>last|this)\s+year
    | (?:{_BEFORE_MONTH}|(?=\w+['’]s\b))(?P<bare_month>(?-i:{_MONTH}))(?!\s+[0-9]|,\s+{_YEAR})
    | (?:the\s+)?(?P<month_of_data>(?-i:{_MONTH}))(?=\s+(?:{_DATA})\b)
    | through\s+(?P<through>(?-i:{_MONTH}))(?:\s+(?P<through_year>{_YEAR})|(?!,?\s+[0-9]))
    | (?:the\s+)?week\s+(?:ended|ending|to)\s+(?:on\s+)?(?P<week_month>(?-i:{_MONTH}))\s+[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s+(?P<week_year>{_YEAR}))?
    | last\s+(?P<last_month>(?-i:{_MONTH}))(?!\s+[0-9]) | (?:the\s+)?(?P<month_step>last|this|previous|preceding|prior)\s+month(?!s)
    | (?:(?<=by\s)|(?<=at\s))(?P<mid_year>mid-year)
    | (?:a|one)\s+(?P<month_back>month)\s+(?:earlier|ago|before)
    | (?:the\s+)?(?P<quarter_step>last|this|previous|preceding)\s+quarter | (?:a|one)\s+(?P<quarter_back>quarter)\s+(?:earlier|ago|before)
    | (?<=since\s)(?P<since_month>(?-i:{_MONTH}))(?!\s+[0-9])
    | (?:the\s+)?(?:comparable|corresponding|same|year-ago|year-earlier)\s+period(?:\s+(?:last|of\s+last|of\s+the\s+previous)\s+year|\s+(?:of|in)\s+(?P<same_year>{_YEAR}))?
    | (?:the\s+)?prior[\s-](?:year|period|quarter)(?:\s+(?:period|quarter|half))? | a\s+year\s+before
    | (?:the\s+)?(?:same|corresponding|comparable|year-ago|year-earlier)\s+(?:month|quarter|half)(?:\s+(?:last|of\s+last|of\s+the\s+previous)\s+year|\s+(?:of|in)\s+(?P<same_year_b>{_YEAR}))?
    | quarter\s+(?P<quarter_d>[1-4]),?\s+(?P<quarter_d_year>{_YEAR}) | Q(?P<quarter_bare>[1-4])(?![0-9])
    | (?P<next>next\s+(?:financial\s+|fiscal\s+)?year)
    | (?P<period>(?:during|in|over|for)\s+the\s+(?:(?:reporting\s+)?period|(?:three|six|nine|twelve)\s+months|month|quarter|half(?:[\s-]year)?))(?!\s+(?:from|of|to|between|ended|ending)\b)
    | (?:the\s+)?(?:previous|preceding)\s+year | (?:the\s+)?year\s+before(?P<previous>) | a\s+year\s+(?:earlier|ago)
    | (?:the\s+|over\s+the\s+)?(?:past|last|previous)\s+(?P<back>{_COUNT})\s+years
    | (?:(?:over|in|during)\s+)?the\s+(?P<lately>past|last)\s+(?:(?:calendar|full)\s+)?year(?!['’\w])
    | (?:the\s+)?(?:next|coming)\s+(?P<on>{_COUNT})\s+years
    | (?:the\s+)?(?P<plan>[0-9]{{1,2}}th|{"|".join(_PLANS)})\s+Five-Year\s+Plan(?:\s+period)?
    | (?P<ago>{_COUNT})\s+years\s+(?:ago|earlier)
    | (?P<current>(?:the\s+)?current\s+(?:financial\s+|fiscal\s+)?year)
    | (?P<coming>(?:the\s+)?coming\s+year)
    | (?P<this>this\s+year) | (?P<past>last\s+year)
    | (?:throughout|during|for|over)\s+the\s+(?:whole\s+|entire\s+|full\s+|fiscal\s+|financial\s+)?(?P<whole>year)(?!s|\s+(?:(?:ended|ending|to)\b|[0-9])) | (?P<whole_b>full[\s-]year)(?!\s+(?:[0-9]|ended|to\b))
    | (?:FY\s?|fiscal\s+)?(?P<year>{_YEAR})(?![0-9,.]*[0-9])(?:\s+(?:fiscal|financial)\s+year(?!\s+(?:ended|ending|to)\b))?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)


_FIRST = late(
    rf"\b(?:[0-9]|H[12]|Q[1-4]|FY['’]?[0-9]|FY|(?:through|week|from|between|over|in|during|throughout|for|the|a|year|year-ago|year-earlier|financial|fiscal|first|second|third|fourth|fall|autumn|spring|summer|winter"
    rf"|comparable|corresponding|same|prior|quarter|next|previous|preceding|past|last|coming|current|this|full|mid|twelve|{_COUNT}|{'|'.join(_PLANS)}|{_MONTH})(?![A-Za-z]))",
    re.IGNORECASE,
)
"""With what a time may begin: the long pattern is tried there alone."""
_QUICK = late(
    rf"(?:19|20)[0-9]{{2}}|year|quarter|half|month|week|period|Plan\b|\b[HQ][1-4]|\bFY|\b(?:{_MONTH})\b",
    re.IGNORECASE,
)
"""What every time has: a sentence without it has none."""


class Time(NamedTuple):
    """A place of a text that says when."""

    start: int
    end: int
    fields: dict[str, str]

    @property
    def frames(self) -> bool:
        """Whether it is a stretch of years."""
        return bool({"back", "plan", "first", "first_b", "on"} & self.fields.keys())

    def resolved(self, date: DocumentDate | None, frame: str | None) -> str | None:
        """The period in ISO 8601; None where only a date could tell that is not known."""
        fields = self.fields
        for name, rule in _RULES.items():
            if name in fields:
                return rule(fields, date, frame)
        return shifted(frame, -1) if frame else None


Rule = Callable[[dict[str, str], "DocumentDate | None", "str | None"], "str | None"]
"""What makes a period of the words that a pattern found."""


def _own_year(fields: dict[str, str], name: str, date: DocumentDate | None, frame: str | None) -> int | None:
    if said := fields.get(name):
        return int(said)
    if frame:
        return last_year(frame)
    return date.year if date else None


def _half(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    year = _own_year(fields, "half_year", date, frame)
    return f"{year}H{_ORDINALS[key(fields['half'])]}" if year else None


def _part_alone(part: str, order: int, date: DocumentDate | None, frame: str | None) -> str | None:
    """A half (`H`) or a quarter (`Q`) that is said without its year: of the year that holds, or the last such that had begun by the date."""
    year = _own_year({}, "", date, frame)
    if year and date and not frame and date.month is not None:
        year -= _MONTHS_OF_PART[part] * (order - 1) + 1 > date.month
    return f"{year}{part}{order}" if year else None


def _half_like(fields: dict[str, str], frame: str | None) -> str | None:
    """The half of another financial year, which begins in the month that the half which a text is about begins in."""
    if frame is None or lasting(frame) != _MONTHS_OF_HALF:
        return None
    return shifted(frame, int(fields["half_fiscal"][:4]) - first_year(frame))


_MONTHS_OF_HALF = 6
_MONTHS_OF_QUARTER = 3
_MONTHS_OF_PART = {"H": _MONTHS_OF_HALF, "Q": _MONTHS_OF_QUARTER}


def _quarter_beside(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """The quarter before that of the frame or of the date of a text, or its own: last quarter, this quarter."""
    step = fields["quarter_step"].lower()
    if step in _BEFORE_IT and frame and "Q" in frame:
        return before(frame)
    if date is None or date.month is None:
        return None
    now = f"{date.year}Q{(date.month + 2) // 3}"
    return now if step == "this" else before(now)


_BEFORE_IT = frozenset({"previous", "preceding"})


def _quarter(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    order = _ORDINALS[key(fields["quarter"])]
    said = fields.get("quarter_year")
    return f"{said}Q{order}" if said else _part_alone("Q", order, date, frame)


def _quarter_a_year_before(order: str, date: DocumentDate | None, frame: str | None) -> str | None:
    """The quarter a year before that of the frame, or of the year before the date: the prior year's first quarter."""
    if frame and ("Q" in frame or lasting(frame) == _MONTHS_OF_QUARTER):
        return shifted(frame, -1)
    year = _own_year({}, "", date, frame)
    return f"{year - 1}Q{_ORDINALS[key(order)]}" if year else None


def _ended(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """So many months to the end of one, which is the last such by the date where no year is said."""
    if "ended_year" in fields:
        return months_to(fields)
    last = bare_month({"bare_month": fields["ended"]}, date, frame)
    if last is None or number(fields["ended_n"]) in _YEARLY:
        return last
    return months_to({**fields, "ended_year": last[:4]})


_YEARLY = frozenset({12, 52, 53})
"""Months, or weeks, of a year: of which a rate that is said without one is that at its end."""


def _through(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    """From the beginning of a year to a month of it: through September."""
    month = fields["through"]
    last = (
        f"{fields['through_year']}-{month_number(month):02d}"
        if "through_year" in fields
        else bare_month({"bare_month": month}, date, frame)
    )
    return last and f"{last[:4]}-01/{last}"


def _months(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    year = _own_year(fields, "months_year", date, frame)
    return f"{year}-01/{year}-{number(fields['months']):02d}" if year else None


def _months_of(
    fields: dict[str, str], of: str, ends: tuple[str, str], date: DocumentDate | None
) -> str | None:
    """From a month to another of this year or of the last."""
    if date is None:
        return None
    year = f"{date.year - (key(fields[of]) == 'last')}"
    return from_month({**fields, f"{ends[1]}_year": year}, ends, date, None)


def _quarters(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    year = _own_year(fields, "quarters_year", date, frame)
    return f"{year}-01/{year}-{3 * ONES[key(fields['quarters'])]:02d}" if year else None


def _plan(fields: dict[str, str], _date: DocumentDate | None, _frame: str | None) -> str:
    word = key(fields["plan"])
    count = int(word[:-2]) if word[0].isdigit() else _PLANS[word]
    first = first_of_plan(count)
    return f"{first}/{first + 4}"


def _back(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    count = number(fields["back"])
    if frame and last_year(frame) - int(frame[:4]) + 1 == count:
        return frame
    return years(date.year - count, date.year - 1) if date else None


def _ago(fields: dict[str, str], date: DocumentDate | None, frame: str | None) -> str | None:
    at = last_year(frame) if frame else date.year if date else None
    return None if at is None else f"{at - number(fields['ago'])}"


def _short_years(fields: dict[str, str]) -> str:
    """2024-25: a year that begins in one and ends in the next."""
    first = int(fields["first_c"])
    last = first // 100 * 100 + int(fields["last_c"])
    return years(first, last)


def _whole(date: DocumentDate | None, frame: str | None) -> str | None:
    """The year that a text is about."""
    if frame is None:
        return f"{date.year - 1}" if date else None
    return frame if is_span(frame) or lasting(frame) >= _MONTHS_OF_YEAR else f"{last_year(frame)}"


_MONTHS_OF_YEAR = 12


def _lately(date: DocumentDate | None, frame: str | None) -> str | None:
    """The past year: that which holds, or the one before the date of a text of its first months; later in a year it is not known."""
    if frame and is_year(frame):
        return frame
    return f"{date.year - 1}" if date and looks_back(date) else None


def looks_back(date: DocumentDate) -> bool:
    """Whether a text was made in the months in which those look back that report on the year before."""
    return (date.month or 1) <= _FIRST_MONTHS


_FIRST_MONTHS = 4


_RULES: dict[str, Rule] = {
    "first": lambda fields, _date, _frame: years(int(fields["first"]), int(fields["last"])),
    "first_b": lambda fields, _date, _frame: years(int(fields["first_b"]), int(fields["last_b"])),
    "month_last_of": lambda fields, date, _frame: _months_of(
        fields, "month_last_of", ("month_first", "month_last"), date
    ),
    "month_first": lambda fields, date, frame: from_month(fields, ("month_first", "month_last"), date, frame),
    "months_of": lambda fields, date, _frame: _months_of(
        fields, "months_of", ("month_from", "month_until"), date
    ),
    "month_from": lambda fields, date, frame: from_month(fields, ("month_from", "month_until"), date, frame),
    "last_quarter": lambda fields, _date, _frame: f"{fields['last_quarter']}Q4",
    "year_to": lambda fields, _date, _frame: year_to(fields, "year_to"),
    "again": lambda _fields, _date, frame: frame,
    "again_b": lambda _fields, _date, frame: frame,
    "prior_quarter": lambda fields, date, frame: _quarter_a_year_before(fields["prior_quarter"], date, frame),
    "prior_quarter_b": lambda fields, date, frame: _quarter_a_year_before(
        fields["prior_quarter_b"], date, frame
    ),
    "day": day_to_day,
    "day_b": lambda fields, date, frame: day_to_day(
        {name.replace("day_b", "day"): value for name, value in fields.items()}, date, frame
    ),
    "half_fiscal": lambda fields, _date, frame: _half_like(fields, frame),
    "last_month": last_named,
    "mid_year": lambda fields, date, frame: (
        f"{year}-06" if (year := _own_year(fields, "", date, frame)) else None
    ),
    "month_step": month_beside,
    "month_back": lambda _fields, _date, frame: before(frame) if frame else None,
    "quarter_step": _quarter_beside,
    "quarter_back": lambda _fields, _date, frame: before(frame) if frame else None,
    "short_first": lambda fields, _date, _frame: years(
        2000 + int(fields["short_first"]), 2000 + int(fields["short_last"])
    ),
    "short_year": lambda fields, _date, _frame: f"20{fields['short_year']}",
    "first_c": lambda fields, _date, _frame: _short_years(fields),
    "ended_n": _ended,
    "closed": lambda fields, _date, _frame: year_to(fields, "closed"),
    "half_n": lambda fields, _date, _frame: f"{fields['half_n_year']}H{fields['half_n']}",
    "quarter_n": lambda fields, _date, _frame: f"{fields['quarter_n_year']}Q{fields['quarter_n']}",
    "quarter_d": lambda fields, _date, _frame: f"{fields['quarter_d_year']}Q{fields['quarter_d']}",
    "quarter_bare": lambda fields, date, frame: _part_alone("Q", int(fields["quarter_bare"]), date, frame),
    "next": lambda _fields, date, frame: (
        shifted(frame, 1) if frame and lasting(frame) else f"{date.year + 1}" if date else None
    ),
    "current": lambda _fields, date, frame: (
        shifted(frame, 1) if frame and lasting(frame) else f"{date.year}" if date else None
    ),
    "coming": lambda _fields, date, frame: (
        shifted(frame, 1) if frame and lasting(frame) else f"{date.year + 1}" if date else None
    ),
    "year_part": lambda fields, _date, _frame: f"{fields['year_part']}{fields['year_part_n'].upper()}",
    "same_year_b": lambda fields, _date, frame: (
        shifted(frame, int(fields["same_year_b"]) - last_year(frame)) if frame else fields["same_year_b"]
    ),
    "same_year": lambda fields, _date, frame: (
        shifted(frame, int(fields["same_year"]) - last_year(frame)) if frame else fields["same_year"]
    ),
    "month_rel": lambda fields, date, _frame: (
        f"{date.year - (fields['month_of'].lower() == 'last')}-{month_number(fields['month_rel']):02d}"
        if date
        else None
    ),
    "bare_month": bare_month,
    "month_of_data": lambda fields, date, frame: bare_month(
        {"bare_month": fields["month_of_data"]}, date, frame
    ),
    "since_month": since_month,
    "period": lambda _fields, _date, frame: frame,
    "half": _half,
    "half_bare": lambda fields, date, frame: _part_alone(
        "H", _ORDINALS[key(fields["half_bare"])], date, frame
    ),
    "half_beside": lambda fields, _date, _frame: (
        f"{fields['half_beside_year']}H{_ORDINALS[key(fields['half_beside'])]}"
    ),
    "fiscal_quarter": lambda _fields, _date, frame: (
        frame if frame and ("Q" in frame or lasting(frame) == _MONTHS_OF_QUARTER) else None
    ),
    "through": _through,
    "week_month": lambda fields, date, frame: (
        f"{fields['week_year']}-{month_number(fields['week_month']):02d}"
        if "week_year" in fields
        else bare_month({"bare_month": fields["week_month"]}, date, frame)
    ),
    "season_year": lambda fields, _date, _frame: fields["season_year"],
    "quarter": _quarter,
    "quarter_ended": lambda fields, date, frame: quarter_to(
        {name.replace("ended", "to"): value for name, value in fields.items()}, date, frame
    ),
    "quarter_to": quarter_to,
    "quarters": _quarters,
    "months": _months,
    "month": lambda fields, _date, _frame: f"{fields['month_year']}-{month_number(fields['month']):02d}",
    "back": _back,
    "lately": lambda _fields, date, frame: _lately(date, frame),
    "on": lambda fields, date, _frame: (
        years(date.year, date.year + number(fields["on"]) - 1) if date else None
    ),
    "plan": _plan,
    "ago": _ago,
    "this": lambda _fields, date, _frame: f"{date.year}" if date else None,
    "past": lambda _fields, date, _frame: f"{date.year - 1}" if date else None,
    "whole_b": lambda _fields, date, frame: _whole(date, frame),
    "whole": lambda _fields, date, frame: _whole(date, frame),
    "year": lambda fields, _date, _frame: fields["year"],
}


def times(text: str, start: int = 0, end: int | None = None) -> Iterator[Time]:
    """The times that a stretch of a text names, in its order."""
    until = len(text) if end is None else end
    if not _QUICK.search(text, start, until):
        return
    at = start
    while (first := _FIRST.search(text, at, until)) is not None:
        found = _TIME.match(text, first.start(), until)
        if found is None or found.end() == found.start():
            at = first.end()
            continue
        at = found.end()
        fields = {name: value for name, value in found.groupdict().items() if value is not None}
        yield Time(found.start(), found.end(), fields)


_BEFORE_OPENING = late(r"\s*(?:(?:In|During|Over|Throughout|For)\s+)?(?:the\s+)?", re.IGNORECASE)


def opening_period(text: str, start: int, end: int, date: DocumentDate | None) -> When | None:
    """The year, or the half or quarter of one, with which a paragraph begins, a comma behind it."""
    time = next(times(text, start, end), None)
    if time is None or not text.startswith(",", time.end):
        return None
    if not _BEFORE_OPENING.fullmatch(text, start, time.start) or not time.fields.keys() & _HOLDING:
        return None
    return When(((time.start, time.end),), time.resolved(date, None))


_NO_LEAD = late(
    r"\b(?:than|over|from|on|since|compared\s+(?:with|to)|against|versus|at|as\s+of|as\s+at|by)\s+(?:in\s+)?(?:the\s+)?(?:(?:end|close)\s+of\s+)?(?:[0-9]{1,2}\s+)?\Z",
    re.IGNORECASE,
)
"""Before a time that is only compared with, or is a point in time."""
_ABOUT = late(rf"\b(?:{'|'.join(claim_words.DOCUMENTS)})\b.*\son\s+the\s+\Z", re.IGNORECASE | re.DOTALL)
"""Before the year that a document is about: Communiqué of the county on the | 2005 national economy."""
_OF_WHAT = late(r"\s+[A-Za-z]")
_FIRST_SENTENCE = late(r"[^\n]*?(?:[.!?](?=\s+[A-Z]|\s*\Z)|\Z)")


_NUMBER = late(r"[0-9]")


def lead_period(
    text: str, start: int, end: int, date: DocumentDate | None, *, ended: bool = False
) -> When | None:
    """The one time that the first sentence of a piece of news says a figure of, of which the paragraphs after it are, too.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        date: That of the text.
        ended: Whether only a quarter counts of which its last month is said, since a heading says one by its number.
    """
    if date is None or (sentence := _FIRST_SENTENCE.match(text, start, end)) is None:
        return None
    found = [
        (time, period)
        for time in times(text, *sentence.span())
        if time.fields.keys() & (_ENDED if ended else _LEADING)
        and not _NO_LEAD.search(text, max(start, time.start - 40), time.start)
        and (period := time.resolved(date, None))
    ]
    if len({period for _time, period in found}) != 1:
        return None
    time, period = found[0]
    besides = text[sentence.start() : time.start] + text[time.end : sentence.end()]
    if last_year(period) < date.year - 1 or not _NUMBER.search(besides):
        return None
    return When(((time.start, time.end),), period)


_YEARLY_TOO = late(
    r"\bquarter\b.*\b(?:full[\s-]year|annual|twelve[\s-]months?)\b.*?(?P<year>(?:FY\s?)?(?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
"""A heading of a last quarter and of the year that it closes."""
_OUTLOOK = late(
    r"\s+(?:[a-z]+\s+){0,2}(?:outlook|forecasts?|guidance|targets?|view|estimates?|expectations?)\b",
    re.IGNORECASE,
)
"""What makes of a time in a heading that of what is expected: full-year outlook."""
_HOLDING = frozenset(
    {
        "year",
        "half",
        "quarter",
        "months",
        "this",
        "past",
        "first",
        "first_b",
        "first_c",
        "short_first",
        "short_year",
        "half_n",
        "quarter_n",
        "quarter_to",
    }
)
"""What a time says that holds in the paragraphs after its own."""
_ENDED = frozenset({"quarter_ended", "ended_n"})
"""What a time says that names a quarter by its last month."""
_LEADING = (
    _HOLDING
    | _ENDED
    | {
        "bare_month",
        "closed",
        "day",
        "day_b",
        "month",
        "month_first",
        "month_from",
        "month_step",
        "quarter_step",
        "quarters",
        "year_part",
        "year_to",
    }
)
"""What the first sentence of a piece of news says of when all of it is."""


def heading_period(text: str, start: int, end: int, date: DocumentDate | None) -> When | None:
    """The period that a heading names; of a year and its last quarter the year."""
    yearly = _YEARLY_TOO.search(text, start, end)
    for time in times(text, yearly.start("year") if yearly else start, end):
        about = _OF_WHAT.match(text, time.end) and _ABOUT.search(text, start, time.start)
        led = _NO_LEAD.search(text, max(start, time.start - 40), time.start)
        if (led and not about) or _OUTLOOK.match(text, time.end):
            continue
        if not {"month", "bare_month", "period"} & time.fields.keys() and (
            period := time.resolved(date, None)
        ):
            return When(((time.start, time.end),), period)
    return None
