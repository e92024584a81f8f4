"""Generated drafts: texts of facts in two languages, each sentence with several wordings, names and nouns to exchange.

A sentence is written with `{who}` for its subject, `{a}` to `{c}` for its figures; `|` parts wordings that say the same.
"""

from __future__ import annotations

from typing import NamedTuple

from tools.draft_amounts import HOMES, KM, MU, PEOPLE, PER, PLACES, TONS, WAN, YI, Amount, Fact
from tools.draft_claims import CHINESE_CLAIMS, ENGLISH_CLAIMS


class Grammar(NamedTuple):
    """What the texts of one language are made of."""

    facts: tuple[Fact, ...]
    claims: tuple[Fact, ...]
    """Facts that are said with a qualifier."""
    names: tuple[str, ...]
    sections: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[str, ...]
    units: tuple[str, ...]
    hedges: tuple[str, ...]
    fillers: tuple[str, ...]
    asides: tuple[tuple[str, str], ...]
    """Words before a sentence that may come and go, each with what stands between."""
    chinese: bool


def _fact(wordings: str, *amounts: Amount) -> Fact:
    return Fact(tuple(one.strip() for one in wordings.split("|")), amounts)


CHINESE = Grammar(
    claims=CHINESE_CLAIMS,
    facts=(
        _fact("{who}新建停车场{a}，增设车位{b}。|{who}新增停车场{a}，新设车位{b}。", PLACES, Amount("个", 210, 3900)),
        _fact("{who}安排养护资金{a}，用于干线养护{b}。|{who}投入养护资金{a}，用于养护干线{b}。", WAN, KM),
        _fact("{who}接诊患者{a}，同比增长{b}。|{who}共接诊患者{a}，增长{b}。", Amount("人次", 1200, 98000), PER),
        _fact("{who}流转土地{a}，带动农户{b}。|{who}累计流转土地{a}，共带动农户{b}。", MU, HOMES),
        _fact("{who}完成技改投资{a}，占全部投资的{b}。|{who}技改投资完成{a}，占全部投资{b}。", YI, PER),
        _fact("{who}铺设燃气管道{a}，惠及居民{b}。|{who}敷设燃气管道{a}，惠及周边居民{b}。", KM, HOMES),
        _fact("{who}举办招聘会{a}，达成意向{b}，发放补贴{c}。|{who}组织招聘会{a}，达成意向{b}，发放各类补贴{c}。", Amount("场", 11, 96), PEOPLE, WAN),
        _fact("{who}生产鲜笋{a}，销售收入{b}。|{who}鲜笋产量{a}，实现销售收入{b}。", TONS, WAN),
        _fact("{who}培训护理员{a}，其中持证{b}。|{who}共培训护理员{a}，其中取得证书的{b}。", PEOPLE, PEOPLE),
        _fact("{who}修复城墙{a}，拨付经费{b}。|{who}完成城墙修复{a}，下拨经费{b}。", Amount("米", 120, 980), WAN),
        _fact("{who}藏书{a}，年借阅{b}。|{who}现有藏书{a}，全年借阅{b}。", Amount("万册", 11, 98, "册", 10_000, 1), Amount("万人次", 11, 98, "人次", 10_000, 1)),
        _fact("{who}贷款余额{a}，不良率{b}。|{who}各项贷款余额{a}，不良率为{b}。", YI, Amount("%", 1, 9, decimals=2)),
    ),
    names=("柳湾镇", "梅岭镇", "石坝乡", "市园林处", "县体育馆", "第二医院", "滨河小学", "农技站", "客运公司", "青松林场", "老城街道", "开源合作社", "市档案馆", "东湖景区"),
    sections=("一、城乡建设", "二、产业发展", "三、民生保障", "四、文化事业", "五、安全生产"),
    labels=("北苑", "南塘", "西桥", "东坪", "上营", "下寨", "双井", "白塔"),
    heads=("街道", "绿地面积", "投入资金", "管护人员"),
    units=("亩", "万元", "人"),
    hedges=("约", "近", "超过"),
    fillers=("各项工作平稳有序。", "群众反映良好。", "制度建设得到加强。", "下一步要巩固成果。", "干部作风更加务实。"),
    asides=(("据统计", "，"), ("一年来", "，"), ("总的来看", "，")),
    chinese=True,
)  # fmt: skip


ENGLISH = Grammar(
    claims=ENGLISH_CLAIMS,
    facts=(
        _fact("{who} planted {a} trees and repaired {b} benches.|{who} has planted {a} trees and mended {b} benches.", Amount("", 120, 980), Amount("", 21, 98)),
        _fact("{who} spent {a} on repairs, which was {b} of its budget.|Repairs cost {who} {a}, or {b} of its budget.", Amount(" million", 2, 9, "", 1_000_000, 1, "£"), Amount("%", 11, 89)),
        _fact("{who} trained {a} volunteers in {b} towns.|In {b} towns {who} trained {a} volunteers.", Amount("", 110, 990), Amount("", 12, 89)),
        _fact("Membership of {who} rose to {a}, up {b}.|Membership of {who} increased to {a}, an increase of {b}.", Amount("", 1100, 9800), Amount("%", 11, 49)),
        _fact("{who} lent {a} books to {b} readers.|{b} readers borrowed {a} books from {who}.", Amount("", 11000, 98000), Amount("", 1100, 9800)),
        _fact("{who} served {a} meals, and {b} guests came back.|{who} served {a} meals in all, and {b} of the guests returned.", Amount("", 1200, 9900), Amount("", 120, 990)),
        _fact("{who} collected {a} tonnes of waste and recycled {b} of it.|{who} gathered {a} tonnes of waste, of which {b} was recycled.", Amount("", 110, 990), Amount("%", 11, 97)),
        _fact("{who} answered {a} calls within {b} minutes.|Within {b} minutes {who} answered {a} calls.", Amount("", 1100, 9700), Amount("", 11, 49)),
    ),
    names=("the Museum", "the Rowing Club", "the Fire Station", "Hillside School", "the Ferry Company", "the Housing Office", "Grange Hospital", "the Park Rangers", "the Choir", "Millbrook College"),
    sections=("Town and country", "Culture", "Safety", "Health"),
    labels=("Ashby", "Corley", "Denham", "Elstow", "Farley", "Gorton"),
    heads=("Branch", "Visits", "Loans", "Staff"),
    units=("", "", ""),
    hedges=("about ", "nearly ", "more than "),
    fillers=("The year was a calm one.", "More remains to be done.", "Our thanks go to all who helped.", "The plan stays as it was."),
    asides=(("Over the year", ", "), ("In all", ", ")),
    chinese=False,
)  # fmt: skip
