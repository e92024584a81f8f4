"""Verbs that drop the object which they share with one before them, and the things that they may be said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.topic_phrases import BODY, LEANING
from tui.compiled import late
from tui.figures.patterns import alternatives
from tui.figures.quantity import Kind
from tui.lexicon.zh import clause_joints, clause_verbs

if TYPE_CHECKING:
    from tui.claims.topic_phrases import Topic
    from tui.claims.word_kinds import Tokens
    from tui.figures.quantity import Quantity

Piece = tuple[int, int]
Metric = tuple[Piece, ...]

_PEOPLE = ("人", "名", "人次")
_PERSON = late(
    r"(?:人|人口|[人成委队团学伤病会党议教职雇店船]员|[作记学患读]者|[学考新男女师医先医护教导研硕博]生|[教医律技厨军]师|[农居村渔牧市公国网股移难]民|[民职矿员技女童]工|[农贫患用客商]户|[罪逃]犯|患者|干部|群众|代表|家属|儿童|老人|妇女|青年|职工|旅客|游客|官|警|士兵|运动员|专家|毕业生|劳动力)\Z"
)
"""Last words of names of people."""
_NAMES_ITS_OBJECT = late(r"[收结立办受破发审执积]案\Z")
"""Verbs with their object in their name, which another verb cannot have: 收案26万件，|结案27万件."""
_MERE = frozenset(clause_verbs.MERE)
_NAMED_DOING = late(
    rf"(?:{alternatives(sorted(frozenset(clause_joints.KEPT) & frozenset(clause_verbs.STRONG)))})"
)
"""Compounds that are names of something done as often as verbs: 批准逮捕."""
_HANDING = frozenset(clause_verbs.HANDING)
_DONE_KINDS = frozenset("vwx")
"""Kinds of words that say what was done with a thing."""


def verb_alone(taken: Tokens, topic: Topic, held: Topic) -> Piece | None:
    """The verbs that are all that a clause names; None where it names a thing, or a noun that leans on another."""
    if len(topic.metric) != 1:
        return None
    piece = topic.metric[0]
    if held.verb is None and taken.text[slice(*piece)] in LEANING:
        return None
    inside = taken.between(*piece)
    alone = any(token.kind in "vw" and (token.start, token.end) == piece for token in inside)
    return _run_of_verbs(taken, piece) if alone else None


def _run_of_verbs(taken: Tokens, piece: Piece) -> Piece:
    """A verb with the verbs right before it: 诫勉谈话, 组织处理."""
    start = piece[0]
    while (before := taken.ending(start)) is not None and before.kind in "vw":
        if taken.text[before.start : before.end] in _MERE:
            break
        start = before.start
    return start, piece[1]


def fits(text: str, unit: str, thing: Metric) -> bool:
    """Whether a thing is counted in a unit: people in people alone."""
    if not thing:
        return False
    return unit not in _PEOPLE or _PERSON.search(text, *thing[-1]) is not None


def handed_over(text: str, topic: Topic, quantity: Quantity) -> Topic:
    """Those that somebody is handed over to a body, which is not what is counted: 移送|司法机关|129人."""
    if topic.verb is None or len(topic.metric) != 1 or quantity.kind is not Kind.COUNT:
        return topic
    (start, end), verb = topic.metric[0], topic.verb
    if start != verb[1] or text[slice(*verb)] not in _HANDING:
        return topic
    return topic._replace(metric=((verb[0], end),)) if BODY.search(text, start, end) else topic


def object_of(taken: Tokens, metric: Metric) -> Metric:
    """The thing that a clause said a verb of, without that verb; none where the verb names it itself (收案)."""
    if not metric or _NAMES_ITS_OBJECT.search(taken.text, *metric[-1]):
        return ()
    words = [token for piece in metric for token in taken.between(*piece)]
    while words and words[0].kind in _DONE_KINDS:
        words = words[1:]
    if not words:
        return ()
    if (term := _NAMED_DOING.match(taken.text, words[0].start, words[0].end)) and term.end() < words[0].end:
        words[0] = words[0]._replace(start=term.end())
    kept = next(piece for piece in metric if piece[0] <= words[0].start < piece[1])
    return ((words[0].start, kept[1]), *metric[metric.index(kept) + 1 :])
