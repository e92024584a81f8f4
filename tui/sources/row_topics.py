"""Of which row of a table a figure is: the name of a row that its text said last before it, or says right behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.compiled import late
from tui.sources.statement_lookup import metrics_of
from tui.sources.words_in_common import initials_of, plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.row_places import RowPlaces
    from tui.sources.statement_model import Statement
    from tui.speech import Mention, Speech

_MOST = 4_000
"""Names of rows that are looked for; of a source with more none is."""
_REACH = 200
"""Characters before a name in which its sentence begins."""
_MANY = 400
"""Names from which on they are looked up by how they begin, and only as they stand."""
_SHORTEST, _SHORTEST_LATIN = 2, 4
"""Characters of the shortest name that is looked for."""
_PLACE = late(r"(?<=[\u3400-\u9fff]{2})[省市县区州旗镇乡村]$")
"""What a text leaves out behind the name of a place."""
_COUNTED = late(r"(?<=[\u3400-\u9fff]{2})(?:人次数?|人数|数量|总量|总额|数|量)$")
"""What it leaves out behind the name of what is counted."""
_BEHIND = late(r"[^，,。.；;：:\d\n]{0,24}?\b(?:in|at|for|from|by)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between a figure and the name right behind it."""
_ITS = late(r"[省市县区州旗镇乡村]?的(?:约|近)?")
"""What stands between the name of a row and a figure that is its own, whatever the clause is of: 高于临江县的38.49万吨."""
_NO_NAME = late(r"[0-9（(]|\b(?:total|all)\b|合计|总计|小计|全[国省市县区]", re.IGNORECASE)
"""What a name of a row has that is none of a thing of its own."""


class RowTopics:
    """Knows where a text says the names of the rows of a source."""

    def __init__(self, speech: Speech, statements: Sequence[Statement], places: RowPlaces) -> None:
        """Look for the names.

        Args:
            speech: The text.
            statements: Those of the source; only those have names whose tables have a thing in each row and metrics above.
            places: The things and the places that its rows are of, whether their tables are such or not.
        """
        self._text, self._places = speech.text, frozenset(places.names)
        every = chain(places.names, places.entities)
        names = set(islice((name for name in every if not _NO_NAME.search(name)), _MOST + 1))
        self._starts: list[int] = []
        self._found: list[tuple[int, int, str]] = []
        if 1 < len(names) <= _MOST:
            self._look_for(names, metrics_of(statements))

    def _look_for(self, names: set[str], metrics: set[str]) -> None:
        """Find the names in the text, the longest first where one begins with another; none within that of a metric: 工业 in 工业用电量."""
        said: dict[str, str] = {}
        short: dict[str, str] = {}
        many = len(names) > _MANY
        if not many:
            within = [metric for metric in metrics - names if any(name in metric for name in names)]
            said = dict.fromkeys(map(str.lower, sorted(within)), "")
        for name in sorted(names):
            forms = (name, _PLACE.sub("", name), _COUNTED.sub("", name), name.replace("&", "and"))
            for form in (*forms, *(() if many else _parts_of(name, names))):
                if len(form) >= (_SHORTEST_LATIN if form.isascii() else _SHORTEST):
                    said.setdefault(form.lower(), name)
            for initials in initials_of(plain_words(name)):
                short.setdefault(initials.upper(), name)
        self._find(said, re.IGNORECASE)
        self._find(short, re.NOFLAG)
        self._found.sort()
        self._starts = [start for start, _end, _name in self._found]

    def _find(self, forms: dict[str, str], flags: re.RegexFlag) -> None:
        """Find forms of names in the text."""
        if not forms:
            return
        if len(forms) > _MANY:
            self._found += _found_of_many(self._text, forms, folded=bool(flags))
            return
        longest_first = sorted(map(re.escape, forms), key=len, reverse=True)
        pattern = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(longest_first)})", flags)
        for found in pattern.finditer(self._text):
            name = forms.get(found[0].lower() if flags else found[0])
            if name:
                self._found.append((found.start(), found.end(), name))

    def of(self, mention: Mention, scope: str = "") -> str:
        """The name of the row that a figure is of; empty where its paragraph names none.

        Args:
            mention: The figure.
            scope: Whose it is said to be; that goes before all where it is such a name.
        """
        if not self._found:
            return ""
        at = bisect_left(self._starts, mention.start)
        if at and _ITS.fullmatch(self._text, self._found[at - 1][1], mention.start):
            return self._found[at - 1][2]
        if of_scope := self._of_scope(scope):
            return of_scope
        if (listed := self._listed(at, mention)) is not None:
            return listed
        if at < len(self._found):
            start, _end, name = self._found[at]
            if start >= mention.end and _BEHIND.fullmatch(self._text, mention.end, start):
                return name
        paragraph = self._text.rfind("\n", 0, mention.start)
        if at and self._starts[at - 1] > paragraph and not self._is_one_of_list(at - 1, mention):
            _start, end, name = self._found[at - 1]
            if not (_NEW_SUBJECT if name.isascii() else _OF_ALL).search(self._text, end, mention.start):
                return name
        return ""

    def _of_scope(self, scope: str) -> str:
        """The first name that words say whose a figure is; empty where they say none."""
        named = (name for _start, _end, name in self._found if name in scope or _PLACE.sub("", name) in scope)
        return next(named, "") if scope else ""

    def _is_one_of_list(self, last: int, mention: Mention) -> bool:
        """Whether the name that was said last is a place of an earlier sentence that names others too: what follows is of none of them alone."""
        start, end, name = self._found[last]
        if name not in self._places or not _SENTENCE.search(self._text, end, mention.start):
            return False
        stops = [one.end() for one in _SENTENCE.finditer(self._text, max(0, start - _REACH), start)]
        begin = stops[-1] if stops else max(0, start - _REACH)
        before = bisect_left(self._starts, begin)
        return any(other != name for _start, _end, other in self._found[before:last])

    def _listed(self, at: int, mention: Mention) -> str | None:
        """Of names that are listed before 分别 the one whose turn it is; None where none are."""
        if not at:
            return None
        end = self._found[at - 1][1]
        between = self._text[end : mention.start]
        if "分别" not in between or _SENTENCE.search(between):
            return None
        first = at - 1
        while first and _LIST.fullmatch(self._text, self._found[first - 1][1], self._found[first][0]):
            first -= 1
        turn = len(_NUMBER.findall(between))
        return self._found[first + turn][2] if first + turn < at else None


def _found_of_many(text: str, forms: dict[str, str], *, folded: bool) -> list[tuple[int, int, str]]:
    """Where a text says one of many forms of names, the longest, each with the name; `folded` says that capitals do not count."""
    said = text.lower() if folded else text
    if len(said) != len(text):
        said = text
    by_start: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        by_start[form[:_SHORTEST]].append(form)
    found = []
    at = 0
    while at < len(said) - 1:
        begins = not (at and said[at - 1].isascii() and said[at - 1].isalpha())
        those = by_start.get(said[at : at + _SHORTEST], ()) if begins else ()
        form = next((form for form in those if said.startswith(form, at)), "")
        if form and forms[form]:
            found.append((at, at + len(form), forms[form]))
        at += len(form) or 1
    return found


def _parts_of(name: str, names: set[str]) -> list[str]:
    """The words that a Latin name joins by `and`, as far as no other name has them; and the name with a hyphen for its blank."""
    if not name.isascii():
        return []
    parts = [part for part in _AND.split(name.lower()) if _ONE_WORD.fullmatch(part)]
    others = " ".join(sorted(names - {name})).lower()
    joined = [name.replace(" ", "-")] if name.count(" ") == 1 else []
    return [*joined, *(part for part in parts if len(parts) > 1 and part not in others)]


_NEW_SUBJECT = late(
    r"\.\s+(?!(?:It|Its|They|Their|This|These|That|The|Here|There|He|She|His|Her|In|At|By|On|Of|For|From|With|After|Before|During|Since|As|And|But|About"
    r"|Some|Nearly|Over|More|Only|Just|Around|Almost)\b)[A-Z][a-z]+"
)
"""How a Latin sentence begins that is of something else than the one before."""
_OF_ALL = late(r"[。；;]\s*(?:(?:(?:19|20)[0-9]{2}年|全年|今年)[，,]?)?全[国省市县区州旗]")
"""How a Chinese sentence begins that is of all rows again."""
_AND = late(r"\s(?:and|&)\s")
_ONE_WORD = late(r"[a-z]{6,}")
_SENTENCE = late(r"[。；;\n]")
_LIST = late(r"[省市县区州旗镇乡村]?\s?[、和与及]\s?")
_NUMBER = late(r"[0-9][0-9.,，]*")


def is_an_item(statement: Statement) -> bool:
    """Whether a statement is of one thing: its name says of no total, and names no list."""
    return _OF_SEVERAL.search(statement.name) is None


_OF_SEVERAL = late(r"[合小总共]计|[、等]|\btotal\b", re.IGNORECASE)
