"""Predicates of figures in English, and what ends a noun phrase; a hyphen stands for a blank."""

from __future__ import annotations

from tui.lexicon.word_lists import words

MOVES_UP = words("""
advance appreciation boost climb expansion gain growth improvement increase jump rebound recovery rise surge uplift
upturn widening
""")
"""Nouns of moving up."""
MOVES_DOWN = words("""
contraction cut decline decrease depreciation deterioration dip downturn drop fall narrowing plunge reduction
shrinkage slide slowdown slump
""")
"""Nouns of moving down."""
REACH = words("""
absorb absorbs amount amounted amounting amounts approach approached are asked-for asks-for assessed attained average averaged averages averaging be became
been broke-through broken-through brought-in called-for calls-for came came-in-at came-to comes comprised consisted consists constituted
contribute contributed contributes controlled cost costing costs earned equaled equalled estimated exceed exceeded
exceeding exceeds expanded-to extended-to fetched fluctuated get gets held hit hitting hover hovered is kept
maintained numbered peak peaked peaks plateaued priced put raised-to reach reached reaches reaching receive receives
recorded registered remain remained remaining remains settle settled stabilised stabilized stagnated stand stands
stayed stays stood surpass surpassed surpassing to-exceed topped total totaled totaling totalled totalling totals valued was
went were worth yielded
""")
"""Verbs of what a quantity is or came to."""
SHARE = words("""
account accounted accounting accounts comprise comprised comprises constitute constituted
constituting contribute contributed contributes contributing made-up make-up makes-up making-up represent represented representing represents
""")
"""Verbs of being a part."""
SAYS = words("""
achieves announces anticipates earns estimates expects forecasts foresees generates plans posts predicts projects
puts records registers reports sees sets shows targets
""")
"""Verbs of a body before what it says or has: the bank projects growth."""
ONLY_SAYS = words("""
anticipates envisages expects forecasts foresees intends plans predicts proposes targets
""")
"""Such verbs that are no nouns of what is said, behind a conjunction: and plans spending of."""
REPORTING = words("""
announced confirmed confirms disclosed indicated indicates noted reported reports revealed reveals said says showed
shows stated
""")
"""Forms of verbs of whoever or whatever says something, before what is said: figures showed exports rose."""
DOING = words("""
awarding beating bringing creating delivering earning exceeding filling generating giving imposing leaving making
missing netting providing raising receiving topping yielding
""")
"""What a subject thereby did, before its object: awarding damages of."""
HEDGES = words("""
a about above additional all-time almost an annual another approximately around as at average average-annual below
beneath between beyond bit broadly by close fewer flat for from further high higher historic in-excess in-the-order
in-the-range in-the-region just less low lower many monthly more much nearly new no of only over rate record roughly some stable
steady than the to to-reach total total-of unchanged under up well within year-on-year yearly-average
""")
"""What may stand between a predicate and its figure."""
AUXILIARIES = words("""
again all almost already also always anticipated are be been being both budgeted can continue continued
continues could did do does due each estimated ever expected forecast forecasts further had has have having
however instead intended is likely may might more-than must nearly never nevertheless nonetheless not now only
ought planned predicted projected respectively scheduled set-to shall should slightly soon steadily still
subsequently then thereby therefore thus to was we were will would
""")
"""What may stand before a verb."""
FORWARD = words("""
aim aims anticipate anticipates budgeted envisage expect expected expects forecast forecasts goal
goals hope intend intends plan planned plans projected shall should strive target targets will
""")
"""What says that a figure is wanted and not yet so."""
STOPS = words("""
a above abroad across after against all also altogether an and-the apiece are as at await away be became become been
before below between built but by came cast compared completed continue continued continues did down during each
every face faced fell for from gave got grew had has have he held her his in into is it its joined last less
live lives met more nationwide need needed next nor not of on opened or our out over per promoted received
remain remained remains respectively rose she since so stay stayed such than thanks that the their them these they
this those through to together took trained under until up us use used uses valued was we went were when where
which while who will with work works worldwide worth would year
""")
"""Words that no noun phrase goes on over."""
EXPECTING = words("""
anticipate anticipates believe envisage estimate estimated estimates expect expects forecast forecasts foresee hope
intend intends predict predicts project-that
""")
"""Verbs of somebody before what is expected."""
BODIES = words("""
agency airline association authority bank board borough bureau cabinet center centre charity church city clinic club
college commission committee company cooperative corporation council country county court department district
economy exchange firm foundation fund government group hospital industry institute institution library ministry
municipality museum nation office operator parliament police port province region regulator school sector service
state store territory town treasury trust union university utility village
""")
"""Bodies and places that a text is about."""
CLASSES = words("Block Category Class Grade Level Phase Scope Stage Tier Type Unit")
"""Words that make the name of a class with the number behind them."""
REGIONS = words("central eastern greater inner mainland northern outer southern western")
"""What says which part of a place with a name is meant."""
MAKE = words("""
achieve add adopt allocate appoint appropriate approve attract award begin bring build buy carry-out charge clear
close collect commission complete conduct construct cover create cut deliver develop disburse donate earmark earn
eliminate employ enable equip establish expand export extend finance find fine fund generate give grant handle
harvest help hire hold host implement import impose improve inspect install introduce invest investigate issue keep
launch lay lend lift log maintain make manage mend open operate organise organize own perform plant process procure
produce prosecute provide publish purchase put-in-place raise receive reclaim recruit refurbish register relocate
renovate repair replace resolve resurface run sell send serve set-up settle ship sign solve spend start strengthen
support test train treat upgrade use vaccinate visit welcome win
""")
"""Verbs whose object is counted or measured."""
MERE = words("""
achieve amount average become begin come comprise consist do find get give go have hold include keep list make number
reach record register remain report say see set show stand start take total use
""")
"""Verbs that say no more of what is counted than that it is there."""
STANDS_BEFORE_A_VALUE = words("""
according against among close compared despite due equal equivalent even exceeding excluding far if including instead
minus namely next opposed or owing plus prior relative respectively similar subject thanks total totaling totalling versus
vs well whereas whose
""")
"""Words that lead to a value beside the one before it, or say more of that, and begin no noun."""
DOCUMENTS = words("""
accounts address bulletin bulletins circular communique communiqué data digest information notes overview presentation
report reports review speech statement statistics summary
""")
"""Kinds of documents, before what they are about."""
OPPOSED = words("""
boys commercial domestic elementary federal female foreign girls goods high household industrial inland inpatient
international local male national new non-residential outpatient overseas postgraduate primary private provincial public residential
retail rural secondary services state summer tertiary undergraduate urban wholesale winter
""")
"""Modifiers that stand for each other before one noun."""
SIZES = words("""
big dramatic huge large major marked massive minor moderate modest notable seasonal sharp significant similar slight
small solid steady steep strong substantial unexpected
""")
"""What says how much something moved, and not what: a slight fall."""
LONE_MODIFIERS = words("""
actual aggregate annualised annualized combined comparable cumulative net nominal pretax real seasonal underlying year-to-date
""")
"""Adjectives that say how something is reckoned, and not what: a nominal increase."""
TELLING_PARTS = words("""
administrative bilingual civil coastal commercial criminal cross-border domestic female foreign foreign-funded high-speed
high-tech imported inland large-scale local male municipal national new overseas private provincial public rural
state-owned urban
""")
"""Adjectives that alone say which of the things named before are meant: 6 of them rural."""
NAMELESS_ALONE = words("""
addition contrast down higher less lower more now parallel teu teus that together tonnes tons units up well
""")
"""Words that name nothing where they stand alone before a verb or a figure, and units."""
DEGREES = words("""
essentially largely mainly mostly partly roughly slightly virtually
""")
"""Adverbs with which that begins which is said of something, and no name."""
