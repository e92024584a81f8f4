"""What a decision costs: opening a store, adding an event, laying a review over a text.

python benchmarks/store.py
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tui.figures import detect
from tui.files.places import bundled_pack
from tui.packs.load import load
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.projection import project
from tui.review.settled import settle
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, Verdict, target_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.review.store import Changes

EVENTS = 3000


def milliseconds(work: Callable[[], object], times: int = 1) -> float:
    """The median time of some work."""
    taken = []
    for _count in range(times):
        begun = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken)


def main() -> None:
    """Measure and print, a line a figure."""
    speech = load(bundled_pack()).speech
    figures = [mention.figure for mention in speech.mentions]
    drafts = [
        Draft(VerdictGiven(Verdict.VERIFIED), target_at(speech, PlaceKind.FIGURE, figure.start, figure.end))
        for figure in figures
    ]
    edited = "各位领导、同志们:\n" + speech.text.replace("县委", "中共县委")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.sqlite"
        with Store.open(path, "reviewer") as store:
            print(f"first event, file made        {milliseconds(lambda: store.append(drafts[0])):8.2f} ms")
            turn = iter(range(10**9))

            def give_verdict() -> object:
                return store.append(drafts[next(turn) % len(drafts)])

            full = milliseconds(give_verdict, 500)
            if store._writer:  # noqa: SLF001 - the one place that asks what FULL costs
                store._writer.execute("PRAGMA synchronous = NORMAL")  # noqa: SLF001
            normal = milliseconds(give_verdict, 500)
            print(f"event, synchronous FULL       {full:8.2f} ms   (the rule)")
            print(
                f"event, synchronous NORMAL     {normal:8.2f} ms   FULL costs {full / normal:.1f} times that"
            )
            seen: list[Changes] = [store.changes_since(0)]
            print(
                f"poll, nothing new             {milliseconds(lambda: store.changes_since(seen[0].row), 500):8.3f} ms"
            )
            store.append_all(drafts[number % len(drafts)] for number in range(EVENTS - 1001))
            events = store.events()
            print(f"reading {len(events)} events           {milliseconds(store.events, 5):8.2f} ms")
        size = path.stat().st_size / 1e6
        print(
            f"opening, {size:.1f} MB               {milliseconds(lambda: Store.open(path, 'r').close(), 20):8.2f} ms"
        )
    state = project(events)
    print(f"state of {len(events)} events          {milliseconds(lambda: project(events), 5):8.2f} ms")
    print(
        f"laid over the same text       "
        f"{milliseconds(lambda: settle(state, speech.id, speech.text, figures), 20):8.2f} ms"
    )
    now = detect(edited)
    print(
        f"laid over an edited text      {milliseconds(lambda: settle(state, speech.id, edited, now), 5):8.2f} ms"
    )


if __name__ == "__main__":
    main()
