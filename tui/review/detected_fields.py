"""What was detected of a figure, as an event keeps it: a line of JSON with the fields of `SaidClaim` in their order."""

from __future__ import annotations

import json

from tui.speech.verdicts import SaidClaim

_MEAN = 3
"""Which of the fields is a flag."""
_COUNT = 9


def written(found: SaidClaim) -> str:
    """The fields in one line."""
    fields = (found.metric, found.aspect, found.direction, found.mean, found.scope, found.period)
    return json.dumps((*fields, found.base, found.whole, found.mode), ensure_ascii=False)


def read(line: str) -> SaidClaim | None:
    """The fields that a line has; None where it has not such fields, as in an event of an earlier version."""
    try:
        fields = json.loads(line) if line else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, list) or len(fields) != _COUNT:
        return None
    kinds = (bool if at == _MEAN else str for at in range(_COUNT))
    if not all(type(field) is kind for field, kind in zip(fields, kinds, strict=True)):
        return None
    return SaidClaim(*fields)
