"""What a clause is about: the noun phrase before a predicate or a figure, without time, place, verb and hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late, pattern_of
from tui.figures.patterns import alternatives
from tui.lexicon.zh import measured_nouns, place_names, scope_words

if TYPE_CHECKING:
    from tui.claims.word_kinds import Token, Tokens

Piece = tuple[int, int]
"""A stretch of the plain paragraph."""

LEANING = frozenset(measured_nouns.LEANING)
LEANING_WHOLE = frozenset(measured_nouns.LEANING_WHOLE)
GENERIC = frozenset(measured_nouns.GENERIC)
_LEADING = frozenset("caHgJLXMOUDRpCISZABK。，：QymYG")
_TRAILING = frozenset("camHgJLXMOECISZAB，：KpY")
_JOINING = frozenset("、和与及")
_JOINS = frozenset("NLJG")
"""Kinds of words behind the name of a place with which a name or a list goes on."""
_LONG = 18
"""Code points of a phrase with 的 beyond which its last noun is taken."""
_PLACE_END = "|".join(sorted(scope_words.PLACE_ENDS, key=len, reverse=True))
_NAMED_PLACE = (
    rf"(?:(?<![A-Z])[A-Z]|(?:(?![的了从再把对在与及向是有为被将由自各该全等省市县区])[\u4e00-\u9fff]){{1,4}}?)(?:{_PLACE_END})(?<!乡镇)"
    r"(?<!州(?=[市县区省]))(?![直级委政内里情域划场间属办街组志镇村]|长(?![途期])|民(?![营用间])|人(?![口均才])|化(?![肥工学])|外(?![贸资商汇])|财(?!政(?:总?收入|支出|自给率)))"
)
_PLACE = late(rf"(?:{_NAMED_PLACE})(?:[、和及与]?(?:{_NAMED_PLACE}))*")
BARE_NAMES = alternatives((*place_names.COUNTRIES, *place_names.PROVINCES, *place_names.CITIES))
"""The names of countries, and of provinces and cities without 省 and 市."""
_BARE_LIST = rf"(?:{BARE_NAMES})(?:(?:[、和及与]|以及)?(?:{BARE_NAMES}))*"
_BARE_PLACE = late(
    rf"{_BARE_LIST}(?=(?:{alternatives(place_names.REGIONAL)})(?!局|厅|部门|厂|大学|学院|协会|协定))"
)
"""A province or a city, or a list of some, without 省 and 市, before a measure of it: 甲州|规模以上工业增加值."""
_BARE_MEASURED = late(rf"{_BARE_LIST}(?=(?:{alternatives(measured_nouns.HEADS)})\Z)")
"""The same before a noun that is nothing but a measure: 甲州|失业率."""
_COUNTRY = late(
    rf"(?!中国)(?:{alternatives(place_names.COUNTRIES)})(?=[\u4e00-\u9fffA-Z]{{0,10}}(?:{alternatives(measured_nouns.HEADS)})\Z)"
    r"(?![^，。]*(?:公司|集团|银行|航空|电信|电力|大学|证券))"
)
"""A country before the name of a measure of it, and no company that is named by it: 甲国|制造业新订单指数."""
_BARE_WHOLE = late(_BARE_LIST)
_MEASURE_END = late(rf"(?:{alternatives(measured_nouns.HEADS)})[”）]?\Z")
_SHORTEST = 2
"""Code points of the shortest name of a place."""
_NAME = late(_NAMED_PLACE)
_NO_NAME = "两多本大小新老高开试示"
"""With what a word begins that is no name: 大县, 小镇."""
_MILESTONES = frozenset({"关口", "台阶", "大关", "门槛"})
"""Behind a value what it is that was passed, which measures nothing: 突破300亿元大关、达到304亿元."""
_NO_PLACES = frozenset(scope_words.NO_PLACES)
_ENDS = scope_words.NO_PLACES
BODY = late(
    r"(?:(?:产业|工业|科技|物流|创业|软件|农业)园|港|机场|车站|电厂|厅|署|馆|监狱|工会|商会|学会|联合会|基金会|法庭|检察机关|公安机关|村委会|社|队|矿|场|局|院|委|委员会|部门|单位|公司|银行|企业|财政|机构|党委|党组织|支部|中心|集团|所|站|学校|大学|医院|政府|法院|检察院|协会|合作社|工厂|分行|支行|园区|社区|机关|厂|负责人)\Z"
)
_COPULAS = frozenset("在为是达超计位")
_DOING = frozenset({"完成", "实现", "完成了", "实现了", "累计完成", "累计实现"})
"""Verbs of reaching that somebody does something with: 产业实现产值5亿元."""
_SPENDING = frozenset({"支出", "收入", "投入", "投资"})
"""Nouns that are verbs behind a word of aiming: 科技经费计划支出."""
_BATCH = late(r"第.{1,3}[批期轮次]\Z")
_AIM = late(r"(?:预期)?(?:目标|预期)\Z")
_BUDGETED = late(r"(?<=经费)预算\Z")
"""What only says that an amount is budgeted: “三公”经费预算."""
_DERIVED = late(
    r"(?:率|周期|时长|强度|程度|密度|满意度|天数|金额|数量|业务量|总量|总额|销量|用量|次数|件数|人数|成本|里程|时间)\Z"
)
"""Last words of names of what is reckoned from something done; they are seldom its object."""
_ESTABLISHED = late(
    r"(?:网点|站|点|中心|基地|平台|机构|班|队|企业|公司|场|所|园|店|厂|院|人员|员|户|车间|工坊|厅|室|专班|系统|设施|设备|合同|协议|渠道|专区|岗)\Z"
)
"""Last words of names of what is set up to do something: 共设收购网点."""
_OF_NO_KIND = frozenset({"案件", "犯罪", "事故", "问题", "疾病", "行为", "线索", "纠纷"})
"""What says nothing of its kind, which the list before 等 names: 盗窃、诈骗等案件."""
_CASES = late(r"(?:案件|犯罪|申请|事项|手续|保单|业务|纠纷)\Z")
"""What is handled, behind the verb that says of which kind it is: 处理理赔案件."""
_MEASURED = late(
    _DERIVED.pattern.removesuffix("\\Z")
    + r"|(?:总?收入|总?支出|总?产值|增加值|总值|总量|总?额|总?面积|能力|规模|指数|价格|利润|装机|里程|成本|投资|研发投入|量|数|值)\Z"
)
"""The same behind a verb that is as often half of a noun: 运输总收入."""
_TITLES = (
    "重点实验室", "文明", "先进", "百强", "人大代表", "政协委员", "劳动模范", "重点文物", "优秀", "模范", "五一", "十佳", "青年",
    "三八", "巾帼", "道德模范", "最美", "示范", "百佳", "法院办案标兵",
)  # fmt: skip
"""With what names begin that 全国 belongs to."""
_LAND = late(r"总?占地(?:总?面积)?\Z")
"""What is measured of something that stands right before it: 学校占地."""
_TRADE = late(r"(?:进出口|出口|进口|投资|贸易|贷款)(?:总?额|总?值)?\Z")
"""What goes to somebody or comes from there."""
_RECEIVING = frozenset("为向对给")
_HELPING = frozenset({"帮助", "帮", "替"})
_OWN_OBJECT = 4
"""Code points before a derived noun that are more than its own name: 查出|主要问题|金额."""
_MOVING = ("增加", "提高", "降低", "提升", "投入", "补充", "处理", "处置", "落实", "吸收", "支付", "转移")
"""Verbs that are none of these."""
_INCURRED = frozenset({"发生", "支付"})
"""Verbs that are of no name, though what follows is reckoned: 发生营业成本."""
_TAKING_PART = frozenset({"参加", "领取", "享受", "享有", "缴纳"})
_PEOPLE_COUNTED = late(r"(?:人数|户数)\Z")
"""Whose number is named by what they take part in: 领取失业保险金人数."""
_MARK = late(r"\A(?:[—–―－-]{1,4}|[一二三四五六七八九十]{1,3}[是、]|[*•·●■]|[“”\"]\Z)")
_WITHOUT = late(r"(?:扣除|剔除|经(?!济|营|开|过半|常|费|纪))[^，]{1,16}?后(?!的)")
"""An adverbial that only says how it was reckoned."""
_RECKONED = frozenset({"价格", "口径", "可比价格", "可比口径"})
"""By what something is reckoned, behind 按 and a time: 按当年价格."""
_BY = frozenset({"按", "按照"})
_KEPT_ON = late(r"(?:在册|在校|在岗|在园|在院|在编)\Z")
"""What only says that those counted are there: 矫正对象在册186人."""
_MEAN_RATE = late(r"(?<=[\u4e00-\u9fffA-Z])(?:年均|年平均)(?P<rate>增速|增幅|增长率|增长速度|涨幅|降幅)\Z")
"""A rate that is a yearly mean, behind what grew: 生产总值年均增速."""
_OF_RATE = late(rf"(?<=[\u4e00-\u9fffA-Z）])的(?P<rate>{'|'.join(measured_nouns.RATE_NOUNS)})\Z")
"""A noun of rate behind 的, which leans on all before it: A增加值、B零售额的增速."""
_CUT = frozenset("标期算地积册校岗园院编") | {noun[-1] for noun in (*measured_nouns.RATE_NOUNS, "增长速度")}
"""The last characters of what is cut from the end of a noun, or is cut apart from it there: 目标, 预算, 占地, 在册, 的增速."""
_NEWLY = late(r"(?:总?额|[^收]入|面积|总?数|总?量|容量|能力|金额|保费|规模|人数|户数|价值)\Z")
"""Last words of names of amounts of what is newly done."""
_LIMIT = late(r"(?:以上|以下|以内)的?")
_HAVING = frozenset({"有", "具有", "持有", "享有"})
"""With what a clause begins that says which things are meant."""
_CLOSING = late(
    r"(?:完工|竣工|投用|投产|投运|开工|开建|建成|到位|落地|启用|交付|通车|验收|完成|落成|入库|获批|获评|在建|开业|上线|结案|出栏|存栏|销号|清零|安排|拟安排)\Z"
)
"""Verbs that say what became of the noun before them, and are no noun behind a verb."""
_SUMMING = frozenset({"累计", "合计", "总计", "共计"})
_COUNTED_IN = ("含", "不含", "包括", "不包括", "包含", "扣除")
"""What says what is counted in, and not whose it is: 不含上年旧存."""
_LONGEST_OWNER = 10
"""Code points of who stands before a time, which what is measured is of."""
_LEFT_OVER = frozenset("上下中内时里间")
"""What stands behind a time or an adverbial and is no noun."""
_DOING_IT = late(r"(?:行动|活动|工作|工程|专项|机制|制度|平台|方式|举措|改革|项目)\Z")
"""By what somebody gets something new: 专项行动|挽回损失."""
_SEASON = late(r"(?:期|季|节|期间|假日)\Z")
_ZONES = frozenset({"高新区", "经开区", "开发区", "保税区", "自贸区", "示范区", "工业园区"})
"""Places that are named by their kind alone, before what is measured there."""
_SHARE_NOUNS = frozenset({"占比", "比重"})
"""Nouns that name a share without its whole: 药占比下降."""
_OWN_BODY = late(
    r"(?:调查户|样本户|受访户|受访者|受访企业|样本企业|监测户)(?=[\u4e00-\u9fff]{4})"
    r"|医院(?=门急诊|门诊|急诊|出院|编制床位|开放床位|占地|业务收入|总收入|药占比)"
    r"|[\u4e00-\u9fff]{2,8}?(?:公司|集团|分行|支行)(?=营业收入|营收|主营业务|经营收入|销售收入|净利润|利润|产值|资产总额|总资产)"
    r"|(?:本公司|公司|本集团|集团|本行|我行)(?!治理|债|章程|存款|贷款|金融|业务|制|法|数|户|总(?:部|经理|裁|数|量)|股|客|类|及|和|、|的)(?=[\u4e00-\u9fff]{2})"
)
"""The body that a report is about, before what is said of it: 公司研发投入."""
_LEVEL = late(
    r"(?:中央|[省市县区州镇乡])级(?=“三公”|(?:[\u4e00-\u9fff]{2,10}(?<!财政))?(?:支出|预算收入|预备费|经费预算)\Z)"
)
"""Whose budget it is: 市级|教育支出."""
_SHARE_END = late(r"(?:的)?(?:比重|比例|份额|百分比|份量)(?:的?(?:平均值|均值|平均数))?\Z")


def _is_name(word: str) -> bool:
    """Whether a word that ends like a place is the name of one, and not 社区, 大县 or 贫困地区."""
    if word in _NO_PLACES or (len(word) == _SHORTEST and word[0] in _NO_NAME):
        return False
    return len(word) == _SHORTEST + 1 or not word.endswith(_ENDS)


class Topic(NamedTuple):
    """What a stretch of a clause is about; offsets count the plain paragraph."""

    metric: tuple[Piece, ...] = ()
    """The noun phrase; two pieces where a fixed verb of the list's head stands before it."""
    scope: Piece | None = None
    agent: Piece | None = None
    """Who does what the verb says, where a verb with an object stands there."""
    verb: Piece | None = None
    fixed: Piece | None = None
    """新增 and the like, which the members of a list share."""
    part: bool = False
    """Whether 其中 opens it."""
    share: bool = False
    whole: Piece | None = None
    phrase: Piece | None = None
    """The whole phrase of a share: 民营经济占地区生产总值的比重."""
    each: Piece | None = None
    aim: bool = False
    listed: bool = False
    """Whether the noun phrase is a list."""
    doubts: tuple[str, ...] = ()


def topic_of(taken: Tokens, low: int, high: int, *, predicate: bool = True) -> Topic:
    """The topic that the words from `low` to `high` (excluded) make; whether a predicate stands behind them."""
    return _Phrase(taken, low, high, predicate=predicate).topic()


class _Phrase:
    """Takes a stretch of words apart."""

    def __init__(self, taken: Tokens, low: int, high: int, *, predicate: bool) -> None:
        self._predicate = predicate
        self._text, self._tokens, self._letters = taken.text, taken.tokens, taken.letters
        self._first, self._low, self._high = low, low, high
        self._part = self._aim = False
        self._scope: Piece | None = None
        self._each: Piece | None = None
        self._towards = False
        self._doubts: list[str] = []

    def topic(self) -> Topic:
        """What it is about."""
        shared = self._letters.rfind("S", self._low, self._high)
        if shared >= 0:
            return self._share(shared)
        self._low = self._behind_order()
        self._low = self._behind_receiver()
        first = self._low
        self._lead()
        if self._low >= self._high:
            return self._made(())
        self._each_inside()
        entered = self._low
        verb = self._verb()
        if verb is None and self._letters[first : self._low].endswith("D") and not self._predicate:
            return self._made(self._noun(self._low, self._high), verb=self._place(self._low - 1))
        if verb is None or self._text.startswith("每", self._tokens[self._low].start):
            return self._made(self._noun(self._low, self._high))
        return self._with_verb(verb, entered)

    def _with_verb(self, verb: int, entered: int) -> Topic:
        """What a stretch is about whose last verb has an object; `entered` is its first word that is no small one."""
        subject, first = (self._low, verb), verb
        while (
            self._letters[subject[0] : subject[1]]
            and self._letters[subject[1] - 1] in "vwUDLJa"
            and self._is_verb_run(subject[1] - 1)
        ):
            subject = (subject[0], subject[1] - 1)
            first = subject[1]
        if (
            self._predicate
            and pattern_of("N[^L]*E.*N").search(self._letters[verb + 1 : self._high])
            and self._letters[verb] == "v"
        ):
            return self._made(self._noun(first, self._high, keep_list=True), agent=None)
        objects = self._object(verb)
        agent = () if self._is_receiver(entered) else self._noun(*subject, keep_list=True)
        held = (self._tokens[first].start, self._tokens[verb].end)
        return self._made(objects, agent=agent[0] if agent else None, verb=held)

    def _object(self, verb: int) -> tuple[Piece, ...]:
        """The object of a verb, with the verb at its end where that is a noun there: 提出刑事|抗诉."""
        last = self._high - 1
        nominal = (
            not self._predicate
            and self._letters[verb] == "v"
            and self._letters[verb + 1 : self._high] == "Nv"
            and not _CLOSING.search(self._text, *self._place(last))
        )
        if not nominal:
            return self._noun(verb + 1, self._high)
        return ((self._tokens[verb + 1].start, self._tokens[last].end),)

    def _behind_order(self) -> int:
        """Where the first of those begins that stand in an order, behind what says so: 居前的依次是|机械120家."""
        at = self._letters.rfind("X", self._low, self._high - 1)
        named = at > self._low and self._text[self._tokens[at].end - 1] in "是为"
        return at + 1 if named and self._letters[at + 1] == "N" else self._low

    def _behind_receiver(self) -> int:
        """Where what is got for somebody begins: 为国家|挽回损失."""
        fixed = self._letters.rfind("x", self._low, self._high)
        if fixed - self._low < len("pN") or self._letters[fixed - 1] not in "NG":
            return self._low
        towards = self._text[slice(*self._place(fixed - 2))]
        return fixed if towards in _RECEIVING or towards in _HELPING else self._low

    def _is_receiver(self, at: int) -> bool:
        """Whether somebody does nothing, but has something done for him: 向省队输送运动员."""
        return at > self._first and self._text[slice(*self._place(at - 1))] in _RECEIVING

    def _each_inside(self) -> None:
        """Keep for each of whom a norm holds, where that stands behind somebody: 创业者每户给予补贴."""
        at = self._letters.find("Y", self._low, self._high)
        if at > self._low and self._each is None:
            self._each = self._place(at)
            if "N" in self._letters[at + 1 : self._high]:
                self._low = at + 1

    def _made(
        self, metric: tuple[Piece, ...], agent: Piece | None = None, verb: Piece | None = None
    ) -> Topic:
        """A topic with what was found beside it."""
        fixed = None
        if metric and self._letters[self._low : self._high].startswith("x") and verb is None:
            fixed = self._place(self._low)
        listed = not all(_JOINING.isdisjoint(self._text[start:end]) for start, end in metric)
        return Topic(
            metric, self._scope, agent, verb, fixed, self._part, each=self._each, aim=self._aim, listed=listed,
            doubts=tuple(self._doubts),
        )  # fmt: skip

    def _place(self, index: int) -> Piece:
        return self._tokens[index].start, self._tokens[index].end

    # shares -----------------------------------------------------------------

    def _share(self, shared: int) -> Topic:
        """X占Y的比重: the part, the whole, and both together."""
        whole = self._whole(shared + 1)
        high, self._high = self._high, shared
        inner = self.topic()
        self._high = high
        phrase = None
        named = self._text[slice(*self._place(shared))]
        if not whole and inner.metric and named in _SHARE_NOUNS:
            phrase = (inner.metric[0][0], self._tokens[shared].end)
        if whole:
            end = self._tokens[self._trimmed(shared + 1, self._high)[1] - 1].end
            phrase = (inner.metric[0][0] if inner.metric else self._tokens[shared].start, end)
        return inner._replace(share=True, whole=whole, phrase=phrase)

    def _whole(self, first: int) -> Piece | None:
        low, high = self._trimmed(first, self._high)
        if low >= high:
            return None
        start, end = self._tokens[low].start, self._tokens[high - 1].end
        found = _SHARE_END.search(self._text, start, end)
        if found is not None:
            end = found.start()
        return (start, end) if end > start else None

    # from the left ----------------------------------------------------------

    def _lead(self) -> None:
        """Take what is no noun from the beginning: marks, small words, times, place or body."""
        while self._low < self._high:
            kind = self._tokens[self._low].kind
            if kind == "N":
                if not (self._named() or self._adds()):
                    return
                continue
            if kind == "G" and self._is_attribute(self._low):
                return
            if kind not in _LEADING and kind != "T":
                return
            if kind == "U" and self._letters[self._low : self._high] == "UN":
                return
            if kind == "p" and self._is_towards():
                self._towards = True
                return
            self._take(kind)
            self._low += 1

    def _is_towards(self) -> bool:
        """Whether 对 belongs to what is measured: 对东盟进出口."""
        end = self._tokens[self._trimmed(self._low, self._high)[1] - 1].end
        start = self._tokens[self._low].start
        return self._text.startswith("对", start) and _TRADE.search(self._text, start, end) is not None

    def _take(self, kind: str) -> None:
        """Keep what a small word at the beginning says."""
        if kind == "Q":
            self._part = True
        elif kind == "g":
            self._aim = True
        elif kind == "Y":
            self._each = self._place(self._low)
        elif kind == "G":
            self._scope = self._place(self._low)
            self._low += self._letters[self._low + 1 : self._low + 2] == "E"

    def _is_attribute(self, at: int) -> bool:
        """Whether 全国 belongs to a name: 全国重点实验室."""
        after = self._tokens[at + 1] if at + 1 < self._high else None
        text = self._text
        return (
            text[slice(*self._place(at))] == "全国"
            and after is not None
            and after.kind == "N"
            and text.startswith(
                _TITLES,
                after.start,
            )
        )

    def _named(self) -> bool:
        """Take a mark or a named place from the beginning of a noun; whether something was taken."""
        token = self._tokens[self._low]
        words = self._text[token.start : token.end]
        if words in _RECKONED and any(
            self._text[slice(*self._place(at))] in _BY for at in range(max(0, self._low - 2), self._low)
        ):
            self._low += 1
            return True
        if without := _WITHOUT.match(self._text, token.start, self._tokens[self._high - 1].end):
            self._skip_to(without.end())
            return True
        if (mark := _MARK.match(words)) and mark.end():
            self._cut(token, mark.end())
            return True
        if words in _MILESTONES and self._letters[self._low - 1 : self._low] == "F":
            self._low += 1
            return True
        if words in _LEFT_OVER or (words[0] == "内" and self._letters[self._low - 1 : self._low] == "F"):
            self._cut(token, 1)
            return True
        return self._scope is None and self._scoped(token)

    def _scoped(self, token: Token) -> bool:
        """Take the body, the level or the place that a noun begins with, whose the metric is; whether one was taken."""
        until = self._tokens[self._high - 1].end
        found = _OWN_BODY.match(self._text, token.start, until) or _LEVEL.match(
            self._text, token.start, until
        )
        if found is not None:
            self._scope = found.span()
            self._cut(token, found.end() - found.start())
            return True
        if (place := self._named_place(token)) is not None:
            self._scope = place
            self._skip_to(place[1])
            return True
        return False

    def _adds(self) -> bool:
        """Take a body before 新增 from the beginning: 学院新增项目."""
        place = self._place(self._low)
        if self._letters[self._low + 1 : self._low + 2] != "x":
            return False
        if not (BODY.search(self._text, *place) or _DOING_IT.search(self._text, *place)):
            return False
        if not _DOING_IT.search(self._text, *place):
            self._scope = self._scope or place
        self._low += 1
        return True

    def _cut(self, token: Token, size: int) -> None:
        """Begin later in a noun."""
        if token.start + size >= token.end:
            self._low += 1
        else:
            self._tokens = [*self._tokens]
            self._tokens[self._low] = token._replace(start=token.start + size)

    def _skip_to(self, end: int) -> None:
        """Begin where a place ends."""
        while self._low < self._high and self._tokens[self._low].end <= end:
            self._low += 1
        self._low += self._low < self._high and self._letters[self._low] == "E"
        if self._low < self._high and self._tokens[self._low].start < end:
            self._cut(self._tokens[self._low], end - self._tokens[self._low].start)

    def _named_place(self, token: Token) -> Piece | None:
        """A named province, city, district or village, or a list of some, at the beginning of a noun."""
        end = self._tokens[self._high - 1].end
        if (bare := self._bare_place(token, end)) is not None:
            return bare
        found = _PLACE.match(self._text, token.start, end)
        names = _NAME.findall(self._text, token.start, found.end()) if found else ()
        if found and found[0] in _ZONES and _MEASURED.search(self._text, found.end(), end):
            return found.span()
        zones = len(names) > 1 and all(len(name) == _SHORTEST + 1 for name in names)
        return found.span() if found and (zones or all(map(_is_name, names))) else None

    def _bare_place(self, token: Token, end: int) -> Piece | None:
        """A place without 省 and 市 at the beginning of a noun: before a measure of it, or as all that the noun is: 甲国|接待游客."""
        named = _BARE_PLACE.match(self._text, token.start, end)
        measured = _BARE_MEASURED.match(self._text, token.start, token.end)
        country = _COUNTRY.match(self._text, token.start, token.end)
        if (found := named or measured or country) is not None:
            return found.span()
        whole = _BARE_WHOLE.match(self._text, token.start, end)
        if whole is None:
            return None
        last = next(at for at in range(self._low, self._high) if self._tokens[at].end >= whole.end())
        alone = self._tokens[last].end == whole.end() and self._letters[last + 1 : last + 2] not in _JOINS
        owns = self._letters[last + 1 : last + 3] == "EN" and not _MEASURE_END.search(self._text, 0, end)
        return whole.span() if alone and not owns else None

    # verbs and nouns --------------------------------------------------------

    def _verb(self) -> int | None:
        """The last verb that has an object here."""
        for at in range(self._high - 2, self._low - 1, -1):
            kind = self._letters[at]
            if kind not in "vwRUD" or self._is_half(at):
                continue
            if kind == "v" and self._has_object(at):
                return at
            if kind == "R" and self._is_copula(at):
                continue
            if kind != "v" and self._has_object(at) and self._may_be_verb(at):
                return at
        return None

    def _is_half(self, at: int) -> bool:
        """Whether a verb is half of the noun phrase that it stands in."""
        if self._text.startswith("新", self._tokens[at].start) and (self._predicate or self._is_newly(at)):
            return True
        if at > self._low and _BATCH.search(self._text, *self._place(at - 1)):
            return True
        if self._letters[at] not in "vw":
            return False
        if at > self._first and self._letters[at - 1] == "x":
            return True
        if (
            at > self._first
            and self._letters[at - 1] in "vw"
            and _CASES.search(
                self._text, self._tokens[at].end, self._tokens[self._trimmed(at, self._high)[1] - 1].end
            )
        ):
            return True
        return self._is_derived(at) or self._is_set_up(at) or self._is_kind_of_case(at)

    def _is_newly(self, at: int) -> bool:
        """Whether a verb with 新 is part of the name of an amount of what is newly done: 新签合同额, 新开工面积."""
        end = self._tokens[self._trimmed(at, self._high)[1] - 1].end
        return _NEWLY.search(self._text, self._tokens[at].end, end) is not None

    def _is_kind_of_case(self, at: int) -> bool:
        """Whether a verb behind that of what is handled says of which kind it is: 受理个人债务集中清理|案件."""
        end = self._tokens[self._trimmed(at, self._high)[1] - 1].end
        named = _CASES.match(self._text, self._tokens[at].end, end)
        return named is not None and "vN" in self._letters[self._first : at]

    def _is_derived(self, at: int) -> bool:
        """Whether a verb is part of the name of what is reckoned from it: 平均审理周期, 执行到位金额."""
        end = self._tokens[self._trimmed(at, self._high)[1] - 1].end
        strong = self._letters[at] == "v"
        pattern = _DERIVED if strong or self._moves(at) else _MEASURED
        found = pattern.search(self._text, self._tokens[at].end, end)
        done = self._text[slice(*self._place(at))]
        if done in _INCURRED:
            return False
        if (
            done in _TAKING_PART
            and found is not None
            and _PEOPLE_COUNTED.match(self._text, found.start(), end)
        ):
            return True
        return found is not None and not (strong and found.start() - self._tokens[at].end >= _OWN_OBJECT)

    def _moves(self, at: int) -> bool:
        """Whether a verb changes what stands behind it, or gives or takes it: 提高收入, 投入资金."""
        return self._text.startswith(_MOVING, self._tokens[at].start)

    def _is_set_up(self, at: int) -> bool:
        """Whether a verb behind a noun and another verb says what something set up is for: 建成就业帮扶车间."""
        if self._letters[at - 1 : at] != "N" or at - 1 <= self._first:
            return False
        end = self._tokens[self._trimmed(at, self._high)[1] - 1].end
        earlier = set(self._letters[self._first : at - 1]) & {"v", "R"}
        return bool(earlier) and _ESTABLISHED.search(self._text, self._tokens[at].end, end) is not None

    def _is_copula(self, at: int) -> bool:
        """Whether a word of one character is the half of a noun rather than a verb, but for 在 before a time or a place."""
        return self._text[slice(*self._place(at))] in _COPULAS and self._letters[at + 1] not in "TG"

    def _has_object(self, at: int) -> bool:
        """Whether a noun follows that can stand alone."""
        rest = self._noun(at + 1, self._high)
        if not rest:
            return False
        words = self._text[slice(*rest[0])]
        if self._letters[at + 1] in "EJ" or (self._letters[at + 1] == "L" and at > self._low):
            return False
        if self._letters[at + 1] == "L" and not set(self._letters[at + 1 : self._high]) - set("wLJX"):
            return False
        done = self._letters[at] == "v" or self._text[slice(*self._place(at))] in _DOING
        return len(words) > 1 and not (words in LEANING and not done)

    def _may_be_verb(self, at: int) -> bool:
        """Whether a word that may be half a noun is a verb here: it begins its clause, or an adverb or a verb stands before it."""
        if at == self._low:
            return self._letters[at] != "U" or self._letters[at + 1] == "N"
        before = self._letters[at - 1]
        if before == "N" and self._text[self._tokens[at - 1].end - 1] in "”》":
            return True
        if self._letters[at] == "R":
            return True
        if before == "v" and _ESTABLISHED.search(self._text, *self._place(at + 1)):
            return False
        return (
            before in "avwcXpHxTGRMQY" or (before == "L" and at - 1 == self._low) or self._is_verb_run(at - 1)
        )

    def _is_verb_run(self, at: int) -> bool:
        """Whether a word before the verb goes with it: 整理复垦开发, 新建、改扩建."""
        kind = self._letters[at]
        if kind in "vU" or kind == "a":
            return True
        if kind in "LJ":
            return at > self._low and self._letters[at - 1] in "vw"
        return kind in "wD" and (at == self._low or self._letters[at - 1] in "avwcXpHxTGLJ")

    def _trimmed(self, low: int, high: int) -> tuple[int, int]:
        """A stretch without the small words at its ends."""
        while low < high and (
            (self._letters[low] in "acXHMLJTQgp，：" and not (low == self._low and self._towards))
            or (self._letters[low] in "EO")
        ):
            low += 1
        while low < high and self._letters[high - 1] in _TRAILING | {"R", "T"}:
            high -= 1
        return low, high

    def _noun(self, low: int, high: int, *, keep_list: bool = False) -> tuple[Piece, ...]:
        """The noun phrase that a stretch is, without what only leads to it."""
        low, high = self._without_place(*self._trimmed(low, high))
        if not self._predicate and not self._towards:
            high = self._before_last_verb(low, high)
        if low >= high:
            return ()
        low = self._behind_season(self._behind_time(low, high), high)
        cut = self._last_part(low, high, keep_list=keep_list)
        return self._noun(cut, high) if cut is not None else self._pieces(low, high)

    def _before_last_verb(self, low: int, high: int) -> int:
        """Where a noun ends before a verb that its figure is the object of: 教育支出|拟安排, 科技经费|计划支出."""
        planned = self._letters[high - 2 : high - 1] in ("g", "a") and (
            self._letters[high - 1] == "w" or self._text[slice(*self._place(high - 1))] in _SPENDING
        )
        while (self._letters[high - 1] in "vag" or planned) and "N" in self._letters[low : high - 1]:
            planned = False
            high -= 1
        return high

    def _behind_time(self, low: int, high: int) -> int:
        """Where what is measured begins behind a name and a time: 江北港全年吞吐量."""
        at = self._letters.rfind("T", low, high)
        if at <= low or at + 1 >= high or self._letters[at + 1] not in "NwvGx":
            return low
        start = self._tokens[low].start
        long = self._tokens[at - 1].end - start > _LONGEST_OWNER
        if (
            not long
            and pattern_of("[NG]+").fullmatch(self._letters[low:at])
            and not self._text.startswith(_COUNTED_IN, start)
        ):
            self._scope = self._scope or (start, self._tokens[at - 1].end)
        return at + 1

    def _behind_season(self, low: int, high: int) -> int:
        """Where what is measured begins behind a season and a place: 汛期全市降雨量."""
        if self._letters[low : low + 2] != "NG" or low + 2 >= high or self._is_attribute(low + 1):
            return low
        if not _SEASON.search(self._text, *self._place(low)):
            return low
        self._scope = self._scope or self._place(low + 1)
        return self._trimmed(low + 2, high)[0]

    def _without_place(self, low: int, high: int) -> tuple[int, int]:
        """A stretch without the places that it begins with, the first of which is its scope."""
        while low < high - 1 and self._letters[low] == "G" and not self._is_attribute(low):
            self._scope = self._scope or self._place(low)
            low, high = self._trimmed(low + 1, high)
        return low, high

    def _last_part(self, low: int, high: int, *, keep_list: bool) -> int | None:
        """Where the part of a stretch begins that names the thing: behind 等, behind a comma, behind 的 of a long one."""
        letters = self._letters[low:high]
        others = letters.rfind("y")
        if 0 <= others < len(letters) - 1:
            rest = self._text[self._tokens[low + others + 1].start : self._tokens[high - 1].end]
            inside = self._letters[max(self._first, low - 2) : low] in ("Lv", "Lw")  # 侵占、挪用|资金等案件
            return None if rest in _OF_NO_KIND and not inside else low + others + 1
        start, end = self._tokens[low].start, self._tokens[high - 1].end
        of = letters.rfind("E")
        if of > 0 and self._is_having(low):
            return low + of + 1
        long = of > 0 and not keep_list and (end - start > _LONG or "，" in self._text[start:end])
        if long and not _OF_RATE.search(self._text, start, end):
            return low + of + 1
        comma = max(letters.rfind("，"), letters.rfind("："))
        return low + comma + 1 if comma >= 0 else None

    def _is_having(self, low: int) -> bool:
        """Whether the clause before 的 begins with 有, so that it only says which things are meant: 有实绩的企业."""
        return any(self._text[slice(*self._place(at))] in _HAVING for at in range(self._first, low))

    def _behind_owner(self, start: int, end: int) -> int:
        """Where 占地面积 begins behind what it is of, which is its scope, together with the place right before that."""
        land = _LAND.search(self._text, start, end)
        if land is None or land.start() <= start:
            return start
        if self._scope is not None and self._scope[1] == start:
            self._scope = (self._scope[0], land.start())
        self._scope = self._scope or (start, land.start())
        return land.start()

    def _pieces(self, low: int, high: int) -> tuple[Piece, ...]:
        """The noun phrase from one word to another, without 目标 at its end and a limit at its beginning."""
        start, end = self._tokens[low].start, self._tokens[high - 1].end
        cut = self._text[end - 1] in _CUT
        if cut:
            end = self._without_aim(start, end)
        if lead := _LIMIT.match(self._text, start, end):
            start = lead.end()
        while start < end and self._text[start] in "—–-":
            start += 1
        if cut:
            start = self._behind_owner(start, end)
            if (kept := _KEPT_ON.search(self._text, start, end)) and kept.start() > start:
                end = kept.start()
            if rate := _OF_RATE.search(self._text, start, end) or _MEAN_RATE.search(self._text, start, end):
                return ((start, rate.start()), (rate.start("rate"), end)) if rate.start() > start else ()
        if (summed := self._summed(low, high)) is not None and start < summed[0]:
            return (start, summed[0]), (summed[1], end)
        return ((start, end),) if end > start else ()

    def _without_aim(self, start: int, end: int) -> int:
        """Where a noun ends before 目标, which says that it is aimed at, and before 预算 of 经费."""
        if aim := _AIM.search(self._text, start, end):
            self._aim = True
            end = aim.start()
        budgeted = _BUDGETED.search(self._text, start, end)
        return budgeted.start() if budgeted else end

    def _summed(self, low: int, high: int) -> Piece | None:
        """Where an adverb of summing stands between two nouns of a name, which it is no part of: 对东盟|累计|进出口."""
        for at in range(low + 1, high - 1):
            if self._letters[at - 1] == "N" and self._text[slice(*self._place(at))] in _SUMMING:
                return self._place(at) if self._letters[at + 1] in "Nw" else None
        return None
