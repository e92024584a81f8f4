"""Two drafts of a speech held against each other: what became of each figure, and what the changes do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment import Alignment, align
from tui.alignment.change_effects import Effect, EffectKind, effects
from tui.alignment.speech_drafts import draft_of
from tui.claims.restated_facts import restated

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from tui.speech import Speech
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
        return bool(self.alignment.changes)

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What the changes do, those that a reader should see first before the others; worked out when first asked for."""
        if not self.changed:
            return ()
        old, new = self.old.speech, self.new.speech
        found = effects(self.alignment, draft_of(old), draft_of(new), restated(old).get)
        # What becomes of a cell that the text contradicts now is said by that finding, with its address.
        cells = {at for one in self._findings[1] for at in one.cells}
        twins = (one for one in found if one.kind is not EffectKind.TWIN or one.new not in cells)
        return (*twins, *self._equations())

    @cached_property
    def _findings(self) -> tuple[list[_Found], list[_Found]]:
        """The findings about figures, of the old draft and of the new one."""
        return _found(self.old), _found(self.new)

    def _equations(self) -> Iterator[Effect]:
        """What held among figures and holds no longer, and what holds now."""
        partners = {row.old: row.new for row in self.alignment.rows if row.old is not None}
        then, now = self._findings
        stays = {one.among(partners) for one in then}
        for by, said in _touched(now, {row.new for row in self.alignment.changes}, stays, {}):
            yield Effect(EffectKind.BROKEN, None, by[0], by, "", said)
        left = {one.among({}) for one in now}
        for by, said in _touched(then, {row.old for row in self.alignment.changes}, left, partners):
            there = tuple(new for at in by if (new := partners.get(at)) is not None)
            yield Effect(EffectKind.MENDED, by[0], next(iter(there), None), there, said, "")


class _Found(NamedTuple):
    """A finding as it is held against those of another draft."""

    rule: str
    figures: tuple[int, ...]
    """The figures that it counts with, by their indices."""
    said: str
    cells: tuple[int, ...] = ()
    """The figures in cells of its own text that it holds them against."""

    def among(self, partners: Mapping[int, int | None]) -> tuple[str, frozenset[int | None]]:
        """Its rule with its figures, as those of another draft where `partners` says which they are there."""
        return self.rule, frozenset(partners.get(at) if partners else at for at in self.figures)


def _touched(
    some: Iterable[_Found],
    changed: Container[int | None],
    known: Container[tuple[str, frozenset[int | None]]],
    partners: Mapping[int, int | None],
) -> Iterator[tuple[tuple[int, ...], str]]:
    """Findings with a figure that was changed and that are not known, each with those figures and its words."""
    for one in some:
        by = tuple(at for at in one.figures if at in changed)
        if by and one.among(partners) not in known:
            yield by, one.said


def _found(workspace: Workspace) -> list[_Found]:
    """The findings of a draft that are about figures."""
    found, speech = [], workspace.speech
    for finding in workspace.findings:
        figures = _figures_at(speech, [one.start for one in finding.operands if one.is_figure])
        own = [one.start for one in finding.operands if not one.is_figure and one.address and not one.source]
        found.append(_Found(finding.rule, figures, finding.text(), _figures_at(speech, own)))
    return found


def _figures_at(speech: Speech, places: Iterable[int]) -> tuple[int, ...]:
    """The figures that stand at some places, by their indices."""
    mentions = map(speech.mention_at, places)
    return tuple(mention.number - 1 for mention in mentions if mention is not None)


def compare(old: Workspace, new: Workspace) -> Comparison:
    """Two drafts held against each other."""
    return Comparison(old, new, align(draft_of(old.speech), draft_of(new.speech)))
