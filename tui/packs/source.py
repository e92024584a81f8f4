"""The text of a pack against the file as received: the same, line for line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.compiled import late
from tui.digest import sha256
from tui.files.problems import Problems
from tui.files.sanitizing import sanitize
from tui.packs.document import shorten
from tui.words import _

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from tui.packs.body import Piece
    from tui.packs.document import Document
    from tui.packs.schema import SourceTable, SpeechFile
    from tui.packs.toml_lines import Path

_MOST = 20
"""Blocks that are not in the source: where there are more, it is another source."""


def check_source(document: Document, file: SpeechFile, pieces: Sequence[Piece], content: bytes) -> None:
    """Report where `content`, the file as received, is not the one that the pack was made of."""
    source = file.source
    if source is None:
        return
    if document.sound(("source",), ("source", "sha256")):
        found = sha256(content).hexdigest()
        if found != source.sha256:
            wrong = _("“{name}” has another checksum").format(name=shorten(source.file))
            document.report(("source", "sha256"), wrong, _("expected {sha256}").format(sha256=found))
    if not document.sound(("source",), ("source", "format"), ("source", "encoding"), ("source", "gaps")):
        return
    try:
        text = decode(content, source)
    except UnicodeDecodeError as error:
        wrong = _("byte {number} of the file is not {encoding}")
        wrong = wrong.format(number=error.start + 1, encoding=source.encoding.upper())
        document.report(("source", "file"), wrong)
        return
    except Problems as problems:
        for problem in problems.problems:
            document.report(("source", "file"), problem.wrong, problem.expected)
        return
    blocks: list[tuple[Path, str]] = [(("front",), file.front.strip("\n"))]
    blocks += [(piece.path, piece.text) for piece in pieces]
    blocks += [(("back",), file.back.strip("\n"))]
    text = _without_asides(document, file, text)
    if document.sound(("subtitle_after",), ("aside",), *(path for path, _text in blocks)):
        found_blocks = [block for block in blocks if block[1]]
        for path, wrong, expected in _differences(text, found_blocks, _gap(source)):
            document.report(path, wrong, expected)


def _without_asides(document: Document, file: SpeechFile, text: str) -> str:
    """The source without its asides; those that are not where they are said to be are reported."""
    if not file.asides or not document.sound(("aside",)):
        return text
    lines = text.split("\n")
    for number, aside in enumerate(file.asides):
        found = lines[aside.line - 1] if aside.line <= len(lines) else ""
        if found.strip() == aside.text.strip():
            lines[aside.line - 1] = ""
        else:
            wrong = _("line {number} of the source is another: {text}")
            wrong = wrong.format(number=aside.line, text=shorten(found) or "—")
            document.report(("aside", number), wrong, bad=True)
    return "\n".join(lines)


def decode(content: bytes, source: SourceTable) -> str:
    """The text of a file as received, as a pack holds it: sanitized, one kind of line break."""
    if source.format not in {"text", "markdown", "csv"}:
        from tui.documents.received import receive  # noqa: PLC0415 - only such files need it

        return receive(content, source.file).text
    text = content.decode(source.encoding, "replace" if source.gaps else "strict").removeprefix("\ufeff")
    return sanitize(text).replace("\r\n", "\n")


_BLANK = r"\s␌␋\ufffd"
_LINE_BREAKS = late(r"\n*")
_BLANKS = late(f"[{_BLANK}]*")
_SIGNS = late(f"[{_BLANK}#*_]*")


def _gap(source: SourceTable) -> re.Pattern[str]:
    """What may stand in the source between two blocks."""
    if source.format == "markdown":
        return _SIGNS
    return _BLANKS if source.trimmed else _LINE_BREAKS


def _differences(
    text: str, blocks: Sequence[tuple[Path, str]], gap: re.Pattern[str]
) -> Iterator[tuple[Path, str, str]]:
    """Where the `blocks`, gaps between them, are not `text`."""
    at = shown = strange = 0
    lost = False
    for path, block in blocks:
        shown = _skip_breaks(text, shown)
        found = _find_block(text, block, at, gap)
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
        if not lost and (left := _left_out(text, at, found, gap)):
            wrong = _("the source has text before this that the pack has not, at its line {number}: {text}")
            yield path, wrong.format(number=left[0], text=left[1]), ""
        lost = False
        at = shown = found + len(block)
    if not lost and (left := _left_out(text, at, len(text), gap)):
        wrong = _("the source has text after this that the pack has not, at its line {number}: {text}")
        path = blocks[-1][0] if blocks else ("title",)
        yield path, wrong.format(number=left[0], text=left[1]), ""


def _find_block(text: str, block: str, at: int, gap: re.Pattern[str]) -> int:
    """Where, from `at` on, `block` stands with nothing but gaps beside it in its lines."""
    while (at := text.find(block, at)) >= 0:
        end = at + len(block)
        line = text.rfind("\n", 0, at) + 1
        if gap.fullmatch(text, line, at) and gap.fullmatch(text, end, _end_of_line(text, end)):
            return at
        at += 1
    return -1


def _left_out(text: str, start: int, end: int, gap: re.Pattern[str]) -> tuple[int, str] | None:
    """The number and the words of the text between two blocks, where that is no gap."""
    found = gap.match(text, start, end)
    at = found.end() if found else start
    return (_line(text, at), shorten(text[at:end].strip("\n"))) if at < end else None


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
