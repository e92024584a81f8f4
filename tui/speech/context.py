"""What stands around a place of a text, and how much of it stands around another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.figures import detect

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

CONTEXT = 32
"""Code points kept on each side of a place."""
DRIFT = 12
"""How much nearer to its place, or farther, a stretch of context may stand and still count."""
SEAM = 12
"""Code points on each side by which a place is known whatever stands there now."""
KNOWN = 8
"""Fewest code points of context that say where a place is."""

_NUMERALS = frozenset("0123456789０１２３４５６７８９零〇一二三四五六七八九十百千万亿两几多余%％‰")
_POINTS = frozenset(".．·,，")
_BESIDE = _NUMERALS | _POINTS - frozenset(",，") | frozenset("点")
_CLAUSE_ENDS = frozenset("\r\n。，、；：！？,;:!?")
# A place is known by its nearest words: the first eight on a side weigh as much as the 24 beyond.
_WEIGHTS = (2.0,) * 8 + (1.0,) * 8 + (0.5,) * (CONTEXT - 16)
_WEIGHT_OF_FIRST = tuple(accumulate(_WEIGHTS, initial=0.0))
_DECIMALS = late(r"[.·]([0-9]+)")
_NUMBER = late(r"[0-9.,·]+")
_SPACE = late(r"\s+")


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands on each side of a place."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def bigrams(*texts: str) -> set[str]:
    """All pairs of neighbouring code points."""
    return {text[at : at + 2] for text in texts for at in range(len(text) - 1)}


def weight(prefix: str, suffix: str) -> float:
    """The evidence for a place around which all of a context stands."""
    return sum(_WEIGHT_OF_FIRST[min(len(side), CONTEXT)] for side in (prefix, suffix))


def evidence(prefix: str, suffix: str, text: str, start: int, end: int) -> float:
    """How much of a context stands around a place, at about its old distance."""
    reach = CONTEXT + DRIFT
    before = text[max(0, start - reach) : start]
    return _agreement(prefix[::-1], before[::-1]) + _agreement(suffix, text[end : end + reach])


@lru_cache(maxsize=4096)  # what is said often is compared often
def _agreement(kept: str, found: str) -> float:
    """How much of `kept` stands in `found`, both read away from the place.

    A stretch counts less the more its distance to the place has changed; a single code point counts
    only at the place itself, since one is always found somewhere.
    """
    kept = kept[:CONTEXT]
    if found.startswith(kept):
        return _WEIGHT_OF_FIRST[len(kept)]
    from difflib import SequenceMatcher  # noqa: PLC0415 - needed only where a text was edited

    total = 0.0
    for old, new, size in SequenceMatcher(None, kept, found, autojunk=False).get_matching_blocks():
        if size > 1 or old == new == 0:
            near = max(0.0, 1 - abs(old - new) / DRIFT)
            total += near * (_WEIGHT_OF_FIRST[old + size] - _WEIGHT_OF_FIRST[old])
    return total


def brackets(prefix: str, suffix: str, text: str, longest: int) -> list[tuple[int, int]]:
    """What now stands between two contexts that are still there, no longer than `longest`."""
    tail, head = prefix[-SEAM:], suffix[:SEAM]
    if len(tail) + len(head) < KNOWN:
        return []
    found = []
    for start in [at + len(tail) for at in _all(tail, text)] if tail else [0]:
        end = text.find(head, start, start + longest + len(head)) if head else len(text)
        if 0 <= end - start <= longest:
            found.append((start, end))
    return found


def unchanged(prefix: str, quote: str, suffix: str, text: str) -> Iterator[int]:
    """The starts of all places where words stand in their whole context, and in no longer number."""
    for at in _all(prefix + quote + suffix, text):
        start = at + len(prefix)
        if _whole(prefix, quote, suffix, text, start):
            yield start


def stands_unchanged(prefix: str, quote: str, suffix: str, text: str, start: int) -> bool:
    """Whether words stand at a place in their whole context, and in no longer number."""
    before = start - len(prefix)
    standing = before >= 0 and text.startswith(prefix + quote + suffix, before)
    return standing and _whole(prefix, quote, suffix, text, start)


def _whole(prefix: str, quote: str, suffix: str, text: str, start: int) -> bool:
    """Whether words that stand at a place in their context stand in no longer number.

    Where there is context it says what stands beside them; at an end of the text it does not.
    """
    return bool((prefix or _begins(text, start)) and (suffix or _ends(text, start + len(quote))))


def occurrences(quote: str, text: str) -> Iterator[int]:
    """The starts of all places where words stand, and in no longer number."""
    return unchanged("", quote, "", text)


def _all(words: str, text: str) -> Iterator[int]:
    """The starts of all places where `words` stand."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the number at either end of a place, if any, ends there too: `4%` does not in `14%`."""
    return start == end or (_begins(text, start) and _ends(text, end))


def _begins(text: str, start: int) -> bool:
    """Whether no number reaches over `start`."""
    return start == len(text) or not _continues(text[max(0, start - 2) : start][::-1], text[start])


def _ends(text: str, end: int) -> bool:
    """Whether no number reaches over `end`."""
    return end == 0 or not _continues(text[end : end + 2], text[end - 1])


def _continues(beyond: str, edge: str) -> bool:
    """Whether what stands beyond the edge of a place belongs to the same number."""
    if edge not in _NUMERALS or not beyond:
        return False
    return beyond[0] in _NUMERALS or (beyond[0] in _POINTS and beyond[1:].isdigit())


def clause(kept: str, found: str) -> int | None:
    """How many code points of a clause are kept, read away from the place; None if it was edited."""
    alike = run(kept, found)
    for size, letter in enumerate(kept[:alike]):
        if letter in _CLAUSE_ENDS:
            return size
    ended = all(not rest or rest[0] in _CLAUSE_ENDS for rest in (kept[alike:], found[alike:]))
    return alike if ended else None


def run(kept: Sequence[str], found: Sequence[str]) -> int:
    """How many code points, or words, two texts have in common from their beginning."""
    pairs = enumerate(zip(kept, found, strict=False))
    return next((at for at, (old, new) in pairs if old != new), min(len(kept), len(found)))


def same_figure(old: tuple[str, str, str], new: tuple[str, str, str]) -> bool:
    """Whether two figures, each between its contexts, say the same: value, unit, hedge and bound.

    What is written in other signs is compared by its reading (`2500万元` and `0.25亿元`), but never where one
    claims more decimals of the same unit than the other (`18%` and `18.0%`).
    """
    if old == new:
        return True
    if _beside(*old) != _beside(*new):
        return False
    if not as_precise(old[1], new[1]):
        return False
    alike = _plain(old[1]) == _plain(new[1])
    then, now = _reading(*old), _reading(*new)
    if then is None or now is None:
        return alike
    return then == now


def as_precise(old: str, new: str) -> bool:
    """Whether neither of two figures claims more decimals of one unit than the other: 18% and 18.0% do not say the same."""
    then, now = _plain(old), _plain(new)
    scaled = _NUMBER.sub("", then) != _NUMBER.sub("", now)
    return then == now or scaled or _decimals(old) == _decimals(new)


def _beside(before: str, _surface: str, after: str) -> tuple[str, str]:
    """The signs of numbers right beside a figure: what is read as a figure there may be a piece of one."""
    return _sign_beside(before[:-3:-1]), _sign_beside(after[:2])


def _sign_beside(beyond: str) -> str:
    """The sign of a number next to a figure, read away from it; a full stop is one only before a digit."""
    sign = beyond[:1]
    return sign if sign in _BESIDE and (sign not in _POINTS or beyond[1:].isdigit()) else ""


def _plain(surface: str) -> str:
    """A figure without full-width forms and spaces."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", surface))


def _decimals(surface: str) -> list[int]:
    """How many decimals each number in a figure has, where it has any."""
    return [len(digits) for digits in _DECIMALS.findall(_plain(surface))]


@lru_cache(maxsize=4096)  # one place is compared with several, and read only once
def _reading(before: str, surface: str, after: str) -> tuple[Hashable, ...] | None:
    """What a figure says where it stands; None where that cannot be said."""
    start = len(before)
    for figure in detect(before + surface + after):
        if (figure.start, figure.end) == (start, start + len(surface)):
            said = figure.quantity
            if said.low is None or figure.malformed:
                return None
            return (said.low, said.high, said.unit, said.approx, said.bound)
    return None
