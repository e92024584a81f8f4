"""What follows a number: inner hedges, powers after them, the unit; and whether all that is a figure."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from tui.figures import exclusions, numerals
from tui.figures.atom import Atom
from tui.figures.compound_measures import in_pieces, with_parts
from tui.figures.currency_signs import with_name, with_sign
from tui.figures.number_pieces import NOT_IN_NUMBER
from tui.figures.patterns import Pattern
from tui.figures.quantity import Bound, Kind
from tui.figures.scanning import Refused
from tui.figures.units import LONGEST_TORN, Unit, read_unit, unit_here
from tui.lexicon.zh import number_contexts
from tui.lexicon.zh.characters import DIGITS, PREFIXED_BY_THOUSAND, ZEROS
from tui.lexicon.zh.measure_words import AFTER_GE, AFTER_ONE, AFTER_POWER, WITH_HALF

_HEDGE = Pattern(
    "hedge inside a number",
    rf"""
    [ ]? (?P<mark> [多余来] | 好?几 ) (?! 数 | 边 | 元化 )
    (?: [ ]? (?P<powers> (?: 百 (?! 分 ) | 千 (?! [{PREFIXED_BY_THOUSAND}米] ) | [万亿] )+ ) (?P<after> [多余] )? )?
    """,
    example="1500⟨多万⟩元",
    counterexample="1500⟨多数⟩",
)
_ABOUT_POWER = Pattern(
    "power with 把",
    r"把 (?= [块个多来人号斤里亩米字] | 块钱 | 元 )",
    example="千⟨把⟩块钱",
    counterexample="千⟨把⟩刀",
)
_PURE_POWER = Pattern("bare power", r"[百千万亿]+", example="⟨百万⟩", counterexample="⟨三百⟩")
DISCOUNT = Pattern(
    "discount",
    r"折 (?! [扣叠旧腾磨射合返损线页中子算纸屏] )",
    example="八五⟨折⟩",
    counterexample="五⟨折⟩扣",
)
_RANK = Pattern(
    "rank",
    rf"{NOT_IN_NUMBER} (?= [，。；、！？）”,;\n] | 的 | 名列 | 行列 | 强 | 以内 | \Z )",
    example="前六⟨⟩。",
    counterexample="前六⟨⟩个",
)
_ALONE = Pattern(
    "end of a clause", r"[，。；！？,;\n]", example="老伴六十八⟨，⟩", counterexample="六十八⟨、⟩"
)
_AGED = Pattern(
    "words after an age or a rough number",
    r"出头 | 开外 | 有余 | 了 [，。；！？,;\n]",
    example="三十⟨出头⟩",
    counterexample="三十⟨出来⟩",
)
_BEFORE_DAY = frozenset("年月第初十和与至到比前周闰农历")
"""Characters after which a bare numeral is a day or a member of a list."""
_SECONDS = Pattern(
    "minutes before seconds",
    r"分 [ ]? \d{1,2} (?: \.\d{1,3} )?+ 秒",
    example="4⟨分45秒⟩",
    counterexample="4⟨分5⟩",
)
_MONTH_AFTER = Pattern(
    "month after a year",
    r"[ ]? (?: \d{1,2} | 十?[一二三四五六七八九十] ) [ ]? 月",
    example="一百零九年⟨三月⟩二日",
    counterexample="一百零九年⟨三个月⟩",
)
_HALF = Decimal("0.5")
_HEDGING = frozenset("多余来几好把 ")
"""Characters that may begin a hedge inside a number."""
_POWERS = frozenset("十百千万亿")
_DIVIDING = frozenset("分首前")
"""Characters after which one digit counts as a larger number does: 分两期, 首三季."""
_CURRENCY_SIGNS = ("$", "¥", "€", "£", "₹")
_DATE_PARTS = frozenset("月日")
_KINDS_BY_NUMBER = frozenset({Kind.COUNT, Kind.DATE, Kind.DURATION})
"""Kinds that depend on the number and what stands before it."""
_WORDS_AFTER = frozenset("成折大")
"""Characters that begin what is read before a unit."""
_OFTEN_NONE = frozenset("番页时段")
"""Units with which a number of whatever size may be no figure."""
_OF_PLACES = frozenset("页段")
"""Units that may say where something stands."""
_GREAT = frozenset(Decimal(number) for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12))
_LARGE_COUNT, _SMALLEST_CLAIM = 100, 10_000


class _Number(Struct, frozen=True, gc=False):
    """A number whose unit is looked for."""

    text: str
    atom: Atom
    surface: str
    small: bool
    """Whether it is one character and no power."""
    pure: bool
    """Whether it is nothing but powers (百万)."""


def measure(text: str, number: Atom) -> Atom | Refused:
    """`number` with what follows it; bare where there is no unit; refused where it is no figure."""
    asked = _asked(text, number)
    atom = asked.atom
    if text[atom.end : atom.end + 1] in _WORDS_AFTER:
        for read in (_tenths, _discount, _great):
            found = read(asked)
            if found is not None:
                return found
    at = _after_blank(text, atom)
    unit = _part_of_date(text, atom, at) if text[at : at + 1] in _DATE_PARTS else None
    if unit is None:
        torn = " " in text[at : at + LONGEST_TORN]
        unit = (unit_here if torn else read_unit)(text, at, large=not asked.small)
    if unit is None and text.startswith("分", at) and _SECONDS.match(text, at) is not None:
        unit = Unit(at + 1, "分钟", Kind.DURATION)
    if unit is None or (unit.kind is Kind.COUNT and text[atom.start - 1 : atom.start] in _CURRENCY_SIGNS):
        return _bare(asked)  # NT$2,000起 are dollars
    return _with_unit(asked, unit)


def _asked(text: str, number: Atom) -> _Number:
    """The number with the hedges inside it, and what sort of numeral it is."""
    surface = text[number.start : number.end]
    if not number.chinese:
        follows = text[number.end : number.end + 1] in _HEDGING
        return _Number(text, _hedged(text, number) if follows else number, surface, small=False, pure=False)
    small = (
        len(surface) == 1
        and surface not in _POWERS
        and text[number.start - 1 : number.start] not in _DIVIDING
    )
    atom = number if small or text[number.end : number.end + 1] not in _HEDGING else _hedged(text, number)
    pure = surface[0] in _POWERS and atom is number and _is_power(surface)
    if pure and text[atom.start - 1 : atom.start] == "上":
        atom = atom.changed(approx=True, bound=Bound.AT_LEAST)
    return _Number(text, atom, surface, small, pure)


def _is_power(surface: str) -> bool:
    """Whether a numeral is nothing but powers: 百万; 十 alone is a number."""
    return _PURE_POWER.fullmatch(surface) is not None


def _tenths(asked: _Number) -> Atom | Refused | None:
    """八成 is 0.8, 七成五 0.75, 两成半 0.25."""
    text, atom = asked.text, asked.atom
    if not text.startswith("成", atom.end) or not exclusions.are_tenths(text, atom.end):
        return None
    if asked.pure or atom.low is None or atom.low > 10:
        return Refused(atom.end, "no-tenths")
    end = atom.end + 1
    more = text[end : end + 1]
    extra = Decimal(0)
    if more == "半":
        extra, end = Decimal("0.05"), end + 1
    elif _is_hundredth(text, atom, end):
        extra, end = Decimal(numerals.plain(more)) / 100, end + 1
    return atom.times(Decimal("0.1")).plus(extra).changed(end=end, kind=Kind.SHARE)


def _is_hundredth(text: str, atom: Atom, at: int) -> bool:
    """Whether the digit at `at` goes on the tenths before it: 七成五, 6成7; not 七成五个县."""
    digit = text[at : at + 1]
    if not (digit in DIGITS if atom.chinese else "0" < digit <= "9") or not digit:
        return False
    return not (text[at + 1 : at + 2].isdigit() or read_unit(text, at + 1, large=False))


def _discount(asked: _Number) -> Atom | None:
    """打八折 is 0.8 of the price, 八五折 0.85."""
    text, atom = asked.text, asked.atom
    found = DISCOUNT.match(text, atom.end)
    if found is None or atom.low is None or atom.low != atom.high or atom.low >= 100:
        return None
    tenths = atom.low if atom.low < 10 else atom.low / 10
    return atom.changed(low=tenths / 10, high=tenths / 10, end=found.end(), kind=Kind.SHARE)


def _great(asked: _Number) -> Atom | None:
    """三大攻坚战."""
    text, atom = asked.text, asked.atom
    if (
        text.startswith("大", atom.end)
        and atom.low in _GREAT
        and exclusions.are_great(text, atom.start, atom.end)
    ):
        return atom.changed(end=atom.end + 1, kind=Kind.NAMED_SET)
    return None


def _part_of_date(text: str, atom: Atom, at: int) -> Unit | None:
    """月 after a year and 日 after a month, whatever word they would begin elsewhere (5日常委会)."""
    before = text[max(0, atom.start - 2) : atom.start].rstrip(" ")[-1:]
    if (before, text[at : at + 1]) not in (("年", "月"), ("月", "日")) or text.startswith("月份", at):
        return None
    return Unit(at + 1, text[at], Kind.DATE)


def _after_blank(text: str, atom: Atom) -> int:
    """Where a unit may stand: after one blank too where the number is Arabic, or a sentence goes on (只有两 年)."""
    if text[atom.end : atom.end + 1] != " ":
        return atom.end
    if not atom.chinese:
        return atom.end + 1
    unit = read_unit(text, atom.end + 1, large=False)
    before = text[atom.start - 1 : atom.start]
    torn = unit is not None and (unit.kind is not Kind.COUNT or atom.end - atom.start > 1)
    return atom.end + 1 if torn and "\u4e00" <= before <= "\u9fff" and text[atom.start] != "一" else atom.end


def _hedged(text: str, atom: Atom) -> Atom:
    """`atom` with the hedges inside the number, and the powers after them: 1500多万, 一百多亿, 两万余, 千把."""
    about = _ABOUT_POWER.match(text, atom.end)
    if about is not None and text[atom.end - 1] in "百千万":
        return atom.changed(end=about.end(), approx=True)
    hedge = _HEDGE.match(text, atom.end)
    if hedge is None:
        return atom
    mark, powers = hedge["mark"], hedge["powers"]
    end = hedge.end() if powers else hedge.end("mark")
    if mark in "来几" and powers is None and read_unit(text, end, large=True) is None:
        return atom
    scale = Decimal(1)
    for power in powers or "":
        scale *= numerals.POWERS[power]
    bound = Bound.AT_LEAST if mark in ("多", "余", "好几") else None
    return atom.times(scale).changed(end=end, scale=atom.scale * scale, approx=True, bound=bound)


# ---------------------------------------------------------------------- without a unit


def _bare(asked: _Number) -> Atom | Refused:
    """A number without a unit: a figure where it is Arabic, large, or before a noun that can be counted; else weak."""
    text, atom = asked.text, asked.atom
    money = with_sign(text, atom)
    if money is not None:
        return money
    if _ranks(asked):
        return atom.changed(kind=Kind.ORDINAL)
    if not atom.chinese:
        return atom.changed(bare=True)
    if text.startswith("国集团", atom.end):
        return Refused(atom.end, "name")
    if asked.pure:
        return _bare_power(asked)
    if atom.high is None:
        if text[atom.start : atom.end] == "几":
            return Refused(atom.end, "no-number")
        return atom.changed(bare=True)
    weak = not _counts(asked, atom.high) or exclusions.is_plan(text, atom.end)
    return atom.changed(bare=True, weak=weak)


def _ranks(asked: _Number) -> bool:
    """Whether the number says how many of the first: 进入前六."""
    text, atom = asked.text, asked.atom
    return (
        text[atom.start - 1 : atom.start] == "前"
        and atom.high is not None
        and atom.high <= _LARGE_COUNT
        and _RANK.match(text, atom.end) is not None
    )


def _bare_power(asked: _Number) -> Atom | Refused:
    """突破万亿."""
    text, atom = asked.text, asked.atom
    claimed = text.endswith(number_contexts.CLAIMS, 0, atom.start) or text.startswith("以上", atom.end)
    if atom.high is None or atom.high < _SMALLEST_CLAIM or not claimed:
        return Refused(atom.end, "bare-power")
    if exclusions.is_proverbial(text, atom.start, atom.end):
        return Refused(atom.end, "proverbial")
    return atom.changed(bare=True)


def _counts(asked: _Number, value: Decimal) -> bool:
    """Whether a bare numeral in characters counts something."""
    text, atom = asked.text, asked.atom
    if value >= _LARGE_COUNT or (atom.approx and atom.bound is not None):
        return True
    if not asked.small and text.startswith(number_contexts.SIDES, atom.end):
        return True
    if value >= 2 and text.startswith(number_contexts.NOUNS, atom.end):
        return True
    if not asked.small and _AGED.match(text, atom.end) is not None:
        return True
    return not asked.small and _ALONE.match(text, atom.end) is not None and _in_clause(text, atom.start)


def _in_clause(text: str, start: int) -> bool:
    """Whether a word stands before a numeral that ends its clause: 六十八 in 老伴六十八; not in 八月十五."""
    before = text[start - 1 : start] if start else ""
    return "\u4e00" <= before <= "\u9fff" and before not in _BEFORE_DAY


# ---------------------------------------------------------------------- with a unit


def _unit_refused(asked: _Number, unit: Unit) -> str:
    """Why a number with this unit is no figure; empty where it is one."""
    if not asked.atom.chinese and unit.name not in _OFTEN_NONE:
        return ""  # the common case
    text, start = asked.text, asked.atom.start
    if unit.name == "番":
        return "" if exclusions.is_doubling(text, start) else "no-doubling"
    if asked.pure and (unit.name not in AFTER_POWER or exclusions.is_proverbial(text, start, unit.end)):
        return "proverbial"
    if unit.name in _OF_PLACES and (reason := _page_or_street(text, start, unit)):
        return reason
    if asked.surface in ZEROS and asked.small and unit.kind in (Kind.COUNT, Kind.DATE):
        return "nought"
    if unit.name == "时":
        return "clock"
    return _surface_refused(asked, unit)


def _page_or_street(text: str, start: int, unit: Unit) -> str:
    """Why a number of 页 or 段 belongs to a footer or an address; empty where it counts."""
    if unit.name == "页":
        return "page" if exclusions.is_page(text, start) else ""
    return "name" if exclusions.is_part_of_street(text, start, unit.end) else ""


def _surface_refused(asked: _Number, unit: Unit) -> str:
    """Why a number in characters with this unit is a word or a name; empty where it is a figure."""
    text, atom = asked.text, asked.atom
    if not atom.chinese:
        return ""
    if text[unit.end - 1] == "圆" and exclusions.is_drawn(text, atom.start):
        return "circle"
    quoted = unit.kind is Kind.COUNT and exclusions.is_quoted_set(text, atom.start, unit.end)
    return "named-set" if quoted and not exclusions.is_announced(text, atom.start, unit.end) else ""


def _counts_one(text: str, start: int, unit: Unit) -> bool:
    """Whether 一 counts before this unit; 一面, 一起, 新一轮 do not."""
    return (
        unit.name in AFTER_ONE
        and not exclusions.is_article(text, start, unit)
        and not exclusions.is_repeated(text, start, unit)
    )


def _with_unit(asked: _Number, unit: Unit) -> Atom | Refused:
    """The number with `unit`; the unit's kind may depend on the number (1998年, 5年)."""
    text, atom = asked.text, asked.atom
    reason = _unit_refused(asked, unit)
    if reason:
        return Refused(atom.end if reason != "clock" else unit.end, reason)
    kind = _kind(text, atom, unit)
    if kind is Kind.MONEY:
        atom = _sane(text, atom)
    measured = Atom(
        atom.start,
        unit.end,
        atom.low,
        atom.high,
        unit.name,
        kind,
        atom.approx,
        atom.bound,
        atom.scale,
        chinese=atom.chinese,
        malformed=atom.malformed,
    )
    if asked.surface == "一" and unit.name != "番" and not _counts_one(text, atom.start, unit):
        whole = with_parts(text, measured)  # 一块二, but 一块 may be another word
        return whole if whole is not measured else atom.changed(bare=True, weak=True)
    if unit.name == "年代":
        return measured.changed(low=None, high=None)
    if unit.name == "个" and text[unit.end : unit.end + 1] in ("半", "多", "来"):
        return _inside_ge(text, measured)
    if unit.name == "个" and text.startswith("亿", unit.end) and not text.startswith("亿万", unit.end):
        return with_name(text, _hundred_millions(text, measured))
    if _takes_half(text, measured):
        return measured.plus(_HALF * atom.scale).changed(end=unit.end + 1)
    return with_name(text, in_pieces(text, with_parts(text, measured)))


def _sane(text: str, atom: Atom) -> Atom:
    """An amount of money; malformed where a power is written twice, of which no money is so much: 2.36亿亿元."""
    surface = text[atom.start : atom.end].replace(" ", "")
    if surface.endswith(("亿亿", "万万亿", "亿万亿")):
        return atom.changed(low=None, high=None, malformed=True)
    return atom


def _hundred_millions(text: str, atom: Atom) -> Atom:
    """两三个亿, 1.5个亿元: 亿 after 个 is a power, and money may follow it."""
    low, high = (
        None if end is None else numerals.rounded(end * numerals.POWERS["亿"])
        for end in (atom.low, atom.high)
    )
    atom = atom.changed(end=atom.end + 1, low=low, high=high, unit="", bare=True)
    unit = read_unit(text, atom.end, large=True)
    if unit is None or unit.kind is not Kind.MONEY:
        return atom
    return atom.changed(end=unit.end, unit=unit.name, kind=unit.kind, bare=False)


def _takes_half(text: str, atom: Atom) -> bool:
    """两年半, 三斤半."""
    if atom.unit not in WITH_HALF or atom.kind is Kind.DATE or not text.startswith("半", atom.end):
        return False
    return not exclusions.is_half_word(text, atom.end)


def _inside_ge(text: str, atom: Atom) -> Atom:
    """一个半月, 三个多小时: the unit comes after the hedge."""
    inner = read_unit(text, atom.end + 1, large=True) if text.startswith(AFTER_GE, atom.end + 1) else None
    if inner is None:
        return atom
    mark = text[atom.end]
    kind = Kind.PERCENT if inner.name == "百分点" else Kind.DURATION
    whole = atom.changed(end=inner.end, unit=inner.name, kind=kind)
    if mark == "半":
        return whole.plus(_HALF)
    return whole.changed(approx=True, bound=Bound.AT_LEAST if mark == "多" else whole.bound)


def _kind(text: str, atom: Atom, unit: Unit) -> Kind:
    """The kind of a figure with `unit`."""
    name, kind = unit.name, unit.kind
    if kind not in _KINDS_BY_NUMBER:
        return kind
    if name == "年" and (exclusions.is_calendar_year(text, atom) or _is_era_year(text, atom, unit)):
        return Kind.DATE
    if name in ("月", "日") and kind is Kind.DATE:
        return _day_or_days(text, atom, unit)
    if kind is not Kind.COUNT:
        return kind
    if name in ("位", "名", "强") and text[atom.start - 1 : atom.start] in ("前", "后"):
        return Kind.ORDINAL
    if name in ("级", "期"):
        counts = text[atom.start - 1 : atom.start] == "分" or _is_held(text, name, atom)
        return kind if counts else Kind.ORDINAL
    quoted = atom.chinese and exclusions.is_quoted_set(text, atom.start, unit.end)
    return Kind.NAMED_SET if quoted else kind


def _is_held(text: str, name: str, atom: Atom) -> bool:
    """Whether so many 期 were held or brought out: 举办培训班12期."""
    return name == "期" and text.endswith(number_contexts.SAID_IN_ISSUES, 0, atom.start)


def _is_era_year(text: str, atom: Atom, unit: Unit) -> bool:
    """一百一十二年度: a year of the Republic."""
    follows = text.startswith("度", unit.end - 1) or _MONTH_AFTER.match(text, unit.end) is not None
    return follows and atom.low is not None and 100 < atom.low < 130


def _day_or_days(text: str, atom: Atom, unit: Unit) -> Kind:
    """日 and 月 are a date unless they are too many, or the words around them say that they last."""
    largest = 12 if unit.name == "月" else 31
    if atom.approx or atom.low is None or atom.low > largest:
        return Kind.DURATION
    lasts = text.startswith(number_contexts.DEADLINE, unit.end) or text.endswith(
        number_contexts.LASTING, 0, atom.start
    )
    lasts = lasts or (text.startswith("半", unit.end) and not exclusions.is_half_word(text, unit.end))
    lasts = lasts or (unit.name == "日" and text[atom.start - 1 : atom.start] == "前")
    return Kind.DURATION if lasts else Kind.DATE
