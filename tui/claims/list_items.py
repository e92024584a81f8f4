"""A list of nouns taken apart, the head that its members share given to each: 城镇和农村居民收入."""

from __future__ import annotations

from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.lexicon.zh import measured_nouns

Piece = tuple[int, int]

JOINT = late(r"、|和|与|及(?!其|格)|以及")
_HEADS = alternatives(measured_nouns.HEADS)
HEADS = late(rf"(?:{_HEADS})\Z")
TAIL = late(rf"(?:用电|用水|用气|用工|用地|常住|居民|人均|平均|户均|排放|销售|播种|种植|进出口|{_HEADS})+\Z")
_FUSED = late(r"(?P<numbers>[一二三]{2,3})(?P<head>次?产业?.*)")
_NUMBERED = late(
    r"(?:[\u4e00-\u9fff]{0,4}[省市县区国州])?(?P<numbers>第[一二三四五六](?:(?:、|和|与|及|以及)[一二三四五六])+(?![一二三四五六]))"
)
"""Ordinals of which the first alone says 第, also behind what is left of a place: 五省区第一、二、三产业."""
_ORDINAL = late(r"第[一二三四五六]")
_IN_ALL = late(r"(?P<count>[两二三四五六七八九十])(?P<class>[级县镇村乡市区州省旗地家厂校矿港线])")
"""How many the members of a list are, before what each of them is: 甲、乙、丙三镇."""
_COUNTS = {"两": 2} | {char: value for value, char in enumerate("二三四五六七八九十", 2)}
_SERIES = (frozenset("一二三四五六七八九十"), frozenset("甲乙丙丁戊己庚辛"))
"""Marks of classes, which need the noun behind the last of them: 一、二、三|产, 甲、乙|类传染病."""
_NOT_OF_CLASS = {"中央": "级", "小": "中", "幼": "中"}
"""Members of a list whose class is another than that which its last member ends with: 小、初、高中 are 小学, 初中 and 高中."""
_OF_LAST = ("作物", "制品", "产品", "类")
"""What belongs to the last member of a list and is not shared by all: 棉花、油料作物产量."""
_TOWARDS = late(r"对(?=[^，。]{2,40}(?:进出口|出口|进口|贸易|投资)(?:总?[额值]|增速|增幅)?\Z)")
"""What stands once before all members of a list that something goes to: 对东盟、欧盟进出口."""
_FOREMOST = late(
    r"前[一二两三四五六七八九十0-9]{1,2}[大位名个]?[\u4e00-\u9fff]{0,4}?(?:伙伴|市场|来源[地国]|目的[地国]|产[地国]|客户|行业|产业|城市|省份|商品|品种|股东|国家|地区|领域|国|省|市)(?=[\u4e00-\u9fff（“]{2})"
)
"""What says of the members of a list that they are the foremost: 前五大贸易伙伴|东盟、欧盟."""
_RATE = late(rf"(?<=[\u4e00-\u9fff])(?:同比|环比)?(?:{alternatives(measured_nouns.RATE_NOUNS)})\Z")
_REMARK = late(r"[（(][^（(）)]*[)）]\Z")
_INSIDE = late(r"和谐|共和|和平|与会|参与|及格|普及|涉及|总和|饱和|和田|呼和")


def items(text: str, piece: Piece, wanted: int) -> list[tuple[Piece, ...]] | None:
    """The members of a list as words of the text, or None where it has not `wanted` members.

    Args:
        text: A plain paragraph.
        piece: Where the list stands in it.
        wanted: How many figures it is said of.
    """
    lead = _TOWARDS.match(text, *piece)
    if lead is not None:
        led = items(text, (lead.end(), piece[1]), wanted)
        return [(lead.span(), *member) for member in led] if led else None
    start, end = piece
    if (foremost := _FOREMOST.match(text, start, end)) is not None:
        start = foremost.end()
    fused = _FUSED.match(text, start, end)
    if fused is not None and len(fused["numbers"]) == wanted:
        return [((start + at, start + at + 1), fused.span("head")) for at in range(wanted)]
    if (ordinals := _NUMBERED.match(text, start, end)) is not None:
        return _numbered(text, ordinals.span("numbers"), end, wanted)
    cuts = _fitting(text, _cuts(text, start, end), wanted - 1)
    return None if cuts is None else _between(text, (start, end), cuts)


_WEIGHT = r"(?:支柱|主要|重点|特色|优势|主导)"
OF_WEIGHT = late(rf"{_WEIGHT}(?=[\u4e00-\u9fff]{{2}})")
"""What says of counted members only that they matter: 两大|支柱|行业增加值."""
_COUNT_BEHIND = late(rf"(?P<count>[两二三四五六七八九十])(?:大|项|类|种|个|家){_WEIGHT}?\Z")
"""How many the members of a list are that stands before it, and of which all that is said behind it: 教育、农林水|两项|支出."""
_LEADS = late(r"(?:其中|[全我本][国省市州盟县区旗乡镇村])+")
_LONGEST = 12
"""Code points of the longest member of such a list."""
_CLAUSE_SIGNS = "，。；：\n"


def counted_before(text: str, at: int, wanted: int) -> list[Piece] | None:
    """The members of a list that is counted right before a name, in the name's clause; None where none is, or not of so many."""
    found = _COUNT_BEHIND.search(text, max(0, at - 4), at)
    if found is None or _COUNTS[found["count"]] != wanted:
        return None
    start = max(text.rfind(sign, 0, found.start()) for sign in _CLAUSE_SIGNS) + 1
    if (lead := _LEADS.match(text, start, found.start())) is not None:
        start = lead.end()
    cuts = _fitting(text, _cuts(text, start, found.start()), wanted - 1)
    if cuts is None:
        return None
    members = _parted((start, found.start()), cuts)
    return members if all(0 < last - first <= _LONGEST for first, last in members) else None


def _parted(piece: Piece, cuts: list[Piece]) -> list[Piece]:
    """What stands between the joints of a list."""
    bounds = [piece[0], *(at for cut in cuts for at in cut), piece[1]]
    return [(bounds[at], bounds[at + 1]) for at in range(0, len(bounds), 2)]


def _between(text: str, piece: Piece, cuts: list[Piece]) -> list[tuple[Piece, ...]] | None:
    """The members between the joints of a list, each with what all share; None where nothing stands between two joints."""
    members = _parted(piece, cuts)
    if any(last <= first for first, last in members):
        return None
    if (rate := _shared_rate(text, members)) is not None:
        members[-1] = (members[-1][0], rate[0])
        return [(*member, rate) for member in _with_shared(text, members)]
    return _with_shared(text, members)


def _shared_rate(text: str, members: list[Piece]) -> Piece | None:
    """The noun of a rate at the end of a list that all its members have: 营业收入、净利润|环比增速."""
    rate = _RATE.search(text, *members[-1])
    if rate is None or any(_RATE.search(text, *member) for member in members[:-1]):
        return None
    return rate.span() if all(map(_has_head, (text[slice(*member)] for member in members[:-1]))) else None


def _numbered(text: str, numbers: Piece, end: int, wanted: int) -> list[tuple[Piece, ...]] | None:
    """The members of a list of ordinals that say 第 once: 第一、二、三产业."""
    start, last = numbers
    found = [at for at in range(start + 1, last) if text[at] in "一二三四五六"]
    if last >= end or len(found) not in (wanted, wanted - 1):
        return None
    behind: list[tuple[Piece, ...]] = [((last, end),)]
    if len(found) < wanted:  # and one more behind them: 第一、二、三产业和居民用电
        cuts = _cuts(text, last, end)
        if len(cuts) != 1:
            return None
        behind = _with_shared(text, [(last, cuts[0][0]), (cuts[0][1], end)])
    return [*(((start, start + 1), (at, at + 1), *behind[0]) for at in found), *behind[1:]]


def _fitting(text: str, cuts: list[Piece], wanted: int) -> list[Piece] | None:
    """So many of the joints of a list: rather 、 than 和, which may stand inside a member."""
    if len(cuts) <= wanted:
        return cuts if len(cuts) == wanted else None
    commas = [cut for cut in cuts if text[cut[0]] == "、"]
    others = [cut for cut in cuts if text[cut[0]] != "、"]
    if len(commas) == wanted:
        return commas
    if len(commas) + 1 == wanted and others:
        return sorted([*commas, others[-1]])
    return cuts[-wanted:] if not commas else None


def _cuts(text: str, start: int, end: int) -> list[Piece]:
    """The joints of a list; none inside a word or in quotation marks."""
    inside = [found.span() for found in _INSIDE.finditer(text, start, end)]
    found: list[Piece] = []
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "“‘《（(") - (text[at] in "”’》）)")
        joint = JOINT.match(text, at, end)
        if joint is None or depth > 0 or any(first <= at < last for first, last in inside):
            continue
        if not found or joint.start() > found[-1][1]:
            found.append(joint.span())
    return found


def _with_shared(text: str, members: list[Piece]) -> list[tuple[Piece, ...]]:
    """Each member with the head of the last where it has none of its own, and the first's beginning where that is shared."""
    last = members[-1]
    if (counted := _counted(text, members)) is not None:
        return counted
    tail = _shared_tail(text, members[:-1], last)
    if tail is None:
        return [(member,) for member in members]
    return [*(_with_tail(text, member, (tail, last[1])) for member in members[:-1]), (last,)]


def _with_tail(text: str, member: Piece, tail: Piece) -> tuple[Piece, ...]:
    """A member with what all share, without the class that is not its own: 小、初、高|中, 中央、省、市三|级; and none of it twice: 国有企业|企业进出口."""
    start, end = tail
    for again in range(min(end - start - 1, member[1] - member[0] - 1), 1, -1):
        if text[start : start + again] == text[member[1] - again : member[1]]:
            return member, (start + again, end)
    without = _NOT_OF_CLASS.get(text[slice(*member)])
    if without is None or text[tail[0]] != without:
        return member, tail
    return (member, (tail[0] + 1, tail[1])) if tail[1] - tail[0] > 1 else (member,)


def _counted(text: str, members: list[Piece]) -> list[tuple[Piece, ...]] | None:
    """The members of a list that says how many they are before what each of them is: 省、市、县三级资金."""
    start, end = members[-1]
    longest = max(last - first for first, last in members[:-1])
    for at in range(start + 1, min(end, start + longest + 2)):
        found = _IN_ALL.match(text, at, end)
        if found and _COUNTS[found["count"]] == len(members):
            tail = (found.start("class"), end)
            return [*(_with_tail(text, member, tail) for member in members[:-1]), ((start, at), tail)]
    return None


_OPPOSITES = frozenset(measured_nouns.OPPOSED)
_WHOLE_WORD = late(r"(?:居民|产业|企业|职工|农民|学校|游客|住宅|[\u4e00-\u9fff]生)\Z")
"""Last characters of modifiers that need nothing behind them."""


def _opposite(word: str, final: str) -> int:
    """How long the modifier is with which a last member begins: 城乡居民 beside 第三产业, 农村 beside 城镇; 0 where it has none."""
    sizes = [size for size in range(1, 7) if final[:size] in _OPPOSITES]
    if not sizes:
        return 0
    return sizes[-1] if _WHOLE_WORD.search(word) else sizes[0]


def _named_elsewhere(text: str, last: Piece) -> int | None:
    """Where in the last member a name begins that the text says by itself elsewhere: 国际快递业务量 beside 快递业务量."""
    start, end = last
    for at in range(start + 1, end - _SHORTEST_NAME + 1):
        name = text[at:end]
        other = text.find(name)
        if 0 <= other < start and HEADS.search(name) and (other == 0 or text[other - 1] in "，。；、的"):
            return at
    return None


_SHORTEST_NAME = 3
"""Code points of the shortest name that is looked for elsewhere."""


def _like_others(words: list[str], final: str, most: int) -> int:
    """How long the own part of a last member is that looks as the members before it do, at most so long; 0 where none does."""
    found = _likeness(words, final)
    return found if found <= most and not final.startswith(_OF_LAST, found) else 0


def _likeness(words: list[str], final: str) -> int:
    """How long it is, whatever follows it.

    They end alike (A县、B县、C县财政收入), or all have one length and something measured follows (国有、民营、外资企业利润).
    """
    size = len(words[-1])
    if all(_ORDINAL.fullmatch(word) for word in words) and _ORDINAL.match(final):
        return 2
    if len({word[-1] for word in words}) == 1 and size > 1:
        for at in sorted(range(2, min(len(final), size + 2)), key=lambda place: abs(place - size)):
            if final[at - 1] == words[-1][-1]:
                return at
    if len({len(word) for word in words}) > 1 or len(final) <= size or HEADS.search(words[-1]):
        return 0
    return size if HEADS.search(final[size:]) or size == 1 else 0


_CLASS_END = late(r"[级类型市县区省镇乡村]\Z")
"""With what the own part of a last member ends that the others have too."""
_SHORT_NAME = late(r"[（(][A-Za-z0-9&]{2,6}[）)]\Z")
"""The short form of a whole name in brackets behind it: 广义货币（M2）."""


def _has_head(word: str) -> bool:
    """Whether a member of a list names what is measured by itself, a remark in brackets behind it left out."""
    named = HEADS.search(_REMARK.sub("", word)) is not None or _SHORT_NAME.search(word) is not None
    return named and word not in _OPPOSITES


def _shared_tail(text: str, earlier: list[Piece], last: Piece) -> int | None:
    """Where in the last member the head begins that all share; None where each has its own."""
    words = [text[slice(*member)] for member in earlier]
    if all(map(_has_head, words)):
        return None
    final = text[slice(*last)]
    if (again := _named_elsewhere(text, last)) is not None:
        return again
    own = 1 if _are_marks(words, final) else _own_size(words, final)
    return None if own is None else last[0] + _behind_living(words, final, own)


def _are_marks(words: list[str], final: str) -> bool:
    """Whether the members of a list are marks of classes, and the last begins with one: 甲、乙|类传染病."""
    return len(final) > 1 and any(series.issuperset([*words, final[0]]) for series in _SERIES)


def _own_size(words: list[str], final: str) -> int | None:
    """How long the part of a last member is that is its own, before the head that the members before it share; None where all of it is."""
    tail = TAIL.search(final)
    if tail and _is_behind_equal(words, final, tail.start()):
        return tail.start()
    if alike := _like_others(words, final, tail.start() if tail else len(final)):
        return alike
    if tail is None or tail.start() == 0:
        pair = _opposite(words[-1], final)
        return pair if pair and pair < len(final) and words[0] in _OPPOSITES else None
    if words[-1] in _OPPOSITES and (pair := _opposite(words[-1], final)):
        return pair
    return _behind_ending(words[-1][-2:], final) or tail.start()


def _behind_living(words: list[str], final: str, at: int) -> int:
    """Where the shared head begins, behind 生活 where that goes with the residents of the last member alone: 城乡居民生活|用电."""
    living = final.startswith("生活", at) and final.endswith("居民", 0, at) and at + 2 < len(final)
    return at + 2 if living and not words[-1].endswith("居民") else at


def _is_behind_equal(words: list[str], final: str, at: int) -> bool:
    """Whether the own part of a last member would be a character longer than those before it, which are all of one length."""
    equal = len(set(map(len, words))) == 1 and at == len(words[-1]) + 1
    return equal and not _CLASS_END.search(final, 0, at)


def _behind_ending(ending: str, final: str) -> int:
    """Where in a last member what is its own ends with two characters of the member before it; 0 where it does not."""
    at = final.rfind(ending)
    return at + 2 if len(ending) == 2 and 0 <= at < len(final) - 2 else 0
