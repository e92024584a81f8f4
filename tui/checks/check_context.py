"""The check context: a text with its figures, sentences and paragraphs as every rule reads it, and how a finding is made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.checks.item_marks import FORMS, Mark, marks, with_made
from tui.digest import sha256
from tui.figures import detect
from tui.figures.folding import fold
from tui.figures.patterns import late
from tui.speech.findings import NOTHING, Finding, Operand, Words
from tui.speech.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.checks.claims import Claim
    from tui.figures import Figure
    from tui.speech.declared import Level

REACH = 240
"""Code points of a sentence that a rule reads before a place; longer ones are not read as one."""
FAR = 64
"""Code points within which blank lines between paragraphs are passed over."""
_BREAKS = late(r"[ \t\r\u3000]*\n\s*")
CONTEXT = 8
"""Code points on each side of an operand by which a finding is known."""
_LINE = late(r"[^\r\n]*[^\r\n\s][^\r\n]*")
_SENTENCE = late(r"[^。！？]*(?:[。！？]+[”’」』〞）》]*|$)")


class CheckContext(Struct, frozen=True, dict=True):
    """A text as the rules see it."""

    text: str
    blocks: tuple[Block, ...]
    known: tuple[Figure, ...] | None = None
    """Its figures in their order, where they were found before."""
    numbers: Mapping[int, str] = field(default_factory=dict)
    """Numbers that Word makes before lines and the text does not hold, by where the lines begin."""

    @cached_property
    def plain(self) -> str:
        """The text with one form for each digit and mark, of the same length."""
        return fold(self.text).translate(FORMS)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the text, in its order."""
        return detect(self.text) if self.known is None else self.known

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks of numbered items."""
        return with_made(marks(self.plain), self.numbers) if self.numbers else marks(self.plain)

    @cached_property
    def _starts(self) -> list[int]:
        """Where the figures start, in order."""
        return [figure.start for figure in self.figures]

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """The figures that begin inside a stretch of the text."""
        return self.figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text; none runs from one block into the next."""
        found: list[Span] = []
        for block in self.blocks:
            matches = _SENTENCE.finditer(self.plain, block.start, block.end)
            found += [Span(*match.span()) for match in matches if match[0]]
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        """Where the sentences start, in order."""
        return [span.start for span in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the last before it."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def since(self, offset: int) -> int:
        """Where the sentence begins that holds `offset`, at most `REACH` before it: no rule looks back farther."""
        return max(self.sentence_at(offset).start, offset - REACH)

    @cached_property
    def _block_starts(self) -> list[int]:
        """Where the blocks start, in order."""
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Span:
        """The paragraph that holds `offset`, or the last before it."""
        if not self.blocks:
            return Span(0, len(self.text))
        block = self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]
        return Span(block.start, block.end)

    def finding(
        self,
        rule: str,
        level: Level,
        message: Words,
        operands: Sequence[Operand] = (),
        *,
        claim: Claim | None = None,
        span: Span | None = None,
        assumption: Words = NOTHING,
        family: str = "",
    ) -> Finding:
        """A finding, named by its rule and by what stands at its operands.

        Its key is made with the name of its `family`, where it has one: what was waived under that name stays waived.
        """
        if span is None:
            span = self._passage(operands)
        places = operands or (span,)
        key, former = self.key(family or rule, places), self._former_key(family or rule, places)
        return Finding(
            rule=rule,
            level=level,
            key=key,
            former_key="" if former == key else former,
            span=span,
            message=message,
            claim=claim.text if claim else "",
            formula=claim.formula if claim else "",
            operands=tuple(operands),
            assumption=assumption,
        )

    def _passage(self, operands: Sequence[Operand]) -> Span:
        """From the first operand to the last, or the last alone where they stand in different sentences."""
        first, last = min(one.start for one in operands), max(operands, key=lambda one: one.start)
        inside = self.sentence_at(first) == self.sentence_at(last.start)
        return Span(first if inside else last.start, last.end)

    def key(self, rule: str, places: Sequence[Operand | Span]) -> str:
        """The name of a finding: the same wherever its words and what is next to them have moved.

        How many blank lines stand between paragraphs, which is another number in another format, makes no other name.
        """
        return _named(rule, (self._around(*place) for place in _in_order(places)))

    def _around(self, start: int, end: int) -> str:
        """The words of a place and those next to it; what parts paragraphs is one line break."""
        before, after = self.text[max(0, start - FAR) : start], self.text[end : end + FAR]
        if "\n" not in before[-CONTEXT:] + after[:CONTEXT]:
            return self.text[max(0, start - CONTEXT) : end + CONTEXT]
        return (
            _BREAKS.sub("\n", before)[-CONTEXT:] + self.text[start:end] + _BREAKS.sub("\n", after)[:CONTEXT]
        )

    def _former_key(self, rule: str, places: Sequence[Operand | Span]) -> str:
        """The name that versions before gave it."""
        return _named(
            rule, (self.text[max(0, start - CONTEXT) : end + CONTEXT] for start, end in _in_order(places))
        )


def _in_order(places: Sequence[Operand | Span]) -> list[tuple[int, int]]:
    """Where places begin and end, in the order of the text."""
    return sorted((place.start, place.end) for place in places)


def _named(rule: str, words: Iterable[str]) -> str:
    """The name of a finding, made of its rule and words."""
    digest = sha256(rule.encode())
    for around in words:
        digest.update(b"\0" + around.encode("utf-8", "surrogatepass"))
    return f"{rule}:{digest.hexdigest()[:12]}"


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text of which nothing else is known: its lines, or more where lines were wrapped."""
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(text)]
    if not lines:
        return ()
    joined = [lines[0]]
    wrapped = _are_wrapped(text, lines)
    for line in lines[1:]:
        if wrapped and _goes_on(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(Block(BlockKind.PARAGRAPH, span.start, span.end) for span in joined)


_ENDS = "。！？!?；;：:…”’」』〞）)"
_BEGINS = late(
    r"[ \t\u3000]{2}|[（(]?[一二三四五六七八九十0-9]{1,3}[、）).．]|第[一二三四五六七八九十]+[章节条,，、 \u3000]"
)


def _are_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether most lines break off at one width, in the middle of sentences."""
    if len(lines) < 5:
        return False
    widest = max(line.end - line.start for line in lines)
    full = sum(line.end - line.start >= widest - 4 and text[line.end - 1] not in _ENDS for line in lines)
    return 16 <= widest <= 120 and full * 2 >= len(lines)


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Whether a line goes on with the paragraph before it."""
    between = text[before.end : line.start]
    if between.count("\n") > 1 or _BEGINS.match(text, line.start):
        return False
    return text[before.end - 1] not in _ENDS
