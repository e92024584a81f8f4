"""Comments that a file brings: notes of their authors, each at a stretch of the text, and none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui.files.sanitizing import sanitize, sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.documents.lines import Given

_MOST = 10_000
"""Comments of a file that are read; the rest is left out."""
_LONG = 20_000
"""Characters of a comment that are read."""
_DEEPEST = 20
"""Answers to answers that are followed."""
_NAME = 200
"""Characters of a name or a date that are read."""


class Remark(NamedTuple):
    """That a comment is about a part of a line."""

    name: str
    """The comment's, as the file names it."""
    start: int
    end: int
    """Code points of the line."""


class Comment(Struct, frozen=True):
    """A comment of a file."""

    author: str
    """Empty where the file does not say."""
    date: str
    """As the file writes it, which is ISO 8601 in all formats that are read; empty where it does not say."""
    text: str
    start: int
    end: int
    """Where it is about in the text, in code points; equal where that is a place and no stretch."""
    resolved: bool = False
    """Whether the file says that it is settled."""
    answers: str = ""
    """Whose comment it answers, where the file says that it answers one whose author is named."""


class Said(NamedTuple):
    """What a comment says, without its place."""

    author: str
    date: str
    text: str
    resolved: bool = False
    parent: str = ""
    """The name of the comment that it answers; empty where it answers none."""


class OpenRemarks:
    """Which comments are open while the paragraphs of a file are read one after the other."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: dict[str, int] = {}
        self._found: list[Remark] = []
        self._ended: set[str] = set()

    def begin(self, name: str, at: int) -> None:
        """A comment begins at a place of the paragraph."""
        self._open[name] = at

    def end(self, name: str, at: int) -> None:
        """A comment ends at a place of the paragraph; one that was not open is about that place."""
        self._found.append(Remark(name, self._open.pop(name, at), at))
        self._ended.add(name)

    def leave(self, name: str) -> None:
        """A comment ends between two paragraphs."""
        self._open.pop(name, None)
        self._ended.add(name)

    def refer(self, name: str, at: int) -> None:
        """A comment is referred to at a place; it is about that place where it has no stretch."""
        if name not in self._open and name not in self._ended:
            self.end(name, at)

    def close(self, length: int) -> list[Remark]:
        """The remarks on the paragraph, which ends; what is open goes on in the next one."""
        found = [*self._found, *(Remark(name, start, length) for name, start in self._open.items())]
        self._open = dict.fromkeys(self._open, 0)
        self._found = []
        return found


def on_lines(remarks: Sequence[Remark], lines: Sequence[str]) -> list[tuple[Remark, ...]]:
    """The remarks on a paragraph as those on each of its lines."""
    found: list[tuple[Remark, ...]] = []
    begin = 0
    for line in lines:
        end = begin + len(line)
        inside = [
            Remark(name, max(start, begin) - begin, min(last, end) - begin)
            for name, start, last in remarks
            if start <= end and last >= begin
        ]
        found.append(tuple(inside))
        begin = end + 1
    return found


def comments_of(lines: Iterable[tuple[str, Given]], said: Mapping[str, Said]) -> tuple[Comment, ...]:
    """The comments of a file in the order of the text; those that stand nowhere in it are at its end."""
    places: dict[str, tuple[int, int]] = {}
    begin = 0
    for line, given in lines:
        for name, start, end in given.remarks:
            known = places.get(name, (begin + start, begin + end))
            places[name] = min(known[0], begin + start), max(known[1], begin + end)
        begin += len(line) + 1
    last = max(0, begin - 1)
    named = dict(list(said.items())[:_MOST])
    roots = {name: _root(name, named) for name in named}
    place_of = {name: places.get(roots[name]) or places.get(name) or (last, last) for name in named}
    order = {name: at for at, name in enumerate(named)}
    names = sorted(named, key=lambda name: (*place_of[name], order[roots[name]], order[name]))
    return tuple(_comment(named[name], place_of[name], named) for name in names)


def _root(name: str, said: Mapping[str, Said]) -> str:
    """The comment that a conversation begins with: what one answers, as far as that is there, and is no circle."""
    for _step in range(_DEEPEST):
        parent = said[name].parent
        if not parent or parent not in said:
            return name
        name = parent
    return name


def _comment(one: Said, place: tuple[int, int], said: Mapping[str, Said]) -> Comment:
    """A comment at its place."""
    answered = said.get(one.parent) if one.parent else None
    return Comment(
        sanitize_line(one.author[:_NAME]),
        sanitize_line(one.date[:_NAME]),
        sanitize(one.text[:_LONG]).strip(),
        *place,
        resolved=one.resolved,
        answers="" if answered is None else sanitize_line(answered.author[:_NAME]),
    )
