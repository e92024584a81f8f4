"""The equations that were tried at a figure: what holds, what speaks, and why the others are no finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dialogs.list_dialog import ListDialog
from tui.app.named_styles import LEVEL_STYLES
from tui.app.painting import wrap
from tui.app.widgets.row_list import Row, wrapped
from tui.reading.equation_wording import TICK, bearing_words, idle_words, in_order, tried_words
from tui.speech.declared import Level
from tui.words import _, headed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.speech import Mention
    from tui.speech.tried import Explained, Tried


class EquationList(ListDialog[int | None]):
    """Gives where another figure of an equation stands that is to be gone to, or None."""

    MARKS_FIRST = False

    def __init__(self, mention: Mention, explained: Explained | None) -> None:
        """Take a figure, and what was tried at it; None where nothing was."""
        super().__init__()
        self._mention, self._explained = mention, explained

    def rows(self) -> list[Row]:
        """How many hold, each with its arithmetic and what came of it, what it bears out elsewhere, what had nothing to count with."""
        one, mention = self._explained, self._mention
        title = headed(_("Figure {number}").format(number=mention.number), mention.surface)
        rows = [*wrapped(title, "strong", self.width)]
        if one is None:
            return [*rows, Row(((_("No equation was tried at this figure."), "muted"),))]
        rows += [Row(((bearing_words(one.holding), "sound" if one.holding else "muted"),)), Row()]
        rows += self._each(in_order(one.tried), mention.start)
        if one.elsewhere:
            rows += [Row(), Row(((_("Other figures, borne out by this one"), "heading"),))]
            rows += self._each(one.elsewhere, mention.start)
        if one.cut or one.idle:
            rows.append(Row())
            rows += [Row(((line, "muted"),)) for said in idle_words(one) for line in wrap(said, self.width)]
        return rows

    def _each(self, tried: Iterable[Tried], start: int) -> Iterator[Row]:
        """An equation in a line or two, and under it what came of it; Enter goes to the first of its other figures."""
        glyphs = self.program.glyphs
        for each in tried:
            sign, words, outcome = tried_words(each)
            style = LEVEL_STYLES[Level.WARNING] if sign == "!" else "sound" if sign == TICK else "muted"
            target = next((at for _name, at, _end in each.places if at != start), None)
            first, *rest = wrapped(words, "", self.width - 2)
            yield Row(((f"{glyphs.drawn(sign)} ", style), *first.parts), (), target)
            for row in rest:
                yield Row((("  ", ""), *row.parts))
            for line in wrap(outcome, self.width - 2):
                yield Row((("  " + line, "muted"),))

    def choose(self, target: object) -> None:
        """Go to another figure of an equation."""
        if isinstance(target, int):
            self.dismiss(target)
