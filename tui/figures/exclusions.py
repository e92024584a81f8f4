"""What holds a numeral but is no figure: list and heading marks, idioms, abbreviated terms, names and codes."""

from __future__ import annotations

import re
from collections import defaultdict

from tui.figures.units import read_unit

_IDIOMS = """
千方百计 千家万户 千千万万 千辛万苦 千军万马 千山万水 千秋万代 千言万语 千变万化 千差万别 千头万绪 千锤百炼 千载难逢 千篇一律 千钧一发 千里迢迢 千里之行 千古 千秋
千万不 千万要 千万别 千丝万缕 千红万紫 千呼万唤 千疮百孔 千姿百态 千年大计 千载一时 千禧 千伶百俐 千言 千斤顶 千岛 千阳 千金
万众 万里长城 万里长征 万家灯火 万水千山 万紫千红 万无一失 万象 万物 万岁 万事 万隆 万分感 万全 万能 万难 万恶 万古 万州 万宁 万载 万源 万盛 万荣 万年青 万户侯 万有引力 万寿 万里无云
万元户 万变不离 万马 万千 万国 万木 万丈 万般 万向 万科 万达
百花齐放 百花 百家争鸣 百年大计 百年树人 百折不挠 百业 百姓 百货 百科 百分百 百战 百废 百感 百般 百步 百尺竿头 百川 百色 百里挑一 百炼 百舸 百团大战 百无 百依百顺 百日 百强 百年
百亿级 千亿级 万亿级 百万雄师 百思不得 百读不厌 百发百中 百病 百倍 百合 百草 百灵 百鸟 百济
十全十美 十足 十字 十拿九稳 十恶 十堰 十里长街 十里洋场 十里八乡 十里八村 十年树木 十年动乱 十年浩劫 十有八九 十之八九 十天半月 十天半个月
一心一意 一五一十 一清二楚 一清二白 一穷二白 一波三折 一石二鸟 一箭双雕 一举两得 一分为二 一国两制 一带一路 一窝蜂 一日千里 一日游 一落千丈 一泻千里 一目了然 一言九鼎 一言一行 一点一滴 一草一木
一针一线 一砖一瓦 一丝一毫 一丝不苟 一成不变 一手包办 一年四季 一年到头 一年之计 一年生 一天到晚 一个劲 一元化 一元论 一户一 一村一品 一人一 一事一 一企一 一校一 一案一 一县一 一镇一 一乡一 一项一 一个个 一件件 一次次 一户户
一把手 一条龙 一条心 一条街 一家人 一家亲 一家子 一口气 一口咬 一张网 一张图 一盘棋 一股脑 一股劲 一篇文章 一个样 一阵风 一票否决 一哄而 一刀切 一风吹 一言堂 一次性 一回事 一席之地 一席话 一臂之力 一己 一江两岸 一河两岸 一号文件 一号工程
一亩三分地 一亩田 一代代 一届接 一年年 一天天 一步步 一层层 一年一度 一级级 一条条 一座座 一幢幢 一栋栋 一片片 一批批 一篇篇 一张张 一块块 一份份 一排排 一声令下 一人得 一家独大 一家之言 一把尺 一个鼻孔
二次创业 二次供水 二次分配 二次污染 二次开发 二次加工 二次能源 二次革命 二次腾飞 二次审议 二次装修 二次感染 二次元 二次转 二手 二元结构 二氧化 二人转 二流子 二十四节气 二十四史 二十国集团 二十一条
三心二意 三番五次 三番两次 三令五申 三年五载 三言两语 三长两短 三天两头 三教九流 三头六臂 三位一体 三家村 三角洲 三角形 三角债 三角贸易 三角关系 三部曲 三句话不离 三步并 三个臭 三人行 三足 三年自然灾害 三七二十一 三十六计 三十而立 三百六十行
三元里 三元桥 三元区 三元朱 三门峡 三台县 三种人 三八 三五成群 三三两两 三五九旅
四面八方 四通八达 四分五裂 四平八稳 四季分明 四季如春 四季常 四季青 四海 四人帮 四大发明
五花八门 五湖四海 五光十色 五角大楼 五角星 五四 五卅 五位一体 五颜六色 五台山 五一
六神无主 六盘水 六盘山 六二六 七上八下 七嘴八舌 七零八落 七手八脚 七拼八凑 七十二行 七七 七一 八股 八字 八一 八路军 八仙 八九不离十 八方 八达岭 八宝
九牛一毛 九牛二虎 九死一生 九霄 九三学社 九一八 九寨沟 九华 九江
两面三刀 两面派 两全其美 两败俱伤 两手抓 两张皮 两条腿走路 两点论 两重性 两位数字 两用 两栖 两可 两口子 两极
壹基金 拾金不昧 陆上 伍家
"""


def _by_first(words: str) -> str:
    """A pattern for `words` that looks at the first character once."""
    rest: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words.split()), key=len, reverse=True):
        rest[word[0]].append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(tails)})" for first, tails in rest.items())


IDIOM = re.compile(_by_first(_IDIOMS))
"""An idiom or a lexical word that begins with a numeral."""


_CLAUSE_START = frozenset("\n\r。；;：:，,　 \t！？“（(")
_LINE_START = frozenset("\n\r　 \t")
_MARK_AFTER = ("，", ",", "、", "：", ":", "．", ".", "是", "要", "　", " ")
_TITLE_AFTER = ("　", " ", "\n", "\r", "\u00a0", "\t")
_CODED = (
    "热线",
    "专线",
    "工程",
    "计划",
    "国道",
    "省道",
    "高速",
    "航班",
    "次列车",
    "型",
    "版",
    "后",
    "系列",
    "号",
    "×",
    "平台",
)
_OPEN = "[［【〔〖<＜"
_CLOSE = "]］】〕〗>＞"
_QUOTES = {"“": "”〞", "「": "」", "『": "』", "‘": "’", '"': '"', "《": "》"}


def is_ordinal_mark(text: str, start: int, end: int) -> bool:
    """Whether 第N is a list mark (第一，) or a page (第4页): it opens a clause and a pause follows."""
    if text.startswith(("页", "号"), end):
        return True
    return text.startswith(_MARK_AFTER, end) and (not start or text[start - 1] in "\n\r。；;　 \t：:！？”〞")


def is_ordinal_heading(text: str, start: int, end: int) -> bool:
    """Whether 第N条 is the number of an article, 第N章 a heading: at the start of a line, with a blank after it."""
    return (not start or text[start - 1] in _LINE_START or text[start - 1] == "。") and (
        end == len(text) or text.startswith(_TITLE_AFTER, end)
    )


def is_list(head: str, rest: str) -> bool:
    """Whether `1560,2022` is two numbers with a comma between: no group as in a grouped number."""
    groups = rest.split(",")
    return (
        "." not in rest.replace(".", "", 1)
        and "," in rest
        and (len(head) > 3 or any(len(group) > 3 for group in groups))
        and "" not in groups[1:]
    )


def is_code(text: str, start: int, end: int) -> bool:
    """Whether an Arabic number is part of a name or code: C919, 4A级, U+00A0, 〔2015〕12号."""
    before = text[start - 1 : start]
    if (before.isascii() and before.isalpha()) or (before and before in "_#№@$&" and before != "$"):
        return True
    if (
        before in ("-", "－", "+", ".", "/", "—")
        and start > 1
        and text[start - 2].isascii()
        and text[start - 2].isalpha()
    ):
        return True
    after = text[end : end + 1]
    return bool(after) and (
        (after.isascii() and after.isalpha() and not _latin_unit(text, end)) or after in "＋+×"
    )


def _latin_unit(text: str, at: int) -> bool:
    """Whether a unit in Latin letters stands at `at`."""
    return read_unit(text, at, large=True) is not None


def is_bare_code(text: str, start: int, end: int) -> bool:
    """Whether an Arabic number without a unit is a mark, a footnote, a document number, a name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    number = text[start:end]
    line_start = not before or before in _LINE_START
    if line_start and (after in ("、", "．", ".", ")", "）", "") or after in "\n\r") and len(number) <= 4:
        return True
    if before and before in _OPEN and after and after in _CLOSE:
        return True
    if before in ("(", "（") and after in (")", "）") and "." not in number and len(number) <= 4:
        return True
    if before in _QUOTES and after and after in _QUOTES[before]:
        return True
    if text.startswith(_CODED, end) or "·" in number or "・" in number:
        return True
    if len(number) >= 8 and number.isdigit():
        return True
    return text[max(0, start - 2) : start].endswith(("附件", "表", "图", "附录", "注", "&#", "U+"))


def is_total(text: str, start: int) -> bool:
    """Whether 数 ends a word (总数, 人数) instead of beginning 数百."""
    return text[start - 1 : start] in tuple("总人户件次个台系函指多少为算参计岁票字份项基倍位额点级分")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a Chinese numeral ends a name or a day: 星期三, 初一, 老三届."""
    return (
        text[max(0, start - 2) : start].endswith(("星期", "礼拜", "初", "老", "其", "张", "周"))
        and end - start <= 2
        and not text.startswith(("个", "年", "天"), end)
    )


def is_not_tenths(text: str, at: int) -> bool:
    """Whether 成 at `at` begins another word."""
    return text.startswith(tuple("立为功果员本绩长就效都套人年分千批品熟交因型片色不材百了"), at + 1)


def is_not_great(text: str, at: int) -> bool:
    """Whether 大 at `at` begins another word (大队, 大学)."""
    return text.startswith(
        tuple("会学小队米豆型量力家陆批于约概都庆连理同寨中修洋使臣街道专".strip()), at + 1
    ) and not text.startswith("大家", at + 3)


def is_repeated(text: str, start: int, end: int) -> bool:
    """Whether 一个 is half of 一个个, 一年又一年, 一户一策."""
    measure = text[start + 1 : end]
    return text.startswith((measure, "又一", "接一", "接着一", "比一", "一"), end)


def is_doubling(text: str, start: int) -> bool:
    """Whether 翻 stands before a number of 番."""
    return text[start - 1 : start] == "翻" or text[max(0, start - 2) : start] in (
        "翻了",
        "翻上",
        "再翻",
        "翻近",
    )


def is_proverbial(text: str, start: int, end: int) -> bool:
    """Whether a bare power is of the kind 每百人, 成千上万, 百人计划."""
    before = text[max(0, start - 2) : start]
    return before.endswith(("每", "成", "千上", "百上", "以")) or text.startswith(
        ("计划", "工程", "行动", "大会", "空巷"), end
    )


def is_plan(text: str, end: int) -> bool:
    """Whether a numeral names a plan: 十五计划."""
    return text.startswith(("计划", "规划", "时期", "期间"), end)


def is_calendar_year(text: str, start: int, number: str) -> bool:
    """Whether the number before 年 is a year of the calendar."""
    plain = "".join(number.split())
    if len(plain) == 4 and not any(power in plain for power in "十百千万亿多余几.．"):
        return True
    return text[max(0, start - 3) : start].endswith(("公元前", "公元"))


def is_quoted_set(text: str, start: int, end: int) -> bool:
    """Whether the figure opens a quotation that closes soon: “四个意识”."""
    closing = _QUOTES.get(text[start - 1 : start])
    return closing is not None and any(mark in text[end : end + 12] for mark in closing)
