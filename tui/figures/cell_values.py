"""Figures in the cells of a table: a number alone, whose unit stands in the head, before the row or above the table."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from tui.compiled import late
from tui.figures.quantity import Figure, Kind, Quantity
from tui.lexicon.currencies import SIGNS
from tui.lexicon.footnote_marks import AFTER_NUMBER
from tui.lexicon.unit_powers import POWER_OF_TEN
from tui.lexicon.word_lists import key

_NUMBER = late(
    r"(?P<sign>[+\-－−–＋]?)\s?(?P<digits>[0-9]{1,3}(?:[,，\s][0-9]{3})+|[0-9]+)(?P<part>[.．][0-9]+)?\s?(?P<rest>.*)",
    re.DOTALL,
)
_WIDE = str.maketrans("０１２３４５６７８９％", "0123456789%")
_BRACKETED = late(r"[（(\[【〔][^（()）\[\]【】〔〕]*[)）\]】〕]")
_AFTER_SLASH = late(r"[/／，,]\s*([^/／，,\s]{1,8})$")
_ENDS_IN_PERCENT = late(r"[%％‰]$")
_BEGINS_WITH_PERCENT = late(
    r"[%％](?=\s(?:change|growth|increase|decrease|of|share|difference|var))", re.IGNORECASE
)
_OF_UNIT = late(r"^(?:计量|计算)?单位[:：]\s*|^(?:增减|同比|比上年|±|＋|\+|-|—)+\s*(?=[%％‰个])")
_LETTERS = late(r"[A-Za-z0-9²³/\s\u4e00-\u9fff%％‰$€£℃°·]{1,16}")
_LOSS = late(
    r"[（(]\s*((?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)[.．][0-9]+\s?[%％]?|[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]{5,}|[0-9]+\s?[%％])\s*[)）]"
)
"""A negative number as accounts write it: (1,234.5), （3.2%）; not (1), which is a note's, nor (2023)."""
_SMALL_LOSS = late(r"[（(]\s*([0-9]{2,3})\s*[)）]")
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
    "trillion": 12,
    "lakh": 5,
    "crore": 7,
}
_ALONE = {"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12} | {
    "thousand": 3,
    "thousands": 3,
    "million": 6,
    "millions": 6,
    "billion": 9,
    "billions": 9,
    "number": 0,
    "units": 0,
}
"""Powers that stand alone for a unit: 单位：万."""
_MONEY = late(
    rf"(?P<sign>{_SIGN})\s?[’'‘]?(?P<power>000,000|000|k|thousand|mn?|million|bn|billion|trillion|lakh|crore|)(?:[’']?s)?",
    re.IGNORECASE,
)
_MONEY_AT_END = late(
    r"(?:^|\s)((?:[A-Z]{1,2})?[$£€¥]\s?(?:[’'‘]?000(?:[’']?s)?|(?:thousand|million|billion)s?|mn?|bn|k)?)$",
    re.IGNORECASE,
)
"""A currency that a head ends in without brackets: Revenue US$m, Cost £."""
"""A head that counts in a currency: £m, $000, US$ million."""


DIGITS = late(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,9})?", re.ASCII)
"""A number and nothing else."""
_PRICED = late(
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
    times = Decimal(10) ** _POWERS[key(money["power"])]
    return Scale(times, _CURRENCIES[key(money["sign"]).upper()], Kind.MONEY)


@lru_cache(maxsize=512)
def scale_of(phrase: str) -> Scale | None:
    """The unit that a phrase names (万元, %, 元/吨); None where it names none.

    `scale_of("万元")` is 10000 元; `scale_of("2023年")`, `scale_of("不含农户")` and `scale_of("年")` are None.
    """
    phrase = _OF_EACH.sub(_each, _OF_UNIT.sub("", phrase.strip().translate(_WIDE)))
    if money := _MONEY.fullmatch(phrase):
        return _of_money(money)
    if (power := _ALONE.get(phrase.lower())) is not None:
        return Scale(Decimal(10) ** power, "", Kind.COUNT)
    if phrase in _THINGS:
        return Scale(Decimal(1), phrase, Kind.COUNT)
    if (named := _NAMED_MONEY.fullmatch(phrase)) and (named["power"] or named["name"] == "人民币"):
        return scale_of(f"{named['power']}{_CURRENCY[named['name']]}")
    if powered := _POWERED.fullmatch(phrase):
        return _of_power(powered)
    if (tens := _TENS.fullmatch(phrase)) and _SAYS_UNIT.match(phrase):
        return _of_tens(tens)
    if not phrase or phrase[0].isdigit() or not _LETTERS.fullmatch(phrase):
        return None
    return _behind_a_number(phrase)


def _each(found: re.Match[str]) -> str:
    """A unit of money for each and each time in one form."""
    return f"{found[1]}/{found[2]}·{found[3]}" if found[2] else f"{found[1]}/{found[3]}"


_OF_EACH = late(r"^([万千百]?元)[/／每][（(]?([人户])?[·.．•*×、/／每]?([月年])[)）]?$")
"""Money for each and each time, however its parts are joined: 元/人.月, 元/（人·月）."""


def _of_tens(tens: re.Match[str]) -> Scale | None:
    """The scale of a unit that begins with a power of ten; things that are counted have no unit of their own."""
    what = tens["what"]
    inner = Scale(Decimal(1), "", Kind.COUNT) if not what else scale_of(what)
    if inner is None and _THING.fullmatch(what):
        inner = Scale(Decimal(1), "", Kind.COUNT)
    return None if inner is None else inner._replace(times=inner.times * int(tens["tens"].replace(",", "")))


_TENS = late(rf"(?P<tens>{POWER_OF_TEN})(?:\s(?P<what>[A-Za-z][A-Za-z²³/ ]{{0,30}}))?")
"""A power of ten before a unit or alone: 10,000 persons, 100 million kWh."""
_SAYS_UNIT = late(r"10,000 [A-Za-z]|100 (?:million|billion) [A-Za-z]")
"""What also a head says of its unit: 10,000 persons; 1000 m and 100 boxes may say of what its numbers are."""
_THING = late(r"[a-z]+(?:\s[a-z]+)?", re.IGNORECASE)


def _behind_a_number(phrase: str) -> Scale | None:
    """What a phrase is in the base unit that is a unit behind a number; None for any other."""
    hundred, one = _measured("100", phrase), _measured("1", phrase)
    if hundred is not None and one is not None and hundred != one:
        return None  # 兆415億元 goes on the number
    return hundred or one or _in_english(phrase)


def _in_english(phrase: str) -> Scale | None:
    """What an English unit is that only a sentence tells: Ml/d, kt, sq km; None for things that are counted, and for none."""
    from tui.figures import detect  # noqa: PLC0415 - its tables are built when first needed

    if not _LATIN_UNIT.fullmatch(phrase):
        return None
    said = f"It was 100 {phrase}."
    found = [one for one in detect(said) if one.end == len(said) - 1]
    if not found or found[0].quantity.kind not in (Kind.MEASURE, Kind.AREA) or found[0].quantity.low is None:
        return None
    return Scale(found[0].quantity.low / 100, found[0].quantity.unit, found[0].quantity.kind)


_LATIN_UNIT = late(r"[A-Za-z]{2,6}(?:\s[A-Za-z]{1,6}|/[A-Za-z]{1,6})?")
"""A unit in Latin letters that is no single one."""
_THINGS = {"块"}
"""Measure words that name money in prose, and things where they stand alone."""
_CURRENCY = {
    "人民币": "元",
    "港币": "港元",
    "港元": "港元",
    "美元": "美元",
    "美金": "美元",
    "欧元": "欧元",
    "日元": "日元",
    "英镑": "英镑",
}
_NAMED_MONEY = late(rf"(?P<name>{'|'.join(_CURRENCY)})[\s:：]?(?P<power>[十百千万亿]{{0,3}})元?")
"""A currency that is named before its power: 人民币百万元, 港币千元."""
_POWERED = late(
    r"(?:in\s)?(?P<power>[’'‘]?000(?:[’']?s)?|(?:thousand|million|billion|lakh|crore)s?)(?:\s(?:of\s)?(?P<what>[A-Za-z][A-Za-z²³/ -]{0,30}))?",
    re.IGNORECASE,
)
"""A power before a unit or alone: thousand ha, million people, '000."""


def _of_power(powered: re.Match[str]) -> Scale | None:
    """The scale of a power before a unit; things that are counted have no unit of their own."""
    word = key(powered["power"].strip("’'‘")).removesuffix("s").strip("’'")
    what = powered["what"]
    inner = NONE if what is None else _measured("100 ", what) or scale_of(what) or NONE
    return inner._replace(times=inner.times * Decimal(10) ** _POWERS[word])


def _measured(number: str, phrase: str) -> Scale | None:
    """What a unit after a number is in the base unit; None where it is none, or more than one."""
    from tui.figures import detect  # noqa: PLC0415 - its tables are built when first needed

    found = detect(number + phrase)
    if len(found) != 1 or found[0].start or found[0].end <= len(number):
        return None
    said, tail = found[0].quantity, (number + phrase)[found[0].end :]
    if said.low is None or said.low != said.high or not said.unit or said.kind is Kind.DATE:
        return None
    if len(tail) > 6 or (tail and (said.kind is Kind.COUNT or _OF_PLACE.fullmatch(tail))):
        return None
    return Scale(said.low / int(number), said.unit, said.kind)


_OF_PLACE = late(r"[^/／每]*(?:[省市县区州旗镇乡村]|街道|社区)")
"""How a name ends whose first character may be a unit: 石桥乡, 元山镇."""


def is_whole_unit(phrase: str) -> bool:
    """Whether a phrase is a unit and nothing behind it: 万亩 is, 吨钢 and 石桥 begin with one."""
    if scale_of(phrase) is None:
        return False
    from tui.figures import detect  # noqa: PLC0415 - its tables are built when first needed

    found = detect(f"1{phrase}") if phrase[-1:] >= _FIRST_HAN else []
    return not found or found[0].end > len(phrase)


_FIRST_HAN = "\u3400"


def scale_in(label: str) -> Scale | None:
    """The unit that a head or a label of a row says after its words: 产值（万元）, 增长%, 投资/亿元."""
    if not may_name_scale(label):
        return None
    label = " ".join(label.split())
    for bracket in reversed(_BRACKETED.findall(label)):
        for part in re.split(r"[、;；]", bracket[1:-1]):
            if (found := scale_of(part)) is not None:
                return found
    if (word := _MEASURE_WORD.search(label)) and word[1] not in _NO_MEASURES:
        return Scale(Decimal(1), word[1], Kind.COUNT)
    for pattern in (_AFTER_SLASH, _AFTER_COMMA):
        if (last := pattern.search(label)) and (found := scale_of(last[1])) is not None:
            return found
    if money := _MONEY_AT_END.search(label):
        return scale_of(money[1])
    if _IS_MONEY.fullmatch(label):
        return scale_of(label)
    if power := _of_a_word(label):
        return power
    if ending := _ENDS_IN_PERCENT.search(label) or _BEGINS_WITH_PERCENT.match(label):
        return scale_of(ending[0])
    return None


def _of_a_word(label: str) -> Scale | None:
    """The unit of a head that is a power and nothing else, or whose words are joined by low lines and of which the last or the first says one."""
    if _IS_POWER.fullmatch(label):
        return scale_of(label)
    snake = _SNAKE.fullmatch(label)
    if snake is None:
        return None
    return _IN_SNAKES.get(snake["last"].lower()) or _IN_SNAKES.get(snake["first"].lower())


def may_name_scale(label: str) -> bool:
    """Whether a label has a sign beside which its unit could stand; most have none."""
    return _BESIDE.search(label) is not None


_BESIDE = late(r"[（(\[【〔/／，,%％‰$£€¥₹_]|^\s*[A-Z]{1,3}[a-z]?|^(?:thousand|million|billion)")
_IS_MONEY = late(r"(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?|[A-Z]{3})\s?\S+")
"""What may be a currency with its power and nothing else: Rs mn, USD thousand."""
_IS_POWER = late(r"(?:thousand|million|billion)s?", re.IGNORECASE)
"""A head that says by what its numbers are to be multiplied, and nothing else."""
_SNAKE = late(r"(?P<first>[A-Za-z]+)(?:_[A-Za-z0-9]+)*_(?P<last>[A-Za-z]+)")
"""A head as programs write it, its words joined by low lines: billion_tonne_km, change_pct."""
_IN_SNAKES = {
    **dict.fromkeys(("thousand", "thousands"), Scale(Decimal(1000), "", Kind.COUNT)),
    **dict.fromkeys(("million", "millions"), Scale(Decimal(1000000), "", Kind.COUNT)),
    **dict.fromkeys(("billion", "billions"), Scale(Decimal(1000000000), "", Kind.COUNT)),
    **dict.fromkeys(("pct", "percent", "percentage"), Scale(Decimal(1), "%", Kind.PERCENT)),
}
"""What the first or the last of them says."""
_AFTER_COMMA = late(r",\s((?:thousand|million|billion)s?\s[A-Za-z²³/ ]{1,24})$", re.IGNORECASE)
"""What a head says after a comma: Output, thousand tonnes."""
_MEASURE_WORD = late(r"[^（(\s][*_]{0,2}[（(]([\u4e00-\u9fff])[）)][*_]{0,2}$")
"""A word of one character in brackets at the end of a label, which names what is counted: 视频接入（路）."""
_NO_MEASURES = frozenset(
    "一二三四五六七八九十甲乙丙丁戊己庚辛上下中左右前后内外东南西北新旧老男女大小高低多少总全共分净毛原含略续注附试暂定已未待"
    "增减升降年月日季时省市县区镇乡村国公私民正副主次初终末始是否有无不非可同异图表文字甲乙天地人类级等项型式号组其旬本"
)
"""Characters in brackets that say which of several, or something of what is named."""


def own_unit(word: str) -> Scale | None:
    """What a cell of a column of units says: a unit that is known, or a short word, of which things are counted."""
    found = scale_of(word)
    if found is None and (tens := _TENS.fullmatch(word.strip())):
        return _of_tens(tens)
    if found is not None or not _WORD.fullmatch(word):
        return found
    return Scale(Decimal(1), word, Kind.COUNT)


_WORD = late(r"[\u4e00-\u9fff]{1,3}")


def is_hedged(words: str, surface: str) -> bool:
    """Whether a cell holds a number and nothing beside it but how near it is: 135以上, 约5.5."""
    before, _number, after = words.partition(surface)
    return _HEDGE.fullmatch(before) is not None and _HEDGE.fullmatch(after) is not None


_HEDGE = late(
    r"[*_\s]*(?:约|大约|近|超|超过|逾|达|达到|不低于|不少于|不超过|不高于|大于|小于|至少|最多|最低|最高|[≥≤><＞＜～~≈])?[*_\s]*"
    r"(?:左右|上下|[及或]?以[上下内]|余|多)?[*_\s]*"
)


def cell_figure(words: str, offset: int, scale: Scale) -> Figure | None:
    """The figure of a cell that holds a number, with its own unit or in `scale`; None where it holds something else.

    Args:
        words: The cell, without blanks around it.
        offset: Where it stands in the text.
        scale: In what its column, its row or its table counts; a unit of its own goes before.
    """
    if DIGITS.fullmatch(words):  # as most cells are
        value = Decimal(words.replace(",", "")) * scale.times
        return Figure(offset, offset + len(words), words, Quantity(value, value, scale.unit, scale.kind))
    if mark := AFTER_NUMBER.search(words):
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
        own = _own_scale(rest)
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


def _own_scale(rest: str) -> Scale | None:
    """The unit that stands behind a number; None where it is none, or says how near the number is."""
    return None if _ENDS_HEDGED.search(rest) else scale_of(rest)


_ENDS_HEDGED = late(r"(?:左右|上下|以[上下内])$")
"""What prose reads: a cell that says how near its number is."""


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
