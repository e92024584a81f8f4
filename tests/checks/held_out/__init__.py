"""Passages of official prose with one error planted in each, kept apart from those that the rules were written with."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_PLANTED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Pair(NamedTuple):
    """A passage as it should be, and with the error that one of `rules` finds."""

    rules: tuple[str, ...]
    clean: str
    harmed: str


def pairs(name: str) -> list[Pair]:
    """The passages of a set."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            rules, _tab, passage = line.replace("⏎", "\n").partition("\t")
            clean, harmed = (_PLANTED.sub(rf"\{side}", passage) for side in (1, 2))
            found.append(Pair(tuple(rules.split("/")), clean, harmed))
    return found
