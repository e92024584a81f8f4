"""A generator of errors: sentences in which all is right, and the same with one error planted."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple


class Planted(NamedTuple):
    """A sentence, and what becomes of it with an error of the kind that `rule` finds."""

    rule: str
    clean: str
    harmed: str


Template = Callable[[Random], Planted]

HAN = "零一二三四五六七八九"
LEADS = ("", "一年来，", "在上级的关心下，", "据统计，", "各级各部门认真履职，")
TAILS = ("", "成绩来之不易。", "各方面反映良好。", "这为今后的工作打下了基础。")


def number(random: Random, least: int, most: int) -> int:
    """A number that does not look like a year: that is another template's business."""
    drawn = random.randint(least, most)
    return drawn + 100 if 1990 <= drawn <= 2040 else drawn


def wide(text: str) -> str:
    """ASCII digits and per cent signs in full width."""
    return "".join(chr(ord(sign) + 0xFEE0) if sign in "0123456789.%" else sign for sign in text)


def han(number: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    text, pending = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if pending and text else "") + HAN[digit] + name
            pending = False
        else:
            pending = True
    return text.removeprefix("一") if 10 <= number < 20 else text


def _dress(random: Random, rule: str, clean: str, harmed: str) -> Planted:
    """Both sentences in the same surroundings and the same kind of digits."""
    lead, tail = random.choice(LEADS), random.choice(TAILS)
    signs = random.choice((str, str, wide))
    return Planted(rule, *(lead + signs(text) + tail for text in (clean, harmed)))


def _part(random: Random) -> Planted:
    whole = number(random, 40, 9000)
    fair, much = min(whole - 1, number(random, 2, whole - 1)), whole + random.randint(2, 4 * whole)
    pattern = random.choice(
        (
            "全县共有党员{whole}名，其中女党员{part}名。",
            "排查隐患{whole}处，其中重大隐患{part}处，已全部整改。",
            "接待群众{whole}人次，其中集体访{part}人次。",
            "全镇{whole}户农户中，有{part}户用上了自来水。",
            "查处案件{whole}件，其中大案要案{part}件。",
            "现有教师{whole}人（其中高级教师{part}人）。",
        )
    )
    write: Callable[[int], str] = random.choice((str, str, han)) if much < 10_000 else str
    return _dress(
        random,
        "part",
        pattern.format(whole=write(whole), part=write(fair)),
        pattern.format(whole=write(whole), part=write(much)),
    )


def _part_of_amount(random: Random) -> Planted:
    whole = random.randint(20, 900) / 10
    fair, much = whole * random.uniform(0.1, 0.9), whole * random.uniform(1.1, 3)
    pattern = random.choice(
        (
            "完成固定资产投资{whole:.1f}亿元，其中工业投资{part:.1f}亿元。",
            "现有耕地{whole:.1f}万亩，其中水田{part:.1f}万亩。",
            "粮食总产量{whole:.1f}万吨，其中小麦{part:.1f}万吨。",
        )
    )
    return _dress(
        random, "part", pattern.format(whole=whole, part=fair), pattern.format(whole=whole, part=much)
    )


def _share(random: Random) -> Planted:
    whole = number(random, 60, 5000)
    part = min(whole - 1, number(random, whole // 10 + 1, whole - 1))
    places = random.choice((0, 1, 1))
    right = round(part / whole * 100, places)
    wrong = right + random.choice((-1, 1)) * random.uniform(3, 30)
    if not 0.5 < wrong < 99.5:
        wrong = right / 2
    pattern = random.choice(
        (
            "全县共有党员{whole}名，其中女党员{part}名，占{rate}%。",
            "参加培训{whole}人，其中妇女{part}人，占总数的{rate}%。",
            "应到代表{whole}人，实到{part}人，到会率{rate}%。",
            "抽检产品{whole}批次，合格{part}批次，合格率为{rate}%。",
            "{whole}个村中有{part}个建起了活动室，占{rate}%。",
            "受理案件{whole}件，办结{part}件，办结率达{rate}%。",
        )
    )
    written = [pattern.format(whole=whole, part=part, rate=f"{rate:.{places}f}") for rate in (right, wrong)]
    return _dress(random, "share", written[0], written[1])


def _growth(random: Random) -> Planted:
    before = number(random, 40, 5000)
    after = number(random, before + before // 10 + 1, before * 3)
    right, change = (after - before) / before * 100, after - before
    wrong = right * random.choice((0.5, 1.4, 2))
    if random.random() < 0.5:
        pattern = random.choice(
            (
                "合作社由2019年的{before}个增加到2023年的{after}个，增长{rate:.1f}%。",
                "今年完成{after}件，比上年的{before}件增长{rate:.1f}%。",
                "接待旅客{after}人次，比上年增加{change}人次，增长{rate:.1f}%。",
                "床位从{before}张增至{after}张，增长{rate:.1f}%。",
            )
        )
        texts = [
            pattern.format(before=before, after=after, rate=rate, change=change) for rate in (right, wrong)
        ]
    else:
        pattern = random.choice(
            (
                "大棚由{before}座增加到{after}座，净增{change}座。",
                "企业从{before}家发展到{after}家，增加{change}家。",
            )
        )
        slipped = change + random.choice((-1, 1)) * random.randint(2, max(2, change // 2))
        texts = [pattern.format(before=before, after=after, change=one) for one in (change, slipped)]
    return _dress(random, "growth", texts[0], texts[1])


def _direction(random: Random) -> Planted:
    low = number(random, 40, 5000)
    high = number(random, low + 2, low * 2)
    pattern, ends = random.choice(
        (
            ("党员由{}名增加到{}名。", (low, high)),
            ("审批事项从{}项减少到{}项。", (high, low)),
            ("病床数由{}张提高到{}张。", (low, high)),
        )
    )
    return _dress(random, "growth", pattern.format(*ends), pattern.format(*ends[::-1]))


def _sum(random: Random) -> Planted:
    parts = [random.randint(20, 900) for _ in range(random.choice((2, 3)))]
    harmed = list(parts)
    harmed[-1] += random.randint(5, 300)
    patterns = {
        2: (
            "全校共有教师{whole}人，其中男教师{0}人，女教师{1}人。",
            "新增就业{whole}人，其中城镇{0}人，农村{1}人。",
            "慰问老党员{0}人、困难党员{1}人，共计{whole}人。",
        ),
        3: (
            "参加考核{whole}人，其中优秀{0}人、合格{1}人、不合格{2}人。",
            "组建工作队{whole}支，其中省级{0}支、市级{1}支、县级{2}支。",
            "种植果树{whole}株，其中苹果{0}株、梨{1}株、其他{2}株。",
            "赞成{0}票，反对{1}票，弃权{2}票，合计{whole}票。",
        ),
    }
    pattern = random.choice(patterns[len(parts)])
    whole = sum(parts)
    return _dress(random, "sum", pattern.format(*parts, whole=whole), pattern.format(*harmed, whole=whole))


def _shares(random: Random) -> Planted:
    first = random.randint(50, 300)
    second = random.randint(200, 950 - first)
    third = 1000 - first - second
    pattern = random.choice(
        ("三次产业结构为{:.1f}:{:.1f}:{:.1f}。", "农业占{:.1f}%，工业占{:.1f}%，服务业占{:.1f}%。")
    )
    clean = pattern.format(first / 10, second / 10, third / 10)
    return _dress(random, "sum", clean, pattern.format(first / 10, second / 10, third / 10 + 5.5))


def _twice(random: Random) -> Planted:
    one = random.randint(1000, 90000)
    other = one + random.choice((-1, 1)) * random.randint(9, 900)
    pattern = random.choice(
        (
            "全县共有党员{}名。教育管理好全县党员{}名，责任重大。",
            "全市现有企业{}家。服务好全市企业{}家，是我们的职责。",
            "我县耕地总面积{}亩。要守住我县耕地总面积{}亩不动摇。",
        )
    )
    return _dress(random, "twice", pattern.format(one, one), pattern.format(one, other))


ITEMS = ("产业", "项目", "民生", "改革", "党建", "教育", "卫生", "文化", "交通", "水利")


def _count(random: Random) -> Planted:
    number = random.randint(3, 6)
    said = number + random.choice((-1, 1))
    items = random.sample(ITEMS, number)
    marked = [f"{HAN[at]}是抓{item}" for at, item in enumerate(items, 1)]
    pattern, listed = random.choice(
        (
            ("今年要抓好{}项工作：{}。", "；".join(marked)),
            (
                "要做好以下{}个方面的工作。{}。",
                "。".join(f"第{HAN[at]}，抓{item}" for at, item in enumerate(items, 1)),
            ),
            ("落实{}项措施：{}。", "、".join(f"抓好{item}" for item in items)),
        )
    )
    if random.random() < 0.4:
        listed = "、".join(items)
        pattern = random.choice(("围绕{1}{0}个重点开展工作。", "在{1}{0}大领域取得突破。"))
    return _dress(random, "count", pattern.format(HAN[number], listed), pattern.format(HAN[said], listed))


def _numbering(random: Random) -> Planted:
    number = random.randint(3, 6)
    items = random.sample(ITEMS, number)
    left_out = random.randint(2, number - 1)
    style, join = random.choice(
        (
            ("{han}是抓{item}", "；"),
            ("第{han}，抓{item}", "。"),
            ("（{han}）抓{item}", "；"),
            ("{at}.抓{item}。", "\n"),
            ("{han}、抓{item}", "\n"),
        )
    )
    texts = [
        join.join(
            style.format(han=HAN[at], at=at, item=item)
            for at, item in enumerate(items, 1)
            if not (skip and at == left_out)
        )
        for skip in (False, True)
    ]
    end = "" if join == "\n" else "。"
    return Planted("numbering", texts[0] + end, texts[1] + end)


def _quotes(random: Random) -> Planted:
    clean = random.choice(
        (
            "我们在“带”字上做文章，实行“一票否决”制度。",
            "按照《条例》规定，落实“四议两公开”。",
            "三个村（甲村、乙村、丙村）参加了试点。",
        )
    )
    marks = [at for at, sign in enumerate(clean) if sign in "“”《》（）"]
    at = random.choice(marks)
    other = {"”": "〞", "》": "〉"}.get(clean[at], "")
    instead = random.choice(("", other))
    return _dress(random, "quotes", clean, clean[:at] + instead + clean[at + 1 :])


def _broken_off(random: Random) -> Planted:
    clean = (
        "一年来，我们做了大量工作，取得了明显成效。\n"
        "今后，各乡镇要加强领导，各部门要密切配合，把各项工作推向前进，为实现目标而努力奋斗。"
    )
    at = random.randint(clean.index("\n") + 18, len(clean) - 2)
    return Planted("broken-off", clean, clean[:at])


def _impossible(random: Random) -> Planted:
    if random.random() < 0.5:
        month, longest = random.choice(((2, 29), (4, 30), (6, 30), (9, 30), (11, 30), (7, 31)))
        pattern = random.choice(("会议于{}月{}日召开。", "截至{}月{}日，工程已完工。"))
        fair, bad = (month, random.randint(1, 28)), (month, longest + random.randint(1, 8))
        return _dress(random, "impossible", pattern.format(*fair), pattern.format(*bad))
    pattern = random.choice(
        (
            "产品合格率达{:.1f}%。",
            "全县森林覆盖率为{:.1f}%。",
            "群众满意率为{:.1f}%。",
            "女职工占职工总数的{:.1f}%。",
        )
    )
    return _dress(
        random, "impossible", pattern.format(random.uniform(20, 99)), pattern.format(random.uniform(101, 400))
    )


def _year(random: Random) -> Planted:
    said = random.choice((2011, 2017, 2019, 2021, 2022, 2023, 2024))
    fair = random.randint(2, 480)
    pattern = random.choice(
        (
            "{year}年，全县选派干部{}人。",
            "{year}年以来，走访群众{}次以上。",
            "{year}年新修公路{}公里，惠及群众众多。",
            "{year}年，贷款余额同比增长{}%。",
            "全县{year}年新建大棚{}座。",
        )
    )
    harmed = random.choice((str(said), f"{said}{random.randint(1, 9)}"))
    return _dress(random, "year", pattern.format(fair, year=said), pattern.format(harmed, year=said))


TEMPLATES: tuple[Template, ...] = (
    _part,
    _part_of_amount,
    _share,
    _growth,
    _direction,
    _sum,
    _shares,
    _twice,
    _count,
    _numbering,
    _quotes,
    _broken_off,
    _impossible,
    _year,
)
