"""English patterns for the beginning of a clause: names, units, attributes, verbs."""

from __future__ import annotations

import re

from tui.compiled import late

ATTRIBUTE = late(
    r"savings?|work|sum|outlay|earnings|area|share|total|rate|output|costs?|number|prices?|increase|decrease|rise|fall|gain|drop|yields?|growth|length|capacity|revenue|income|profits?|sales|"
    r"exports|imports|turnover|population|enrolment|enrollment|attendance|membership|value|volume|investment|spending|expenditure|budget|figure|amount|average|"
    r"production|harvest|staff|beds?|places|wages?|losses|taxes|debts?|balance|funds?|funding|demand|supply|jump|decline|proportion|percentage|bill|crop|premium|deficit|surplus"
)
VERB = late(
    r"(?<!\bthe )(?<!\bThe )(?<!\ban )(?<!\bour )(?<!\ba )\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|shall|do|does|did|[a-z]{2,}ed|spent|built|put|won|made|paid|drew|took|sent|dug"
    r"|bought|sold|brought|gave|held|grew|rose|fell|came|went|saw|stood|stands|kept|left|met|ran|runs|said|began|became|got|led|lost|lent|found|fed|bred|laid|caught|taught|set|cut|hit|shed|rebuilt|won|drove|wore|threw|flew|rang|wrote|lit|shone|swept|struck|woke|chose|broke|drank|ate|rode|shook|shut|sank|sought|spread|heard|hung|bore|wove|withdrew|overtook|undertook|underwent|oversaw|outgrew|sowed|dealt|felt|knew|sang|spoke|fought|slept|thought|repaid|resold|redid|split|bid|lay|bent|swam|tore|stole|grew"
    r"|sets|employs?|serves?|owns?|makes?|gives?|takes?|keeps?|holds?|needs?|lies|sits|grows?|remains?|carr(?:y|ies)|goes|comes|works?|looks?|shows?|helps?)\b"
)
NAME = late(
    r"(?<![\w'’])(?:The\s+)?[A-Z][\w'’&-]*(?:\s+(?:of\s+(?=[A-Z])|the\s+(?=[A-Z]))?[A-Z][\w'’&-]*)+|(?<=[a-z,] )[A-Z][\w'’-]+|\A[A-Z][\w'’-]+(?=\s*\Z)"
)
"""Several words with capitals, one inside a sentence, or the one that is all of a subject."""
LEADING = late(
    r"\A(?:(?:The|A|An|In|At|On|Since|After|Before|When|While|Because|As|With|For|From|By|Under|During|To|And|But|Our|Its|If|Of|Through|Thanks|Despite|This|These|Last|Next)\b\s*)+"
)
"""Words that have a capital for their place."""
KINDS = frozenset(
    [
        "town",
        "township",
        "village",
        "county",
        "city",
        "district",
        "province",
        "state",
        "region",
        "company",
        "school",
        "hospital",
        "college",
        "university",
        "group",
        "bureau",
        "community",
        "prefecture",
        "country",
        "plant",
        "factory",
        "club",
        "trust",
        "firm",
        "centre",
        "center",
        "council",
    ]
)
PREPOSITION = late(
    r"(?:in|at|on|for|to|from|by|of|across|among|over|around|near|inside|within|throughout|under|outside|along|between)\b",
    re.IGNORECASE,
)
"""Begins an adverbial that may say where, or for whom."""
ALIKE = {
    **dict.fromkeys(
        ["rose", "rise", "rises", "grew", "grow", "grows", "increased", "increase", "climbed", "gained"],
        "rose",
    ),
    **dict.fromkeys(["take", "takes", "took", "taken", "taking"], "take"),
    **dict.fromkeys(["spend", "spends", "spent", "spending"], "spend"),
    **dict.fromkeys(["fell", "fall", "falls", "dropped", "decreased", "declined", "shrank"], "fell"),
    **dict.fromkeys(["buy", "buys", "bought"], "buy"),
    **dict.fromkeys(["build", "builds", "built"], "build"),
    **dict.fromkeys(["give", "gives", "gave", "given"], "give"),
    **dict.fromkeys(["pay", "pays", "paid"], "pay"),
}
SUBJECT = late(r"(?:the|an?|our|its?|they|he|she|we|this|these|those|because|since)\b|[A-Z]")
"""Begins a sentence behind a conjunction."""
SUMS = frozenset(["total", "sum", "number", "amount", "average", "altogether"])
"""Nouns that say no more than that there is a figure: a total of."""
OVERALL = frozenset(["total", "net", "annual", "overall", "average", "gross", "combined"])
"""Adjectives of an attribute that is anybody's."""
GENERIC = late(
    r"the|a|an|with|of|by|through|thanks|despite|because|it|this|that|these|those|we|i|they|he|she|people|folks|things|nobody|nothing|none|everything|everyone|everybody|someone|all|each|every|you|let|here|there|more|many|most|please|now|then|ladies|friends"
    r"|colleagues|comrades|thank|good|welcome|today|finally|first|next|no|not|what|when|where|who|why|how|one|some|as|if|so|but|and|in|at|on|for|under|since|after|before|last|much|little|our|my|its|their|mr|mr speaker|work",
    re.IGNORECASE,
)
"""Has a capital for its place and names nobody in particular."""
AGENTS = late(
    r"\A[A-Z][\w]*(?:ers|ors|ants|ents|ists|ees|ices|ings|ing|ple|men|ments?|ness|tion|sion|ity|ance|ence|ress|ism|ship|dom)\Z"
)
"""A subject of one word with a capital that is no name: Visitors."""
NOBODY = late(
    r"(?:people|folks|things|nobody|nothing|none|everything|everyone|everybody|someone|the\s+(?:facts?|result|work|sum|hall)|words|problems|success|much|challenges|it|that|this|there|all)\s+(?!\w+ed\s+(?:a|the)\b)(?!.*\s(?:and|but|while)\s)",
    re.IGNORECASE,
)
"""Begins a sentence that says nothing of anybody in particular."""
