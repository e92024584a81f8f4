"""`count` within a sentence: `茶、桑、菜三大产业`, `四项工作：修路、架桥、植树`.

Items are parted by 、 and their last two often by 和; since 和 also stands inside items, the number of items has
a least and a most, and the rule speaks only where the announced number is neither nor between.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.checks.claims import exact_operand
from tui.checks.rules.count import is_several, miscounted
from tui.compiled import pattern_of
from tui.figures import Figure, Kind, Quantity
from tui.figures.numerals import chinese
from tui.figures.patterns import late
from tui.lexicon.person_words import SURNAMES
from tui.lexicon.zh.listable_words import LEVELS, LISTED, VERBS
from tui.speech.findings import Operand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.check_context import CheckContext
    from tui.speech.findings import Finding

_UNITS = frozenset(("", *"个项条件种类大级家所门座块片支段步轮部篇道章"))
_BARE = late(
    r"、[^、，。；：“”]{1,8}?(?<![十百])”?(?P<number>[两二三四五六七八九十])(?:大|型|镇|乡|村|县|市|省|国|级|地|校|厂|街道|章|部分)(?![两二三四五六七八九十])"
)
_QUOTED_SET = late(
    r"“(?P<number>[二三四五六七八九十])(?:(?![一二三四五六七八九十两双])[一-龥]){1,4}(?=”(?:：|，即|——))"
)
"""A set by its number in quotation marks: “四必谈”; not one that counts twice, which may be of as many as both make: “六涨二降”, “五位一体”."""
_AND_ONES = late(r"(?:[一二三四五六七八九两][省市区县州盟旗镇乡])+")
"""What is counted besides, of another kind: 三省一市."""
_BACK = 80
_FARTHEST = 3
"""What is farther from the number of items does not count them."""
_QUOTED = late(r"[“《「（『][^”》」）』]{0,40}[”》」）』]")
_TITLE = late(r"《[^《》]{1,40}》")
_TITLES = late(r"(?:《[^《》]{1,40}》[、和及与]?){2,12}(?P<open>等)?$")
_DIGITS = frozenset("二三四五六七八九十")
_STAND_IN = "某"
_JOINTS = late(r"以及|及其|(?<![平温缓共])和(?![谐平睦])|(?<![参给赋授干])与|(?<![普涉波以])及(?![时格其])")
_NOT_LISTED = late(r"[0-9]|[那其述该各](?:等)?$|(?:冬季|现代|铁人|北欧)$")
_NO_LIST = late(r"等|：|^(?:一[方是要、，]|首先|第[一1]|[1①（]|要|是|对)")
_COLON = late(
    r"(?P<noun>[^，。；：、\s（）的有]{0,8}|“[^”]{1,8}”[^，。；：、\s（）]{0,8})(?:：|——|”?（(?:即|分别是|分别为)?|”?[^，。；：、“”（）]{0,8}，即：?|，?(?:即|分别是|分别为|它们是)：?)"
)
_PERSONS = frozenset("人名位")
_PERSON = rf"[{''.join(sorted(SURNAMES))}](?:(?!等)[一-龥]){{1,2}}(?:（[^（）]{{1,12}}）)?"
_NAMES = late(
    rf"[^，。；：、\n]{{0,10}}：(?P<names>{_PERSON}(?:、{_PERSON})*(?:和|与|及|以及|、){_PERSON})(?=[。；，）\n]|$)"
)
_NAME_MARKS = late(r"以及|[、和与及](?![^（]*）)")
_SHUT = late(r"[^。\n（）]{2,120}(?=）)")
_LIST = late(r"[^。\n]{2,120}")


class _Items(Struct, frozen=True):
    start: int
    end: int
    least: int
    most: int


def listing(context: CheckContext) -> Iterator[Finding]:
    """Speaks where a list stands right before or right after the number of its items, and the two differ."""
    previous = 0
    for figure in sorted([*context.figures, *_unread(context)], key=lambda one: one.start):
        if figure.quantity.unit in _PERSONS:
            items = _named(context, figure)
            if items is not None:
                yield _finding(context, figure, items)
        elif _announces(figure):
            items = _before(context, figure, previous) or _after(context, figure)
            if items is not None:
                yield _finding(context, figure, items)
        previous = max(previous, figure.end)


def _unread(context: CheckContext) -> Iterator[Figure]:
    """Numbers at a list that are no figures as a rule: 甲、乙、丙三镇, “四必谈”：…."""
    for match in chain(_BARE.finditer(context.plain), _QUOTED_SET.finditer(context.plain)):
        number = match.start("number")
        end = number + 1 if match.re is _QUOTED_SET else match.end()
        if not context.figures_in(number - 1, end):
            value = chinese(match["number"])
            if value is not None:
                unit = "级" if match[0].endswith("级") else ""
                quantity = Quantity(value.low, value.high, unit, Kind.NAMED_SET)
                yield Figure(number, end, context.text[number:end], quantity)


def _value(context: CheckContext, figure: Figure) -> int:
    """How many are announced: 三省一市 are four."""
    rest = _AND_ONES.match(context.plain, figure.end)
    others = [chinese(number) for number in (rest[0][::2] if rest else "")]
    return int(figure.quantity.low or 0) + sum(int(one.low or 0) for one in others if one is not None)


def _named(context: CheckContext, figure: Figure) -> _Items | None:
    """The persons who are named after their number, if there are more or fewer: 五名专家：张某、李某和王某."""
    found = _NAMES.match(context.plain, figure.end)
    quantity = figure.quantity
    if found is None or quantity.low != quantity.high or quantity.approx:
        return None
    number = len(_NAME_MARKS.split(found["names"]))
    return None if number == quantity.low else _Items(*found.span("names"), number, number)


def _announces(figure: Figure) -> bool:
    kind, unit = figure.quantity.kind, figure.quantity.unit
    counts = kind is Kind.NAMED_SET or (kind in (Kind.COUNT, Kind.ORDINAL) and unit in _UNITS)
    return counts and is_several(figure.quantity) and not figure.surface.startswith("第")


def _before(context: CheckContext, figure: Figure, previous: int) -> _Items | None:
    """The list that ends where a figure starts, or where the quotation begins that it stands in, if it contradicts it."""
    end = figure.start - context.plain.startswith("“", figure.start - 1)
    floor = max(previous, figure.start - _BACK, context.sentence_at(figure.start).start)
    window = _unquoted(context.plain[floor:end])
    start = max(window.rfind(mark) for mark in "，。；：！？\n）（”“》《』『") + 1
    text = window[start:]
    quoted = _titles(context, floor, figure) or _in_quotes(context, floor, figure)
    if quoted is not None:
        return quoted
    text = text.removesuffix("这")
    items = text.removesuffix("等").split("、")
    if len(items) < 2 or not all(items) or _NOT_LISTED.search(text):
        return None
    last = _JOINTS.split(items[-1])
    if not _is_even(items, last) or (VERBS.search(items[-1]) and len(items[-1]) != len(items[-2])):
        return None
    if figure.quantity.unit == "级" and not LEVELS.issuperset(items[1:]):
        return None
    begins = _first_sure(items)
    joints = sum(len(_JOINTS.findall(item.lstrip("与和同"))) for item in items)
    found = _Items(floor + start, end, len(items) - begins, len(items) + joints)
    value = _value(context, figure)
    if value < found.least:
        return found
    if previous and start == 0 and floor == previous:
        return None  # the list may begin before the figure that stands in it
    kinds = figure.quantity.kind is Kind.NAMED_SET or figure.quantity.unit in {"级", "类", "种"}
    listable = len(items) > 2 and (
        value == found.most + 1 or LISTED.match(context.plain, figure.end) is not None
    )
    if found.most < value <= found.most + 2 and not text.endswith("等") and (kinds or listable):
        return found
    return None


def _titles(context: CheckContext, floor: int, figure: Figure) -> _Items | None:
    """The titles side by side that end where a figure starts, if there are more or fewer: 《甲》《乙》三个文件."""
    end = figure.start
    row = _TITLES.search(context.plain, floor, end)
    if row is None:
        return None
    number = len(_TITLE.findall(row[0]))
    value = int(figure.quantity.low or 0)
    wrong = number > value or (number < value <= number + _FARTHEST and not row["open"])
    return _Items(row.start(), end, number, number) if wrong and number > 1 else None


def _in_quotes(context: CheckContext, floor: int, figure: Figure) -> _Items | None:
    """The list in the quotation that ends where a figure starts, if it contradicts it: “甲、乙、丙”四大战略."""
    plain = context.plain
    if not plain.startswith("”", figure.start - 1):
        return None
    start = plain.rfind("“", floor, figure.start) + 1
    text = plain[start : figure.start - 1]
    items = text.split("、")
    # 和 may join two items or stand inside one; quotations side by side are another list.
    if not start or "”" in text or len(items) < 2 or not all(items) or _NOT_LISTED.search(text):
        return None
    if (
        plain[start - 2 : start - 1] in {"、", "”"}
        or pattern_of("[，；：]").search(text)
        or text.endswith("等")
    ):
        return None
    found = _Items(start, figure.start - 1, len(items), len(items) + len(_JOINTS.findall(text)))
    value = int(figure.quantity.low or 0)
    if found.least <= value <= found.most or abs(value - found.least) > _FARTHEST:
        return None
    return found


def _unquoted(text: str) -> str:
    """A text whose quotations and parentheses hold no marks, of the same length."""
    return _QUOTED.sub(lambda quoted: _STAND_IN * len(quoted[0]), text)


def _is_even(items: list[str], last: list[str]) -> bool:
    """Whether the last item is about as long as those before it: what stands before the figure is all of it."""
    others = [len(item) for item in items[1:-1]] or [len(items[0])]
    return all(len(item) <= max(others) + 1 for item in last) and len(items[-1]) * 2 >= min(others)


def _first_sure(items: list[str]) -> int:
    """How many items from the left may belong to what stands before the list.

    Where another list ran into this one (`县委、县政府认准山场、水电、旅游三大资源`), the item between them is long,
    or a conjunction stands in it.
    """
    if set(items[-1]) == {_STAND_IN}:
        quoted = [at for at, item in enumerate(items) if not item.endswith(_STAND_IN)]
        return quoted[-1] + 1 if quoted else 0
    for at in range(len(items) - 2, 0, -1):
        longest = max(len(item) for item in items[at + 1 :])
        if len(items[at]) * 2 > longest * 3 or _JOINTS.search(items[at]):
            return at
    return 0


_BOTH = 2
_NAMED = late(r"(?:由|包括|分为|分|有)[^，。；：、]{2,12}(?:和|与|及)[^，。；：、和与及]{2,12}$")
"""What names the two things that a number counts right before it: then a colon tells of each, and lists none."""


def _after(context: CheckContext, figure: Figure) -> _Items | None:
    """The list that begins after a figure and what it counts, if it contradicts it; English ones are another rule's."""
    if figure.surface[-1:].isascii() and figure.surface[-1:].isalpha():
        return None
    lead = _COLON.match(context.plain, figure.end)
    shut = _SHUT if lead and "（" in lead[0] else _LIST
    found = shut.match(context.plain, lead.end()) if lead else None
    if (
        lead is None
        or found is None
        or _NO_LIST.search(found[0])
        or _counts_alike(context, figure, found.span())
        or (
            figure.quantity.low == _BOTH
            and _NAMED.search(context.plain, max(0, figure.start - _BACK), figure.start)
        )
    ):
        return None
    if shut is _SHUT and len(lead["noun"].strip("“”")) < 2:
        return None  # 4个县（市、区）
    text = _unquoted(found[0]).rstrip("；")
    numbers = _numbers(text)
    titles = _TITLES.fullmatch(found[0].rstrip("；，"))
    if titles:
        numbers = [(len(_TITLE.findall(found[0])),) * 2]
    word = lead["noun"].strip("“”")
    quoted = not figure.quantity.unit and context.plain.startswith("“", figure.start - 1)
    if numbers and (len(word) > 1 or quoted) and (items := _repeated(text, word)):
        numbers = [(items, items)]
    elif quoted and figure.surface[-1:] in _DIGITS:
        return None  # “十无”：… may go on after a full stop
    value = int(figure.quantity.low or 0)
    if not numbers or any(least <= value <= most for least, most in numbers):
        return None
    least, most = numbers[0]
    if not least - _FARTHEST <= value <= most + _FARTHEST:
        return None
    sure = LISTED.search(lead["noun"]) or figure.quantity.kind is Kind.NAMED_SET or text[0] == _STAND_IN
    if not sure and not (least >= 3 and value in (least - 1, most + 1)):
        return None
    return _Items(found.start(), found.end(), least, most)


def _counts_alike(context: CheckContext, figure: Figure, listed: tuple[int, int]) -> bool:
    """Whether an item of a list is several of what is counted: 五名委员：主任、秘书和两名代表."""
    unit = figure.quantity.unit
    return any(
        one.quantity.unit == unit and one.quantity.low != 1 and one.quantity.kind is Kind.COUNT
        for one in context.figures_in(*listed)
    )


def _repeated(text: str, word: str) -> int:
    """How many items a list has of which each says the word that is counted (四个到位：思想到位、…); 0 if not each does."""
    items = pattern_of("[、，；]").split(text)
    return len(items) if len(items) > 1 and all(item.count(word) == 1 for item in items) else 0


def _numbers(text: str) -> list[tuple[int, int]]:
    """How many items a text may list, least and most, by each mark that may part them; nothing if it is no list."""
    if "；" in text:
        first = text.split("；")
        numbers = [(len(first), len(first) + len(_JOINTS.findall(first[-1])))]
        return [*numbers, (len(first[0].split("、")), len(first[0].split("、")) + 1)]
    if "、" in text and "，" in text:
        return []
    mark = "、" if "、" in text else "，"
    items = text.split(mark)
    if len(items) < 2 or not all(items):
        return []
    alike = len({item[0] for item in items}) == 1 or len({item[-1] for item in items}) == 1
    if max(map(len, items)) > (14 if mark == "、" or alike else 6):
        return []
    joints = [len(_JOINTS.findall(item)) for item in items]
    if len(items) > 2 and set(joints) == {1}:
        joints = [0]  # 改革与稳定、当前与长远: each item is a pair
    return [(len(items), len(items) + (sum(joints) if mark == "、" else 0))]


def _finding(context: CheckContext, figure: Figure, items: _Items) -> Finding:
    announced = exact_operand("announced", figure, int(figure.quantity.low or 0))
    surface = context.text[items.start : items.end]
    least, most = Decimal(items.least), Decimal(items.most)
    listed = Operand("listed", items.start, items.end, surface, least, most, is_figure=False)
    number = str(items.least) if items.least == items.most else f"{items.least}–{items.most}"
    return miscounted(context, announced, listed, number)
