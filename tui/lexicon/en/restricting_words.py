"""English words that say of which of several a figure is: of a place within a place, of a kind, a sex, an age, a season.

One that is said in one draft alone before a noun that both say, or behind it with a preposition, makes another claim.
"""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.word_lists import words

QUALIFIERS = words("""
adjusted adult adults affordable agricultural black boys capita child children city civilian
clinical commercial comparable consumer core corporate county criminal daytime detached
disabled disadvantaged domestic elderly eligible emergency evening excluding export federal
female final foreign girls graduate gross heavy household import inbound including indoor
industrial inpatient international junior large light local male managers manufacturing married
medium member men mobile mortgage municipal national net night nominal offshore older online
onshore organic outbound outdoor outpatient overseas permanent postgraduate primary private
provincial public real recurring regional registered regular renewable rent rental rented
resident residential retail retired rural seasonal secondary secured senior services single
skilled small social state subsidised summer temporary tertiary undergraduate underground
underlying unmarried unsecured unskilled upper urban urgent voluntary weekday weekend wholesale
winter without women young younger youth
""")
"""Which of several; none says that it is all."""
EACH = late(
    r"\b(?:daily|weekly|monthly)\b|\b(?:per|for\s+each|for\s+every|a|each|every)\s+(?:capita|person|head|household|pupil|patient|employee|worker|hectare|acre|visitor|resident|family|member|school|day|week|month)\b",
    re.IGNORECASE,
)
"""Says that a figure is a mean of something."""
BODIES = frozenset(
    words("""
agency airline association authority bank board bureau charity club college company corporation council department
firm foundation fund group hospital institute manufacturer ministry office organisation organization retailer
school service society streamer supplier trust union university utility
""")
)
"""Words for a body whose name was said before: the company."""
JOINING = frozenset(
    words("across among amongst at excluding for in including inside of on outside throughout within without")
)
"""What joins to a noun of whom or where it is."""
GROUPS = frozenset(
    words("""
adults apprentices areas arm banks boroughs boys branches businesses capital carers centres charities children
cities citizens city clinics coast colleges communities companies construction contractors counties country county
customers depots district districts division divisions east education employees employers engineering factories
families farmers farming farms firms fishing forests girls graduates group healthcare homes hospitals households
hubs industries industry interior islands kitchens learners libraries mainland managers manufacturing markets men
mines nation neighbourhoods north northeast northwest nurses nursing offices owners parishes parks patients
pensioners people plants ports prisons province provinces pupils region regions residents retail retailers rivers
schools sector sectors shops sites south southeast southwest staff state states stations students subsidiaries
suburbs suppliers teachers teaching tenants territories town towns trainees transport universities valley valleys
veterans villages visitors volunteers wards west women workers workplaces works yards youngsters
""")
)
"""Places, bodies and people of which others are said."""
PARTED = frozenset(
    words("amounted came dropped fell grew has have increased is reached rose stands stood was were")
)
"""Verbs with which a clause begins whose subject stands before a comma."""
SET_OFF = late(
    r"\s*(?:excluding|including|(?=net\s+of\b)|before|exclusive\s+of|inclusive\s+of|after(?=\s+(?:tax|deduct|deprecia|adjust|allow|costs?\b)))\s*((?:[a-z'’-]+\s*){1,8})",
    re.IGNORECASE,
)
"""A clause between commas that says what a figure leaves out or takes in."""
