"""Wholes and their parts: by the words of the division, by names that divide, in lists, over periods, in columns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.checks.engine.assignment_search import MOST_OPERANDS, Assignment
from tui.claims.claim_model import Aspect, Mode
from tui.claims.relations import RelationKind
from tui.figures import Kind
from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.engine.statement_reading import StatedText, Statement

_DIVIDING = (
    ("men ", "women "),
    ("男", "女"),
    ("城镇", "乡村"),
    ("城镇", "农村"),
    ("出口", "进口"),
    ("税收", "非税"),
    ("第一产业", "第二产业", "第三产业"),
    ("一产", "二产", "三产"),
    ("夏粮", "秋粮"),
    ("夏粮", "早稻", "秋粮"),
    ("一季度", "二季度"),
    ("一季度", "二季度", "三季度"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("上半年", "下半年"),
    ("国内", "入境"),
    ("国内", "境外"),
    ("内资", "外资"),
    ("中央", "地方"),
    ("线上", "线下"),
    ("公办", "民办"),
    ("men", "women"),
    ("boys", "girls"),
    ("male", "female"),
    ("exports", "imports"),
    ("urban", "rural"),
    ("adults", "children"),
    ("城区", "乡镇"),
    ("城市", "农村"),
    ("城区", "农村"),
    ("本科生", "研究生"),
    ("路内", "路外"),
    ("省内", "省外"),
    ("市内", "市外"),
    ("县内", "县外"),
    ("室内", "室外"),
    ("国有", "非国有"),
    ("水田", "旱地"),
    ("本地", "外地"),
    ("地上", "地下"),
    ("中长期", "短期"),
    ("固定", "流动"),
    ("货运", "客运"),
    ("public", "private"),
    ("domestic", "foreign"),
    ("domestic", "overseas"),
    ("domestic", "international"),
    ("full-time", "part-time"),
)
"""Names that divide what they are parts of."""
_TOTAL = late(
    r"总(?:人数|数|额|量|户数|面积|投资|金额)|合计|共计|总计|小计|总共|一共|共有?|累计|加起来|两项|三项|两期|in total|total(?:l?ing|led)?|altogether|in all|combined|together"
)
_WHOLE = late(
    r"共计|总计|合计|一共|总共|总数|总额|总量|(?<![公一])共|总(?:产量|面积|收入|支出|投资|人口|户数|里程)|全部|totall?"
)
_OPEN = late(r"等|其余|另有|还有|(?:主要|重点)(?:是|有|包括)|左右|之一|including|among|such as|约")
_WITHIN = late(r"其中|包括|含|[（(]|of which|of whom|including")
_LISTS_OR_MEASURES = late(r"：\Z|\s(?:[a-z-]+\s){0,2}[a-z]+s?[：，]\s?(?:[Ff]irst|[Oo]ne)(?:ly)?\b")
"""What follows a number that is no whole: a ratio or a time of day, or things told in turn (two aims: first, …)."""
_OTHER = late(r"^[，、]?\s?(?:和|及|以及)?(?:其他|其它|其余|剩余|余下)|others?$|the rest")
_COLON = late(
    r"(?<![0-9])[：:]|[：:](?![0-9])|—|分为|由.*(?:组成|构成)|comprising|consist|split|divided|shared|made up of|broken down|compris"
)
_CUTS = late(r"以上|以下|女|青年|新增|新建|高级|骨干|重点|其中")
_SHARED = 2
_MOST_PARTS = MOST_OPERANDS - 1


def parts(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A whole and the parts that are told after it."""
    if not claimed.is_amount or claimed.claim.aspect is not Aspect.LEVEL or _MEAN.search(claimed.clause):
        return
    if not _is_head(passage, claimed) or _LISTS_OR_MEASURES.match(claimed.behind):
        return
    run = _parts_after(passage, claimed)
    run = _in_bracket(passage, claimed, run)
    outer = [one for one in run if not _is_nested(passage, one, run)]
    sure = [one for members in _either(run, outer) for one in _sure_parts(passage, claimed, members)]
    if sure:
        yield from sure
        yield from (_sum(claimed, window) for members in _either(run, outer) for window in _windows(members))


def _in_bracket(passage: StatedText, whole: Statement, run: list[Statement]) -> list[Statement]:
    """Parts of one depth: those of a bracket right behind the whole up to where it closes, or those outside of brackets."""
    depths = []
    for one in run:
        words = passage.between(whole, one)
        depths.append(words.count("（") - words.count("）"))
    if not depths:
        return run
    if all("（" in one.lead[-3:] for one in run):
        return run
    if depths[0] > 0 and "（" in run[0].lead and "，" not in run[0].lead.partition("（")[0]:
        kept = []
        for one, depth in zip(run, depths, strict=True):
            if depth < depths[0]:
                break
            if depth == depths[0]:
                kept.append(one)
        return kept
    kept = []
    for one, depth in zip(run, depths, strict=True):
        if depth < 0:
            break
        if depth == 0:
            kept.append(one)
    return kept


def _either(run: list[Statement], outer: list[Statement]) -> list[list[Statement]]:
    """Parts as they stand, and without those that are parts of parts."""
    return [run] if len(run) == len(outer) else [run, outer]


def _windows(members: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """Every run of two parts and more."""
    for first in range(len(members) - 1):
        for last in range(first + 2, min(len(members), first + _MOST_PARTS) + 1):
            yield members[first:last]


def _ends_there(window: Sequence[Statement], members: Sequence[Statement]) -> bool:
    """Whether the sentence has no further part after some."""
    return len(window) == len(members) or members[len(window)].sentence != window[-1].sentence


def _sure_parts(
    passage: StatedText, claimed: Statement, members: Sequence[Statement]
) -> Iterator[Assignment]:
    """Parts of which the words, or a single slip, say that they are all."""
    for window in _windows(members):
        first = window[0].number == members[0].number
        if not first and not ("；" in window[0].lead and window[0].sentence == claimed.sentence):
            continue
        if _is_exceeded(claimed, window):
            continue
        divides = _may_divide(claimed, window) and _divide_by_name(
            claimed, window, alone=_is_last(window, members)
        )
        first = first and _ends_there(window, members)
        closes = first and _closes(passage, claimed, window, members)
        slip = _told_apart(passage, claimed, window, members) if first else ""
        if divides or closes or slip:
            yield _sum(claimed, window, compelling=divides or closes, proved=divides, slip=slip)


_EARLIER = late(r"上年|去年|前年|同期")
_MEAN = late(r"人均|平均|户均|亩产|单产|每|\b[Ee]ach\b|\b[Ee]very\b|\bper\b|apiece")


def _is_head(passage: StatedText, whole: Statement) -> bool:
    """Whether an amount can be the whole of those after it: no other of its unit stands before it in its part of the sentence."""
    if whole.tail.startswith("、") or _EARLIER.search(whole.clause):
        return False
    for one in reversed(passage.sentence(whole)):
        if one.number >= whole.number or one.claim.aspect is not Aspect.LEVEL or one.unit != whole.unit:
            continue
        between = passage.between(one, whole)
        return (
            "；" in between
            or bool(_STRONG.search(whole.clause))
            or one.metric == whole.metric
            or "（" in whole.lead
        )
    return "其中" not in whole.lead


def _sum(
    claimed: Statement,
    window: Sequence[Statement],
    *,
    compelling: bool = False,
    proved: bool = False,
    slip: str = "",
) -> Assignment:
    """A total as the sum of parts; `slip` says which slips would make it one."""
    roles = tuple((f"p{number}", one) for number, one in enumerate(window, 1))
    formula = " + ".join(f"{{{name}}}" for name, _one in roles) + " == {claimed}"
    return Assignment(
        (*roles, ("claimed", claimed)),
        formula,
        compelling,
        proved,
        by_slip=slip == "digit",
        by_swap=slip == "swap",
    )


def _parts_after(passage: StatedText, whole: Statement) -> list[Statement]:
    """The amounts of the same unit after a whole, up to where it goes on to something else."""
    found: list[Statement] = []
    for one in passage.following(whole, 2):
        if one.claim.aspect in (Aspect.GROWTH, Aspect.POINTS, Aspect.SHARE, Aspect.CHANGE) or one.is_percent:
            continue
        if (
            one.figure.quantity.unit != whole.figure.quantity.unit and one.unit != "人"
        ) or one.unit != whole.unit:
            if one.sentence != whole.sentence and found:
                break
            continue
        if one.claim.aspect is not Aspect.LEVEL or one.claim.mode is not whole.claim.mode:
            break
        if _STRONG.search(one.clause) or _MEAN.search(one.clause):
            break
        if whole.period and one.period and one.period != whole.period and not _within(one, whole):
            break
        if one.sentence > whole.sentence + 1 and found and one.sentence != found[-1].sentence:
            break
        found.append(one)
        if len(found) > _MOST_PARTS:
            break
    return found


def _within(one: Statement, whole: Statement) -> bool:
    """Whether a period can be a part of another."""
    return one.period.startswith(whole.period)


def _is_nested(passage: StatedText, one: Statement, run: Sequence[Statement]) -> bool:
    """Whether a figure is part of another part: （其中…）, or after 其中 within the parts."""
    wholes = passage.related(one, RelationKind.PART_OF)
    return any(whole.number in {other.number for other in run} for whole in wholes) or (
        "（" in one.clause and one.number != run[0].number
    )


def _is_exceeded(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether one of some amounts is larger than another: then it is no part of it."""
    most = whole.loose.high or 0
    return any((one.values.low or 0) > most for one in window)


def _may_divide(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether parts stand near their whole: in its sentence, or in the next where its words lead to them."""
    if len(window) > _MANY:
        return False
    led = _LEADING.search(window[0].lead) or _WHOLE.search(whole.clause)
    return window[0].sentence == whole.sentence or led is not None


_LEADING = late(r"其中|[按分从][^，。；]{1,8}[看分]|分别|[Oo]f (?:these|those|them|which|whom)")


def _is_last(window: Sequence[Statement], members: Sequence[Statement]) -> bool:
    """Whether no part follows some in their sentence."""
    later = [one for one in members if one.number > window[-1].number]
    return not later or later[0].sentence != window[-1].sentence


_STRICT = frozenset(
    {"男", "女", "城镇", "乡村", "农村", "出口", "进口", "men ", "boys", "male", "urban", "exports", "税收"}
)
"""Names of which the first says that nothing is left beside the two."""


def _divide_by_name(whole: Statement, window: Sequence[Statement], *, alone: bool) -> bool:
    """Whether the names of parts are all that a whole is divided into; names that may have a third must stand alone."""
    if alone and _are_votes(window):
        return True
    names = [_name(one) for one in window]
    own = _name(whole)
    for words in _DIVIDING:
        if (
            len(words) != len(window)
            or not (alone or words[0] in _STRICT)
            or any(word in own for word in words if "进出口" not in own)
        ):
            continue
        if all(sum(_begins(word, name, words) for name in names) == 1 for word in words):
            return True
    return False


_VOTES = (
    late(r"赞成|同意|in favour|in favor|\bfor\b|yes", re.IGNORECASE),
    late(r"反对|against|\bno\b", re.IGNORECASE),
    late(r"弃权|abstain|blank", re.IGNORECASE),
)


def _are_votes(window: Sequence[Statement]) -> bool:
    """Whether amounts are votes for, against, and of those who abstained."""
    said = [one.behind[:24] if not _HAN.search(one.clause) else one.clause for one in window]
    return len(window) == len(_VOTES) and all(
        side.search(words) for side, words in zip(_VOTES, said, strict=True)
    )


def _name(one: Statement) -> str:
    """What an amount is of, in the words around it."""
    behind = _NEXT.split(one.behind)[0][:10]
    if one.metric and one.metric.isascii():
        return f"{one.metric} {behind}".lower()
    return f"{one.metric} {one.clause[-10:]} {behind}".lower().replace("进出口", "外贸")


_NEXT = late(r"[、和及与]| and ")


def _begins(word: str, name: str, words: Sequence[str]) -> bool:
    """Whether a name has a word in it, and not a longer one of the same division."""
    longer = [other for other in words if word in other and other != word]
    return re.search(rf"(?<![非不未]){word}", name) is not None and not any(other in name for other in longer)


def _closes(
    passage: StatedText, whole: Statement, window: Sequence[Statement], members: Sequence[Statement]
) -> bool:
    """Whether parts are all there are: a list after a colon or a total, to the end of its sentence; or 其他 at its end."""
    last = window[-1]
    same = [one for one in members if one.sentence == last.sentence]
    if last.number != same[-1].number or any(one.sentence != last.sentence for one in window):
        return False
    words = passage.between(whole, window[0])
    if _OPEN.search(passage.between(whole, last)) or _OPEN.search(last.behind):
        return False
    if _OTHER.search(last.clause):
        return _adjacent(window)
    if _WITHIN.search(words) or not (_adjacent(window) and _alike(window)):
        return False
    return bool(_COLON.search(words)) or _is_told_of(passage, whole, window)


def _is_told_of(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether a whole is said to be one, and a bare list of parts stands right behind it."""
    return (
        bool(_WHOLE.search(whole.clause))
        and window[-1].sentence == whole.sentence
        and whole.number + 1 == window[0].number
        and _is_bare_list(passage, whole, window)
    )


def _is_bare_list(passage: StatedText, whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether parts are named and nothing else is said of them, and all is exact."""
    joints = [passage.between(one, other) for one, other in pairwise(window)]
    exact = not any(one.figure.quantity.approx for one in (whole, *window))
    return exact and all("；" not in joint and len(joint) < _BARE for joint in joints)


_BARE = 14


def _adjacent(window: Sequence[Statement]) -> bool:
    """Whether figures follow each other without another between them."""
    return all(later.number == earlier.number + 1 for earlier, later in pairwise(window))


def _alike(window: Sequence[Statement]) -> bool:
    """Whether parts are told in one way: short clauses with names of their own, none across the others."""
    names = [one.metric for one in window]
    if any(_CUTS.search(one.clause) for one in window):
        return False
    return len(set(names)) == len(names) or all(one.claim.source in ("held", "distributed") for one in window)


def _told_apart(
    passage: StatedText, whole: Statement, window: Sequence[Statement], members: Sequence[Statement]
) -> str:
    """Which slip says that parts are all there are, if it makes them so: any of one digit, a swap, none."""
    if any(one.figure.quantity.low is None or one.figure.quantity.approx for one in (whole, *window)):
        return ""
    if any(_TOTAL.search(one.clause) for one in passage.sentence(whole) if one.number > window[-1].number):
        return ""
    linked = all(
        whole.number in {one.number for one in passage.related(part, RelationKind.PART_OF)} for part in window
    )
    last = window[-1]
    ends = last.number == members[-1].number or members[len(window)].sentence != last.sentence
    words = passage.between(whole, window[0])
    named = bool(_COLON.search(words) or _WITHIN.search(words) or linked) or _share_name(whole, window)
    crossing = any(_CUTS.search(one.clause.replace("其中", "")) for one in window)
    many = len(window) >= _MANY and _adjacent(window)
    if not ends or not named or crossing:
        return ""
    chance = _chance(whole, window)
    if chance <= (_OFTEN if many else _RARE):
        return "digit"
    return "swap" if len(window) > _PAIR and chance / _SWAPS <= _RARE else ""


_SWAPS = 9
"""How many digits a place can have for each swap that it can be of."""


_MANY, _OFTEN = 4, 2.0
"""So many parts told one after the other are seldom near their whole by chance."""
_RARE = 0.2
"""How often a single slip may make unrelated figures a sum, at most."""


def _chance(whole: Statement, window: Sequence[Statement]) -> float:
    """How many single slips would make a sum of figures that are none."""
    widths = [
        one.values.high - one.values.low for one in (whole, *window) if one.values.high and one.values.low
    ]
    inexact = [float(width) for width in widths if width]
    step = min(inexact, default=1.0)
    places = float(whole.figure.quantity.low or 0) / step / 2
    meets = 1 + sum(inexact) / step
    slips = sum(9 * _digits(one) for one in (whole, *window))
    return slips * meets / places if places else 1.0


def _digits(one: Statement) -> int:
    """How many digits a figure has that say something."""
    return len("".join(c for c in one.figure.surface if c.isdigit()).strip("0"))


def _share_name(whole: Statement, window: Sequence[Statement]) -> bool:
    """Whether the names of parts end as that of the whole does."""
    return bool(whole.metric) and all(
        one.metric and one.metric != whole.metric and one.metric[-_SHARED:] == whole.metric[-_SHARED:]
        for one in window
    )


def totals(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A total that is told after its parts: 合计, 三年累计, in total."""
    if not claimed.is_amount or claimed.claim.aspect not in (Aspect.LEVEL, Aspect.CHANGE):
        return
    behind = claimed.behind.split(". ")[0]
    words = claimed.clause + (behind if claimed.unit == "" else behind[:12])
    if not (_TOTAL.search(words) or _SUM_NAME.search(claimed.clause) or _YEAR_WHOLE.search(words)):
        return
    before: list[Statement] = []
    for one in reversed(passage.near(claimed, 1)):
        if one.number >= claimed.number or not one.is_counted_as(claimed):
            continue
        if one.claim.aspect is not Aspect.LEVEL:
            continue
        before.insert(0, one)
    before = before[-_MOST_PARTS:]
    own = [one for one in before if one.sentence == claimed.sentence]
    for size in range(2, len(before) + 1):
        window = before[-size:]
        year = _whole_year(window, claimed)
        listed = size == len(own) and _follow(passage, [*window, claimed]) and _told_alike(passage, window)
        if not (
            year or _TOTAL.search(words) or _SUM_NAME.search(claimed.clause) or _in_turn(passage, window)
        ):
            continue
        strong = bool(_STRONG.search(words) or _STRONG_END.search(claimed.clause)) and _are_whole(
            window, claimed
        )
        in_turn = _in_turn(passage, window) and bool(
            _SUM_NAME.search(claimed.clause) or _YEAR_WHOLE.search(claimed.clause)
        )
        open_ = _OPEN.search(passage.between(window[0], claimed)) or any(map(_crosses, window))
        yield _sum(
            claimed,
            window,
            compelling=bool(
                listed and (strong or year or in_turn) and not open_ and not _WITHIN.search(words)
            ),
            slip="digit" if listed else "",
        )


def _crosses(one: Statement) -> bool:
    """Whether a part may cut across others."""
    return _CUTS.search(one.clause) is not None


_STRONG_END = late(r"(?:making|for|bringing the total to) (?:a total of )?\S?$")
_HAN = late(r"[一-龥]")
_CHINESE, _ENGLISH = 24, 48
"""Characters between two parts of a list at most."""
_STRONG = late(
    r"总(?:人数|数|户数|金额)|totall?(?:ed|ing)? of|for a (?:full-year|combined|grand)|合计|共计|总计|小计|总共|一共|两期|[两二三四五]年累计|两项|三项|in total|totalling|altogether|in all|combined"
)


def _are_whole(window: Sequence[Statement], claimed: Statement) -> bool:
    """Whether parts are no means, and counted with one word."""
    units = {one.figure.quantity.unit for one in (*window, claimed)}
    return not any(_MEAN.search(one.clause + one.behind[:16]) for one in window) and (
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
_YEAR_WHOLE = late(r"全年|全季|for the (?:full |whole )?year|full-year|in the year")
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
        < (_CHINESE if _HAN.search(passage.between(one, other)) else _ENGLISH)
        and not _TOTAL.search(other.clause)
        for one, other in pairwise(window)
    )


def structures(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Shares that divide a whole make 100."""
    if not claimed.is_percent:
        return
    own = [one for one in passage.sentence(claimed) if one.is_percent and _is_share(one)]
    if _REST.search(claimed.clause) and own and own[-1].number == claimed.number:
        # What is left is left of all percentages before it that are no movements.
        own = [one for one in passage.sentence(claimed) if one.is_percent and one.number <= claimed.number]
        later = [one for one in passage.following(claimed, 0) if one.is_percent]
        if later or any(one.claim.aspect in (Aspect.GROWTH, Aspect.POINTS, Aspect.CHANGE) for one in own):
            return
    if len(own) == _PAIR and own[-1].number == claimed.number and _REST.search(claimed.clause[-24:]):
        if any(one.is_percent for one in passage.following(claimed, 0)):
            return
        yield _hundred(claimed, own, compelling=own[0].number + 1 == claimed.number)
        return
    if len(own) == _PAIR and own[-1].number == claimed.number and not _OPEN.search(passage.between(*own)):
        names = [f"{one.metric} {one.clause[-16:]} {one.behind[:12]}".lower() for one in own]
        divided = any(
            len(words) == _PAIR
            and all(_begins(word, name, words) for word, name in zip(words, names, strict=True))
            for pair in _DIVIDING
            for words in (pair, pair[::-1])
        )
        if divided and own[0].number + 1 == claimed.number and own[0].claim.aspect is claimed.claim.aspect:
            yield _hundred(claimed, own, compelling=True)
        return
    if len(own) < 3 or own[-1].number != claimed.number:
        return
    moves = [one for one in passage.sentence(claimed) if one.number > own[0].number and one not in own]
    words = passage.between(own[0], claimed)
    if _REST.search(claimed.clause):
        words = words.removesuffix(claimed.clause)
    structure = (
        "结构" in own[0].lead
        or "构成" in own[0].lead
        or "分布" in own[0].lead
        or _OTHER.search(claimed.clause)
        or _REST.search(claimed.clause)
    )
    rated = all(any(word in one.lead + one.behind for word in _OPINIONS) for one in own)
    yield _hundred(
        claimed, own, compelling=bool((structure or rated) and not moves and not _OPEN.search(words))
    )
    for size in range(2, len(own)):
        yield _hundred(claimed, own[-size:], compelling=False)


_OPINIONS = ("满意", "了解", "同意", "赞成", "赞同", "支持", "中立", "反对", "弃权", "无所谓", "说不清")
_PAIR = 2
_REST = late(
    r"(?:其余|剩余|余下|其他|另外?)(?:的|人|为|则|占|由|$)|the (?:remaining|other|rest)[^，。；]*$|remaining $",
    re.IGNORECASE,
)


def _is_share(one: Statement) -> bool:
    """Whether a percentage is part of a whole."""
    return one.claim.aspect in (Aspect.SHARE, Aspect.RATE) and bool(
        _SHARE_WORDS.search(one.clause) or _OF_ALL.match(one.behind) or _REST.search(one.clause)
    )


_OF_ALL = late(r"^ of |^的[一-龥]{1,8}|^(?:表示|认为|选择|回答)")


_SHARE_WORDS = late(
    r"占|比重|比例|为|达|的|是|^[一-龥“”]{1,8}$|accounted|were|was|per cent|\band [a-z]{3,10} $"
)


def _hundred(claimed: Statement, own: Sequence[Statement], *, compelling: bool) -> Assignment:
    """Shares that should make 100."""
    roles = tuple((f"p{number}", one) for number, one in enumerate(own[:-1], 1))
    total = " - ".join(f"{{{name}}}" for name, _one in roles)
    return Assignment((*roles, ("claimed", claimed)), f"100 - {total} == {{claimed}}", compelling)


def parts_within(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """Parts that do not overlap and come to more than their whole."""
    if not claimed.is_amount or claimed.claim.aspect is not Aspect.LEVEL or not _is_head(passage, claimed):
        return
    run = [one for one in _parts_after(passage, claimed) if one.number <= claimed.number + MOST_OPERANDS]
    run = _in_bracket(passage, claimed, run)
    own = [one for one in run if one.sentence == run[0].sentence]
    if len(own) < 2 or not _adjacent(own) or not _WITHIN.search(passage.between(claimed, own[0])):
        return
    words = passage.between(claimed, own[-1])
    if (
        _CROSSING.search(words + own[-1].behind)
        or "差" in words
        or _BALANCES.search(claimed.lead[-12:])
        or "；" in words
    ):
        return
    roles = tuple((f"p{number}", one) for number, one in enumerate(own[:_MOST_PARTS], 1))
    formula = " + ".join(f"{{{name}}}" for name, _one in roles) + " <= {claimed}"
    listed = _is_closed_list(passage, own)
    yield Assignment((*roles, ("claimed", claimed)), formula, compelling=_sorted_alike(own) or listed)


def _is_closed_list(passage: StatedText, own: Sequence[Statement]) -> bool:
    """Whether three sums of money and more are told one by one up to an `and`: of which A, B and C."""
    if len(own) < _LISTED or own[0].kind is not Kind.MONEY:
        return False
    joints = [passage.between(one, other) for one, other in pairwise(own)]
    return (
        all(joint.count("，") + joint.count("、") <= 1 and len(joint) < _CHINESE for joint in joints)
        and re.match(r"^(?: million| billion)?，? and |^(?:和|及|以及)", joints[-1]) is not None
    )


_LISTED = 3
"""Parts of a list that hardly overlap."""


_CROSSING = late(
    r"民生|亏损|高新|专精特新|中小|规上|规模以上|女|青年|少数民族|岁|学历|大专|本科|研究生|以上|以下|新增|新建|累计|高级|骨干|重点|移送|占|培训|带动|惠及|受益"
)
_ORDER = late(r"级|[一二三四五六七八九]期|类|组|年级|第[一二三四五六]")


def _sorted_alike(own: Sequence[Statement]) -> bool:
    """Whether parts are told as sorts of one thing: alike at their end, or sorts by their name."""
    names = [one.metric or one.clause for one in own]
    if len(set(names)) < len(names):
        return all(_ORDER.search(one.clause) for one in own)
    ends = {name[-2:] for name in names}
    listed = all("、" in one.lead or one.lead.strip().startswith(("和", "及", "与")) for one in own[1:])
    sorts = sum(bool(_ORDER.search(name)) for name in names)
    return (len(ends) == 1 and listed) or sorts == len(names) or (sorts == len(names) - 1 >= _PAIR)


def within(passage: StatedText, claimed: Statement) -> Iterator[Assignment]:
    """A part that is larger than its whole."""
    if not claimed.is_amount or claimed.claim.aspect is not Aspect.LEVEL:
        return
    if _TAKES_PART.search(claimed.lead):
        return
    named = list(_named_wholes(passage, claimed))
    yield from (_part_of(whole, claimed) for whole in named)
    for whole, sure in _wholes(passage, claimed) if not named else ():
        others = [
            one for one in passage.near(claimed, 1) if one.unit == whole.unit and one.number < claimed.number
        ]
        yield _part_of(max(others, key=lambda one: one.values.high or 0, default=whole), claimed, proved=sure)


_TAKES_PART = late(r"[与入身在处]其中[^。；]*$")


def _part_of(whole: Statement, claimed: Statement, *, proved: bool = False) -> Assignment:
    """An amount as part of another."""
    balances = _BALANCES.search(whole.clause[-16:]) or _BALANCES.search(claimed.clause.replace("减免", ""))
    return Assignment(
        (("whole", whole), ("claimed", claimed)),
        "{claimed} <= {whole}",
        compelling=not balances,
        proved=proved and "其中" in claimed.lead,
    )


def _wholes(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, bool]]:
    """What an amount is part of, and whether 其中 says so."""
    for one in passage.related(claimed, RelationKind.PART_OF):
        if one.is_counted_as(claimed) and one.claim.mode is not Mode.TARGET:
            generic = (
                one.figure.quantity.unit in _GENERIC
                and one.metric[-1:] != claimed.metric[-1:]
                and claimed.behind
            )
            if not generic:
                yield one, True
    yield from _told_wholes(passage, claimed)
    before = passage.before(claimed)
    if before is None or not before.is_counted_as(claimed) or not before.is_amount:
        return
    words = passage.between(before, claimed)
    if _AMONG.search(words) and (not claimed.behind or _same_thing(before, claimed)):
        yield before, False


def _told_wholes(passage: StatedText, claimed: Statement) -> Iterator[tuple[Statement, bool]]:
    """What 其中, 包括 or 含 right before an amount, or 应 beside 实, make its whole."""
    told = _TOLD.search(claimed.lead)
    before = [
        one
        for one in passage.near(claimed, 1 if told else 0)
        if one.number < claimed.number and one.is_counted_as(claimed)
    ]
    before = [
        one
        for one in before
        if one.claim.aspect in (Aspect.LEVEL, None) and one.claim.mode is not Mode.TARGET
    ]
    beside = before and (
        before[-1].number + 1 == claimed.number or before[-1].figure.quantity.unit not in _GENERIC
    )
    named = told and re.search(r"其中|包括|含", told[0])
    same = before and before[-1].figure.quantity.unit == claimed.figure.quantity.unit
    if told and beside and (named or same) and "减" not in claimed.tail[:24]:
        yield before[-1], "其中" in told[0]
    due = [one for one in before if _DUE.search(one.clause)]
    if due and _REAL.search(claimed.clause) and due[-1].number + 1 == claimed.number:
        yield due[-1], False


def _named_wholes(passage: StatedText, claimed: Statement) -> Iterator[Statement]:
    """520 of them; 儿童读物2.8万册，儿童读物中绘本0.6万册: the amount before it, by a pronoun or by its name."""
    before = [
        one for one in passage.near(claimed, 1) if one.number < claimed.number and _can_hold(one, claimed)
    ]
    if not before:
        return
    if _OF_THEM.match(claimed.tail):
        yield from before
    elif _is_told_last(passage, before[-1], claimed):
        yield before[-1]
    found = _NAMED.search(claimed.clause)
    if found is not None:
        name = found["name"]
        named = (one for one in before if name in (one.metric, one.clause.removeprefix("其中")[-len(name) :]))
        yield from named


def _is_told_last(passage: StatedText, last: Statement, claimed: Statement) -> bool:
    """Whether words say that an amount is part of the one right before it: of whom, （其中, among the … , … were."""
    own = last.sentence == claimed.sentence or "hose" in claimed.lead[-10:]
    if not own or last.number + 1 != claimed.number:
        return False
    among = _AMONG_ALL.search(last.lead) and _HAVE.match(claimed.tail)
    if among and passage.between(last, claimed).endswith("， "):
        return True
    return bool(_OF_THESE.search(claimed.lead) or _BRACKETED.match(claimed.lead))


def _can_hold(one: Statement, claimed: Statement) -> bool:
    """Whether an amount can hold another as its part: counted alike, and no target."""
    return one.is_counted_as(claimed) and one.is_amount and one.claim.mode is not Mode.TARGET


_AMONG_ALL = late(r"\b(?:[Aa]mong|[Oo]f)(?: the| its| our| all(?: the)?) $")
_HAVE = late(r" (?:[a-z]+ )?(?:were|are|was|is|had|have|has|passed|met|failed)\b")
_OF_THESE = late(r"[，；.] ?(?:and )?of (?:those|these|whom|which)，? $")
_BRACKETED = late(r"（\s?(?:其中|含|包括)[^，。；）]*$")
_OF_THEM = late(r"^(?: [a-z]{3,12})? of (?:them|these|those|whom|which)(?= )")
_NAMED = late(r"^(?P<name>[一-龥]{2,10}?)(?:中|里|当中)(?:的|，)?[一-龥]{0,8}$")
_TOLD = late(
    r"(?:[，。；（]|^)\s?(?:其中|包括|含)[^，。；]{0,14}$|(?<![与入身在处])其中[，：]?[^，。；]{0,14}$|(?:中|当中|里)，[^，。；]{0,14}的?有?$"
)
_DUE = late(r"应(?:到|出席|参|检|收|接|发|交)|(?:发出|发放)[^，。；]{0,6}$")
_REAL = late(r"实际?(?:到|出席|参|检|收|种|发|交)|(?:收回|回收)[^，。；]{0,6}$")
_AMONG = late(
    r"^(?!.*[：；])[^，]{0,12}(?:中|当中|里|之中)[，、]?(?:已|还|仅|共|约)?[^，]{0,4}(?:有|已)?$|, of (?:which|whom) $|，\s?of (?:which|whom)\s$"
)


def _same_thing(whole: Statement, part: Statement) -> bool:
    """Whether two counts are of one thing, as far as their nouns and units say."""
    if part.figure.quantity.unit and part.figure.quantity.unit not in _GENERIC:
        return True
    return (
        not part.metric
        or part.metric == whole.metric
        or not re.match(r"[一-龥]", part.behind)
        or (part.behind[:1] in "已通完的" or part.behind[:2] == whole.behind[:2])
    )


_BALANCES = late(
    r"新增[^，。；]{0,4}(?:贷款|存款)|净增|净减|净利|利润|顺差|逆差|差额|结余|盈|亏|平均|人均|户均|[日月]均|最高|最多|最大|纪录|峰值|减|[单当每]日|比上年|每|带动|月[0-9]|至少"
)
_GENERIC = frozenset("个项件处条种类次座所家户起批支块")
