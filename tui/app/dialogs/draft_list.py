"""The drafts of a speech: which this one follows, which follow it; parted, taken over again, compared with."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.keys import DRAFTS, LIST
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row
from tui.reading.draft_wording import draft_words
from tui.review.near_drafts import NearDraft, Relation
from tui.words import N_, _, headed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding, BindingType

_SHOWN = 17
"""Characters of the id by which a draft is called whose text is not kept."""
RELATIONS = {
    Relation.LATER: N_("follows this one"),
    Relation.DIRECT: N_("this one follows it"),
    Relation.EARLIER: N_("this one follows it through others"),
    Relation.APART: N_("parted; Enter takes its review over again"),
    Relation.OFFERED: N_("much the same; Enter takes its review over"),
}


class DraftDeed(Enum):
    """What can be done with a draft."""

    PART = auto()
    TAKE_OVER = auto()
    COMPARE = auto()
    """What changed against it is shown."""
    BESIDE = auto()
    """It is shown beside this one."""


class DraftAsked(NamedTuple):
    """What is to be done with which draft."""

    deed: DraftDeed
    draft: NearDraft


class DraftList(ListDialog[DraftAsked | None]):
    """Gives what is to be done with a draft, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*DRAFTS]
    DECLARED: ClassVar[Sequence[Binding]] = (*DRAFTS, *LIST)
    IMPORTANT = ("sheet-cancel", "drafts-part", "drafts-marked-beside", "sheet-pick")

    def __init__(self, here: str, drafts: Sequence[NearDraft], reviewer: str) -> None:
        """Take the drafts.

        Args:
            here: What the open draft is called.
            drafts: The others.
            reviewer: Whose verdicts are counted; everybody's where empty.
        """
        super().__init__()
        self._here, self._drafts, self._reviewer = here, drafts, reviewer

    def rows(self) -> list[Row]:
        """The drafts, the later ones first, this one among them."""
        rows = [Row(((_("Drafts of this speech"), "strong"),)), Row()]
        later = [one for one in self._drafts if one.relation is Relation.LATER]
        rows += [row for one in later for row in self._rows_of(one)]
        said = headed(self._here, _("this one"))
        rows += [Row(((line, "accent"),)) for line in wrap(said, self.width, hanging=2)]
        rows += [row for one in self._drafts if one not in later for row in self._rows_of(one)]
        if any(one.relation is Relation.DIRECT for one in self._drafts):
            said = _(
                "What was decided on an earlier draft is laid over this one; Enter shows what changed against it."
            )
            rows += [Row(), *(Row(((line, "muted"),)) for line in wrap(said, self.width))]
        return rows

    def _rows_of(self, one: NearDraft) -> list[Row]:
        """A draft: its name, how far it was reviewed, how it stands to this one."""
        given = sum(count for who, count in one.verdicts.items() if self._reviewer in {"", who})
        kept = one.kept
        title, place = (kept.title or one.id[:_SHOWN], kept.place) if kept else (one.id[:_SHOWN], "")
        said = headed(draft_words(title, place, given, one.last), _(RELATIONS[one.relation]))
        target = None if one.relation is Relation.LATER or kept is None else one
        first, *more = wrap(said, self.width, hanging=2)
        return [
            Row(((first, "" if target else "muted"),), (), target),
            *(Row(((line, ""),)) for line in more),
        ]

    def choose(self, target: object) -> None:
        """Show what changed against a draft that this one follows; take the review of another one over."""
        if isinstance(target, NearDraft):
            earlier = target.relation in {Relation.DIRECT, Relation.EARLIER}
            self.dismiss(DraftAsked(DraftDeed.COMPARE if earlier else DraftDeed.TAKE_OVER, target))

    def offers(self, binding: Binding) -> bool:
        """Only what this draft was said to follow can be parted from it; a text that is kept stands beside it."""
        if binding.action == "beside":
            return isinstance(self.marked, NearDraft)
        return binding not in DRAFTS or self._to_part() is not None

    def _to_part(self) -> NearDraft | None:
        """The marked draft, if this one was said to follow it."""
        marked = self.marked
        return marked if isinstance(marked, NearDraft) and marked.relation is Relation.DIRECT else None

    def action_beside(self) -> None:
        """Show the marked draft and this one side by side."""
        marked = self.marked
        if isinstance(marked, NearDraft):
            self.dismiss(DraftAsked(DraftDeed.BESIDE, marked))

    def action_part(self) -> None:
        """Undo that this draft follows the marked one."""
        marked = self._to_part()
        if marked is not None:
            self.dismiss(DraftAsked(DraftDeed.PART, marked))
