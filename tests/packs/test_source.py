"""A pack's text is that of the file as received, line for line."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packs import small
from tui.files.problems import Problems
from tui.packs.load import PackFiles, build, load
from tui.packs.schema import OpeningTable, SourceTable, SpeechFile

if TYPE_CHECKING:
    from pathlib import Path

LINE = st.text("甲乙丙12,。 \t", min_size=1, max_size=6)


def received(folder: Path, content: bytes) -> Path:
    """The small pack with `content` as its file as received, its checksum set right."""
    small.write(folder)
    old = hashlib.sha256(small.SOURCE.encode()).hexdigest()
    speech = (folder / "speech.toml").read_text(encoding="utf-8")
    (folder / "speech.toml").write_text(
        speech.replace(old, hashlib.sha256(content).hexdigest()), encoding="utf-8"
    )
    (folder / "source.txt").write_bytes(content)
    return folder


def test_byte_order_mark_and_windows_line_breaks_do_not_count(tmp_path: Path) -> None:
    """Both are how a file is kept, not what it says."""
    content = b"\xef\xbb\xbf" + small.SOURCE.replace("\n", "\r\n").encode()
    assert load(received(tmp_path, content)).speech.title == "某县讲稿"


def test_blank_lines_between_blocks_do_not_count(tmp_path: Path) -> None:
    """Between two blocks there may be any number of line breaks."""
    content = "\n\n" + small.SOURCE.replace("\n一、", "\n\n\n一、") + "\n\n"
    assert load(received(tmp_path, content.encode())).speech.title == "某县讲稿"


def test_spaces_count(tmp_path: Path) -> None:
    """An indent, or a space at a line's end, is text."""
    with pytest.raises(Problems, match="not the source's text from character 1 on"):
        load(received(tmp_path, small.SOURCE.replace("第一,", "　　第一,").encode()))
    with pytest.raises(Problems, match="source goes on"):
        load(received(tmp_path, small.SOURCE.replace("一户一档。", "一户一档。 ").encode()))


def test_what_acts_or_hides_in_the_source_is_shown_in_the_pack(tmp_path: Path) -> None:
    """The pack has for such a character what a reader would see of it."""
    folder = received(tmp_path, small.SOURCE.replace("修路", "修\x1b路\u200b").encode())
    speech = (folder / "speech.toml").read_text(encoding="utf-8")
    (folder / "speech.toml").write_text(speech.replace("修路", "修␛路�"), encoding="utf-8")
    assert "修␛路�用了" in load(folder).speech.text


def test_a_source_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    """It is said where in the file."""
    with pytest.raises(Problems, match="byte 1 of the file is not UTF-8"):
        load(received(tmp_path, small.SOURCE.encode("gb18030")))


def speech_of(lines: list[str], source: str) -> PackFiles:
    """A pack of one opening whose paragraphs are `lines`."""
    content = source.encode()
    return PackFiles(
        SpeechFile(
            format=1,
            id="a",
            title="题",
            language="zh-Hans",
            source=SourceTable(file="source.txt", sha256=hashlib.sha256(content).hexdigest()),
            opening=OpeningTable(id="opening", title="导语", paragraphs=tuple(lines)),
        ),
        source=content,
    )


@given(st.lists(LINE, min_size=1, max_size=6), st.data())
def test_no_other_text_passes_for_the_source(lines: list[str], data: st.DataObject) -> None:
    """The lines of the source are accepted; with one changed, left out, doubled or moved they are not."""
    source = "\n".join(["题", *lines])
    assert build(speech_of(lines, source)).speech.text == source
    changed = list(lines)
    at = data.draw(st.integers(0, len(lines) - 1))
    match data.draw(st.sampled_from(["change", "leave out", "double", "move"])):
        case "change":
            changed[at] = data.draw(LINE)
        case "leave out":
            del changed[at]
        case "double":
            changed.insert(at, changed[at])
        case _:
            changed.append(changed.pop(at))
    if changed not in ([], lines):
        with pytest.raises(Problems):
            build(speech_of(changed, source))
