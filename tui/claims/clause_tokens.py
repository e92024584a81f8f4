"""A Chinese paragraph as words of the grammar: times, figures, predicates, verbs, small words, and nouns between them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.claims.budget_items import budget_items
from tui.claims.chinese_times import times
from tui.claims.composed_predicates import composed
from tui.claims.word_kinds import (
    COLON,
    COMMA,
    FIGURE,
    LIST,
    NOUN,
    SEMICOLON,
    STOP,
    TIME,
    Token,
    Tokens,
)
from tui.claims.words_in_context import in_context
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.zh import clause_joints, clause_verbs, place_names, predicate_words, scope_words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from tui.claims.chinese_times import Time

_SIGNS = {
    **dict.fromkeys("。！？!?\n\r…", STOP),
    **dict.fromkeys("；;", SEMICOLON),
    **dict.fromkeys("，,", COMMA),
    **dict.fromkeys("：:", COLON),
    **dict.fromkeys("（()）[]【】", COMMA),
    "、": LIST,
}
_STOP = late(f"[{''.join(sign for sign, kind in _SIGNS.items() if kind == STOP)}]")
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("c", clause_joints.CONNECTIVES),
    ("p", clause_joints.PREPOSITIONS),
    ("w", clause_verbs.WEAK),
    ("v", tuple(set(clause_verbs.STRONG) - set(clause_verbs.WEAK))),
    ("v", tuple(f"{verb}了" for verb in clause_verbs.SHORT)),
    ("a", predicate_words.ADVERBS),
    ("g", clause_joints.AIMS),
    ("H", predicate_words.HEDGES),
    ("R", predicate_words.REACH),
    ("h", predicate_words.MORE),
    ("l", predicate_words.LESS),
    ("A", predicate_words.ABOVE),
    ("B", predicate_words.BELOW),
    ("D", predicate_words.FALLING),
    ("U", predicate_words.RISING),
    ("K", predicate_words.RANK),
    ("S", predicate_words.SHARE),
    ("M", predicate_words.MEAN),
    ("C", clause_joints.COMPARING),
    ("Z", clause_joints.COMPARED),
    ("I", clause_joints.FROM),
    ("J", clause_joints.AND),
    ("E", ("的", "之")),
    ("O", ("到", "至")),
    ("X", clause_joints.RESPECTIVELY),
    ("Q", clause_joints.PART),
    ("y", clause_joints.OTHERS),
    ("m", clause_joints.LIMITS),
    ("Y", clause_joints.EACH),
    ("x", clause_verbs.FIXED),
    ("G", (*scope_words.WHOLES, *scope_words.NARROWER)),
    ("N", (*clause_joints.KEPT, *place_names.COUNTRIES)),
)
"""Kinds of words, later ones before earlier ones where a word is of several."""


class _Lexicon(NamedTuple):
    """The known words, as they are looked for at one place after the other."""

    kinds: dict[str, str]
    """Kind by word; a sign is a word of one character."""
    lengths: dict[str, tuple[int, ...]]
    """By their first two characters the lengths of the longer words that begin with them, the longest first."""
    guarded: frozenset[str]
    """Composed predicates, which are half of a noun where no figure, sign or small word stands behind them."""
    single: frozenset[str]
    """The characters that are words by themselves, or with a verb behind them."""
    halves: frozenset[str]
    """The words that may be half of a noun where they stand, which `_is_half` tells, as verbs may."""


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    """The known words."""
    listed = {word: kind for kind, words in _KINDS for word in words if word[0] not in _SIGNS} | _SIGNS
    kinds = {word: one.kinds for word, one in composed().items()} | listed
    words = sorted(kinds, key=len)
    sizes = [len(word) for word in words]
    pairs, longer = sizes.index(2), sizes.index(3)
    lengths: dict[str, tuple[int, ...]] = dict.fromkeys(words[pairs:longer], (2,))
    for word, size in zip(words[longer:], sizes[longer:], strict=True):
        known = lengths.get(word[:2], ())
        if size not in known:
            lengths[word[:2]] = (size, *known)
    single = words[:pairs]
    halves = {word for word, kind in kinds.items() if kind == "C"}
    halves.update(word for word in single if kinds[word] in _AFTER_ONE)
    halves |= kinds.keys() & {"净", *_BEFORE_NOUN}
    return _Lexicon(
        kinds,
        lengths,
        frozenset(composed().keys() - listed.keys()),
        frozenset({*single, *_WITH_VERB}),
        frozenset(halves),
    )


def _noun_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """What makes a noun of a verb before it, unless it is a noun of its own."""
    return late(f"{_OTHER_NOUN}(?:{alternatives(words)})")


_OTHER_NOUN = "(?!金融|金属|业务|业主|员工|数据|数字|师资|师生|值班|站点|班子|班次|率先|量化|额外|性质|期货)"
"""Nouns of their own, whose first character makes no noun of the verb before it."""
_NOUN_MAKER = _noun_of(clause_verbs.NOUN_MAKERS)
_SUFFIX = _noun_of(clause_verbs.SUFFIXES)
_LASTING = late(r"连续[^，]{1,3}(?:年|个月|个?季度)\Z")
_MEAN_BEHIND = late(r"间?(?:年均|平均|年平均|累计)")
"""Behind so many years what is reckoned over them: 生产总值五年年均增长."""
_NOUN_BEFORE = late(r"[\u4e00-\u9fffA-Z]")
_ORDINALS = late(
    r"第[一二三四五六](?:(?:、|和|与|及|以及)第?[一二三四五六])+次?产业(?:增加值|投资|增速|占比|比重|产值|从业人员)?"
)
"""Ordinals that share a noun: 第一、第二和第三产业."""
_LIST_MARK = late(
    r"[—–-]{0,2}(?!(?:一、二|二、三|三、四|四、五)(?:[、和与及]|(?:产|次产|季|级|类|等|年级|期|批|标段|号|号线|片区|楼|病区|环)[^，。；：]{0,24}分别))"
    r"(?:[一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)[、.．](?=[^0-9])"
)
"""The number of an item or a section at the beginning of a paragraph (一、广义货币增长7.3%), which is no list of classes: 一、二、三产."""
_BATCH = late(r"第[一二三四五六七八九十0-9]{1,3}[批轮]")
_BOUND = late(r"(?:及?以上|及?以下|以内)(?![、，。；：和与或并而且的]|左右)[\u4e00-\u9fff“]")
_PREDICATE = late(
    r"(?:[增长升降涨跌高低到至达超过在为是持于少多破]|完成|实现|(?<![签合节预条公制])约|近)(?:了|约|近|超)?\Z"
)
_UNIT_ALONE = late(
    r"[十百千万亿]{1,2}(?:元|亩|吨|人次|人|公里|千米|工时|户|件|辆|车公里|床日|标箱|千瓦时|平方米)|[一二三]次"
)
"""A unit without a number, which things are reckoned by: 万元产值能耗."""
_NOUN_BEHIND = late(r"级?(?!以上|以下|以内|左右|[和与或的为是达到、])[\u4e00-\u9fff]")
_MAKERS = {"v": _SUFFIX, "w": _NOUN_MAKER}
_VERBS = frozenset("vw")
_WITH_VERB = ("不", "新", "年")
"""What makes a word with a verb behind it: 不增长, 新建成."""


def tokens_of(text: str, figures: Sequence[tuple[int, int]]) -> Tokens:
    """The words of a plain paragraph up to the end of the sentence of its last figure: none behind that says anything of one.

    Args:
        text: A plain paragraph.
        figures: The places of its figures; all words where there are none.
    """
    closed = _STOP.search(text, figures[-1][1]) if figures else None
    last = closed.end() if closed else len(text)
    items = list(budget_items(text))
    named = [time for time in times(text) if not any(first <= time.start < last for first, last in items)]
    found: list[Token] = []
    fixed = sorted(
        [
            *(Token(NOUN, *found.span()) for found in _ORDINALS.finditer(text)),
            *(Token(NOUN, *item) for item in items),
            *(Token("c", *mark.span()) for mark in [_LIST_MARK.match(text)] if mark),
            *_time_tokens(named),
            *_figure_tokens(text, figures, named),
        ],
        key=lambda token: token.start,
    )
    at = 0
    for token in fixed:
        if token.start < at:
            continue
        if token.start >= last:
            break
        _words(text, at, token.start, found, token.kind)
        found.append(token)
        at = token.end
    _words(text, at, last, found)
    found = in_context(text, found)
    kinds = "".join([token.kind for token in found])
    return Tokens(text, found, kinds, named, [token.start for token in found])


def _time_tokens(named: Sequence[Time]) -> Iterator[Token]:
    for index, time in enumerate(named):
        yield Token(TIME, time.start, time.end, index)


def _figure_tokens(text: str, figures: Sequence[tuple[int, int]], named: Sequence[Time]) -> Iterator[Token]:
    """The figures that are no part of a time."""
    index = 0
    for number, (start, end) in enumerate(figures):
        while index < len(named) and named[index].end <= start:
            index += 1
        if index == len(named) or named[index].start >= end:
            yield Token(_figure_kind(text, start, end), start, end, number)


def _word(text: str, at: int, end: int) -> tuple[str | None, int]:
    """The kind and the length of the longest word that begins there, 新 with a verb counted; None where none does."""
    found = _known_word(text, at, end)
    newly = _newly_done(text, at, end) if text[at] == "新" else found
    return newly if newly[1] > found[1] else found  # 新|开通, not 新开|通


def _known_word(text: str, at: int, end: int) -> tuple[str | None, int]:
    """The same of words that stand in a list."""
    kinds, lengths, guarded, _single, _halves = _lexicon()
    for size in lengths.get(text[at : at + 2], ()):
        word = text[at : at + size]
        if at + size > end or (kind := kinds.get(word)) is None:
            continue
        if kind == "S" and word[-1] == "到" and _word(text, at + size - 1, end) != ("O", 1):
            continue  # 占|到期贷款
        if word == "占有" and _HAVING_ADJECTIVE.match(text, at + 1):
            continue  # 占|有色金属产量
        if word not in guarded or _closes_predicate(text, at + size, end):
            return kind, size
    first = text[at]
    if (kind := kinds.get(first)) is not None and text[at : at + 2] not in _NO_OTHERS:
        return kind, 1
    return ("a", 1) if _leads_verb(text, at, end) else (None, 1)


def _leads_verb(text: str, at: int, end: int) -> bool:
    """Whether 不 or 年 stands before a verb that it belongs to: 不增长, 年审结案件."""
    if text[at] == "年":
        return text[at - 1 : at] not in _YEARS_BEFORE and _VERB_OF_YEAR.match(text, at + 1) is not None
    kinds = _lexicon().kinds
    return text[at] == "不" and any(
        kinds.get(text[at + 1 : min(end, at + size)], "") in _VERBS for size in (3, 5)
    )


_HAVING_ADJECTIVE = late(r"有(?:罪|色|机|效|偿|期|轨|限|关|证|毒|害|组织|资质|户籍)")
"""Adjectives that begin with 有, behind 占."""
_NO_OTHERS = ("等待", "等候")
"""Words that begin as "and others" does."""


def _newly_done(text: str, at: int, end: int) -> tuple[str | None, int]:
    """The kind and the length of 新 with the verb behind it: 新建成, 新改扩建; none where none stands there."""
    kinds = _lexicon().kinds
    for size in (4, 3):
        verb = text[at + 1 : min(end, at + size)]
        if (
            kinds.get(verb, "") in _VERBS
            and text[at + size - 1 : at + size + 1] not in clause_joints.BEGUN_NOUNS
        ):
            return "v", size
    return None, 1


def _closes_predicate(text: str, behind: int, end: int) -> bool:
    """Whether what stands behind a composed predicate shows that it is one: its figure, a sign, 了, a hedge."""
    if behind == end or text[behind] == "了" or text[behind] in _SIGNS:
        return True
    return (_word(text, behind, end)[0] or "?")[0] in "OHRaGm"


def _figure_kind(text: str, start: int, end: int) -> str:
    """The kind of a figure: 连续五年 is an adverb, 第二批 part of a noun."""
    if _LASTING.search(text, max(0, start - 3), end):
        return "a"
    if (
        text[end - 1] == "年"
        and _MEAN_BEHIND.match(text, end)
        and _NOUN_BEFORE.search(text, start - 1, start)
    ):
        return "a"
    if _BATCH.fullmatch(text, start, end) or _is_attribute(text, start, end):
        return NOUN
    return FIGURE


def _is_attribute(text: str, start: int, end: int) -> bool:
    """Whether a figure is the beginning of a noun: 亿元以上项目, 三四级手术, 百元收入, 一次交验合格率."""
    if _BOUND.match(text, end):
        return not _PREDICATE.search(text, max(0, start - 4), start)
    if "强" in text[end - 1 : end + 1]:
        return _NOUN_BEHIND.match(text, end + (text[end - 1] != "强")) is not None
    if text.startswith("百分位", end) or (text[end - 2 : end] == "小时" and text.startswith("平均", end)):
        return True
    if _is_in_quoted_name(text, start, end):
        return True
    return _is_graded(text, start, end) and _NOUN_BEHIND.match(text, end) is not None


def _is_graded(text: str, start: int, end: int) -> bool:
    """Whether a figure is an age, a grade, a place among the first, or a unit alone, as nouns begin with: 60岁, 三级, 前三名, 百元."""
    if text[end - 1] == "岁" or "级" in text[end - 1 : end + 1]:
        return True
    first = text[start - 1 : start] == "前" and text[end - 1] in "名位大家"
    return first or _UNIT_ALONE.fullmatch(text, start, end) is not None


def _is_in_quoted_name(text: str, start: int, end: int) -> bool:
    """Whether a figure is part of a name in quotation marks: “新三样”产品."""
    opened = text.rfind("“", max(0, start - _NEAR), start)
    if opened < 0 or "”" in text[opened:start]:
        return False
    closed = text.find("”", end, end + _NEAR)
    return closed >= 0 and not any(char in "0123456789" for char in text[opened:closed])


_NEAR = 6
"""Code points on either side of a figure among which quotation marks are looked for."""
_QUOTED_NAME = late(r"“[^“”，。；：？！]{1,10}”")
"""A name in quotation marks, none of whose words does anything in its clause: “一带一路”国家."""


def _words(text: str, start: int, end: int, found: list[Token], after: str = "") -> None:
    """Add the words of a stretch without times and figures; what no word is known of is nouns."""
    at = noun = start
    _kinds, lengths, _guarded, single, halves = _lexicon()
    while at < end:
        char = text[at]
        if char not in single and text[at : at + 2] not in lengths:
            named = _QUOTED_NAME.match(text, at, end) if char == "“" else None
            at = named.end() if named else at + 1
            continue
        kind, length = (_SIGNS[char], 1) if char in _SIGNS else _word(text, at, end)
        if kind is None:
            at += 1
            continue
        behind = at + length
        if (kind in _MAKERS or text[at:behind] in halves) and _is_half(
            text, (at, behind, end), kind, after, found
        ):
            kind = NOUN
        if kind == NOUN:
            at = behind
            continue
        if noun < at:
            found.append(Token(NOUN, noun, at))
        if len(kind) == 1:
            found.append(Token(kind, at, behind))
        else:
            middle = at + composed()[text[at:behind]].first
            found += [Token(kind[0], at, middle), Token(kind[1], middle, behind)]
        at = noun = behind
    if noun < end:
        found.append(Token(NOUN, noun, end))


def _is_half(text: str, place: tuple[int, int, int], kind: str, after: str, found: list[Token]) -> bool:
    """Whether a word of a kind is half of a noun where it stands: 审理周期, 收入比, 净息差.

    Args:
        text: A plain paragraph.
        place: Where the word begins and ends, and where the stretch ends that it stands in.
        kind: Its kind.
        after: The kind of the word behind that stretch.
        found: The words before it.
    """
    at, behind, end = place
    if kind in _MAKERS:
        return not _is_done_in_turn(found, at) and _has_noun_maker(text, at, behind, kind)
    if kind == "C":
        return _ends_noun(text, at, end, after)
    word = text[at:behind]
    if kind == "K" and _leads_to_place(text, behind, end, after):
        return False
    if len(word) == 1 and kind in _AFTER_ONE and (kind != "R" or word in "达超逾"):
        return behind < end and not _follows(text, behind, end, kind)
    if kind == "a" and word == "净":
        return _NET_VERB.match(text, behind) is None
    wanted = _BEFORE_NOUN.get(word)
    return wanted is not None and behind < end and _word(text, behind, end)[0] in wanted


def _is_done_in_turn(found: list[Token], at: int) -> bool:
    """Whether 分别 stands right before a verb, which then is one: 分别|安排|资金."""
    return bool(found) and found[-1].kind == "X" and found[-1].end == at


def _has_noun_maker(text: str, at: int, behind: int, kind: str) -> bool:
    """Whether what stands behind a verb makes a noun of both, and is not what the verb makes: 审理周期, not 完善制度."""
    made = text[at:behind] in _MAKING and _MADE.match(text, behind) is not None
    return not made and _MAKERS[kind].match(text, behind) is not None


def _leads_to_place(text: str, behind: int, end: int, after: str) -> bool:
    """Whether only the set that is ranked stands between 居 and a place in its order: 居西部地区|第三位."""
    return (
        after == FIGURE
        and text[end] == "第"
        and end - behind <= _LONGEST_SET
        and not _NO_SET.search(text, behind, end)
    )


_LONGEST_SET = 10
"""Code points of a set between a verb of standing and a place in its order."""
_NO_SET = late(r"[，。；、：\s]|[住民室]")
_MAKING = frozenset(clause_verbs.MAKING)
_MADE = late(r"制度|机制|体系|标准|方案|资金|情况")
"""What is made rather than part of a name with the verb before it."""
_AFTER_ONE = {"U": "OHRa", "D": "OHRa", "h": "HaO", "l": "HaO", "K": "GHaR", "R": "HGTaORE"}
"""What may stand behind a predicate of one character, other than its figure; before anything else it is half of a noun."""


def _follows(text: str, behind: int, end: int, kind: str) -> bool:
    """Whether what stands behind a predicate of one character goes on with it: 居全省, 降至."""
    if kind == "K" and text[behind] in "第全同前首末世亚各榜":
        return True
    if text[behind] == "了":
        return True
    return (_word(text, behind, end)[0] or "?")[0] in _AFTER_ONE[kind]


_YEARS_BEFORE = frozenset("0123456789一二三四五六七八九十两几每全上去今明前多近")
_VERB_OF_YEAR = late(
    r"(?:受理|审结|办结|接待|发送|销售|生产|处理|服务|完成|实现|加工|出栏|提供|培训|减排|节约|接诊)(?!能力|规模|量|额|率|数)"
)
"""What is done by the year, behind 年: 年审结案件."""
_LAST_TIME = late(r"上[次届期轮个一]")
_NOUN_LIKE = frozenset({None, "v", "w", "N"})
_BEFORE_NOUN: dict[str, frozenset[str | None]] = {
    **dict.fromkeys(("平均", "日均", "月均", "月人均", "最终", "最高", "最低", "最大", "最多"), _NOUN_LIKE),
    **dict.fromkeys(
        (
            "各项",
            "各类",
            "恢复性",
            "报复性",
            "补偿性",
            "阶段性",
            "季节性",
            "结构性",
            "基本",
            "普遍",
            "经常",
            "直线",
            "同样",
            "可比",
        ),
        _NOUN_LIKE,
    ),
    **dict.fromkeys(("意外", "缓慢", "稳健", "平缓", "刚", "更", "重新"), frozenset({None, "N"})),
    "曾": frozenset({None}),
    **dict.fromkeys(("第一", "第二", "第三"), frozenset({None})),
    **dict.fromkeys(("要", "全部", "正式"), frozenset({None, "N"})),
    "一次性": frozenset({None, "N", "w"}),
    **dict.fromkeys("就同可能自再", frozenset({None})),
}
"""Small words that are half of a noun where a word of one of these kinds, or one that is not known, stands behind them."""
_NET_VERB = late(r"[增减流新投回买卖]")


def _ends_noun(text: str, at: int, end: int, after: str) -> bool:
    """Whether 比 is the end of a ratio's name: 城乡收入比为2.1, 存贷比78%."""
    if _LAST_TIME.match(text, at + 1):
        return False
    return after == FIGURE if at + 1 == end else text[at + 1] in "为是达由从提上升降缩扩稳保例重值率，、"
