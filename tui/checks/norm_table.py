"""Norms of Chinese number usage: how a number is written, whatever it says; each with its clause and examples.

Clauses of GB/T 15835—2011 (General rules for writing numerals in public texts) are given by number; GB 3100—1993 (SI units
and recommendations for the use of their multiples) is given as a whole. What no standard says is named as usage.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.words import N_

GB_15835 = "GB/T 15835—2011"
GB_3100 = "GB 3100—1993"
CIVIL_CODE = "《民法典》第一千二百五十九条"
USAGE = ""

_HAN_SIGN = "\u4e00-\u9fff"
_N = r"[0-9]+(?:\.[0-9]+)?"
_HAN = "〇零一二两三四五六七八九十百千万亿"
_NUMBER = rf"(?:{_N}[万亿]*|[{_HAN}]+)"
_UNIT = rf"[{_HAN_SIGN}%a-zA-Z]{{0,3}}?"
_MEASURE = r"(?:个月|天|年|米|公里|里|公斤|斤|吨|元|人|次|倍|岁|亩|户|辆|台|万|千|百|十|成|分钟|小时)"
_PAIRS = "一、两|一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九"
_PREFIXED = r"(?:[克米瓦卡伏字赫帕焦安欧升伦贝周]|兆|牛顿|电子)"
_SYMBOLS = "Km|KM|Kg|KG|Kw|KW|kw|Kwh|KWH|kwh|KWh|Mw|MWH|Mwh|Mm|MM|Cm|CM|hz|HZ|Khz|KHZ|KHz|mhz|MHZ|Mhz|kv|Kv|KV|Kva|KVA|kva|ha²|M2|M3"
_OLD_UNITS = "公尺|公分|公寸|公升|公担|公吨|马力|英里|英尺|英寸|英亩|市斤|市尺|市里|市亩|华氏度|毫米汞柱|千卡|大卡|平方公分|立方公分|立方公尺|平方公尺|加仑|盎司"


class Norm(NamedTuple):
    """One norm: what breaks it, and where it is said."""

    name: str
    pattern: str
    """What breaks it, in a text in which digits and marks have one form each; the group `at`, if there is one, is shown."""
    message: str
    """What is wrong, or ought to stand instead; `{first}` is where it is broken first."""
    source: str
    """The standard or law; empty where it is usage alone."""
    clause: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    as_printed: bool = False
    """Whether its signs are looked for as they stand, which folding would make alike."""


NORMS = (
    Norm(
        "about-twice",
        rf"(?:大约|大概|将近|接近|约|近)(?:有|为|达)?{_NUMBER}[余多]?{_UNIT}(?:左右|上下)",
        N_("“{first}”: “about” is said twice, before and behind the number"),
        USAGE,
        "",
        ("约500人左右", "大约三十公里上下"),
        ("约500人", "500人左右", "近年来，左右两岸"),
    ),
    Norm(
        "below-and-above",
        rf"(?:将近|接近|近|不足|不到){_NUMBER}[余多](?=[{_HAN_SIGN}])",
        N_("“{first}”: below the number and above it at once"),
        USAGE,
        "",
        ("近五百多人", "不足30余户"),
        ("近500人", "五百多人", "近期多人报名", "近百户"),
    ),
    Norm(
        "bound-twice",
        rf"(?:超过|高于|逾|至少|不少于|不低于|多于){_NUMBER}[余多]?{_UNIT}以上|(?:低于|不足|少于|最多|不超过){_NUMBER}{_UNIT}(?:以下|以内)",
        N_("“{first}”: the bound is said twice, before and behind the number"),
        USAGE,
        "",
        ("超过30人以上", "不超过5天以内"),
        ("超过30人", "30人以上", "不超过5天"),
    ),
    Norm(
        "boundary",
        rf"(?P<at>(?<![0-9.{_HAN}])(?P<value>{_NUMBER}{_UNIT})以上)[^。！？\n]{{0,60}}?(?<![0-9.{_HAN}])(?P=value)以下|(?P<at2>(?<![0-9.{_HAN}])(?P<value2>{_NUMBER}{_UNIT})以下)[^。！？\n]{{0,60}}?(?<![0-9.{_HAN}])(?P=value2)以上",
        N_("“{first}”: “以上” and “以下” both hold the number itself: say which of the two does"),
        CIVIL_CODE,
        "",
        ("60分以上为合格，60分以下为不合格。", "10人以下免费，10人以上收费。"),
        ("60分以上为合格，不满60分为不合格。", "10人以上、20人以下", "处一万元以上十万元以下的罚款"),
    ),
    Norm(
        "until",
        rf"截止(?=(?:{_N}|[〇零一二三四五六七八九]{{4}})年|[0-9]{{1,2}}月|目前|今年|去年|本月|上月|年底|月底)",
        N_("“{first}”: “截至” before a time; “截止” is a verb that ends the sentence, or takes “到”"),
        USAGE,
        "",
        ("截止2023年底，全县通路。", "截止目前，已完成八成。"),
        ("截至2023年底", "报名于5月1日截止。", "截止日期", "截止到2023年底"),
    ),
    Norm(
        "fewer-times",
        rf"(?:减少|下降|降低|缩短|缩小|减轻)了?{_NUMBER}倍",
        N_("“{first}”: nothing falls by times: say by what share it fell, or to what part"),
        USAGE,
        "",
        ("成本下降2倍", "时间缩短了三倍"),
        ("成本下降一半", "产量增加2倍"),
    ),
    Norm(
        "mixed-numeral",
        rf"{_N}(?:[百千](?!{_PREFIXED}|强|佳)|十(?=[余多万亿]))(?:[万亿]|(?=[余多]?[{_HAN_SIGN}]))(?!分之)|{_N}[亿万][0-9]+[千百十](?!{_PREFIXED})",
        N_(
            "“{first}”: digits and Chinese numerals in one number; only “万” and “亿” may stand behind digits"
        ),
        GB_15835,
        "5.3",
        ("投入9千亿元", "1百零8人", "3亿5千万"),
        ("9000亿元", "50千瓦", "3.5亿元", "1008人", "20千克", "2024十大新闻", "2023百强县"),
    ),
    Norm(
        "decimal-zero",
        rf"(?<![0-9a-zA-Z.．])\.[0-9]+(?=[%‰{_HAN_SIGN}])",
        N_("“{first}”: a decimal below one has its 0 before the point"),
        GB_15835,
        "5.1.2",
        ("增长.5%", "约.8吨"),
        ("增长0.5%", "第3.5节", "v1.5版"),
    ),
    Norm(
        "range-unit",
        r"(?<![0-9.\-年月日])[0-9]+(?:\.[0-9]+)?[-~～—–][0-9]+(?:\.[0-9]+)?(?:%|‰|万(?!有)|亿)(?!分之)",
        N_("“{first}”: “%”, “万” and “亿” stand behind both ends of a range"),
        GB_15835,
        "5.1.3",
        ("增长5～8%", "投资3—5亿元"),
        ("增长5%～8%", "投资3亿元—5亿元", "2019—2023年", "3～5天"),
    ),
    Norm(
        "approximate-comma",
        rf"(?<![{_HAN}第、])(?:{_PAIRS})(?={_MEASURE})(?!(?:年级|十一|百分|天然))",
        N_("“{first}”: no “、” between two neighbouring numbers that say about how many"),
        GB_15835,
        "5.2.1",
        ("走了三、四天", "约有五、六十人"),
        ("走了三四天", "第一、二季度", "一、二级公路", "一、两点意见"),
    ),
    Norm(
        "approximate-digits",
        rf"(?<![0-9.])[0-9]+几(?![乎何])(?=[{_HAN_SIGN}])",
        N_("“{first}”: about how many is said in Chinese numerals"),
        GB_15835,
        "5.2.1",
        ("建成10几座", "30几户"),
        ("十几座", "2023几乎全部建成", "几十户"),
    ),
    Norm(
        "short-year",
        r"(?<![〇零○一二三四五六七八九十百千万0-9])[一二三四五六七八九][〇零○一二三四五六七八九]年(?=[一二三四五六七八九十]{1,2}月|[底初末夏春秋冬]|以来|以后|以前)",
        N_("“{first}”: a year in Chinese numerals that is shortened may be read as a number of years"),
        GB_15835,
        "5.2.2",
        ("九八年底建成", "七九年三月"),
        ("一九九八年底", "九十年代以来"),
    ),
    Norm(
        "two-digit-year",
        r"(?<![0-9.〇零一二三四五六七八九十百])[5-9][0-9]年(?=[0-9]{1,2}月|[至到][0-9]{2}年|[底初末夏春秋冬](?!季)|以来|以后|以前)",
        N_("“{first}”: a year is written with four digits"),
        GB_15835,
        "",
        ("98年3月成立", "自97年以来", "98年至03年"),
        ("1998年3月成立", "90年代以来", "已有98年历史"),
    ),
    Norm(
        "mixed-date",
        r"(?:[0-9]{4}年[〇零一二三四五六七八九十]{1,3}月(?:[0-9〇零一二三四五六七八九十]{1,3}日)?|(?:[0-9]{4}年)?[0-9]{1,2}月[〇零一二三四五六七八九十]{1,3}日|[〇零○一二三四五六七八九]{4}年[0-9]{1,2}月)",
        N_("“{first}”: digits and Chinese numerals in one date"),
        GB_15835,
        "",
        ("2024年五月8日召开", "5月十二日", "二〇二四年5月"),
        ("2024年5月8日", "二〇二四年五月八日", "2024年第一季度"),
    ),
    Norm(
        "year-zero",
        r"(?:[一二][零○OoＯ0][零○OoＯ〇0-9一二三四五六七八九]{2}|[一二][一二三四五六七八九][零○OoＯ][一二三四五六七八九零○]|[一二]〇[零○OoＯ][一二三四五六七八九零]|[一二]〇[一二三四五六七八九][零○OoＯ])(?=年)",
        N_("“{first}”: the zero of a year in Chinese numerals is “〇”"),
        GB_15835,
        "5.2.5",
        ("二零一八年", "二○一八年", "二O二三年"),
        ("二〇一八年", "2018年", "二百零一年"),
        as_printed=True,
    ),
    Norm(
        "unit-symbol",
        rf"(?<=[0-9])\s?(?P<at>{_SYMBOLS})(?![a-zA-Z0-9])",
        N_("“{first}”: the symbol of a unit has its own capitals: km, kg, kW, kW·h, MW, Hz, kV"),
        GB_3100,
        "",
        ("全长5Km", "装机30KW", "发电200kwh"),
        ("全长5km", "装机30kW", "30 MW"),
    ),
    Norm(
        "unit-legal",
        rf"(?:(?<=[0-9万亿])|(?<=[{_HAN}]))(?:{_OLD_UNITS})",
        N_("“{first}”: not a legal unit of measurement"),
        GB_3100,
        "",
        ("长3公尺", "功率50马力", "五公分"),
        ("长3米", "功率37千瓦", "3公里"),
    ),
    Norm(
        "unit-mixed",
        r"(?<=[0-9])\s?(?P<at>(?:km|kg|m|t|L|g|mL)/(?:小时|时|天|日|秒|分钟))",
        N_("“{first}”: symbols of units and Chinese words do not share one unit"),
        GB_3100,
        "",
        ("时速80km/小时", "每秒3m/秒"),
        ("80km/h", "80千米/小时", "5kg/人"),
    ),
)
"""Norms that a pattern alone can see broken; in the order in which `docs/checks.md` lists them."""
