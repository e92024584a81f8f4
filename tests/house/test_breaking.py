"""The tools that break things: a short run of each, and that they see what is broken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tools import bombs, fuzz
from tools.bomb_files import BOMBS
from tools.fuzz_documents import documents
from tools.fuzz_targets import TARGETS, collections, speech
from tui.documents.structure import read_document
from tui.export.returning import read_jsonld

if TYPE_CHECKING:
    from pathlib import Path

BY_NAME = {bomb.name: bomb for bomb in BOMBS}


@pytest.mark.parametrize("name", TARGETS)
def test_only_the_errors_that_are_meant_come(name: str) -> None:
    """Of some inputs that were made wrong at random; many more are tried by hand (docs/reliability.md)."""
    assert list(fuzz.fuzz(TARGETS[name], seed=13, numbers=range(60))) == []


@pytest.mark.parametrize("name", [document.name for document in documents()])
def test_the_files_that_are_damaged_are_sound(name: str) -> None:
    """Each is read whole before it is damaged: of a seed that is refused at once nothing is tried."""
    found = read_document(next(document.data for document in documents() if document.name == name), name)
    assert "36" in found.text
    assert len(found.lines) > 3


def test_the_annotations_that_are_damaged_are_sound() -> None:
    """All but the last, which is an event that stands in no annotation."""
    for collection in collections()[:-1]:
        assert read_jsonld(json.dumps(collection).encode(), file="a", speech=speech())


def test_an_error_that_is_not_meant_is_found_with_its_input() -> None:
    """And the input is the same again from its number."""
    target = TARGETS["expressions"]._replace(errors=())
    found = list(fuzz.fuzz(target, seed=13, numbers=range(20)))
    assert found
    assert "MalformedError" in found[0].what
    assert found[0].data == fuzz.shown(fuzz.make(target, 13, found[0].number))


@pytest.mark.parametrize(
    ("name", "scale"),
    [
        ("toml-escapes", 0.5),
        ("toml-faults", 0.1),
        ("json-numbers", 1),
        ("json-objects", 0.2),
        ("word-elements", 0.5),
        ("word-runs", 0.005),
        ("lines-empty", 0.02),
        ("digits", 0.01),
    ],
)
def test_a_bomb_is_answered_or_refused_by_name(name: str, scale: float, tmp_path: Path) -> None:
    """Within the processor time and the memory that are promised."""
    for taken in bombs.run(BY_NAME[name], scale, tmp_path):
        assert taken.kept, taken


def test_what_takes_too_much_is_seen(tmp_path: Path) -> None:
    """Time, memory, a traceback, a status that says nothing."""
    taken = bombs.take("none", "--version", ["--version"], tmp_path, 60)
    assert taken.kept
    assert taken.memory > 1_000_000
    assert not taken._replace(seconds=bombs.SECONDS + 1).kept
    assert not taken._replace(memory=bombs.MEMORY + 1).kept
    assert not taken._replace(said="Traceback (most recent call last):").kept
    assert not taken._replace(status=-9).kept
    assert not taken._replace(status=2).kept
    assert taken._replace(status=2, said="x: there are too many lines in it").kept
