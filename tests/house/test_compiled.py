"""Regular expressions kept between runs: the same as compiled anew, and believed only where nobody else wrote them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tui import compiled
from tui.files import kept_patterns
from tui.files.kept_patterns import WORTH, read_patterns, write_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXPRESSIONS: list[tuple[Any, int]] = [
    (r"(?P<year>(?:19|20)[0-9]{2})年|(?P<part>[一二三四]季度)", 0),
    (r"[\u4e00-\u9fff]{2,}(?=率|比重)", 0),
    (r"\b(?:per[ ]?cent|percentage)\b", re.IGNORECASE),
    (r"(?<=[0-9])\n(?=亿|万)", re.DOTALL),
    (r"\d++ [ ]? % # a share", re.VERBOSE | re.ASCII),
    (r"(?m)^\s*(?:其中|含)", 0),
    (rb"<(?:[a-z]\w*:)?tc[\s/>]", 0),
    (r"(a)(?:b(?P<second>c))?\1", 0),
    (r"[^，。；]*$", 0),
]
"""Expressions of every kind that the program has, with their flags."""


TEXTS = (
    "全年增长5.4%，其中三季度比重为三成，含税率",
    "In 2023 the PERCENTAGE fell by 3 per cent; 5 % of ſhares, 12 \u212a, ab",
    "  其中\n 亿 3\n万 1998年 xabcab，",
)
"""Words in which expressions find something and nothing."""


def anew(expression: Any, flags: int = 0) -> re.Pattern[Any]:
    """An expression compiled with nothing at hand."""
    return compiled._of_code(expression, compiled._code_of(expression, flags))


@pytest.mark.parametrize(
    ("expression", "flags"),
    [
        *EXPRESSIONS,
        ("平均|[人户日]均(?![衡等])|\\b[Ee]ach\\b|每", 0),
        ("(?i:SHARES|kelvin)|(?:x|)[a-c]{2}", 0),
        ("\\b(?=[0-9a])(?<!x)[a-k]{1,2}|12 k", re.IGNORECASE),
        ("(?P<up>上?升|更?高)|(?>三|成)", 0),
        ("[^a-z] ?%|x*", 0),
    ],
)
def test_a_search_finds_what_python_finds(expression: Any, flags: int) -> None:
    """Where a match can begin is worked out of an expression; what it finds is the same."""
    known, fresh = anew(expression, flags), re.compile(expression, flags)
    for text in TEXTS if isinstance(expression, str) else (b"<w:tc> <tc/>",):
        assert [one.span() for one in known.finditer(text)] == [one.span() for one in fresh.finditer(text)]
        assert [known.match(text, at) is None for at in range(len(text))] == [
            fresh.match(text, at) is None for at in range(len(text))
        ]


def test_a_search_knows_where_a_match_can_begin() -> None:
    """Of an expression of which Python knows it not; where it does, and where any sign may be the first, nothing is changed."""
    assert anew("平均|[人户日]均") != re.compile("平均|[人户日]均")
    assert anew("平均|人均") == re.compile("平均|人均")
    assert anew("[^人户]均|平均") == re.compile("[^人户]均|平均")
    assert anew("平均|(?:人均)?") == re.compile("平均|(?:人均)?")


@pytest.fixture
def _nothing_at_hand() -> Iterator[None]:
    """No earlier run is asked before or after."""
    yield
    compiled.take_from(dict)
    compiled._Kept.source = None


@pytest.fixture
def made(_nothing_at_hand: None) -> dict[compiled.Key, compiled.Code]:
    """What a run that compiled all of them has to keep."""
    compiled.take_from(dict)
    for expression, flags in EXPRESSIONS:
        compiled.compiled(expression, flags)
    return compiled.made()


@pytest.mark.usefixtures("_nothing_at_hand")
def test_a_pattern_where_it_stands_is_kept_too() -> None:
    """It is compiled once, taken from what earlier runs compiled, and handed on by this one."""
    compiled.take_from(dict)
    assert compiled.pattern_of("[、和与及]") is compiled.pattern_of("[、和与及]")
    kept = compiled.made()
    assert list(kept) == [("[、和与及]", 0)]
    compiled.take_from(lambda: kept)
    assert compiled.pattern_of("[、和与及]") == re.compile("[、和与及]")
    assert compiled.made() == {}


def test_what_was_kept_is_what_is_compiled(made: dict[compiled.Key, compiled.Code]) -> None:
    """Python compares the flags, the groups and the numbers that an expression was compiled to."""
    compiled.take_from(lambda: made)
    for expression, flags in EXPRESSIONS:
        fresh = anew(expression, flags)
        kept: re.Pattern[Any] = compiled.compiled(expression, flags)
        assert kept == fresh
        assert (kept.groups, kept.groupindex) == (fresh.groups, fresh.groupindex)
        assert compiled.compiled(expression, flags) is kept
    assert compiled.made() == {}
    assert compiled.used() == set(made)


def test_an_expression_that_was_changed_is_compiled(made: dict[compiled.Key, compiled.Code]) -> None:
    """One is found by all of it and by its flags."""
    compiled.take_from(lambda: made)
    assert compiled.compiled(r"(?m)^\s*(?:其中|含有)").match("  含有") is not None
    assert compiled.compiled(r"[^，。；]*$", re.ASCII).flags & re.ASCII
    assert len(compiled.made()) == 2


@pytest.mark.parametrize(
    "code",
    [(0, 0, {}, b"\x01"), (0, 0, {}, b"\xff" * 64), (0, -7, {}, b""), (0, 0, {"x": 9}, b"\0\0\0\0"), (0, 0)],
)
@pytest.mark.usefixtures("_nothing_at_hand")
def test_what_cannot_be_run_is_compiled_anew(code: Any) -> None:
    """Numbers that no expression gives are refused by Python itself."""
    compiled.take_from(lambda: {("[0-9]+年", 0): code})
    assert compiled.compiled("[0-9]+年") == re.compile("[0-9]+年")


@pytest.mark.usefixtures("_nothing_at_hand")
def test_a_wrong_expression_is_refused_as_ever() -> None:
    """What is no expression raises what `re.compile` raises."""
    compiled.take_from(dict)
    with pytest.raises(re.error):
        compiled.compiled("(")


@pytest.fixture
def kept(made: dict[compiled.Key, compiled.Code], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that they were kept in."""
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path / "cache"))
    assert len(made) >= WORTH
    write_patterns(made, {})
    (file,) = (tmp_path / "cache").iterdir()
    return file


def test_what_is_kept_is_read_again(made: dict[compiled.Key, compiled.Code], kept: Path) -> None:
    """The reader alone can read it, and it holds no more than was asked for."""
    assert read_patterns() == made
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700


def test_a_damaged_file_is_as_none(kept: Path) -> None:
    """Any flipped byte, any missing end."""
    whole = kept.read_bytes()
    for at in range(0, len(whole), 97):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_patterns() == {}
        kept.write_bytes(whole[:at])
        assert read_patterns() == {}


def test_a_file_that_others_could_have_written_is_as_none(kept: Path, tmp_path: Path) -> None:
    """One that is open to writing, a link, a pipe."""
    kept.chmod(0o620)
    assert read_patterns() == {}
    kept.chmod(0o600)
    moved = kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(moved)
    assert read_patterns() == {}
    kept.unlink()
    os.mkfifo(kept)
    assert read_patterns() == {}


def test_a_file_of_another_build_is_as_none(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build of Python may give other numbers."""
    assert read_patterns() != {}
    monkeypatch.setattr(sys, "version", "3.99 (another)")
    assert read_patterns() == {}


def test_where_nothing_can_be_written_nothing_is(
    made: dict[compiled.Key, compiled.Code], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is a file, and one that is not known."""
    (tmp_path / "file").write_text("no folder")
    for folder in (str(tmp_path / "file"), "/dev/null/none"):
        monkeypatch.setenv("HEGAO_CACHE_DIR", folder)
        write_patterns(made, {})
        assert read_patterns() == {}


def test_too_much_is_begun_anew(
    made: dict[compiled.Key, compiled.Code], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What former versions of the program compiled does not pile up; what this run needed of it stays."""
    monkeypatch.setattr(kept_patterns, "LARGEST", 3 * kept.stat().st_size)
    more = {
        (f"{expression!r}{number}", flags): code
        for number, ((expression, flags), code) in enumerate(made.items())
    }
    first = next(iter(made))
    write_patterns(more, {first})
    assert read_patterns() == {first: made[first]} | more


def _run(*arguments: str) -> bytes:
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert done.stderr == b""
    return done.stdout


def test_a_second_check_compiles_nothing_and_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of the first is left as it is; a private look leaves none."""
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path / "cache"))
    private = _run("check", "--private")
    assert not (tmp_path / "cache").exists()
    first = _run("check")
    (file,) = (tmp_path / "cache").glob("patterns-*")
    before = file.stat().st_mtime_ns
    assert _run("check") == first == private
    assert file.stat().st_mtime_ns == before
