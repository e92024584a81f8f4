"""OFD files for tests, made part by part: words at places of pages, in millimetres from the upper left corner."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


class Words(NamedTuple):
    """Words that are drawn as one text code."""

    x: float
    y: float
    text: str
    size: float = 5.0


def ofd(*pages: Sequence[Words], template: Sequence[Words] = (), title: str = "") -> bytes:
    """An OFD file of these pages, each on the template where there is one."""
    listed = "".join(
        f'<ofd:Page ID="{100 + at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages))
    )
    under = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    parts = {
        "OFD.xml": f'{_HEAD}<ofd:OFD {_SPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>{escape(title)}</ofd:Title>'
        "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"{_HEAD}<ofd:Document {_SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
        f"</ofd:PageArea>{under}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    parts |= {
        f"Doc_0/Pages/Page_{at}/Content.xml": _page(page, bool(template)) for at, page in enumerate(pages)
    }
    if template:
        parts["Doc_0/Tpls/Tpl_0/Content.xml"] = _page(template, on_template=False)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _page(words: Sequence[Words], on_template: bool) -> str:  # noqa: FBT001 - as it is asked
    """The part of a page."""
    under = '<ofd:Template TemplateID="9"/>' if on_template else ""
    drawn = "".join(map(_drawn, words))
    return f"{_HEAD}<ofd:Page {_SPACE}>{under}<ofd:Content><ofd:Layer>{drawn}</ofd:Layer></ofd:Content></ofd:Page>"


def _drawn(words: Words) -> str:
    """Words as an object of a page; letters of ASCII are half as wide as others."""
    steps = " ".join(f"{words.size / 2 if letter.isascii() else words.size:g}" for letter in words.text[:-1])
    return (
        f'<ofd:TextObject Boundary="{words.x} {words.y} 150 {words.size}" Font="1" Size="{words.size}">'
        f'<ofd:TextCode X="0" Y="{0.8 * words.size}" DeltaX="{steps}">{escape(words.text)}</ofd:TextCode></ofd:TextObject>'
    )
