"""Words of what begins, lasts and ends: of works, of lives, of what was founded."""

from __future__ import annotations

import re

from tui.compiled import late

BEGINS = late(
    r"通车|启用|开工|动工|开建|启动|开始|起(?!草)|自|从|创[办建刊]|成立|建校|建[院厂馆村]|建于|建成于|始建|奠基|参加工作|入职|入伍|参军|从[警教医军]|进[厂校]|开[业幕馆展]|任职"
    r"|open|beg[au]n|start|found|establish|launch|from|since|between|join|elected|appointed|enter",
    re.IGNORECASE,
)
"""What begins at a date."""
ENDS = late(
    r"竣工|告竣|落成|完竣|停用|拆除|退役|完工|建成|完成|结束|止|至|到|通车|投产|闭幕|退休|离休|转业|退伍|离任|逝世|去世|离世|关[闭停]|收官"
    r"|clos|end|to|until|finish|complet|retire|died|and|through|step|left|called off",
    re.IGNORECASE,
)
"""What ends at a date."""
LASTS = late(
    r"周期|服役|使用|运行|[军工党教司警]龄|历时|历经|为期|工期|展期|会期|任期|期限|时长|前后|长达|持续|共(?:计|用时|用)?|[已整]?满|走过|已有|进行了?|开展了?|建设了?|实施了?|在位|执教|工作了?|服务了?|从[医教警政]|用时"
    r"|last|after|over|span|for|took|taking|period of|run of",
    re.IGNORECASE,
)
"""How long it lasts."""
BORN = late(r"出生|生于|生人|诞生|年生|^生的?|born", re.IGNORECASE)
"""When somebody was born."""
AGED = late(r"(?:age of |aged |享年|终年|\bat |\bwas )$", re.IGNORECASE)
"""How old somebody is, before the number."""
NOW = late(r"\bat $|今年|现年|如今|目前|现在|年逾|年近|now |today|currently", re.IGNORECASE)
"""That an age is of now, or about so much."""
FOUNDED = late(
    r"建于|建成|创[办建刊立]|成立|建[校院厂馆军党国站社县市区州省]|始建|设立|开[馆业办]|结婚|通车|found|establish|open|creat|launch|married",
    re.IGNORECASE,
)
"""When something was founded."""
INTERRUPTED = late(r"间隔|相隔|中断|停工|停[办刊]|暂停|重建|复[工校刊]|interrupt|suspend|reopen")
"""That it was interrupted."""
