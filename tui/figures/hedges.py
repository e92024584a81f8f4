"""Approximators and bounds that stand before and after a figure: 近, 约, 超过, 不少于, 以上, 左右."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.figures.quantity import Bound, Kind
from tui.figures.tables import words

_LEAST, _MOST = Bound.AT_LEAST, Bound.AT_MOST
_BEFORE: dict[str, Bound | None] = {
    **dict.fromkeys(("大约", "约", "大概", "大致", "大体", "约莫", "上下"), None),
    **dict.fromkeys(
        (
            "近",
            "将近",
            "接近",
            "不足",
            "不到",
            "不满",
            "未满",
            "未达",
            "至多",
            "最多",
            "顶多",
            "不超",
            "少于",
            "低于",
            "小于",
        ),
        _MOST,
    ),
    **dict.fromkeys(
        (
            "超",
            "超过",
            "超出",
            "超越",
            "突破",
            "冲破",
            "破",
            "跨过",
            "跨越",
            "跨上",
            "迈上",
            "迈过",
            "跃上",
            "越过",
            "逾",
            "至少",
            "最少",
            "起码",
            "不下",
            "不下于",
            "多于",
            "高于",
            "大于",
            "过",
            "不止",
            "站上",
            "登上",
        ),
        _LEAST,
    ),
}
_FLIP = {_LEAST: _MOST, _MOST: _LEAST}
_FLIPPED = frozenset(words("超过 超出 超 少于 低于 小于 多于 高于 大于 突破"))
_NOT = ("不", "不得", "不能", "不可", "不应", "不准", "不许", "未", "没有", "没", "不会", "不要", "不宜")
_WORD = re.compile(
    r"(?P<hedge>" + "|".join(sorted(_BEFORE, key=len, reverse=True)) + r")"
    r"(?:(?:占|有|为|是|合|达|达到|需|计|折合|相当于|了|到|在|至)?(?:总|全)?(?:人民币|全国|全省|全县|全市)?的?[ “\"]?)$"
)
_FAR = re.compile(r"约(?:占|为|相当于|是)[^，。；、：,;:\n]{1,18}的$")
_NOT_ABOUT = frozenset("节合条制签公违契预纽简履毁婚解特集邀守失")
_NOT_NEAR = frozenset("最附邻靠相临新亲贴走远就")
_NOT_OVER = frozenset("赶高")
_NOT_PAST = frozenset("通经不超突度错跨越渡难走改罪")
_AFTER = re.compile(
    r"[ ]?(?:(?P<least>(?:[（(]含[）)])?(?:及|或)?以上|开外|有余|[多余](?![次项个种地名部家方元数样年层边条位户人类])|强(?![化调大度国]))"
    r"|(?P<most>(?:[（(]含[）)])?(?:及|或)?以下|以内|之内|内(?![部蒙容外陆河地销需资涝设径存]))|(?P<about>左右|上下|前后))"
)


class Hedge(NamedTuple):
    """What the words around a figure make of it."""

    approx: bool
    bound: Bound | None


NONE = Hedge(approx=False, bound=None)


def before(text: str, start: int, kind: Kind, *, years: bool) -> Hedge:
    """The hedge that ends where a figure starts; `years` says that it is a span of time (近五年 is the last five)."""
    if kind in (Kind.ORDINAL, Kind.NAMED_SET):
        return NONE
    window = text[max(0, start - 12) : start]
    found = _WORD.search(window)
    if found is None:
        return Hedge(approx=True, bound=None) if _FAR.search(text[max(0, start - 24) : start]) else NONE
    word = found["hedge"]
    head = window[: found.start()]
    last = head[-1:]
    if (
        (word == "约" and last in _NOT_ABOUT)
        or (word == "近" and (last in _NOT_NEAR or years or kind is Kind.DATE))
        or (word == "超" and last in _NOT_OVER)
        or (word == "过" and (last in _NOT_PAST or not last))
    ):
        return NONE
    bound = _BEFORE[word]
    if bound is not None and word in _FLIPPED and head.endswith(_NOT):
        bound = _FLIP[bound]
    return Hedge(approx=True, bound=bound)


def after(text: str, end: int, kind: Kind) -> Hedge:
    """The hedge that begins where a figure ends."""
    found = _AFTER.match(text, end)
    if found is None:
        return NONE
    if found["about"]:
        return Hedge(approx=True, bound=None)
    if found["least"]:
        if found["least"] == "强" and kind is not Kind.SHARE:
            return NONE
        if found["least"] in "多余" and kind in (Kind.DATE, Kind.ORDINAL):
            return NONE
        return Hedge(approx=True, bound=_LEAST)
    if found["most"] == "内" and kind is not Kind.DURATION:
        return NONE
    return Hedge(approx=True, bound=_MOST)
