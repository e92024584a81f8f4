"""Shares that divide a whole: they make 100."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.part_runs import DIVIDING, OPEN, OTHERS, PAIR, is_named
from tui.claims.claim_model import Aspect
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement


def structures(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Shares that divide a whole make 100."""
    if not claimed.is_percent:
        return
    own = [one for one in passage.sentence(claimed) if one.is_percent and _is_share(one)]
    if _REST.search(claimed.clause) and own and own[-1].number == claimed.number:
        # What is left is left of all percentages before it that are no movements.
        own = [one for one in passage.sentence(claimed) if one.is_percent and one.number <= claimed.number]
        later = [one for one in passage.following(claimed, 0) if one.is_percent]
        if later or any(one.claim.aspect in (Aspect.GROWTH, Aspect.POINTS, Aspect.CHANGE) for one in own):
            return
    if len(own) == PAIR and own[-1].number == claimed.number and _REST.search(claimed.clause[-24:]):
        if any(one.is_percent for one in passage.following(claimed, 0)):
            return
        yield _hundred(claimed, own, compelling=own[0].number + 1 == claimed.number)
        return
    if len(own) == PAIR and own[-1].number == claimed.number and not OPEN.search(passage.between(*own)):
        names = [f"{one.metric} {one.clause[-16:]} {one.behind[:12]}".lower() for one in own]
        divided = any(
            len(words) == PAIR
            and all(is_named(word, name, words) for word, name in zip(words, names, strict=True))
            for pair in DIVIDING
            for words in (pair, pair[::-1])
        )
        if divided and own[0].number + 1 == claimed.number and own[0].claim.aspect is claimed.claim.aspect:
            yield _hundred(claimed, own, compelling=True)
        return
    if len(own) < 3 or own[-1].number != claimed.number:
        return
    moves = [one for one in passage.sentence(claimed) if one.number > own[0].number and one not in own]
    words = passage.between(own[0], claimed)
    if _REST.search(claimed.clause):
        words = words.removesuffix(claimed.clause)
    structure = (
        "结构" in own[0].lead
        or "构成" in own[0].lead
        or "分布" in own[0].lead
        or OTHERS.search(claimed.clause)
        or _REST.search(claimed.clause)
    )
    rated = all(any(word in one.lead + one.behind for word in _OPINIONS) for one in own)
    yield _hundred(
        claimed, own, compelling=bool((structure or rated) and not moves and not OPEN.search(words))
    )
    for size in range(2, len(own)):
        yield _hundred(claimed, own[-size:], compelling=False)


_OPINIONS = ("满意", "了解", "同意", "赞成", "赞同", "支持", "中立", "反对", "弃权", "无所谓", "说不清")
_REST = late(
    r"(?:其余|剩余|余下|其他|另外?)(?:的|人|为|则|占|由|$)|the (?:remaining|other|rest)[^，。；]*$|remaining $",
    re.IGNORECASE,
)


def _is_share(one: Statement) -> bool:
    """Whether a percentage is part of a whole."""
    return one.claim.aspect in (Aspect.SHARE, Aspect.RATE) and bool(
        _SHARE_WORDS.search(one.clause) or _OF_ALL.match(one.behind) or _REST.search(one.clause)
    )


_OF_ALL = late(r"^ of |^的[一-龥]{1,8}|^(?:表示|认为|选择|回答)")
_SHARE_WORDS = late(
    r"占|比重|比例|为|达|的|是|^[一-龥“”]{1,8}$|accounted|were|was|per cent|\band [a-z]{3,10} $"
)


def _hundred(claimed: Statement, own: Sequence[Statement], *, compelling: bool) -> Assignment:
    """Shares that should make 100."""
    roles = tuple((f"p{number}", one) for number, one in enumerate(own[:-1], 1))
    total = " - ".join(f"{{{name}}}" for name, _one in roles)
    return Assignment((*roles, ("claimed", claimed)), f"100 - {total} == {{claimed}}", compelling)
