"""Two figures that go with each other, with what both drafts say of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.alignment.claim_changes import dealt_out, same_words
from tui.alignment.cut_drafts import around_figure, surroundings_of, told_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.alignment.claim_changes import Told
    from tui.alignment.cut_drafts import CutDraft
    from tui.alignment.frames import Frames
    from tui.alignment.subject_changes import SubjectChange
    from tui.alignment.turned_claims import Around


class Found(NamedTuple):
    """What goes with what, by indices."""

    figures: Mapping[int, int]
    equal: Mapping[int, int]
    """Sentences that are the same word for word."""
    worded: Mapping[int, int]
    """Sentences that are the same but for their figures."""
    frames: Frames
    """Lines that hold for others and say another scope or time."""
    back: Mapping[int, int]
    """The figures again, those of the old draft by those of the new one."""


class Compared:
    """Two figures that go with each other, with what both drafts say of them, read when it is first asked for."""

    def __init__(
        self,
        then: CutDraft,
        now: CutDraft,
        pair: tuple[int, int],
        found: Found,
        replaced: Mapping[tuple[int, int], SubjectChange],
    ) -> None:
        """Take both drafts and the figure in each.

        Args:
            then: One draft.
            now: The other.
            pair: The figure in both.
            found: What goes with what.
            replaced: The words that were replaced in the claims of figures before it.
        """
        self.then, self.now, self.pair, self.found, self.replaced = then, now, pair, found, replaced

    @property
    def worded(self) -> bool:
        """Whether both sentences are the same but for their figures."""
        old, new = self.pair
        return self.found.worded.get(self.then.of_figure[old]) == self.now.of_figure[new]

    @cached_property
    def around(self) -> tuple[Around, Around]:
        """What stands around the figure in its clause."""
        return around_figure(self.then, self.pair[0]), around_figure(self.now, self.pair[1])

    @cached_property
    def told(self) -> tuple[Told, Told]:
        """What each draft says of it, words that are dealt out aside."""
        told = (
            told_of(cut, at, words)
            for cut, at, words in zip((self.then, self.now), self.pair, self.around, strict=True)
        )
        one, other = told
        return (one, other) if self.worded else dealt_out(one, other)

    @cached_property
    def same_words(self) -> bool:
        """Whether both claims are said in the same words, which several parts ask."""
        return same_words(*self.told)

    @cached_property
    def there(self) -> tuple[str, str]:
        """All that stands around it: sentences, those before, headings."""
        return surroundings_of(self.then, self.now, self.pair)
