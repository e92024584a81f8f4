"""One run of opening, verdicts and undo beside whatever store HEGAO_DATA_DIR holds: six figures in milliseconds.

python -m benchmarks.decisions

Opening, opening again, the first verdict, the median verdict, the median undo: of the processor, in this thread; then what the
scan behind the screen took in its own.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from benchmarks.materials import REVIEWER
from tui.review_service import ReviewService
from tui.speech.verdicts import Verdict
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 20


def taken(work: Callable[[], object]) -> float:
    """Milliseconds of the processor that some work takes in this thread."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


def main() -> None:
    """Measure and print."""
    workspace = open_workspace(None)
    mentions = workspace.speech.mentions
    # What is worked out once for a text is not the store's matter.
    service = ReviewService(workspace, REVIEWER, unsaved=True)
    service.do(service.drafts.verdict(mentions[0], Verdict.VERIFIED))
    service.undo()
    service = ReviewService(workspace, REVIEWER)
    opening = taken(service.snapshot)
    service.confirmed()
    service.close()
    service = ReviewService(workspace, REVIEWER)
    before = time.process_time(), time.thread_time()
    again = taken(service.snapshot)

    def decide(number: int) -> float:
        draft = service.drafts.verdict(mentions[number % len(mentions)], Verdict.DOUBTFUL)
        return taken(lambda: service.do(draft))

    first = decide(0)
    verdict = statistics.median(decide(number) for number in range(1, TIMES))
    undo = statistics.median(taken(service.undo) for _number in range(TIMES // 2))
    own = time.thread_time() - before[1]
    service.confirmed()
    scan = (time.process_time() - before[0] - own) * 1000
    service.close()
    print(f"{opening:.3f} {again:.3f} {first:.3f} {verdict:.3f} {undo:.3f} {scan:.1f}")


if __name__ == "__main__":
    main()
