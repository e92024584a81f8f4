"""Every binding of the program, declared once: footer, help, palette and docs/keys.md all come from here."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from tui.words import N_

FIGURES = Binding.Group(N_("Figures"))
MOVING = Binding.Group(N_("Moving"))
SECTIONS = Binding.Group(N_("Sections"))
PANELS = Binding.Group(N_("Panels"))
PROGRAM = Binding.Group(N_("Program"))

REVIEWING = Binding.Group(N_("Review"))

GROUPS = (FIGURES, REVIEWING, SECTIONS, MOVING, PANELS, PROGRAM)
"""The groups in the order of the help screen."""


def bind(
    keys: str,
    action: str,
    short: str,
    long: str,
    *,
    id: str,  # noqa: A002 - Textual's own word
    group: Binding.Group,
    show: bool = False,
    priority: bool = False,
) -> Binding:
    """Declare a binding: `short` stands in the footer, `long` in help and palette; both are msgids."""
    return Binding(keys, action, short, tooltip=long, id=id, group=group, show=show, priority=priority)


LINE_DOWN, LINE_UP = "down,j", "up,k"
PAGE_DOWN, PAGE_UP = "space,pagedown,ctrl+f", "b,pageup,ctrl+b"
TOP, END = "g,home", "G,end"
FURTHEST = 10**9
"""More rows than any table has."""
"""The keys of moving: in the text, in every other pane, in lists and in the help alike."""

CHANGED = bind(
    "C",
    "do('changes')",
    N_("changes"),
    N_("Changes against an earlier draft, on and off"),
    id="changes",
    group=FIGURES,
    show=True,
)
BESIDE = bind(
    "H",
    "do('beside')",
    N_("both drafts"),
    N_("The earlier draft and this one side by side"),
    id="drafts-beside",
    group=FIGURES,
    show=True,
)
TAKE_OVER = bind(
    "E",
    "do('take_over')",
    N_("take over"),
    N_(
        "Take over the review of the earlier draft that is offered; else all drafts of this speech, to part them"
    ),
    id="take-over",
    group=REVIEWING,
    show=True,
)
VERDICTS_AND_NOTES = [
    bind("a", "do('note')", N_("note"), N_("Write a note"), id="note", group=REVIEWING, show=True),
    bind(
        "v",
        "do('verdict', 'verified')",
        N_("verified"),
        N_("Verified"),
        id="verified",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "d",
        "do('verdict', 'doubtful')",
        N_("doubtful"),
        N_("Doubtful"),
        id="doubtful",
        group=REVIEWING,
        show=True,
    ),
    bind("x", "do('verdict', 'wrong')", N_("wrong"), N_("Wrong"), id="wrong", group=REVIEWING, show=True),
    bind(
        "equals_sign",
        "do('correct')",
        N_("should be"),
        N_("Wrong, with the right value"),
        id="correct",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "i",
        "do('label')",
        N_("claim"),
        N_("Confirm or correct what a figure says: metric, aspect, scope, period …"),
        id="label",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "I",
        "do('date')",
        N_("date"),
        N_("Say when the text was made: last year, this year and the like go by it"),
        id="text-date",
        group=REVIEWING,
    ),
    bind(
        "u", "do('undo')", N_("undo"), N_("Undo, any number of steps"), id="undo", group=REVIEWING, show=True
    ),
    *(
        bind(key, f"do('said', '{said}', {by})", short, text, id=name, group=REVIEWING)
        for key, said, by, short, text, name in (
            ("right_curly_bracket", "open", 1, N_("to do"), N_("Next figure not reviewed"), "next-open"),
            (
                "left_curly_bracket",
                "open",
                -1,
                N_("to do"),
                N_("Previous figure not reviewed"),
                "previous-open",
            ),
            ("right_parenthesis", "doubtful", 1, N_("doubtful"), N_("Next doubtful figure"), "next-doubtful"),
            (
                "left_parenthesis",
                "doubtful",
                -1,
                N_("doubtful"),
                N_("Previous doubtful figure"),
                "previous-doubtful",
            ),
            ("exclamation_mark", "wrong", 1, N_("wrong"), N_("Next wrong figure"), "next-wrong"),
            ("at", "wrong", -1, N_("wrong"), N_("Previous wrong figure"), "previous-wrong"),
        )
    ),
    bind("ctrl+r", "do('redo')", N_("do again"), N_("Do again what was undone"), id="redo", group=REVIEWING),
    bind("r", "do('review')", N_("review"), N_("Review session"), id="review", group=REVIEWING, show=True),
    bind(
        "percent_sign",
        "do('summary')",
        N_("summary"),
        N_("Summary: how far the review is, and what is doubtful or wrong"),
        id="summary",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "w",
        "do('read', 'paragraph')",
        N_("read"),
        N_("Mark the paragraph as read, or not"),
        id="read-paragraph",
        group=REVIEWING,
    ),
    bind(
        "R",
        "do('read', 'section')",
        N_("read"),
        N_("Mark the section as read, or not"),
        id="read-section",
        group=REVIEWING,
    ),
    bind("L", "do('notes')", N_("notes"), N_("All notes"), id="notes", group=REVIEWING, show=True),
]
"""Keys for verdicts, notes and waivers: in the reader and in a review session."""

READER = [
    bind(
        "right,l",
        "do('step', 1)",
        N_("figure"),
        N_("Next figure"),
        id="next-figure",
        group=FIGURES,
        show=True,
    ),
    bind(
        "left,h",
        "do('step', -1)",
        N_("figure"),
        N_("Previous figure"),
        id="previous-figure",
        group=FIGURES,
        show=True,
    ),
    *(
        bind(
            str(digit),
            f"do('section', '{digit}')",
            N_("section"),
            N_("Go to the section with this digit"),
            id=f"section-{digit}",
            group=SECTIONS,
            show=True,
        )
        for digit in range(10)
    ),
    bind(
        LINE_DOWN,
        "do('scroll', 1)",
        N_("scroll"),
        N_("One line down"),
        id="line-down",
        group=MOVING,
        show=True,
    ),
    bind(LINE_UP, "do('scroll', -1)", N_("scroll"), N_("One line up"), id="line-up", group=MOVING, show=True),
    bind(
        "backslash",
        "do('columns', 1)",
        N_("columns"),
        N_("Scroll a wide table to the right"),
        id="columns-right",
        group=MOVING,
    ),
    bind(
        "vertical_line",
        "do('columns', -1)",
        N_("columns"),
        N_("Scroll a wide table to the left"),
        id="columns-left",
        group=MOVING,
    ),
    bind(
        "p",
        "do('put_line')",
        N_("apart"),
        N_("Set the line apart as none of the speech, or take it back"),
        id="put-line",
        group=REVIEWING,
    ),
    bind("m", "do('table')", N_("table"), N_("Metrics table"), id="table", group=PANELS, show=True),
    bind(
        "c",
        "do('charts')",
        N_("charts"),
        N_("Charts of the current metric"),
        id="charts",
        group=PANELS,
        show=True,
    ),
    bind("enter", "do('card')", N_("card"), N_("Card of the current figure"), id="card", group=FIGURES),
    bind("o", "do('outline')", N_("outline"), N_("Outline"), id="outline", group=PANELS, show=True),
    bind("B", "do('text')", N_("text"), N_("The text"), id="text", group=PANELS),
    bind("tab", "do('focus_pane', 1)", N_("pane"), N_("Next pane"), id="next-pane", group=PANELS),
    bind(
        "shift+tab", "do('focus_pane', -1)", N_("pane"), N_("Previous pane"), id="previous-pane", group=PANELS
    ),
    bind(
        "plus",
        "do('enlarge')",
        N_("enlarge"),
        N_("Give the pane the whole screen, and back"),
        id="enlarge",
        group=PANELS,
        show=True,
    ),
    *(
        bind(
            f"ctrl+{direction}",
            f"do('resize', '{direction}')",
            N_("size"),
            text,
            id=f"border-{direction}",
            group=PANELS,
        )
        for direction, text in (
            ("left", N_("Move the border of the pane to the left")),
            ("right", N_("Move the border of the pane to the right")),
            ("up", N_("Move the border of the pane up")),
            ("down", N_("Move the border of the pane down")),
        )
    ),
    bind(
        "right_square_bracket",
        "do('section_step', 1)",
        N_("section"),
        N_("Next section"),
        id="next-section",
        group=SECTIONS,
    ),
    bind(
        "left_square_bracket",
        "do('section_step', -1)",
        N_("section"),
        N_("Previous section"),
        id="previous-section",
        group=SECTIONS,
    ),
    bind(
        PAGE_DOWN,
        "do('page', 1)",
        N_("page"),
        N_("One page down"),
        id="page-down",
        group=MOVING,
    ),
    bind(PAGE_UP, "do('page', -1)", N_("page"), N_("One page up"), id="page-up", group=MOVING),
    bind(TOP, "do('edge', -1)", N_("top"), N_("To the top"), id="top", group=MOVING),
    bind(END, "do('edge', 1)", N_("end"), N_("To the end"), id="end", group=MOVING),
    bind(
        "backspace,alt+left", "do('back')", N_("back"), N_("Back to where you were"), id="back", group=MOVING
    ),
    bind("tilde,alt+right", "do('forward')", N_("forward"), N_("Forward again"), id="forward", group=MOVING),
    bind(
        "full_stop",
        "do('same_metric')",
        N_("mention"),
        N_("Next place of the same metric"),
        id="next-mention",
        group=FIGURES,
    ),
    bind("colon", "do('goto')", N_("go to"), N_("Go to figure number …"), id="goto", group=FIGURES),
    bind(
        "f",
        "do('finding', 1)",
        N_("finding"),
        N_("Next finding"),
        id="next-finding",
        group=FIGURES,
        show=True,
    ),
    bind(
        "F", "do('finding', -1)", N_("finding"), N_("Previous finding"), id="previous-finding", group=FIGURES
    ),
    CHANGED,
    bind(
        "greater_than_sign",
        "do('change', 1)",
        N_("a change"),
        N_("Next change"),
        id="next-change",
        group=FIGURES,
        show=True,
    ),
    bind(
        "less_than_sign",
        "do('change', -1)",
        N_("a change"),
        N_("Previous change"),
        id="previous-change",
        group=FIGURES,
        show=True,
    ),
    BESIDE,
    TAKE_OVER,
    bind(
        "e",
        "do('export')",
        N_("report"),
        N_("Export the report to a file"),
        id="export",
        group=PROGRAM,
        show=True,
    ),
    bind("O", "do('open_speech')", N_("open"), N_("Open a speech …"), id="open", group=PROGRAM, show=True),
    bind("A", "do('sources')", N_("sources"), N_("Sources: list, add, remove"), id="sources", group=FIGURES),
    bind(
        "S",
        "do('source_at')",
        N_("source"),
        N_("The source at this figure, and back"),
        id="source-at",
        group=FIGURES,
        show=True,
    ),
    bind(
        "number_sign",
        "do('equations')",
        N_("equations"),
        N_("Equations that were tried at this figure: what holds, and why others are silent"),
        id="equations",
        group=FIGURES,
    ),
    bind(
        "P",
        "do('table_reading')",
        N_("reading"),
        N_("How the table of this figure's source is read: head, unit, year, to correct"),
        id="table-reading",
        group=FIGURES,
    ),
    bind(
        "Y",
        "do('settle_tie')",
        N_("settle"),
        N_("Settle the tie of this figure to its source; again takes it back"),
        id="settle-tie",
        group=FIGURES,
        show=True,
    ),
    bind(
        "X",
        "do('reject_tie')",
        N_("reject"),
        N_("Reject the tie of this figure: it is not offered again"),
        id="reject-tie",
        group=FIGURES,
        show=True,
    ),
    bind(
        "Q",
        "do('tried')",
        N_("explain"),
        N_("What was tried for this figure on the sources, and why"),
        id="tried",
        group=FIGURES,
    ),
    bind("W", "do('waive')", N_("waive"), N_("Waive a finding, with a reason"), id="waive", group=FIGURES),
    bind(
        "slash",
        "do('search')",
        N_("search"),
        N_("Search text, table and notes"),
        id="search",
        group=MOVING,
        show=True,
    ),
    *VERDICTS_AND_NOTES,
    bind("n", "do('hit', 1)", N_("hit"), N_("Next hit"), id="next-hit", group=MOVING, show=True),
    bind("N", "do('hit', -1)", N_("hit"), N_("Previous hit"), id="previous-hit", group=MOVING, show=True),
    bind("M", "do('mark')", N_("mark"), N_("Mark this place with a letter"), id="mark", group=MOVING),
    bind(
        "apostrophe",
        "do('to_mark')",
        N_("to mark"),
        N_("Go to a mark; twice: to where you were"),
        id="to-mark",
        group=MOVING,
    ),
    bind(
        "V",
        "do('select')",
        N_("select"),
        N_("Select the sentence; again: the paragraph"),
        id="select",
        group=MOVING,
    ),
    bind(
        "shift+right",
        "do('extend', 1, 'character')",
        N_("select"),
        N_("Select one character more"),
        id="select-right",
        group=MOVING,
    ),
    bind(
        "shift+left",
        "do('extend', -1, 'character')",
        N_("select"),
        N_("Select one character less"),
        id="select-left",
        group=MOVING,
    ),
    bind(
        "shift+down",
        "do('extend', 1, 'line')",
        N_("select"),
        N_("Select one line more"),
        id="select-down",
        group=MOVING,
    ),
    bind(
        "shift+up",
        "do('extend', -1, 'line')",
        N_("select"),
        N_("Select one line less"),
        id="select-up",
        group=MOVING,
    ),
    bind(
        "y",
        "do('copy')",
        N_("copy"),
        N_("Copy the selection, or the figure with its sentence and place"),
        id="copy",
        group=FIGURES,
    ),
    bind(
        "t",
        "do('translation')",
        N_("English"),
        N_("The English beside the text, then alone, then the text again"),
        id="translation",
        group=PANELS,
        show=True,
    ),
    bind("K", "do('term')", N_("term"), N_("Terms at this place"), id="term", group=FIGURES),
    bind(
        "D",
        "do('glossary')",
        N_("glossary"),
        N_("Glossary: all terms, in both languages"),
        id="glossary",
        group=PANELS,
    ),
    bind(
        "T",
        "do('theme')",
        N_("colours"),
        N_("Colours: five themes, seen at once"),
        id="theme",
        group=PROGRAM,
        show=True,
    ),
    bind("question_mark,f1", "do('help')", N_("help"), N_("All keys"), id="help", group=PROGRAM, show=True),
    bind("ctrl+p", "app.palette", N_("palette"), N_("Command palette"), id="palette", group=PROGRAM),
    bind(
        "escape", "do('close')", N_("close"), N_("Close what is open"), id="close", group=PROGRAM, show=True
    ),
    bind("q", "app.leave", N_("quit"), N_("Quit"), id="quit", group=PROGRAM, show=True),
]

UNBOUND = "unbound"
"""The key of a binding that has none."""
GIVING_WAY = ("outline-pick", "outline-mechanism", "rows-alike", "column-hide", "column-widen")
"""Ids of bindings of a pane that hegao 0.1.0 had not: they give way where the reader's own binding has their key."""

PANE = tuple(
    binding
    for binding in READER
    if (binding.id or "").startswith("border-")
    or binding.id
    in {
        "line-down",
        "line-up",
        "page-down",
        "page-up",
        "top",
        "end",
        "enlarge",
        "next-pane",
        "previous-pane",
        "close",
    }
)
"""Those of the reader's that move in a pane which has none of its own."""


def like_reader(name: str, action: str, id: str) -> Binding:  # noqa: A002 - Textual's own word
    """What the reader's binding `name` is where another screen has one: its keys, words and group, an action of that screen."""
    return replace(next(binding for binding in READER if binding.id == name), action=action, id=id)


def paging(place: str) -> list[Binding]:
    """The reader's bindings of pages and ends, as a place of that name has them."""
    return [
        like_reader("page-down", "page(1)", f"{place}-page-down"),
        like_reader("page-up", "page(-1)", f"{place}-page-up"),
        like_reader("top", "edge(-1)", f"{place}-top"),
        like_reader("end", "edge(1)", f"{place}-end"),
    ]


OUTLINE = [
    bind(
        "enter",
        "pick",
        N_("section"),
        N_("Go to the marked section"),
        id="outline-pick",
        group=PANELS,
        show=True,
    ),
    bind(
        "asterisk",
        "mechanism",
        N_("mechanism"),
        N_("Mark the section as a mechanism, with a digit from 1 on, or not"),
        id="outline-mechanism",
        group=PANELS,
        show=True,
    ),
]

TABLE = [
    bind(LINE_UP, "move(-1)", N_("row"), N_("Row above"), id="row-up", group=PANELS, show=True),
    bind(LINE_DOWN, "move(1)", N_("row"), N_("Row below"), id="row-down", group=PANELS, show=True),
    bind(PAGE_UP, "page(-1)", N_("page"), N_("One page up"), id="rows-up", group=PANELS),
    bind(PAGE_DOWN, "page(1)", N_("page"), N_("One page down"), id="rows-down", group=PANELS),
    bind(TOP, f"move(-{FURTHEST})", N_("first row"), N_("First row"), id="row-first", group=PANELS),
    bind(END, f"move({FURTHEST})", N_("last row"), N_("Last row"), id="row-last", group=PANELS),
    bind(
        "left,h",
        "column(-1)",
        N_("column"),
        N_("Column to the left"),
        id="column-left",
        group=PANELS,
        show=True,
    ),
    bind(
        "right,l",
        "column(1)",
        N_("column"),
        N_("Column to the right"),
        id="column-right",
        group=PANELS,
        show=True,
    ),
    bind(
        "s",
        "sort",
        N_("sort"),
        N_("Sort by this column, then downwards, then as in the text"),
        id="sort",
        group=PANELS,
        show=True,
    ),
    bind(
        "ampersand",
        "filter",
        N_("filter"),
        N_("Show only rows that hold these words"),
        id="filter",
        group=PANELS,
        show=True,
    ),
    bind(
        "comma",
        "alike",
        N_("alike"),
        N_("Only rows of the standing of this one, then of its verdict, of its tie, then all"),
        id="rows-alike",
        group=PANELS,
        show=True,
    ),
    bind(
        "minus",
        "hide",
        N_("hide"),
        N_("Hide this column; on the first two: show all again"),
        id="column-hide",
        group=PANELS,
    ),
    bind(
        "z",
        "fold('mentions')",
        N_("fold"),
        N_("Show the mentions of this metric, or fold them"),
        id="row-fold",
        group=PANELS,
        show=True,
    ),
    bind(
        "Z",
        "fold('all')",
        N_("all figures"),
        N_("Show figures without a metric too, or hide them"),
        id="rows-all",
        group=PANELS,
    ),
    bind(
        "number_sign",
        "fold('section')",
        N_("by section"),
        N_("Metrics by section, each under the section that says it, or all mentions of a metric in one row"),
        id="rows-by-section",
        group=PANELS,
        show=True,
    ),
    bind(
        "J",
        "join",
        N_("join"),
        N_("Join this metric with another: mark one, then the other; or part what is joined"),
        id="row-join",
        group=PANELS,
        show=True,
    ),
    bind(
        "underscore",
        "widen",
        N_("wider"),
        N_("This column as wide as its widest cell, and back"),
        id="column-widen",
        group=PANELS,
    ),
    bind(
        "enter",
        "pick",
        N_("mention"),
        N_("Next place of this metric in the text"),
        id="row-pick",
        group=PANELS,
        show=True,
    ),
]

HELD = [
    bind(
        "enter",
        "next",
        N_("next value"),
        N_("The next of several values that the figure is held against"),
        id="held-next",
        group=FIGURES,
        show=True,
    ),
    bind(
        "backslash",
        "columns(1)",
        N_("columns"),
        N_("Scroll a wide table to the right"),
        id="held-columns-right",
        group=MOVING,
        show=True,
    ),
    like_reader("columns-left", "columns(-1)", "held-columns-left"),
]

CHARTS = [
    bind(LINE_UP, "move(-1)", N_("bar"), N_("Bar above"), id="bar-up", group=PANELS, show=True),
    bind(LINE_DOWN, "move(1)", N_("bar"), N_("Bar below"), id="bar-down", group=PANELS, show=True),
    bind(
        "a",
        "all",
        N_("all charts"),
        N_("All charts, or those of the current metric"),
        id="all-charts",
        group=PANELS,
        show=True,
    ),
    bind(
        "enter",
        "pick",
        N_("figure"),
        N_("Go to the figure of this bar"),
        id="bar-pick",
        group=PANELS,
        show=True,
    ),
]

REVIEW = [
    bind(
        "s",
        "do('skip')",
        N_("skip"),
        N_("Pass this figure over for now"),
        id="skip",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "q",
        "do('leave_review')",
        N_("leave"),
        N_("Leave the session; the next one goes on here"),
        id="leave-review",
        group=REVIEWING,
        show=True,
    ),
]

FOOTER = (
    "quit",
    "help",
    "verified",
    "doubtful",
    "wrong",
    "take-over",
    "next-change",
    "next-figure",
    "settle-tie",
    "reject-tie",
    "changes",
    "drafts-beside",
    "review",
    "close",
    "export",
    "label",
    "source-at",
    "next-hit",
    "table",
    "charts",
    "search",
    "note",
    "section-0",
    "undo",
    "translation",
    "next-finding",
    "summary",
    "line-down",
    "notes",
    "theme",
    "outline",
    "open",
)
REVIEW_FOOTER = (
    "leave-review",
    "take-over",
    "verified",
    "doubtful",
    "wrong",
    "undo",
    "next-change",
    "help",
    "skip",
    "settle-tie",
    "reject-tie",
    "correct",
    "label",
    "note",
    "next-figure",
)
PANE_FOOTER = (
    "close",
    "help",
    "bar-pick",
    "row-pick",
    "held-next",
    "settle-tie",
    "reject-tie",
    "outline-pick",
    "all-charts",
    "outline-mechanism",
    "filter",
    "line-down",
    "enlarge",
    "quit",
    "leave-review",
    "sort",
    "bar-down",
    "row-down",
    "row-fold",
    "row-join",
    "column-right",
    "rows-by-section",
    "rows-alike",
)
"""What the footers of reader, review and a pane that has the keys keep longest, by id, the most important first."""
IN_PANES = frozenset({"table", "charts", "enlarge", "close", "help", "quit", "leave-review"})
"""Ids of the reader's bindings that the footer names in every pane beside the text."""

OF_TIES = frozenset({"settle-tie", "reject-tie"})
"""Those of the reader's bindings that it names while a source is open."""

LIST = [
    bind(
        "plus",
        "enlarge",
        N_("enlarge"),
        N_("Give the list the whole screen, and back"),
        id="sheet-enlarge",
        group=PANELS,
        show=True,
    ),
    bind(LINE_DOWN, "move(1)", N_("line"), N_("One line down"), id="sheet-down", group=MOVING, show=True),
    bind(LINE_UP, "move(-1)", N_("line"), N_("One line up"), id="sheet-up", group=MOVING, show=True),
    *paging("sheet"),
    bind("enter", "pick", N_("take"), N_("Take the marked line"), id="sheet-pick", group=PROGRAM, show=True),
    bind(
        "escape,q",
        "cancel",
        N_("close"),
        N_("Close what is open"),
        id="sheet-cancel",
        group=PROGRAM,
        show=True,
    ),
]

FILTERED = [
    bind("down", "move(1)", N_("line"), N_("One line down"), id="filtered-down", group=MOVING, show=True),
    bind("up", "move(-1)", N_("line"), N_("One line up"), id="filtered-up", group=MOVING, show=True),
    bind("pagedown", "page(1)", N_("page"), N_("One page down"), id="filtered-page-down", group=MOVING),
    bind("pageup", "page(-1)", N_("page"), N_("One page up"), id="filtered-page-up", group=MOVING),
    bind(
        "enter", "pick", N_("take"), N_("Take the marked line"), id="filtered-pick", group=PROGRAM, show=True
    ),
    bind(
        "escape",
        "cancel",
        N_("close"),
        N_("Close what is open"),
        id="filtered-cancel",
        group=PROGRAM,
        show=True,
    ),
]

CHOOSER = [
    bind(
        "tab",
        "complete",
        N_("complete"),
        N_("Complete the path"),
        id="chooser-complete",
        group=PROGRAM,
        show=True,
    ),
]

SUMMARY = [
    bind(
        "u",
        "go('undo')",
        N_("undo"),
        N_("Undo, any number of steps"),
        id="summary-undo",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "e",
        "go('export')",
        N_("export"),
        N_("Export the report to a file"),
        id="summary-export",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "q",
        "leave",
        N_("leave"),
        N_("Leave; what is left is there the next time"),
        id="summary-leave",
        group=REVIEWING,
        show=True,
    ),
]

NOTE = [
    bind("ctrl+s", "save", N_("save"), N_("Save the note"), id="note-save", group=REVIEWING, show=True),
    bind(
        "ctrl+t",
        "kind",
        N_("kind"),
        N_("Comment, question or correction"),
        id="note-kind",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "ctrl+o",
        "about",
        N_("about"),
        N_("What the note is about: figure, phrase, paragraph, section, speech"),
        id="note-about",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "ctrl+g",
        "editor",
        N_("editor"),
        N_("Write it in $EDITOR"),
        id="note-editor",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "escape",
        "give_up",
        N_("close"),
        N_("Close; twice where something was written"),
        id="note-close",
        group=PROGRAM,
        show=True,
    ),
]

TWO_DRAFTS = [
    like_reader("next-change", "change(1)", "drafts-next-change"),
    like_reader("previous-change", "change(-1)", "drafts-previous-change"),
    like_reader("next-figure", "figure(1)", "drafts-next-figure"),
    like_reader("previous-figure", "figure(-1)", "drafts-previous-figure"),
    bind(LINE_DOWN, "scroll(1)", N_("line"), N_("One line down"), id="drafts-down", group=MOVING, show=True),
    bind(LINE_UP, "scroll(-1)", N_("line"), N_("One line up"), id="drafts-up", group=MOVING, show=True),
    *paging("drafts"),
    like_reader("columns-right", "columns(1)", "drafts-columns-right"),
    like_reader("columns-left", "columns(-1)", "drafts-columns-left"),
    bind(
        "tab,shift+tab",
        "other",
        N_("other draft"),
        N_("Give the keys to the other draft"),
        id="drafts-other",
        group=PANELS,
        show=True,
    ),
    bind(
        "enter",
        "pick",
        N_("go there"),
        N_("Go to this place in the reader"),
        id="drafts-pick",
        group=PROGRAM,
        show=True,
    ),
    bind(
        "escape,q,H",
        "cancel",
        N_("close"),
        N_("Close what is open"),
        id="drafts-cancel",
        group=PROGRAM,
        show=True,
    ),
]

START = [
    bind(
        "E",
        "take_over",
        N_("take over"),
        N_("Take over the review of the earlier draft that is offered"),
        id="start-take-over",
        group=REVIEWING,
        show=True,
    ),
]

DRAFTS = [
    bind(
        "x,delete",
        "part",
        N_("part"),
        N_("This draft does not follow the marked one any more; Enter on it takes that back"),
        id="drafts-part",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "H",
        "beside",
        N_("both drafts"),
        N_("The marked draft and this one side by side"),
        id="drafts-marked-beside",
        group=REVIEWING,
        show=True,
    ),
]

SOURCES = [
    bind("a", "add", N_("add"), N_("Add a source"), id="sources-add", group=PROGRAM, show=True),
    bind(
        "x,delete",
        "remove",
        N_("remove"),
        N_("Remove the source, or forget the name that was learnt; u brings it back"),
        id="sources-remove",
        group=PROGRAM,
        show=True,
    ),
    bind(
        "t",
        "turn",
        N_("kind"),
        N_("Take the source for another kind: table, text, what its content says"),
        id="sources-turn",
        group=PROGRAM,
        show=True,
    ),
    bind("u", "undo", N_("undo"), N_("Undo what was done last"), id="sources-undo", group=PROGRAM, show=True),
]

CLAIM = [
    bind(
        "e,space",
        "change",
        N_("edit"),
        N_("Change the marked field"),
        id="claim-change",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "right",
        "turn(1)",
        N_("next word"),
        N_("The next word of a field that has a few"),
        id="claim-next",
        group=REVIEWING,
        show=True,
    ),
    bind("left", "turn(-1)", N_("word before"), N_("The word before it"), id="claim-before", group=REVIEWING),
    bind(
        "backspace,r",
        "reset",
        N_("put back"),
        N_("Put every field back as it was"),
        id="claim-reset",
        group=REVIEWING,
        show=True,
    ),
]

TABLE_READING = [
    bind(
        "h",
        "head",
        N_("head"),
        N_("This row is the head; right below the head, its next row"),
        id="table-head",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "i",
        "unit",
        N_("unit"),
        N_("Say what the numbers of the table are in"),
        id="table-unit",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "y",
        "year",
        N_("year"),
        N_("Say of which year the table is"),
        id="table-year",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "0",
        "reset",
        N_("as at first"),
        N_("Read the table as it was read at first"),
        id="table-reset",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "right_square_bracket",
        "table(1)",
        N_("next table"),
        N_("The next table of the source"),
        id="table-next",
        group=MOVING,
        show=True,
    ),
    bind(
        "left_square_bracket",
        "table(-1)",
        N_("table before"),
        N_("The table before it"),
        id="table-before",
        group=MOVING,
    ),
    bind(
        "backslash",
        "columns(1)",
        N_("columns"),
        N_("Scroll a wide table to the right"),
        id="table-columns-right",
        group=MOVING,
        show=True,
    ),
    like_reader("columns-left", "columns(-1)", "table-columns-left"),
    bind("u", "undo", N_("undo"), N_("Undo what was done last"), id="table-undo", group=REVIEWING, show=True),
]

TIES = [
    bind(
        "Y",
        "settle",
        N_("settle"),
        N_("Settle this candidate; again takes it back"),
        id="ties-settle",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "X",
        "reject",
        N_("reject"),
        N_("Reject this candidate; again takes it back"),
        id="ties-reject",
        group=REVIEWING,
        show=True,
    ),
]

NOTES = [
    bind("e", "edit", N_("edit"), N_("Edit the note"), id="notes-edit", group=REVIEWING, show=True),
    bind(
        "x,delete",
        "remove",
        N_("remove"),
        N_("Remove the note; u brings it back"),
        id="notes-remove",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "u", "undo", N_("undo"), N_("Undo, any number of steps"), id="notes-undo", group=REVIEWING, show=True
    ),
    bind(
        "slash,ampersand",
        "filter",
        N_("filter"),
        N_("Show only notes that hold these words"),
        id="notes-filter",
        group=REVIEWING,
        show=True,
    ),
    bind(
        "t",
        "kind",
        N_("kind"),
        N_("All notes, or those of one kind"),
        id="notes-kind",
        group=REVIEWING,
        show=True,
    ),
]

GLOSSARY = [
    bind(
        "full_stop",
        "next_place",
        N_("place"),
        N_("Next place of the marked term"),
        id="glossary-place",
        group=PANELS,
        show=True,
    ),
    bind(
        "slash,ampersand",
        "filter",
        N_("filter"),
        N_("Show only terms that hold these words"),
        id="glossary-filter",
        group=PANELS,
        show=True,
    ),
    bind(PAGE_DOWN, "page(1)", N_("page"), N_("One page down"), id="glossary-down", group=PANELS),
    bind(PAGE_UP, "page(-1)", N_("page"), N_("One page up"), id="glossary-up", group=PANELS),
    bind(TOP, "edge(-1)", N_("first row"), N_("First row"), id="glossary-first", group=PANELS),
    bind(END, "edge(1)", N_("last row"), N_("Last row"), id="glossary-last", group=PANELS),
]

PROMPT = [
    bind("enter", "submit", N_("accept"), N_("Take the line"), id="prompt-take", group=PROGRAM, show=True),
    bind(
        "escape", "give_up", N_("cancel"), N_("Leave the line"), id="prompt-cancel", group=PROGRAM, show=True
    ),
    bind(
        "up",
        "recall(-1)",
        N_("earlier"),
        N_("An earlier line"),
        id="prompt-earlier",
        group=PROGRAM,
        show=True,
    ),
    bind("down", "recall(1)", N_("later"), N_("A later line"), id="prompt-later", group=PROGRAM, show=True),
    bind(
        "tab",
        "complete",
        N_("complete"),
        N_("Complete the path"),
        id="prompt-complete",
        group=PROGRAM,
        show=True,
    ),
]

APP = [
    bind("ctrl+c", "interrupt", N_("quit"), N_("Quit"), id="interrupt", group=PROGRAM, priority=True),
    bind(
        "ctrl+z",
        "suspend_process",
        N_("suspend"),
        N_("Suspend to the shell"),
        id="suspend",
        group=PROGRAM,
        priority=True,
    ),
]

HALF_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    "\u3000": " ",
    "、": "/",
    "。": ".",
    "【": "[",
    "】": "]",
    "「": "[",
    "」": "]",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "《": "<",
    "》": ">",
    "·": "`",
    "¥": "$",
    "￥": "$",
    "…": "^",
    "——": "_",
}
"""What a Chinese input method sends, and the key that was meant (full-width forms: Unicode, U+FF01-FF5E)."""

DIALOG = [
    bind(
        "question_mark,f1",
        "app.show_keys",
        N_("help"),
        N_("All keys, these first"),
        id="dialog-help",
        group=PROGRAM,
    ),
]

HELP = [
    bind(LINE_DOWN, "scroll(1)", N_("scroll"), N_("One line down"), id="help-down", group=MOVING, show=True),
    bind(LINE_UP, "scroll(-1)", N_("scroll"), N_("One line up"), id="help-up", group=MOVING, show=True),
    *paging("help")[:-1],  # its end are the signs
    bind(
        END,
        "edge(1)",
        N_("signs"),
        N_("To the end: signs and colours"),
        id="help-end",
        group=MOVING,
        show=True,
    ),
    bind(
        "slash,ampersand",
        "filter",
        N_("search"),
        N_("Show only keys and signs that have these words, or this key"),
        id="help-filter",
        group=MOVING,
        show=True,
    ),
    bind(
        "escape,q,question_mark,f1",
        "close",
        N_("close"),
        N_("Show all again, or close the help"),
        id="help-close",
        group=PROGRAM,
        show=True,
    ),
]
