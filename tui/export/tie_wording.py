"""Ties and sources in words, for the screen and for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.claim_model import Aspect, Direction, Mode
from tui.reading.claim_wording import MODES, aspect_words, period_words
from tui.reading.tie_signs import OUTCOMES
from tui.words import N_, _, clauses, headed, ngettext, phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.sources.statement_model import Source, Statement, Tie
    from tui.sources.tried_statements import Explanation, Trial
    from tui.speech.verdicts import TieRecord

KINDS = {"table": N_("tables"), "text": N_("text"), "pack": N_("pack")}
"""What each kind of source is called."""


def source_line(source: Source) -> str:
    """What a source is called, what it is, how many values it has; of one that is not here that it is not, or was edited."""
    if source.changed:
        return _("{name}: changed since figures were held against it").format(name=source.name)
    if not source.here:
        return _("{name}: not here").format(name=source.name)
    count = len(source.statements)
    said = ngettext("{name} ({kind}): {count} value", "{name} ({kind}): {count} values", count)
    line = said.format(name=source.name, kind=_(KINDS[source.kind]), count=count)
    corrected = _("its tables as corrected") if source.corrections else ""
    return clauses((line, corrected, _unstored_line(source)))


def _unstored_line(source: Source) -> str:
    """How many formulas of a workbook state nothing, as no value is stored of them; empty where there are none."""
    count = source.document.unstored if source.document is not None else 0
    said = ngettext(
        "{count} formula without a stored value states nothing",
        "{count} formulas without a stored value state nothing",
        count,
    )
    return said.format(count=count) if count else ""


def tie_line(tie: Tie, statement: Statement) -> str:
    """What came of holding a figure against a statement, and who settled that it is that one."""
    said = _("{outcome}: {statement}").format(
        outcome=_(OUTCOMES[tie.outcome]), statement=statement_words(statement)
    )
    return clauses((said, _("settled by {reviewer}").format(reviewer=tie.by))) if tie.settled else said


def agreeing_lines(tie: Tie, ties: Iterable[Tie], sources: Sequence[Source]) -> list[str]:
    """Which other sources bear a figure out that one contradicts, and with what; nothing of any other tie.

    Args:
        tie: What came of holding the figure against the one.
        ties: Those of all figures and sources, or of this figure alone.
        sources: All sources.
    """
    if not tie.is_disputed:
        return []
    said = _("{source} agrees: {statement}")
    return [
        said.format(source=sources[other.source].name, statement=statement_words(other.statements[0]))
        for other in ties
        if other.number == tie.number and other.outcome.agrees
    ]


def lapsed_line(record: TieRecord) -> str:
    """What a reviewer settled that the source does not say any more."""
    statement = _("{stated} at {address} ({name})").format(
        stated=record.stated, address=record.address, name=record.name
    )
    said = _("settled by {reviewer}: {statement}; the source does not say so any more")
    return said.format(reviewer=record.reviewer, statement=statement)


def statement_words(statement: Statement) -> str:
    """What a statement states in its unit, where, of what and when, and what of it: a growth, a share, a plan."""
    from tui.sources.printed_values import printed_value  # noqa: PLC0415 - reports without sources do without

    return _("{stated} at {address} ({name})").format(
        stated=printed_value(statement),
        address=statement.address,
        name=phrases((statement.full_name, _when(statement), *_kind_words(statement))),
    )


def _when(statement: Statement) -> str:
    """Of when a statement is, in words; empty where nothing says it."""
    return period_words(statement.period) if statement.period else ""


def _kind_words(statement: Statement) -> list[str]:
    """What of its metric a statement is, and which way its words say that it went; nothing for a level that was reached."""
    found = []
    if statement.aspect not in (Aspect.LEVEL, Aspect.OTHER):
        down = Direction.DOWN if statement.falls else None
        found.append(aspect_words(statement.aspect, down, mean=statement.mean))
    return [*found, _(MODES[Mode.TARGET])] if statement.aimed else found


def record_line(record: TieRecord) -> str:
    """What a reviewer said of a figure and a statement, as it was then."""
    said = _("settled by {reviewer}") if record.settled else _("rejected by {reviewer}")
    statement = _("{stated} at {address} ({name})").format(
        stated=record.stated, address=record.address, name=record.name
    )
    return clauses((statement, said.format(reviewer=record.reviewer)))


WHY = {
    "settled": N_("a reviewer settled it"),
    "taken-over": N_("its very sentence stands in the source, with its value"),
    "agrees": N_("name, period and value agree"),
    "agrees-apart": N_("name and value agree; the period is not known to be the same"),
    "differs": N_("the statement of its name, period and aspect states another value"),
    "twins": N_("statements of the same fact say it differently"),
    "places": N_("its row is of one of several places, and nothing says of which the figure is"),
    "no-candidate": N_("no statement has its unit and enough of its words"),
    "seldom": N_("nothing agrees, and such figures seldom stand in tables"),
    "unsure": N_("the name of what fits best does not fit well enough to say that it differs"),
    "says-little": N_("the name of what fits best says too little of what the figure is of"),
    "of-another": N_("what fits best is, or may be, of another time, place, kind or unit"),
    "bare-total": N_("what fits best is a total that hardly says of what"),
    "unlike": N_("many figures are far from this source and hardly any agrees: it is of something else"),
    "better-name": N_("it agrees with one statement, but the name of another fits much better"),
    "other-period": N_("it agrees with a statement of another period, and not with that of its own"),
    "rival-agrees": N_("it differs from what fits best, and agrees with what fits nearly as well"),
    "rivals": N_("statements of different things fit equally well"),
    "taken": N_("another figure is held against what it would differ from"),
}
"""Why something is said of a figure, or nothing, by the name of the reason."""
NOTES = {
    "settled": N_("settled by a reviewer"),
    "rejected": N_("rejected"),
    "taught": N_("the name was taught by a settled tie"),
    "other-period": N_("of another period"),
    "other-aspect": N_("a level, a growth, a share or a plan where the figure is another"),
    "opposed": N_("one of the two speaks of a part that the other does not"),
    "unit": N_("one of the two has no unit"),
    "turned": N_("one rose and the other fell"),
    "otherwise": N_("it moved the other way, or is of another direction of trade"),
    "other-place": N_("of another place"),
    "some-place": N_("of one of several places, and nothing says of which the figure is"),
    "says-little": N_("the name says too little of what the figure is of"),
}
"""What is said of a statement that was tried."""
AGREEMENTS = {
    "EXACT": N_("the same value"),
    "ROUNDED": N_("the same value, rounded"),
    "CUT": N_("the same value, cut off"),
    "LOOSE": N_("perhaps the same value"),
    "SLIP": N_("one slip apart"),
    "NEAR": N_("some per cent apart"),
    "FAR": N_("another value"),
}
"""How two values compare."""


def why_line(explanation: Explanation) -> str:
    """What is said of a figure on one source, and why."""
    return headed(_(OUTCOMES[explanation.outcome]), _(WHY[explanation.why]))


def trial_lines(trial: Trial) -> list[str]:
    """A statement that was tried: what it states; how the values compare, how well the names fit, its lead, what speaks against it."""
    parts = [_(AGREEMENTS[trial.agreement.name])]
    if trial.needed is None:
        parts.append(_("names fit {fit}").format(fit=f"{trial.name:.2f}"))
    else:
        said = _("names fit {fit} of {needed} needed")
        parts.append(said.format(fit=f"{trial.name:.2f}", needed=f"{trial.needed:.2f}"))
    if trial.margin is not None:
        parts.append(_("ahead by {margin}").format(margin=f"{trial.margin:.2f}"))
    taught = _("{reviewer} settled a tie that taught the name").format(reviewer=trial.teacher)
    parts += [taught if note == "taught" and trial.teacher else _(NOTES[note]) for note in trial.notes]
    return [statement_words(trial.statement), clauses(parts)]
