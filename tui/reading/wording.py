"""Quantities, dates and standings in words, in the language in force."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from tui.documents.apart import Reason
from tui.figures import Bound, Kind
from tui.speech import Standing
from tui.words import N_, _, bracketed, language, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.documents.comments import Comment
    from tui.documents.contents import Changes
    from tui.figures import Quantity
    from tui.speech import Mention, Metric, Speech
    from tui.speech.verdicts import ClaimRecord

SEPARATOR = "·"
"""Between what is measured and when, where both stand in one line."""


LONGEST_DECIMALS = 12
"""Decimals of a number that is not written as a fraction."""
LARGEST_DENOMINATOR = 1000
"""The largest number below the line of a fraction in words."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""As English writes them; Chinese counts them."""


def comment_head(comment: Comment) -> str:
    """Who wrote a comment of a file, and when, to the minute, and whom it answers; as far as the file says it."""
    answers = _("answers {author}").format(author=comment.answers) if comment.answers else ""
    said = " ".join(filter(None, (comment.author, comment.date[:16].replace("T", " "))))
    return listed(one for one in (said, answers) if one)


def changes_line(changes: Changes) -> str:
    """That a file tracks changes and its text is as if all were accepted; empty where it tracks none."""
    if not (changes.insertions or changes.deletions):
        return ""
    said = _("Tracked changes: {inserted} inserted, {deleted} deleted; read as if all were accepted")
    return said.format(inserted=changes.insertions, deleted=changes.deletions)


def number(value: Decimal) -> str:
    """A number with its thousands set apart and no needless zeros: `124,000`, `15.8`."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    whole = format(value.normalize(), "f")
    head, tail = whole.split(".")
    return f"{int(head):,}.{tail}" if not whole.startswith("-0") else whole


def says(speech: Speech, mention: Mention) -> str:
    """What a figure of a speech says: its amount, and 近十年 as the years up to now."""
    quantity = speech.metric_by_id[mention.metric].quantity
    if quantity.kind is Kind.DURATION and quantity.bound is Bound.AT_MOST:
        before = speech.text[max(0, mention.start - 2) : mention.start]
        if before.endswith("近") and before not in ("将近", "接近", "將近"):
            return _("the last {value} or so").format(value=_with_unit(quantity))
    return amount(quantity)


def amount(quantity: Quantity) -> str:
    """What a figure says in its base unit, hedges in words: `at least 2,023 times`, `至少2,023次`."""
    if quantity.low is None or quantity.high is None:
        return _unit(quantity.unit, None)
    if quantity.kind is Kind.DATE:
        return _dates(quantity.low, quantity.high, quantity.unit)
    if quantity.kind is Kind.ORDINAL and quantity.low == quantity.high and quantity.low > 0:
        return _ordinal(quantity.low, quantity.unit)
    value = _with_unit(quantity)
    if quantity.bound is Bound.AT_LEAST:
        return _("at least {value}").format(value=value)
    if quantity.bound is Bound.AT_MOST:
        return _("at most {value}").format(value=value)
    return _("about {value}").format(value=value) if quantity.approx else value


def _with_unit(quantity: Quantity) -> str:
    """The value or both ends, and the unit."""
    if quantity.low is None or quantity.high is None:
        return _unit(quantity.unit, None)
    chinese = language() == "zh"
    value = _short(quantity.low)
    if quantity.high != quantity.low:
        value = f"{value}{'～' if chinese else '–'}{_short(quantity.high)}"
    unit = _unit(quantity.unit, quantity.high)
    return f"{value}{'' if chinese or unit in ('', '%', '‰') else ' '}{unit}"


def _short(value: Decimal) -> str:
    """A number; one without an end as a fraction of whole numbers, or else to four places."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent > -LONGEST_DECIMALS:
        return number(value)
    fraction = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    if abs(Fraction(value) - fraction) < Fraction(1, 10**LONGEST_DECIMALS):
        return f"{fraction.numerator}/{fraction.denominator}" if fraction.denominator > 1 else number(value)
    return number(round(value, 4))


def unit_words(unit: str) -> str:
    """A unit by itself, in the language in force."""
    return _unit(unit, None)


def _ordinal(value: Decimal, unit: str) -> str:
    """第5次, 5th: a place in an order, whose measure word English does without."""
    if language() == "zh":
        return f"第{number(value)}{unit}"
    if value != value.to_integral_value():
        return number(value)
    last, tens = int(value) % 10, int(value) % 100 // 10
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{number(value)}{ending}"


def _dates(low: Decimal, high: Decimal, unit: str) -> str:
    """A date, or the first and the last of a range."""
    if low == high:
        return stated_date(low, unit)
    return f"{stated_date(low, unit)}{'～' if language() == 'zh' else '–'}{stated_date(high, unit)}"


def _unit(unit: str, value: Decimal | None) -> str:
    """A unit in the language in force; in English for so many, or for several."""
    if language() == "zh" or unit in ("", "%", "‰"):
        return unit
    from tui.reading.unit_words import in_english  # noqa: PLC0415 - the Chinese interface does without

    return in_english(unit, Decimal(2) if value is None else value)


def stated_date(value: Decimal, unit: str = "") -> str:
    """A date as a figure states it, YYYY[MM[DD]]; a month or a quarter without its year as it stands."""
    digits = format(value, "f")
    if language() != "zh" and unit == "月" and 1 <= value <= 12:
        return MONTHS[int(value) - 1]
    if not digits.isdecimal() or len(digits) not in (4, 6, 8):
        return f"{digits}{unit}" if language() == "zh" else f"{digits} {_unit(unit, Decimal(1))}".rstrip()
    return date(digits[:4], digits[4:6], digits[6:])


def day(time: str) -> str:
    """The day of a time as ISO 8601 writes it; what is none stays as it is."""
    parts = time[:10].split("-")
    return date(*parts) if len(parts) == 3 and all(part.isdecimal() for part in parts) else time[:10]


def date(year: str, month: str = "", of_month: str = "") -> str:
    """A date in the language in force: `26 March 2023`, `2023年3月26日`; its parts in digits, the later ones may lack."""
    if month and not 1 <= int(month) <= 12:
        return f"{year}{month}{of_month}"
    if language() == "zh":
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(of_month)}日" if of_month else "")
    named = (str(int(of_month)) if of_month else "", MONTHS[int(month) - 1] if month else "", year)
    return " ".join(filter(None, named))


def where(speech: Speech, mention: Mention) -> str:
    """The address of a figure in its file where it has a page, a sheet or a table: `Sheet1!B7`; empty elsewhere."""
    address = speech.address(mention.start)
    return address.words() if address and (address.page or address.cell or address.table) else ""


def cell_labels(speech: Speech, mention: Mention) -> str:
    """The labels of the row and the column in which a figure stands; empty outside tables."""
    place = speech.cells.get(mention.number)
    return " › ".join(filter(None, (place.row_label, place.column_label))) if place else ""


_REASONS = {
    Reason.PAGE: N_("of the page"),
    Reason.PAGE_MARK: N_("page mark"),
    Reason.CONTENTS: N_("contents list"),
    Reason.SIGN: N_("markup"),
    Reason.META: N_("data"),
    Reason.BEFORE: N_("before the title"),
    Reason.COVER: N_("on the cover"),
    Reason.REVIEWER: N_("by a reviewer"),
}


def apart_reason(reason: str) -> str:
    """Why a line was set apart, in two words."""
    return _(_REASONS[Reason(reason)])


def standing(metric: Metric) -> str:
    """A metric's standing in one word, empty where it is sound."""
    return {
        Standing.SOUND: "",
        Standing.DAMAGED: _("damaged"),
        Standing.UNCLEAR: _("unclear"),
    }[metric.standing]


CONFIDENCES = {
    "high": N_("confidence high"),
    "medium": N_("confidence medium"),
    "low": N_("confidence low"),
}
"""How sure a claim is, in words."""


def label_line(speech: Speech, mention: Mention, claim_record: ClaimRecord | None = None) -> str:
    """What a detected figure says, and whether that is only detected or who said so; may be empty."""
    if not speech.detected:
        return ""
    if claim_record is not None:
        return record_line(speech, mention, claim_record)
    said = label_words(speech, mention)
    return _("detected: {label}").format(label=said) if said else ""


def record_line(speech: Speech, mention: Mention, claim_record: ClaimRecord) -> str:
    """What a reviewer says that a figure says, with the name, and whether that is what was detected."""
    from tui.claims.settled_claims import claim_of  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise
    from tui.reading.claim_wording import in_line, said_words  # noqa: PLC0415 - likewise

    claims, said = claims_of(speech), claim_record.said
    if said.of_metric:
        said = claim_of(claims, mention, claim_record)
    words = (
        _("{label} (corrected by {reviewer})")
        if is_corrected(speech, mention, claim_record)
        else _("{label} (confirmed by {reviewer})")
    )
    if claim_record.said.of_metric:
        words = (
            _("{label} (metric corrected by {reviewer}, the rest detected)")
            if is_corrected(speech, mention, claim_record)
            else _("{label} (metric confirmed by {reviewer}, the rest detected)")
        )
    return words.format(label=in_line(said_words(said)) or _("nothing"), reviewer=claim_record.reviewer)


def is_corrected(speech: Speech, mention: Mention, claim_record: ClaimRecord) -> bool:
    """Whether what a reviewer says of a figure is something else than what was detected when he said it.

    Where that was not kept, than what is detected now; a label of 0.1.0 has metric and period alone.
    """
    from tui.claims.settled_claims import detected_claim  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    claims, said = claims_of(speech), claim_record.said
    found = claim_record.found or detected_claim(claims, mention)
    if said.of_metric:
        return (said.metric, said.aspect, said.scope) != (found.metric, found.aspect, found.scope)
    if said.in_whole:
        return said != found
    when = claims.when(claims.at(mention)) if found.metric else ""
    return said.metric != found.metric or said.period not in {when, found.period}


def label_words(speech: Speech, mention: Mention) -> str:
    """What was detected of what a figure says, with how sure that is; may be empty."""
    from tui.reading.claim_wording import claim_words, in_line  # noqa: PLC0415 - a pack does without

    words = claim_words(speech, mention)
    return bracketed(in_line(words), _(CONFIDENCES[words.confidence])) if words.metric else ""


def sure(words: str, confidence: str) -> str:
    """Words, with a question mark where they are not sure, two where they are little more than a guess; the card says it in words."""
    return f"{words} {_MARKS.get(confidence, '')}".strip()


def without_doubt(words: Iterable[str]) -> list[str]:
    """Different words in their order; those with a mark only where they do not stand there without one."""
    said = dict.fromkeys(words)
    return [one for one in said if (bare := one.rstrip(" ?")) == one or bare not in said]


_MARKS = {"medium": "?", "low": "??"}
