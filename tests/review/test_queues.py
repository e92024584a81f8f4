"""Queues: which figures, in which order, how far, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.review.builders import BEGUN, D, V, X, event, place
from tui.figures import detect
from tui.review.event_types import Order, QueueKind, SessionBegun, Skipped, Stood, Undone, VerdictGiven
from tui.review.projection import project
from tui.review.queues import Entry, Progress, Queue, chosen, open_figures, queue_of
from tui.review.settled import settle

if TYPE_CHECKING:
    from tui.review.events import Event

TEXT = "茶园有八个,桑园有九个;专项经费169万元,增长14%。"
A, B, C, E = (place(TEXT, words) for words in ("八个", "九个", "169万元", "14%"))
ENTRIES = (
    Entry("1", tie="match"),
    Entry("1", risk=1, tie="differs"),
    Entry("2", risk=3, tie="several"),
    Entry("2", tie="none"),
)


def queue(log: list[Event], *, text: str = TEXT) -> Queue:
    """The queue of session "s" of a log over a text."""
    state = project(log)
    return queue_of(state.sessions["s"], settle(state, "speech", text, detect(text)), ENTRIES)


@pytest.mark.parametrize(
    ("kind", "order", "figures"),
    [
        (QueueKind.ALL, Order.READING, (0, 1, 2, 3)),
        (QueueKind.ALL, Order.RISK, (2, 1, 0, 3)),
        (QueueKind.OPEN, Order.READING, (0, 2)),
        (QueueKind.OPEN, Order.RISK, (2, 0)),
        (QueueKind.FINDINGS, Order.READING, (1, 2)),
        (QueueKind.SECTION, Order.READING, (2, 3)),
        (QueueKind.SECTION, Order.RISK, (2, 3)),
        (QueueKind.DIFFERING, Order.READING, (0, 1, 2)),
        (QueueKind.SEVERAL, Order.READING, (0, 2)),
        (QueueKind.SOURCELESS, Order.READING, (0, 2, 3)),
    ],
)
def test_each_queue_in_each_order(kind: QueueKind, order: Order, figures: tuple[int, ...]) -> None:
    """By risk the worst finding comes first, and reading order decides between equals."""
    assert chosen(kind, order, ENTRIES, frozenset({0, 2}), "2") == figures


def test_a_queue_of_ties_keeps_what_was_reviewed_in_it() -> None:
    """Whatever its tie is afterwards: the count does not run away under the reader."""
    log = [event(1, SessionBegun(QueueKind.DIFFERING, Order.READING), session="s")]
    assert queue(log).figures == (1,)
    log.append(event(2, VerdictGiven(V), A, session="s"))
    assert queue(log).figures == (0, 1)


def test_a_session_goes_from_figure_to_figure() -> None:
    """One verdict, the next figure; at the end nothing is left to go to."""
    log = [event(1, BEGUN, session="s")]
    assert queue(log).start == 0
    log.append(event(2, VerdictGiven(V), A, session="s"))
    assert queue(log).start == 1
    log.append(event(3, Skipped(), B, session="s"))
    assert queue(log).start == 2
    log += [event(4, VerdictGiven(X), C, session="s"), event(5, VerdictGiven(D), E, session="s")]
    ended = queue(log)
    assert ended.start is None
    assert ended.figures == (0, 1, 2, 3)
    assert ended.progress == Progress(total=4, verified=1, doubtful=1, wrong=1, skipped=1)
    assert (ended.progress.reviewed, ended.progress.left) == (3, 0)


def test_undo_goes_back_to_the_figure_after_the_last_one_too() -> None:
    """It is open again, and the session stands on it."""
    log = [
        event(number, VerdictGiven(V), target, session="s") for number, target in enumerate((A, B, C, E), 2)
    ]
    log = [event(1, BEGUN, session="s"), *log]
    assert queue(log).start is None
    log.append(event(9, Undone(log[4].id), E, session="s"))
    assert (queue(log).start, queue(log).progress.left) == (3, 1)
    log.append(event(10, Undone(log[3].id), C, session="s"))
    assert (queue(log).start, queue(log).progress.left) == (2, 2)


def test_the_open_queue_keeps_what_was_decided_in_it() -> None:
    """Its total does not run away; what was reviewed before it began is not in it."""
    log = [
        event(1, VerdictGiven(V), A),
        event(2, BEGUN, session="s"),
        event(3, VerdictGiven(V), B, session="s"),
    ]
    assert queue(log).figures == (1, 2, 3)
    assert queue(log).progress == Progress(total=3, verified=1, doubtful=0, wrong=0, skipped=0)


def test_a_second_round_over_all_figures_begins_at_none_done() -> None:
    """Verdicts of an earlier session are not this session's."""
    begun = SessionBegun(QueueKind.ALL, Order.READING)
    log = [event(1, VerdictGiven(V), A), event(2, begun, session="s")]
    assert (queue(log).figures, queue(log).start, queue(log).progress.reviewed) == ((0, 1, 2, 3), 0, 0)


def test_a_figure_that_was_left_is_where_one_goes_on() -> None:
    """And what was passed by comes again after the end."""
    log = [event(1, BEGUN, session="s"), event(2, Stood(), C, session="s")]
    assert queue(log).start == 2
    log += [event(3, VerdictGiven(V), C, session="s"), event(4, VerdictGiven(V), E, session="s")]
    assert queue(log).start == 0


def test_an_edited_text_brings_the_changed_figure_back() -> None:
    """The verdict fell off, so the figure is open again; a new figure is open too."""
    log = [
        event(1, BEGUN, session="s"),
        event(2, VerdictGiven(V), A, session="s"),
        event(3, VerdictGiven(V), C, session="s"),
    ]
    edited = TEXT.replace("169万元", "169亿元")
    assert queue(log, text=edited).done == {0: V}
    assert queue(log, text=edited).progress.left == 3
    state = project(log)
    assert open_figures(settle(state, "speech", edited, detect(edited)), "甲") == {1, 2, 3}


def test_a_position_that_is_gone_starts_from_the_first_open_figure() -> None:
    """The figure where the session stood was deleted."""
    log = [event(1, BEGUN, session="s"), event(2, Stood(), B, session="s")]
    edited = TEXT.replace(",桑园有九个", "")
    assert queue(log, text=edited).start == 0


def test_the_queue_of_disagreements_keeps_what_is_settled_in_it() -> None:
    """Figures with one voice, or the same from both, are not in it; one on which they agree at last stays."""
    log = [
        event(1, VerdictGiven(V), A),
        event(2, VerdictGiven(V), A, reviewer="乙"),
        event(3, VerdictGiven(V), B),
        event(4, VerdictGiven(D), B, reviewer="乙"),
        event(5, VerdictGiven(X), C),
        event(6, VerdictGiven(V), C, reviewer="乙"),
        event(7, VerdictGiven(X), E),
        event(8, SessionBegun(QueueKind.DISPUTED, Order.READING), session="s"),
    ]
    assert queue(log).figures == (1, 2)
    log.append(event(9, VerdictGiven(D), B, session="s"))
    settled_one = queue(log)
    assert settled_one.figures == (1, 2)
    assert settled_one.start == 2
    assert settled_one.progress == Progress(total=2, verified=0, doubtful=1, wrong=0, skipped=0)


def test_the_queue_of_what_changed_holds_figures_on_which_ones_own_verdict_fell() -> None:
    """Those of another reviewer are none; one that was given a new verdict in it stays in it; what is gone has no figure."""
    edited = TEXT.replace("169万元", "196万元").replace("14%", "41%").replace("八个,", "")
    log = [
        event(1, VerdictGiven(V), A),
        event(2, VerdictGiven(V), B),
        event(3, VerdictGiven(V), C),
        event(4, VerdictGiven(V), E, reviewer="乙"),
        event(5, SessionBegun(QueueKind.CHANGED, Order.READING), session="s"),
    ]
    assert queue(log).figures == ()
    changed = next(at for at, figure in enumerate(detect(edited)) if figure.surface == "196万元")
    assert queue(log, text=edited).figures == (changed,)
    log.append(event(6, VerdictGiven(D), place(edited, "196万元"), session="s"))
    assert queue(log, text=edited).figures == (changed,)
    assert queue(log, text=edited).start is None
