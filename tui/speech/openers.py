"""What may stand at the head of a clause and is no subject: connectives, adverbs, times, sources, those addressed.

`in spring`, `however`, `同志们` and `据统计` say nothing of whom a figure is said; what a clause is about is looked for
behind them. Manner and cause (`thanks to …`, `随着…`) are told apart from these, since they may name somebody.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.compiled import late
from tui.lexicon.en.closed_class import HEDGES


class Opened(NamedTuple):
    """A clause without what stands before its subject."""

    rest: str
    """The clause from its subject on; empty if it is nothing but an opener."""
    times: tuple[str, ...]
    """The times that openers say, in lower case, years left out."""


def _either(words: str) -> str:
    """A pattern for one of several words or phrases, whose words are joined by `_`; the longest first."""
    return "|".join(sorted((word.replace("_", r"\s+") for word in words.split()), key=len, reverse=True))


_FIGURE = "\0"

# English: what is closed by its comma, and what needs none.
_CONNECTIVE = _either(
    "however nevertheless nonetheless moreover furthermore besides therefore thus hence consequently accordingly otherwise instead likewise "
    "similarly conversely still yet then now today meanwhile overall altogether first second third next last finally lastly indeed also too "
    "anyway again here there so but and or plus in_addition in_fact in_short in_sum in_summary in_conclusion in_general in_particular "
    "in_total in_all all_in_all in_all_honesty in_truth in_practice in_reality in_essence in_turn in_contrast in_comparison in_response "
    "in_other_words in_this_way in_this_respect in_this_regard in_that_respect in_the_end in_the_meantime in_any_case in_any_event "
    "in_return as_a_result as_a_consequence as_a_rule as_a_whole as_ever as_always as_usual as_well as_such as_expected as_planned "
    "as_promised as_before as_it_happens as_it_were as_reported as_noted as_mentioned as_stated at_the_same_time at_least at_last at_first "
    "at_best at_worst at_any_rate after_all above_all best_of_all worst_of_all first_of_all most_of_all by_contrast by_comparison by_the_way "
    "by_and_large by_any_measure by_chance under_pressure for_example for_instance for_one_thing for_this_reason for_that_reason for_these_reasons for_the_most_part "
    "for_the_record for_my_part for_our_part for_now for_once of_course of_late on_the_contrary on_the_other_hand on_the_one_hand on_one_hand "
    "on_the_whole on_balance on_average on_top_of_that on_top_of_this on_this_basis on_that_basis on_reflection on_paper to_be_sure "
    "to_be_honest to_be_frank to_be_clear to_be_fair to_be_precise to_begin_with to_start_with to_sum_up to_conclude to_put_it_simply "
    "to_put_it_plainly to_this_end to_that_end to_my_knowledge to_our_knowledge to_my_mind to_our_delight to_our_surprise to_everyone's_surprise "
    "what_is_more what's_more what_is_better what_matters_most that_is that_is_to_say that_said this_said having_said_that even_so "
    "even_better even_more if_anything if_necessary no_doubt no_wonder not_surprisingly not_only_that needless_to_say no_less_important "
    "put_differently put_simply put_another_way simply_put put_plainly strictly_speaking generally_speaking broadly_speaking frankly_speaking "
    "roughly_speaking all_told all_the_same all_things_considered better_still worse_still more_than_that more_than_ever all_in_all rather "
    "from_then_on with_this_in_mind with_that_in_mind without_doubt without_a_doubt without_question without_exception without_delay "
    "under_these_circumstances under_the_circumstances because_of_this because_of_that despite_this despite_that despite_everything "
    "in_spite_of_this in_spite_of_everything thanks_to_this thank_you thanks well yes no true granted fortunately luckily please"
)
_SENTENCE_ADVERB = r"(?:(?:very|quite|most|more|even|perhaps|rather|less|just|equally|no\s+less)\s+)?[a-z]{3,}ly(?:\s+(?:enough|speaking|so|for\s+(?:us|me|them|all|everyone)))?"
_MORE = r"(?:even\s+|far\s+|still\s+|most\s+)?(?:more|most|equally|no\s+less|just\s+as)\s+(?:important|significant|remarkable|notable|striking|telling|interesting|encouraging)(?:ly)?(?:\s+(?:still|of\s+all))?"
_ADDRESSED = late(
    r"(?:my\s+|our\s+|dear\s+|fellow\s+|honou?rable\s+|honou?red\s+|distinguished\s+|esteemed\s+|respected\s+|all\s+|good\s+)*"
    r"(?:ladies|gentlemen|comrades?|colleagues|friends|guests|citizens|countrymen|compatriots|delegates|deputies|members|neighbou?rs"
    r"|(?:mr|mrs|ms|madam|mister)\.?\s+(?:speaker|chair|chairman|chairwoman|president|mayor|minister|secretary|governor)|everyone|everybody|folks)"
    r"(?:\s+(?:and|of|the)\s+(?:ladies|gentlemen|comrades?|colleagues|friends|guests|citizens|delegates|deputies|members|assembly|council|house|congress|parliament|committee|jury|board))*",
    re.IGNORECASE,
)
_REPORTED = late(
    r"(?:(?:according|judging)\s+(?:to|by|from)|based\s+on|on\s+the\s+evidence\s+of|by|from|in|as)\s+"
    r"(?:(?:the|our|my|all|official|latest|preliminary|available|early|initial|recent|new|present|current|public|first|own|these|those|local|final|provisional|reliable|rough)\s+)*"
    r"(?:figures?|statistics|data|reports?|records?|accounts?|books|audits?|auditors?|surveys?|counts?|estimates?|numbers|sources?|calculations?|reckoning|ledgers?|minutes|opinion|view|judgment|experience|analysis|results|tables?|we|you|i|everyone|everybody|many|most)"
    r"(?:\s+(?:all|well|now|will|can|may|shows?|showed|tells?|told|suggests?|indicates?|says?|said|say|know|knows|see|saw|heard|remember|recall|believe|expected|agree|already|clearly|us|me|from))*"
    r"(?:\s+of\s+(?:(?:the|many|most|all|our|some)\s+)?(?:experts|specialists|observers|auditors|economists|residents|people|members|council|government|ministry|office|committee))?",
    re.IGNORECASE,
)
_FRAME = late(
    r"(?:(?:it|this|that|i|we)\s+(?:(?:is|was|am|are|can|may|must|should|would|will|have|has|be|like|wish|to|also|here|now|only|very|just|glad|pleased|happy|proud|delighted"
    r"|worth|worthy|clear|true|known|well|encouraging|notable|remarkable|important|fair|report|say|add|note|noting|noted|stress|stressing|state|announce|mention|mentioning"
    r"|emphasise|emphasize|point|out|tell|you|inform|recall|remember|remind)\s+)+that\s+|(?:please\s+)?(?:note|remember|suffice\s+it\s+to\s+say|let\s+me\s+(?:say|add|stress|note))\s+that\s+)",
    re.IGNORECASE,
)
_TIME_NOUN = _either(
    "year years month months week weeks weekend day days hour hours quarter quarters half decade decades century season seasons semester term "
    "spring summer autumn fall winter morning afternoon evening night noon dawn midnight period past future present moment meantime "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter harvest holiday holidays festival flood floods drought "
    "earthquake pandemic war reform session campaign beginning start end middle close opening outset eve anniversary founding then date now today yesterday tomorrow "
    "yesteryear fiscal-year mid-year year-end"
)
_TIME_SMALL = _either(
    "the a an this that these those last next each every past previous preceding same coming following current recent early earlier late later mid "
    "first second third fourth fifth final two three four five six seven eight nine ten eleven twelve twenty thirty few several many couple "
    "of in from to and until till by since for our their its whole entire full new fiscal financial calendar school academic flood dry rainy "
    "growing busy slack peak on at national day lunar all year's spring summer autumn winter or more than nearly almost about some over just half one so far long"
)
_TIME_BEGINS = _either(
    "in on at by during since until till before after over for within throughout through around towards toward as_of from between up_to "
    "this last next each every one two three four five six seven eight nine ten some several many a_few a_couple_of early late mid later earlier"
)
_NUMERAL = rf"(?:{_FIGURE}|(?:19|20)[0-9]{{2}}s?|[0-9]{{1,2}}(?:st|nd|rd|th)?)"
_TIME = late(
    rf"(?<![\w'’-])(?:{_FIGURE}\s+(?:ago|earlier|later)|yesterday|today|tomorrow|tonight|recently|lately|nowadays|so\s+far|to\s+date|long\s+ago|until\s+now|up\s+to\s+now|ever\s+since|since\s+then|(?:{_TIME_BEGINS}|{_FIGURE})"
    rf"(?:\s+(?:{_TIME_SMALL}|{_TIME_NOUN}|{_NUMERAL})(?:'s|’s)?(?![\w'’-]))*?\s+(?:(?:{_TIME_NOUN})|(?:19|20)[0-9]{{2}}s?|(?<=\sthe\s){_FIGURE}|(?:{_TIME_NOUN})\s+[0-9]{{1,2}})"
    rf"(?:\s+ago|\s+earlier|\s+later|\s+(?:and|to)\s+(?:(?:19|20)[0-9]{{2}}))?)(?![\w'’-])",
    re.IGNORECASE,
)
"""The end is the shortest; `_times` goes on as long as what follows is a time too."""
_TIME_GOES_ON = late(
    rf"\s+(?:of|in|from|to|and|until|since)?\s*(?:(?:{_TIME_SMALL})\s+)*(?:{_TIME_NOUN}|(?:19|20)[0-9]{{2}}s?)(?![\w'’-])|\s+ago(?!\w)",
    re.IGNORECASE,
)
_ARTICLE = late(r"\b(?:the|a|an|our|its)\s+(?!\w+\s+\w+\s)\S+\Z", re.IGNORECASE)
_COMPOUND = late(r"\s+(?!the\b|an?\b|our\b|we\b|it\b|they\b|some\b|all\b|this\b|these\b|there\b)[a-z]")
"""A word that makes one noun of a time and itself: the night shift."""
_CLOSED = late(rf"(?:{_CONNECTIVE}|{_SENTENCE_ADVERB}|{_MORE})", re.IGNORECASE)
_LOOSE = late(
    r"(?:and|but|so|yet|or|thus|therefore|then|also|indeed|now|still|hence|here|again|plus)\s+(?=\S)",
    re.IGNORECASE,
)
_DETERMINER = r"(?=(?:the|our|an?|its|his|her|their|this|these|those|we|they|it|there|only|all|every|each|some|no)\b|[\0\1])"
_REMARK = late(
    rf"(?P<adverb>[A-Z][a-z]{{2,}}ly)(?:\s+enough)?\s+{_DETERMINER}"
    r"|(?:(?:quite|very|perhaps|most)\s+)?(?P<other>[a-z]{3,}ly)(?:\s+enough)\s+(?=[a-z])"
    r"|(?i:against\s+(?:all|the)\s+odds|as\s+luck\s+would\s+have\s+it|as\s+(?:it|things)\s+turned\s+out|as\s+(?:expected|planned|promised|usual|ever|always|before|feared|hoped|predicted)"
    r"|(?:not\s+)?for\s+(?:once|the\s+first\s+time)|of\s+course|in\s+the\s+end|in\s+fact|in\s+short|in\s+total|no\s+doubt|no\s+wonder|by\s+all\s+accounts|to\s+(?:our|my|everyone's)\s+(?:surprise|delight|regret|relief|dismay|shame)"
    r"|as\s+(?:we|you|i|they|everyone)\s+(?:now\s+|all\s+|have\s+|had\s+|already\s+)*(?:learned|learnt|heard|know|knew|saw|found|said|noted|reported|mentioned|feared|hoped|expected|predicted|remember|recall)(?:\s+(?:later|earlier|then|before|since|today|out))?)\s+"
    + _DETERMINER,
)
"""A remark at the head of a sentence that no comma parts from it."""
_CONTRAST = late(r"(?:while|whereas)\s+(?=\S)", re.IGNORECASE)
"""Joins a figure's own clause to the one before it; elsewhere it begins an adverbial."""
_MANNER = late(
    r"(?:thanks\s+to|contrary\s+to|with|without|despite|in\s+spite\s+of|under|given|amid|through|because\s+of|owing\s+to|due\s+to|following|compared\s+(?:with|to)"
    r"|unlike|besides|instead\s+of|in\s+line\s+with|in\s+accordance\s+with|in\s+view\s+of|in\s+light\s+of|in\s+the\s+face\s+of|by\s+means\s+of|against|apart\s+from|aside\s+from"
    r"|on\s+the\s+basis\s+of|in\s+the\s+light\s+of|in\s+keeping\s+with|in\s+response\s+to|regardless\s+of|notwithstanding|as|while|when|because|since|although|though|even\s+though|if|once|after|before|until"
    r"|by\s+\w+ing|having|according\s+to|in\s+order\s+to|to|encouraged|faced|guided|driven|supported|helped)\b",
    re.IGNORECASE,
)

# Chinese.
_ZH_CONNECTIVE = _either(
    "此外 另外 同时 与此同时 因此 因而 所以 于是 然而 但是 但 可是 不过 而且 并且 况且 事实上 实际上 其实 总之 总的来看 总的来说 总的看 总体来看 总体上 总体来说 总体上看 "
    "总而言之 综上所述 综上 一方面 另一方面 一来 二来 首先 其次 再次 再者 最后 第一 第二 第三 例如 比如 譬如 具体来说 具体而言 具体来看 具体地说 换句话说 换言之 也就是说 "
    "即 亦即 接下来 反过来讲 换句话讲 说来也巧 可以肯定的是 归根结底 归根到底 说到底 不仅如此 不但如此 除此之外 除此以外 相比之下 相较之下 相对而言 相反 反之 反过来看 反过来说 尽管如此 虽然如此 即便如此 即使如此 正因为如此 正因如此 也正因为如此 "
    "正是因此 有鉴于此 为此 由此 由此可见 由此看来 由此来看 可见 从此 相应地 相应 显然 显而易见 毫无疑问 毋庸置疑 无疑 诚然 的确 确实 当然 果然 幸好 所幸 众所周知 大家知道 大家都知道 我们知道 可以说 应该说 应当说 "
    "必须承认 应当看到 应该看到 要看到 必须看到 必须指出 需要指出 需要说明 应当承认 毋庸讳言 不可否认 不言而喻 不难看出 不难发现 坦率地说 坦率地讲 老实说 老实讲 说实话 说实在的 实话实说 坦白说 "
    "坦白讲 平心而论 一般来说 一般而言 通常 严格来说 严格地说 简而言之 简言之 简单说 简单来说 概括地说 概括起来 归纳起来 总结起来 进一步说 更进一步说 所以说 不用说 概括来说 从总体上看 从整体上看 从全局看 从长远看 从目前看 从目前情况看 从数据上看 从账面上看 从账面看 "
    "从结果看 从数字看 从实际看 从实践看 从统计看 从全局来看 从长远来看 从数据来看 从总体来看 从目前来看 尤其 特别 特别是 尤其是 更重要的 更为重要的 当前 目前 如今 现在 眼下 此前 此后 之后 之前 随后 后来 接着 然后 "
    "同样 同样地 好在 可惜 遗憾 据此 其中 毕竟 就这样 这样一来 这样 如此一来 结果 到头来 相比而言 比较而言 自然 当时 那时 从那时起 回过头看 回头看 事实证明 实践证明 经验表明 事实表明 数据显示 统计显示 数据表明 审计显示 调查显示 结果显示"
)
_ZH_IT_IS = r"[^，,的\0]{1,9}的(?:一点)?(?:是|讲|说)|[^，,的\0]{2,6}地(?:讲|说|看)|[^，,的\0]{1,6}的(?:考虑|想法|设想|思路|判断|看法|印象|感受|体会|结论|意见)是"
_ZH_SOURCE = (
    r"(?:据|根据|依据|按照?|从|照)[^，,\0]{0,12}(?:统计|测算|核算|估算|了解|介绍|显示|报告|数据|反映|报道|记载|调查|口径|计算|测算|核查|审计|披露|透露|汇报|反馈|台账|账面|数字|情况)(?:的)?(?:结果|数据|资料|显示|表明|测算|计算)?(?:上?来?[看说讲])?"
    r"|(?:初步|粗略|大略|不完全)(?:统计|测算|估算|核算|摸底)"
    r"|(?:审计|统计|调查|监测|检查|评估|核查|普查|测评|台账|账目|账本|记录|档案|报表|资料|数字|经验|实践)(?:结果|数据|报告|资料|情况)?(?:显示|表明|证明|反映|说明)"
)
_ZH_ADDRESSED = (
    r"(?:尊敬的|亲爱的|敬爱的)?(?:(?:(?:各位|诸位|在座的?)(?:的)?(?:领导|代表|委员|来宾|同志|朋友|同事|嘉宾|乡亲|老师|同学|专家|先生|女士|评委|家长|会员|股东|干部|职工|父老乡亲|老乡|在座)?们?"
    r"|(?:同志|朋友|乡亲|父老乡亲|同学|同事|老师|代表|委员|先生|女士|来宾|战友|家人|伙伴|同胞|工友|职工|社员|村民|家长|老乡|孩子)们|主席|主任|主持人|大会主席)(?:、|和|以及)?)+"
)
_ZH_NUMBER = rf"(?:[一二两三四五六七八九十百几数多0-9０-９]+|{_FIGURE})"
_ZH_POINT = (
    rf"(?:[上下前后本][一二两三四]?个?(?:半年|季度|旬|月|周|阶段|学期|学年|赛季|财年|雪季|榨季|花季)|前{_ZH_NUMBER}个?(?:季度|月)|第?[一二三四0-9]季度|[一二三四1-4]季度|{_ZH_NUMBER}月(?:份|底|初|末|中旬|上旬|下旬)?(?:{_ZH_NUMBER}[日号])?"
    r"|[年月季]初|[年月]底|[年月]末|岁末|年中|年终|年内|年前|年后|年关|[春夏秋冬](?:[季天]|(?:[节耕收种播运忙])?(?=\Z|以?来|期间|前后|过后|之))|盛夏|寒冬|汛期|旱季|雨季|枯水期|春节|元旦|国庆节?|中秋节?|端午节?|清明节?|五一(?:节|(?=\Z|前后|期间))|假期|寒假|暑假|节前|节后|会前|会后|灾后|疫情|开春|入[春夏秋冬汛冬]|立[春夏秋冬]"
    r"|上午|下午|早上|晚上|当晚|昨天|今天|昨日|今日|明天|近日|日前|近期|近来|近年|最近|不久前|往年|历年|当年|同年|当月|当天|当日|次年|翌年|当时|其间|期间"
    r"|“?十[一二三四五]五”?(?:时期|规划)?|开国|建国|建党|改革开放|换届|开工|任期|本届|上届|新世纪|新时代|过渡期|这(?:几|些|一)?(?:年|个月|天|段时间|段时期|一年))"
)
_ZH_SPAN = (
    rf"(?:近|最近|过去|这|在过去的?|过去的|此前的?|以往|前|头|连续|未来|经过|历经|用了?)(?:的)?(?:这)?(?:{_ZH_NUMBER}个?(?:多|半)?(?:年(?!级)|月|季度|天|周|星期|小时|世纪)|{_FIGURE})(?:多|半)?"
    r"(?:以?来|里(?![程面长弄])|(?:间|内|中|后)(?=\Z)|之间|之内|时间|下来|的时间)?"
    rf"|{_ZH_NUMBER}个?(?:多|半)?(?:年(?!级)|月|季度|天|周|星期|小时|世纪)(?:多|半)?(?:年|以?来|里(?![程面长弄])|(?:间|内|前|后)(?=\Z)|之间|之内|时间|下来|的时间)?|{_FIGURE}(?:以?来|之内|之间|下来|(?:内|间|前|后)(?=\Z))"
    r"|(?:近|多|历)年(?:以?来)|长期以来|多年以来|一直以来|自古以来|历来|一年一度|半年(?:多|以?来|下来)?|(?:过去|这)(?:的)?(?:一|这)?年(?:里|中|间|来)?"
)
_ZH_YEAR = r"(?:(?:19|20)[0-9]{2}|[二一][〇零○九二一三四五六七八]{3})年度?|(?:去|今|上|本|前|明|当|同|每)年度?|[上本]一年度?|同期"
_ZH_TIME = late(
    rf"(?:(?:自|从|在|到|至|截至|截止到?|早在|于|直到|每到|每逢|一到|逢|迄)?(?:{_ZH_YEAR}|{_ZH_POINT}|{_ZH_SPAN})(?:的|[、至到和—-](?={_ZH_POINT}|{_ZH_YEAR}))?)+"
    r"(?:以来|起|开始|为止|期间|前后|之?前|之?后|过后|以后|以前|时候|(?:时|里|中|间|内|来|初)(?=\Z)|末|底|结束|下半年|上半年|当中)*"
    r"|截[至止]?(?:目前|现在|今|当前|今年|年底)|到目前为止|迄今(?:为止)?|至今|目前|如今|现在|眼下"
)
_ZH_REMARK = (
    r"(?:我们|大家|但|同时|当然|[还也更又])*(?:要|应|应该|应当|必须|需要|可以)(?:清醒|充分|清楚|深刻)?地?(?:看到|认识到|承认|指出|说明|强调|注意|正视|看出)(?:的是)?"
    r"|(?:粗略|仔细|细细|粗粗|大致|[细粗])?算(?:下来|起来|一算|来)|(?:实地|仔细|细细|现场|回头|这样)一[看查数算问]|总的来[讲看说]|(?:说来|说起来)?也?[真很]?(?:令|让|叫|使)人[^，,\0]{2,4}|(?:说来|说起来)[^，,\0]{0,4}|[另又]据(?:了解|悉|介绍|报道)|从[^，,\0]{0,4}(?:结果|数据|情况|形势|趋势|角度)上?来?看"
)
_ZH_NOW = late(r"(?:截至|到)?(?:目前|现在|眼下|当前|如今)(?:为止)?|至今|迄今(?:为止)?")
"""Says no period."""
_ZH_CLOSED = late(rf"(?:{_ZH_CONNECTIVE}|{_ZH_IT_IS}|{_ZH_REMARK}|{_ZH_ADDRESSED})")
_ZH_REPORTED = late(_ZH_SOURCE)
_ZH_NAMES = late(r"(?<![各全])[省市县区乡镇村局厂校院](?!长|委|级|里)|公司|集团|银行|工程|项目|小组|医院")
"""What shows that a source names somebody of whom the figure may be said: 据南湖镇统计."""
_ZH_LOOSE = late(
    r"(?:值得|令人|让人|使人|叫人|遗憾|可惜|可喜|可贵|不巧|幸运|不幸|难得|难能可贵|重要|关键|突出|欣慰|高兴|意外|惊喜|需要|必须|应当|应该|要|特别|尤其|更|最|尤为|更为|同样|不容|有趣)[^，,的\0\1]{0,6}的是(?=\S)|(?:而且|并且|但是|然而|因此|所以|同时|此外|另外|不过|可是|于是)(?=\S)"
)
_ZH_MANNER = late(
    r"(?:通过|按照?|根据|依据|依靠|依托|靠|凭着?|凭借|随着|经过|经|面对|面临|结合|由于|因为?|鉴于|本着|按|借助|得益于|为(?:了|更|进一步|确保|保证|推进|推动|方便|解决|加快|提高|提升|做好|迎接|支持|满足|加强|改善|促进|落实|深化|应对|防止|庆祝)|受(?=[^，,]{1,8}影响)|受益于|有了|没有|不顾|尽管|虽然|即使|如果|只要|只有|克服|顶着|冒着|趁着|乘着|借着|和|与|同|跟|比起|相比|不同于|正如|正像|当"
    r"|在(?!.{0,10}[省市县区乡镇村局厂](?:\W|\Z)).{1,16}(?:下|中|后|前|时|上|过程|同时|基础上|期间|之际|方面)\W*\Z)"
)


def opened(words: str, *, chinese: bool, closed: bool) -> Opened:
    """A clause without its openers.

    Args:
        words: The clause, figures masked.
        chinese: Whether it is Chinese.
        closed: Whether a sign parts it from what follows: some openers need one.
    """
    rest, times = words.strip(), []
    for _opener in range(4):
        size, time = (_chinese if chinese else _english)(rest, closed=closed)
        if size == 0:
            break
        if time:
            times.append(time)
        rest = rest[size:].strip()
    return Opened(rest, tuple(times))


def without_times(words: str, *, chinese: bool) -> tuple[str, tuple[str, ...]]:
    """A clause without the times in it, wherever they stand, and these."""
    found: list[str] = []
    pieces, at = [], 0
    for time in (_ZH_TIME if chinese else _TIME).finditer(words):
        end = time.end() if chinese else _goes_on(words, time.end())
        compound = not chinese and _COMPOUND.match(words[end:]) and _ARTICLE.search(words[at:end])
        if time.start() >= at and end > time.start() and not compound:
            found.append(plain_time(words[time.start() : end], chinese=chinese))
            pieces.append(words[at : time.start()])
            at = end
    return " ".join([*pieces, words[at:]]) if found else words, tuple(time for time in found if time)


def _goes_on(words: str, end: int) -> int:
    """Where an English time ends whose first part ends at `end`."""
    while more := _TIME_GOES_ON.match(words, end):
        end = more.end()
    return end


def names_manner(words: str, *, chinese: bool) -> bool:
    """Whether a clause says how or why, so that the one after it says who."""
    return (_ZH_MANNER if chinese else _MANNER).match(words.strip()) is not None


def _english(words: str, *, closed: bool) -> tuple[int, str]:
    """How long the opener is with which an English clause begins, and which time it says."""
    time = _TIME.match(words)
    if time:
        end = _goes_on(words, time.end())
        if closed and words[end:].strip() == _FIGURE:
            end = len(words)
        for ends in (end, time.end()):
            if not (_COMPOUND.match(words[ends:]) and _ARTICLE.search(words[:ends])):
                return ends, plain_time(words[:ends], chinese=False)
    for whole in (_CLOSED, _ADDRESSED, _REPORTED) if closed else ():
        found = whole.fullmatch(words.rstrip(' "”’'))
        if found:
            return len(words), ""
    for loose in (_FRAME, _LOOSE) if closed else (_FRAME, _LOOSE, _CONTRAST):
        found = loose.match(words)
        if found:
            return found.end(), ""
    return _remark(words), ""


def _remark(words: str) -> int:
    """How long a remark is with which an English clause begins and that no comma ends."""
    found = _REMARK.match(words)
    adverb = (found["adverb"] or found["other"] or "") if found else ""
    return 0 if found is None or adverb.lower() in HEDGES else found.end()


def _chinese(words: str, *, closed: bool) -> tuple[int, str]:
    """How long the opener is with which a Chinese clause begins, and which time it says."""
    time = _ZH_TIME.match(words)
    if time and time.end():
        return time.end(), plain_time(time.group(), chinese=True)
    bare = words.rstrip("”’ ")
    if closed and (
        _ZH_CLOSED.fullmatch(bare) or (_ZH_REPORTED.fullmatch(bare) and not _ZH_NAMES.search(bare))
    ):
        return len(words), ""
    loose = _ZH_LOOSE.match(words)
    return (loose.end(), "") if loose else (0, "")


def plain_time(words: str, *, chinese: bool) -> str:
    """A time without what joins it to its clause."""
    if chinese:
        if _ZH_NOW.fullmatch(words):
            return ""
        words = re.sub(r"(?<=过去|最近|未来|以往)的", "", words)
        return re.sub(
            r"\A(?:截至|截止到?|早在|自从|[自从在到至于])|(?:之?[间内中里]|的|期间|度|份)\Z",
            "",
            words,
        )
    return " ".join(
        re.findall(
            rf"(?<![\w'’])(?!(?:in|on|at|by|during|the|of|over|for)\b)[\w'’{_FIGURE}]+",
            words.lower(),
        )
    )
