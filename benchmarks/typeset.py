"""What setting type costs: 15,000 characters, as hegao sets them and as Textual wraps them, in one run.

python benchmarks/typeset.py
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from textual.content import Content

from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.typeset import Flow, FlowBlock, set_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

CHARACTERS = 15_000
WIDTH = 80
ROWS = 50
TIMES = 21
HOSTILE = ("a", " ", "(", "“", "。", "…", ",", "-", "\u3000", "\u0301", "क्", "ᄀ", "🇨", "a\u200d", "\n")
"""Texts of one character over and over: nowhere to break, or nothing but marks."""


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of some work."""
    taken = []
    for _count in range(TIMES):
        begun = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken)


def repeated() -> tuple[str, list[FlowBlock], list[tuple[int, int]]]:
    """The bundled speech over and over, to the length wanted: text, blocks, figures."""
    speech = load(bundled_pack()).speech
    text, blocks, keep = "", [], []
    while len(text) < CHARACTERS:
        base = len(text)
        text += speech.text + "\n"
        blocks += [FlowBlock(base + block.start, base + block.end, first=2) for block in speech.blocks]
        keep += [(base + mention.start, base + mention.end) for mention in speech.mentions]
    return text, blocks, keep


def main() -> None:
    """Measure and print, a line a figure."""
    text, blocks, keep = repeated()
    contents = [Content(text[block.start : block.end]) for block in blocks]

    def set_all() -> None:
        """Lay out everything."""
        Flow(text, blocks, WIDTH, keep=keep).settle(len(blocks))

    def set_in_one() -> None:
        """Set the whole text as one paragraph."""
        set_paragraph(text, 0, len(text), WIDTH, keep=keep)

    def wrap_all() -> None:
        """Let Textual wrap everything."""
        for content in contents:
            content.wrap(WIDTH)

    def first_rows() -> None:
        """Lay out what a viewport in the middle shows."""
        flow = Flow(text, blocks, WIDTH, keep=keep)
        flow.top(len(text) // 2, 0, ROWS)

    set_all()
    wrap_all()
    theirs = milliseconds(wrap_all)
    print(f"{len(text)} characters in {len(blocks)} blocks, {WIDTH} columns")
    print(f"Textual wraps them             {theirs:8.2f} ms")
    for name, work in (
        ("hegao sets them", set_all),
        ("hegao sets them as one paragraph", set_in_one),
        (f"hegao sets {ROWS} rows in the middle", first_rows),
    ):
        mine = milliseconds(work)
        print(f"{name:30} {mine:8.2f} ms, {mine / theirs:.2f} times Textual")
    slowest = max(_once(char) for char in HOSTILE)
    print(f"{CHARACTERS} times one character, the slowest of {len(HOSTILE)} {slowest:8.2f} ms")


def _once(char: str) -> float:
    """The time of setting a text of one character over and over."""
    text = (char * CHARACTERS)[:CHARACTERS]
    begun = time.perf_counter()
    set_paragraph(text, 0, len(text), WIDTH, keep=[(0, len(text))])
    return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
