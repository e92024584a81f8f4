"""The wheel: installed alone into an empty environment it opens the bundled speech, wherever it is started."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.terminal


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline with the build backend of the tests' own environment."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `hegao` command of an environment that holds the wheel; its dependencies are lent by the tests'.

    They are lent by a path file. Path files inside a lent folder are not read, so that the tests' own editable
    installation of hegao stays out of sight.
    """
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            str(wheel),
        ],
        check=True,
    )
    (packages,) = environment.glob("lib/python*/site-packages")
    lent = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (packages / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
    return environment / "bin" / "hegao"


def test_the_wheel_holds_content_words_and_styles_and_no_tests(wheel: Path) -> None:
    """Everything the program reads beside its modules."""
    names = zipfile.ZipFile(wheel).namelist()
    source = [path for path in (ROOT / "tui").rglob("*") if path.suffix in {".tcss", ".mo", ".json"}]
    assert len(source) > 1
    assert {path.relative_to(ROOT).as_posix() for path in source} <= set(names)
    assert "tui/py.typed" in names
    packs = [path for path in (ROOT / "content").rglob("*") if path.is_file()]
    assert {f"tui/{path.relative_to(ROOT).as_posix()}" for path in packs} <= set(names)
    others = {name.split("/", 1)[0] for name in names if ".dist-info/" not in name}
    assert {name for name in others if not name.endswith(".data")} == {"tui"}


def test_the_wheel_holds_completion_and_manual_pages(wheel: Path) -> None:
    """Where shells and `man` look below an installation's prefix."""
    names = {
        name.partition(".data/data/")[2]
        for name in zipfile.ZipFile(wheel).namelist()
        if ".data/data/" in name
    }
    assert names == {
        "share/bash-completion/completions/hegao",
        "share/zsh/site-functions/_hegao",
        "share/fish/vendor_completions.d/hegao.fish",
        "share/man/man1/hegao.1",
        "share/man/zh_CN/man1/hegao.1",
    }


def test_installed_it_says_where_completion_lies(installed: Path, tmp_path: Path) -> None:
    """`hegao doctor` names the folder, in which it is."""
    done = subprocess.run([installed, "doctor"], cwd=tmp_path, capture_output=True, text=True, check=True)
    label = "shell completion"
    (where,) = (line[len(label) :].strip() for line in done.stdout.splitlines() if line.startswith(label))
    assert (Path(where) / "bash-completion" / "completions" / "hegao").is_file()
    assert Path(where) == installed.parents[1] / "share"


def test_installed_it_shows_the_bundled_speech(installed: Path, tmp_path: Path) -> None:
    """From an empty folder, and nothing is left in it."""
    done = subprocess.run([installed, "show"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[:2] == [
        "县委书记农村基层组织建设工作先进县发言材料",
        "构建机制狠抓落实不断提升农村基层组织建设工作的水平",
    ]
    assert list(tmp_path.iterdir()) == []


def test_installed_it_opens_the_bundled_speech_on_the_screen(installed: Path, tmp_path: Path) -> None:
    """From an empty folder, and it is the installed program that runs, not the checkout."""
    with Terminal([str(installed)], rows=36, columns=120, cwd=tmp_path) as terminal:
        terminal.wait_for("人均深入村、户")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.left_behind() == []
    assert list(tmp_path.iterdir()) == []
    script = "import tui; print(tui.__file__)"
    python = installed.with_name("python")
    done = subprocess.run([python, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout).is_relative_to(installed.parents[1])
