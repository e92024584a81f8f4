"""English verbs that say the same of what is counted: of one line each may stand for the others.

A verb may stand in several lines. Opposites (`bought`, `sold`) and other deeds of one field (`treated`, `vaccinated`) stand
in none together. Two words are joined by `_`.
"""

from __future__ import annotations

_LIGHT = (
    "did does do made make makes saw see sees seen had has have got took take takes taken counted number numbered numbers "
    "list lists listed contain contains comprise comprises include includes remained remain remains stayed achieved achieve totalling totaling became become becomes being given carried conducted"
)
"""Verbs that say no more than that it is so."""

_SAME = """
received welcomed attracted drew hosted admitted took_in greeted saw had entertained brought_in pulled_in drew_in
received got was_sent took obtained was_given collected accepted
bought acquired purchased procured obtained got ordered picked_up
sold shifted found_buyers_for disposed_of auctioned
built constructed erected put_up raised completed finished made
opened launched started inaugurated set_up established founded began
founded established set_up created started formed
repaired mended fixed restored patched renovated refurbished overhauled made_good put_right filled
resurfaced relaid repaved
installed fitted put_in placed put_up mounted erected added
replaced renewed changed swapped exchanged
planted laid_out put_in set sowed sown
produced yielded made turned_out manufactured gave brought_in grew harvested output delivered
harvested gathered picked brought_in reaped collected
caught landed netted hauled_in took
hired recruited took_on employed appointed engaged enlisted signed
employs has keeps is_employing
dismissed laid_off let_go shed sacked cut made_redundant
treated saw cared_for looked_after helped attended_to attended
examined inspected checked tested surveyed looked_at looked_into reviewed
counted recorded logged registered noted tallied observed documented spotted sighted
found discovered identified detected uncovered turned_up
collected gathered took raised
raised collected brought_in took_in
awarded gave granted handed_out made presented gave_out distributed allotted conferred
gave donated contributed presented
distributed handed_out gave_out issued delivered
provided supplied gave offered delivered furnished
spent paid laid_out used invested put
invested put spent ploughed_in put_in
cost came_to amounted_to ran_to
costs comes_to amounts_to runs_to is_priced_at
used consumed burned burnt needed required took got_through
paid settled paid_out remitted
owes is_liable_for has_to_pay
pay settle
repay return refund pay_back
returned gave_back handed_back
carried transported moved conveyed took ferried shipped brought
delivered brought shipped dropped_off sent dispatched supplied
sent dispatched shipped posted mailed forwarded
answered handled dealt_with took responded_to replied_to processed fielded
processed handled dealt_with completed
resolved settled closed dealt_with
recovered retrieved salvaged brought_up raised found
rescued saved pulled_out brought_to_safety freed
cleared removed took_away carted_away picked_up cleaned_up hauled_away
removed took_out took_away
cleaned scrubbed washed
mowed cut trimmed
closed shut was_closed was_shut
lost shed was_robbed_of
failed broke_down stopped was_out was_down
held staged ran organised organized hosted put_on mounted gave arranged
ran operated managed
holds seats takes accommodates has_room_for can_take has_space_for houses
houses holds contains keeps stores
keeps maintains has owns looks_after
owns has possesses
said stated reported told radioed announced declared noted added explained wrote
trained taught instructed coached
taught instructed gave_lessons_to
attended came_to turned_up_at took_part_in visited joined was_present_at
visited called_on went_to
registered signed_up enrolled enlisted joined
won gained earned took secured captured collected
scored netted put_away hit
wrote penned produced
published issued brought_out printed released
issued wrote served
showed displayed exhibited presented
borrowed took_out checked_out
lent loaned issued
rented leased hired let
cancelled canceled called_off scrapped
delayed held_up postponed put_off
stands is_standing waits
waiting queuing queueing stuck
arrested detained took_into_custody held
killed claimed_the_lives_of
died perished lost_their_lives
injured hurt wounded
evacuated moved_out
fled left
destroyed wrecked ruined flattened
damaged hit harmed
felled cut_down brought_down
dug excavated cut sank
laid installed put_down
tagged marked ringed
released freed set_free let_go
sampled tested analysed analyzed
measured recorded registered
covers spans extends_over takes_up occupies
covered travelled traveled walked rode
serves supplies caters_for
served dished_up provided catered_for
baked made turned_out
brewed made produced
added put_on gained
added brought_in contributed generated
saved cut
created generated made
supports backs helps funds pays_for
supported backed helped funded financed paid_for
checked verified tested
approved passed endorsed backed agreed adopted
rejected refused turned_down dismissed
filed lodged submitted
demolished tore_down pulled_down razed knocked_down
arrived came
missed overlooked
performed carried_out did conducted completed undertook
conducted carried_out ran
played took_part_in
appeared played
operates runs
weighs is
considered looked_at reviewed examined discussed weighed
seized confiscated impounded took_away
stole took pocketed
closed shut_down shut padlocked
landed brought_ashore brought_in
performed gave played staged presented
administered gave carried_out delivered
admitted took_in enrolled received
lost mislaid misplaced
praised commended
criticised criticized condemned
threatened endangered
excluded expelled suspended barred banned
abandoned gave_up dropped
completed finished passed
passed got_through
failed flunked
restored rebuilt repaired renovated
rebuilt restored reconstructed
drilled sank bored dug
printed produced ran_off
painted coated decorated
oiled greased
lists names itemises contains shows
measures is runs_to stretches
stretches extends runs
cracked broke
broke smashed shattered
fired baked
ruined spoiled destroyed damaged wrecked
ate devoured consumed
drank got_through consumed
voted cast_ballots
abstained
opposed voted_against objected_to
wanted asked_for requested sought demanded
asked_for requested applied_for sought
claimed asked_for sought
owed was_due
conceded let_in gave_away
saved stopped
drew tied
drew sketched drafted
drafted wrote drew_up
ordered commissioned
scrapped junked wrote_off threw_away discarded
donated gave handed_over contributed
inherited was_left
bequeathed left
adopted took_in rehomed
rehomed placed
vaccinated inoculated jabbed immunised immunized
diagnosed detected found
discharged sent_home released
operated_on did performed
delivered brought_into_the_world
born
married wed joined
baptised baptized christened
buried laid_to_rest interred
married wedded
divorced separated
retired stepped_down
resigned quit stepped_down
promoted advanced
transferred moved
paid_off cleared settled
refunded repaid returned paid_back reimbursed
fined penalised penalized
charged billed invoiced
charged indicted accused
convicted found_guilty
acquitted cleared
sentenced jailed
sued took_to_court
ordered told instructed directed
borrowed owed
deposited banked paid_in
withdrew took_out
exported sold_abroad shipped
imported brought_in
manufactured made produced turned_out built
assembled put_together built
designed drew_up
developed created
tested tried_out trialled
launched introduced rolled_out
introduced brought_in launched
withdrew pulled recalled
recalled called_back
upgraded modernised modernized improved
extended lengthened
widened broadened
narrowed reduced
raised increased put_up
raised reared bred kept
slaughtered killed butchered culled
culled killed shot
milked
sheared clipped
ploughed plowed tilled
sprayed treated
weeded cleared
pruned trimmed cut_back
grafted
watered irrigated
flooded inundated
drained emptied
pumped moved
stored kept held
held stored had contained
emptied cleared
filled topped_up
loaded took_on
unloaded discharged
docked berthed put_in moored
sailed left departed
crossed traversed
climbed scaled ascended
walked hiked covered
cycled rode
flew travelled
drove covered
parked left
towed pulled
stranded marooned
delayed held_up late
attended was_at
invited asked
hosted entertained put_up
lodged housed put_up accommodated
fed gave_meals_to
clothed dressed
taught schooled tutored
graduated finished
interviewed spoke_to questioned
polled surveyed questioned
surveyed polled mapped
mapped charted surveyed
explored investigated
investigated looked_into examined probed
solved cleared_up cracked
reported logged notified
complained protested
replied answered responded
translated rendered
edited revised
reviewed assessed evaluated
assessed evaluated rated
judged assessed
screened showed
filmed shot recorded
recorded taped
photographed took_pictures_of
exhibited displayed showed hung
catalogued cataloged listed
digitised digitized scanned
archived stored kept
monitored tracked watched followed
spotted saw sighted noticed
hunted chased
trapped caught
fished caught
reduced cut lowered trimmed shortened brought_down
fell dropped declined decreased came_down went_down
rose increased climbed grew went_up came_up
felled chopped_down cut_down logged
"""

LIGHT = frozenset(_LIGHT.split())
LINES = tuple(tuple(verb.replace("_", " ") for verb in line.split()) for line in _SAME.strip().splitlines())
"""The verbs and phrases that may stand for each other."""
_FORMS = (
    "bought:buy sold:sell built:build took:take taken:take gave:give given:give got:get made:make held:hold caught:catch found:find "
    "paid:pay lost:lose sent:send lent:lend laid:lay dug:dig grew:grow grown:grow wrote:write won:win drew:draw drawn:draw saw:see "
    "seen:see kept:keep taught:teach spent:spend ran:run came:come went:go left:leave brought:bring began:begin sank:sink met:meet "
    "led:lead bore:bear tore:tear broke:break chose:choose did:do does:do done:do has:have had:have is:be was:be were:be are:be "
    "fled:flee froze:freeze freed:free drove:drive rode:ride flew:fly sang:sing swam:swim stole:steal struck:strike threw:throw "
    "wove:weave shook:shake rebuilt:rebuild repaid:repay dealt:deal said:say told:tell heard:hear ate:eat drank:drink bred:breed "
    "shot:shoot sued:sue withdrew:withdraw shut:shut fed:feed"
)
BASES = {form: verb for form, _sign, verb in (pair.partition(":") for pair in _FORMS.split())}
"""Irregular forms of verbs."""
