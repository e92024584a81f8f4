"""Stretches of a text that are read in their own way or not at all: English sentences, addresses of links and pictures."""

from __future__ import annotations

import re
from itertools import islice

from tui.compiled import late

_STRETCH = late(r"[^\u3400-\u9fff\uf900-\ufaff\n]+")
_WORD = late(r"[A-Za-z]{3,}")
_LINK = late(
    r"#\d{1,3}-\d{1,4}\b|(?:[a-z]{3,6}://|\bwww\.)[^\s\u3400-\u9fff<>()\[\]\"'）】」]+|(?<=\]\()[^()\s]*",
    re.ASCII,
)
_MAIL = late(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,9}", re.ASCII)
_NUMBERED_PAPER = r"10\.(?<![\d.]10\.)\d{4,9}/[^\s\u3400-\u9fff,，;；]+"
_PAPER = late(_NUMBERED_PAPER, re.ASCII)
_IDENTIFIER = late(
    rf"\b(?:doi(?![a-z])[:：]?\s?|arXiv:\s?)[^\s\u3400-\u9fff,，;；]+[^\s\u3400-\u9fff,，;；.]|{_NUMBERED_PAPER}",
    re.ASCII | re.IGNORECASE,
)
_SCHEMES = ("doi", "DOI", "Doi", "arXiv", "arxiv")
"""What stands before an identifier of a paper; without one of them, all identifiers begin with 10."""
_CITING = r"[A-Za-z\u3400-\u9fff)）.,，。”\"]"
_INTERVALS = "".join(rf"(?<!{word}.)" for word in ("区间", "范围", r"\bCI ", r"\bin ", r"\bof ", r"\brange "))
_CITED = late(
    rf"[\[［](?:(?<={_CITING}.)|(?<={_CITING}[ ].)){_INTERVALS}\d{{1,3}}(?:\s?[-–—,，、]\s?\d{{1,3}}){{1,12}}[\]］]"
)
"""Several notes that are cited at once: [12-15], [3, 5]; intervals have a word of their own before them.

The bracket comes first in the expression and what stands before it second, so that the scan goes from bracket to bracket.
"""
_NOTED = late(r"\[\^[^\]\s]{1,40}\]")
"""The mark of a footnote as Markdown writes it: [^1]."""
_UNIT_LINE = late(
    r"单(?:(?<![^\s（(【\[].)|(?<=计量.)|(?<=计算.)|(?<=金额.)|(?<=货币.)|(?<=面积.))\s{0,2}位\s?[:：][ ]?[^\s\d（()）\]】，。；]{1,24}(?=[\s)）\]】]|$)",
    re.MULTILINE,
)
"""What says in which units the numbers of a table are: 单位：公里、万元."""
_LINKED = late(r"://|www\.|\]\(|#\d")
_FEW = 4


def english(text: str) -> list[tuple[int, int]]:
    """Where `text` is English: lines with a word and no Chinese, and runs of some words between Chinese."""
    found: list[tuple[int, int]] = []
    at = 0
    while word := _WORD.search(text, at):
        start = text.rfind("\n", 0, word.start()) + 1
        at = text.find("\n", start)
        at = len(text) if at < 0 else at
        found += (
            stretch.span()
            for stretch in _STRETCH.finditer(text, start, at)
            if _is_english(stretch, start, at)
        )
    return found


def _is_english(stretch: re.Match[str], start: int, end: int) -> bool:
    """Whether a stretch of the line from `start` to `end` holds some words, or is all of it and holds one."""
    needed = 1 if stretch.span() == (start, end) else _FEW
    return sum(1 for _ in islice(_WORD.finditer(stretch[0]), needed)) == needed


def addresses(text: str) -> list[tuple[int, int]]:
    """Where `text` holds what says no numbers: addresses of links, mail and papers, citations of notes, lines of units."""
    found = [link.span() for link in _LINK.finditer(text)] if _LINKED.search(text) is not None else []
    named = any(scheme in text for scheme in _SCHEMES)
    for near, pattern in (
        (named or "10." in text, _IDENTIFIER if named else _PAPER),
        ("[" in text or "［" in text, _CITED),
        ("[^" in text, _NOTED),
        ("位：" in text or "位:" in text, _UNIT_LINE),
    ):
        if near:
            rest = without(text, found)
            found = sorted([*found, *(one.span() for one in pattern.finditer(rest))])
    if "@" not in text:
        return found
    links = without(text, found)
    return sorted([*found, *(mail.span() for mail in _MAIL.finditer(links))])


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with blanks in place of `spans`."""
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]]) if pieces else text
