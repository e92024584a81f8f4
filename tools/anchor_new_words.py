"""The newest set of words for the anchors' table: written before the anchors had met them, and run once before any change."""

from __future__ import annotations

from tools.anchor_grammar import ENGLISH_FIGURES, FIGURES, Words
from tools.anchor_leads import Leads, Led
from tools.anchor_openers import Openers

_CHINESE = Openers(
    kinds={
        "connective": ("说到底,", "由此可见,", "接下来,", "反过来讲,"),
        "adverb": ("让人没想到的是,", "说来也巧,", "可以肯定的是,"),
        "time": ("开春以来,", "去年下半年,", "一季度末,", "这两年,"),
        "time, no comma": ("今春", "上个月", "去年冬天"),
        "source": ("据驻村干部介绍,", "报表显示,", "初步统计,"),
        "vocative": ("同志们、朋友们,", "各位老乡,"),
        "prepositional phrase": ("在全社会支持下,", "虽然资金紧张,", "借着这股东风,"),
    },
    sentences=("先讲讲家底。", "这可是件大事。", "大伙儿都清楚。"),
    joins=(";", ","),
    orders=(
        ("{y}年{s}腾出{f}。", "{s}在{y}年腾出{f}。"),
        ("开春以来,{s}铺设{f}。", "{s}开春以来铺设{f}。"),
        ("{o}腾出8间,{s}腾出{f}。", "{s}腾出{f},{o}腾出8间。"),
    ),
)
_ENGLISH = Openers(
    kinds={
        "connective": ("Then again, ", "In the same spirit, ", "All in all, ", "That said, "),
        "adverb": ("Oddly enough, ", "Thankfully, ", "Most of all, "),
        "time": ("Since last autumn, ", "In the first months, ", "Over the last decade, ", "By May, "),
        "time, no comma": ("Last winter ", "In April ", "This month "),
        "source": ("According to the ledger, ", "As the clerk reports, ", "By any measure, "),
        "vocative": ("Neighbours, ", "Dear friends, ", "Madam Chair, "),
        "prepositional phrase": ("Despite the frost, ", "With borrowed tools, ", "Under pressure, "),
    },
    sentences=("Let us count.", "This matters a good deal.", "Everybody knows."),
    joins=(" and ", "; "),
    orders=(
        ("In {y} {s} cleared {f}.", "{S} cleared {f} in {y}."),
        ("Last winter {s} stored {f}.", "{S} stored {f} last winter."),
        ("{O} cleared 8 plots and {s} cleared {f}.", "{S} cleared {f} and {o} cleared 8 plots."),
    ),
)
NEW = (
    Words(
        subjects=(
            ("龙井镇", "龙泉镇"),
            ("后庄村", "前庄村"),
            ("文旅局", "商务局"),
            ("茶油", "菜油"),
            ("支线管网", "干线管网"),
            ("赵小满", "赵小寒"),
            ("本乡", "本镇"),
            ("纺织厂", "印染厂"),
            ("陪读家长", "外来务工者"),
            ("夜校学员", "夜班工人"),
        ),
        deeds=("疏浚塘坝", "改厕改圈", "搭建大棚", "张罗庙会", "收储余粮"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}腾出{f}。",
            "own clause, object": "{s}凑出{f},全数上墙公示。",
            "earlier clause": "{s}{d},实打实用了{f}。",
            "earlier clause, far": "{s}{d},起早贪黑,没人叫苦,里外里用了{f},一笔不漏。",
            "sentence before": "{s}{d}。里外里用了{f}。",
            "demonstrative": "{s}{d}。这件事用了{f}。",
            "list": "{o}腾出8间、{s}{f}、剩下的另算。",
            "semicolons": "{o}腾出8间;{s}腾出{f};剩下的另算。",
            "of which": "各家腾出880间,其中{s}{f}。",
            "label": "{s}:腾出{f}。",
            "heading": "{n}、{s}\n里外里用了{f}。\n一笔不漏。",
            "row": "{s}\t7\t{f}",
            "behind the figure": "{f}分给{s}。",
            "place": "在{s},{d}用了{f}。",
            "year": "{y}年{d}用了{f}。",
        },
        fillers=(
            "灶火正旺,锅里飘香。",
            "鸡鸣三遍,天色微明。",
            "戏台重修,新添条凳260张。",
            "云开雾散,远山如黛。",
        ),
        adverbs=(("腾出", "陆续腾出"), ("用了", "总共用了"), ("凑出", "最终凑出")),
        points=((",", "，"), ("。", "!"), ("、", "，")),
        inserted=("锣鼓敲得震天响。", "娃娃们跑前跑后。", "这笔账不难算。"),
        space="",
        numbers=("一", "二"),
        openers=_CHINESE,
    ),
    Words(
        subjects=(
            ("Ashby", "Ashton"),
            ("Cold Spring Village", "Warm Spring Village"),
            ("the harbour board", "the water board"),
            ("hop growers", "flax growers"),
            ("the inner ward", "the outer ward"),
            ("Mr Dale", "Mr Dole"),
            ("Crew 5", "Crew 6"),
        ),
        deeds=("thatched the hall", "drained the fen", "mapped the caves", "taught weaving"),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} cleared {f}.",
            "own clause, object": "{S} gathered {f} for the winter.",
            "earlier clause": "{S} {d}, using {f} in all.",
            "sentence before": "{S} {d}. It used {f}.",
            "bare attribute": "{S} {d}. Total expenditure was {f}.",
            "list": "{O} cleared 8 plots, {s} {f} and others 2.",
            "label": "{S}: {f} cleared.",
            "heading": "{n}. {S}\nThe outlay was {f}.\nAll is settled.",
            "row": "{S}\t7\t{f}",
            "behind the figure": "They sent {f} to {s}.",
            "place": "In {s}, the outlay was {f}.",
            "reason first": "Because {s} {d}, {f} were saved.",
            "while": "{O} cleared 8 plots, while {s} cleared {f}.",
        },
        fillers=(
            "Smoke rose from the chimneys.",
            "Geese crossed the river.",
            "The barn got 260 benches.",
            "Frost lay on the fields.",
        ),
        adverbs=(("cleared", "quickly cleared"), ("used", "finally used"), ("was", "was only")),
        points=((". ", "! "), (",", ";")),
        inserted=("Dogs barked.", "The sum is easy.", "Bread was shared."),
        space=" ",
        numbers=("1", "2"),
        openers=_ENGLISH,
    ),
)
NEW_LEADS = (
    Leads(
        led=(
            Led(
                "unit",
                (("龙井镇", "龙泉镇"), ("白沙县", "黄沙县")),
                (("{s}是有名的瓷都。", "{s}烧瓷烧了千年。"), ("{s}换了人间。", "{s}如今大不一样。")),
                ("今年，全境烧瓷{f}。", "当地为此拨款{f}。"),
            ),
            Led(
                "sort of things",
                (
                    ("青禾农场", "青苗农场"),
                    ("永兴造纸", "永盛造纸"),
                    ("猕猴桃", "火龙果"),
                    ("老码头", "新码头"),
                ),
                (("{s}打响了牌子。", "{s}牌子越打越响。"), ("{s}走出了一条新路。", "{s}这条新路走对了。")),
                (
                    "冷链物流仓库存货{f}。",
                    "返乡大学生领到补助{f}。",
                    "无人机植保作业完成{f}。",
                    "加工车间里的女工挣到{f}。",
                ),
            ),
            Led(
                "person",
                (("孙立本主任", "孙立新主任"), ("何玉兰", "何玉梅")),
                (("{s}守着这座水库。", "{s}一辈子守着水库。"),),
                ("他前后巡坝{f}。", "其家人也捐了{f}。"),
            ),
        ),
        between=("谁都服气。", "说到做到。", "事实摆在那里。"),
        own=("市环卫处清运垃圾{f}。", "消防救援大队出动{f}。", "红叶合作社收购山货{f}。"),
        figures=("7300吨", "219处", "6.1%", "84万元"),
        paragraphs=(
            ("修路是头等大事。", "等不得。"),
            ("老人吃饭有着落。", "家家安心。"),
            ("河水清了。", "鱼也多了。"),
        ),
        space="",
    ),
    Leads(
        led=(
            Led(
                "unit",
                (("Easton", "Weston"), ("Grey Harbour", "Gold Harbour")),
                (
                    ("{s} is known for its glass.", "{s} blows fine glass."),
                    ("{s} has turned a corner.", "{s} is on the mend."),
                ),
                ("The town shipped {f} of glass.", "This year the district spent {f} on kilns."),
            ),
            Led(
                "sort of things",
                (
                    ("Quill Valley", "Fern Valley"),
                    ("The old pier", "The new pier"),
                    ("Bright Paper", "Plain Paper"),
                ),
                (("{s} draws crowds.", "{s} is never empty."),),
                (
                    "Night buses carried {f}.",
                    "Young families received {f}.",
                    "Cold stores held {f} of fruit.",
                ),
            ),
            Led(
                "person",
                (("Ruth Vane", "Ruth Vale"), ("Tom Marsh", "Sam Marsh")),
                (("{s} guards the dam.", "{s} has guarded the dam for years."),),
                ("He walked {f} on patrol.", "Their family gave {f}."),
            ),
        ),
        between=("Nobody doubts it.", "Words became deeds.", "The facts are there."),
        own=(
            "Street cleaners removed {f}.",
            "The rescue brigade answered {f}.",
            "Maple Cooperative bought {f}.",
        ),
        figures=("7,300 tons", "219 calls", "6.1 percent", "840 dollars"),
        paragraphs=(
            ("Roads come first.", "There is no time to lose."),
            ("The old are fed.", "Homes are calm."),
            ("The river is clear.", "Fish are back."),
        ),
        space=" ",
    ),
)
