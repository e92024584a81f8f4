"""Predicates of figures in English, and what ends a noun phrase; a hyphen stands for a blank."""

from __future__ import annotations

from tui.lexicon.word_lists import words

RISING = words("""
accelerate accelerated accelerates advanced climb climbed climbing climbs doubled edged-up expand
expanded expands gain gained grew grow growing grown grows improved increase increased increases
increasing jump jumped jumps more-than-doubled picked-up raise raised rallied rebounded recovered
rise risen rises rising rose soar soared soars strengthened surge surged surges surging tripled up
went-up widen widened widens
""")
"""Verbs of moving up."""
FALLING = words("""
contract contracted contracts cut decline declined declines declining decrease decreased decreases
decreasing down drop dropped dropping drops ease eased eases edged-down fall fallen falling falls
fell halved lower lowered moderated narrow narrowed narrows plunged reduce reduced shrank shrink
shrinking shrunk slid slipped slowed slowing slumped tumbled weakened went-down
""")
"""Verbs of moving down."""
MOVES = words("""
contraction cut decline decrease deterioration drop expansion fall gain growth improvement increase
jump reduction rise saving savings surge uplift
""")
"""Nouns of moving."""
REACH = words("""
absorb absorbs amount amounted amounts approach approached are assessed attained average averaged averages be became
been brought-in came came-in-at came-to comes comprised consisted consists constituted contribute contributed
contributes controlled cost costing costs earned equaled equalled estimated exceed exceeded exceeding exceeds
expanded-to extended-to fetched get gets held hit hitting hover is kept maintained numbered peak peaked peaks priced
put raised-to reach reached reaches reaching receive receives recorded registered remain remained remaining remains
settle settled stand stands stayed stays stood surpass surpassed to-exceed topped total totaled totaling totalled
totalling totals valued was went were worth yielded
""")
"""Verbs of what a quantity is or came to."""
SHARE = words("""
account accounted accounting accounts comprise comprised comprises constitute constituted
constituting made-up make-up makes-up making-up represent represented representing represents
""")
"""Verbs of being a part."""
HEDGES = words("""
a about additional all-time almost an annual another approximately around as at average
average-annual between broadly by close fewer flat for from further high historic in-excess
in-the-order in-the-range in-the-region just less low many more much nearly no of only over rate
record roughly some stable steady than the to to-reach total total-of unchanged under up well
year-on-year yearly-average
""")
"""What may stand between a predicate and its figure."""
AUXILIARIES = words("""
again all already also anticipated are be been being both budgeted can continue continued continues could did do does
due each estimated expected forecast forecasts further had has have intended is likely may might not now only planned
predicted projected respectively scheduled set-to shall should slightly soon steadily still then therefore thus to was
we were will would
""")
"""What may stand before a verb."""
FORWARD = words("""
aim aims anticipate anticipates budgeted envisage expect expected expects forecast forecasts goal
goals hope intend intends plan planned plans projected shall should strive target targets will
""")
"""What says that a figure is wanted and not yet so."""
STOPS = words("""
a across after all also an and-the are as at be been before between built but by came compared completed did down
during each every fell for from gave got grew had has have held her his in into is its joined last less live lives met
more next nor not of on opened or our out over per promoted received respectively rose since such than thanks that the
their these this those through to together took trained under until up use used uses valued was went were when where
which while who will with work works worth would year
""")
"""Words that no noun phrase goes on over."""
MADE = words("""
added adopted allocated appointed appropriated approved attracted awarded bought built carried-out
cleared closed collected commissioned completed conducted constructed created delivered developed
disbursed earmarked eliminated employed enabled equipped established exported extended funded
granted handled held helped hired implemented imported inspected installed introduced invested
investigated issued laid launched lifted made maintained managed mended opened operated organised
organized performed planted processed produced prosecuted provided published purchased put-in-place
raised received reclaimed recruited refurbished registered renovated repaired replaced resolved
resurfaced served set-up settled shipped signed sold solved spent supported tested trained treated
upgraded used vaccinated visited welcomed won
""")
"""Verbs whose object is counted or measured."""
EXPECTING = words("""
anticipate anticipates believe budget-for envisage estimate estimated estimates expect expects forecast forecasts foresee hope intend
intends predict predicts project-that
""")
"""Verbs of somebody before what is expected."""
BODIES = words("""
bank board borough center centre city college commission company corporation council country county department district economy government group
hospital industry institution municipality nation province region school sector state territory town trust university village
""")
"""Bodies and places that a text is about."""
MAKE = words("""
achieve add adopt allocate appoint award begin bring build buy close complete construct create cut deliver develop eliminate employ equip establish
expand extend fund give grant help hire implement improve install introduce invest issue keep launch lift maintain open plant procure produce provide
purchase recruit refurbish register renovate repair replace resurface set-up sign spend start strengthen support train upgrade
""")
"""The same verbs as they stand behind will and to."""
OPPOSED = words("""
boys commercial domestic elementary federal female foreign girls goods high household industrial inland inpatient
international local male national new non-residential outpatient overseas postgraduate primary private provincial public residential
retail rural secondary services state summer tertiary undergraduate urban wholesale winter
""")
"""Modifiers that stand for each other before one noun."""
