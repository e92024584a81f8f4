"""How much work something is, without a look at the clock on the wall: counted calls, and growth within one run."""

from __future__ import annotations

import gc
import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Input = TypeVar("_Input")
TURNS = 5
"""Times that each side is measured at most, in turns; the least counts, since all else is another program's doing."""


def calls(work: Callable[[], object]) -> int:
    """How many calls, of Python and of C, some work makes: the same number on every machine."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def growth(
    prepare: Callable[[int], _Input],
    work: Callable[[_Input], object],
    size: int,
    times: int,
    *,
    enough: float,
) -> float:
    """How many times more of the processor one input of `times * size` takes than `times` inputs of `size`.

    1 is linear, `times` is quadratic. What a regular expression does inside one call is measured too, which no count
    of calls shows. Both sides are measured in the same run, again and again until the growth is below `enough`, so that
    another program's doing on one side is not taken for growth. A test of this is marked slow.

    Args:
        prepare: Makes an input of a size, anew each time, so that nothing is remembered; not measured.
        work: What is measured.
        size: The size of the small inputs.
        times: How many of them are as much as the large one.
        enough: The growth below which nothing more is to be shown.
    """

    def taken(inputs: Sequence[_Input]) -> int:
        gc.collect()
        begun = time.process_time_ns()
        for one in inputs:
            work(one)
        return time.process_time_ns() - begun

    small, large = [], []
    for _turn in range(TURNS):
        small.append(taken([prepare(size) for _one in range(times)]))
        large.append(taken([prepare(times * size)]))
        if min(large) < enough * min(small):
            break
    return min(large) / max(1, min(small))
