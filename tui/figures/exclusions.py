"""Numerals in characters that are no figures, and words after a number that say what it is: idioms, names, sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.guards import Guard, refused
from tui.figures.number_codes import QUOTES
from tui.figures.patterns import Pattern
from tui.figures.quantity import Kind
from tui.lexicon.zh import number_contexts
from tui.lexicon.zh.characters import ONE_TO_TEN
from tui.lexicon.zh.numeral_idioms import IDIOMS

if TYPE_CHECKING:
    from tui.figures.atom import Atom
    from tui.figures.units import Unit

_BY_FIRST: dict[str, tuple[str, ...]] = {
    first: tuple(sorted((word for word in IDIOMS if word[0] == first), key=len, reverse=True))
    for first in {word[0] for word in IDIOMS}
}
_NUMBERED_ITEM = Pattern(
    "numbered table or annex",
    rf"""
    (?<= 附表 | 附件 | 附图 | 附录 ) [{ONE_TO_TEN}]{{1,3}}
  | (?<= [表图] ) [{ONE_TO_TEN}]{{1,3}} (?= [所中，：显] | [）)、] )
    """,
    example="附表⟨一⟩所示",
    counterexample="代表⟨三⟩人",
)
_HOUSE = Pattern(
    "number of a house or a lane",
    rf"[ ]? [0-9{ONE_TO_TEN}百]{{1,5}} (?: 号 | 巷 | 弄 | 楼 | 之 )",
    example="忠孝东路1段⟨1号⟩",
    counterexample="忠孝东路1段⟨1公里⟩",
)
_NO_YEAR = "3000"
"""From here on four digits before 年 say how long: the half-life is 5730年."""
_ANNOUNCED = Pattern(
    "announcement of a list",
    r"[：:（(—] | [，,]? (?: 即 | 就是 | 也就是 | 包括 | 分别是 )",
    example="“三个结合”⟨，即⟩",
    counterexample="“三个结合”⟨，坚持⟩",
)


def idiom_at(text: str, start: int) -> int:
    """How many characters of an idiom or lexical word begin at `start`; 0 where none does."""
    idioms = _BY_FIRST.get(text[start : start + 1])
    if idioms is None or not text.startswith(idioms, start):
        return 0
    return next(len(idiom) for idiom in idioms if text.startswith(idiom, start))


def _idiom(text: str, start: int, _end: int) -> bool:
    return idiom_at(text, start) > 0


def _total(text: str, start: int, _end: int) -> bool:
    """Whether 数 ends a word (总数, 人数), or begins none, instead of beginning 数百."""
    if text[start] != "数":
        return False
    return (
        text[start + 1 : start + 2] not in tuple("十百千万亿")
        or text[start - 1 : start] in number_contexts.TOTAL
    )


def _name(text: str, start: int, end: int) -> bool:
    """星期三, 周五, 初一, 老三届, 三农."""
    if text.endswith(number_contexts.IDIOM_HEADS, 0, start):
        return True
    if end - start > 2 or not text.endswith(number_contexts.NAMED_BEFORE, max(0, start - 2), start):
        return False
    return not text.startswith(number_contexts.NAMED_UNLESS, end)


def _numbered_in_characters(text: str, start: int, end: int) -> bool:
    found = _NUMBERED_ITEM.match(text, start)
    return found is not None and found.end() == end


NUMERAL_GUARDS: tuple[Guard, ...] = (
    ("idiom", _idiom),
    ("total", _total),
    ("name", _name),
    ("numbered-item", _numbered_in_characters),
)
"""A numeral in characters that is part of a word or a name."""
_BEFORE_NAME = frozenset(
    word[-1] for word in (*number_contexts.NAMED_BEFORE, *number_contexts.IDIOM_HEADS, *"件表图录")
)
"""Characters before a numeral that may be part of a name."""


def numeral_refused(text: str, start: int, end: int) -> str:
    """Why a numeral in characters is no number; empty where it is one."""
    first = text[start]
    idioms = _BY_FIRST.get(first)
    if idioms is not None and text.startswith(idioms, start):
        return "idiom"
    if first != "数" and text[start - 1 : start] not in _BEFORE_NAME:
        return ""  # the common case: no name ends before it
    return refused(NUMERAL_GUARDS, text, start, end)


def are_tenths(text: str, at: int) -> bool:
    """Whether 成 at `at` means tenths, and begins no other word."""
    return not text.startswith(number_contexts.NOT_TENTHS, at + 1)


def are_great(text: str, start: int, end: int) -> bool:
    """Whether 大 at `end` makes a set (三大攻坚战) and begins no other word (大队), nor names a congress (党的八大)."""
    if text.startswith(number_contexts.NOT_GREAT, end + 1):
        return False
    return not text.endswith(number_contexts.TITLED_GREAT, 0, start) and text[start : start + 1] != "一"


def is_article(text: str, start: int, unit: Unit) -> bool:
    """Whether 一 at `start` only points out: 新一轮, 每一个, 是一项, 一个重要原因."""
    if start and text[start - 1] in number_contexts.BEFORE_ARTICLE:
        return True
    return unit.kind is Kind.COUNT and (
        text.startswith(number_contexts.DESCRIBED, unit.end)
        or text.endswith(number_contexts.COPULAS, 0, start)
    )


def is_repeated(text: str, start: int, unit: Unit) -> bool:
    """Whether 一个 is half of 一个个, 一年又一年, 一户一策, or 一家 stands before its 五口; 一元一角 is an amount."""
    if unit.name == "家" and text[unit.end : unit.end + 1] in number_contexts.OF_A_FAMILY:
        return True
    if unit.kind is Kind.COUNT and text.startswith("一", unit.end):
        return True
    return text.startswith((text[start + 1 : unit.end], "又一", "接一", "接着一", "比一"), unit.end)


def is_doubling(text: str, start: int) -> bool:
    """Whether 翻 stands before a number of 番."""
    return text.endswith(("翻", "翻了", "翻上", "翻近", "翻过"), 0, start)


def is_proverbial(text: str, start: int, end: int) -> bool:
    """Whether a bare power is of the kind 每百人, 成千上万, 数以万计, 百人计划, or the heading of a column (万元)."""
    if text[start - 1 : start] in ("(", "（") and text[end : end + 1] in (")", "）", "、", "，"):
        return True
    return text.endswith(number_contexts.PROVERBIAL, 0, start) or text.startswith(
        number_contexts.AFTER_POWER_WORD, end
    )


def is_part_of_street(text: str, start: int, end: int) -> bool:
    """Whether a number of 段 belongs to an address: 忠孝东路1段1号."""
    return text.endswith(number_contexts.STREETS, 0, start) and _HOUSE.match(text, end) is not None


def is_page(text: str, start: int) -> bool:
    """Whether a number of pages belongs to a footer: 第4页 共4页."""
    return text.endswith("共", 0, start) and "页" in text[max(0, start - 4) : start]


def is_plan(text: str, end: int) -> bool:
    """Whether a numeral names a plan: 十五计划."""
    return text.startswith(number_contexts.PLANS, end)


def is_half_word(text: str, at: int) -> bool:
    """Whether 半 at `at` begins a word of its own."""
    return text.startswith(number_contexts.HALF_WORDS, at)


def is_calendar_year(text: str, atom: Atom) -> bool:
    """Whether the number before 年 is a year of the calendar."""
    digits = "".join(text[atom.start : atom.end].split())
    if len(digits) == 4 and digits.isdigit():
        return digits < _NO_YEAR
    return text.endswith(("公元前", "公元", "民国"), 0, atom.start)


def is_quoted_set(text: str, start: int, end: int) -> bool:
    """Whether the figure opens a quotation that closes soon, the name of a set: “四个意识”."""
    return _closing(text, start, end) > 0


def is_announced(text: str, start: int, end: int) -> bool:
    """Whether the members of a quoted set follow it, so that they are counted: “三个结合”：…."""
    return _ANNOUNCED.match(text, _closing(text, start, end)) is not None


def _closing(text: str, start: int, end: int) -> int:
    """Where the quotation that a figure opens has closed; 0 where it opens none, or a long one."""
    marks = QUOTES.get(text[start - 1 : start]) if start else None
    if marks is None:
        return 0
    return next((at + 1 for at in range(end, min(len(text), end + 12)) if text[at] in marks), 0)


def is_drawn(text: str, start: int) -> bool:
    """Whether a circle is drawn: 作一圆."""
    return text.endswith(number_contexts.DRAWN, 0, start)
