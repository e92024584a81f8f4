"""The first page: drawn before the framework is loaded, where it stands afterwards; and the terminal is always put back."""

from __future__ import annotations

import signal
import stat
import sys
from typing import TYPE_CHECKING

import docx
import pytest
import tomli
from rich.cells import cell_len

from tests.app.screens import be_drawn
from tests.terminal import Terminal
from tui.app.application import Hegao
from tui.app.reader.screen import ReaderScreen
from tui.beginning import beginning_of
from tui.cli.main import main
from tui.cli.page_lines import page_of, page_of_beginning
from tui.files.pages import page_bytes, read_page, state_of, terminal_name, write_page
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "水利工作汇报\n\n" + "\n\n".join(
    f"{'一二三四五六'[at]}、第{at}件事\n\n今年修渠{at + 3}公里，投资{at}.5亿元，比上年增长{at}%。"
    + "大家都来出力。" * 9
    for at in range(6)
)
TABLE = "北坡各村收成,产量（吨）,增长（%）\n" + "".join(
    f"{at}村,{at * 7 % 900},{at % 30}.5\n" for at in range(60)
)
HEGAO = [sys.executable, "-m", "tui"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A text of some pages."""
    path = tmp_path / "water.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def slow(tmp_path: Path, code: str) -> dict[str, str | None]:
    """An environment in which the framework does something else when it is loaded."""
    package = tmp_path / "other" / "textual"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(package.parent)}


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (50, 20)])
@pytest.mark.parametrize("name", ["", "water.txt", "crops.csv"])
async def test_the_page_is_drawn_where_it_stands_afterwards(
    size: tuple[int, int], name: str, file: Path
) -> None:
    """The same words in the same cells, at every size, those of tables too."""
    file.with_name("crops.csv").write_text(TABLE, encoding="utf-8")
    workspace = open_workspace(str(file.with_name(name)) if name else None, behind=True)
    drawn = page_of(workspace, *size).decode()
    app = Hegao(workspace)
    stand = []
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await be_drawn(pilot)
        region = screen.text.region
        for y in range(region.height):
            words = screen.text.render_line(y).text.rstrip()
            at = _text_begins(words)
            if words[at:].strip():
                stand.append((region.y + y, region.x + cell_len(words[:at]), words[at:]))
    found = []
    for piece in drawn.split("\x1b[")[1:]:
        place, _h, words = piece.partition("H")
        row, column = (int(number) - 1 for number in place.split(";"))
        if words:
            found.append((row, column, words))
    assert [_cells(line, found) for line in sorted({row for row, _column, _words in found})] == [
        (row, column, words) for row, column, words in stand
    ]


def _cells(row: int, pieces: list[tuple[int, int, str]]) -> tuple[int, int, str]:
    """The pieces that are drawn on a row as one, with blanks between them."""
    (first, said), *others = sorted((column, words) for at, column, words in pieces if at == row)
    for column, words in others:
        said += " " * (column - first - cell_len(said)) + words
    return row, first, said


def _text_begins(words: str) -> int:
    """Where the text begins on a line of the pane: behind its margin and the signs of the gutter."""
    return next((at for at, sign in enumerate(words) if sign.isalnum()), len(words))


def test_a_page_is_found_by_the_state_of_the_text_and_the_terminal(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not where the text was changed, and not on a terminal of another size; its owner alone can read it."""
    monkeypatch.setenv("HEGAO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TERM", "xterm")
    here = terminal_name(80, 24)
    write_page(str(file), here, page_bytes([(1, 2, "水利")], 24))
    assert read_page(str(file), here) == "\x1b[2;3H水利\x1b[24;1H".encode()
    assert read_page(str(file), terminal_name(81, 24)) == b""
    assert read_page(str(tmp_path / "other.txt"), here) == b""
    (kept,) = (tmp_path / "data" / "pages").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    before = state_of(str(file))
    file.write_text(TEXT + "补充一句。", encoding="utf-8")
    assert state_of(str(file)) != before
    assert read_page(str(file), here) == b""


def test_the_second_start_draws_the_page_at_once_and_goes_on_over_it(file: Path, tmp_path: Path) -> None:
    """The terminal's second screen is entered once; what is typed meanwhile is done, and the terminal is left clean."""
    env = {"HEGAO_DATA_DIR": str(tmp_path / "data")}
    with Terminal([*HEGAO, str(file)], rows=36, columns=120, env=env) as terminal:
        terminal.wait_for("第0件事")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
    with Terminal([*HEGAO, str(file)], rows=36, columns=120, env=env) as terminal:
        terminal.wait_for("今年修渠3公里")
        first = terminal.raw
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
        assert terminal.raw.count(b"\x1b[?1049h") == 1
        assert b"\x1b[?2004h" not in first or first.index("今年修渠".encode()) < first.index(b"\x1b[?2004h")


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_while_the_framework_loads_leaves_the_terminal_as_it_was(
    number: int, status: int, file: Path, tmp_path: Path
) -> None:
    """No second screen, no hidden cursor, the line discipline of before."""
    env = slow(tmp_path, "import time\ntime.sleep(60)\n")
    with Terminal([*HEGAO, str(file)], rows=36, columns=120, env=env) as terminal:
        terminal.wait_for("今年修渠3公里")
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert terminal.left_behind() == []


def test_a_framework_that_cannot_be_loaded_leaves_the_terminal_as_it_was(file: Path, tmp_path: Path) -> None:
    """Whatever goes wrong while it is loaded."""
    env = slow(tmp_path, "raise RuntimeError('broken')\n")
    with Terminal([*HEGAO, str(file)], rows=36, columns=120, env=env) as terminal:
        assert terminal.wait_exit() != 0
        assert terminal.left_behind() == []


def test_nothing_is_kept_of_a_private_run_and_what_is_kept_is_forgotten(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--private` writes no page, `hegao forget` removes it."""
    data = tmp_path / "data"
    for private in (True, False):
        words = [*HEGAO, str(file), *(["--private"] if private else [])]
        with Terminal(words, rows=36, columns=120, env={"HEGAO_DATA_DIR": str(data)}) as terminal:
            terminal.wait_for("第0件事")
            terminal.wait_for("1/")
            terminal.press("right", "q")
            assert terminal.wait_exit() == 0
        assert (data / "pages").exists() != private
    monkeypatch.setenv("HEGAO_DATA_DIR", str(data))
    assert list((data / "pages").iterdir())
    assert main(["forget", str(file)]) == 0
    assert list((data / "pages").iterdir()) == []
    capsys.readouterr()


LONG = TEXT + "\n\n" + "再说几句没有新意的话。\n\n" * 9_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_long_text_begins_with_the_page_that_its_beginning_gives(encoding: str, tmp_path: Path) -> None:
    """Which is that of the whole."""
    path = tmp_path / "long.txt"
    path.write_bytes(LONG.encode(encoding))
    _same_page(path)


def test_a_long_table_begins_with_the_page_that_its_beginning_gives(tmp_path: Path) -> None:
    """Its columns are those of the first rows."""
    path = tmp_path / "long.csv"
    path.write_text(TABLE * 100, encoding="utf-8")
    _same_page(path)


def test_a_long_word_file_begins_with_the_page_that_its_beginning_gives(tmp_path: Path) -> None:
    """Headings, lists and a table among its first paragraphs."""
    path = tmp_path / "long.docx"
    document = docx.Document()
    document.add_heading("水利工作汇报", 0)
    document.add_heading("渠道", 1)
    document.add_paragraph("新修渠道17公里，投资3.5亿元。", style="List Number")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("村", "亩", "北坡", "310"), strict=True):
        cell.text = words
    for at in range(4_000):
        document.add_paragraph(f"第{at}村今年新修水渠{at % 40 + 1}公里，" + "大家都来出力，" * 9)
    document.save(str(path))
    _same_page(path)


PACKED = 'format = 1\nid = "roads"\ntitle = "修路工作汇报"\nlanguage = "zh-Hans"\n'
SAID = '[[metric]]\nid = "m{0}"\nlabel = "路"\nvalue = {0}\nunit = "公里"\nsection = "s{1}"\nquote = "第{0}村修路{0}公里"\nfigure = "{0}公里"\n'


def _long_pack(folder: Path, section: str = "", metric: str = "") -> Path:
    """A pack of two thousand paragraphs in ten sections; what is written otherwise is put in at the end."""
    folder.mkdir()
    numbers = range(1_000, 3_000)
    paragraphs = [f'    "第{at}村修路{at}公里，{"大家都来出力，" * (at % 9)}。",\n' for at in numbers]
    sections = "".join(
        f'\n[[section]]\nid = "s{at}"\ntitle = "一"\nheading = "第{at}节"\nkind = "section"\nparagraphs = [\n'
        + "".join(paragraphs[at * 200 : at * 200 + 200])
        + "]\n"
        for at in range(10)
    )
    metrics = "".join(SAID.format(at, (at - 1_000) // 200) for at in reversed(numbers))
    (folder / "speech.toml").write_text(PACKED + sections + section, encoding="utf-8")
    (folder / "metrics.toml").write_text(metrics + metric, encoding="utf-8")
    return folder


def test_a_long_pack_begins_with_the_page_that_its_beginning_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its figures are not torn there either, and of its metrics only those of the page are read."""
    folder = _long_pack(tmp_path / "roads")
    read: list[int] = []
    loads = tomli.loads

    def counted(text: str, **how: object) -> dict[str, object]:
        read.append(len(text))
        return loads(text, **how)  # type: ignore[arg-type]

    with monkeypatch.context() as counting:
        counting.setattr(tomli, "loads", counted)
        beginning = beginning_of(str(folder), 36)
        assert beginning is not None
        assert len(beginning.bare.mentions) > 36
        assert sum(read) < sum(file.stat().st_size for file in folder.iterdir()) / 10
    _same_page(folder)


@pytest.mark.parametrize(
    ("section", "metric"),
    [
        ('\n[opening]\nid = "o"\ntitle = "引言"\nparagraphs = ["各位代表："]\n', ""),
        ("", SAID.format(900, 1).replace('quote = "', 'quote = """')),
        ("", "quote = '第1000村'\n"),
    ],
)
def test_a_pack_of_which_more_must_be_known_is_read_whole(section: str, metric: str, tmp_path: Path) -> None:
    """What stands first may be written last, and a quote in another way."""
    assert beginning_of(str(_long_pack(tmp_path / "roads", section, metric)), 36) is None


def test_a_table_that_goes_on_behind_its_paragraphs_is_read_whole(tmp_path: Path) -> None:
    """Its heading may come there; and a short pack, and a folder that is none, are left to who opens them."""
    folder = _long_pack(tmp_path / "roads")
    file = folder / "speech.toml"
    kept = file.read_text(encoding="utf-8")
    file.write_text(
        kept.replace('heading = "第0节"\n', "").replace(",\n]\n", ',\n]\nheading = "第0节"\n', 1),
        encoding="utf-8",
    )
    assert beginning_of(str(folder), 36) is None
    (folder / "metrics.toml").unlink()
    file.write_text(kept[: kept.index("第1020村") - 5] + "]\n", encoding="utf-8")
    assert beginning_of(str(folder), 36) is None
    assert beginning_of(str(tmp_path), 36) is None


def _same_page(path: Path) -> None:
    """See that the first page by the beginning of a file is that of the whole, and that not all of it was read."""
    beginning = beginning_of(str(path), 36)
    assert beginning is not None
    whole = open_workspace(str(path), behind=True)
    assert len(beginning.bare.text) < len(whole.speech.text) / 2
    assert page_of_beginning(beginning, 120, 36) == page_of(whole, 120, 36) != b""


def test_what_has_no_beginning_is_left_to_who_opens_all_of_it(tmp_path: Path) -> None:
    """A folder, nothing, standard input, a file that is not what its name says, one of another format."""
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "damaged.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 300)
    (tmp_path / "no.docx").write_text(TEXT, encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    for name in ("folder.txt", "none.txt", "damaged.docx", "no.docx", "page.html"):
        assert beginning_of(str(tmp_path / name), 36) is None
    assert beginning_of("-", 36) is None


def test_a_short_text_is_its_own_beginning(file: Path) -> None:
    """All of it is read, and no page is drawn of a text that says nothing."""
    beginning = beginning_of(str(file), 24)
    assert beginning is not None
    assert page_of_beginning(beginning, 80, 24) == page_of(open_workspace(str(file)), 80, 24) != b""
    file.write_text("\n", encoding="utf-8")
    empty = beginning_of(str(file), 24)
    assert empty is None or page_of_beginning(empty, 80, 24) == b""
