"""What a figure says, field by field: right as it is with one key, each field corrected where it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import CLAIM, LIST
from tui.app.painting import wrap
from tui.app.widgets.bars import ASKING
from tui.app.widgets.prompt import prompt_on
from tui.app.widgets.row_list import Row, wrapped
from tui.claims.settled_claims import is_period, period_in
from tui.reading.claim_fields import (
    CALLED,
    HINTS,
    TIMES,
    Field,
    is_fixed,
    settled_form,
    turned,
    typed,
    value_words,
)
from tui.reading.claim_wording import period_words
from tui.reading.questions import Check, Question
from tui.words import N_, _, bracketed, headed, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding, BindingType

    from tui.claims.period_values import DocumentDate
    from tui.speech.verdicts import SaidClaim

REACH = "reach"
"""The row that says at which figures the claim is confirmed."""
LEAST = 22
"""Rows of the screen on which the sentence is shown too."""


class Asked(NamedTuple):
    """What there is to confirm."""

    surface: str
    """The figure as printed."""
    sentence: str
    said: SaidClaim
    """What holds up to now."""
    how: str
    """Whether that was detected, and how sure it is, or who said it."""
    others: int | None
    """How many other figures say the metric; None where that is not known yet."""
    alone: bool
    """Whether at first the figure alone is confirmed."""
    date: DocumentDate | None


class Confirmed(NamedTuple):
    """What was confirmed."""

    said: SaidClaim
    alone: bool
    """Whether of this figure only."""


class ClaimEditor(ListDialog[Confirmed | None]):
    """Gives what was confirmed, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*CLAIM]
    DECLARED: ClassVar[Sequence[Binding]] = (*CLAIM, *LIST)
    IMPORTANT = ("sheet-pick", "claim-change", "claim-next", "sheet-cancel")

    def __init__(self, asked: Asked) -> None:
        """Take what there is to confirm."""
        super().__init__()
        self._asked = asked
        self.said = asked.said
        self.alone = asked.alone

    @property
    def is_changed(self) -> bool:
        """Whether a field is another now."""
        return self.said != self._asked.said

    def rows(self) -> list[Row]:
        """What was detected, a row a field, and at which figures it is confirmed."""
        asked = self._asked
        rows = wrapped(headed(_("Figure"), asked.surface), "strong", self.width, ((asked.how, "muted"),))
        if self.size.height >= LEAST and not self.has_class(ASKING):
            rows += [Row(((line, "muted"),)) for line in wrap(asked.sentence, self.width)[:2]]
        rows.append(Row())
        wide = max(cell_len(_(CALLED[field])) for field in Field) + 2
        for field in Field:
            rows.append(self._row(field, wide))
        if asked.others != 0:
            called = _("confirms")
            name = f"{called}{' ' * max(1, wide - cell_len(called))}"
            rows.append(Row(((name, "muted"), (self._reach(), "")), target=REACH))
        return rows

    def _row(self, field: Field, wide: int) -> Row:
        """One field with its value, and a sign where that was changed."""
        name = _(CALLED[field])
        said = value_words(self.said, field)
        same = getattr(self.said, field) == getattr(self._asked.said, field)
        right = () if same else ((_("changed"), "accent"),)
        value = (said, "" if same else "strong") if said else (_("not said"), "muted")
        return Row(((f"{name}{' ' * (wide - cell_len(name))}", "muted"), value), right, field)

    def _reach(self) -> str:
        """At which figures the claim is confirmed."""
        if self.alone:
            return _("this figure only")
        others = self._asked.others
        if others is None:
            return _("this figure, and what the metric is at all that say it")
        said = ngettext(
            "this figure, and what the metric is at {count} more",
            "this figure, and what the metric is at {count} more",
            others,
        )
        return said.format(count=others)

    def named(self, binding: Binding) -> Binding:
        """Enter says what it takes."""
        if binding.id == "sheet-pick":
            words = N_("confirm as changed") if self.is_changed else N_("right as it is")
            return replace(binding, description=words)
        return binding

    def offers(self, binding: Binding) -> bool:
        """The next word is there for fields of fixed words; what was changed can be put back."""
        if binding.id in {"claim-next", "claim-before"}:
            return self.marked == REACH or (isinstance(self.marked, Field) and is_fixed(self.marked))
        return binding.id != "claim-reset" or self.is_changed

    def choose(self, target: object) -> None:
        """A click on a field changes it."""
        rows = self.rows()
        self.cursor = next(at for at, row in enumerate(rows) if row.target == target)
        self.fill()
        self.app.call_later(self.action_change)

    def action_pick(self) -> None:
        """Confirm what stands there."""
        self.dismiss(Confirmed(settled_form(self.said), self.alone))

    def action_turn(self, by: int) -> None:
        """Put the next word into a field of fixed words."""
        field = self.marked
        if field == REACH:
            self.alone = not self.alone
        elif isinstance(field, Field) and is_fixed(field):
            self.said = turned(self.said, field, by)
        self.fill()

    def action_reset(self) -> None:
        """Put every field back as it was."""
        self.said, self.alone = self._asked.said, self._asked.alone
        self.fill()

    async def action_change(self) -> None:
        """Change the marked field: the next word of a few, or a line to type."""
        field = self.marked
        if field == REACH or (isinstance(field, Field) and is_fixed(field)):
            self.action_turn(1)
        elif isinstance(field, Field):
            await self._ask(field)

    async def _ask(self, field: Field) -> None:
        """Ask for the words of a field."""

        def done(line: str | None) -> None:
            self.set_focus(None)
            if line is not None:
                self.said = typed(self.said, field, line, self._asked.date)
            self.fill()

        label = _("{field}:").format(field=_(CALLED[field]))
        question = Question(label, _(HINTS[field]), getattr(self.said, field))
        check = self._check_time if field in TIMES else None
        (await prompt_on(self, after="#list-footer")).ask(question, done, check=check)

    def _check_time(self, line: str) -> Check:
        """How a time is read."""
        words = line.strip()
        if not words:
            return Check()
        period = period_in(words, self._asked.date)
        if is_period(period):
            return Check(_("read as {amount}").format(amount=bracketed(period_words(period), period)))
        return Check(_("kept as words: it is no period that is known"))
