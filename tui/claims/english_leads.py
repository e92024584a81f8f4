"""What leads to the name of an English noun phrase inside its clause: who says something, what it is said beside, why."""

from __future__ import annotations

import re

from tui.compiled import late
from tui.lexicon.en import claim_words

YEAR_ON_YEAR = r"(?:(?:year|quarter|month|week)[\s-](?:on|over)[\s-](?:year|quarter|month|week)|yoy|qoq|mom|y/y|q/q|m/m|sequentially)"
"""An adverb of what a movement is compared with, as part of an expression."""
_SAID_THAT = late(
    rf"\s*\S.*?\b(?:{'|'.join(claim_words.REPORTING)})\b[^,;]{{0,80}}?\bthat\s+(?=\S)", re.DOTALL
)
"""Who says, in or of what, that something is: the agency said in its report that."""
_SAID = late(
    rf"\s*\S.*?(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bas)(?<!\bis)(?<!\bwas)(?<!\bnewly)\s(?:{'|'.join(claim_words.REPORTING)})"
    r"(?:\s+(?:also|earlier|yesterday|today|(?:on\s+)?[A-Z][a-z]+day))*\s+(?:that\s+)?"
    r"(?!(?:a|an|in|by|to|at|for|from|during|on|since|last|this|here|so|as|under|within|and|or|of|is|was|were|are|has|had)\b)(?=\S)",
    re.DOTALL,
)
"""Who says what follows: figures showed exports, the board said that costs."""
DUE = r"(?:(?:primarily|mainly|partly|partially|largely|mostly|chiefly)\s+)?(?:due\s+to|as\s+a\s+(?:result|consequence)\s+of|because\s+of|owing\s+to|thanks\s+to|attributable\s+to(?!\s+(?:(?!the\s+(?:higher|lower))[a-z-]+\s+){0,4}?(?:shareholders?|stockholders?|owners?|holders?|members|parent|non-controlling|minority)\b)|offset\s+by|(?:driven|led|caused|fuelled|fueled|boosted|helped|hurt|hit)\s+by)"
"""Why something moved, as part of an expression."""
AND_ELSE = r"(?:and|or)(?=\s+(?:an?|the|its|their|our|this|by|to|up|down|is|was|were|had|has|for|in|[a-z]+ed|grew|rose|fell|sold|put)\b|\s*[$€£¥0-9])"
"""A conjunction that begins something else than a further member of a name, as part of an expression."""
DUE_BEHIND = late(rf",?\s+{DUE}\s(?!.*,\s*(?:which|who)\s*\Z).*\Z", re.IGNORECASE | re.DOTALL)
"""Words behind a name that say why it moved."""
BESIDE = late(
    rf"(?:.*[\s,(])?(?:{DUE}|(?:including|excluding|(?:in|ex)clusive\s+of|net\s+of|reflecting|after|despite)(?:\s+(?:an?|the))?)\s+(?=[A-Za-z])",
    re.IGNORECASE | re.DOTALL,
)
"""What leads to an amount in passing, beside what the clause is about: including refunds of."""
WITH = r"(?<!trade\s)(?<!trading\s)(?<!contact\s)(?<!contracts\s)(?<!compliance\s)(?<!agreements\s)(?<!satisfaction\s)(?<!deficit\s)(?<!surplus\s)(?<!cooperation\s)(?<!dealings\s)(?<!deposits\s)with"
"""A `with` that is no half of what the noun before it says (trade with), as part of an expression."""
WITH_OWN = late(
    rf"(?:.*[\s,(])?(?:achieving|generating|registering|showing|posting|reporting|recording|having|{WITH}"
    r"|\b(?:result(?:ed|ing|s)?|ended|ending|culminat(?:ed|ing))\s+in|(?:led|leading|came|amounted|contributed)\s+to|\bto\s+(?:report|post|record|show|see|deliver|earn))\s+(?:an?\s+|the\s+|its\s+|our\s+)?(?=[A-Za-z])",
    re.IGNORECASE | re.DOTALL,
)
"""What leads to the noun that an amount is of, behind whom it belongs to: a strong year with turnover of."""


def behind_speaker(text: str, start: int, end: int) -> int:
    """Where a name begins behind who says something of it; where the words begin if nobody does.

    Args:
        text: The whole text.
        start: Where the words before a verb or a figure begin.
        end: Where they end.
    """
    words = text[start:end]
    found = (_SAID_THAT.match(words) if "that" in words else None) or _SAID.match(words)
    return start + found.end() if found else start
