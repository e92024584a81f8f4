"""What is loaded in a way that costs less is what it would be without."""

from __future__ import annotations

import subprocess
import sys
import typing
from copy import copy
from inspect import signature
from typing import Any, NamedTuple

import pytest

from tui.cli.lean_imports import make_tuples_lean


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
        assert repr(place) == "Place(row=3, names=('a',), of=None)"
        assert place._asdict() == {"row": 3, "names": ("a",), "of": None}
        assert kind._make([1, (), 2]) == (1, (), 2)
        assert copy(place) == place
        assert str(signature(kind)).startswith("(row")
        assert kind.__match_args__ == kind._fields
        assert kind.names.__doc__ == "Alias for field number 1"
        with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
            kind._make([1])
        with pytest.raises((TypeError, ValueError), match="unexpected field names"):
            place._replace(column=1)
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'row'"):
            kind()
    assert lean(1).__class__.__name__ == "Place"


def test_what_is_left_out_of_a_start_is_there_when_it_is_asked_for() -> None:
    """The schemas of msgspec work in a program that began as hegao does."""
    said = _said_by(
        "from tui.cli.lean_imports import load_msgspec",
        "load_msgspec()",
        "import sys, msgspec",
        "absent = ('textwrap', 'msgspec.inspect', 'platform')",
        "print([name for name in absent if name in sys.modules])",
        "print(msgspec.json.schema(int), msgspec.inspect.type_info(int), msgspec.msgpack.encode(1))",
        "import msgspec.inspect, platform",
        "print(msgspec.inspect.IntType, platform.system() != '')",
    )
    assert said == [
        "[]",
        "{'type': 'integer'} IntType(gt=None, ge=None, lt=None, le=None, multiple_of=None) b'\\x01'",
        "<class 'msgspec.inspect.IntType'> True",
    ]


def _said_by(*lines: str) -> list[str]:
    """What a program of its own prints, line by line."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()
