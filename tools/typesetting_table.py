"""The table of docs/typesetting.md: lines as Textual wraps them and as hegao sets them.

python tools/typesetting_table.py               the bundled speech, as a table
python tools/typesetting_table.py --write       put it into docs/typesetting.md
python tools/typesetting_table.py FILE…         other texts, their figures detected, 16 to 160 columns
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich._wrap import divide_line

from tui.figures import detect
from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.typeset import cells, set_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = Path(__file__).resolve().parent.parent / "docs" / "typesetting.md"
BEGIN, END = "<!-- typesetting: begin -->", "<!-- typesetting: end -->"
NOT_FIRST = frozenset("，。、；：？！）］｝〕〉》」』】〗〞〟”’…—·～％‰℃,.;:?!)]}%")
NOT_LAST = frozenset("（［｛〔〈《「『【〖〝“‘([{")
BANDS = ((20, 39), (40, 59), (60, 79), (80, 99))
EVERY_WIDTH = range(16, 161)
FAULTS = ("first", "last", "torn")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with the figures that stand in it."""

    text: str
    figures: tuple[tuple[int, int], ...]


def bundled() -> Passage:
    """The bundled speech with the figures of its metrics."""
    speech = load(bundled_pack()).speech
    return Passage(speech.text, tuple((mention.start, mention.end) for mention in speech.mentions))


def of_file(path: Path) -> Passage:
    """A text file with the figures that are detected in it."""
    text = path.read_text(encoding="utf-8")
    return Passage(text, tuple((figure.start, figure.end) for figure in detect(text)))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line of a text."""
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def plain(passage: Passage, start: int, end: int, width: int) -> list[int]:
    """The places at which Textual breaks a paragraph: its Content and its Static wrap with this function."""
    return [start, *(start + at for at in divide_line(passage.text[start:end], width)), end]


def ours(passage: Passage, start: int, end: int, width: int) -> list[int]:
    """The places at which hegao breaks a paragraph, set without an indent as the other is."""
    lines = set_paragraph(passage.text, start, end, width, keep=passage.figures)
    return [start, *(line.end for line in lines)]


def faults(passage: Passage, places: Sequence[int], width: int) -> Counter[str]:
    """What is wrong where a paragraph's lines meet; a figure counts as torn only if a line could hold it."""
    text, found = passage.text, Counter[str]()
    for at in places[1:-1]:
        found["breaks"] += 1
        found["first"] += text[at] in NOT_FIRST
        found["last"] += text[at - 1] in NOT_LAST
        found["torn"] += any(
            low < at < high and cells(text[low:high]) <= width for low, high in passage.figures
        )
    return found


def measure(passage: Passage, widths: range) -> dict[str, Counter[str]]:
    """The faults of a text over some widths, as Textual wraps it and as hegao sets it."""
    tally = {"plain": Counter[str](), "ours": Counter[str]()}
    for width in widths:
        for start, end in paragraphs(passage.text):
            tally["plain"] += faults(passage, plain(passage, start, end, width), width)
            tally["ours"] += faults(passage, ours(passage, start, end, width), width)
    return tally


def row(name: str, tally: dict[str, Counter[str]]) -> str:
    """One row of the table."""
    figures = [
        f"{tally['plain'][fault]} ({tally['plain'][fault] / max(1, tally['plain']['breaks']):.1%}) "
        f"→ {tally['ours'][fault]}"
        for fault in FAULTS
    ]
    return (
        f"| {name} | {tally['plain']['breaks']} → {tally['ours']['breaks']} | " + " | ".join(figures) + " |"
    )


def table(rows: Sequence[str]) -> str:
    """The table as Markdown."""
    head = "| columns | line breaks | closing punctuation first | opening punctuation last | figures torn |"
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])


def bundled_table() -> str:
    """The table of the page."""
    passage = bundled()
    bands = [(f"{low}–{high}", measure(passage, range(low, high + 1))) for low, high in BANDS]
    whole = {who: sum((tally[who] for _, tally in bands), Counter[str]()) for who in ("plain", "ours")}
    return table([row(name, tally) for name, tally in (*bands, ("20–99", whole))])


def main(arguments: Sequence[str]) -> None:
    """Print the table, or put it into the page."""
    paths = [Path(argument) for argument in arguments if argument != "--write"]
    made = (
        table([row(path.name, measure(of_file(path), EVERY_WIDTH)) for path in paths])
        if paths
        else bundled_table()
    )
    if paths or "--write" not in arguments:
        print(made)
        return
    page = PAGE.read_text(encoding="utf-8")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    PAGE.write_text(f"{head}{BEGIN}\n{made}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
