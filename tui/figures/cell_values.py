"""Figures in the cells of a table: a number alone, whose unit stands in the head, before the row or above the table."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from tui.figures.quantity import Figure, Kind, Quantity
from tui.lexicon.currencies import SIGNS
from tui.lexicon.footnote_marks import AFTER_NUMBER

_NUMBER = re.compile(
    r"(?P<sign>[+\-－−–＋]?)\s?(?P<digits>[0-9]{1,3}(?:[,，\s][0-9]{3})+|[0-9]+)(?P<part>[.．][0-9]+)?\s?(?P<rest>.*)",
    re.DOTALL,
)
_WIDE = str.maketrans("０１２３４５６７８９％", "0123456789%")
_BRACKETED = re.compile(r"[（(\[【〔][^（()）\[\]【】〔〕]*[)）\]】〕]")
_AFTER_SLASH = re.compile(r"[/／，,]\s*([^/／，,\s]{1,8})$")
_ENDS_IN_PERCENT = re.compile(r"[%％‰]$")
_BEGINS_WITH_PERCENT = re.compile(
    r"[%％](?=\s(?:change|growth|increase|decrease|of|share|difference|var))", re.IGNORECASE
)
_OF_UNIT = re.compile(r"^(?:计量|计算)?单位[:：]\s*|^(?:增减|同比|比上年|±|＋|\+|-|—)+\s*(?=[%％‰个])")
_LETTERS = re.compile(r"[A-Za-z0-9²³/\s\u4e00-\u9fff%％‰$€£℃°·]{1,16}")
_LOSS = re.compile(
    r"[（(]\s*((?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)[.．][0-9]+\s?[%％]?|[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]{5,}|[0-9]+\s?[%％])\s*[)）]"
)
"""A negative number as accounts write it: (1,234.5), （3.2%）; not (1), which is a note's, nor (2023)."""
_SMALL_LOSS = re.compile(r"[（(]\s*([0-9]{2,3})\s*[)）]")
"""One of an account in money, where no note has so many digits."""
_MINUS = frozenset("-－−–")


_CURRENCIES = {sign.upper(): unit for unit, signs in SIGNS.items() for sign in signs}
"""The unit of each sign and code; a plain $ stays one, whose it is the document says."""
_SIGN = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_POWERS = {
    "": 0,
    "000": 3,
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "000,000": 6,
    "bn": 9,
    "billion": 9,
}
_ALONE = {"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12} | {
    "thousand": 3,
    "thousands": 3,
    "million": 6,
    "millions": 6,
    "billion": 9,
    "billions": 9,
    "number": 0,
}
"""Powers that stand alone for a unit: 单位：万."""
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})\s?[’'‘]?(?P<power>000,000|000|k|thousand|mn?|million|bn|billion|)(?:[’']?s)?",
    re.IGNORECASE,
)
_MONEY_AT_END = re.compile(
    r"(?:^|\s)((?:[A-Z]{1,2})?[$£€¥]\s?(?:[’'‘]?000(?:[’']?s)?|(?:thousand|million|billion)s?|mn?|bn|k)?)$",
    re.IGNORECASE,
)
"""A currency that a head ends in without brackets: Revenue US$m, Cost £."""
"""A head that counts in a currency: £m, $000, US$ million."""


_DIGITS = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,9})?", re.ASCII)
"""A number and nothing else."""
_NOTE_MARK = re.compile(AFTER_NUMBER)
_PRICED = re.compile(
    rf"(?P<open>[(（])?(?P<minus>[-－−–]?)(?P<sign>(?-i:{_SIGN}))\s?(?P<inner>[(（])?(?P<below>[-−–]?)(?P<number>[0-9][0-9,.]*)"
    r"(?(inner)[)）])(?P<power>\s?(?:k|mn?|million|bn|billion))?(?(open)[)）])",
    re.IGNORECASE,
)
"""A cell with its currency before the number: £2.5m, (£300)."""


class Scale(NamedTuple):
    """In what a column, a row or a table counts."""

    times: Decimal
    """What one of it is in the base unit."""
    unit: str
    """The base unit: 元 for 万元."""
    kind: Kind


NONE = Scale(Decimal(1), "", Kind.COUNT)


def _of_money(money: re.Match[str]) -> Scale:
    """The scale that a currency with its power names."""
    times = Decimal(10) ** _POWERS[money["power"].lower()]
    return Scale(times, _CURRENCIES[money["sign"].upper()], Kind.MONEY)


@lru_cache(maxsize=512)
def scale_of(phrase: str) -> Scale | None:
    """The unit that a phrase names (万元, %, 元/吨); None where it names none.

    `scale_of("万元")` is 10000 元; `scale_of("2023年")`, `scale_of("不含农户")` and `scale_of("年")` are None.
    """
    phrase = _OF_UNIT.sub("", phrase.strip().translate(_WIDE))
    if money := _MONEY.fullmatch(phrase):
        return _of_money(money)
    if (power := _ALONE.get(phrase.lower())) is not None:
        return Scale(Decimal(10) ** power, "", Kind.COUNT)
    if not phrase or phrase[0].isdigit() or not _LETTERS.fullmatch(phrase):
        return None
    hundred, one = _measured("100", phrase), _measured("1", phrase)
    if hundred is not None and one is not None and hundred != one:
        return None  # 兆415億元 goes on the number
    return hundred or one


def _measured(number: str, phrase: str) -> Scale | None:
    """What a unit after a number is in the base unit; None where it is none, or more than one."""
    from tui.figures import detect  # noqa: PLC0415 - its tables are built when first needed

    found = detect(number + phrase)
    if len(found) != 1 or found[0].start or found[0].end <= len(number):
        return None
    said, tail = found[0].quantity, (number + phrase)[found[0].end :]
    if said.low is None or said.low != said.high or not said.unit or said.kind is Kind.DATE:
        return None
    if len(tail) > 6 or (tail and said.kind is Kind.COUNT):
        return None
    return Scale(said.low / int(number), said.unit, said.kind)


def scale_in(label: str) -> Scale | None:
    """The unit that a head or a label of a row says after its words: 产值（万元）, 增长%, 投资/亿元."""
    label = " ".join(label.split())
    for bracket in reversed(_BRACKETED.findall(label)):
        for part in re.split(r"[、;；]", bracket[1:-1]):
            if (found := scale_of(part)) is not None:
                return found
    if (slash := _AFTER_SLASH.search(label)) and (found := scale_of(slash[1])) is not None:
        return found
    if money := _MONEY_AT_END.search(label):
        return scale_of(money[1])
    if ending := _ENDS_IN_PERCENT.search(label) or _BEGINS_WITH_PERCENT.match(label):
        return scale_of(ending[0])
    return None


def cell_figure(words: str, offset: int, scale: Scale) -> Figure | None:
    """The figure of a cell that holds a number, with its own unit or in `scale`; None where it holds something else.

    Args:
        words: The cell, without blanks around it.
        offset: Where it stands in the text.
        scale: In what its column, its row or its table counts; a unit of its own goes before.
    """
    if _DIGITS.fullmatch(words):  # as most cells are
        value = Decimal(words.replace(",", "")) * scale.times
        return Figure(offset, offset + len(words), words, Quantity(value, value, scale.unit, scale.kind))
    if mark := _NOTE_MARK.search(words):
        words = words[: mark.start()].rstrip()
    plain = words.translate(_WIDE)
    if priced := _PRICED.fullmatch(plain):
        return _priced(priced, words, offset)
    loss = _loss(plain, scale)
    found = _NUMBER.fullmatch(loss[1] if loss else plain)
    if found is None or (loss and found["sign"]):
        return None
    rest = found["rest"].strip()
    if rest:
        own = scale_of(rest)
        if own is None:
            return None
        scale = own
    try:
        value = Decimal(re.sub(r"[,，\s]", "", found["digits"]) + (found["part"] or "").replace("．", "."))
    except InvalidOperation:
        return None
    if loss or (found["sign"] and found["sign"] in _MINUS):
        value = -value
    value *= scale.times
    return Figure(offset, offset + len(words), words, Quantity(value, value, scale.unit, scale.kind))


def _loss(plain: str, scale: Scale) -> re.Match[str] | None:
    """The number of an account in brackets; one of two or three digits only where the column is of money."""
    return _LOSS.fullmatch(plain) or (_SMALL_LOSS.fullmatch(plain) if scale.kind is Kind.MONEY else None)


def _priced(priced: re.Match[str], words: str, offset: int) -> Figure | None:
    """The figure of a cell that has its currency before the number."""
    own = scale_of(priced["sign"] + (priced["power"] or "").strip())
    if own is None:
        return None
    loss = priced["open"] or priced["inner"] or priced["minus"] or priced["below"]
    inner = cell_figure(("-" if loss else "") + priced["number"], offset, own)
    return None if inner is None else replace(inner, end=offset + len(words), surface=words)
