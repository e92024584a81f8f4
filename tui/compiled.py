"""Regular expressions compiled, from what earlier runs compiled of them where that is at hand.

Compiling is half of what a check takes: it makes of each expression a row of numbers, which depends on nothing but the
expression, its flags and the build of Python. Such rows can be handed in and taken out here; where they are kept is no
business of this room. They are found by the whole expression, so that an expression that was changed finds none, and
whatever is not as Python makes it today is compiled as if nothing had been handed in.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Key = tuple[str | bytes, int]
"""An expression and the flags that it is compiled with."""
Code = tuple[int, int, dict[str, int], bytes]
"""What it was compiled to: all flags, the number of groups, those with names, and the numbers, of 32 bits each."""

_engine: Any = import_module("_sre")
_compiler: Any = import_module("re._compiler")


class _Kept:
    """The rows of numbers that are at hand."""

    codes: dict[Key, Code] | None = None
    """Those of earlier runs; None until the first is asked for."""
    made: dict[Key, Code] = {}  # noqa: RUF012 - there is one of all of these in a program
    """Those made in this run."""
    used: set[Key] = set()  # noqa: RUF012
    """Those of earlier runs that were asked for in this one."""
    source: Callable[[], dict[Key, Code]] | None = None
    """What reads those of earlier runs."""


def take_from(source: Callable[[], dict[Key, Code]]) -> None:
    """Let `source` say what earlier runs compiled; it is asked once, when the first expression is compiled."""
    pattern_of.cache_clear()
    _Kept.source, _Kept.codes, _Kept.made, _Kept.used = source, None, {}, set()


def is_taking() -> bool:
    """Whether some source says what earlier runs compiled."""
    return _Kept.source is not None


def made() -> dict[Key, Code]:
    """What was compiled in this run because no earlier run had, for a later one."""
    return dict(_Kept.made)


def used() -> dict[Key, Code]:
    """What of earlier runs was asked for in this one."""
    codes = _Kept.codes or {}
    return {key: codes[key] for key in _Kept.used if key in codes}


def compiled(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives."""
    if _Kept.source is None:
        return re.compile(expression, flags)
    if _Kept.codes is None:
        _Kept.codes = _Kept.source()
    key = (expression, int(flags))
    code = _Kept.codes.get(key)
    try:
        if code is not None:
            pattern = _of_code(expression, code)
            _Kept.used.add(key)
            return pattern
        code = _code_of(expression, int(flags))
        pattern = _of_code(expression, code)
    except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, re.error):
        return re.compile(expression, flags)
    _Kept.made[key] = code
    return pattern


def late(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled when it is first asked for something: most texts need few of the checks' patterns."""
    return cast("re.Pattern[AnyStr]", _Late(expression, flags))


@lru_cache(maxsize=512)
def pattern_of(expression: str) -> re.Pattern[str]:
    """The compiled form of a short expression, where it stands; for those of a program, since what is compiled is kept."""
    return compiled(expression)


class _Late:
    """A regular expression that is not compiled yet, or stands for its compiled form."""

    def __init__(self, expression: str | bytes, flags: int) -> None:
        """Take what `re.compile` takes."""
        self._expression, self._flags = expression, flags
        self.pattern = expression
        """The expression itself, which longer ones are made of."""

    def __getattr__(self, name: str) -> Any:
        """An attribute of the compiled form, which is kept here so that it is asked for once."""
        if name.startswith("_"):
            raise AttributeError(name)
        pattern = self.__dict__.setdefault("_compiled", None) or compiled(self._expression, self._flags)
        found = getattr(pattern, name)
        self.__dict__.update({"_compiled": pattern, name: found})
        return found


def _code_of(expression: str | bytes, flags: int) -> Code:
    """What an expression is compiled to, as `re.compile` does it."""
    from array import array  # noqa: PLC0415 - only where something is compiled

    parsed = _compiler._parser.parse(expression, flags)  # noqa: SLF001 - Python has no public way to the numbers
    numbers = array("I", _compiler._code(parsed, flags))  # noqa: SLF001
    state = parsed.state
    return int(flags | state.flags), state.groups - 1, dict(state.groupdict), numbers.tobytes()


def _of_code(expression: AnyStr, code: Code) -> re.Pattern[AnyStr]:
    """The pattern of an expression and what it was compiled to; Python looks whether the numbers can be run at all."""
    flags, groups, names, data = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    pattern: re.Pattern[AnyStr] = _engine.compile(
        expression, flags, memoryview(data).cast("I").tolist(), groups, names, tuple(by_number)
    )
    return pattern
