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
_INTERVAL = late(
    r"（[ ]?[-−0-9.∞a-z]+[ ]?[，,][ ]?[-−+0-9.∞a-z]+[ ]?\]|\[[ ]?[-−0-9.∞a-z]+[ ]?[，,][ ]?[-−+0-9.∞a-z]+[ ]?）"
)
"""A half-open interval of mathematics, whose brackets differ: [0, 1)."""
_FACE = late(r"[：；][-^o']?$")
_ELISION = late(
    r"(?:em|til|tis|twas|cause|bout|round|n|cos|im|er|fore|neath|tween|pon|ere)(?![a-zA-Z])|[0-9]", 2
)
"""Words, and years, before which a single mark stands for letters that are left out (`'em`, `'90s`); 2 is `re.IGNORECASE`."""
_ENDED = frozenset(".!?…,—”\"'。！？")
_NEVER_LAST = frozenset("([{（“‘=")
"""What never ends that which a straight double mark closes."""
_OPENS = _NEVER_LAST | frozenset("—–：，")
"""What stands before a straight double mark that opens, where a word follows."""
_AFTER_OPENING = frozenset("“‘\"'([（《$£€¥#@+-")
"""What a quotation may begin with, beside letters and digits."""
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
    ends = {at for match in _INTERVAL.finditer(plain, start, end) for at in (match.start(), match.end() - 1)}
    for found in _MARK.finditer(plain, start, end):
        sign, at = found[0], found.start()
        if at in ends:
            continue
        before = plain[at - 1] if at > start else ""
        after = plain[at + 1] if at + 1 < end else ""
        if sign == '"':
            mark: PairedMark | None = _double(PairedMark(sign, at, sign, 0), before, after)
        elif sign == "'":
            mark = _single(plain, PairedMark(sign, at, sign, 0), before, after)
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
        listed_or_face = _LIST_MARK.search(behind) or _FACE.search(behind)
        return mark._replace(weak=bool(listed_or_face) and not _is_bracket_open(plain, start, mark.at))
    return mark


def _is_bracket_open(plain: str, start: int, at: int) -> bool:
    """Whether a square bracket stands open at a place: what closes there is no number of an item."""
    return plain.rfind("[", start, at) > plain.rfind("]", start, at)


def _is_list(plain: str, start: int, end: int) -> bool:
    """Whether a paragraph has two items and more that are numbered with a bracket alone: `：1）…；2）…`."""
    count, at = 0, plain.find("）", start, end)
    while at >= 0 and count < 2:
        count += bool(_AFTER_STOP.search(plain[max(start, at - 6) : at]))
        at = plain.find("）", at + 1, end)
    return count == 2


def _double(mark: PairedMark, before: str, after: str) -> PairedMark:
    """A straight double mark by what stands beside it; behind a number it may stand for inches."""
    if not before.strip():
        return mark._replace(turn=1 if after.strip() else 0)
    if not _begins_word(after) and before not in _NEVER_LAST:
        return mark._replace(turn=-1, weak=before.isdigit())
    return mark._replace(turn=1) if before in _OPENS else mark


def _single(plain: str, mark: PairedMark, before: str, after: str) -> PairedMark | None:
    """A straight single mark by what stands beside it; None for an apostrophe."""
    if (not before or before in _BEFORE_WORD) and (after.isalnum() or after in _AFTER_OPENING):
        return None if _ELISION.match(plain, mark.at + 1) else mark._replace(turn=1)
    closing = mark._replace(turn=-1, weak=True)
    if not after.isalnum():
        return closing if before.strip() else None
    if _is_han(before):
        return mark
    return closing if before and _is_han(after) else None


def _begins_word(sign: str) -> bool:
    """Whether a sign may be the first of what is quoted; no sign is none."""
    return bool(sign) and (sign.isalnum() or sign in _AFTER_OPENING)


def _in_word(sign: str) -> bool:
    """Whether a sign belongs to a word or a number in Latin letters."""
    return sign.isalnum() and not _is_han(sign)


def _is_han(sign: str) -> bool:
    """Whether a sign is a Chinese character."""
    return "\u3400" <= sign[:1] <= "\u9fff"
