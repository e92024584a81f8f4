"""Times are looked for where one can begin: what is found is what the long pattern finds at every place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.claims import chinese_times

PIECES = (
    *"截至今本去上前明来当过近最这未往下报期同半中第全年末底初季度月日后以间告值个届份规计时到～-/和内”“、，增长一二三四五六七八九十〇两0123456789",
    *(
        "2023年",
        "去年",
        "上半年",
        "一季度",
        "“十四五”时期",
        "1—9月",
        "五年来",
        "报告期内",
        "截至",
        "过去",
        "同期",
        "级",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_place_is_passed_over(text: str) -> None:
    """Every match of the pattern begins with one of the characters that are looked for, and none is found elsewhere."""
    pattern = chinese_times._TIME
    wanted = [found.span() for found in pattern.finditer(text)]
    assert all(chinese_times._FIRST.match(text, start) for start, _end in wanted)
    found = [(time.start, time.end) for time in chinese_times.times(text)]
    assert set(found) <= set(wanted)
    left = [text[start:end] for start, end in wanted if (start, end) not in found]
    assert all(words.strip("同期以来之间") in {"末", "底", "初"} for words in left)
