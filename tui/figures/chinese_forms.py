"""Numbers of a form of their own: ordinals, shares, dates and years in digits, times of the day, halves, accounts."""

from __future__ import annotations

from decimal import Decimal

from tui.figures import exclusions, number_codes, numerals, ordinal_marks
from tui.figures.atom import Atom
from tui.figures.chinese_numbers import powered
from tui.figures.measuring import measure
from tui.figures.number_pieces import ARABIC, HAN_DIGITS, HAN_POWER, SERIES
from tui.figures.patterns import Pattern
from tui.figures.quantity import Bound, Kind
from tui.figures.scanning import Reading, Refused
from tui.figures.signs import signed
from tui.figures.units import Unit, read_unit
from tui.lexicon.zh import number_contexts
from tui.lexicon.zh.characters import ONE_TO_NINE

_PART_OF = rf"(?: {ARABIC} [百千万亿]{{0,2}} | [{SERIES}两十百千万亿]++ )"
_SHARE = Pattern(
    "share",
    rf"""
    (?P<whole> {_PART_OF} ) [ ]? 分 [ ]? 之 [ ]? (?P<negative> 负 )?
    (?P<part> {ARABIC} | 数?+ [{SERIES}两十百千万亿]++ (?: [点.．·] [{HAN_DIGITS}几]++ )?+ )
    """,
    example="⟨10万分之3⟩",
    counterexample="⟨部分之3⟩",
)
_RANK = Pattern(
    "ordinal",
    rf"第 [ ]? (?P<rank> {ARABIC} | (?: [{SERIES}两] | {HAN_POWER} )++ ) | 第 [（(] (?P<item> [{SERIES}十]++ ) [)）]",
    example="⟨第二百六十四⟩条",
    counterexample="⟨第⟩三",
)
_DAY = Pattern(
    "date in digits",
    r"((?:19|20)\d\d) ([-./]) (0?[1-9]|0[ ][1-9]|1[0-2]) \2 (0?[1-9]|0[ ][1-9]|[12]\d|3[01]) (?! [\d.] )",
    example="⟨2019-05-01⟩",
    counterexample="⟨2019-15-01⟩",
)
_SPLIT_YEAR = Pattern(
    "year that is split over two",
    rf"""
    (?: (?P<first> (?:19|20)\d\d ) [ ]? [-–—~～/] [ ]? (?P<second> (?: (?:19|20)(?=\d\d) )? \d\d ) (?! \d | [-./] \d )
      | (?P<han> [一二][{HAN_DIGITS}]{{3}} ) [-–—~～/] (?P<han_second> (?: [一二][{HAN_DIGITS}] )? [{HAN_DIGITS}]{{2}} ) )
    (?P<unit> [ ]? (?: 学年度? | 财年 | 财政年度 | 年度 | 赛季 | 年 ) )?
    """,
    example="⟨2017/18年度⟩",
    counterexample="⟨2017/218⟩",
)
_ERA_YEAR = Pattern(
    "year of the Republic",
    r"1[01]\d [ ]? 年 (?= [度底初末] | [ ]? \d{1,2} [ ]? 月 )",
    example="⟨112年⟩度",
    counterexample="⟨112年⟩来",
)
_CLOCK = Pattern(
    "time of the day",
    rf"""
    (?: [01]?\d | 2[0-4] ) [:：] [0-5]\d (?: [:：] [0-5]\d )? (?! [\d.:：] )
  | (?: [01]?\d | 2[0-4] | 十?[{ONE_TO_NINE}两] | 十 | 二十[一二三四]? )
    (?: 点 (?: 钟 | 整 | [一二三两]刻 | 差 (?! [距异别额] ) | 多钟 | 过 (?= [{ONE_TO_NINE}十0-9] ) | (?= 准时 | 上班 | 下班 | 开门 | 关门 | 开会 | 起床 | 出发 | 集合 | 吃饭 ) | 半 (?! [天年月] ) | 许 | [零〇{ONE_TO_NINE}十0-9]{{1,3}} 分 (?! 之 ) )
      | 时 (?: 许 | 整 | [零〇{ONE_TO_NINE}十0-9]{{1,3}} 分 ) (?! 之 ) )
    """,
    example="⟨18:45⟩",
    counterexample="⟨5:2⟩",
)
_CLOCK_AFTER_WORD = Pattern(
    "hour after a word of the day",
    rf"(?: [01]?\d | 2[0-4] | 十?[{ONE_TO_NINE}两] | 十 | 二十[一二三四]? ) 点 (?! [{ONE_TO_NINE}0-9] )",
    example="上午⟨9点⟩开会",
    counterexample="提出⟨9点5⟩",
)
_RATIO_BEFORE = Pattern(
    "word of a ratio",
    r"(?: 比例? | 之比 | 比率 | 比分 | 比值 | 配比 | 比重 ) [^，。；\d]{0,6} \Z",
    example="⟨比例为⟩",
    counterexample="⟨时间为⟩",
)
_SLASHED = Pattern(
    "fraction with a stroke",
    r"(\d{1,2}) / (\d{1,3}) (?! [\d/.万千百] )",
    example="⟨2/3⟩",
    counterexample="⟨2/3/1⟩",
)
_RATE = Pattern(
    "rate of so many",
    rf"(?P<number> {ARABIC} ) / (?P<many> \d{{1,4}} [百千万]{{1,2}} ) (?! [\d元吨] )",
    example="⟨1823.5/10万⟩",
    counterexample="⟨1823/10⟩",
)
_TELEPHONE = Pattern(
    "telephone number",
    rf"""
    (?: 0\d{{2,3}}-\d{{7,8}} (?! \d ) | 0\d{{2,3}} [- ] \d{{3,4}} [- ] \d{{4}} (?! \d ) | [48]00-?\d{{3}}-?\d{{4}} (?! \d ) ) {number_codes.EXTENSION}
  | \d{{1,3}} (?: \.\d{{1,3}} ){{3}} (?! [\d.] )
    """,
    example="⟨010-12345678⟩",
    counterexample="⟨010-123⟩",
)
_SUBSCRIBER = Pattern(
    "telephone number without its area",
    rf"\d{{3,4}} [- ]? \d{{4}} (?! \d | [.,]\d ) {number_codes.EXTENSION}",
    example="(02) ⟨3356-6500⟩，",
    counterexample="(02) ⟨3356⟩，",
)
_AREA = Pattern(
    "area of a telephone number in brackets",
    r"[（(] 0\d{1,3} [)）] [ ]? \Z",
    example="电话⟨（02）⟩",
    counterexample="电话⟨（2）⟩",
)
_YEAR = Pattern(
    "year in characters",
    rf"[一二] [{SERIES}两十OＯ0o]{{3}} (?= 年 )",
    example="⟨二00三⟩年",
    counterexample="⟨三百⟩年",
)
_HALF = Pattern(
    "half",
    r"半 (?= 个 (?: 多? [月小世] | 钟头 | 星期 | 礼拜 | 学期 | 学年 | 季度 | 百分点 ) | 斤 (?! 八两 ) | 公斤 | 亩 | 年 (?! [级报会刊度评总汇考检小一] ) | 小时 )",
    example="⟨半⟩个月",
    counterexample="⟨半⟩天",
)
_ACCOUNT = Pattern(
    "number of an account in brackets",
    r"[（(] (?P<number> \d{1,3} (?: ,\d{3} )+ (?: \.\d+ )? | \d+ \.\d+ ) [)）] (?= [ ]? (?: [元万亿吨%] | 美元 ) )",
    example="⟨(527,000)⟩元",
    counterexample="⟨(527)⟩元",
)
_HALF_OF = Decimal("0.5")
_MORE = Pattern(
    "more", r"(?: [多余] | 好几 ) (?! 数 )", example="百分之二十⟨多⟩", counterexample="百分之二十⟨多数⟩"
)
_FIRST_OF_A_RATIO = ("1:", "1：")


def ordinal(text: str, start: int, _last: int) -> Reading:
    """第N with its measure word: 第二批, 第九届, 第十二条."""
    found = _RANK.match(text, start)
    if found is None:
        return None
    end = found.end()
    value = _one(found["rank"] or found["item"])
    refusal = _rank_refused(text, start, end)
    if value is None or refusal is not None:
        return refusal or Refused(end, "list-mark")
    arabic = text[end - 1].isdigit()
    unit = read_unit(text, end + 1 if arabic and text[end : end + 1] == " " else end, large=True)
    if unit is None and text.startswith("任", end):
        unit = Unit(end + 1, "任", Kind.COUNT)  # 第16任总统
    if unit is None or unit.name in number_contexts.NOT_RANKED:
        return Atom(start, end, value, value, "", Kind.ORDINAL, chinese=True)
    if ordinal_marks.is_ordinal_heading(text, start, unit.end):
        return Refused(unit.end, "heading")
    if ordinal_marks.is_reference(text, start, unit.end):
        return Refused(unit.end, "reference")
    kind = Kind.DATE if unit.name == "季度" else Kind.ORDINAL
    return Atom(start, unit.end, value, value, unit.name, kind, chinese=True)


def _rank_refused(text: str, start: int, end: int) -> Refused | None:
    """Why 第N is no ordinal whatever its unit: the mark of a list, a class, pages or articles that are referred to."""
    if ordinal_marks.is_ordinal_mark(text, start, end):
        return Refused(end, "list-mark")
    name = ordinal_marks.name_of(text, start, end)
    if name:
        return Refused(end, name)
    several = ordinal_marks.end_of_several(text, end)
    return Refused(several, "reference") if several > end else None


def share(text: str, start: int, last: int) -> Reading:
    """百分之五, 千分之三, 三分之一, 10万分之3."""
    found = _SHARE.match(text, start)
    if found is None:
        return None
    whole, part = _one(found["whole"]), _either(found["part"])
    if not whole or part is None:
        return Refused(found.end(), "no-number")
    low, high = part.low, part.high
    percent = found["whole"] in ("百", "100")
    if not percent and low is not None and high is not None:
        low, high = low / whole, high / whole
    if found["negative"] and low is not None and high is not None:
        low, high = -high, -low
    kind = Kind.PERCENT if percent else Kind.SHARE
    atom = Atom(start, found.end(), low, high, "%" if percent else "", kind, approx=part.vague, chinese=True)
    return signed(text, _and_more(text, atom), last)


def _and_more(text: str, atom: Atom) -> Atom:
    """百分之二十多, 百分之三十好几."""
    found = _MORE.match(text, atom.end)
    return atom if found is None else atom.changed(end=found.end(), approx=True, bound=Bound.AT_LEAST)


def date(text: str, start: int, _last: int) -> Reading:
    """2019-05-01."""
    found = _DAY.match(text, start)
    if found is None or number_codes.code(text, start, found.end()):
        return None
    month, day = (int(part.replace(" ", "")) for part in found.group(3, 4))
    value = Decimal(f"{found[1]}{month:02}{day:02}")
    return Atom(start, found.end(), value, value, "日", Kind.DATE)


def split_year(text: str, start: int, _last: int) -> Reading:
    """2006-07, 2017/18年度, 二零一七/一八年度: one year over two of the calendar."""
    found = _SPLIT_YEAR.match(text, start)
    if found is None or number_codes.code(text, start, found.end()):
        return None
    first = Decimal(numerals.plain(found["first"] or found["han"]))
    second = Decimal(numerals.plain(found["second"] or found["han_second"]))
    if second < 100:
        second += first - first % 100
    if second <= first or (second != first + 1 and not found["unit"]):
        return None
    return Atom(
        start,
        found.end(),
        first,
        second,
        (found["unit"] or "年").strip(),
        Kind.DATE,
        chinese=bool(found["han"]),
    )


def era_year(text: str, start: int, _last: int) -> Reading:
    """112年度: a year of the Republic, whose number is kept."""
    found = _ERA_YEAR.match(text, start)
    if found is None:
        return None
    value = Decimal(text[start : start + 3])
    return Atom(start, found.end(), value, value, "年", Kind.DATE)


def clock(text: str, start: int, _last: int) -> Reading:
    """18:45, 两点半, 上午9点: times of the day are no figures; 5:2 and 1:50 are ratios."""
    if text.endswith(number_contexts.HOURS, 0, start):
        hour = _CLOCK_AFTER_WORD.match(text, start)
        if hour is not None:
            return Refused(hour.end(), "clock")
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    timed = text.endswith(number_contexts.HOURS, 0, start)
    short = text[start + 1 : start + 2] in (":", "：")
    if ":" in found[0] or "：" in found[0]:
        if _RATIO_BEFORE.search(text, max(0, start - 10), start) is not None:
            return None
        if (
            short
            and not timed
            and (found[0].startswith(_FIRST_OF_A_RATIO) or not _in_the_day(text, found.end()))
        ):
            return None
    return Refused(found.end(), "clock")


def _in_the_day(text: str, end: int) -> bool:
    """Whether what follows `9:30` says that it is a time."""
    return text.startswith(("开", "前", "后", "左右", "许", "出发", "至", "到", "-", "—", "准时", "分"), end)


def slashed(text: str, start: int, _last: int) -> Reading:
    """2/3 of something."""
    found = _SLASHED.match(text, start)
    if found is None or not 0 < int(found[1]) < int(found[2]) or text[start - 1 : start] == "/":
        return None
    value = Decimal(found[1]) / Decimal(found[2])
    return Atom(start, found.end(), value, value, "", Kind.SHARE)


def rate(text: str, start: int, _last: int) -> Reading:
    """1823.5/10万."""
    found = _RATE.match(text, start)
    value = numerals.arabic(found["number"]) if found is not None else None
    if found is None or value is None:
        return None
    return Atom(start, found.end(), value, value, f"/{found['many']}", Kind.MEASURE)


def telephone(text: str, start: int, _last: int) -> Reading:
    """010-12345678, (02) 3356-6500."""
    found = _TELEPHONE.match(text, start)
    if found is None and text[max(0, start - 2) : start].rstrip(" ")[-1:] in (")", "）"):
        area = _AREA.search(text, max(0, start - 7), start)
        found = None if area is None else _SUBSCRIBER.match(text, start)
    return None if found is None else Refused(found.end(), "telephone")


def year(text: str, start: int, _last: int) -> Reading:
    """二〇〇八年, 一九八O年."""
    found = _YEAR.match(text, start)
    digits = numerals.plain(found[0]) if found is not None else ""
    if found is None or not digits.isdigit():
        return None
    return Atom(start, found.end() + 1, Decimal(digits), Decimal(digits), "年", Kind.DATE, chinese=True)


def half(text: str, start: int, _last: int) -> Reading:
    """半个月, 半年, 半小时; not the 半 of 上半年."""
    found = _HALF.match(text, start)
    if found is None:
        return None
    if start and text[start - 1] in "上下前后每大多过一两":
        return Refused(start + 1, "half-of-a-word")
    return measure(text, Atom(start, found.end(), _HALF_OF, _HALF_OF, chinese=True))


def one_half(text: str, start: int, _last: int) -> Reading:
    """一半."""
    if not text.startswith("一半", start) or exclusions.numeral_refused(text, start, start + 1):
        return None
    if text.startswith("天", start + 2):
        return Refused(start + 2, "word")
    return Atom(start, start + 2, _HALF_OF, _HALF_OF, "", Kind.SHARE, chinese=True)


def account(text: str, start: int, _last: int) -> Reading:
    """(527,000)元: brackets say that it is below nought, and belong to the figure."""
    found = _ACCOUNT.match(text, start)
    value = numerals.arabic(found["number"]) if found is not None else None
    if found is None or value is None:
        return None
    return measure(text, powered(text, Atom(start, found.end(), -value, -value)))


def below_nought(text: str, start: int, _last: int) -> Reading:
    """The 零 of 零下 is no number."""
    return Refused(start + 1, "below-nought") if text.startswith("零下", start) else None


def _either(surface: str) -> numerals.Value | None:
    """The value of a numeral in either script, or of Arabic digits with a power."""
    value = numerals.arabic(surface) if surface.isascii() or surface[-1].isdigit() else None
    if value is not None:
        return numerals.Value(value, value)
    return numerals.chinese(surface)


def _one(surface: str) -> Decimal | None:
    """The value of a numeral that states one number, in either script."""
    value = _either(surface)
    return None if value is None or value.vague else value.low
