"""One TOML file of a pack as it was read, and what was found wrong with it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

import tomli

from tui.files.bounds import VALUES, check
from tui.files.problems import MOST, Problem, Problems, did_you_mean
from tui.files.reading import read_inside
from tui.files.sanitizing import first_unsafe, sanitize_line
from tui.words import _, listed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path as FilePath

    from tui.packs.toml_lines import Path

CAP = 40_000_000
"""Bytes of a TOML file: a draft of the longest text that is opened fits."""
_SIGNS = ("=", ",", "[", "{", "\\")
"""What stands before each value of TOML, or each character of a text that is not written as it is."""
_SHOWN = 40
_MATTER = {"front", "back"}
"""What stands around a speech may begin and end with line breaks."""
_DIGITS = 24
"""Decimal places on either side of the point: more than any figure has, little enough to compute with."""


class Document:
    """A file's data, with the problems found so far; it is the one place that words where they are."""

    def __init__(self, name: str, data: dict[str, Any], text: str = "") -> None:
        self.name = name
        self.data = data
        self._text = text
        self._problems: list[tuple[int, Problem]] = []
        self.count = 0
        """How many problems there are, those too that are not kept."""
        self._bad: set[Path] = set()
        self._around_bad: set[Path] = set()
        """All paths that lead to bad ones."""

    @property
    def problems(self) -> list[Problem]:
        """The problems that are kept, the first that were found, in the order of the file."""
        return [problem for _line, problem in sorted(self._problems, key=lambda pair: pair[0])]

    @property
    def full(self) -> bool:
        """Whether further problems are only counted, so that nobody need find words for them."""
        return self.count >= MOST

    def found(self) -> Problems:
        """The problems, to be raised."""
        return Problems(self.problems, left=self.count - len(self._problems))

    @cached_property
    def _lines(self) -> dict[Path, int]:
        from tui.packs.toml_lines import lines_of  # noqa: PLC0415 - needed only where something is wrong

        return lines_of(self._text)

    def report(self, path: Path, wrong: str, expected: str = "", *, bad: bool = False) -> None:
        """Keep a problem at `path`; `bad` where what stands there is of no use to what comes after."""
        self.count += 1
        if self.count > MOST:
            if bad:
                self.spoil(path[:-1])  # one place for all further ones, where there may be a million
            return
        if bad:
            self.spoil(path)
        line = self._line(path)
        self._problems.append((line, Problem(self.name, self._place(path, line), wrong, expected)))

    def spoil(self, path: Path) -> None:
        """Keep in mind that there is nothing of use at `path`, where the problem is reported elsewhere."""
        if path in self._bad:
            return
        self._bad.add(path)
        self._around_bad.update(path[:length] for length in range(len(path)))

    def sound(self, *paths: Path) -> bool:
        """Whether nothing at any of `paths`, around it or in it, was found to be of no use."""
        return not self._bad or not any(
            path in self._around_bad or any(path[:length] in self._bad for length in range(len(path) + 1))
            for path in paths
        )

    def spoilt(self, path: Path) -> bool:
        """Whether what stands at `path` itself was found to be of no use."""
        return path in self._bad

    def claim(self, taken: dict[str, Path], name: str, path: Path) -> None:
        """Take `name`, which stands at `path`, or report that something before has it."""
        if name and self.sound(path) and taken.setdefault(name, path) != path:
            wrong = _("“{name}” is taken by what stands before").format(name=shorten(name))
            self.report(path, wrong, _("expected one of its own"))

    def _line(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing around it that has one; 0 where nothing has."""
        for length in range(len(path), 0, -1):
            if line := self._lines.get(path[:length]):
                return line
        return 0

    def _place(self, path: Path, line: int) -> str:
        """As in `line 57 · metric 4 "villages" · value`."""
        steps = [_("line {number}").format(number=line)] if line else []
        at: Any = self.data
        for step in path:
            at = _inside(at, step)
            if isinstance(step, int) and steps:
                steps[-1] += f" {step + 1}"
            else:
                steps.append(sanitize_line(str(step)))
            if isinstance(at, dict) and isinstance(name := at.get("id"), str):
                steps[-1] += f' "{shorten(name)}"'
        return " · ".join(steps)

    def sweep(self) -> None:
        """Report what no text and no number of a pack may be, whatever its field."""
        if "\\" not in self._text and first_unsafe(self._text) is None and _is_clean(self.data):
            return  # no escape could have made what the file itself has not
        waiting: list[tuple[Path, Any]] = [((), self.data)]
        while waiting:
            path, value = waiting.pop()
            if isinstance(value, dict):
                waiting.extend(((*path, key), item) for key, item in value.items())
            elif isinstance(value, list):
                waiting.extend(((*path, index), item) for index, item in enumerate(value))
            elif isinstance(value, str):
                self._sweep_text(path, value)
            elif isinstance(value, int | Decimal):
                self._sweep_number(path, value)

    def _sweep_text(self, path: Path, text: str) -> None:
        if found := first_unsafe(text):
            offset, character = found
            wrong = _("character {number} is U+{code}, which acts or hides on a screen").format(
                number=offset + 1, code=f"{ord(character):04X}"
            )
            self.report(path, wrong, _("expected text that shows"))
        if path[-1] not in _MATTER and text.strip("\n") != text:
            wrong = _("there is a line break at the beginning or the end of this text")
            self.report(path, wrong, _("expected none"))

    def _sweep_number(self, path: Path, number: int | Decimal) -> None:
        if _fits(number):
            return
        if isinstance(number, Decimal) and not number.is_finite():
            self.report(path, _("this is not a finite number"), _("expected a number"), bad=True)
        else:
            wrong = _("this number is too large or too long")
            self.report(path, wrong, _("expected at most {count} digits").format(count=_DIGITS), bad=True)


def read_document(folder: FilePath, name: str) -> Document:
    """Read and parse `name` of a pack; what is wrong with the file as a whole is raised."""
    return parse_document(name, read_inside(folder, name, cap=CAP))


def parse_document(name: str, content: bytes) -> Document:
    """Parse `content` as the TOML of `name`; what is wrong with it as a whole is raised."""
    try:
        text = content.decode("utf-8")
        check(name, VALUES, sum(map(text.count, _SIGNS)))
        document = Document(name, tomli.loads(text, parse_float=Decimal), text)
    except tomli.TOMLDecodeError as error:
        place = _("line {number}").format(number=error.lineno)
        from tui.packs.toml_reasons import toml_reason  # noqa: PLC0415 - needed only where something is wrong

        wrong = _("this is not TOML: {reason}").format(reason=toml_reason(error.msg))
        raise Problems([Problem(name, place, wrong)]) from error
    except UnicodeDecodeError as error:
        place = _("byte {number}").format(number=error.start + 1)
        raise Problems([Problem(name, place, _("this is not UTF-8"))]) from error
    except (ValueError, RecursionError, MemoryError, ArithmeticError) as error:
        wrong = _("this is too large or too deeply nested to read")
        raise Problems([Problem(name, "", wrong)]) from error
    document.sweep()
    return document


def shorten(text: str) -> str:
    """`text` as a problem quotes it: one line, of bounded length."""
    return sanitize_line(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")


def meant(word: str, known: Iterable[str]) -> str:
    """What to expect in place of an unknown `word`: the near one, or the whole choice where it is small."""
    known = sorted(known) if isinstance(known, AbstractSet) else list(known)
    if near := did_you_mean(word, known):
        return _("did you mean “{word}”?").format(word=near)
    if 0 < len(known) <= 12:
        return _("expected one of: {words}").format(words=listed(known))
    return ""


def _is_clean(data: dict[str, Any]) -> bool:
    """Whether, unsafe characters aside, nothing in `data` can be amiss: a quick look without places."""
    waiting: list[Any] = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if value[:1] == "\n" or value[-1:] == "\n":
                return False
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, int | Decimal) and not _fits(value):
            return False
    return True


def _fits(number: int | Decimal) -> bool:
    """Whether a number is finite and of a size to compute with."""
    if isinstance(number, int):
        return number.bit_length() <= 3 * _DIGITS
    if not number.is_finite():
        return False
    return len(number.as_tuple().digits) <= _DIGITS and (not number or abs(number.adjusted()) <= _DIGITS)


def _inside(value: Any, step: str | int) -> Any:
    """What `step` leads to inside `value`; None where nothing is."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None
