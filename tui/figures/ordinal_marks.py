"""第N that is no figure: marks of lists, headings, references to a rule, classes."""

from __future__ import annotations

from tui.figures.guards import opens_clause
from tui.figures.patterns import Pattern
from tui.lexicon.zh import number_contexts
from tui.lexicon.zh.characters import ONE_TO_TEN

_LINE_START = frozenset("\n\r　 \t")
_AFTER_ORDINAL_MARK = ("，", ",", "、", "：", ":", "．", ".", "是", "要", "　", " ")
_AFTER_HEADING = ("　", " ", "\n", "\r", "\t")
_LAST_OF_SEVERAL = Pattern(
    "last of several pages or articles",
    rf"[ ]? [-–—~～至到]{{1,2}} [ ]? [0-9{ONE_TO_TEN}百]{{1,5}} [ ]? (?: [页号条款] (?! 线 ) )",
    example="第45⟨-52页⟩",
    counterexample="第45⟨-52名⟩",
)
_LETTERED = Pattern(
    "article or chapter with a letter or between marks of a title",
    r"[A-Za-z]{1,2} [条章节款部] | [章部卷] 》",
    example="第31⟨A条⟩",
    counterexample="第31⟨条⟩",
)
_MORE_OF_A_RULE = ("章", *(part + joint for part in "条款章节" for joint in "和、及至"))
"""What stands before one more part of a rule: 第21条和第三章."""
_REFERENCE = Pattern(
    "article that is referred to",
    r"[条款目] | (?<= [）)] ) 项",
    example="第八⟨条⟩",
    counterexample="第八⟨批⟩",
)


def is_ordinal_mark(text: str, start: int, end: int) -> bool:
    """Whether 第N is a list mark (第一，), a page (第4页) or a document's number (第45号)."""
    if text.startswith(("页", "号"), end):
        return True
    return text.startswith(_AFTER_ORDINAL_MARK, end) and opens_clause(text, start)


def end_of_several(text: str, end: int) -> int:
    """Where the last of several pages or articles ends (第45-52页, 第三至五条); `end` itself where there is one."""
    found = _LAST_OF_SEVERAL.match(text, end)
    return end if found is None else found.end()


def is_ordinal_heading(text: str, start: int, end: int) -> bool:
    """Whether 第N条 numbers an article, or 第N章 a chapter.

    It opens a line, or a sentence with a blank after it; `第八条规定…` and `第八条、第九条` are spoken of, not numbered.
    """
    if not start or text[start - 1] in _LINE_START:
        return text[end - 1] in "条章节编" and not text.startswith(number_contexts.SPOKEN_OF, end)
    return text[start - 1] == "。" and (end == len(text) or text.startswith(_AFTER_HEADING, end))


def is_reference(text: str, start: int, end: int) -> bool:
    """Whether 第N条, 第N款, 第（N）项 says where a rule stands: 刑法第二百六十四条第一款, 第八条规定."""
    if text[end - 1] in "章节":
        return "." in text[start:end] or text.endswith((*number_contexts.LAWS, *_MORE_OF_A_RULE), 0, start)
    if _REFERENCE.match(text, end - 1) is None:
        return False
    return (
        text[end - 1] == "项"
        or text.endswith(number_contexts.LAWS, 0, start)
        or (
            text.endswith(("条", "款", "、", "和", "至", "或"), 0, start)
            or text.startswith(number_contexts.AFTER_ARTICLE, end)
        )
    )


def name_of(text: str, start: int, end: int) -> str:
    """Why 第N is a name, of a class or of a rule; empty where it is none."""
    if is_class(text, end) or is_third_party(text, start):
        return "class"
    return "reference" if is_lettered(text, start, end) else ""


def is_lettered(text: str, start: int, end: int) -> bool:
    """Whether 第N goes on as the number of a rule does: 第31A條, 《第57章》."""
    found = _LETTERED.match(text, end)
    return found is not None and (text[found.end() - 1] != "》" or text[start - 1 : start] == "《")


def is_third_party(text: str, start: int) -> bool:
    """Whether 第三人 is a party of a lawsuit; 第三人民医院 is the third hospital, and 排名第三人 ranks."""
    if not text.startswith("第三人", start) or text.startswith(("民", "次", "口"), start + 3):
        return False
    return text[max(0, start - 2) : start - 1] != "全" and not text.endswith(
        number_contexts.NO_THIRD_PARTY, 0, start
    )


def is_class(text: str, end: int) -> bool:
    """Whether 第N before it names a class: 第三产业, 第三方."""
    return text.startswith(number_contexts.CLASSES, end) and not text.startswith(
        number_contexts.NOT_CLASSES, end
    )
