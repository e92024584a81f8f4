"""Figures that state no quantity of a metric: dates, durations that only say how long, names, ordinals, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.counted_things import GIVING
from tui.compiled import late, pattern_of
from tui.figures.quantity import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.claims.word_kinds import Token, Tokens
    from tui.figures.quantity import Quantity

_RECORD = late(r"(?:再)?(?:创|刷新|打破|超越|突破)")
"""What says how often a mark was passed: 4次创新高."""
_SPAN_NOUN = late(
    r"(?:期限|工期|寿命|年龄|时长|时间|周期|学制|工龄|天数|日数|时数|小时数|住院日|年限|工时|时限|用时|耗时|(?<!为)期)\Z"
)
_MOVED_ALONE = late(r"[aHCTZ]*[UD][aHOR]*\Z")
"""A clause that only says that something moved, and by how much: 较去年同期缩短11天."""
_SAID_BEFORE = late(r"N[aHRUDOXITECZ]*F[^N。；]*\Z")
"""A clause with a noun and its figure, and others without a noun behind it."""
_CONDITION = late(r"(?:及?以上|及?以下|以内)(?:的)?[\u4e00-\u9fff“0-9]")
_BOUNDING = frozenset(
    {
        "超",
        "超过",
        "突破",
        "过",
        "逾",
        "达",
        "达到",
        "在",
        "高于",
        "大于",
        "多于",
        "不低于",
        "不少于",
        "低于",
        "小于",
        "少于",
        "不足",
        "不到",
    }
)
"""What may stand before an amount that only says which things are meant."""
_THOSE = late(
    r"(?:及?以[上下]|以内|左右)?的?(?P<those>[\u4e00-\u9fff]{1,10}?)(?:也|仅|共|就|已)?(?:[占为共有]|共?有|达到?|超过|增加?到|增至|发展到|新增|净增)?(?:约|近)?[0-9]"
)
"""The things that are meant, and how many they are: 超过50万元|的村达到97个."""
_SET_OF_PLACES = late(r"[两三四五六七八九十]{1,2}\Z")
_PLACES = late(
    r"省市|省份?(?![级内外])|市(?![级场区值])|县(?![级域])|国(?![家有内际])|地(?![区级方])|镇|乡(?!村)|州(?!级)"
)
"""Behind how many places a list of them names: 西南|四|省市."""
_ONE = late(r"(?:一(?:[批个项系次名座条家]|系列)|[两三四五六七八九十]大|零)\Z")
_NUMBERED = frozenset("届期批次轮号版条款章节师集代线产")
"""Of what there is a first and a second, and no place in an order."""
_STANDS = late(r"(?:[KRI]|[UDK][OR])[aHGNEX]*\Z")
_PREDICATE = late(r"[UDRM][OaH]*\Z")
_DIGITS = frozenset("0123456789")
_NEAR = 8
"""Code points on either side among which quotation marks are looked for."""


_CODE = late(r"[0-9]{4,}")
"""A number without a unit that is only a code, alone in brackets: 绿野股份（300012）."""


_OF_AGE = frozenset({"岁", "周岁"})
_GROUP_BEHIND = late(
    r"(?:及?以[上下]|以内)?(?:(?:不满|未满|至|到)[0-9]|的有?[0-9]|、)|(?:及?以[上下]|以内)[0-9]"
)
"""What stands behind the age that those counted are called by: 36-45岁|的182人, 14岁|以上不满16岁."""
_GROUP_BEFORE = ("不满", "未满")


def _is_of_group(text: str, token: Token) -> bool:
    """Whether an age only says which people are counted."""
    before = text[max(0, token.start - len(_GROUP_BEFORE[0])) : token.start]
    return before in _GROUP_BEFORE or _GROUP_BEHIND.match(text, token.end) is not None


def is_silent(taken: Tokens, low: int, at: int, quantity: Quantity) -> bool:
    """Whether a figure states no quantity of a metric.

    Args:
        taken: The words of its paragraph.
        low: Where the words before it begin.
        at: Which word it is.
        quantity: What it says.
    """
    token = taken.tokens[at]
    surface = taken.text[token.start : token.end]
    if _ONE.match(surface) or quantity.unit == "届" or taken.text[token.start - 1 : token.start] == "每":
        return True
    if quantity.unit == "" and _SET_OF_PLACES.fullmatch(surface) and _PLACES.match(taken.text, token.end):
        return True
    if quantity.unit in _OF_AGE and _is_of_group(taken.text, token):
        return True
    if taken.in_brackets(at) and _CODE.fullmatch(surface):
        return True
    rule = _RULES.get(quantity.kind)
    if rule is not None:
        return rule(taken, low, at, quantity)
    return _is_no_amount(taken, token, taken.letters[low:at], quantity)


def _is_no_amount(taken: Tokens, token: Token, before: str, quantity: Quantity) -> bool:
    """Whether a figure whose kind may say an amount says none: a level, a condition, the end of a list, part of a name, how often a mark was passed."""
    surface = taken.text[token.start : token.end]
    return (
        taken.text.startswith("级", token.end - surface.endswith("级"))
        or _closes_list(surface, before)
        or (_is_condition(taken, token, before) and not _is_given(taken.text, token, quantity))
        or _is_quoted(taken.text, token)
        or (quantity.unit == "次" and _RECORD.match(taken.text, token.end) is not None)
    )


def _always(_taken: Tokens, _low: int, _at: int, _quantity: Quantity) -> bool:
    return True


def _ordinal(taken: Tokens, low: int, at: int, quantity: Quantity) -> bool:
    """An ordinal without a verb of standing before it: 第二批."""
    token = taken.tokens[at]
    foremost = taken.text[token.start - 1 : token.start] == "前"
    attribute = foremost and taken.text[token.end : token.end + 1] == "的"
    return attribute or quantity.unit in _NUMBERED or not _STANDS.search(taken.letters[low:at])


def _duration(taken: Tokens, _low: int, at: int, _quantity: Quantity) -> bool:
    """A duration without a noun of which one is said: 工期; 平均住院日由7天降至6天 has two, 为7天，缩短1天 too."""
    clause = max(taken.letters.rfind(sign, 0, at) for sign in "。；，：") + 1
    noun = pattern_of(r"N[aHRUDOXITECZ]*(?:F[aHRUDOX]*)?\Z").search(taken.letters[clause:at])
    if noun is None and _MOVED_ALONE.fullmatch(taken.letters, clause, at):
        sentence = max(taken.letters.rfind(sign, 0, clause) for sign in "。；") + 1
        noun, clause = _SAID_BEFORE.search(taken.letters[sentence:clause]), sentence
    if noun is None:
        return True
    start, end = taken.tokens[clause].start, taken.tokens[clause + noun.start()].end
    return not _SPAN_NOUN.search(taken.text, start, end)


_RULES: dict[Kind, Callable[[Tokens, int, int, Quantity], bool]] = {
    Kind.DATE: _always,
    Kind.NAMED_SET: _always,
    Kind.ORDINAL: _ordinal,
    Kind.DURATION: _duration,
}


def _closes_list(surface: str, before: str) -> bool:
    """Whether a count in characters closes an enumeration: 7万亿、8万亿、9万亿三个大台阶."""
    if not _DIGITS.isdisjoint(surface):
        return False
    return before == "" or ("L" in before and before.endswith("N"))


_COUNTED = late(
    r"(?:企业|项目|产业|公司|集团|园区|开发区|[乡镇县村户人家店场社厂园港站馆校市省区]|产品|单品|客户|门店|工程|集群|平台|品牌|市场|合作社|农场|大户|基金|学校|医院|行业|基地|机构|单位|农户|居民|家庭|国家|地区)\Z"
)
"""Last words of what is counted of which a bound may be said."""


def _is_condition(taken: Tokens, token: Token, before: str) -> bool:
    """Whether an amount only says which things are meant: 亿元以上项目."""
    if _bounds_those(taken, token, before):
        return True
    return _CONDITION.match(taken.text, token.end) is not None and not _PREDICATE.search(before)


def _bounds_those(taken: Tokens, token: Token, before: str) -> bool:
    """Whether an amount is a bound of those who are counted behind it: 收入超过50万元的村达到97个."""
    last = taken.ending(token.start)
    if not before or last is None or taken.text[last.start : last.end] not in _BOUNDING:
        return False
    found = _THOSE.match(taken.text, token.end)
    return found is not None and _COUNTED.search(taken.text, *found.span("those")) is not None


def _is_given(text: str, token: Token, quantity: Quantity) -> bool:
    """Whether a percentage is the share that something has of what stands behind it: 贡献60%以上的税收、50%以上的投资."""
    if quantity.kind is not Kind.PERCENT:
        return False
    start = max(0, token.start - 2 * _NEAR)
    return (
        GIVING.search(text, start, token.start) is not None
        or _IN_LIST.search(text, start, token.start) is not None
    )


_IN_LIST = late(r"%(?:以上|左右)?的[\u4e00-\u9fff]{1,8}[、和]\Z")
"""Before another share of a list of them."""


def _is_quoted(text: str, token: Token) -> bool:
    """Whether a figure is part of a name in quotation marks: “千项万亿”."""
    low = max(0, token.start - _NEAR)
    opened = max(text.rfind(sign, low, token.start) for sign in "“‘《")
    if opened < 0:
        return False
    closed = max(text.rfind(sign, low, token.start) for sign in "”’》")
    return opened > closed and any(sign in text[token.end : token.end + _NEAR] for sign in "”’》")
