"""An index of the names of statements: which of them the words around a figure may mean, and how well."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING, NamedTuple

from tui.compiled import late
from tui.lexicon.word_lists import words
from tui.lexicon.zh.measured_nouns import HEADS, OPPOSED
from tui.sources.words_in_common import (
    grams,
    having_grams,
    initials_of,
    is_wide,
    plain_of_each,
    plain_words,
    runs,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tui.sources.figure_context import Context

_MOST = 24
"""Names that are looked at closely for one figure."""
_VISITED, _CLOSELY, _PART = 2500, 60, 0.6
"""Places of an index that are visited for one figure, those of telling grams first, and names for which all is added up then;
what part of what the best has in common for its length the others must have."""
VERY_MANY = 600
"""Names of a source from which on those are not looked at that fit much worse than the best."""
_COMMON = 2000
"""Names that have a gram from which on it tells nothing, as long as there are others."""
_HEADS = frozenset(word for word in HEADS if len(word) > 1)
_HEAD = 0.45
"""How much the last word of a name tells that many names have: 增加值, 收入."""
_SEVERAL, _OF_MOST = 6, 0.35
"""Names of a source from which on it counts that most of them have a gram, and how much such a gram tells beside."""
_VAGUE = frozenset("的额量数率值总共全年度各类个面积达")
"""Characters that tell little."""
_BACK_BY_INITIALS = 0.7
"""How much of what a figure is of is said by a name that has the first letters of its words."""
_GROUP_UNSAID = 0.03
"""How much worse a name fits whose group is said nowhere."""
_BY_INITIALS = 0.95
"""How much a word counts that is said by its first letters, or the other way round."""
_OWN = 0.9
"""How much the words around a figure count, verbs and all, beside the metric that was read from them."""
_ALONE = 0.55
"""How much a character counts that stands near the figure without its neighbour."""
_OPPOSED = tuple(sorted(OPPOSED, key=len, reverse=True))
_SIDES = frozenset(
    words(
        "城镇 农村 出口 进口 男性 女性 一产 二产 三产 第一产业 第二产业 第三产业 轻工业 重工业 夏粮 秋粮 民间 国有 公路 铁路"
    )
)
"""Those that are never left out where they are meant."""
_DISTINCT = words(
    "增加值 收入 支出 利润 利润总额 成本 贷款 存款 投资 投资额 产量 产值 面积 价格 消费 进口 出口 进口额 出口额 零售额 销售额 负债 资产 债务 税收"
    " 用电量 发电量 货运量 客运量 人口 就业"
)
"""Nouns of what is measured that stand for no other of them."""
_TWO_SIDED = ("进出口", "城乡", "居民", "企业", "国有土地", "国有资本", "国有资产")
"""What holds an opposed word and is none, or is opposed to few things."""


_Atom = tuple[str, tuple[str, ...], float]
"""A character or a word, the grams that it is in, and how much it tells."""


_TOTAL = late(
    r"^(?:合计|总计|共计|总体|总数|小计|全[国省市县区州旗镇乡村]|(?:(?:grand|sub-?)\s?)?totals?)(?=\s|$)\s*"
)
"""What a name begins with that is of all rows: texts seldom say it."""


def without_total(name: str) -> str:
    """A name without the words that say that it is of all."""
    return _TOTAL.sub("", name)


def _postings(names: Sequence[tuple[str, str, str]], wanted: frozenset[str]) -> dict[str, list[int]]:
    """The numbers of the names that have each of the wanted grams, in their order; told by the words of names, which many share."""
    whole: dict[str, list[int]] = defaultdict(list)
    first: dict[str, list[int]] = defaultdict(list)
    later: dict[str, list[int]] = defaultdict(list)
    said = [named for named, _group, _above in names]
    if _are_whole(said) and len({*said}) == len(said):
        return dict(_having(said, wanted, is_begun=True))
    for number, named in enumerate(said):
        if named.isascii() or " " not in named or _LATIN.search(named):
            whole[named].append(number)
            continue
        begins, *more = named.split(
            " "
        )  # its words one by one, which come in many names, where they are Chinese
        first[begins].append(number)
        for word in {*more}:
            later[word].append(number)
    having: dict[str, list[list[int]]] = defaultdict(list)
    for those, is_begun in ((whole, True), (first, True), (later, False)):
        numbers = list(those.values())
        for gram, found in _having(list(those), wanted, is_begun=is_begun).items():
            having[gram] += [numbers[at] for at in found]
    return {gram: lists[0] if len(lists) == 1 else sorted({*chain(*lists)}) for gram, lists in having.items()}


def _are_whole(said: Sequence[str]) -> bool:
    """Whether names surely are no Chinese words with blanks between them."""
    together = "\n".join(said)
    return " " not in together or together.isascii()


def _having(said: Sequence[str], wanted: frozenset[str], *, is_begun: bool) -> dict[str, list[int]]:
    """For each of the wanted grams which of many words have it; `is_begun` says whether names begin with them."""
    told = plain_of_each(said)
    if not is_begun:
        return having_grams(told, wanted)
    told = [without_total(plain) if plain[:1] in _TOTALS_BEGIN else plain for plain in told]
    found = having_grams(told, wanted)
    if not _LATIN.search("\n".join(told)):
        return found
    for at, words_of_name in enumerate(told):
        if _LATIN.search(words_of_name):
            for gram in wanted.intersection(initials_of(words_of_name)):
                found[gram].append(at)
    return found


_TOTALS_BEGIN = frozenset("合总共小全gst")
"""How all begins that says that a name is of all."""
_LATIN = late(r"[A-Za-zＡ-Ｚａ-ｚ]")
"""What may go on with the word before it: gross domestic product."""


class Name(NamedTuple):
    """A name with what it stands under, in plain forms."""

    words: str
    group: str
    above: str


class Fit(NamedTuple):
    """How well a name fits the words around a figure; all parts from 0 to 1."""

    forward: float
    """How much of the name is said around the figure."""
    back: float
    """How much of what the figure is of is said by the name, or stands above it."""
    opposed: bool
    """Whether one says 城镇 and the other 农村, or says nothing of it."""
    taught: bool = False
    """Whether a reviewer settled that the source calls it so."""
    exact: bool = False
    """Whether it is the very name that a curator gave the figure's metric."""

    @property
    def score(self) -> float:
        """Both together."""
        return 0.75 * self.forward + 0.25 * self.back - (0.25 if self.opposed else 0.0)


TAUGHT = Fit(1.0, 1.0, opposed=False, taught=True)
"""The fit of a name that was taught."""


class NameIndex:
    """The names of one source."""

    def __init__(self, names: Sequence[tuple[str, str, str]], wanted: Collection[str]) -> None:
        """Index names.

        Args:
            names: Of each its words, its group and what stands above, as the source has them.
            wanted: The grams that will be asked for.
        """
        self._raw = names
        self._postings = _postings(names, frozenset(wanted))
        self._sets: dict[str, set[int]] = {}
        self._count = len(names)
        self._rare = log(self._count + 2)
        self._rarities: dict[int, float] = {}
        self._plain: dict[int, Name] = {}
        self._atoms: dict[str, list[_Atom]] = {}
        self._valued_atoms: dict[tuple[str, tuple[str, ...], bool, bool], _Atom] = {}
        """By all that tells their values: the same stand beside each other in many names."""
        self._backs: dict[int, _Said] = {}
        self._initials: dict[int, frozenset[str]] = {}

    def candidates(self, weights: dict[str, float]) -> list[int]:
        """The names that have most in common with weighted grams, the nearest first."""
        held = sorted((len(self._postings[gram]), gram) for gram in weights if gram in self._postings)
        few = [(count, gram) for count, gram in held if count <= _COMMON] or held[:1]
        values = {gram: weights[gram] * self._rarity(count) for count, gram in few}
        if sum(count for count, _gram in few) > _VISITED:
            found = self._scores_of(self._likely(values), values)
        else:
            found = defaultdict(float)
            for gram, value in values.items():
                for number in self._postings[gram][:_COMMON]:
                    found[number] += value
        if self._count >= VERY_MANY and found:
            found = self._nearly_as_much(found)
        return _likeliest(_MOST, found)

    def _likely(self, values: dict[str, float]) -> list[int]:
        """Of very many names those that have most of the grams that few names have and that count most."""
        found: dict[int, float] = {}
        left = _VISITED
        for gram, value in sorted(values.items(), key=self._cost):
            having = self._having(gram)
            left -= len(having)
            if left < 0 and len(found) >= _MOST:
                break
            known = found.keys() & having
            for number in known:
                found[number] += value
            found.update(dict.fromkeys(having - known, value))
        return _likeliest(_CLOSELY, found)

    def _having(self, gram: str) -> set[int]:
        """The names that have a gram, of very many the first."""
        found = self._sets.get(gram)
        if found is None:
            found = self._sets[gram] = set(self._postings[gram][:_COMMON])
        return found

    def _nearly_as_much(self, scores: dict[int, float]) -> dict[int, float]:
        """Those names that have for their length about as much in common as the one that has most."""
        best = max(scores, key=scores.__getitem__)
        lengths = self._lengths
        least = _PART * scores[best] / lengths[best]
        return {number: score for number, score in scores.items() if score >= least * lengths[number]}

    @cached_property
    def _lengths(self) -> list[int]:
        """Characters of each name and of what it stands under."""
        return [max(1, len(named) + len(group)) for named, group, _above in self._raw]

    def _cost(self, valued: tuple[str, float]) -> tuple[float, str]:
        """How many names are visited for how much a gram tells."""
        gram, value = valued
        return len(self._postings[gram]) / value if value else float("inf"), gram

    def _scores_of(self, numbers: Sequence[int], values: dict[str, float]) -> dict[int, float]:
        """How much some names have in common with valued grams."""
        scores = dict.fromkeys(numbers, 0.0)
        for gram, value in values.items():
            for number in scores.keys() & self._having(gram):
                scores[number] += value
        return scores

    def _rarity(self, count: int) -> float:
        """How much a gram tells that so many names have."""
        found = self._rarities.get(count)
        if found is None:
            found = self._rarities[count] = 0.35 + log((self._count + 1) / (count + 0.5)) / self._rare
        return found

    def name(self, number: int) -> Name:
        """A name in plain forms."""
        found = self._plain.get(number)
        if found is None:
            named, group, above = map(plain_words, self._raw[number])
            found = self._plain[number] = Name(without_total(named) or above, group, above)
        return found

    def fit(self, number: int, context: Context) -> Fit:
        """How well a name fits the words around a figure."""
        name = self.name(number)
        said, total = self._covered(name.words, context)
        forward = said / total if total else 0.0
        if name.group:
            more, of = self._covered(name.group, context)
            share = 0.6 if len(name.words) <= 4 else 0.2
            weight = share * total / of if of else 0.0
            both = (said + more * weight) / (total + of * weight) if total else 0.0
            forward = max(forward - _GROUP_UNSAID, both)
        initials = self._initials.get(number)
        if initials is None:
            initials = self._initials[number] = initials_of(name.words)
        for one in initials:
            forward = max(forward, _BY_INITIALS * context.weights.get(one, 0.0))
        known = self._backs.get(number)
        if known is None:
            known = self._backs[number] = _Said(name)
        back = known.back(context.metric)
        if back < _OWN:
            back = max(back, _OWN * known.back(context.own))
        if context.initials and not known.latin.isdisjoint(context.initials):
            back = max(back, _BACK_BY_INITIALS)
        if context.curated is not None and context.curated.is_said_by(f"{name.group} {name.words}"):
            return Fit(1.0, 1.0, opposed=False, exact=True)
        return Fit(forward, back, _opposed(name, context))

    def _covered(self, said_by: str, context: Context) -> tuple[float, float]:
        """How much of some words of a name is said around a figure, and how much they are."""
        atoms = self._atoms.get(said_by)
        if atoms is None:
            atoms = self._atoms[said_by] = self._taken_apart(said_by)
        weights, near = context.weights, context.near
        said = total = 0.0
        for atom, around, value in atoms:
            best = _ALONE * near[atom] if atom in near else 0.0
            best = max(best, _BY_INITIALS * context.initials.get(atom, 0.0)) if context.initials else best
            for gram in around:
                if gram in weights and (weight := weights[gram]) > best:
                    best = weight
            total += value
            if best:
                said += value * best
        return said, total

    def _taken_apart(self, words_of_name: str) -> list[_Atom]:
        """The atoms of some words of a name, each with the grams that it is in and how much it tells."""
        taken = runs(words_of_name)
        telling = any(not is_wide(run[0]) for run in taken)
        found: list[_Atom] = []
        for run in taken:
            head = _head_of(run)
            found += [self._valued(run, at, telling=telling, is_head=at >= head) for at in range(len(run))]
        return found

    def _valued(self, run: tuple[str, ...], at: int, *, telling: bool, is_head: bool) -> _Atom:
        """The atom at a place of a run, with the grams that it is in and how much it tells.

        Args:
            run: The run.
            at: The place, from 0.
            telling: Whether the name has a run that is not wide.
            is_head: Whether the atom is of the last word, in which many names end.
        """
        atom, around = run[at], _pairs(run, at)
        key = atom, around, telling, is_head
        found = self._valued_atoms.get(key)
        if found is None:
            value = (0.4 if atom in _VAGUE else 1.0) * (2.0 if len(atom) > 1 else 1.0)
            value *= _HEAD if telling and is_wide(atom) else 1.0
            value *= _HEAD if is_head else 1.0
            known = min((len(held) for gram in around if (held := self._postings.get(gram))), default=0)
            value *= self._rarity(known or self._count)
            if self._count >= _SEVERAL and 2 * known > self._count:
                value *= _OF_MOST
            found = self._valued_atoms[key] = atom, around, value
        return found


def _likeliest(most: int, scores: Mapping[int, float]) -> list[int]:
    """So many of the names that have most in common, the nearest first."""
    least = sorted(scores.values())[-most] if len(scores) > most else 0.0
    return [
        number for _score, number in sorted((-score, at) for at, score in scores.items() if score >= least)
    ][:most]


def _pairs(run: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The grams of a run that an atom of it is in."""
    if len(run) == 1:
        return run
    before = (run[at - 1] + run[at],) if at else ()
    return (*before, run[at] + run[at + 1]) if at + 1 < len(run) else before


def _head_of(run: tuple[str, ...]) -> int:
    """Where the last word of a run begins that many names end in; its length where it is all of it, or has none."""
    for length in range(min(6, len(run) - 2), 1, -1):
        if "".join(run[-length:]) in _HEADS:
            return len(run) - length
    return len(run)


class _Said:
    """All that a name says, and what stands above it says, to be looked up in."""

    def __init__(self, name: Name) -> None:
        """Take a name apart."""
        self._whole = {*name.words, *grams(name.words), *grams(name.group), *grams(name.above)}
        self.latin = {atom for part in name for run in runs(part) for atom in run if len(atom) > 1}

    def back(self, metric: str) -> float:
        """How much of what a figure is of is said, from 0 to 1."""
        said, whole = 0.0, self._whole
        atoms, total = _atoms(metric)
        for atom, around, value in atoms:
            if atom in self.latin or not whole.isdisjoint(around):
                said += value
            elif atom in whole:
                said += value * _ALONE
        return said / total if total else 0.0


@lru_cache(maxsize=4096)
def _atoms(words_of_figure: str) -> tuple[list[_Atom], float]:
    """The atoms of the words of a figure, which are asked for again and again, and how much all of them tell."""
    found, total = [], 0.0
    for run in runs(words_of_figure):
        for at, atom in enumerate(run):
            value = 0.4 if atom in _VAGUE or is_wide(atom) else 1.0
            total += value
            found.append((atom, _pairs(run, at), value))
    return found, total


def _opposed(name: Name, context: Context) -> bool:
    """Whether a name and a figure's words have modifiers that stand for each other; or one has a side and the other none."""
    if _is_of_others(name, context):
        return True
    here, there = _modifiers(context.metric), _modifiers(f"{name.group} {name.words}".strip())
    unsaid = {word for word in here if word not in f"{name.words} {name.group} {name.above}"}
    apart = {word for word in there if word not in context.own and word not in context.metric}
    unnamed = {word for word in apart if word not in context.said}
    return bool(unsaid and apart) or any(word in _SIDES for word in unsaid | unnamed)


def _is_of_others(name: Name, context: Context) -> bool:
    """Whether a figure is of what a name leaves out, of a part of it, or of those in its middle: 非税收入, 支出中民生支出, 收入中位数."""
    if "预算" in name.words and "完成" in name.words and ("调整" in context.own) != ("调整" in name.words):
        return True
    if _ends_otherwise(name.words, context) or _is_a_part(name, context):
        return True
    said, named = context.metric, f"{name.group} {name.words} {name.above}"
    for one, other in ((said, named), (named, said)):
        if any(not_it[1] in other and not_it[0] not in other for not_it in _WITHOUT.finditer(one)):
            return True
    return any((word in said) != (word in named) for word in _IN_THE_MIDDLE)


def _is_a_part(name: Name, context: Context) -> bool:
    """Whether the words right before a figure name what it is only a part of: 一般公共预算支出中民生支出."""
    words = name.words.rpartition(" ")[2]
    if len(words) < _SHORTEST_WHOLE or words.isascii():
        return False
    part = _AMONG.search(context.own)
    if part is None:
        return False
    return part["whole"].endswith(words) or (
        words in part["part"] and part["whole"][-2:] not in f"{name.group} {name.words} {name.above}"
    )


_WITHOUT = late(r"非([\u3400-\u9fff]{2})")
"""What is left out, by its first characters."""
_IN_THE_MIDDLE = ("中位数", "median")
"""Words of what those in the middle have, which is no mean."""
_AMONG = late(
    r"(?<!其)(?P<whole>[\u3400-\u9fff]{3,16})中(?P<part>(?!心|小|学|央|等|型|期|国|长|医|部)[\u3400-\u9fff]{3,})"
)
"""A part of something, and what it is a part of."""
_SHORTEST_WHOLE = 4
"""Characters of the shortest name that is looked for in what a part is of."""


def _ends_otherwise(name: str, context: Context) -> bool:
    """Whether a name and what a figure is of end in other nouns of what is measured: 收入 and 支出."""
    own, other = _last_noun(name), _last_noun(context.metric)
    if not own or not other or own == other:
        return False
    if own in other or other in own:
        return False
    return own not in context.metric and own not in context.own and other not in name


def _last_noun(said: str) -> str:
    """The noun in which some words end that stands for no other; empty where they end in none."""
    return next((noun for noun in _DISTINCT if said.endswith(noun)), "") if said.endswith(_DISTINCT) else ""


@lru_cache(maxsize=1 << 14)
def _modifiers(name: str) -> frozenset[str]:
    """The opposed modifiers in a name."""
    for pair in _TWO_SIDED:
        name = name.replace(pair, "")
    return frozenset(word for word in _OPPOSED if word in name and not name.endswith(word))
