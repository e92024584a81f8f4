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
RUNS = 3


def prose(size: int, paragraph: int) -> str:
    """Sentences of the bundled speech in any order, with other digits: the same text for the same numbers.

    Args:
        size: Bytes that it has at least.
        paragraph: Sentences of a paragraph.
    """
    chance = random.Random(2)  # noqa: S311 - repeatable, not secret
    known = [one for one in re.split(r"(?<=[。\n])", open_workspace(None).speech.text) if one.strip()]
    made, lines = 0, []
    while made < size:
        line = "".join(chance.choice(known).strip() for _ in range(paragraph))
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
    """Print a row for each text, and the longest with its paragraphs put together."""
    seconds(prose(10_000, 5))  # patterns are compiled once
    for size, paragraph in [*((size, 5) for size in SIZES), (SIZES[-1], 5_000)]:
        text = prose(size, paragraph)
        runs = [seconds(text) for _ in range(RUNS)]
        count, best = min(runs, key=lambda run: run[1])
        row = (
            f"{len(text.encode()) / 1e6:.2f} MB  {count:,} figures  paragraphs of {paragraph:,}  {best:.2f} s"
        )
        sys.stdout.write(f"{row}  {best / count * 1000:.3f} ms a figure\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
