"""What holds a numeral but is no figure: list and heading marks, idioms, abbreviated terms, names and codes.

A guard is a name and a test of a text from `start` to `end`; the name of the first that holds is the reason of refusal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Kind
from tui.figures.units import Unit, read_unit
from tui.lexicon import currencies
from tui.lexicon.zh import number_contexts
from tui.lexicon.zh.characters import ONE_TO_TEN
from tui.lexicon.zh.numeral_idioms import IDIOMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.figures.atom import Atom

Guard = tuple[str, "Callable[[str, int, int], bool]"]

_BY_FIRST: dict[str, tuple[str, ...]] = {
    first: tuple(sorted((word for word in IDIOMS if word[0] == first), key=len, reverse=True))
    for first in {word[0] for word in IDIOMS}
}
_CLAUSE_ENDS = frozenset("\n\r。；;　 \t：:！？”〞")
_LINE_START = frozenset("\n\r　 \t")
_AFTER_ORDINAL_MARK = ("，", ",", "、", "：", ":", "．", ".", "是", "要", "　", " ")
_AFTER_HEADING = ("　", " ", "\n", "\r", "\t")
_QUOTES = {"“": "”〞", "「": "」", "『": "』", "‘": "’", '"': '"', "《": "》", "〝": "〞"}
_SIGNS = tuple(sign for listed in currencies.SIGNS.values() for sign in listed)
_LONGEST_SIGN = max(map(len, _SIGNS))
_LONG = 8
"""Digits of a number that is a code where no unit follows it."""

_CODE_NAME = Pattern(
    "name of a code",
    rf"(?: {alternatives(number_contexts.CODE_NAMES)} ) [为是]? [（(]? [:：]? [ ]? \Z",
    example="证券⟨代码：⟩",
    counterexample="⟨全国：⟩",
)
_NUMBERED_ITEM = Pattern(
    "numbered table or annex",
    rf"""
    (?<= 附表 | 附件 | 附图 | 附录 ) [{ONE_TO_TEN}]{{1,3}}
  | (?<= [表图] ) [{ONE_TO_TEN}]{{1,3}} (?= [所中，：显] | [）)、] )
    """,
    example="附表⟨一⟩所示",
    counterexample="代表⟨三⟩人",
)
_VERSION = Pattern(
    "version",
    r"[1-9] \. 0 (?! [\d.%‰、和与至:：∶-] | [—~～] )",
    example="工业⟨4.0⟩时代",
    counterexample="⟨4.0⟩%",
)
_REFERENCE = Pattern(
    "article that is referred to",
    r"[条款目] | (?<= [）)] ) 项",
    example="第八⟨条⟩",
    counterexample="第八⟨批⟩",
)

_ANNOUNCED = Pattern(
    "announcement of a list",
    r"[：:（(—] | [，,]? (?: 即 | 就是 | 也就是 | 包括 | 分别是 )",
    example="“三个结合”⟨，即⟩",
    counterexample="“三个结合”⟨，坚持⟩",
)


def refused(guards: tuple[Guard, ...], text: str, start: int, end: int) -> str:
    """The name of the first guard that holds; empty where none does."""
    for name, holds in guards:
        if holds(text, start, end):
            return name
    return ""


# ---------------------------------------------------------------------- places


def opens_clause(text: str, start: int) -> bool:
    """Whether a clause, or the text, starts at `start`."""
    return not start or (
        text[start - 1] in _CLAUSE_ENDS
        and not (text[start - 1] in ":：" and text[start - 2 : start - 1].isdigit())
    )


def _ends_mark(text: str, end: int) -> bool:
    """Whether what follows a number makes it the mark of a list: `1.加强`, `2、`, or nothing else on its line."""
    after, next_ = text[end : end + 1], text[end + 1 : end + 2]
    return after in ("", "\n", "\r", "　", " ", ")", "）") or (after in "、．.，," and not next_.isdigit())


# ---------------------------------------------------------------------- codes of Arabic digits


def _after_letters(text: str, start: int, _end: int) -> bool:
    """C919, R&D2; not US$5 or RMB 5."""
    before = text[start - 1 : start] if start else ""
    if not (before.isascii() and (before.isalpha() or before in "_#@&/")) or not before:
        return False
    return not text.endswith(_SIGNS, max(0, start - _LONGEST_SIGN), start)


def _joined_to_letters(text: str, start: int, _end: int) -> bool:
    """COVID-19, PM.5."""
    return start > 1 and text[start - 1] in "-+.—" and text[start - 2].isascii() and text[start - 2].isalpha()


def _sum(text: str, start: int, end: int) -> bool:
    """1+6, 3×4."""
    if start > 1 and text[start - 1] == "+" and text[start - 2].isdigit():
        return True
    return text[end : end + 1] in ("+", "×")


def _slashed(text: str, _start: int, end: int) -> bool:
    """300/2019."""
    return text[end : end + 1] == "/" and text[end + 1 : end + 2].isdigit() and not _is_rate(text, end)


def _is_rate(text: str, end: int) -> bool:
    """Whether a number of cases in so many follows: 1823.5/10万."""
    at = end + 1
    while text[at : at + 1].isdigit():
        at += 1
    return text[at : at + 1] in ("万", "千", "百")


def _before_letters(text: str, _start: int, end: int) -> bool:
    """4A, 5G; not 5km."""
    after = text[end : end + 1]
    return bool(after) and after.isascii() and after.isalpha() and read_unit(text, end, large=True) is None


def _named_code(text: str, start: int, end: int) -> bool:
    """证券代码：600001, 公告编号：2022-015; 热线12345."""
    if not text[end - 1].isdigit() or text[end : end + 1] in ("%", "‰"):
        return False
    if read_unit(text, end, large=True) is not None:
        return False
    return _CODE_NAME.search(text, max(0, start - 10), start) is not None


CODE_GUARDS: tuple[Guard, ...] = (
    ("letters-before", _after_letters),
    ("joined-to-letters", _joined_to_letters),
    ("sum", _sum),
    ("slash", _slashed),
    ("letters-after", _before_letters),
    ("code-name", _named_code),
)
"""An Arabic number that is part of a name or code, whatever follows it."""

_BEFORE_CODE = frozenset(name[-1] for name in number_contexts.CODE_NAMES) | frozenset("为是（(：: —×+")
"""Characters, none of them ASCII or one of a code's name, after which a number may be a code."""


def code(text: str, start: int, end: int) -> str:
    """Why an Arabic number is part of a name or code: C919, 4A级, U+00A0, 1+6; empty where it is none."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before not in _BEFORE_CODE and not after.isascii() and not before.isascii():
        return ""  # the common case: a number between characters
    return refused(CODE_GUARDS, text, start, end)


# ---------------------------------------------------------------------- numbers without a unit


def _list_mark(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    short = len(number) <= 4 or number.count(".") > 1
    return short and opens_clause(text, start) and _ends_mark(text, end)


def _bracketed(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if not before or not after:
        return False
    if before in "[［【〔〖<＜" and after in "]］】〕〗>＞":
        return True
    number = text[start:end]
    return before in "(（" and after in ")）" and "." not in number and len(number) <= 4


def _quoted(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before in _QUOTES and bool(after) and after in _QUOTES[before]


def _coded(text: str, start: int, end: int) -> bool:
    return text.startswith(number_contexts.CODED, end) and not (
        text[end : end + 1] == "号" and text[start - 1 : start] == "月"
    )


def _dotted(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    return "·" in number or "・" in number or (len(number) >= _LONG and number.isdigit())


def _numbered(text: str, start: int, _end: int) -> bool:
    return text.endswith(number_contexts.NUMBERED, max(0, start - 3), start)


def _long_after_colon(text: str, start: int, end: int) -> bool:
    return text.endswith(("：", ":"), 0, start) and end - start >= _LONG - 1


def _version(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    if before in ("、", "和", "与", "为", "是", "达", "比", ":", "：", "∶") or before.isdigit():
        return False
    found = _VERSION.match(text, start)
    return found is not None and found.end() == end


BARE_GUARDS: tuple[Guard, ...] = (
    ("list-mark", _list_mark),
    ("footnote", _bracketed),
    ("quoted", _quoted),
    ("name", _coded),
    ("long-number", _dotted),
    ("numbered-item", _numbered),
    ("long-number", _long_after_colon),
    ("version", _version),
)
"""An Arabic number without a unit that is a mark, a footnote, a document number or a name."""


def bare_code(text: str, start: int, end: int) -> str:
    """Why an Arabic number without a unit is no figure; empty where it is one."""
    return refused(BARE_GUARDS, text, start, end)


def is_list(text: str, head: str, rest: str, end: int) -> bool:
    """Whether the commas of `1560,2022` stand between numbers, not within one (`1,23,45`, `19,5%`)."""
    if "." in rest or ",," in rest:
        return False
    groups = [head, *rest[1:].split(",")]
    longest = max(map(len, groups))
    return longest > 3 or longest == 1 or (len(groups) == 2 and text[end : end + 1] not in "%‰")


# ---------------------------------------------------------------------- numerals in characters


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
    if text[start] not in _BY_FIRST and text[start] != "数" and text[start - 1 : start] not in _BEFORE_NAME:
        return ""  # the common case: no idiom begins so, and no name ends before it
    return refused(NUMERAL_GUARDS, text, start, end)


# ---------------------------------------------------------------------- ordinals


def is_ordinal_mark(text: str, start: int, end: int) -> bool:
    """Whether 第N is a list mark (第一，), a page (第4页) or a document's number (第45号)."""
    if text.startswith(("页", "号"), end):
        return True
    return text.startswith(_AFTER_ORDINAL_MARK, end) and opens_clause(text, start)


def is_ordinal_heading(text: str, start: int, end: int) -> bool:
    """Whether 第N条 numbers an article, or 第N章 a chapter.

    It opens a line, or a sentence with a blank after it; `第八条规定…` and `第八条、第九条` are spoken of, not numbered.
    """
    if not start or text[start - 1] in _LINE_START:
        return text[end - 1] in "条章节编" and not text.startswith(number_contexts.SPOKEN_OF, end)
    return text[start - 1] == "。" and (end == len(text) or text.startswith(_AFTER_HEADING, end))


def is_reference(text: str, start: int, end: int) -> bool:
    """Whether 第N条, 第N款, 第（N）项 says where a rule stands: 刑法第二百六十四条第一款, 第八条规定."""
    if _REFERENCE.match(text, end - 1) is None:
        return False
    return (
        text[end - 1] == "项"
        or text.endswith(number_contexts.LAWS, 0, start)
        or (
            text.endswith(("条", "款", "、", "和", "至", "或"), 0, start)
            or text.startswith(number_contexts.AFTER_ARTICLE, end)
        )
    )


def is_class(text: str, end: int) -> bool:
    """Whether 第N before it names a class: 第三产业, 第三方."""
    return text.startswith(number_contexts.CLASSES, end) and not text.startswith(
        number_contexts.NOT_CLASSES, end
    )


# ---------------------------------------------------------------------- words after a number


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
        return True
    return text.endswith(("公元前", "公元", "民国"), 0, atom.start)


def is_quoted_set(text: str, start: int, end: int) -> bool:
    """Whether the figure opens a quotation that closes soon, the name of a set: “四个意识”."""
    return _closing(text, start, end) > 0


def is_announced(text: str, start: int, end: int) -> bool:
    """Whether the members of a quoted set follow it, so that they are counted: “三个结合”：…."""
    return _ANNOUNCED.match(text, _closing(text, start, end)) is not None


def _closing(text: str, start: int, end: int) -> int:
    """Where the quotation that a figure opens has closed; 0 where it opens none, or a long one."""
    marks = _QUOTES.get(text[start - 1 : start]) if start else None
    if marks is None:
        return 0
    return next((at + 1 for at in range(end, min(len(text), end + 12)) if text[at] in marks), 0)


def is_drawn(text: str, start: int) -> bool:
    """Whether a circle is drawn: 作一圆."""
    return text.endswith(number_contexts.DRAWN, 0, start)
