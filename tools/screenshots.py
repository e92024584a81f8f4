"""The pictures of the README, made by the program itself.

python tools/screenshots.py [--png FOLDER]

Runs the reader without a terminal, presses the keys of each scene, and writes docs/images/NAME.svg; with --png also a
picture for looking at, where chromium or rsvg-convert is there. Textual's own export squeezes Chinese characters into one
cell and asks the network for a font; here each run of characters is given its cells, and fonts are those of the viewer.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.style import Style

from tui import words
from tui.app.application import Hegao
from tui.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.segment import Segment

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
WIDTH, HEIGHT = 10, 25
"""Of a cell, in pixels; a Chinese character is a square of two cells' width."""
BASELINE = 19
PADDING = 10

SHEET = """
text { font-size: 20px; white-space: pre; }
.wide { font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", "PingFang SC", "Microsoft YaHei", monospace; }
.narrow { font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", ui-monospace, Menlo, Consolas, monospace; }
.sign { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
"""


@dataclass(frozen=True)
class Scene:
    """One picture: how the program is started and which keys are pressed."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = (120, 36)
    language: str = "zh"
    theme: str = "hegao-dark"


SCENES = (
    Scene("reader", ("1", *["right"] * 6)),
    Scene("table", ("1", *["right"] * 6, "m"), theme="hegao-light"),
    Scene("reader-en", ("1", *["right"] * 6), language="en"),
    Scene("reader-80", ("1", *["right"] * 6), size=(80, 24)),
    Scene("reader-80-en", ("1", *["right"] * 6), size=(80, 24), language="en"),
    Scene("both-80", ("1", "t", "right"), size=(80, 24), language="en"),
    Scene("english-80", ("1", "t", "t", "right"), size=(80, 24), language="en", theme="hegao-light"),
    Scene("glossary-80", ("1", "D"), size=(80, 24), language="en"),
    Scene("both", ("1", "t", "right"), language="en"),
    Scene("review", ("r", "enter", *"vvdvs", "right", "right", "x", "left")),
    Scene("queues", ("1", "r"), theme="hegao-light"),
    Scene("reader-50", ("1", *["right"] * 6), size=(50, 20)),
    Scene("reader-50-en", ("1", *["right"] * 6), size=(50, 20), language="en"),
    Scene("table-200", ("1", *["right"] * 6, "m"), size=(200, 50)),
    Scene("charts-200-en", ("0", "right", "c"), size=(200, 50), language="en"),
)

Shape = tuple[float, float, float, float, float]
"""Left, top, width and height as parts of a cell, and how much ink."""

SHAPES: dict[str, Shape] = {
    "│": (0.45, 0, 0.1, 1, 1),
    "─": (0, 0.48, 1, 0.04, 1),
    "┃": (0.4, 0, 0.2, 1, 1),
    "━": (0, 0.46, 1, 0.08, 1),
    "▀": (0, 0, 1, 0.5, 1),
    "▐": (0.5, 0, 0.5, 1, 1),
    "▔": (0, 0, 1, 0.125, 1),
    "▕": (0.875, 0, 0.125, 1, 1),
    "░": (0, 0, 1, 1, 0.3),
    "▒": (0, 0, 1, 1, 0.5),
    "▓": (0, 0, 1, 1, 0.75),
    **{chr(0x2580 + part): (0, 1 - part / 8, 1, part / 8, 1) for part in range(1, 9)},
    **{chr(0x2590 - part): (0, 0, part / 8, 1, 1) for part in range(1, 8)},
}
"""Signs that must meet at the borders of their cells, whatever the font: they are drawn."""


@dataclass(frozen=True)
class Look:
    """How a run of characters is inked."""

    ink: str
    ground: str
    bold: bool
    underline: bool
    italic: bool
    strike: bool

    @classmethod
    def of(cls, style: Style | None, ink: str, ground: str) -> Look:
        """The look that a style gives on a screen whose own colours are `ink` and `ground`."""
        style = style or Style()
        own = style.color.get_truecolor().hex if style.color and not style.color.is_default else ink
        under = (
            style.bgcolor.get_truecolor().hex if style.bgcolor and not style.bgcolor.is_default else ground
        )
        if style.reverse:
            own, under = under, own
        return cls(
            own, under, bool(style.bold), bool(style.underline), bool(style.italic), bool(style.strike)
        )

    @property
    def attributes(self) -> str:
        """What an SVG text needs to look so."""
        lines = [name for name, on in (("underline", self.underline), ("line-through", self.strike)) if on]
        return (
            f' fill="{self.ink}"'
            + (' font-weight="bold"' if self.bold else "")
            + (' font-style="italic"' if self.italic else "")
            + (f' text-decoration="{" ".join(lines)}"' if lines else "")
        )


def kind(char: str) -> str:
    """How a character is set: as a shape, two cells wide, one cell wide, or alone for want of a sure width."""
    if char in SHAPES:
        return "shape"
    if cell_len(char) == 2:
        return "wide"
    return "narrow" if char.isascii() or unicodedata.combining(char) else "sign"


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in runs that are set alike; shapes and signs of unsure width stand alone."""
    for name, group in groupby(text, kind):
        if name in ("shape", "sign"):
            yield from ((name, char) for char in group)
        else:
            yield name, "".join(group)


def row(segments: Iterable[Segment], top: int, ink: str, ground: str) -> tuple[str, str]:
    """The grounds and the characters of one row of the screen."""
    x = 0
    grounds, inks = [], []
    for segment in segments:
        look = Look.of(segment.style, ink, ground)
        width = cell_len(segment.text) * WIDTH
        if look.ground != ground and width:
            grounds.append(rectangle((x, top, width, HEIGHT), look.ground))
        for name, text in runs(segment.text):
            cells = cell_len(text) * WIDTH
            if name == "shape":
                left, down, wide, high, strength = SHAPES[text]
                box = (x + left * WIDTH, top + down * HEIGHT, wide * WIDTH, high * HEIGHT)
                inks.append(rectangle(box, look.ink, strength))
            elif text.strip() or look.underline or look.strike:
                fit = "" if name == "wide" else ' lengthAdjust="spacingAndGlyphs"'
                inks.append(
                    f'<text xml:space="preserve" class="{name}" x="{x}" y="{top + BASELINE}" textLength="{cells}"{fit}{look.attributes}>'
                    f"{escape(text)}</text>\n"
                )
            x += cells
    return "".join(grounds), "".join(inks)


def rectangle(box: tuple[float, float, float, float], fill: str, strength: float = 1) -> str:
    """A filled rectangle (left, top, width, height) without blurred edges."""
    sides = zip(("x", "y", "width", "height"), box, strict=True)
    placed = " ".join(f'{name}="{value:g}"' for name, value in sides)
    opacity = "" if strength == 1 else f' fill-opacity="{strength}"'
    return f'<rect {placed} fill="{fill}"{opacity} shape-rendering="crispEdges"/>\n'


def svg(rows: Sequence[Iterable[Segment]], columns: int, ink: str, ground: str) -> str:
    """A picture of the rows of a screen."""
    width, height = columns * WIDTH + 2 * PADDING, len(rows) * HEIGHT + 2 * PADDING
    drawn = [row(segments, number * HEIGHT, ink, ground) for number, segments in enumerate(rows)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n<style>{SHEET}</style>\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="{ground}"/>\n'
        f'<g transform="translate({PADDING} {PADDING})">\n'
        + "".join(grounds for grounds, _ in drawn)
        + "".join(inks for _, inks in drawn)
        + "</g>\n</svg>\n"
    )


async def shot(scene: Scene) -> str:
    """Play a scene with the bundled speech and draw what is on the screen in the end."""
    words.use(scene.language)
    app = Hegao(open_workspace(None), theme=scene.theme)
    async with app.run_test(size=scene.size) as pilot:
        await pilot.pause()
        for key in scene.keys:
            await pilot.press(key)
        await pilot.pause()
        theme = app.current_theme
        rows = app.screen._compositor.render_strips()  # noqa: SLF001 - what was painted, cell for cell
        return svg(rows, scene.size[0], theme.foreground or "#000000", theme.background or "#ffffff")


def picture(source: Path, folder: Path) -> None:
    """Make a PNG of an SVG with what the machine has."""
    target = folder / f"{source.stem}.png"
    if browser := shutil.which("chromium") or shutil.which("google-chrome"):
        _, _, width, height = source.read_text(encoding="utf-8").split('viewBox="')[1].split('"')[0].split()
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        command += [f"--screenshot={target}", f"--window-size={width},{height}", source.as_uri()]
    elif converter := shutil.which("rsvg-convert"):
        command = [converter, "-o", str(target), str(source)]
    else:
        raise SystemExit("neither chromium nor rsvg-convert is here")
    subprocess.run(command, check=True, capture_output=True)
    print(target)


def main(argv: list[str] | None = None) -> int:
    """Make all pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--png", type=Path, metavar="FOLDER", help="also write PNG files there")
    options = parser.parse_args(argv)
    IMAGES.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        with tempfile.TemporaryDirectory() as home:  # the place of reading kept at home is not wanted here
            os.environ["HEGAO_DATA_DIR"] = os.environ["HEGAO_CONFIG_DIR"] = home
            drawn = asyncio.run(shot(scene))
        target = IMAGES / f"{scene.name}.svg"
        target.write_text(drawn, encoding="utf-8")
        print(target)
        if options.png:
            picture(target, options.png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
