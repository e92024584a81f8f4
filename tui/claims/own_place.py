"""Which place or body a text is about, and which words for a place mean it: of one level, or left away."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.lexicon import body_words
from tui.lexicon.zh import scope_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLE = late(
    r"[\u4e00-\u9fff]{1,15}?[省市州盟县区旗乡镇村]"
    r"(?=人民(?!法院|检察院|医院)|政府|国民|统计公报|第.{1,3}届|关于|财政|预算|[0-9一二三〇]{4}年)"
)
"""A title up to the end of the name of its place; a court's or a hospital's is that of a body."""
_WIDTH = late(r"^(?:全|我们|我|本|该)|(?:内|里|各级)$")
_SHORT = {
    **dict.fromkeys(("法院", "检察院", "医院", "研究院", "学院"), "院"),
    **dict.fromkeys(("自治区", "疆"), "区"),
    **dict.fromkeys(("大学", "学校"), "校"),
    "公司": "司",
    "银行": "行",
    "工厂": "厂",
    "港口": "港",
    "矿区": "矿",
    "研究所": "所",
}
"""The short word for a level that has several."""
_ANY_LEVEL = frozenset(("境", "场", "系统", "行业", "社", "单位", "机构", "处", "线", "線", "辖"))
"""What is said of a place or a body of any level."""
_WIDEST = ("世界", "球", "国", "省", "区", "市", "州", "盟", "县", "旗", "镇", "乡", "街道", "社区", "村")
"""Levels of places, from the widest on; bodies come behind them."""
_ENGLISH_LEVELS = {
    "world": "世界",
    "global": "世界",
    "nation": "国",
    "country": "国",
    "state": "省",
    "province": "省",
    "county": "县",
    "city": "市",
}
"""Levels of English words, by the sign of the Chinese ones."""
_ENGLISH = late(rf"(?:the |our )?({'|'.join(_ENGLISH_LEVELS)})(?:-?wide|ally|ly)?", re.IGNORECASE)
_OF_OURS = late(r"\A(?:the|our|its|this)\s+|(?:'s|s')\Z")
_SELDOM_OWN = {"世界": 1_000, "球": 1_000, "国": 2}
"""How often at least a level is said that a text often compares its own place with, for it to be its own."""

_SELDOM_BODY = 2
"""How often a bare word for a body is said at least by a text about it that says no other word for its place."""


class OwnPlace(NamedTuple):
    """The place or body that a text is about."""

    level: str = ""
    """Its level: 县 of 全县; empty where that is not known."""
    title: str = ""
    """The words of the title that end with its name; empty where it has none."""

    def place(self, scope: str) -> str:
        """The place that words mean: empty for the text's own, one for all words of another level; else the words."""
        if (body := _body(scope)) is not None:
            return "" if body == self.level else body
        if not is_whole(scope):
            return "" if scope and self.title.endswith(scope) else _bare(scope)
        level = level_of_word(scope)
        return "" if level in (self.level, "") else level

    def found_in(self, scopes: Iterable[str]) -> OwnPlace:
        """The same with its level; where no title says it, that of which the text says most, the narrowest of several."""
        if self.level:
            return self
        scopes = list(scopes)
        levels = Counter(level_of_word(scope) for scope in scopes if is_whole(scope))
        known = [level for level, count in levels.items() if level and count >= _SELDOM_OWN.get(level, 1)]
        own = max(known, key=lambda level: (levels[level], _narrowness(level)), default="")
        bodies = Counter(filter(None, map(_body, scopes)))
        if not any(levels) and bodies:
            own = next((body for body, count in bodies.most_common(1) if count >= _SELDOM_BODY), "")
        return self._replace(level=own)


NOWHERE = OwnPlace()
"""That of a text of which it is not known."""


def own_place(titles: Iterable[str]) -> OwnPlace:
    """The place that the first of some titles with one says that a text is about."""
    for title in titles:
        found = _TITLE.search("".join(title.split()))
        if found is not None:
            return OwnPlace(found[0][-1], found[0])
    return NOWHERE


@cache
def level_of_word(word: str) -> str:
    """The level of a word for the place of a text: 县 of 全县, 我县 and 县内; empty where it goes with any."""
    if (english := _ENGLISH.fullmatch(word)) is not None:
        return _ENGLISH_LEVELS[english[1].lower()]
    level = _WIDTH.sub("", word) or word
    level = _SHORT.get(level, level)
    return "" if level in _ANY_LEVEL else level


@cache
def _wholes() -> frozenset[str]:
    """The words for the place of a text."""
    return frozenset(scope_words.WHOLES)


def is_whole(word: str) -> bool:
    """Whether a word says of which level a place is, and not which it is."""
    return word in _wholes() or (word.isascii() and _ENGLISH.fullmatch(word) is not None)


@cache
def _body(word: str) -> str | None:
    """The level of a bare word for a body: 公司, the company; None for any other."""
    if word in body_words.CHINESE:
        return level_of_word(word)
    bare = _bare(word)
    return bare if bare in body_words.ENGLISH else None


@cache
def _bare(word: str) -> str:
    """A word for a place; of an English one without article and capital letters, and whose it is."""
    return _OF_OURS.sub("", word.casefold()) if word.isascii() else word


def _narrowness(level: str) -> int:
    """How narrow a level is."""
    return _WIDEST.index(level) if level in _WIDEST else len(_WIDEST)


_NAMED_PLACE = late(rf"(?:{'|'.join(sorted(scope_words.PLACE_ENDS))})\Z")


def is_another(own: OwnPlace, scope: str) -> bool:
    """Whether words name another place than that which a text is about: 邻县, 全省 in a text of a county; no part of it such as 城区."""
    if not own.place(scope):
        return False
    if is_whole(scope):
        return True
    return _NAMED_PLACE.search(scope) is not None and not scope.endswith(scope_words.NO_PLACES)
