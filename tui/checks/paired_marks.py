"""Quotation marks and brackets as they are meant: which open, which close, and which are none.

A sign does not say by itself what it is: `’` is an apostrophe in `workers’`, `)` a part of the number in `2)` or of a
face in `:-)`, and a straight mark opens or closes by what stands beside it. What may be none is *weak*: it
closes a pair if one is open, and is never missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING = dict(zip("“‘〝「『《〈【〔（", "”’〞」』》〉】〕）", strict=True))
"""What closes each opening mark, after `check_context` has given brackets one form."""
OPENING = {closing: opening for opening, closing in CLOSING.items()}
QUOTES = frozenset("“‘〝「『\"'")
"""The opening marks of quotations, straight ones included."""
SIGNS = (*CLOSING, *OPENING, '"', "'")
_MARK = late(f"[{''.join(CLOSING)}{''.join(OPENING)}\"']")
_LABEL = r"(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})"
_LIST_MARK = late(rf"(?:^|[\s。；：，、])(?P<label>{_LABEL})$")
"""What stands before the `）` of a numbered item: `1）`, `a)`, `iv)`."""
_AFTER_STOP = late(rf"(?:^|[。；：]\s?){_LABEL}$")
_FACE = late(r"[：；][-^o']?$")
_ELISION = late(
    r"(?:em|til|tis|twas|cause|bout|round|n|cos|im|er|fore|neath|tween|pon|ere)(?![a-zA-Z])|[0-9]", 2
)
"""Words, and years, before which a single mark stands for letters that are left out (`'em`, `'90s`); 2 is `re.IGNORECASE`."""
_ENDED = frozenset(".!?…,—”\"'。！？")
_BEFORE_WORD = frozenset(' \t\u3000\xa0\n\r([{（“‘"—–-=：，。、《')


class PairedMark(NamedTuple):
    """A mark of a pair, where it stands in code points."""

    sign: str
    at: int
    pair: str
    """The opening mark of its pair."""
    turn: int
    """1 if it opens, -1 if it closes, 0 if it may do both."""
    weak: bool = False
    """Whether it may be no mark of a pair at all; then it is not missed."""


def paired_marks(plain: str, start: int, end: int) -> Iterator[PairedMark]:
    """The marks of a paragraph of a folded text, in order."""
    listed = _is_list(plain, start, end)
    for found in _MARK.finditer(plain, start, end):
        sign, at = found[0], found.start()
        before = plain[at - 1] if at > start else ""
        after = plain[at + 1] if at + 1 < end else ""
        if sign in "\"'":
            mark = _straight(plain, PairedMark(sign, at, sign, 0), before, after)
        elif sign in CLOSING:
            mark = PairedMark(
                sign, at, sign, 1, weak=sign == "‘" and _ELISION.match(plain, at + 1) is not None
            )
        else:
            mark = _closing(plain, start, PairedMark(sign, at, OPENING[sign], -1), listed=listed)
        if mark is not None:
            yield mark


def goes_on(plain: str, at: int) -> bool:
    """Whether a straight mark begins the next paragraph of a quotation that is still open, in one line with the one before."""
    behind = plain[max(0, at - 8) : at]
    return behind[-1:].isspace() and behind.rstrip()[-1:] in _ENDED


def _closing(plain: str, start: int, mark: PairedMark, *, listed: bool) -> PairedMark | None:
    """A closing mark; None if it is an apostrophe or belongs to the number of an item of a list."""
    before, after = plain[mark.at - 1 : mark.at] if mark.at > start else "", plain[mark.at + 1 : mark.at + 2]
    if mark.sign == "’":
        if _in_word(before) and _in_word(after):
            return None
        return mark._replace(weak=_in_word(before) or _in_word(after))
    if mark.sign == "）":
        behind = plain[max(start, mark.at - 6) : mark.at]
        if listed and _AFTER_STOP.search(behind):
            return None
        return mark._replace(weak=bool(_LIST_MARK.search(behind) or _FACE.search(behind)))
    return mark


def _is_list(plain: str, start: int, end: int) -> bool:
    """Whether a paragraph has two items and more that are numbered with a bracket alone: `：1）…；2）…`."""
    count, at = 0, plain.find("）", start, end)
    while at >= 0 and count < 2:
        count += bool(_AFTER_STOP.search(plain[max(start, at - 6) : at]))
        at = plain.find("）", at + 1, end)
    return count == 2


def _straight(plain: str, mark: PairedMark, before: str, after: str) -> PairedMark | None:
    """A straight mark by what stands beside it; None for an apostrophe."""
    free_before, free_after = not before or before in _BEFORE_WORD, not after or not _is_letter(after)
    if mark.sign == '"':
        if before.isspace() or not before:
            opens = bool(after) and not after.isspace()
            return mark._replace(turn=1 if opens else 0)
        closes = not after or after.isspace() or not (_is_letter(after) or after in "“‘\"'([（《$£€¥#@+-")
        if closes and before not in "([{（“‘=":
            return mark._replace(turn=-1, weak=before.isdigit())
        return mark._replace(turn=1 if before in "([{（“‘=—–：，" else 0)
    if free_before and after and (_is_letter(after) or after in '“"$£€¥'):
        return None if _ELISION.match(plain, mark.at + 1) else mark._replace(turn=1)
    if free_after and before and not before.isspace():
        return mark._replace(turn=-1, weak=True)
    if before and after and _is_han(before) and _is_letter(after):
        return mark._replace(turn=0)
    return mark._replace(turn=-1, weak=True) if before and _is_han(after) else None


def _in_word(sign: str) -> bool:
    """Whether a sign belongs to a word or a number in Latin letters."""
    return sign.isalnum() and not _is_han(sign)


def _is_letter(sign: str) -> bool:
    return sign.isalnum()


def _is_han(sign: str) -> bool:
    """Whether a sign is a Chinese character."""
    return "\u3400" <= sign <= "\u9fff"
