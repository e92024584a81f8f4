"""English names of units under their Chinese names, so that a translation links to its source."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

UNITS = {
    "percent": table("""
%: % pc per-cent percent percentage
‰: per-mille ‰
基点: basis-point basis-points bp bps
百分点: percentage-point percentage-points pp ppt ppts
"""),
    "money": table("""
$: dollar dollars
¢: cent cents
£: pound pounds quid
便士: p pence penny
元: CNY RMB renminbi yuan
加元: CAD Canadian-dollar Canadian-dollars
卢布: rouble roubles ruble rubles
卢比: INR rupee rupees
新元: SGD Singapore-dollar Singapore-dollars
新台币: New-Taiwan-dollar New-Taiwan-dollars TWD
日元: JPY yen
欧元: EUR euro euros
港元: HKD Hong-Kong-dollar Hong-Kong-dollars
澳元: AUD Australian-dollar Australian-dollars
美元: US-dollar US-dollars USD
英镑: GBP pound-sterling pounds-sterling
"""),
    "area": table("""
亩: mu
公顷: ha hectare hectares
平方公里: sq-km square-kilometer square-kilometers square-kilometre square-kilometres
平方米: sq-m square-meter square-meters square-metre square-metres
平方英尺: square-feet square-foot
平方英里: square-mile square-miles
英亩: acre acres
"""),
    "measure": table("""
GW: GW gigawatt gigawatts
GWh: GWh gigawatt-hour gigawatt-hours
MW: MW megawatt megawatts
MWh: MWh megawatt-hour megawatt-hours
TWh: TWh terawatt-hour terawatt-hours
℃: degree-Celsius degrees-Celsius
光年: light-year light-years
克: gram grammes grams
公斤: kg kilogram kilogrammes kilograms
公里: kilometer kilometers kilometre kilometres km
千瓦: kW kilowatt kilowatts
千瓦时: kWh kilowatt-hour kilowatt-hours
升: liter liters litre litres
厘米: centimeter centimeters centimetre centimetres cm
吨: t ton tonne tonnes tons
岁: year-old years-of-age years-old
斤: catties catty jin
桶: barrel barrels
毫米: millimeter millimeters millimetre millimetres mm
海里: nautical-mile nautical-miles
盎司: ounce ounces
立方米: cubic-meter cubic-meters cubic-metre cubic-metres
米: m meter meters metre metres
英寸: inch inches
英尺: feet foot ft
英里: mile miles
"""),
    "multiple": table("""
倍: fold
"""),
    "count": table("""
次: times
"""),
    "duration": table("""
分钟: minute minutes
天: day days
小时: hour hours
年: year years
星期: week weeks
月: month months
秒: second seconds
"""),
}
"""Units by the name of their kind; a hyphen stands for a hyphen or a blank."""

SYMBOLS = {
    "area": table("""
公顷: ha
平方公里: km2 km²
平方厘米: cm2 cm²
平方米: m2 m² ㎡
"""),
    "measure": table("""
CFU: CFU
GHz: GHz
GW: GW
GWh: GWh
Hz: Hz
IU: IU
MHz: MHz
MW: MW
MWh: MWh
NTU: NTU
TWh: TWh
kJ: kJ
ppb: ppb
ppm: ppm
μg: µg μg
℃: °C ℃
兆帕: MPa
兆焦: MJ
克: g
公斤: kg
公里: km
分贝: dB
千卡: kcal
千帕: kPa
千瓦: kW
千瓦时: kWh
升: L
华氏度: °F
厘米: cm
吉焦: GJ
吨: t
帕: Pa
摩尔: mol
毫克: mg
毫升: mL ml
毫摩尔: mmol
毫米: mm
毫米汞柱: mmHg
百帕: hPa
立方厘米: cm3 cm³
立方米: m3 m³
米: m
纳克: ng
"""),
    "multiple": table("""
倍: x
"""),
    "duration": table("""
分钟: min
小时: h hr hrs
毫秒: ms
"""),
}
"""Signs of units, which keep their letters: g is a weight, G is none."""
BELOW = words("""
GWh L MW MWh capita cm2 cm³ d dL day g h ha kW kWh kg km km2 km² m m2 m3 mL mg min ml mol m² m³ person s t year
""")
"""What stands below the stroke of a compound of signs: km/h, CFU/mL."""
