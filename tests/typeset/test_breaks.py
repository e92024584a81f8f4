"""Where a line may end: UAX #14 as uniseg has it, and the list of all that is tailored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import LineBreak, line_break, line_break_boundaries

from tui.typeset.breaks import opportunities

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDE = r"[\u3000-\u303f\u3041-\u33ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]"


@dataclass(frozen=True, slots=True)
class Tailoring:
    """One way in which lines end elsewhere than UAX #14 says."""

    reason: str
    left: str
    """What stands before the place."""
    right: str
    """What stands after it."""
    example: str
    """A text that needs it, with a bar wherever a line may end."""


FORBIDDEN = (
    Tailoring("closing quotes begin no line, even after a space", "", "[’”»›]", "若 ”|干"),
    Tailoring("opening quotes end no line, even before a space", "[“‘«‹] *", "", "若|“ 干"),
    Tailoring("signs between names begin no line", "", "[·•~]", "若·|干"),
    Tailoring("percent, degree and unit begin no line", "", "[%％‰°′″℃㎡㎏]", "若|干 %|的"),
    Tailoring("a dash begins no line", "[^ ]", "[—―─]", "若—|干"),
    Tailoring("a slash after Chinese ends no line", f"{WIDE}[/／]", "", "元/a|人"),
    Tailoring("a slash before Chinese ends no line", "[/／]", WIDE, "m/秒|钟"),
    Tailoring("full-width signs make no Chinese", "[％㎡㎏／]", "[“‘«‹]", "％“％”"),
    Tailoring("a point holds full-width digits together", "[０-９][·•~’”»›]", "[０-９]", "“１”５"),
    Tailoring(
        "a full-width point or comma holds digits together", "[0-9０-９][，．]", "[0-9０-９]", "４．８％"
    ),
    Tailoring("a stop begins no line, even before a digit", " ", "[,.:;]", "甲 .5"),
    Tailoring(
        "a zero-width space makes no mark begin a line",
        "\u200b *",
        "[。，})！!,/\u2060\u0301]",
        "若\u200b。|若",
    ),
    Tailoring("doubled signs stay together", "[$¥+№]", "[$¥+№]", "a++b|若"),
    Tailoring("a mark stays with the space that it stands on", " ", "\u0301", "若 \u0301|若"),
)
"""Ends of lines that the annex allows."""
ALLOWED = (
    Tailoring("a sign and a full-width bracket part, even before a number", "[%％℃㎡$¥+№]", WIDE, "5%|（3）"),
    Tailoring("a letter may follow a full-width digit", "[０-９]", "[A-Za-zé→]", "５|a"),
    Tailoring(
        "a full-width digit may follow a letter", r"[A-Za-zé→)\]]|(?:^|[ \u200b])\u0301", "[０-９]", "a|５"
    ),
    Tailoring("a closing quote ends a line in Chinese", "[’”»›·•~]", "", "“若”|a"),
    Tailoring("an opening quote begins a line in Chinese", "", "[“‘«‹]", "a|“若”"),
    Tailoring("an opening quote follows a dash or an ellipsis", "[—―─…]", "[“‘«‹]", "a—|“b”"),
    Tailoring("half-width stops end a line in Chinese", "[,.:;]", "[A-Za-z0-9０-９é→]", "若,|2023|年"),
    Tailoring("half-width brackets end a line in Chinese", r"[)\]]", "[A-Za-z0-9é→]", "(若)|2023|年"),
)
"""Ends of lines that the annex forbids."""
CLASSES = {
    LineBreak.NU: "０１２３４５６７８９",
    LineBreak.SY: "／",
    LineBreak.NS: "～－",
    LineBreak.PO: "㎡㎏",
    LineBreak.B2: "―─",
}
"""Characters that are given another class than the annex gives them."""
_CLASS_OF = {char: name for name, chars in CLASSES.items() for char in chars}


def annex(text: str, *, tailored: bool = True) -> set[int]:
    """The places inside `text` where UAX #14 lets a line end, with our classes or its own."""
    of_char = (lambda char, /: _CLASS_OF.get(char) or line_break(char)) if tailored else line_break
    return {at for at in line_break_boundaries(text, property=of_char) if at < len(text)}


def explained(text: str, at: int, tailorings: tuple[Tailoring, ...]) -> bool:
    """Whether a tailoring accounts for a place where we differ from the annex."""
    return any(
        re.search(f"(?:{tailoring.left})\u0301*$", text[:at]) and re.match(tailoring.right, text[at:])
        for tailoring in tailorings
    )


def broken(text: str) -> str:
    """`text` with a bar wherever a line may end."""
    return barred(text, opportunities(text))


def barred(text: str, places: Iterable[int]) -> str:
    """`text` with a bar at each of some places."""
    return "|".join(text[low:high] for low, high in pairwise((0, *sorted(places), len(text))))


PIECES = (
    *"的县委书记村个元年月日户万亿",
    *"，．。、；：？！（）《》「」【】“”‘’〞…·—～％",
    *",.;:?!()[]{}\"'%$¥-/+ \u3000０５",
    *"abé",
    *("the", "GDP", "well-known", "it’s", "e.g.", "1", "17", "3.5", "1,234", "e\u0301", "2023"),
    *("……", "——", "℃", "㎡", "－", "／", "―", "─", "«", "»", "한국", "カー", "ょ", "々", "№", "~", "•", "→"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=2, max_size=12).map("".join)


ONE_OF_EACH = 'a1５若（(。，})!,：“”"%$-–\u3000—…/ \u200b\u00a0\u0301'
"""A character of each class that Chinese and Latin text is made of, but for the rarest."""


def unexplained(text: str) -> list[tuple[str, str]]:
    """The places, by what stands on their sides, where we differ from the annex and no tailoring says why."""
    ours, theirs = set(opportunities(text)), annex(text)
    return [
        (text[:at], text[at:])
        for at in sorted(ours ^ theirs)
        if not explained(text, at, ALLOWED if at in ours else FORBIDDEN)
    ]


def test_any_three_classes_in_a_row_break_as_the_annex_says_but_for_the_tailorings() -> None:
    """All of them, so that no pair of neighbours and no context of one character is left out."""
    assert [found for text in product(ONE_OF_EACH, repeat=3) for found in unexplained("".join(text))] == []


@given(TEXTS)
def test_lines_end_where_the_annex_says_but_for_the_tailorings(text: str) -> None:
    """Every place where Chinese or Latin text breaks differently is accounted for by the list."""
    assert unexplained(text) == []


@pytest.mark.parametrize("tailoring", FORBIDDEN + ALLOWED, ids=lambda tailoring: tailoring.reason)
def test_each_tailoring_is_needed(tailoring: Tailoring) -> None:
    """Its example breaks as written, and differs from the annex at a place that it accounts for."""
    text = tailoring.example.replace("|", "")
    ours, theirs = set(opportunities(text)), annex(text)
    assert broken(text) == tailoring.example
    assert any(
        explained(text, at, (tailoring,)) for at in (ours - theirs if tailoring in ALLOWED else theirs - ours)
    )


@pytest.mark.parametrize(
    "example",
    [
        *("5%(,5)", "5%|(a)", "1,234/5", "1,5/$5", "a/|$5", "1/.)$5", "a/.)|$5"),
        *("a…|“b”", "a—|“b”", "x“b”", "若|x“b”", "若,|“b”", "若”,|“b”", "a,“b”"),
        *(
            "若|17%,|15%",
            "17%,15%",
            "若,|GDP",
            "GDP,CPI",
            "(若)|2",
            "(a)2",
            "(a)b",
            "(\u0301 若",
            "(\u200d 若",
            "若|´a",
            "若.|2",
            "1.2",
        ),
        *("若|1,5", "若|a,b", "若・|a", "若：|5", "“若”|5", "“a”5", "若|“a”5", "l·l", "1·5", "若·|a"),
        *(
            "(若!)|5",
            "(若})|5",
            "(若‼)|5",
            "(若/)|5",
            '(若")|5',
            "(若\u0301)|5",
            "若\u200d若",
            "若\u200d\u0301|若",
            "若|若\n",
        ),
        *(
            "“ᄀ”|a",
            "￥ᄀ",
            "若|🇨🇳|🇫🇷|若",
            "若|ᄀ각|若",
            "若|가\u11a8|若",
            "ᄀ|若",
            "若|\u0600若",
            "a\u0600若",
            "若ำ|若",
        ),
        *("www.a.com/|b", "若/若", "a-|b", "若-5", "２-５|个", "$5", "￥５|元", "№5", "C++若"),
    ],
)
def test_rules(example: str) -> None:
    """Numbers with their signs, quotes and stops in Chinese and in Latin, characters of several code points."""
    assert broken(example.replace("|", "")) == example


@pytest.mark.parametrize(
    ("text", "untailored"),
    [
        ("若|１０|个", "若|１|０|个"),
        ("a|元／a|元", "a|元|／|a|元"),
        ("若～|干－|甲", "若|～|干|－|甲"),
        ("若|5㎡a", "若|5|㎡|a"),
        ("若―|干─|甲", "若|―|干|─|甲"),
    ],
)
def test_each_class_of_our_own_is_needed(text: str, untailored: str) -> None:
    """With the annex's class the text would break otherwise."""
    plain = text.replace("|", "")
    assert broken(plain) == text
    assert barred(plain, annex(plain, tailored=False)) == untailored
