"""`hegao diff`: figures that changed between two drafts; exit status 1 where one is changed, new or gone."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from tui.alignment import Change
from tui.cli.line_numbers import LineNumbers
from tui.cli.opening import open_speech
from tui.comparison import compare
from tui.export.draft_changes import comparison_data
from tui.export.markdown_report import escape
from tui.files import bounds
from tui.files.problems import Problem, Problems
from tui.files.sanitizing import sanitize_line
from tui.reading.change_wording import (
    CHANGES,
    LISTED,
    counts_line,
    effects_words,
    mention_of,
    row_words,
)
from tui.words import _, headed
from tui.workspace import open_former

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.comparison import Comparison


def run(options: argparse.Namespace) -> int:
    """Print what became of the figures."""
    comparison = _compared(options.old, options.new)
    if options.format == "json":
        data = msgspec.json.encode(comparison_data(comparison))
        sys.stdout.write(f"{msgspec.json.format(data, indent=1).decode()}\n")
    else:
        lines = _markdown(comparison) if options.format == "md" else _text(comparison)
        for line in lines:
            sys.stdout.write(f"{line}\n")
    return int(comparison.changed)


def _compared(old: str, new: str | None) -> Comparison:
    """The two drafts that were named, or a file with itself before the changes that it tracks.

    Raises:
        Problems: One cannot be read, or the file tracks no changes.
    """
    if new is None:
        former = open_former(old, most=bounds.CHECKED)
        return compare(former, open_speech(old, most=bounds.CHECKED))
    if old == new == "-":
        raise Problems([Problem("-", "", _("standard input can be one of the two drafts only"))])
    first, second = open_speech(old, most=bounds.CHECKED), open_speech(new, most=bounds.CHECKED)
    for path, opened in ((old, first), (new, second)):
        bounds.check(path, bounds.FIGURES, len(opened.speech.mentions), bounds.CHECKED)
    return compare(first, second)


def _rows(comparison: Comparison, change: Change) -> Iterator[tuple[int, str]]:
    """The rows of one outcome, each with the number of its line: in the new draft, of what is gone in the old one."""
    old, new = comparison.old.speech, comparison.new.speech
    gone = change is Change.GONE
    lines = LineNumbers((old if gone else new).text)
    for row in comparison.alignment.rows:
        if row.change is change:
            mention = mention_of(old, row.old) if gone else mention_of(new, row.new)
            yield lines.of(mention.start) if mention else 0, row_words(row, old, new)


def _effects(comparison: Comparison) -> list[str]:
    """What the changes do, in words."""
    old, new = comparison.old.speech, comparison.new.speech
    return list(effects_words(comparison.effects, old, new))


def _text(comparison: Comparison) -> Iterator[str]:
    """The changes for a person, a line each, those first that touch more than their own place."""
    for said in _effects(comparison):
        yield sanitize_line(headed(_("look"), said))
    for change in LISTED:
        for line, said in _rows(comparison, change):
            yield sanitize_line(headed(str(line), headed(_(CHANGES[change]), said)))
    yield counts_line(comparison.alignment)


def _markdown(comparison: Comparison) -> Iterator[str]:
    """The changes as Markdown, to hand on."""
    old, new = (sanitize_line(draft.speech.title) for draft in (comparison.old, comparison.new))
    title, first = _("Changes between two drafts"), _("To be looked at first")
    yield f"# {escape(title)}"
    yield ""
    for said in (headed(_("Before"), old), headed(_("Now"), new), counts_line(comparison.alignment)):
        yield f"- {escape(said)}"
    if effects := _effects(comparison):
        yield from ("", f"## {escape(first)}", "")
        yield from (f"- {escape(sanitize_line(one))}" for one in effects)
    for change in LISTED:
        if rows := list(_rows(comparison, change)):
            name = _(CHANGES[change])
            yield from ("", f"## {escape(name)}", "")
            for line, words in rows:
                said = headed(_("line {number}").format(number=line), words)
                yield f"- {escape(sanitize_line(said))}"
