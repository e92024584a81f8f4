"""Totals that are told after their parts, and totals beside a row of amounts, whatever words lead from one to the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.amount_sorts import GENERIC
from tui.checks.engine.evidence import is_aside, names_another, shares_pair
from tui.checks.engine.statement_reading import known
from tui.checks.reach.ends import moves_on
from tui.checks.reach.move_words import is_of_then, own_words
from tui.checks.reach.part_runs import (
    CHINESE_JOINT,
    ENGLISH_JOINT,
    HAN_SIGN,
    MOST_PARTS,
    are_siblings,
    is_head,
    sum_of,
)
from tui.checks.reach.sums import chance
from tui.claims.claim_model import MOVEMENTS, Aspect
from tui.figures import Kind
from tui.figures.patterns import late
from tui.lexicon.part_words import (
    ADDS,
    CUTS_ACROSS,
    DIFFERENCE,
    DIVIDES,
    MEAN,
    OPEN,
    OTHERS,
    STRONG,
    TOTAL,
    WITHIN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.assignment_search import Assignment
    from tui.checks.engine.statement_reading import StatedText, Statement


def totals(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A total that is told after its parts: 合计, 三年累计, in total."""
    if not claimed.is_amount or claimed.claim.aspect not in (Aspect.LEVEL, Aspect.CHANGE):
        return
    words = claimed.clause + _total_behind(claimed)
    summed = TOTAL.search(words) or _SUM_NAME.search(claimed.clause)
    if not (summed or _YEAR_WHOLE.search(words)) or _is_in_a_row(passage, claimed):
        return
    if _LAST_OF_LIST.search(claimed.clause):
        return
    before = [one for one in passage.near(claimed, 1) if _is_told(passage, one, claimed)]
    for window in _ending(before[-MOST_PARTS:]):
        if not (summed or _makes_a_year(passage, window, claimed)):
            continue
        listed = _is_listed(passage, window, before, claimed)
        sure = listed and _are_all(passage, window, claimed, words)
        yield sum_of(claimed, window, compelling=sure, slip="digit" if listed else "")


_LAST_OF_LIST = late(r"\band $")
"""What leads to the last of a list, which may be called combined: 463 primary, 118 secondary and 31 combined."""


def _is_of_its_own_group(window: Sequence[Statement], claimed: Statement) -> bool:
    """田径11枚，游泳9枚，水上项目合计14.5枚: whether a total is told of a group that has a name of its own, like the amounts before it."""
    found = _OWN_GROUP.search(claimed.clause)
    if found is None:
        return False
    around = "…".join(one.lead[-24:] + one.behind + one.metric for one in window)
    return not shares_pair(found[1], around)


_OWN_GROUP = late(
    r"^[，；]?(?![全各以本上前后此累共总两二三四五六七八九十几双一])([一-龥]{2,6})(?:项目|产品|地区|企业|行业|类|区域)(?:合计|共计|总计)$"
)


def _makes_a_year(passage: StatedText, window: Sequence[Statement], claimed: Statement) -> bool:
    """Whether amounts are those of the parts of a year, or told in turn, as its whole is their sum."""
    return _whole_year(window, claimed) or _in_turn(passage, window)


def _is_in_a_row(passage: StatedText, claimed: Statement) -> bool:
    """Whether a total is the cell of a row, which its column and its row make, and not all that stands before."""
    return _IN_A_ROW.search(passage.plain[max(0, claimed.start - 2) : claimed.start]) is not None


_IN_A_ROW = late(r"\t|\|")
"""What parts the cells of a row in a text without tables."""


def _ending(before: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """The rows of two amounts and more that end with the last before a total."""
    return (before[-size:] for size in range(_PAIR, len(before) + 1))


def _is_listed(
    passage: StatedText, window: Sequence[Statement], before: Sequence[Statement], claimed: Statement
) -> bool:
    """Whether amounts are all those of a total's sentence, told as a list, and the total is of nothing else."""
    own = [one for one in before[-MOST_PARTS:] if one.sentence == claimed.sentence]
    listed = len(window) == len(own) and _follow(passage, [*window, claimed])
    return listed and _told_alike(passage, window) and not _has_own_verb(window, claimed)


def _total_behind(claimed: Statement) -> str:
    """The words of a total behind a figure: all of its clause in English."""
    behind = claimed.behind.split(". ")[0]
    if claimed.unit == "" and not HAN_SIGN.search(behind):
        return behind
    found = _TOTAL_BEHIND.match(behind)
    return found[0] if found and found[0] != claimed.tail else ""


_OF_A_DIGEST = late(r"前值|预期")
"""Words of the value before, and of what was expected, in digests of statistics."""


def _is_told(passage: StatedText, one: Statement, claimed: Statement) -> bool:
    """Whether an amount before a total can be one of its parts: counted as it is, a level or one of a list."""
    if one.number >= claimed.number or not one.is_counted_as(claimed):
        return False
    if claimed.figure.quantity.approx or moves_on(passage, one) or _OF_A_DIGEST.search(one.clause):
        return False
    if DIFFERENCE.search(one.clause) and not DIFFERENCE.search(claimed.clause):
        return False  # 出口3亿元，进口2亿元，顺差1亿元，合计5亿元
    return one.claim.aspect is Aspect.LEVEL or one.clause.startswith("、")


def _are_all(passage: StatedText, window: Sequence[Statement], claimed: Statement, words: str) -> bool:
    """Whether words say that a total is of all the amounts in a row, which are no means and do not overlap."""
    if WITHIN.search(words) or _is_of_its_own_group(window, claimed):
        return False
    if OPEN.search(passage.between(window[0], claimed)) or any(map(_crosses, window)):
        return False
    if 0 < sum(_OF_WHAT_THEY_HAVE.search(one.clause) is not None for one in window) < len(window):
        return False
    strong = STRONG.search(words) or _STRONG_END.search(claimed.clause)
    named = _SUM_NAME.search(claimed.clause) or _YEAR_WHOLE.search(claimed.clause)
    return (
        bool(strong and _are_whole(window, claimed))
        or _whole_year(window, claimed)
        or bool(named and _in_turn(passage, window))
    )


_OF_WHAT_THEY_HAVE = late(r"(?:具有|拥有|取得|获得|持有|具备)[^，。；]{1,12}的")
"""Words of those who have something, who may be among those of other parts: 工程师30人，具有硕士学位的50人."""
_TOTAL_BEHIND = late(r"^[一-龥]{0,4}?(?:总[数量额和计]|合计|之和)(?:为|达到?)?")


def _has_own_verb(window: Sequence[Statement], claimed: Statement) -> bool:
    """Whether a total is of something else than the parts: 已追缴款物共计, 制定了共计25个规章."""
    lead = _TOTAL_WORD.split(claimed.clause)[0]
    done = _OWN_VERB.search(lead)
    if done is not None and not any((done[1] or done[2]) in one.clause for one in window):
        return True
    if _is_of_another(window, claimed):
        return True
    if claimed.figure.quantity.unit not in GENERIC or not HAN_SIGN.match(claimed.behind):
        return False
    nouns = [one.behind[:4] for one in window]
    return all(HAN_SIGN.match(noun) for noun in nouns) and not any(
        set(noun) & set(claimed.behind[:6]) for noun in nouns
    )


def _is_of_another(window: Sequence[Statement], claimed: Statement) -> bool:
    """Whether a total is that of another body than the one whose amounts a row tells: 甲队得46金、38银，乙队奖牌总数118枚."""
    own, others = _WHOSE.match(claimed.clause), [_WHOSE.match(one.clause) for one in window]
    first = others[0]
    if own is None or first is None or any(others[1:]):
        return False
    return own["head"] == first["head"] and own["name"][-_PAIR:] != first["name"][-_PAIR:]


_WHOSE = late(
    r"^\s?(?![全各两三四五六七八九十几本我共该])(?P<name>[一-龥]{1,8}?)(?P<head>代表[团队]|公司|集团|[队省市县区乡镇村国校院厂班社])"
)
"""Whose an amount is, at the beginning of its clause."""
_OWN_VERB = late(r"(?:已|均|后)(?!经)([一-龥]{2})|([一-龥]{2})[了着]$")
_TOTAL_WORD = late(r"共|合计|总计|累计")


def _crosses(one: Statement) -> bool:
    """Whether a part may cut across others."""
    return CUTS_ACROSS.search(one.clause) is not None


_STRONG_END = late(
    r"(?:making|for|bringing the total to|together with [^，.]{3,30} bring [a-z ]{3,40}to) (?:a total of )?\S?$"
)


def _are_whole(window: Sequence[Statement], claimed: Statement) -> bool:
    """Whether parts are no means, and counted with one word."""
    units = {one.figure.quantity.unit for one in (*window, claimed)}
    return not any(MEAN.search(one.clause + one.behind[:16]) for one in window) and (
        len(units) == 1 or claimed.unit != "人"
    )


def _whole_year(window: Sequence[Statement], claimed: Statement) -> bool:
    """上半年…，下半年…，全年…: parts of a year that make all of it."""
    if not _YEAR_WHOLE.search(claimed.clause + claimed.behind[:24]):
        return False
    leads = [one.clause + one.behind[:24] for one in window]
    return any(
        len(words) == len(window) and all(word in lead for word, lead in zip(words, leads, strict=True))
        for words in _PERIODS
    )


def _in_turn(passage: StatedText, window: Sequence[Statement]) -> bool:
    """Whether parts are told in one breath: 分别为A、B和C."""
    return all(_IN_TURN.fullmatch(passage.between(one, other)) for one, other in pairwise(window))


_IN_TURN = late(r"、|和|与|及|以及|， |，? and \S?")
_SUM_NAME = late(
    r"^总[一-龥]{1,5}(?:量|额|数|面积|人口|收入|支出|投资|产值|里程|规模)(?:为|达到?|共|是)?$|making (?:a total of )?\S?$|for a total of \S?$|bringing the total to \S?$"
)
_YEAR_WHOLE = late(
    r"全年|整个(?:[一二三四]?季度|[上下]半年|汛期|假期)|全季|for the (?:full |whole )?year|full-year|in the year"
)
_PERIODS = (
    ("上半年", "下半年"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("first half", "second half"),
    ("first quarter", "second", "third", "fourth"),
)


def _follow(passage: StatedText, window: Sequence[Statement]) -> bool:
    """Whether figures follow each other, with nothing between them but how many they are: 四个街道合计."""
    for earlier, later in pairwise(window):
        for number in range(earlier.number + 1, later.number):
            one = passage.at(number)
            counted = (
                one is not None and one.kind is Kind.COUNT and one.figure.quantity.low == len(window) - 1
            )
            if one is None or not (one.claim.aspect is None or counted):
                return False
    return True


def _told_alike(passage: StatedText, window: Sequence[Statement]) -> bool:
    """Whether figures are a list: signs of lists or few words between them, no total among them."""
    return all(
        len(passage.between(one, other))
        < (CHINESE_JOINT if HAN_SIGN.search(passage.between(one, other)) else ENGLISH_JOINT)
        and not TOTAL.search(other.clause)
        for one, other in pairwise(window)
    )


_PAIR, _MANY = 2, 4
_RARELY, _SELDOM = 3.0, 0.25
"""How many single slips may make unrelated figures a sum: where words divide or add up, and where none do."""


def rows(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A total with the row of amounts behind it, or before it, up to where the sentence ends or something else begins."""
    if claimed.claim.aspect in MOVEMENTS or not _may_be_total(claimed):
        return
    for row in (_behind(passage, claimed), _before(passage, claimed)):
        if len(row) >= _PAIR and not _is_of_another(row, claimed):
            yield sum_of(claimed, row)


def _may_be_total(one: Statement) -> bool:
    """Whether a figure is an exact amount, no mean and nothing of an earlier time."""
    exact = one.is_amount and not one.figure.quantity.approx
    return exact and not (MEAN.search(one.clause) or is_of_then(one))


def _behind(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts in a row behind a total in its sentence, or in the next where its own has none."""
    found: list[Statement] = []
    for one in passage.following(whole, 1):
        if found and (one.sentence != found[0].sentence or "；" in one.lead):
            break
        if _is_part(one, whole):
            found.append(one)
        elif not is_aside(one, [whole]) and not one.is_percent:
            if found or one.sentence == whole.sentence:
                break
            return []
        if len(found) > MOST_PARTS:
            return []
    return found


def _before(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts in a row before a total in its sentence, or in the one before where its own has none."""
    found: list[Statement] = []
    for one in reversed([each for each in passage.near(whole, 1) if each.number < whole.number]):
        if found and one.sentence != found[-1].sentence:
            break
        if _is_part(one, whole):
            found.append(one)
        elif not is_aside(one, [whole]) and not one.is_percent:
            break
        if len(found) > MOST_PARTS:
            return []
    return found[::-1]


def _is_part(one: Statement, whole: Statement) -> bool:
    """Whether an amount can be a part: counted as the whole is, a fact, no movement, and exact."""
    if not one.is_counted_as(whole) or one.claim.mode is not whole.claim.mode or not _may_be_added(one):
        return False
    return one.claim.aspect not in MOVEMENTS or whole.claim.aspect is one.claim.aspect


@known
def _may_be_added(one: Statement) -> bool:
    """Whether a figure is an exact amount, no mean, nothing of an earlier time and nothing that is compared with."""
    return _may_be_total(one) and _COMPARED.search(one.clause) is None


_COMPARED = late(r"\b(?:compared (?:with|to)|versus|against|up from|down from)\b")


def _divides(words: str, whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether words lead from a total to its parts: those that divide, its own name again, or a time for each part."""
    if DIVIDES.search(words + row[-1].clause):
        return True
    name = whole.clause.rstrip("的为是有共达了")[-_PAIR:]
    timed = sum(_TIME.search(part.clause) is not None for part in row)
    named = len(name) == _PAIR and name in row[0].clause
    rank = [own_words(part).rstrip("的为是有共达了") for part in (whole, *row)]
    return (named and not are_siblings(rank)) or timed >= _PAIR


_TIME = late(
    r"[0-9]{4}年|[次翌今去前明]年|[一二三四]季度|[上下]半年|[0-9]+月|第[一二三四五]|quarter|half|\b(?:19|20)[0-9]{2}\b"
)


def of_a_total(passage: StatedText, one: Assignment) -> bool:
    """Whether a row of amounts can be all parts of a total: nothing cuts across, and chance would seldom make it so nearly."""
    *parts, (_name, whole) = one.roles
    row = [part for _name, part in parts]
    behind = row[0].number > whole.number
    words = passage.between(whole, row[0] if behind else row[-1])
    between = passage.plain[row[0].start : row[-1].end] + row[-1].behind
    if OPEN.search(words.removeprefix("，其中") + between) or not _are_apart(whole, row):
        return False
    if behind and row[0].sentence != whole.sentence and not DIVIDES.search(words):
        return False
    if behind and row[0].sentence == whole.sentence and not is_head(passage, whole):
        return False
    some = WITHIN.search(words + between) is not None and not OTHERS.search(row[-1].clause)
    told = bool(_divides(words, whole, row) if behind else _adds_up(whole, row))
    if behind and _OWN_SUBJECT.search(words):
        return False
    return _is_seldom(whole, row, told=told, some=some, behind=behind)


_OWN_SUBJECT = late(
    r"，(?!由|分|共)[一二两三四五六七八九十0-9]{1,3}[座条个段处家栋台][一-龥]{2,6}分别|。\s?(?:同期|此外|另外|同时|与此同时)，"
)
"""Other things whose amounts follow: 全线长36公里，三座隧道分别长…; 。同期，对乙地、丙地出口依次为…."""


def _adds_up(whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether words say that an amount is the total of those before it, and it is none of a list; 五年累计完成投资 adds up years of a thing of its own."""
    if whole.claim.source == "own" and names_another(whole, row):
        return False
    if whole.clause.startswith(("、", "和", "及")) or whole.behind.startswith("、"):
        return False
    return (
        ADDS.search(whole.clause if HAN_SIGN.search(whole.clause) else whole.clause + whole.behind[:24])
        is not None
    )


def _is_seldom(whole: Statement, row: Sequence[Statement], *, told: bool, some: bool, behind: bool) -> bool:
    """Whether chance would seldom make a total of a row, as much as words lead from one to the other."""
    if (some and len(row) < _MANY) or not (told or (behind and len(row) > _PAIR)):
        return False
    strong = (told or STRONG.search(whole.clause) is not None) and not some and bool(whole.unit)
    return chance(whole, row) <= (_RARELY if strong else _SELDOM)


def _are_apart(whole: Statement, row: Sequence[Statement]) -> bool:
    """Whether amounts of one sentence can be parts: none cuts across, is a total, or says the whole again."""
    if any(CUTS_ACROSS.search(part.clause.replace("其中", "")) or TOTAL.search(part.clause) for part in row):
        return False
    values = [part.figure.quantity.low for part in row]
    one_sentence = len({part.sentence for part in row}) == 1
    return one_sentence and len(set(values)) >= _PAIR and whole.figure.quantity.low not in values
