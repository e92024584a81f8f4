"""Facts of generated drafts that are said with a qualifier: of a part, a place, a time, a state, a kind, a head, an end of a period.

`{q}` in a wording is the qualifier. One in place of another, one that came and one that went make another claim of the first
figure; what is said of the others is left open. Wordings of one fact say the same in other words, in another order, in two sentences
for one.
"""

from __future__ import annotations

from tools.draft_amounts import HOMES, KM, MU, PEOPLE, PER, PLACES, TONS, YI, Amount, Fact

_TRIPS, _ITEMS, _SQUARE = (
    Amount("万人次", 11, 98, "人次", 10_000, 1),
    Amount("件", 110, 980),
    Amount("万平方米", 11, 98, "平方米", 10_000, 1),
)


def _fact(wordings: str, qualifiers: str, *amounts: Amount) -> Fact:
    """A fact of wordings parted by `|` and qualifiers parted by `/`; an empty one among them is none."""
    return Fact(tuple(one.strip() for one in wordings.split("|")), amounts, tuple(qualifiers.split("/")))


CHINESE_CLAIMS = (
    _fact("{q}接待旅客{a}，增开班列{b}。|旅客接待方面，{q}共接待{a}；班列增开{b}。|增开班列{b}，{q}旅客接待量{a}。", "/前三季度/国庆假期/暑运期间", _TRIPS, Amount("列", 21, 89)),
    _fact("{q}企业投入研发经费{a}，聘用工程师{b}。|聘用工程师{b}，{q}企业研发经费投入{a}。|{q}企业研发经费投入达{a}，工程师聘用{b}。", "/规模以上/高新技术/外资/民营", YI, PEOPLE),
    _fact("{q}供热面积{a}，新换管线{b}。|管线更新{b}，{q}供热面积达到{a}。|{q}供热面积为{a}。更换管线{b}。", "/居民/在网/新增/人均", _SQUARE, KM),
    _fact("现有{q}教师{a}，图书{b}。|{q}教师共有{a}，藏书{b}。|图书藏有{b}，{q}教师达到{a}。", "/专任/在编/外聘/女", PEOPLE, Amount("万册", 11, 98, "册", 10_000, 1)),
    _fact("{q}，各项贷款余额{a}，开设网点{b}。|开设网点{b}；{q}贷款余额为{a}。|{q}，贷款余额达{a}，网点开到{b}。", "6月末/年初/前年末/三季度末", YI, PLACES),
    _fact("{q}，样品合格率{a}，出动人员{b}。|出动人员{b}，{q}，样品合格率为{a}。", "初检中/复检中/农村市场抽检中", PER, PEOPLE),
    _fact("{q}改造老旧小区{a}，惠及居民{b}。|{q}老旧小区改造{a}，居民{b}受益。|惠及居民{b}。{q}完成老旧小区改造{a}。", "/中心城区/市本级/县城/开发区", PLACES, HOMES),
    _fact("{q}充电桩{a}，配套变压器{b}。|配套变压器{b}，{q}充电桩{a}。", "已投用/在建/规划建设", Amount("个", 210, 3900), Amount("台", 21, 89)),
    _fact("收治{q}患者{a}，添置设备{b}。|{q}患者收治{a}，设备添置{b}。|共收治{q}患者{a}。购置设备{b}。", "/住院/门诊/儿童/重症", Amount("人次", 1200, 98000), Amount("台", 21, 89)),
    _fact("{q}职工平均工资{a}，技能培训{b}。|技能培训{b}，{q}职工平均工资达到{a}。", "/城镇单位/私营单位/制造业/机关", Amount("元", 41000, 98000), PEOPLE),
    _fact("比{q}多收柑橘{a}，新栽果树{b}。|柑橘采收量比{q}多{a}，果树新栽{b}。", "去年/前年/计划", TONS, Amount("棵", 1100, 9800)),
    _fact("{q}柑橘产量{a}，新建冷库{b}。|冷库新建{b}，{q}柑橘产量达{a}。", "/人均/亩均/早熟/外销", TONS, PLACES),
    _fact("办结{q}案件{a}，调解纠纷{b}。|{q}案件办结{a}，纠纷调解{b}。|共办结{q}案件{a}。调处纠纷{b}。", "/刑事/行政/涉农/再审", _ITEMS, Amount("起", 21, 890)),
    _fact("{q}村庄通自来水，涉及农户{a}，铺管{b}。|铺管{b}，{q}村庄通上自来水，惠及农户{a}。", "全部/部分/七成以上/偏远", HOMES, KM),
    _fact("会员单位中{q}，取得高级证书的有{a}，新入会{b}。|新入会{b}；会员单位中{q}，高级证书取得者{a}。", "的民营企业/的科研院所/的初创企业", PEOPLE, Amount("家", 21, 890)),
    _fact("{q}平均亩产{a}，配发农机{b}。|农机配发{b}，{q}亩产平均{a}。|{q}亩产平均达{a}。发放农机{b}。", "/示范田/坡地/晚稻/有机稻", Amount("公斤", 210, 980), Amount("台", 21, 890)),
    _fact("今年计划{q}储备林{a}，管护站{b}。|计划今年{q}储备林{a}，设管护站{b}。", "新造/抚育/采伐", MU, PLACES),
    _fact("{q}货物吞吐量{a}，添置岸桥{b}。|岸桥添置{b}，{q}货物吞吐量完成{a}。|{q}货物吞吐量达{a}。新添岸桥{b}。", "/外贸/内河/东港区/前两个月", Amount("万吨", 110, 980, "吨", 10_000), Amount("台", 21, 89)),
)  # fmt: skip
"""Chinese ones."""

_COUNT, _SMALL = Amount("", 2200, 9800), Amount("", 21, 98)
_PCT = Amount(" per cent", 11, 89, decimals=1)
ENGLISH_CLAIMS = (
    _fact("{q}earnings at the yards grew by {a} over the year, and {b} apprentices joined.|Over the year {q}earnings at the yards rose by {a}. The yards took on {b} apprentices.|The yards took on {b} apprentices, and {q}earnings there went up by {a} over the year.", "/private-sector /weekly /regular /managers' ", _PCT, _SMALL),
    _fact("Last year {a} {q}patients were seen, and {b} nurses were hired.|We saw {a} {q}patients last year and hired {b} nurses.|We hired {b} nurses. Last year {a} {q}patients were seen.", "/rural /elderly /urgent /day ", _COUNT, _SMALL),
    _fact("Inflation{q} was {a}, and {b} shops were surveyed.|We surveyed {b} shops and found inflation{q} at {a}.|Inflation{q} stood at {a}. We surveyed {b} shops.", "/ excluding food/ for services/ in the cities/ before tax", _PCT, _COUNT),
    _fact("Some {a} homes{q} were completed, and {b} lifts repaired.|We repaired {b} lifts and completed {a} homes{q}.|We completed {a} homes{q}. We repaired {b} lifts.", "/ on public land/ for rent/ with gardens/ in rural areas", _COUNT, _SMALL),
    _fact("{q}, the library had {a} visitors, and {b} clubs met there.|The library had {a} visitors {q}. It hosted {b} clubs.", "over the summer/in the first half/during term/at weekends", _COUNT, _SMALL),
    _fact("{q}, {a} of candidates passed, and {b} centres took part.|{b} centres took part; {q}, {a} of candidates passed.", "at the first attempt/among evening students/after a retake", _PCT, _SMALL),
    _fact("Water use{q} fell to {a} litres, and {b} meters were fitted.|We fitted {b} meters, and water use{q} came down to {a} litres.", "/ per person/ per household/ on farms", _COUNT, _SMALL),
    _fact("At the {q} of the year stocks stood at {a} tonnes, and {b} sheds were in use.|Stocks were {a} tonnes at the {q} of the year. We used {b} sheds.", "end/start/middle", _COUNT, _SMALL),
    _fact("Of the wells, {a} {q}, and {b} pumps were bought.|We bought {b} pumps. Of the wells, {a} {q}.", "are in use/are planned/are being drilled", _COUNT, _SMALL),
    _fact("Compared with {q}, ridership was {a} higher, and {b} buses ran.|We ran {b} buses, and ridership was {a} higher than {q}.", "the year before/the target/the spring", _PCT, _SMALL),
    _fact("{q}lending rose by {a}, and {b} branches closed.|We closed {b} branches while {q}lending grew by {a}.|We closed {b} branches. {q}lending increased by {a}.", "new /mortgage /net /consumer ", _PCT, _SMALL),
    _fact("{q}firms paid {a} in grants to {b} schools.|Grants of {a} were paid by {q}firms to {b} schools.|{b} schools received grants of {a} from {q}firms.", "local /large /member /foreign ", Amount(" million", 2, 9, "", 1_000_000, 1, "£"), _SMALL),
)  # fmt: skip
"""English ones."""
