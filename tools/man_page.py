"""The manual page in both languages, made from the argument parsers and examples of `tui.cli`.

`tools/check_docs.py write` writes what is made here into share/man/, from where the wheel takes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui import words
from tui.cli.arguments import parsers
from tui.cli.examples import EXAMPLES
from tui.words import _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui.cli.arguments import Parser


class Page(NamedTuple):
    """The words of a page that are not those of the argument parser."""

    name: str
    synopsis: str
    description: str
    options: str
    commands: str
    examples: str
    keys: str
    exit_status: str
    environment: str
    files: str
    summary: str
    about: tuple[str, ...]
    pressed: tuple[tuple[str, str], ...]
    """Keys and what they do: those that matter first."""
    statuses: tuple[tuple[str, str], ...]
    variables: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]


ENGLISH = Page(
    name="NAME",
    synopsis="SYNOPSIS",
    description="DESCRIPTION",
    options="OPTIONS",
    commands="COMMANDS",
    examples="EXAMPLES",
    keys="KEYS",
    exit_status="EXIT STATUS",
    environment="ENVIRONMENT",
    files="FILES",
    summary="read and vet a number-laden speech in a terminal",
    about=(
        "Opens a speech on the screen: its text, figures, table of metrics, charts and notes, linked to each other.",
        "A speech is a document (.docx .odt .rtf .doc .wps .pdf .ofd .html .epub .md .txt), tables (.xlsx .xls .ods .csv), a content pack (a folder with a speech.toml), or standard input (-); without one, the bundled speech is opened. Nothing of the text is ever changed.",
        "Where there is no terminal, the text is printed. It runs on Linux and macOS; on Windows in WSL.",
    ),
    pressed=(
        ("→ ←", "next and previous figure"),
        ("1 2 3", "the mechanism sections"),
        ("m", "the metrics table"),
        ("v d x", "verdict on the figure: verified, doubtful, wrong"),
        ("?", "all keys"),
    ),
    statuses=(
        ("0", "done"),
        ("1", "findings: an error in the numbers, a difference, annotations that attach to nothing"),
        ("2", "bad usage, bad input, or no output"),
        ("130", "interrupted"),
    ),
    variables=(
        ("HEGAO_REVIEWER", "the name under verdicts and notes"),
        ("HEGAO_DATA_DIR", "the folder of reviews and of what is remembered"),
        ("HEGAO_CONFIG_DIR", "the folder of config.toml"),
        (
            "LC_ALL, LC_MESSAGES, LANG",
            "the language of the interface: Chinese where they begin with zh, else English",
        ),
    ),
    places=(
        ("~/.local/share/hegao", "reviews, and what is remembered; hegao forget lists and removes it"),
        (
            "~/.config/hegao/config.toml",
            "the configuration; hegao doctor says where both are on this machine",
        ),
    ),
)
CHINESE = Page(
    name="名称",
    synopsis="概要",
    description="描述",
    options="选项",
    commands="命令",
    examples="示例",
    keys="按键",
    exit_status="退出状态",
    environment="环境变量",
    files="文件",
    summary="在终端里阅读、核对数字多的讲稿",
    about=(
        "在屏幕上打开一份讲稿：正文、数字、指标表、图和笔记相互关联。",
        "讲稿可以是文档（.docx .odt .rtf .doc .wps .pdf .ofd .html .epub .md .txt）、表格（.xlsx .xls .ods .csv）、内容包（含有 speech.toml 的文件夹），或标准输入（-）；不给则打开自带讲稿。正文一字不改。",
        "没有终端时输出正文。可在 Linux 和 macOS 上运行；在 Windows 上请用 WSL。",
    ),
    pressed=(
        ("→ ←", "下一个、上一个数字"),
        ("1 2 3", "三个机制小节"),
        ("m", "指标表"),
        ("v d x", "对数字下结论：属实、存疑、有误"),
        ("?", "全部按键"),
    ),
    statuses=(
        ("0", "完成"),
        ("1", "有发现：数字有错误、有差异，或笔记无处可附"),
        ("2", "用法有误、输入有误，或无法输出"),
        ("130", "被中断"),
    ),
    variables=(
        ("HEGAO_REVIEWER", "结论和笔记上的署名"),
        ("HEGAO_DATA_DIR", "存放核稿结果和所记内容的文件夹"),
        ("HEGAO_CONFIG_DIR", "存放 config.toml 的文件夹"),
        ("LC_ALL, LC_MESSAGES, LANG", "界面语言：以 zh 开头为中文，否则为英文"),
    ),
    places=(
        ("~/.local/share/hegao", "核稿结果和所记内容；hegao forget 可列出和删除"),
        ("~/.config/hegao/config.toml", "配置文件；hegao doctor 说明两者在本机何处"),
    ),
)
PAGES = {"en": ENGLISH, "zh": CHINESE}


def man_page(language: str) -> str:
    """The page in a language of the interface ("zh" or "en"), in the `man` macros."""
    words.use(language)
    page, known = PAGES[language], parsers()
    lines = [
        '.\\" Written by tools/check_docs.py from the argument parser.',
        '.TH HEGAO 1 "" hegao',
        f".SH {page.name}",
        rf"hegao \- {_text(page.summary)}",
        f".SH {page.synopsis}",
    ]
    for name, parser in known.items():
        lines += [*([".br"] if name else []), f".B {_text(parser.prog)}", _text(_usage(parser))]
    lines += [f".SH {page.description}", "\n.PP\n".join(map(_text, page.about))]
    lines += [f".SH {page.options}", *_arguments(known[""])]
    lines.append(f".SH {page.commands}")
    for name, parser in known.items():
        if name:
            lines += [f".SS hegao {name}", _text(parser.description or ""), *_arguments(parser)]
    lines.append(f".SH {page.examples}")
    lines += _list((command, _(text)) for name in known for command, text in EXAMPLES.get(name, ()))
    for heading, rows in (
        (page.keys, page.pressed),
        (page.exit_status, page.statuses),
        (page.environment, page.variables),
        (page.files, page.places),
    ):
        lines += [f".SH {heading}", *_list(rows)]
    words.use("en")
    return "\n".join(lines) + "\n"


def _usage(parser: Parser) -> str:
    """What can be written behind a command's name; the same on every Python, which argparse's own is not."""
    parts = []
    for action in sorted(parser.actions, key=lambda action: not action.option_strings):
        written = " ".join(filter(None, (*action.option_strings[:1], _value(action))))
        if action.nargs in ("+", "*"):
            written += " …"
        parts.append(written if action.required and action.nargs != "*" else f"[{written}]")
    return " ".join(parts)


def _arguments(parser: Parser) -> Iterator[str]:
    """Arguments and options, each with what it is for."""
    return _list(
        (" ".join(filter(None, (", ".join(action.option_strings), _value(action)))), action.help or "")
        for action in parser.actions
    )


def _value(action: argparse.Action) -> str:
    """What an option takes, or what an argument is called; empty for an option that takes nothing."""
    if action.nargs == 0:
        return ""
    return str(action.metavar or "|".join(map(str, action.choices or (action.dest.upper(),))))


def _list(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Terms and what is said of them."""
    for term, text in rows:
        yield ".TP"
        yield f".B {_text(term)}"
        yield _text(text)


_SIGNS = {"…": "...", "→": "\\(->", "←": "\\(<-", "“": "\\(lq", "”": "\\(rq", "’": "\\(cq"}
"""Signs that roff has names for: without them a terminal whose locale is not installed is told of errors."""


def _text(text: str) -> str:
    """A text in which nothing is taken for a macro or an escape of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    for sign, name in _SIGNS.items():
        text = text.replace(sign, name)
    return re.sub(r"^([.'])", r"\\&\1", " ".join(text.split()))
