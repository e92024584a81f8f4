"""Order: words that say which of two values is the larger, thresholds, plans that were exceeded, ranks, gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.ends import direction_of
from tui.claims.claim_model import Aspect, Direction
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_OVER = late(
    r"^[，、]\s?(?:已|首次|一举|成功|历史性|均)*(?:超过|突破|超|跃上|迈上|高于|exceeding|passing|topping)\s?$"
)
_UNDER = late(r"^[，、]\s?(?:已|仍|均)*(?:低于|不足|不到|少于|below|under)\s?$")
_HIGHER = late(r"^的?(?:偏|明显|略|稍)*(?:高|多|大|长|早)(?![0-9])")
_LOWER = late(r"^的?(?:偏|明显|略|稍)*(?:低|少|小|短)(?![0-9])")
_THAN = late(
    r"^[，（]?\s?(?:比|较|与)(?:常年|上年|去年|往年|全[国省市县]|同期|平均|多年)*(?:同期|平均|水平|均值|值)*的?\s?$"
)
_OVER_PLAN = late(r"^[^。；]{0,8}(?:超计划|超额|超过计划|超目标)(?:完成)?")
_PLANNED = late(r"计划|目标|任务|预期")
_DONE = late(r"实际|实现|完成|达到")


def thresholds(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """达到392万人次，首次超过四百万人次: a threshold that the value does not reach."""
    value = passage.before(claimed)
    if (
        value is None
        or value.unit != claimed.unit
        or value.kind is not claimed.kind
        or value.claim.aspect is None
    ):
        return
    words = passage.between(value, claimed)
    over, under = _OVER.match(words), _UNDER.match(words)
    if not (over or under) or claimed.behind.startswith("的") or claimed.behind[:2] in ("以上", "个百"):
        return
    if value.claim.aspect not in (Aspect.LEVEL, Aspect.RATE, Aspect.SHARE) or _COMPARES.search(
        claimed.tail[:8]
    ):
        return
    yield Assignment(
        (("value", value), ("claimed", claimed)),
        "{value} >= {claimed}" if over else "{value} <= {claimed}",
        compelling=True,
    )


_COMPARES = late(r"^(?:的|左右|多|余)?(?:人|户|家)?[^，。；]*(?:增|降|提)")


def comparisons(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """14.2℃，较常年的15.1℃偏高: the word for the larger of two is wrong."""
    value = passage.before(claimed)
    if value is None or value.unit != claimed.unit or value.kind is not claimed.kind:
        return
    if not _THAN.match(passage.between(value, claimed)):
        return
    tail = claimed.tail.lstrip("）)")
    higher, lower = _HIGHER.match(tail), _LOWER.match(tail)
    if higher or lower:
        yield Assignment(
            (("value", value), ("claimed", claimed)),
            "{value} >= {claimed}" if higher else "{value} <= {claimed}",
            compelling=True,
        )


def plans(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """计划招生3200人，实际招收3164人，超计划完成."""
    plan = passage.before(claimed)
    if plan is None or plan.unit != claimed.unit or plan.kind is not claimed.kind or not claimed.is_amount:
        return
    if _OVER_PLAN.match(claimed.tail[1:] if claimed.tail[:1] == "，" else claimed.tail) is None:
        return
    if _PLANNED.search(plan.clause) and _DONE.search(claimed.clause):
        yield Assignment((("plan", plan), ("claimed", claimed)), "{claimed} >= {plan}", compelling=True)


_FASTER = late(r"(?:高|快|多|低|慢|少)(?:于.*)?出?$|higher|lower")


def gaps(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """增长7.4%，比全市6.2%的平均增速高1.2个百分点: the distance between two rates."""
    if claimed.figure.quantity.unit != "百分点" or not _FASTER.search(claimed.clause):
        return
    base = passage.before(claimed)
    value = passage.before(base) if base is not None else None
    if base is None or value is None or not base.is_percent or not value.is_percent:
        return
    if not re.search(r"[比较与]|高于|低于", passage.between(value, base)) or len(claimed.clause) > 16:
        return
    down = re.search(r"低|慢|少|lower", claimed.clause)
    fell = (direction_of(value) is Direction.DOWN, direction_of(base) is Direction.DOWN)
    forward, back = "{b} - {a} == {claimed}", "{a} - {b} == {claimed}"
    roles = (("a", base), ("b", value), ("claimed", claimed))
    yield Assignment(roles, back if down else forward, compelling=not any(fell), proved=not any(fell))
    if any(fell):
        yield Assignment(roles, forward if down else back)
