"""Approximators and bounds that stand before and after a figure: 近, 约, 超过, 不少于, 以上, 左右."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.quantity import Bound, Kind
from tui.figures.tables import table, words

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_LEAST, _MOST = Bound.AT_LEAST, Bound.AT_MOST
_ABOUT = words("大约 约 大概 大致 大体 约莫")
_UNDER = words("近 将近 接近 不足 不到 不满 未满 未达 未到 至多 最多 顶多 不超 少于 低于 小于 短于")
_OVER = words(
    "超 超过 超出 超越 突破 冲破 破 跨过 跨越 跨上 迈上 迈过 跃上 越过 逾 至少 最少 起码 不下 不下于 多于 高于 大于 过 不止 站上 登上 不亚于"
)
_BOUNDS: dict[str, Bound | None] = (
    dict.fromkeys(_ABOUT, None) | dict.fromkeys(_UNDER, _MOST) | dict.fromkeys(_OVER, _LEAST)
)
_TURNED = {_LEAST: _MOST, _MOST: _LEAST}
_CAN_BE_DENIED = frozenset(words("超过 超出 超 少于 低于 小于 短于 多于 高于 大于 突破"))
_DENIED = words("不 不得 不能 不可 不应 不准 不许 未 没有 没 不会 不要 不宜 均不 从未")
_ONLY_POWERS = frozenset(words("过 破"))
_POWERS = "百千万亿"
_LAST_OF_WORD = table("""
约: 节 合 条 制 签 公 违 契 预 纽 简 履 毁 婚 解 特 集 邀 守 失 隐
近: 最 附 邻 靠 相 临 新 亲 贴 走 远 就 晋
超: 赶 高 反 严
破: 侦 打 告 爆 攻 查
过: 通 经 不 度 错
不足: 弥
不到: 得 看 想 找 做 达 料 买 听 吃 拿
""")
"""Before the word: what makes it the end of another one (节约 three million is no estimate)."""

_BEFORE = re.compile(
    rf"(?P<word>[≥≤＞＜<>≧≦]|{'|'.join(sorted(_BOUNDS, key=len, reverse=True))})"
    r"(?:占|有|为|是|合|达到|达|需|计|折合|相当于|了|到|在|至)?(?:人民币)?的?[ “\"]?$"
)
_FAR = re.compile(
    r"(?:约(?:占|为|相当于|是)|(?P<least>不[得能可应]?(?:低于|少于))"
    r"|(?P<most>不[得能可应]?(?:超过|高于|多于)|不到|不足|将近|接近))[^，。；、：,;:\n]{1,18}的$"
)
"""A hedge of a share that names its whole first: 约占职工总数的四分之一."""
_AFTER = re.compile(
    r" ?(?:(?P<least>(?:[（(]含[^）)]{0,4}[）)])?[及或]?以上|开外|有余|还多|还要多|[多余](?![次项个种地名部家方元数样年层边条位户人类件台])|强(?![化调大度国省县市]))"
    r"|(?P<most>(?:[（(]含[^）)]{0,4}[）)])?[及或]?以下|以内|之内|弱(?!势)|内(?![部蒙容外陆河地销需资涝设径存乱]))"
    r"|(?P<about>左右(?!两)|上下(?![一同齐联游级班功])|前后))"
)
_ONLY_AFTER = {"内": Kind.DURATION, "强": Kind.SHARE, "弱": Kind.SHARE}
"""Hedges that are ones only after one kind of figure: 五年内 but 省内, 三分之一强 but 五强."""
_SHARES = (Kind.SHARE, Kind.PERCENT)
_LONG_TIME = 10
_LAST = frozenset(word[-1] for word in _BOUNDS) | frozenset('≥≤＞＜<>≧≦占有为是合达到需计当于了在至币的 “"')
"""The characters that a hedge, with the words between it and the figure, may end with."""
_WINDOW, _FAR_WINDOW = 14, 24


class Hedge(NamedTuple):
    """What the words around a figure make of it."""

    approx: bool
    bound: Bound | None


NONE = Hedge(approx=False, bound=None)


def before(text: str, atom: Atom) -> Hedge:
    """The hedge that ends where a figure starts."""
    start, kind = atom.start, atom.kind
    if not start or text[start - 1] not in _LAST or kind in (Kind.ORDINAL, Kind.NAMED_SET):
        return NONE
    begin = max(0, start - _WINDOW)
    found = _BEFORE.search(text, begin, start)
    if found is None:
        far = _FAR.search(text, max(0, start - _FAR_WINDOW), start) if kind in _SHARES else None
        if far is None or _ends_word(text, far["most"] or "约", far.start()):
            return NONE
        return Hedge(approx=True, bound=_LEAST if far["least"] else _MOST if far["most"] else None)
    word = found["word"]
    if word not in _BOUNDS:
        return Hedge(approx=True, bound=_LEAST if word in "≥＞>≧" else _MOST)
    if _ends_word(text, word, found.start()) or (word == "近" and _is_recent(text, atom)):
        return NONE
    if word in _ONLY_POWERS and text[start] not in _POWERS:
        return NONE
    bound = _BOUNDS[word]
    if bound is not None and word in _CAN_BE_DENIED and text.endswith(_DENIED, begin, found.start()):
        bound = _TURNED[bound]
    return Hedge(approx=True, bound=bound)


def _is_recent(text: str, atom: Atom) -> bool:
    """Whether 近 before it means the time just past (近五年), not nearly."""
    if atom.kind is not Kind.DURATION:
        return atom.kind is Kind.DATE
    return text.startswith(("来", "间", "以来"), atom.end) or atom.high is None or atom.high < _LONG_TIME


def _ends_word(text: str, word: str, at: int) -> bool:
    """Whether the hedge `word` at `at` is only the end of another word."""
    return at > 0 and text[at - 1] in _LAST_OF_WORD.get(word, ())


def after(text: str, end: int, kind: Kind) -> Hedge:
    """The hedge that begins where a figure ends."""
    found = _AFTER.match(text, end)
    if found is None:
        return NONE
    if found["about"]:
        return Hedge(approx=True, bound=None)
    if found["most"]:
        only = _ONLY_AFTER.get(found["most"], kind)
        return Hedge(approx=True, bound=_MOST) if kind is only else NONE
    least = found["least"]
    if _ONLY_AFTER.get(least, kind) is not kind or (least in "多余" and kind in (Kind.DATE, Kind.ORDINAL)):
        return NONE
    return Hedge(approx=True, bound=_LEAST)
