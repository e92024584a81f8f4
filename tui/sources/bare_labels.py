"""Labels of which it is seen at a glance that they name something and say nothing else: nearly all of large tables are.

What is said of a label here is sound and not complete: a bare label is read as its words, whatever the patterns of
`label_words` and `row_groups`; one that is not bare may be as bare, and those patterns tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.lexicon.en.number_words import MONTHS, ONES, TENS

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = late(r"[0-9]*[\u3400-\u9fff][\u3400-\u9fff0-9]{4,}")
"""Chinese words and numbers without blanks, longer than all that tables say in every head (指标名称)."""
_HAN_LINE = late(rf"^{_HAN.pattern}$", re.MULTILINE)
_LATIN_LINE = late(r"^[0-9A-Za-z].*$", re.MULTILINE)
"""A line of many that may be such words, and one that may be Latin ones."""
_LATIN = late(r"(?=.{12})(?:[A-Z]?[a-z]|[0-9]+[a-z])[a-z0-9]*(?: (?:[A-Z]?[a-z]|[0-9])[a-z0-9]*)*")
"""Latin words, none in capitals, and numbers with single blanks, longer than those (indicators)."""
_TELLING_HAN = late(
    r"年|月|季|届|同|期|末|初|底|其|19[0-9]{2}|20[0-9]{2}|平均|下降|降低|减少|降幅|跌幅|减幅|缩小|增长|增加(?!值)|增幅|增速|增减|增降|增跌|增落|增回|增下|增或|涨|升|跌|变化|变动"
    r"|提高|扩大|比重|份额|占|环比|排名|位次|名次|排位|预算|计划|目标|任务|预期|规划|控制|进度|完成率|执行率|合计|总计"
)
"""Without one of these no Chinese label says a time, a growth, a share, a rank, a plan or a total.

Each begins with one character, and not with a choice of several: then the engine passes over all others at once."""
_TELLING_LATIN = late(
    r"(?:19|20)[0-9]{2}|which|including|change|growth|crease|rise|variation|variance|difference|movement|yoy|share|rank|budget|target|plan|forecast"
    r"|estimate|year|quarter|half|months|period|[hqHQ][1-4]|fy[0-9]|total|\b(?:all|overall)|thousand|million|billion|crore|lakh"
    rf"|\b(?:{'|'.join(sorted({name[:3].lower() for name in MONTHS}))})| \S{{0,5}}[mnks0]$",
)
"""The same of labels in small Latin letters; the last words that may be a unit count too (£000, USD m)."""

_NUMBERS = frozenset((*ONES, *TENS, "a", "an", "hundred"))


def is_bare(words: str) -> bool:
    """Whether a label surely only names something: it has no time, growth, share, rank, plan, total, unit, numbering or mark."""
    if _HAN.fullmatch(words):
        return not _TELLING_HAN.search(words)
    return _LATIN.fullmatch(words) is not None and not _TELLING_LATIN.search(words.lower())


def bare_among(labels: Iterable[str]) -> frozenset[str]:
    """Those of many labels that are bare; Chinese ones are looked at together, line by line."""
    text = "\n".join(labels)
    han = _HAN_LINE.findall(text)
    told = "\n".join(han)
    found = set(han)
    at = 0
    while (one := _TELLING_HAN.search(told, at)) is not None:
        end = told.find("\n", one.end())
        at = len(told) if end < 0 else end
        found.discard(told[told.rfind("\n", 0, one.start()) + 1 : at])
    found.update(filter(is_bare, _LATIN_LINE.findall(text)))
    return frozenset(found)


def counts_nothing(words: str) -> bool:
    """Whether a label surely is no number, in digits or in words."""
    return (
        words.isascii()
        and is_bare(words)
        and _NUMBERS.isdisjoint(words.lower().split(" "))
        and not _DIGIT.search(words)
    )


_DIGIT = late(r"[0-9]")
