"""`hegao check`: what the numbers themselves say; exit status 1 where they cannot all be true."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.cli.line_numbers import LineNumbers
from tui.cli.opening import open_speech, with_known_sources
from tui.cli.output import warn
from tui.files import bounds
from tui.files.places import nothing_reviewed
from tui.files.sanitizing import sanitize_line
from tui.reading.finding_places import LEVELS, slip_words
from tui.speech.declared import Level
from tui.words import _, ngettext

if TYPE_CHECKING:
    import argparse

    from tui.speech.findings import Finding
    from tui.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Print the findings in reading order."""
    workspace = open_speech(
        options.path, private=options.private, as_read=options.as_read, most=bounds.CHECKED, date=options.date
    )
    workspace = replace(with_known_sources(workspace, options.source), norms=options.norms)
    speech = workspace.speech
    workspace.check_size(options.path or speech.title)
    if options.explain is not None:
        from tui.cli.explaining_checks import explain_checks  # noqa: PLC0415 - only who asks pays for it

        explain_checks(speech, options.explain, options.format)
        return 0
    findings, waived = workspace.findings, _waivers(workspace)
    if options.format == "json":
        from tui.checks import to_json  # noqa: PLC0415 - the text form does without

        rows = [to_json(finding) | {"waived": finding.said_in(waived)} for finding in findings]
        import json  # noqa: PLC0415 - only this form needs it

        json.dump({"findings": rows}, sys.stdout, ensure_ascii=False, allow_nan=False, indent=1)
        sys.stdout.write("\n")
    else:
        lines = LineNumbers(workspace.speech.text)
        for finding in findings:
            number = lines.of(finding.span.start)
            sys.stdout.write(_text(number, finding, finding.said_in(waived)))
        count = len(findings)
        sys.stdout.write(ngettext("{count} finding", "{count} findings", count).format(count=count) + "\n")
    return int(any(finding.level is Level.ERROR and finding.said_in(waived) is None for finding in findings))


def _waivers(workspace: Workspace) -> dict[str, str]:
    """The reasons for which findings were waived, by the findings' keys."""
    if nothing_reviewed():  # then the store is not even imported
        return {}
    from tui.review.trouble import StoreError  # noqa: PLC0415
    from tui.review_service import ReviewService  # noqa: PLC0415

    try:
        with ReviewService(workspace, read_only=True) as reviews:
            waived = {key: waiver.reason for key, waiver in reviews.waivers().items()}
            for said in (*reviews.notice.splitlines(), *reviews.command_offered.splitlines()):
                warn(said)
            return waived
    except StoreError as error:
        warn(str(error))
        return {}


def _text(number: int, finding: Finding, waived: str | None) -> str:
    """A finding in a few lines: the number of its line, level, what is wrong, the arithmetic, what it rests on, conjectures."""
    colon = _(": ")
    rows = [f"{number}{colon}{_(LEVELS[finding.level])}{colon}{finding.text()} [{finding.rule}]"]
    if finding.formula:
        rows.append(f"    {finding.formula}")
    if waived is not None:
        rows.append("    " + _("waived: {reason}").format(reason=waived))
    if finding.assumption.text():
        rows.append("    " + _("assuming: {what}").format(what=finding.assumption.text()))
    if finding.slips:
        rows.append(f"    {slip_words(finding.slips)}")
    rows += [
        "    " + _("conjecture: {reading} ({damage})").format(reading=one.reading, damage=one.damage.text())
        for one in finding.hypotheses
    ]
    return "".join(f"{sanitize_line(row)}\n" for row in rows)
