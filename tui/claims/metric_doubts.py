"""What of the words of a metric, and of those around it, makes it doubtful that it was cut out rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.list_items import HEADS
from tui.claims.topic_phrases import BODY
from tui.compiled import late

if TYPE_CHECKING:
    from tui.claims.word_kinds import Token, Tokens

Piece = tuple[int, int]

_UNFINISHED = late(
    r"(?:[人户亩村校棚场店日月年季]均|平均|同比|环比|累计|合计|可支配|[^自其唯第统归专合]一|每|共(?<!公共)|各|[\u4e00-\u9fff][^工课学用耗历小计总]时|以后|之后|以前|之前|期间|过程中|方面)\Z"
)
"""With what no name ends: 农民人均, 卸任时."""
_ADVERB = late(
    r"\A(?:再(?!生|就业|保险|贷款|贴现|融资|制造|犯|造|担保|投入|次)|又|仍|还(?!款|贷|本|债|息|建|原|迁|田)|却|竟|才(?![能艺干智])|就(?![业诊医读学餐地近职])|只(?!读)|仅|皆|没)"
    r"|[\u4e00-\u9fff](?:还是|也是|就是|可是|但是|而是|又是|已是|不但|不仅|居然|竟然|仍然|依然|终于|光是)"
)
"""Adverbs in what was taken for a name: 粮食总产|还是|搞."""
_NO_NOUN_WORDS = frozenset("RCIOKpTHcBAlhMSZgma，：。；")
"""Kinds of words that stand in no name of what is measured."""
_SHORT_OBJECT = 2
"""Code points of an object that may be the second half of a noun whose first half was taken for a verb."""
_SMALL = frozenset("aHpc")
_NARROWED = late(r"(?:[首再二初多]次|有(?![所无])[^，。；：、0-9]{1,10}的)\Z")
"""What stands right before a name and tells which of what it names are meant: 再次|入院率, 有贷款需求的|农户."""
_NEAR = 14
"""Code points before a name in which that stands."""
_BEHIND_MEASURE = late(
    r"[\u4e00-\u9fff](?:率|量|额|总值|收入|支出|价格|面积|规模|余额|指数|利润|产值|增加值|成本|费用|电价|均价|单价|装机|能耗|天数|次数|时长|投资|人数|户数|里程|能力|效率)[\u4e00-\u9fff]{1,3}\Z"
)
"""A noun of measure with little behind it, which may be a verb that is not known: 失业率定格."""
_WITH_OBJECT = late(r"[\u4e00-\u9fff][案税资息水电款费奖诉]\Z")
"""The last character of a verb that has its object in its name: 受案, 退税."""
_VERB_END = late(
    r"(?:[攀跨升降涨迈冲站登跃][上过]|(?<![支进产演流输转付贷外])出|[^前]提|[推拉抬]高|[\u4e00-\u9fff]掉|享受到)\Z"
)
"""With what an unknown verb ends that has taken the place of the end of a name: 单产攀上, 模组卖出."""
_HEAD_NOUN = late(
    r"(?:户|人|家|企业|人员|人口|项目|产品|公司|单位|债券|基金|资金|金|缺口|预算|决算|中位数|均值|总计|合计|款|税|制|费|标准|服务)\Z"
)
"""Nouns that stand behind a noun of measure: 低收入人口, 收入预算."""


def _has_verb_inside(kinds: str) -> bool:
    """Whether a verb stands between two nouns of a metric."""
    return "NvN" in kinds or "NwN" in kinds


def metric_doubts(
    taken: Tokens, metric: tuple[Piece, ...], *, distributed: bool, done: bool = False
) -> tuple[str, ...]:
    """What is doubtful about the words of a metric.

    Args:
        taken: The words of its paragraph.
        metric: Its pieces.
        distributed: Whether it is a member of a list.
        done: Whether it is what the verb before it is done to, with its figure right behind it.
    """
    words = "".join(taken.text[start:end] for start, end in metric)
    inside = [token for piece in metric for token in taken.between(*piece)]
    kinds = "".join([token.kind for token in inside])
    measured = HEADS.search(words) is not None
    against = {
        "words that were not read": _has_unread(kinds[_begins_with_to(taken, inside) :], words),
        "may lack its end": _UNFINISHED.search(words) is not None,
        "a verb inside": _has_verb_inside(kinds) and (not measured or _is_done_by(taken.text, inside)),
        "a head that may not be shared": distributed
        and len(metric) > 1
        and not _is_alike(taken.text, metric),
        "begins with a verb": kinds[:1] == "v" != kinds and not words.startswith("新"),
        "words behind its measure": _runs_on(words),
        "names only a verb": _is_verb(kinds, words),
        "ends like a verb": _VERB_END.search(words) is not None,
        "may lack its beginning": bool(metric)
        and _may_lack_its_beginning(taken, metric[0][0], words, done=done),
    }
    return tuple(doubt for doubt, holds in against.items() if holds)


def _has_unread(kinds: str, words: str) -> bool:
    """Whether words stand in a name that are of no name."""
    return not _NO_NOUN_WORDS.isdisjoint(kinds) or _ADVERB.search(words) is not None


def _is_verb(kinds: str, words: str) -> bool:
    """Whether a name is nothing but a verb, and none that has its object in it: 带来, not 受案."""
    return bool(kinds) and not kinds.strip("v") and _WITH_OBJECT.search(words) is None


def _begins_with_to(taken: Tokens, inside: list[Token]) -> bool:
    """Whether a name begins with 对, which is read there: 对东盟进出口."""
    return bool(inside) and taken.text[inside[0].start : inside[0].end] == "对"


def _is_done_by(text: str, inside: list[Token]) -> bool:
    """Whether a name begins with a body that does something: 税务部门|组织|收入."""
    return (
        bool(inside)
        and inside[0].kind == "N"
        and BODY.search(text, inside[0].start, inside[0].end) is not None
    )


def _runs_on(words: str) -> bool:
    """Whether a noun of measure has something behind it that makes no other noun of it: 失业率定格."""
    runs = _BEHIND_MEASURE.search(words) is not None and _HEAD_NOUN.search(words) is None
    return runs and HEADS.search(words) is None


def _is_alike(text: str, metric: tuple[Piece, ...]) -> bool:
    """Whether a member of a list is about as long as what the last has before the head that they share."""
    head = metric[-1][0]
    low = max(text.rfind(sign, 0, head) for sign in "、和与及") + 1
    return abs((metric[0][1] - metric[0][0]) - (head - low)) <= _UNLIKE


_UNLIKE = 2
"""Code points by which the members of a list differ that are alike."""


def _may_lack_its_beginning(taken: Tokens, start: int, words: str, *, done: bool) -> bool:
    """Whether what stands right before a metric may belong to it, or tells which of what it names are meant."""
    before = taken.ending(start)
    if before is not None and _may_be_half(before, words, done=done):
        return True
    return _NARROWED.search(taken.text, max(0, start - _NEAR), start) is not None


def _may_be_half(before: Token, words: str, *, done: bool) -> bool:
    """Whether the word right before a metric may belong to it: 再|犯罪率, 五名|客户, 帮扶|车间, but for the object of a verb: 新建|学校|7所."""
    if before.kind == "F":
        return True
    if before.kind in _SMALL:
        return before.end - before.start == 1
    if before.kind == "w":
        return len(words) <= _SHORT_OBJECT or HEADS.search(words) is not None
    return before.kind == "v" and len(words) <= _SHORT_OBJECT and not done
