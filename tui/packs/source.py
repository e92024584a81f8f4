"""The text of a pack against the file as received: the same, line for line."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from tui.files.problems import Problems
from tui.files.washing import wash
from tui.packs.document import shorten
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.packs.body import Piece
    from tui.packs.document import Document
    from tui.packs.lines import Path
    from tui.packs.schema import SourceTable, SpeechFile

_MOST = 20
"""Blocks that are not in the source: where there are more, it is another source."""
CAP = 16 << 20
"""Bytes of the file as received."""


def check_source(document: Document, file: SpeechFile, pieces: Sequence[Piece], content: bytes) -> None:
    """Report where `content`, the file as received, is not the one that the pack was made of."""
    source = file.source
    if source is None:
        return
    if document.sound(("source",), ("source", "sha256")):
        found = hashlib.sha256(content).hexdigest()
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
    if document.sound(("subtitle_after",), ("asides",), *(path for path, _text in blocks)):
        ours = _Comparison(text, [block for block in blocks if block[1]], file.asides, _GAPS[source.format])
        for path, wrong, expected in ours.differences():
            document.report(path, wrong, expected)


def decode(content: bytes, source: SourceTable) -> str:
    """The text of a file as received, as a pack holds it: washed, one kind of line break."""
    if source.format == "word":
        from tui.packs.draft.word import read_word  # noqa: PLC0415 - only Word files need it

        return read_word(content, source.file)[0]
    text = content.decode(source.encoding, "replace" if source.gaps else "strict").removeprefix("\ufeff")
    return wash(text.replace("\r\n", "\n"))


_BLANK = r"\s␌␋\ufffd"
_GAPS = {
    "text": re.compile(f"[{_BLANK}]*"),
    "markdown": re.compile(f"[{_BLANK}#*_]*"),
    "word": re.compile(f"[{_BLANK}]*"),
}
"""What may stand in the source between two blocks: blanks, and in Markdown the signs of a heading."""


class _Comparison:
    """Looks for the blocks of a pack in its source, one after the other."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[tuple[Path, str]],
        asides: Sequence[str],
        gap: re.Pattern[str],
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._asides = asides
        self._gap = gap
        self._seen = 0
        """Asides that were found."""

    def differences(self) -> Iterator[tuple[Path, str, str]]:
        """Where the blocks, gaps and asides between them, are not the text."""
        text = self._text
        at = shown = strange = 0
        lost = False
        for path, block in self._blocks:
            shown = _skip_breaks(text, shown)
            found = self._find(block, at)
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
            left = self._left_out(at, found)
            if left and not lost:
                number, said = left
                wrong = _(
                    "the source has text before this that the pack has not, at its line {number}: {text}"
                )
                yield path, wrong.format(number=number, text=said), ""
            lost = False
            at = shown = found + len(block)
        if lost:
            return
        if left := self._left_out(at, len(text)):
            number, said = left
            wrong = _("the source has text after this that the pack has not, at its line {number}: {text}")
            path = self._blocks[-1][0] if self._blocks else ("title",)
            yield path, wrong.format(number=number, text=said), ""
        elif self._seen < len(self._asides):
            wrong = _("this is not a line of the source, or not here: {text}")
            yield ("asides", self._seen), wrong.format(text=shorten(self._asides[self._seen])), ""

    def _find(self, block: str, at: int) -> int:
        """Where, from `at` on, `block` stands with nothing but blanks beside it in its lines."""
        text = self._text
        while (at := text.find(block, at)) >= 0:
            end = at + len(block)
            line = text.rfind("\n", 0, at) + 1
            if self._gap.fullmatch(text, line, at) and self._gap.fullmatch(
                text, end, _end_of_line(text, end)
            ):
                return at
            at += 1
        return -1

    def _left_out(self, start: int, end: int) -> tuple[int, str] | None:
        """The first line between two blocks that is no gap and no aside: its number, and its words."""
        at = start
        while at < end:
            stop = min(_end_of_line(self._text, at), end)
            line = self._text[at:stop]
            if self._is_next(line):
                self._seen += 1
            elif not self._gap.fullmatch(line):
                return _line(self._text, at), shorten(self._text[at:end].strip("\n"))
            at = stop + 1
        return None

    def _is_next(self, line: str) -> bool:
        """Whether a line is the next of the asides."""
        return self._seen < len(self._asides) and line.strip() == self._asides[self._seen].strip()


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
