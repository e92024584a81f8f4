"""Words of heads and labels of tables: totals, parts, what is not added, growths, shares, earlier columns."""

from __future__ import annotations

import re

from tui.compiled import late

TOTAL = late(
    r"[ \t\u3000]*(?:合\s*计|总\s*计|共\s*计|总[数体分额量]|总成绩|总人数|全[天日周月季年]|(?:grand |sub)?totals?|all(?: [a-z]+)?|overall|sum)[ \t]*(?:[（(].*[)）])?",
    re.IGNORECASE,
)
"""A total."""
SUBTOTAL = late(r"小\s*计|sub-?total", re.IGNORECASE)
"""What some rows come to."""
PART = late(r"^\s*(?:其中|#|＃|of which|—|-|·|  )", re.IGNORECASE)
"""A part of the row above."""
NOT_ADDED = late(
    r"率|比|占|均|增|%|％|排名|位次|序号|指数|价|年份|编号|名次|密度|单产|亩产|幅|growth|change|share|rate|average|mean|rank|per |index|price|year|ratio|median|age|density",
    re.IGNORECASE,
)
"""What does not add up."""
GROWTH = late(r"增长|增幅|增速|同比|涨幅|增减|growth|change|increase|yoy|y/y|\+/-", re.IGNORECASE)
"""A growth."""
PERCENT = late(r"%|％|率|百分|per ?cent|pct|同比|增速|增幅|涨幅", re.IGNORECASE)
"""What is in per cent."""
SHARE = late(r"占比|比重|构成|占.{0,6}比|占总|share|% of|percentage of|proportion", re.IGNORECASE)
"""A share."""
EARLIER = late(r"上年|去年|上期|同期|年初|期初|previous|last year|prior", re.IGNORECASE)
"""An earlier time."""
NO_GROWTH = late(r"可比|不变价|实际|real|constant", re.IGNORECASE)
"""A growth that does not follow from the values."""
