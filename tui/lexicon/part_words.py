"""Words of wholes and their parts: totals, lists that are open, what is within, what is the rest."""

from __future__ import annotations

from tui.compiled import late

TOTAL = late(
    r"总(?:人数|数|额|量|户数|面积|投资|金额)|合计|共计|总计|小计|总共|一共|共有?|累计|加起来|合起来|相加|之和|两项|三项|两期|\bbring(?:s|ing)? [a-z ]{3,40}to|in total|total(?:l?ing|led)?|altogether(?! with)|in all(?! (?:the|of|its|their|these|those|other)\b)|combined|together(?! with)"
)
"""A total."""
STRONG = late(
    r"总(?:人数|数|户数|金额)|totall?(?:ed|ing)? of|for a (?:full-year|combined|grand)|合计|共计|总计|小计|总共|一共|加起来|合起来|相加|之和|两期|[两二三四五]年累计|两项|三项|in total|totalling|altogether|in all(?! (?:the|of|its|their|these|those|other)\b)|combined"
)
"""Words of a total; and those of them that hardly say anything else."""
OPEN = late(
    r"等|其余|不在其中|不在内|不含|另有|还有|(?:主要|重点)(?:是|有|包括)|其次|再次|左右|之一|including|among|such as|约"
)
"""Words of a list that is not all there is."""
SOME_NAMED = late(
    r"(?:位居|位列|排名|排在|居|列)前|(?:^|[，。；、])[^，。；、]{0,8}前[二两三四五六七八九十](?:[名位大家]|强|$|，)|领先|居首"
)
"""Words of those of a list that are named because they are the largest."""
WITHIN = late(r"其中|当中|里头|里面|之中|包括|含|[（(]|of which|of whom|including")
"""Words between a whole and some of its parts."""
DIVIDED = late(
    r"^[^，。；0-9]{0,8}[，。]?\s?(?:具体为|包括|其中|分别[是为]|分[一-龥]{1,4}看|按[一-龥]{1,6}分|由[^，。；]{0,8}(?:组成|构成)|：)"
)
"""Words right behind an amount that divide it into what follows."""
OTHERS = late(
    r"^[，、]?\s?(?:和|及|以及)?(?:其他|其它|其余|剩余|剩下|余下)|others?$|the remaining $|the rest"
)
"""Words of the part that is all the rest."""
CUTS_ACROSS = late(r"以上|以下|女|青年|新增|新建|高级|骨干|重点|其中")
"""Words of parts that cut across others."""
EARLIER = late(r"上年|去年|前年|同期")
"""An earlier time."""
MEAN = late(
    r"平均|[人户日天周月季年班场亩校台件次车单户村]均(?![衡等匀])|亩产|单产|每|\b[Ee]ach\b|\b[Ee]very\b|\bper\b|apiece"
)
"""Words of an amount for each, which is no part and no whole of others."""
FOR_EACH = late(r"^\s?(?:/|per\b)")
"""What makes the amount that it stands behind one for each, which has no parts and is none: 266 per square mile."""
DIVIDES = late(
    r"其中|当中|分别|依次|包括|构成|组成|分为|来自|按[^，。；]{1,8}[看分]|从[^，。；]{1,8}[看分]|由[^，。；]{0,12}[和、与]|[：:—]|[各每][一-龥]|余下|其余|剩余|剩下|另外?"
    r"|of which|of whom|split|made up|comprising|consist|including|divided|shared|respectively|the (?:rest|remaining|remainder|others?|balance)\b|across"
)
"""What leads from a whole to its parts."""
ADDS = late(
    r"合|共|总|加|累计|全[年市县省镇村长程季期线]|(?<![周期第初高])[两三四五](?![季月])|total|altogether|in all|sum|add|together|combined|make|full|whole|bring"
)
"""What leads from parts to their total."""
CROSSING = late(
    r"选择|认为|希望|反映|[岁过]|都|两项|兼|同时|首次|当[年季]|党员|团员|高中|贫困|低保|老年|妇女|职称|残疾|优秀|带头|劳动力|外出|民生|亏损|高新|专精特新|中小|规上|规模以上|女|青年|少数民族|岁|学历|大专|本科|研究生|以上|以下|新增|新建|累计|高级|骨干|重点|移送|占|培训|带动|惠及|受益"
)
"""Parts that may overlap."""
WHOLE = late(
    r"共计|总计|合计|一共|总共|总数|总额|总量|(?<![公一])共|总(?:产量|面积|收入|支出|投资|人口|户数|里程)|全部|totall?"
)
"""A whole that is told with its parts behind it."""
LEADS_TO_ALL = late(
    r"(?<![0-9])[：:]|[：:](?![0-9])|—|分为|分(?:年度|年|季度|月|区县|地区|行业|类别|项目|产业)[^，。；]{0,3}依次|按[^，。；]{1,10}(?:分|归类|划分|统计)，|如下|由.*(?:组成|构成)|comprising|consist|split|divided|shared|made up of|broken down|compris"
)
"""What leads to all parts."""
DIFFERENCE = late(r"(?:顺差|逆差|差额|赤字|(?i:surplus|deficit))(?:额|达到?|为|是|of|was|is|\s)*$")
"""What is no part of a total beside the two amounts that it is between."""
TRADE = late(r"foreigntrade|importsandexports|exportsandimports|tradevolume|^trade|进出口(?:总[额值])?$")
"""The metric of trade in both ways, its spaces left out."""
TRADE_SIDE = late(r"(?:total)?(?:exports|imports)|(?:出口|进口)(?:总?[额值])?")
"""The metric of one of its sides, of all things."""
