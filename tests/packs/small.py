"""A small pack with one of everything, to be loaded as it is or with something wrong put in."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """下载提示:请勿外传

某县讲稿
在会上的发言
全县有3个镇,24个村。
增长15.8%。
一、抓好两件大事
第一,全县有141人,共36人。又选派20236人。
修路用了一百二十三万元。一户一策,一户一档。

第4页
"""

SPEECH = """format = 1
id = "small"
title = "某县讲稿"
title_en = "A county's speech"
subtitle = "在会上的发言"
subtitle_after = true
language = "zh-Hans"
front = "下载提示:请勿外传"
back = "第4页"

[source]
file = "source.txt"
sha256 = "{sha256}"

[opening]
id = "opening"
key = "0"
title = "导语"
paragraphs = ['''全县有3个镇,24个村。
增长15.8%。''']

[[chapter]]
id = "one"
heading = "一、抓好两件大事"
title = "大事"

[[chapter.section]]
id = "people"
key = "1"
kind = "mechanism"
title = "选派"
paragraphs = [
  "第一,全县有141人,共36人。又选派20236人。",
  "修路用了一百二十三万元。一户一策,一户一档。",
]
"""

METRICS = """[[metric]]
id = "towns"
label = "镇"
label_en = "Towns"
figure = "3个"
quote = "有3个镇"
section = "opening"
value = 3
unit = "个"

[[metric]]
id = "villages"
label = "村"
figure = "24个"
quote = "24个村"
section = "opening"
value = 24
unit = "个"

[[metric]]
id = "growth"
label = "增长"
figure = "15.8%"
quote = "增长15.8%"
section = "opening"
value = 15.8
unit = "%"

[[metric]]
id = "matters"
label = "大事"
figure = "两件"
quote = "两件大事"
section = "one"
value = 2
unit = "件"

[[metric]]
id = "people"
label = "人"
value = 36
unit = "人"
approx = true
standing = "damaged"
reading = "36"
confidence = 0.5
  [[metric.mention]]
  figure = "20236人"
  quote = "选派20236人"
  section = "people"
  [[metric.mention]]
  figure = "36人"
  quote = "共36人"
  section = "people"

[[metric]]
id = "plans"
label = "一户一策"
figure = "一户"
quote = "一户"
nth = 2
section = "people"
low = 1
high = 2
bound = "at-least"
unit = "户"
"""

NOTES = """[[note]]
id = "about-metric"
kind = "damage"
metric = "people"
text = "疑有误"
text_en = "Looks damaged"

[[note]]
id = "about-section"
kind = "context"
section = "people"
text = '''第一行
第二行'''

[[note]]
id = "about-paragraph"
kind = "context"
section = "people"
paragraph = 2
text = "修路"

[[note]]
id = "about-phrase"
kind = "term"
term = "选派"
section = "people"
quote = "选派"
text = "派干部到村"

[[note]]
id = "about-all"
kind = "term"
quote = "全县"
everywhere = true
text = "全县"
"""

CHARTS = """[[chart]]
id = "levels"
kind = "chain"
title = "层级"
title_en = "Levels"
  [[chart.bar]]
  metric = "towns"
  label = "镇"
  [[chart.bar]]
  metric = "growth"
  claim = true
"""

CHECKS = """[[check]]
id = "more-villages"
title = "村多于镇"
expression = "{villages} > {towns} + max({towns}, 1) - 1"

[[check]]
id = "assumed"
title = "假定"
expression = "{people} - {towns} >= 0"
assumption = "各镇都有"
"""

TRANSLATION = """language = "en"
title = "A county's speech"
subtitle = "Given at a meeting"

[[chapter]]
id = "one"
heading = "One: two great matters"

[[section]]
id = "opening"
paragraphs = ["The county has 3 towns and 24 villages.\\nGrowth was 15.8%."]

[[section]]
id = "people"
paragraphs = ["The county has 141, in all 36. 20236 more were sent.", "Roads took 1.23 million."]

[[figure]]
metric = "towns"
figure = "3"
quote = "3 towns"
section = "opening"

[[figure]]
metric = "matters"
figure = "two"
quote = "two great matters"
section = "one"

[[figure]]
metric = "people"
mention = 2
figure = "20236"
quote = "20236 more"
section = "people"
"""


def texts() -> dict[str, str]:
    """The files of the small pack, under their names."""
    sha256 = hashlib.sha256(SOURCE.encode()).hexdigest()
    return {
        "source.txt": SOURCE,
        "speech.toml": SPEECH.replace("{sha256}", sha256),
        "metrics.toml": METRICS,
        "notes.toml": NOTES,
        "charts.toml": CHARTS,
        "checks.toml": CHECKS,
        "translation.en.toml": TRANSLATION,
    }


def write(folder: Path, changes: dict[str, tuple[str, str]] | None = None) -> Path:
    """Write the small pack into `folder`; `changes` replace one text by another in the files they name."""
    for name, text in texts().items():
        old, new = (changes or {}).get(name, ("", ""))
        assert old in text, f"{name} has no {old!r}"
        (folder / name).write_bytes((text.replace(old, new, 1) if old else text).encode())
    return folder
