"""`broken-off`: the text, or a paragraph of it, ends inside a sentence.

At the end of the text a paragraph that has sentences, or commas, and no mark at its end is enough. Within the text it must
end with a word that another must follow (`由`, `before the`): pages leave much behind that merely has no full stop.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.claims import claim, place_operand
from tui.figures.patterns import late
from tui.speech.declared import Level
from tui.speech.findings import Words
from tui.speech.model import BlockKind
from tui.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding
    from tui.speech.model import Block

_ENDED = late(r"[。！？…；～~.][”’」』〞\"）》〉】\]\s0-9]*$|[）】」』”〞\])]\s*$")
_INSIDE = late(r"[。！？；]|[，、][^，、\n]*[，、][^，、0-9]*$|[a-z]\. +[A-Z]")
"""A sentence before the last words, or commas and last words that give no figure: lines of a digest (…，丁行以48亿元垫底) have no end."""
_IN_WORDS = late(r"[\u4e00-\u9fff，、：]\s*$|[a-z]+ [a-z]+\s*$")
_WAITING = late(r"[，、：]\s*$")
_FOOTER = late(
    r"\s*(?:[-—–·]*\s*[0-9]{1,4}\s*[-—–·]*|第\s*[0-9一二三四五六七八九十]+\s*页.{0,12}|[0-9]{1,4}\s*/\s*[0-9]{1,4})\s*$"
)
_HANGING = late(
    r"[\u4e00-\u9fff](?:由|送至|至于|和|与|以及|[^以提推顾涉波普]及|正在|将|把|被|对于|关于|通过|按照|根据|为了|因为|并且)\s*$"
    r"|[^\s] (?:the|an?|of|to|and|or|with|from|that|which|into|than|because|whose|between|its|their|our)\s*$"
)
"""Words that end no sentence: what they belong to is missing."""
_GOES_ON = late(r"[\s\u3000]*[a-z，。；、）”：,.;)]")
"""How the rest of a sentence begins that goes on in the next line."""
_INSIDE_TEXT = late(r"[。！？；，,]|[a-z]\. +[A-Z]")
_SEEN = 24
"""Code points at the end of a paragraph in which its last words are looked for."""
_LAST = 12
_SHORTEST = 14


def broken_off(context: CheckContext) -> Iterator[Finding]:
    """Speaks where the last paragraph has sentences, or commas, and no end, and where one before it ends with a word that hangs."""
    yield from _last_of_all(context)
    for block, below in pairwise(context.blocks):
        text = context.plain[block.start : block.end]
        if (
            block.kind is not BlockKind.PARAGRAPH
            or len(text.strip()) < _SHORTEST
            or below.start == block.start
        ):
            continue
        if not _HANGING.search(text, max(0, len(text) - _SEEN)) or not _INSIDE_TEXT.search(text):
            continue
        if not _is_apart(context, block, below):
            continue
        yield _finding(context, block)


def _is_apart(context: CheckContext, block: Block, below: Block) -> bool:
    """Whether what follows a paragraph cannot be the rest of its last sentence."""
    if _GOES_ON.match(context.plain, below.start, below.end):
        return False
    return (
        below.kind in (BlockKind.HEADING, BlockKind.CHAPTER)
        or context.plain.count("\n", block.end - 1, below.start) > 1
    )


def _waits(text: str) -> bool:
    """Whether the last words of a block wait for others."""
    if _WAITING.search(text):
        return True
    return bool(_INSIDE_TEXT.search(text) and _HANGING.search(text))


def _last_of_all(context: CheckContext) -> Iterator[Finding]:
    """The finding that the text ends inside a sentence."""
    for block in reversed(context.blocks):
        text = context.plain[block.start : block.end]
        if block.kind in (BlockKind.BACK, BlockKind.ASIDE) or not text.strip() or _FOOTER.fullmatch(text):
            continue
        if block.kind is not BlockKind.PARAGRAPH or "\t" in text or _ENDED.search(text):
            return
        waits = _waits(text)
        whole = len(text.strip()) < _SHORTEST or not _INSIDE.search(text) or not _IN_WORDS.search(text)
        if not whole or waits:
            yield _finding(
                context, block, Level.WARNING if waits or _others_end(context, block) else Level.HINT
            )
        return


def _others_end(context: CheckContext, last: Block) -> bool:
    """Whether a paragraph before the last one has an end: a passage alone may be given without its full stop."""
    return any(
        block.kind is BlockKind.PARAGRAPH and _ENDED.search(context.plain[block.start : block.end])
        for block in context.blocks
        if block.start < last.start
    )


def _finding(context: CheckContext, block: Block, level: Level = Level.WARNING) -> Finding:
    """The finding that a paragraph ends inside a sentence."""
    end = block.start + len(context.plain[block.start : block.end].rstrip())
    start = max(block.start, end - _LAST)
    operand = place_operand("ends", start, end, context.text[start:end], 0)
    message = N_("The text breaks off in the middle of a sentence: “…{end}”.")
    return context.finding(
        "broken-off",
        level,
        Words(message, (("end", context.text[start:end]),)),
        [operand],
        claim=claim("{ends} == 1", [operand])._replace(formula=""),
    )
