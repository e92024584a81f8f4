"""The small language in which a check says what ought to hold: `({a} + {b}) / {c} * 100 == {d}`.

It has numbers, names, + - * /, four functions and chains of comparisons, and nothing else: no power, no
attribute, no call but of those four. A text is measured before it is read, and what is read has at most
64 nodes, so that neither reading an expression nor working it out can be made to take long.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 1_000
"""Characters of an expression."""
MOST = 64
"""Nodes of an expression: numbers, names, operators, calls, parentheses and comparisons."""
DIGITS = 24
"""Digits of a number on either side of its point."""
FUNCTIONS = ("abs", "max", "min", "sum")
COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")


class Number(Struct, frozen=True):
    """A number as it stands in an expression."""

    value: Decimal


class Name(Struct, frozen=True):
    """What stands for a figure: a metric's id, or an operand's name."""

    name: str


class Negative(Struct, frozen=True):
    """The negative of a term."""

    of: Term


class Operation(Struct, frozen=True):
    """Two terms with one of + - * / between them."""

    sign: str
    left: Term
    right: Term


class Call(Struct, frozen=True):
    """One of the functions, of terms."""

    function: str
    arguments: tuple[Term, ...]


Term = Number | Name | Negative | Operation | Call


class Link(NamedTuple):
    """One comparison of a chain, with the term on its right."""

    sign: str
    right: Term


class Comparison(Struct, frozen=True):
    """A chain of comparisons, all of which ought to hold: `0 <= {a} <= 100`."""

    first: Term
    links: tuple[Link, ...]


class Fault(Enum):
    """What is wrong with an expression."""

    TOO_LONG = auto()
    TOO_MANY = auto()
    CHARACTER = auto()
    """A character that has no meaning here."""
    NUMBER = auto()
    """A number with too many digits."""
    FUNCTION = auto()
    """A call of what is no function."""
    ARGUMENTS = auto()
    """More or fewer arguments than the function takes."""
    TERM = auto()
    """Something else where a number, a name or a parenthesis is due."""
    SIGN = auto()
    """Something else where an operator or the end is due."""
    COMPARISON = auto()
    """An expression that compares nothing."""


class MalformedError(ValueError):
    """An expression that is none, with the place where that shows."""

    def __init__(self, fault: Fault, at: int, found: str) -> None:
        super().__init__(f"{fault.name} at {at + 1}: {found!r}")
        self.fault = fault
        self.at = at
        """Offset in the expression."""
        self.found = found
        """What stands there; empty at the end."""


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


_TOKEN = late(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)|\{ *(?P<braced>[a-z][a-z0-9-]*) *\}"
    r"|(?P<bare>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?P<sign>[=!<>]=|[-+*/<>(),])"
)
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}


def parse(text: str) -> Comparison:
    """The comparison that `text` says.

    Raises:
        MalformedError: Where it says none.
    """
    if len(text) > LONGEST:
        raise MalformedError(Fault.TOO_LONG, LONGEST, "")
    return _Reader(list(_tokens(text))).comparison()


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while (at := _blank(text, at)) < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise MalformedError(Fault.CHARACTER, at, text[at])
        kind = found.lastgroup or ""
        yield _Token(kind, found[kind], at)
        at = found.end()
    yield _Token("end", "", at)


def _blank(text: str, at: int) -> int:
    """Where the blanks end that begin at `at`."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


class _Reader:
    """Reads tokens from left to right, counting nodes as it goes."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._nodes = 0

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._token
        self._nodes += 1
        if self._nodes > 2 * MOST:
            raise MalformedError(Fault.TOO_MANY, token.at, token.text)
        self._next += 1
        return token

    def _fail(self, fault: Fault) -> MalformedError:
        return MalformedError(fault, self._token.at, self._token.text)

    def comparison(self) -> Comparison:
        first = self._term(1)
        links = []
        while self._token.text in COMPARISONS:
            sign = self._take().text
            links.append(Link(sign, self._term(1)))
        if self._token.kind != "end":
            raise self._fail(Fault.SIGN)
        if not links:
            raise self._fail(Fault.COMPARISON)
        return Comparison(first, tuple(links))

    def _term(self, binding: int) -> Term:
        """Terms joined by operators that bind at least as close as `binding`."""
        left = self._factor()
        while _BINDING.get(self._token.text, 0) >= binding:
            sign = self._take().text
            left = Operation(sign, left, self._term(_BINDING[sign] + 1))
        return left

    def _factor(self) -> Term:
        if self._token.kind == "end":
            raise self._fail(Fault.TERM)
        token = self._take()
        if token.kind == "number":
            return Number(_number(token))
        if token.kind == "braced":
            return Name(token.text)
        if token.kind == "bare":
            return self._call(token) if self._token.text == "(" else Name(token.text)
        if token.text == "-":
            return Negative(self._factor())
        if token.text != "(":
            raise MalformedError(Fault.TERM, token.at, token.text)
        inner = self._term(1)
        self._close()
        return inner

    def _call(self, name: _Token) -> Term:
        if name.text not in FUNCTIONS:
            raise MalformedError(Fault.FUNCTION, name.at, name.text)
        self._take()
        arguments = [self._term(1)]
        while self._token.text == ",":
            self._take()
            arguments.append(self._term(1))
        self._close()
        if (name.text == "abs") != (len(arguments) == 1):
            raise MalformedError(Fault.ARGUMENTS, name.at, name.text)
        return Call(name.text, tuple(arguments))

    def _close(self) -> None:
        if self._token.text != ")":
            raise self._fail(Fault.SIGN)
        self._take()


def _number(token: _Token) -> Decimal:
    whole, _point, decimals = token.text.partition(".")
    if max(len(whole), len(decimals)) > DIGITS:
        raise MalformedError(Fault.NUMBER, token.at, token.text)
    return Decimal(token.text)


def names(comparison: Comparison) -> tuple[str, ...]:
    """The names in a comparison, each once, from left to right."""
    terms = (comparison.first, *(link.right for link in comparison.links))
    return tuple(dict.fromkeys(name for term in terms for name in named_in(term)))


def named_in(term: Term) -> list[str]:
    """The names in a term, as often as they stand there, from left to right."""
    found, waiting = list[str](), [term]
    while waiting:
        term = waiting.pop()
        if isinstance(term, Name):
            found.append(term.name)
        elif isinstance(term, Negative):
            waiting.append(term.of)
        elif isinstance(term, Operation):
            waiting += (term.right, term.left)
        elif isinstance(term, Call):
            waiting += term.arguments[::-1]
    return found


def written(term: Term, named: Callable[[str], str], binding: int = 0) -> str:
    """A term in the signs of arithmetic, with something in place of each name."""
    if isinstance(term, Number):
        return f"{term.value:f}"
    if isinstance(term, Name):
        return named(term.name)
    if isinstance(term, Negative):
        return f"−{written(term.of, named, 3)}"
    if isinstance(term, Call):
        return f"{term.function}({', '.join(written(argument, named) for argument in term.arguments)})"
    own = _BINDING[term.sign]
    sign = {"*": "×", "/": "÷", "-": "−"}.get(term.sign, term.sign)
    text = f"{written(term.left, named, own)} {sign} {written(term.right, named, own + 1)}"
    return f"({text})" if own < binding else text
