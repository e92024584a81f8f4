"""What a figure measures, said by reviewers: stored like a verdict, undone, merged, and never on another number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.review.builders import V, event, place, verdict_draft
from tui.figures import detect
from tui.review.coding import BadEventError, decode, encode
from tui.review.event_types import LabelGiven, Redone, Undone, Unknown, VerdictGiven
from tui.review.events import Draft, merge
from tui.review.history import history
from tui.review.projection import project, state_hash
from tui.review.settled import Settled, confirmed, settle
from tui.review.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tui.review.events import Event

TEXT = "去年,全县税收达到5亿元,增长8%;培训村干部38名。"
TAX = LabelGiven("税收", "去年")


def settled(events: list[Event], text: str = TEXT) -> Settled:
    """What was said, laid over a text."""
    return settle(project(events), "speech", text, detect(text))


def named(found: Settled) -> dict[int, tuple[str, str, str]]:
    """Subject, period and reviewer under the index of the figure."""
    return {
        index: (one.said.metric, one.said.period, one.reviewer) for index, one in confirmed(found).items()
    }


def test_the_last_word_on_each_figure_counts() -> None:
    """Each reviewer's last one is kept, the last of all is what a pack may take in."""
    log = [
        event(1, LabelGiven("财政收入", "去年"), place(TEXT, "5亿元")),
        event(2, TAX, place(TEXT, "5亿元")),
        event(3, LabelGiven("地方税收", ""), place(TEXT, "5亿元"), reviewer="乙"),
        event(4, LabelGiven("", ""), place(TEXT, "38名")),
    ]
    found = settled(log)
    assert named(found) == {0: ("地方税收", "", "乙"), 2: ("", "", "甲")}
    assert found.claim_records[0]["甲"].said.metric == "税收"
    assert found.claim_record(1) is None
    assert project(log).reviewers == ("乙", "甲")
    assert named(settled([one for one in log if one.reviewer == "甲"]))[0] == ("税收", "去年", "甲")


def test_it_follows_its_figure_and_never_settles_on_another_number() -> None:
    """Moved with its words it holds; where the number changed, nothing is said of the new one."""
    log = [event(1, TAX, place(TEXT, "5亿元")), event(2, LabelGiven("税收", "去年"), place(TEXT, "8%"))]
    assert named(settled(log, "前言。" + TEXT)) == {0: ("税收", "去年", "甲"), 1: ("税收", "去年", "甲")}
    assert named(settled(log, TEXT.replace("5亿元", "15亿元"))) == {1: ("税收", "去年", "甲")}
    assert named(settled(log, "培训村干部38名。")) == {}


def test_undo_takes_it_back_and_a_verdict_stays() -> None:
    """One action among others in the history of a reviewer."""
    at = place(TEXT, "5亿元")
    log = [event(1, VerdictGiven(V), at), event(2, TAX, at, id="e2"), event(3, Undone("e2"), at)]
    assert named(settled(log)) == {}
    assert settled(log).verdicts("甲") == {0: V}
    assert history(log, "甲", "speech").redo() == Draft(Redone("e2"), at)
    assert named(settled([*log, event(4, Redone("e2"), at)])) == {0: ("税收", "去年", "甲")}


def test_merged_logs_say_the_same_in_whatever_order() -> None:
    """Two reviewers' labels stand beside each other."""
    one = [event(1, TAX, place(TEXT, "5亿元"))]
    other = [event(1, LabelGiven("地方税收", "去年"), place(TEXT, "5亿元"), reviewer="乙")]
    assert merge(one, other) == merge(other, one)
    assert state_hash(project([*one, *other])) == state_hash(project([*other, *one]))
    assert set(settled([*one, *other]).claim_records[0]) == {"甲", "乙"}


def test_states_without_labels_keep_their_names() -> None:
    """The hash of what older versions wrote does not change."""
    assert state_hash(project([event(1, VerdictGiven(V), place(TEXT, "8%"))])) != state_hash(
        project([event(1, VerdictGiven(V), place(TEXT, "8%")), event(2, TAX, place(TEXT, "8%"))])
    )
    assert state_hash(project([])) == "210e130878aabaf4"


def test_its_event_is_one_that_older_programs_keep() -> None:
    """The store's format and layout stay as they are; a program that does not know the event type keeps it as it is."""
    written = encode(event(1, TAX, place(TEXT, "5亿元")))
    raw = json.loads(written)
    assert (raw["deed"], raw["body"]) == ("labelled", {"subject": "税收", "period": "去年"})
    assert decode(written).data == TAX
    older = decode(json.dumps({**raw, "deed": "labelled-2"}))
    assert older.data == Unknown("labelled-2", '{"period":"去年","subject":"税收"}')
    assert json.loads(encode(older))["body"] == raw["body"]
    with pytest.raises(BadEventError):
        decode(json.dumps({**raw, "body": {"subject": "税收"}}))


def test_it_is_kept_in_the_store(tmp_path: Path) -> None:
    """Beside verdicts in a store that an older version made, since its layout is the same."""
    path = tmp_path / "reviews.db"
    with Store.open(path, "甲") as store:
        store.append(verdict_draft(V))
    with Store.open(path, "甲") as store:
        store.append(Draft(TAX, place(TEXT, "5亿元")))
        assert [item.data for item in store.events()] == [VerdictGiven(V), TAX]
        undone = store.undo("speech", "")
        assert undone is not None
        assert named(settled(list(store.events()))) == {}
