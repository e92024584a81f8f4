"""`hegao figures`: every figure of the speech with its metric, as a table, CSV or JSON."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from tui.cli.opening import open_speech
from tui.export.records import record, safe_cell
from tui.files.bounds import LISTED
from tui.reading.naming import metric_name
from tui.reading.wording import label_words, record_line, says, standing
from tui.words import _, phrases, twin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from tui.claims.settled_claims import SettledClaims
    from tui.speech import Mention, Speech

Row = TypeVar("Row")


def run(options: argparse.Namespace) -> int:
    """Print the figures in the order of the text."""
    workspace = open_speech(
        options.path,
        private=options.private,
        as_read=options.as_read,
        most=LISTED,
        claims=True,
        in_windows=True,
        date=options.date,
    )
    speech, settled = workspace.speech, workspace.claims
    if options.explain is not None:
        from tui.cli.explaining import explain  # noqa: PLC0415 - only who asks pays for it

        explain(speech, options.explain, options.format, settled)
        return 0
    {"table": _table, "csv": _csv, "json": _json, "jsonl": _jsonl}[options.format](speech, settled)
    return 0


def _twice(speech: Speech, rows: Callable[[], Iterator[Row]]) -> Callable[[], Iterable[Row]]:
    """Rows that are asked for two times: held, but for a text with too many figures, of which they are made again."""
    if speech.found is not None:
        return rows
    held = list(rows())
    return lambda: held


def _json(speech: Speech, settled: SettledClaims | None) -> None:
    """One object, written figure by figure."""
    import json  # noqa: PLC0415 - the table does without

    before = "\n"
    sys.stdout.write('{\n "figures": [')
    for mention in speech.mentions:
        row = json.dumps(record(speech, mention, settled), ensure_ascii=False, allow_nan=False, indent=1)
        sys.stdout.write(before + "\n".join(f"  {line}" for line in row.split("\n")))
        before = ",\n"
    sys.stdout.write("]\n}\n" if before == "\n" else "\n ]\n}\n")


def _jsonl(speech: Speech, settled: SettledClaims | None) -> None:
    """One object a line."""
    import json  # noqa: PLC0415 - as above

    for mention in speech.mentions:
        sys.stdout.write(
            json.dumps(record(speech, mention, settled), ensure_ascii=False, allow_nan=False) + "\n"
        )


def _csv(speech: Speech, settled: SettledClaims | None) -> None:
    """A row a figure; a byte order mark tells spreadsheets that it is UTF-8."""
    import csv  # noqa: PLC0415 - the other formats do without

    def made() -> Iterator[dict[str, object]]:
        return (record(speech, mention, settled) for mention in speech.mentions)

    rows = _twice(speech, made)
    names = list(dict.fromkeys(name for row in rows() for name in row))
    sys.stdout.write("\ufeff")
    writer = csv.writer(sys.stdout)
    writer.writerow(names)
    for row in rows():
        writer.writerow([safe_cell(row.get(name)) for name in names])


def _table(speech: Speech, settled: SettledClaims | None) -> None:
    """Columns for a person, wide characters counted as two cells."""
    head: tuple[str, ...] = (_("No."), _("Section"), _("Figure"), _("Says"), _("Metric"), _("Standing"))
    if speech.detected:
        head += (_("Detected: of what and when"),)

    def made() -> Iterator[tuple[str, ...]]:
        yield head
        for mention in speech.mentions:
            yield _cells_of(speech, mention, settled)

    rows = _twice(speech, made)
    widths = [0] * len(head)
    for row in rows():
        widths = [max(width, _cells(cell)) for width, cell in zip(widths, row, strict=True)]
    for row in rows():
        cells = (cell + " " * (width - _cells(cell)) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def _cells_of(speech: Speech, mention: Mention, settled: SettledClaims | None) -> tuple[str, ...]:
    """A figure as a row for a person."""
    metric = speech.metric_by_id[mention.metric]
    section = speech.section_of(mention)
    place = twin(section.title, section.title_en) if section else _("heading")
    label = metric_name(speech, mention, settled)
    about = _about(speech, mention, settled) if speech.detected else (standing(metric),)
    return (str(mention.number), place, mention.surface, says(speech, mention), label, *about)


def _about(speech: Speech, mention: Mention, settled: SettledClaims | None) -> tuple[str, str]:
    """Of a detected figure who said what it says, and that."""
    claim_record = settled.said.get(mention.number) if settled else None
    from tui.claims.settled_claims import NOTHING_SETTLED  # noqa: PLC0415 - a pack does without
    from tui.claims.speech_claims import claims_of  # noqa: PLC0415 - likewise

    clash = _("conflict") if claims_of(speech).in_conflict(mention, settled or NOTHING_SETTLED) else ""
    if claim_record is None:
        return phrases((_("detected"), clash)), label_words(speech, mention)
    return (
        phrases((_("confirmed: {reviewer}").format(reviewer=claim_record.reviewer), clash)),
        record_line(speech, mention, claim_record),
    )


def _cells(text: str) -> int:
    """How many cells a text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
