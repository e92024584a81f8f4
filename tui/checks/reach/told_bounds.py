"""Bounds that a value is told within: exactly behind what was said roughly, or one by one of what was said of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment, bounded
from tui.checks.engine.evidence import shares_pair
from tui.checks.reach.move_words import is_of_then, own_words
from tui.checks.reach.part_runs import HAN_SIGN, ROW_JOINT
from tui.claims.claim_model import Mode
from tui.figures import Bound
from tui.figures.patterns import late
from tui.lexicon.order_words import BOUND_OF_ALL, EXACTLY, EXACTLY_BEHIND, NO_BOUND
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_SAID = N_("{claimed} is on the other side of {value} than is said")


def told_bounds(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """不足1500人，具体为1624人; 均超过4万人，分别为4.2万、3.4万人: a value out of the bound that is said of it."""
    if claimed.figure.quantity.approx or is_of_then(claimed):
        return
    for bound in (_of_itself(passage, claimed), _of_all(passage, claimed)):
        if bound is not None:
            yield bounded("value", bound, claimed, least=_side_of(bound) is Bound.AT_LEAST, message=_SAID)


def _is_bound(one: Statement, claimed: Statement) -> bool:
    """Whether a figure bounds what another says exactly, and is no plan or condition."""
    side = _side_of(one) in (Bound.AT_LEAST, Bound.AT_MOST)
    alike = one.is_counted_as(claimed) or (one.kind is claimed.kind and not claimed.unit)
    fact = one.claim.mode is claimed.claim.mode is not Mode.TARGET
    return side and alike and fact and NO_BOUND.search(one.lead[-_NEAR:] + one.behind[:_SHORT]) is None


def _side_of(one: Statement) -> Bound | None:
    """On which side of a figure what it bounds lies: as it is printed, or by the English word before it."""
    if one.figure.quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return one.figure.quantity.bound
    found = _BOUNDED_BY.search(one.lead)
    return None if found is None else Bound.AT_LEAST if found["least"] else Bound.AT_MOST


_BOUNDED_BY = late(r"\b(?:(?P<least>above|over|exceeding)|below|under) \S?$")
_NEAR, _NEAR_ENGLISH, _SHORT = 40, 72, 8
_SENTENCE_ENDS = late(r"。|[.!?] (?=[A-Z])")


def _of_itself(passage: StatedText, claimed: Statement) -> Statement | None:
    """The bound right before a value that is said to be the exact one of the same thing."""
    value = passage.before(claimed)
    if value is None or not _is_bound(value, claimed):
        return None
    told = EXACTLY.search(claimed.lead)
    if told is None and not (_BARE.search(claimed.lead) and EXACTLY_BEHIND.match(claimed.tail)):
        return None
    if not HAN_SIGN.search(claimed.clause) or told is None:
        return value
    name = _NUMBER_OF.sub("", own_words(claimed).replace(told["word"] or "", ""))
    same = len(name) <= 1 or shares_pair(name, value.lead + value.behind)
    return value if same else None


_NUMBER_OF = late(r"数字?|人数|数量")
_BARE = late(r"[，—] ?(?:and |but )?\S?$")


def _of_all(passage: StatedText, claimed: Statement) -> Statement | None:
    """The bound that is said of all values of a row of which one is claimed, before the row or behind it."""
    first, last = _row_of(passage, claimed)
    if first is last:
        return None
    bound = passage.before(first)
    if bound is not None and _is_bound(bound, claimed):
        far = _NEAR if HAN_SIGN.search(bound.clause) else _NEAR_ENGLISH
        words = passage.plain[max(bound.block, bound.start - far) : first.start]
        said = _SENTENCE_ENDS.split(words)[-1]
        led = _LEADS.fullmatch(passage.between(bound, first)) is not None
        return bound if led and BOUND_OF_ALL.search(said) else None
    bound = passage.at(last.number + 1)
    if bound is None or bound.sentence != last.sentence or not _is_bound(bound, claimed):
        return None
    return bound if len(bound.lead) < _NEAR and BOUND_OF_ALL.search(bound.clause) else None


def _row_of(passage: StatedText, claimed: Statement) -> tuple[Statement, Statement]:
    """The first and the last value of the row in which a value stands."""
    first = last = claimed
    for _step in range(MOST_OPERANDS):
        before, after = passage.before(first), passage.at(last.number + 1)
        if before is not None and _is_beside(passage, before, first):
            first = before
        elif after is not None and _is_beside(passage, last, after):
            last = after
        else:
            break
    return first, last


def _is_beside(passage: StatedText, one: Statement, other: Statement) -> bool:
    """Whether two exact values stand in one row of a sentence, each with a short name or none."""
    if one.sentence != other.sentence or one.figure.quantity.approx or other.figure.quantity.approx:
        return False
    alike = one.is_counted_as(other) or (one.kind is other.kind and not (one.unit and other.unit))
    words = passage.between(one, other)
    alike = alike and one.claim.aspect is other.claim.aspect
    return alike and bool(ROW_JOINT.fullmatch(words) or _NAMED.fullmatch(words))


_NAMED = late(r"(?:、|，|和)\s?(?![净增减比较占])[一-龥]{1,6}|(?:， | and |， and )(?:[A-Z][a-z]+ )?\S?")
"""What parts the values of a row, each with its name."""
_LEADS = late(r"(?!.*其中)[^。；0-9]{0,24}[，：:—][^，。；0-9]{0,12}")
"""What leads from a bound to the row of values that it is said of."""
