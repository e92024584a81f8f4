"""The marks that begin a heading or an item: 一、 （一） 第一, 1. 一是 and their like, with their numbers."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from tui.compiled import late


class Style(IntEnum):
    """The kinds of marks, in the order in which they stand inside one another as a rule."""

    PART = 1
    """第一部分, 第二编, Part One"""
    CHAPTER = 2
    """第一章, Chapter 1"""
    UNIT = 3
    """第一节"""
    ARTICLE = 4
    """第一条 of a law"""
    CAPITAL = 5
    """壹、"""
    HAN = 6
    """一、 or I."""
    HAN_BRACKETED = 7
    """（一）"""
    ORDINAL = 8
    """第一, 第一、"""
    DIGIT = 9
    """1. or 1、"""
    DOTTED = 10
    """1.1"""
    DIGIT_BRACKETED = 11
    """（1） 1) ①"""
    POINT = 12
    """一是, 其一"""


class Mark(NamedTuple):
    """A mark at the beginning of a line."""

    style: Style
    number: int
    """0 where it cannot be told; the last of several (2 of 1.2)."""
    end: int
    """Offset after the mark, and after the blanks that follow it."""


_HAN = "[一二三四五六七八九十百零〇]{1,5}"
_FEW = "[一二三四五六七八九十]{1,3}"
_DIGITS = "[0-9０-９]{1,3}"


def _number_of(name: str) -> str:
    """A pattern for a number, in a group of this name."""
    return f"(?P<{name}>{_HAN}|{_DIGITS})"


_CAPITALS = "壹贰叁肆伍陆柒捌玖貳參参陸"
_ROMAN = "[IVX]{1,5}"
_WORDS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
_PATTERNS = {
    Style.PART: rf"第\s?{_number_of('PART')}\s?(?:部分|编|篇|单元)(?![的中里内])"
    rf"|(?i:part)\s+(?P<PART_EN>[0-9]{{1,2}}|{_ROMAN}|{_WORDS})\b[.:]?",
    Style.CHAPTER: rf"第\s?{_number_of('CHAPTER')}\s?章(?![的中里内])"
    rf"|(?i:chapter)\s+(?P<CHAPTER_EN>[0-9]{{1,2}}|{_ROMAN}|{_WORDS})\b[.:]?",
    Style.UNIT: rf"第\s?{_number_of('UNIT')}\s?节(?![的中里内课])",
    Style.ARTICLE: rf"第\s?{_number_of('ARTICLE')}\s?条(?=\s)",
    Style.CAPITAL: rf"(?P<CAPITAL>[{_CAPITALS}拾]{{1,2}})[、．.]",
    # Two numbers in a row are a list of them (一、二季度), not a mark.
    Style.HAN: rf"(?P<HAN>{_FEW})(?:[、．.](?!{_FEW}[、个季月年日级等类])|(?=\u3000))"
    rf"|(?P<HAN_EN>{_ROMAN})\.\s",
    Style.HAN_BRACKETED: rf"[（(〔]\s?(?P<HAN_BRACKETED>{_FEW})\s?[）)〕]|(?P<HAN_BRACKETED_SIGN>[㈠-㈩])",
    Style.ORDINAL: rf"第(?P<ORDINAL>{_FEW})(?:[，,、：:．.]|(?=\u3000))",
    Style.DOTTED: r"(?:[0-9]{1,2}[.．]){1,3}(?P<DOTTED>[0-9]{1,2})[.．、]?[ \u3000]+(?=[^\s0-9])",
    Style.DIGIT: r"(?P<DIGIT>[0-9０-９]{1,2})[.．、](?![0-9０-９])",
    Style.DIGIT_BRACKETED: r"[（(]\s?(?P<DIGIT_BRACKETED>[0-9０-９]{1,2})\s?[）)]"
    r"|(?P<DIGIT_BRACKETED_HALF>[0-9０-９]{1,2})[）)]|(?P<DIGIT_BRACKETED_SIGN>[①-⑳⑴-⒇])",
    Style.POINT: rf"(?P<POINT>{_FEW})(?:是|要(?![素点领害件闻]))|其(?P<POINT_OF>[一二三四五六七八九])[，,、：:是]",
}
_MARK = late(
    "(?:" + "|".join(f"(?:{pattern})" for pattern in _PATTERNS.values()) + r")[、，,.．：:]?[ \t\u3000\xa0]*"
)
_UNITS = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"〇": 0}
_ENGLISH = {word: number for number, word in enumerate(_WORDS.split("|"), 1)}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SIGNS = {ord("㈠"): 1, ord("①"): 1, ord("⑴"): 1}


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """The mark that stands at `start` of a line that ends at `end`; None where none does."""
    found = _MARK.match(text, start, end)
    if not found or not found.lastgroup:
        return None
    name = found.lastgroup
    style = Style[name.rsplit("_", 1)[0] if name not in Style.__members__ else name]
    return Mark(style, _number(found[name]), found.end())


def _number(written: str) -> int:
    """The number that is written; 0 where it is none."""
    if written.isdecimal():
        return int(written)
    if written in _ENGLISH:
        return _ENGLISH[written]
    if len(written) == 1 and (sign := _sign(written)):
        return sign
    if all(letter in _ROMAN_VALUES for letter in written):
        return _roman(written)
    return _han(written.translate(_PLAIN))


_PLAIN = str.maketrans(f"{_CAPITALS}拾", "一二三四五六七八九二三三六十")
"""Numerals of accounts as those of prose."""


def _sign(character: str) -> int:
    """The number in a circle or in brackets."""
    for first in _SIGNS:
        if 0 <= ord(character) - first < 20:
            return ord(character) - first + 1
    return 0


def _roman(written: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _han(written: str) -> int:
    """A number below a thousand in Chinese numerals; strings of digits too (一二 for 12)."""
    total = digit = 0
    for character in written:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + _UNITS[character]
    return total + digit
