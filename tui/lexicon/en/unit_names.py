"""English names of units under their Chinese names, so that a translation links to its source."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

UNITS = {
    "percent": table("""
%: % of-a-per-cent of-a-percent of-one-per-cent of-one-percent pc per-cent percent percentage
‰: per-mille ‰
基点: basis-point basis-points bp bps
百分点: of-a-percentage-point of-one-percentage-point percentage-point percentage-points pp ppt ppts
"""),
    "money": table("""
$: dollar dollars
¢: cent cents
£: pound pounds quid
便士: p pence penny
元: CNY RMB renminbi yuan
先令: shilling shillings
克朗: krona krone kroner kronor
兰特: rand
兹罗提: zloty zlotych zlotys
加元: CAD Canadian-dollar Canadian-dollars
卢布: rouble roubles ruble rubles
卢比: INR rupee rupees
印尼盾: rupiah
塔卡: taka
墨西哥比索: Mexican-peso Mexican-pesos
奈拉: naira
新元: SGD Singapore-dollar Singapore-dollars
新台币: New-Taiwan-dollar New-Taiwan-dollars TWD
新西兰元: New-Zealand-dollar New-Zealand-dollars
日元: JPY yen
林吉特: ringgit ringgits
欧元: EUR euro euros
比索: peso pesos
法郎: franc francs
泰铢: baht
港元: HKD Hong-Kong-dollar Hong-Kong-dollars
澳元: AUD Australian-dollar Australian-dollars
瑞士法郎: Swiss-franc Swiss-francs
美元: US-dollar US-dollars USD
肯尼亚先令: Kenyan-shilling Kenyan-shillings
英镑: GBP pound-sterling pounds-sterling
菲律宾比索: Philippine-peso Philippine-pesos
谢克尔: shekel shekels
越南盾: dong
迪拉姆: dirham dirhams
里亚尔: riyal riyals
里拉: lira liras
雷亚尔: reais
韩元: Korean-won South-Korean-won
"""),
    "area": table("""
亩: mu
公顷: ha hectare hectares
平方公里: sq-km sq.-km square-kilometer square-kilometers square-kilometre square-kilometres
平方厘米: square-centimeter square-centimeters square-centimetre square-centimetres
平方码: sq-yd square-yard square-yards
平方米: sq-m sq.-m square-meter square-meters square-metre square-metres
平方英寸: square-inch square-inches
平方英尺: sq-ft sq.-ft sq.-ft. sqft square-feet square-foot
平方英里: sq-mi sq-miles square-mile square-miles
英亩: acre acres
"""),
    "measure": table("""
GB: gigabyte gigabytes
GHz: gigahertz
GW: GW gigawatt gigawatts
GWh: GWh gigawatt-hour gigawatt-hours
Gbps: gigabits-per-second
Hz: hertz
KB: kilobyte kilobytes
MB: megabyte megabytes
MHz: megahertz
MW: MW megawatt megawatts
MWh: MWh megawatt-hour megawatt-hours
Mbps: megabits-per-second
TB: terabyte terabytes
TWh: TWh terawatt-hour terawatt-hours
km/h: kilometers-per-hour kilometres-per-hour kph
mph: miles-per-hour mph
r/min: r/min revolutions-per-minute rpm
℃: degree-Celsius degree-centigrade degrees-Celsius degrees-centigrade
人公里: passenger-kilometer passenger-kilometers passenger-kilometre passenger-kilometres passenger-km
伏: volt volts
兆吨: megaton megatonne megatonnes megatons
光年: light-year light-years
克: gram grammes grams
克拉: carat carats
公斤: kg kilogram kilogrammes kilograms
公里: kilometer kilometers kilometre kilometres km
加仑: gallon gallons
十亿升: gigaliter gigaliters gigalitre gigalitres
千伏: kilovolt kilovolts
千卡: kilocalorie kilocalories
千吨: kiloton kilotonne kilotonnes kilotons kt
千瓦: kW kilowatt kilowatts
千瓦时: kWh kilowatt-hour kilowatt-hours
千赫: kilohertz
升: liter liters litre litres
华氏度: degree-Fahrenheit degrees-Fahrenheit
卡路里: calorie calories
厘米: centimeter centimeters centimetre centimetres cm
吨: t ton tonne tonnes tons
吨公里: tonne-kilometre tonne-kilometres
品脱: pint pints
岁: year-old years-of-age years-old
微克: microgram micrograms
微米: micrometer micrometers micrometre micrometres micron microns
斤: catties catty jin
桶: barrel barrels
毫克: milligram milligramme milligrammes milligrams
毫升: milliliter milliliters millilitre millilitres
毫米: millimeter millimeters millimetre millimetres mm
海里: nautical-mile nautical-miles
瓦: watt watts
百万升: ML Ml megaliter megaliters megalitre megalitres
盎司: ounce ounces oz
石: stone
码: yard yards
磅: lb lbs
立方公里: cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres
立方厘米: cubic-centimeter cubic-centimeters cubic-centimetre cubic-centimetres
立方米: cubic-meter cubic-meters cubic-metre cubic-metres
立方英尺: cu-ft cubic-feet cubic-foot
立方英里: cubic-mile cubic-miles
米: m meter meters metre metres
纳米: nanometer nanometers nanometre nanometres
节: knot knots
英亩英尺: acre-feet acre-foot
英寸: inch inches
英寻: fathom fathoms
英尺: feet foot ft
英里: mile miles
蒲式耳: bushel bushels
马力: horsepower hp
"""),
    "multiple": table("""
倍: fold
"""),
    "count": table("""
次: times
"""),
    "duration": table("""
世纪: centuries century
两星期: fortnight fortnights
分钟: minute minutes
十年: decade decades
天: day days
小时: hour hours
年: year years
星期: week weeks
月: month months
毫秒: millisecond milliseconds
秒: second seconds
"""),
}
"""Units by the name of their kind; a hyphen stands for a hyphen or a blank."""

MULTIPLIED = {
    "两星期": (2, "星期"),
    "兆吨": (1_000_000, "吨"),
    "十亿升": (1_000_000_000, "升"),
    "十年": (10, "年"),
    "千吨": (1000, "吨"),
    "百万升": (1_000_000, "升"),
}
"""What is so many of another unit in Chinese: two decades are 20 年."""

SYMBOLS = {
    "area": table("""
公顷: ha
平方公里: km2 km²
平方厘米: cm2 cm²
平方米: m2 m² ㎡
"""),
    "measure": table("""
CFU: CFU
GB: GB
GHz: GHz
GW: GW
GWh: GWh
Gbps: Gbps
Hz: Hz
IU: IU
K: K
MB: MB
MHz: MHz
MW: MW
MWh: MWh
Mbps: Mbps
NTU: NTU
TB: TB
TWh: TWh
kJ: kJ
kN: kN
mA: mA
mV: mV
mW: mW
ppb: ppb
ppm: ppm
psi: psi
μS: µS μS
μg: µg μg
μmol: µmol μmol
℃: °C ℃
伏: V
兆帕: MPa
兆焦: MJ
克: g
公斤: kg
公里: km
分贝: dB
千伏: kV
千卡: kcal
千帕: kPa
千瓦: kW
千瓦时: kWh
千赫: kHz
升: L
华氏度: °F
厘米: cm
吉焦: GJ
吨: t
帕: Pa
微升: µL μL
微米: µm μm
摩尔: mol
毫克: mg
毫升: mL ml
毫摩尔: mmol
毫米: mm
毫米汞柱: mmHg
瓦: W
百帕: hPa
立方厘米: cm3 cm³
立方米: m3 m³
米: m
纳克: ng
纳米: nm
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
GWh L MW MWh capita cm cm2 cm³ d dL day g h ha kW kWh kg km km2 km² m m2 m3 mL mg min ml mol m² m³
person s t year
""")
"""What stands below the stroke of a compound of signs: km/h, CFU/mL."""
