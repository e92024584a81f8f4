"""Currencies as signs and codes, under the names of their units, and whose a plain dollar is."""

from __future__ import annotations

from tui.lexicon.word_lists import table

SIGNS = table("""
$: $
元: CNY CN¥ RMB ¥
加元: C$ CA$ CAD
卢比: INR Rs Rs. ₹
新元: S$ SGD
新台币: NT$ TWD
新西兰元: NZ$ NZD
日元: JPY JP¥
欧元: EUR €
泰铢: THB ฿
港元: HK$ HKD
澳元: A$ AU$ AUD
瑞士法郎: CHF
美元: US$ USD
英镑: GBP £
韩元: KRW ₩
""")
"""A unit, and the signs and codes that stand before or after a number."""
DOLLARS = table("""
加元: Canada Canadian 加拿大
新元: Singapore Singaporean 新加坡
新台币: Taiwan Taiwanese 台湾 新台币
新西兰元: Zealand Zealanders 新西兰
港元: Hong 全港 港元 港币 香港
澳元: Australia Australian Australians 澳大利亚 澳洲
美元: America American Americans States USA 美国
""")
"""Whose dollar a plain $ is, by the words of the text that name the country."""
NAMES_BEFORE = table("""
元: 人民币
加元: 加币
新元: 新加坡币 新币
新台币: 台币 新台币
日元: 日币
欧元: 欧元
港元: 港元 港币 港纸
澳元: 澳币
澳门元: 澳门币
美元: 美元 美金
英镑: 英镑
""")
"""Names that stand before a number in 元 whose currency they say: 港币2000元."""
