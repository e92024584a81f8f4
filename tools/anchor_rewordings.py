r"""Sentences that were reworded, each with a like one: verbs exchanged, words before them, clauses in another order, lists as prose.

`anchor_rewordings.txt` holds them in three sets, in blocks of four lines: the kind of edit; a passage with its figure between ⟦ and
⟧; the same in other words; and a like one, with the same value, that says it of something else. `\n` stands for the end of a line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.anchor_edits import BEGINS, ENDS, marked_case
from tui.speech.clause_model import chinese_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.anchor_edits import Case

FILE = Path(__file__).with_suffix(".txt")
_FRAMES = {
    True: ("工作情况通报", "各项准备已经就绪，请大家放心。", "会后另行通知。"),
    False: (
        "Notes for the meeting",
        "Everything has been prepared, and nobody need worry.",
        "More news will follow.",
    ),
}
"""What stands around a passage, in Chinese and in English: a heading and a paragraph on each side."""


class Reworded(NamedTuple):
    """A passage, the same in other words, and a like one."""

    kind: str
    old: str
    honest: str
    like: str


def reworded() -> dict[str, tuple[Reworded, ...]]:
    """The passages of each set."""
    marks = str.maketrans({"⟦": BEGINS, "⟧": ENDS})
    found: dict[str, tuple[Reworded, ...]] = {}
    for part in re.split(r"^# ", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _line, rest = part.partition("\n")
        blocks = (block.replace("\\n", "\f").split("\n") for block in rest.strip().split("\n\n"))
        found[name] = tuple(
            Reworded(*(line.translate(marks).replace("\f", "\n") for line in block)) for block in blocks
        )
    return found


def reworded_cases(passages: tuple[Reworded, ...]) -> Iterator[Case]:
    """Each passage put in other words and back, beside its like one too; and the like one in its place, or alone left of both."""
    for one in passages:
        head, before, after = _FRAMES[chinese_in(one.old)]

        def text(*said: str, around: tuple[str, str, str] = (head, before, after)) -> str:
            return "\n".join((around[0], "", around[1], *said))

        whole = {words: text(words, after) for words in one[1:]}
        both = text(one.old, after, one.like)
        edits = (
            ("honest", whole[one.old], whole[one.honest]),
            ("honest", whole[one.honest], whole[one.old]),
            ("honest", both, text(one.honest, after, one.like)),
            ("like", whole[one.old], whole[one.like]),
            ("like", whole[one.honest], whole[one.like]),
            ("like", whole[one.old], text(after, one.like)),
            ("like", both, whole[one.like]),
        )
        for sort, old, new in edits:
            kind = f"{sort}: {one.kind}"
            yield marked_case(kind, kind, old, new)
