"""Words that say that something is intended, or only that it is so: what it is, they do not say."""

from __future__ import annotations

from tui.compiled import late

CHINESE = late(
    r"公开|面向(?:社会|全国|全市|全省)|定向|对口|下沉|择优|(?:比例|比重|占比|占)\Z|各[类项种]|有关|相关|计划|谋划|力争|准备|打算|预计|我们|大家|全年|[拟将]|[超达为至到增减升降]+\Z|工作中?\Z"
)
"""Parts of Chinese nouns that may come and go."""
GENERIC = late(
    r"(?:主要|工作|情况|内容|事项|任务|方面|分别|左右|以上|以下|以内|上下|总[额值量数]|[金数]额|价值)+"
    r"|plan|intend|aim|expect|hope|could|not|unabl|abl|give|made|us|me|back|out|all|work|more|than|over|under|about|near|nearly|almost|around|some|least|most|up|rough|aside|together|against|versus|fewer|less|just|exceed"
)
"""Nouns, and English words by their stems, that say nothing."""
PAYING = frozenset({"spend", "spent", "cost", "costs", "costing", "pay", "paid"})
"""English verbs that say of an amount only that it was paid: they spent it on a thing, the thing cost it."""
