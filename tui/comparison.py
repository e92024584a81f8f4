"""Two drafts of a speech held against each other: what became of each figure, and what the changes do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.alignment import Alignment, Change, align
from tui.alignment.change_effects import Effect, EffectKind, effects
from tui.alignment.speech_drafts import draft_of
from tui.claims.speech_claims import claims_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.speech import Mention, Speech
    from tui.speech.findings import Finding
    from tui.workspace import Workspace


@dataclass(frozen=True)
class Comparison:
    """Two opened drafts and what became of the figures of the older one."""

    old: Workspace
    new: Workspace
    alignment: Alignment

    @property
    def changed(self) -> bool:
        """Whether a figure is changed, new or gone."""
        return any(not row.change.holds for row in self.alignment.rows)

    def then(self, index: int | None) -> Mention | None:
        """A figure of the old draft."""
        return None if index is None else self.old.speech.mentions[index]

    def now(self, index: int | None) -> Mention | None:
        """A figure of the new draft."""
        return None if index is None else self.new.speech.mentions[index]

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What the changes do, those that a reader should see first before the others; worked out when first asked for."""
        if not self.changed:
            return ()
        old, new = self.old.speech, self.new.speech
        claims = claims_of(old)

        def earlier(index: int) -> int | None:
            number = claims.same(old.mentions[index])
            return None if number is None else number - 1

        found = effects(self.alignment, draft_of(old), draft_of(new), earlier)
        return (*found, *self._equations())

    def _equations(self) -> Iterator[Effect]:
        """What held among figures and holds no longer, and what holds now."""
        partners = {row.old: row.new for row in self.alignment.rows if row.old is not None}
        touched_old = {row.old for row in self.alignment.changes if row.change is not Change.NEW}
        touched_new = {row.new for row in self.alignment.changes if row.change is not Change.GONE}
        then = [(finding, _figures(self.old.speech, finding)) for finding in self.old.findings]
        now = [(finding, _figures(self.new.speech, finding)) for finding in self.new.findings]
        known = {(finding.rule, frozenset(partners.get(at) for at in places)) for finding, places in then}
        for finding, places in now:
            by = tuple(at for at in places if at in touched_new)
            if by and (finding.rule, frozenset(places)) not in known:
                yield Effect(EffectKind.BROKEN, None, by[0], by, "", finding.text())
        left = {(finding.rule, frozenset(places)) for finding, places in now}
        for finding, places in then:
            by = tuple(at for at in places if at in touched_old)
            if by and (finding.rule, frozenset(partners.get(at) for at in places)) not in left:
                there = tuple(new for at in by if (new := partners.get(at)) is not None)
                yield Effect(EffectKind.MENDED, by[0], there[0] if there else None, there, finding.text(), "")


def compare(old: Workspace, new: Workspace) -> Comparison:
    """Two drafts held against each other."""
    return Comparison(old, new, align(draft_of(old.speech), draft_of(new.speech)))


def _figures(speech: Speech, finding: Finding) -> tuple[int, ...]:
    """The figures that a finding counts with, by their indices."""
    found = (speech.mention_at(operand.start) for operand in finding.operands if operand.is_figure)
    return tuple(mention.number - 1 for mention in found if mention is not None)
