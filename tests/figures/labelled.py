"""Sentences with their figures marked inside: `全省有【12.4万亩|124000|亩|area】`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tui.figures import Figure, detect

HELD_OUT = Path(__file__).with_name("held_out.txt")
HELD_OUT_SECOND = Path(__file__).with_name("held_out_second.txt")
HELD_OUT_THIRD = Path(__file__).with_name("held_out_third.txt")
SETS = (HELD_OUT, HELD_OUT_SECOND, HELD_OUT_THIRD)
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

    @property
    def facts(self) -> tuple[object, ...]:
        """What a detector should say of it."""
        return (self.surface, self.low, self.high, self.unit, self.kind, self.approx, self.bound)


def found(figure: Figure) -> tuple[object, ...]:
    """What a detector says of `figure`, to be compared with a label's facts."""
    quantity = figure.quantity
    ends = (None if end is None else round(end, 6) for end in (quantity.low, quantity.high))
    return (figure.surface, *ends, quantity.unit, quantity.kind.value, quantity.approx, quantity.bound)


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


@dataclass(frozen=True, slots=True)
class Score:
    """How a detector did: F1 of exact spans, and of facts (overlapping span, value and unit right)."""

    required: int
    exact: float
    fact: float


def score(passages: tuple[Passage, ...]) -> Score:
    """Score `detect`: optional labels are neither rewarded nor punished."""
    required = predicted = exact = fact = 0
    for passage in passages:
        wanted = [label for label in passage.labels if not label.optional]
        optional = [label for label in passage.labels if label.optional]
        figures = list(detect(passage.text))
        required += len(wanted)
        for label in wanted:
            near = [figure for figure in figures if _overlap(label, figure)]
            if near:
                same = [figure for figure in near if (figure.start, figure.end) == (label.start, label.end)]
                best = (same or near)[0]
                figures.remove(best)
                predicted += 1
                exact += bool(same)
                fact += _same_fact(label, best)
        predicted += sum(not any(_overlap(label, figure) for label in optional) for figure in figures)
    return Score(required, _f1(exact, predicted, required), _f1(fact, predicted, required))


def _overlap(label: Label, figure: Figure) -> bool:
    return label.start < figure.end and figure.start < label.end


def _same_fact(label: Label, figure: Figure) -> bool:
    """Whether value and unit agree; a label without a value is not held against it."""
    if label.low is not None:
        ends = ((label.low, figure.quantity.low), (label.high, figure.quantity.high))
        if any(one is None or two is None or abs(one - two) > Decimal("0.0001") for one, two in ends):
            return False
    return label.kind == "date" or label.unit == figure.quantity.unit


def _f1(hits: int, predicted: int, required: int) -> float:
    return round(2 * hits / (predicted + required), 3)
