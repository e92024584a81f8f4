"""Generated texts for the anchors' table: what is said of one subject and, word for word, of another.

A text holds a passage about a subject and its twin: the same words and figures about another one, often with a name
that differs in one character, among paragraphs about other things. It is edited in ways after which the figure is
still there (honest edits), and in ways after which only the twin's is. The figure in question stands between
two signs of the private use area, so that it is known where it went.

The words and patterns of `DEVELOPMENT` were looked at while the anchors were made. Those of the other sets were
written later, one after the other, each run once before the anchors were changed for what it showed
(docs/reliability.md has these first runs).
"""

from __future__ import annotations

from dataclasses import dataclass

from tools.anchor_openers import CHINESE, ENGLISH, FRESH_CHINESE, FRESH_ENGLISH, Openers


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language from which texts are made."""

    subjects: tuple[tuple[str, str], ...]
    """Pairs of subjects of one sort, many alike but for one character or word."""
    deeds: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    """A figure, and the same written otherwise."""
    patterns: dict[str, str]
    """Passages: {s} the subject, {d} a deed, {f} the figure, {o} another subject that is not its twin."""
    fillers: tuple[str, ...]
    adverbs: tuple[tuple[str, str], ...]
    """Words of the patterns, and the same with or without an adverb."""
    points: tuple[tuple[str, str], ...]
    """Punctuation, and other punctuation that changes nothing."""
    inserted: tuple[str, ...]
    space: str
    """What stands between two sentences."""
    numbers: tuple[str, str]
    """The marks of the first and the second section."""
    openers: Openers
    """What may stand before a sentence, and its words in other orders."""


FIGURES = (
    ("18万元", "180000元"),
    ("2500万元", "0.25亿元"),
    ("36公里", "36 公里"),
    ("420户", "４２０户"),
    ("15.8%", "15.8％"),
    ("1,200亩", "1200亩"),
    ("64人", "６４人"),
)
ENGLISH_FIGURES = (
    ("18 million yuan", "18 million yuan"),
    ("2,500 tonnes", "2500 tonnes"),
    ("36 km", "36 km"),
    ("15.8%", "15.8%"),
    ("420 households", "420 households"),
)
DEVELOPMENT = (
    Words(
        subjects=(
            ("南湖镇", "东湖镇"),
            ("南湖镇", "北山镇"),
            ("上河村", "下河村"),
            ("水利局", "林业局"),
            ("水稻", "小麦"),
            ("一期工程", "二期工程"),
            ("第一中学", "第二中学"),
            ("全县", "全市"),
            ("甲公司", "乙公司"),
        ),
        deeds=("修渠", "植树造林", "改造危房", "实施道路硬化", "开展技能培训", "水利建设"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}投入{f}。",
            "own clause, object": "{s}安排专项资金{f},各项工作有序推进。",
            "earlier clause": "{s}{d},共投入{f}。",
            "earlier clause, far": "{s}{d},工程进展顺利,群众反映良好,累计投入{f},效果明显。",
            "sentence before": "{s}{d}。共投入{f}。",
            "two sentences before": "{s}{d}。截至目前,进展顺利。累计完成投资{f}。",
            "pronoun": "{s}{d}。其中投入{f},成效显著。",
            "bare attribute": "{s}{d}取得进展。总投资{f}。",
            "list": "{o}投入52万元、{s}{f}、其他单位9万元。",
            "semicolons": "{o}投入52万元;{s}投入{f};其余部分另行安排。",
            "label": "{s}:投入{f}。",
            "of which": "各单位投入990万元,其中{s}{f}。",
            "heading": "{n}、{s}\n共投入{f}。\n资金已经到位。",
            "item": "{i}. {s}{d},投入{f}。",
            "row": "{s}\t7\t{f}",
            "year": "{y}年{d}投入{f}。",
            "paragraph's subject": "{s}{d}成绩突出。群众收入增长较快。财政收入达到{f}。",
        },
        fillers=(
            "会议听取了有关情况的汇报,研究了下一步的安排。",
            "干部群众团结一心,各项事业呈现良好局面。",
            "要坚持问题导向,把责任落实到每一个环节。",
            "全县新增就业3600人,城镇登记失业率保持在3.1%。",
            "粮食总产量达到47万吨,农业基础更加稳固。",
        ),
        adverbs=(
            ("共投入", "累计共投入"),
            ("累计", "先后累计"),
            ("投入", "已投入"),
            ("安排", "共安排"),
            ("达到", "达"),
            ("完成投资", "已完成投资"),
        ),
        points=(("。", "!"), (",", "，"), (";", "；"), ("、", "，"), (":", "："), ("。", "；")),
        inserted=("各级各部门密切配合。", "这项工作得到了上级肯定。", "形势总体向好。"),
        space="",
        numbers=("一", "二"),
        openers=CHINESE,
    ),
    Words(
        subjects=(
            ("Nanhu Town", "Donghu Town"),
            ("Nanhu Town", "Beishan Town"),
            ("the water bureau", "the forestry bureau"),
            ("Riverside School", "Hillside School"),
            ("the north canal project", "the south canal project"),
            ("rice growers", "wheat growers"),
            ("The county", "The city"),
        ),
        deeds=("repaired canals", "planted trees", "rebuilt old houses", "paved village roads"),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} invested {f}.",
            "own clause, object": "{S} set aside {f} for the work.",
            "earlier clause": "{S} {d}, investing a total of {f}.",
            "sentence before": "{S} {d}. It invested {f}.",
            "sentence before, of its own": "{S} {d}. A total of {f} was invested.",
            "bare attribute": "{S} {d}. Total investment reached {f}.",
            "list": "{O} invested 52 million yuan, {s} {f} and others 9 million yuan.",
            "label": "{S}: {f} invested.",
            "heading": "{n}. {S}\nA total of {f} was invested.\nThe funds are in place.",
            "row": "{S}\t7\t{f}",
            "year": "In {y}, the works took {f}.",
            "paragraph's subject": "{S} {d} well. Incomes grew. Tax revenue reached {f}.",
        },
        fillers=(
            "The meeting heard reports and discussed the next steps.",
            "Progress was made on every front.",
            "Employment grew by 3,600 people and unemployment stood at 3.1%.",
            "Grain output reached 470,000 tonnes.",
        ),
        adverbs=(
            ("invested", "already invested"),
            ("reached", "has now reached"),
            ("was invested", "was also invested"),
        ),
        points=((". ", "! "), (",", ";"), (": ", " - ")),
        inserted=(
            "All departments worked together closely.",
            "This was praised widely.",
            "Things went well.",
        ),
        space=" ",
        numbers=("1", "2"),
        openers=ENGLISH,
    ),
)
FINAL = (
    Words(
        subjects=(
            ("青石林场", "白石林场"),
            ("沙坪水库", "沙河水库"),
            ("柳溪社区", "桃溪社区"),
            ("王强", "王刚"),
            ("油菜", "花生"),
            ("东线", "西线"),
            ("县医院", "中医院"),
            ("腾飞集团", "腾达集团"),
            ("全市", "全区"),
            ("老年人", "残疾人"),
            ("第一批项目", "第二批项目"),
        ),
        deeds=("清淤护堤", "整修山塘", "引种新品种", "推行垃圾分类", "办起夜校", "更换老旧管网"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}支出{f}。",
            "own clause, object": "{s}{d}花费{f},账目公开。",
            "earlier clause": "{s}{d},耗资{f}。",
            "earlier clause, far": "{s}{d},克服重重困难,赢得各方赞誉,前后拨付{f}。",
            "sentence before": "{s}{d}。前后拨付{f}。",
            "demonstrative": "{s}{d}。这项工程耗资{f}。",
            "behind the figure": "有{f}用在{s},账目公开。",
            "first of all": "{f}拨给{s}。",
            "place": "在{s},{d}用去{f}。",
            "passive": "由{s}{d},实际支出{f}。",
            "genitive": "{s}的支出为{f}。",
            "bracket": "{d}({s}){f}。",
            "respectively": "{o}、{s}分别支出52万元、{f}。",
            "list": "{d}方面,{o}支出52万元,{s}支出{f},其余9万元。",
            "heading": "（{n}）{s}\n前后拨付{f}。\n账目公开。",
            "item": "（{i}）{s}:{d},拨付{f}。",
            "row": "| {s} | 7 | {f} |",
            "year": "{y}年,{d}有了新起色,支出{f}。",
            "month": "{m}月份支出{f}。",
            "relative": "{s}{d},使得{f}得到有效使用。",
        },
        fillers=(
            "大家畅所欲言,提了不少中肯的意见。",
            "一年来,城乡面貌焕然一新。",
            "实有耕地83万亩,森林覆盖率41.5%。",
            "改革永远在路上,没有休止符。",
        ),
        adverbs=(
            ("支出", "已支出"),
            ("耗资", "共耗资"),
            ("拨付", "陆续拨付"),
            ("用去", "累计用去"),
            ("花费", "总共花费"),
        ),
        points=(("。", "!"), (",", "，"), ("、", "，"), (":", "："), ("。", "；"), ("(", "（")),
        inserted=("大家都很振奋。", "经验值得总结。", "困难依然不少。"),
        space="",
        numbers=("一", "二"),
        openers=CHINESE,
    ),
    Words(
        subjects=(
            ("Oakfield Hospital", "Ashfield Hospital"),
            ("the eastern line", "the western line"),
            ("Mr Wang", "Mr Wu"),
            ("cotton farmers", "tobacco farmers"),
            ("Kingsbridge", "Kingsford"),
            ("our province", "our district"),
            ("the first batch", "the second batch"),
        ),
        deeds=(
            "dredged the harbour",
            "replaced the pipes",
            "opened evening classes",
            "sorted household waste",
        ),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} used {f}.",
            "earlier clause": "{S} {d}, which took {f}.",
            "sentence before": "{S} {d}. The work took {f}.",
            "sentence before, they": "{S} {d}. They used {f}.",
            "behind the figure": "Some {f} went to {s} alone.",
            "first of all": "{f} went to {s}.",
            "place": "At {s}, the work took {f}.",
            "genitive": "Spending by {s} came to {f}.",
            "respectively": "{O} and {s} used 52 million yuan and {f} respectively.",
            "while": "{O} used 52 million yuan, while {s} used {f}.",
            "heading": "{n}) {S}\nThe work took {f}.\nThe books are open.",
            "row": "| {S} | 7 | {f} |",
            "year": "The {y} season took {f}.",
        },
        fillers=(
            "Speakers offered frank advice.",
            "The town looks new.",
            "There are 83,000 hectares of farmland and forests cover 41.5%.",
        ),
        adverbs=(("used", "had used"), ("took", "has so far taken"), ("came to", "amounted to")),
        points=((". ", "! "), (",", ";")),
        inserted=("Everyone was pleased.", "Much remains difficult.", "The lessons are worth keeping."),
        space=" ",
        numbers=("1", "2"),
        openers=ENGLISH,
    ),
)

UNSEEN = (
    Words(
        subjects=(
            ("云台乡", "云峰乡"),
            ("二号矿井", "三号矿井"),
            ("幼儿园", "敬老院"),
            ("蔬菜基地", "水果基地"),
            ("张桂兰", "张桂芳"),
            ("春季", "秋季"),
            ("省道", "县道"),
            ("机械厂", "化肥厂"),
            ("留守儿童", "空巢老人"),
            ("我省", "我市"),
            ("A组", "B组"),
        ),
        deeds=("排查隐患", "翻修屋顶", "送医送药", "架桥铺路", "发展林下养殖", "创建文明窗口"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}消耗{f}。",
            "adverbial first": "经过努力,{s}{d}用掉{f}。",
            "earlier clause, others between": "{s}{d},大家干劲十足,气氛热烈,花了{f},反响很好。",
            "earlier sentence with a figure": "{s}{d}7次。合计花费{f}。",
            "demonstrative": "{s}{d}。这方面用了{f}。",
            "question": "{s}{d}花了多少?花了{f}。",
            "it is": "用于{s}的是{f}。",
            "to": "给{s}送去{f}。",
            "for": "为{s}{d}筹集{f}。",
            "dash": "{s}——消耗{f}。",
            "quotes": "“{s}”{d}消耗{f}。",
            "list of names": "{o}、{s}各自消耗52万元、{f}。",
            "list after a colon": "消耗情况如下:{o}52万元,{s}{f},其他9万元。",
            "behind the figure": "消耗{f}的是{s}。",
            "subheading": "## {s}\n{d},消耗{f}。\n反响很好。",
            "label line": "{s}:\n消耗{f}。",
            "item": "({i}) {s}{d},消耗{f};",
            "row": "{s} | {f} | 好",
        },
        fillers=(
            "与会同志一致赞成这个意见。",
            "天气渐渐转暖,农事繁忙起来。",
            "图书室藏书2.7万册,开放时间延长。",
            "前进的道路不会一帆风顺。",
        ),
        adverbs=(
            ("消耗", "总共消耗"),
            ("花了", "先后花了"),
            ("花费", "已花费"),
            ("用掉", "一共用掉"),
            ("筹集", "累计筹集"),
        ),
        points=((",", "；"), ("。", "!"), (",", "，"), (":", "："), ("、", "，")),
        inserted=("大家拍手叫好。", "成绩来之不易。", "问题也不容忽视。"),
        space="",
        numbers=("一", "二"),
        openers=CHINESE,
    ),
    Words(
        subjects=(
            ("Maple Street", "Elm Street"),
            ("the night shift", "the day shift"),
            ("Dr Lee", "Dr Li"),
            ("older residents", "younger residents"),
            ("Port Albert", "Port Alfred"),
            ("the library", "the museum"),
            ("phase one", "phase two"),
        ),
        deeds=("cleared the drains", "mended the roofs", "taught new skills", "replanted the slopes"),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} consumed {f}.",
            "adverbial first": "Last spring, {s} consumed {f}.",
            "earlier clause": "{S} {d} and, with much help, consumed {f}.",
            "sentence before": "{S} {d}. That meant {f}.",
            "earlier sentence with a figure": "{S} {d} 7 times. The bill was {f}.",
            "dash": "{S} - {f} consumed.",
            "behind the figure": "We gave {f} to {s}.",
            "passive": "{f} was consumed by {s}.",
            "for": "For {s}, we found {f}.",
            "possessive": "{S}'s bill was {f}.",
            "list": "The bills were: {o} 52 million yuan, {s} {f}, others 9 million yuan.",
            "subheading": "## {S}\nThe bill was {f}.\nPeople were content.",
            "item": "({i}) {S} {d}, consuming {f}.",
            "row": "{S} | {f} | good",
        },
        fillers=(
            "Those present agreed.",
            "The weather is turning mild.",
            "The reading room holds 27,000 books.",
        ),
        adverbs=(
            ("consumed", "together consumed"),
            ("was", "was altogether"),
            ("found", "also found"),
            ("gave", "already gave"),
        ),
        points=((". ", "! "), (",", ";")),
        inserted=("People clapped.", "Success did not come easily.", "Problems remain."),
        space=" ",
        numbers=("1", "2"),
        openers=ENGLISH,
    ),
)
"""Written when `FINAL` had been looked at."""

HELD_OUT = (
    Words(
        subjects=(
            ("河东区", "河西区"),
            ("红旗小区", "红星小区"),
            ("退伍军人", "返乡学生"),
            ("供水管网", "供气管网"),
            ("三车间", "五车间"),
            ("李明", "李敏"),
            ("稻田养鱼", "稻田养虾"),
            ("我市", "我区"),
            ("青年突击队", "巾帼服务队"),
            ("2号线", "3号线"),
        ),
        deeds=("抢修受损设施", "举办专场招聘", "清理河道垃圾", "推广节水灌溉", "慰问困难家庭"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}用上了{f}。",
            "object first": "{f}全部发给了{s}。",
            "two subjects": "{o}出力,{s}出资{f}。",
            "reason first": "因为{s}{d},节省了{f}。",
            "purpose": "为让{s}满意,调剂了{f}。",
            "sentence before": "{s}率先行动,{d}。半年下来,节省了{f}。",
            "three sentences before": "{s}{d}。大家都说好。效果看得见。节省了{f}。",
            "comparison": "{s}比{o}多用{f}。",
            "share": "{f}中的大头归{s}。",
            "colon at the end": "{d}的有:{s}{f}。",
            "bracketed": "{d}(其中{s}{f},{o}3万元)进展顺利。",
            "numbered clauses": "一是{o}节省9万元;二是{s}节省{f}。",
            "heading two lines above": "{n}、{s}\n{d}成效显著。\n节省{f}。",
            "row with a head": "单位\t数量\n{s}\t{f}",
            "year": "{y}年底,{d}节省{f}。",
        },
        fillers=(
            "阅览室座无虚席,读书蔚然成风。",
            "全场响起热烈的掌声。",
            "森林防火不能松懈。",
            "公交线路延长5.2公里,方便了出行。",
        ),
        adverbs=(
            ("节省", "累计节省"),
            ("用上", "已经用上"),
            ("出资", "共出资"),
            ("调剂", "先后调剂"),
            ("发给", "陆续发给"),
        ),
        points=((",", "，"), (";", "；"), ("。", "!"), (":", "："), ("(", "（")),
        inserted=("群众纷纷点赞。", "这条路走对了。", "差距还很明显。"),
        space="",
        numbers=("三", "四"),
        openers=CHINESE,
    ),
    Words(
        subjects=(
            ("Greenfield College", "Greenhill College"),
            ("the upper valley", "the lower valley"),
            ("Anna Meyer", "Anne Meyer"),
            ("apprentices", "graduates"),
            ("Line 2", "Line 3"),
            ("the treasury", "the chancery"),
        ),
        deeds=("restored the bridge", "ran night buses", "drained the meadow", "tested every well"),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} saved {f}.",
            "object first": "{f} were given to {s}.",
            "there is": "There were {f} for {s}.",
            "two subjects": "{O} lent a hand and {s} saved {f}.",
            "reason first": "Because {s} {d}, {f} were saved.",
            "three sentences before": "{S} {d}. People noticed. It worked. Savings came to {f}.",
            "comparison": "{S} saved {f} more than {o}.",
            "bracketed": "The works (for {s} {f}, for {o} 3 km) went well.",
            "relative clause": "{S}, which {d}, saved {f}.",
            "heading two lines above": "{n}. {S}\nThe work went well.\nSavings came to {f}.",
            "row with a head": "Unit\tAmount\n{S}\t{f}",
            "year": "By the end of {y}, savings came to {f}.",
        },
        fillers=("The hall was full.", "Applause followed.", "Bus routes grew by 5.2 km."),
        adverbs=(("saved", "also saved"), ("came to", "now came to"), ("were given", "were also given")),
        points=((". ", "! "), (",", ";")),
        inserted=("Visitors were impressed.", "There is a gap still.", "It was the right road."),
        space=" ",
        numbers=("3", "4"),
        openers=ENGLISH,
    ),
)
"""Written when `UNSEEN` had been looked at."""

FRESH = (
    Words(
        subjects=(
            ("石桥镇", "石门镇"),
            ("松岭村", "柏岭村"),
            ("城建局", "城管局"),
            ("大豆", "玉米"),
            ("南线工程", "北线工程"),
            ("外国语学校", "实验学校"),
            ("本县", "本市"),
            ("宏达公司", "宏远公司"),
            ("陈志远", "陈志高"),
            ("脱贫户", "搬迁户"),
            ("第三小组", "第四小组"),
        ),
        deeds=("平整场地", "加固河堤", "组建合唱队", "添置农机", "开设流动课堂", "治理盐碱地"),
        figures=FIGURES,
        patterns={
            "own clause": "{s}领到{f}。",
            "own clause, object": "{s}为{d}准备了{f},大家心里有底。",
            "earlier clause": "{s}{d},前后花费{f}。",
            "earlier clause, far": "{s}{d},老少齐上阵,场面十分热闹,一共花费{f},人人称快。",
            "sentence before": "{s}{d}。一共花费{f}。",
            "pronoun": "{s}{d}。为此专门备下{f}。",
            "list": "{o}领到7箱、{s}{f}、余下的归仓库。",
            "semicolons": "{o}领到7箱;{s}领到{f};余下的归仓库。",
            "label": "{s}:领到{f}。",
            "of which": "各处一共领到990箱,其中{s}{f}。",
            "heading": "{n}、{s}\n一共花费{f}。\n大家心里有底。",
            "item": "{i}. {s}{d},花费{f}。",
            "row": "{s}\t7\t{f}",
            "year": "{y}年{d}花费{f}。",
            "place": "在{s},{d}用了{f}。",
            "behind the figure": "{f}交给{s}保管。",
            "reason first": "由于{s}{d},省下{f}。",
        },
        fillers=(
            "饭桌上有说有笑,一派喜庆。",
            "道理越辩越明,办法越想越多。",
            "人勤地不懒,秋后见分晓。",
            "图书角添了370册读物。",
            "夜色渐深,灯火通明。",
        ),
        adverbs=(("领到", "已经领到"), ("花费", "总共花费"), ("备下", "先后备下"), ("用了", "一共用了")),
        points=(("。", "!"), (",", "，"), (";", "；"), ("、", "，"), (":", "："), ("。", "；")),
        inserted=("笑声传得很远。", "老人们连连点头。", "这并非偶然。"),
        space="",
        numbers=("一", "二"),
        openers=FRESH_CHINESE,
    ),
    Words(
        subjects=(
            ("Millbrook", "Millford"),
            ("Stone Bridge Town", "Stone Gate Town"),
            ("the parks office", "the roads office"),
            ("Valley School", "Summit School"),
            ("soybean growers", "maize growers"),
            ("the lower dam", "the upper dam"),
            ("Mrs Chen", "Mrs Cheng"),
            ("Team 3", "Team 4"),
        ),
        deeds=("levelled the site", "raised the dykes", "formed a choir", "bought tractors"),
        figures=ENGLISH_FIGURES,
        patterns={
            "own clause": "{S} received {f}.",
            "own clause, object": "{S} put {f} into the work.",
            "earlier clause": "{S} {d}, spending a total of {f}.",
            "sentence before": "{S} {d}. It received {f}.",
            "sentence before, of its own": "{S} {d}. In all {f} was used.",
            "list": "{O} received 7 crates, {s} {f} and others the rest.",
            "label": "{S}: {f} received.",
            "heading": "{n}. {S}\nIn all {f} was used.\nAll is paid.",
            "row": "{S}\t7\t{f}",
            "year": "In {y}, repairs took {f}.",
            "behind the figure": "We handed {f} to {s}.",
            "place": "At {s}, repairs took {f}.",
            "reason first": "Since {s} {d}, {f} were spared.",
            "while": "{O} received 7 crates, whereas {s} received {f}.",
        },
        fillers=(
            "Lamps burned late.",
            "There was laughter at every table.",
            "The shelves gained 370 books.",
            "Arguments made the plan better.",
        ),
        adverbs=(
            ("received", "duly received"),
            ("took", "took altogether"),
            ("was used", "was finally used"),
        ),
        points=((". ", "! "), (",", ";"), (": ", " - ")),
        inserted=("Old people nodded.", "This was no accident.", "Laughter carried far."),
        space=" ",
        numbers=("1", "2"),
        openers=FRESH_ENGLISH,
    ),
)
"""Written before the anchors were taught what stands before a subject, and run once afterwards."""
