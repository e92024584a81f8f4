"""What was done with the things of a metric, where that tells it from another: 新建校舍 and 拆除校舍 are two metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.claim_model import words_of
from tui.compiled import late
from tui.lexicon.zh import clause_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.claims.claim_model import Claim
    from tui.claims.word_kinds import Token, Tokens

Piece = tuple[int, int]

_MERE = frozenset(clause_verbs.MERE)
_VERBS = frozenset("vw")
_BESIDE = frozenset("aHmXYcpE")
"""Kinds of small words between a verb and its figure."""
_WITHIN = frozenset("vwaLJ")
"""Kinds of words of a run of verbs: 新建、改建."""
_APART = late(r"[，。；：:;,.!?0-9一二三四五六七八九十百千万亿]")
"""Signs and digits that keep a verb from being the end of the name before it."""


def done_before(taken: Tokens, low: int, at: int, held: Piece | None) -> Piece | None:
    """The verb that says what was done with the things of a figure; None where none does, or one that only says that they are there.

    Args:
        taken: The words of a paragraph.
        low: The first of the words before the figure.
        at: The figure.
        held: Where the verb stands whose object the clause names.
    """
    if held is not None:
        return _telling(taken, [token for token in taken.between(*held) if token.kind in _VERBS])
    last = at - 1
    while last >= low and taken.letters[last] in _BESIDE:
        last -= 1
    first = last
    while first >= low and taken.letters[first] in _WITHIN:
        first -= 1
    return _telling(taken, [token for token in taken.tokens[first + 1 : last + 1] if token.kind in _VERBS])


def _telling(taken: Tokens, verbs: Iterable[Token]) -> Piece | None:
    """Some verbs in a row without those at their ends that only say that something is there."""
    said = [token for token in verbs if taken.text[token.start : token.end].removesuffix("了") not in _MERE]
    return (said[0].start, said[-1].end) if said else None


def goes_on(taken: Tokens, low: int, at: int) -> bool:
    """Whether a figure's words go on with a list of things that one verb is said of: 改造小区12个、|道路5条."""
    letters = taken.letters
    return letters[low : low + 1] in ("L", "J") and not _VERBS & set(letters[low:at])


def name_of(text: str, claim: Claim) -> str:
    """The name of a metric in words of the text, with what was done with its things."""
    metric = words_of(text, claim.metric)
    if not claim.done or not metric:
        return metric
    low, high = claim.done[0][0], claim.done[-1][1]
    if low < claim.metric[0][0] < high:
        high = claim.metric[0][0]
    done = words_of(text, ((low, high),))
    if done in metric:
        return metric
    if done.isascii():
        from tui.claims.english_object_verbs import is_past  # noqa: PLC0415 - only English needs it

        return f"{metric} {done}" if is_past(done) else f"{done} {metric}"
    between = text[claim.metric[-1][1] : claim.done[0][0]]
    behind = claim.metric[-1][1] <= claim.done[0][0] and not _APART.search(between)
    return f"{metric}{done}" if behind else f"{done}{metric}"
