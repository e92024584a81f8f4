"""The marks of numbered items: 一、 （一） 1. （1） ① 第一, 一是 其一 第三条."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.figures.folding import fold
from tui.figures.numerals import chinese
from tui.figures.patterns import late
from tui.lexicon.zh.characters import ONE_TO_TEN

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMS = str.maketrans(",;:()!?．", "，；：（）！？.")
"""One form for each mark of punctuation."""
_HAN = f"([{ONE_TO_TEN}]{{1,3}})"
_ANY = f"([0-9{ONE_TO_TEN}百]{{1,5}})"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_AT_CLAUSE = {
    "（一）": rf"（{_HAN}）",
    "（1）": r"（?([0-9]{1,2})）",
    "①": rf"([{_CIRCLES}])",
    "⑴": rf"([{_BRACKETED}])",
    "第一，": rf"第{_ANY}[，：]",
    "第一步": rf"第{_ANY}(?:阶段|步|个(?![五十百]年|全国|国际|世界|中国))",
    "第一点": rf"第{_ANY}(?:点|组|类|种|方面|句话|件事)",
    "一是": rf"第?{_HAN}[是要靠抓看]",
    "其一": rf"其{_HAN}[，、：是]",
    # An item may begin with a number itself: 2.2024年预算安排, 2、15日.
    "1.": r"([0-9]{1,2})(?:[.．、](?![0-9])|[.．、](?=(?:19|20)[0-9]{2}年|[0-9]{1,2}月[底初末份中])|、(?=[0-9]{1,4}[^0-9.．、，月]))",
    "一、": rf"{_HAN}、(?![{ONE_TO_TEN}][、和与季产类级批线])",
}
"""Marks that begin a line or a clause."""
_NOT_AFTER_COMMA = frozenset({"1.", "一、"})
"""Marks that after a comma are numbers in a row: 5、6月份."""
_AT_LINE = {
    "第一、": rf"第{_HAN}[、\s]",
    "章": rf"第{_ANY}章",
    "节": rf"第{_ANY}节",
    "条": rf"第{_ANY}条(?=\s)",
    **_AT_CLAUSE,
}
"""Marks that begin a line."""
_LINE = late("|".join(_AT_LINE.values()))
_CLAUSE = late("|".join(_AT_CLAUSE.values()))
_SPOT = late(rf"(?:\A|[\n\t。；：，”])[ \t\u3000]*(?=[0-9{ONE_TO_TEN}第（其{_CIRCLES}{_BRACKETED}])")


class Mark(NamedTuple):
    """The number of an item, in one of the styles."""

    style: str
    number: int
    start: int
    end: int
    begins_line: bool
    made: str = ""
    """How it is written, where Word makes it and the text does not hold it; then it ends where it starts."""

    def place(self, text: str) -> tuple[int, int]:
        """Where it stands in the text; of a number that Word makes the beginning of the words after it."""
        if not self.made:
            return self.start, self.end
        line = text.find("\n", self.start)
        return self.start, min(len(text) if line < 0 else line, self.start + _WORDS)


_WORDS = 12
"""Characters that stand for a number which is not in the text."""


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_HEADED = late(
    r"(?m)^[ \t\u3000]*(?:(?P<above>(?:[0-9]{1,2}\.){1,3})(?P<decimal>[0-9]{1,2})(?=[ \t\u3000]+[^0-9\s%])"
    rf"|(?P<word>Section|Chapter|Article|Part|Annex|Step)[ ](?P<number>[0-9]{{1,3}})(?=[.：\s])"
    rf"|（(?P<letter>[a-h])）(?=\s?[a-zA-Z])|(?P<roman>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})\.(?=\s+[A-Z]))"
)
"""Marks at the beginning of a line whose style holds more than their form: 3.1, Section 2, (a), IV."""


def _headed(plain: str) -> list[Mark]:
    """The marks of headings and clauses that are numbered in decimals, by a word, by letters or in Roman numerals."""
    found = []
    for match in _HEADED.finditer(plain):
        if match["decimal"]:
            style, number, at = match["above"] + "1", int(match["decimal"]), match.start("above")
        elif match["word"]:
            style, number, at = match["word"], int(match["number"]), match.start("word")
        elif match["letter"]:
            style, number, at = "(a)", ord(match["letter"]) - ord("a") + 1, match.start("letter") - 1
        else:
            style, number, at = "I.", _ROMAN.index(match["roman"]) + 1, match.start("roman")
        found.append(Mark(style, number, at, match.end(), begins_line=True))
    return found


def with_made(found: list[Mark], numbers: Mapping[int, str]) -> list[Mark]:
    """The marks of a text and those that Word makes, in order; `numbers` has each as it is written, by its place."""
    made = []
    for place, written in numbers.items():
        match = _LINE.match(f"{fold(written).translate(FORMS)} ")
        if match is not None and match.lastindex is not None and (number := _number(match[match.lastindex])):
            style = tuple(_AT_LINE)[match.lastindex - 1]
            made.append(Mark(style, number, place, place, begins_line=True, made=written))
    return sorted([*found, *made], key=lambda mark: mark.start)


def marks(plain: str) -> list[Mark]:
    """The marks of a text in its order."""
    found = []
    for spot in _SPOT.finditer(plain):
        line = spot[0][:1] in {"", "\n"} or spot[0][0].isspace()
        match = (_LINE if line else _CLAUSE).match(plain, spot.end())
        if match is None or match.lastindex is None:
            continue
        number = _number(match[match.lastindex])
        style = tuple(_AT_LINE if line else _AT_CLAUSE)[match.lastindex - 1]
        if number and (line or style not in _NOT_AFTER_COMMA or spot[0][0] not in "，”"):
            found.append(Mark(style, number, match.start(), match.end(), line))
    headed = _headed(plain)
    return sorted([*found, *headed], key=lambda mark: mark.start) if headed else found


def _number(text: str) -> int:
    """The number that the mark of an item says."""
    for signs in (_CIRCLES, _BRACKETED):
        if text in signs:
            return signs.index(text) + 1
    if text.isdigit():
        return int(text)
    value = chinese(text)
    return int(value.low) if value is not None and value.low is not None and value.low == value.high else 0
