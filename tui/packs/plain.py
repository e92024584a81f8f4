"""Any text as a speech: decoded, divided by its headings, its figures detected and named on the spot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.figures import detect
from tui.files.problems import Problem, Problems
from tui.files.washing import wash
from tui.speech import Block, BlockKind, Chapter, Mention, Metric, Section, SectionKind, Speech
from tui.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.figures import Figure

CAP = 20_000_000
"""Bytes of a file that is opened as a speech."""
_CHAPTER = re.compile(r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章部编篇]|#{1,2} ")
_SECTION = re.compile(
    r"第[一二三四五六七八九十]{1,3}[,，、:：]|[（(][一二三四五六七八九十]{1,3}[)）]|#{3,6} |\d{1,2}[.．、](?!\d)"
)
_CLOSED = '。！？；：!?;:…”’〞"』」）)'
_FOOTER = re.compile(r"\s*(?:第\s*\d+\s*页|共\s*\d+\s*页|[-—]\s*\d+\s*[-—]|\d+\s*/\s*\d+)[\s共第\d页]*")
_CLAUSE = re.compile(r"[^,，、;；:：。！？\s]*$")
_MARKS = re.compile(r"^[#\s（(]*[第一二三四五六七八九十百\d]+[)）章节部编篇,，、.．:：\s]*")
_NOTICE = re.compile(r"温馨提示|下载|客服|版权|上传|预览|付费|本文档|网站")
_EARLY = 40
"""Paragraphs among which a site's notices are looked for."""
_TAG = 6
"""Characters of the longest tag in a site's column of them."""
_TITLE = 40
"""Characters of the longest line that is taken for a title."""


def decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else GB18030, else UTF-8 with gaps.

    A byte order mark is dropped, line breaks stay as they are, control characters become visible one for one.

    Raises:
        Problems: The file is too large, or binary.
    """
    if len(data) > CAP:
        raise Problems([Problem(name, "", _("this file is too large to open"))])
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return wash(data.decode("utf-16", "replace"))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return wash(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return wash(data.decode("utf-8", "replace").removeprefix("\ufeff"))


def plain_speech(text: str, *, id: str) -> Speech:  # noqa: A002 - the speech's own word
    """A speech of a text without a pack; every offset counts code points of `text`."""
    blocks, chapters, sections = _divide(text)
    title = next((text[block.start : block.end] for block in blocks if block.kind is BlockKind.TITLE), "")
    metrics, mentions = [], []
    for number, figure in enumerate(detect(text), 1):
        metric = _metric(text, number, figure)
        metrics.append(metric)
        mentions.append(Mention(number, metric.id, _home(blocks, figure.start), figure))
    return Speech(
        id=id,
        text=text,
        title=title or _("untitled"),
        blocks=tuple(blocks),
        sections=tuple(sections),
        chapters=tuple(chapters),
        metrics=tuple(metrics),
        mentions=tuple(mentions),
        detected=True,
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that hold something, without the white space around them."""
    for found in re.finditer(r"[^\r\n]+", text):
        line = found[0]
        if line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            yield start, start + len(line.strip())


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines joined into paragraphs: a line that ends in the middle of a list of clauses goes on in the next."""
    found: list[tuple[int, int]] = []
    for start, end in _lines(text):
        if found and _goes_on(text, found[-1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _goes_on(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether the line at `start` belongs to the paragraph before: that one stopped at a semicolon or comma."""
    gap = text[before[1] : start]
    if gap.count("\n") != 1 or before[1] - before[0] < _TITLE:
        return False
    return (
        text[before[1] - 1] in ";；,，、"
        and not _CHAPTER.match(text, start)
        and not _SECTION.match(text, start)
    )


def _divide(text: str) -> tuple[list[Block], list[Chapter], list[Section]]:
    """Blocks, chapters and sections by the headings that the text has."""
    paragraphs = _paragraphs(text)
    front = _front_end(text, paragraphs)
    heads = _heads(text, paragraphs, front)
    blocks: list[Block] = []
    builder = _Builder(text)
    for at, (start, end) in enumerate(paragraphs):
        if at < front:
            blocks.append(Block(BlockKind.FRONT, start, end))
        elif at < heads:
            blocks.append(Block(BlockKind.TITLE if at == heads - 1 else BlockKind.SUBTITLE, start, end))
        elif at == len(paragraphs) - 1 and _FOOTER.fullmatch(text, start, end):
            blocks.append(Block(BlockKind.BACK, start, end))
        else:
            blocks.append(builder.add(start, end))
    return blocks, builder.chapters, builder.sections


def _front_end(text: str, paragraphs: list[tuple[int, int]]) -> int:
    """How many paragraphs at the beginning are a download site's: its notices, and the tags that follow them.

    Two notices at least make a site's page; one word of theirs may stand in any speech.
    """
    notices = [at for at, (start, end) in enumerate(paragraphs[:_EARLY]) if _NOTICE.search(text, start, end)]
    if len(notices) < 2 or notices[0] > 1:
        return 0
    front = notices[-1] + 1
    while front < min(len(paragraphs), _EARLY) and paragraphs[front][1] - paragraphs[front][0] <= _TAG:
        front += 1
    return front


def _heads(text: str, paragraphs: list[tuple[int, int]], front: int) -> int:
    """The paragraph after the title: titles are the short lines without a stop before the first of another kind."""
    at = front
    while at < len(paragraphs) and at < front + 4:
        start, end = paragraphs[at]
        heading = _CHAPTER.match(text, start) or _SECTION.match(text, start)
        if heading or end - start > 2 * _TITLE or text[end - 1] in "。！？；，,;:：":
            break
        at += 1
    return at if at < len(paragraphs) else front


class _Builder:
    """Takes paragraphs in order and opens chapters and sections where headings begin them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.chapters: list[Chapter] = []
        self.sections: list[Section] = []

    def add(self, start: int, end: int) -> Block:
        """The block of a paragraph, in the section that it belongs to."""
        if _CHAPTER.match(self._text, start) and end - start <= 2 * _TITLE:
            name = f"chapter-{len(self.chapters) + 1}"
            line = self._text[start:end]
            self.chapters.append(Chapter(name, line, start, end, _short(line)))
            return Block(BlockKind.CHAPTER, start, end, name)
        opens = _SECTION.match(self._text, start)
        chapter = self.chapters[-1] if self.chapters else None
        fresh = not self.sections or (chapter is not None and self.sections[-1].chapter != chapter.id)
        if opens or fresh:
            self._open(start, end, chapter)
        else:
            self._stretch(end)
        heading = opens is not None and end - start <= _TITLE and self._text[end - 1] not in _CLOSED
        return Block(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, start, end, self.sections[-1].id)

    def _open(self, start: int, end: int, chapter: Chapter | None) -> None:
        """Begin a section."""
        number = len(self.sections)
        opening = chapter is None and not number and not _SECTION.match(self._text, start)
        shift = 0 if (self.sections and self.sections[0].kind is SectionKind.OPENING) or opening else 1
        key = str(number + shift)
        title = _("Opening") if opening else _short(self._text[start:end])
        kind = SectionKind.OPENING if opening else SectionKind.PLAIN
        name = f"section-{number + 1}"
        self.sections.append(
            Section(
                name,
                key if len(key) == 1 else "",
                kind,
                title,
                start,
                end,
                chapter=chapter.id if chapter else "",
            )
        )
        self._reach(end)

    def _stretch(self, end: int) -> None:
        """Let the last section reach further."""
        last = self.sections[-1]
        self.sections[-1] = Section(
            last.id, last.key, last.kind, last.title, last.start, end, chapter=last.chapter
        )
        self._reach(end)

    def _reach(self, end: int) -> None:
        """Let the last chapter reach further."""
        if self.chapters:
            last = self.chapters[-1]
            self.chapters[-1] = Chapter(last.id, last.heading, last.start, end, last.title)


def _short(line: str) -> str:
    """A short name for a heading: its first clause without its number, at most ten characters."""
    clause = re.split(r"[,，、。;；:：\s]", _MARKS.sub("", line).strip() or line, maxsplit=1)[0]
    return (clause or line)[:10]


def _home(blocks: list[Block], offset: int) -> str:
    """The section of the block that holds a code point."""
    home = ""
    for block in blocks:
        if block.start > offset:
            break
        home = block.section
    return home


def _metric(text: str, number: int, figure: Figure) -> Metric:
    """A row for a detected figure: its label is what its clause says before it, a guess and marked as one."""
    before = text[max(0, figure.start - 24) : figure.start]
    label = (_CLAUSE.search(before) or [""])[0].strip("“”\"'（(") or figure.surface
    return Metric(f"f{number}", label[-16:], figure.quantity, confidence=0.5)
