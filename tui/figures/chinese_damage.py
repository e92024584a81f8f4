"""Chinese numbers with blanks inside, as thousands or as damage: read whole, or marked malformed, never a part of them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures import numerals
from tui.figures.atom import Atom
from tui.figures.chinese_numbers import has_unit, placed, powered
from tui.figures.guards import opens_clause
from tui.figures.measuring import measure
from tui.figures.number_pieces import FIRST, HAN_DIGITS, POINT
from tui.figures.patterns import Pattern
from tui.figures.quantity import Kind
from tui.figures.signs import signed

if TYPE_CHECKING:
    from tui.figures.scanning import Reading

_GROUPS_BY_BLANKS = Pattern(
    "groups set apart by blanks",
    rf"[1-9]\d{{0,2}} (?: [ ] \d{{3}} (?!\d) ){{1,4}}+ {POINT}?+",
    example="⟨3 200⟩株",
    counterexample="⟨2023 300⟩株",
)
_DAMAGED = Pattern(
    "digits set apart by damage",
    r"""
    (?: \d (?: [ ] \d (?!\d) )++ (?: [ ]? [.．·] [ ]? \d (?: [ ]? \d )*+ )?+       # 1 6 ．4
      | \d++ [ ]? [.．·] [ ] \d++ | \d++ [ ] [.．·] \d++                            # 12. 5, 12 .5
    ) (?! [\d.] )
    """,
    example="增长⟨1 6 ．4⟩ %",
    counterexample="⟨1 23⟩人",
)
_BROKEN_YEAR = Pattern(
    "year with a blank inside",
    r"(?: 1 [ ]? [89] | 2 [ ]? 0 ) [ ]? \d [ ]? \d (?= [ ]? (?: [-－—–~～至到] [ ]? (?: 1 [ ]? [89] | 2 [ ]? 0 ) [ ]? \d [ ]? \d [ ]? )? 年 )",
    example="⟨20 15⟩年",
    counterexample="⟨2 15⟩年",
)
_BROKEN_PART = Pattern(
    "month or day with a blank inside",
    r"(?: (?<= [年月] ) | (?<= [年月] [ ] ) ) (?: 1 [ ] [0-2] (?= [ ]? 月 ) | [12] [ ] \d (?= [ ]? 日 ) | 3 [ ] [01] (?= [ ]? 日 ) )",
    example="2006年⟨1 1⟩月",
    counterexample="2006年⟨1 3⟩月",
)
_RUN = Pattern(
    "groups of digits with blanks between",
    r"\d{1,6}+ (?: (?: [ ]? [,，.．·] [ ]? | [ ] ) \d++ ){1,12}+ (?! [\d:：/] | [.,-]\d )",
    example="增收⟨21 7.3⟩万元",
    counterexample="增收⟨2023⟩万元",
)
_SOUND = Pattern(
    "number as a careful writer prints it",
    r"(?: [1-9]\d{0,2} (?: ,\d{3} )++ | [1-9]\d{0,8} | 0 (?= \. ) ) (?: \.\d++ )?+",
    example="⟨9,211⟩",
    counterexample="⟨1,23⟩",
)
_ENDS = Pattern("end of a number", r"(?! [ ]? [\d.,．·] )", example="12 000⟨⟩，", counterexample="12 000⟨⟩ 5")
_YEAR = late(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_IN_PROSE = Pattern(
    "words right before a number",
    r"(?: [\u4e00-\u9fff] (?<! [第图表附件注版号页] ) | [\u4e00-\u9fff%] [、，；] | [$£€¥] [ ]? | [\u4e00-\u9fff]{4} [ ] | [\u4e00-\u9fff] [A-Z]{2,4} [ ] | [\u4e00-\u9fff] [ ] [\u4e00-\u9fff] [ ]{1,3} ) \Z",
    example="⟨全年收入 ⟩",
    counterexample="⟨图⟩",
)
_YEAR_IN_CHARACTERS = Pattern(
    "year in characters with blanks between",
    rf"[一二] (?: [ ]? [{HAN_DIGITS}] ){{3}} (?P<unit> [ ]? 年 )",
    example="⟨二 〇 一 八年⟩底",
    counterexample="⟨二 十 八年⟩底",
)
_LETTERED = Pattern(
    "digits that recognition has read as letters",
    r"""
    (?= [\d,.，．]{0,12}+ [lIOo] ) \d
    (?: [\dOo] | [lI] (?! [ ]? [\u4e00-\u9fff] ) | [,，.．] (?= [\dlIOo] ) | (?<= [.．] ) [lI] ){1,15}+
    (?! [A-Za-z] )
    """,
    example="达到⟨1l5⟩家",
    counterexample="达到⟨1l⟩水",
)
_LETTERS_MEANT = str.maketrans("lIOo，．", "1100,.")
_CHARACTERS = Pattern(
    "characters of a number with blanks between",
    rf"[{FIRST}]{{1,4}}+ (?: [ ] [{FIRST}]{{1,4}}+ ){{1,12}}+",
    example="产值⟨五 十 六 万⟩ 元",
    counterexample="产值⟨五 年⟩",
)
_BROKEN_SHARE = Pattern(
    "per cent in characters with blanks between",
    rf"百 [ ]? 分 [ ]? 之 (?: [ ]? [{FIRST}点] (?! [ ]? 分 ) ){{1,9}}+",
    example="增长⟨百 分 之 五⟩。",
    counterexample="增长⟨百 分 点⟩。",
)


def damaged(text: str, start: int, last: int) -> Reading:
    """Digits with blanks between, as thousands or as damage; only where a power or a unit follows."""
    part = _BROKEN_PART.match(text, start)
    if part is not None:
        return placed(text, _simple(text, start, part.end()), last)
    year = _BROKEN_YEAR.match(text, start)
    if year is not None and " " in year[0]:
        return placed(text, _simple(text, start, year.end()), last)
    grouped = _GROUPS_BY_BLANKS.match(text, start)
    if grouped is not None:
        number = powered(text, _simple(text, start, grouped.end()))
        noughts = (
            " 0" in grouped[0] and _ENDS.match(text, grouped.end()) is not None
        )  # no number begins so: 12 000
        if number.scale != 1 or noughts or has_unit(text, number.end):
            return placed(text, number, last)
    found = _DAMAGED.match(text, start)
    if found is not None:
        number = powered(text, _simple(text, start, found.end()))
        if number.scale != 1 or text.startswith(("%", "‰", " %", " ‰"), number.end):
            return placed(text, number, last)
        if not opens_clause(text, start) and has_unit(text, number.end):
            return placed(text, number, last)
    return _uneven(text, start, last)


def _uneven(text: str, start: int, last: int) -> Reading:
    """21 7.3万元, 2 6 00眼, 9 ,2 1 1 亿元: groups of any length; 2023 345家 and the cells of a row stay apart."""
    found = _RUN.match(text, start)
    if found is None or " " not in found[0] or _YEAR.search(found[0]) is not None:
        return None
    if _IN_PROSE.search(text, max(0, start - 6), start) is None:
        return None
    groups = re.findall(r"(?<![.．·\d])\d+", found[0])
    compact = re.sub(r"[．·]", ".", "".join(found[0].split())).replace("，", ",")
    plain = "," in compact or any(len(group) == 1 for group in groups)  # 20 30 may be two numbers
    sound = _SOUND.fullmatch(compact) if plain else None
    value = numerals.arabic(compact) if sound is not None else None
    number = powered(text, Atom(start, found.end(), value, value, malformed=value is None))
    measured = (
        number.scale != 1 or has_unit(text, number.end) or _POWER_AFTER.match(text, number.end) is not None
    )
    if not measured or (value is None and "," in _LISTED.sub("", found[0].replace("，", ","))):
        return None
    return placed(text, number, last)


_POWER_AFTER = Pattern(
    "power after a number", r"[ ]? [万亿]", example="1 23⟨ 亿⟩", counterexample="1 23⟨ 元⟩"
)
_LISTED = late(r" , ?| ?,(?= \d{3}\b)", re.ASCII)
"""Commas that damage has set apart; others may join a list."""


def lettered(text: str, start: int, last: int) -> Reading:
    """1l5家, 2O36件, 2.l％: letters in place of digits, marked malformed; only where a power or a unit follows."""
    found = _LETTERED.match(text, start)
    if found is None or found[0].isdigit():
        return None
    meant = found[0].translate(_LETTERS_MEANT)
    value = numerals.arabic(meant) if _SOUND.fullmatch(meant) is not None else None
    if _YEAR.fullmatch(meant) is not None and text.startswith("年", found.end()):
        return Atom(start, found.end() + 1, value, value, "年", Kind.DATE, malformed=True)
    number = powered(text, Atom(start, found.end(), value, value, malformed=True))
    after = text[number.end : number.end + 2].lstrip(" ")
    if after.isascii() and after[:1] not in ("%", "‰"):
        return None  # 3O is a name
    return placed(text, number, last) if number.scale != 1 or has_unit(text, number.end) else None


def characters(text: str, start: int, last: int) -> Reading:
    """五 十 六 万 元: characters with blanks between that make one number with its unit."""
    share = _BROKEN_SHARE.match(text, start)
    if share is not None and " " in share[0]:
        compact = "".join(share[0].split())
        value = numerals.chinese(compact[3:])
        if value is not None and value.low is not None:
            return signed(
                text, Atom(start, share.end(), value.low, value.high, "%", Kind.PERCENT, chinese=True), last
            )
    year = _YEAR_IN_CHARACTERS.match(text, start)
    if year is not None:
        number = Decimal(numerals.plain("".join(text[start : year.start("unit")].split())))
        return Atom(start, year.end(), number, number, "年", Kind.DATE, chinese=True)
    found = _CHARACTERS.match(text, start)
    if found is None or (
        opens_clause(text, start) and len(found[0].split()[0]) == 1 and len(found[0].split()) == 2
    ):
        return None
    value = numerals.chinese("".join(found[0].split()))
    if value is None or value.vague or value.low is None or not has_unit(text, found.end()):
        return None
    scale = numerals.scale("".join(found[0].split()))
    return signed(text, measure(text, Atom(start, found.end(), value.low, value.high, scale=scale)), last)


def _simple(text: str, start: int, end: int) -> Atom:
    """Digits with blanks, as one number."""
    value = numerals.arabic(text[start:end])
    return Atom(start, end, value, value)
