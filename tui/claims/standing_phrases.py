"""Clauses that say how something measured stands, without a figure of it: 出口增势强劲, 负荷四次创新高."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.list_items import HEADS
from tui.claims.topic_phrases import Topic, topic_of
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.word_kinds import Tokens

_MEASURED = late(rf"{HEADS.pattern}|投入\Z")
_SURE = late(
    r"创(?:下|出|造)?[^，。]{0,6}新[高低]|刷新[^，。]{0,8}(?:纪录|记录)|增势|势头|走势|涨势|表现(?:亮眼|突出|强劲|平稳)"
    r"|一[升增涨高][^，。]?[一]?[降减跌低]|一[降减跌低][^，。]?[一]?[升增涨高]|双双|双[升增降]|稳中|领跑|挑大梁|占主导|唱主角|异军突起|由负转正|由降转升|止跌回升|企稳回升|持续向好|喜人|不俗|井喷|风生水起"
)
_STATE = late(rf"(?:[0-9]+次|[一二三四五六七八九十两多数屡]次|再度?|又|首次|连续)?(?:{_SURE.pattern})")
"""What says how something stands that is measured, without a figure of it, the second time with what may stand before that."""


def topic_in_state(taken: Tokens, low: int, high: int) -> Topic | None:
    """What a clause is about that says how something measured stands by no predicate of a figure; None for any other.

    Args:
        taken: The words of its paragraph.
        low: Its first word.
        high: The word behind its last.
    """
    tokens, text = taken.tokens, taken.text
    if low >= high or _SURE.search(text, tokens[low].start, tokens[high - 1].end) is None:
        return None
    state = _STATE.search(text, tokens[low].start, tokens[high - 1].end)
    if state is None or _MEASURED.search(text, tokens[low].start, state.start()) is None:
        return None
    last = next(at for at in range(low, high) if tokens[at].end >= state.start())
    topic = topic_of(taken, low, last + 1)
    if not topic.metric or topic.metric[-1][0] >= state.start():
        return None
    start, end = topic.metric[-1]
    return topic._replace(metric=(*topic.metric[:-1], (start, min(end, state.start()))))
