"""What the documentation claims is true, and a claim that is not is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import check_docs
from tui.cli.arguments import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = Path("PAGE.md")


def test_the_documentation_is_true() -> None:
    """Keys, links, paths, command lines, commands and packages."""
    assert list(check_docs.drift(ROOT)) == []


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    """Links out of the house and to a heading are not followed."""
    (tmp_path / "there.md").touch()
    text = "[a](there.md) ![b](gone.svg) [c](https://example.org) [d](#part) [e](there.md#part)"
    assert list(check_docs.dead_links(tmp_path / "page.md", text)) == [
        "page.md: link to gone.svg, which is not there"
    ]


def test_a_path_of_nothing_is_found(tmp_path: Path) -> None:
    """Only paths from the root of the repository count; a full stop after one is no part of it."""
    (tmp_path / "tui").mkdir()
    text = "See `tui/`, tui/gone.py. And /usr/tui/x and ../tui/y."
    assert list(check_docs.dead_paths(tmp_path, PAGE, text)) == [
        "PAGE.md: names tui/gone.py, which is not there"
    ]


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("hegao show --plain", []),
        ("hegao", []),
        (".venv/bin/hegao --help  # or -h", []),
        ("cat speech.txt | hegao show -  # one", []),
        ("hegao figures --format xml", ["PAGE.md: `hegao figures --format xml` is refused"]),
        ("true && hegao --gone", ["PAGE.md: `hegao --gone` is refused"]),
        ("pip install hegao", []),
    ],
)
def test_a_command_line_that_is_refused_is_found(line: str, refused: list[str]) -> None:
    """Every `hegao …` in a shell block is parsed by the program's own parser."""
    assert list(check_docs.bad_usage(PAGE, f"```sh\n{line}\n```\n")) == refused


def test_a_command_line_outside_shell_blocks_is_prose() -> None:
    """It may be half a sentence."""
    assert list(check_docs.bad_usage(PAGE, "Then `hegao --gone` is refused.\n```\nhegao --gone\n```")) == []


def test_a_generated_file_that_is_stale_or_missing_is_found(tmp_path: Path) -> None:
    """Each by its name."""
    for name, make in check_docs.GENERATED.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(make(), encoding="utf-8")
    assert list(check_docs.stale(tmp_path)) == []
    (tmp_path / "docs/keys.md").unlink()
    (tmp_path / "share/man/man1/hegao.1").write_text("old", encoding="utf-8")
    assert [said.partition(":")[0] for said in check_docs.stale(tmp_path)] == [
        "docs/keys.md",
        "share/man/man1/hegao.1",
    ]


def test_a_command_without_an_example_is_found() -> None:
    """So is an example that is refused, and one that shows another command; what a shell redirects is none of ours."""
    examples = {name: ((f"hegao {name} > out".replace("  ", " "), ""),) for name in ("", *COMMANDS)}
    examples |= {
        "diff": (("hegao diff a.txt b.txt", ""),),
        "import": (("hegao import a.txt -o pack", ""),),
        "merge": (("hegao merge a.jsonld", ""),),
        "tie": (("hegao tie a.txt b.csv", ""),),
        "show": (("hegao show --gone", ""),),
        "check": (("hegao figures | hegao show -", ""),),
    }
    del examples["doctor"]
    assert list(check_docs.bad_examples(examples)) == [
        "--help: `hegao show --gone` is refused",
        "--help: `hegao doctor` has no example",
        "--help: no example of `hegao check` shows it",
    ]


def test_a_command_that_the_readme_does_not_show_is_found() -> None:
    """Every command stands in a shell block."""
    untold = list(check_docs.untold_commands("```sh\nhegao figures\n```\n"))
    assert "README.md: does not show `hegao show`" in untold
    assert "README.md: does not show `hegao figures`" not in untold


def test_a_package_without_a_reason_is_found() -> None:
    """Of every group of dependencies."""
    project = {
        "dependencies": ["textual>=8", "rich>=14"],
        "optional-dependencies": {"docx": ["python-docx>=1.2"], "test": ["Babel>=2"]},
    }
    assert list(check_docs.untold_packages(project, "Textual, babel, docx")) == [
        "dependencies.md: does not say why rich is there",
        "dependencies.md: does not say why python-docx is there",
    ]


def test_a_key_is_code_whatever_its_sign() -> None:
    """A backquote and a bar would end the code or the cell."""
    assert [check_docs.code(key) for key in ("x", "`", "|")] == ["`x`", "`` ` ``", "`\\|`"]
