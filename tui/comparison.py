"""Two drafts of a speech held against each other: what became of each figure, and what the changes do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment import Alignment, Change, align
from tui.alignment.change_effects import Effect, EffectKind, effects
from tui.alignment.left_behind import growths_left, mentions_left
from tui.alignment.speech_drafts import draft_of
from tui.checks import tried_in, worked_out_at
from tui.claims.restated_facts import restated
from tui.claims.speech_claims import claims_of
from tui.speech.tried import Outcome
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from tui.speech import Speech
    from tui.speech.findings import Finding
    from tui.speech.tried import Tried
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
        found = self._of_claims()
        twins = [one for one in found if _is_twin(one)]
        broken = self._broken(frozenset(frozenset((one.new, at)) for one in twins for at in one.by))
        # What becomes of a cell that the text contradicts now is said by that finding, with its address.
        cells = {at for one in self._checks[1].findings for at in one.cells}
        said = {at for figures in broken for at in figures}
        growths = growths_left(self.alignment.rows, self.new.speech, self._checks[1].sound)
        return (
            *_not_at(cells, twins),
            *_not_at(said, growths),
            *broken.values(),
            *(one for one in found if not _is_twin(one)),
            *self._mended(),
        )

    def _of_claims(self) -> tuple[Effect, ...]:
        """What the changes do to what is said of figures, and the other mentions that they left as they were."""
        old, new = self.old.speech, self.new.speech
        found = effects(self.alignment, draft_of(old), draft_of(new), restated(old).get)
        told = {one.new for one in found if _is_twin(one)}
        return (*found, *(one for one in mentions_left(self.alignment.rows, old) if one.new not in told))

    @cached_property
    def _checks(self) -> tuple[_Checked, _Checked]:
        """What the checks say of the old draft and of the new one."""
        rows = sorted(self.alignment.changes, key=lambda row: row.change is not Change.CHANGED)
        then = [row.old for row in rows if row.old is not None]
        now = [row.new for row in rows if row.new is not None]
        return _checked(self.old, then), _checked(self.new, now)

    @cached_property
    def _partners(self) -> dict[int, int | None]:
        """For each figure of the old draft the one of the new draft that goes with it."""
        return {row.old: row.new for row in self.alignment.rows if row.old is not None}

    def _broken(self, twins: Container[frozenset[int | None]]) -> dict[frozenset[int], Effect]:
        """What held among figures and holds no longer, under the figures of the new draft: what is a finding now, then what is none.

        Args:
            twins: Figures of which is said already that one was changed and the other not.
        """
        then, now = (one.findings for one in self._checks)
        changed = {row.new for row in self.alignment.changes}
        stays = {one.among(self._partners) for one in then}
        found: dict[frozenset[int], Effect] = {}
        for one, by in _touched(now, changed, stays, {}):
            if frozenset(one.figures) not in twins:
                broken = Effect(EffectKind.BROKEN, None, by[0], by, "", one.said)
                found.setdefault(frozenset(one.figures), broken)
        for figures, said in self._no_longer():
            by = tuple(sorted(at for at in figures if at in changed))
            if by and figures not in twins:
                found.setdefault(figures, Effect(EffectKind.BROKEN, None, by[0], by, "", said))
        return found

    def _no_longer(self) -> Iterator[tuple[frozenset[int], str]]:
        """Equations that held and that the words do not demand, so that they are no finding where they hold no longer.

        Each by its figures in the new draft, with what is worked out now.
        """
        held_then = {
            (one.equation, tuple(self._partners.get(at) for at in _figures_of(one, self.old.speech)))
            for one in self._checks[0].tried
            if one.outcome is Outcome.HOLDS
        }
        for one in self._checks[1].tried if held_then else ():
            figures = _figures_of(one, self.new.speech)
            if one.outcome not in _DOUBTED or (one.equation, figures) not in held_then:
                continue
            if one.equation != _FACT or _may_state_one_fact(self.new.speech, figures):
                yield frozenset(figures), headed(_(one.about), one.formula)

    def _mended(self) -> Iterator[Effect]:
        """What did not hold among figures and holds now."""
        then, now = (one.findings for one in self._checks)
        left = {one.among({}) for one in now}
        changed = {row.old for row in self.alignment.changes}
        for one, by in _touched(then, changed, left, self._partners):
            there = tuple(new for at in by if (new := self._partners.get(at)) is not None)
            yield Effect(EffectKind.MENDED, by[0], next(iter(there), None), there, one.said, "")


def _not_at(figures: Container[int | None], effects: Iterable[Effect]) -> Iterator[Effect]:
    """The effects that happened to none of some figures."""
    return (one for one in effects if one.new not in figures)


def _is_twin(effect: Effect) -> bool:
    """Whether it is that another mention of a fact was not changed."""
    return effect.kind is EffectKind.TWIN


_FACT = "twice"
"""The equation of two figures that state one fact."""
_DOUBTED = frozenset({Outcome.UNSURE, Outcome.NO_SLIP})
"""What does not hold and is no finding."""


def _may_state_one_fact(speech: Speech, figures: Iterable[int]) -> bool:
    """Whether no two of some figures are said of two places."""
    claims = claims_of(speech)
    scopes = (claims.words(claims.at(speech.mentions[at]), "scope") for at in figures)
    return len(set(filter(None, scopes))) < 2


class _Checked(NamedTuple):
    """What the checks say of a draft."""

    findings: list[_Found]
    """Those about figures."""
    tried: tuple[Tried, ...]
    """What the equations tried."""

    @property
    def sound(self) -> frozenset[int]:
        """Where figures start that an equation gives."""
        holding = (one for one in self.tried if one.outcome is Outcome.HOLDS)
        return frozenset(start for one in holding for name, start, _end in one.places if name == "claimed")


def _checked(workspace: Workspace, changed: Iterable[int]) -> _Checked:
    """What the checks say of a draft, asked for together: of the speech asked for last it is kept.

    Args:
        workspace: The draft.
        changed: Its figures that are changed, then those that the other draft has not: in their paragraphs it is said what was tried.
    """
    speech = workspace.speech
    inside: dict[object, list[int]] = {speech.block_at(speech.mentions[at].start): [] for at in changed}
    for mention in speech.mentions:
        if (block := speech.block_at(mention.start)) in inside:
            inside[block].append(mention.start)
    places = [start for starts in inside.values() for start in starts]
    if len(speech.mentions) > _WHOLE:
        findings, explained = worked_out_at(speech, frozenset(places[:_MOST]))
    else:
        findings, explained = workspace.findings, tried_in(speech, frozenset(places))
    return _Checked(_found(speech, findings), tuple(each for one in explained for each in one.tried))


_WHOLE = 1500
"""Figures of a draft up to which all that the checks find in it is held against the other draft."""
_MOST = 200
"""Figures of a longer one, in paragraphs with a change, at which the equations are tried; those of changed ones first."""


def _figures_of(one: Tried, speech: Speech) -> tuple[int, ...]:
    """The figures that an equation was tried with, by their indices, in the order of its operands."""
    return _figures_at(speech, [start for _name, start, _end in one.places])


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
) -> Iterator[tuple[_Found, tuple[int, ...]]]:
    """Findings with a figure that was changed and that are not known, each with those figures."""
    for one in some:
        by = tuple(at for at in one.figures if at in changed)
        if by and one.among(partners) not in known:
            yield one, by


def _found(speech: Speech, findings: Iterable[Finding]) -> list[_Found]:
    """The findings of a draft that are about figures."""
    found = []
    for finding in findings:
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
