"""Arabic numbers that are no figures: parts of names and codes, marks of lists, footnotes, versions."""

from __future__ import annotations

from tui.figures.guards import Guard, opens_clause, refused
from tui.figures.patterns import Pattern, alternatives
from tui.figures.units import read_unit
from tui.lexicon import currencies
from tui.lexicon.zh import number_contexts

_SIGNS = tuple(sign for listed in currencies.SIGNS.values() for sign in listed)
_LONGEST_SIGN = max(map(len, _SIGNS))
_LONG = 8
"""Digits of a number that is a code where no unit follows it."""
QUOTES = {"“": "”〞", "「": "」", "『": "』", "‘": "’", '"': '"', "《": "》", "〝": "〞"}
"""Opening quotation marks and what closes them."""
_CODE_NAME = Pattern(
    "name of a code",
    rf"(?: {alternatives(number_contexts.CODE_NAMES)} ) [为是]? [（(]? [:：]? [ ]? (?: (?<= [:：] ) [\u4e00-\u9fff]{{1,8}} )? (?: \d[\d-]{{2,12}} [、和] )* \Z",
    example="证券⟨代码：⟩",
    counterexample="⟨全国：⟩",
)
_NAME_BEFORE = Pattern(
    "word of letters before a number",
    r"(?<! [A-Za-z/] ) (?: (?P<standard> GB(?:/[TZ])? | ISBN | ISSN | ISO | IEC | ITU | RFC | IEEE | ASTM | [DJHYNQST][A-Z]?/T | JGJ | DB\d\d (?:/T)? ) | (?P<word> [A-Za-z][A-Za-z+#]{1,19} ) ) [ ] \Z",
    example="⟨GB/T ⟩",
    counterexample="⟨5 ⟩",
)
_EDITION = Pattern(
    "edition of a standard",
    r"[-—–:：] (?: 19 | 20 ) \d\d",
    example="18030⟨—2022⟩",
    counterexample="18030⟨—22⟩",
)
EXTENSION = r"(?: [ ]? (?: 转 | 分机 ) [:：]? [ ]? \d{1,6} (?! \d ) )?+"
"""The extension after a telephone number, for verbose expressions."""
_SOFTWARE = Pattern(
    "software after its version",
    rf"[ ]? (?: {alternatives(number_contexts.SOFTWARE)} )",
    example="SPSS 26.0⟨软件⟩",
    counterexample="SPSS 26.0⟨，⟩",
)
_COUNTS_ON = Pattern(
    "power or sign after a number", r"[ ]? [百千万亿%‰.,]", example="5⟨万⟩", counterexample="5⟨和⟩"
)
_TIMES = frozenset("年月日时分秒点.:：%‰ ")
"""What follows a number of two digits that is no code: 05年."""
_NAME_WINDOW = 24
_LONGEST_INDICATOR = 8
_LONGEST_NAME = max(map(len, number_contexts.NUMBERED))
_VALUE_BEFORE = Pattern(
    "what stands before a value and no version",
    r"(?: [、和与为是达比:：∶约近过超逾于] | (?<! 升级 ) (?<! 迭代 ) (?<! 演进 ) (?<! 进化 ) [到至] | \d [ ]? [—–~～-]{1,2} [ ]? ) \Z",
    example="系数提高⟨到⟩",
    counterexample="升级⟨到⟩",
)
_COMPUTING = Pattern(
    "computing power before its value, whose unit is a letter",
    r"算力 (?: 总?规模 | 总量 | 能力 )? (?: [达超]到? | [超突]过 | 突破 | 为 )?+ \Z",
    example="⟨算力规模达到⟩",
    counterexample="⟨算法达到⟩",
)
_ROAD = Pattern(
    "line after the number of a road", r"[甲乙丙丁戊己]? [线道]", example="台7⟨线⟩", counterexample="台7⟨家⟩"
)
_INDICATOR = Pattern(
    "abbreviation of an indicator before its value",
    r"(?<! [A-Za-z0-9&] ) (?! (?: PM | CO | SO | NO | GB | CAS | ISO ) \Z ) (?: [A-Z]{2,6} | [A-Z]&[A-Z] ) \Z",
    example="全年⟨GDP⟩",
    counterexample="PM⟨⟩",
)
_VALUE_BEHIND = Pattern(
    "power or sign that makes a value of a number after letters",
    r"(?<= [万亿] ) | [ ]? (?: [百千]? [万亿] | [百千]? 元 | [%‰] | 个百分点 )",
    example="GDP100⟨亿⟩元",
    counterexample="MH370⟨航班⟩",
)
_GROUP = Pattern(
    "group of a compound after its place",
    rf"(?: ,\d ){{0,4}}+ - [二三四]? [{''.join(number_contexts.LOCANTS)}]",
    example="5⟨-羟⟩色胺",
    counterexample="5⟨-二⟩级",
)
_VERSION = Pattern(
    "version",
    r"[1-9] \. 0 (?! [\d.%‰、和与至到:：∶-] | [—~～] | 以[上下内] | 左右 | 之间 )",
    example="工业⟨4.0⟩时代",
    counterexample="⟨4.0⟩%",
)


def _ends_mark(text: str, end: int) -> bool:
    """Whether what follows a number makes it the mark of a list: `1.加强`, `2、`, or nothing else on its line."""
    after, next_ = text[end : end + 1], text[end + 1 : end + 2]
    return after in ("", "\n", "\r", "　", " ", ")", "）") or (after in "、．.，," and not next_.isdigit())


def _after_letters(text: str, start: int, end: int) -> bool:
    """C919, R&D2; not US$5, RMB 5, or GDP100亿元."""
    before = text[start - 1 : start] if start else ""
    if not (before.isascii() and (before.isalpha() or before in "_#@&/")) or not before:
        return False
    if _INDICATOR.search(text, max(0, start - _LONGEST_INDICATOR), start) and _VALUE_BEHIND.match(text, end):
        return False
    return not text.endswith(_SIGNS, max(0, start - _LONGEST_SIGN), start)


def _leading_nought(text: str, start: int, end: int) -> bool:
    """05 in 05车12F; not 05年, 0.5."""
    return (
        text[start] == "0"
        and text[start:end].isdigit()
        and end - start > 1
        and text[end : end + 1] not in _TIMES
    )


def _joined_to_letters(text: str, start: int, end: int) -> bool:
    """COVID-19, PM.5; GB 18030—2022, Windows 11."""
    if text[start - 1 : start] == " ":
        return _after_word(text, start, end)
    return start > 1 and text[start - 1] in "-+.—" and text[start - 2].isascii() and text[start - 2].isalpha()


def _after_word(text: str, start: int, end: int) -> bool:
    """A whole number after a word of letters that is a standard's or a product's name."""
    found = _NAME_BEFORE.search(text, max(0, start - _NAME_WINDOW), start)
    if found is None or found["word"] == "pH" or read_unit(text, end, large=True) is not None:
        return False
    if text.endswith(_SIGNS, max(0, start - _LONGEST_SIGN - 1), start - 1) or _COUNTS_ON.match(text, end):
        return False
    if found["standard"] or not found["word"].isupper() or _SOFTWARE.match(text, end) is not None:
        return True
    return _EDITION.match(text, end) is not None


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


def _before_letters(text: str, start: int, end: int) -> bool:
    """4A, 5G; not 5km, 1000万DAU, 算力12000P."""
    after = text[end : end + 1]
    if text[end - 1] in "万亿" or _COMPUTING.search(text, max(0, start - _LONGEST_INDICATOR), start):
        return False
    return bool(after) and after.isascii() and after.isalpha() and read_unit(text, end, large=True) is None


def _named_code(text: str, start: int, end: int) -> bool:
    """证券代码：600001, 公告编号：2022-015; 热线12345."""
    if not text[end - 1].isdigit() or text[end : end + 1] in ("%", "‰"):
        return False
    if read_unit(text, end, large=True) is not None:
        return False
    window = 48 if text[start - 1] in "、和" else 16  # several codes after one name
    return _CODE_NAME.search(text, max(0, start - window), start) is not None


def _case(text: str, start: int, end: int) -> bool:
    """民初12345号."""
    return text[end : end + 1] == "号" and text[start - 1 : start] in number_contexts.CASES


CODE_GUARDS: tuple[Guard, ...] = (
    ("leading-nought", _leading_nought),
    ("letters-before", _after_letters),
    ("joined-to-letters", _joined_to_letters),
    ("sum", _sum),
    ("slash", _slashed),
    ("letters-after", _before_letters),
    ("code-name", _named_code),
    ("name", _case),
)
"""An Arabic number that is part of a name or code, whatever follows it."""
_BEFORE_CODE = (
    frozenset(name[-1] for name in number_contexts.CODE_NAMES)
    | frozenset("为是（(：: —×+")
    | {*number_contexts.CASES}
)
"""Characters, none of them ASCII or one of a code's name, after which a number may be a code."""


def code(text: str, start: int, end: int) -> str:
    """Why an Arabic number is part of a name or code: C919, 4A级, U+00A0, 1+6; empty where it is none."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (
        text[start] != "0"
        and before not in _BEFORE_CODE
        and (after > "\x7f" or after == "%")
        and before > "\x7f"
    ):
        return ""  # the common case: a number between characters, or per cent after one
    return refused(CODE_GUARDS, text, start, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a number after a blank goes on what stands before it: PMI 50.2，, and 3 5 7."""
    before = text[start - 2 : start - 1]
    return (before.isalpha() and text[end : end + 1] in "，,。；") or (
        before.isdigit() and text[end : end + 1] in "，,。； "
    )


def _list_mark(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    if text[start - 1 : start] == " " and _goes_on(text, start, end):
        return False
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
    return before in QUOTES and bool(after) and after in QUOTES[before]


def _coded(text: str, start: int, end: int) -> bool:
    return text.startswith(number_contexts.CODED, end) and not (
        text[end : end + 1] == "号" and text[start - 1 : start] == "月"
    )


def _room(text: str, start: int, end: int) -> bool:
    """1201室, 27号3单元."""
    return (end - start > 2 and text.startswith(number_contexts.ROOMS, end)) or (
        text.startswith("单元", end) and text[start - 1 : start] in ("号", "栋", "楼", "幢")
    )


def _lane(text: str, start: int, end: int) -> bool:
    """某路356弄12号, 2段39巷6号."""
    return text.startswith(("弄", "巷"), end) and (
        text[end + 1 : end + 2].isdigit() or text.endswith(number_contexts.STREETS, 0, start)
    )


def _isotope(text: str, start: int, end: int) -> bool:
    """碳14."""
    return text[max(0, start - 1) : end] in number_contexts.ISOTOPES


def _locant(text: str, _start: int, end: int) -> bool:
    """The place of a group in a compound: 5-羟色胺, 2,4-二氯苯氧乙酸."""
    return text[end : end + 1] in ("-", ",") and _GROUP.match(text, end) is not None


def _road(text: str, start: int, end: int) -> bool:
    """台7線, 县道102甲线."""
    return _ROAD.match(text, end) is not None and text[start - 1 : start] in number_contexts.ROADS


def _model(text: str, start: int, _end: int) -> bool:
    """歼-20, 东风-41; not 增速为-5."""
    before = text[start - 2 : start - 1] if start > 1 else ""
    return (
        text[start - 1 : start] == "-"
        and "\u4e00" <= before <= "\u9fff"
        and before not in number_contexts.BEFORE_MINUS
    )


def _dotted(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    return "·" in number or "・" in number or (len(number) >= _LONG and number.isdigit())


def _numbered(text: str, start: int, _end: int) -> bool:
    start -= text[start - 1 : start] == " "
    return text.endswith(number_contexts.NUMBERED, max(0, start - _LONGEST_NAME), start)


def _long_after_colon(text: str, start: int, end: int) -> bool:
    return text.endswith(("：", ":"), 0, start) and end - start >= _LONG - 1


def _version(text: str, start: int, end: int) -> bool:
    found = _VERSION.match(text, start)
    if found is None or found.end() != end or text[start - 1 : start].isdigit():
        return False
    return _VALUE_BEFORE.search(text, max(0, start - 4), start) is None


BARE_GUARDS: tuple[Guard, ...] = (
    ("list-mark", _list_mark),
    ("footnote", _bracketed),
    ("quoted", _quoted),
    ("name", _coded),
    ("name", _room),
    ("name", _road),
    ("name", _lane),
    ("name", _isotope),
    ("name", _locant),
    ("name", _model),
    ("long-number", _dotted),
    ("numbered-item", _numbered),
    ("long-number", _long_after_colon),
    ("version", _version),
    ("code-name", _named_code),
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
