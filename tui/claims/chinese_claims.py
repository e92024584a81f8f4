"""The claims of one Chinese paragraph, read clause by clause from its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.claims.chinese_aspects import SHARE_NOUN, aspect_of, direction_of, is_points
from tui.claims.chinese_periods import Periods
from tui.claims.chinese_times import number
from tui.claims.claim_model import SILENT, Aspect, Claim, Confidence, Direction, Mode, When
from tui.claims.clause_metrics import Metrics, Piece
from tui.claims.clause_tokens import tokens_of
from tui.claims.counted_things import DOING
from tui.claims.metric_doubts import metric_doubts
from tui.claims.name_doubts import far_doubts, name_doubts
from tui.claims.object_verbs import done_before, goes_on
from tui.claims.period_values import before_again, first_year, is_span, is_year, last_year, shifted
from tui.claims.predicate_reading import Reading, read
from tui.claims.reading_confidence import confidence_of
from tui.claims.relations import Read
from tui.claims.silent_figures import is_silent
from tui.claims.word_kinds import FIGURE, NOUN, PLACE
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.figures.quantity import Kind
from tui.lexicon.zh import scope_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Words
    from tui.claims.clause_metrics import Metric, Said, Told
    from tui.claims.period_frames import Frame
    from tui.claims.plain_text import Plain
    from tui.claims.topic_phrases import Topic
    from tui.claims.word_kinds import Token, Tokens
    from tui.figures.quantity import Figure, Quantity

_ENDS = frozenset("。；，：")
_BETWEEN = late(
    r"(?:左右|以上|以下|上下|多|余)?(?:、|和|与|及|以及|，和)(?:约|近|超过|超|增长|下降|上升|减少|增加|提高|降低)?"
)
_IN_TURN = late(r"[，,；;]")
"""What stands between figures that are said in turn as often as 、."""
_MOVED_BEHIND = late(
    r"(?:及?以上|左右|以内)?的(?:年均|平均|较快|较高|高位|高速|中高速|稳定)?(?:速度)?(?:(?P<up>增长(?!率|极|点)|增速|增幅|涨幅|递增)|(?P<down>降幅|跌幅|下降|减少))"
)
"""What makes a growth of the percentage before it: 8%的增长, 以8%的速度增长."""
_PLAIN = frozenset({"stands beside", "reached"})
_YEARLY = late(
    r"(?:(?P<over>[两二三四五六七八九十])年)?(?:年均(?!衡)|年平均|平均每年|每年平均)|每年(?=新增|增加|增长|减少|投入|完成)"
    r"|(?P<of>[两二三四五六七八九十])年(?:分别)?平均"
)
"""What says that a figure is a yearly mean."""
_DAILY = late(r"[月日季周](?:均(?!衡)|平均)|平均每[天日周月季]|每[天日周月]平均")
"""The same by shorter times."""
_AVERAGED = frozenset({Aspect.LEVEL, Aspect.CHANGE})
_GROUP = 40
"""Words behind a figure among which those that stand together with it are looked for."""
_EARNED = late(
    r"(?:利润|收入|收益|成本|净利|[\u4e00-\u9fff]价|价格|产量|产值|亩产|单产|支出|消费量?|税收|能耗|[水电]耗|用[水电]量|耗电量|排放量)\Z"
)
"""Last words of names of what is measured of each, and no norm."""
_LAST_YEAR = late(r"上年|上一年|去年")
"""The year before, which the value that it stands beside tells of which."""
_SET_BESIDE = late(r"[，ac]*TR")
"""With what words a clause begins that sets another value beside the one before it: 亏损3万元，上年|为|盈利5万元."""
_PLACED = ("排名", "位次", "排位")
"""Nouns of standing behind the set in which something has its place: 在全市|排名."""
_MOVES_BEHIND = late(r"a*[UDhl]a?[RHaO]*F")
"""Behind what stood then: a verb of moving and by how much."""
_BY_QUARTER = late(r"(?:分|按)季度?|各季度|四个季度")
"""What says that figures are of one quarter after the other."""
_JOINTS = frozenset("LJE")
"""Kinds of words that join a name to the noun before it."""
_OF_NAME = frozenset({"long", "no name by itself", "no verb known", "short", "words of a sentence"})
"""Doubts of how a name was cut out, which all have to whom it is passed on."""
_OBJECTS = frozenset({Kind.AREA, Kind.COUNT, Kind.MEASURE})
"""Kinds of what says how many or how much of its object a verb was done to."""
_TIMES_OF = frozenset({Kind.PERCENT, Kind.MULTIPLE})
"""Kinds of what says how much of what it was something came to again: 恢复至2019年同期的1.2倍."""
_PROPORTIONS = frozenset({Kind.PERCENT, Kind.SHARE, Kind.MULTIPLE, Kind.RATIO, Kind.ORDINAL})
_PROPORTION = late(r"(?:[率度比]|比重|比例|份额|占比|速度|水平|覆盖面|系数|贡献)\Z")
"""Last words of names of what is a percentage by itself."""
_NEARLY_OVER = 12
"""The month in which a year is nearly over."""
_SAYING = frozenset({"", "为", "达", "达到", "约为", "均为"})
"""What may stand before by how much something moved, behind a clause that says that it did."""
_OF_WHOLE = late(r"[L，]?[GNa]{1,3}E")
"""The whole of a share that drops its verb."""
_DOUBLED = late(r"翻番|翻倍|翻一番|成倍增长|大增")
_BASIS = late(r"的?基础上")
_KIND_OF_PART = 2
"""Code points with which the names of parts of one whole end alike: 第二产业增加值, 第三产业增加值."""
_SHARE_TAIL = late(r"的?(?:比重|比例|份额)\Z")
_MINUS = "-－−负"
_SIDES = {"U": Direction.UP, "D": Direction.DOWN}
_NOT_AIMED = frozenset("ABSC")
"""What makes a term of comparison of 目标: 低于预期目标."""


def _is_to_come(when: When, year: int) -> bool:
    """Whether a stretch of years begins with the year of the text."""
    return is_span(when.period) and first_year(when.period or "") >= year


def _stands_behind_comparing(taken: Tokens, at: int, quantity: Quantity) -> bool:
    """Whether a percentage stands right behind 同比 or 环比, so that only its sign says which way something moved: 营收同比-4%."""
    before = taken.tokens[at - 1] if at else None
    if quantity.kind is not Kind.PERCENT or is_points(quantity) or before is None:
        return False
    return taken.text[before.start : before.end] in ("同比", "环比")


def _is_within(when: When | None) -> bool:
    """Whether a time is a stretch of years."""
    return when is not None and when.period is not None and is_span(when.period)


def _is_earned(text: str, topic: Topic) -> bool:
    """Whether what is said of each is measured and nobody gives it by a rule: 每亩净利润302元."""
    return topic.verb is None and any(_EARNED.search(text, *piece) for piece in topic.metric)


def _is_for_each(text: str, topic: Topic) -> bool:
    """Whether a figure is what each gets by a rule, and not what each was found to earn."""
    return bool(topic.each) and not _is_earned(text, topic)


_PLACE_ALONE = late(
    rf"(?:[\u4e00-\u9fff]{{1,6}}的)?(?P<place>(?!.*(?:{alternatives(scope_words.NO_PLACES)})\Z)[\u4e00-\u9fff]{{1,6}}[省市县区旗镇乡村])"
)
"""A clause that is only a place, of which its sentence is: 邻近的甲县，财政收入12亿元."""
_OF_PLACE_ALONE = frozenset("cGHNE")


def _place_alone(taken: Tokens, low: int, high: int) -> Metric:
    """The place that is all of a clause; none where the clause says anything else."""
    if low >= high or not _OF_PLACE_ALONE.issuperset(taken.letters[low:high]):
        return ()
    first = low + (taken.letters[low] == "c" and high - low > 1)
    found = _PLACE_ALONE.fullmatch(taken.text, taken.tokens[first].start, taken.tokens[high - 1].end)
    return (found.span("place"),) if found is not None else ()


def _bound_doubts(taken: Tokens, done: dict[int, Claim], low: int) -> tuple[str, ...]:
    """What makes a count doubtful where the words before it begin behind an amount that only says which things are meant: 超过50万元|的村97个."""
    if taken.letters[low - 1 : low] != FIGURE or low == 0:
        return ()
    bound = done.get(taken.tokens[low - 1].at)
    within = taken.text[taken.tokens[low].start] in "的以及"
    return ("only those within a bound",) if bound is not None and not bound.metric and within else ()


class _Member(Struct, frozen=True):
    """A figure with what was read of it and its clause; offsets are words of the paragraph."""

    at: int
    low: int
    reading: Reading
    topic: Topic
    metric: Metric
    scope: Metric
    source: str
    grouped: bool
    points: bool = False
    """Whether it counts points, which the last of its group says: 提高0.3个和0.8个百分点."""
    when: When | None = None
    """Its own time, where several times are said of figures that stand together."""

    @property
    def bare(self) -> bool:
        """Whether no verb was known before the noun that the figure stands beside."""
        beside = self.source == "own" and self.reading.name == "stands beside"
        return beside and not (self.topic.verb or self.topic.fixed)


class ParagraphReader:
    """Reads one paragraph; its claims count the whole text."""

    def __init__(
        self, plain: Plain, figures: Sequence[Figure], places: Sequence[Piece], frame: Frame
    ) -> None:
        """Take a paragraph apart.

        Args:
            plain: The paragraph as the grammar reads it.
            figures: Its figures.
            places: Where they stand in it.
            frame: What its surroundings say.
        """
        self._plain, self._figures, self._frame = plain, figures, frame
        self._taken = tokens_of(plain.text, places)
        self._periods = Periods(plain, self._taken, frame)
        self._metrics = Metrics(self._taken)
        self._aims = self._limits = self._estimated = False
        self._spoken = False
        """Whether a figure of the clause states a quantity."""
        self._head: Metric = ()
        """The place that the head of the list names which the sentence is: 全县发展的主要目标是：."""
        self._last_level = ("", "")
        """The metric and the period of the amount or rate that was said last."""
        self._last_share: tuple[Metric, Words] = ((), ())
        """The metric and the whole of the share that was named last."""
        self._shared_in = 0
        """In which sentence that was."""
        self._from: Claim | None = None
        """The first of two ends, where the figure before is one."""
        self._phrase: Metric | None = None
        """The share that was named last, as a whole: 占地区生产总值的比重."""
        self._done: dict[int, Claim] = {}
        self._sentence = 0
        self._passed = False
        """Whether a clause was passed in the sentence of which it is not known what it is about."""
        self._unsure: dict[Metric, bool] = {}
        """Of the metrics that were named, whether it was doubtful how they were cut out."""
        self._verbs: dict[Metric, Metric] = {}
        """For each metric that was named the verb that was said of it last."""
        self._last_verb: Metric = ()
        """The same of the figure before."""
        self._unit = ""
        """Of the figure before."""
        self._signs = ""
        """The signs since the figure before."""
        self._moving: Direction | None = None
        """Which way something moved by the clause before in its sentence."""
        self._bracket: tuple[tuple[int | None, Frame, list[int]], Told | None] | None = None
        """What held where the bracket opened that is open."""
        self.read: list[Read] = []
        """The claims with what was known of their clauses, in the order of the text."""

    def claims(self) -> dict[int, Claim]:
        """The claim of each figure by its index."""
        letters = self._taken.letters
        clause = 0
        for at, token in enumerate(self._taken.tokens[: letters.rfind("F") + 1]):
            kind = token.kind
            if kind in _ENDS:
                self._head = self._place_of(kind, clause, at)
                if not self._spoken:
                    self._note_movement(clause, at)
                    before = self._metrics.held
                    self._metrics.clause_without_figure(clause, at)
                    self._passed = self._passed or (
                        self._metrics.held is before and "N" in letters[clause:at]
                    )
                self._spoken = False
                clause = at + 1
                self._end(kind, token.end)
                self._brackets(token)
            elif kind == "T":
                self._periods.pass_time(at)
            elif kind == "g":
                measured = letters[at + 1 : at + 3] == "EF"  # 完成全年目标的76% is a fact
                if not (measured or letters[at - 1 : at] in _NOT_AIMED):
                    self._aims = True
                    self._estimated = self._taken.text.startswith("预计", token.start)
            elif kind == "m":
                self._limits = True
            elif kind == "F" and token.at not in self._done:
                self._figure(clause, at)
        return self._done

    def _place_of(self, sign: str, low: int, high: int) -> Metric:
        """The place that the sentence is of, behind a clause: the head of a list names it, without a quantity, or a clause that is nothing else."""
        if sign != "：":
            alone = _place_alone(self._taken, low, high) if sign == "，" else ()
            return alone or self._head
        letters = self._taken.letters[low:high]
        at = letters.find("G")
        token = self._taken.tokens[low + at]
        return ((token.start, token.end),) if at >= 0 and "F" not in letters else ()

    def _brackets(self, sign: Token) -> None:
        """Have what is said in brackets hold there alone: 出口12亿元（其中服务出口3亿元，2022年2亿元），增长5%."""
        said = self._taken.text[sign.start : sign.end]
        if said == "（":
            self._bracket = self._periods.kept(), self._metrics.held
        elif said == "）" and self._bracket is not None:
            self._periods.restore(self._bracket[0])
            self._metrics.held = self._bracket[1]
            self._bracket = None
        elif said in "。；":
            self._bracket = None

    def _end(self, sign: str, end: int) -> None:
        """Leave behind what does not hold over a sign."""
        self._metrics.end(sign)
        self._signs += sign
        self._sentence += sign == "。"
        self._periods.end_clause()
        if sign == "。":
            self._passed, self._moving = False, None
            self._aims, self._from, self._head = False, None, ()
            self._periods.end_sentence(end)
        if sign in "。；":
            self._limits = False

    def _quantity(self, at: int) -> Quantity:
        return self._figures[self._taken.tokens[at].at].quantity

    # one figure, or several that stand together --------------------------------

    def _figure(self, clause: int, at: int) -> None:
        """Read the figure that is a word, and those that stand together with it."""
        token, quantity = self._taken.tokens[at], self._quantity(at)
        low = max(self._after_last(clause, at), self._metrics.consumed)
        if is_silent(self._taken, low, at, quantity):
            self._done[token.at] = replace(SILENT, start=self._figures[token.at].start)
            return
        if (restated := self._restated(at)) is not None:
            self._done[token.at] = restated
            return
        self._spoken = True
        group = self._group(at)
        reading = self._reading(low, at, quantity, group[-1])
        said = self._metrics.of(at, low, len(group), quantity, reading)
        reading = self._moved_before(reading, quantity, said, (low, at))
        if reading.name == "moved":
            self._moving = None if is_points(quantity) else reading.side
        scopes = [scope or self._head for scope in said.scopes]
        whens = self._times_in_turn((low, at), len(group), said)
        parts = zip(group, said.metrics, scopes, whens, strict=True)
        for member, metric, scope, when in parts:
            own = reading if member == at else self._turned(reading, member)
            grouped = len(group) > 1 and when is None
            points = is_points(self._quantity(group[-1])) and self._quantity(member).unit == "个"
            one = _Member(member, low, own, said.topic, metric, scope, said.source, grouped, points, when)
            self._done[self._taken.tokens[member].at] = self._claim(one)

    def _reading(self, low: int, at: int, quantity: Quantity, last: int) -> Reading:
        """How the words before a figure are read, with what the words around them add: a yearly mean, a growth named behind it, a share that drops its verb."""
        token = self._taken.tokens[at]
        reading = read(self._taken.tokens[low:at], self._taken.letters[low:at], self._taken.text, quantity)
        if yearly := _YEARLY.search(self._taken.text, self._taken.tokens[low].start, token.start):
            reading = reading._replace(mean=True, over=number(yearly["over"] or yearly["of"] or "0"))
        end = self._taken.tokens[last].end
        if behind := quantity.kind is Kind.PERCENT and _MOVED_BEHIND.match(self._taken.text, end):
            side = Direction.DOWN if behind["down"] else Direction.UP
            reading = reading._replace(name="moved" if reading.name in _PLAIN else reading.name, side=side)
        if reading.name == "stands beside" and _stands_behind_comparing(self._taken, at, quantity):
            side = Direction.DOWN if self._taken.text[token.start] in _MINUS else Direction.UP
            reading = reading._replace(name="moved", side=side)
        reading = self._share_goes_on(reading, low, quantity)
        return self._beside_then(self._among(self._of_then(reading, low, quantity), low), low, at)

    def _restated(self, at: int) -> Claim | None:
        """The claim of the figure before an amount that stands alone in brackets and says it in another unit: 增加297万吨（59亿斤）."""
        before = self._taken.tokens[at - 2] if self._taken.in_brackets(at) else None
        if before is None or before.kind != FIGURE or (said := self._done.get(before.at)) is None:
            return None
        kinds = {self._quantity(at).kind, self._quantity(at - 2).kind}
        if not said.metric or kinds & _PROPORTIONS or self._alike(at - 2, at):
            return None
        return replace(said, start=self._figures[self._taken.tokens[at].at].start)

    def _moved_before(
        self, reading: Reading, quantity: Quantity, said: Said, stretch: tuple[int, int]
    ) -> Reading:
        """How a percentage is read that says by how much something moved, which the clause before says moved: 营收增长，分别为12%和8%."""
        low, at = stretch
        if (
            quantity.kind is not Kind.PERCENT
            or is_points(quantity)
            or reading.verb not in _SAYING
            or self._moving is None
        ):
            return reading
        named = "N" in self._taken.letters[low:at] or said.source not in ("held", "distributed")
        rates = any(_PROPORTION.search(self._taken.text, *metric[-1]) for metric in said.metrics if metric)
        return reading if named or rates else reading._replace(name="moved", side=self._moving)

    def _note_movement(self, low: int, high: int) -> None:
        """Keep which way a clause without a figure says that something moved."""
        letters, tokens = self._taken.letters, self._taken.tokens
        down = letters.find("D", low, high) >= 0
        up = letters.find("U", low, high) >= 0 or (
            low < high
            and _DOUBLED.search(self._taken.text, tokens[low].start, tokens[high - 1].end) is not None
        )
        self._moving = None if up == down else Direction.UP if up else Direction.DOWN

    def _share_goes_on(self, reading: Reading, low: int, quantity: Quantity) -> Reading:
        """A share that drops its verb behind another: 占全市收入的56%，利润的72%."""
        letters = self._taken.letters
        size = reading.topic
        part = quantity.kind is Kind.PERCENT and reading.name == "stands beside" and size > 1
        if (
            not part
            or self._shared_in != self._sentence
            or not self._last_share[1]
            or letters[low - 2 : low - 1] != "F"
        ):
            return reading
        if not _OF_WHOLE.fullmatch(letters, low, low + size):
            return reading
        return reading._replace(name="part of", topic=0, base=(letters[low] in "L，", size), verb="占")

    def _of_then(self, reading: Reading, low: int, quantity: Quantity) -> Reading:
        """What something came to as so much of the same time before: 恢复至2019年同期的103%."""
        if reading.name != "came to" or reading.base is None or quantity.kind not in _TIMES_OF:
            return reading
        base = self._stretch_of(low, reading.base)
        if not self._taken.text.endswith("同期", *base):
            return reading
        return reading._replace(name="multiple", side=None)

    def _beside_then(self, reading: Reading, low: int, at: int) -> Reading:
        """What stood then, right before what it moved by since: 比上年|280万人次|增加40万人次."""
        letters = self._taken.letters
        if letters[at - 2 : at] != "CT" or at - 2 < low or not _MOVES_BEHIND.match(letters, at + 1):
            return reading
        return Reading("compared", at - 2 - low, base=(at - 1 - low, at - low))

    def _among(self, reading: Reading, low: int) -> Reading:
        """A rank with the set that an adverbial names: 在全省本科高校中排第6位."""
        tokens, text = self._taken.tokens, self._taken.text
        if reading.name != "rank" or reading.whole is not None:
            return reading
        within = [at for at in range(low, low + reading.topic) if text[slice(*tokens[at][1:3])] == "在"]
        if not within or low + reading.topic - within[-1] < 2:
            return reading
        first = within[-1]
        last = tokens[low + reading.topic - 1]
        placed = all(token.kind == PLACE for token in tokens[first + 1 : low + reading.topic])
        if not placed and text[last.end - 1] not in "中内里间":
            return reading
        return reading._replace(topic=first - low, whole=(first + 1 - low, reading.topic))

    def _times_in_turn(self, stretch: tuple[int, int], many: int, said: Said) -> Sequence[When | None]:
        """For each of some figures that stand together its own time, where these are of one metric and times are said in turn."""
        low, at = stretch
        if (beside := self._periods.beside(at)) is not None:
            return [beside] * many
        if many == 1 or len(set(said.metrics)) > 1 or len(set(said.scopes)) > 1:
            return [None] * many
        if _BY_QUARTER.search(self._taken.text, self._taken.tokens[low].start, self._taken.tokens[at].start):
            return self._periods.quarters(many) or [None] * many
        return self._periods.in_turn(many) or [None] * many

    def _turned(self, reading: Reading, at: int) -> Reading:
        """How a later figure of a group is read: 分别增长1%和下降3%."""
        side = _SIDES.get(self._taken.letters[at - 1])
        return reading._replace(side=side) if side and reading.name == "moved" else reading

    def _after_last(self, clause: int, at: int) -> int:
        """Where the words of a figure begin: behind the figure before it in its clause."""
        return max(clause, self._taken.letters.rfind("F", clause, at) + 1)

    def _group(self, at: int) -> list[int]:
        """The words that are figures said together: 10%、7.9%和5%."""
        tokens, letters, found = self._taken.tokens, self._taken.letters, [at]
        respectively = "X" in letters[max(0, at - 4) : at]
        later = at
        while (later := letters.find("F", later + 1, at + _GROUP)) >= 0:
            between = self._taken.text[tokens[found[-1]].end : tokens[later].start]
            joined = _BETWEEN.fullmatch(between) or (respectively and _IN_TURN.fullmatch(between))
            apart = between[-1:] in ("；", ";")
            if not joined or not ((respectively and not apart) or self._alike(found[-1], later)):
                break
            found.append(later)
        return found

    def _alike(self, one: int, other: int) -> bool:
        """Whether two figures have one unit."""
        first, second = self._quantity(one), self._quantity(other)
        return first.unit == second.unit and first.kind == second.kind

    # the claim ----------------------------------------------------------------

    def _claim(self, one: _Member) -> Claim:
        """Put together what was read of a figure."""
        figure = self._figures[self._taken.tokens[one.at].at]
        words = "".join(self._taken.text[start:end] for start, end in one.metric)
        verb = self._taken.text[slice(*one.topic.verb)] if one.topic.verb else ""
        first = self._from if one.reading.name == "came to" else None
        aspect, again = self._aspect(one, first, words, verb)
        when, base, doubts = self._times(one, aspect)
        whole = again or self._whole(one, aspect, first)
        if aspect is Aspect.SHARE:
            whole = whole or self._whole_again(one)
            self._last_share = (one.metric, whole)
            self._shared_in = self._sentence
        when = (
            None if _is_for_each(self._taken.text, one.topic) else self._year_before(one, aspect, when, words)
        )
        claim = Claim(
            figure.start,
            self._spans(self._share_named(one, aspect)),
            aspect,
            self._direction(one, aspect, words, verb),
            mean=self._is_mean(one, aspect),
            when=when,
            base=base or self._other(one),
            mode=self._mode(one.topic, self._taken.tokens[one.at], when),
            reader=one.reading.name,
            source=one.source,
            doubts=(
                *doubts,
                *one.topic.doubts,
                *self._span_doubts(one, aspect, when),
                *self._held_doubts(one, aspect, when),
                *self._cut_doubts(one),
                *far_doubts(self._taken, one.metric, one.at),
                *_bound_doubts(self._taken, self._done, one.low),
            ),
            scope=self._scope(one),
            whole=whole,
            done=self._spans(self._done_with(one)),
        )
        joined = len(one.metric) > 1 and self._taken.text[one.metric[0][1] : one.metric[1][0]] in DOING
        claim = confidence_of(
            claim,
            words,
            figure.quantity,
            distributed=one.grouped or (one.when is None and "X" in self._taken.letters[one.low : one.at]),
            bare=one.bare,
            joined=joined,
        )
        self._unit = figure.quantity.unit
        self._note(one, claim, words, verb)
        self._from = claim if one.reading.name == "from" else None
        return claim

    def _times(self, one: _Member, aspect: Aspect) -> tuple[When | None, When | None, tuple[str, ...]]:
        """Of when a figure is, what it is compared with, and what makes that doubtful."""
        in_turn = one.grouped and one.source != "distributed"
        when, base, doubts = self._periods.of(
            one.low, one.reading, aspect, one.topic, at=one.at, in_turn=in_turn
        )
        if one.when is None:
            return when, base, doubts
        period = one.when.period
        compared = before_again(one.reading.again, period) if period else None
        return one.when, When((), compared) if compared else base, () if period else ("no year",)

    def _direction(self, one: _Member, aspect: Aspect, words: str, verb: str) -> Direction | None:
        """Which way the metric moved; down where a growth is negative."""
        token = self._taken.tokens[one.at]
        negative = self._taken.text[token.start] in _MINUS
        found = direction_of(one.reading, aspect, words, verb)
        return Direction.DOWN if negative and aspect is Aspect.GROWTH else found

    def _done_with(self, one: _Member) -> Metric:
        """The verb that says what was done with the things of a figure: its own, or the one that was said of them before."""
        piece = done_before(self._taken, one.low, one.at, one.topic.verb if one.source != "held" else None)
        verb: Metric = () if piece is None else (piece,)
        if not verb and goes_on(self._taken, one.low, one.at):
            verb = self._last_verb
        elif not verb:
            verb = self._verbs.get(one.metric, ())
        self._verbs[one.metric] = self._last_verb = verb
        return verb

    def _aspect(self, one: _Member, first: Claim | None, words: str, verb: str) -> tuple[Aspect, Words]:
        """The aspect of a figure, and the whole of a share that was named before where it says that of another time."""
        own, quantity = one.source == "own", self._quantity(one.at)
        aspect = aspect_of(one.reading, quantity, words, one.topic, verb if own else "", own=own)
        aspect = Aspect.POINTS if one.points else aspect
        aspect = first.aspect if first and first.aspect and aspect is Aspect.RATE else aspect
        again = self._share_again(one, aspect)
        return Aspect.SHARE if again else aspect, again

    def _share_again(self, one: _Member, aspect: Aspect) -> Words:
        """The whole of the share that was named last, where a figure says it of another time: 占总收入的5%，明年提至8%."""
        metric, whole = self._last_share
        if self._is_share_too(one, aspect):
            return whole
        came = one.reading.name in ("came to", "reached") and one.source == "held"
        return whole if came and aspect is Aspect.RATE and one.metric == metric else ()

    def _is_share_too(self, one: _Member, aspect: Aspect) -> bool:
        """Whether a percentage of what is no rate is a share too, behind that of another in its sentence: A在C中占比由5%升至8%，B由3%升至4%."""
        if aspect is not Aspect.RATE or one.source != "own" or one.reading.name not in ("from", "came to"):
            return False
        before = bool(self._last_share[1]) and self._shared_in == self._sentence
        return before and _PROPORTION.search(self._named(one.metric)) is None

    def _whole_again(self, one: _Member) -> Words:
        """The whole of the share before in its sentence, of which another of its kind is a part too: 农业占三成，林业占一成."""
        metric, whole = self._last_share
        if not (metric and one.metric and whole) or self._shared_in != self._sentence:
            return ()
        alike = self._named(metric).endswith(self._named(one.metric)[-_KIND_OF_PART:])
        return whole if alike and metric != one.metric else ()

    def _named(self, metric: Metric) -> str:
        """A metric in words, without the noun of a share at its end."""
        words = "".join(self._taken.text[start:end] for start, end in metric)
        return _SHARE_TAIL.sub("", words)

    def _year_before(self, one: _Member, aspect: Aspect, when: When | None, words: str) -> When | None:
        """When a value is of that 上年为 sets beside one of the very year that 上年 is by the date: the year before that."""
        if aspect not in (Aspect.LEVEL, Aspect.RATE) or when is None or when.period is None:
            return when
        last, self._last_level = self._last_level, (words, when.period)
        times = [token for token in self._taken.tokens[one.low : one.at] if token.kind == "T"]
        leans = len(times) == 1 and _LAST_YEAR.match(self._taken.text, times[0].start)
        begins = _SET_BESIDE.match(self._taken.letters[one.low : one.at]) is not None
        beside = begins and last[1] == when.period and self._signs == "，"
        same = last == (words, when.period) if one.source == "held" else beside
        if not leans or not same or not is_year(when.period):
            return when
        return When(when.words, shifted(when.period, -1))

    def _held_doubts(self, one: _Member, aspect: Aspect, when: When | None) -> tuple[str, ...]:
        """What makes an amount or a rate doubtful that no predicate says."""
        if one.reading.name != "stands beside" or aspect not in (Aspect.LEVEL, Aspect.RATE):
            return ()
        quantity, before = self._quantity(one.at), self._taken.letters[one.at - 1 : one.at]
        if one.source == "held" and quantity.kind is Kind.COUNT and quantity.unit != self._unit:
            return ("of another unit than what it is said of",)
        if one.source == "held" and before == "E":
            return ("only some of what was named",)
        return ("in a stretch of years or at its end",) if _is_within(when) and one.bare else ()

    def _span_doubts(self, one: _Member, aspect: Aspect, when: When | None) -> tuple[str, ...]:
        """What makes the time of a share or of a change since a year doubtful, under a stretch of years; or the whole of each of some shares."""
        if aspect is Aspect.SHARE and one.source == "distributed" and not one.topic.whole:
            return ("no whole",) if one.reading.base is None else ()
        if aspect is not Aspect.SHARE and (aspect is not Aspect.CHANGE or one.reading.base is None):
            return ()
        unclear = _is_within(when) and not (one.reading.mean or one.topic.verb or one.topic.fixed)
        return ("in a stretch of years or at its end",) if unclear else ()

    def _cut_doubts(self, one: _Member) -> tuple[str, ...]:
        """What makes the words of a metric doubtful, by themselves or since they were so where they were named."""
        counts = self._quantity(one.at).kind in _OBJECTS and one.reading.name == "stands beside"
        done = counts and one.source == "own" and one.topic.verb is not None
        found = metric_doubts(self._taken, one.metric, distributed=one.source == "distributed", done=done)
        if one.source == "distributed" and not found and self._unsure.get(one.metric):
            return ("of a doubtful name",)
        if one.source in ("held", "leaning"):
            passed = self._passed and one.source == "held"
            unsure = any(self._unsure.get(one.metric[:size]) for size in range(1, len(one.metric) + 1))
            said = (("a clause between that was not read",) if passed else ()) + (
                ("of a doubtful name",) if unsure and not found else ()
            )
            return (*found, *said)
        self._passed = False
        if one.source == "own" and self._is_behind_noun(one):
            found = (*found, "a noun before it")
        quantity = self._quantity(one.at)
        beside = name_doubts(
            self._taken, one.at, one.metric, one.topic, one.reading, source=one.source, quantity=quantity
        )
        found = (*found, *beside)
        self._unsure[one.metric] = bool(found)
        return found

    def _is_behind_noun(self, one: _Member) -> bool:
        """Whether a noun stands before a name in its clause that was taken for nobody's place: 码头|接收|船舶垃圾."""
        if not one.metric:
            return False
        agent = one.topic.agent if one.scope else None
        start, scope = one.metric[0][0], (*one.scope, *((agent,) if agent else ()))
        before = self._taken.between(self._taken.tokens[one.low].start, start)
        joined = bool(before) and before[-1].kind in _JOINTS
        return not joined and any(
            token.kind == NOUN and not any(low <= token.start < high for low, high in scope)
            for token in before
        )

    def _is_mean(self, one: _Member, aspect: Aspect) -> bool:
        """Whether a figure is a mean over time: growth by the year, amounts by the year, the month or the day."""
        if aspect is Aspect.GROWTH:
            return one.reading.mean
        if aspect not in _AVERAGED:
            return False
        low, token = self._taken.tokens[one.low], self._taken.tokens[one.at]
        return one.reading.mean or _DAILY.search(self._taken.text, low.start, token.start) is not None

    def _note(self, one: _Member, claim: Claim, words: str, verb: str) -> None:
        """Keep what is known of the clause of a claim, for its relations to others, and whether its name is sure."""
        if one.source == "own" and claim.confidence is not Confidence.HIGH and _OF_NAME & {*claim.doubts}:
            self._unsure[one.metric] = True
        closed = "。" in self._signs or "；" in self._signs
        self._signs = ""
        own = one.topic.part if one.source != "held" else False
        quantity = self._quantity(one.at)
        listed = self._taken.letters[one.low] in _JOINTS
        self.read.append(
            Read(claim, quantity, words, own, verb, one.reading.verb, self._sentence, closed, listed)
        )

    def _scope(self, one: _Member) -> Words:
        """Whose the metric is, or for each of whom a norm holds."""
        return self._spans(one.scope or ((one.topic.each,) if one.topic.each else ()))

    def _share_named(self, one: _Member, aspect: Aspect) -> Metric:
        """The metric; of points the whole phrase of the share that moved."""
        phrase, held = self._phrase_of(one, aspect), one.source == "held"
        before, self._phrase = self._phrase, self._phrase if held else None
        if aspect is Aspect.POINTS and (named := self._with_share_noun(one.metric)) is not None:
            return named
        if aspect is Aspect.POINTS and one.source == "distributed":
            return (*one.metric, *self._tail_of(one.topic.phrase))
        if aspect is Aspect.POINTS:
            return before or one.metric if held else (phrase,) if phrase else one.metric
        if aspect is not Aspect.SHARE or phrase is None:
            return one.metric
        self._phrase = (*one.metric, phrase) if held else (phrase,)
        bare = not one.topic.phrase and one.metric[0][1] - one.metric[0][0] == 1
        return (phrase,) if bare else one.metric

    def _tail_of(self, phrase: Piece | None) -> Metric:
        """What the name of a share has behind its parts: 占地区生产总值的比重; nothing where none was named."""
        inside = self._taken.between(*phrase) if phrase else []
        shared = next((token for token in inside if token.kind == "S"), None)
        return ((shared.start, phrase[1]),) if phrase and shared else ()

    def _with_share_noun(self, metric: Metric) -> Metric | None:
        """A part with 占比 right behind it, where that is how its share was named: 药占比; None where it was not."""
        if not metric or not self._taken.text.startswith("占比", metric[-1][1]):
            return None
        return (*metric[:-1], (metric[-1][0], metric[-1][1] + len("占比")))

    def _phrase_of(self, one: _Member, aspect: Aspect) -> Piece | None:
        """The name of a share as a whole: 民营经济占比重, or with 占比 right behind its part: 药占比."""
        if one.topic.phrase or aspect is not Aspect.SHARE or not one.metric:
            return one.topic.phrase
        at = self._taken.letters.rfind("S", one.low, one.at)
        token = self._taken.tokens[at]
        named = at >= 0 and self._taken.text[token.start : token.end] == "占比"
        return (one.metric[0][0], token.end) if named and token.start == one.metric[-1][1] else None

    def _mode(self, topic: Topic, token: Token, when: When | None) -> Mode:
        """Whether a figure is a fact, is aimed at, or is a norm."""
        if when is not None and self._is_still_to_come(when):
            return Mode.TARGET
        if self._limits or _is_for_each(self._taken.text, topic):
            return Mode.LIMIT
        if _BASIS.match(self._taken.text, token.end):
            return Mode.ACTUAL
        if self._aims and self._estimated and when is not None and self._is_over(when):
            return Mode.ACTUAL
        return Mode.TARGET if self._aims or topic.aim or self._frame.aims else Mode.ACTUAL

    def _is_still_to_come(self, when: When) -> bool:
        """Whether a time is later than the year of the text, is counted on from it, or is a stretch of years that begins with it."""
        date = self._frame.date
        if date is None:
            return False
        if when.period and first_year(when.period) > date.year:
            return True
        return self._periods.is_ahead(when) or _is_to_come(when, date.year)

    def _is_over(self, when: When) -> bool:
        """Whether a year is over by the date of the text, or nearly: what is reckoned of it is no aim."""
        date = self._frame.date
        if date is None or not when.period:
            return False
        return last_year(when.period) < date.year + (date.month is not None and date.month >= _NEARLY_OVER)

    def _other(self, one: _Member) -> When | None:
        """The words of another value with which a figure is compared."""
        if one.reading.name != "gap" or one.reading.base is None:
            return None
        return When(self._spans((self._stretch(one, one.reading.base),)), None)

    def _whole(self, one: _Member, aspect: Aspect, first: Claim | None) -> Words:
        """What a share is of, or in which set a rank is; of the second of two ends as of the `first`."""
        reading, topic = one.reading, one.topic
        if reading.whole is not None and aspect is Aspect.RANK:
            return self._spans((self._stretch(one, reading.whole),))
        if aspect is not Aspect.SHARE:
            return self._spans((topic.whole,)) if aspect is Aspect.RANK and topic.whole else ()
        if reading.name == "part of" and reading.base is not None:
            piece = self._stretch(one, reading.base)
            return self._spans((piece,)) if not SHARE_NOUN.fullmatch(self._taken.text[slice(*piece)]) else ()
        if topic.whole:
            return self._spans((topic.whole,))
        if first is not None and first.whole:
            return first.whole
        return self._spans(self._metrics.whole(topic, one.metric)) if self._is_part(one) else ()

    def _is_part(self, one: _Member) -> bool:
        """Whether 占 or a fraction says a share, so that what 其中 takes apart is its whole."""
        return one.topic.share or one.reading.name == "part of" or self._quantity(one.at).kind is Kind.SHARE

    def _stretch(self, one: _Member, words: Piece) -> Piece:
        """Some of the words before a figure, without 的 at their end and what is no noun of a share."""
        start, end = self._stretch_of(one.low, words)
        if one.reading.name == "rank" and self._taken.text.endswith(_PLACED, start + 1, end):
            return start, end - len(_PLACED[0])
        if self._taken.text[end - 1] in "中内里" and one.reading.name == "rank":
            end -= 1 + (self._taken.text[end - 2] in "当之")
        shared = _SHARE_TAIL.search(self._taken.text, start, end)
        return (start, shared.start()) if shared and shared.start() > start else (start, end)

    def _stretch_of(self, first: int, words: Piece) -> Piece:
        """Some of the words that begin with one, without 的 and small words at their end."""
        low, high = first + words[0], first + words[1]
        while high > low + 1 and self._taken.letters[high - 1] in "EaHc":
            high -= 1
        return self._taken.tokens[low].start, self._taken.tokens[high - 1].end

    def _spans(self, pieces: Metric) -> Words:
        """Pieces of the paragraph as spans of the text."""
        return tuple(self._plain.span(*piece) for piece in pieces if piece[1] > piece[0])
