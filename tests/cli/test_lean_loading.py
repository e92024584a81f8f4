"""What is loaded in a way that costs less is what it would be without."""

from __future__ import annotations

import typing
from typing import Any, NamedTuple

import pytest

from tui.cli.loading import make_tuples_lean


def _made() -> Any:
    """A named tuple with a default, a method and annotations that are strings, as all are in this project."""

    class Place(NamedTuple):
        """Somewhere."""

        row: int
        names: tuple[str, ...] = ()
        of: int | None = None

        def below(self) -> Any:
            """The place one row below."""
            return self._replace(row=self.row + 1)

    return Place


def test_named_tuples_are_the_same_when_their_annotations_are_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Fields, defaults, methods and equality; and Python's own way is asked for types no more."""
    make = getattr(typing, "_make_nmtuple", None)
    if make is None:
        pytest.skip("this Python makes them in another way")
    plain = _made()
    monkeypatch.setattr(typing, "_make_nmtuple", make)
    make_tuples_lean()
    lean = _made()
    for kind in (plain, lean):
        place = kind(3, names=("a",))
        assert kind._fields == ("row", "names", "of")
        assert kind._field_defaults == {"names": (), "of": None}
        assert place == (3, ("a",), None)
        assert place.below().row == 4
        assert list(kind.__annotations__) == ["row", "names", "of"]
        assert kind.__module__ == __name__
    assert lean(1).__class__.__name__ == "Place"
