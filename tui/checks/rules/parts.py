"""Which parts make up a whole without rest, and which do not overlap."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.figures.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

COMPLEMENTS = tuple(
    tuple(words.split())
    for words in (
        "男 女",
        "城镇 农村",
        "城镇 乡村",
        "城市 农村",
        "出口 进口",
        "上半年 下半年",
        "公办 民办",
        "内资 外资",
        "中央 地方",
        "汉族 少数民族",
        "税收 非税",
        "国有 非国有",
        "农业人口 非农业人口",
        "党员 非党员",
        "赞成 反对 弃权",
        "同意 反对 弃权",
        "同意 不同意 弃权",
        "满意 基本满意 不满意",
        "优秀 合格 不合格",
        "优秀 良好 合格 不合格",
        "优秀 称职 不称职",
        "优秀 称职 基本称职 不称职",
        "第一产业 第二产业 第三产业",
        "一产 二产 三产",
        "夏粮 秋粮",
        "夏粮 早稻 秋粮",
        "一季度 二季度 三季度 四季度",
        "在职 离退休",
        "在职 退休",
        "正式 预备",
        "专职 兼职",
        "在编 编外",
        "在编 聘用",
        "国内 国外",
        "境内 境外",
        "线上 线下",
        "新建 续建",
        "续建 新开工",
        "基本支出 项目支出",
        "水田 旱地",
        "公立 民营",
        "公办 民营",
        "住校 走读",
        "实 缺席",
        "实 请假",
        "出席 缺席",
        "发明专利 实用新型 外观设计",
        "一等奖 二等奖 三等奖",
        "党委 党总支 党支部",
        "高级 中级 初级",
        "赞成 反对",
        "非常满意 满意 基本满意 不满意",
        "非常满意 满意 一般 不满意",
        "满意 一般 不满意",
    )
)
"""Words that divide a whole among them."""
_REST = late(r"^(?:其他|其它|其余|余下|剩余|另外的)")
OVERLAPPING = late(
    r"^[对向与从由按]|选择|认为|希望|反映|[岁男女0-9年月]|[春夏秋冬]季|当[年季]|首次|新增|上半|下半|少数民族|党员|团员|大专|本科|学历|学位|高中|以上|以下|贫困|低保|老年|青年|妇女|职称|残疾|过的?$|都|两项|兼|同时|民生|亏损|高新|专精特新|中小|规上|规模以上|高级|骨干|带头|优秀|重点|劳动力|退伍|外出"
)
_STAGES = late(r"收回|发出|发放|有效|实[收到]|应[收到]|已|完成|签约|开工|竣工|投产|到位|在建")
"""Words for the stages of one thing, of which each holds the next."""
_AVERAGE = late(r"人均|户均|亩均|平均|每|率|单价|均价|价格|占")


def divides(labels: Sequence[str]) -> bool:
    """Whether parts with these labels leave nothing of their whole over."""
    return any(
        len(words) == len(labels)
        and all(
            _names(word, words, label) for word, label in zip(_in_order(words, labels), labels, strict=True)
        )
        for words in COMPLEMENTS
    )


def ends_with_rest(labels: Sequence[str]) -> bool:
    """Whether the last of parts is said to be all that is left."""
    return len(labels) > 1 and _REST.match(labels[-1]) is not None


def belong(whole: str, labels: Sequence[str]) -> bool:
    """Whether words say that parts are those of a whole without a 其中: 教师, 男教师, 女教师; 进出口, 出口, 进口."""
    return (
        labels[0][:1] == "男"
        or whole.endswith(("应", "应出席", "应参会"))
        or all(any(label[at : at + 2] in whole for at in range(len(label) - 1)) for label in labels)
    )


def apart(labels: Sequence[str]) -> bool:
    """Whether parts with these labels are of one kind and do not overlap: 省级, 市级, 县级."""
    return distinct(labels) and alike(labels) and max(map(len, labels)) <= 6


def alike(labels: Sequence[str]) -> bool:
    """Whether all labels end in the same character, or begin with the same two: of one kind, as a rule.

    Of three and more, most will do.
    """
    if len({label[:2] for label in labels}) == 1 and all(len(label) > 2 for label in labels):
        return True
    (_last, most), *_others = Counter(label.rstrip("”“的")[-1:] for label in labels).most_common(1)
    return most == len(labels) or (len(labels) > 2 and most * 2 > len(labels))


def distinct(labels: Sequence[str]) -> bool:
    """Whether parts have labels of their own, of which none sounds as if it cut across the others."""
    return (
        all(labels)
        and len(set(labels)) == len(labels)
        and not any(OVERLAPPING.search(label) or _STAGES.search(label) for label in labels)
    )


def is_average(label: str) -> bool:
    """Whether a figure is said of each, or of some of something else, and does not add up."""
    return _AVERAGE.search(label) is not None


def _in_order(words: Sequence[str], labels: Sequence[str]) -> Sequence[str]:
    """The words in the order in which labels have them, or as they are."""
    found = sorted(
        words,
        key=lambda word: next((at for at, label in enumerate(labels) if _names(word, words, label)), 99),
    )
    return found if len(found) == len(labels) else words


def _names(word: str, words: Sequence[str], label: str) -> bool:
    """Whether a label has a word of a set, and not in a longer one of the set (非国有 is not 国有)."""
    if len(word) == 1:
        return label.startswith(word)
    longer = [one for one in words if word in one and one != word]
    return word in label and not any(one in label for one in longer)
