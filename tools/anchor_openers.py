"""Words that stand before what a clause is about, and other ways to edit a sentence that change nothing it says.

The words of `OPENERS` were looked at while the anchors were made; `FRESH_OPENERS` and the sentences of `FRESH` were
written before and run once afterwards (docs/reliability.md has that run).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Openers:
    """What may be put before a sentence of one language, by its kind."""

    kinds: dict[str, tuple[str, ...]]
    """Openers with all that stands between them and the sentence."""
    sentences: tuple[str, ...]
    """Whole sentences that say nothing of a figure."""
    joins: tuple[str, ...]
    """What joins a sentence to the one before it."""
    orders: tuple[tuple[str, str], ...]
    """One sentence in two orders of its words: {s}, {S}, {f}, {o}, {O} and {y} as in the patterns of the grammar."""


CHINESE = Openers(
    kinds={
        "connective": ("此外,", "另一方面,", "与此同时,", "事实上,", "总的来看,"),
        "adverb": ("可喜的是,", "值得一提的是,", "毫无疑问,"),
        "time": ("去年以来,", "今年上半年,", "截至目前,", "近年来,", "春季,"),
        "time, no comma": ("去年", "上半年", "今年以来"),
        "source": ("据统计,", "据初步核算,", "根据有关部门统计,"),
        "vocative": ("同志们,", "各位代表,"),
        "prepositional phrase": ("在大家的共同努力下,", "在上级的支持下,", "经过一年的努力,"),
    },
    sentences=("这是个好消息。", "成绩有目共睹。", "情况是这样的。"),
    joins=(";", ","),
    orders=(
        ("{y}年,{s}支出{f}。", "{s}{y}年支出{f}。"),
        ("上半年,{s}新建住房{f}。", "{s}上半年新建住房{f}。"),
        ("{o}支出52万元,{s}支出{f}。", "{s}支出{f},{o}支出52万元。"),
        ("{o}新增9项,{s}新增{f},进展良好。", "{s}新增{f},{o}新增9项,进展良好。"),
    ),
)
ENGLISH = Openers(
    kinds={
        "connective": ("However, ", "In addition, ", "As a result, ", "Moreover, ", "On the other hand, "),
        "adverb": ("Indeed, ", "Remarkably, ", "Of course, ", "More importantly, "),
        "time": ("In spring, ", "Last year, ", "Over the past three years, ", "By the end of June, "),
        "time, no comma": ("Last year ", "In spring ", "This year "),
        "source": ("According to official figures, ", "As reported, "),
        "vocative": ("Ladies and gentlemen, ", "Dear colleagues, "),
        "prepositional phrase": (
            "Thanks to joint efforts, ",
            "With everyone's support, ",
            "Despite the drought, ",
        ),
    },
    sentences=("Good news.", "That is encouraging.", "Let me be clear."),
    joins=(" and ", "; ", ", and "),
    orders=(
        ("In {y} {s} spent {f}.", "{S} spent {f} in {y}."),
        ("In {y}, {s} built {f}.", "{S} built {f} in {y}."),
        ("Last year {s} used {f}.", "{S} used {f} last year."),
        ("{O} used 52 million yuan, while {s} used {f}.", "{S} used {f}, while {o} used 52 million yuan."),
        ("{O} has 9 wells and {s} has {f}.", "{S} has {f} and {o} has 9 wells."),
    ),
)
FRESH_CHINESE = Openers(
    kinds={
        "connective": (
            "不仅如此,",
            "相比之下,",
            "具体来说,",
            "换句话说,",
            "归根结底,",
            "也正因为如此,",
            "反过来看,",
        ),
        "adverb": ("令人欣慰的是,", "难能可贵的是,", "老实说,", "显而易见,", "尤其可贵的是,", "坦率地讲,"),
        "time": (
            "入夏以来,",
            "前三季度,",
            "过去的一年里,",
            "到年底,",
            "这几个月,",
            "汛期过后,",
            "10月份,",
            "“十四五”期间,",
        ),
        "time, no comma": ("年初", "入冬以来", "第二季度", "春节前后"),
        "source": ("据财务部门反映,", "据不完全统计,", "从账面上看,", "审计结果显示,", "按照现有口径测算,"),
        "vocative": ("乡亲们,", "各位来宾、朋友们,", "尊敬的各位委员,"),
        "prepositional phrase": (
            "在社会各界的帮助下,",
            "凭着一股韧劲,",
            "面对种种困难,",
            "随着形势好转,",
            "本着节约的原则,",
        ),
    },
    sentences=("先说一件喜事。", "数字最有说服力。", "请允许我作个说明。", "事情并不简单。"),
    joins=(";", ",", ",而且"),
    orders=(
        ("{y}年{s}领到{f}。", "{s}在{y}年领到{f}。"),
        ("入秋以来,{s}修缮{f}。", "{s}入秋以来修缮{f}。"),
        ("前三季度{s}运出{f}。", "{s}前三季度运出{f}。"),
        ("{o}领到7箱,{s}领到{f}。", "{s}领到{f},{o}领到7箱。"),
        ("{o}运出7箱;{s}运出{f}。", "{s}运出{f};{o}运出7箱。"),
    ),
)
FRESH_ENGLISH = Openers(
    kinds={
        "connective": (
            "Nevertheless, ",
            "By contrast, ",
            "For instance, ",
            "Put differently, ",
            "For this reason, ",
            "What is more, ",
        ),
        "adverb": (
            "Encouragingly, ",
            "Frankly, ",
            "To be sure, ",
            "Best of all, ",
            "No doubt, ",
            "Admittedly, ",
        ),
        "time": (
            "During the summer, ",
            "Two years ago, ",
            "In the third quarter, ",
            "Since January, ",
            "On 3 May, ",
            "After the harvest, ",
        ),
        "time, no comma": ("This autumn ", "In March ", "Over the winter ", "Yesterday "),
        "source": (
            "According to the auditors, ",
            "As the accounts show, ",
            "To my knowledge, ",
            "By our count, ",
        ),
        "vocative": ("My friends, ", "Mr Speaker, ", "Fellow citizens, ", "Honourable members, "),
        "prepositional phrase": (
            "In spite of the storms, ",
            "Under difficult conditions, ",
            "With patience, ",
            "Through hard work, ",
            "Without delay, ",
        ),
    },
    sentences=("Here is a surprise.", "Numbers speak.", "Allow me a word on this.", "It was not easy."),
    joins=(" and ", "; ", ", but "),
    orders=(
        ("In {y} {s} received {f}.", "{S} received {f} in {y}."),
        ("During {y}, {s} shipped {f}.", "{S} shipped {f} during {y}."),
        ("This autumn {s} repaired {f}.", "{S} repaired {f} this autumn."),
        ("{O} received 7 crates; {s} received {f}.", "{S} received {f}; {o} received 7 crates."),
        ("{O} shipped 7 crates, and {s} shipped {f}.", "{S} shipped {f}, and {o} shipped 7 crates."),
    ),
)
