"""Tables of records: one value in each row, and columns that say what it is of, of when, in what it counts and where it was found."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.lexicon.record_words import NO_VALUES, ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMED_FIRST = ("label", "metric_label", "名称", "指标名称", "指标名", "name", "metric_name")
"""Heads of the column that names a record, where several may."""


def record_roles(heads: Sequence[str], kinds: Sequence[str]) -> Mapping[str, int]:
    """For each part of a record its column, from 0; empty for a table that is read as well by its numbers and words alone.

    Args:
        heads: What stands above each column.
        kinds: What each is for by its cells: `value`, `label`, `unit` or `silent`.
    """
    said = ["_".join(head.lower().split()) for head in heads]
    found = _parts(said)
    values = [column for column in found["value"] if kinds[column] == "value"]
    names = [column for column in found["name"] if kinds[column] in ("label", "value")]
    if len(values) != 1 or not names:
        return {}
    rank = {head: at for at, head in enumerate(_NAMED_FIRST)}
    name = min(names, key=lambda column: (rank.get(said[column], len(rank)), column))
    others = sorted({*names} - {name}, key=lambda column: (said[column] != "metric_name", column))
    roles = {role: those[0] for role, those in found.items() if role not in ("value", "name")}
    roles |= {"value": values[0], "name": name} | ({"name_too": others[0]} if others else {})
    return roles if _is_unlike_others(said, kinds, roles) else {}


def _parts(said: Sequence[str]) -> dict[str, list[int]]:
    """For each part of a record the columns whose heads call it so."""
    found: dict[str, list[int]] = defaultdict(list)
    for column, head in enumerate(said):
        for role in (role for role, called in ROLES.items() if head in called):
            found[role].append(column)
    return found


def _is_unlike_others(said: Sequence[str], kinds: Sequence[str], roles: Mapping[str, int]) -> bool:
    """Whether a table of records would be misread without: it has columns of no values, says aspects, or its labels stand right of its values."""
    if "aspect" in roles or any(
        head in NO_VALUES and kind != "silent" for head, kind in zip(said, kinds, strict=True)
    ):
        return True
    return any(roles[role] > roles["value"] for role in ("name", "whose", "when") if role in roles)


def is_no_value(head: str) -> bool:
    """Whether a column of a record is known to be no value by its head: it is another part of one, or of none."""
    said = "_".join(head.lower().split())
    return said in NO_VALUES or any(said in called for role, called in ROLES.items() if role != "value")
