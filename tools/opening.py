"""A text of 1 MB in every format: how much of the processor's time goes by until its first page could be drawn.

    python -m tools.opening             all formats that Python makes
    python -m tools.opening --only pdf

What is measured is a process that starts, reads the file and divides it into blocks, as the reader does before its first
screen; figures come after that. The exit status is 1 where one takes more than two seconds.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx

from tests.documents.ofd_files import Words as Drawn
from tests.documents.ofd_files import ofd
from tests.documents.old_workbooks import old_workbook
from tests.documents.packed_files import book, open_row, open_sheets, open_text
from tests.documents.pdf_files import Words, pdf
from tests.documents.workbooks import sheet, workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SECONDS = 2.0
SIZE = 1_000_000
"""Bytes of the text, as UTF-8."""
LINE = "去年全县新修水渠46条，投入资金1,250万元，灌溉面积增加3.2万亩，受益群众4.5万人，比上年多1.2万人。"
ROWS = ("上河乡第三村", "12.5", "3,200", "1,860", "47.5%")
ON_PAGE = 40
"""Lines of a page."""
OPENING = (
    "import sys; from pathlib import Path\n"
    "from tui.documents.structure import read_document\nfrom tui.packs.plain import plain_speech\n"
    "path = Path(sys.argv[1]); speech = plain_speech(read_document(path.read_bytes(), path.name), id='x', most=0)\n"
    "assert len(speech.text.encode()) > 900_000, len(speech.text.encode())"
)


def lines() -> list[str]:
    """The lines of the text."""
    return [LINE] * (SIZE // len(LINE.encode()))


def rows() -> list[Sequence[str]]:
    """The rows of a table of that size."""
    return [ROWS] * (SIZE // len("\t".join(ROWS).encode()))


def pages() -> list[list[str]]:
    """The lines page by page."""
    every = lines()
    return [every[at : at + ON_PAGE] for at in range(0, len(every), ON_PAGE)]


def page() -> bytes:
    """A page of HTML."""
    body = "".join(f"<p>{line}</p>" for line in lines())
    return f"<!doctype html><body>{body}".encode()


def word() -> bytes:
    """A Word file."""
    document = docx.Document()
    for line in lines():
        document.add_paragraph(line)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def portable() -> bytes:
    """A PDF whose lines are as long as a page is wide."""
    return pdf(*[[Words(40, 800 - 18 * at, line, 9) for at, line in enumerate(page)] for page in pages()])


MADE: dict[str, Callable[[], bytes]] = {
    "txt": lambda: "\n".join(lines()).encode(),
    "md": lambda: "\n\n".join(lines()).encode(),
    "html": page,
    "csv": lambda: "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows()).encode(),
    "docx": word,
    "odt": lambda: open_text("".join(f"<text:p>{line}</text:p>" for line in lines())),
    "rtf": lambda: (
        b"{\\rtf1\\ansicpg936 " + b"\\par\n".join(line.encode("gb18030") for line in lines()) + b"}"
    ),
    "epub": lambda: book(["".join(f"<p>{line}</p>" for line in page) for page in pages()]),
    "pdf": portable,
    "ofd": lambda: ofd(
        *[[Drawn(15, 15 + 6.5 * at, line, 3.2) for at, line in enumerate(page)] for page in pages()]
    ),
    "xlsx": lambda: workbook({"a": sheet([list(row) for row in rows()])}),
    "ods": lambda: open_sheets({"a": "".join(open_row(*row) for row in rows())}),
    "xls": lambda: old_workbook([list(row) for row in rows()]),
}


def seconds(path: Path) -> float:
    """The processor's seconds that a process takes to open a file."""
    process = subprocess.Popen([sys.executable, "-c", OPENING, str(path)])
    _ended, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return float("nan") if process.returncode else usage.ru_utime + usage.ru_stime


def main() -> int:
    """Make each file, open it, print a row."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="this format alone")
    options = parser.parse_args()
    kept = True
    print("| format | CPU |")
    print("| --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for ending, make in MADE.items():
            if options.only in ("", ending):
                path = Path(folder) / f"x.{ending}"
                path.write_bytes(make())
                taken = seconds(path)
                kept &= taken <= SECONDS
                print(f"| {ending} | {taken:.2f} s |", flush=True)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
