"""What holds a numeral but is no figure: list and heading marks, idioms, abbreviated terms, names and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.figures.idioms import IDIOMS
from tui.figures.quantity import Kind
from tui.figures.tables import words
from tui.figures.units import read_unit

if TYPE_CHECKING:
    from tui.figures.atom import Atom
    from tui.figures.units import Unit

_BY_FIRST: dict[str, tuple[str, ...]] = {
    first: tuple(sorted((word for word in IDIOMS if word[0] == first), key=len, reverse=True))
    for first in {word[0] for word in IDIOMS}
}
_CLAUSE_ENDS = frozenset("\n\r。；;　 \t：:！？”〞")
_LINE_START = frozenset("\n\r　 \t")
_AFTER_ORDINAL_MARK = ("，", ",", "、", "：", ":", "．", ".", "是", "要", "　", " ")
_AFTER_HEADING = ("　", " ", "\n", "\r", "\t")
_CODED = words(
    "热线 专线 工程 计划 国道 省道 县道 高速 航班 次列车 型 版 时代 后 系列 号 × 平台 高校 院校 接处警 接警 报警 急救 指挥 团 师 军 路公交 法案 条款 "
    "标准 联防 机制"
)
_QUOTES = {"“": "”〞", "「": "」", "『": "』", "‘": "’", '"': '"', "《": "》", "〝": "〞"}
_IS = words("是 作为 成为 像 算得上 堪称")
_DESCRIBED = words(
    "重要 主要 突出 根本 新的 好 良好 伟大 光荣 艰巨 长期 崭新 基本 关键 显著 明显 比较 非常 十分 很 极 更 最 相当 完整 方面 问题 原因 特点 "
    "时期 阶段 整体 样板 缩影 侧面 强大 繁荣 过程 共同"
)
_OF_A_FAMILY = tuple("老大小两三四五六七八九十几0123456789")
_BEFORE_ARTICLE = frozenset("此朝身甚独新上下每进某任哪这那另同各单首头专逐统唯第惟又接比其不之万划归老随无")
_NOT_TENTHS = words("立 为 功 果 员 本 绩 长 就 效 都 套 人 年 分 千 批 品 熟 交 因 型 片 色 材 百 了 体")
_NOT_GREAT = tuple("会学小队米豆型量力陆批于约概都庆连理同寨中修洋使臣街道专家")
_NUMBERED = ("附件", "表", "图", "附录", "注", "&#", "U+", "热线", "电话", "客服", "编号", "邮编")
_AFTER_POWER = words(
    "计划 工程 行动 大会 空巷 级 GDP 产值 国内生产总值 地区生产总值 生产总值 工业 增加值 单位"
)
_IDIOM_HEADS = words("火冒 约法 判若 货比 才高 垂涎 冰冻 自成 四两拨 罢黜 年如 以防 死路")
_SPOKEN_OF = words("规定 、 和 至 到 第 的 中 款 所 与 及 以及 之")
_TITLED_GREAT = ("党的", "中共", "届")


def idiom_at(text: str, start: int) -> int:
    """How many characters of an idiom or lexical word begin at `start`; 0 where none does."""
    idioms = _BY_FIRST.get(text[start : start + 1])
    if idioms is None or not text.startswith(idioms, start):
        return 0
    return next(len(idiom) for idiom in idioms if text.startswith(idiom, start))


def opens_clause(text: str, start: int) -> bool:
    """Whether a clause, or the text, starts at `start`."""
    return not start or (
        text[start - 1] in _CLAUSE_ENDS
        and not (text[start - 1] in ":：" and text[start - 2 : start - 1].isdigit())
    )


def is_ordinal_mark(text: str, start: int, end: int) -> bool:
    """Whether 第N is a list mark (第一，), a page (第4页) or a document's number (第45号)."""
    if text.startswith(("页", "号"), end):
        return True
    return text.startswith(_AFTER_ORDINAL_MARK, end) and opens_clause(text, start)


def is_ordinal_heading(text: str, start: int, end: int) -> bool:
    """Whether 第N条 numbers an article, or 第N章 a chapter.

    It opens a line, or a sentence with a blank after it; `第八条规定…` and `第八条、第九条` are spoken of, not numbered.
    """
    if not start or text[start - 1] in _LINE_START:
        return text[end - 1] in "条章节编" and not text.startswith(_SPOKEN_OF, end)
    return text[start - 1] == "。" and (end == len(text) or text.startswith(_AFTER_HEADING, end))


def is_list(text: str, head: str, rest: str, end: int) -> bool:
    """Whether the commas of `1560,2022` stand between numbers, not within one (`1,23,45`, `19,5%`)."""
    if "." in rest or ",," in rest:
        return False
    groups = [head, *rest[1:].split(",")]
    longest = max(map(len, groups))
    return longest > 3 or longest == 1 or (len(groups) == 2 and text[end : end + 1] not in "%‰")


def is_code(text: str, start: int, end: int) -> bool:
    """Whether an Arabic number is part of a name or code: C919, 4A级, U+00A0, 1+6."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before and before.isascii() and (before.isalpha() or before in "_#@&/"):
        return True
    if before and before in "-+.—" and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha():
        return True
    if (before == "+" and start > 1 and text[start - 2].isdigit()) or (after and after in "+×"):
        return True
    if after == "/" and text[end + 1 : end + 2].isdigit():
        return True
    return bool(after) and after.isascii() and after.isalpha() and read_unit(text, end, large=True) is None


def is_bare_code(text: str, start: int, end: int) -> bool:
    """Whether an Arabic number without a unit is a mark, a footnote, a document number or a name."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    number = text[start:end]
    if (len(number) <= 4 or number.count(".") > 1) and opens_clause(text, start) and _ends_mark(text, end):
        return True
    if before and after:
        if before in "[［【〔〖<＜" and after in "]］】〕〗>＞":
            return True
        if before in "(（" and after in ")）" and "." not in number and len(number) <= 4:
            return True
        if before in _QUOTES and after in _QUOTES[before]:
            return True
    if text.startswith(_CODED, end) and not (after == "号" and before == "月"):
        return True
    if "·" in number or "・" in number or (len(number) >= 8 and number.isdigit()):
        return True
    return text.endswith(_NUMBERED, max(0, start - 3), start) or (
        text.endswith(("：", ":"), 0, start) and len(number) >= 7
    )


def _ends_mark(text: str, end: int) -> bool:
    """Whether what follows a number makes it the mark of a list: `1.加强`, `2、`, or nothing else on its line."""
    after, next_ = text[end : end + 1], text[end + 1 : end + 2]
    return after in ("", "\n", "\r", "　", " ", ")", "）") or (after in "、．.，," and not next_.isdigit())


def is_total(text: str, start: int) -> bool:
    """Whether 数 ends a word (总数, 人数) instead of beginning 数百."""
    return start > 0 and text[start - 1] in "总人户件次个台系函指多少为算参计岁票字份项基倍位额点级分指半"


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a Chinese numeral belongs to a name or a day: 星期三, 周五, 初一, 老三届, 三农."""
    if text.endswith(_IDIOM_HEADS, 0, start):
        return True
    if end - start > 2:
        return False
    before = text[max(0, start - 2) : start]
    if before.endswith(("星期", "礼拜", "初", "老", "其", "张", "周", "羊", "红", "双")):
        return not text.startswith(("个", "年", "天", "名", "人", "月"), end)
    return False


def are_tenths(text: str, at: int) -> bool:
    """Whether 成 at `at` means tenths, and begins no other word."""
    return not text.startswith(_NOT_TENTHS, at + 1)


def are_great(text: str, start: int, end: int) -> bool:
    """Whether 大 at `end` makes a set (三大攻坚战) and begins no other word (大队), nor names a congress (党的八大)."""
    if text.startswith(_NOT_GREAT, end + 1):
        return False
    return not text.endswith(_TITLED_GREAT, 0, start) and text[start : start + 1] != "一"


def is_article(text: str, start: int, unit: Unit) -> bool:
    """Whether 一 at `start` only points out: 新一轮, 每一个, 是一项, 一个重要原因."""
    if start and text[start - 1] in _BEFORE_ARTICLE:
        return True
    return unit.kind is Kind.COUNT and (text.startswith(_DESCRIBED, unit.end) or text.endswith(_IS, 0, start))


def is_repeated(text: str, start: int, unit: Unit) -> bool:
    """Whether 一个 is half of 一个个, 一年又一年, 一户一策, or 一家 stands before its 五口; 一元一角 is an amount."""
    if unit.name == "家" and text[unit.end : unit.end + 1] in _OF_A_FAMILY:
        return True
    if unit.kind is Kind.COUNT and text.startswith("一", unit.end):
        return True
    return text.startswith((text[start + 1 : unit.end], "又一", "接一", "接着一", "比一"), unit.end)


def is_doubling(text: str, start: int) -> bool:
    """Whether 翻 stands before a number of 番."""
    return text.endswith(("翻", "翻了", "翻上", "翻近", "翻过"), 0, start)


def is_proverbial(text: str, start: int, end: int) -> bool:
    """Whether a bare power is of the kind 每百人, 成千上万, 数以万计, 百人计划, or the heading of a column (万元)."""
    if text[start - 1 : start] in ("(", "（") and text[end : end + 1] in (")", "）", "、", "，"):
        return True
    return text.endswith(
        ("每", "成", "千上", "百上", "以", "单位:", "单位：", "单位"), 0, start
    ) or text.startswith(_AFTER_POWER, end)


def is_page(text: str, start: int) -> bool:
    """Whether a number of pages belongs to a footer: 第4页 共4页."""
    return text.endswith("共", 0, start) and "页" in text[max(0, start - 4) : start]


def is_plan(text: str, end: int) -> bool:
    """Whether a numeral names a plan: 十五计划."""
    return text.startswith(("计划", "规划", "时期", "期间"), end)


def is_half_word(text: str, at: int) -> bool:
    """Whether 半 at `at` begins a word of its own."""
    return text.startswith(("半数", "半年", "半岛", "半月", "半天", "半个"), at)


def is_calendar_year(text: str, atom: Atom) -> bool:
    """Whether the number before 年 is a year of the calendar."""
    digits = "".join(text[atom.start : atom.end].split())
    return (len(digits) == 4 and digits.isdigit()) or text.endswith(("公元前", "公元"), 0, atom.start)


def is_quoted_set(text: str, start: int, end: int) -> bool:
    """Whether the figure opens a quotation that closes soon: “四个意识”."""
    closing = _QUOTES.get(text[start - 1 : start]) if start else None
    return closing is not None and any(mark in text[end : end + 12] for mark in closing)
