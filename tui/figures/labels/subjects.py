"""Subjects in Chinese: the noun before a figure, or the thing counted after it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.figures.labels import label_words
from tui.figures.labels.values import Confidence, Said, weaker
from tui.figures.quantity import Kind

REACH = 48
"""Code points before a figure that are looked at."""
LONG, LONGEST = 16, 26
"""Code points of a subject that is doubtful, and of one that is none."""
_COUNTED, _COUNTED_LONGEST = 8, 16
"""The same for what is counted."""
_SHORT_NOUNS = frozenset("村户县乡镇厂校店院所站社组队树井桥路")
_PLAIN = 6
"""Code points of a noun before a figure that is taken as sure though its end names no measure."""
_RATE = 8
_AGENT = 4
"""Code points of the shortest agent that a verb inside a clause may have before it."""
_SIGNS = "、，,；;。：:！？!? \t\u3000\n\r" + "\x01"
_QUOTES = "“”\"'〞〝‘’「」《》"
_STRONG = re.compile(rf"(?:{label_words.STRONG})(?:了|过|起|出|成|好|的)?")
_VERB = re.compile(
    rf"新?(?:{label_words.STRONG})(?:了|过|起|出)?|新?(?:{label_words.WEAK})(?:(?:了|过|起|出)|(?!{label_words.NOT_A_VERB}))|{label_words.SHORT}"
)
_HAS = re.compile(r"(?<![国私公所占具没])有(?![关限效机色线轨])(?:了|着)?")
_DOUBTFUL = re.compile(
    r"[了其]|(?<![衣沿执附显])着(?![力装陆重])|被(?!子)|把(?!关)|将(?![军来])|使(?![用命馆])|(?<![转出])让(?!利)|并(?![购网轨入])|而|就(?![业医学近地职诊读餐])|也"
    r"|(?<![首成])都(?!市)|还(?![款贷林田])|没(?!收)|(?<!冷)却|若(?!干)|如(?!期)|(?<![落前售产背最先今以])后(?![进备勤续期方台代者盾裔])|因为|如果|可以|必须|应当|我们|他们"
)
_MARKED = re.compile(rf"(?:{label_words.MARKS})(?:{label_words.STRONG}|{label_words.WEAK})(?:了|过|起|出)?")
_ANY_VERB = re.compile(rf"(?:{label_words.STRONG}|{label_words.WEAK})(?:了|过|起|出)?")
_AGENTS_VERB = re.compile(rf"(?!{label_words.OF_NOUNS})(?:{_VERB.pattern})")
_ACT = re.compile(rf"(?:{label_words.ACTIONS})\Z|\A每[\u4e00-\u9fff]\Z")
"""A verb without its object is no noun."""
_SIGN = re.compile(r"[、，,；;。：:！？!?\s\x01()（）]")
_ENDS = re.compile(r"[\s、的“\"'‘「《*#-]+\Z")


def before(text: str, start: int, end: int, *, opens: bool) -> tuple[Said | None, bool, bool]:
    """The noun in `text[start:end]`, which ends at a figure; whether there is none, and whether a predicate is.

    Args:
        text: The passage.
        start: Where the clause begins, or the figure before ends.
        end: Where the figure begins.
        opens: Whether a clause begins at `start`, so that a verb may stand there.
    """
    start = max(start, end - REACH)
    stop, predicate = _back(text, start, end)
    whole = None if "占" in text[stop:end] else label_words.OUT_OF.search(text, start, stop)
    if whole is None and stop < end:
        whole = label_words.OUT_OF.search(text, start, min(end, stop + 1))
    if whole is not None:
        stop, predicate = _back(text, start, whole.start())[0], True
    said, empty, predicate = _front(text, start, stop, opens=opens, predicate=predicate)
    if said and "\t" in text[start:end]:  # a table's row says less than a sentence
        said = replace(said, confidence=Confidence.LOW)
    return said, empty, predicate


def _back(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the noun ends: predicates, hedges, adverbs and comparisons taken off the end; and whether a predicate was."""
    grown = predicate = False
    while end > start and not label_words.NOT_STRIPPED.search(text, max(start, end - 4), end):
        found = label_words.TRAILING.search(text, max(start, end - 5), end)
        if found is not None:
            grown = grown or found["growth"] is not None
            predicate = predicate or (found["soft"] is None and bool(found[0].strip(_SIGNS)))
        else:
            found = (label_words.COMPARISON if grown else label_words.ABOVE).search(
                text, max(start, end - 18), end
            )
            if found is None:
                break
            predicate = True
        end = found.start()
    return end, predicate


def _front(
    text: str, start: int, end: int, *, opens: bool, predicate: bool
) -> tuple[Said | None, bool, bool]:
    """Take off the front what is no noun, and say how sure the rest is."""
    sure = Confidence.HIGH
    clause = start = _lead(text, start, end)
    if label_words.PREPOSITION.match(text, start, end):
        verb = _last(_ANY_VERB, text, start, end)
        if verb:
            start, sure = verb, Confidence.MEDIUM
    inside = start if opens else min(start + 1, end)
    for pattern in (_STRONG, _HAS):
        start = _last(pattern, text, max(start, inside), end) or start
    verb = _last(_MARKED, text, start, end)
    start = _lead(text, verb or start, end)
    if opens:
        start = _without_verbs(text, start, end)
    if end - start > 2 * _AGENT and not label_words.MEASURE_END.search(text, start, end):
        verb = _last(_AGENTS_VERB, text, start + _AGENT, end)
        start, sure = (verb, Confidence.MEDIUM) if verb else (start, sure)
    doubts = list(_DOUBTFUL.finditer(text, start, end))
    if doubts:
        start, sure = _lead(text, doubts[-1].end(), end), weaker(sure, Confidence.MEDIUM)
    if (
        start > clause and "的" in text[start : end - 2]
    ):  # 参加互助组的农户: that verb belongs to what is before 的
        start, sure = text.rindex("的", start, end - 2) + 1, weaker(sure, Confidence.MEDIUM)
    if end - start > _PLAIN and not label_words.MEASURE_END.search(text, start, end):
        sure = weaker(sure, Confidence.MEDIUM)
    said = _noun(text, start, end, sure)
    if said and _ACT.search(text[said.start : said.end]):
        said = None
    return said, not text[start:end].strip(_SIGNS + _QUOTES + "的"), predicate


def _without_verbs(text: str, start: int, end: int) -> int:
    """Where the object begins in a clause that begins with verbs; one character alone is no object."""
    if text.endswith("率", start, end) and end - start <= _RATE:  # 整改完成率 is one noun
        return start
    while not label_words.COUNTABLE_NOUNS.fullmatch(text, start, end):
        verb = _VERB.match(text, start, end)
        if verb is None or verb.end() == end - 1:
            return start
        start = _lead(text, verb.end(), end)
    return start


def _noun(text: str, start: int, end: int, sure: Confidence, *, counted: bool = False) -> Said | None:
    """A noun, if what is left can be one."""
    while end > start and text[end - 1] in _SIGNS + '的“"‘《':
        end -= 1
    while start < end and (text[start] in _SIGNS + "的" or "①" <= text[start] <= "⑳"):
        start += 1
    size = end - start
    if not size or size > LONGEST or not any("\u3400" <= char <= "\u9fff" for char in text[start:end]):
        return None
    if size == 1 and not (counted or text[start] in _SHORT_NOUNS):
        return None
    if text[start] == "每" and not label_words.MEASURE_END.search(text, start, end):
        return None
    if size == 1 or size > LONG:
        return Said(start, end, Confidence.LOW)
    return Said(start, end, sure)


def _lead(text: str, start: int, end: int) -> int:
    """Where a clause begins without its conjunctions and adverbs."""
    while start < end:
        if label_words.KEPT_WHOLE.match(text, start, end) or _VERB.match(text, start, end):
            return start
        found = label_words.LEADING.match(text, start, end)
        if found is None:
            return start
        start = found.end()
    return start


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """The end of the last such verb with an object of two characters at least; 0 if there is none."""
    found = 0
    for verb in pattern.finditer(text, start, end):
        if verb.end() <= end - 2:
            found = verb.end()
    return found


def counted(text: str, start: int, end: int) -> Said | None:
    """The thing counted right after a figure that ends at `start`; `end` is the next figure or the passage's end."""
    skipped = label_words.AFTER_SKIP.match(text, start, end)
    start = skipped.end() if skipped else start
    end = min(end, start + 2 * _COUNTED_LONGEST)
    sign = _SIGN.search(text, start, end)
    stop, sure = (sign.start(), Confidence.HIGH) if sign else (end, Confidence.MEDIUM)
    while start < stop and text[start] in _QUOTES:
        start += 1
    if label_words.STOP_EARLY.match(text, start, stop) and not label_words.STOP_EARLY_EXCEPT.match(
        text, start, stop
    ):
        return None
    generic = label_words.GENERIC.match(text, start, stop)
    start = generic.end() if generic else start
    stop = _stop(text, start, stop)
    done = text.find("了", start + 2, stop)
    if done > 0:
        stop, sure = (done - 2 if done - start > 3 else done - 1), Confidence.MEDIUM
    if text.endswith("建设", start + 2, stop):
        stop -= 2
    size = stop - start
    if size < 1 or size > _COUNTED_LONGEST:
        return None
    if size > _COUNTED or "的" in text[start:stop]:
        sure = weaker(sure, Confidence.MEDIUM)
    return _noun(text, start, stop, sure, counted=True)


def _stop(text: str, start: int, end: int) -> int:
    """Where what follows a figure is no noun any more."""
    for found in label_words.STOP_LATER.finditer(text, min(start + 1, end), end):
        at = found.start()
        inside = any(
            label_words.STOP_LATER_EXCEPT.match(text, near, end)
            for near in (at, at - 1, at - 2)
            if near >= start
        )
        if not inside:
            return at
    return end


COUNTS = frozenset({Kind.COUNT, Kind.NAMED_SET})
"""Figures whose thing counted comes first."""
EITHER = frozenset({Kind.AREA, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.SHARE})
"""Figures of which what stands before is asked first."""
SILENT = frozenset({Kind.DATE, Kind.ORDINAL})
"""Figures that measure nothing."""
