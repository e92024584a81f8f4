"""README.md and README.zh.md are kept in step, and what is apart is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import readmes

ROOT = Path(__file__).parents[2]
ENGLISH = """# Name

[中文](README.zh.md)

## Keys

| keys | |
| --- | --- |
| `a` `b` | do this, with `x` |
| `V` `shift`+arrows | do that |

```sh
run --it   # so
# not a heading
```

See [docs](docs/a.md).
"""
CHINESE = """# 名称

[English](README.md)

## 按键

| 按键 | |
| --- | --- |
| `a` `b` | 做这个（`x`） |
| `V` `shift`+方向键 | 做那个 |

```sh
run --it   # 这样
# not a heading
```

见 [文档](docs/a.md)。
"""


def test_the_five_keys_that_matter_stand_first() -> None:
    """In the first table of both."""
    first = ["→ ←", "1 2 3 m", "v d x", "e", "?"]
    for name in ("README.md", "README.zh.md"):
        assert readmes.keys((ROOT / name).read_text(encoding="utf-8"))[:5] == first


def test_pages_in_step_are_not_apart() -> None:
    """Words, comments and the order of code within a sentence may differ."""
    assert list(readmes.apart(ENGLISH, CHINESE)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("## 按键", "### 按键", "heading 2 is ###, in README.md ##"),
        ("run --it ", "run --that ", "command 1 is run --that, in README.md run --it"),
        ("`a` `b`", "`a`", "key 1 is a, in README.md a b"),
        ("（`x`）", "", "code 5 is nothing, in README.md x"),
        ("docs/a.md", "docs/b.md", "link 1 is docs/b.md, in README.md docs/a.md"),
    ],
)
def test_what_is_apart_is_found(old: str, new: str, said: str) -> None:
    """With the place and both sides."""
    assert f"README.zh.md: {said}" in list(readmes.apart(ENGLISH, CHINESE.replace(old, new)))


@pytest.mark.parametrize("wrong", ["打开,再按", "完成.", "（见:文档", "好(是"])
def test_half_width_punctuation_beside_chinese_is_found(wrong: str) -> None:
    """Not in code, nor between Latin words."""
    assert len(list(readmes.half_width(f"{wrong}\n"))) == 1
    assert list(readmes.half_width("用 `a,b` 打开 .txt, .md。\n```sh\n甲,乙\n```\n")) == []
