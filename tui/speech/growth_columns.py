"""Which columns and rows of a table count in per cent, or in nothing, whatever unit is said of all its numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.figures import Kind
from tui.figures.cell_values import NONE, Scale, scale_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PERCENT = Scale(Decimal(1), "%", Kind.PERCENT)
_MARK = r"(?:[①-⑳⑴-⒇*＊※†\s]|[\[［【〔]注?\s?[0-9]{1,2}[\]］】〕])*"
_THAN = r"(?:同比|环比|[比较与同](?:上年|去年|同期|上年同期|去年同期|上月|上季度|前一?年|年初))"
_RATES = late(rf"(?:增速|增幅|涨幅|降幅|增长率|增长速度|年[均平]均?递增|年[均平]均?增长){_MARK}$")
"""How a head or a label ends whose numbers are always growths in per cent."""
_MOVES = late(rf"(?:{_THAN}|{_THAN}?(?:增减|增长|升降|增降|变动|变化)){_MARK}[±]?{_MARK}$")
"""A head of a movement, which may be told in per cent or in what moved."""
_RATIO = late(
    r"(?:(?:收入|支出|消费|存贷|贷存|师生|生师|床护|医护|性别|抚养|城乡|男女|投入产出|产销|医患)(?:之)?比(?:例|值)?|比值|系数)"
    rf"{_MARK}(?:[（(][^（()）]*[＝=为][^（()）]*[)）])?$"
)
"""How a label ends whose numbers count in nothing: 城乡收入比, 基尼系数."""
_NUMBER = late(r"[+＋]?(?P<sign>[-－−–]?)\s?(?P<digits>[0-9][0-9,，]*)(?P<part>\.[0-9]+)?")
_ROWS = 60
"""Rows of a table that are looked at."""
_NEAR = 0.06
"""How far a growth that is printed to a tenth may lie from that reckoned of rounded amounts."""
_APART = late(r"[增涨降]|[%％]|比|系数")


class Printed(NamedTuple):
    """A number of a cell and with how many decimals it is printed."""

    value: float
    decimals: int


def printed(words: str) -> Printed | None:
    """The number that a cell holds and nothing else; None where it holds something else."""
    found = _NUMBER.fullmatch(words)
    if found is None:
        return None
    part = found["part"] or ""
    value = float(re.sub("[,，]", "", found["digits"]) + part)
    return Printed(-value if found["sign"] else value, max(0, len(part) - 1))


def may_stand_apart(labels: Iterable[str]) -> bool:
    """Whether one of several labels may say of its row that it counts in something else than its column: seen at a glance."""
    return _APART.search("\n".join(labels)) is not None


@lru_cache(maxsize=8192)
def scale_apart(label: str) -> Scale | None:
    """In what a row counts by its label, whatever its column does: growths and what says so in per cent, ratios in nothing; None for any other."""
    if _APART.search(label) is None:
        return None
    own = scale_in(label)
    if own is not None:
        return own if own.kind is Kind.PERCENT else None
    if _RATES.search(label):
        return PERCENT
    return NONE if _RATIO.search(label) else None


def may_move(head: str) -> bool:
    """Whether a head is that of growths or movements and may say no unit."""
    return _RATES.search(head) is not None or _MOVES.fullmatch(head.strip()) is not None


def grows_in_percent(
    head: str, words: Sequence[str], amounts: Sequence[Sequence[str]], *, told: bool
) -> bool:
    """Whether the numbers of a column that says no unit are growths in per cent, and not amounts by which something moved.

    Args:
        head: The words of its head.
        words: Its cells.
        amounts: Those of the columns of amounts beside it.
        told: Whether the table says that some of its numbers are in per cent.
    """
    if _RATES.search(head):
        return True
    if _MOVES.fullmatch(head.strip()) is None:
        return False
    moved = [printed(said) for said in words[:_ROWS]]
    beside = [[printed(said) for said in column[:_ROWS]] for column in amounts]
    if not any(moved) or not beside:
        return False
    told_by_pairs = _told_by_pairs(moved, beside)
    return told_by_pairs if told_by_pairs is not None else told or _are_finer(moved, beside)


def _told_by_pairs(
    moved: Sequence[Printed | None], beside: Sequence[Sequence[Printed | None]]
) -> bool | None:
    """Whether two columns of amounts give the numbers of a third as growths, or as differences; None where they give neither."""
    pairs = [*combinations(beside, 2)]
    for fits, in_percent in ((_is_difference, False), (_is_growth, True)):
        if any(_share(moved, one, other, fits) > _MOST for one, other in pairs):
            return in_percent
    return None


def _are_finer(moved: Sequence[Printed | None], beside: Sequence[Sequence[Printed | None]]) -> bool:
    """Whether most numbers of a column are printed with more decimals than the amounts beside them."""
    finer = [
        _is_finer(one, [column[row] for column in beside]) for row, one in enumerate(moved) if one is not None
    ]
    return 2 * sum(finer) > len(finer)


_MOST = 0.5


def _share(
    moved: Sequence[Printed | None],
    one: Sequence[Printed | None],
    other: Sequence[Printed | None],
    fits: Callable[[Printed, Printed, Printed], bool],
) -> float:
    """Of how many of the rows that tell it two columns give what a third one says, whichever of the two is the later."""
    rows = [
        (by, now, before)
        for by, now, before in zip(moved, one, other, strict=True)
        if by is not None and now is not None and before is not None
    ]
    if not rows:
        return 0.0
    ahead = sum(fits(by, now, before) for by, now, before in rows)
    back = sum(fits(by, before, now) for by, now, before in rows)
    return max(ahead, back) / len(rows)


def _is_difference(by: Printed, now: Printed, before: Printed) -> bool:
    """Whether a number is what two amounts are apart, as far as they are printed."""
    step = 10.0 ** -min(by.decimals, now.decimals, before.decimals)
    return abs(now.value - before.value - by.value) <= 1.01 * step


def _is_growth(by: Printed, now: Printed, before: Printed) -> bool:
    """Whether it is by how many per cent one is above the other."""
    if not before.value:
        return False
    rough = 100.0 * 10.0**-before.decimals / abs(before.value)
    step = 10.0**-by.decimals
    return abs(100 * (now.value - before.value) / before.value - by.value) <= _NEAR + step / 2 + rough


def _is_finer(by: Printed | None, amounts: Sequence[Printed | None]) -> bool:
    """Whether a number is printed with more decimals than all amounts of its row, which none of their differences would be."""
    known = [one.decimals for one in amounts if one is not None]
    return by is not None and bool(known) and by.decimals > max(known)
