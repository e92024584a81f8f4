"""Words for a body or a place that stand bare for the one that a text is about: 公司 in a company's report, the bank in a bank's."""

from __future__ import annotations

from tui.lexicon.word_lists import words

CHINESE = words("""
公司 医院 大学 学校 学院 检察院 法院 集团
""")
ENGLISH = words("""
agency association authority bank board borough bureau centre charity college company corporation council department district firm fund group hospital
institute ministry municipality museum office port region school society town trust university village
""")
