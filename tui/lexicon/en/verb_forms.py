"""Forms of English verbs that follow no rule, what looks like a form of a verb and is none, and verbs by how things move."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

IRREGULAR = table("""
bear: bore borne
become: became
begin: began begun
break: broke broken
bring: brought
build: built
buy: bought
catch: caught
choose: chose chosen
come: came
creep: crept
cut: cut
draw: drawn drew
drive: driven drove
eat: ate eaten
equip: equipped
fall: fallen fell
feed: fed
fight: fought
find: found
fly: flew flown
forgo: forgone forwent
freeze: froze frozen
get: got
give: gave given
go: gone went
grow: grew grown
hear: heard
hold: held
keep: kept
lay: laid
lead: led
leap: leapt
leave: left
lend: lent
let: let
lose: lost
make: made
meet: met
outdo: outdid outdone
outgrow: outgrew outgrown
oversee: oversaw overseen
overshoot: overshot
overtake: overtaken overtook
pay: paid
put: put
repay: repaid
rise: risen rose
run: ran
see: saw seen
seek: sought
sell: sold
send: sent
set: set
shed: shed
show: shown
shrink: shrank shrunk
shut: shut
sink: sank sunk
sleep: slept
slide: slid
spend: spent
spin: spun
spread: spread
spring: sprang sprung
stand: stood
sweep: swept
swell: swollen
take: taken took
teach: taught
throw: threw thrown
undergo: undergone underwent
undershoot: undershot
undertake: undertaken undertook
uphold: upheld
wear: wore worn
win: won
withdraw: withdrawn withdrew
write: written wrote
""")
"""Verbs with what they are in the past, beside a form in -ed."""
RISING = words("""
accelerate advance appreciate balloon boom bounce climb deepen double escalate expand gain grow heighten improve
increase jump leap lengthen multiply quadruple quicken raise rally rebound recover rise rocket shoot skyrocket soar
spike strengthen surge swell treble triple widen
""")
"""Verbs of moving up."""
FALLING = words("""
abate collapse contract cool crash cut decelerate decline decrease depreciate deteriorate devalue diminish dip drop
dwindle ease erode fade fall halve lessen lower moderate narrow nosedive plummet plunge recede reduce retreat sag shed
shorten shrink sink slacken slide slip slow slump soften subside taper tumble wane weaken worsen
""")
"""Verbs of moving down."""
STEPPING = words("""
bounce bring come creep drift drive edge force go head inch move nudge pick pull push rally shoot take tick trend
""")
"""Verbs of moving that leave the way to a word behind them: up, lower."""
BRINGING = words("""
bring cut drive expand extend hold increase keep lift lower maintain push put raise reduce take
""")
"""Verbs whose object comes to a value."""
COVERING = words("""
consume cover deliver generate meet produce provide supply
""")
"""Verbs whose subject is a part of what stands behind their percentage: wind provided 26 percent of power."""
NOUNS_TOO = words("""
cover produce supply
""")
"""Of these what is a noun, too."""
GETTING = words("""
earn get hold own pay receive
""")
"""Verbs of many who have something, before that: households receive benefits."""
FOLLOWED_BY_A_VERB = words("""
allow assist convince enable encourage get help let make persuade prepare see watch
""")
"""Verbs whose object does something: helped 40 farmers sell."""
ATTRIBUTES = words("""
assisted backed based controlled financed funded guaranteed insured licensed managed owned registered regulated
related sponsored subsidised subsidized supported
""")
"""Participles that say behind a body what sort of thing is of it: company owned flats, government backed loans."""
NOT_ACTED = words("""
advanced aforementioned aged allied assorted bed breed combined compared concerned designated detailed dried
educated experienced fixed frozen gifted hundred indeed infrared interested kindred limited listed mixed naked
needed processed red refined related sacred seed shared shed skilled specialised specialized speed squared
unemployed unfunded united unlisted unskilled untreated used wicked
""")
"""What ends like a verb in the past and seldom is one before another word."""
