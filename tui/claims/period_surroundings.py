"""What the words around a time or a metric say of when it is: a basis, a cause, an attribute, what is looked at, what is left at an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.period_frames import SEEN
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.topic_phrases import Topic
    from tui.claims.word_kinds import Tokens

_CAUSES = ("受", "因")
"""What stands right before what something was caused by."""
_CAUSED = late(r"[^，。；：]{1,16}(?:影响|拖累|冲击|带动|推动|制约|等因素|所致)?，")
"""The rest of a clause that names a cause."""
_ATTRIBUTE = late(r"[Nvwa]{1,4}EF")
"""A clause that says which things are counted, behind a time."""
_ENDS_CLAUSE = late(r"[，。；]")
_BALANCE = late(r"余额\Z")

_FOUNDED_IN = late(
    r"(?:[建创始办设]|成立|创[办建立刊]|[组筹新修]建|设立|诞生|落成|开业|投产|投用|上市|起源|奠基|并入)于\Z"
)
"""What stands before the time since which there has been something."""
_IN_THAT_YEAR = late(r"[^。；]{0,24}(?:当年|同年|年底|年末|其时|当时)")
"""What is said of that time too."""
_OF_RECORD = late(
    r"(?:以来|来)?的?(?:同期|单月|单季|单日|历史|年度|月度)?(?:最[高低好差大小快慢多少佳]|新[高低]|次[高低])"
)
"""Behind a stretch of time: a mark that it has not seen before."""
_PRESENT = late(r"(?<![出实表])现(?:共|下|已)?(?:有|设|辖)|目前|如今|现已|截至目前")
"""What says that a sentence is of the present."""


_MONTHS = frozenset({"month", "r_month", "b_month"})


def is_day(taken: Tokens, at: int) -> bool:
    """Whether a time is one day, of which only its sentence is: that of a piece of news."""
    token = taken.tokens[at]
    return taken.text.endswith(("日", "号"), token.start, token.end) and not taken.times[token.at].edge


def is_moment(taken: Tokens, at: int) -> bool:
    """Whether a time is the end of a month, at which what stands is counted and nothing is made: 截至6月末."""
    token = taken.tokens[at]
    time = taken.times[token.at]
    ends = taken.text.endswith(("末", "底"), token.start, token.end)
    return not _MONTHS.isdisjoint(time.fields) and (ends or bool(time.edge))


def is_record(taken: Tokens, at: int) -> bool:
    """Whether a stretch of time only tells of what something is the most: 创下近4年来最高水平."""
    token, text = taken.tokens[at], taken.text
    found = _OF_RECORD.match(text, token.end)
    return found is not None and ("来" in found[0] or text[token.end - 1] == "来")


def is_founding(taken: Tokens, at: int) -> bool:
    """Whether a time only tells since when there has been something: 始建于1950年."""
    token, text = taken.tokens[at], taken.text
    if _IN_THAT_YEAR.match(text, token.end) is not None:
        return False
    return _FOUNDED_IN.search(text, max(0, token.start - 4), token.start) is not None


def is_present(taken: Tokens, start: int, end: int) -> bool:
    """Whether words of a sentence say that it is of the present: 学院现有教师860人."""
    return _PRESENT.search(taken.text, start, end) is not None


def is_basis(taken: Tokens, at: int) -> bool:
    """Whether a time is only of the clause that names what another figure builds on."""
    token = taken.tokens[at]
    clause = _ENDS_CLAUSE.search(taken.letters, at)
    end = taken.tokens[clause.start()].start if clause else len(taken.text)
    return taken.text.endswith("基础上", token.end, end)


def is_cause(taken: Tokens, at: int) -> bool:
    """Whether a time is only of what something was caused by: 受9月连阴雨影响."""
    token, text = taken.tokens[at], taken.text
    if not text.startswith(_CAUSES, max(0, token.start - 1)) and not text.startswith(
        "由于", max(0, token.start - 2)
    ):
        return False
    return _CAUSED.match(text, token.end) is not None


def is_mark(taken: Tokens, at: int) -> bool:
    """Whether a word is the dash of an item."""
    token = taken.tokens[at]
    return not taken.text[token.start : token.end].strip("—–-―－")


def is_attribute(taken: Tokens, at: int) -> bool:
    """Whether a time says which things are meant, in a sentence that opens with another: 截至6月底，上年查出的213个问题."""
    letters = taken.letters
    since = letters.rfind("。", 0, at) + 1
    return "T，" in letters[since:at] and _ATTRIBUTE.match(letters, at + 1) is not None


def is_looked_at(taken: Tokens, at: int) -> bool:
    """Whether a time is that of what a clause says is looked at: 从前11个月累计情况看."""
    return taken.letters[at - 1 : at] == "I" and SEEN.match(taken.text, taken.tokens[at].end) is not None


def sentence_around(taken: Tokens, at: int) -> tuple[int, int]:
    """Where the sentence of a word begins and ends."""
    token, text = taken.tokens[at], taken.text
    end = text.find("。", token.end)
    return text.rfind("。", 0, token.start) + 1, end if end >= 0 else len(text)


def is_balance(taken: Tokens, topic: Topic) -> bool:
    """Whether a metric is what is left at the end of a time, and not what came and went in it: 贷款余额."""
    return any(_BALANCE.search(taken.text, *piece) for piece in topic.metric)


def is_beside(taken: Tokens, at: int) -> bool:
    """Whether a word is a time alone in brackets behind a figure, of which only that is: 26.5亿元（2022年）."""
    return taken.letters[at - 2 : at + 1] == "F，T" and taken.in_brackets(at)


def is_former(taken: Tokens, at: int) -> bool:
    """Whether a time is that of a value which stands beside the present one: 上年同期为3亿元."""
    token = taken.tokens[at]
    said = taken.text[token.start : token.end]
    former = (said.endswith(("同期", "上期")) and said != "同期") or said.startswith(("上月", "前值"))
    return former and taken.letters[at + 1 : at + 2] not in ("，", "")
