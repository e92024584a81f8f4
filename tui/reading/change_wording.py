"""What became of figures between two drafts, in words for the card, the report and the command line."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from tui.alignment import Change, Reason
from tui.alignment.change_effects import EffectKind
from tui.reading.claim_wording import claim_words, period_words
from tui.reading.wording import amount
from tui.words import N_, _, bracketed, clauses, headed, listed, ngettext, twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.alignment import Alignment, Row
    from tui.alignment.change_effects import Effect
    from tui.speech import Mention, Speech

CHANGES = {
    Change.CHANGED: N_("changed"),
    Change.NEW: N_("new"),
    Change.GONE: N_("gone"),
    Change.MOVED: N_("moved"),
    Change.SAME: N_("same"),
}
"""What became of a figure, those first that matter first."""
LISTED = tuple(change for change in CHANGES if change is not Change.SAME)
"""What is listed; what is the same is counted."""
_REASONS = {
    Reason.WORDS: "",
    Reason.REWORDED: N_("reworded around it"),
    Reason.WRITTEN: N_("written another way"),
    Reason.VALUE: N_("another value"),
    Reason.UNIT: N_("another unit"),
    Reason.HEDGE: N_("another hedge or bound"),
    Reason.SWAPPED: N_("changed places with another figure"),
    Reason.PERIOD: N_("said of another time"),
    Reason.CLAIM: N_("said of something else"),
    Reason.AMBIGUOUS: N_("several could be it"),
    Reason.NONE: "",
}
_STANDING = frozenset({EffectKind.CLAIM, EffectKind.PERIOD})
"""What a change does to figures that stand, several of which may be said together."""


def reason_words(row: Row) -> str:
    """Why a figure has its outcome; empty where the outcome says it all."""
    return reason_phrase(row.reason, row.then, row.now)


def reason_phrase(reason: str, then: str, now: str) -> str:
    """A reason in words, with those that took each other's place; empty where the outcome says it all."""
    said = _(_REASONS[Reason(reason)]) if _REASONS[Reason(reason)] else ""
    words = _replaced(then, now)
    return headed(said, words) if words else said


def _replaced(then: str, now: str) -> str:
    """Words that took the place of others, as `then → now`; empty where neither has a letter."""
    said = [_line(words) if any(map(str.isalnum, words)) else "" for words in (then, now)]
    if not any(said):
        return ""
    return " → ".join(words or _("nothing said") for words in said)


def about(speech: Speech, mention: Mention) -> str:
    """What a figure is said of, in few words; empty where nothing is known."""
    if not speech.detected:
        metric = speech.metric_by_id[mention.metric]
        return twin(metric.label, metric.label_en)
    words = claim_words(speech, mention)
    return " · ".join(filter(None, (words.scope, words.metric, words.period)))


def mention_of(speech: Speech, index: int | None) -> Mention | None:
    """The figure of an index; None where a row or an effect names none."""
    return None if index is None else speech.mentions[index]


def surfaces(then: Mention | None, now: Mention | None) -> str:
    """A figure of one draft, or of both as `old → new`; once where it is written the same."""
    said = dict.fromkeys(_line(one.surface) for one in (then, now) if one is not None)
    return " → ".join(said)


def row_words(row: Row, old: Speech, new: Speech) -> str:
    """One row: the figure before and now, of what, and why.

    Args:
        row: The row.
        old: The old draft.
        new: The new one.
    """
    then, now = mention_of(old, row.old), mention_of(new, row.new)
    speech, mention = (old, then) if now is None else (new, now)
    said = surfaces(then, now)
    if mention is not None and (of := about(speech, mention)):
        said = f"{said}  {_line(of)}"
    reason = reason_words(row)
    if row.reason is Reason.HEDGE and then is not None and now is not None:
        hedges = " → ".join(amount(one.figure.quantity) for one in (then, now))
        reason = headed(reason, hedges)
    return bracketed(said, reason) if reason else said


def effect_words(effect: Effect, old: Speech, new: Speech) -> str:
    """One thing that a change did.

    Args:
        effect: What it did.
        old: The old draft.
        new: The new one.
    """
    return _effect_words((effect,), old, new)


def effects_words(effects: Iterable[Effect], old: Speech, new: Speech) -> Iterator[str]:
    """All that changes did; figures in a row of which the same words are others now are said together.

    Args:
        effects: What they did.
        old: The old draft.
        new: The new one.
    """
    for _same, alike in groupby(effects, key=_said_together):
        yield _effect_words(tuple(alike), old, new)


def _said_together(effect: Effect) -> tuple[object, ...]:
    """What effects have in common that are said together; all of one where it is said by itself."""
    return (effect.kind, effect.by, effect.then, effect.now) if effect.kind in _STANDING else effect


def _effect_words(effects: tuple[Effect, ...], old: Speech, new: Speech) -> str:
    """One thing that a change did to some figures."""
    effect, many = effects[0], len(effects)
    figure = listed(surfaces(mention_of(old, one.old), mention_of(new, one.new)) for one in effects)
    if effect.kind is EffectKind.TWIN:
        others = listed(_line(new.mentions[at].surface) for at in effect.by)
        said = _("{figure} was not changed, but another mention of the same fact was: {others}")
        return said.format(figure=figure, others=others)
    if effect.kind is EffectKind.GROWTH:
        others = listed(_line(new.mentions[at].surface) for at in effect.by)
        said = _("{figure} was not changed, but the value that moved by it was: {others}")
        return said.format(figure=figure, others=others)
    then, now = effect.then, effect.now
    if effect.kind is EffectKind.PERIOD:
        then, now = period_words(then), period_words(now)
    if effect.kind is EffectKind.PERIOD and then and now:
        said = ngettext(
            "{figure} is the same, but said of {now} instead of {then}",
            "{figure} are the same, but said of {now} instead of {then}",
            many,
        )
        return said.format(figure=figure, now=now, then=then)
    if effect.kind in {EffectKind.CLAIM, EffectKind.PERIOD}:
        said = ngettext(
            "{figure} is the same, but said of something else",
            "{figure} are the same, but said of something else",
            many,
        ).format(figure=figure)
        words = _replaced(then, now)
        return headed(said, words) if words else said
    if effect.kind is EffectKind.BROKEN:
        return _("held before and holds no longer: {what}").format(what=_line(effect.now))
    return _("did not hold before and holds now: {what}").format(what=_line(effect.then))


def change_lines(alignment: Alignment, old: Speech, new: Speech, effects: Iterable[Effect]) -> Iterator[str]:
    """What changed between two drafts, a line each: how much, what the changes did, then figures changed, new, gone and moved.

    Args:
        alignment: The two drafts aligned.
        old: The old one.
        new: The new one.
        effects: What the changes did.
    """
    yield counts_line(alignment)
    for said in effects_words(effects, old, new):
        yield headed(_("look"), said)
    for change in LISTED:
        for row in alignment.rows:
            if row.change is change:
                yield headed(_(CHANGES[change]), row_words(row, old, new))


def counts(rows: Iterable[Row]) -> dict[Change, int]:
    """How many figures there are of each outcome."""
    found = Counter(row.change for row in rows)
    return {change: found[change] for change in CHANGES}


def counts_line(alignment: Alignment) -> str:
    """How many figures there are of each outcome, and how many paragraphs only moved or were reworded."""
    known = counts(alignment.rows)
    figures = listed(f"{count} {_(CHANGES[change])}" for change, count in known.items() if count) or "0"
    moved = ngettext("{count} paragraph moved", "{count} paragraphs moved", alignment.moved)
    reworded = ngettext("{count} paragraph reworded", "{count} paragraphs reworded", alignment.reworded)
    said = [_("figures: {counts}").format(counts=figures)]
    passages = [
        form.format(count=count)
        for form, count in ((moved, alignment.moved), (reworded, alignment.reworded))
        if count
    ]
    return clauses((*said, *passages))


def _line(words: str) -> str:
    """Words in one line."""
    return " ".join(words.split())
