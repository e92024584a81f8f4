"""Of which place, or which body, a row of a source is, and of which a figure: another's row is nothing that a figure is held against."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from tui.claims.own_place import is_whole, level_of_word
from tui.compiled import late
from tui.lexicon.place_kinds import (
    BODIES,
    ENDINGS_OF_BODIES,
    HEADS_OF_PLACES,
    KINDS_OF_LATIN,
    KINDS_OF_PLACES,
    LATIN_BODIES,
    LATIN_LEVELS,
    LEVELS,
    OFFICES,
)
from tui.lexicon.zh import scope_words
from tui.sources.places_compared import Whose, levels_of, named_places
from tui.sources.statement_lookup import entities_of, rows_of_table
from tui.sources.words_in_common import plain_words
from tui.speech.headings import above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.claims.own_place import OwnPlace
    from tui.documents.document_model import Document
    from tui.documents.table_model import Table
    from tui.sources.figure_context import Context
    from tui.sources.statement_model import Source, Statement
    from tui.speech import Mention, Speech

_ENDINGS = "|".join(sorted((*LEVELS, *BODIES), key=len, reverse=True))
_HAN_NAME = late(rf"(?!全)(?P<short>[\u3400-\u9fff]{{1,14}}?)(?P<level>{_ENDINGS})")
"""The name of a place or of a body, with how it ends."""
_LATIN_ENDINGS = "|".join((*LATIN_LEVELS, *LATIN_BODIES))
_LATIN_NAME = late(
    rf"(?P<short>[A-Z][\w&'’.-]*(?:\s(?:(?:and|&)\s)?[A-Z][\w&'’.-]*){{0,4}}),?\s(?P<level>(?i:{_LATIN_ENDINGS}))\.?"
    rf"|(?P<before>(?i:{'|'.join(LATIN_LEVELS)}|university|bank))\sof\s(?:the\s)?(?P<behind>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){{0,3}})"
)
"""The same in Latin letters: Kelso County, County of Kelso."""
_LEAST = 2
"""Names of places that a source must have for its rows to be those of places."""
_MOST = 5_000
"""Names of places that are known of a large table."""
_HEADS = 3
"""Columns from the left of which one may name places."""
_LONGEST, _LONGEST_LATIN = 16, 5
"""Characters, and words, of the longest name that is looked for in a heading."""
_OPENING = 80
"""Characters of a text in which it says whose it is."""
_SENTENCE = late(r"[。；;]|[^A-Z]\.(?:\s|$)|[，,].*[0-9]")
"""What a line has that is prose, and not part of a text's head."""
_WORD = late(r"[\w&'’.-]+")


class Standing(Enum):
    """How the place of a row stands to that of a figure."""

    FREE = "free"
    """It is the same, or nothing is known of one of the two."""
    OTHER = "other"
    UNKNOWN = "unknown"
    """The row is of one of several places, and nothing says of which the figure is."""


class RowPlaces:
    """Knows the places that the rows of one source are of, and those that the figures of one speech are of."""

    def __init__(self, speech: Speech, source: Source, own: OwnPlace) -> None:
        """Look for the names of places in the rows, and for that of the text's own place in its title.

        Args:
            speech: The text.
            source: What its figures are held against.
            own: The place that the text is about, as far as its claims say it.
        """
        self._text, self._own, self._head = speech.text, own, source.head
        self._rows: dict[tuple[str, str, str], str] = {}
        self.entities = list(islice(entities_of(source.statements), _MOST))
        """The things that rows are of, as many as are looked at."""
        self.names = self._names_in(source, speech)
        """The names of places in the rows, each with how it ends; none where there is but one."""
        self._levels = {level for level in self.names.values() if level}
        self._tables = self._of_tables(source) if self.names else {}
        self._forms = _forms_of(self.names)
        self._headings: dict[str, str] = {}
        self._titled = self._in_title(speech)

    def _names_in(self, source: Source, speech: Speech) -> dict[str, str]:
        """The names of places in the rows of a source."""
        listed = _listed_places(source.document)
        found: dict[str, str] = {}
        listed |= _like_titled(self.entities, f"{speech.title} {speech.subtitle}")
        for words in dict.fromkeys((*self.entities, *_words_of_rows(source))):
            level = level_of(words)
            if level or words in listed:
                found[words] = level
        return found if len(found) >= _LEAST else {}

    def _of_tables(self, source: Source) -> dict[int, set[str]]:
        """For each table whose rows are of places their names."""
        found: dict[int, set[str]] = defaultdict(set)
        for table, statement in rows_of_table(source.statements):
            if statement is None:
                found[table].update(self.names)
            elif place := self.place_of(statement):
                found[table].add(place)
        return {table: places for table, places in found.items() if len(places) >= _LEAST}

    def place_of(self, statement: Statement) -> str:
        """The place that a row is of; empty where it is of none."""
        key = statement.entity, statement.name, statement.group
        found = self._rows.get(key)
        if found is None:
            words = (statement.entity, *statement.name.split(" "), *_parts(statement.group))
            found = self._rows[key] = next((one for one in words if one in self.names), "")
        return found

    def whose(self, mention: Mention, scope: str, topic: str) -> Whose:
        """Of which place a figure is.

        Args:
            mention: The figure.
            scope: Whose its words say that it is.
            topic: The name of the row that its text said last.
        """
        if is_whole(scope):
            level, home = level_of_word(scope), self._home(mention)
            if not level or (home and _are_of_level(level, home)):
                return Whose(home, whole=True)
            return Whose(self._titled if self._is_titled(scope, level) else f"全{level}", whole=True)
        return Whose(topic if topic in self.names else self._home(mention))

    def _is_titled(self, scope: str, level: str) -> bool:
        """Whether words like 全县 are of the place that the title names."""
        title = self._titled
        if not title or _are_of_level(level, title):
            return bool(title)
        return not level_of(title) and not self._own.place(scope)

    def _home(self, mention: Mention) -> str:
        """The place that the nearest heading above a figure names, else the title."""
        begins = self._text.rfind("\n", 0, mention.start) + 1
        for heading in above(self._text, begins):
            found = self._headings.get(heading)
            if found is None:
                found = self._headings[heading] = self._named_in(heading)
            if found:
                return found
        return self._titled

    def _in_title(self, speech: Speech) -> str:
        """The place that the title of a text names, else its opening; one of the rows where it names such a one."""
        title = f"{speech.title} {speech.subtitle}"
        opening = head_of(title, speech.text)
        return self._named_in(title) or self._named_in(opening) or self._own.title or latin_place(title)

    def _named_in(self, words: str) -> str:
        """The only place of the rows that some words name; empty where they name none, or several."""
        spans = [span for span in _spans(words) if words[slice(*span)].lower() in self._forms]
        outer = [
            one
            for one in spans
            if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)
        ]
        found = {self._forms[words[slice(*span)].lower()] for span in outer}
        return found.pop() if len(found) == 1 else ""

    def standing(self, statement: Statement, context: Context) -> Standing:
        """How the place of a row stands to that of a figure."""
        whose, place = context.whose, self.place_of(statement)
        if not place:
            other = self._is_of_all(statement, context) or self._is_said_elsewhere(statement, context)
            return Standing.OTHER if other else Standing.FREE
        if is_said(place, context):
            return Standing.FREE
        if not whose.place:
            return Standing.UNKNOWN
        level = self.names[place]
        if whose.place.startswith("全"):
            other = bool(level) and not _are_of_level(whose.place[1:], place)
            return Standing.OTHER if other else Standing.UNKNOWN
        if is_same_place(whose.place, place):
            return Standing.FREE
        listed = whose.place in self.names or level_of(whose.place) in self._levels
        return Standing.OTHER if listed or whose.whole else Standing.UNKNOWN

    def _is_said_elsewhere(self, statement: Statement, context: Context) -> bool:
        """Whether a figure's own words say that it is of another place than its text, and a statement of no place says nothing of that one."""
        own, whose = self._titled, context.whose
        if not level_of(own) or statement.table in self._tables:
            return False
        said = f"{statement.group} {statement.name} {statement.above} {self._head}"
        if whose.whole and whose.place.startswith("全"):
            level = whose.place[1:]
            named = any(place.endswith(level) for place in named_places(said))
            return level in _OF_STATES and level not in levels_of(said) and not named
        place = context.scope if level_of(context.scope) else _leading_place(context.metric)
        return bool(place) and not is_same_place(own, place) and plain_words(place) not in plain_words(said)

    def is_its_own(self, statement: Statement, context: Context) -> bool:
        """Whether a row is that of the very place that a figure is of."""
        place = self.place_of(statement)
        return bool(place and context.whose.place) and is_same_place(context.whose.place, place)

    def _is_of_all(self, statement: Statement, context: Context) -> bool:
        """Whether a row of a table of places is of all of them, and a figure of one, its sentence speaking of no whole of another level."""
        places = self._tables.get(statement.table, ())
        own = context.whose.place
        if own not in places or levels_of(context.said) - {own[-1]}:
            return False
        latin = _LATIN_WORD.findall(plain_words(statement.entity))
        return not any(word in context.said and word not in plain_words(own) for word in latin)


_OF_STATES = frozenset("国省市州盟县区旗乡镇")
"""Levels of places of which a text tells what all of one came to."""
_LEADING = late(r"[\u3400-\u9fff]{2,6}?(?:[县区市镇乡旗]|街道)")


def _leading_place(metric: str) -> str:
    """The name of a place with which the words of a metric begin; empty where they begin with none."""
    found = _LEADING.match(metric)
    return found[0] if found and level_of(found[0]) and found[0] not in scope_words.NO_PLACES else ""


_LATIN_WORD = late(r"\b(?!total)[a-z]{4,}")
"""A word of the name of a total that says of what it is one: region in Region total."""


def _words_of_rows(source: Source) -> Iterable[str]:
    """The words of the names and groups of rows that may be places."""
    for _table, statement in rows_of_table(source.statements):
        if statement is not None:
            yield from statement.name.split(" ")
            yield from _parts(statement.group)


def _parts(group: str) -> list[str]:
    """What a row stands under, as a whole and by its words."""
    return [group, *group.split(" ")] if group else []


def _listed_places(document: Document | None) -> set[str]:
    """The words of columns whose heads say that they are of places."""
    if document is None:
        return set()
    listed = (said for table in document.tables for said in _listed_in(document.text, table))
    return {said for said in listed if _SAYS_A_NAME.match(said)}


def _listed_in(text: str, table: Table) -> Iterator[str]:
    """The words of those columns of one table; under heads of offices or units those that are long enough for a name."""
    if not table.header_rows:
        return
    heads = table.grid(table.header_rows)
    for column in range(min(_HEADS, table.columns)):
        cells = [cell for row in heads if (cell := row[column]) is not None]
        told = {"".join(text[cell.start : cell.end].split()).lower() for cell in cells}
        if told.isdisjoint((*HEADS_OF_PLACES, *OFFICES)):
            continue
        least = 1 if told.isdisjoint(OFFICES) else _OFFICE
        for words in islice(table.body_words(text)[column], _MOST):
            said = " ".join(words.split())
            if len(said) >= least and not levels_of(said):
                yield said


def _like_titled(entities: Iterable[str], title: str) -> set[str]:
    """Of the things that rows are of the bodies that end as one does that the title names whole: hospitals beside 市第一人民医院."""
    every = list(entities)
    named = {one for one in every if len(one) >= _OFFICE and one in title and one.endswith(ENDINGS_OF_BODIES)}
    endings = tuple(ending for ending in ENDINGS_OF_BODIES if any(one.endswith(ending) for one in named))
    return {one for one in every if len(one) > _LEAST and one.endswith(endings)} if endings else set()


_OFFICE = 4
"""Characters of the shortest name of an office: shorter words under such a head may be units."""
_SAYS_A_NAME = late(
    r"(?!.*(?:合\s?计|总\s?计|小\s?计|平均|(?i:\btotal\b|\ball\b|average|overall)))(?!其中|全)[^\W\d]{2}"
)
"""How a cell begins in a column of places that names one."""


def head_of(title: str, text: str) -> str:
    """What a text says of itself: its title and the lines of its beginning that are no prose."""
    lines = text[:_OPENING].split("\n")
    return " ".join((title, *(line for line in lines if not _SENTENCE.search(line))))


@lru_cache(maxsize=1 << 13)
def level_of(name: str) -> str:
    """How the name of a place or of a body ends; empty for what is none, and for what says of which kind places are."""
    if name and name[-1] >= "\u3400":
        found = _HAN_NAME.fullmatch(name)
        return "" if found is None or _is_a_kind(found["short"], found["level"]) else found["level"]
    found = _LATIN_NAME.fullmatch(name)
    if found is None:
        return ""
    if found["before"]:
        return str(found["before"].lower())
    kind = found["short"].split(" ")[0].lower() in KINDS_OF_LATIN
    return "" if kind else str(found["level"].lower())


def _is_a_kind(short: str, level: str) -> bool:
    """Whether what stands before how a place ends says of which kind it is, and not which."""
    if len(short) < _LEAST and level not in _OF_ONE_CHARACTER:
        return True
    return short in KINDS_OF_PLACES or (level in _SMALLEST and short.endswith(KINDS_OF_PLACES))


_OF_ONE_CHARACTER = ("县", "旗")
"""Levels of places whose names may have one character: 忠县."""
_SMALLEST = ("镇", "村")
"""Levels of which kinds have longer names: 通公路建制村."""


def short_of(name: str) -> str:
    """The name of a place without how it ends; the whole where too little is left."""
    found = (_HAN_NAME if name[-1:] >= "\u3400" else _LATIN_NAME).fullmatch(name)
    short = (found["short"] or (found["behind"] if "behind" in found.groupdict() else "")) if found else name
    least = 2 if short[-1:] >= "\u3400" else 4
    return short if short and len(short) >= least else name


def latin_place(title: str) -> str:
    """The place or the body that a Latin title names; empty where it names none."""
    found = _LATIN_NAME.search(title)
    return found[0] if found and level_of(found[0]) else ""


@lru_cache(maxsize=1 << 14)
def is_same_place(one: str, other: str) -> bool:
    """Whether two names may be of one place: 湖阳市青山县 and 青山县, Kelso and Kelso County."""
    left, right = one.lower(), other.lower()
    if left.endswith(right) or right.endswith(left):
        return True
    levels = level_of(one), level_of(other)
    apart = all(levels) and levels[0] != levels[1]
    short, shorter = short_of(one).lower(), short_of(other).lower()
    return not apart and (short.endswith(shorter) or shorter.endswith(short))


def is_said(place: str, context: Context) -> bool:
    """Whether the sentence of a figure names a place; where its own words say that it is of all of another, only they count."""
    said = f"{context.metric} {context.own}" if context.whose.whole else f"{context.said} {context.metric}"
    return _plain_short(place) in said


@lru_cache(maxsize=1 << 14)
def _plain_short(place: str) -> str:
    """The name of a place without how it ends, in plain forms."""
    return plain_words(short_of(place))


def _are_of_level(level: str, name: str) -> bool:
    """Whether a name is that of a place of a level of `全县`, or of a body as in `全校`."""
    ending = level_of(name) or name[-1:]
    return level in (ending, ending[-1:], level_of_word(ending))


def _forms_of(names: Iterable[str]) -> dict[str, str]:
    """The names by how a heading may write them; a short form of several is none."""
    found: dict[str, str] = {}
    shared = set()
    for name in names:
        short = short_of(name).lower()
        if found.setdefault(short, name) != name:
            shared.add(short)
    for short in shared:
        del found[short]
    return found | {name.lower(): name for name in names}


def _spans(words: str) -> Iterable[tuple[int, int]]:
    """Where names may stand in some words: stretches of Chinese characters, and neighbouring Latin words."""
    for start in range(len(words)):
        if words[start] >= "\u3400":
            yield from ((start, end) for end in range(start + 2, min(len(words), start + _LONGEST) + 1))
    found = [(one.start(), one.end()) for one in _WORD.finditer(words) if words[one.start()] < "\u3400"]
    for at, (start, _end) in enumerate(found):
        yield from ((start, end) for _start, end in found[at : at + _LONGEST_LATIN])
