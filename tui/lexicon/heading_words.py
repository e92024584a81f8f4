"""Headings that say which part of a speech follows, and name nothing of which its figures are said."""

from __future__ import annotations

import re

from tui.compiled import late

_NOUNS = (
    "情况|工作|回顾|总结|概况|概述|成绩|成效|成果|进展|问题|不足|困难|短板|挑战|差距|原因|目标|任务|要求|安排|打算|部署|举措|措施|做法|"
    "经验|体会|计划|规划|思路|建议|形势|背景|展望|结语|小结"
)
_BESIDE = (
    "存在|主要|基本|总体|当前|目前|下一步|下步|下一阶段|今后|面临|突出|取得|几点|有关|相关|具体|重点|全年|年度|一些|我们|过去|一年|特色|亮点|"
    "的|和|与|及|、"
)
_ENGLISH = (
    "overview|summary|introduction|background|conclusions?|results|achievements|progress|problems|challenges|difficulties|shortcomings|"
    "outlook|plans?|priorities|tasks|targets|measures|steps|review|highlights|experience|year"
)
_SMALL = "the|our|some|key|main|next|last|past|remaining|what|we|did|ahead|and|of|in|for|this|current|future|general|brief"
PARTS = late(
    rf"(?:{_BESIDE}|{_NOUNS})*(?:{_NOUNS})|(?:(?:{_SMALL})\s+)*(?:{_ENGLISH})(?:\s+(?:{_SMALL}|{_ENGLISH}))*",
    re.IGNORECASE,
)
"""All of such a heading, without its number and its time."""

_MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
PERIOD = late(
    rf"(?<![a-z0-9])(?:fy\s?)?(?:19|20)[0-9]{{2}}(?:\s?[-–—/]\s?[0-9]{{2,4}})?(?![0-9])年?(?:[上下]半年)?"
    rf"|\b(?:q[1-4]|h[12])\b|\b(?:first|second|third|fourth|last)\s+(?:half|quarter|term|semester)\b"
    rf"|\b(?:{_MONTH})\b(?:\s*(?:to|[-–—])\s*(?:{_MONTH})\b)?|\b(?:spring|summer|autumn|winter)\b"
    r"|[0-9一二三四五六七八九十]{1,2}(?:\s?[-–—~～至到]\s?[0-9一二三四五六七八九十]{1,2})?月|第?[一二三四1-4]季度|[上下]半年|[今去明前]年|[春夏秋冬]季",
    re.IGNORECASE,
)
"""A period of which all tells that stands below a heading."""

LOOKING_BACK = "公报|情况|总结|分析|年报|季报|中报|年度报告|季度报告|中期报告|简报|快报|综述|统计|业绩|决算|财务报告|责任报告|白皮书|概况"
"""What a title calls a text that says what was."""
OF_A_YEAR_OVER = late(
    r"年度(?!(?:[\u4e00-\u9fff]{0,12})(?:计划|预算(?!执行)|方案|要点|安排|目标|任务|规划|指南|部署|打算|申报|招生|通知))"
)
"""年度 behind the year of a title that looks back on it: 2024年度报告, not 2024年度计划."""
