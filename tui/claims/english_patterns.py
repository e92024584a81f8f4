"""Patterns of English statements: a subject with its verb, an apposition, the thing counted, the whole of a share."""

from __future__ import annotations

import re

from tui.claims.english_inflection import every, past
from tui.claims.english_leads import WITH, YEAR_ON_YEAR
from tui.compiled import late
from tui.figures.quantity import Kind
from tui.lexicon.en import claim_words, verb_forms
from tui.lexicon.en.number_words import ONES


def _any(*lists: tuple[str, ...]) -> str:
    """One of some words, the longest first; in one order in every run, since compiled expressions are kept by their words."""
    words = {word.replace("-", r"[\s-]") for each in lists for word in each}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_REACHED, _SHARE, _AUXILIARY, _MOVES = (
    _any(each)
    for each in (
        claim_words.REACH,
        claim_words.SHARE,
        claim_words.AUXILIARIES,
        claim_words.MOVES_UP + claim_words.MOVES_DOWN,
    )
)
_REACH = rf"(?:{_REACHED})\b(?!\s+by\b)"
_STEPPING, _MADE = _any(every(verb_forms.STEPPING)), _any(past(claim_words.MAKE))
_PAST = _any(past(tuple(verb_forms.IRREGULAR)))
COVERED = every(verb_forms.COVERING)
"""Forms of verbs that say a part of something: covered, filled."""
_COVER = _any(tuple(form for form in COVERED if form not in verb_forms.NOUNS_TOO))
_ACTED = (
    rf"(?:(?!(?:{_any(verb_forms.NOT_ACTED)})\b)(?:[a-z]{{2,}}ed|{_PAST})|{_COVER}"
    r"|(?:(?<=\bare\s)|(?<=\bis\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bbeen\s))[a-z]+(?:ed|en))"
)
"""A verb in the past of which nothing more is known."""
_UP = rf"(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|{_any(every(verb_forms.RISING))}|(?:{_STEPPING})\s+(?:back\s+)?(?:up|higher|upwards?|ahead|back)"
_DOWN = rf"down|{_any(every(verb_forms.FALLING))}|(?:{_STEPPING})\s+(?:back\s+)?(?:down|lower|downwards?)"
_THEM = r"(?:which|whom|these|them|those)\b"
HEDGES_BETWEEN = rf"(?:(?:{_any(claim_words.HEDGES)})\b\s*)*"
"""What may stand between a verb and its figure, as part of an expression."""
_MONEY = r"(?:[A-Z]{1,3}(?=\$)|(?:US|Hong\s+Kong|Singapore|Australian|Canadian)\s+dollars?|rupees|US|HK|NT|RMB|Rs\.?|INR|CNY|USD|EUR|GBP|AUD|SGD|CAD|(?:[ASC]|NZ)(?=\$)|(?-i:[A-Z]{3}))?\s*[$€£¥₹]?\s*"
AMOUNT_BEFORE = late(rf"(?<=\s){HEDGES_BETWEEN}{_MONEY}\Z", re.IGNORECASE)
"""Hedges and the sign of a currency right before a number."""
_EXTREME = (
    r"(?:(?:at|to)\s+)?(?:an?|its|the|their)\s+(?:[\w-]+\s+){0,4}?(?:low|high|peak|record|trough)\s+of\s+"
)
"""What says of a value that it is the most or the least for long: at its 32-year low of."""
_COMPARED_WITH = r"compared\s+(?:with|to)|relative\s+to"
"""What leads to a value that another is compared with, as part of alternatives."""
_HOW = rf"(?:,?\s+(?:again|{YEAR_ON_YEAR}|(?!only\b|nearly\b|roughly\b|broadly\b|early\b|supply\b)[a-z]+ly)\b,?)*"
"""How something moved, between the verb and its figure: fell sharply, grew year over year to."""
BRACKETED = late(
    r"(?:.*[,;]\s+)?(?:the\s+)?(?P<noun>[A-Za-z][\w'’ -]*?\b(?:rate|ratio|share|proportion|percentage|margin|yield)s?)\s+(?:for|of|among|in)\s+(?:both\s+)?(?P<whose>[A-Za-z][\w'’ -]{1,40}?)\s+\(\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What a percentage in a bracket is of, and whose: the jobless rates for men (4.1 percent."""
MOVED_IN_BRACKET = late(
    rf"\s*(?:.*(?:[,;:)]|\b(?:as|while|but|whereas|with|because|by)\b)\s*(?:and\s+)?)?(?:the\s+)?(?P<noun>[A-Za-z][\w'’/ -]{{2,60}}?)\s+\((?:(?P<up>up)|(?P<down>down))\s+(?:by\s+)?{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What moved by so much as a bracket behind it says: retail sales (up 4 percent."""
ALSO_UP = late(
    rf"(?:[^,;]{{0,30}},?\s+)?(?:and|while)\s+(?:the\s+)?(?P<noun>[A-Za-z][\w'’ -]{{2,50}}?),\s+(?:(?P<up>up)|(?P<down>down))\s+(?:by\s+)?{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""A further thing with how it moved behind it: , and diverse goods, up."""
ALSO_WHERE = late(
    rf"\s*(?:,|,?\s+(?:and|while|but))\s+(?:and\s+)?(?:in|for|at|among)\s+(?P<whose>(?:the\s+)?[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){{0,3}}?),?\s+(?:(?:it|they)\s+)?(?:(?:{_AUXILIARY})\s+)*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:by\s+)?{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""Where else the same moved: , in Devon down."""
NAME_ALONE = late(
    rf"\s*[*•·▪◦‣●■–—-]?\s*(?P<noun>[A-Za-z][\w'’&/. -]{{2,60}}?)\s+(?:up\s+|down\s+)?{_MONEY}\Z"
)
"""A name right before its figure, without a verb: Cost income ratio 38.9%."""
NAMED_ALONE = late(r"\s*(?:[;(]|[.]?\s*\Z)|\s+(?:higher|lower|up|down)\b", re.IGNORECASE)
"""What goes on behind such a figure."""
BRACKETED_TOO = late(
    r"\)?(?:,|,?\s+and)\s+(?:and\s+)?(?:the\s+)?(?P<whose>[A-Za-z][\w'’ -]{1,40}?)\s+\(\Z", re.IGNORECASE
)
"""The next of such a list: , women (3.8 percent."""
BRACKET_ALONE = late(
    r"\s*\(\s*(?:[A-Z]{3}\s?|[A-Z]{0,2}[$€£¥]\s?)?\Z|\s*;\s*(?:[A-Z]{3}\s?|[A-Z]{0,2}[$€£¥]\s?)?\Z"
)
"""The words before a figure that stands in a bracket behind another, or behind one in it."""
VERB = late(
    rf"\s*(?P<noun>\S.*?)\s+(?:(?:{_AUXILIARY})\s+)*"
    rf"(?<!\bset\s)\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<share>{_SHARE})|(?P<reach>{_REACH})|(?P<acted>{_ACTED}))\b{_HOW}\s*(?P<rest>{HEDGES_BETWEEN}(?:{_EXTREME})?){_MONEY}\Z",
    re.IGNORECASE | re.DOTALL,
)
LED_BY_MOVE = late(
    rf"(?:(?!of\b|in\b)[a-z-]+\s+){{0,3}}?(?P<move>{_MOVES})s?\s+(?:in|(?<=growth\s)of)\s+(?:the\s+|our\s+|its\s+|their\s+)?(?P<noun>\S.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A name that begins with the movement of what it names: increase in borrowing."""
APPOSED = late(
    rf"(?:\A(?!\s*(?:an?|the)\s+[a-z-]+\s+[a-z-]+\s)|[,;(—–-]|\band\b|\bor\b|\bafter\b|\bthere\s+(?:was|were|is|has\s+been)\b)\s*(?:and\s+|or\s+|but\s+|then\s+|which\s+|thus\s+|with\s+)?(?:(?:(?:{_AUXILIARY})\s+)+(?=(?:{_UP}|{_DOWN}|{_SHARE}|{_REACH})\b))?"
    rf"(?:(?:(?:an?|the)\s+(?:[a-z-]+\s+){{0,3}}|(?:annual\s+|average\s+|real\s+|year-on-year\s+)*)(?P<move>{_MOVES})\s+(?:of|by)|(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<share>{_SHARE})|(?P<reach>{_REACH})|(?P<bare>))"
    rf"\s*(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
SAW_MOVE = late(
    rf"\s*(?P<noun>\S.*?)\s+(?:(?:{_AUXILIARY})\s+)*(?:recorded|posted|saw|sees?|showed|shows|achieved|averaged|registered|reported|experienced|enjoyed|delivered|recording|posting|seen)"
    rf"\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){{0,3}}?(?P<move>{_MOVES})\s+of\s+(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A subject that saw a movement: exports averaged annual growth of."""
MONEY_BEHIND = late(
    r"\s+(?:(?:U\.S\.|US|Hong\s+Kong|Singapore|Australian|Canadian|New\s+Zealand)\s+)(?:dollars?|cents?)\b"
)
"""A currency that its figure does not take in: 525 billion | U.S. dollars."""
IN_BRACKETS = late(
    rf"\s*\(\s*(?:equivalent\s+to\s+|or\s+|i\.e\.,?\s+)?{HEDGES_BETWEEN}{_MONEY}\Z", re.IGNORECASE
)
"""What leads to the same amount in another currency."""
EACH = late(r"(?:each|every)\b", re.IGNORECASE)
GIVEN_IN = late(
    r"(?:\s+(?:a|per|each|every)\s+(?:day|week|month|quarter|year))?\s+(?:in|of)\s+(?P<noun>[a-z][a-z-]*(?:\s+(?!(?:and|for|from|to|in|on|at|by|per|while|until|which|that)\b)[a-z-]+){0,2})"
)
"""What an amount that somebody gets is given in: $45 a month in cash."""
GROWTH_NOUN = late(
    rf"(?<!\bto\s)\b(?P<move>{_MOVES}|growth(?=\s+rate\Z))(?:(?<=growth)\s+rate)?\Z", re.IGNORECASE
)
"""A name whose percentage is a growth: credit growth slowed to 4.6 percent."""
MARKING_A = late(
    r",\s+(?:representing|marking|recording|posting|showing|reflecting|registering|which\s+(?:is|was|represents|marks))\s+an?\s+(?:[a-z-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""What leads to the movement of what was said before it: marking a."""
MOVES_ALONE = late(
    rf"(?:(?:annual|yearly|average|overall|real|nominal|further|total|net|strong|sharp|steady|modest|year-on-year|economic)\s+)*(?P<move>{_MOVES})\Z",
    re.IGNORECASE,
)
"""A noun of moving that does not say what moved."""
PRONOUN = late(
    r"(?:\b(?P<lead>for|among|amongst|in|of|on|at|across|within)\s+(?P<adjunct>[^,;:]+?)\s*,?\s+)?"
    r"\b(?P<named>it|they|this|these|those|both|(?:together\s+)?they|the\s+(?:rate|figure|number|total|share|ratio|proportion|amount|former|latter)|the\s+(?:rate|pace)\s+of\s+(?:growth|increase|decline|expansion))\s*\Z",
    re.IGNORECASE,
)
"""What stands for a noun that was named before, with the adjunct that it holds for: for men it."""
WHICH_IS = late(
    r",\s+which\s+(?:is|was|are|were)\s+(?:[\w.,$£€%-]+\s+){1,3}(?:more|higher|lower|fewer|less|above|below|up|down)\b"
)
"""What takes up the figure of a sentence, not the noun before it: which is 35% higher."""
HYPHENATED = late(
    r"-(?!(?:thousand|million|billion|trillion|percent|per|points?|fold|yuan|dollars?|euros?|pounds?|tons?|tonnes?)\b)[a-z]+"
)
"""What makes the first half of a word of a number: 5-star hotels."""
MOVE_FROM = late(
    rf"(?:\A|[\s,;(])(?:an?\s+|the\s+)?(?:[a-z-]+\s+){{0,2}}(?:{_MOVES})\s+from\s+(?:the\s+|an?\s+)?{HEDGES_BETWEEN}\Z"
    rf"|\bfrom\s+(?:the|an?|its)\s+(?:[a-z-]+\s+){{0,2}}(?:peak|high|low|record|trough|level|rate|figure|value|reading|estimate)(?:\s+(?:{_MOVES}))?\s+of\s+{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""What leads back to the value before, from the one that was said: a marked jump from."""
FIGURE_OF = late(r"(?:figure|total|level|reading|value|tally|equivalent)\Z", re.IGNORECASE)
"""A noun that only stands for what was named: last year's figure of."""
SHARING = late(rf"\b(?:{_SHARE})\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""A verb of being a part, right before a figure."""
_GOES_ON = r"\s(?:and|but|then)(?:\s+(?:also|then|even))?\s*\Z"
SECOND_VERB = late(
    rf"(?=.*{_GOES_ON})(?P<subject>\S.*?)\s+(?:(?:{_AUXILIARY})\s+)*(?:{_UP}|{_DOWN}|{_REACH}|(?!increased\b)[a-z]{{2,}}ed|{_PAST})\s.*{_GOES_ON}",
    re.IGNORECASE | re.DOTALL,
)
"""A subject with a verb before the one that its figure stands with: trade kept its pace and recorded a."""
OR_ELSE = late(
    r"\A\s+or\s+[$€£¥]?[0-9][\w.,-]*(?:\s+(?:percent|per\s+cent|million|billion))?(?=\s+(?:more|less|higher|lower|fewer)\b)"
)
"""The same movement said in other units before the word that says its way: 24% or 173 million higher."""
EXPECTED = late(
    r"\b(?:forecast|estimate|expectation|prediction|projection|consensus|target|guidance)s?(?:\s+range)?\Z",
    re.IGNORECASE,
)
"""A name of what was expected, beside what came."""
PLACE_BEHIND = late(
    r"\s+(?:for|in)\s+(?P<place>(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w'’-]*){0,4})(?=[,;.]|\s+(?:and|in|during|over|while)\b|\s*\Z)"
)
"""Where a figure is of, right behind it: up 4% in the East Riding."""
_GROUP = r"(?P<whose>(?:the\s+)?[A-Za-z][\w'’-]*(?:\s+(?!(?:and|by|to|while|but|from|in|for|over|during|as|since|with)\b)[\w'’-]+){0,2})"
BETWEEN_EACH = late(
    rf"\s+(?P<word>in|for|among|at)\s+{_GROUP}(?:,|,?\s+(?:and|while|but))\s+(?:(?:by|to|of|at)\s+)?{HEDGES_BETWEEN}{_MONEY}",
    re.IGNORECASE,
)
"""What stands between two figures of one thing, each with whose it is behind it: 12 percent in railways and 8 percent in ports."""
BEHIND_EACH = late(
    rf"\s+(?P<word>in|for|among|at)\s+{_GROUP}(?=\s*[,.;)]|\s+(?:and|while|but|in|over|during)\b|\s*\Z)",
    re.IGNORECASE,
)
"""Whose the second of them is."""
TAKES_UP = late(
    r"\s*(?:(?:It|They|This|These|Those|That)\s+(?:(?:was|were|is|are|has|have|had|also)\s+)?[a-z0-9]|(?:Out\s+)?[Oo]f\s+(?:these|those|them|which)\b)"
)
"""With what a paragraph begins that says more of what the one before it named."""
PRONOUN_ALONE = late(
    r"(?:\A|[\s,;])(?:we|it|they|this|these|those|which|who|that|he|she|i|you)\s*\Z", re.IGNORECASE
)
"""A subject that names nothing."""
CONTINUES = late(
    r"\s*(?:of|per|in|on|at|for|from|between|by|to|with|than|among|after|over|as|a|an|more|less|higher|lower|percent|per\s+cent)\b",
    re.IGNORECASE,
)
"""With what the words behind a figure begin that still belong to it."""
NEW_PART = late(r"[,;:—–(]\s*|\s-\s+|\b(?:and|but|while|whereas|with)\s+", re.IGNORECASE)
"""With what another part of the sentence begins."""
_THE_MOST = r"\s+the\s+(?:second[\s-]|third[\s-])?(?:highest|lowest|largest|smallest|biggest|best|worst|strongest|weakest|fastest|slowest)\s+"
THE_MOST = late(_THE_MOST, re.IGNORECASE)
"""What says that something is the most or the least, without which SUPERLATIVE need not be looked for."""
SUPERLATIVE = late(
    r"\s*(?P<owner>[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){0,5}?)\s+(?:had|has|have|recorded|posted|reported|registered|showed|with)"
    rf"{_THE_MOST}(?P<noun>[A-Za-z][\w'’ -]*?)(?:\s+(?:among|in|across|of\s+(?:all|any|the))\s+[^,;]+)?,?\s+(?:at|with|of)\s+(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
"""Who has the most or the least of something: Southland had the lowest rate, at 3.1 percent."""
WITH_NOUN = late(
    rf",\s+with\s+(?:the\s+|its\s+|our\s+)?(?P<noun>[A-Za-z][\w'’ -]{{2,40}}?)\s+(?:{_any(('up', 'down'))}\s+)?{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
"""A noun with a movement of its own beside the sentence's: with rents 3% higher."""
AN_AMOUNT = late(rf"\b(?:an?|the|by|this|its|our)\s+{_MONEY}\Z", re.IGNORECASE)
"""Before an amount that stands before what it is the size of."""
AMOUNT_OF = late(
    rf"\s+(?P<noun>(?!(?:{_MOVES}|more|less|higher|lower|up|down|in|on|of|for|to|from|at|by|and|or|per|a|an|the|over|under|during|since|last|this|that|which|was|were|is|are|by|mark|level|barrier|threshold|target|budget|budgeted|profit|loss|raised|collected|posted|spent|received)\b)[a-z][a-z-]+(?:\s+(?!in\b|on\b|for\b|to\b|from\b|of\b|at\b|by\b|and\b|which\b|that\b|over\b|during\b|recorded\b|seen\b|from\b|was\b|were\b|is\b|are\b)[a-z-]+){{0,4}})(?=[,;.)]|\s+(?:in|on|for|to|from|of|at|by|and|which|that|over|during|recorded|seen|was|were|is|are)\b|\Z)"
)
"""What an amount is the size of: a £14 million impairment."""
MOVE_IN = late(
    rf"\b(?:{_MOVES})s?\s+in\s+(?:the\s+|its\s+|our\s+|their\s+)?(?P<noun>[A-Za-z][\w'’ -]{{3,60}}?),\s+(?:{_UP}|{_DOWN})\s+{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""What moved, before by how much: the greatest increase in admissions, up."""
MOVED_HERE = late(
    rf"(?:\A|[,;]\s+|\b(?:while|and|but)\s+)(?P<noun>[A-Za-z][\w'’ -]{{2,50}}?)\s+(?:continued\s+to\s+)?(?:{_UP}|{_DOWN})(?:\s+(?!to\b|by\b|from\b)[a-z]+){{0,3}},\s+(?:up|down)\s+{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""A clause with its own subject that moved, before by how much: while costs continued to fall, down."""
HIGHER = late(r"\s+(?P<side>higher|lower|up|down)\b", re.IGNORECASE)
"""What makes a movement of the percentage before it, without saying from what."""
HIGHER_NOW = late(r"\s+(?:higher|lower|up|down)(?=\s*[,.;]|\s+(?:in|on|over|than|compared)\b)", re.IGNORECASE)
"""What does so of an amount: 72 thousand down in the quarter."""
FAR = late(
    rf"(?=.*\s(?:to|by)\s)\s*(?P<noun>\S.*?)\s+(?:(?:{_AUXILIARY})\s+)*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:for|in|over|during|since|on)\s[^;0-9]{{2,50}}?,?\s+(?P<rest>(?:to|by)\s+{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A verb of moving with something between it and its figure: fell for a fifth month, to."""
DONE = late(rf"\b(?:{_ACTED}|[a-z]{{2,}}ing)\s+{HEDGES_BETWEEN}{_MONEY}\Z", re.IGNORECASE)
"""A verb right before a figure."""
FRONT = late(
    rf"\s*(?!(?:in|at|by|for|on|as|of|during|under)\b)(?P<noun>[A-Za-z][\w'’-]*(?:\s+(?!{_ACTED}\b)[\w'’-]+){{0,7}}),\s+(?:(?P<up>up)|(?P<down>down)|at|with(?P<with>)(?:\s+an?\s+(?:output|value|capacity|volume|share|length|turnover)\s+of)?)\s+(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
"""A subject with a figure aside, before its verb: deposits, up 4 percent, reached."""
BACK = late(
    rf"(?:\A|[\s,(])(?:up|down)?\s*(?:from|against|versus|{_COMPARED_WITH})\s*\Z",
    re.IGNORECASE,
)
"""What leads back to the value before a movement."""
LETTERS = late(r"\b[A-Z]{1,3}\Z")
"""The letters before the sign of a currency: T$."""
NUMBER_OF = late(r"(?:total\s+|overall\s+)?number\s+of\s+(?:the\s+)?(?=[A-Za-z])", re.IGNORECASE)
"""What only says that something is counted."""
FRONTED = late(
    r"\s*(?:In|At|For|Among|Across)\s+(?P<list>[^,;]+?)(?:,|\s+(?=(?:our|the|we|its|their|it|they)\b))",
    re.IGNORECASE,
)
"""The adjunct with which a sentence begins."""
WHOLE_ONLY = late(r"\s*of\s+(?:the\s+|total\s+|all\s+)?(?:[\w'’-]+\s*){1,4}", re.IGNORECASE)
"""Words behind a share that only say its whole."""
ALSO_SHARE = late(
    rf"\A\s*,?\s*(?:and\s+)?(?:the\s+)?(?P<noun>[A-Za-z][\w'’-]*(?:\s+[A-Za-z][\w'’-]*){{0,4}}?)\s+for\s+{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
"""A further part behind one that accounts for a share: government grants for 33 percent."""
AGAINST = late(
    rf"\b(?:against|{_COMPARED_WITH}|versus|above|below)\s+(?:an?|the|its)\s+(?:[\w-]+\s+){{0,3}}?(?:average|mean|target|figure|rate|norm)\s+of\s*\Z",
    re.IGNORECASE,
)
"""What leads to a value that the one before is compared with: against a national average of."""
COMPARED_VALUE = late(
    rf"[\s,]*(?:ahead\s+of|behind|above|below|short\s+of|(?:more|less|fewer|higher|lower)\s+than|up\s+on|down\s+on)\s+(?:the\s+|its\s+|an?\s+)?{HEDGES_BETWEEN}{_MONEY}",
    re.IGNORECASE,
)
"""What leads from a movement to the value that it is compared with: 14 percent ahead of the 7 billion posted before."""
POINTS = late(r"\s+(?:percentage\s+)?points?\b", re.IGNORECASE)
POINT_BEHIND = late(r"(?<=cent)\s+points?\b")
"""What makes points of a percentage right before it: by 0.9 percent point."""
_NO_CLASS = "".join(rf"(?<!\b{word})" for word in claim_words.CLASSES)
NOTE_MARK = late(rf"(?<=[A-Za-z]){_NO_CLASS}\s[1-9]\Z")
"""The mark of a footnote behind a name: Adjusted EBITDA 2."""
CLASSED = late(rf"\b(?:{_any(claim_words.CLASSES)})\s\Z")
"""What makes the name of a class of the number behind it: Scope 1 emissions."""
MARKED = late(rf"\s+(?:{_UP}|{_DOWN}|{_REACH}|was|were|is|are|of)\b", re.IGNORECASE)
"""What goes on behind such a mark with what the name did."""
PER = late(r"\b(?:per|every|each)\s+\Z", re.IGNORECASE)
"""What makes a measure of the number behind it: per 1,000 people."""
OF_WHOLE = late(
    r"\s*Of\s+(?:the\s+|all\s+|its\s+|our\s+)?(?P<whole>(?!this\b|that\b|which\b|whom\b|these\b|those\b|them\b|it\b|course\b|note\b)[a-z][^,;0-9]{2,50}?),"
)
"""The beginning of a sentence that says of what its shares are: Of total spending, 35 percent goes to."""
GOES_TO = late(
    r"\s+(?:(?:goes|went|go|is\s+going|was\s+spent|is\s+spent|were\s+spent|(?:is|was|were)\s+allocated)\s+)?(?:to|on|for)\s+(?:the\s+)?(?P<thing>[A-Za-z][\w'’-]*(?:\s+(?!and\b|while\b|in\b)[\w'’-]+){0,4})"
)
AGED = late(
    r"\b(?:aged(?:\s+(?:under|over|between|below|above|at\s+least))?|ages|above\s+the\s+age\s+of|between\s+the\s+ages\s+of|(?:children|infants|people|adults|men|women|those|pupils|residents)\s+(?:under|over|below|above))\s+\Z",
    re.IGNORECASE,
)
"""What makes a condition of the number behind it: people aged 15 to 24."""
OF_THEM = late(rf"\s+of\s+{_THEM}", re.IGNORECASE)
RATED = late(
    r"\b(?:rate|ratio|inflation|unemployment|share|proportion|percentage|margin|yield|turnout|coverage|interest)s?\b",
    re.IGNORECASE,
)
"""Nouns whose percentage is no growth."""
AMONG = late(rf"\bof\s+(?:{_THEM}|(?:the|these|those)\s+[0-9][0-9,]*\s*,)", re.IGNORECASE)
"""What makes parts of what follows."""
MORE = late(
    r"\s*(?:(?:percentage\s+)?points?\s+|(?:per|a)\s+(?:day|week|month|year|head|person)\s+)?(?:(?P<side>more|less|fewer|higher|lower|greater|larger|smaller|better|worse|faster|quicker|slower)(?:(?:\s+\w+){0,5}?\s+than|(?=[,;.]|\s+(?:over|on|year)\b))|(?P<ahead>ahead\s+of|up\s+on|above)|(?P<behind>behind|down\s+on|below|short\s+of))\s*(?:in\s+|that\s+(?:of|in)\s+)?(?P<base>[^,;.]{0,60})",
    re.IGNORECASE,
)
IS_NOW = late(
    r"\s*(?:(?:Today|Now|Currently|At\s+present),?\s+)?(?:(?:There|It|We|They)|(?:The|Our|Its)\s+(?:[\w’'-]+\s+){1,3}?|(?!(?:This|That|These|Those)\b)[A-Z][\w'’-]+\s+(?:[A-Z][\w'’-]+\s+){0,2})\s*"
    r"(?:now\s+|currently\s+)?(?:has|have|is|are|covers?|comprises?|consists?\s+of|borders?|boasts?|administers?)\s+"
    r"(?!(?:been|expected|forecast|projected|planned|set|likely|due|to|[a-z]+ed|grown|risen|fallen|seen|built|become|come|gone|made|had|cut|put|set|run|held|kept|won|met|paid|spent|brought)\b)"
)
"""The beginning of a sentence that says what is now, not what was done: The city has 24 districts."""
VALUE_OF_OTHERS = late(
    r"(?:the|that|its|our|an?)\s+(?!(?:year|same|corresponding|previous|preceding|prior|last|first|second)\b)(?:[\w-]+\s+){0,4}?"
    r"(?:averages?|means?|medians?|norms?|targets?|plans?|budgets?|forecasts?|benchmarks?|ceilings?|thresholds?|estimates?|levels?|rates?|figures?|as\s+a\s+whole)\b",
    re.IGNORECASE,
)
"""What others come to at the same time, or what was planned: the national average, the figure approved."""
OF = late(
    rf"\s+of\s+(?P<which>this|that|which|whom|it|these|them)\b(?=\s*[,;.()–—-]|\s+(?:was|were|is|are|came|comes|come|went|goes|go|has|have|had|will|would|in|from|to|on|at|for|by|during|and|but|while|[a-z]+ed|live|work|say)\b|\s*\Z)(?:\s+(?:was|were|is|are|came|comes|went|has\s+been)(?:\s+\w+ed|\s+\w+en|\s+spent)?(?:\s+(?:in|on|to|for|from)[.]?)?\s+(?P<thing>[^;.]+))?"
    rf"|(?:\s+(?:market\s+)?share)?\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+|these\s+|those\s+|this\s+)?(?P<whole>(?:(?:19|20)[0-9]{{2}}\s+)?(?!(?:the|all|its|their|our|these|those|this)\b)[A-Za-z][A-Za-z'’ -]{{2,60}}?)(?=[,;.)]|\s+\(|\s+(?:in|was|were|is|are|has|have|had|by|from|to|at|will|and|said|say|live|lived|work|worked|came|come|went|rated|reported|think|believe|who|that|which|during|last|this|since|over|within|without|between|while)\b|(?<!ly)\s+[a-z]+ed\s+(?:to|in|by|at|for|on|from)\b|\s+(?:{_PAST})\b|\Z)",
    re.IGNORECASE,
)
OF_THIS = late(r"\bof\s+(?:this|that|which|whom|these|them|those|the\s+total)\b,?\s*\Z", re.IGNORECASE)
_FREE = rf"(?!(?:{_any(claim_words.STOPS)})\b)[A-Za-z][\w'’-]*"
"""A word that a noun phrase goes on over."""
_FREE_NOUN = rf"(?!(?:from|by|further|again|sharply|slightly|back)\b){_FREE}(?:\s+(?:{_FREE}|of|in|for|the|on)){{0,7}}?"
"""A noun phrase with its phrases of place."""
OBJECT = late(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:the\s+|its\s+|our\s+)?(?P<noun>(?!(?:back|up|down|higher|lower|further|in|on|over|for|during|since|at|from|to|[a-z]+ly)\b)[A-Za-z][\w'’-]*(?:\s+(?!(?:{_UP}|{_DOWN})\b)[\w'’-]+){{0,6}}?)"
    rf"\s+by\s+(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
"""What somebody moves: cut taxes by 800 billion yuan."""
BROUGHT = late(
    rf"\b(?:{_any(every(verb_forms.BRINGING))})\s+(?:the\s+|its\s+|our\s+|their\s+)?(?P<noun>{_FREE_NOUN})\s+(?P<reach>to|at|below|above|under|within|from)\s+(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
"""What somebody brings to a value: which raised the minimum wage to 5 dollars."""
RANKED = late(
    rf"(?P<noun>.*?)(?:\A|[\s,;]+)(?:(?:{_AUXILIARY}|and|or)\s+)*(?P<rank>rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|c[ao]mes?|coming|finish(?:es|ed|ing)?"
    rf"|(?:{_UP}|{_DOWN}|moved?|moving)\s+to|(?P<copula>is|are|was|were|became|remain(?:s|ed)?|stood|stands))\s+(?:in\s+)?(?:(?:joint|equal|only|now|still|the)\s+)*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What gives an ordinal its place in an order: ranked third."""
RANKED_FOR = late(
    r"\s+(?:in\s+(?:the\s+)?[\w ]{2,30}?\s+)?(?:for|in\s+terms\s+of)\s+(?:the\s+)?(?P<noun>(?!(?:first|second|third|fourth|fifth|last|next|same|[0-9a-z]+th)\b)[A-Za-z][\w'’-]*(?:\s+(?!(?:in|at|on|by|and|among|with|while|after|for|of\s+the)\b)[\w'’-]+){0,5})"
)
"""What somebody has a place in an order for: ranked second for pay."""
POINTS_TO = late(r"\s+points?\s+to\s+[0-9.]+\s*(?:%|per\s?cent)", re.IGNORECASE)
"""What makes points of a number that moved a percentage: by 3.2 points to 68.4 percent."""
PLACED = late(r"[\s-](?:[a-z]+est|most|least|place|position|rank)\b", re.IGNORECASE)
"""What does so behind it, where only is or was stands before it: the third largest."""
AMONG_ALONE = late(
    rf"\bof\s+{_THEM},?\s+{HEDGES_BETWEEN}\Z|\A\s*Of\s+(?:the\s+|these\s+)?[0-9][0-9,]*\s+[^,;]+,\s+{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
"""What makes a part of the number right behind it: of whom 22 play."""
VERB_BEHIND = late(
    rf"\s+(?:{_ACTED}\s|(?![A-Za-z'’-]*s\b)[a-z]+\s+(?:in|at|for|on|to|from|with|as|by|under|abroad|online)\b)",
    re.IGNORECASE,
)
"""A verb behind such a number, where a thing counted may stand."""
OF_AGAIN = late(r"\bof\s+(?:the|these|those)\s+\Z", re.IGNORECASE)
"""What leads to a number that was said before: of the 126, 41 were finished."""
AGENT = late(
    rf"\b(?:{_any(claim_words.BODIES)}|broadcast|campaign|class|clinic|course|crew|event|initiative|program(?:me)?|project|scheme|team|training|workshop|work)e?s?\Z",
    re.IGNORECASE,
)
"""Who or what reaches people, who are then what is counted."""
ALSO_OBJECT = late(
    rf"\A(?:[\w ]{{0,30}}?\s)?\s*,?\s*and\s+(?:the\s+)?(?P<noun>[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){{0,6}}?)\s+by\s+{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""What goes on with that: and coal by 800 million tons."""
UNITS = late(
    r"(?:metric\s+)?(?:tons?|tonnes?|kilograms?|kilomet(?:er|re)s?|hectares?|mu|square\s+\w+|cubic\s+\w+|kilowatts?|kWh|points?|percentage\s+points?|yuan|dollars?|pounds?|euros?|pence|cents?"
    r"|teus?|barrels?|ounces?|crowns?|kron(?:a|er?|or)|rupees?|pesos?|francs?|rand|rials?|riyals?|dirhams?|dinars?|ringgit|baht|dong|rupiah|won|yen|lira|shillings?|roubles?|rubles?|zloty|forints?)\b",
    re.IGNORECASE,
)
"""Units that are no part of their figure and nothing counted."""
_OF_WHAT = r"\s+(?:of|within|at|below|above)\s+"
OF_WHAT = late(_OF_WHAT, re.IGNORECASE)
"""What joins a noun to its figure, without which NOUN_OF need not be looked for."""
NOUN_OF = late(
    rf"(?P<noun>[A-Za-z][\w'’()/ -]*?)(?:\s+(?P<move>{_MOVES}))?{_OF_WHAT}(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
NAMED_MOVE = late(
    rf"\s+(?P<noun>(?!(?:{_MOVES}|of|in|to|on|at|by|and|or|the|from|for|as|per|{YEAR_ON_YEAR})\b)[a-z]+(?:\s+(?!(?:{_MOVES}|of|in|to|on|at|by|and|or|the|from|for|as|per)\b)[a-z]+)?)\s+(?P<move>increase|decrease|rise|fall|reduction|growth|drop|decline|jump)\b(?!\s+(?:rate|target|plan))"
)
"""What moved by a figure, between it and the noun of moving: a 4% sales increase."""
MOVE_BEHIND = late(
    rf"\s+(?:(?:{YEAR_ON_YEAR}|annual|yearly|net|real|organic|underlying|overall|total|nominal|sequential)\s+)*(?P<move>{_MOVES})\b(?!\s+(?:rate|target|plan))",
    re.IGNORECASE,
)
"""A noun of moving behind its figure: a 7 percent increase over 2021."""
AT_TIME = late(
    r"\s+(?:(?!than\b|over\b|from\b|compared\b|versus\b)[A-Za-z-]+\s+){0,3}?(?:in|during|by|at\s+(?:the\s+)?(?:end|close)\s+of|for|on(?=\s+(?-i:[0-9A-Z]))|as\s+(?:of|at)|at\s+end-?)\s+(?:the\s+|fiscal\s+|fiscal\s+year\s+)?",
    re.IGNORECASE,
)
"""What stands between a figure and the time that it is of."""
COMPARED_FAR = late(
    rf"\b(?:{_COMPARED_WITH}|up\s+from|down\s+from|versus|vs|against|from|after\s+[a-z]+ing)\b",
    re.IGNORECASE,
)
ASIDE = late(r"(?:,|\s[—–-])\s+(?:which|who)\b", re.IGNORECASE)
"""What begins to say more of a noun: online sales, which now represent 29 percent of revenue, grew."""
TIME_LEAD = late(
    r"\s*\b(?:for|in|during|by|at|of|to|until|as\s+of)?\s*(?:(?:the\s+)?(?:end|close|whole|rest|start|beginning|month|course)\s+of\s+)?(?:the\s+)?(?:(?:fiscal|financial)(?:\s+year)?|FY|year)?\s*\Z",
    re.IGNORECASE,
)
"""What leads to a time at the end of a noun phrase."""
LASTING = late(r"\b(?:time|duration|length|age|stay|expectancy|delay|wait|span)\b", re.IGNORECASE)
"""Nouns whose measure is a duration."""
JOINT = late(r"\s+(?:and|or|but)\s*\Z", re.IGNORECASE)
LISTED = late(
    r"(?:\s+(?:was|were|has\s+been)\s+\w+ed(?:\s+in\.)?|\s+(?:was|were|is|are|come|came|went|go|live|work|have|had|has)\b)?\s*(?:in|on|for|to|from)?\s+(?P<thing>[^;.]+)",
    re.IGNORECASE,
)
COUNTED = late(
    rf"\s+(?:of\s+)?(?:(?:more|further|additional|extra|other)\s+(?!than\b))?(?P<noun>(?:[0-9]G\s+)?{_FREE}(?:\s+(?!(?:{_PAST})\b|(?<=s\s)(?:{_any(claim_words.MAKE)})\b){_FREE}|\s+\((?-i:[A-Z&]+)\)){{0,5}}(?:\s+of\s+(?:the\s+|their\s+)?{_FREE}(?:\s+(?!(?:{_PAST})\b|(?<=s\s)(?:{_any(claim_words.MAKE)})\b){_FREE}){{0,4}})?)",
    re.IGNORECASE,
)
OF_ALL = late(
    rf"\s+(?:out\s+)?of\s+(?:the|our|its|their)\s+[0-9][0-9,.]*\s+(?P<noun>{_FREE}(?:\s+{_FREE}){{0,3}})",
    re.IGNORECASE,
)
"""What a number counts of a larger one: 318 of the 402 cases."""
PARTICIPLE = late(
    rf"\s+(?:(?:were|was|are|is|have|has|had|been)\b|{_ACTED}\Z|(?:(?<=s\s)|(?<=people\s)|(?<=men\s)|(?<=children\s)){_ACTED}\b).*\Z",
    re.IGNORECASE,
)
"""What of a thing counted is said behind it: firms inspected; social rented flats are a name."""
HELPED = late(rf"\b(?:{_any(every(verb_forms.FOLLOWED_BY_A_VERB))})\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""Before a thing counted that then does something itself: helped 40 farmers sell."""
PLURAL = late(r"[A-Za-z][\w'’ -]*?(?:[^s\W]s|people|men|children)(?=\s|\Z)", re.IGNORECASE)
"""A noun phrase to its first noun that is many."""
_SHORTENED = "|".join(
    rf"(?<=\b{word})"
    for word in ("Co", "Corp", "Dr", "Inc", "Ltd", "Mr", "Mrs", "Ms", "No", "St", r"U\.K", r"U\.S")
)
SENTENCE = late(
    rf"[^.!?]*(?:(?:\.(?!\s+[A-Z]|\s*\Z)|(?:{_SHORTENED})\.(?!\s+(?:A|And|At|But|For|In|It|On|That|The|This)\b|\s*\Z))[^.!?]*)*(?:[.!?]+|\Z)"
)
"""A sentence, which no full stop of a shortened word ends: Acme Inc. Reports."""
LEAD = late(
    rf"(?:(?:(?:at|by)\s+the\s+(?:end|close|beginning|start)\s+of\s+the\s+(?:year|month|quarter|period|decade|season)|\(?{YEAR_ON_YEAR}\)?|as\s+far\s+as|except|and|but|while|whilst|whereas|where|when|though|although|because|yet|even|alone|of|its|their|our|the|that|which|in|with|also|then|thus|so|as|a|an|meanwhile|here|there|was|were|is|are|throughout|during|on|by|at|for"
    rf"|(?:as\s+)?(?:{_COMPARED_WITH}|against)|versus|(?:up|down)\s+from"
    r"|(?:[a-z]+ed|driven|led|hit)\s+(?:[a-z]+ly\s+)?by)\s+)+",
    re.IGNORECASE,
)
OWNER = late(
    rf"(?P<owner>(?:[A-Za-z-]+\s+){{0,2}}?(?!(?:women|men|people|children|pupils?|workers?|teachers?)\b)(?:(?:{_any(claim_words.BODIES)})|(?-i:[A-Z])[A-Za-z-]+|(?-i:[A-Z])[a-z]+(?:ese|ish|an|ian)\s+(?-i:[a-z])+|(?:(?<=the\s)|(?<=our\s)|(?<=this\s))[A-Za-z-]+)(?=['’]s\s))['’]s\s+",
    re.IGNORECASE,
)
"""Whose something is, a body or a name: the company's; people's is of the name of what they have."""
TARGET = late(rf"\b(?:{_any(claim_words.FORWARD)})\b", re.IGNORECASE)
LONGEST = 10
"""Words of the longest noun phrase."""
MAKING = late(rf"\b(?:{_MADE})\b\s*{HEDGES_BETWEEN}{_MONEY}\Z", re.IGNORECASE)
COMPARED = late(
    r"\b(?:than|over|from|on|since|above|below|behind|ahead\s+of|compared with|compared to|against)\s+(?:(?:in|at|by)\s+|that\s+(?:of|at)\s+)?(?:the\s+)?(?:(?:end|close|start|beginning|levels?|figures?|totals?|values?)\s+(?:of|in|for)\s+(?:the\s+)?)?\Z"
    r"|\b(?:than|from)\s+(?:the|that|those)\s+(?:[a-z-]+\s+){1,8}?(?:in|for|of|at|during)\s+(?:the\s+)?\Z"
    r"|\bsince\s+(?:[a-z]+\s+){1,4}\Z",
    re.IGNORECASE,
)
MEAN_GROWTH = late(r"\b(?:annual|yearly|compound|annuali[sz]ed)", re.IGNORECASE)
"""What makes a growth of a mean percentage."""
MEAN = late(r"average|annual(?:ly)? rate", re.IGNORECASE)
MEAN_BEHIND = late(
    r",?\s+(?:(?:a|per|each|every)\s+year|per\s+annum)\b|,?\s+(?:annually|yearly),?\s+on\s+average\b|,?\s+on\s+average\s+(?:(?:a|per|each|every)\s+year|annually)\b",
    re.IGNORECASE,
)
"""What makes a growth before it a yearly mean: 8 percent a year on average."""
SUMMED = late(r"(?:came|amount(?:s|ed)?|totall?(?:ed|s)?|was|were)(?:\s+to)?", re.IGNORECASE)
"""Verbs of what came together, in years or by their end."""
OVER_YEARS = late(
    r"\b(?:average|mean)\s+(?:annual|yearly)\b|\b(?:annual|yearly)\s+(?:averages?|mean)\b|\bcompound",
    re.IGNORECASE,
)
"""What makes a mean over several years of a movement."""
EXPECTING = late(
    rf"(?:[^;]*,)?[\s,]*[^,;]{{0,60}}?\b(?:{_any(claim_words.EXPECTING)})\s+(?!to\b|by\b|at\b|in\b)(?:that\s+)?(?=[A-Za-z])",
    re.IGNORECASE,
)
"""Who expects something, before what is expected: we expect tax revenue."""
WHOSE = late(
    rf"\s+(?:of|in|at)\s+(?P<owner>(?:the|our|this)\s+(?:{_any(claim_words.BODIES)}))\Z", re.IGNORECASE
)
"""The place or body that a noun phrase ends with: the GDP of the province."""
HAVING = late(
    rf"\A.*\b(?:has|have|had|(?<!gap\s)(?<!border\s)(?<!balance\s){WITH}|[a-z]+ed|{_MADE})\s+(?:also\s+|already\s+)?(?:an?|the|its|our)\s+(?=\S)"
    r"|\A(?:.*(?:,|\b(?:and|after|by|while)\b))?\s*[a-z]+ing\s+(?:an?|the|its|our)\s+(?=\S)"
    rf"|\A\s*(?:the\s+|our\s+)?(?:(?!of\b)[A-Za-z'’]+\s+){{1,3}}?(?:recorded|reported|achieved|generated|posted|earned|received|delivered|reali[sz]ed|obtained|secured|booked|logged|netted|grossed|banked|invoiced|attracted|notched|clocked|racked|raked|turned|pulled|(?:brought|took)(?=\s+in\b)|{_PAST})\s+(?!(?:by|on|at|for|from|under|with|through|to|as|of|into)\b)(?:out\s+|up\s+|off\s+|(?:(?<=raked\s)|(?<=pulled\s)|(?<=brought\s)|(?<=took\s)|(?<=turned\s))in\s+|(?!in\b))(?:record\s+|strong\s+)?(?=\S)"
    rf"|\A\s*(?:the\s+|our\s+)?(?:(?:{_any(claim_words.BODIES)}|of|the|for|(?-i:[A-Z])[\w-]+)\s+){{1,6}}(?:{_any(claim_words.SAYS)})\s+(?=[A-Za-z])"
    rf"|\A(?:.*,)?\s*(?:(?:and|but)\s+)?(?:also\s+)?(?-i:{_any(claim_words.ONLY_SAYS)})\s+(?=[a-z])"
    rf"|\A\s*(?:the\s+|our\s+)?(?:[A-Za-z][\w'’-]*\s+){{0,3}}?(?:{_any(claim_words.BODIES)})s?\s+(?:[a-z]+ly\s+)?(?!(?:{_any(verb_forms.NOT_ACTED, verb_forms.ATTRIBUTES)})\b)(?:[a-z]{{2,}}ed|had|has)\s+(?:out\s+|up\s+)?(?!(?:by|on|at|for|from|under|with|through|to|as|of|into|in|than|over)\b)(?=[a-z])"
    rf"|\A.*(?:s|tion|ment|ity|ness|ing|people|men|children)\s+(?:and|or|but|then)\s+(?:[a-z]+ly\s+)?{_ACTED}\s+(?=[A-Za-z])"
    rf"|\A[a-z'’ -]*?(?:s|people|men|children)\s+(?:{_any(verb_forms.GETTING)})\s+(?=\S)"
    rf"|\A(?:.*,\s+)?(?:[a-z]+ly\s+)?(?:{_any(claim_words.DOING)})\s+(?!of\b)(?=[A-Za-z])"
    r"|\A(?:.*,\s+)?(?:estimating|expecting|forecasting|projecting|anticipating|predicting)\s+(?=[A-Za-z])"
    r"|\A.*\b(?:saw|seen|seeing|sees)\s+(?:the\s+|its\s+|our\s+|their\s+)?(?=[A-Za-z])"
    r"|\A.*\b(?:agree[ds]?\s+to|approve[ds]?|note[ds]?|endorse[ds]?|set|sets)\s+(?:the|an?)\s+(?=\S)"
    rf"|\A.*\b(?!(?:as|is|was|has|this|its|of)\b)[a-z]+s\s+an?\s+(?=\S)|\A(?!\s*(?:the\s+|our\s+)?[A-Za-z]+\s+and\s).*\b(?:(?:to|also|then|we|will|which)\s+(?:{_MADE}|{_any(claim_words.MAKE)})|and\s+(?:{_MADE}))\s+(?=\S)"
    r"|\A.*\b(?:is|was|are|were|means?|meant|requires?|required|states?|stated|shows?|showed)\s+that\s+(?:the\s+|our\s+|its\s+)?(?=\S)",
    re.IGNORECASE | re.DOTALL,
)
"""Who has or makes something, before that: the board has declared an interim dividend of."""
THAT_OF = late(r"\b(?:that|those)\s+of\s+(?:the\s+|our\s+|its\s+)?\Z", re.IGNORECASE)
"""What stands for a noun that was named before: that of the secondary industry."""
ALSO_NOUN = late(
    rf"\A[\w\s]{{0,30}}?\s*(?:,?\s*\b(?:and|while|but)\s+|,\s+(?=[\w\s'’-]+\sby\s)|,\s+(?=(?!(?:or|versus|vs|and|but|with|up|down|from|to|than|an?|including|excluding|compared|against|about|over|equal|equivalent|which|who|of|in|on|at|by|for|as|while|after|before|[a-z]+ing|[a-z]+ed)\s)[a-z]+(?:\s[a-z]+){{0,3}}\s+[$€£]))(?:the\s+)?(?P<noun>(?!(?:by|after|before|from|than|in|on|at|for|with|to|as|of|now|then|still|just|also)\b)[A-Za-z][\w'’-]*(?:\s+[A-Za-z][\w'’-]*){{0,4}}?)\s+(?!rate\b)(?P<rest>{HEDGES_BETWEEN}){_MONEY}\Z",
    re.IGNORECASE,
)
"""A second noun that goes on with the verb of the first: exports reached 61 billion and imports 22 billion."""
DOING = late(
    rf"\b(?:[a-z]+ed|{_MADE}|{_any(claim_words.MAKE)}|{_any(every(verb_forms.BRINGING, verb_forms.GETTING))})\b",
    re.IGNORECASE,
)
"""A verb where a noun is looked for."""
UNREAD = late(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|that|which|who|than|since|said|lived|compared|quarter|period|year|month|we|it|they|from|until|when|where|not|to)\b|[;:]|\b[a-z]+ed\Z",
    re.IGNORECASE,
)
"""Words that stand in no name of what is measured, unless something was read wrongly."""
MISNAMED = late(
    r"\b(?:also|aged|how|if|just|now|per|still|then|whether|why)\Z|[-–—]\s*\Z|\bthe\s[a-z]+\s(?:the|our|its|their)\s|\A(?:(?:net|gross|exclusive|inclusive)\s+of|well\s+as|posted|reported|recorded|compared|booked)\s|s\s(?:living|needing|receiving|residing|seeking|using|waiting|working)\Z"
    r"|\b(?:beat|beating|beats|exceeding|missing|missed|surpass(?:ed|ing)|topp(?:ed|ing))\s(?:[a-z'’]+\s){0,2}(?:consensus|estimates?|expectations?|forecasts?)\Z",
    re.IGNORECASE,
)
"""With what words begin or end that are no name but a piece of a clause: decisions on whether, families residing, beat forecasts."""
COMMA_BY = late(r"\s*,\s+(?!and\b|while\b|but\b)[\w\s'’-]+\sby\s+[\w\s]*", re.IGNORECASE)
"""A second noun without a verb behind a comma alone, which may be of another clause: bus trips by 6 percent."""
OF_LIST = late(r"\bof\b.*\band\b", re.IGNORECASE)
"""A list that belongs to a name: sales of goods and services."""
MOVED = late(
    rf"\s*(?:(?:And\s+|But\s+)?(?:Among|Across|Through|During|Over|In|For|At|By|Overall|Meanwhile|However|While|Although|Though|[Ww]hile)\b[^,;]{{0,80}},\s+)?(?P<noun>[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){{0,6}}?)\s+(?:(?:{_AUXILIARY})\s+)*(?:(?P<moves>{_UP}|{_DOWN}|remain(?:s|ed)?|stayed)|[a-z]+ed|saw|sees|had|continues?)\b"
)
"""The subject of a sentence and a verb of moving, or another in the past."""
NEXT_CLAUSE = late(r"\s*,\s+(?:and|while|but|with)\s", re.IGNORECASE)
"""With what a further clause begins."""
WHERE = late(rf"\b(?:in|across|throughout|among|over|within)\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""What makes an adverbial of a thing counted: in 46 towns."""
LIVING = late(
    r"\s+(?:was|were|has\s+been|have\s+been)\s+(?!spent\b|invested\b|used\b|allocated\b|earmarked\b)(?:[a-z]+ed|seen|held|taken|built|born|made|sold)\b|"
    r"\s+(?!was\b|were\b|is\b|are\b|came\b|come\b|went\b|go\b|has\b|(?:was|were)\s+spent)[a-z]+\s+(?:in|at|within|on|they|that|for|above|below|under|over)\b"
)
"""What the members of a part do, where these are no thing by themselves: 67 percent of which lived in towns."""
SHARED = late(
    r"\A.*['’]s\s+share\s+(?:in|of)\s+(?:the\s+)?(?P<of>.+)\Z|\A(?:share|proportion|percentage)\s+of\b(?:.*\sin\s+(?P<within>(?!poor|good|total\b|need|which)[a-z][\w ]+)\Z)?|\bas\s+an?\s+(?:share|proportion|percentage)\s+of\s+(?P<whole>.+)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A noun phrase that names a share."""
END_ONLY = late(
    rf"(?:\s+(?:percentage\s+)?points?)?(?:\s+{YEAR_ON_YEAR})?(?:\s+(?:higher|lower|up|down))?\s*(?:to|from|(?<=higher\s)at|(?<=lower\s)at|(?<=up\s)at|(?<=down\s)at)\s+{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE,
)
"""The words before the second of two ends."""
FORMER = late(r"\bthe\s+(?P<which>former|latter)\Z", re.IGNORECASE)
YEARLY = late(
    r"\s*,?\s*(?:(?:[a-z]+\s+)?(?:a|per|each|every)\s+(?:year|month|week|day)\b|annually\b|yearly\b|monthly\b|daily\b|on\s+average\b|per\s+annum\b)",
    re.IGNORECASE,
)
"""What behind a figure makes a mean over time of it."""
AVERAGED = late(
    r"\b(?:averag(?:ed|es|ing)|(?:on\s+)?average\s+of|on\s+average|annualis?z?ed|annual(?:ly)?\s+rate|compound)\b",
    re.IGNORECASE,
)
"""What says of a figure behind it that it is a mean."""
LIMIT = late(
    r"\b(?:(?:(?:may|must|shall|can|should)\s*not|(?:must|shall|should)\s+never)\s+(?:exceed|fall\s+below|be\s+(?:more|less|higher|lower)\s+than)|cannot\s+exceed|(?:is|are)\s+(?:capped|limited)\s+(?:at|to)|(?:a\s+)?(?:cap|ceiling|limit)\s+of|must\s+be\s+at\s+(?:least|most))\b",
    re.IGNORECASE,
)
"""What says that a figure is a norm."""
ARE_THING = late(
    r"\s+(?:were|was|are|is)\s+(?:the\s+)?(?P<noun>(?!in\b|at\b|on\b|of\b|from\b|to\b|for\b|by\b|under\b|over\b|above\b|below\b|aged?\b|not\b|also\b|still\b|now\b|[a-z]+ed\b|[a-z]+ing\b|[a-z]+ly\b|able\b|held\b|built\b|sold\b|made\b|spent\b|born\b|taken\b|given\b|sent\b|paid\b|new\b(?!\s)|up\b|down\b)[A-Za-z][\w'’-]*(?:\s+(?!in\b|at\b|on\b|from\b|to\b|by\b|who\b|that\b|which\b|and\b)[A-Za-z][\w'’-]*){0,3}(?:\s+and\s+[a-z]+(?=\s*[,;.)]))?)(?=[,;.)]|\s+(?:and|in|at|on|from|who|that|which)\b|\Z)"
    r"|\s+(?P<bare>(?![a-z]+ed\b)[a-z]+(?:\s(?!and\b|in\b|at\b|on\b|to\b|from\b)[a-z]+){0,2})(?=\s*[.;,]|\s+and\b|\Z)"
)
"""Who those of a part are: 140 were women, two-thirds of them women."""
TIMES_THAT = late(
    r"\b(?:times|(?:twice|double|treble|triple))\s+(?:the|that|those|its|their)\s+(?:[a-z]+\s+){0,3}?(?:of|in|for|at)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What makes a term of comparison of the time behind it: 2.4 times the number in."""
AT_LEVEL = late(r"\s+(?:figure|level|levels|baseline|total|peak|record|average)\b", re.IGNORECASE)
"""What makes a term of comparison of the year before it: the 2019 figure."""
TAKING = late(
    rf"\b(?:shed|cut|lost|added|axed|slashed|eliminated|gained)\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE
)
"""A verb of moving that has what moved behind it: shed 6,200 jobs."""
METS = late(
    rf"\b(?:reach(?:ed|es)?|register(?:ed|s)?|record(?:ed|s)?|receive(?:d|s)?|h[eo]ld|held)\s+{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
"""A verb that has an amount behind it, or whom or what somebody had to do with."""
DOERS = late(
    rf"\b(?:{_any(claim_words.BODIES)}|partner|agencie|household|volunteer|doctor|nurse|farmer|compan(?:y|ie)|team|staff|colleague|inspector|officer|user|member|organi[sz]ation|charit(?:y|ie)|actor|responder)s?\Z",
    re.IGNORECASE,
)
"""Those who do something: humanitarian partners."""
NUMBERING = late(
    r"\b(?:density|length|duration|average|mean|median|score|size|distance|speed|number|total|population|workforce|membership|staff|capacity|fleet|attendance|enrol?lment|employment|audience|visits?|arrivals|output|volume)\b",
    re.IGNORECASE,
)
"""Nouns that a count is said of, whatever stands behind it: a workforce of 5,000 people."""
COMPARED_NOW = late(
    rf"(?:\A|[\s,])(?:as\s+)?(?:{_COMPARED_WITH}|versus|vs\.?|against)\s*(?:\s(?:the|an?|its)\s+)?\Z",
    re.IGNORECASE,
)
"""What leads to a value beside which the one before stands."""
MOVED_IN = late(
    r"\s+(?:in|of)\s+(?P<noun>(?!20|19|the\s+(?:year|quarter|period|number(?!\s+of))\b)[A-Za-z][\w'’ -]{2,60}?)(?=[,;.)]|\s+(?:and|over|from|compared|to|in|on|since|during|which|was|were)\b|\Z)",
    re.IGNORECASE,
)
"""What moved, behind the noun of moving: a 2.4% increase in average ticket."""
SINCE = late(r"\s*since\s+\Z", re.IGNORECASE)
"""What opens a sentence with a time from which something goes on."""
SINCE_THEN = late(r"\bsince\s+(?:the\s+end\s+of\s+)?\Z", re.IGNORECASE)
"""What leads to a time from which something goes on, anywhere in a sentence."""
PART_OF_MONEY = late(
    r"\s+(?:(?:relates?|related|went|goes|came|comes|(?:was|were|is|are|has\s+been|have\s+been|will\s+be)\s+(?:spent|allocated|invested|earmarked|set\s+aside|provided|used|appropriated|budgeted|paid)|is\s+for|was\s+for)\s+(?:to|on|from|for|in|into)?|(?:took|takes|(?:was|were|is|are)\s+in)\s+the\s+form\s+of|into|in|on|for|of)\s+(?P<noun>(?:(?<=form\sof\s)(?:[a-z]+\s+){1,3}?and\s+|(?:funds|funding|grants|loans|aid|subsidies|investment|assistance|support)\s+(?:for|to)\s+(?=[a-z]))?[A-Za-z][\w'’ -]{2,50}?)(?=[,;.]|\s+(?:to|in|and|for|which|that|was|were|will|would|is|are|has|have|had|can|may|must|should|by|at|during|over|from|before|across|among|between|through|under|last|this|with)\b)"
)
"""What an amount is for, or what it is of."""
WORTH = late(r"\s+(?:worth|valued|totall?ing|amounting)\b.*\Z", re.IGNORECASE | re.DOTALL)
"""What goes on after a thing counted: scholarships worth 5 million."""
PART_BEGINS = late(
    rf"(?:,|;|\A|\.)\s+(?:and|but|while|whereas)\s+{HEDGES_BETWEEN}\Z|\b(?!(?:{_SHARE})\b)(?:{_ACTED}|[a-z]{{2,}}ing)\s+{HEDGES_BETWEEN}\Z",
    re.IGNORECASE,
)
"""Before a percentage of something that is no share of the noun before it: and 98 percent of graduates; filled 84 percent of its seats."""
COVERS = late(rf"\b(?:{_any(COVERED)})\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""A verb whose subject is a part of what stands behind its percentage."""
ONE_IN = late(r"\b(?:in|out\s+of)\b", re.IGNORECASE)
"""A share of the things behind it: one in eight workers; a third season is none."""
ALSO_SOME = late(rf"(?:;|\b(?:and|while|but|whereas))\s+{HEDGES_BETWEEN}\Z", re.IGNORECASE)
"""Before a further percentage of the same things."""
DO = late(r"\s+(?:are|were|have|had|has|is|was|do|did|live|work|say|said|use)\b", re.IGNORECASE)
"""What the things of a percentage do, where they are not named again."""
ASIDE_VALUE = late(r"\(\s*\Z")
"""What stands before the year of a value in brackets: (2024: 88 million)."""
AND_MAKE = late(
    rf"\s+(?:and|or)\s+(?:{_any(every(claim_words.MAKE, verb_forms.COVERING), tuple(verb_forms.IRREGULAR))}|{_PAST}|{_any(claim_words.EXPECTING)}|contributes?)\b.*\Z"
    rf"|\s+(?:and|or)\s+{_ACTED}(?:\s+(?:{'|'.join(ONES)})\b.*)?\Z|(?<=s)\s+(?:and|or)\s+{_ACTED}\s.*\Z|(?<=s)\s+(?:and|or)\s+(?:also\s+)?(?:{_any(verb_forms.RISING, verb_forms.FALLING, verb_forms.BRINGING)})\s+[a-z].*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A second verb behind a thing counted: 42 schools and recruit."""
POINT = late(
    r"\b(?:at|by|as\s+at|as\s+of)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+)?\Z",
    re.IGNORECASE,
)
"""What makes a point in time of a time."""
WILL = late(
    rf"\b(?:will|shall|aims?|going\s+to|outlook|guidance|estimating|projecting|(?:is|are)\s+to|{_any(claim_words.EXPECTING)})\b",
    re.IGNORECASE,
)
"""What says that something is still to come."""
REGION = _any(claim_words.REGIONS)
"""What says which part of a place is meant, as part of an expression."""
PLACE_IN_FRONT = late(
    rf"\s*(?:In|Across|Throughout)\s+(?P<place>(?:the\s+)?(?:(?:{REGION})\s+)?(?-i:[A-Z])[\w'’-]*(?:\s+(?:of\s+(?:the\s+)?|and\s+(?:the\s+)?|the\s+)?(?-i:[A-Z])[\w'’-]*){{0,4}})(?:,|\s+(?=(?:the|our|its|their)\s))",
)
"""The place with which a sentence begins, of which all is that it says: In western Tokyo, prices fell."""
IN_SUBJECT = late(
    r"\S\s+(?:of|in|across|among|outside|within|covering|and|for|from|around|to|by|at)\s+(?:(?:the|its|their|our|these|those)|(?:the\s+)?[\w]+['’]s)\s+\Z",
    re.IGNORECASE,
)
"""Before the number of a set that a name has in it: the price in the capital and its three prefectures."""
SET_BEHIND = late(
    rf"(?:\s+(?!{_ACTED}\b)[a-z][a-z-]*){{1,4}}(?:,|\s+(?:(?:{_AUXILIARY})\s+)*(?:{_UP}|{_DOWN}|{_ACTED})\b)",
    re.IGNORECASE,
)
"""Such a set with the verb of the sentence, or a comma, right behind it."""
VERB_THERE = late(
    rf"\b(?![a-z]+ing\b)(?:{_UP}|{_DOWN}|{_REACH}|is|are|was|were|has|have|had|will|would|{_ACTED}|{_MADE}|{_any(claim_words.MAKE)})\b",
    re.IGNORECASE,
)
"""A verb among words that would be a name without."""
PER_SHARE = late(
    r"\s+(?P<per>(?:per|a)\s+(?:(?:fully\s+)?(?:diluted|basic|ordinary|common|equity)\s+(?:and\s+(?:diluted|basic)\s+)?)*(?:share|unit|ADS)\b)",
    re.IGNORECASE,
)
"""For each of what an amount is that would be all of it without: or $0.31 per diluted share."""
SAID_OTHERWISE = late(
    rf"(?:,?\s+or\s+{HEDGES_BETWEEN}{_MONEY}\(?\.?[0-9][\w.,]*\)?(?:\s?%|\s+(?:per\s?cent|percent|million|billion|trillion))?)?(?:\s+per\s+(?:(?:fully|diluted|basic|ordinary|common|american|depositary)\s+)*[a-z]+(?:\s+of\s+(?:common\s+)?stock)?)?,?",
    re.IGNORECASE,
)
"""The same said in other units, and for each, between an amount and the time of both: or $0.54 per diluted share, for the quarter."""
OF_THE = late(r"\s*Of\s+(?:the|these|those|all)\s+\Z")
"""The beginning of a sentence that says of what its shares are: Of the 42,000 flats launched, 38%."""
PARTICIPLES = frozenset(
    [
        "registering",
        "recording",
        "representing",
        "bringing",
        "making",
        "posting",
        "achieving",
        "marking",
        "reaching",
    ]
)
"""With what an apposition begins that has no noun of its own."""
NO_NOUN = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "total",
        "we",
        "and",
        "but",
        "or",
        "to",
        "by",
        "in",
        "short",
        "there",
        "here",
        "year",
        "quarter",
        "period",
        "having",
        "year-on-year",
        "annual",
        "yearly",
        "overall",
        "respective",
        "as",
        "attributable",
        "compared",
        "due",
        "related",
        "before",
        "after",
        "when",
        "since",
    ]
)
SILENT_KINDS = frozenset({Kind.DATE, Kind.NAMED_SET, Kind.DURATION, Kind.ORDINAL})
TIMES_LEFT = late(
    r"\b(?:in|over|during|for|on|at|by|since|from|to|of)?\s*(?:the\s+)?(?:same\s+|previous\s+|prior\s+|preceding\s+|last\s+|this\s+|full\s+|first\s+|second\s+|third\s+|fourth\s+|a\s+|one\s+)?(?:(?:year|quarter|month|half|period|decade|week|day)s?(?:\s+(?:earlier|before|ago))?|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?)\b",
    re.IGNORECASE,
)
"""Times among the words before a figure."""
UNKNOWN_BETWEEN = late(
    rf"\b(?!(?:{_any(claim_words.HEDGES)}|{_AUXILIARY}|{_MOVES}|{_UP}|{_DOWN}|{_SHARE}|{_REACHED}|and|or|of|to|by|from|an?|the|with|than|compared|against|versus|equivalent|year-on-year|which|that|while|but|for|on|it|they|its|their|percentage|points?|per|cent|percent|in|is|up|down|annual|sharp|slight|further|{_any(claim_words.LONE_MODIFIERS)}|respectively|US|EUR|GBP|USD|NOK|RMB)\b)[a-z][\w'’-]*",
    re.IGNORECASE,
)
"""A word between a figure and the noun that holds of which no use is known."""
ACTED_INSIDE = late(
    rf"\S\s(?:(?!(?:{_any(verb_forms.NOT_ACTED)}|based|related|registered|weighted|adjusted|insured|assisted|listed)\b)[a-z]{{3,}}ed|{_PAST}|remains?|becomes?)\s|(?:remains?|becomes?)\Z|\A(?:posted|booked|recorded|reported|achieved|generated|delivered)\s",
    re.IGNORECASE,
)
"""A verb in the past inside a name."""
IN_BRACKET = late(
    rf"(?:.*(?:[,;]|\b(?:from|for|in|both|and|while|but|by|of))\s+)?(?:(?:from|for|in|both|and|while|but|the|by)\s+)*(?P<noun>(?!(?:{_MOVES})s?\b)[A-Za-z][\w'’-]*(?:\s+(?:(?!(?:and|or|for|from|in|of|while|but|both|by|the|with|to|at|on)\b)[\w'’-]+)){{0,3}}?)\s+\((?:(?P<up>up)|(?P<down>down))?\s*{HEDGES_BETWEEN}{_MONEY}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What a figure in a bracket is of: the primary sector (8.8 percent."""
MOVED_BEFORE = late(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<move>(?:{_MOVES})s?))\b", re.IGNORECASE)
"""What says that something moved, whichever way its figures are written."""
