"""English approximators and bounds, and words around numbers that are none; a hyphen stands for a blank."""

from __future__ import annotations

from tui.lexicon.word_lists import words

ABOUT = words("about approximately around circa roughly some")
"""Hedges that leave both ways open."""
AT_LEAST = words("""
above at-least exceeded exceeding in-excess-of minimum-of more-than no-fewer-than no-less-than
north-of not-less-than over topped upward-of upwards-of
""")
"""Hedges whose figure is the least."""
AT_MOST = words("""
almost at-most below close-to fewer-than less-than maximum-of nearly no-more-than not-exceeding
not-more-than short-of shy-of south-of under up-to upto within
""")
"""Hedges whose figure is the most."""
LABELS = words("""
account airbus android annex apartment appendix apt. art. article ave band bay berth blk block
boeing boiler booth box building bus camp carriage case catch category channel chapter class clause
column corollary court courtroom debian depot district docket episode eq. equation exercise exhibit
exit experiment fig. figure flight footnote form formula furnace gate gauge glibc grade hall
helpline highway hotline house id invoice ios item java junction kernel kiln law lemma lesson level
licence license line linux locker lot macos mysql no. note notice number order page para paragraph
part phase php pier pin platform plot pole port postgresql proposition protocol python quay question
reactor ref. reference registration regulation release resolution room route row rule s sch.
schedule seat section sector silo site ss stage statement step studio suite supplement table
terminal theatre theorem tier type ubuntu unit version volume ward windows zone
""")
"""What stands before a number that is a label: Figure 2-14, version 2.0."""
NOT_ONE_BEFORE = words("another any each every no only some that the this which")
"""Words before `one` that make a pronoun of it."""
NOT_ONE_AFTER = words("""
and another by can day hand is must of or should side that was who
""")
"""Words after `one` that make a pronoun of it."""
REGISTERS = words(
    "ABN ACN ARBN BSB CIN CRN CUSIP DUNS EIN GSTIN IRN ISIN NINO PAN SSN TFN TIN UEN URN VAT VRN"
)
"""Registers whose letters stand before a number that is a code."""
CALLS = words("at call calling dial fax helpline hotline line number on phone ring tel tel. telephone")
"""Words before a telephone number."""
SINGULAR = words("and as at by for from has in is may must of on or that to was which will with")
"""Words that go on after a name that ends in a number: Python 3 is, Apollo 11 and."""
STREETS = words("Avenue Boulevard Close Crescent Drive Highway Lane Place Road Square Street Terrace Way")
"""What the name of a street ends with, after the number of a house."""
SCREENS = words(
    "camera cameras display displays footage monitor monitors panel panels projector resolution screen screens television televisions tv tvs uhd video videos"
)
"""What 4K and 8K say the sharpness of."""
