"""The rows of the metrics table of ten short texts, each judged by a reviewer: which need no edit.

python -m benchmarks.judged_rows           the share of rows that need no edit; fails where a row is not as it was judged
python -m benchmarks.judged_rows --rows    the rows as they are now, as the file of judgements has them
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.packs.plain import plain_speech
from tui.reading.grouped_table import GroupedTable
from tui.reading.table import Column, TableState

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent / "judged"
JUDGED = HERE / "rows.tsv"
_CONFIDENCE = re.compile(r" [?]{1,2}\Z")
"""How sure a metric is, which is not judged."""
_SHOWN = (Column.LABEL, Column.FIGURE, Column.ASPECT, Column.SUBJECT, Column.PERIOD)


class Row(NamedTuple):
    """A row of the table in words."""

    text: str
    number: str
    """Its place in the table, from 1."""
    metric: str
    figure: str
    aspect: str
    scope: str
    period: str


class Judgement(NamedTuple):
    """What a reviewer said of a row."""

    row: Row
    keeps: bool
    reason: str


def rows_now() -> Iterator[Row]:
    """The rows of all texts as the table has them, every metric folded."""
    places = [tuple(Column).index(column) for column in _SHOWN]
    for path in sorted(HERE.glob("*.txt")):
        table = GroupedTable(plain_speech(path.read_text(encoding="utf-8"), id=path.stem))
        table.put_together()
        rows = table.shown(TableState())
        for number in range(len(rows)):
            cells = rows.row(number).cells
            said = (_CONFIDENCE.sub("", cells[place].strip()) for place in places)
            yield Row(path.stem, str(number + 1), *said)


def judged() -> list[Judgement]:
    """The judgements, in the order of the rows."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return [
            Judgement(Row(*line[:7]), line[7] == "keep", line[8])
            for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def main() -> int:
    """Say how many rows need no edit; 1 where one is not as it was judged."""
    now = list(rows_now())
    if "--rows" in sys.argv:
        for row in now:
            print("\t".join(row))
        return 0
    said = judged()
    kept = sum(one.keeps for one in said)
    for one in said:
        if not one.keeps:
            print(f"{one.row.text} {one.row.number}: {one.row.metric} {one.row.figure}: {one.reason}")
    print(f"{kept} of {len(said)} rows need no edit ({kept / len(said):.1%})")
    changed = set(now) ^ {one.row for one in said}
    for row in sorted(changed):
        print("not as it was judged:", " | ".join(row))
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
