"""`hegao merge`: another reviewer's annotations come back from what `hegao report` wrote."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.test_commands import run
from tui.review.event_types import VerdictGiven
from tui.review.events import Draft
from tui.review.store import Store
from tui.speech.verdicts import PlaceKind, Verdict, target_at
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_verdicts_travel_from_one_store_to_another_and_twice_is_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Out of one reviewer's store, into the other's; a second merge brings nothing new."""
    speech = open_workspace(None).speech
    mention = speech.mentions[2]
    with Store.open(None, "李") as store:
        target = target_at(speech, PlaceKind.FIGURE, mention.start, mention.end)
        store.append(Draft(VerdictGiven(Verdict.WRONG, "10%"), target))
    path = tmp_path / "li.jsonld"
    assert run(capsys, "report", "--format", "jsonld", "-o", str(path))[0] == 0
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "other"))
    before = json.loads(run(capsys, "report", "--format", "json")[1])["figures"]
    assert all(row["verdict"] is None for row in before)
    assert run(capsys, "merge", str(path))[:2] == (0, "1 event is new in the store\n")
    assert run(capsys, "merge", str(path))[:2] == (0, "0 events are new in the store\n")
    after = json.loads(run(capsys, "report", "--format", "json")[1])["figures"]
    assert (after[2]["surface"], after[2]["verdict"], after[2]["corrected"]) == ("2023%", "wrong", "10%")


def test_a_file_that_holds_no_annotations_is_bad_input(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Told in a line, and nothing is merged."""
    path = tmp_path / "x.json"
    path.write_text("[1, 2", encoding="utf-8")
    status, out, err = run(capsys, "merge", str(path))
    assert (status, out) == (2, "")
    assert "x.json" in err
