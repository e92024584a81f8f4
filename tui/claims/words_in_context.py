"""Words of a paragraph whose kind only the words around them tell: comparisons, hedges, asides, currencies, influences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.word_kinds import FIGURE, NOUN, PLACE, SEMICOLON, STOP, TIME, Token
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.currencies import NAMES_BEFORE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def in_context(text: str, tokens: list[Token]) -> list[Token]:
    """The words of a paragraph with the kinds that those around them give to some."""
    for cues, changed in _CHANGES:
        if any(cue in text for cue in cues):
            tokens = changed(text, tokens)
    return tokens


def _at_the_same_time(text: str, tokens: list[Token]) -> list[Token]:
    """The words without 同期 between a verb of comparison and the other value, which is of the same time: 高出同期|全省增速3个百分点."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        same = token.kind == TIME and text[token.start : token.end] == "同期"
        behind = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        if not (same and found and found[-1].kind in _COMPARES and behind in _OTHER_VALUE):
            found.append(token)
    return found


_COMPARES = frozenset("ABC")
_OTHER_VALUE = frozenset({NOUN, PLACE})


def _each_joined(text: str, tokens: list[Token]) -> list[Token]:
    """The words with those as one that say together for each of whom and when (每人每日); 平均每户 begins a name."""
    found: list[Token] = []
    for token in tokens:
        if token.kind == "Y" and found and found[-1].kind == "Y" and found[-1].end == token.start:
            found[-1] = found[-1]._replace(end=token.end)
        elif token.kind == "Y" and found and text[found[-1].start : token.start] == "平均":
            found[-1] = token._replace(kind=NOUN, start=found[-1].start)
        else:
            found.append(token)
    return found


def _compared(text: str, tokens: list[Token]) -> list[Token]:
    """The words with 同比 as a preposition of the time behind it (同比2022年), and 多 or 少 behind it as verbs of moving."""
    found = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        if text[token.start] not in _COMPARING_BEGIN:
            continue
        words = text[token.start : token.end]
        if (words in _WITH and _COMPARED_BEHIND.match(text, token.end)) or (
            token.kind in "aZ" and words in _COMPARING and tokens[index + 1].kind == TIME
        ):
            found[index] = token._replace(kind="C")
        elif token.kind in "aZ" and words in _COMPARING:
            found[index + 1] = _behind_comparing(text, tokens, index + 1)
    return found


def _behind_comparing(text: str, tokens: list[Token], index: int) -> Token:
    """A word behind 同比 with the kind that it has there: 同比|多|3万人, 同比|多立|19项, 同比|改善|8%."""
    word = tokens[index]
    counted = index + 1 < len(tokens) and tokens[index + 1].kind == FIGURE
    if word.kind in _SIDES:
        return word._replace(kind=_SIDES[word.kind])
    if counted and text[word.start : word.end] in _BETTERED:
        return word._replace(kind="U")
    if counted and word.kind == NOUN and (side := _SIDE_OF.fullmatch(text, word.start, word.end)):
        return word._replace(kind="U" if side["more"] else "D")
    return word


def _hedged(text: str, tokens: list[Token]) -> list[Token]:
    """The words with 超过 as a hedge between a verb of moving and its figure: 增长超过5%."""
    found = list(tokens)
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if (
            token.kind != "R"
            or tokens[index + 1].kind != FIGURE
            or text[token.start : token.end] not in _PASSED
        ):
            continue
        moving = index - 1 - (tokens[index - 1].kind == "a")
        if moving >= 0 and tokens[moving].kind in _SIDES.values():
            found[index] = token._replace(kind="H")
    return found


_SIDE_OF = late(r"(?:(?P<more>多)|少)[\u4e00-\u9fff]{1,2}")
"""Behind 同比 and before a figure what was done more or less: 同比多立|19项."""
_BETTERED = frozenset({"优化", "好转", "完善", "改善", "改进"})
"""Verbs that say of a figure behind 同比 that something got better by it."""
_PASSED = frozenset({"超", "超过", "突破", "达", "逾", "高达"})
_COMPARING = frozenset({"同比", "环比", "相比"})
_WITH = frozenset({"同", "与", "和", "跟"})
_COMPARING_BEGIN = frozenset(word[0] for word in _COMPARING | _WITH)
_COMPARED_BEHIND = late(
    r"(?:[12][0-9]{3}年|“?十[一二三四五]五|上[年月季次届期个一]|去年|前年|同期|年初|此前|全[国省市县球]|[^，。；、]{0,8}平均)[^，。；、]{0,16}(?:相比|比较)"
)
"""What makes a preposition of comparison of 同 or 与 before it: 同2010年普查时的5万人相比."""
_SIDES = {"h": "U", "l": "D"}
"""What 多 and 少 are right behind 同比."""


def _without_asides(text: str, tokens: list[Token]) -> list[Token]:
    """The words without those in brackets that hold no figure: 固定资产投资（不含农户）."""
    found: list[Token] = []
    opened: int | None = None
    for token in tokens:
        if token.end - token.start == 1 and text[token.start] in "(（":
            opened = len(found)
        elif opened is not None and token.end - token.start == 1 and text[token.start] in ")）":
            if not any(one.kind in (FIGURE, TIME, STOP, SEMICOLON) for one in found[opened:]):
                del found[opened:]
                opened = None
                continue
            opened = None
        found.append(token)
    return found


_CURRENCIES = tuple(name for names in NAMES_BEFORE.values() for name in names)
_CURRENCY = late(rf"(?:{alternatives(_CURRENCIES)})\Z")
"""What may stand between a noun and its figure: 人民币, 港币."""


def _without_currencies(text: str, tokens: list[Token]) -> list[Token]:
    """The words with the currency of a figure apart from the noun before it: 营业收入|人民币|48.63亿元."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        behind = tokens[index + 1 : index + 2]
        named = (
            _CURRENCY.search(text, token.start, token.end)
            if token.kind == NOUN and behind and behind[0].kind == FIGURE
            else None
        )
        if named is None:
            found.append(token)
            continue
        if named.start() > token.start:
            found.append(token._replace(end=named.start()))
        found.append(Token("a", *named.span()))
    return found


_TURNED = frozenset({"转为", "转成"})


def _turned(text: str, tokens: list[Token]) -> list[Token]:
    """The words with 转为 as an adverb before a verb of moving (由上涨3%转为下降2%), and as a copula before a figure."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        behind = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        end = next((word for word in _TURNED if text.endswith(word, token.start, token.end)), None)
        if token.kind != NOUN or end is None or behind not in {"U", "D", FIGURE}:
            found.append(token)
            continue
        cut = token.end - len(end)
        if cut > token.start:
            found.append(token._replace(end=cut))
        found.append(token._replace(kind="R" if behind == FIGURE else "a", start=cut))
    return found


_INFLUENCE = late(r"影响|拉动|带动|推动|推高|拉高|抬高|拉低|拖累|下拉|贡献")
"""Verbs of what makes something else move, behind what they are said of: 影响CPI上涨0.1个百分点."""
_POINT_UNITS = ("百分点", "基点")


def _influencing(text: str, tokens: list[Token]) -> list[Token]:
    """The words with verbs of influence before what moves by points: 食品价格上涨2%，影响|CPI上涨0.4个百分点."""
    found = list(tokens)
    added = 0
    for index, token in enumerate(tokens):
        if token.kind != FIGURE or not text.endswith(_POINT_UNITS, token.start, token.end):
            continue
        at, moving = index - 1, False
        while at >= 0 and tokens[at].kind in "HaODNGTEvwxU":
            verb = _INFLUENCE.match(text, tokens[at].start, tokens[at].end) if moving else None
            if verb is not None:
                split = [tokens[at]._replace(kind="W", end=verb.end())]
                if verb.end() < tokens[at].end:
                    split.append(tokens[at]._replace(start=verb.end()))
                found[at + added : at + added + 1] = split
                added += len(split) - 1
                break
            moving = moving or tokens[at].kind in "UD"
            at -= 1
    return found


_RESPECTIVELY = ("分别", "各自")
_DONE_LENGTH = (2, 3)
"""Code points of a verb of which no list knows."""


def _done_respectively(text: str, tokens: list[Token]) -> list[Token]:
    """The words with what alone stands between 分别 and a figure as the verb that it must be: 两县分别|报告|12例."""
    found = list(tokens)
    for index in range(1, len(tokens) - 1):
        token, before = tokens[index], tokens[index - 1]
        alone = token.kind == NOUN and tokens[index + 1].kind == FIGURE and before.kind == "X"
        if (
            alone
            and token.end - token.start in _DONE_LENGTH
            and text[before.start : before.end] in _RESPECTIVELY
        ):
            found[index] = token._replace(kind="v")
    return found


_CHANGES: tuple[tuple[Sequence[str], Callable[[str, list[Token]], list[Token]]], ...] = (
    (("同期",), _at_the_same_time),
    (("（", "("), _without_asides),
    (_CURRENCIES, _without_currencies),
    (sorted(_TURNED), _turned),
    (("每",), _each_joined),
    (_RESPECTIVELY, _done_respectively),
    (("同比", "环比", "相比", "比较"), _compared),
    (sorted(_PASSED), _hedged),
    (_POINT_UNITS, _influencing),
)
"""What changes words, one after the other, and what a paragraph has one of where it does."""
