"""`hegao agreement [PATH]`: how far reviewers agree, and where they do not."""

from __future__ import annotations

import sys
from itertools import combinations
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.cli.reviews import reviews_of
from tui.files.sanitizing import sanitize_line
from tui.reading.verdict_wording import VERDICTS
from tui.review.agreement import agreement
from tui.words import _, ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.review.settled import Settled
    from tui.speech import Speech


def run(options: argparse.Namespace) -> int:
    """Print each pair of reviewers: agreement, Cohen's kappa, and the figures on which they disagree."""
    workspace = open_speech(options.path, private=options.private, as_read=options.as_read)
    with reviews_of(workspace) as reviews:
        seen = reviews.snapshot()
    settled = seen.settled
    reviewers = [who for who in seen.state.reviewers if settled.verdicts(who)]
    if len(reviewers) < 2:
        count = len(reviewers)
        said = ngettext("{count} reviewer has given verdicts", "{count} reviewers have given verdicts", count)
        sys.stdout.write(_("{said}; agreement needs two").format(said=said.format(count=count)) + "\n")
        return 0
    for first, second in combinations(reviewers, 2):
        for row in _pair(workspace.speech, settled, first, second):
            sys.stdout.write(sanitize_line(row) + "\n")
    return 0


def _pair(speech: Speech, settled: Settled, first: str, second: str) -> Iterator[str]:
    """What two reviewers have in common."""
    found = agreement(settled.verdicts(first), settled.verdicts(second))
    yield _("{first} and {second}").format(first=first, second=second)
    both = ngettext("{count} figure", "{count} figures", found.both).format(count=found.both)
    yield "  " + _("reviewed by both: {figures}, of these agreed: {agreed}").format(
        figures=both, agreed=found.agreed
    )
    if found.percent is not None:
        kappa = _("none: both gave one verdict throughout") if found.kappa is None else f"{found.kappa:.2f}"
        yield "  " + _("agreement: {percent} %").format(percent=f"{found.percent:.1f}")
        yield "  " + _("Cohen's kappa: {kappa}").format(kappa=kappa)
    for who, alone in ((first, found.only_first), (second, found.only_second)):
        if alone:
            count = ngettext("{count} figure", "{count} figures", len(alone)).format(count=len(alone))
            yield "  " + _("reviewed by {who} alone: {figures}").format(who=who, figures=count)
    for apart in found.disagreements:
        mention = speech.mentions[apart.figure]
        said = f"{_(VERDICTS[apart.first])} / {_(VERDICTS[apart.second])}"
        yield f"  {mention.number:>4}  {mention.surface}  {said}"
