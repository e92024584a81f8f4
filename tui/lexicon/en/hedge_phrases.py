"""English approximators and bounds, and words around numbers that are none; a hyphen stands for a blank."""

from __future__ import annotations

from tui.lexicon.word_lists import words

ABOUT = words("about approximately around circa roughly some")
"""Hedges that leave both ways open."""
AT_LEAST = words("""
above at-least exceeded exceeding in-excess-of minimum-of more-than no-fewer-than no-less-than
not-less-than over topped upwards-of
""")
"""Hedges whose figure is the least."""
AT_MOST = words("""
almost at-most below close-to fewer-than less-than maximum-of nearly no-more-than not-exceeding
not-more-than under up-to within
""")
"""Hedges whose figure is the most."""
LABELS = words("""
annex appendix article box chapter clause fig. figure item no. number page para paragraph part phase
regulation schedule section stage step table version volume
""")
"""What stands before a number that is a label: Figure 2-14, version 2.0."""
NOT_ONE_BEFORE = words("another any each every no only some that the this which")
"""Words before `one` that make a pronoun of it."""
NOT_ONE_AFTER = words("""
and another by can day hand is must of or should side that was who
""")
"""Words after `one` that make a pronoun of it."""
