"""Figures that a change left behind: other mentions of the value that was changed, growths of a value that is another one now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.alignment_model import Change, Reason
from tui.alignment.change_effects import Effect, EffectKind
from tui.claims.claim_model import Aspect
from tui.claims.metric_wordings import metric_key
from tui.claims.restated_facts import may_be_one, value_key
from tui.claims.speech_claims import claims_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from tui.alignment.alignment_model import Row
    from tui.claims.speech_claims import SpeechClaims
    from tui.speech import Speech

_OTHER_VALUE = frozenset({Reason.VALUE, Reason.UNIT, Reason.SWAPPED})
"""Reasons of figures in whose place another value stands."""
_MOVEMENTS = frozenset({Aspect.GROWTH, Aspect.CHANGE})
"""What says by how much a value moved, in per cent or in its unit."""


def mentions_left(rows: Sequence[Row], old: Speech) -> Iterator[Effect]:
    """Figures that stand with a value that was changed elsewhere and seem to state the same fact, written otherwise or not.

    Args:
        rows: What became of each figure.
        old: The old draft, in which both said the same.
    """
    claims = claims_of(old)
    alike: defaultdict[object, list[Row]] = defaultdict(list)
    for row in rows:
        key = None if row.old is None else value_key(old.mentions[row.old])
        if key is not None:
            alike[key].append(row)
    for some in alike.values():
        changed = [row for row in some if row.change is Change.CHANGED and row.reason in _OTHER_VALUE]
        for row in some if changed else ():
            by = tuple(one.new for one in changed if one.new is not None and _are_one(old, claims, one, row))
            if row.change.holds and by:
                yield Effect(EffectKind.TWIN, row.old, row.new, by)


def _are_one(old: Speech, claims: SpeechClaims, one: Row, other: Row) -> bool:
    """Whether two figures of the old draft may have stated one fact."""
    if one.old is None or other.old is None:
        return False
    return may_be_one(old, claims, old.mentions[one.old], old.mentions[other.old])


class _Said(NamedTuple):
    """Of whom and when a figure says something."""

    scope: str
    period: str | None
    mode: str

    def agrees(self, other: _Said) -> bool:
        """Whether two figures of one metric may be said of the same: only a scope may be left out."""
        scopes = {self.scope, other.scope} - {""}
        return len(scopes) < 2 and (self.period, self.mode) == (other.period, other.mode)


def growths_left(rows: Iterable[Row], new: Speech, sound: Container[int]) -> Iterator[Effect]:
    """Growths and changes that stand though the value that grew is another one now.

    Args:
        rows: What became of each figure.
        new: The new draft.
        sound: Where figures start that an equation over the new draft bears out: these were not left behind.
    """
    claims = claims_of(new)
    levels: defaultdict[str, list[tuple[_Said, int]]] = defaultdict(list)
    standing: list[tuple[str, _Said, Row]] = []
    for row in rows:
        if row.new is None:
            continue
        mention = new.mentions[row.new]
        claim = claims.at(mention)
        metric = metric_key(claims.words(claim, "metric"))
        if not metric:
            continue
        period = claim.when.period if claim.when is not None else None
        said = _Said(claims.words(claim, "scope"), period, str(claim.mode))
        if row.change is Change.CHANGED and row.reason in _OTHER_VALUE and claim.aspect is Aspect.LEVEL:
            levels[metric].append((said, row.new))
        elif row.change.holds and claim.aspect in _MOVEMENTS and mention.start not in sound:
            standing.append((metric, said, row))
    for metric, said, row in standing:
        by = tuple(at for level, at in levels[metric] if level.agrees(said))
        if by:
            yield Effect(EffectKind.GROWTH, row.old, row.new, by)
