"""Approximators and bounds that stand before and after a figure: 近, 约, 超过, 不少于, 以上, 左右."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.figures.currency_signs import sign_start
from tui.figures.patterns import Pattern, alternatives
from tui.figures.quantity import Bound, Kind
from tui.lexicon.zh.hedge_words import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    CAN_BE_DENIED,
    DENIALS,
    LAST_OF_WORD,
    ONLY_BEFORE_POWERS,
    WHOLE_BEFORE,
)

if TYPE_CHECKING:
    from tui.figures.atom import Atom

_LEAST, _MOST = Bound.AT_LEAST, Bound.AT_MOST
_BOUNDS: dict[str, Bound | None] = (
    dict.fromkeys(ABOUT, None) | dict.fromkeys(AT_MOST, _MOST) | dict.fromkeys(AT_LEAST, _LEAST)
)
_TURNED = {_LEAST: _MOST, _MOST: _LEAST}
_POWERS = "百千万亿"
_SIGNS = "≥≤＞＜<>≧≦"
_BEFORE = Pattern(
    "hedge before a figure",
    rf"""
    (?P<word> [{_SIGNS}] | {alternatives(_BOUNDS)} )
    (?: 占 | 有 | 为 | 是 | 合 | 达到 | 达 | 需 | 计 | 折合 | 相当于 | 了 | 到 | 在 | 至 )?
    (?: 人民币 )? 的? [ “"]? \Z
    """,
    example="⟨约占⟩",
    counterexample="⟨增长⟩",
)
_FAR = Pattern(
    "hedge of a share before its whole",
    r"""
    (?: 约 (?: 占 | 为 | 相当于 | 是 ) | (?P<least> 不 [得能可应]? (?: 低于 | 少于 ) )
      | (?P<most> 不 [得能可应]? (?: 超过 | 高于 | 多于 ) | 不到 | 不足 | 将近 | 接近 ) )
    [^，。；、：,;:\n]{1,18} 的 \Z
    """,
    example="⟨约占职工总数的⟩",
    counterexample="⟨约占，总数的⟩",
)
_AFTER = Pattern(
    "hedge after a figure",
    r"""[ ]? (?:
    (?P<least> (?: [（(] 含 [^）)]{0,4} [）)] )? [及或]? 以上 | 开外 | 出头 | 有余 | 还多 | 还要多
      | [多余] (?= 地 [，。；,;] ) | [多余] (?! [次项个种地名部家方元数样年层边条位户人类件台] ) | 强 (?! [化调大度国省县市] ) )
  | (?P<most> (?: [（(] 含 [^）)]{0,4} [）)] )? [及或]? 以下 | 以内 | 之内 | 弱 (?! 势 )
      | 内 (?! [部蒙容外陆河地销需资涝设径存乱] ) )
  | (?P<about> 左右 (?! 两 ) | 上下 (?! [一同齐联游级班功] ) | 前后 ) )""",
    example="5%⟨以上⟩",
    counterexample="5公里⟨内⟩部道路",
)
_FIRST_AFTER = frozenset(" （(及或以开出有还多余强弱内之左上前")
"""What a hedge after a figure may begin with."""
_CHANGED = Pattern(
    "about before a change",
    r"(?<! [节制合公大] ) 约 (?: 增 | 减 | 增长 | 减少 | 增加 | 下降 ) \Z",
    example="⟨约增长⟩",
    counterexample="⟨节约⟩",
)
_CHANGES = frozenset("增减长少加降小")
_LITTLE = ("至少", "最少")
"""Hedges that end like a change."""
_SIGN_ENDS = frozenset("$¥€£")
_ONLY_AFTER = {"内": Kind.DURATION, "强": Kind.SHARE, "弱": Kind.SHARE}
"""Hedges that are ones only after one kind of figure: 五年内 but 省内, 三分之一强 but 五强."""
_SHARES = (Kind.SHARE, Kind.PERCENT)
_UNHEDGED = (Kind.ORDINAL, Kind.NAMED_SET)
_LONG_TIME = 10
_LAST = frozenset(word[-1] for word in _BOUNDS) | frozenset(_SIGNS + '占有为是合达到需计当于了在至币的 “"')
"""The characters that a hedge, with the words between it and the figure, may end with."""
_WINDOW, _FAR_WINDOW = 14, 24


class Hedge(Struct, frozen=True, gc=False):
    """What the words around a figure make of it."""

    approx: bool
    bound: Bound | None


NONE = Hedge(approx=False, bound=None)


def before(text: str, atom: Atom) -> Hedge:
    """The hedge that ends where a figure starts."""
    start = atom.start
    if start and text[start - 1] in _SIGN_ENDS:
        start = sign_start(text, start)
    if not start:
        return NONE
    if text[start - 1] in _CHANGES and not text.endswith(_LITTLE, 0, start):
        return _special(text, start)
    return _plain(text, atom, start)


def _special(text: str, start: int) -> Hedge:
    """The hedges of 小一万人, 等了小二十天 and 约增10.2%."""
    if text[start - 1] == "小":
        place = text[start + 1 : start + 2]
        small = place in ("百", "千", "万") and text[start] == "一"
        small = small or (place in ("十", "百", "千", "万") and text[start - 2 : start - 1] in ("了", "过"))
        return Hedge(approx=True, bound=_MOST) if small else NONE
    found = _CHANGED.search(text, max(0, start - 4), start)
    return NONE if found is None else Hedge(approx=True, bound=None)


def _plain(text: str, atom: Atom, start: int) -> Hedge:
    """The hedge right before `start`."""
    if text[start - 1] not in _LAST or atom.kind in _UNHEDGED:
        return NONE
    begin = max(0, start - _WINDOW)
    found = _BEFORE.search(text, begin, start)
    if found is None:
        return _far(text, start) if atom.kind in _SHARES else NONE
    word = found["word"]
    if word in _SIGNS:
        return Hedge(approx=True, bound=_LEAST if word in "≥＞>≧" else _MOST)
    if _is_another(text, atom, word, found.start()):
        return NONE
    bound = _BOUNDS[word]
    if bound is not None and word in CAN_BE_DENIED and text.endswith(DENIALS, begin, found.start()):
        bound = _TURNED[bound]
    return Hedge(approx=True, bound=bound)


def _is_another(text: str, atom: Atom, word: str, at: int) -> bool:
    """Whether the hedge `word` at `at` is none there: the end of another word, 近 of time, 过 before no power."""
    if _ends_word(text, word, at) or (word == "近" and _is_recent(text, atom)):
        return True
    return word in ONLY_BEFORE_POWERS and text[atom.start] not in _POWERS


def _far(text: str, start: int) -> Hedge:
    """A hedge of a share that names its whole first: 约占职工总数的四分之一."""
    far = _FAR.search(text, max(0, start - _FAR_WINDOW), start)
    if far is None or _ends_word(text, far["most"] or "约", far.start()):
        return NONE
    return Hedge(approx=True, bound=_LEAST if far["least"] else _MOST if far["most"] else None)


def _is_recent(text: str, atom: Atom) -> bool:
    """Whether 近 before it means the time just past (近五年), not nearly."""
    if atom.kind is not Kind.DURATION:
        return atom.kind is Kind.DATE
    return text.startswith("间", atom.end) or atom.high is None or atom.high < _LONG_TIME


def _ends_word(text: str, word: str, at: int) -> bool:
    """Whether the hedge `word` at `at` is only the end of another word."""
    ends = at > 0 and text[at - 1] in LAST_OF_WORD.get(word, ())
    return ends and not text.endswith(WHOLE_BEFORE.get(word, ()), 0, at)


def after(text: str, end: int, kind: Kind) -> Hedge:
    """The hedge that begins where a figure ends."""
    found = _AFTER.match(text, end) if text[end : end + 1] in _FIRST_AFTER else None
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
