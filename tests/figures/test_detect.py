"""What `detect` finds in a sentence, rule by rule."""

from __future__ import annotations

from tui.figures import detect


def surfaces(text: str) -> list[str]:
    """The figures of `text` as printed."""
    return [figure.surface for figure in detect(text)]


def test_bundled_sentence() -> None:
    """Number, damaged percentage and counted things are found with their measure words."""
    assert surfaces("农民人均纯收入同比增长2023%,民政、新型农村合作医疗等9项工作获全国先进称号。") == [
        "2023%",
        "9项",
    ]
