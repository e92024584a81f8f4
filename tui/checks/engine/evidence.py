"""Evidence that figures belong together: they stand side by side, the words between part nothing, and no other thing is named."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.en.filling_words import FILLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_LONGEST, _LONGEST_ENGLISH = 90, 200
"""Code points from the first of some figures to the last."""
_SENTENCES = 2
"""Sentences from the first of some figures to the last at most."""
_BEFORE = 40
"""Code points of the words before the first of some figures that are looked at."""
_CELLS = late(r"[\t|]")
"""What parts the cells of a table that a text draws."""
_HAN = late(r"[一-龥]")
_PARTS = late(
    r"同口径|可比|剔除|扣除|不变价|不含|不包括|除外|实际增长|excluding|except|constant prices|in real terms|like-for-like|adjusted"
)
"""Words by which figures side by side are not of one account."""
_FILLING = late(
    r"[比较与和同]?(?:上年|去年|上一年度?|前一年|前年|上个?月|上季度?|上期|上届|年初|期初|[12][0-9]{3}年|此前|以前|原来|原先|同期)(?:末|底|初|同期|度|全年|相比|当时)*的?"
    r"|[前后]者|同比|环比|按年|一年|当年|今年|本年|全年|年内|目前|现有|现已|现在|如今|当前|报告期|期末|年末|年底|累计|合计|共计|总计|总共|总数|总量|总额|总体|全部|整个|其中|占比|比重|比例|份额"
    r"|增长|增加|增幅|增速|增收|增产|净增|新增|提高|提升|上升|上涨|涨幅|扩大|加快|升幅|下降|减少|减幅|降低|降幅|缩短|缩小|压缩|回落|收窄|节约|跌幅|平均|均|每|人|户|年|月|日|天|季|周"
    r"|幅度|实现|完成|达到|来到|做到|相当于|相当|折合|折算|换算|也就是说|也就是|就是|等于|正好|恰好|刚好|约合|结果|实际|计划|目标|任务|预算|年度|原定|超出|超过|超额|多出|高出|结余|结存|剩余|余下|剩下|尚余|还剩|尚有|差额|顺差|逆差|缺口"
    r"|贡献率|完成率|增长率|占|率|达|到|至|为|是|了|约|近|的|又|再|则|便|就|即|共|已|也|仅|只|有|还|其|全|总|而|由|从|自|多|少|高|低|增|减|升|降|涨|跌|超|比|者|个|之|在|中|里|内|此|这|那|各|每个|每人|按|计|算|合"
)
"""Words that name no thing of their own."""
_ENGLISH_WORD = late(r"[A-Za-z][a-z'-]{2,}")
_ENGLISH_FILLING = frozenset(FILLING)


def are_bound(passage: StatedText, claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether figures stand side by side, in one account, and the claimed one names nothing that they do not."""
    if not stand_together(passage, claimed, others):
        return False
    after = [one for one in others if one.number > claimed.number]
    if len(after) == len([one for one in others if one.number >= 0]):
        return not names_another(min(after, key=_number), [claimed])
    return not names_another(claimed, others)


def stand_together(passage: StatedText, claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether figures stand side by side with nothing of their sort between them, in one account."""
    own = sorted({one.number: one for one in (claimed, *others) if one.number >= 0}.values(), key=_number)
    if len(own) <= 1 or own[0].block != own[-1].block or own[-1].sentence - own[0].sentence > _SENTENCES:
        return False
    numbers = {one.number for one in own}
    for number in range(own[0].number + 1, own[-1].number):
        between = passage.at(number)
        if number not in numbers and between is not None and not is_aside(between, own):
            return False
    words = passage.plain[own[0].start : own[-1].end]
    if len(words) > (_LONGEST if _HAN.search(words) else _LONGEST_ENGLISH):
        return False
    if _CELLS.search(words):
        return False
    return _PARTS.search(own[0].lead[-_BEFORE:] + words + own[-1].behind) is None


def _number(one: Statement) -> int:
    """The number of a statement."""
    return one.number


def is_aside(between: Statement, own: Sequence[Statement]) -> bool:
    """Whether a figure between others says only how long something took, or how many they are."""
    if between.kind is Kind.DURATION or between.claim.aspect is None or between.figure.quantity.low == 1:
        return True
    return not any(between.is_counted_as(one) for one in own) and not between.is_amount


def names_another(claimed: Statement, others: Sequence[Statement]) -> bool:
    """Whether the words of a figure name a thing that those of others do not."""
    around = "…".join(
        f"{one.lead[-40:]}…{one.behind.removesuffix(claimed.clause)}…{one.metric}…{one.whole}"
        for one in others
    )
    if _HAN.search(claimed.clause + claimed.behind[:2]):
        of = claimed.behind[1:] if claimed.is_percent and claimed.behind.startswith("的") else ""
        said = (claimed.clause.replace(claimed.scope, "…") if claimed.scope else claimed.clause, of)
        names = [_NAMES.findall(_FILLING.sub("", words)) for words in said]
        return any(found and not any(_shares_pair(name, around) for name in found) for found in names)
    known = {_stem(word) for word in _ENGLISH_WORD.findall(around)}
    return any(stem not in known for stem in _own_stems(claimed))


def _own_stems(claimed: Statement) -> list[str]:
    """What the English words around a figure name, the thing aside of which it is said to be the average."""
    behind = _ASIDE.split(claimed.behind.split(". ")[0])[0]
    if "average" not in claimed.clause:
        return content_words(f"{claimed.clause} {behind}")
    return content_words(claimed.clause.partition("average")[0] + behind)


def content_words(words: str) -> list[str]:
    """The stems of the English words that name something, in their order."""
    return [_stem(word) for word in _ENGLISH_WORD.findall(words) if word.lower() not in _ENGLISH_FILLING]


_ASIDE = late(r" (?:with|in|by|at|for|from|on|after|during|and|as|before|when|while|since|over|against) ")
"""Words with which something else is said of an English figure."""
_NAMES = late(r"[一-龥A-Za-z]{2,}")


def _shares_pair(name: str, around: str) -> bool:
    """Whether two neighbouring letters of a name stand in some words."""
    return any(name[at : at + 2] in around for at in range(len(name) - 1))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The beginning of a word, by which its forms are alike."""
    return word.lower()[:5]
