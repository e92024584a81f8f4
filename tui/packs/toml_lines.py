"""Where the tables, keys and items of a TOML file stand: the line of each, so that a problem can be found.

Only ever asked about a file that has been parsed, so it need not know what is wrong TOML.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.compiled import late

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
"""The way to a value: names of tables and keys, indices of arrays from 0."""

_MOST = 200_000
"""Paths whose lines are noted: of a file with more, what is wrong near its end is said without its line."""
_TOKEN = late(
    r'''(?P<comment>\#[^\n]*)
    |(?P<string>"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}|\'\'\'(?:[^']++|'{1,2}(?!'))*+'{3,5}
       |"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')
    |(?P<newline>\n)
    |(?P<sign>[\[\]{}=,])
    |(?P<bare>[^\s\#"'\[\]{}=,]+)''',
    re.VERBOSE | re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """The line, from 1, on which each table, key and array item of the TOML `text` begins."""
    scanner = _Scanner(text)
    with suppress(RecursionError, StopIteration):  # nested beyond measure: what has been found is true
        scanner.file()
    return scanner.found


class _Scanner:
    """Reads tokens and notes where each path is first seen."""

    def __init__(self, text: str) -> None:
        self.found: dict[Path, int] = {}
        self._arrays: dict[Path, int] = {}
        self._rest = self._read(text)
        self._kind, self._text, self._line = next(self._rest)

    def _read(self, text: str) -> Iterator[tuple[str, str, int]]:
        line, at = 1, 0
        for match in _TOKEN.finditer(text):
            line += text.count("\n", at, match.start())
            at = match.start()
            if match.lastgroup != "comment":
                yield match.lastgroup or "", match[0], line
        yield "end", "", line

    def _see(self, path: Path, line: int) -> None:
        """Note where a path is first seen; enough is enough."""
        if len(self.found) >= _MOST:
            raise StopIteration
        self.found.setdefault(path, line)

    def _next(self) -> str:
        token = self._text
        self._kind, self._text, self._line = next(self._rest)
        return token

    def file(self) -> None:
        """The whole file: headers and the keys under each."""
        table: Path = ()
        while self._kind != "end":
            if self._kind == "newline":
                self._next()
            elif self._text == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        line = self._line
        self._next()
        many = self._text == "["
        if many:
            self._next()
        names = self._key()
        while self._text == "]":
            self._next()
        table: Path = ()
        for name in names[:-1]:
            table = self._last((*table, name))
        table = (*table, names[-1])
        if many:
            self._arrays[table] = self._arrays.get(table, -1) + 1
            self._see(table, line)
            table = self._last(table)
        self._see(table, line)
        return table

    def _last(self, path: Path) -> Path:
        """The last table so far of an array of tables; another path is its own."""
        return (*path, self._arrays[path]) if path in self._arrays else path

    def _key(self) -> tuple[str, ...]:
        """The names of a key up to its `=` or `]`; dots divide bare ones."""
        names: list[str] = []
        while self._kind in {"bare", "string"}:
            if self._kind == "string":
                names.append(_unquoted(self._text))
            else:
                names.extend(filter(None, self._text.split(".")))
            self._next()
        return tuple(names)

    def _pair(self, table: Path) -> None:
        line = self._line
        path = table
        for name in self._key():
            path = (*path, name)
            self._see(path, line)
        self._next()
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._text == "[":
            self._items(path, "]")
        elif self._text == "{":
            self._items(path, "}")
        else:
            while self._kind in {"bare", "string"}:
                self._next()

    def _items(self, path: Path, closing: str) -> None:
        """What stands between the brackets of an array or the braces of an inline table."""
        self._next()
        index = 0
        while self._text != closing:
            if self._kind == "newline" or self._text == ",":
                self._next()
            elif closing == "]":
                self._see((*path, index), self._line)
                self._value((*path, index))
                index += 1
            else:
                self._pair(path)
        self._next()


def _unquoted(token: str) -> str:
    """A quoted name; escapes in it are left, since no field of a pack has any."""
    return token[1:-1]
