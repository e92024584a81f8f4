"""Sentences with their figures marked inside: `全省有【12.4万亩|124000|亩|area】`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

HELD_OUT = Path(__file__).with_name("held_out.txt")
_MARK = re.compile(r"【([^|】]*)\|([^|】]*)\|([^|】]*)\|([^|】]*)(?:\|([^|】]*))?】")


@dataclass(frozen=True, slots=True)
class Label:
    """A figure as a labeller sees it."""

    start: int
    end: int
    surface: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: str
    approx: bool
    bound: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its labels."""

    genre: str
    text: str
    labels: tuple[Label, ...]


def unmark(marked: str, genre: str = "") -> Passage:
    """The passage that a line with marks stands for."""
    text, labels, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        surface, value, unit, kind, flags = mark.groups(default="")
        low, _, high = value.partition("..")
        least, most = (None, None) if value == "-" else (Decimal(low), Decimal(high or low))
        bound = "at-least" if ">=" in flags else "at-most" if "<=" in flags else None
        label = Label(
            start=len(text),
            end=len(text) + len(surface),
            surface=surface,
            low=least,
            high=most,
            unit=unit,
            kind=kind,
            approx="~" in flags,
            bound=bound,
            optional="?" in flags,
        )
        labels.append(label)
        text, last = text + surface, mark.end()
    return Passage(genre, text + marked[last:], tuple(labels))


def read(path: Path) -> tuple[Passage, ...]:
    """The passages of a file of marked lines."""
    passages, genre = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            genre = line.removeprefix("## ")
        elif line and not line.startswith("# "):
            passages.append(unmark(line, genre))
    return tuple(passages)
