"""The noun phrases of English statements: what stands before a verb or a figure, and the thing counted behind one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.claims.english_leads import DUE_BEHIND, YEAR_ON_YEAR, behind_speaker
from tui.claims.english_patterns import (
    AMONG_ALONE,
    AND_MAKE,
    ASIDE,
    COUNTED,
    EXPECTING,
    HAVING,
    HELPED,
    JOINT,
    LEAD,
    LONGEST,
    NO_NOUN,
    NOTE_MARK,
    OF_ALL,
    OWNER,
    PART_OF_MONEY,
    PARTICIPLE,
    PARTICIPLES,
    PLURAL,
    REGION,
    SECOND_VERB,
    TIME_LEAD,
    UNITS,
    VERB_BEHIND,
    WHOSE,
    WORTH,
)
from tui.compiled import late
from tui.figures.quantity import Kind
from tui.lexicon.en import claim_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.claims.claim_model import Span, Words
    from tui.claims.english_periods import EnglishPeriods
    from tui.figures.quantity import Figure

_ALONE = frozenset((*claim_words.NAMELESS_ALONE, *claim_words.SIZES, *claim_words.LONE_MODIFIERS))
_AUXILIARY = frozenset(claim_words.AUXILIARIES) | {"thus", "together", "may", "hence"}
_CUTS = late(r",(?![0-9]{3}(?![0-9]))|;|: |—|–|\s--?\s|\b(?:while|whereas)\s")
_ASIDE = late(
    r"(?<=\w),\s(?:(?!and\b)[^,;]{4,80}|(?:(?:seasonally\s+)?adjusted|excluding|including|expressed|measured|net\sof)\b[^;]{4,160}),\s*\Z"
)
"""What is said aside between a noun and its verb: fees, hit by lower volumes, fell."""
_LISTED_NAME = late(
    r"(?!(?:in|at|for|on|of|by|with|from|under|during|despite|after|before|as|while|when|where|although|though|if|among|across|to|and|but|so|however|meanwhile)\b)"
    r"[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){0,4}?\s+(?:before|of|on|for|from)\s+[\w'’-]+(?:\s+[\w'’-]+){0,2}(?:,\s+[\w'’-]+(?:\s+[\w'’-]+){0,2}){1,6},?\s+(?:and|or)\s+[\w'’-]+(?:\s+[\w'’-]+){0,2}(?:\s+\([A-Z]+\))?",
    re.IGNORECASE,
)
"""A name with a list inside: earnings before interest, tax and depreciation."""
_SAID_OF = late(
    r"(?<![,—–-])\s+(?:which|that|who|recorded|seen|observed|registered|posted|alone)\s*\Z", re.IGNORECASE
)
"""A word behind a name that only leads on from it: exports alone."""
_ONLY_BASE = late(rf"\s*(?:{YEAR_ON_YEAR}|that|and|but|while)\b", re.IGNORECASE)
"""Words before why something moved that name nothing."""
_BRACKET_BEHIND = late(r"\s+\([^()]*\s[^()]*\)\s*\Z")
"""Words in brackets that a name ends with: the long-term unemployed (those without work for 27 weeks)."""
_SAME_TIME = late(
    r"\s+(?:for|in|during|over)\s+(?:the\s+)?(?:same|whole|full|entire|corresponding)\s+(?:period|year|month|quarter)\Z",
    re.IGNORECASE,
)
"""A time at the end of a name that only says that of another again."""
_OF_TIME = late(r"['’]s\s+")
"""What joins a time to what is of it: April's trade."""
_SIGNS = late(r"[\s,;:*•·▪◦‣●■–—-]+")
"""Signs and bullets before a name."""
_COUNTRY = late(r"(?P<owner>(?:U\.K\.|U\.S\.|UK|US|EU|UAE))(?:['’]s)?\s+(?=[a-z])(?!dollars?\b)")
"""A country by its letters before what is its own: U.K. gross domestic product."""
_OF_PLACE = late(
    r"(?:product|product\s\(GDP\)|GDP|population|economy|trade|exports|imports|output)(?P<of>\s+of\s+)(?P<owner>(?:the\s+)?(?-i:[A-Z])[\w-]*(?:\s+(?-i:[A-Z])[\w-]*){0,3})\Z",
    re.IGNORECASE,
)
"""The place that a measure of a whole economy is said of: the GDP of Beijing."""
_WHERE_BEHIND = late(
    rf"(?<=[a-z])\s+(?:in|across|throughout)\s+(?P<owner>(?:(?:the|our)\s+)?(?:(?:{REGION}|rural|urban)\s+)*(?-i:[A-Z])[\w'’-]*(?:\s+(?:and\s+(?:the\s+)?|of\s+(?:the\s+)?|the\s+)?(?:(?-i:[A-Z])[\w'’-]*|neighbou?ring|surrounding|prefectures?|provinces?|count(?:y|ies)|region|area)){{0,6}})\Z",
    re.IGNORECASE,
)
"""The place with a name with which a noun phrase ends: new homes in central Tokyo."""
_ARTICLE = late(r"(?:the|an?|all|its|their|our)\s+", re.IGNORECASE)

_REACH = late(
    r"\b(?:(?P<adverb>nationally|nationwide|worldwide|globally|(?:state|county|city|province)-?wide)"
    r"(?!\s+[a-z]+\s+(?:was|were|is|are|rose|fell|grew|stood|reached)\b)"
    r"|(?:across|throughout|in)\s+(?P<place>(?:the|our)\s+(?:world|nation|country|state|province|county|city)))\b"
    r"(?!['’-]|\s+of\b)",
    re.IGNORECASE,
)
_SHUT = late(r"[^()]{0,40}\)\s*\Z")
"""The end of a bracket that was opened before a figure in it, right before a verb."""
_FAR_BRACKET = 120
"""How far before a figure its bracket may open, and how far before that its noun begins; in code points."""
_ENDS = late(r"\n|[.;,)]\s")
_JOINT = late(r"(?:and|or|but|to|then)\b", re.IGNORECASE)
_PART = late(r"[,;]|\b(?:and|while|but)\b")

_FAR_PLACE = late(r"(?<=[a-z])\s+(?:in|across|throughout)\s+(?=(?:the|our|its)\s)")
"""What leads to where something is that is told at length: the price in the area covering the capital and its neighbours."""


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without articles before and blanks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start), end


def counted(text: str, periods: EnglishPeriods, figure: Figure, until: int) -> Span | None:
    """The thing counted right after a figure."""
    if figure.quantity.kind is Kind.MONEY:
        thing = PART_OF_MONEY.match(text, figure.end, until)
        if thing is None or periods.meets(*thing.span("noun")):
            return None
        return trimmed(text, *thing.span("noun"))
    if figure.quantity.kind is Kind.COUNT:
        if (whole := OF_ALL.match(text, figure.end)) is not None:
            return whole.span("noun")
        if VERB_BEHIND.match(text, figure.end) and AMONG_ALONE.search(
            text, max(0, text.rfind(". ", 0, figure.start) + 1, figure.start - 80), figure.start
        ):
            return None
    found = COUNTED.match(text, _behind_unit(text, figure.end), until)
    if found is None or UNITS.match(text, found.start("noun")) or _JOINT.match(text, found.start("noun")):
        return None
    start, end = found.span("noun")
    words = WORTH.sub("", AND_MAKE.sub("", text[start:end]))
    if (
        " " in words
        and HELPED.search(text, max(0, figure.start - 40), figure.start)
        and (many := PLURAL.match(words))
    ):
        words = many[0]
    words = JOINT.sub("", PARTICIPLE.sub("", words))
    return trimmed(text, start, start + len(words))


def _behind_unit(text: str, end: int) -> int:
    """Where a unit ends that is no part of its figure, before what is measured: 118 metric tons | of food."""
    unit = UNITS.match(text, end + 1)
    return unit.end() if unit and text[end : end + 1] == " " and text.startswith(" of ", unit.end()) else end


def reach(text: str, start: int, figure: Figure, until: int, *, first: bool) -> Words:
    """How far around a figure is said to hold: nationwide, across the state, in the county.

    Args:
        text: The whole text.
        start: Where the words before the figure begin.
        figure: The figure.
        until: Where the words behind it end.
        first: Whether it is the first of its sentence; what stands right behind another figure is said of that one.
    """
    behind = _REACH.match(text, figure.end + text[figure.end : figure.end + 1].isspace(), until)
    if behind is None and not first:
        part = _PART.search(text, start, figure.start)
        start = part.end() if part else figure.start
    found = behind or next(_REACH.finditer(text, start, figure.start), None)
    return () if found is None else (found.span("adverb" if found["adverb"] else "place"),)


def noun_phrase(text: str, times: Sequence[Span], start: int, end: int) -> tuple[Span | None, Words]:
    """The noun phrase that ends there: without a time, a place before a comma, and what leads to it; and whose it is.

    Args:
        text: The whole text.
        times: Where the times of its sentence stand.
        start: Where the words before a verb or a figure begin.
        end: Where they end.
    """
    scope: Words = ()
    start, end = _before_bracket(text, start, end)
    if (aside := _ASIDE.search(text, start, end)) is not None:
        end = aside.start()
    start, end = _without_times(text, times, start, end)
    start = behind_speaker(text, start, end)
    for ending in (_BRACKET_BEHIND, _SAID_OF, _SAME_TIME):
        if (behind := ending.search(text, start + 1, end)) is not None:
            end = behind.start()
    if (second := SECOND_VERB.match(text[start:end])) is not None:
        end = start + second.end("subject")
    if (due := DUE_BEHIND.search(text, start + 1, end)) is not None and _ONLY_BASE.sub(
        "", text[start : due.start()]
    ).strip(" ,"):
        end = due.start()
    if (expecting := EXPECTING.match(text, start, end)) is not None:
        start = expecting.end()
    if (having := HAVING.match(text[start:end])) is not None:
        start += having.end()
    if (aside := ASIDE.search(text, start, end)) is not None:
        end = aside.start()
    start = _behind_cuts(text, start, end)
    while (lead := _SIGNS.match(text, start, end)) or (lead := LEAD.match(text, start, end)):
        start = lead.end()
    owner = OWNER.match(text, start, end) or _COUNTRY.match(text, start, end)
    if owner is not None:
        scope, start = (owner.span("owner"),), owner.end()
    span, scope = _without_place(text, start, end, scope)
    words = text[slice(*span)].split()
    return (span if _may_name(words) else None), scope


def _before_bracket(text: str, start: int, end: int) -> Span:
    """A stretch before the bracket of which only the end stands in it: coal output (weight: 10 percent |) rose."""
    if _SHUT.match(text, start, end) is None:
        return start, end
    opened = text.rfind("(", max(0, start - _FAR_BRACKET), start)
    if opened < 0 or ")" in text[opened:start]:
        return start, end
    since = max(0, opened - _FAR_BRACKET)
    ends = [cut.end() for cut in _ENDS.finditer(text, since, opened)]
    since = ends[-1] if ends else since
    return (start, end) if any(sign.isdigit() for sign in text[since:opened]) else (since, opened)


def _without_place(text: str, start: int, end: int, scope: Words) -> tuple[Span, Words]:
    """A name without the mark of a footnote, and the place or the body that it ends with; and whose it is then."""
    mark = NOTE_MARK.search(text, start, end)
    end = mark.start() if mark and " " in text[start : mark.start()].strip() else end
    if (whose := WHOSE.search(text, start, end)) is not None:
        return trimmed(text, start, whose.start()), (whose.span("owner"),)
    where = None if scope else _WHERE_BEHIND.search(text, start, end)
    if where is not None:
        return trimmed(text, start, where.start()), (where.span("owner"),)
    if not scope and (of := _OF_PLACE.search(text, start, end)) is not None:
        return trimmed(text, start, of.start("of")), (of.span("owner"),)
    span = trimmed(text, start, end)
    far = _FAR_PLACE.search(text, span[0] + 1, end) if len(text[slice(*span)].split()) > LONGEST else None
    if far is not None:
        return (span[0], far.start()), (trimmed(text, far.end(), end),)
    return span, scope


def _behind_cuts(text: str, start: int, end: int) -> int:
    """Where the last part begins of words that signs part, unless the signs belong to a list inside a name."""
    cuts = [start, *(cut.end() for cut in _CUTS.finditer(text, start, end))]
    shut = text.rfind(")", start, end)
    if shut >= 0 and "(" not in text[start:shut] and shut + 1 < end:
        cuts.append(shut + 1)
    listed = (cut for cut in cuts if _LISTED_NAME.fullmatch(text[cut:end].strip()))
    return next(listed, _list_start(text, sorted(cuts), end))


def _list_start(text: str, cuts: list[int], end: int) -> int:
    """Where the last part of a name begins, with the members of a list before it: food, drinks and tobacco sales."""
    at = len(cuts) - 1
    if not _LAST_MEMBER.match(text, cuts[at], end):
        return cuts[at]
    while at and text[: cuts[at]].rstrip().endswith(",") and _MEMBER.fullmatch(text, cuts[at - 1], cuts[at]):
        at -= 1
    return cuts[at]


_LAST_MEMBER = late(
    r"\s*(?!(?:and|or|while|but)\b)[A-Za-z][\w'’-]*(?:\s+[\w'’()-]+){0,3}?\s+and\s+[a-z]", re.IGNORECASE
)
"""The last two members of a list without a comma between: drinks and tobacco sales."""
_MEMBER = late(
    rf"\s*(?!(?:{'|'.join(claim_words.STOPS)}|overall|meanwhile|however|moreover|furthermore|similarly|elsewhere|instead|nevertheless|among|despite|although|though|if|as|since|while|here|also|[a-z]+ly)\b)"
    r"[A-Za-z][\w'’-]*(?:\s+(?!(?:was|were|is|are|rose|fell|grew|said|reported|and|by|in|at|for|on|to|from|which|who|that)\b)[\w'’()-]+){0,3}\s*,\s*",
    re.IGNORECASE,
)
"""A member of a list before its comma, which is a noun phrase."""


def _may_name(words: list[str]) -> bool:
    """Whether words can be the name of something."""
    plain = [word.lower() for word in words]
    if (
        not any(sign.isalpha() for sign in "".join(words))
        or _longest(plain) > LONGEST
        or (len(words) == 1 and plain[0] in _ALONE)
        or all(word in _AUXILIARY for word in plain)
    ):
        return False
    if plain[0] in claim_words.DEGREES:
        return False
    if plain[-1].endswith("ly") and plain[-1] not in NOUNS_IN_LY:
        return False
    return not (plain[-1] in NO_NOUN or plain[0] in PARTICIPLES or plain[0] in _PRONOUNS)


def _longest(words: list[str]) -> int:
    """How many words a name has, or the longest of names that are joined, of which each has its own `of`."""
    joint = next((at for at, word in enumerate(words) if word == "and" and "of" in words[:at]), None)
    if joint is None or "of" not in words[joint:]:
        return len(words)
    return max(joint, len(words) - joint - 1)


NOUNS_IN_LY = frozenset({"anomaly", "assembly", "family", "italy", "july", "monopoly", "reply", "supply"})
"""Nouns that end as adverbs do, as no other name does."""
_PRONOUNS = frozenset({"we", "it", "they", "this", "these", "which", "who", "he", "she", "i"})


def _without_times(text: str, times: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    """A stretch behind the times that lead to a noun, or before the one that follows it: revenue for fiscal year 2024."""
    for begin, last in times:
        if begin >= end or last <= start:
            continue
        first = max(start, begin)
        words = TIME_LEAD.sub("", text[start:first])
        if words.strip(" ,;") and last >= end - 1:
            end = start + len(words.rstrip())
        else:
            owned = _OF_TIME.match(text, last, end)
            start = max(start, owned.end() if owned else last)
    return start, end
