"""`broken-off`: the text ends inside a sentence."""

from __future__ import annotations

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

_ENDED = late(r"[。！？…；～~.][”’」』〞\"）》〉】\]\s0-9]*$|[）】」』”〞\])]\s*$")
_INSIDE = late(r"[。！？；]|[，、].*[，、]|[a-z]\. +[A-Z]")
_IN_WORDS = late(r"[\u4e00-\u9fff，、：]\s*$|[a-z]+ [a-z]+\s*$")
_WAITING = late(r"[，、：]\s*$")
_FOOTER = late(
    r"\s*(?:[-—–·]*\s*[0-9]{1,4}\s*[-—–·]*|第\s*[0-9一二三四五六七八九十]+\s*页.{0,12}|[0-9]{1,4}\s*/\s*[0-9]{1,4})\s*$"
)
_LAST = 12
_SHORTEST = 14


def broken_off(context: CheckContext) -> Iterator[Finding]:
    """Speaks where the last paragraph has sentences, or commas, and no end."""
    for block in reversed(context.blocks):
        text = context.plain[block.start : block.end]
        if block.kind in (BlockKind.BACK, BlockKind.ASIDE) or not text.strip() or _FOOTER.fullmatch(text):
            continue
        if block.kind is not BlockKind.PARAGRAPH or _ENDED.search(text):
            return
        whole = len(text.strip()) < _SHORTEST or not _INSIDE.search(text) or not _IN_WORDS.search(text)
        if whole and not _WAITING.search(text):
            return
        end = block.start + len(text.rstrip())
        start = max(block.start, end - _LAST)
        operand = place_operand("ends", start, end, context.text[start:end], 0)
        message = N_("The text breaks off in the middle of a sentence: “…{end}”.")
        yield context.finding(
            "broken-off",
            Level.WARNING,
            Words(message, (("end", context.text[start:end]),)),
            [operand],
            claim=claim("{ends} == 1", [operand])._replace(formula=""),
        )
        return
