"""Colours as eyes see them: contrast (WCAG 2.2), what dichromats see (Machado and others, 2009), distances (CIE 1976)."""

from __future__ import annotations

from typing import NamedTuple

Three = tuple[float, float, float]

WHITE = (0.95047, 1.0, 1.08883)
"""The white of sRGB (D65) in XYZ."""
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
"""Eyes without the cones for long waves, for linear sRGB."""
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""Eyes without the cones for medium waves, for linear sRGB."""
EYES = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": PROTANOPIA,
    "deuteranopia": DEUTERANOPIA,
}


class Lab(NamedTuple):
    """A colour by lightness (0 to 100) and two axes, red against green and yellow against blue."""

    lightness: float
    red: float
    yellow: float


def linear(colour: str) -> Three:
    """The light of a colour written as `#rrggbb`, each part from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart in luminance, 1 to 21."""
    low, high = sorted(_times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eyes: tuple[Three, Three, Three]) -> Lab:
    """A colour as some eyes see it."""
    light = _times(eyes, linear(colour))
    x, y, z = (_lightness(part / white) for part, white in zip(_times(TO_XYZ, light), WHITE, strict=True))
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))


def distance(one: str, other: str, eyes: tuple[Three, Three, Three]) -> float:
    """How different two colours look to some eyes; about 2 can just be told apart side by side."""
    pairs = zip(seen(one, eyes), seen(other, eyes), strict=True)
    return float(sum((first - second) ** 2 for first, second in pairs) ** 0.5)


def _times(matrix: tuple[Three, Three, Three], light: Three) -> Three:
    """A light after a linear change; what no screen can show is cut off."""
    x, y, z = (sum(a * b for a, b in zip(row, light, strict=True)) for row in matrix)
    return max(x, 0.0), max(y, 0.0), max(z, 0.0)


def _lightness(part: float) -> float:
    """The cube root, and a line near black."""
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
