"""`hegao outline`: title, headings, tables, and what was set apart as none of the speech, as text or JSON."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.documents.contents import NONE
from tui.documents.emphasis import unmarked
from tui.reading.wording import changes_line, comment_head
from tui.speech import BlockKind, SectionKind
from tui.words import _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.documents.comments import Comment
    from tui.documents.table_model import Table
    from tui.speech import Section, Speech

_ABOUT = 40
"""Characters of what a comment is about that are said."""
_MARK = 12
"""Characters of the longest number before a heading that a paragraph begins with."""
_APART = (BlockKind.FRONT, BlockKind.BACK, BlockKind.ASIDE)


def run(options: argparse.Namespace) -> int:
    """Print the outline."""
    speech = open_speech(options.path, private=options.private, as_read=options.as_read, most=0).speech
    if options.format == "json":
        json.dump(outline_of(speech), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        for line in _lines(speech):
            sys.stdout.write(f"{line}\n")
    return 0


def outline_of(speech: Speech) -> dict[str, object]:
    """The outline of a speech as programs read it."""
    front, back, apart = _apart(speech)
    document = speech.document
    changes = document.changes if document else NONE
    titled = any(block.kind is BlockKind.TITLE for block in speech.blocks) or not speech.detected
    return {
        "title": speech.title if titled else "",
        "subtitle": speech.subtitle,
        "front": front,
        "back": back,
        "chapters": _chapters(speech),
        "sections": [_section(speech, section) for section in _outside(speech)],
        "tables": [_table(speech, table) for table in _own_tables(speech)],
        "apart": apart,
        "comments": [_comment(speech, one) for one in document.comments] if document else [],
        "changes": {"inserted": changes.insertions, "deleted": changes.deletions},
    }


def _comment(speech: Speech, said: Comment) -> dict[str, object]:
    """A comment of the file."""
    return {
        "author": said.author,
        "date": said.date,
        "text": said.text,
        "start": said.start,
        "end": said.end,
        "quote": _one_line(speech.text[said.start : said.end]),
    }


def _chapters(speech: Speech) -> list[dict[str, object]]:
    """The chapters with their sections: those with headings, or else the paragraphs inside which sections stand."""
    found: list[dict[str, object]] = [
        {
            "heading": speech.numbers.get(chapter.start, "") + _plain(speech, chapter.heading),
            "made": speech.numbers.get(chapter.start, ""),
            "sections": [
                _section(speech, section) for section in speech.sections if section.chapter == chapter.id
            ],
        }
        for chapter in speech.chapters
    ]
    inside: list[dict[str, str]] = []
    for section in _nested(speech):
        if not section.inner:
            said, inside = _section(speech, section), []
            found.append({"heading": said["heading"], "made": said["made"], "sections": inside})
        else:
            inside.append(_section(speech, section))
    return found


def _nested(speech: Speech) -> list[Section]:
    """The sections of a speech in which some stand inside others, from the first that others can stand in."""
    if not any(section.inner for section in speech.sections):
        return []
    return [section for section in speech.sections if section.kind is not SectionKind.OPENING]


def _outside(speech: Speech) -> list[Section]:
    """The sections of no chapter."""
    nested = _nested(speech)
    return [section for section in speech.sections if not section.chapter and section not in nested]


def _apart(speech: Speech) -> tuple[list[str], list[str], list[dict[str, object]]]:
    """What was set apart: before the first words of the speech's body, after them, and all of it with the reasons."""
    body = next((section.start for section in speech.sections), len(speech.text))
    front: list[str] = [speech.front] if speech.front else []
    back: list[str] = [speech.back] if speech.back else []
    found: list[dict[str, object]] = []
    for block in speech.blocks:
        if block.kind not in _APART:
            continue
        words = _one_line(speech.text[block.start : block.end])
        (back if block.kind is BlockKind.BACK or block.start > body else front).append(words)
        reason = speech.apart.get(block.start, str(block.kind))
        found.append({"start": block.start, "end": block.end, "reason": reason, "text": words})
    return front, back, found


def _section(speech: Speech, section: Section) -> dict[str, str]:
    """A section: the words that head it, and its name."""
    block = speech.blocks[speech.block_at(section.start)]
    number = speech.numbers.get(block.start, "")
    heading = speech.text[block.start : block.end] if block.kind is BlockKind.HEADING else ""
    if block.kind is BlockKind.PARAGRAPH and section.kind is SectionKind.PLAIN:
        said = speech.text.find(
            section.title, block.start, min(block.end, block.start + 2 * len(section.title) + _MARK)
        )
        before = speech.text[block.start : max(said, block.start)]
        heading = before + section.title if _OF_MARK.fullmatch(before) else ""
    return {"heading": number + _plain(speech, heading), "made": number, "name": section.title}


_OF_MARK = re.compile(
    r"[\W\d_一二三四五六七八九十百〇零第其部分编章节条是要㈠-㈩①-⑳]+|[\W_]*[A-Za-z]{0,7}\s?[IVX\d]{1,5}[\W_]*"
)
"""What stands before the words of a heading: its number, signs of emphasis."""


def _own_tables(speech: Speech) -> list[Table]:
    """The tables that are of the speech, and not set apart with the page around it."""
    kinds = ((table, speech.blocks[speech.block_at(table.start)].kind) for table in speech.tables)
    return [table for table, kind in kinds if kind not in _APART]


def _table(speech: Speech, table: Table) -> dict[str, object]:
    """A table: what it is called, how large it is, and in what its numbers are."""
    return {
        "caption": _one_line(speech.text[slice(*table.caption)]) if table.caption else "",
        "header_rows": table.header_rows,
        "rows": table.rows,
        "columns": table.columns,
        "unit": table.unit,
        "start": table.start,
        "end": table.end,
    }


def _plain(speech: Speech, words: str) -> str:
    """A heading in one line, without signs of emphasis where the file is Markdown."""
    if speech.document is not None and speech.document.kind == "markdown":
        words = unmarked(words).text
    return _one_line(words)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _lines(speech: Speech) -> Iterator[str]:
    """The outline for a person, a line each."""
    yield speech.title
    if speech.subtitle:
        yield speech.subtitle
    chapter = ""
    for section in speech.sections:
        if section.chapter != chapter:
            chapter = section.chapter
            yield from (
                speech.numbers.get(one.start, "") + _plain(speech, one.heading)
                for one in speech.chapters
                if one.id == chapter
            )
        said = _section(speech, section)
        yield "  " * (bool(chapter) or section.inner) + (said["heading"] or said["name"])
    for table in _own_tables(speech):
        said_of = _table(speech, table)
        words = _("table of {rows} rows, {columns} columns: {caption}")
        yield words.format(rows=table.rows, columns=table.columns, caption=said_of["caption"] or "—")
    front, back, _found = _apart(speech)
    for name, lines in ((_("Set apart before the speech:"), front), (_("Set apart after the speech:"), back)):
        if lines:
            yield name
            yield from (f"  {line}" for line in lines)
    yield from _beside(speech)


def _beside(speech: Speech) -> Iterator[str]:
    """What the file has beside its text: comments, changes that it tracks."""
    document = speech.document
    if document is None:
        return
    if document.comments:
        yield _("Comments in the file:")
        for comment in document.comments:
            about = _one_line(speech.text[comment.start : comment.end])[:_ABOUT]
            yield f"  {comment_head(comment)} “{about}” {_one_line(comment.text)}"
    if line := changes_line(document.changes):
        yield line
