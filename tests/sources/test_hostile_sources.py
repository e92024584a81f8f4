"""Workbooks that would do something or be too much: formulas, links and macros are never run or followed, bombs are refused."""

from __future__ import annotations

import socket
import subprocess
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.documents.packed_files import open_sheets
from tests.documents.workbooks import place, sheet, workbook
from tui.export.tie_wording import source_line
from tui.files.problems import Problems
from tui.source_files import open_source

if TYPE_CHECKING:
    from pathlib import Path

    from tui.sources.statement_model import Source

ROWS: list[list[str | float | None]] = [
    ["指标", "单位", "2024年"],
    ["茶叶产值", "万元", 120],
    ["茶农", "户", 950],
]


def with_parts(book: bytes, parts: dict[str, str]) -> bytes:
    """A workbook with other parts, or more of them."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the network or starts a program fails."""

    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("nothing outside is asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)


def opened(folder: Path, name: str, data: bytes) -> Source:
    """What is read of a file."""
    (folder / name).write_bytes(data)
    return open_source(str(folder / name))


def surfaces(source: Source) -> list[str]:
    """The values that it states."""
    return [one.surface for one in source.statements]


@pytest.mark.usefixtures("alone")
def test_formulas_are_never_worked_out(tmp_path: Path) -> None:
    """What was stored of one is its value, however wrong; one of which nothing is stored states nothing."""
    part = sheet([*ROWS, ["茶园", "亩", 7]])
    stored = part.replace('<c r="C2"><v>120</v></c>', '<c r="C2"><f>1+1</f><v>120</v></c>')
    bare = stored.replace('<c r="C3"><v>950</v></c>', '<c r="C3"><f>WEBSERVICE("http://127.0.0.1/")</f></c>')
    linked = bare.replace(
        '<c r="C4"><v>7</v></c>', "<c r=\"C4\"><f>'[1]表'!$A$1+cmd|'/C calc'!A0</f><v>7</v></c>"
    )
    assert linked.count("<f>") == 3
    assert surfaces(opened(tmp_path, "table.xlsx", workbook({"表": linked}))) == ["120", "7"]


def test_formulas_without_a_stored_value_are_said(tmp_path: Path) -> None:
    """Their cells state nothing, which the line of the source says; a workbook of nothing else is refused with what to do."""
    part = sheet(ROWS).replace('<c r="C2"><v>120</v></c>', '<c r="C2"><f>SUM(D1:D9)</f><v></v></c>')
    source = opened(tmp_path, "table.xlsx", workbook({"表": part}))
    assert (
        source_line(source) == "table.xlsx (tables): 1 value; 1 formula without a stored value states nothing"
    )
    both = part.replace('<c r="C3"><v>950</v></c>', '<c r="C3"><f>C2*2</f></c>')
    with pytest.raises(Problems, match="open it in Excel and save it anew"):
        opened(tmp_path, "table.xlsx", workbook({"表": both}))
    stored = part.replace("<v></v>", "<v>120</v>")
    assert (
        source_line(opened(tmp_path, "table.xlsx", workbook({"表": stored})))
        == "table.xlsx (tables): 2 values"
    )


@pytest.mark.usefixtures("alone")
def test_links_and_macros_are_never_followed(tmp_path: Path) -> None:
    """External workbooks, pictures of the network, addresses behind cells and code are passed over."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        f'<Relationships xmlns="{package}">'
        f'<Relationship Id="r1" Type="{office}/externalLinkPath" Target="http://127.0.0.1/other.xlsx" TargetMode="External"/>'
        f'<Relationship Id="r2" Type="{office}/hyperlink" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    )
    more = {
        "xl/externalLinks/externalLink1.xml": '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": links,
        "xl/worksheets/_rels/sheet1.xml.rels": links,
        "xl/vbaProject.bin": 'Sub Auto_Open()\nShell "touch ran"\nEnd Sub',
        "xl/connections.xml": '<connections><connection id="1" name="c" type="1"/></connections>',
    }
    book = with_parts(workbook({"表": sheet(ROWS)}), more)
    for name in ("table.xlsx", "table.xlsm"):
        assert surfaces(opened(tmp_path, name, book)) == ["120", "950"]
    assert {path.name for path in tmp_path.iterdir()} == {"table.xlsx", "table.xlsm"}


@pytest.mark.usefixtures("alone")
def test_formulas_of_other_formats_are_words_or_their_stored_values(tmp_path: Path) -> None:
    """In files of separated values they are words; in OpenDocument the value beside them counts."""
    said = (
        "指标,单位,2024年\n茶叶产值,万元,=1+1\n茶农,户,=cmd|'/C calc'!A0\n茶园,亩,7\n桑园,亩,8\n果园,亩,9\n"
    )
    assert surfaces(opened(tmp_path, "table.csv", said.encode())) == ["7", "8", "9"]
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{name}</text:p></table:table-cell>{cell}</table:table-row>"
        for name, cell in (
            ("指标", "<table:table-cell><text:p>2024年（户）</text:p></table:table-cell>"),
            (
                "茶农",
                '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="950"/>',
            ),
            ("桑农", '<table:table-cell table:formula="of:=WEBSERVICE(&quot;http://127.0.0.1&quot;)"/>'),
            ("果农", '<table:table-cell office:value-type="float" office:value="80"/>'),
        )
    )
    assert surfaces(opened(tmp_path, "table.ods", open_sheets({"表": rows}))) == ["950", "80"]


def test_a_workbook_of_two_million_cells_is_refused(tmp_path: Path) -> None:
    """In one sentence, before its cells are read."""
    row = "".join(f'<c r="{place(0, at)[:-1]}#"><v>1</v></c>' for at in range(20))
    rows = "".join(f'<row r="{at}">{row.replace("#", str(at))}</row>' for at in range(1, 100_001))
    part = sheet([]).replace("<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>")
    assert rows.count("<c ") == 2_000_000
    with pytest.raises(Problems) as refused:
        opened(tmp_path, "large.xlsx", workbook({"表": part}))
    assert len(refused.value.problems) == 1
    assert "too large" in str(refused.value) or "too many" in str(refused.value)


def test_a_sheet_that_reaches_far_with_two_cells_is_refused(tmp_path: Path) -> None:
    """Its empty places are never made."""
    far = sheet([["指标"]]).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    with pytest.raises(Problems):
        opened(tmp_path, "far.xlsx", workbook({"表": far}))


def test_twenty_sheets_are_read_each_with_its_name(tmp_path: Path) -> None:
    """Addresses name the sheet."""
    sheets = {
        f"第{at}表": sheet(
            [["指标", "单位", "2024年"], ["茶叶产值", "万元", 100 + at], ["茶农", "户", at + 3]]
        )
        for at in range(20)
    }
    source = opened(tmp_path, "many.xlsx", workbook(sheets))
    assert len(source.statements) == 40
    assert [one.address for one in source.statements[:3]] == ["第0表!C2", "第0表!C3", "第1表!C2"]
