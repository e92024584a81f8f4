"""Short ways to say what the tests of this room need: targets, events, random logs."""

from __future__ import annotations

from hypothesis import strategies as st

from tui.claims import Aspect, Direction, Mode
from tui.review.event_types import (
    ClaimConfirmed,
    DateGiven,
    EventData,
    LabelGiven,
    LinePut,
    MarkedRead,
    MechanismMarked,
    MetricConfirmed,
    MetricsJoined,
    NoteEdited,
    NoteRemoved,
    NoteWritten,
    Order,
    QueueKind,
    Redone,
    SessionBegun,
    SessionEnded,
    Skipped,
    SourceSet,
    Stood,
    TableCorrected,
    TieRejected,
    TieSettled,
    Undone,
    Unknown,
    VerdictGiven,
    Waived,
    WaiverWithdrawn,
)
from tui.review.events import Draft, Event
from tui.speech.anchors import Anchor, anchor
from tui.speech.verdicts import PlaceKind, ReaderNoteKind, TablePart, Target, Verdict, version_of

V, D, X = Verdict.VERIFIED, Verdict.DOUBTFUL, Verdict.WRONG
TIME = "2023-03-26T08:30:00.000Z"
WHOLE = Target("speech", PlaceKind.SPEECH)
BEGUN = SessionBegun(QueueKind.OPEN, Order.READING)


def figure(number: int, speech: str = "speech") -> Target:
    """The target of the figure of that number in a text that nobody looks at."""
    return Target(speech, PlaceKind.FIGURE, Anchor(f"{number}人", "共有", "参加", 10 * number), version="v")


def place(text: str, words: str, kind: PlaceKind = PlaceKind.FIGURE, *, name: str = "") -> Target:
    """The target of the first `words` in `text`."""
    start = text.index(words)
    return Target("speech", kind, anchor(text, (start, start + len(words))), name, version_of(text))


def event(
    sequence: int,
    data: EventData,
    target: Target = WHOLE,
    *,
    reviewer: str = "甲",
    session: str = "",
    id: str = "",  # noqa: A002 - the field's name
) -> Event:
    """An event; its id follows from who did it when, unless said."""
    return Event(
        id or f"{reviewer}-{sequence}".encode().hex(), sequence, TIME, reviewer, session, target, data
    )


def verdict_draft(verdict: Verdict | None, number: int = 1, corrected: str = "") -> Draft:
    """A verdict to be given on a figure."""
    return Draft(VerdictGiven(verdict, corrected), figure(number))


names = st.sampled_from(["甲", "乙"])
notes = st.sampled_from(["n1", "n2"])
kinds = st.sampled_from(ReaderNoteKind)
words = st.text(max_size=5)
actions: st.SearchStrategy[EventData] = st.one_of(
    st.builds(VerdictGiven, st.sampled_from([*Verdict, None]), words),
    st.builds(NoteWritten, notes, kinds, words),
    st.builds(NoteEdited, notes, kinds, words),
    st.builds(NoteRemoved, notes),
    st.builds(Waived, words),
    st.just(WaiverWithdrawn()),
    st.builds(MarkedRead, st.booleans()),
    st.builds(LinePut, st.booleans()),
    st.builds(MechanismMarked, st.booleans()),
    st.builds(LabelGiven, words, words),
    st.builds(
        ClaimConfirmed,
        words,
        st.sampled_from(["", *Aspect]),
        st.sampled_from(["", *Direction]),
        st.booleans(),
        *[words] * 4,
        st.sampled_from(["", *Mode]),
        words,
        words,
    ),
    st.builds(MetricConfirmed, words, st.sampled_from(["", *Aspect]), *[words] * 3),
    st.builds(MetricsJoined, words, words, st.booleans()),
    st.builds(DateGiven, words),
    st.builds(SourceSet, words, words, words, st.booleans()),
    st.builds(TieSettled, *[words] * 6),
    st.builds(TieRejected, *[words] * 5, st.booleans()),
    st.builds(TableCorrected, words, st.integers(1, 9), st.sampled_from(TablePart), words),
    st.builds(SessionBegun, st.sampled_from(QueueKind), st.sampled_from(Order), words),
    st.sampled_from([SessionEnded(), Skipped(), Stood()]),
    st.just(Unknown("praised", '{"how":"much"}')),
)


@st.composite
def logs(draw: st.DrawFn, *, reviewers: st.SearchStrategy[str] = names) -> tuple[Event, ...]:
    """The logs of two reviewers with equal and unequal numbers, undoing and redoing each other's events too."""
    made: list[Event] = []
    for index in range(draw(st.integers(0, 12))):
        data: EventData = draw(actions)
        if index and draw(st.booleans()):
            other = made[draw(st.integers(0, index - 1))].id
            data = Undone(other) if draw(st.booleans()) else Redone(other)
        made.append(
            event(
                draw(st.integers(1, 8)),
                data,
                figure(draw(st.integers(1, 3))),
                reviewer=draw(reviewers),
                session=draw(st.sampled_from(["", "s1", "s2"])),
                id=f"e{index}",
            )
        )
    return tuple(made)
