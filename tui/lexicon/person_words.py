"""Pronouns of persons, in Chinese and in English, and surnames."""

from __future__ import annotations

import re

from tui.compiled import late

PERSONAL = late(r"[他她]|其(?!中|他|余)|(?:he|she|his|her|their)\b", re.IGNORECASE)
"""Begins a clause about a person who was named before."""
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔"
    "白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""The hundred commonest of one character, by which a row of persons is told from a row of things."""
