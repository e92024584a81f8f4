"""Every rule of the detector on sentences of its own: all figures of a sentence are marked, and no others are found."""

from __future__ import annotations

import pytest

from tests.figures.labelled import found, unmark
from tui.figures import detect

NUMERALS = (
    "全年GDP【1200亿元|120000000000|元|money】,CPI【2.1%|2.1|%|percent】,排放COD【3.2万吨|32000|吨|measure】,R&D【12亿元|1200000000|元|money】,MH370航班。",
    "完成土方【１２，３４５方|12345|方|measure】,投资【1.2万亿元|1200000000000|元|money】。",
    "全线长【3万6千公里|36000|公里|measure】,受益【１亿２０００万人|120000000|人|count】。",
    "产棉【二千三百零五万担|23050000|担|measure】,产煤【一万七千亿吨|1700000000000|吨|measure】。",
    "全国【六万万|600000000||count】人民,【廿五个|25|个|count】专区,【卅二座|32|座|count】水库。",
    "开垦【三万五|35000||count】,收了【一千二|1200||count】。",
    "粮食增产【百分之九十二.八|92.8|%|percent】,布匹增产【百分之零点五|0.5|%|percent】。",
    "合计人民币【壹佰贰拾万元|1200000|元|money】,另付【伍拾元|50|元|money】整。",
    "建成【２ ０ ０ １ 年|2001|年|date】开工的电站,发电【3 ．6 亿度|360000000|度|measure】。",
    "栽树【3 200株|3200|株|count】,增长【19·5％|19.5|%|percent】,死亡率【-0.99‰|-0.99|‰|percent】。",
    "最低气温【零下20℃|-20|℃|measure】,最高【38.5摄氏度|38.5|摄氏度|measure】。",
    "产值【5.0%|5|%|percent】,存款【２．０６\n亿元|206000000|元|money】。",
    "補助【兩萬元|20000|元|money】,修路【三十條|30|条|count】。",
)
HEDGES_INSIDE = (
    "投资【1500多万元|15000000|元|money|~>=】,来了【20余人|20|人|count|~>=】,停航【1个多月|1|月|duration|~>=】。",
    "亏损【一百多亿元|10000000000|元|money|~>=】,入社【两万余户|20000|户|count|~>=】,约有【三百多|300||count|~>=】。",
    "有【二十来个|20|个|count|~】村,【十几户|10|户|count|~】,贷款【三十几万元|300000|元|money|~】。",
    "【百余名|100|名|count|~>=】代表,【千余家|1000|家|count|~>=】工厂,【万余人|10000|人|count|~>=】。",
    "有【七八十个|70..80|个|count|~】社,花了【三四年|3..4|年|duration|~】,欠【二三百元|200..300|元|money|~】。",
    "孩子【十七八岁|17..18|岁|measure|~】,路长【四五十里|40..50|里|measure|~】,歇了【两三天|2..3|天|duration|~】。",
    "减收【四、五十亿元|4000000000..5000000000|元|money|~】,来了【三、四个|3..4|个|count|~】人,年纪【二十七、八岁|27..28|岁|measure|~】。",
    "【几十个|-|个|count|~】社,【数百人|-|人|count|~】,【几年|-|年|duration|~】来。",
    "【一年|1|年|duration】来,停工【两年半|2.5|年|duration】,学了【一个半月|1.5|月|duration】,歇了【半个月|0.5|月|duration】。",
)
HEDGES_OUTSIDE = (
    "近【三百人|300|人|count|~<=】,约【五十里|50|里|measure|~】,超过【5%|5|%|percent|~>=】,突破【10亿吨|1000000000|吨|measure|~>=】。",
    "占【60%|60|%|percent|~>=】以上,误差【3毫米|3|毫米|measure|~<=】以内,等了【10天|10|天|duration|~】左右。",
    "不低于【九成|0.9||share|~>=】,不超过【三次|3|次|count|~<=】,未超过【5元|5|元|money|~<=】,不得少于【两人|2|人|count|~>=】。",
    "约占社员总数的【四分之一|0.25||share|~】,还不到全国的【十分之一|0.1||share|~<=】,合【三分之一|0.333333||share|~>=】强。",
    "节约【三千万元|30000000|元|money】,签约【12个|12|个|count】,公约【九条|9|条|count】,最近【三次|3|次|count】,赶超【3家|3|家|count】。",
    "近【五年|5|年|duration】来,近【30年|30|年|duration|~<=】的努力,走过【十年|10|年|duration】,过【百万人|1000000|人|count|~>=】。",
    "分别突破【2万亿元|2000000000000|元|money|~>=】、【3万亿元|3000000000000|元|money|~>=】和【4万亿元|4000000000000|元|money|~>=】。",
    "分别达到【80%|80|%|percent|~>=】、【90%|90|%|percent|~>=】以上,比计划超过了【3个百分点|3|百分点|percent|~>=】。",
    "超过计划【3个百分点|3|百分点|percent】,达到【5万人|50000|人|count】,多达【8次|8|次|count】,预计【9%|9|%|percent】。",
    "改了【三年|3|年|duration|~>=】多,走了【五里|5|里|measure|~>=】多路,增产【百分之七|7|%|percent|~>=】还多,应在【十五日|15|日|duration|~<=】内答复,【2023年|2023|年|date】内完成。",
    "上【百家|100|家|count|~>=】工厂,负债率≤【60%|60|%|percent|~<=】,覆盖率＞【95%|95|%|percent|~>=】。",
    "【五公里|5|公里|measure】内部道路,省内【三年|3|年|duration】多次获奖。",
)
RANGES = (
    "每人帮【1-2户|1..2|户|count】,增长【30%～40%|30..40|%|percent】,产量提高【10%到15%|10..15|%|percent】。",
    "增加【百分之七到八|7..8|%|percent】,减少【百分之七、八|7..8|%|percent|~】,占【百分之七八十|70..80|%|percent|~】。",
    "投资【5至10万元|50000..100000|元|money】,补贴【8000-1万元|8000..10000|元|money】,种【二十万至五十万亩|200000..500000|亩|area】。",
    "【2011－2015年|2011..2015|年|date】,【1981—85年|1981..1985|年|date】,【5月至9月|5..9|月|date】,【2020年5至8月|202005..202008|月|date】。",
    "【2020年2月1日至3月1日|20200201..20200301|日|date】,【2021年12月20日至1月8日|20211220..20220108|日|date】,【2021年11月至3月|202111..202203|月|date】,【5月3日至8日|503..508|日|date】。",
    "从【1953年|1953|年|date】到【1957年|1957|年|date】,由【3个|3|个|count】到【8个|8|个|count】,从【三|3|年|duration】到【五年|5|年|duration】。",
    "处【三年|3|年|duration|~>=】以上【七年|7|年|duration|~<=】以下徒刑,任期【三至五年|3..5|年|duration】,占【七至八成|0.7..0.8||share】。",
    "达到【百分之六十|60|%|percent】、【七十|70|%|percent】或【八十|80|%|percent】,用了【一百二、三十斤|120..130|斤|measure|~】。",
    "提高【15|15|百分点|percent】、【22个百分点|22|百分点|percent】,【１９９８|1998|年|date】、【１９９９年|1999|年|date】受灾,【三|3|季度|date】、【四季度|4|季度|date】回升。",
    "占【5%|5|%|percent】-是多少?气温【-5℃|-5|℃|measure】。",
)
SHARES_AND_MULTIPLES = (
    "占【三分之一|0.333333||share】,抽【千分之三|0.003||share】,收【八成|0.8||share】,完成【七成五|0.75||share】,过了【一半|0.5||share】。",
    "增【一点五倍|1.5|倍|multiple】,多挣【两倍半|2.5|倍|multiple】,翻【两番|2|番|multiple】,翻了【一番|1|番|multiple】,【2/3|0.666667||share】的人。",
    "比例由【1.6∶1|1.6||ratio】变为【5:2|2.5||ratio】,三产结构【6.0:55.0:39.0|-||ratio】。",
    "分成三百股,成立,成套,一成不变。".replace("三百股", "【三百股|300|股|count】"),
    "提高【2.2个百分点|2.2|百分点|percent】,下降【0.75个千分点|0.75|千分点|percent】,加息【25个基点|25|基点|percent】。",
)
ORDINALS = (
    "【第一批|1|批|ordinal】干部,【第12位|12|位|ordinal】,全国【第一|1||ordinal】,【第 3 名|3|名|ordinal】,后【3位|3|位|ordinal】。",
    "担任【第一|1||ordinal】书记,修建【第五条|5|条|ordinal】公路。",
    "依照第八条第二款第（三）项处理,刑法第二百六十四条第一款,发展第三产业,委托第三方,【第三|3||ordinal】方面。",
    "第一,抓学习。第二、抓落实。第三是抓考核。",
    "第一条为加强管理,制定本办法。\n第二十三条　公民有权申请。\n第四章　附则\n第4页 共12页",
)
DATES = (
    "【2017年3月5日|20170305|日|date】,【一九五四年九月|195409|月|date】,【3月|3|月|date】,【5月4号|504|日|date】,【9月份|9|月|date】。",
    "【一季度|1|季度|date】,【一九五五年第一季度|-|季度|date】,上半年,年末,【八十年代|-|年代|date】,【20世纪80年代|-|年代|date】,【21世纪|21|世纪|date】。",
    "【五八年|58|年|date】大办水利,【二〇〇八年|2008|年|date】,【一九八○年|1980|年|date】,【二00三年|2003|年|date】,公元前【221年|221|年|date】。",
    "【2019-05-01|20190501|日|date】发布,【2019.5.1|20190501|日|date】实施,下午3:30开会,18:45散会,两点半再来,晚上9点整。",
    "【五年|5|年|duration】,【3年|3|年|duration】,【83天|83|天|duration】,【24小时|24|小时|duration】,【两个月|2|月|duration】,【六十周年|60|周年|duration】。",
    "【3月5日|305|日|date】常委会,【8月8日|808|日|date】新华社电,【2023年5月|202305|月|date】光照。",
)
UNITS = (
    "均价【173898元/人|173898|元/人|money】,浓度【38微克/立方米|38|微克/立方米|measure】,密度【26人/平方公里|26|人/平方公里|count】。",
    "锅炉【10蒸吨|10|蒸吨|measure|~<=】以下,装机【360万千瓦|3600000|千瓦|measure】,发电【18亿千瓦时|1800000000|千瓦时|measure】,【500kV|500|kV|measure】线路。",
    "游客【1.2亿人次|120000000|人次|count】,【412件次|412|件次|count】,吞吐【31034万标准箱|310340000|标准箱|count】,投工【3.8万个工日|38000|工日|count】。",
    "每人【二亩五分|2.5|亩|area】,每斤【三元五角二分|3.52|元|money】,每工【六角四分|0.64|元|money】,【一元一角|1.1|元|money】,布【一丈二尺|1.2|丈|measure】。",
    "花【12元5角|12.5|元|money】,付【两块钱|2|元|money】,换汇【3亿美元|300000000|美元|money】。",
    "【14亿|1400000000||count】人口,【三项|3|项|count】目标,【1560|1560||count】党员,【5人|5|人|count】工作专班,【3名|3|名|count】优秀党员。",
    "【两头|2|头|count】牛,两头都要抓,三方会谈,【40万方|400000|方|measure】木材,一度中断。",
    "人均【百亿元|10000000000|元|money|~>=】以上,建【万亩|10000|亩|area】茶园,单位:万元,(亿元)。",
)
NAMED_SETS = (
    "打好【三大|3||named-set】攻坚战,建【四大|4||named-set】载体,党的十九大,八大会议,三大队,五大学生。",
    "树牢“四个意识”,列出“三张清单”。抓好“【三个|3|个|named-set】结合”：与中心工作结合、与民生结合、与作风结合。",
)
NO_FIGURES = (
    "一、抓学习\n（二）抓落实\n1.抓考核\n2、抓奖惩\n(3)抓整改\n1.2 总体要求\n1.2.3 重点任务",
    "一是抓早,二是抓小;首先统一思想,进一步解放思想,一律公开,一切为了群众,十分重要,之一。",
    "千方百计,千家万户,万众一心,一手抓生产,一票否决,百花齐放,五湖四海,三心二意,一户一策,一个个。",
    "三农,三权,两会,两院,八路军,一带一路,三公经费,两不愁三保障,四纵三横,五位一体,两学一做。",
    "十四五规划,“八五”计划,“十二五”期间,六五时期,一五计划,十五计划,十三五末,五四运动,九一八事变。",
    "4A级景区,C919,PM2.5,5G网络,M2,COVID-19,G20,“1+6”,GB/T19001-2016,<U+00A0>。",
    "12345热线,985高校,“863”计划,80后,107国道,2号楼,国发〔2015〕12号,电话010-12345678,“12·4”宣传日。",
    "生产总值[2]增长,注［３］,①,附件1,表2,图3,单位：亿元。",
    "新一轮,每一个,一个重要原因,是一项任务,另一个,同一个,下一步,这一年,星期三,初一,周五,二十国集团,二元结构。",
    "零距离服务,百日攻坚,万元国内生产总值,成千上万人,数以万计,每百人,“千人计划”。",
    "网站客服:3074922707\n2023\n县委书记",
)
MALFORMED = ("共1,23,45人", "占3..5%", "达12.3.4万元", "增长19,5%")


def check(marked: str) -> None:
    """The figures of a marked sentence, all of them and in order, are what `detect` says."""
    passage = unmark(marked)
    assert [found(figure) for figure in detect(passage.text)] == [label.facts for label in passage.labels]
    assert [figure.start for figure in detect(passage.text)] == [label.start for label in passage.labels]


@pytest.mark.parametrize("marked", NUMERALS)
def test_numerals(marked: str) -> None:
    """Arabic, full-width, Chinese, mixed, capital and traditional numerals; powers, points, stray blanks, signs."""
    check(marked)


@pytest.mark.parametrize("marked", HEDGES_INSIDE)
def test_hedges_inside(marked: str) -> None:
    """多 余 来 几, neighbouring digits and 半 belong to the figure; the stated number is its value."""
    check(marked)


@pytest.mark.parametrize("marked", HEDGES_OUTSIDE)
def test_hedges_outside(marked: str) -> None:
    """Words around the figure set approx and bound, are outside its span, and are not the end of another word."""
    check(marked)


@pytest.mark.parametrize("marked", RANGES)
def test_ranges_and_lists(marked: str) -> None:
    """Two ends joined are one figure, after 从 and 由 two; a list shares its last unit."""
    check(marked)


@pytest.mark.parametrize("marked", SHARES_AND_MULTIPLES)
def test_shares_and_multiples(marked: str) -> None:
    """Fractions, tenths, multiples, ratios and percentage points."""
    check(marked)


@pytest.mark.parametrize("marked", ORDINALS)
def test_ordinals(marked: str) -> None:
    """第N with its measure word; but list marks, headings of articles and page numbers are none."""
    check(marked)


@pytest.mark.parametrize("marked", DATES)
def test_dates_and_durations(marked: str) -> None:
    """A date is one figure of its stated parts; a number of years or days is a duration."""
    check(marked)


@pytest.mark.parametrize("marked", UNITS)
def test_units(marked: str) -> None:
    """The longest unit is read, with what stands after a slash; a word that only begins like one is not."""
    check(marked)


@pytest.mark.parametrize("marked", NAMED_SETS)
def test_named_sets(marked: str) -> None:
    """N大 is a named set, and so is a counted word in quotation marks whose members follow; other names of sets are none."""
    check(marked)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figures(text: str) -> None:
    """List marks, idioms, abbreviated terms, plans, names, codes, footnotes and articles are no figures."""
    assert [figure.surface for figure in detect(text)] == []


@pytest.mark.parametrize("text", MALFORMED)
def test_malformed(text: str) -> None:
    """A number that no careful writer prints is kept whole and said to be malformed."""
    (figure,) = detect(text)
    assert figure.malformed
    assert figure.surface == text[1:] or figure.surface == text[2:]
