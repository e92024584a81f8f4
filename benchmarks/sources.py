"""What opening large sources and holding figures against them costs: `python -m benchmarks.sources [--hash] [NAME…]`.

Makes its tables and texts itself, by a fixed seed, and measures each step in a process of its own: the processor's time of opening the
source, of holding nine figures against it (which indexes it), and of holding a thousand. `--hash` prints a digest of all ties too, by
which two versions of the program can be told to say the same.
"""

from __future__ import annotations

import csv
import hashlib
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.documents.workbooks import sheet, workbook
from tui.cli.loading import take_patterns
from tui.source_files import open_source
from tui.sources.ties import ties_of
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS, SHEETS, SHEET_ROWS = 100_000, 20, 400
FEW, MANY = 9, 1000
"""Figures of the two texts that are held against each source."""
ROUNDS = 3
_PLACES = "东西南北上下前后大小高长青白红金石山水河湖海林田"
_THINGS = (
    "粮食产量",
    "蔬菜产量",
    "水果产量",
    "生猪出栏",
    "农业产值",
    "财政收入",
    "财政支出",
    "固定资产投资",
    "社会消费品零售额",
    "居民收入",
)
_YEARS = ("2022年", "2023年", "2024年")

Row = list[str | float]
"""Words of labels and values from the left."""


def _place(number: int) -> str:
    """The name of one village of many."""
    size = len(_PLACES)
    return "".join(_PLACES[number // size**power % size] for power in range(4)) + "村"


def _values(random: Random) -> list[float]:
    """The values of one row, a year each."""
    first = random.randint(1000, 99999)
    return [round(first * (1 + step * random.random() / 5) / 10, 1) for step in range(len(_YEARS))]


def one_label() -> list[Row]:
    """Rows whose names stand in one column, each its own."""
    random = Random(1)  # noqa: S311 - values of tables, no secrets
    head: Row = ["指标（万元）", *_YEARS]
    rows: list[Row] = [[f"{_place(at // 10)}{_THINGS[at % 10]}", *_values(random)] for at in range(ROWS)]
    return [head, *rows]


def two_labels() -> list[Row]:
    """Rows that a place and a metric name in two columns."""
    random = Random(2)  # noqa: S311 - as above
    head: Row = ["村", "指标（万元）", *_YEARS]
    rows: list[Row] = [[_place(at // 10), _THINGS[at % 10], *_values(random)] for at in range(ROWS)]
    return [head, *rows]


def long_table() -> list[Row]:
    """Rows of one value each: indicator, year, unit, value."""
    random = Random(3)  # noqa: S311 - as above
    rows: list[Row] = [["指标", "年份", "单位", "数值"]]
    for at in range(ROWS):
        name = f"{_place(at // 30)}{_THINGS[at // 3 % 10]}"
        rows.append([name, _YEARS[at % 3], "万元", _values(random)[0]])
    return rows


def _sentences(rows: list[Row], figures: int) -> str:
    """A text whose figures stand in rows spread over a table; each eighth altered."""
    found = []
    last = len(rows) - 1
    for at in range(figures):
        *labels, value = rows[1 + at * 7919 % last]
        name = "".join(label for label in labels if isinstance(label, str) and label not in ("万元", *_YEARS))
        year = next((label for label in labels if label in _YEARS), _YEARS[-1])
        said = float(value) * (1.1 if at % 8 == 0 else 1)
        when = f"{year}，" if year != _YEARS[-1] or at % 5 == 0 else ""
        found.append(f"{when}{name}{said:.1f}万元。")
    return "关于各村经济情况的报告\n\n" + "\n\n".join(
        "".join(found[at : at + 5]) for at in range(0, figures, 5)
    )


def _write_csv(path: Path, rows: list[Row]) -> None:
    """A table as a file of separated values."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_workbook(path: Path, rows: list[Row]) -> None:
    """Some rows over the sheets of a workbook, each with a title and a head."""
    sheets = {
        f"表{number + 1}": sheet(
            [
                [f"{_place(number)}主要指标"],
                rows[0],
                *rows[1 + number * SHEET_ROWS : 1 + (number + 1) * SHEET_ROWS],
            ]
        )
        for number in range(SHEETS)
    }
    path.write_bytes(workbook(sheets))


SOURCES: dict[str, tuple[str, Callable[[], list[Row]]]] = {
    "one-label": ("100000-rows.csv", one_label),
    "two-labels": ("100000-rows-two-labels.csv", two_labels),
    "long": ("100000-rows-long.csv", long_table),
    "workbook": ("20-sheets.xlsx", one_label),
}
"""What is measured: the file's name and what makes its rows."""


def make(name: str, folder: Path) -> tuple[Path, Path, Path]:
    """Write a source and the two texts that are held against it."""
    file, rows_of = SOURCES[name]
    rows = rows_of()
    path = folder / file
    if path.suffix == ".xlsx":
        rows = rows[: SHEETS * SHEET_ROWS + 1]
        _write_workbook(path, rows)
    else:
        _write_csv(path, rows)
    texts = []
    for figures in (FEW, MANY):
        text = folder / f"{name}-{figures}.txt"
        text.write_text(_sentences(rows, figures), encoding="utf-8")
        texts.append(text)
    return path, texts[0], texts[1]


def measure(source: str, text: str) -> None:
    """Print the seconds of opening a source, of its ties, how many of each outcome, and their digest."""
    take_patterns()  # as the program does
    speech = open_workspace(text).with_found().speech
    start = time.process_time()
    opened = open_source(source)
    middle = time.process_time()
    ties = ties_of(speech, [opened])
    end = time.process_time()
    said = [
        (tie.number, str(tie.outcome), [one.address for one in tie.statements], tie.confidence)
        for tie in ties
    ]
    digest = hashlib.sha256(repr(said).encode()).hexdigest()[:12]
    outcomes = [str(tie.outcome) for tie in ties]
    counted = " ".join(f"{outcomes.count(one)} {one}" for one in sorted(set(outcomes)))
    sys.stdout.write(f"{middle - start:.3f}\t{end - middle:.3f}\t{counted}\t{digest}\n")


def _least(source: Path, text: Path) -> tuple[float, float, str, str]:
    """The least times of several processes, with what was said and its digest."""
    runs = []
    for _round in range(ROUNDS):
        command = [sys.executable, "-m", "benchmarks.sources", "--measure", str(source), str(text)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        opening, ties, counted, digest = said.strip().split("\t")
        runs.append((float(opening), float(ties), counted, digest))
    return min(run[0] for run in runs), min(run[1] for run in runs), runs[0][2], runs[0][3]


def main() -> None:
    """Measure the sources that are named, or all, and print a row of a table for each."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if "--measure" in sys.argv:
        measure(*words)
        return
    sys.stdout.write(
        "| source | opening | its index and nine ties | together | a thousand ties |\n| --- | --- | --- | --- | --- |\n"
    )
    with TemporaryDirectory() as folder:
        for name in words or SOURCES:
            source, few, many = make(name, Path(folder))
            opening, index, _counted, first = _least(source, few)
            _opening, ties, counted, second = _least(source, many)
            sys.stdout.write(
                f"| {source.name} | {opening:.2f} s | {index:.2f} s | {opening + index:.2f} s | {ties:.2f} s |\n"
            )
            if "--hash" in sys.argv:
                sys.stdout.write(f"{first} {second} {counted}\n")


if __name__ == "__main__":
    main()
