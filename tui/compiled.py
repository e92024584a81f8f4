"""Regular expressions compiled, from what earlier runs compiled of them where that is at hand.

Compiling is half of what a check takes: it makes of each expression a row of numbers, which depends on nothing but the
expression, its flags and the build of Python. Such rows can be handed in and taken out here; where they are kept is no
business of this room. They are found by the whole expression, so that an expression that was changed finds none, and
whatever is not as Python makes it today is compiled as if nothing had been handed in.

A search looks for the signs that a match can begin with, and tries the expression there alone. Python knows them of few
expressions, and tries the others at every sign of a text; here they are worked out of nearly all (`_first_signs`).
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
_signs: Any = import_module("re._constants")


class _Kept:
    """The rows of numbers that are at hand."""

    codes: dict[Key, Code] | None = None
    """Those of earlier runs that were not asked for yet, since they are a megabyte; None until the first is."""
    made: dict[Key, Code] = {}  # noqa: RUF012 - there is one of all of these in a program
    """Those made in this run."""
    used: dict[Key, re.Pattern[Any]] = {}  # noqa: RUF012
    """The patterns of those of earlier runs that were asked for in this one."""
    source: Callable[[], dict[Key, Code]] | None = None
    """What reads those of earlier runs."""


def take_from(source: Callable[[], dict[Key, Code]]) -> None:
    """Let `source` say what earlier runs compiled; it is asked once, when the first expression is compiled."""
    pattern_of.cache_clear()
    _Kept.source, _Kept.codes, _Kept.made, _Kept.used = source, None, {}, {}


def is_taking() -> bool:
    """Whether some source says what earlier runs compiled."""
    return _Kept.source is not None


def made() -> dict[Key, Code]:
    """What was compiled in this run because no earlier run had, for a later one."""
    return dict(_Kept.made)


def used() -> set[Key]:
    """What of earlier runs was asked for in this one."""
    return set(_Kept.used)


def compiled(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives."""
    if _Kept.codes is None and _Kept.source is not None:
        _Kept.codes = dict(_Kept.source())
    key = (expression, int(flags))
    known = _Kept.used.get(key)
    if known is not None:
        return known
    code = None if _Kept.codes is None else _Kept.codes.pop(key, None)
    try:
        if code is not None:
            pattern = _Kept.used[key] = _of_code(expression, code)
            return pattern
        code = _code_of(expression, int(flags))
        pattern = _of_code(expression, code)
    except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, re.error):
        return re.compile(expression, flags)
    if _Kept.source is not None:
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
    """What an expression is compiled to, as `re.compile` does it, with the signs that a match can begin with."""
    from array import array  # noqa: PLC0415 - only where something is compiled

    parsed = _compiler._parser.parse(expression, flags)  # noqa: SLF001 - Python has no public way to the numbers
    code, state = _compiler._code(parsed, flags), parsed.state  # noqa: SLF001
    if isinstance(expression, str) and _engine.MAGIC in _KNOWN_LAYOUTS:
        code = _begun(code, parsed, state.flags)
    return int(flags | state.flags), state.groups - 1, dict(state.groupdict), array("I", code).tobytes()


_KNOWN_LAYOUTS = frozenset({20220615, 20221023})
"""Rows of numbers as Python 3.11, and 3.12 and 3.13, have them: what they are told of a match stands at their beginning."""
_TOLD = 5
"""Numbers of what is told: that it is, how long it is, what it holds, and the least and the greatest length of a match."""


def _begun(code: list[int], parsed: Any, flags: int) -> list[int]:
    """A row of numbers that tells with which signs a match can begin, where it told nothing of it and matches are not empty."""
    if code[0] != _signs.INFO or code[2] or not code[3]:
        return code
    first, may_be_empty = _first_signs(parsed, flags)
    if not first or may_be_empty:
        return code
    charset, _cased = _compiler._optimize_charset(list(dict.fromkeys(first)))  # noqa: SLF001
    told = [*code[:2], _signs.SRE_INFO_CHARSET, *code[3:_TOLD]]
    _compiler._compile_charset(charset, flags, told)  # noqa: SLF001
    told[1] = len(told) - 1
    return told + code[1 + code[1] :]


_NOTHING_READ = ("AT", "ASSERT", "ASSERT_NOT")
"""What looks around and takes no sign."""
_REPEATED = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def _first_signs(parsed: Any, flags: int) -> tuple[list[Any] | None, bool]:
    """The signs that a match of a parsed expression can begin with, and whether it can be empty; None where that may be any sign."""
    found: list[Any] = []
    for operator, value in parsed:
        if str(operator) in _NOTHING_READ:
            continue
        first, may_be_empty = _first_of(str(operator), value, flags)
        if first is None:
            return None, False
        found += first
        if not may_be_empty:
            return found, False
    return found, True


def _first_of(operator: str, value: Any, flags: int) -> tuple[list[Any] | None, bool]:
    """The same of one part of an expression."""
    if operator == "LITERAL":
        return _of_set([(_signs.LITERAL, value)], flags), False
    if operator == "IN":
        return _of_set(value, flags), False
    if operator == "BRANCH":
        ways = [_first_signs(way, flags) for way in value[1]]
        signs = [sign for first, _empty in ways for sign in first or ()]
        return None if any(first is None for first, _empty in ways) else signs, any(
            empty for _first, empty in ways
        )
    if operator == "SUBPATTERN":
        return _first_signs(value[3], (flags | value[1]) & ~value[2])
    if operator == "ATOMIC_GROUP":
        return _first_signs(value, flags)
    if operator in _REPEATED:
        first, may_be_empty = _first_signs(value[2], flags)
        return first, may_be_empty or not value[0]
    return None, False


def _of_set(signs: Any, flags: int) -> list[Any] | None:
    """The signs of a set, in each case that they may have where case is ignored; None where they are those that are not in it."""
    found: list[Any] = []
    for operator, value in signs:
        if str(operator) not in _LISTED or (operator is _signs.CATEGORY and flags & re.ASCII):
            return None
        cases = [(operator, value)] if not flags & re.IGNORECASE else _in_each_case(operator, value)
        if cases is None:
            return None
        found += cases
    return found


_LISTED = ("LITERAL", "RANGE", "CATEGORY")


def _in_each_case(operator: Any, value: Any) -> list[Any] | None:
    """The signs of one part of a set in each case that they may have; None where they are many, or not of ASCII."""
    if operator is _signs.CATEGORY:
        return [(operator, value)]
    first, last = (value, value) if operator is _signs.LITERAL else value
    if _CASELESS[0] <= first and last <= _CASELESS[1]:
        return [(operator, value)]
    if last >= _ASCII:
        return None
    cases = {case for sign in range(first, last + 1) for case in _cases(chr(sign))}
    return [(_signs.LITERAL, ord(case)) for case in sorted(cases)]


_ASCII = 0x80
_CASELESS = (0x2E80, 0x9FFF)
"""Chinese characters and their punctuation, which have no case."""


def _cases(letter: str) -> set[str]:
    """What matches a sign of ASCII where case is ignored."""
    return {letter.lower(), letter.upper(), *{"i": "İı", "s": "ſ", "k": "K"}.get(letter.lower(), "")}


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
