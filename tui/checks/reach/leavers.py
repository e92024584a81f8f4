"""Those who left a number that fell: how many no longer belong to it, told behind its two ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import Assignment
from tui.checks.reach.ends import comparable
from tui.checks.reach.part_runs import HAN_SIGN
from tui.figures.patterns import late
from tui.lexicon.movement_words import FROM_VALUE, TO_LOWER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.engine.statement_reading import StatedText, Statement

_LEFT = late(r"^[^，。；]{0,8}(?:脱贫|摆脱|摘帽|出列|退出|搬离|告别|销号)|^[^，。；]{0,4}(?:清零)")
_LEFT_BEFORE = late(r"(?:^|，)(?:共|累计|有|净)?(?:减贫|脱贫)(?:了)?$")
_MEANS = late(
    r"(?:which means that|meaning(?: that)?|in other words，|that is，|so that)\s?\S?$", re.IGNORECASE
)
_NO_MORE = late(
    r"\b(?:lifted|left|no longer|rehoused|escaped|freed|helped out|out of|shaken off|closed|resettled|removed)\b"
)
_OTHERS = late(r"返贫|新识别|新增|newly|累计")
"""Words of those who came while others left."""


def left_it(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """由52.6万人减少到8.4万人，44.2万人摆脱贫困: what lies between the two ends of a fall, of those who are in it no more."""
    later = passage.before(claimed)
    earlier = passage.before(later) if later is not None else None
    if later is None or earlier is None or not claimed.is_amount or not claimed.is_counted_as(later):
        return
    if not comparable(earlier, later) or not _tells_of_leavers(claimed):
        return
    words = passage.between(earlier, later)
    if not FROM_VALUE.search(earlier.clause) or not _falls(earlier, words):
        return
    if _OTHERS.search(passage.plain[earlier.end : claimed.start] + claimed.behind):
        return
    yield Assignment(
        (("a", earlier), ("b", later), ("claimed", claimed)), "{a} - {b} == {claimed}", compelling=True
    )


def _tells_of_leavers(claimed: Statement) -> bool:
    """Whether words say of some that they left what fell."""
    if HAN_SIGN.search(claimed.clause + claimed.behind[:2]):
        return bool(_LEFT.match(claimed.behind) or _LEFT_BEFORE.search(claimed.clause))
    return _MEANS.search(claimed.lead) is not None and _NO_MORE.search(claimed.behind[:_FAR]) is not None


_FAR = 48


def _falls(earlier: Statement, words: str) -> bool:
    """Whether words lead from a value down to another."""
    if TO_LOWER.search(words):
        return True
    return _FELL.search(earlier.clause) is not None and words.rstrip("$£€").endswith(" to ")


_FELL = late(r"\b(?:fell|dropped|declined|decreased|shrank|came down|cut|reduced|down)\b")
