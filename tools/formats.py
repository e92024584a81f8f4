"""One report in fifteen formats, each opened: whether every figure of its prose and its table is right.

    python -m tools.formats            make them, open them, print a row for each
    python -m tools.formats --keep DIR  and leave the files there

Those that Python makes are made here; the rest is made of them by LibreOffice, which must be installed. The exit status
is 1 where a file is not wholly right.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx

from tests.documents.ofd_files import Words, ofd
from tests.documents.workbooks import sheet, workbook
from tui.documents.structure import read_document
from tui.files.problems import Problems
from tui.packs.plain import plain_speech

if TYPE_CHECKING:
    from tui.speech import Speech

TITLE = "关于全县林业工作的报告"
PROSE = (
    ("一、造林情况", "去年全县造林3.25万亩，比上年增长7.5%，植树126万株。"),
    ("二、经费情况", "投入经费1,860万元，其中县级配套420万元，涉及15个乡镇。"),
)
END = "特此报告。"
FIGURES = ("3.25万亩", "7.5%", "126万株", "1,860万元", "420万元", "15个")
TABLE = (
    ("乡镇", "造林", "", "成活率"),
    ("", "面积（亩）", "投入（万元）", ""),
    ("东坡镇", "12,500", "730.5", "91.2%"),
    ("西坡镇", "8,640", "512", "88%"),
    ("合计", "21,140", "1,242.5", "-"),
)
MERGED = ("A1:A2", "B1:C1", "D1:D2")
VALUES = (12500.0, 730.5, 91.2, 8640.0, 512.0, 88.0, 21140.0, 1242.5)
"""As they are written in the cells, row by row."""
BY_OFFICE = {
    "odt": "docx",
    "rtf": "docx",
    "doc": "docx",
    "pdf": "docx",
    "epub": "docx",
    "html": "docx",
    "ods": "csv",
    "xls": "csv",
}
SHEETS = {"xlsx", "ods", "xls", "csv"}
"""Formats of a table alone."""
FORMATS = (
    *("docx", "doc", "wps", "odt", "rtf", "pdf", "ofd", "epub", "html", "txt", "md"),
    *("xlsx", "xls", "ods", "csv"),
)
SECONDS = 120


def made_by_python() -> dict[str, bytes]:
    """The report in the formats that Python makes."""
    lines = [TITLE, *(line for pair in PROSE for line in pair)]
    rows = "\n".join("\t".join(row) for row in TABLE)
    barred = "\n".join("| " + " | ".join(row) + " |" for row in TABLE[1:])
    barred = barred.replace("\n", "\n| --- | --- | --- | --- |\n", 1).replace("|  |", "| 乡镇 |", 1)
    barred = barred.replace("投入（万元） |  |", "投入（万元） | 成活率 |", 1)
    marked = f"# {TITLE}\n\n" + "".join(f"## {head}\n\n{words}\n\n" for head, words in PROSE)
    return {
        "docx": word(),
        "xlsx": workbook({"造林": sheet([[TITLE], *map(typed, TABLE)], [_lower(one) for one in MERGED])}),
        "csv": (TITLE + "\n" + "\n".join(",".join(map(_quoted, row)) for row in TABLE)).encode(),
        "txt": "\n".join([*lines, rows]).encode("gb18030"),
        "md": (marked + barred + "\n").encode(),
        "ofd": fixed(),
    }


def word() -> bytes:
    """The report as a Word file."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for head, words in PROSE:
        document.add_heading(head, 1)
        document.add_paragraph(words)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    table.style = "Table Grid"
    for at, row in enumerate(TABLE):
        for column, cell in enumerate(row):
            if cell:
                table.cell(at, column).text = cell
    for first, last in (((0, 0), (1, 0)), ((0, 1), (0, 2)), ((0, 3), (1, 3))):
        table.cell(*first).merge(table.cell(*last))
    document.add_paragraph(END)  # without it LibreOffice writes the last table as words in a .doc
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def fixed() -> bytes:
    """The report as an OFD file."""
    words = [Words(60, 20, TITLE, 7)]
    y = 40.0
    for head, said in PROSE:
        words += [Words(25, y, head), Words(35, y + 10, said)]
        y += 20
    for row in TABLE:
        words += [Words(30 + 40 * at, y, cell) for at, cell in enumerate(row) if cell]
        y += 8
    return ofd(words, title=TITLE)


def typed(row: tuple[str, ...]) -> list[str | float | None]:
    """The cells of a row as a workbook has them: numbers without a sign as numbers."""
    found: list[str | float | None] = []
    for cell in row:
        plain = cell.replace(",", "")
        number = plain.replace(".", "", 1).isdecimal()
        found.append(float(plain) if number else cell or None)
    return found


def _lower(span: str) -> str:
    """A span one row further down."""
    return ":".join(f"{place[0]}{int(place[1:]) + 1}" for place in span.split(":"))


def _quoted(cell: str) -> str:
    return f'"{cell}"' if "," in cell else cell


def made_by_office(folder: Path) -> None:
    """Make the other formats of those that lie in a folder."""
    for ending, source in BY_OFFICE.items():
        options = ["--infilter=CSV:44,34,76,1"] if source == "csv" else []
        command = [
            *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *options),
            *("--convert-to", ending, "--outdir", str(folder), str(folder / f"report.{source}")),
        ]
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    if (folder / "report.doc").exists():
        shutil.copy(folder / "report.doc", folder / "report.wps")


def judged(path: Path) -> str:
    """What is wrong with a file as it is read; empty where all is right."""
    try:
        speech = plain_speech(read_document(path.read_bytes(), path.name), id="x")
    except Problems as problems:
        return str(problems)
    except OSError:
        return "was not made"
    said = []
    if speech.title != TITLE:
        said.append(f"title {speech.title}")
    if path.suffix[1:] not in SHEETS and prose_of(speech) != FIGURES:
        said.append(f"prose {prose_of(speech)}")
    if values_of(speech) != VALUES:
        said.append(f"table {values_of(speech)}")
    labels = {place.row_label for place in speech.cells.values()}
    if labels != {"东坡镇", "西坡镇", "合计"}:
        said.append(f"rows {labels}")
    heads = {
        place.column_label.split()[-1].partition("（")[0]
        for place in speech.cells.values()
        if place.column_label
    }
    if heads != {"面积", "投入", "成活率"}:
        said.append(f"columns {heads}")
    return "; ".join(said)


def prose_of(speech: Speech) -> tuple[str, ...]:
    """The figures outside tables."""
    return tuple(mention.surface for mention in speech.mentions if mention.number not in speech.cells)


def values_of(speech: Speech) -> tuple[float, ...]:
    """The numbers in the cells of tables."""
    return tuple(
        float(mention.surface.replace(",", "").rstrip("%"))
        for mention in speech.mentions
        if mention.number in speech.cells
    )


def main() -> int:
    """Make them, open them, print a row for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, help="a folder for the files")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        folder.mkdir(exist_ok=True)
        for ending, content in made_by_python().items():
            (folder / f"report.{ending}").write_bytes(content)
        made_by_office(folder)
        right = 0
        for ending in FORMATS:
            wrong = judged(folder / f"report.{ending}")
            right += not wrong
            print(f"{ending:5} {wrong or 'right'}")
        print(f"{right} of {len(FORMATS)}")
    return right < len(FORMATS)


if __name__ == "__main__":
    sys.exit(main())
