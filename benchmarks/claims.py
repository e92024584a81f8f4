"""How long it takes to read the claims of dense prose: `python -m benchmarks.claims` prints a row a text, best of three runs in processor time."""

from __future__ import annotations

import random
import re
import sys
from time import process_time

from tui.claims.speech_claims import claims_of
from tui.packs.plain import plain_speech
from tui.workspace import open_workspace

SIZES = (250_000, 500_000, 1_000_000)
"""Bytes of the texts."""
ASKED = 0.5
"""The part of all sentences to draw from those without a digit, so that a text of 1 MB has the 6,000 figures that are asked for."""
RUNS = 3


def prose(size: int, paragraph: int, plain: float = 0) -> str:
    """Sentences of the bundled speech in any order, with other digits: the same text for the same numbers.

    Args:
        size: Bytes that it has at least.
        paragraph: Sentences of a paragraph.
        plain: The part of them that is drawn from those without a digit alone.
    """
    chance = random.Random(2)  # noqa: S311 - repeatable, not secret
    known = [one for one in re.split(r"(?<=[。\n])", open_workspace(None).speech.text) if one.strip()]
    bare = [one for one in known if re.search("[0-9]", one) is None]
    made, lines = 0, []
    while made < size:
        drawn = [bare if plain and chance.random() < plain else known for _ in range(paragraph)]
        line = "".join(chance.choice(among).strip() for among in drawn)
        lines.append(re.sub("[1-9]", lambda _digit: str(chance.randrange(1, 10)), line) + "\n")
        made += len(lines[-1].encode())
    return "".join(lines)


def seconds(text: str) -> tuple[int, float]:
    """Figures of a text, and how long their claims and metrics take once they are found."""
    speech = plain_speech(text, id="", most=10**7)
    start = process_time()
    claims_of(speech).groups()
    return len(speech.mentions), process_time() - start


def main() -> int:
    """Print a row for each text, for the longest with its paragraphs put together, and for one with the figures that are asked for."""
    seconds(prose(10_000, 5))  # patterns are compiled once
    rows = [*((size, 5, 0.0) for size in SIZES), (SIZES[-1], 5_000, 0.0), (SIZES[-1], 5, ASKED)]
    for size, paragraph, plain in rows:
        text = prose(size, paragraph, plain)
        runs = [seconds(text) for _ in range(RUNS)]
        count, best = min(runs, key=lambda run: run[1])
        row = (
            f"{len(text.encode()) / 1e6:.2f} MB  {count:,} figures  paragraphs of {paragraph:,}  {best:.2f} s"
        )
        sys.stdout.write(f"{row}  {best / count * 1000:.3f} ms a figure\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
