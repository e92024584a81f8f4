"""`hegao import`: a draft pack of any text, which says what is known and what was detected."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import docx
import pytest
from rich.console import Console

from tui.cli.main import main
from tui.cli.opening import bar
from tui.cli.progress import Bar
from tui.figures import Kind
from tui.files.places import bundled_pack
from tui.packs.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from tui.speech import BlockKind, Speech

TEXT = "在全县会议上的讲话\n县长 李明\n　　同志们：去年投资5亿元，增长12%。\n- 1 -\n一、工作\n　　修路15公里，投资1,23,45万元。\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    status = main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def blocks(speech: Speech, *wanted: BlockKind) -> list[str]:
    """The words of the blocks of some kinds."""
    return [speech.text[block.start : block.end] for block in speech.blocks if block.kind in wanted]


def test_the_bundled_source_gives_what_its_hand_made_pack_has(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The same titles, chapters, sections and paragraphs, front and back; every metric's figure with its value."""
    source = bundled_pack() / "source.txt"
    assert run(capsys, "import", str(source), "-o", str(tmp_path / "pack"))[0] == 0
    known, drafted = load(bundled_pack()).speech, load(tmp_path / "pack").speech
    assert drafted.text == known.text
    assert [block.kind for block in drafted.blocks] == [block.kind for block in known.blocks]
    assert [(block.start, block.end) for block in drafted.blocks] == [
        (block.start, block.end) for block in known.blocks
    ]
    for mine, theirs in (
        (drafted.sections, known.sections),
        (drafted.chapters, known.chapters),
    ):
        assert [(one.start, one.end) for one in mine] == [(one.start, one.end) for one in theirs]
    assert [section.key for section in drafted.sections] == [section.key for section in known.sections]
    assert (drafted.front, drafted.back) == (known.front, known.back)
    assert (drafted.title, drafted.subtitle) == (known.title, known.subtitle)
    values = {
        (mention.start, mention.end): drafted.metric_by_id[mention.metric].quantity.low
        for mention in drafted.mentions
    }
    for mention in known.mentions:
        if mention.figure.quantity.kind is Kind.NAMED_SET:  # 四大 is no metric unless somebody says so
            continue
        assert values[mention.start, mention.end] == known.metric_by_id[mention.metric].quantity.low
    assert (tmp_path / "pack" / "source.txt").read_bytes() == source.read_bytes()


def test_files_and_output_say_what_is_known_and_what_was_detected(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """In comments at the head of each file, and in a few lines."""
    source = tmp_path / "讲话.txt"
    source.write_bytes(TEXT.encode("gb18030"))
    status, out, err = run(capsys, "import", str(source), "-o", str(tmp_path / "pack"))
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        f"A draft pack is in {tmp_path / 'pack'}.",
        "Known: the text (text, GB18030, 70 characters) and the file as received, byte for byte.",
        "Detected, to be looked at: title “在全县会议上的讲话”, 1 chapter, 2 sections, 4 figures.",
        "Set apart as none of the speech: 1 line (front, back, aside).",
        f"Read it with `hegao {tmp_path / 'pack'}`; edit speech.toml and metrics.toml.",
    ]
    speech = (tmp_path / "pack" / "speech.toml").read_text(encoding="utf-8")
    assert speech.startswith("# A draft, made by `hegao import` of 讲话.txt.\n# Known: ")
    assert 'encoding = "gb18030"\ntrimmed = true\n' in speech
    assert 'byline = [\n  "县长 李明",\n]' in speech
    assert '[[aside]]\nline = 4\ntext = "- 1 -"\n' in speech
    metrics = (tmp_path / "pack" / "metrics.toml").read_text(encoding="utf-8")
    assert metrics.startswith("# A draft, made by `hegao import` of 讲话.txt. 4 figures were detected.\n")
    assert metrics.count("confidence = ") == metrics.count("[[metric]]") == 4
    assert 'standing = "unclear"' in metrics
    assert "malformed-" in (tmp_path / "pack" / "notes.toml").read_text(encoding="utf-8")
    assert (tmp_path / "pack" / "source.txt").read_bytes() == TEXT.encode("gb18030")


def test_show_of_the_pack_is_show_of_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Whatever the format."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-16")
    (tmp_path / "b.md").write_text("# 讲话\n\n## 一、工作 ##\n\n投资5亿元。\n", encoding="utf-8")
    document = docx.Document()
    document.add_heading("讲话", 0)
    document.add_heading("一、工作", 1)
    document.add_paragraph("投资5亿元。")
    document.save(str(tmp_path / "c.docx"))
    for name in ("a.txt", "b.md", "c.docx"):
        pack = str(tmp_path / f"{name}.pack")
        assert run(capsys, "import", str(tmp_path / name), "-o", pack)[0] == 0
        assert run(capsys, "show", pack) == run(capsys, "show", str(tmp_path / name))
    assert run(capsys, "show", str(tmp_path / "b.md"))[1] == "讲话\n一、工作\n投资5亿元。\n"


def test_standard_input_is_imported_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even when there is nothing in it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert run(capsys, "import", "-", "-o", str(tmp_path / "pack"))[0] == 0
    assert load(tmp_path / "pack").speech.text == ""


@pytest.mark.parametrize("taken", ["file", "folder"])
def test_nothing_is_ever_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path, taken: str) -> None:
    """A folder that holds anything, or a file of that name, is refused with status 2 and left as it is."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    target = tmp_path / "pack"
    if taken == "file":
        target.write_text("mine", encoding="utf-8")
    else:
        target.mkdir()
        (target / "mine.txt").write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    status, out, err = run(capsys, "import", str(tmp_path / "a.txt"), "-o", str(target))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_filled(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It was made for it."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "pack").mkdir()
    assert run(capsys, "import", str(tmp_path / "a.txt"), "-o", str(tmp_path / "pack"))[0] == 0
    assert load(tmp_path / "pack").speech.title == "在全县会议上的讲话"


def test_what_cannot_be_opened_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Status 2, one line, no folder."""
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04broken")
    status, out, err = run(capsys, "import", str(tmp_path / "a.docx"), "-o", str(tmp_path / "pack"))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize("there", [False, True])
def test_a_disk_that_fills_up_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    """At each of the files in turn: what was made is taken away again, an empty folder that was there stays."""
    source, target = tmp_path / "a.txt", tmp_path / "new" / "pack"
    source.write_text(TEXT, encoding="utf-8")
    if there:
        target.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    sync = os.fsync
    files = 0
    status = 2
    while status:
        left = [files]

        def full(file: int, left: list[int] = left) -> None:
            if not left[0]:
                raise OSError(28, "No space left on device")
            left[0] -= 1
            sync(file)

        monkeypatch.setattr(os, "fsync", full)
        status, out, err = run(capsys, "import", str(source), "-o", str(target))
        if status:
            assert (status, out, err.count("\n")) == (2, "", 1)
            assert sorted(tmp_path.rglob("*")) == before
        files += 1
    assert files > 3
    assert load(target).speech.title == "在全县会议上的讲话"


def test_bytes_of_no_encoding_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """On standard error, and in the pack."""
    (tmp_path / "a.txt").write_bytes(TEXT.encode() + b"\xff\xfe\xff")
    status, _out, err = run(capsys, "import", str(tmp_path / "a.txt"), "-o", str(tmp_path / "pack"))
    assert status == 0
    assert "shows as �" in err
    assert "gaps = true" in (tmp_path / "pack" / "speech.toml").read_text(encoding="utf-8")


def test_a_bar_comes_when_it_takes_long_and_goes_without_a_trace() -> None:
    """On a terminal only; what is told before it comes is shown when it comes."""
    stream = io.StringIO()
    shown = Bar(3600)
    shown.tell(30, 100)
    console = Console(file=stream, force_terminal=True, width=60, legacy_windows=False)
    shown.show(console)
    shown.tell(60, 100)
    shown.stop()
    assert "Finding figures" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")


def test_there_is_no_bar_where_standard_error_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is loaded for it either."""
    with bar() as told:
        told(1, 2)
    assert capsys.readouterr().err == ""
    assert told.__name__ == "<lambda>"
