"""README.md and README.zh.md say the same: what one has, the other has at the same place."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
ROW = re.compile(r"^\| (`.*?) \|", re.MULTILINE)
CODE = re.compile(r"``? ?(.+?) ?``?")
TARGET = re.compile(r"\]\(([^)\s]+)\)")
OWN = {"README.md", "README.zh.md"}
"""Each leads to the other."""
CHINESE = r"[㐀-鿿]"
HALF_WIDTH = re.compile(rf"{CHINESE}[,;:?!()]|[,;:?!(]{CHINESE}|{CHINESE}\.(?:\s|$)")


def apart(english: str, chinese: str) -> Iterator[str]:
    """Where the two differ in headings, commands, keys, code and links, one sentence each."""
    for what, found in (
        ("heading", headings),
        ("command", command_lines),
        ("key", keys),
        ("code", code),
        ("link", links),
    ):
        pairs = enumerate(zip_longest(found(english), found(chinese), fillvalue="nothing"), 1)
        first = next(((at, ours, theirs) for at, (ours, theirs) in pairs if ours != theirs), None)
        if first:
            yield "README.zh.md: {0} {1} is {3}, in README.md {2}".format(what, *first)


def half_width(chinese: str) -> Iterator[str]:
    """Half-width punctuation beside Chinese characters, outside code and links."""
    prose = TARGET.sub("]", BLOCK.sub("", chinese))
    for number, line in enumerate(prose.splitlines(), 1):
        for found in HALF_WIDTH.finditer(CODE.sub("`", line)):
            yield f"README.zh.md: half-width punctuation in prose line {number}: {found[0]}"


def headings(page: str) -> list[str]:
    """The levels of the headings in order; comments in blocks are none."""
    return HEADING.findall(BLOCK.sub("", page))


def command_lines(page: str) -> list[str]:
    """The lines of all blocks without their comments."""
    return [line.partition("  #")[0].rstrip() for block in BLOCK.findall(page) for line in block.splitlines()]


def keys(page: str) -> list[str]:
    """The keys of all tables, row after row; what is written between them is prose."""
    return [" ".join(CODE.findall(row)) for row in ROW.findall(page)]


def code(page: str) -> list[str]:
    """All else that is set as code, sorted: languages order their sentences differently."""
    return sorted(CODE.findall(BLOCK.sub("", page)))


def links(page: str) -> list[str]:
    """Where links and images lead, in order."""
    return [target for target in TARGET.findall(page) if target not in OWN]
