"""Passages with what each figure measures and of when: `达到【5亿元|全县[税收]|去年】`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.figures import detect
from tui.figures.labels import label

if TYPE_CHECKING:
    from tui.figures.labels import Said

DEVELOPMENT = Path(__file__).with_name("labels_development.txt")
HELD_OUT = Path(__file__).with_name("labels_held_out.txt")
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


def answers(path: Path) -> list[Answer]:
    """What is said of every labelled figure of a file that is detected, and whether that is right."""
    found = []
    for text, wanted in passages(path):
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
    return {key: (right[key], asked[key]) for key in sorted(asked)}


def main() -> None:
    """Print what is said of the passages, and what of it is wrong."""
    for path in (DEVELOPMENT, HELD_OUT):
        found = answers(path)
        print(path.name)  # noqa: T201 - it is a report
        for (part, sure), (right, of) in table(found).items():
            print(f"  {part:8} {sure:8} {right:3}/{of:3}")  # noqa: T201


if __name__ == "__main__":
    main()
