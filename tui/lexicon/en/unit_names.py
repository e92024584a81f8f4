"""English names of units under their Chinese names, so that a translation links to its source."""

from __future__ import annotations

from tui.lexicon.word_lists import table

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
£: pound pounds
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
