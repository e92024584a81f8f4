"""`hegao show`: the speech as plain text, a source line a line; `--plain` says figures in words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli.opening import open_speech
from tui.files.bounds import FIGURES, MOST
from tui.files.problems import Problem, Problems, did_you_mean
from tui.reading.links import body_blocks
from tui.speech import BlockKind
from tui.words import _, clauses, listed, twin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Block, Section, Speech


def run(options: argparse.Namespace) -> int:
    """Print the speech, or one of its sections."""
    most = MOST[FIGURES] if options.plain else 0  # only the plain form says figures
    workspace = open_speech(
        options.path,
        private=options.private,
        as_read=options.as_read,
        most=most,
        claims=options.plain,
        date=options.date,
    )
    speech = workspace.pair().other if options.lang == "en" else workspace.speech
    section = _section(speech, options.section) if options.section else None
    blocks = [block for block in body_blocks(speech) if section is None or block.section == section.id]
    lines = (
        _plain(speech, blocks, workspace.claims)
        if options.plain
        else (speech.text[block.start : block.end] for block in blocks)
    )
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


def _section(speech: Speech, name: str) -> Section:
    """The section with this id or key."""
    for section in speech.sections:
        if name in (section.id, section.key):
            return section
    known = [section.id for section in speech.sections]
    near = did_you_mean(name, known)
    hint = (
        _("did you mean “{word}”?").format(word=near)
        if near
        else _("expected one of: {names}").format(names=listed(known))
    )
    raise Problems([Problem("--section", "", _("there is no section {name}").format(name=name), hint)])


def _plain(speech: Speech, blocks: list[Block], settled: SettledClaims | None) -> Iterator[str]:
    """The linear form: what each block is, its text, then its figures in words."""
    from tui.reading.relation_wording import relation_lines  # noqa: PLC0415 - the bare text does without
    from tui.reading.wording import label_line, says, standing  # noqa: PLC0415 - the bare text does without

    named = settled.said if settled else {}
    seen = ""
    for block in blocks:
        if block.section in speech.section_by_id and block.section != seen:
            seen = block.section
            section = speech.section_by_id[seen]
            yield ""
            yield _("Section {key} {title}").format(
                key=section.key, title=twin(section.title, section.title_en)
            )
        elif block.kind is BlockKind.CHAPTER:
            yield ""
            yield _("Chapter")
        yield speech.text[block.start : block.end]
        first, last = speech.mention_after(block.start), speech.mention_after(block.end)
        for mention in speech.mentions[first:last]:
            metric = speech.metric_by_id[mention.metric]
            name = "" if speech.detected else twin(metric.label, metric.label_en)
            said = [mention.surface, *filter(None, (name, says(speech, mention)))]
            said += filter(None, (label_line(speech, mention, named.get(mention.number)), standing(metric)))
            said += (line for line, _other in relation_lines(speech, mention))
            if metric.reading:
                said.append(_("Conjecture: {reading}").format(reading=metric.reading))
            yield "  " + _("Figure {number}: {said}").format(number=mention.number, said=clauses(said))
