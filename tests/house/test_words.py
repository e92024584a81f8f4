"""The interface speaks both languages completely, and what is missing or wrong in a catalogue is found."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tools import words as catalogues
from tools.half_width import half_width_joins
from tools.words import Entry, Files
from tui.words import bracketed, clauses, headed, listed, phrases, use

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = """
from tui.words import N_, _, ngettext
STORED = N_("stored")
def say(count, name):
    return _("good {name}").format(name=name), ngettext("{count} cat", "{count} cats", count), _(STORED)
"""
FRAGMENT = """
msgid "good {name}"
msgstr "{name}好"

msgid "stored"
msgstr "存"

msgid "{count} cat"
msgid_plural "{count} cats"
msgstr[0] "{count} 只猫"
"""


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A small program whose catalogues are complete."""
    code = tmp_path / "code"
    code.mkdir()
    (code / "say.py").write_text(CODE, encoding="utf-8")
    fragment = tmp_path / "fragment.po"
    fragment.write_text(FRAGMENT, encoding="utf-8")
    files = Files(code, tmp_path / "locale")
    catalogues.update(files, [])
    catalogues.merge(files, [fragment])
    catalogues.compile_(files, [])
    return files


def test_every_word_of_the_interface_is_there_in_chinese() -> None:
    """None untranslated, fuzzy or unused; the same placeholders; template and compiled form up to date."""
    assert list(catalogues.problems(catalogues.HERE)) == []


def test_complete_catalogues_have_no_problem(files: Files) -> None:
    """Taken from the code, merged and compiled."""
    assert list(catalogues.problems(files)) == []


def test_the_messages_of_the_code_are_found(files: Files) -> None:
    """Shown, stored and counted ones; not what is a variable."""
    assert catalogues.extracted(files.code) == {
        "stored": Entry("stored"),
        "good {name}": Entry("good {name}"),
        "{count} cat": Entry("{count} cat", "{count} cats"),
    }


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('msgstr "存"', 'msgstr ""', "untranslated: 'stored'"),
        ('msgid "stored"', '#, fuzzy\nmsgid "stored"', "fuzzy: 'stored'"),
        ('msgid "stored"', 'msgid "gone"\nmsgstr "x"\n\nmsgid "stored"', "unused: 'gone'"),
        ('msgid "stored"\nmsgstr "存"\n', "", "not in hegao.po: 'stored'"),
        ('msgid "stored"\n', '#~ msgid "gone"\n#~ msgstr "x"\n\nmsgid "stored"\n', "unused: 'gone'"),
        ("{name}好", "{nam}好", "placeholders differ: 'good {name}' has ['name'], '{nam}好' has ['nam']"),
        ("存", "存,好", "Western punctuation beside Chinese: '存,好'"),
        ("存", "存.", "Western punctuation beside Chinese: '存.'"),
        ("存", "(存", "Western punctuation beside Chinese: '(存'"),
        ("{count} 只猫", "猫", "placeholders differ: '{count} cat' has ['count'], '猫' has []"),
        ('"{count} cats"', '"{count} dogs"', "plural differs from the code's: '{count} cat'"),
    ],
)
def test_a_fault_of_the_translation_is_found(files: Files, old: str, new: str, problem: str) -> None:
    """Each by itself, in a catalogue that is complete otherwise."""
    text = files.chinese.read_text(encoding="utf-8")
    assert old in text
    files.chinese.write_text(text.replace(old, new), encoding="utf-8")
    catalogues.compile_(files, [])
    assert list(catalogues.problems(files)) == [problem]


def test_stale_files_are_found(files: Files) -> None:
    """A template that the code has left behind, a compiled form that the translation has left behind."""
    files.compiled.write_bytes(b"old")
    files.template.write_bytes(b"old")
    assert list(catalogues.problems(files)) == [
        "hegao.pot is stale: run tools/words.py update",
        "hegao.mo is stale: run tools/words.py compile",
    ]


def test_the_same_words_give_the_same_bytes(files: Files) -> None:
    """Nothing in the files tells when or by which version they were written."""
    paths = (files.template, files.chinese, files.compiled)
    before = [path.read_bytes() for path in paths]
    catalogues.update(files, [])
    catalogues.compile_(files, [])
    assert [path.read_bytes() for path in paths] == before
    assert b"Date" not in b"".join(before)


def test_an_update_keeps_translations_and_tells_what_it_drops(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    """A message that is gone from the code goes from the translation too."""
    (files.code / "say.py").write_text(CODE.replace('"stored"', '"kept"'), encoding="utf-8")
    capsys.readouterr()
    catalogues.update(files, [])
    assert capsys.readouterr().out == "3 messages\ndropped: 'stored': '存'\n1 untranslated\n"
    assert catalogues.read(files.chinese)["good {name}"].chinese == "{name}好"


def test_merging_tells_what_it_changes_and_what_has_no_use(files: Files) -> None:
    """The later fragment holds."""
    entries, said = catalogues.merged(
        catalogues.read(files.chinese), {"stored": Entry("stored", "", "藏"), "gone": Entry("gone", "", "走")}
    )
    assert said == ["changed: 'stored': '存' -> '藏'", "unused: 'gone'"]
    assert entries["stored"].chinese == "藏"
    assert "gone" not in entries


def test_argparses_older_placeholders_count_too() -> None:
    """`%(name)s`, `%s` and `%d`; a bare percent sign is none."""
    assert catalogues.placeholders("%(prog)s: %s, {a:>3} {b!r} 5 %") == {"prog", "%s", "a", "b"}


NO_WORDS = {"cli/doctor.py": "names of systems", "review/store_opening.py": "SQL"}
"""Modules that join with half-width punctuation what is no word of the interface."""


def test_no_code_joins_words_with_half_width_punctuation() -> None:
    """Chinese words would stand between Western signs; what is no word is on the list, and nothing in vain."""
    found = {place.rpartition(":")[0] for place in half_width_joins(catalogues.HERE.code)}
    assert found == set(NO_WORDS)


@pytest.mark.parametrize(
    "line",
    [
        '", ".join(names)',
        '"; ".join(names)',
        'f"{name}: {name}"',
        'f"  {name}, {name}"',
        'f"{name} ({name})"',
    ],
)
def test_such_a_join_is_found(tmp_path: Path, line: str) -> None:
    """A join, and an f-string; `·` and blanks are no punctuation of a language."""
    (tmp_path / "joins.py").write_text(
        f'from tui.words import _\nname, names = _("a"), [_("a")]\nplain = f"{{name}} · {{name}}"\nsaid = {line}\n',
        encoding="utf-8",
    )
    assert list(half_width_joins(tmp_path)) == ["joins.py:4"]


def test_words_are_joined_as_the_language_has_it() -> None:
    """Names, parts of a sentence, clauses, a head, an aside; what is empty is left out."""
    use("en")
    assert [join(["a", "", "b", "c"]) for join in (listed, phrases, clauses)] == [
        "a, b, c",
        "a, b, c",
        "a; b; c",
    ]
    assert (headed("a", "b"), bracketed("a", "b")) == ("a: b", "a (b)")
    use("zh")
    assert [join(["甲", "", "乙", "丙"]) for join in (listed, phrases, clauses)] == [
        "甲、乙、丙",
        "甲，乙，丙",
        "甲；乙；丙",
    ]
    assert (headed("甲", "乙"), bracketed("甲", "乙")) == ("甲：乙", "甲（乙）")
    assert [join([]) for join in (listed, phrases, clauses)] == ["", "", ""]


OURS = {"Problems", "StoreError", "BadEventError", "DamagedError", "_Other"}
"""Exceptions whose words are messages of the catalogue already."""
ELSEWHERE = {
    "tui/documents/pdf.py": "looks for a word in what the library says and does not print it",
    "tui/review/store_reasons.py": "hands on words of ours",
}


def foreign_words(tree: ast.Module) -> Iterator[int]:
    """Lines that put into words what a foreign exception says."""
    for handler in ast.walk(tree):
        if isinstance(handler, ast.Attribute) and handler.attr == "strerror":
            yield handler.lineno
        if not isinstance(handler, ast.ExceptHandler) or handler.name is None or handler.type is None:
            continue
        caught = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
        if caught <= OURS:
            continue
        for node in ast.walk(handler):
            said: list[ast.expr] = []
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"str", "repr"}
            ):
                said = node.args
            elif isinstance(node, ast.FormattedValue):
                said = [node.value]
            yield from (one.lineno for one in said if isinstance(one, ast.Name) and one.id == handler.name)


def test_no_message_holds_words_of_the_system() -> None:
    """What Python, the system and libraries say is English: it is told in words of the catalogue instead."""
    assert list(foreign_words(ast.parse("try: f()\nexcept OSError as e: say(str(e), f'{e}', e.strerror)")))
    assert not list(foreign_words(ast.parse("try: f()\nexcept Problems as e: say(str(e))")))
    found = [
        f"{name}:{line}"
        for path in sorted(catalogues.HERE.code.rglob("*.py"))
        for name in [path.relative_to(catalogues.ROOT).as_posix()]
        if name not in ELSEWHERE
        for line in foreign_words(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
