"""What can be done here and now: for each command why it would do nothing, from the state alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui.speech import NoteKind
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.reading.interaction import Interaction


class Here(Struct, frozen=True):
    """What a reader has before them, as far as it decides what keys do."""

    state: Interaction
    findings: int | None = None
    """How many the checks found; None while they are at work."""
    unchecked: Callable[[], str] = str
    """Says why the checks do not work at all, as a sentence; empty where they do."""


def here_of(state: Interaction, findings: int, *, checked: bool, unchecked: Callable[[], str] = str) -> Here:
    """What is before a reader; the number of findings counts once the checks are done."""
    return Here(state, findings if checked or findings else None, unchecked)


def obstacle(command: str, arguments: tuple[object, ...], here: Here) -> str:
    """Why a command would do nothing here and now, as a sentence; empty where it does something.

    Args:
        command: Its name, as bindings use it (`do('step', 1)`).
        arguments: What it is called with.
        here: What is before the reader.
    """
    rule = RULES.get(command)
    return rule(here, *arguments) if rule else ""


def _needs_figures(here: Here, *_arguments: object) -> str:
    """Something that steps through figures, or counts them."""
    return "" if here.state.reading.speech.mentions else _("This text has no figures.")


def _needs_current(here: Here, *_arguments: object) -> str:
    """Something about the current figure."""
    if here.state.reading.mention is not None:
        return ""
    return _needs_figures(here) or _("No figure is current: press → first.")


def _label(here: Here, *_arguments: object) -> str:
    """What a figure measures can be said where it was only detected."""
    if here.state.reading.speech.mentions and not here.state.reading.speech.detected:
        return _("Whoever made this pack said what its figures measure.")
    return _needs_current(here)


def _date(here: Here, *_arguments: object) -> str:
    """When a text was made can be said of one that no pack has prepared."""
    if here.state.reading.speech.document is None:
        return _("Whoever made this pack said of when its figures are.")
    return ""


def _same_metric(here: Here, *_arguments: object) -> str:
    """The next place of a metric that is stated more than once."""
    reading = here.state.reading
    if reading.mention is None:
        return _needs_current(here)
    places = reading.speech.mentions_by_metric[reading.mention.metric]
    return "" if len(places) > 1 else _("This figure is stated only once.")


def _section(here: Here, key: object) -> str:
    """A digit goes to the section that has it."""
    sections = here.state.sections
    if any(section.key == key for section in sections):
        return ""
    keys = [section.key for section in sections if section.key]
    if not keys:
        return _needs_sections(here) or _("No section has a digit: [ and ] go from section to section.")
    return _("No section has the digit {digit}.").format(digit=key)


def _needs_sections(here: Here, *_arguments: object) -> str:
    """Something that steps through sections."""
    return "" if here.state.reading.speech.sections else _("This text has no sections.")


def _table(here: Here) -> str:
    """The table has a row a metric."""
    return "" if here.state.panel == "table" else _needs_figures(here)


def _charts(here: Here) -> str:
    """Charts are the pack's, or of what the claims of a text say."""
    speech = here.state.reading.speech
    if here.state.panel == "charts" or speech.charts or (speech.detected and speech.mentions):
        return ""
    return _("This speech has no charts.")


def _translation(here: Here) -> str:
    """A translation is the pack's."""
    speech = here.state.reading.speech
    return "" if speech.translation is not None else _("This speech has no translation.")


def _terms(here: Here) -> str:
    """Notes on terms are the pack's."""
    notes = here.state.reading.speech.notes
    explained = any(note.kind is NoteKind.TERM for note in notes)
    return "" if explained else _("This speech has no notes on terms.")


def _finding(here: Here, *_arguments: object) -> str:
    """Something about findings."""
    if here.findings is None:
        return _("The checks are still at work.")
    return "" if here.findings else here.unchecked() or _("The checks found nothing.")


def _hit(here: Here, *_arguments: object) -> str:
    """Something that steps through hits; that there are none is said where they are looked for."""
    return "" if here.state.found is not None else _("Nothing was searched for: press / first.")


def _back(here: Here) -> str:
    """The trail behind."""
    return "" if here.state.reading.past else _("There is no earlier place to go back to.")


def _forward(here: Here) -> str:
    """The trail ahead."""
    return "" if here.state.reading.future else _("There is no later place to go forward to.")


def _to_mark(here: Here) -> str:
    """Marks, and where one was before the last jump."""
    reading = here.state.reading
    return "" if reading.marks or reading.past else _("No place is marked yet: M marks one.")


def _copy(here: Here) -> str:
    """The selection, or the current figure with its sentence."""
    return "" if here.state.selection is not None else _needs_current(here)


def _put_line(here: Here, *_arguments: object) -> str:
    """A session goes through figures by their numbers, which lines would change."""
    return _("Not in a review session: leave it first.") if here.state.session else ""


RULES: Mapping[str, Callable[..., str]] = {
    "put_line": _put_line,
    "said": _needs_figures,
    "step": _needs_figures,
    "goto": _needs_figures,
    "review": _needs_figures,
    "summary": _needs_figures,
    "same_metric": _same_metric,
    "verdict": _needs_current,
    "correct": _needs_current,
    "skip": _needs_current,
    "label": _label,
    "date": _date,
    "copy": _copy,
    "section": _section,
    "section_step": _needs_sections,
    "table": _table,
    "charts": _charts,
    "translation": _translation,
    "term": _terms,
    "glossary": _terms,
    "finding": _finding,
    "waive": _finding,
    "equations": _needs_current,
    "hit": _hit,
    "back": _back,
    "forward": _forward,
    "to_mark": _to_mark,
}
"""What commands need; those that are not here always do something."""
