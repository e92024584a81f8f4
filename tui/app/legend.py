"""The legend: every sign and every colour that the screen draws, with what it means, from the table in which each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.alignment import Change
from tui.app.named_styles import LEVEL_STYLES, OUTCOME_STYLES, VERDICT_STYLES
from tui.app.widgets.column import PARTLY
from tui.app.widgets.overview_pane import STYLES, signs
from tui.reading.changes import CHANGE_SIGNS
from tui.reading.equation_wording import TICK
from tui.reading.finding_places import LEVELS
from tui.reading.overview import Sign
from tui.reading.tie_signs import MEANINGS, TIE_SIGNS
from tui.reading.verdict_wording import OUTCOME_SIGNS, OUTCOMES, SIGNS
from tui.speech.verdicts import Verdict
from tui.words import N_, _, in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.glyphs import Glyphs


class Entry(NamedTuple):
    """One line of the legend."""

    group: str
    """What it is a sign in, a msgid."""
    sign: str
    """As it is drawn."""
    style: str
    """The named style in which it is drawn."""
    words: str
    """What it means, a msgid."""

    def has(self, typed: str) -> bool:
        """Whether it is drawn so, or has the words typed, in either language."""
        said = "\n".join((*in_both(self.group), *in_both(self.words))).casefold()
        return typed == self.sign or all(word in said for word in typed.casefold().split())


TEXT = N_("Signs beside the text")
OUTLINE = N_("Signs in the outline")
STRIP = N_("Signs on the strip beside the text")
TIES = N_("Signs of ties in table and strip")
CHECKS = N_("Signs of findings on the card")
NOTES = N_("Signs in the list of notes")
CHARTS = N_("Signs in charts")
PANES = N_("Signs of panes and lists")
COLOURS = N_("Colours")

GLYPHS = {
    "current": (TEXT, "text--pointer", N_("the current figure, bar, row or section")),
    "damaged": (TEXT, "text--damaged-sign", N_("a figure damaged in the source, or a finding")),
    "unclear": (TEXT, "text--unclear-sign", N_("a figure unclear in the source")),
    "note": (TEXT, "text--note-sign", N_("the pack has a note on a figure")),
    "own_note": (TEXT, "text--pointer", N_("a note of a reader")),
    "read": (OUTLINE, "sound", N_("read as a whole")),
    "bar": (CHARTS, "bar", N_("a value")),
    "hatch": (CHARTS, "hatch", N_("a value that is damaged or unclear in the source")),
    "claim": (CHARTS, "bar", N_("what is claimed, beside what was measured")),
    "over": (CHARTS, "hatch", N_("the bar would go on beyond the scale")),
    "chain": (CHARTS, "muted", N_("one stage leads to the next")),
    "more": (PANES, "", N_("something was cut off here")),
    "up": (PANES, "heading", N_("a column sorted upwards")),
    "down": (PANES, "heading", N_("a column sorted downwards")),
    "above": (PANES, "accent", N_("there is more above")),
    "below": (PANES, "accent", N_("there is more below")),
    "before": (PANES, "accent", N_("there are more columns on the left")),
    "after": (PANES, "accent", N_("there are more columns on the right")),
    "rule": (PANES, "border", N_("the border of a pane; on the strip the part in view")),
    "rule_focused": (PANES, "border--focused", N_("the border of the pane that has the keys")),
    "line": (PANES, "border", N_("the border of a pane under the text")),
    "line_focused": (PANES, "border--focused", N_("the same, where the pane has the keys")),
}
"""What each sign of `Glyphs` means, by its field; those of findings and of the strip are named with their levels and kinds."""
ON_LINE = {
    Verdict.VERIFIED: N_("every figure of the line is verified"),
    Verdict.DOUBTFUL: N_("a figure of the line is doubtful, none is wrong"),
    Verdict.WRONG: N_("a figure of the line is wrong"),
}
"""What the sign of a verdict says beside a line, which may have several figures."""
CHANGED = {
    Change.CHANGED: N_("a figure changed against an earlier draft, or touched by a change"),
    Change.NEW: N_("a figure that an earlier draft has not"),
    Change.GONE: N_("a figure of an earlier draft is gone from behind here"),
}
"""What the signs of changes say."""
ON_STRIP = {
    Sign.FIGURE: N_("figures"),
    Sign.NOTE: N_("a note of the pack"),
    Sign.FINDING: N_("a finding"),
    Sign.HIT: N_("a hit of the search"),
    Sign.CURRENT: N_("the current figure"),
}
STYLE_WORDS = (
    (("text--figure", "figure", "bar"), N_("a figure")),
    (
        ("text--damaged", "damaged", "hatch", "text--damaged-sign"),
        N_("damaged in the source; an error of the checks; the verdict wrong"),
    ),
    (
        ("text--unclear", "unclear", "text--unclear-sign"),
        N_("unclear in the source; a warning of the checks; the verdict doubtful"),
    ),
    (("sound", "text--verified-sign"), N_("verified, confirmed, waived or read")),
    (("conjecture",), N_("a conjecture, or detected and not confirmed")),
    (("text--current", "current"), N_("the current figure")),
    (("text--operand",), N_("a figure with which a finding on the current one reckons")),
    (("text--changed",), N_("a figure that is changed, new or gone against another draft")),
    (("text--damage",), N_("words that look damaged")),
    (("text--hit", "hit"), N_("what was searched for")),
    (("text--selection",), N_("what is selected")),
    (("row--cursor",), N_("the marked row of the outline, where keys move it")),
    (("row--marked",), N_("the marked row")),
    (("seen",), N_("on the strip the part in view")),
    (("heading", "text--chapter"), N_("a heading")),
    (("strong", "text--title", "text--heading", "text--term"), N_("text, titles and names")),
    (
        ("muted", "text--subtitle", "text--apart", "text--under", "text--note-sign", "border"),
        N_("what stands back: bylines, what was set apart, a translation under its source"),
    ),
    (("text--made",), N_("a number that the word processor makes, no part of the text")),
    (
        ("accent", "key", "text--pointer", "text--change-sign", "border--focused"),
        N_("keys, and where one is"),
    ),
)
"""What named styles mean; of those that mean the same the first is drawn."""


def entries(glyphs: Glyphs) -> Iterator[Entry]:
    """The whole legend, for one set of signs."""
    yield from _of_glyphs(TEXT, glyphs)
    for verdict, sign in SIGNS.items():
        yield Entry(TEXT, glyphs.drawn(sign), VERDICT_STYLES[verdict], ON_LINE[verdict])
    yield Entry(
        TEXT,
        PARTLY,
        VERDICT_STYLES["verified"],
        N_("a figure of the line is verified, others are not reviewed"),
    )
    for change, words in CHANGED.items():
        yield Entry(TEXT, CHANGE_SIGNS[change], "text--change-sign", words)
    yield from _of_glyphs(OUTLINE, glyphs)
    for part, sign in signs(glyphs).items():
        if part in ON_STRIP:
            yield Entry(STRIP, sign, STYLES[part], ON_STRIP[part])
    for outcome, sign in TIE_SIGNS.items():
        yield Entry(TIES, glyphs.drawn(sign), OUTCOME_STYLES[outcome], MEANINGS[outcome])
    for level, words in LEVELS.items():
        yield Entry(CHECKS, getattr(glyphs, level), LEVEL_STYLES[level], words)
    yield Entry(CHECKS, glyphs.drawn(TICK), "sound", N_("an equation holds in which the figure has a part"))
    for outcome, sign in OUTCOME_SIGNS.items():
        if sign:
            yield Entry(NOTES, glyphs.drawn(sign), "damaged", OUTCOMES[outcome])
    yield from _of_glyphs(CHARTS, glyphs)
    yield from _of_glyphs(PANES, glyphs)
    for styles, words in STYLE_WORDS:
        yield Entry(COLOURS, _("sample"), styles[0], words)


def _of_glyphs(group: str, glyphs: Glyphs) -> Iterator[Entry]:
    """The signs of `Glyphs` that stand in one place; a bar is as long as all its steps."""
    for name, (where, style, words) in GLYPHS.items():
        if where == group:
            sign = getattr(glyphs, name)
            yield Entry(group, sign if isinstance(sign, str) else "".join(sign), style, words)
