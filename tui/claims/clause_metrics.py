"""Of which metric the figures of a clause are: what it names, what it counts, what an earlier clause named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.claims import list_items
from tui.claims.chinese_aspects import RATE_NOUN, is_points
from tui.claims.counted_things import (
    GIVING,
    aged,
    counted,
    done_to,
    made_by,
    made_of,
    made_with,
    shared_whole,
    some_of,
    within,
)
from tui.claims.dropped_objects import fits, handed_over, object_of, verb_alone
from tui.claims.listed_metrics import listed_with_place, named_alone, of_pair, place_of, scopes_of, whose
from tui.claims.named_pieces import before_doing, behind_modifier, shared_measure, with_measure
from tui.claims.relations import TOTALS
from tui.claims.standing_phrases import topic_in_state
from tui.claims.topic_phrases import BARE_NAMES, BODY, GENERIC, LEANING, LEANING_WHOLE, Topic, topic_of
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.figures.quantity import Kind
from tui.lexicon.zh import measured_nouns, scope_words

if TYPE_CHECKING:
    from tui.claims.predicate_reading import Reading
    from tui.claims.word_kinds import Tokens
    from tui.figures.quantity import Quantity

Piece = tuple[int, int]
Metric = tuple[Piece, ...]

_INVESTED = late(r"(?:总?投资|投入|耗资|斥资|总投入|计划投资|完成投资|价值)\Z")
_SECTOR = late(r"(?:企业|业|行业|产业|部门)\Z")
"""Last words of what has a measure and is none: it does not grow by itself."""
_INDUSTRY = late(r"(?:[一二三]产|[产农林牧渔商工造筑务流游输售饮]业|行业)\Z")
"""Last words of branches of an economy, of whose measure a verb stands between: 第一产业|实现|增加值."""
_TOPIC_ONLY = late(r"[aTHXMcpgQ]*(?P<noun>[NGLJwEvxS]+?)(?=[aHTXCUDRK]).+")


_SAID_TO_BE = late(r"[^F]*E[N]?[vw]?(?P<is>R)(?P<named>[NGLJwvx]+)\Z")
"""A clause that says which of something is foremost: 营收占比最大的是X."""
_IS = frozenset({"是", "为"})
_PER = late(r"[户人亩村校棚场店]均")
_EARNING = frozenset({"增收", "增产", "增效", "增利", "减负", "创收"})
"""Verbs that name what they are of."""
_GRADE = late(
    r"(?:国家|国|部|省部|省|自治区|地市|市|州|县|区|乡镇|乡|镇|村|校|院|厅|世界|世|国际|[1-5一二三四五]星|[1-5]?A+|[一二三四五特甲乙丙])级(?:以上)?"
)
"""A level alone, which is an attribute of what was named: 国家级, 5A级."""
_PLACE_ALONE = late(
    r"(?:[省市州县区乡镇村校院]本级|本级|(?:中心)?城区|主城区|乡镇|农村|城镇|乡村|城市|市区|郊区|县城|境内|境外|国内|国外|省内|省外|市内|市外|县内|县外|本地|外地|中央|地方)"
    rf"|(?:{BARE_NAMES})"
)
"""A place or level of government alone, which is whose a part is: 县本级, 城区."""
_REGION_ALONE = late(
    rf"[\u4e00-\u9fff]{{0,6}}(?:{alternatives(scope_words.REGIONS)})(?:县市区?|市县|县|乡镇|村)?"
)
"""A region alone, which has its part of an amount: 丘陵地区, 山区乡镇."""
_TOWARDS = late(r"[acTgQ，]*(?P<to>p?)(?P<list>[NGLJ][NGLJH]*)X(?P<done>[vwx]+N?|N)\Z")
_AMONG = late(
    r"(?P<whole>[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff](?:师|员|人|户|者|生|客|民|项目|企业|干部|贷款|职工|家庭|代表|案件|产品|机构|学校))(?:当|之)?中"
    r"(?P<part>(?![学心国央小级药期介间午旬部东西型外等标断转止考职长青]|医(?![师生护])|高[^级]|位数|年人)[\u4e00-\u9fff“0-9]{2,})\Z"
)
"""专任教师中|正高级职称, not 学生中心."""
_BECAME = late(
    r"(?:以上|左右)?(?:的?[\u4e00-\u9fff]{1,6})?(?:在[^，。；]{2,12}(?:得到|前|内|后|中)|得到|获得|实现|被|已|来自|用于|集中在|经)"
)
"""What the rest of a clause says became of some of those that were named."""
_NAMING = frozenset("acNGEwvJ")
"""Kinds of words in a clause that is nothing but a name."""
_WHO_ARE = late(
    r"(?:师|员|人|户|者|生|客|民|项目|企业|干部|贷款|职工|家庭|代表|案件|产品|机构|学校|医院|公司|院校|收入|支出|投资|消费|出口|进口|炸药|能源|用电量|总量|总额|总人口|人口|经济|债券|资产|负债|存款|患者|车辆|汽车|土地|耕地|面积|产业|行业|村|县|城市|乡镇|用户|住户|网民|受访者)\Z"
)
"""Last words of what has parts."""
_AMONG_ENDS = ("中，", "中,", "当中，", "之中，")
_OF_IT = late(r"E[HX]*F")
"""的 and a figure, right behind an amount: 7亿元的34%."""
_SEVERAL = 2
"""Figures that stand together, of which what follows may be said of any."""
_RATE_OF_KIND = late(
    rf"(?:自然(?!增长率)|同口径|可比口径|名义|实际|平均|年均)(?:{alternatives(measured_nouns.RATE_NOUNS)})"
)
"""A noun of rate with how it was reckoned, which leans as the noun alone does: 自然增幅."""
_SHORT_AGAIN = frozenset({"投入", "投资", "支出", "捐款", "捐赠"})
"""Words by which a name that ends so is called again."""
_PAIR = ("前者", "后者")
"""What points at the first and the second of two that were named."""
_RATE = late(r"[率度比]\Z")
_PROPORTION = late(r"(?:[率度比面]|比重|比例|份额|占比|水平|速度)\Z")
_OF_ONE_VALUE = frozenset({"stands beside", "reached", "from", "came to"})
"""Constructions that say a value, and no movement and no part."""
_BODY_OR_KIND = late(
    r"(?:医院|企业|公司|学校|院校|机构|银行|债券|贷款|产品|行业|业|地区|城市|县|学生|居民|女性|男性|组|校区|院区|项目|村|人口|家庭|单位|部门|市场|基金)\Z"
)
"""Bodies, places and kinds of things, of which there may be a rate."""
_NO_AMOUNT = late(r"(?:率|度|比|比重|占比|指数|价格|增速|增幅)\Z|(?:人均|户均|平均)")
"""What has no parts: a rate by its last word, and a mean of so many."""
_BOUND = late(r"(?:及?以上|及?以下|以内)的")
_APART = late(r"[分从按][\u4e00-\u9fff]{1,6}看")
_PART_INSIDE = late(r"(?P<part>[^在，]{2,}?)在(?P<whole>[^在，]{2,}?)(?:当中|之中|中|里)的?")
"""A part and its whole before the name of a share: 煤炭|在|能源消费|中的占比."""
_TRADED = late(r"\A(?:进出口|出口|进口|贸易)(?:总?[额值])?\Z|(?:进出口|贸易)(?:总?[额值])?\Z")
"""Nouns that say what is done as a verb does: 对东盟、欧盟分别进出口."""


_PARTS = frozenset({Kind.PERCENT, Kind.SHARE})
_PEOPLE = frozenset({"人", "名", "位"})
_AMOUNTS = frozenset({Kind.AREA, Kind.COUNT, Kind.MEASURE, Kind.MONEY})
_SAID_PLAINLY = frozenset({"stands beside", "reached"})


class Told(NamedTuple):
    """What a clause is about, as those after it may go on with it."""

    metric: Metric
    topic: Topic
    scope: Piece | None
    sentence: int
    """In which sentence of the paragraph it was said."""
    parts: Metric = ()
    """The words of the place, where these do not stand together: 甲|县 of 甲、乙两县."""

    @property
    def place(self) -> Metric:
        """The words of the place; none where none is said."""
        return self.parts or place_of(self.scope)


class Said(NamedTuple):
    """What the figures of one group are said of."""

    metrics: list[Metric]
    """For each figure."""
    scopes: list[Metric]
    """For each figure the words of its place, none where none is said."""
    topic: Topic
    source: str
    """`own`, `counted`, `made of`, `leaning`, `distributed`, `held`, `held over`, `none`."""


class Metrics:
    """Remembers what the clauses of a paragraph are about, from its beginning on."""

    def __init__(self, taken: Tokens) -> None:
        """Begin with a paragraph of which nothing is read."""
        self._taken, self._text = taken, taken.text
        self.held: Told | None = None
        """What the last clause is about that says it."""
        self._told: list[Told] = []
        """What the figures of the sentence are said of, which 分别 may distribute over again."""
        self._sentence = 0
        self._chain: Topic | None = None
        """The head of a list whose members are joined by 、."""
        self._each: Piece | None = None
        """For each of whom the norms of a list hold."""
        self._invested: Piece | None = None
        """The 投资 of a list of things with what each costs."""
        self._many = 0
        """How many figures stood together last."""
        self._unit: str | None = None
        """Of the figure before."""
        self._whole: Told | None = None
        """What 其中 takes apart in the sentence."""
        self._whole_unit: str | None = None
        self._counted: dict[str, Told] = {}
        """For each unit what was last said in it in the sentence."""
        self._last_unit: str | None = None
        self._amount_unit: str | None = None
        """Of the last figure that is no percentage."""
        self._things: dict[str, tuple[Metric, int, Piece | None]] = {}
        """For each unit what a verb was said of last that counts in it, in which sentence, and whose it is."""
        self._listed: Metric = ()
        """The list that was distributed last in the sentence, as a whole."""
        self._apart = False
        """Whether the sentence takes apart what the one before it said: 分港口看."""
        self._amount_whole: Metric = ()
        """The whole of a share that the figure before is the amount of."""
        self._among: Metric = ()
        """Those whom the sentence says parts of: 专任教师中……."""
        self._closed = False
        """Whether ； stands behind the parts of what 其中 takes apart."""
        self._fresh = False
        """Whether something was named behind that ；."""
        self.consumed = 0
        """The first word that is not part of a noun which belongs to the figure before it."""

    def end(self, sign: str) -> None:
        """Leave behind what does not hold over a sign."""
        if sign == "。":
            self._sentence += 1
            self._told.clear()
            self._counted.clear()
            self._whole, self._listed, self._among = None, (), ()
            self._apart = False
        if sign == "；":
            self._closed, self._fresh = self._whole is not None, False
        if sign in "。；":
            self._invested = None
        if sign in "。；，":
            self._chain = None

    @property
    def _held_here(self) -> Told | None:
        """What was named last, where that was in this sentence."""
        return self.held if self.held is not None and self.held.sentence == self._sentence else None

    @property
    def _held_before(self) -> Told | None:
        """What was named last, where that was in the sentence before, of which 其中 goes on to say parts."""
        return self.held if self.held is not None and self.held.sentence == self._sentence - 1 else None

    def _among_whom(self, low: int, high: int) -> Told | None:
        """Those of whom the next clauses say parts, where that is all that a clause names: 专业课教师中，."""
        end = self._taken.tokens[high - 1].end if low < high else 0
        if not self._text.endswith(_AMONG_ENDS, 0, end + 1) or set(self._taken.letters[low:high]) - _NAMING:
            return None
        topic = topic_of(self._taken, low, high)
        if len(topic.metric) != 1 or topic.part:
            return None
        start = topic.metric[0][0]
        named = self._text[start:end].rstrip("之当中")
        if not _WHO_ARE.search(named):
            return None
        whole = ((start, start + len(named)),)
        return Told(whole, topic._replace(metric=whole), topic.scope, self._sentence)

    def clause_without_figure(self, low: int, high: int) -> None:
        """A clause without a figure may say what the next one is about: 居民收入稳步增长，分别达到两个数."""
        if (whole := self._among_whom(low, high)) is not None:
            self._whole, self._among = whole, whole.metric
            self._whole_unit, self._closed = None, False
        first = self._taken.tokens[low].start if low < high else 0
        self._apart = self._apart or _APART.match(self._text, first) is not None
        letters = self._taken.letters[low:high]
        if (said_to_be := self._said_to_be(low, letters)) is not None:
            self.held = said_to_be
            return
        found = None if "F" in letters else _TOPIC_ONLY.match(letters)
        topic = (
            topic_of(self._taken, low, low + found.end("noun"))
            if found
            else topic_in_state(self._taken, low, high)
        )
        if topic is not None and topic.metric:
            words = "".join(self._text[start:end] for start, end in topic.metric)
            held = self._held_here
            if held is not None and words in LEANING and held.metric:
                topic = topic._replace(metric=(*self._leant_on(held, words), *topic.metric))
                self.held = Told(topic.metric, topic, held.scope, self._sentence)
                return
            self.held = Told(topic.metric, topic, topic.scope, self._sentence)

    def _said_to_be(self, low: int, letters: str) -> Told | None:
        """What a clause says to be the foremost of something, with the measure that it begins with: 出口增长较快的领域是A、B."""
        found = _SAID_TO_BE.match(letters) if "R" in letters else None
        tokens = self._taken.tokens
        if found is None or self._text[slice(*tokens[low + found.start("is")][1:3])] not in _IS:
            return None
        first, last = low + found.start("named"), low + found.end("named") - 1
        metric: Metric = ((tokens[first].start, tokens[last].end),)
        begins = [at for at in range(low, first) if letters[at - low] not in "caQT，"][:1]
        measure = tokens[begins[0]] if begins else None
        heads = list_items.HEADS
        if (
            measure
            and heads.fullmatch(self._text, measure.start, measure.end)
            and not heads.search(self._text, *metric[0])
        ):
            metric = (*metric, (measure.start, measure.end))
        topic = topic_of(self._taken, first, last + 1)._replace(metric=metric)
        return Told(metric, topic, self.held.scope if self.held else None, self._sentence)

    def of(self, at: int, low: int, many: int, quantity: Quantity, reading: Reading) -> Said:
        """What a group of figures is said of.

        Args:
            at: Which word the first of them is.
            low: Where the words before it begin.
            many: How many they are.
            quantity: What the first says.
            reading: How the words before it were read.
        """
        topic = topic_of(self._taken, low, low + reading.topic, predicate=bool(reading.verb))
        topic = _of_age(self._taken, _for_each(self._taken, topic, low + reading.topic, at), at, quantity)
        topic = _ranked_in(self._text, topic, quantity)
        amount = self._amount_unit
        if (whole := self._whole_with_amount(topic, at, low, quantity, reading)) is not None:
            return whole
        topic = self._inside_whole(topic, quantity, reading)
        topic = self._of_amount_before(self._without_whole(topic), at, low, quantity)
        self._take_apart(topic, quantity)
        if many > 1 and (together := self._together(topic, low, at, many)) is not None:
            return together
        if self._taken.letters[low : low + 1] == "L" and self._each is not None:
            topic = topic._replace(each=self._each)
        self._each = topic.each
        if (made := self._made(at, topic, quantity)) is not None:
            return Said([made] * many, [place_of(topic.scope)] * many, topic, "made of")
        if many == 1 and (thing := _thing_counted(self._taken, low, at, quantity, reading)) is not None:
            self._take_among(thing, topic)
            return Said([(thing,)], [place_of(topic.scope)], topic, "counted")
        topic = self._resolved(topic, (low, at), quantity, reading, amount)
        self._go_back_to_whole(topic, low, reading)
        self._note_thing(topic, quantity)
        self._many = many
        said = self._named if topic.metric else self._dropped
        return said(topic, many, low, reading)

    def _go_back_to_whole(self, topic: Topic, low: int, reading: Reading) -> None:
        """Go back to that of several that a whole is of the kind of: 营业收入8亿元，净利润1亿元，占全市营业收入的5%."""
        if topic.metric or reading.name != "part of" or reading.base is None or self._many < _SEVERAL:
            return
        first, last = low + reading.base[0], low + reading.base[1] - 1
        whole = self._text[self._taken.tokens[first].start : self._taken.tokens[last].end].removesuffix("的")
        for told in reversed(self._told):
            named = self._text[slice(*told.metric[-1])] if told.metric else whole
            if named != whole and whole.endswith(named):
                self.held = told
                return

    def _take_among(self, thing: Piece, topic: Topic) -> None:
        """Keep those of whom the sentence goes on to say parts: 48个国控断面中，……占94%."""
        if self._text.startswith(_AMONG_ENDS, thing[1]):
            self._among = (thing,)
            self._whole = Told((thing,), topic._replace(metric=(thing,)), topic.scope, self._sentence)

    def _without_whole(self, topic: Topic) -> Topic:
        """A part behind those whom it is one of, which are the whole of what follows: 专任教师中|正高级职称."""
        if len(topic.metric) != 1 or topic.share:
            return topic
        found = _AMONG.match(self._text, *topic.metric[0])
        if found is None:
            return topic
        whole = (found.span("whole"),)
        self._whole = Told(whole, topic._replace(metric=whole), topic.scope, self._sentence)
        self._among = whole
        return topic._replace(metric=(found.span("part"),), part=True)

    def _inside_whole(self, topic: Topic, quantity: Quantity, reading: Reading) -> Topic:
        """A share of what was named before, whose whole stands before 中占: 公司贷款……，在|贷款总额|中占比64%."""
        held = self.held
        if quantity.kind not in _PARTS or len(topic.metric) != 1 or topic.whole:
            return topic
        start, end = topic.metric[0]
        says_share = topic.share or "占" in reading.verb
        if says_share and (named := _PART_INSIDE.fullmatch(self._text, start, end)) is not None:
            return topic._replace(
                metric=(named.span("part"),), share=True, whole=named.span("whole"), phrase=None
            )
        inside = self._text[start - 1 : start] == "在" and self._text[end - 1 : end] == "中"
        if not inside or held is None or not says_share:
            return topic
        whole = (start, end - 1)
        return topic._replace(
            metric=held.metric, scope=held.scope, share=True, whole=whole, phrase=None, agent=None, verb=None
        )

    def _whole_with_amount(
        self, topic: Topic, at: int, low: int, quantity: Quantity, reading: Reading
    ) -> Said | None:
        """The whole of a share that says how much it is before the share: 占净利润|7亿元|的34%."""
        if quantity.kind is Kind.MONEY and (named := within(self._taken, at)) is not None:
            self._whole = Told((named,), Topic((named,)), None, self._sentence)
            self._whole_unit, self._closed = quantity.unit, False
            return Said([(named,)], [()], self._whole.topic, "own")
        if reading.name != "part of" or reading.base is None or quantity.kind in _PARTS:
            return None
        if not _OF_IT.match(self._taken.letters, at + 1):
            return None
        whole = topic_of(self._taken, low + reading.base[0], low + reading.base[1])
        if not whole.metric:
            return None
        if topic.metric:
            self._tell([Told(topic.metric, topic, topic.scope, self._sentence)])
        self._amount_whole = whole.metric
        return Said([whole.metric], [place_of(whole.scope)], whole, "own")

    def _of_amount_before(self, topic: Topic, at: int, low: int, quantity: Quantity) -> Topic:
        """A share of the amount right before it: 净利润7亿元|的34%."""
        whole, self._amount_whole = self._amount_whole, ()
        held = self.held
        if quantity.kind not in (Kind.PERCENT, Kind.SHARE) or self._taken.letters[low - 1 : low] != "F":
            return topic
        if topic.metric or held is None or not _OF_IT.match(self._taken.letters[: at + 1], low):
            return topic
        whole = whole or held.metric
        return topic._replace(metric=held.metric, share=True, whole=whole[-1]) if whole else topic

    def _resolved(
        self, topic: Topic, stretch: Piece, quantity: Quantity, reading: Reading, amount: str | None
    ) -> Topic:
        """A topic with what it leaves to the words around it: an object, a whole, a measure."""
        low, at = stretch
        topic = self._some_of(self._of_behind(topic, at, low, quantity, reading), at, quantity, reading)
        topic = handed_over(self._text, _those_who(self._taken, topic, at, quantity), quantity)
        topic = self._with_dropped_object(topic, quantity)
        topic = self._of_whole(self._nominal(topic, low, at), quantity, reading)
        topic = self._of_place(topic, quantity, reading)
        topic = self._completed(topic, quantity, reading, amount)
        if (acting := self._body_that_does(topic, low + reading.topic - 1, quantity, reading)) is not None:
            return acting
        if topic.metric and self._is_part(topic, reading):
            topic = topic._replace(scope=topic.metric[0], metric=())
        if not topic.metric and reading.name == "moved":
            self._leave_rate(quantity)
        return topic

    def _together(self, topic: Topic, low: int, at: int, many: int) -> Said | None:
        """What figures that stand together are said of in turn, where their clause says no list of metrics."""
        if (parts := self._parts_in_turn(topic, low, at, many)) is not None:
            return parts
        each = self._towards(low, at, many)
        if each is None:
            return None
        metrics, places = [metric for metric, _scope in each], [place for _metric, place in each]
        self._tell(_in_turn(metrics, places, topic, self._sentence))
        return Said(metrics, places, topic, "distributed")

    def _of_behind(self, topic: Topic, at: int, low: int, quantity: Quantity, reading: Reading) -> Topic:
        """A share whose whole stands behind it: 民营企业贡献了60%的税收."""
        if quantity.kind not in (Kind.PERCENT, Kind.SHARE) or topic.share:
            return topic
        whole = shared_whole(self._taken, at)
        if whole is None and quantity.kind is Kind.SHARE:
            return _of_some_behind(self._taken, topic, at)
        if whole is None or reading.name not in _SAID_PLAINLY:
            return topic
        held = self.held
        metric = topic.metric or ((topic.agent,) if topic.agent else ()) or (whole,)
        if held and held.topic.whole and held.topic.whole[0] >= self._taken.tokens[low].start:
            metric = held.metric
        doubts = (*topic.doubts, "its whole stands behind it")
        return topic._replace(
            metric=_before_giving(self._text, metric), share=True, whole=whole, agent=None, doubts=doubts
        )

    def _some_of(self, topic: Topic, at: int, quantity: Quantity, reading: Reading) -> Topic:
        """Some of those named, of which the rest of the clause says something: 检察建议11万件，99%在起诉前得到解决."""
        plainly = quantity.kind in _PARTS and reading.name in _SAID_PLAINLY and not topic.share
        if not plainly or is_points(quantity) or not _BECAME.match(self._text, self._taken.tokens[at].end):
            return topic
        if (
            topic.metric
            and reading.verb == "有"
            and not list_items.HEADS.search(self._text, *topic.metric[-1])
        ):
            start, end = topic.metric[-1]
            of = self._text.rfind("的", start, end) + 1
            return topic._replace(metric=((of or start, end),), share=True, whole=(start, end))
        return topic if topic.metric or topic.verb else self._some_of_held(topic)

    def _some_of_held(self, topic: Topic) -> Topic:
        """The same of what an earlier clause named."""
        held = self.held
        if held is None or not held.metric or _is_rate(self._text, held):
            return topic
        return topic._replace(
            metric=held.metric, share=True, whole=held.metric[-1], scope=topic.scope or held.scope
        )

    def _take_apart(self, topic: Topic, quantity: Quantity) -> None:
        """Keep what 其中 takes apart, as far as its sentence."""
        held, unit = self._held_here, self._last_unit
        if held is not None and unit and not unit.startswith("%"):
            self._counted[unit] = held
        told = self._counted.get(quantity.unit, held) if quantity.kind is Kind.COUNT else held
        if topic.part and told is not None and _is_amount(self._text, told):
            self._whole, self._whole_unit, self._closed = told, unit, False
            if told is not held:
                self._whole_unit = quantity.unit
        self._last_unit = quantity.unit
        self._amount_unit = self._amount_unit if quantity.kind is Kind.PERCENT else quantity.unit

    def whole(self, topic: Topic, metric: Metric) -> Metric:
        """What a share is of whose clause does not say it: what 其中 takes apart, unless that is the metric itself."""
        told = self._whole
        if told is None or topic.whole or told.metric == metric or not told.metric:
            return ()
        named = self._text[slice(*told.metric[-1])]
        if self._closed and not (metric and self._text[slice(*metric[-1])].endswith(named)):
            return ()
        return told.metric

    def _of_whole(self, topic: Topic, quantity: Quantity, reading: Reading) -> Topic:
        """A level or a place alone, behind 其中, with what it is a part of: 国家级2家, 县本级20亿元."""
        told = self._whole
        if told is None or len(topic.metric) != 1 or not told.metric or topic.verb or topic.fixed:
            return topic
        if quantity.unit != self._whole_unit and reading.name != "part of" and not topic.share:
            return topic
        piece = topic.metric[0]
        words = self._text[slice(*piece)]
        if _GRADE.fullmatch(words):
            start, end = told.metric[-1]
            grade = _GRADE.match(self._text, start, end)
            return topic._replace(metric=(piece, *told.metric[:-1], (grade.end() if grade else start, end)))
        region = quantity.kind is not Kind.COUNT and _REGION_ALONE.fullmatch(words)
        if (region or _PLACE_ALONE.fullmatch(words)) and topic.scope is None:
            return topic._replace(metric=told.metric, scope=piece)
        return topic

    def _of_place(self, topic: Topic, quantity: Quantity, reading: Reading) -> Topic:
        """A place alone with what moved there, which was named before: 居民消费价格上涨0.5%，其中城市上涨0.6%."""
        held = self.held
        if held is None or not held.metric or len(topic.metric) != 1 or topic.scope or topic.verb:
            return topic
        alone = _PLACE_ALONE.fullmatch(self._text[slice(*topic.metric[0])]) is not None
        moved = reading.name == "moved" and quantity.kind is Kind.PERCENT
        near = held.sentence == self._sentence or (topic.part and held.sentence == self._sentence - 1)
        if not (alone and moved and near):
            return topic
        return topic._replace(metric=held.metric, scope=topic.metric[0])

    def _parts_in_turn(self, topic: Topic, low: int, at: int, many: int) -> Said | None:
        """Places or bodies alone, each with its part of what was said: 出院患者6万人次，本部、东院区分别4万、2万人次."""
        held = self.held
        if held is None or not held.metric or "X" not in self._taken.letters[low:at]:
            return None
        if held.sentence != self._sentence and not (held.sentence == self._sentence - 1 and self._apart):
            return None
        named = named_alone(self._text, topic)
        members = list_items.items(self._text, named, many) if named is not None else None
        if members is None:
            return None
        topic = topic._replace(metric=held.metric)
        self._tell(_in_turn([held.metric] * many, list(members), topic, self._sentence))
        return Said([held.metric] * many, list(members), topic, "distributed")

    def _nominal(self, topic: Topic, low: int, at: int) -> Topic:
        """Those of what was named of which a clause says something before 的: 具有博士学位的占81.7%."""
        held, letters = self.held, self._taken.letters
        shared = letters.find("S", low, at)
        near = held is not None and held.sentence in (self._sentence, self._sentence - self._apart)
        if held is None or not near or shared <= low or letters[shared - 1] != "E":
            return topic
        first = low + len(letters[low:shared]) - len(letters[low:shared].lstrip("cQa，L"))
        bounded = (
            first == low
            and letters[low - 1 : low] == "F"
            and _BOUND.match(self._text, self._taken.tokens[low].start)
        )
        if shared - first < 2 and not bounded:
            return topic
        phrase = (self._taken.tokens[first - bool(bounded)].start, self._taken.tokens[shared - 1].end)
        those = self._among = self._among or held.metric
        return topic._replace(metric=(phrase, *those), share=True, whole=topic.whole or those[-1], scope=None)

    def _completed(self, topic: Topic, quantity: Quantity, reading: Reading, amount: str | None) -> Topic:
        """A noun with the measure that the one before it has, where it cannot have the figure without: 城镇46215, B则下滑1个百分点."""
        held = self._held_here or (self._held_before if topic.part else None)
        if held is None or len(topic.metric) != 1 or topic.share:
            return topic
        words = self._text[slice(*topic.metric[0])]
        points = "百分点" in quantity.unit and reading.name == "moved"
        opposed = words in measured_nouns.OPPOSED and self._may_be_completed(held, quantity, amount)
        opposed = opposed or _goes_on_with_rate(self._text, held, topic, quantity, reading)
        if not (points or opposed) or list_items.HEADS.search(words) or RATE_NOUN.search(words):
            return topic
        tail = _shared_tail(self._text, held, len(words))
        return topic._replace(metric=with_measure(self._text, topic.metric[0], tail)) if tail else topic

    def _may_be_completed(self, held: Told, quantity: Quantity, amount: str | None) -> bool:
        """Whether a figure is of the kind of what was named before, and no part of it."""
        same = quantity.unit in ("", amount) or (quantity.kind is Kind.PERCENT and _is_rate(self._text, held))
        return self._whole is None and same

    def _leave_rate(self, quantity: Quantity) -> None:
        """Go back from a rate to the amount before it, which alone can have moved by an amount: 上线2186人，上线率61%，增加143人."""
        if self.held is None or not _is_rate(self._text, self.held) or is_points(quantity):
            return
        if quantity.kind in (Kind.PERCENT, Kind.SHARE):
            return
        amounts = [told for told in self._told if not _is_rate(self._text, told)]
        self.held = amounts[-1] if amounts else self.held

    def _dropped(self, topic: Topic, many: int, low: int, reading: Reading) -> Said:
        """What figures are said of whose clause names nothing."""
        tokens = self._taken.tokens
        shared = reading.name == "part of" and TOTALS.search(
            self._text, tokens[low].start, tokens[low + reading.topic].start
        )
        if shared and len(self._told) > 1:
            return Said([()] * many, [place_of(topic.scope)] * many, topic, "none")
        if self._listed and TOTALS.search(reading.verb) and len(self._told) > 1:
            self.held = Told(self._listed, topic, topic.scope, self._sentence)
            return Said([self._listed] * many, [place_of(topic.scope)] * many, topic, "total")
        if len(self._told) > 1 and TOTALS.search(reading.verb):
            return Said([()] * many, [place_of(topic.scope)] * many, topic, "none")
        return self._inherited(topic, many)

    def _named(self, topic: Topic, many: int, low: int, reading: Reading) -> Said:
        """What figures are said of whose clause names it."""
        topic = self._in_chain(topic, low)
        named = listed_with_place(self._text, topic, many) if many > 1 else None
        if named is None:
            return self._own(topic, many, reading, low)
        self._listed = topic.metric
        metrics, places = [metric for metric, _scope in named], [scope for _metric, scope in named]
        self._tell(_in_turn(metrics, places, topic, self._sentence))
        return Said(metrics, places, topic, "distributed")

    def _with_dropped_object(self, topic: Topic, quantity: Quantity) -> Topic:
        """A verb alone with the object that it shares with the one before: 受理案件9120件，审结8765件."""
        held, unit = self._held_here, self._unit
        self._unit = quantity.unit
        if held is None or quantity.kind is not Kind.COUNT:
            return topic
        verb = verb_alone(self._taken, topic, held.topic)
        if verb is None:
            return topic
        named, sentence, scope = self._things.get(quantity.unit, ((), 0, None))
        if sentence == self._sentence and not named and unit == quantity.unit:
            named, scope = object_of(self._taken, held.topic.metric), held.scope
        if sentence != self._sentence or not fits(self._text, quantity.unit, named):
            return topic._replace(metric=(verb,), doubts=(*topic.doubts, "a verb alone"))
        return topic._replace(metric=(verb, *named), scope=topic.scope or scope)

    def _note_thing(self, topic: Topic, quantity: Quantity) -> None:
        """Keep what a verb was said of, of which a later verb may drop it."""
        if quantity.kind is not Kind.COUNT or not topic.metric or topic.share:
            return
        thing = object_of(self._taken, topic.metric)
        if thing or topic.verb or topic.fixed:
            self._things[quantity.unit] = (thing, self._sentence, topic.scope)

    def _towards(self, low: int, at: int, many: int) -> list[tuple[Metric, Metric]] | None:
        """What each of a list does, or what is done to it, in turn: 对东盟、欧盟分别出口两个数, 省、市两级财政分别投入.

        None where nothing of the kind stands there.
        """
        found = _TOWARDS.match(self._taken.letters[:at], low)
        if found is None:
            return None
        tokens = self._taken.tokens
        first, last = found.span("list")
        members = list_items.items(self._text, (tokens[first].start, tokens[last - 1].end), many)
        if members is None:
            return None
        to, done = found.start("to"), found.start("done")
        if (
            found["done"] == "N"
            and found["to"]
            and not _TRADED.search(self._text, tokens[done].start, tokens[done].end)
        ):
            return None
        rest = (tokens[done].start, tokens[at - 1].end)
        self.held = None
        if found["to"]:
            lead = (tokens[to].start, tokens[to].end)
            return [((lead, *member, rest), member[:1]) for member in members]
        if len(found["done"]) > 1 and "x" not in found["done"]:
            rest = (tokens[at - 1].start, tokens[at - 1].end)
        return [((rest,), member) for member in members]

    def _is_part(self, topic: Topic, reading: Reading) -> bool:
        """Whether a body has its part of what was said before: 其中华东公司完成7万吨, 分部门看，税务部门完成3亿元."""
        held = self._held_here or (self._held_before if self._apart else None)
        if held is None or not (topic.part or self._apart) or topic.verb:
            return False
        does = reading.name == "reached" and reading.verb in ("完成", "实现", "达到", "达")
        return does and BODY.search(self._text, *topic.metric[-1]) is not None

    def _body_that_does(self, topic: Topic, last: int, quantity: Quantity, reading: Reading) -> Topic | None:
        """What a body does whose verb `last` says no object, which is that of an earlier clause: 市中院受理1万件; None for any other."""
        if quantity.kind is not Kind.COUNT or not topic.metric or reading.name not in _SAID_PLAINLY:
            return None
        verb = self._taken.tokens[last]
        if verb.kind not in "vw" or topic.verb or topic.share or topic.metric[-1][1] != verb.start:
            return None
        if BODY.search(self._text, *topic.metric[-1]) is None:
            return None
        thing, sentence, _scope = self._things.get(quantity.unit, ((), 0, None))
        if sentence < self._sentence - topic.part:
            thing = ()
        start = topic.scope[0] if topic.scope and topic.scope[1] == topic.metric[0][0] else topic.metric[0][0]
        doubts = topic.doubts if thing else (*topic.doubts, "a verb alone")
        scope = (start, topic.metric[-1][1])
        return topic._replace(metric=((verb.start, verb.end), *thing), scope=scope, doubts=doubts)

    def _tell(self, told: list[Told]) -> None:
        self._told += told
        self.held = told[-1]

    # named in the clause --------------------------------------------------------

    def _dropped_head(self) -> Piece | None:
        """The measure that a list of sectors names once: 国有企业增加值增长3%，股份制企业增长7%."""
        held = self._held_here
        if held is None or not held.metric:
            return None
        head = list_items.HEADS.search(self._text, *held.metric[-1])
        return head.span() if head and not _RATE.search(head[0]) else None

    def _own(self, topic: Topic, many: int, reading: Reading, low: int) -> Said:
        """The metric that the clause names."""
        words = "".join(self._text[start:end] for start, end in topic.metric)
        if (leaning := self._leaning(topic, words, many, low)) is not None:
            return leaning
        topic = self._in_full(topic, words, low, reading)
        if (
            words in _SHORT_AGAIN
            and not topic.part
            and not TOTALS.search(reading.verb)
            and _said_in_full(self._text, self._held_here, words)
        ):
            return self._inherited(topic._replace(metric=()), many)
        scope = whose(self._text, topic, words, many)
        if (sides := of_pair(self._text, topic.metric, many)) is not None:
            topic = topic._replace(doubts=(*topic.doubts, "one side of a pair"))
        scopes = sides or scopes_of(self._text, scope, many)
        self._fresh = self._closed
        self._tell(_in_turn([topic.metric] * many, scopes, topic, self._sentence))
        return Said([topic.metric] * many, scopes, topic, "distributed" if len(set(scopes)) > 1 else "own")

    def _in_full(self, topic: Topic, words: str, low: int, reading: Reading) -> Topic:
        """A topic with the measure that its list names once, or with the verb that names what is earned."""
        if topic.agent and words in GENERIC and _INDUSTRY.search(self._text, *topic.agent):
            topic = topic._replace(metric=(topic.agent, *topic.metric), agent=None)
        if _SECTOR.search(words) and reading.name == "moved" and (head := self._dropped_head()) is not None:
            topic = topic._replace(metric=(*topic.metric, head))
        if (earned := _earned(self._taken, topic, words, low, reading)) is not None:
            topic = topic._replace(metric=(earned,))
        return topic

    def _leaning(self, topic: Topic, words: str, many: int, low: int) -> Said | None:
        """What a noun is said of that says nothing alone, or that points at one of two; None where it names something itself."""
        held = self._leaned_on(topic, low)
        if words in _PAIR and len(self._told) > 1:
            told = self._told[-2 if words == _PAIR[0] else -1]
            return Said([told.metric] * many, [told.place] * many, topic, "leaning")
        leans = words in LEANING or _RATE_OF_KIND.fullmatch(words)
        if not leans or held is None or held.sentence != self._sentence or topic.scope:
            return None
        return self._leaning_in_turn(topic, words, many) or self._leaning_on(topic, held, words, many)

    def _leaning_on(self, topic: Topic, held: Told, words: str, many: int) -> Said:
        """What a noun that says nothing alone is said of: of what it leans on, doubtful where that is one of several."""
        metric = (*self._leant_on(held, words), *topic.metric)
        if many == 1 and self._listed and self._told[-1:] == [held]:
            topic = topic._replace(doubts=(*topic.doubts, "leans on one of several"))
        if not RATE_NOUN.search(words):
            self._tell([Told(metric, topic, held.scope, self._sentence)] * many)
        return Said([metric] * many, [place_of(held.scope)] * many, topic, "leaning")

    def _leaning_in_turn(self, topic: Topic, words: str, many: int) -> Said | None:
        """The members of a list that was distributed before, each with its 增速: 公路、水路货运量分别为两个数，增速分别为两个数."""
        if many > 1 and (members := _members_held(self._text, self.held, self._told, many)) is not None:
            place = place_of(self.held.scope if self.held else None)
            return Said(
                [(*member, *topic.metric) for member in members], [place] * many, topic, "distributed"
            )
        last = [told for told in self._told if not told.topic.share][-many:]
        if many == 1 or len(last) < many or len({told.topic for told in last}) > 1:
            return None
        metrics = [(*self._leant_on(told, words), *topic.metric) for told in last]
        return Said(metrics, [told.place for told in last], topic, "distributed")

    def _leaned_on(self, topic: Topic, low: int) -> Told | None:
        """What a noun leans on that says nothing alone: behind the parts of 其中 what these are parts of."""
        does = self._taken.letters[low : low + 1] in ("v", "w", "R")
        if self._whole is not None and not topic.part and ((self._closed and not self._fresh) or does):
            return self._whole
        return self.held

    def _leant_on(self, held: Told, words: str) -> Metric:
        """What a noun such as 增速 or 总产量 leans on: all that was named before, or what that is of."""
        metric, fixed = held.metric, held.topic.fixed
        if words in LEANING_WHOLE or _RATE_OF_KIND.fullmatch(words):
            return metric
        if fixed is not None:
            start, end = metric[-1]
            metric = ((max(start, fixed[1]), end),)
        start, end = metric[-1]
        head = list_items.HEADS.search(self._text, start, end)
        if head and head.start() == start:
            by_agent = held.scope and held.scope == held.topic.agent
            return metric[:-1] if len(metric) > 1 else (held.scope,) if held.scope and by_agent else ()
        return (*metric[:-1], (start, before_doing(self._taken, start, head.start()))) if head else metric

    def _in_chain(self, topic: Topic, low: int) -> Topic:
        """A member of a list with what the list's head says of all: 新增……企业45家、……企业397家."""
        if self._taken.letters[low : low + 1] == "L" and self._chain is not None:
            fixed = self._chain.fixed
            mean = "M" in self._taken.letters[low : low + 2]
            leans = "".join(self._text[start:end] for start, end in topic.metric) in LEANING
            if fixed and not topic.fixed and topic.verb is None and not mean and not leans:
                topic = topic._replace(metric=(fixed, *topic.metric), fixed=fixed)
            named = "".join(self._text[start:end] for start, end in self._chain.metric)
            theirs = whose(self._text, self._chain, named, 1) if topic.verb is None else self._chain.scope
            topic = topic._replace(scope=topic.scope or theirs)
        self._chain = topic
        return topic

    # behind the figure ----------------------------------------------------------

    def _made(self, at: int, topic: Topic, quantity: Quantity) -> Metric | None:
        """What is built for an amount, or has a size: 投资3500万元的Y, 新建9万平方米的Y."""
        if quantity.kind is Kind.MONEY:
            return self._made_of(at, topic)
        thing = made_with(self._taken, at) if quantity.kind in (Kind.AREA, Kind.MEASURE) else None
        return (thing,) if thing else None

    def _made_of(self, at: int, topic: Topic) -> Metric | None:
        """投资X元的Y: Y with 投资 behind it."""
        named = (*topic.metric[-1:], *((topic.verb,) if topic.verb else ()))
        invested = next((piece for piece in named if _INVESTED.search(self._text, *piece)), None)
        listed = invested is None and not topic.metric
        invested = self._invested if listed else invested
        thing = made_of(self._taken, at, bare=listed) if invested else None
        if thing is None or invested is None:
            return self._put_into(at, invested) if invested and not listed else None
        self._invested = invested
        while self.consumed < len(self._taken.tokens) and self._taken.tokens[self.consumed].start < thing[1]:
            self.consumed += 1
        return thing, invested

    def _put_into(self, at: int, invested: Piece) -> Metric | None:
        """投入X元兴建Y: Y with 投入 behind it."""
        thing = made_by(self._taken, at)
        put = _INVESTED.search(self._text, *invested)
        return (thing, put.span()) if thing and put else None

    # named before ---------------------------------------------------------------

    def _inherited(self, topic: Topic, many: int) -> Said:
        """The metric that an earlier clause named."""
        held = self.held
        if held is None:
            return Said([()] * many, [place_of(topic.scope)] * many, topic, "none")
        if held.topic.part and self._closed and not self._fresh and self._whole is not None:
            held = self._whole  # the parts of 其中 end with their part of the sentence
        inherited = _goes_on_in(held.topic, topic)
        own = topic.scope or topic.agent
        if many > 1 and (several := self._several(held, inherited, own, many)) is not None:
            return several
        place = place_of(own) or held.place
        if not own and _is_one_of_several(self._told, held, self._sentence):
            inherited = inherited._replace(doubts=(*inherited.doubts, "leans on one of several"))
        self.held = held._replace(
            topic=inherited, scope=own or held.scope, sentence=self._sentence, parts=() if own else held.parts
        )
        source = "held" if held.sentence == self._sentence else "held over"
        return Said([held.metric] * many, [place] * many, inherited, source)

    def _several(self, held: Told, inherited: Topic, own: Piece | None, many: int) -> Said | None:
        """As many metrics as there are figures: a list that was named, or the last that had figures of their own; none of a list of more or fewer."""
        members = list_items.items(self._text, held.metric[0], many) if held.metric else None
        if members is not None:
            members = [(*member, *held.metric[1:]) for member in members]
            place = place_of(own) or held.place
            self._told += [held._replace(metric=member, topic=inherited) for member in members]
            return Said(members, [place] * many, inherited, "distributed")
        return _of_members(self._told, inherited, many)


def _of_members(told: list[Told], inherited: Topic, many: int) -> Said | None:
    """What as many figures are said of as were said of the members of a list; nothing where they are more or fewer, None where no list was said."""
    listed = _last_list(told)
    if len(listed) > 1 and len(listed) != many:
        return Said([()] * many, [()] * many, inherited, "none")
    shares = bool(told) and told[-1].topic.share and len(listed) > 1
    last = [one for one in told if shares or not one.topic.share][-many:]
    if len(last) < many:
        return None
    return Said([one.metric for one in last], [one.place for one in last], inherited, "distributed")


def _in_turn(metrics: list[Metric], places: list[Metric], topic: Topic, sentence: int) -> list[Told]:
    """Of what and of whom each of several figures is, for those that are said of the same in turn."""
    told: list[Told] = []
    for metric, place in zip(metrics, places, strict=True):
        whole = place[0] if len(place) == 1 else None
        told.append(Told(metric, topic, whole, sentence, () if whole else place))
    return told


def _said_in_full(text: str, held: Told | None, words: str) -> bool:
    """Whether the sentence has just said the whole name of what a clause calls by its last word: 研发投入再创新高，累计投入80亿元."""
    if held is None or not held.metric:
        return False
    start, end = held.metric[-1]
    return text.endswith(words, start, end) and end - start > len(words)


def _members_held(text: str, held: Told | None, told: list[Told], many: int) -> list[Metric] | None:
    """The members of the list that an earlier clause named and said no figure of: A、B用电均增长，增幅分别为两个数."""
    if held is None or not held.metric or held in told:
        return None
    members = list_items.items(text, held.metric[0], many)
    return [(*member, *held.metric[1:]) for member in members] if members else None


def _is_rate(text: str, told: Told) -> bool:
    """Whether what was named is a ratio by itself."""
    return bool(told.metric) and _RATE.search(text, *told.metric[-1]) is not None


def _shared_tail(text: str, held: Told, length: int) -> tuple[int, int] | None:
    """The end of a name that another one of some length shares with it: behind the modifier of a rate, else its measure."""
    rate = behind_modifier(text, held.metric[-1], length) if _is_rate(text, held) else None
    return rate or shared_measure(text, held.metric[-1])


def _goes_on_with_rate(text: str, held: Told, topic: Topic, quantity: Quantity, reading: Reading) -> bool:
    """Whether a percentage of what is no rate is the rate that was named before."""
    return _is_rate(text, held) and not topic.verb and _may_be_rate(text, topic, quantity, reading)


def _may_be_rate(text: str, topic: Topic, quantity: Quantity, reading: Reading) -> bool:
    """Whether a percentage is said of what is no rate by itself, so that it is that which was named before: 使用率79%，公立医院86%."""
    if quantity.kind is not Kind.PERCENT or is_points(quantity) or reading.name not in _OF_ONE_VALUE:
        return False
    return (
        _PROPORTION.search(text, *topic.metric[-1]) is None
        and _BODY_OR_KIND.search(text, *topic.metric[-1]) is not None
    )


def _is_amount(text: str, told: Told) -> bool:
    """Whether what was named can have parts, as a rate cannot."""
    return bool(told.metric) and _NO_AMOUNT.search(text, *told.metric[-1]) is None


def _thing_counted(taken: Tokens, low: int, at: int, quantity: Quantity, reading: Reading) -> Piece | None:
    """The thing counted behind a figure, where it counts, or what the verb right before an amount has done something to."""
    if quantity.kind in _AMOUNTS and reading.name in _SAID_PLAINLY:
        thing = done_to(taken, low, at)
        if thing is not None or quantity.kind is not Kind.COUNT:
            return thing
    if quantity.kind is not Kind.COUNT:
        return None
    if reading.name in ("moved", "from", "compared") and taken.letters[at + 1 : at + 2] != "N":
        return None
    return counted(taken, at)


def _of_some_behind(taken: Tokens, topic: Topic, at: int) -> Topic:
    """A topic with those behind a fraction whom it is some of; as it is where none stand there."""
    some = some_of(taken, at)
    return topic if some is None else topic._replace(metric=(some,), share=True, whole=some, agent=None)


def _before_giving(text: str, metric: Metric) -> Metric:
    """A metric without the verb of giving that its last words go on with."""
    if not metric:
        return metric
    start, end = metric[-1]
    gives = GIVING.search(text, start, end)
    return (*metric[:-1], (start, gives.start())) if gives and gives.start() > start else metric


def _for_each(taken: Tokens, topic: Topic, low: int, at: int) -> Topic:
    """A topic with for each of whom a norm holds that stands right before it: 免税额度|每人每日|不超过8000元."""
    each = taken.letters.find("Y", low, at)
    return topic if each < 0 or topic.each else topic._replace(each=taken.tokens[each][1:3])


def _of_age(taken: Tokens, topic: Topic, at: int, quantity: Quantity) -> Topic:
    """A topic with those whom a count of people calls by their age alone: 36-45岁的182人."""
    if quantity.kind is not Kind.COUNT or quantity.unit not in _PEOPLE or topic.verb:
        return topic
    group = aged(taken.text, taken.tokens[at].start)
    return topic if group is None else topic._replace(metric=(group,), agent=None, verb=None)


def _those_who(taken: Tokens, topic: Topic, at: int, quantity: Quantity) -> Topic:
    """A topic with what people do or undergo who are counted behind 的: 判处五年以上有期徒刑|的29人."""
    people = quantity.kind is Kind.COUNT and quantity.unit in _PEOPLE
    if not people or topic.verb is None or not topic.metric or taken.letters[at - 1] != "E":
        return topic
    start, end = topic.verb[0], topic.metric[-1][1]
    return topic._replace(metric=((start, end),), verb=None) if start < topic.metric[0][0] else topic


def _earned(taken: Tokens, topic: Topic, words: str, low: int, reading: Reading) -> Piece | None:
    """A mean of so many with the verb that names what is earned: 户均增收."""
    if not _PER.fullmatch(words) or reading.verb not in _EARNING:
        return None
    for token in taken.tokens[low + reading.topic :]:
        if taken.text[token.start : token.end] == reading.verb:
            return topic.metric[0][0], token.end
    return None


_RANKED_IN = late(
    r"(?P<what>[^在，]{2,}?)在(?P<set>[^在，]{1,12}?)[中内里]?的?(?:位次|名次|排名|排位|位置)\Z"
)
"""What has its place and in which set, before a noun of standing: 财政收入|在|全市|的位次."""


def _ranked_in(text: str, topic: Topic, quantity: Quantity) -> Topic:
    """A topic of a place in an order without the set that is ranked, which is its whole."""
    found = (
        _RANKED_IN.match(text, *topic.metric[0])
        if quantity.kind is Kind.ORDINAL and len(topic.metric) == 1
        else None
    )
    if found is None or found.end() != topic.metric[0][1]:
        return topic
    inside = topic.scope is not None and topic.scope[0] >= found.start("set")
    return topic._replace(
        metric=(found.span("what"),), whole=found.span("set"), scope=None if inside else topic.scope
    )


def _goes_on_in(held: Topic, topic: Topic) -> Topic:
    """What an earlier clause was about, in one that names nothing."""
    inherited = held._replace(part=topic.part or held.part, verb=topic.verb or held.verb, aim=topic.aim)
    if topic.share:
        inherited = inherited._replace(share=True, whole=topic.whole, phrase=topic.phrase)
    return inherited


def _is_one_of_several(told: list[Told], held: Told, sentence: int) -> bool:
    """Whether what was named is one of several that a clause of the sentence named together."""
    listed = _last_list(told)
    several = len({(one.metric, one.place) for one in listed}) > 1
    return several and held.sentence == sentence and listed[-1] == held


def _last_list(told: list[Told]) -> list[Told]:
    """Those that were named last by one clause."""
    return [one for one in told if one.topic == told[-1].topic]
