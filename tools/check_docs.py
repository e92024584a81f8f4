"""What the documentation claims, held against what is there.

python tools/check_docs.py          exit with 1 if a claim is not true
python tools/check_docs.py write    write what is generated: docs/keys.md, and share/ (completion, manual pages)

Held against each other: what is generated and the code; both READMEs; links, images and paths and the files; `hegao …` lines in shell
blocks and examples of `--help`, and the command line; commands and the README; packages and docs/dependencies.md; what
docs/changing.md sends to and the code.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from tools import changing, completion, man_page, readmes
from tui import words
from tui.app.key_labels import key_label
from tui.app.key_list import key_table
from tui.cli.arguments import COMMANDS, parse
from tui.cli.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PATH = re.compile(r"(?<![\w/.<(-])(?:tui|tests|tools|docs|content|benchmarks|\.ci)/[\w./-]*")
SHELL = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
PACKAGE = re.compile(r"[A-Za-z0-9_-]+")

KEYS_HEAD = """# Keys

Written by `python tools/check_docs.py write` from `tui/app/keys.py`, where they are declared; `hegao doctor --keys` prints
the ones in force. Each key also works in its full-width or Chinese form.
"""


def keys_page() -> str:
    """docs/keys.md as it should be: every binding, by place and group."""
    words.use("en")
    lines = [KEYS_HEAD.rstrip()]
    place = ""
    for item in key_table(key_label):
        if item.place != place:
            place = item.place
            lines += ["", f"## {place}", "", "| keys | what they do | id |", "| --- | --- | --- |"]
        keys = " ".join(code(key) for key in item.keys)
        lines.append(f"| {keys} | {item.text} | `{item.id}` |")
    return "\n".join(lines) + "\n"


GENERATED: dict[str, Callable[[], str]] = {
    "docs/keys.md": keys_page,
    "share/bash-completion/completions/hegao": completion.bash,
    "share/zsh/site-functions/_hegao": completion.zsh,
    "share/fish/vendor_completions.d/hegao.fish": completion.fish,
    "share/man/man1/hegao.1": partial(man_page.man_page, "en"),
    "share/man/zh_CN/man1/hegao.1": partial(man_page.man_page, "zh"),
}
"""Files that are written from the code, with what writes them; the wheel takes what is in share/."""


def stale(root: Path) -> Iterator[str]:
    """Generated files that are not what the code says."""
    for name, make in GENERATED.items():
        path = root / name
        if not path.is_file() or path.read_text(encoding="utf-8") != make():
            yield f"{name}: is not what the code says; run tools/check_docs.py write"


def code(key: str) -> str:
    """A key as code in a table of Markdown."""
    fence = "``" if "`" in key else "`"
    escaped = key.replace("|", "\\|")
    return f"{fence} {escaped} {fence}" if "`" in key else f"{fence}{escaped}{fence}"


def pages(root: Path) -> Iterator[tuple[Path, str]]:
    """Every page of documentation with its text."""
    for path in (*sorted(root.glob("*.md")), *sorted(root.glob("docs/**/*.md"))):
        yield path, path.read_text(encoding="utf-8")


def dead_links(path: Path, text: str) -> Iterator[str]:
    """Links and images that lead to no file."""
    for target in LINK.findall(text):
        if not (path.parent / target).exists():
            yield f"{path.name}: link to {target}, which is not there"


def dead_paths(root: Path, path: Path, text: str) -> Iterator[str]:
    """Paths of the repository that the text names and that are not there."""
    for name in sorted({found.rstrip(".") for found in PATH.findall(text)}):
        if not (root / name).exists():
            yield f"{path.name}: names {name}, which is not there"


def command_lines(text: str) -> Iterator[list[str]]:
    """The arguments of each `hegao …` in the shell blocks of a page."""
    for block in SHELL.findall(text):
        for line in block.splitlines():
            yield from tokens_of(line.partition("  #")[0])


def tokens_of(line: str) -> Iterator[list[str]]:
    """The arguments of each `hegao …` in a line for a shell, without what is redirected."""
    for part in re.split(r"\||&&|;", line):
        tokens = shlex.split(part.partition(" > ")[0], comments=True)
        if tokens and tokens[0].rpartition("/")[2] == "hegao":
            yield tokens[1:]


def bad_usage(path: Path, text: str) -> Iterator[str]:
    """Command lines that the command line refuses."""
    for arguments in command_lines(text):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            try:
                parse(arguments)
            except SystemExit as end:
                if end.code:
                    yield f"{path.name}: `hegao {shlex.join(arguments)}` is refused"


def bad_examples(examples: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[str]:
    """Commands whose help has no example, and examples that the command line refuses or that are another command's."""
    for name in ("", *COMMANDS):
        if not examples.get(name):
            yield f"--help: `hegao {name}` has no example"
        for command, _text in examples.get(name, ()):
            yield from bad_usage(Path("--help"), f"```sh\n{command}\n```\n")
    for name in examples:
        shown = [arguments for command, _text in examples[name] for arguments in tokens_of(command)]
        if name and not any(arguments[:1] == [name] for arguments in shown):
            yield f"--help: no example of `hegao {name}` shows it"


def untold_commands(readme: str) -> Iterator[str]:
    """Commands that the README does not show."""
    shown = {arguments[0] for arguments in command_lines(readme) if arguments}
    for name in COMMANDS:
        if name not in shown:
            yield f"README.md: does not show `hegao {name}`"


def untold_packages(project: dict[str, Any], page: str) -> Iterator[str]:
    """Packages that the project asks for and docs/dependencies.md does not explain."""
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    told = {word.lower() for word in PACKAGE.findall(page)}
    for requirement in (requirement for group in groups for requirement in group):
        match = PACKAGE.match(requirement)
        if match and match[0].lower() not in told:
            yield f"dependencies.md: does not say why {match[0]} is there"


def drift(root: Path) -> Iterator[str]:
    """Every claim of the documentation under `root` that is not true, one sentence each."""
    yield from stale(root)
    for path, text in pages(root):
        yield from dead_links(path, text)
        yield from dead_paths(root, path, text)
        yield from bad_usage(path, text)
    yield from changing.missing(root, (root / changing.PAGE).read_text(encoding="utf-8"))
    yield from bad_examples(EXAMPLES)
    english, chinese = (root.joinpath(name).read_text("utf-8") for name in ("README.md", "README.zh.md"))
    yield from untold_commands(english)
    yield from readmes.apart(english, chinese)
    yield from readmes.half_width(chinese)
    project = tomli.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield from untold_packages(project, (root / "docs" / "dependencies.md").read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Check, or write what is generated."""
    if arguments == ["write"]:
        for name, make in GENERATED.items():
            path = ROOT / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(make(), encoding="utf-8")
        return 0
    found = list(drift(ROOT))
    for claim in found:
        print(claim)
    print(f"documentation: {len(found)} claims are not true" if found else "documentation: true")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
