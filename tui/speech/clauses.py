"""The clauses of a sentence up to a figure: which names what the sentence is about, and where and when."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.figures import Kind, detect
from tui.figures.labels.label_words import MEASURE_END, NOT_A_VERB, STRONG, WEAK
from tui.speech.openers import may_name, names_manner, opened, times_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

MASK = "\0"
"""Stands for a figure, so that what is said of it does not depend on its neighbours' values."""

# Dates and ordinals tell statements apart (第一批, 3月), other figures are values of their own.
_NAMES = frozenset({Kind.DATE, Kind.ORDINAL, Kind.NAMED_SET})
HAN = re.compile(r"[\u3400-\u9fff]")
_MARK = re.compile(
    r"""\s*[#*>•·\-]*\s*(?:
        (?:第[一二三四五六七八九十百0-9]+[章节条点项]? | 其[一二三四五六七八九十])(?:[、，,：:.\s]|\Z)
      | [一二三四五六七八九十]{1,3}(?:、|是|要)
      | [（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-z])[）)]
      | [0-9]{1,2}(?:[.．、）)])(?![0-9])
      | [①-⑳⑴-⒇]
      | (?:First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Finally),\s
    )\s*""",
    re.VERBOSE,
)
"""The number of an item: it may change without a change of what the item says."""
_BREAK = re.compile(r"[，,；;：:（(|\t…]|[—–]{1,2}")
_LIST = re.compile(r"、|(?<=\0)(?:以及|和|及|与)|\s+(?:and|or|while|whereas|but)\s+")
"""What parts the members of a list, each of which has its figure."""
_YEAR = re.compile(
    r"于?(?:19|20)[0-9]{2}(?:年度?)?(?![0-9])|(?:去|今|上|本|前|明|当)年(?!度?[级轻])|同期"
    r"|\b(?:last|this|next|previous)\s+year\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:近|最近|过去)?(?:[一二两三四五六七八九十几多0-9]+|\0)?个?(?:多)?年(?:多)?(?:来|间)|近年来?"
)
"""A time that says no year: 近两年来."""
_LEVEL = "自治区|自治州|自治县|开发区|街道|社区|省|市|县|区|州|盟|旗|乡|镇|村"
_BODY = "公司|集团|合作社|学校|大学|中学|小学|学院|医院|银行|厂(?![房长])|局(?![面部限势])"
_NOT_AFTER_LEVEL = "场民长级直域组别划干支容貌镇落际"
_HOME = re.compile(
    rf"(?:全|我们|我|本)(?P<all>{_LEVEL}|国|校|院|厂|局|公司)"
    r"|(?P<own>[省市县区乡镇村])(?=委|政府|财政|里|级|直|政协|人大|两委)|我们?"
)
"""Where the speaker speaks for: 全县, 我县, 县财政."""
_NAMED = re.compile(rf"(?P<name>[^\W\d_]{{1,7}}?)(?P<kind>{_BODY}|(?:{_LEVEL})(?![{_NOT_AFTER_LEVEL}]))")
_NO_NAME = re.compile(
    r"(?:各|每|有关|相关|其他|部分|多数|农|乡|城|城乡|社|地|老|山|片|园|小|景|校|贫困|试点|示范|重点|行政|自然)\Z|[省市县各每全的了在将把使对要出入不批和与个们我你他]|有关|相关|举|提"
)
_PRONOUN = re.compile(r"其|这|该|它|此|两者|上述|前者|后者|二者")
_PLACING = re.compile(r"(?:在|对|对于|由|从|给|向|为)")
_BESIDE = re.compile(
    r"(?:在|经过?|通过|靠).{0,12}(?:努力|关心|支持|领导|指导|帮助|带动|配合|关怀|重视|推动)(?:之?下)?\W*\Z|(?:为此|因此|据统计|据了解)\W*\Z"
)
"""An adverbial of no matter: with or without it the sentence is about the same."""
_ADVERBIAL = re.compile(
    r"(?:通过|按照?|根据|依据|随着|经过|围绕|针对|面对|结合|截至|截止|为了|由于|因为|在.{0,12}(?:下|中|后|前|时|上|过程)\W*\Z)"
)
"""Names no subject."""
_SHORT_VERBS = "修建|新修|修(?![水理养正])|建(?![设筑制材])|挖|铺|栽|植树|造林|植(?![物被保])|打井|架|办(?!公)|投入|投|筹|拨|花(?![生卉木园草朵茶椒岗溪桥果])|用(?![户地电水])"
_VERB = re.compile(rf"(?!(?:{STRONG}|{WEAK}|投入|投资)(?:{NOT_A_VERB}))(?:{STRONG}|{WEAK}|{_SHORT_VERBS})")
_BARE = re.compile(
    r"总?(?:产量|产值|面积|投资额?|投入|收入|支出|人口|户数|数量|规模|长度|里程|价格|均价|单价|单产|亩产|利润|税收|成本|造价|工期|金额|营业额"
    r"|销售额|销量|资金|产出|人数|效益|增加值|经费|费用|余额|收益|损失|贷款|存款)[增降]?"
)
"""An attribute that is somebody's who was named before: 总产量."""
_FUNCTION = re.compile(
    "截至目前|截止目前|到目前为止|比上年|较上年|比去年|较去年|与此同时|进一步|一次性|高标准|高质量|"
    "已经|累计|总共|一共|共计|合计|总计|先后|大约|将近|接近|达到|全部|目前|现在|当前|同比|环比|大力|积极|认真|扎实|及时|陆续|相继|成功|顺利"
    "|继续|持续|不断|全面|明显|大幅|显著|其中|同时|此外|另外|以及|实际|总体|切实|着力|狠抓|努力|稳步|逐步|快速|如期|圆满|首次|终于"
    "|[共已又再还也均都就的地了着约近达为是有仅只并而且则以和与及在由从对将]"
)
"""Adverbs, particles and light verbs: with or without them it is said of the same."""
_ALIKE = (
    (re.compile("增长|增加|提高|提升|上升|上涨|增幅|增速|涨幅|增至"), "增"),
    (re.compile("下降|降低|减少|下滑|下跌|回落|降幅|降至"), "降"),
)
_ALL = re.compile(rf"(?:全|我们|我|本)(?={_LEVEL}|国|校|院|厂|局|公司)")


def _set(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*", re.IGNORECASE)
_SMALL = _set(
    "a an the of in at on by to for from and or also about nearly almost some around roughly approximately over just more than less up "
    "has have had was were is are been be there its their his her our already now then so far altogether reached reach hit stood stands totalled "
    "totaled amounted came total year-on-year significantly sharply steadily slightly successfully actively newly again meanwhile "
    "moreover however as well with but yet thus therefore indeed still too cumulatively collectively together respectively only"
)
_ADVERB = re.compile(
    r"(?!family|assembly|supply|monthly|daily|weekly|yearly|elderly|early|only|july|italy|fly|ally|rally|ugly|lily|jelly|bully|belly|folly)[a-z]{2,}ly"
)
"""A word in -ly that is no noun."""
_ALIKE_WORDS = {
    **dict.fromkeys(
        _set("rose rise rises grew grow grows increased increase climbed gained went expanded"), "rose"
    ),
    **dict.fromkeys(_set("take takes took taken taking"), "take"),
    **dict.fromkeys(_set("spend spends spent spending"), "spend"),
    **dict.fromkeys(_set("fell fall falls dropped decreased declined shrank"), "fell"),
}
_POINTING = _set("it they he she this that these those which who its their his her there both")
_OPENING = _set(
    "in on at after before since during with by for through under over despite although while as when if because according thanks "
    "from to until across amid alongside following"
)
_AFTERTHOUGHT = re.compile(
    r"(?:thanks to|with) .{0,20}(?:help|support|efforts?)\W*\Z|(?:as a result|therefore)\W*\Z", re.IGNORECASE
)
_ATTRIBUTES = _set(
    "total investment spending cost costs output revenue income area production expenditure profit profits sales number population yield "
    "funds funding budget turnover value price prices length capacity enrolment enrollment rose fell overall annual"
)
_PARTICIPLE = re.compile(
    r"[a-z]+(?:ed|ing)\Z|(?:spent|built|put|laid|won|made|paid|set|drew|took|sent|dug|bought|sold|brought|gave|held)\Z"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|shall|do|does|did|[a-z]{2,}ed|spent|built|put|won|made|paid|drew|took|sent|dug"
    r"|bought|sold|brought|gave|held|grew|rose|fell|came|went|saw|stood|kept|left|met|ran|said|sang|spoke|began|became|got|felt|led|lost|knew|wrote|found|rang|flew|drove|wore|threw|blew|fought|caught|taught|thought|lay|lit|shone|slept|swept|struck|woke|chose|broke|drank|ate|rode|shook|shut|sank|sought|spread|heard|hung|laid"
    r"|speaks?|grows?|remains?|carr(?:y|ies)|goes|comes|works|stands|looks|shows|helps)\b"
)
"""Verbs that say that a sentence stands before a conjunction."""
_KINDS = "town|township|village|county|city|district|province|state|region|company|school|hospital|college|university|group|bureau|community|prefecture|country|plant|factory"
_ENGLISH_HOME = re.compile(
    rf"(?:the|our|this|we)(?:\s+(?:whole\s+|entire\s+)?(?P<kind>{_KINDS})\b)?", re.IGNORECASE
)
_ENGLISH_NAMED = re.compile(
    r"(?:the\s+)?(?P<name>[A-Z][\w'’-]*(?:\s+(?:of\s+|and\s+(?=[A-Z]))?[A-Z][\w'’-]*)*)"
)


class Role(Enum):
    """What a clause does for the sentence it stands in."""

    LEANS = auto()
    """It names nobody: its subject stands before it."""
    NAMES = auto()
    """It names what it is about."""
    PLACES = auto()
    """It names where, or whose: a place, an organisation."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a sentence, up to the next."""

    content: str
    """Its words without what may change: adverbs, particles, signs, years; up to its first figure if it is not the last."""
    role: Role
    place: tuple[str, str] | None
    """Name and kind of the place or organisation that it begins with; no name where it is the speaker's own."""
    year: str
    figures: int
    """How many figures stand in it."""
    sure: bool
    """Whether it certainly names what it is about: a place, or something measured."""
    beside: bool
    """Whether it is an adverbial that may be left out."""
    manner: bool
    """Whether it says how or why, or points back, so that it may be left out where another clause names the subject."""
    times: tuple[str, ...]
    """The times that it says beside years."""


@lru_cache(maxsize=4096)  # the clauses before one figure stand before the next one too
def clauses(line: str) -> tuple[Clause, ...]:
    """The clauses of a sentence or of its beginning; the last may be empty."""
    plain = masked(line)
    chinese = HAN.search(plain) is not None
    *before, own = _split(plain)
    found: list[Clause] = []
    for words in before:
        found.append(_clause(words, chinese=chinese, inside=any(clause.content for clause in found)))
    inside = any(clause.content for clause in found)
    return (*found, _clause(own, chinese=chinese, inside=inside, last=True))


@lru_cache(maxsize=4096)  # asked for twice
def masked(line: str) -> str:
    """A line without the number that it begins with and with a sign for each figure."""
    mark = _MARK.match(line)
    line = line[mark.end() :] if mark else line
    pieces, at = [], 0
    for figure in detect(line):
        named = figure.quantity.kind in _NAMES or not (
            figure.quantity.unit or "%" in figure.surface or "％" in figure.surface
        )
        if not named and not _SPAN.match(line, figure.start):
            pieces += [line[at : figure.start], MASK]
            at = figure.end
    return unicodedata.normalize("NFKC", "".join([*pieces, line[at:]]))


def _split(plain: str) -> Iterator[str]:
    """The words of each clause; a list is parted only where its members have figures."""
    for words in _BREAK.split(plain):
        begun = 0
        for found in _LIST.finditer(words):
            before = words[begun : found.start()]
            if MASK in before or _two_sentences(before, words[found.end() :]):
                yield words[begun : found.start()]
                begun = found.end()
        yield words[begun:]


def _two_sentences(before: str, after: str) -> bool:
    """Whether an English conjunction joins two sentences: a verb stands before it, and none right behind."""
    if _FINITE.search(before) is None:
        return False
    first = _WORD.search(after)
    return first is not None and _PARTICIPLE.match(first[0]) is None and not _FINITE.fullmatch(first[0])


def _clause(words: str, *, chinese: bool, inside: bool, last: bool = False) -> Clause:
    """One clause; `inside` where it does not begin its sentence, `last` where it goes on up to a figure."""
    mark = _MARK.match(words)
    words = words[mark.end() :] if mark else words
    years = _YEAR.findall(words)
    year = re.sub(r"\s+|年度?\Z|\A于", "", years[-1].lower()) if years else ""
    head, times = opened(words, chinese=chinese, closed=not last)
    if chinese:
        head, more = times_inside(head)
        times += more
    rest = _SPAN.sub("", _YEAR.sub("", head)).strip()
    said = rest if last else rest.partition(MASK)[0]
    content = plain_words(said, chinese=chinese) or plain_words(rest, chinese=chinese)
    role, place = _chinese(rest, content) if chinese else _english(rest, inside=inside)
    beside = not content or (_BESIDE if chinese else _AFTERTHOUGHT).match(words.strip()) is not None
    sure = place is not None or (role is Role.NAMES and chinese and _is_measured(content))
    manner = not last and place is None and _is_manner(head, role, chinese=chinese)
    return Clause(content, role, place, year, words.count(MASK), sure, beside, manner, times)


def _is_measured(content: str) -> bool:
    """Whether Chinese words end in something measured."""
    return MEASURE_END.search(content.rstrip("增降")) is not None


def _is_manner(words: str, role: Role, *, chinese: bool) -> bool:
    """Whether a clause without a place says how or why, or points back."""
    return (role is Role.LEANS and not may_name(words)) or names_manner(words, chinese=chinese)


def plain_words(words: str, *, chinese: bool | None = None) -> str:
    """What is left of words without adverbs, particles, light verbs, signs and case."""
    words = words.replace(MASK, " ")
    if not (HAN.search(words) if chinese is None else chinese):
        kept = [word for word in _WORD.findall(words) if not _is_small(word)]
        return " ".join([*(_stem_first(word) for word in kept[:1]), *(_stem(word) for word in kept[1:])])
    words = _FUNCTION.sub("", _ALL.sub("", words))
    for pattern, word in _ALIKE:
        words = pattern.sub(word, words)
    return re.sub(r"[\W_]+", "", words).lower()


def _is_small(word: str) -> bool:
    """Whether an English word is an adverb or a particle."""
    low = word.lower()
    return low in _SMALL or (low == word and _ADVERB.fullmatch(low) is not None)


def _stem_first(word: str) -> str:
    """The first word, which has a capital for its place or for being a name: its number stays."""
    return re.sub(r"(?<=[a-z]{3})(?:ed|ing)\Z", "", _ALIKE_WORDS.get(word.lower(), word.lower()))


def _stem(word: str) -> str:
    """A word without the ending of a verb's tense or a noun's number; a name stays whole."""
    low = word.lower()
    if low in _ALIKE_WORDS or word != low:
        return _ALIKE_WORDS.get(low, low)
    return re.sub(r"(?<=[a-z]{3})(?:ed|es|e|s|ing)\Z", "", low)


def starts_with_verb(words: str) -> bool:
    """Whether a Chinese clause begins with a verb, so that its subject stands before it."""
    return _VERB.match(words) is not None


def places_in(words: str) -> frozenset[str]:
    """Short names of the places that words name anywhere."""
    han = re.findall(r"[\u3400-\u9fff]{2}(?:省|市|县|区|乡|镇|村)(?![场民长级直域组别划干支委])", words)
    return frozenset([*han, *re.findall(rf"(?:[A-Z][\w'’-]*\s+)+(?:{_KINDS.title()})\b", words)])


def _chinese(words: str, content: str) -> tuple[Role, tuple[str, str] | None]:
    """What a Chinese clause does."""
    lead = re.match(rf"[\W_]*(?:(?:{_FUNCTION.pattern})[\W_]*)*", words)
    begins = words[lead.end() :] if lead else words
    placing = _PLACING.match(begins)
    place = _place(begins[placing.end() :] if placing else begins)
    if place:
        return Role.PLACES, place
    if not content or _PRONOUN.match(begins) or _BARE.fullmatch(content) or _VERB.match(content):
        return Role.LEANS, None
    return (Role.LEANS if _ADVERBIAL.match(words.strip()) else Role.NAMES), None


def _place(words: str) -> tuple[str, str] | None:
    home = _HOME.match(words)
    if home:
        return "", home["all"] or home["own"] or ""
    named = _NAMED.match(words)
    if named and not _NO_NAME.search(named["name"]) and not _VERB.match(words):
        return named["name"], named["kind"]
    return None


def _english(words: str, *, inside: bool) -> tuple[Role, tuple[str, str] | None]:
    """What an English clause does; `inside` where it does not begin its sentence."""
    found = [word.lower() for word in _WORD.findall(words)]
    if (found and found[0] in _POINTING) or _says_attribute(words):
        return Role.LEANS, None
    opens = bool(found) and found[0] in _OPENING
    place = _english_place(re.sub(r"\A\W*(?:\w+\s+)", "", words) if opens else words.strip(), opens=opens)
    if place:
        return Role.PLACES, place
    return (Role.LEANS if opens or _goes_on(found, inside=inside) else Role.NAMES), None


def _says_attribute(words: str) -> bool:
    """Whether an English clause names nothing before its figure but an attribute: total investment."""
    return {word.lower() for word in _WORD.findall(words.partition(MASK)[0])} <= _ATTRIBUTES | _SMALL


def _goes_on(found: list[str], *, inside: bool) -> bool:
    """Whether an English clause goes on with the subject before it: with a pronoun, or in a sentence with a verb."""
    first = next((word for word in found if word not in _SMALL or word in _POINTING), "")
    return first in _POINTING or (inside and _PARTICIPLE.match(first) is not None)


def _english_place(words: str, *, opens: bool) -> tuple[str, str] | None:
    home = _ENGLISH_HOME.match(words)
    if home and (home["kind"] or home[0].lower() == "we"):
        return "", (home["kind"] or "").lower()
    named = _ENGLISH_NAMED.match(words)
    if named is None:
        return None
    name = named["name"]
    last = name.rpartition(" ")[2].lower()
    kind = last if re.fullmatch(_KINDS, last) else ""
    if kind == name.lower() and not opens:  # `School safety` is said of no school
        return None
    if " " not in name and not opens and not kind:  # the first word of any sentence has a capital
        return None
    return name.lower(), kind
