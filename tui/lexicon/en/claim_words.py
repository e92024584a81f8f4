"""Predicates of figures in English, and what ends a noun phrase; a hyphen stands for a blank."""

from __future__ import annotations

from tui.lexicon.word_lists import words

RISING = words("""
accelerated climb climbed climbs expand expanded expands gain gained grew grow growing grown grows
improved increase increased increases increasing jump jumped raise raised rise risen rises rising
rose soared surge surged up widen widened
""")
"""Verbs of moving up."""
FALLING = words("""
contracted cut decline declined declines decrease decreased decreases down drop dropped drops eased
fall fallen falling falls fell lower lowered narrowed reduce reduced shrank shrink shrunk slid
slipped slowed
""")
"""Verbs of moving down."""
MOVES = words("""
decline decrease drop fall gain growth increase jump reduction rise surge
""")
"""Nouns of moving."""
REACH = words("""
amounted amounts approached are attained average averaged averages be became been came comes constituted contribute contributed contributes controlled
estimated exceed exceeded exceeding exceeds held hit hitting is kept maintained numbered reach reached reaches reaching recorded registered remained remains
stands stood surpass surpassed topped totaled totaling totalled totalling totals was were
""")
"""Verbs of what a quantity is or came to."""
SHARE = words("""
account accounted accounting accounts comprised comprises constituted constituting made-up make-up makes-up
making-up represented representing represents
""")
"""Verbs of being a part."""
HEDGES = words("""
a about all-time almost an annual another approximately around as at average average-annual by close
for from further high historic just less many more much nearly of only over rate record roughly some
than the to to-reach total total-of under up well year-on-year yearly-average
""")
"""What may stand between a predicate and its figure."""
AUXILIARIES = words("""
again all already also are been being both each expected further had has have is now only planned
projected respectively set shall should slightly steadily to was we were will would
""")
"""What may stand before a verb."""
FORWARD = words("""
aim aims expected goal goals plan planned plans projected shall should strive target targets will
""")
"""What says that a figure is wanted and not yet so."""
STOPS = words("""
a across after all also an and-the are as at be been before between built but by came compared
completed down during each every fell for from grew had has have held in into is joined last less
met more next nor not of on opened or out over per promoted received respectively rose than thanks
that the their this through to took trained under until up was were when where which while who will
with would year
""")
"""Words that no noun phrase goes on over."""
MADE = words("""
added allocated appropriated approved attracted built carried-out closed completed constructed
created delivered developed earmarked eliminated enabled established exported extended granted
helped hired implemented imported invested issued launched lifted opened planted produced provided
put-in-place raised received reclaimed recruited registered renovated set-up signed sold spent
supported trained
""")
"""Verbs whose object is counted or measured."""
