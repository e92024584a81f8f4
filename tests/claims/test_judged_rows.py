"""The rows of the metrics table that a reviewer judged are as they were judged, and nearly all need no edit."""

from __future__ import annotations

from benchmarks.judged_rows import judged, rows_now


def test_rows_are_as_they_were_judged() -> None:
    """A row that reads otherwise now is to be judged again."""
    assert list(rows_now()) == [one.row for one in judged()]


def test_nearly_all_rows_need_no_edit() -> None:
    """At least eight of ten; each of the others says why."""
    said = judged()
    assert sum(one.keeps for one in said) >= 0.8 * len(said)
    assert all(one.reason for one in said if not one.keeps)
