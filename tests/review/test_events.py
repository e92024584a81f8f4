"""Events: written as JSON and read again, and merged whatever the order."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.review.builders import V, event, figure, logs, place
from tui.review.coding import BadEventError, checksum, decode, dump, encode
from tui.review.event_types import Stood, Undone, Unknown, VerdictGiven
from tui.review.events import Event, merge, new_id, now
from tui.speech.sentences import APART, SIGN

VERDICT_GIVEN = event(7, VerdictGiven(V, "15人"), figure(1), session="s", id="e1")


def test_an_event_is_one_line_of_json() -> None:
    """The form that stands in the store and in another reviewer's log, field for field."""
    assert encode(VERDICT_GIVEN) == (
        '{"body":{"corrected":"15人","verdict":"verified"},"deed":"verdict","id":"e1","reviewer":"甲","sequence":7,'
        '"session":"s","target":{"anchor":{"prefix":"共有","quote":"1人","start":10,"suffix":"参加"},"kind":"figure",'
        '"name":"","speech":"speech","version":"v"},"time":"2023-03-26T08:30:00.000Z"}'
    )


@given(logs())
def test_what_is_written_is_read_again(log: tuple[Event, ...]) -> None:
    """Every event type, what a newer hegao did included."""
    assert tuple(decode(encode(one)) for one in log) == log


def test_what_an_anchor_is_about_is_written_where_it_is_known() -> None:
    """An event of hegao 0.1.0 has none and stays byte for byte what it was; one with it is read again."""
    about = event(7, VerdictGiven(V), place("南湖镇修渠,共投入18万元。", "18万元"), id="e1")
    raw = json.loads(encode(about))
    assert raw["target"]["anchor"]["about"] == f"{SIGN}\n{SIGN}\n南湖镇修渠,共投入{APART}"
    assert decode(encode(about)) == about
    del raw["target"]["anchor"]["about"]
    old = dump(raw)
    read = decode(old).target.anchor
    assert read is not None
    assert read.about is None
    assert encode(decode(old)) == old


def test_a_deed_of_a_newer_version_is_kept_as_it_is() -> None:
    """It is handed on word for word."""
    raw = json.loads(encode(VERDICT_GIVEN)) | {"deed": "praised", "body": {"stars": [1, {"a": None}]}}
    read = decode(json.dumps(raw))
    assert read.data == Unknown("praised", '{"stars":[1,{"a":null}]}')
    assert json.loads(encode(read)) == raw


def test_lone_surrogates_survive() -> None:
    """UTF-8 has no place for them, JSON has."""
    odd = event(1, VerdictGiven(V, "\ud800"), figure(1))
    assert encode(odd).encode()
    assert decode(encode(odd)) == odd


def changed(**fields: Any) -> str:
    """The JSON of an event with some fields replaced; `a__b` is field b of field a."""
    raw = json.loads(encode(VERDICT_GIVEN))
    for name, value in fields.items():
        *path, last = name.split("__")
        inner = raw
        for step in path:
            inner = inner[step]
        inner[last] = value
    return json.dumps(raw)


@pytest.mark.parametrize(
    "encoded",
    [
        "",
        "[]",
        "7",
        "[" * 100_000,
        '{"id": NaN}',
        changed(sequence=0),
        changed(target__anchor__about=7),
        changed(sequence=2**53 + 1),
        changed(sequence=True),
        changed(sequence=1.5),
        changed(sequence=10**400),
        changed(id=""),
        changed(id="a b"),
        changed(id="x" * 101),
        changed(time="yesterday"),
        changed(time="2023-03-26T08:30:00+08:00"),
        changed(reviewer=None),
        changed(target=None),
        changed(target__kind="chapter"),
        changed(target__anchor__quote=""),
        changed(target__anchor__prefix="长" * 33),
        changed(target__anchor__start="10"),
        changed(body=[]),
        changed(body__verdict="true"),
        changed(body__verdict=1),
        changed(body__corrected="长" * 1_000_001),
    ],
)
def test_what_is_no_event_is_refused(encoded: str) -> None:
    """Logs come from other people: every field is checked, and the refusal names it."""
    with pytest.raises(BadEventError):
        decode(encoded)


def test_the_checksum_sees_a_flipped_bit() -> None:
    """Of any byte."""
    encoded = encode(VERDICT_GIVEN)
    assert len({checksum(encoded[:at] + "?" + encoded[at + 1 :]) for at in range(len(encoded))}) == len(
        encoded
    )


def test_ids_and_times_have_their_forms() -> None:
    """A UUID of version 4, and UTC to the millisecond."""
    pattern = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    assert re.fullmatch(pattern, new_id())
    assert len({new_id() for _count in range(100)}) == 100
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now())


@given(logs(), logs())
def test_merging_is_commutative(one: tuple[Event, ...], other: tuple[Event, ...]) -> None:
    """Even where both logs tell an event of the same id differently."""
    assert merge(one, other) == merge(other, one)


@given(logs(), logs(), logs())
def test_merging_is_associative(
    one: tuple[Event, ...], two: tuple[Event, ...], three: tuple[Event, ...]
) -> None:
    """Whoever hands his log to whom first."""
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@given(logs(), st.randoms(use_true_random=False))
def test_merging_is_idempotent(log: tuple[Event, ...], chance: Any) -> None:
    """A log merged twice, in any order, adds nothing."""
    shuffled = list(log)
    chance.shuffle(shuffled)
    assert merge(merge(log), shuffled, log) == merge(log)


def test_of_two_tellings_the_same_wins_whatever_types_are_called_in_the_code() -> None:
    """The earlier time, then the lesser name in the store; a type of a newer hegao counts by its name there too."""
    late, early = (
        replace(event(1, VerdictGiven(V), id="same"), time=f"2023-03-2{day}T08:30:00.000Z") for day in "76"
    )
    assert merge([late], [early]) == (early,)
    for least, other in (
        (Unknown("a", "{}"), VerdictGiven(V)),
        (Unknown("a", "{}"), Stood()),
        (Stood(), Undone("x")),
        (VerdictGiven(V), Unknown("z", "{}")),
    ):
        one, two = event(1, least, id="same"), event(1, other, id="same")
        assert merge([one], [two]) == merge([two], [one]) == (one,)
