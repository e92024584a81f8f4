"""Chinese words that say nothing of whom or what a figure is said: with or without them the statement is the same.

Hedges, negations and modal verbs are none of them; prepositions are, as long as one side has them only (`ROLES`).
"""

from __future__ import annotations

from tui.compiled import late


def either(words: str) -> str:
    """A pattern for one of several words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


CLOSED = late(
    either(
        "全天 昼夜 日夜 整天 通宵 全天候 现有 现已 现存 累计 同比 环比 里外里 实打实 前后 前前后后 截至目前 截止目前 到目前为止 与此同时 进一步 一次性 高标准 高质量 已经 总共 一共 共计 合计 总计 先后 达到 全部 目前 现在 当前 "
        "大力 积极 认真 扎实 及时 陆续 相继 成功 顺利 继续 持续 不断 全面 明显 大幅 大幅度 显著 其中 同时 此外 另外 以及 实际 总体 切实 着力 狠抓 努力 "
        "稳步 逐步 逐渐 快速 迅速 如期 圆满 终于 最终 直接 也就 均已 早已 业已 随即 随后 立即 立刻 马上 果然 确实 的确 其实 实际上 事实上 "
        "一直 始终 仍然 仍旧 依然 仍 依旧 再次 又一次 重新 正式 统一 集中 统筹 有效 有力 有序 按时 按期 提前 平稳 稳定 健康 日益 渐渐 悄然 "
        "更 更是 还是 就是 可谓 竟然 居然 竟达 高达 足足 整整 实实在在 真真切切 一举 一口气 接连 紧接着 接着 然后 于是 因此 所以 因而 从而 "
        "并且 而且 况且 但是 不过 然而 可是 只是 都 总 已 又 再 还 也 均 就 的 了 着 达 为 是 有 仅 只 并 和 与 及 在 于 由 从 把 将 "
        "实现 取得 人数 数量 数目 总数 一项 这一 以来 起来 下来 本身 累计达 累计达到 欣喜地 特意 特地 专门 主动 自觉 全力 全力以赴 齐心 共同 一起 一并 一齐 悉数 "
        "正在 刚刚 曾经 从此 至今 迄今 分别 各自 依次 依法 依规 精心 细心 用心 真情 倾情 尽力 大胆 果断 坚决 毅然 欣然 默默 无私 辛勤 勤恳 合力 联合 "
        "进行 加以 予以 给予 作出 做出 了解到 可喜 可喜的是 值得一提的是 令人高兴的是 让人高兴的是 "
        "比较 较为 十分 非常 更加 更为 尤为 格外 颇为 倒是 倒"
    )
    + "|(?<!公)共(?!产党|青团|享|建)"
)
"""Adverbs, connectives, particles and light verbs."""
ALIKE = (
    (late("没有|没能|未能|尚未|未曾|不曾"), "未"),
    (late("新增|新添|增添"), "新添"),
    (late("(?:增长|增加|提高|提升|上升|上涨|增幅|增速|涨幅|增)[到至]?"), "增"),
    (late("(?:下降|降低|减少|下滑|下跌|回落|降幅|降)[到至]"), "降"),
    (late("下降|降低|减少|下滑|下跌|回落|降幅"), "降"),
    (late("维持|保持"), "保持"),
    (late("各[级地](?=[\u3400-\u9fff]{2})"), "各地"),
    (late("(?:平均)?亩产|单位面积产量"), "单产"),
    (late("大体上?|大致|基本上"), "基本"),
    (late("上一?年"), "去年"),
    (late("节本"), "节约成本"),
    (late("(?:支付)?赔款|赔付支出"), "赔付"),
    (late("序时进度"), "时序进度"),
    (late("([人户亩台次村校班家月])均(?![衡等匀价])"), r"每\1"),
    (
        late(
            "每日|日均|(?<![0-9一-十本同今明次当节假工休生连近百末])日(?=作业|处理|供[水气电]|产|接待|抽水|运行|检测|加工)"
        ),
        "每天",
    ),
    (late("(?:位居|位列|列|居)(?=全|世界|国内|同类|第)"), "居"),
)
"""Verbs that say the same of a figure."""
ROLES = "向给对比为被把由从让替"
"""Prepositions that say who does what to whom: where both sides have one, the same must follow."""
POINTING = late(
    r"(?:(?:该|这[些个一两]?[项次批座条家所件]?|那[些个一]?|上述|本次|此次|这次|前述)(?P<noun>公司|集团|基地|合作社|学校|医院|单位|部门|项目|工程|中心|小组|企业|银行|[厂村镇乡县市区组局院校社馆站队班]|[\u3400-\u9fff]{0,4}?(?=合计|用|花|耗|投入|共|已|全|均|都|也|还|的|将|为|达|是|由|[\x00\x01]|\Z))"
    r"|[他她它]们?的?|其(?!中|他|余|实)|此(?!外|次|前|后)|两者|前者|后者|二者)"
)
"""What points back to a noun said before."""
SAYS = late(
    r"(?:通报|报告|介绍|表示|指出|透露|反映|统计|显示|披露|公布|宣布|认为|强调|告诉我们?|核实|证实|预计|说|称|核定|确定|决定|议定|商定|决议|表决|要求|提出|了解|汇报|测算|核算)(?:说|称|道|的是)?\Z"
)
"""Ends a clause that says who says so."""
SPAN = late(
    r"(?:近|最近|过去|这)?(?:[一二两三四五六七八九十几0-9]+|\0)(?:多)?(?:个)?(?:年|月|周|天|季度)?(?:多|以?来|间|之间|内|里|时间)*"
)
"""How long something took; no period that another one contradicts."""
DISTANT = late(
    r"前年|大前年|上一|上个?(?:学年|学期|季度)|明年|后年|来年|(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2}|[一二两三四五六七八九十0-9]+(?:多)?(?:年|个月|月|周|天)(?:之)?[前后]|上年|\0(?:之)?[前后]|将|同期|翌年|次年"
)
"""A time that says another period than that of the rest, wherever it is put in."""
