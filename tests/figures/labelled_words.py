"""Passages with what each figure measures and of when: `达到【5亿元|全县[税收]|去年】`."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.figures import detect
from tui.figures.labels import label

if TYPE_CHECKING:
    from tui.figures.labels import Said

HERE = Path(__file__).parent
SETS = ("development", "held_out", "held_out_second", "held_out_third", "final")
"""In the order in which they were written; each but the first before the rules had seen it."""
_MARK = re.compile(r"【([^|】]*)\|([^|】]*)\|([^|】]*)】")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure as a labeller sees it."""

    start: int
    surface: str
    subject: str
    period: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one figure, and whether that is right."""

    part: str
    """`subject` or `period`."""
    confidence: str
    """`silent` where nothing was said."""
    right: bool
    said: str
    wanted: Wanted


def unmark(marked: str) -> tuple[str, tuple[Wanted, ...]]:
    """The text and the labels that a line with marks stands for."""
    text, found, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        surface, subject, period = mark.groups()
        found.append(Wanted(len(text), surface, subject, period))
        text, last = text + surface, mark.end()
    return text + marked[last:], tuple(found)


def passages(path: Path) -> tuple[tuple[str, tuple[Wanted, ...]], ...]:
    """The passages of a file of marked lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(unmark(line) for line in lines if line and not line.startswith(("#", "## ")))


def fits(said: str, wanted: str) -> bool:
    """Whether what was said is one of the labels wanted: from what is in brackets, or from the label's end, to the other."""
    for one in wanted.split("/"):
        before, bracket, rest = one.partition("[")
        if not bracket:
            before, core, after = "", one, ""
        else:
            core, _bracket, after = rest.partition("]")
        if said in {core, before + core, core + after, before + core + after}:
            return True
    return False


def answers(name: str) -> list[Answer]:
    """What is said of every labelled figure of a set that is detected, and whether that is right."""
    found = []
    for text, wanted in passages(HERE / f"labels_{name}.txt"):
        figures = detect(text)
        labels = label(text, figures)
        for one in wanted:
            near = [
                own
                for figure, own in zip(figures, labels, strict=True)
                if figure.start < one.start + len(one.surface) and one.start < figure.end
            ]
            for part, want in (("subject", one.subject), ("period", one.period)):
                if near and want != "?":
                    found.append(_answer(text, getattr(near[0], part), part, want, one))
    return found


def _answer(text: str, said: Said | None, part: str, want: str, one: Wanted) -> Answer:
    words = text[said.start : said.end] if said else ""
    return Answer(part, str(said.confidence) if said else "silent", fits(words, want), words, one)


def table(found: list[Answer]) -> dict[tuple[str, str], tuple[int, int]]:
    """How many answers are right of how many, under part and confidence; silence is right where it was asked for."""
    asked = Counter((one.part, one.confidence) for one in found)
    right = Counter((one.part, one.confidence) for one in found if one.right)
    return {key: (right[key], asked[key]) for key in asked}


def row(name: str) -> str:
    """What is right of what is said of a set, as a row of docs/labels.md."""
    found = table(answers(name))
    cells = []
    for part in ("subject", "period"):
        for confidence in ("high", "medium", "low", "silent"):
            right, of = found.get((part, confidence), (0, 0))
            cells.append(f"{right}/{of}" if of else "–")
    return f"| `labels_{name}.txt` | {' | '.join(cells)} |"


def main() -> None:
    """Print the rows of docs/labels.md; with the name of a set, what of it is wrong."""
    for name in SETS:
        sys.stdout.write(row(name) + "\n")
    for name in sys.argv[1:]:
        for one in answers(name):
            if not one.right:
                wanted = one.wanted.subject if one.part == "subject" else one.wanted.period
                said = f"{one.said or '–'} ({one.confidence})"
                sys.stdout.write(f"{one.wanted.surface}: {one.part} {said}, wanted {wanted or '–'}\n")


if __name__ == "__main__":
    main()
