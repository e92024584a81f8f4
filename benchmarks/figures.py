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
    """Seconds of this process in the fastest of some rounds, whatever else the machine does."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
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
    code = (
        "import time, msgspec; t = time.process_time(); from tui.figures import detect; s = time.process_time();"
        "detect('3'); print(f'{1000 * (s - t):6.1f} ms (msgspec apart), {1000 * (time.process_time() - s):.1f} ms first call')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    print(f"import      {ran.stdout.strip()}")
    for burst in BURSTS:
        once, twice = (best(partial(detect, burst * times)) for times in (10_000, 20_000))
        print(
            f"{burst!r:12}{twice / once:6.2f} times as long for twice the text, {twice * 1000:.0f} ms for 20000"
        )


if __name__ == "__main__":
    main()
