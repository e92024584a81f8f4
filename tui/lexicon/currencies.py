"""Currencies as signs and codes, under the names of their units, and whose a plain dollar is."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

SIGNS = table("""
$: $
丹麦克朗: DKK
乌干达先令: UGX USh
元: CNY CN¥ RMB ¥
兰特: ZAR
兹罗提: PLN zł
加元: C$ CA$ CAD
卡塔尔里亚尔: QAR
卢布: RUB ₽
卢比: INR Rs Rs. ₹
印尼盾: IDR Rp
土耳其里拉: ₺
坦桑尼亚先令: TSh TZS
塔卡: BDT Tk ৳
塞地: GHS GH₵
墨西哥比索: MX$ MXN Mex$
奈拉: NGN ₦
挪威克朗: NOK
新元: S$ SGD
新台币: NT$ TWD
新西兰元: NZ$ NZD
日元: JPY JP¥
林吉特: MYR RM
欧元: EUR €
沙特里亚尔: SAR
泰铢: THB ฿
港元: HK$ HKD
澳元: A$ AU$ AUD
澳门元: MOP MOP$
瑞典克朗: SEK
瑞士法郎: CHF
美元: US$ USD
肯尼亚先令: KES KSh Ksh
英镑: GBP £
菲律宾比索: ₱
谢克尔: ILS ₪
越南盾: VND ₫
迪拉姆: AED
雷亚尔: BRL R$
韩元: KRW ₩
""")
"""A unit, and the signs and codes that stand before or after a number."""
LETTERS = table("""
克朗: kr
兰特: R
卡塔尔里亚尔: QR
奈拉: N
沙特里亚尔: SR
迪拉姆: Dh Dhs
""")
"""A unit, and letters that stand for it only where the number is surely an amount: R22.3bn, but R1 is a road."""
LAND_OF_LETTERS = {"R": words("Rand SARS South-Africa Treasury ZAR rand rands")}
"""Words beside which a letter before any number is the currency; a hyphen stands for a blank."""
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
PRICED = table("""
元: renminbi yuan
卢布: rouble ruble
卢比: rupee
日元: yen
欧元: euro
瑞士法郎: franc
英镑: pound sterling
韩元: won
""")
"""Names of one unit of a currency of which a rate says what it is worth: 7.8 yuan to the euro; the dollar is any country's."""
