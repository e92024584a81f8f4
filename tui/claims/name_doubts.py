"""What of the clause around a name makes it doubtful that it is what its figure measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.list_items import HEADS
from tui.claims.topic_phrases import BODY
from tui.claims.word_kinds import FIGURE, NOUN
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.figures.quantity import Kind
from tui.lexicon.zh import measured_nouns

if TYPE_CHECKING:
    from tui.claims.predicate_reading import Reading
    from tui.claims.topic_phrases import Topic
    from tui.claims.word_kinds import Tokens
    from tui.figures.quantity import Quantity

Piece = tuple[int, int]

_OWNED = late(
    r"(?!(?:[\u4e00-\u9fff]{0,6}(?:上市|国有|股份|民营|外资|平台|房地产|保险|证券|担保|贷款|物业|子|分|总|各|级|家|型|属|类|营|商|融资|合资|控股|投资))公司)"
    rf"[\u4e00-\u9fff]{{2,10}}(?:公司|集团|分行|支行|分局|事业部)(?:{alternatives(measured_nouns.HEADS)})\Z"
)
"""A body by its name before what is measured of it, which then says whose it is: 起重机公司|营业收入."""
_VISITED = late(r"(?:景区|景点|公园|古镇|古城|商圈|街区|口岸|码头|展区|庙会)\Z")
"""Last words of places that people come to, which are no people."""
_BOUND = late(r"及?以[上下内外]|左右|上下|之[多内]|[多余]")
"""What goes with a figure and is no noun behind it."""
_AMOUNTS = frozenset({Kind.AREA, Kind.MEASURE, Kind.MONEY})
_PLAIN = frozenset({"stands beside", "reached"})
"""Constructions in which a body would do what an amount says."""
_FAR = 3
"""Figures between a name and its own of which so many make the name doubtful."""
_ACTING = frozenset({"完成", "实现", "累计完成", "累计实现"})
"""Verbs of reaching that say what a body does, and not how many bodies there are."""


def name_doubts(
    taken: Tokens,
    at: int,
    metric: tuple[Piece, ...],
    topic: Topic,
    reading: Reading,
    *,
    source: str,
    quantity: Quantity,
) -> tuple[str, ...]:
    """What is doubtful about a name by the words around it.

    Args:
        taken: The words of its paragraph.
        at: Which of them its figure is.
        metric: The name.
        topic: What its clause is about.
        reading: How the words before the figure were read.
        source: Where the name comes from.
        quantity: What the figure says.
    """
    if not metric:
        return ()
    last, own = metric[-1], source == "own"
    against = {
        "a verb behind it": own and reading.name == "stands beside" and _is_done_behind(taken, last[1], at),
        "a body alone": source in ("own", "distributed")
        and not (topic.verb or topic.fixed)
        and _does(reading, quantity)
        and (BODY.search(taken.text, *last) or _VISITED.search(taken.text, *last)) is not None,
        "may lack its beginning": own and topic.verb is not None and _may_be_done_by(taken, last),
        "a noun before it": source in ("own", "held") and _OWNED.match(taken.text, *metric[0]) is not None,
        "its noun may stand behind it": own and _is_attribute(taken, last, at, quantity),
    }
    return tuple(doubt for doubt, holds in against.items() if holds)


def far_doubts(taken: Tokens, metric: tuple[Piece, ...], at: int) -> tuple[str, ...]:
    """What is doubtful where so many figures stand between a name and its own that others may have been named since."""
    if not metric:
        return ()
    named, found = metric[-1][1], 0
    for before in range(at - 1, -1, -1):
        if taken.tokens[before].start < named or found >= _FAR:
            break
        found += taken.tokens[before].kind == FIGURE
    return ("named far before",) if found >= _FAR else ()


def _is_done_behind(taken: Tokens, end: int, at: int) -> bool:
    """Whether a verb stands between a name and an amount that nothing else says of it: 法院|审结|34件."""
    return any(token.kind in "vw" for token in taken.between(end, taken.tokens[at].start))


def _does(reading: Reading, quantity: Quantity) -> bool:
    """Whether a figure may say what a body does, and not how many bodies there are: 税务部门|完成|3亿元, 南湖景区|9万人次."""
    counts = quantity.kind is Kind.COUNT and not quantity.unit.endswith("次")
    return reading.name in _PLAIN and (not counts or reading.verb in _ACTING)


def _may_be_done_by(taken: Tokens, name: Piece) -> bool:
    """Whether the verb before a name may only say what those do who stand behind 的 in it: 享受|补贴的残疾人."""
    if HEADS.search(taken.text, *name):
        return False
    return "E" in [token.kind for token in taken.between(*name)]


def _is_attribute(taken: Tokens, name: Piece, at: int, quantity: Quantity) -> bool:
    """Whether a figure with a noun behind it has 的 or only a verb before it: 增发的|1000亿元|国债, 存在|30万千瓦|缺口."""
    if taken.letters[at + 1 : at + 2] != NOUN or HEADS.search(taken.text, *name):
        return False
    if _BOUND.match(taken.text, taken.tokens[at].end):
        return False
    return taken.letters[at - 1] == "E" or quantity.kind in _AMOUNTS
