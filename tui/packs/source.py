"""The text of a pack against the file as received: the same, line for line."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tui.files.washing import wash
from tui.packs.document import shorten
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.packs.body import Piece
    from tui.packs.document import Document
    from tui.packs.lines import Path
    from tui.packs.schema import SpeechFile

_MOST = 20
"""Blocks that are not in the source: where there are more, it is another source."""
CAP = 16 << 20
"""Bytes of the file as received."""


def check_source(document: Document, file: SpeechFile, pieces: Sequence[Piece], content: bytes) -> None:
    """Report where `content`, the file as received, is not the one that the pack was made of."""
    if file.source and document.sound(("source",), ("source", "sha256")):
        found = hashlib.sha256(content).hexdigest()
        if found != file.source.sha256:
            wrong = _("“{name}” has another checksum").format(name=shorten(file.source.file))
            document.report(("source", "sha256"), wrong, _("expected {sha256}").format(sha256=found))
    try:
        text = decode(content)
    except UnicodeDecodeError as error:
        wrong = _("byte {number} of the file is not UTF-8").format(number=error.start + 1)
        document.report(("source", "file"), wrong)
        return
    blocks: list[tuple[Path, str]] = [(("front",), file.front.strip("\n"))]
    blocks += [(piece.path, piece.text) for piece in pieces]
    blocks += [(("back",), file.back.strip("\n"))]
    if document.sound(("subtitle_after",), *(path for path, _text in blocks)):
        for path, wrong, expected in _differences(text, [block for block in blocks if block[1]]):
            document.report(path, wrong, expected)


def decode(content: bytes) -> str:
    """The text of a file as received, as a pack holds it: washed, one kind of line break."""
    return wash(content.decode("utf-8-sig").replace("\r\n", "\n"))


def _differences(text: str, blocks: Sequence[tuple[Path, str]]) -> Iterator[tuple[Path, str, str]]:
    """Where the `blocks`, line breaks between them, are not `text`."""
    at = shown = strange = 0
    lost = False
    for path, block in blocks:
        at, shown = _skip_breaks(text, at), _skip_breaks(text, shown)
        found = _find_block(text, block, at)
        if found < 0:
            yield path, *_difference(text, block, shown)
            # What follows is looked for from the same place on: the source may have nothing for this block.
            lost = True
            strange += 1
            if strange == _MOST:
                return
            for _each in range(block.count("\n") + 1):
                shown = _end_of_line(text, shown + 1)
            continue
        if found > at and not lost:
            wrong = _("the source has text before this that the pack has not, at its line {number}: {text}")
            yield path, wrong.format(number=_line(text, at), text=shorten(text[at:found].strip("\n"))), ""
        lost = False
        at = shown = found + len(block)
    at = _skip_breaks(text, at)
    if at < len(text) and not lost:
        wrong = _("the source has text after this that the pack has not, at its line {number}: {text}")
        yield blocks[-1][0], wrong.format(number=_line(text, at), text=shorten(text[at:].strip("\n"))), ""


def _find_block(text: str, block: str, at: int) -> int:
    """Where, from `at` on, `block` stands with a line's beginning before it and a line's end after it."""
    while (at := text.find(block, at)) >= 0:
        end = at + len(block)
        if (at == 0 or text[at - 1] == "\n") and (end == len(text) or text[end] == "\n"):
            return at
        at += 1
    return -1


def _difference(text: str, block: str, at: int) -> tuple[str, str]:
    """What to say where `block` is not what stands at `at`."""
    pairs = zip(block, text[at : at + len(block)], strict=False)
    same = next((number for number, (ours, theirs) in enumerate(pairs) if ours != theirs), len(block))
    rest = shorten(text[at + same : _end_of_line(text, at + same)])
    number = _line(text, at + same)
    if same == len(block):
        wrong = _("this ends where line {number} of the source goes on").format(number=number)
        return wrong, _("expected what follows: {text}").format(text=rest)
    wrong = _("this is not the source's text from character {character} on: {text}")
    expected = _("expected as in its line {number}: {text}").format(number=number, text=rest or "—")
    return wrong.format(character=same + 1, text=shorten(block[same:])), expected


def _skip_breaks(text: str, at: int) -> int:
    while text.startswith("\n", at):
        at += 1
    return at


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
