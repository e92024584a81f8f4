"""The drafts of one speech: joined by links, the same in whatever order logs are merged, and never by likeness of names."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.review import first_store
from tests.review.builders import D, V, X, event, logs, place
from tui.export.log import present
from tui.figures import detect
from tui.review import remembered, store_schema
from tui.review.coding import decode, encode
from tui.review.event_types import OF_LINEAGE, Unknown, VerdictGiven
from tui.review.events import merge
from tui.review.history import history
from tui.review.lineage import (
    ancestors,
    as_lineage,
    joined,
    lineage_of,
    link,
    links,
    part,
    parting,
    said_last,
    successors,
)
from tui.review.projection import project, state_hash
from tui.review.remembered import Source
from tui.review.settled import settle
from tui.review.store import Store
from tui.review.succession import Arrival, succession
from tui.speech.identity import draft_of_text, former_of_path
from tui.speech.verdicts import PlaceKind, Target, version_of

if TYPE_CHECKING:
    from pathlib import Path

    from tui.review.events import Event

DRAFTS = ("text:a", "text:b", "text:c", "short:d", "pack:e:f", "path:0", "sha256:1")
VERSIONS = ("va", "vb", "vc", "")
TEXT = "\n".join(f"第{number}村去年修路{number}公里,投资{number * 3}万元。" for number in range(11, 31))
NEXT = TEXT.replace("投资45万元", "投资46万元")


@st.composite
def lineages(draw: st.DrawFn) -> tuple[Event, ...]:
    """A log on several drafts and versions, with links between some of them."""
    made = [
        replace(
            one,
            target=replace(
                one.target,
                speech=draw(st.sampled_from(DRAFTS)),
                version=draw(st.sampled_from(VERSIONS)),
            ),
        )
        for one in draw(logs())
    ]
    pairs = st.tuples(st.sampled_from(DRAFTS), st.sampled_from(VERSIONS))
    for _number in range(draw(st.integers(0, 4))):
        say = draw(st.sampled_from((link, part)))
        made.append(say(*draw(st.tuples(pairs, pairs)), draw(st.integers(0, 4))))
    return tuple(made)


@given(lineages(), lineages(), st.randoms(use_true_random=False))
def test_logs_with_links_merge_in_any_order_and_twice_to_the_same(
    one: tuple[Event, ...], two: tuple[Event, ...], random: object
) -> None:
    """Lineage and state of each draft are functions of the set of events."""
    two = tuple(
        each if isinstance(each.data, OF_LINEAGE) else replace(each, id=f"{each.id}-2") for each in two
    )
    whole = merge(one, two)
    for log in (merge(two, one), merge(one, two, one), merge(merge(one), merge(two, two))):
        assert log == whole
    for draft in DRAFTS:
        found = lineage_of(whole, draft, "va")
        assert lineage_of([*two, *one, *two], draft, "va") == found
        said = project(each for each in whole if each.target in found)
        again = project(each for each in [*two, *one] if each.target in found)
        assert state_hash(said) == state_hash(again)
        assert history(whole, "甲", found) == history([*two, *one, *one], "甲", found)


@given(lineages())
def test_what_a_draft_follows_is_its_own_and_what_these_follow(log: tuple[Event, ...]) -> None:
    """No draft has those that follow it, but in a circle; the levels hold each once, the open one first."""
    pairs = links(log)
    for draft in DRAFTS:
        found = lineage_of(log, draft)
        direct = {earlier for later, earlier in pairs if later == draft}
        assert found.drafts == {draft}.union(*(lineage_of(log, other).drafts for other in direct))
        assert found.levels[0] == {draft}
        assert sorted(one for level in found.levels for one in level) == sorted(found.drafts)
        for other in found.drafts:
            beyond = lineage_of(log, other).drafts
            circle = {one for one in beyond if other in lineage_of(log, one).drafts}
            assert all(found.distance(one) > found.distance(other) for one in beyond - circle - {draft})


@given(st.integers(0, 5))
def test_what_was_said_last_of_two_drafts_holds(turns: int) -> None:
    """Declared and parted by turns, in whatever order the log gives it; nothing to part is nothing."""
    later, earlier = ("text:b", "v2"), ("text:a", "v1")
    log: list[Event] = []
    for turn in range(turns):
        before = said_last(log, "text:b", "text:a")
        made = parting(log, "text:b", "text:a") if turn % 2 else link(later, earlier, before)
        assert made is not None
        assert made in {link(later, earlier, before), part(later, earlier, before)}
        log.insert(0, made)
    assert (links(log) == {("text:b", "text:a")}) is (turns % 2 == 1)
    assert links([*log, *log]) == links(log[::-1])
    assert (parting(log, "text:b", "text:a") is None) is (turns % 2 == 0)
    assert len({one.id for one in log}) == turns


@given(lineages(), st.sampled_from(DRAFTS))
def test_what_is_handed_on_has_the_lineage_with_it(log: tuple[Event, ...], draft: str) -> None:
    """The links that annotations carry join the drafts that they joined here; taken apart again, they are the same."""
    found = lineage_of(log, draft)
    mine = [each for each in log if each.target in found]
    handed = present(mine).links
    assert lineage_of(handed, draft).drafts == found.drafts
    assert present(handed).links == handed
    assert tuple(decode(encode(each)) for each in handed) == handed


@given(lineages(), lineages())
def test_stores_that_were_merged_both_ways_hold_the_same(
    tmp_path_factory: pytest.TempPathFactory, one: tuple[Event, ...], two: tuple[Event, ...]
) -> None:
    """In the order a, b and b, a, and once more: nothing is new then."""
    two = tuple(
        each if isinstance(each.data, OF_LINEAGE) else replace(each, id=f"{each.id}-2") for each in two
    )
    folder = tmp_path_factory.mktemp("stores")
    with Store.open(folder / "a.sqlite", "甲") as first, Store.open(folder / "b.sqlite", "乙") as second:
        first.merge(one)
        second.merge(two)
        held = first.events()
        first.merge(second.events())
        second.merge(held)
        assert first.events() == second.events()
        assert first.merge(second.events()) == 0
        for draft in DRAFTS:
            found = lineage_of(first.events(), draft, "vb")
            assert first.events(found) == second.events(found)
            assert first.events(found) == tuple(each for each in first.events() if each.target in found)


def test_verdicts_are_laid_straight_onto_later_drafts_and_never_back() -> None:
    """Decided on the first and the third of three drafts, and on another speech; the second has those of the first alone."""
    third = NEXT.replace("修路20公里", "修路21公里")
    log = [
        event(1, VerdictGiven(V), replace(place(TEXT, "33万元"), speech="text:a")),
        event(2, VerdictGiven(X), replace(place(TEXT, "45万元"), speech="text:a")),
        event(3, VerdictGiven(D), replace(place(third, "60万元"), speech="text:c")),
        event(4, VerdictGiven(D), replace(place(TEXT, "36万元"), speech="text:x")),
        link(("text:b", ""), ("text:a", "")),
        link(("text:c", ""), ("text:b", "")),
    ]
    for draft, text, expected, fell in (
        ("text:a", TEXT, {"33万元": V, "45万元": X}, []),
        ("text:b", NEXT, {"33万元": V}, ["45万元"]),
        ("text:c", third, {"33万元": V, "60万元": D}, ["45万元"]),
    ):
        figures = detect(text)
        found = settle(project(log), lineage_of(log, draft), text, figures)
        verdicts = found.verdicts("甲").items()
        said = {text[figures[at].start : figures[at].end]: verdict for at, verdict in verdicts}
        assert said == expected
        assert [one.target.anchor and one.target.anchor.quote for one in found.fallen] == fell


def test_what_0_1_0_said_of_a_text_is_found_by_its_version() -> None:
    """Under its path, and not where another text lay there; a short text is not known by its version."""
    former = former_of_path("/home/li/a.txt")
    about = Target(former, PlaceKind.SPEECH, version=version_of(TEXT))
    other = replace(about, version=version_of(NEXT))
    found = lineage_of((), "text:a", version_of(TEXT))
    assert about in found
    assert other not in found
    assert about not in lineage_of((), "short:a", version_of(TEXT))
    assert replace(about, speech="text:b") not in found
    assert other in lineage_of([link(("text:a", ""), ("text:b", version_of(NEXT)))], "text:a")


def test_a_text_without_words_has_no_events() -> None:
    """Not even those that 0.1.0 wrote under no name."""
    found = lineage_of([event(1, VerdictGiven(V), Target("", PlaceKind.SPEECH))], "")
    assert Target("", PlaceKind.SPEECH) not in found
    assert Target("", PlaceKind.SPEECH) not in as_lineage("")


def test_a_link_that_is_read_by_0_1_0_is_kept_and_handed_on() -> None:
    """An action that a version does not know is kept as it is; its stored name is `draft-of`."""
    said = link(("text:b", "v2"), ("text:a", "v1"))
    body = encode(said)
    assert '"deed":"draft-of"' in body
    assert decode(body.replace("draft-of", "draft-to")).data == Unknown(
        "draft-to", '{"draft":"text:a","version":"v1"}'
    )
    assert decode(body) == said
    assert links([said]) == {("text:b", "text:a")}
    pairs = {("b", "a"), ("c", "b"), ("e", "d")}
    assert joined(pairs, {"a"}) == {"a", "b", "c"}
    assert ancestors(pairs, {"b"}) == {"b", "a"}
    assert successors(pairs, {"b"}) == {"b", "c"}


# ---------------------------------------------------------------- what the store remembers


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with a verdict on a draft that lay at a path."""
    store = Store.open(tmp_path / "reviews.sqlite", "甲")
    target = replace(place(TEXT, "33万元"), speech=draft_of_text(TEXT))
    store.append_all([], source(TEXT))
    store.merge([event(1, VerdictGiven(V), target)])
    return store


def source(text: str, path: str = "/a", content: str = "") -> Source:
    """A file of a text."""
    return Source(draft_of_text(text), "题目", text, path, content)


def arrival(store: Store, what: Source) -> tuple[Arrival, int]:
    """What an opened file is to what is remembered, and how many drafts its speech has."""
    events = store.events()
    found = store.ask_remembered(lambda known: succession(what, events, known))
    return found.arrival, len(found.lineage.drafts)


def kept_text(store: Store, draft: str) -> str | None:
    """The text that a store has kept of a draft; it has tables for it."""

    def ask(known: sqlite3.Connection | None) -> str | None:
        assert known is not None
        return remembered.text_of(known, draft)

    return store.ask_remembered(ask)


def test_an_opened_file_is_known_or_the_next_draft_or_another_speech(store: Store) -> None:
    """By what lay at its path; at a path that is not known it is a speech of its own."""
    with store:
        assert arrival(store, source(TEXT)) == (Arrival.KNOWN, 1)
        assert arrival(store, source(NEXT)) == (Arrival.NEXT, 2)
        assert arrival(store, source(NEXT, "/b")) == (Arrival.KNOWN, 1)
        assert arrival(store, source("今年粮食产量三千吨。\n" * 40)) == (Arrival.ANOTHER, 1)


def test_the_same_bytes_read_otherwise_are_the_same_speech(store: Store) -> None:
    """As a later reader of their format reads them, wherever the file lies now."""
    with store:
        store.append_all([], source(TEXT, content="sha256:1"))
        other = "由另一版本读出的文字,与前一版本毫不相同。" * 12
        assert arrival(store, source(other, "/c", "sha256:1")) == (Arrival.KNOWN, 2)
        assert arrival(store, source(other, "/c", "sha256:2")) == (Arrival.KNOWN, 1)


def test_a_text_is_kept_once_compressed_and_with_a_checksum(store: Store) -> None:
    """A damaged one is not taken for a text, and says nothing of what lies at its path."""
    with store:
        store.append_all([], source(TEXT, "/b"))
        assert store._writer is not None
        rows = store._writer.execute("SELECT id, length(text) FROM drafts").fetchall()
        assert [row[0] for row in rows] == [draft_of_text(TEXT)]
        assert rows[0][1] < len(TEXT.encode()) / 2
        assert kept_text(store, draft_of_text(TEXT)) == TEXT
        assert kept_text(store, "text:0") is None
        for damage in ("substr(text, 1, 20)", "x'00'", "zeroblob(9)", "'text'"):
            store._writer.execute(f"UPDATE drafts SET text = {damage}")  # noqa: S608 - our own words
            assert kept_text(store, draft_of_text(TEXT)) is None
            assert arrival(store, source(NEXT)) == (Arrival.KNOWN, 1)


def test_an_event_can_be_blanked_and_nothing_else_of_it_changed(store: Store) -> None:
    """The file refuses to change or delete an event, in every other way."""
    with store:
        connection = store._writer
        assert connection is not None
        refused = (
            "UPDATE events SET body = 'x'",
            "UPDATE events SET sequence = 9",
            "DELETE FROM events",
            "INSERT INTO blanking SELECT row FROM events; UPDATE events SET sequence = 9",
            "INSERT INTO blanking SELECT row FROM events; UPDATE events SET id = 'other'",
            "INSERT INTO blanking SELECT row FROM events; DELETE FROM events",
        )
        for statements in refused:
            connection.execute("BEGIN")
            *before, last = statements.split("; ")
            for statement in before:
                connection.execute(statement)
            with pytest.raises(sqlite3.IntegrityError, match="events are never"):
                connection.execute(last)
            connection.execute("ROLLBACK")
        connection.execute("BEGIN")
        connection.execute("INSERT INTO blanking SELECT row FROM events")
        connection.execute("UPDATE events SET body = 'x'")
        connection.execute("ROLLBACK")


def test_a_store_of_0_1_0_is_brought_up_to_date_with_every_event_as_it_was(tmp_path: Path) -> None:
    """The layout that was released is the first migration, word for word; the second leaves the rows alone."""
    path = tmp_path / "reviews.sqlite"
    bodies = [first_store.verdict(number, "/home/a.txt", TEXT, "33万元") for number in (1, 2, 3)]
    first_store.write_store(path, bodies)
    layout = " ".join(first_store.LAYOUT.split())
    assert all(" ".join(statement.split()) in layout for statement in store_schema.MIGRATIONS[0])
    with Store.open(path, "甲") as store:
        assert [one.target.speech for one in store.events()] == [former_of_path("/home/a.txt")] * 3
        assert store._writer is not None
        assert [row[0] for row in store._writer.execute("SELECT body FROM events ORDER BY row")] == bodies
        assert store.check() == []
        assert store.events(lineage_of((), draft_of_text(TEXT), version_of(TEXT))) == store.events()
