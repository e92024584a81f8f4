"""How well and how fast figures are found: scores, MB/s against a plain scan for digits, texts made to be slow."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.figures.labelled import SETS, read, score
from tui.figures import detect

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
BURSTS = (
    "111 ",
    "一",
    "1,",
    "1，111",
    "百分之",
    "百分之一",
    "第一",
    "一、",
    "1-",
    "从1到",
    "“一个",
    "1多万多",
    "1:",
    "约占的",
    "one ",
    "1–2–",
)
ROUNDS = 5
MEGABYTE = 1_000_000


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def prose() -> str:
    """A megabyte of official prose, dense with figures: the bundled speech and the held-out sentences, repeated."""
    speech = (ROOT / "content" / "rural-organisation" / "source.txt").read_text(encoding="utf-8-sig")
    text = "\n".join([speech, *(passage.text for path in SETS for passage in read(path))])
    return text * (MEGABYTE // len(text.encode()) + 1)


def main() -> None:
    """Print the numbers of docs/figures.md."""
    for path in SETS:
        result = score(read(path))
        print(f"{path.name:22}{result.required} figures, exact {result.exact:.3f}, fact {result.fact:.3f}")
    text = prose()
    size = len(text.encode()) / MEGABYTE
    seconds = best(partial(detect, text))
    plain = best(partial(re.findall, r"\d+", text))
    count = len(detect(text))
    print(
        f"prose       {size / seconds:6.2f} MB/s  {count} figures in {size:.2f} MB, one in {len(text) // count} characters"
    )
    print(f"digits      {size / plain:6.2f} MB/s  re.findall(r'\\d+'): {seconds / plain:.0f} times as fast")
    code = "import time; t = time.perf_counter(); import tui.figures; print(time.perf_counter() - t)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    print(f"import      {float(ran.stdout) * 1000:6.1f} ms")
    for burst in BURSTS:
        once, twice = (best(partial(detect, burst * times)) for times in (10_000, 20_000))
        print(
            f"{burst!r:12}{twice / once:6.2f} times as long for twice the text, {twice * 1000:.0f} ms for 20000"
        )


if __name__ == "__main__":
    main()
